"""The program's log: what went wrong, never about whom. Masked before it reaches the disk."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

LOG_BYTES = 256 * 1024


class _Masked(logging.Filter):
    """Masks NIK, telephone numbers and the like; loaded when the first line is written."""

    def __init__(self) -> None:
        super().__init__()
        self._mask: logging.Filter | None = None

    def filter(self, record: logging.LogRecord) -> bool:
        if self._mask is None:
            from models.indonesia import log_filter

            self._mask = log_filter()
        return bool(self._mask.filter(record))


def start_log(folder: Path) -> TextIO | None:
    """Log to `folder`, and where the interpreter stood should it crash.

    Returns the crash file, which must stay open. A folder that cannot be written costs the log
    and nothing else.
    """
    logging.getLogger("peewee").setLevel(logging.WARNING)  # at DEBUG it names residents and keys
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "simpul.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
        crash = (folder / "crash.txt").open("a", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_Masked())
    logging.getLogger().addHandler(handler)
    faulthandler.enable(crash)
    return crash


def stop_log(crash: TextIO | None) -> None:
    """Give the files back; a test must be able to delete them."""
    if crash is None:
        return
    if sys.__stderr__ is not None:
        faulthandler.enable()
    crash.close()
    for handler in logging.getLogger().handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()
