"""Page 4: who signs. The head first; the secretary signs a.n. when the head is away."""

from PySide6.QtWidgets import QLineEdit

from desktop.errors import error_sentence
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.scroll import PageScroll
from models.codes import SigningForm, StaffNumber
from models.errors import RuleError
from models.officials import OfficialDraft, check_official
from models.staff_numbers import LONGEST

HEAD, SECRETARY = "head", "secretary"
FORMS = {
    HEAD: (SigningForm.SELF, SigningForm.PLT, SigningForm.PLH, SigningForm.PJ),
    SECRETARY: (SigningForm.AN, SigningForm.PLT, SigningForm.PLH),
}
FIELDS = ("name", "position", "staff_number_kind", "staff_number", "rank", "signing_form")
NAME_LIMIT = 120


class OfficialsPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Pejabat penanda tangan"),
            self.tr(
                "Tulis nama dan gelar persis seperti di surat. Nanti dapat diubah di Pengaturan."
            ),
        )
        self.form = FormGrid()
        self.fields: dict[str, QLineEdit | ChoiceBox] = {}
        self.form.add_heading(self.tr("Kepala"))
        self._add(
            HEAD,
            (
                self.tr("&Nama"),
                self.tr("&Jabatan"),
                self.tr("Jeni&s nomor"),
                self.tr("Nomo&r pegawai"),
                self.tr("Pan&gkat"),
                self.tr("&Bentuk tanda tangan"),
            ),
        )
        self.form.add_heading(self.tr("Sekretaris (boleh dikosongkan)"))
        self._add(
            SECRETARY,
            (
                self.tr("Na&ma"),
                self.tr("J&abatan"),
                self.tr("Jenis n&omor"),
                self.tr("Nomor pega&wai"),
                self.tr("Pangka&t"),
                self.tr("B&entuk tanda tangan"),
            ),
        )
        self.body.addWidget(PageScroll(self.form), 1)

    def initializePage(self) -> None:
        office = self.answers.office
        titles = {HEAD: office.head_title, SECRETARY: f"Sekretaris {office.village_term}"}
        for who, title in titles.items():
            position = self.fields[f"{who}_position"]
            if isinstance(position, QLineEdit) and not position.text():
                position.setText(title)

    def validatePage(self) -> bool:
        self.form.clear_problems()
        drafts = [(HEAD, self.draft(HEAD))]
        if self.draft(SECRETARY).name.strip():
            drafts.append((SECRETARY, self.draft(SECRETARY)))
        for who, draft in drafts:
            try:
                check_official(draft)
            except RuleError as error:
                return not self.show_problem(f"{who}_{error.field}", error_sentence(error))
        self.answers.officials = tuple(draft for _who, draft in drafts)
        return True

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.form.show_problem(field, sentence)

    def draft(self, who: str) -> OfficialDraft:
        """The official as typed."""
        return OfficialDraft(
            name=self._text(f"{who}_name"),
            position=self._text(f"{who}_position"),
            rank=self._text(f"{who}_rank"),
            staff_number_kind=StaffNumber(self._code(f"{who}_staff_number_kind")),
            staff_number=self._text(f"{who}_staff_number"),
            signing_form=SigningForm(self._code(f"{who}_signing_form")),
        )

    def _text(self, name: str) -> str:
        field = self.fields[name]
        return field.text() if isinstance(field, QLineEdit) else ""

    def _code(self, name: str) -> str:
        field = self.fields[name]
        return field.text_value() if isinstance(field, ChoiceBox) else ""

    def _add(self, who: str, labels: tuple[str, ...]) -> None:
        for name, label in zip(FIELDS, labels, strict=True):
            field: QLineEdit | ChoiceBox
            if name == "signing_form":
                field = ChoiceBox("", code_choices(FORMS[who]))
            elif name == "staff_number_kind":
                field = ChoiceBox("", code_choices(StaffNumber))
            else:
                field = QLineEdit()
                field.setMaxLength(LONGEST if name == "staff_number" else NAME_LIMIT)
            required = who == HEAD and name in {"name", "position"}
            self.form.add(f"{who}_{name}", label, field, required=required)
            self.fields[f"{who}_{name}"] = field
