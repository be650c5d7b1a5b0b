"""What is done with a line of the day: its case or visit opens, or it is noted who was told."""

from PySide6.QtWidgets import QWidget

from desktop.deadlines.telling_dialog import TellingDialog
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.tracking.today import TodayLine


class RowWork:
    """Enter opens, F6 does what the line asks for."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget) -> None:
        self._workplace, self._ways, self._parent = workplace, ways, parent

    def open(self, row: object) -> None:
        if not isinstance(row, TodayLine):
            return
        if row.case_id is not None:
            self._ways.to_case(row.case_id)
        elif row.visit_id is not None:
            self._ways.to_visit(row.visit_id)

    def do(self, row: object) -> None:
        """Write down that the head or the camat was told, or open what the line is about."""
        if isinstance(row, TodayLine) and row.case_id is not None and row.tell is not None:
            level, referral_id = row.tell
            lines = ((row.case_id, referral_id),)
            TellingDialog(self._workplace, level, lines, self._parent.window()).open()
        else:
            self.open(row)
