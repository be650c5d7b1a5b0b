"""Typing left from before: offered until the clerk has said whether to go on with it or not."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.intake.intake_content import IntakeContent, Json
from desktop.look.palette import Tone
from desktop.widgets.notice import Notice
from models.desk import Desk
from models.person.rows import people_rows

TYPED_AT = "typed_at"


class OlderTyping(Notice):
    """`drafts` are what waits for an answer, newest first. It is asked about one at a time."""

    def __init__(
        self,
        desk: Desk,
        go_on: Callable[[], None],
        drop: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._go_on, self._drop = desk, go_on, drop
        self.drafts: list[Json] = []

    def stamped(self, content: IntakeContent) -> Json:
        """A draft of what is typed, with the moment, so that the question can name both."""
        now = self._desk.clock.now().isoformat(timespec="minutes")
        return {**content.to_json(), TYPED_AT: now}

    def offer(self, drafts: list[Json], instead_of: Json | None = None) -> None:
        """Ask about the first of these; nothing to ask about hides it.

        `instead_of` is what came onto the page when the first of them left it.
        """
        self.drafts = drafts
        if not drafts:
            self.hide()
            return
        waiting = ", ".join(part for part in (self._who(drafts[0]), self._when()) if part)
        words = self.tr("Ada isian yang belum disimpan: {waiting}. Lanjutkan isian tadi?")
        if instead_of is not None:
            words = self.tr(
                "Ditukar: isian {here} ada di layar; yang menunggu: {waiting}. "
                "Lanjutkan isian tadi?"
            )
        here = "" if instead_of is None else self._who(instead_of)
        self.show_notice(
            words.format(waiting=waiting, here=here),
            Tone.INFO,
            self.tr("&Lanjutkan isian tadi"),
            self._go_on,
            other=(self.tr("B&uang isian tadi"), self._drop),
            closable=False,
        )

    def _who(self, draft: Json) -> str:
        """Whose case it would have become, as far as that was typed."""
        found = people_rows([draft["person_id"]]) if draft["person_id"] is not None else []
        typed = (draft["person"] or {}).get("name", "").strip()
        return found[0].name if found else typed or self.tr("warga belum dipilih")

    def _when(self) -> str:
        """When the first of them was typed: the time of today, or the day as well."""
        if TYPED_AT not in self.drafts[0]:
            return ""  # kept by a program that did not write it down
        at = dt.datetime.fromisoformat(self.drafts[0][TYPED_AT]).astimezone(self._desk.clock.zone)
        if at.date() == self._desk.today():
            return self.tr("pukul {time}").format(time=f"{at:%H.%M}")
        return self.tr("{day} pukul {time}").format(day=f"{at:%d-%m-%Y}", time=f"{at:%H.%M}")
