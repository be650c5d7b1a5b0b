"""One table of figures with its chart over it, in the colours of the screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from desktop.look.palette import current_colours
from desktop.widgets.list_view import ROW_HEIGHT, ListView
from desktop.widgets.pdf_view import SCREEN_DPI, page_picture
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.text import heading, hint, plain_label
from models.figures.tables import FigureLine, FigureTable
from models.indonesian_words import short_number

POINT = 72 / SCREEN_DPI
"""Points of the drawing for one pixel."""
WIDEST = 760
"""Pixels a chart and its table take at most: wider ones say no more."""
ROOM, EDGES = 20, 4
"""Pixels around the words of a cell, and of the table's frame above and below."""
WORDS = 130
"""Pixels the words of a line take at least; more words wrap."""
BOLDER = 1.12
"""How much wider bold words are."""
LONG_TITLE = 10
"""Letters from which the title of a column takes two lines."""


class FigurePanel(QWidget):
    """The chart is drawn when the panel is first seen and whenever its width or colours change.

    `name` keeps the widths of the columns.
    """

    def __init__(self, name: str, table: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = table
        self._drawn: tuple[int, float, str] | None = None
        self.chart = plain_label()
        self.chart.setAccessibleName(spoken(table))
        self.chart.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.chart.setMinimumWidth(1)
        self.chart.setVisible(not table.chart.is_empty)
        columns = _columns(table, self.fontMetrics())
        self.table: RowTable[FigureLine] = RowTable(columns, self._fetch, self)
        self.view = ListView(name, table.title)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setWordWrap(True)
        self.view.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.view.show_table(self.table)
        self.table.refresh()
        self.view.setVisible(bool(table.lines))
        lines = (self.fontMetrics().horizontalAdvance(line.word) for line in table.lines)
        words = max(lines, default=0)
        numbers = sum(column.width for column in columns[1:])
        self.view.setMaximumWidth(min(WIDEST, max(words + ROOM, WORDS) + numbers + ROOM))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(heading(table.title, 2))
        column.addWidget(self.chart)
        column.addWidget(self.view)
        if table.nothing:
            column.addWidget(plain_label(table.nothing, wrap=True))
        for note in table.notes:
            column.addWidget(hint(note))
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def _settle(self) -> None:
        """Draw for the new width, and give the table its height once its columns have theirs."""
        self._draw()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.view.resizeRowsToContents()
        head, lines = self.view.horizontalHeader(), self.view.verticalHeader().length()
        self.view.setFixedHeight(head.sizeHint().height() + lines + EDGES)

    def _draw(self) -> None:
        """The drawing of the paper, as wide as there is room."""
        colours, ratio = current_colours(), self.devicePixelRatioF()
        width = min(self.width() - 8, WIDEST)
        wanted = (width, ratio, colours.window)
        if self.figures.chart.is_empty or wanted == self._drawn:
            return
        from reports.figures.charts import Ink, chart_pdf

        self._drawn = wanted
        ink = Ink(colours.text, colours.accent, colours.accent_ground, colours.window)
        pdf = chart_pdf(self.figures.chart, width * POINT, ink)
        picture = page_picture(pdf, 0, SCREEN_DPI * ratio)
        picture.setDevicePixelRatio(ratio)
        self.chart.setPixmap(QPixmap.fromImage(picture))

    def _fetch(self, last: FigureLine | None, limit: int) -> Sequence[FigureLine]:
        """All lines at once: the panel scrolls, not the table."""
        del limit
        return self.figures.lines if last is None else ()


def spoken(table: FigureTable) -> str:
    """The chart in words: each group with its numbers."""
    chart = table.chart
    groups = (
        f"{group}: "
        + ", ".join(f"{each.name} {short_number(each.values[n], 1)}" for each in chart.series)
        for n, group in enumerate(chart.groups)
    )
    return f"{chart.title}. " + "; ".join(groups)


def _columns(table: FigureTable, letters: QFontMetrics) -> list[Column[FigureLine]]:
    """Numbers as wide as they and their titles need, of which long ones take two lines."""
    columns: list[Column[FigureLine]] = [Column(table.heads[0], lambda line: line.word, WORDS)]
    for number, head in enumerate(table.heads[1:]):
        title = head.replace(" ", "\n", 1) if len(head) > LONG_TITLE else head
        texts = [*title.split("\n"), *(line.cells[number] for line in table.lines)]
        width = round(max(letters.horizontalAdvance(text) * BOLDER for text in texts)) + ROOM
        columns.append(Column(title, _cell(number), width, right=True))
    return columns


def _cell(number: int) -> Callable[[FigureLine], str]:
    return lambda line: line.cells[number]
