"""What makes a practice office's paper plain to see: a word across it and a line at its foot."""

import math

from reports.paper.fonts import BOLD, ITALIC
from reports.paper.press import MM, Press

SIZE, GREY, NOTICE_SIZE = 120.0, 0.9, 9.0


def stamp_practice(press: Press, watermark: str, notice: str) -> None:
    """Mark the page, under its words; nothing for an office at work."""
    if not watermark:
        return
    width, height = press.size

    def draw(onto: Press) -> None:
        canvas = onto.canvas
        canvas.saveState()
        canvas.setFillGray(GREY)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(math.degrees(math.atan2(height, width)))
        canvas.setFont(BOLD, SIZE)
        canvas.drawCentredString(0, -SIZE / 3, watermark)
        canvas.restoreState()
        canvas.setFont(ITALIC, NOTICE_SIZE)
        canvas.drawCentredString(width / 2, 6 * MM, notice)

    press.stamp(f"practice-{width:.0f}x{height:.0f}", draw)
