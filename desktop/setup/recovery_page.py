"""Page 6: the recovery sheet. Two of its groups are typed back, so that it is not skipped."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.errors import error_sentence
from desktop.fonts import fixed_font
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.widgets.text import fixed_label, hint
from models.errors import RuleError
from models.indonesian_words import long_date

GROUPS = 7


class RecoveryPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Lembar pemulihan"),
            self.tr("Satu-satunya jalan masuk bila kata sandi lupa. Cetak dua, simpan terpisah."),
        )
        self.print_sheet = primary_button(
            self.tr("&Cetak lembar pemulihan"), self._print, "printer"
        )
        self.save_sheet = plain_button(self.tr("&Simpan PDF…"), self._save, "download")
        self.show_code = plain_button(
            self.tr("&Tampilkan untuk ditulis tangan"), self._show_code, "eye"
        )
        self.code = fixed_label("", 13)
        self.code.hide()
        self.groups = _two_of(GROUPS, answers.random_bytes(2))
        self.typed = tuple(QLineEdit(maxLength=8) for _group in self.groups)
        self.form = FormGrid()
        buttons = QHBoxLayout()
        for each in (self.print_sheet, self.save_sheet, self.show_code):
            buttons.addWidget(each)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addWidget(self.code)
        self.body.addWidget(
            hint(self.tr("Setelah lembar ada di tangan Anda, ketik dua kelompok dari kodenya:"))
        )
        for order, (group, field) in enumerate(zip(self.groups, self.typed, strict=True), start=1):
            field.setFont(fixed_font(12))
            field.setPlaceholderText("XXXX")
            label = self.tr("Kelompok ke-&{number}").format(number=group + 1)
            self.form.add(f"group{order}", label, field, required=True)
        self.form.edited.connect(self._hide_code)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def validatePage(self) -> bool:
        self.form.clear_problems()
        parts = self.answers.recovery_code.split("-")
        wrong = [
            order
            for order, (group, field) in enumerate(
                zip(self.groups, self.typed, strict=True), start=1
            )
            if not same_group(field.text(), parts[group])
        ]
        sentence = error_sentence(RuleError("setup.groups_differ"))
        for order in wrong:
            self.show_problem(f"group{order}", sentence)
        return not wrong

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.form.show_problem(field, sentence)

    def sheet(self) -> bytes:
        """The recovery sheet as PDF."""
        from reports.recovery_sheet import render_recovery_sheet

        view = self.answers.office_view()
        made_on = long_date(self.answers.today())
        return render_recovery_sheet(
            view.title, self.answers.recovery_code, made_on, view.paper_size
        )

    def _print(self) -> None:
        print_pdf(self, self.sheet(), "lembar-pemulihan")

    def _save(self) -> None:
        save_pdf(self, self.sheet(), "lembar-pemulihan")

    def _show_code(self) -> None:
        self.code.setText(self.answers.recovery_code)
        self.code.show()

    def _hide_code(self) -> None:
        """Typing back what still stands on the screen would prove nothing."""
        self.code.hide()


def same_group(typed: str, group: str) -> bool:
    """Case, blanks and O/I/L do not matter, as in the whole code."""
    plain = "".join(typed.upper().split()).translate(str.maketrans("OIL", "011"))
    return plain == group


def _two_of(count: int, random: bytes) -> tuple[int, int]:
    """Two different groups, in the order they stand on the paper."""
    first = random[0] % count
    second = random[1] % (count - 1)
    second += second >= first
    return min(first, second), max(first, second)
