"""Find the referral an incoming letter answers, by resident, case or letter."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.quick import Quick
from desktop.widgets.buttons import primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.scroll import fit_screen
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.referral_status import GROUPS
from models.incoming.answers import AnsweredReferral, link_referral, possible_referrals
from models.incoming.rows import IncomingView
from models.labels import label


class LinkDialog(OfficeDialog):
    """Those of the agency the letter comes from stand first. `linked` carries the referral."""

    asks_first = False
    linked = Signal(int)

    def __init__(self, workplace: Workplace, letter: IncomingView, parent: QWidget) -> None:
        super().__init__(parent.tr("Hubungkan ke rujukan"), parent)
        self._workplace, self._letter = workplace, letter
        self.quick = Quick(self.tr("Saring rujukan"), self.tr("Nama warga, nomor kasus atau surat"))
        self.table: RowTable[AnsweredReferral] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("incoming-links", self.tr("Rujukan yang mungkin dijawab"))
        self.view.show_table(self.table)
        words = self.tr(
            "Yang masih menunggu jawaban tampil lebih dulu. Ketik untuk mencari yang lain."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.quick)
        self.body.addWidget(self.view, 1)
        self.end_with(primary_button(self.tr("Hubungkan (F10)"), self.link, "link-2"))
        fit_screen(self, 860, 520)
        self.quick.changed.connect(self.refresh)
        self.quick.into_rows.connect(self.view.setFocus)
        self.view.opened.connect(lambda _row: self.link())
        self.refresh()
        self.quick.text.setFocus()

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()
        if self.main_button is not None:
            self.main_button.setEnabled(self.table.rowCount() > 0)

    def link(self) -> None:
        chosen = self.view.current_record()
        if isinstance(chosen, AnsweredReferral):
            with self.explained():
                link_referral(self._letter.id, chosen.id, self._workplace.desk)
                self._workplace.changes.letters.emit()
                self.accept()
                self.linked.emit(chosen.id)

    def _fetch(self, last: AnsweredReferral | None, _limit: int) -> list[AnsweredReferral]:
        if last is not None:
            return []
        words, agency_id = self.quick.text.text(), self._letter.agency_id
        return possible_referrals(words, agency_id, self._workplace.desk)


def _columns() -> list[Column[AnsweredReferral]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("incoming", "Warga"), lambda row: row.person_name, 170),
        Column(translate("incoming", "Kebutuhan"), lambda row: row.need_title, 120, spare=2),
        Column(translate("incoming", "Instansi"), lambda row: row.agency, 115),
        Column(
            translate("incoming", "Surat kita"),
            lambda row: row.letter_number,
            215,
            whole=True,
            spare=1,
        ),
        Column(
            translate("incoming", "Keadaan"), lambda row: label(GROUPS[row.status]), 140, whole=True
        ),
    ]
