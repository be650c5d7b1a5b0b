"""What was typed for the next person, kept over a lock or a crash, of each visit by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.cases.intake.intake_content import IntakeContent, Json
from desktop.cases.intake.older_typing import OlderTyping
from desktop.form_keeper import FormKeeper
from desktop.window.workplace import Workplace

TYPED = "typed"


class EntryKeeper:
    """`typed` gives what is typed now or None; `go_on` is called when the offer is taken."""

    def __init__(
        self,
        workplace: Workplace,
        typed: Callable[[], Json | None],
        go_on: Callable[[], None],
    ) -> None:
        self._workplace, self._typed = workplace, typed
        self.offer = OlderTyping(workplace.desk, go_on, self._drop_older)
        self._keeper: FormKeeper | None = None

    def begin(self, visit_uuid: str) -> None:
        """The typing of this visit: what was left there is offered."""
        if self._keeper is not None:
            self._keeper.deleteLater()
        home: QObject = self.offer
        name = f"visit-{visit_uuid}"
        desk, changes = self._workplace.desk, self._workplace.changes
        self._keeper = FormKeeper(name, self._content, desk, changes, home)
        left = self._keeper.kept()
        self.offer.offer(list(left[TYPED]) if left is not None else [])

    def touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def keep(self) -> None:
        if self._keeper is not None:
            self._keeper.keep()

    def take(self) -> IntakeContent:
        """The older typing, to go on with; what is typed meanwhile waits in its place."""
        chosen, *others = self.offer.drafts
        meanwhile = self._typed()
        if meanwhile is None:
            self.offer.offer(others)
        else:
            self.offer.offer([meanwhile, *others], chosen)
        return IntakeContent.from_json(chosen)

    def _drop_older(self) -> None:
        """The older typing is thrown away; what is typed now stays."""
        self.offer.offer(self.offer.drafts[1:])
        if self._typed() is not None:
            self.keep()
        else:
            self.forget()

    def forget(self) -> None:
        """What is on the page is saved or thrown away; older typing still waits for its answer."""
        if self._keeper is None:
            return
        if self.offer.drafts:
            self._keeper.keep_older({TYPED: self.offer.drafts})
        else:
            self._keeper.drop()

    def _content(self) -> Json | None:
        now = self._typed()
        return None if now is None else {TYPED: [now, *self.offer.drafts]}
