"""The window's part of `simpul self-test`: Qt, our fonts and words, and the first box, unseen."""

import os
from pathlib import Path

from desktop.commands.arguments import UsageError
from desktop.commands.terminal import FAILED, say

SAVE = ("QPlatformTheme", "Save", "Simpan")


def check_window() -> int:
    """Build the program's look and the unlock box without a screen; the exit code says whether."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import build_application

    try:
        app = build_application(["simpul"])
    except ImportError as error:
        library = str(error).partition(":")[0]
        raise UsageError(f"Jendela: pustaka sistem belum terpasang ({library}).") from error
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QFontDatabase

    from desktop.fonts import FAMILY

    context, english, indonesian = SAVE
    words = QCoreApplication.translate(context, english) == indonesian
    font = FAMILY in QFontDatabase.families() and app.font().family() == FAMILY
    good = words and font and _first_box_is_painted()
    say(f"Jendela, huruf, kata: {'baik' if good else 'GAGAL'}")
    return 0 if good else FAILED


def _first_box_is_painted() -> bool:
    """Whether the unlock box comes out as more than an empty area."""
    from desktop.jobs import Jobs
    from desktop.unlock_window import UnlockWindow

    jobs = Jobs()
    window = UnlockWindow(Path("store"), jobs)
    picture = window.grab().toImage()
    window.close()
    jobs.stop_all()
    colours = {picture.pixel(x, y) for x in range(0, 400, 7) for y in range(0, 400, 7)}
    return len(colours) > 1
