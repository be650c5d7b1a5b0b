"""What a document or photo is once it has been read and drawn anew: the form it is stored in."""

import datetime as dt
from dataclasses import dataclass, field

from models.errors import RuleError

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
BEGINNINGS = {JPEG: b"\xff\xd8\xff", PNG: b"\x89PNG\r\n\x1a\n", PDF: b"%PDF-"}
"""The kinds that are stored, and so travel, with their first bytes."""
EXTENSIONS = {JPEG: "jpg", PNG: "png", PDF: "pdf"}
LARGEST_STORED = 7 * 2**20
"""Bytes; with its rows it still fits into one batch of 8 MiB."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file as `reports` has drawn it anew. `place` is latitude and longitude in degrees."""

    content: bytes = field(repr=False)
    media_type: str
    width: int | None = None
    """Pixels; of a PDF unknown."""
    height: int | None = None
    taken_on: dt.date | None = None
    place: tuple[float, float] | None = None
    pages: int = 1


def check_file(file: FileContent) -> None:
    """Raises `RuleError`: attachment.kind, attachment.too_large."""
    beginning = BEGINNINGS.get(file.media_type)
    if beginning is None or not file.content.startswith(beginning):
        raise RuleError("attachment.kind", field="file")
    if len(file.content) > LARGEST_STORED:
        raise RuleError("attachment.too_large", field="file", limit=LARGEST_STORED // 2**20)
