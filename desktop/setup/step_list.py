"""The steps of the first run at the left: where one is, and how much is left."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.icons import icon_pixmap
from desktop.palette import current_colours
from desktop.widgets.text import heading, plain_label

WIDTH = 190


class StepList(QWidget):
    def __init__(self, steps: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._steps = steps
        self._lines = [plain_label() for _step in steps]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 22, 12, 20)
        layout.setSpacing(14)
        picture = plain_label()
        picture.setPixmap(icon_pixmap("link-2", current_colours().accent, 36))
        layout.addWidget(picture)
        layout.addWidget(heading("Simpul", 2))
        layout.addSpacing(8)
        for line in self._lines:
            layout.addWidget(line)
        layout.addStretch(1)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step one is at; those before it have a tick."""
        for number, (line, step) in enumerate(zip(self._lines, self._steps, strict=True)):
            mark = "✓" if number < current else f"{number + 1}"
            line.setText(f"{mark}   {step}")
            state = "done" if number < current else "now" if number == current else "ahead"
            line.setProperty("step", state)
            line.style().unpolish(line)
            line.style().polish(line)
