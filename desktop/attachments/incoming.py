"""What is to become an attachment: files, a dropped or pasted picture; read off the main thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from models.case.attachment.files import FileContent
from models.errors import AppError, FileRefused, StoreError
from models.progress import Progress

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file by its path, or bytes that never were one (the clipboard)."""

    name: str
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)
    inbox: bool = False
    """From the folder "Berkas masuk": its original may be deleted when it is filed."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """One that was read and drawn anew."""

    source: Incoming
    file: FileContent
    state: tuple[int, int] | None = None
    """Size and time of change of the original as it was read; None without one."""


@dataclass(frozen=True, slots=True)
class Refused:
    """One that could not be taken, and why."""

    name: str
    error: AppError


def of_paths(paths: Iterable[Path], *, inbox: bool = False) -> list[Incoming]:
    return [Incoming(path.name, path, inbox=inbox) for path in paths]


def may_hold_files(mime: QMimeData) -> bool:
    """Whether something here could become an attachment."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def of_mime(mime: QMimeData, name: str) -> list[Incoming]:
    """Files first: what copies a file often brings a small picture of it along."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    files = of_paths(path for path in paths if path.is_file())
    if files or not mime.hasImage():
        return files
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return []
    return [Incoming(name, data=_png(image))]


def read_all(
    incoming: Sequence[Incoming], progress: Progress
) -> tuple[list[Arrived], list[Refused]]:
    """Read one after the other; what cannot be taken does not keep the others back."""
    arrived, refused = [], []
    for number, source in enumerate(incoming[:MOST_AT_ONCE]):
        progress(number, len(incoming))
        try:
            arrived.append(_read(source, lambda *_, n=number: progress(n, len(incoming))))
        except AppError as error:
            refused.append(Refused(source.name, error))
    return arrived, refused


def state_of(path: Path) -> tuple[int, int] | None:
    """Size and time of change, by which one sees that a file is still the same; None: gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def delete_original(arrived: Arrived) -> None:
    """Remove the file that was read, unless it has become another since.

    Raises `StoreError("inbox.not_deleted")`.
    """
    path = arrived.source.path
    if path is None or state_of(path) != arrived.state:
        raise StoreError("inbox.not_deleted")
    try:
        path.unlink()
    except OSError as error:
        raise StoreError("inbox.not_deleted") from error


def _read(source: Incoming, progress: Progress) -> Arrived:
    from models.files import read_at_most
    from reports.pictures import LARGEST_FILE
    from reports.scans import read_attachment

    if source.path is None:
        return Arrived(source, read_attachment(source.data, progress))
    try:
        state = state_of(source.path)
        data = read_at_most(source.path, LARGEST_FILE)
    except StoreError as error:
        raise FileRefused("picture.too_large", limit=LARGEST_FILE // 2**20) from error
    except OSError as error:
        raise FileRefused("inbox.not_readable") from error
    return Arrived(source, read_attachment(data, progress), state)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes a name of a format
    buffer.close()
    return bytes(data.data())
