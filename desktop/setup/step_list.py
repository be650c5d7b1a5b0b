"""The steps of the first run at the left: where one is, and how much is left."""

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import current_colours
from desktop.widgets.text import heading, plain_label

WIDTH = 190
MARK_WIDTH = 14


class StepList(QWidget):
    def __init__(self, steps: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._lines = [(plain_label(), plain_label(step)) for step in steps]
        layout, grid = QVBoxLayout(self), QGridLayout()
        layout.setContentsMargins(20, 22, 12, 20)
        layout.setSpacing(14)
        picture = plain_label()
        picture.setPixmap(icon_pixmap("link-2", current_colours().accent, 36))
        layout.addWidget(picture)
        layout.addWidget(heading("Simpul", 2))
        layout.addSpacing(8)
        grid.setColumnMinimumWidth(0, MARK_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(14)
        for row, line in enumerate(self._lines):
            for column, label in enumerate(line):
                grid.addWidget(label, row, column)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step one is at; those before it have a tick."""
        for number, (mark, step) in enumerate(self._lines):
            mark.setText("✓" if number < current else f"{number + 1}")
            state = "done" if number < current else "now" if number == current else "ahead"
            for label in (mark, step):
                _wear(label, state)


def _wear(label: QLabel, state: str) -> None:
    label.setProperty("step", state)
    label.style().unpolish(label)
    label.style().polish(label)
