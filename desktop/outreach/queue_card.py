"""The people already written down on the visit, and the papers that one key prints for each."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from desktop.cases.statuses import level_status
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.record_list import RecordList
from desktop.widgets.row_menu import of_buttons
from desktop.widgets.text import hint
from models.labels import label
from models.outreach.cases import VisitCase, VisitCounts, VisitNeed, VisitView

Press = Callable[[VisitCase], None]
TALLEST = 4000
"""Pixels: the list takes what the page has."""


class QueueList(RecordList):
    """T and S print for the marked person: letters are keys here, not a search."""

    def __init__(
        self, keys: dict[Qt.Key, Callable[[], None]], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Warga yang sudah dicatat"), TALLEST, parent=parent)
        self.setWordWrap(True)  # what is written down is never cut beside the entry
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._keys = keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = self._keys.get(Qt.Key(event.key()))
        if press is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            press()
        else:
            super().keyPressEvent(event)


class QueueCard(Card):
    """`open_case`, `receipt`, `refer` get the marked person, `receipts` is for all of them."""

    def __init__(
        self,
        open_case: Press,
        receipt: Press,
        refer: Press,
        receipts: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Sudah dicatat"))
        self._cases: tuple[VisitCase, ...] = ()
        self.list = QueueList(
            {
                Qt.Key.Key_T: lambda: self._do(receipt),
                Qt.Key.Key_S: lambda: self._do(refer),
                Qt.Key.Key_Return: lambda: self._do(open_case),
                Qt.Key.Key_Enter: lambda: self._do(open_case),
            }
        )
        self.nobody = hint(self.tr("Belum ada warga yang dicatat pada kunjungan ini."))
        self.counts = hint()
        self.buttons = [
            plain_button(self.tr("Tanda terima (T)"), lambda: self._do(receipt), "printer"),
            plain_button(self.tr("Surat ke instansi (S)"), lambda: self._do(refer), "send"),
            plain_button(self.tr("Buka kasus"), lambda: self._do(open_case), "clipboard-list"),
            plain_button(self.tr("Cetak semua tanda terima"), receipts, "printer"),
        ]
        self.list.offers = lambda: of_buttons(*self.buttons[:3])
        self.list.itemDoubleClicked.connect(lambda _item: self._do(open_case))
        self._lay_out()

    def show_visit(self, view: VisitView) -> None:
        """The newest first; who was marked stays marked while nobody new has come."""
        marked = self.list.record()
        newest = view.cases[-1].case_id if view.cases else 0
        new = newest not in {case.case_id for case in self._cases}
        self._cases = view.cases
        self.list.clear()
        for case in reversed(view.cases):
            self.list.add(level_status(case.level).icon, self._words(case), case.case_id)
        ids = [case.case_id for case in reversed(view.cases)]
        self.list.setCurrentRow(0 if new or marked not in ids else ids.index(int(str(marked))))
        self.list.setVisible(bool(ids))
        self.nobody.setVisible(not ids)
        for button in self.buttons:
            button.setEnabled(bool(ids))
        self.counts.setText(counted(view.counts))
        self.counts.setVisible(bool(ids))

    def marked(self) -> VisitCase | None:
        """The person under the cursor."""
        record = self.list.record()
        return next((case for case in self._cases if case.case_id == record), None)

    def _do(self, press: Press) -> None:
        case = self.marked()
        if case is not None:
            press(case)

    def _words(self, case: VisitCase) -> str:
        parts = [_need_words(need) for need in case.needs]
        open_ends = (
            (any(not need.complete for need in case.needs), self.tr("isian belum lengkap")),
            (not case.told, self.tr("belum dijelaskan")),
            (all(need.referred for need in case.needs), self.tr("sudah dirujuk")),
        )
        parts += [words for holds, words in open_ends if holds]
        place = f" · {case.hamlet}" if case.hamlet else ""
        return f"{case.name}{place}\n{' · '.join(parts)}"

    def _lay_out(self) -> None:
        self.body.addWidget(self.title)
        self.body.addWidget(self.counts)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.nobody, 1)
        self.body.addWidget(self.list, 1)
        for pair in (self.buttons[:2], self.buttons[2:]):
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)


def counted(counts: VisitCounts) -> str:
    """The sums of a visit in one line, `3 warga, 4 kebutuhan · Pangan 2, Kesehatan 2`."""
    kinds = ", ".join(f"{title} {count}" for title, count in counts.kinds)
    terms = ", ".join(f"{label(term).lower()} {n}" for term, n in counts.terms if term is not None)
    words = QCoreApplication.translate("outreach", "{residents} warga, {needs} kebutuhan")
    if counts.cases != counts.residents:
        words = QCoreApplication.translate(
            "outreach", "{residents} warga ({cases} kasus), {needs} kebutuhan"
        )
    total = words.format(residents=counts.residents, cases=counts.cases, needs=counts.needs)
    return " · ".join(part for part in (total, kinds, terms) if part)


def _need_words(need: VisitNeed) -> str:
    details = [label(need.level).lower()]
    details += [label(need.term).lower()] if need.term is not None else []
    return f"{need.title} ({', '.join(details)})"
