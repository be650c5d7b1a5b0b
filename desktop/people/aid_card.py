"""The card "Bantuan yang diterima": a resident's own aid first, then that of the family."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.dialogs.ask import ask
from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.people.aid_dialog import AidDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.notice import Notice
from desktop.widgets.record_list import RECORD, RecordList
from desktop.widgets.row_menu import of_buttons
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.aid.received import AidView, aids_around, aids_of_person, restore_aid, withdraw_aid
from models.aid.told import record_told, told_aid
from models.indonesian_words import rupiah
from models.labels import label

TALLEST = 240


class AidCard(Card):
    """Enter on a line changes it, also one of a family member's."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Bantuan yang diterima"))
        self._workplace = workplace
        self._person: tuple[int, str] = (0, "")
        self.told, self.done = Notice(), Notice()
        self.list = RecordList(self.tr("Bantuan yang diterima"), TALLEST, self._open)
        self.list.setWordWrap(True)
        self.list.offers = lambda: of_buttons(self.change, self.withdraw)
        self.none = hint(self.tr("Belum ada bantuan yang dicatat untuk warga ini dan keluarganya."))
        self.add = plain_button(self.tr("Catat &bantuan"), self._add, "plus")
        self.change = plain_button(self.tr("&Ubah"), self._change, "pencil")
        self.withdraw = plain_button(self.tr("&Cabut"), self._withdraw, "circle-minus")
        buttons = QHBoxLayout()
        for button in (self.add, self.change, self.withdraw):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.title, self.told, self.done, self.list, self.none):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)

    def show_aid(self, person_id: int, name: str) -> None:
        """What the store says of this resident and of those who live with him."""
        if person_id != self._person[0]:
            self.done.hide()
        self._person = (person_id, name)
        today, chosen = self._workplace.desk.today(), self.list.record()
        self.list.clear()
        for own, found in ((True, aids_of_person(person_id)), (False, aids_around(person_id))):
            for aid in found:
                picture = "circle-check" if aid.runs(today) else "circle-minus"
                words = aid_words(aid, ended=not aid.runs(today))
                self.list.add(picture, words if own else f"{aid.person_name}: {words}", aid)
        rows = range(self.list.count())
        again = (row for row in rows if _id(self.list.item(row).data(RECORD)) == _id(chosen))
        self.list.setCurrentRow(next(again, 0))
        self.list.fit()
        there = bool(self.list.count())
        self.none.setVisible(not there)
        self.change.setEnabled(there)
        self.withdraw.setEnabled(there)
        self._offer_told(person_id)

    def _offer_told(self, person_id: int) -> None:
        """What was answered in a need form need not be typed again."""
        told = told_aid(person_id)
        if not told:
            self.told.hide()
            return
        words = self.tr("Menurut isian kasus {number}, warga menerima {aid}.").format(
            number=told[0].case_number, aid=", ".join(each.title for each in told)
        )
        self.told.show_notice(words, Tone.INFO, self.tr("Catat semua&nya"), self._record_told)

    def _record_told(self) -> None:
        self._done(lambda: record_told(self._person[0], self._workplace.desk))

    def _add(self) -> None:
        AidDialog(self._workplace, self._person, self.window()).open()

    def _open(self, _record: object) -> None:
        self._change()

    def _change(self) -> None:
        aid = self._chosen()
        if aid is not None:
            whose = (aid.person_id, aid.person_name)
            AidDialog(self._workplace, whose, self.window(), aid).open()

    def _withdraw(self) -> None:
        """Aid that ended is given its end; only what was recorded by mistake is taken back."""
        aid = self._chosen()
        if aid is None:
            return
        words = self.tr(
            "Cabut catatan {aid} untuk {name}? Bila bantuannya memang pernah ada dan sudah "
            "berakhir, isi tanggal berakhirnya saja."
        )
        ask(
            self,
            words.format(aid=aid.title, name=aid.person_name),
            [
                (self.tr("&Isi tanggal berakhir"), self._change),
                (self.tr("&Cabut catatan"), lambda: self._take_back(aid)),
            ],
        )

    def _take_back(self, aid: AidView) -> None:
        desk = self._workplace.desk
        if self._done(lambda: withdraw_aid(aid.id, desk)):
            words = self.tr("Catatan {aid} dicabut.").format(aid=aid.title)
            self.done.show_undo(words, lambda: self._put_back(aid.id))

    def _put_back(self, aid_id: int) -> None:
        self._done(lambda: restore_aid(aid_id, self._workplace.desk))

    def _done(self, work: Callable[[], object]) -> bool:
        """Whether it could be done; if not, it was said why."""
        with shown(self):
            work()
            self._workplace.changes.people.emit()
            return True
        return False

    def _chosen(self) -> AidView | None:
        found = self.list.record()
        return found if isinstance(found, AidView) else None


def aid_words(aid: AidView, *, ended: bool) -> str:
    """`PKH · 01-2026 sampai 12-2026 · Rp600.000 · keterangan warga`."""
    translate = QCoreApplication.translate
    amount = rupiah(aid.amount) if aid.amount is not None else ""
    parts = [aid.title, _period(aid), amount, label(aid.source).lower(), aid.note]
    if ended:
        parts.insert(1, translate("aid", "sudah berakhir"))
    return " · ".join(part for part in parts if part)


def _period(aid: AidView) -> str:
    translate = QCoreApplication.translate
    start, end = aid.period_from, aid.period_until
    words = []
    if start is not None:
        words.append(translate("aid", "sejak {day}").format(day=f"{start:%d-%m-%Y}"))
    if end is not None:
        words.append(translate("aid", "sampai {day}").format(day=f"{end:%d-%m-%Y}"))
    return " ".join(words)


def _id(record: object) -> int:
    return record.id if isinstance(record, AidView) else 0
