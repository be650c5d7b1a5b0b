"""Typing that was left on a page: Hari ini leads back to the visit or the intake it belongs to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.cases.intake.intake_page import FORM
from desktop.look.palette import Tone
from desktop.outreach.entry_side import visit_form
from desktop.widgets.notice import Notice
from desktop.window.ways import Ways
from models.desk import Desk
from models.form_drafts import forms_left
from models.outreach.visits import open_visits


class LeftTyping(Notice):
    """Shown while there is any, of what was typed last; the page it leads to asks about it."""

    def __init__(self, desk: Desk, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ways = desk, ways

    def look(self) -> None:
        """Say what the store says now."""
        forms = forms_left(self._desk)
        ways = self._known() if forms else {}
        words, go = next((ways[form] for form in forms if form in ways), ("", None))
        if go is None:
            self.hide()
            return
        self.show_notice(words, Tone.INFO, self.tr("Buka &isian"), go, closable=False)

    def _known(self) -> dict[str, tuple[str, Callable[[], None]]]:
        """Of each form its words and the way there; a visit that is over has none."""
        intake = self.tr("Ada kasus baru yang isiannya belum disimpan.")
        words = self.tr("Ada isian jemput bola yang belum disimpan: {place}, {day}.")
        visits = {
            visit_form(row): (
                words.format(place=row.place, day=f"{row.held_on:%d-%m-%Y}"),
                partial(self._ways.to_visit, row.id),
            )
            for row in open_visits(self._desk.today())
        }
        return {FORM: (intake, partial(self._ways.new_case, None)), **visits}
