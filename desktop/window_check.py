"""The window's part of `simpul self-test`: Qt, our fonts and words, and the first box, unseen."""

import os
from pathlib import Path

from desktop.commands.arguments import UsageError
from desktop.commands.data_check import ICONS
from desktop.commands.terminal import FAILED, say

SAVE = ("QPlatformTheme", "Save", "Simpan")
BLACK = "#000000"


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

    from desktop.look.fonts import FAMILY, FIXED_FAMILY, fixed_font

    context, english, indonesian = SAVE
    words = QCoreApplication.translate(context, english) == indonesian
    fixed_font()
    font = {FAMILY, FIXED_FAMILY} <= set(QFontDatabase.families()) and app.font().family() == FAMILY
    undrawn = _undrawn_icons()
    for name in undrawn:
        say(f"Gambar: GAGAL, tidak tergambar: {name}")
    good = words and font and not undrawn and _first_box_is_painted()
    say(f"Jendela, huruf, kata, gambar: {'baik' if good else 'GAGAL'}")
    return 0 if good else FAILED


def _undrawn_icons() -> list[str]:
    """Icons that come out empty, drawn by the program or by Qt's style sheets."""
    from PySide6.QtGui import QImage

    from desktop.look.icons import icon_pixmap

    def drawn(picture: QImage) -> bool:
        side = range(picture.width())
        return any(picture.pixelColor(x, y).alpha() for x in side for y in side)

    ours = [name for name in ICONS if not drawn(icon_pixmap(name, BLACK, 16).toImage())]
    sheets = [name for name in ICONS if QImage(f"simpul:icons/{name}.svg").isNull()]
    return sorted({*ours, *sheets})


def _first_box_is_painted() -> bool:
    """Whether the unlock box comes out as more than an empty area."""
    from desktop.access.unlock_window import UnlockWindow
    from desktop.jobs import Jobs

    jobs = Jobs()
    window = UnlockWindow(Path("store"), jobs)
    picture = window.grab().toImage()
    window.close()
    jobs.stop_all()
    colours = {picture.pixel(x, y) for x in range(0, 400, 7) for y in range(0, 400, 7)}
    return len(colours) > 1
