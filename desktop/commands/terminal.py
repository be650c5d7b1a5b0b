"""The way out of every command: what is said where, and the exit code."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable

from desktop.bug_report import bug_report
from desktop.commands import INTERRUPTED, STOPPED
from desktop.commands.arguments import UsageError
from models.errors import AppError
from models.sentences import sentence

FAILED, MISUSED = 1, 2
BROKEN = (
    "Ada kesalahan di dalam program; data kantor yang sudah disimpan tetap aman. "
    "Ulangi perintahnya; bila terulang, kirim baris-baris berikut kepada pembuat program."
)

_DISK_SENTENCES = {
    errno.ENOSPC: "Disk penuh; kosongkan ruang, lalu ulangi.",
    errno.EDQUOT: "Jatah disk habis; kosongkan ruang, lalu ulangi.",
    errno.EROFS: "Tempat ini tidak dapat ditulisi: {name}.",
    errno.EACCES: "Tidak ada izin untuk berkas atau folder ini: {name}.",
    errno.EPERM: "Tidak ada izin untuk berkas atau folder ini: {name}.",
    errno.ENOENT: "Berkas atau folder ini tidak ada: {name}.",
    errno.EISDIR: "Ini folder, bukan berkas: {name}.",
    errno.ENOTDIR: "Ini bukan folder: {name}.",
    errno.ENAMETOOLONG: "Nama berkas atau folder terlalu panjang.",
}


def say(text: str = "") -> None:
    """One line of the command's own output."""
    print(text)


def complain(text: str) -> None:
    """Why the command did not do what was asked."""
    print(text, file=sys.stderr)


def leave_with(work: Callable[[], int]) -> int:
    """Run `work` and turn every failure into one sentence and an exit code.

    What nobody expected also names the places it passed through, and nothing else.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = work()
        if sys.stdout is not None:
            sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # no name of a person is printed
        return _tell(error)
    return code


def _tell(error: BaseException) -> int:
    match error:
        case UsageError():
            complain(str(error))
            return MISUSED
        case KeyboardInterrupt():
            complain(STOPPED)
            return INTERRUPTED
        case AppError():
            complain(sentence(error))
        case BrokenPipeError():
            _forget_the_reader()
        case OSError():
            _forget_the_reader()
            complain(disk_sentence(error))
        case _:
            complain(BROKEN)
            complain(bug_report(type(error), error.__traceback__))
    return FAILED


def disk_sentence(error: OSError) -> str:
    """What stood in the way on the disk, without the system's English."""
    words = _DISK_SENTENCES.get(error.errno or 0, "Disk tidak dapat dibaca atau ditulis: {name}.")
    return words.format(name=error.filename or "?")


def _forget_the_reader() -> None:
    """Nobody reads standard output any more: the interpreter's last flush must not complain."""
    with contextlib.suppress(OSError, AttributeError):  # a stand-in, or none at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
