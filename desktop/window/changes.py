"""What has changed in the store, told to every open page in the main thread."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Whoever completed a use case emits; every page that shows such records refreshes.

    `locking` comes before the store is closed: a form keeps what is typed but not saved.
    """

    people = Signal()
    cases = Signal()
    letters = Signal()
    batches = Signal()
    office = Signal()
    locking = Signal()

    def tell_all(self) -> None:
        """Somebody else may have worked meanwhile."""
        for news in (self.people, self.cases, self.letters, self.batches, self.office):
            news.emit()
