"""A square to scan (QR), drawn as one path so that it stays sharp at any size of print."""

from reportlab.graphics.barcode.qr import QrCodeWidget

from reports.paper.press import Press

QUIET = 4  # white modules around the square, as readers expect


def draw_square(press: Press, text: str, x: float, y: float, side: float) -> None:
    """Draw `text` from the lower left corner, `side` points wide with its white rim.

    A sixth of it may be spoilt by folds or ink (level M).
    """
    square = QrCodeWidget(text, barLevel="M").qr
    square.make()
    module = side / (square.getModuleCount() + 2 * QUIET)
    path = press.canvas.beginPath()
    for down, row in enumerate(square.modules, start=QUIET + 1):
        for right, dark in enumerate(row, start=QUIET):
            if dark:
                path.rect(x + right * module, y + side - down * module, module, module)
    press.canvas.drawPath(path, stroke=0, fill=1)
