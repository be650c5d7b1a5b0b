"""A copy of a stored page: the page as it is, marked as a copy above it, and which one below."""

import datetime as dt
import re
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO

import pypdfium2
from reportlab.pdfbase.pdfmetrics import stringWidth

from models.indonesian_words import long_date
from models.letter.parts import words
from reports.paper.fonts import BOLD, REGULAR
from reports.paper.press import HAIRLINE, MM, Press
from reports.raster import one_at_a_time

WORD_SIZE, FOOT_SIZE = 11.0, 8.0
EDGE = 20 * MM
"""From the right edge of the paper: where the words of most letters end."""
WORD_DOWN, FOOT_UP, PADDING = 11 * MM, 10.5 * MM, 1.5 * MM
MADE_AT = re.compile(rb"(?<=/CreationDate\(D:)\d{14}[-+]\d\d'\d\d'")
IDENTITY = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")


def stamp_copy(pdf: bytes, number: int, day: dt.date) -> bytes:
    """Copy `number` of a letter, made on `day`: the same three, in the same words, always give the
    same bytes.

    The stored page is drawn whole into the new one, as a picture is; its bytes stay as they are.
    """
    target = BytesIO()
    with one_at_a_time:
        stored, whole = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
        sizes = [stored.get_page_size(order) for order in range(len(stored))]
        marks = pypdfium2.PdfDocument(_marks(sizes, number, day))
        for order, size in enumerate(sizes):
            page = whole.new_page(*size)
            for layer in (stored, marks):
                form = layer.page_as_xobject(order, whole)
                page.insert_obj(form.as_pageobject())
                form.close()
            page.gen_content()
            page.close()
        whole.save(target)
        for document in (whole, marks, stored):
            document.close()
    return _without_chance(target.getvalue(), day)


def _marks(sizes: Sequence[tuple[float, float]], number: int, day: dt.date) -> bytes:
    """Pages of these sizes in points that bear the marks alone."""
    press = Press(sizes[0], "", "")
    said = words()["copy"]
    word, foot = said["word"], said.fill("foot", number=number, date=long_date(day))
    for width, height in sizes:
        press.begin_page((width, height))
        canvas, right, base = press.canvas, width - EDGE, height - WORD_DOWN
        canvas.setFont(BOLD, WORD_SIZE)
        canvas.drawRightString(right, base, word)
        wide = stringWidth(word, BOLD, WORD_SIZE) + 2 * PADDING
        canvas.setLineWidth(HAIRLINE)
        canvas.rect(right + PADDING - wide, base - PADDING, wide, WORD_SIZE * 0.72 + 2 * PADDING)
        canvas.setFont(REGULAR, FOOT_SIZE)
        canvas.drawRightString(right, FOOT_UP, foot)
        press.end_page()
    return press.finish()


def _without_chance(pdf: bytes, day: dt.date) -> bytes:
    """PDFium writes the second it was made in and draws lots for a file's identity; the day of the
    copy and a hash of the file itself do as well.
    """
    same = MADE_AT.sub(f"{day:%Y%m%d}000000+00'00'".encode(), pdf)
    same = IDENTITY.sub(b"/ID[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]", same)
    name = sha256(same).hexdigest()[:32].upper().encode()
    return IDENTITY.sub(b"/ID[<" + name + b"><" + name + b">]", same)
