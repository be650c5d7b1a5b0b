"""The pages of the main window: made when first seen, left only when what is typed is safe."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.window.page import Page

Make = Callable[[], Page]


class Places(QStackedWidget):
    """`arrived` is told which place is shown, also after a way that led nowhere."""

    def __init__(
        self,
        makers: Sequence[Make],
        arrived: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._makers, self._arrived = tuple(makers), arrived
        self._pages: dict[int, Page] = {}

    def page(self, number: int) -> Page:
        """The page, made when first asked for."""
        if number not in self._pages:
            page = self._makers[number]()
            self._pages[number] = page
            self.addWidget(page)
        return self._pages[number]

    def here(self) -> Page | None:
        """The page on screen."""
        current = self.currentWidget()
        return current if isinstance(current, Page) else None

    def number(self) -> int:
        """Which place is on screen; -1 before the first."""
        return next((n for n, page in self._pages.items() if page is self.here()), -1)

    def visit(self, number: int, arrive: Callable[[Page], None]) -> None:
        """Show a place and call `arrive` there, once the one before it may be left."""

        def show() -> None:
            page = self.page(number)
            self.setCurrentWidget(page)
            self._arrived(number)
            page.go_to_first_field()
            arrive(page)

        here = self.here()
        if here is None:
            show()
        else:
            self._arrived(self.number())
            here.leave(show)
