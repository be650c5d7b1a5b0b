"""The end of a case, as confirmed by the resident; and its beginning anew."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint, plain_label
from desktop.workplace import Workplace
from models.case.cases import CaseView, ClosingDraft, close_case, reopen_case
from models.codes import Confirmer


class ClosingDialog(OfficeDialog):
    """A case closes only when every need has an outcome; the use case refuses the rest."""

    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Tutup kasus"), parent)
        self._workplace, self._case_id = workplace, case.id
        self.form = FormGrid()
        self.confirmer = ChoiceBox("", code_choices(Confirmer))
        self.by = QLineEdit(maxLength=120)
        self.by.setText(case.person.name)
        self.how = QLineEdit(maxLength=300)
        self.how.setPlaceholderText(self.tr("contoh: dikunjungi di rumah, ditelepon"))
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        self.form.add("confirmer", self.tr("&Dipastikan kepada"), self.confirmer, required=True)
        self.form.add("confirmed_by", self.tr("&Nama"), self.by, required=True)
        self.form.add("confirmed_how", self.tr("&Caranya"), self.how, required=True)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        words = self.tr(
            "Kasus ditutup bila setiap kebutuhan sudah ada hasilnya dan warga membenarkannya. "
            "Keluarga atau RT boleh mewakili bila warga meninggal, pindah, atau tidak dapat "
            "dihubungi setelah tiga kali dicoba."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Tutup kasus (F10)"), self.save, "check"))
        self.resize(640, 400)
        self.how.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        try:
            draft = ClosingDraft(
                confirmed_by=self.by.text(),
                confirmed_how=self.how.text(),
                on=self.on.date(),
                confirmer=Confirmer(self.confirmer.text_value()),
            )
            close_case(self._case_id, draft, self._workplace.desk)
        except Exception as error:  # noqa: BLE001  the dialog explains or hands it on
            self.explain(error, self.form)
            return
        self._workplace.changes.cases.emit()
        self.accept()


class ReopenDialog(OfficeDialog):
    """Why the case goes on, and which outcomes did not last."""

    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Buka lagi kasus"), parent)
        self._workplace, self._case_id = workplace, case.id
        self.form = FormGrid()
        self.reason = QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        self.body.addWidget(self.form)
        self.body.addWidget(plain_label(self.tr("Kebutuhan yang hasilnya tidak bertahan:")))
        self._ticks: dict[int, QCheckBox] = {}
        needs = QVBoxLayout()
        for need in case.needs:
            tick = QCheckBox(need.title.replace("&", "&&"))
            tick.setChecked(len(case.needs) == 1)
            self._ticks[need.id] = tick
            needs.addWidget(tick)
        self.body.addLayout(needs)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Buka lagi (F10)"), self.save, "undo-2"))
        self.resize(560, 280)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        needs = tuple(need_id for need_id, tick in self._ticks.items() if tick.isChecked())
        try:
            reopen_case(self._case_id, self.reason.text(), self._workplace.desk, needs)
        except Exception as error:  # noqa: BLE001  the dialog explains or hands it on
            self.explain(error, self.form)
            return
        self._workplace.changes.cases.emit()
        self.accept()
