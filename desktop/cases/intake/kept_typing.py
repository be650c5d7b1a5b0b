"""Typing about one person, kept over a lock or a crash, and what was left there from before."""

from collections.abc import Callable
from dataclasses import replace

from desktop.cases.intake.intake_content import IntakeContent, Json
from desktop.cases.intake.older_typing import OlderTyping
from desktop.form_keeper import FormKeeper
from desktop.widgets.date_field import half_typed_dates
from desktop.window.workplace import Workplace

TYPED = "typed"
"""In the draft: what was typed, newest first."""


class KeptTyping:
    """`read` gives what stands on the page, `show` puts older typing there. A half-typed date is
    kept as its text.

    `offer` is the strip that asks about older typing. `dirty` is whether something is typed.
    """

    def __init__(
        self,
        workplace: Workplace,
        read: Callable[[], IntakeContent],
        show: Callable[[IntakeContent], None],
    ) -> None:
        self._read, self._show = read, show
        self.dirty = False
        desk, changes = workplace.desk, workplace.changes
        self.offer = OlderTyping(desk, self._go_on, self._drop_older)
        self._keeper = FormKeeper("", self._content, desk, changes, self.offer)

    def begin(self, form: str) -> None:
        """An empty page, whose drafts have this name: what was left there is offered."""
        self.dirty = False
        self._keeper.turn_to(form)
        left = self._keeper.kept()
        self.offer.offer(list(left[TYPED]) if left is not None else [])

    def touch(self) -> None:
        """The clerk typed: it is kept soon."""
        self.dirty = True
        self._keeper.touch()

    def keep(self) -> None:
        """Keep what is typed now."""
        self._keeper.keep()

    def forget(self) -> None:
        """What is on the page is saved or thrown away; older typing still waits for its answer."""
        self.dirty = False
        if self.offer.drafts:
            self._keeper.keep_older({TYPED: self.offer.drafts})
        else:
            self._keeper.drop()

    def _go_on(self) -> None:
        """The older typing comes back; what was typed meanwhile waits in its place."""
        chosen, *others = self.offer.drafts
        meanwhile = self._now()
        self._show(IntakeContent.from_json(chosen))
        self.dirty = True
        self.offer.offer([*meanwhile, *others], chosen if meanwhile else None)
        self.keep()

    def _drop_older(self) -> None:
        """The older typing is thrown away; what is typed now stays."""
        self.offer.offer(self.offer.drafts[1:])
        if self.dirty:
            self.keep()
        else:
            self.forget()

    def _now(self) -> list[Json]:
        if not self.dirty:
            return []
        with half_typed_dates() as texts:
            return [self.offer.stamped(replace(self._read(), half_typed=texts))]

    def _content(self) -> Json | None:
        """What is typed, and before it what nobody has said yet to go on with or throw away."""
        now = self._now()
        return {TYPED: [*now, *self.offer.drafts]} if now else None
