"""What every place of the main window can do: read itself again, and ask before typing is lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One place of the main window."""

    def begin(self) -> None:
        """Show the place as one finds it coming from elsewhere: its list, not an open record."""
        self.refresh()

    def resume(self) -> None:
        """Show the place as it was left, for what was opened from it has been looked at."""
        self.refresh()

    def way_back(self) -> "Callable[[Page], None]":
        """How the place comes back to what it shows now, whatever it has shown meanwhile."""
        return lambda page: page.resume()

    def refresh(self) -> None:
        """Show what the store says now."""

    def refresh_if_seen(self) -> None:
        """Something changed elsewhere: a page out of sight reads it when it is come to."""
        if self.isVisible():
            self.refresh()

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` when the page may be left: at once, or after the clerk has answered."""
        then()

    def holds_typing(self) -> bool:
        """Whether something is typed here that the lock must not take off the screen for good."""
        return False

    def first_field(self) -> QWidget | None:
        """Where the keyboard starts on this page."""
        return None

    def go_to_first_field(self) -> None:
        """The keyboard starts anew, where the page takes it at all."""
        first = self.first_field()
        if first is not None:
            first.setFocus()

    def resident(self) -> int | None:
        """The id of the resident this page is about, if it is about one."""
        return None
