"""Typing left from before: offered until the clerk has said whether to go on with it or not."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.intake_content import Json
from desktop.palette import Tone
from desktop.widgets.notice import Notice


class OlderTyping(Notice):
    """`drafts` are what waits for an answer, newest first. It is asked about one at a time."""

    def __init__(
        self, go_on: Callable[[], None], drop: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._go_on, self._drop = go_on, drop
        self.drafts: list[Json] = []

    def offer(self, drafts: list[Json]) -> None:
        """Ask about the first of these; nothing to ask about hides it."""
        self.drafts = drafts
        if not drafts:
            self.hide()
            return
        self.show_notice(
            self.tr("Ada isian kasus yang belum disimpan. Lanjutkan isian tadi?"),
            Tone.INFO,
            self.tr("&Lanjutkan isian tadi"),
            self._go_on,
            other=(self.tr("B&uang isian tadi"), self._drop),
            closable=False,
        )
