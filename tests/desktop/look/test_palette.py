"""Old eyes and bad screens: everything written can be read, and every icon exists."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop.look.appearance import wear
from desktop.look.icons import icon
from desktop.look.palette import DARK, LIGHT, Look, Tone, current_colours
from desktop.widgets.buttons import plain_button, tool_button
from desktop.widgets.status_word import Status, StatusWord
from resources import resource
from tests.source_trees import nodes

ROOT = Path(__file__).parents[3]
LOOKS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5


def contrast(first: str, second: str) -> float:
    """The ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(QColor(first)), _luminance(QColor(second))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    """Relative luminance of an sRGB colour, as WCAG 2.2 defines it."""
    return (
        0.2126 * _linear(colour.redF())
        + 0.7152 * _linear(colour.greenF())
        + 0.0722 * _linear(colour.blueF())
    )


def _linear(part: float) -> float:
    knee = 0.04045
    return part / 12.92 if part <= knee else float(((part + 0.055) / 1.055) ** 2.4)


@LOOKS
def test_text_stands_out_from_every_ground_it_is_put_on(colours):
    for ground in (colours.window, colours.base, colours.raised):
        for words in (colours.text, colours.muted, colours.accent):
            assert contrast(words, ground) >= READABLE, (words, ground)
    assert contrast(colours.accent_text, colours.accent) >= READABLE
    assert contrast(colours.accent_text, colours.accent_strong) >= READABLE


@LOOKS
@pytest.mark.parametrize("tone", Tone)
def test_a_tone_can_be_read_on_its_own_ground_and_on_a_page(colours, tone):
    shade = colours.tones[tone]
    for ground in (shade.ground, colours.window, colours.base):
        assert contrast(shade.text, ground) >= READABLE, (tone, ground)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_icon_the_program_names_is_there():
    there = {Path(entry.name).stem for entry in resource("icons").iterdir()}
    named = set(
        re.findall(r"icons/([a-z0-9-]+)\.svg", (ROOT / "desktop/look/style_sheet.py").read_text())
    )
    makers = {"icon", "icon_pixmap", "set_button_icon", "tool_button", "EmptyState"}
    for file in (ROOT / "desktop").rglob("*.py"):
        for node in nodes(file):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in makers:
                words = [a.value for a in node.args if isinstance(a, ast.Constant)]
                named |= {word for word in words[:1] if isinstance(word, str)}
    assert len(named) > 10
    assert named - there == set()


def test_a_status_is_spoken_and_drawn(qtbot):
    status = StatusWord(Status("Ditolak", "circle-x", Tone.BAD))
    qtbot.addWidget(status)
    assert status.accessibleName() == "Ditolak"
    status.show_status(Status("Selesai", "circle-check", Tone.GOOD))
    assert (status.text(), status.accessibleName()) == ("Selesai", "Selesai")


def test_the_look_changes_while_the_program_runs(qapp, qtbot):
    button, tool = (
        plain_button("Cetak", lambda: None, "printer"),
        tool_button("x", "Tutup", lambda: None),
    )
    for each in (button, tool):
        qtbot.addWidget(each)
        each.show()
    before = [each.icon().cacheKey() for each in (button, tool)]
    try:
        wear(qapp, Look.DARK)
        assert current_colours() is DARK
        assert [each.icon().cacheKey() for each in (button, tool)] != before
    finally:
        wear(qapp, Look.LIGHT)
    assert current_colours() is LIGHT


def test_an_icon_on_a_selected_row_has_the_colour_of_its_words(qapp):
    from PySide6.QtGui import QIcon

    made = icon("check", Tone.GOOD)
    normal = made.pixmap(16, QIcon.Mode.Normal).toImage()
    selected = made.pixmap(16, QIcon.Mode.Selected).toImage()
    assert normal != selected
