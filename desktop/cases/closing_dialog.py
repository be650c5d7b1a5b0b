"""The end of a case, as confirmed by the resident; and its beginning anew."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.cases.need.choice_fields import ChoiceColumn
from desktop.cases.outcome_dialog import OutcomeDialog
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.scroll import PageScroll, fit_screen
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.case.cases import CaseView, ClosingDraft, NeedView, case, close_case, reopen_case
from models.case.closing import ATTEMPTS_NEEDED, recorded_attempts
from models.case.referral_status import OPEN
from models.codes import Confirmer, StepState
from models.labels import label

CIRCUMSTANCES_HEIGHT = 66
MOST_STEPS = 6
"""Steps named before closing; of more it is said how many."""


class ClosingDialog(OfficeDialog):
    """A case closes only when every need has an outcome; the use case refuses the rest."""

    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Tutup kasus"), parent)
        self._workplace, self._case = workplace, case
        self._make_fields()
        self.form = FormGrid()
        self.form.add("confirmer", self.tr("&Dipastikan kepada"), self.confirmer, required=True)
        self.form.add_wide(self.attempts)
        self.form.add("confirmed_by", self.tr("&Nama"), self.by, required=True)
        self.form.add("confirmed_how", self.tr("&Caranya"), self.how, required=True)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.form.add("circumstances", self.tr("&Keadaan warga"), self.circumstances)
        if self._waiting:
            self.form.add(
                "open_referrals_reason",
                self.tr("&Alasan menarik rujukan"),
                self.reason,
                required=True,
                help_text=self.tr("Rujukan ini belum selesai dan ikut ditarik: {agencies}.").format(
                    agencies=", ".join(self._waiting)
                ),
            )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(hint(self._rule()))
        column.addWidget(self.results)
        column.addWidget(self.form)
        column.addWidget(self.follows)
        column.addStretch(1)
        self.body.addWidget(PageScroll(page))
        self.end_with(primary_button(self.tr("Tutup kasus (F10)"), self.save, "check"))
        fit_screen(self, 700, 640)
        self.confirmer.currentIndexChanged.connect(self._show_attempts)
        self._show_attempts()
        self.how.setFocus()
        self._say_unsettled()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = ClosingDraft(
                confirmed_by=self.by.text(),
                confirmed_how=self.how.text(),
                on=self.on.date(),
                confirmer=Confirmer(self.confirmer.text_value()),
                circumstances=self.circumstances.toPlainText(),
                open_referrals_reason=self.reason.text(),
            )
            close_case(self._case.id, draft, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def _say_unsettled(self) -> None:
        """Before the form is filled in for nothing."""
        need = next((each for each in self._case.needs if each.outcome is None), None)
        if need is None:
            self.notice.hide()
            return
        words = self.tr("{need} belum ada hasilnya. Catat dulu, lalu tutup kasusnya.")
        self.notice.show_notice(
            words.format(need=need.title),
            Tone.WARNING,
            self.tr("Catat &hasil"),
            lambda: self._settle(need),
            closable=False,
        )

    def _settle(self, need: NeedView) -> None:
        dialog = OutcomeDialog(self._workplace, need.id, need.title, self)
        dialog.accepted.connect(self._settled)
        dialog.open()

    def _settled(self) -> None:
        """What is typed here stays; only the results are read anew."""
        self._case = case(self._case.id)
        self._show_results()
        self._say_unsettled()

    def _make_fields(self) -> None:
        case, today = self._case, self._workplace.desk.today
        self.confirmer = ChoiceBox("", code_choices(Confirmer))
        self.attempts = hint()
        self.by = QLineEdit(maxLength=120)
        self.by.setText(case.person.name)
        self.how = QLineEdit(maxLength=300)
        self.how.setPlaceholderText(self.tr("contoh: dikunjungi di rumah, ditelepon"))
        self.on = DateField(today)
        self.on.setObjectName("on")
        self.on.set_date(today())
        self.circumstances = QPlainTextEdit()
        self.circumstances.setTabChangesFocus(True)
        self.circumstances.setFixedHeight(CIRCUMSTANCES_HEIGHT)
        self.circumstances.setPlaceholderText(
            self.tr("Bagaimana warga hidup sekarang: makan, sekolah, kesehatan, rumah")
        )
        self.reason = QLineEdit(maxLength=300)
        self.results = FactGrid()
        self._show_results()
        self._waiting = [each.agency.short_name for each in case.referrals if each.status in OPEN]
        planned = [step.text for step in case.steps if step.state is StepState.PLANNED]
        lines = [self.tr("Langkah yang belum dikerjakan ikut dihentikan:")]
        lines += [f"• {text}" for text in planned[:MOST_STEPS]]
        if len(planned) > MOST_STEPS:
            more = len(planned) - MOST_STEPS
            lines.append(self.tr("dan {count} langkah lagi").format(count=more))
        self.follows = plain_label("\n".join(lines), wrap=True)
        self.follows.setVisible(bool(planned))

    def _show_results(self) -> None:
        self.results.show_facts((need.title, self._result(need)) for need in self._case.needs)

    def _result(self, need: NeedView) -> str:
        return label(need.outcome) if need.outcome is not None else self.tr("belum ada hasil")

    def _show_attempts(self) -> None:
        """How often the resident was looked for, where somebody else confirms."""
        self.attempts.setText(
            self.tr("Upaya menghubungi warga yang tercatat: {count} dari {needed} hari.").format(
                count=recorded_attempts(self._case.id), needed=ATTEMPTS_NEEDED
            )
        )
        self.attempts.setVisible(self.confirmer.value() != Confirmer.RESIDENT)

    def _rule(self) -> str:
        return self.tr(
            "Kasus ditutup bila setiap kebutuhan sudah ada hasilnya dan warga membenarkannya. "
            "Keluarga atau RT boleh mewakili bila warga meninggal, pindah, atau tidak dapat "
            "dihubungi setelah tiga kali dicoba."
        )


class ReopenDialog(OfficeDialog):
    """Why the case goes on, and which outcomes did not last."""

    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Buka lagi kasus"), parent)
        self._workplace, self._case_id = workplace, case.id
        self.form = FormGrid()
        self.reason = QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        self.needs = ChoiceColumn([(need.id, _with_result(need)) for need in case.needs])
        self.needs.set_value([need.id for need in case.needs] if len(case.needs) == 1 else [])
        words = self.tr("&Kebutuhan yang hasilnya tidak bertahan")
        self.form.add("need_ids", words, self.needs, required=bool(case.needs))
        self.body.addWidget(hint(self._before(case)))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Buka lagi (F10)"), self.save, "undo-2"))
        self.resize(600, 320)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        needs = tuple(int(str(need_id)) for need_id in self.needs.value())
        with self.explained(self.form):
            reopen_case(self._case_id, self.reason.text(), self._workplace.desk, needs)
            self._workplace.changes.cases.emit()
            self.accept()

    def _before(self, case: CaseView) -> str:
        """What stays as it is: the earlier openings, and how many they were."""
        day = f"{case.closed_on:%d-%m-%Y}" if case.closed_on is not None else ""
        words = self.tr("Ditutup {day}. Catatan penutupan itu tetap tersimpan.").format(day=day)
        if case.reopened:
            again = self.tr(" Kasus ini sudah dibuka lagi {count} kali.")
            words += again.format(count=case.reopened)
        return words


def _with_result(need: NeedView) -> str:
    return f"{need.title} ({label(need.outcome)})" if need.outcome is not None else need.title
