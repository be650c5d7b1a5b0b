"""Start the window: look for a screen first, then wire everything, then show the first box.

Nothing here imports Qt before it is known that it can be: what is missing is said in one sentence.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

NO_WINDOW = 2
"""Exit code when there is no screen to open a window on."""

STYLE = ("-style", "Fusion")
"""As arguments: `setStyle` would load the enumerations of `QStyle`, 4 ms before the first paint."""

NO_SCREEN = (
    "Simpul tidak menemukan layar untuk membuka jendela. "
    "Tanpa layar, jalankan `simpul demo` atau `simpul --help`."
)
NO_LIBRARY = (
    "Pustaka sistem untuk jendela belum terpasang ({missing}). "
    "Pasang dulu seperti tertulis di README, lalu jalankan lagi."
)


def run_window(folder: Path | None = None) -> int:
    """Open the program's window on the store in `folder` (or the usual place) until it is closed.

    Returns the exit code; 2, with one sentence, when no window can be opened.
    """
    if _screenless():
        return _refuse(NO_SCREEN)
    try:
        app = build_application(sys.argv[:1])
    except ImportError as error:
        return _refuse(NO_LIBRARY.format(missing=_library(error)))
    from desktop.program import Program, usual_folder

    program = Program(folder or usual_folder(), app)
    program.start()
    try:
        return app.exec()
    finally:
        program.end()


def build_application(arguments: list[str]) -> "QApplication":
    """The application with its look, fonts and words, before any widget is made."""
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(_on_qt_message)
    app = QApplication.instance() or QApplication([*arguments, *STYLE])
    if not isinstance(app, QApplication):
        message = "an application without windows is already running in this process"
        raise TypeError(message)
    QCoreApplication.setOrganizationName("Simpul")
    QCoreApplication.setApplicationName("Simpul")
    from desktop.collector import Collector
    from desktop.look.appearance import dress
    from desktop.look.fonts import install_fonts
    from desktop.look.i18n import install_translations

    Collector(app)
    install_translations(app)
    install_fonts(app)
    dress(app)
    return app


def _screenless() -> bool:
    """Whether Qt would look for an X or Wayland screen where the computer has none."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _library(error: ImportError | OSError) -> str:
    """`libEGL.so.1` out of the loader's long message."""
    return Path(str(error).partition(":")[0].strip()).name or "PySide6"


def _refuse(sentence: str) -> int:
    _say(sentence)
    return NO_WINDOW


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # pythonw has none
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()


def _on_qt_message(kind: "QtMsgType", context: "QMessageLogContext", text: str) -> None:
    """Qt's own messages go to the log. A fatal one for want of a screen ends in a sentence.

    Any other fatal one is a bug: it is logged, and Qt aborts with a trace in the crash file.
    """
    from PySide6.QtCore import QtMsgType
    from PySide6.QtGui import QGuiApplication

    del context
    if kind == QtMsgType.QtFatalMsg and QGuiApplication.primaryScreen() is None:
        missing = _missing_for_x()
        _say(NO_LIBRARY.format(missing=missing) if missing else NO_SCREEN)
        os._exit(NO_WINDOW)
    if "propagateSizeHints" in text:  # said for every window without a screen, and means nothing
        return
    import logging

    logger = logging.getLogger("simpul.qt")
    if not logger.hasHandlers():  # before the log is open Python would print it, in English
        return
    severe = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
    logger.log(logging.WARNING if severe else logging.DEBUG, text)


def _missing_for_x() -> str:
    """The system library Qt's X plugin lacks, which Qt itself does not name; empty if none."""
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    plugin = Path(plugins, "platforms", "libqxcb.so")
    if not plugin.exists():
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return _library(error)
    return ""
