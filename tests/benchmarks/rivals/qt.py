"""The letters by Qt: QPdfWriter and QPainter, each text a QTextLayout that is kept for the run.

Measured on these letters, in letters a second of one machine: kept layouts 850, `drawText` 650,
layouts made anew 480, one QTextDocument a letter 340; `drawGlyphRun` is no faster than a kept
layout.
"""

from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from models.letter.document import LetterDocument, Letterhead, Pair
from tests.benchmarks.rivals import layout

DOTS = 1200  # an inch, QPdfWriter's own choice
MM = DOTS / 25.4
LEFT, JUSTIFIED = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignJustify
CENTRED = Qt.AlignmentFlag.AlignHCenter
RIGHT_X, RIGHT_ROOM = layout.LEFT + layout.HALF, layout.WIDTH - layout.HALF


def letters_by_qt(documents: list[LetterDocument]) -> bytes:
    """One PDF of all the letters."""
    _load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    pen = _Pen(writer)
    for number, document in enumerate(documents):
        if number:
            writer.newPage()
        _page(pen, document)
    pen.painter.end()
    return bytes(buffer.data().data())


@cache
def _load_fonts() -> object:
    """The program Qt needs for its fonts, which must not be forgotten, and the fonts."""
    application = QApplication.instance() or QApplication([])
    for face in layout.FACES:
        QFontDatabase.addApplicationFont(layout.font_file(face))
    return application


def _font(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    font = QFont(layout.FAMILY)
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setItalic(italic)
    return font


class _Pen:
    """Sets texts downwards from `y`, in millimetres from the upper left corner of the paper."""

    def __init__(self, writer: QPdfWriter) -> None:
        self.writer, self.painter = writer, QPainter(writer)
        self.painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self.body, self.head = _font(layout.SIZE), _font(layout.HEAD_SIZE)
        self.last = _font(layout.LAST_SIZE, bold=True)
        self.small = _font(layout.ADDRESS_SIZE, italic=True)
        self.y = 0.0
        self._kept: dict[tuple[str, int, float, Qt.AlignmentFlag], tuple[QTextLayout, int]] = {}
        self._logos: dict[bytes, QImage] = {}

    def text(
        self,
        text: str,
        x: float = layout.LEFT,
        room: float = layout.WIDTH,
        align: Qt.AlignmentFlag = LEFT,
        font: QFont | None = None,
        leading: float = layout.LEADING,
    ) -> None:
        font = font or self.body
        key = text, id(font), room, align
        if key not in self._kept:
            self._kept[key] = self._laid_out(text, room, align, font)
        laid_out, lines = self._kept[key]
        laid_out.draw(self.painter, QPointF(x * MM, self.y * MM))
        self.y += lines * leading

    def logo(self, logo: bytes) -> None:
        if logo not in self._logos:  # the PDF holds a QImage once, however often it is drawn
            self._logos[logo] = QImage.fromData(logo)
        x, y, width, height = layout.logo_box(logo)
        self.painter.drawImage(QRectF(x * MM, y * MM, width * MM, height * MM), self._logos[logo])

    def rule(self, width: float, below: float) -> None:
        y = (self.y + below) * MM
        self.painter.setPen(QPen(Qt.GlobalColor.black, width * MM))
        self.painter.drawLine(
            QPointF(layout.LEFT * MM, y), QPointF((layout.LEFT + layout.WIDTH) * MM, y)
        )
        self.painter.setPen(Qt.GlobalColor.black)

    def _laid_out(
        self, text: str, room: float, align: Qt.AlignmentFlag, font: QFont
    ) -> tuple[QTextLayout, int]:
        laid_out = QTextLayout(text, font, self.writer)
        laid_out.setTextOption(QTextOption(align))
        laid_out.setCacheEnabled(True)
        laid_out.beginLayout()
        lines = 0
        while (line := laid_out.createLine()).isValid():
            line.setLineWidth(room * MM)
            line.setPosition(QPointF(0, lines * layout.LEADING * MM))
            lines += 1
        laid_out.endLayout()
        return laid_out, lines


def _page(pen: _Pen, document: LetterDocument) -> None:
    pen.y = layout.TOP
    _letterhead(pen, document.letterhead)
    _beside(pen, document)
    pen.text(document.opening, align=JUSTIFIED)
    _pairs(pen, document.identity)
    pen.text(document.facts_heading)
    _pairs(pen, document.facts)
    for text in layout.paragraphs(document):
        pen.text(text, align=JUSTIFIED)
    pen.y += layout.LEADING
    for text in layout.signed(document):
        pen.text(text, RIGHT_X, RIGHT_ROOM, CENTRED)
    for text in layout.tembusan(document):
        pen.text(text)


def _letterhead(pen: _Pen, head: Letterhead) -> None:
    pen.logo(head.logo)
    for line in head.lines:
        font = pen.last if line == head.lines[-1] else pen.head
        pen.text(line, align=CENTRED, font=font, leading=layout.HEAD_LEADING)
    pen.text(head.address, align=CENTRED, font=pen.small, leading=layout.HEAD_LEADING)
    for width, below in layout.RULES:
        pen.rule(width, layout.ABOVE_RULE + below)
    pen.y += layout.BELOW_RULE


def _beside(pen: _Pen, document: LetterDocument) -> None:
    """The marks on the left, date and address on the right."""
    top = pen.y
    for text in (document.dateline, *layout.address(document)):
        pen.text(text, RIGHT_X, RIGHT_ROOM)
    below, pen.y = pen.y, top + layout.LEADING
    _pairs(pen, layout.marks(document), layout.MARK, layout.MARK_VALUE)
    pen.y = max(below, pen.y) + layout.LEADING


def _pairs(
    pen: _Pen, pairs: tuple[Pair, ...], label: float = layout.LABEL, room: float = layout.VALUE
) -> None:
    for name, value in pairs:
        top = pen.y
        pen.text(name, room=label)
        pen.y = top
        pen.text(":", layout.LEFT + label, layout.COLON)
        pen.y = top
        pen.text(value, layout.LEFT + label + layout.COLON, room)
