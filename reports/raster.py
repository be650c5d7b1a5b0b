"""Pages of a PDF as pictures, for the preview and the printer: both show the stored bytes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from pypdfium2 import raw

from models.errors import FileRefused

POINTS_PER_INCH = 72
MM_PER_POINT = 25.4 / 72
HIGHEST_DPI = 400
"""A4 at 400 dpi takes 62 MB; more would not fit an office PC."""

one_at_a_time = threading.RLock()  # PDFium is not safe for threads


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page on white: `rgba` has 4 bytes a pixel, row by row from the top, without padding."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """How many pages. Raises `FileRefused`: pdf.unreadable, pdf.password."""
    with _opened(pdf) as document:
        return len(document)


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in millimetres. Raises as `page_count`."""
    with _opened(pdf) as document:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    return [(width * MM_PER_POINT, height * MM_PER_POINT) for width, height in sizes]


def page_image(pdf: bytes, number: int, dpi: float, *, filled: bool = False) -> PageImage:
    """Page `number`, from 0, at so many dots per inch; `filled` with what was typed into a form
    of the PDF. Raises as `page_count`.
    """
    with _opened(pdf) as document:
        if filled:
            document.init_forms()
        page = document[number]
        bitmap = page.render(
            scale=min(dpi, HIGHEST_DPI) / POINTS_PER_INCH,
            rev_byteorder=True,
            force_bitmap_format=raw.FPDFBitmap_BGRA,
            fill_color=(255, 255, 255, 255),
        )
        try:
            return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        finally:
            bitmap.close()
            page.close()


def page_images(pdf: bytes, dpi: float) -> Iterator[PageImage]:
    """All pages one after the other, one in memory at a time. Raises as `page_count`."""
    for number in range(page_count(pdf)):
        yield page_image(pdf, number, dpi)


def page_pngs(pdf: bytes, dpi: float) -> Iterator[bytes]:
    """All pages as PNG files, as `page_images`."""
    from PIL import Image  # the preview, which is opened every day, needs none

    for found in page_images(pdf, dpi):
        picture = Image.frombytes("RGBA", (found.width, found.height), found.rgba)
        target = BytesIO()
        picture.convert("RGB").save(target, "PNG")
        yield target.getvalue()


def page_text(pdf: bytes, number: int) -> str:
    """The words on page `number`, from 0, for a screen reader. Raises as `page_count`."""
    with _opened(pdf) as document:
        page = document[number]
        words = page.get_textpage()
        try:
            return str(words.get_text_range())
        finally:
            words.close()
            page.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == raw.FPDF_ERR_PASSWORD
            raise FileRefused("pdf.password" if locked else "pdf.unreadable") from error
        try:
            yield document
        finally:
            document.close()
