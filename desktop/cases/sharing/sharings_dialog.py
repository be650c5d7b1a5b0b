"""On what basis the resident's data is passed on, line by line, and taking one of them back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.cases.sharing.consent_form_dialog import ConsentFormDialog
from desktop.cases.sharing.sharing_dialog import SharingDialog
from desktop.cases.sharing.signed_paper import SignedPaperDialog
from desktop.cases.sharing.withdraw_dialog import WithdrawDialog
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.agencies import agency
from models.case.cases import case
from models.case.sharing import SharingView
from models.codes import CaseState, SharingKind
from models.labels import label
from models.letter.papers.consent_forms import MOST_AGENCIES

TALLEST = 260


class SharingsDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Dasar berbagi data"), parent)
        self._workplace, self._case_id = workplace, case_id
        self._lines: dict[int, SharingView] = {}
        self.none = hint(self.tr("Belum ada dasar yang dicatat. Data belum boleh dibagikan."))
        self.list = RecordList(self.tr("Dasar yang tercatat"), TALLEST, self._open)
        self.list.setWordWrap(True)
        self.record = plain_button(self.tr("Catat dasar &baru"), self._record, "plus")
        self.withdraw = plain_button(self.tr("&Tarik persetujuan"), self._withdraw, "circle-x")
        self.body.addWidget(self.none)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.paper = plain_button(self.tr("&Cetak formulir"), self._print_form, "printer")
        self.signed = plain_button(self.tr("&Kertas bertanda tangan"), self._signed, "file-text")
        self.end_with(None, self.record, self.signed, self.withdraw, self.paper)
        self.resize(720, 360)
        self.list.currentRowChanged.connect(lambda _row: self._show_button())
        self.refresh()

    def refresh(self) -> None:
        """Show what the store says now, the first line that still holds marked."""
        view = case(self._case_id)
        self._lines = {each.id: each for each in view.sharings}
        self.list.clear()
        for line in view.sharings:
            holds = line.withdrawn_on is None
            self.list.add("circle-check" if holds else "circle-x", sharing_words(line), line.id)
        self.list.fit()
        holding = [n for n, line in enumerate(view.sharings) if line.withdrawn_on is None]
        self.list.setCurrentRow(next(iter(holding), 0))
        self.none.setVisible(not view.sharings)
        self.record.setVisible(view.state is CaseState.OPEN)
        self._show_button()
        (self.list if view.sharings else self.record).setFocus()

    def _chosen(self) -> SharingView | None:
        found = self.list.record()
        return self._lines.get(found) if isinstance(found, int) else None

    def _show_button(self) -> None:
        line = self._chosen()
        consent = line is not None and line.kind is SharingKind.CONSENT
        self.withdraw.setText(
            self.tr("&Tarik persetujuan") if consent else self.tr("Warga &tidak setuju lagi")
        )
        self.withdraw.setEnabled(line is not None and line.withdrawn_on is None)
        self.signed.setEnabled(consent)

    def _open(self, _record: object) -> None:
        if self.withdraw.isEnabled():
            self._withdraw()

    def _withdraw(self) -> None:
        line = self._chosen()
        if line is not None:
            words = sharing_words(line)
            WithdrawDialog(self._workplace, line.id, words, self.refresh, self).open()

    def _signed(self) -> None:
        """Say which attachment is the paper of the marked consent."""
        line = self._chosen()
        if line is None:
            return
        about, words = (line.id, line.attachment_id), sharing_words(line)
        dialog = SignedPaperDialog(self._workplace, self._case_id, about, words, self)
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def _print_form(self) -> None:
        """The paper with a consent for each partner the case is to go to."""
        targets = (each.agency for each in case(self._case_id).referrals)
        partners = dict.fromkeys(each.id for each in targets if not each.government)
        asked = tuple(partners)[:MOST_AGENCIES]
        ConsentFormDialog(self._workplace, self._case_id, asked, self).open()

    def _record(self) -> None:
        view = case(self._case_id)
        about = (view.id, view.person.id, view.person.name)
        SharingDialog(self._workplace, about, None, self.refresh, self).open()


def sharing_words(line: SharingView) -> str:
    """Kind, purpose and agency; then by whom, how and when; then since when no longer."""
    what = [label(line.kind), label(line.purpose)]
    if line.agency_id is not None:
        what.append(agency(line.agency_id).short_name)
    given = line.given_by + (f" ({line.relation})" if line.relation else "")
    by = [given, f"{line.given_on:%d-%m-%Y}"]
    if line.method is not None and line.kind is SharingKind.CONSENT:
        by.insert(1, label(line.method).lower())
    if line.attachment_id is not None:
        by.append(QCoreApplication.translate("sharing", "kertasnya terlampir"))
    if line.witness:
        witness = QCoreApplication.translate("sharing", "saksi {name}")
        by.insert(2, witness.format(name=line.witness))
    words = f"{' · '.join(what)}\n{', '.join(by)}"
    if line.withdrawn_on is None:
        return words
    back = QCoreApplication.translate("sharing", "ditarik {day}")
    return f"{words} · {back.format(day=f'{line.withdrawn_on:%d-%m-%Y}')}"
