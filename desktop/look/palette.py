"""The colours of the program, light and dark. Every pair of text and ground is at least 4.5:1."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


class Look(StrEnum):
    """What the clerk chose: follow the computer, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour says. It never says it alone: an icon and a word stand beside it."""

    PLAIN = "plain"
    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


class Shade(NamedTuple):
    """Text and icon colour of a tone, and the quiet ground it may stand on."""

    text: str
    ground: str


class Colours(NamedTuple):
    """All colours of one look. A tuple, not a dataclass: it is made before the first paint."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    faint: str
    accent: str
    accent_strong: str
    accent_text: str
    accent_ground: str
    tones: dict[Tone, Shade]


LIGHT = Colours(
    window="#f4f6f8",
    base="#ffffff",
    raised="#fbfcfd",
    text="#1b2733",
    muted="#566472",
    border="#b4bec8",
    faint="#dfe4e9",
    accent="#0b6670",
    accent_strong="#084f57",
    accent_text="#ffffff",
    accent_ground="#dceef0",
    tones={
        Tone.PLAIN: Shade("#465462", "#e9edf1"),
        Tone.INFO: Shade("#155a96", "#e3effa"),
        Tone.GOOD: Shade("#1d6b3a", "#e2f3e8"),
        Tone.WARNING: Shade("#7d4e00", "#fdf1d3"),
        Tone.BAD: Shade("#a8231f", "#fce8e6"),
    },
)
DARK = Colours(
    window="#1c2229",
    base="#232b33",
    raised="#28313a",
    text="#e8edf2",
    muted="#a9b5c1",
    border="#566472",
    faint="#36414b",
    accent="#5cc3ce",
    accent_strong="#84d6df",
    accent_text="#06262a",
    accent_ground="#1d4248",
    tones={
        Tone.PLAIN: Shade("#c3ccd5", "#333e48"),
        Tone.INFO: Shade("#8ec3f3", "#1d3650"),
        Tone.GOOD: Shade("#83d6a0", "#1c3d2a"),
        Tone.WARNING: Shade("#f2c66d", "#453615"),
        Tone.BAD: Shade("#f79d97", "#4d2422"),
    },
)


_looked_at: dict[int, Colours] = {}
"""By a palette's content: every icon asks, and Qt takes a while to tell four colours."""


def is_dark(palette: QPalette) -> bool:
    ground = palette.color(QPalette.ColorRole.Window)
    return ground.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def current_colours() -> Colours:
    """The colours now on screen. The application's palette is the only place that remembers."""
    palette = QApplication.palette()
    key = palette.cacheKey()
    if key not in _looked_at:
        _looked_at[key] = DARK if is_dark(palette) else LIGHT
    return _looked_at[key]


def chosen_colours(look: Look) -> Colours:
    """The colours of a look. To follow the computer, the application lets go of its own palette."""
    if look is Look.SYSTEM:
        # asking for the style or for the scheme would load all of `QStyle` or `Qt`
        QApplication.setPalette(QPalette())
        return current_colours()
    return DARK if look is Look.DARK else LIGHT


def palette_of(colours: Colours) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    roles = {
        role.Window: colours.window,
        role.Base: colours.base,
        role.AlternateBase: colours.raised,
        role.Button: colours.raised,
        role.ToolTipBase: colours.base,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.BrightText: colours.tones[Tone.BAD].text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }
    for each, value in roles.items():
        palette.setColor(each, QColor(value))
    for faded in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, faded, QColor(colours.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.border))
    return palette
