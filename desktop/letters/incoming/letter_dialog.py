"""A letter that came is written down, corrected, or struck out with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QWidget

from desktop.attachments.scan_field import ScanField
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.scroll import PageScroll, fit_screen
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.agencies import AgencyView, agencies
from models.incoming.letters import (
    IncomingDraft,
    change_incoming,
    record_incoming,
    same_letter,
    withdraw_incoming,
)
from models.incoming.rows import IncomingView, senders


class IncomingDialog(OfficeDialog):
    """With `known` that letter is corrected. `recorded` carries the id."""

    recorded = Signal(int)

    def __init__(
        self, workplace: Workplace, parent: QWidget, known: IncomingView | None = None
    ) -> None:
        title = parent.tr("Catat surat masuk") if known is None else parent.tr("Ubah surat masuk")
        super().__init__(title, parent)
        self._workplace, self._known = workplace, known
        self._linked: AgencyView | None = None
        self._agencies = {each.id: each for each in agencies()}
        today = workplace.desk.today
        self.form = FormGrid()
        self.received_on, self.letter_date = DateField(today), DateField(today)
        self.number, self.from_whom = QLineEdit(maxLength=120), QLineEdit(maxLength=200)
        names = [(each.id, each.short_name) for each in self._agencies.values()]
        self.agency = ChoiceBox("", names, empty=self.tr("Bukan instansi dalam daftar"))
        self.summary, self.remarks = QLineEdit(maxLength=300), QLineEdit(maxLength=300)
        self.secret = QCheckBox(self.tr("Surat rahasia: isinya tidak tampil di daftar dan buku"))
        self.scan = ScanField(workplace, there=known is not None and known.has_scan)
        self._suggest_senders()
        self._add_rows()
        self._fill()
        self.body.addWidget(PageScroll(self.form), 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        fit_screen(self, 680, 620)
        self.form.edited.connect(self._tell_what_came_before)
        self.agency.activated.connect(lambda _row: self._take_agency())
        self.number.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            desk, draft = self._workplace.desk, self.draft()
            if self._known is None:
                incoming_id = record_incoming(draft, desk)
            else:
                incoming_id = self._known.id
                change_incoming(incoming_id, draft, desk)
            self.scan.clear_inbox()
            self._workplace.changes.letters.emit()
            self.accept()
            self.recorded.emit(incoming_id)

    def draft(self) -> IncomingDraft:
        """Raises `RuleError("date.unreadable")`."""
        agency_id = self.agency.value()
        return IncomingDraft(
            received_on=self.received_on.date(),
            number=self.number.text(),
            letter_date=self.letter_date.date(),
            sender=self.from_whom.text(),
            agency_id=agency_id if isinstance(agency_id, int) else None,
            summary=self.summary.text(),
            remarks=self.remarks.text(),
            secret=self.secret.isChecked(),
            scan=self.scan.value(),
        )

    def _fill(self) -> None:
        known = self._known
        self.received_on.set_date(
            self._workplace.desk.today() if known is None else known.received_on
        )
        if known is None:
            return
        self.number.setText(known.number)
        self.letter_date.set_date(known.letter_date)
        self.from_whom.setText(known.sender)
        self.agency.set_value(known.agency_id)
        self.summary.setText(known.whole_summary)
        self.remarks.setText(known.remarks)
        self.secret.setChecked(known.secret)

    def _add_rows(self) -> None:
        add = self.form.add
        add("received_on", self.tr("&Diterima"), self.received_on, required=True)
        add("number", self.tr("&Nomor surat"), self.number)
        add("letter_date", self.tr("&Tanggal surat"), self.letter_date)
        add("sender", self.tr("&Pengirim"), self.from_whom, required=True)
        add("agency_id", self.tr("&Instansi"), self.agency)
        add("summary", self.tr("I&si singkat"), self.summary, required=True)
        add("remarks", self.tr("K&eterangan"), self.remarks)
        add("secret", self.tr("Kerahasiaan"), self.secret)
        add("file", self.tr("&Hasil pindai"), self.scan)

    def _suggest_senders(self) -> None:
        """Who wrote before, and the office's agencies, filled in behind what is typed."""
        names = {*senders(), *(each.name for each in self._agencies.values())}
        completer = QCompleter(sorted(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.from_whom.setCompleter(completer)
        self.from_whom.textChanged.connect(self._took)
        self.from_whom.editingFinished.connect(self._write_in_full)

    def _took(self, name: str) -> None:
        """A sender that is one of the agencies is linked to it, until he is another one."""
        found = self._named(name)
        if found is not None:
            self.agency.set_value(found.id)
        elif self._linked is not None and self.agency.value() == self._linked.id:
            self.agency.set_value(None)
        self._linked = found

    def _write_in_full(self) -> None:
        """The book names the sender as his letterhead does, however short he was typed."""
        found = self._named(self.from_whom.text())
        if found is not None:
            self.from_whom.setText(found.name)

    def _named(self, name: str) -> AgencyView | None:
        return next((each for each in self._agencies.values() if _is_named(each, name)), None)

    def _take_agency(self) -> None:
        """An agency that is chosen first names the sender."""
        chosen = self.agency.value()
        if isinstance(chosen, int) and not self.from_whom.text().strip():
            self.from_whom.setText(self._agencies[chosen].name)

    def _tell_what_came_before(self) -> None:
        """The same letter is easily written down twice: by hand, and when it comes by mail."""
        with self.explained(self.form):
            letter = IncomingDraft(
                number=self.number.text(),
                letter_date=self.letter_date.known(),
                sender=self.from_whom.text(),
            )
            before = same_letter(letter, self._known.id if self._known is not None else None)
            if before is not None:
                words = self.tr("Surat ini sudah tercatat dengan nomor agenda {number}.")
                self.form.show_problem("number", words.format(number=before), Tone.WARNING)
            elif self.form.problem("number"):
                self.form.say("number", "")


class WithdrawDialog(OfficeDialog):
    """Its number stays in the book."""

    def __init__(self, workplace: Workplace, known: IncomingView, parent: QWidget) -> None:
        super().__init__(parent.tr("Tarik surat masuk"), parent)
        self._workplace, self._incoming_id = workplace, known.id
        self.form, self.reason = FormGrid(), QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        words = self.tr("Nomor agenda {number} tetap tercatat di buku agenda dengan alasannya.")
        self.body.addWidget(hint(words.format(number=known.mark)))
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Tarik surat (F10)"), self.save, "circle-x"))
        self.resize(560, 200)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            withdraw_incoming(self._incoming_id, self.reason.text(), self._workplace.desk)
            self._workplace.changes.letters.emit()
            self.accept()


def _is_named(agency: AgencyView, text: str) -> bool:
    wanted = " ".join(text.split()).casefold()
    return wanted in {agency.name.casefold(), agency.short_name.casefold()}
