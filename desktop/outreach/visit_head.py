"""The head of a visit: where, when, who goes along, how it stands, and what may be done with it."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.outreach.visit_list import visit_status
from desktop.widgets.buttons import plain_button
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import heading, hint
from models.indonesian_words import long_date
from models.letter.numbering.blocks import BlockView
from models.outreach.visits import VisitRow

Press = Callable[[], None]


class VisitHead(QWidget):
    """What the buttons do belongs to the page, by their names."""

    def __init__(
        self,
        back: Press,
        presses: dict[str, Press],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place, self.about, self.state = heading(), hint(), StatusWord()
        self.numbers = hint()
        self.report = plain_button(self.tr("Laporan (Ctrl+P)"), presses["report"], "printer")
        self.change = plain_button(self.tr("Ubah"), presses["change"], "pencil")
        self.cancel = plain_button(self.tr("Batalkan"), presses["cancel"], "circle-x")
        self.finish = plain_button(self.tr("Selesaikan"), presses["finish"], "check")
        self.reopen = plain_button(self.tr("Buka lagi"), presses["reopen"], "undo-2")
        self.switch = plain_button("", presses["switch"], "list-checks")
        self.switch.hide()
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(plain_button(self.tr("Daftar kunjungan"), back, "chevron-left"))
        top.addWidget(self.place, 1)
        top.addWidget(self.switch)
        top.addWidget(self.state)
        below.addWidget(self.about, 1)
        for button in (self.report, self.change, self.cancel, self.finish, self.reopen):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.numbers)

    def show_visit(self, visit: VisitRow, today: dt.date) -> None:
        self.place.setText(visit.place)
        team = ", ".join(visit.team_lines)
        self.about.setText(" · ".join(filter(None, (long_date(visit.held_on), visit.way, team))))
        self.state.show_status(visit_status(visit, today))
        held, open_visit = visit.held_on <= today, not visit.finished
        self.report.setVisible(held)
        self.change.setVisible(open_visit)
        self.cancel.setVisible(open_visit and not visit.cases)
        self.finish.setVisible(open_visit and held)
        self.reopen.setVisible(visit.finished)

    def show_numbers(self, kept: Sequence[BlockView]) -> None:
        """The letter numbers that were kept for the visit, in one line; without any, no line."""
        words = self.tr("Nomor surat {numbers}: {used} dipakai, {left} sisa")
        self.numbers.setText(
            "; ".join(
                words.format(numbers=each.numbers, used=each.used, left=len(each.left))
                for each in kept
            )
        )
        self.numbers.setVisible(bool(kept))
