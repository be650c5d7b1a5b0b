"""Stored files as pictures for the screen; made in any thread, shown in the main one."""

from PySide6.QtGui import QImage

from desktop.widgets.pdf_view import page_picture
from models.case.attachment.files import PDF

WHOLE = 10_000
"""Pixels: more than a stored picture has."""
PAGE_DPI = 150
"""A stored PDF is made of pictures of so many dots an inch."""
SMALL_DPI = 16


def whole_picture(content: bytes, media_type: str, page: int = 0) -> QImage:
    """The picture, or a page of the PDF, as it is stored. Raises `FileRefused`."""
    if media_type == PDF:
        return page_picture(content, page, PAGE_DPI)
    return _picture(content, WHOLE)


def small_picture(content: bytes, media_type: str, side: int) -> QImage:
    """The same within `side` pixels each way."""
    if media_type == PDF:
        return page_picture(content, 0, SMALL_DPI)
    return _picture(content, side)


def pages_of(content: bytes, media_type: str) -> int:
    from reports.raster import page_count

    return page_count(content) if media_type == PDF else 1


def _picture(content: bytes, side: int) -> QImage:
    from reports.pictures import thumbnail

    width, height, rgba = thumbnail(content, side)
    return QImage(rgba, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
