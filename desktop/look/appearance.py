"""Fusion on every computer, in the light or the dark colours; changed while the program runs."""

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from desktop import preferences
from desktop.look.palette import DARK, Look, chosen_colours, palette_of
from desktop.look.style_sheet import style_sheet
from resources import FOLDER


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
    app.setStyleSheet(style_sheet(colours, dark=colours is DARK))
    if app.topLevelWidgets():
        from desktop.widgets.tone import refresh_icons

        refresh_icons(app)
