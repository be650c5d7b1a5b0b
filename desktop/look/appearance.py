"""Fusion on every computer, in the light or the dark colours; changed while the program runs.

The style sheet hangs on the windows, not on the application: there, Qt would go through a widget's
whole tree each time it is put into another, and a page would take half as long again to build.
"""

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QWidget

from desktop import preferences
from desktop.look.palette import DARK, Look, chosen_colours, palette_of
from desktop.look.style_sheet import style_sheet
from resources import FOLDER

SHEET = "officeSheet"
"""The property of the application that holds the sheet now worn."""


def dress(app: QApplication, look: Look | None = None) -> None:
    """Put on the look the clerk chose, and follow the computer's where that is the choice."""
    QDir.setSearchPaths("simpul", [FOLDER])
    wear(app, look)
    # only a trigger: offscreen and on bare X the scheme itself stays unknown
    app.styleHints().colorSchemeChanged.connect(lambda: wear(app))


def wear(app: QApplication, look: Look | None = None) -> None:
    """Apply `look`, or the remembered one, to every open window."""
    colours = chosen_colours(preferences.look() if look is None else look)
    app.setPalette(palette_of(colours))
    app.setProperty(SHEET, style_sheet(colours, dark=colours is DARK))
    windows = app.topLevelWidgets()
    for window in windows:
        if window.property(SHEET):
            dress_window(window)
    if windows:
        from desktop.widgets.tone import refresh_icons

        refresh_icons(app)


def dress_window(window: QWidget) -> None:
    """Let `window`, which has no parent to take it from, wear the sheet, now and when it changes.

    Best called when it is built: its parts are then gone through once.
    """
    app = QApplication.instance()
    if app is not None:
        window.setProperty(SHEET, True)
        window.setStyleSheet(str(app.property(SHEET) or ""))
