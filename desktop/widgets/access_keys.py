"""Access keys (Alt and the underlined letter): a button has one, and no two on show share it."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop.widgets.text import set_tip

HAS_A_KEY = re.compile(r"\((?:(?:Ctrl|Shift|Alt)\+)*(?:F\d{1,2}|Enter|Esc|(?<=\+)[A-Z0-9])\)")
"""Words that name the key that presses the button; a bare letter is one of a list only."""
UP_TO_KEY = re.compile("((?:[^&]|&&)*)&([^&])")
MOST_NUMBERS = 9
PLACE = "navButton"
"""The places of the main window come first: they are the same on every page."""
GIVEN, SHOWN = "wordsGiven", "wordsShown"
"""Properties of a widget: its words as its page wrote them, and as they stand on the screen."""
Worded = QAbstractButton | QLabel


class AccessKeys(QObject):
    """Keys of one window. A letter that was given stays with its owner, who may learn it by heart.

    A newcomer gets its page's own `&` where that is free, else one that is left. Alt and a letter
    that nobody has does nothing; on X11 it would be typed into the field.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._owners: dict[str, Worded] = {}
        self._clock = QTimer(self, singleShot=True, interval=0)
        self._clock.timeout.connect(self.give)
        window.installEventFilter(self)
        if window.windowHandle() is not None:  # it is on the screen already
            window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key comes to the screen's window first, and only where it pressed nothing."""
        if isinstance(event, QKeyEvent) and watched is not self._window:
            return event.type() == QEvent.Type.KeyPress and _types_with_alt(event)
        handle = self._window.windowHandle() if event.type() == QEvent.Type.Show else None
        if handle is not None:
            handle.removeEventFilter(self)  # shown again, it would be listened to twice
            handle.installEventFilter(self)
        return super().eventFilter(watched, event)

    def ask(self) -> None:
        """Once the window has settled; asked for often, it is done once."""
        self._clock.start()

    def give(self) -> None:
        """Look at all that is on show and give every button a letter of its own."""
        shown, reserved = self._look_around()
        owners: dict[str, Worded] = {}
        for widget in shown:
            letter = _kept(widget)
            if letter and (letter not in owners or self._owners.get(letter) is widget):
                owners[letter] = widget  # of two that come back the one that was on show stays
        kept = set(owners.values())
        for widget in shown:
            letter = letter_of(_words(widget))
            if letter and letter not in owners and widget not in kept:
                owners[letter] = widget
        self._share_out(shown, owners, reserved - set(owners))
        self._owners = owners
        letters = {widget: letter for letter, widget in owners.items()}
        for widget in shown:
            if widget in letters:
                _write(widget, letters[widget])
            elif letter_of(_words(widget)):
                _write(widget, "")

    def _share_out(
        self, shown: Sequence[Worded], owners: dict[str, Worded], reserved: Set[str]
    ) -> None:
        """What is left goes to those without; what is kept for somebody hidden goes last."""
        for taken in (reserved, frozenset[str]()):
            owning = set(owners.values())
            without = [each for each in shown if each not in owning and _wants_one(each)]
            many = [bare(_words(each)) for each in without]
            letters = shared_out(many, taken | set(owners))
            owners |= {letter: who for who, letter in zip(without, letters, strict=True) if letter}

    def _look_around(self) -> tuple[list[Worded], set[str]]:
        """What has words on show, in order of rank, and the letters of what is hidden beside it."""
        shown, reserved = list[Worded](), set[str]()
        pages: dict[QWidget | None, bool] = {}
        for widget in self._window.findChildren(QWidget):
            if not isinstance(widget, Worded):
                continue
            if isinstance(widget, QLabel) and widget.buddy() is None:
                continue
            if not _words(widget):
                continue
            if widget.window() is not self._window:
                continue
            if widget.isVisible():
                shown.append(widget)
            elif (letter := _kept(widget) or letter_of(_words(widget))) and _is_near(widget, pages):
                reserved.add(letter)
        return sorted(shown, key=_rank), reserved


def ask_for_keys(widget: QWidget) -> None:
    """Something with words came, went or changed in the window of `widget`."""
    keys = getattr(widget.window(), "access_keys", None)
    if isinstance(keys, AccessKeys):
        keys.ask()


def number_keys(buttons: Sequence[QAbstractButton], tips: Sequence[str]) -> None:
    """Alt+1 to Alt+9 for buttons in a row, said in their tips; after every change of their words,
    for Qt takes the key away with the words.
    """
    for number, (button, tip) in enumerate(zip(buttons, tips, strict=True), start=1):
        keys = f"Alt+{number}" if number <= MOST_NUMBERS else ""
        button.setShortcut(QKeySequence(keys))
        set_tip(button, f"{tip} ({keys})" if keys else tip)


def key_menu(menu: QMenu) -> None:
    """A letter for each line of a menu; those that were given one keep it."""
    lines = [line for line in menu.actions() if line.text()]
    taken = {letter_of(line.text()) for line in lines} - {""}
    without = [line for line in lines if not letter_of(line.text())]
    letters = shared_out([line.text() for line in without], taken)
    for line, letter in zip(without, letters, strict=True):
        words, place = line.text(), places(line.text()).get(letter)
        line.setText(words if place is None else f"{words[:place]}&{words[place:]}")


@lru_cache(4096)  # the same few hundred words, each time something comes or goes
def letter_of(words: str) -> str:
    """The access key in `words`, `T` for `&Tutup`; empty when there is none."""
    return QKeySequence.mnemonic(words).toString().rpartition("+")[2]


@lru_cache(4096)
def bare(words: str) -> str:
    """The words without their access key; a doubled `&` is a letter and stays."""
    return re.sub("&&|&", lambda found: "&&" if found[0] == "&&" else "", words)


@lru_cache(4096)
def places(words: str) -> Mapping[str, int]:
    """The letters of `words` and where each stands; those that begin a word come first."""
    usable = [n for n, letter in enumerate(words) if letter.isascii() and letter.isalpha()]
    begins = [n for n in usable if n == 0 or not words[n - 1].isalnum()]
    found: dict[str, int] = {}
    for n in (*begins, *usable):
        found.setdefault(words[n].upper(), n)
    return MappingProxyType(found)


def shared_out(many: Sequence[str], taken: Set[str]) -> list[str]:
    """A letter for each of `many`, none twice and none that is taken; empty where none is left.

    Who came first moves to its next letter when that gives a letter to one more (Kuhn 1955).
    """
    owner: dict[str, int] = {}

    def settle(who: int, tried: set[str]) -> bool:
        for letter in places(many[who]):
            if letter in taken or letter in tried:
                continue
            tried.add(letter)
            if letter not in owner or settle(owner[letter], tried):
                owner[letter] = who
                return True
        return False

    for who in range(len(many)):
        free = next((each for each in places(many[who]) if each not in (*owner, *taken)), "")
        if free:
            owner[free] = who
        else:
            settle(who, set())
    letters = {who: letter for letter, who in owner.items()}
    return [letters.get(who, "") for who in range(len(many))]


def _types_with_alt(event: QKeyEvent) -> bool:
    """A sign with Alt alone; AltGr, by which signs are typed, is another key or Ctrl+Alt."""
    shift = Qt.KeyboardModifier.ShiftModifier
    alone = event.modifiers() & ~shift == Qt.KeyboardModifier.AltModifier
    return alone and event.text().isprintable() and bool(event.text())


def _wants_one(widget: Worded) -> bool:
    """A page's own letter may be somebody else's. Boxes and circles are reached as fields; words
    beside a field may do without, and so may a button whose words name another key.
    """
    words = _words(widget)
    if HAS_A_KEY.search(words):
        return False
    return bool(letter_of(words)) or (
        isinstance(widget, QPushButton | QToolButton)
        and widget.shortcut() == QKeySequence.mnemonic(widget.text())  # none, or one given here
    )


def _is_near(widget: QWidget, pages: dict[QWidget | None, bool]) -> bool:
    """Whether something hidden belongs to a page that is on show, and may come back any moment."""
    beside: QWidget | None = widget.parentWidget()
    if beside not in pages:
        page, above = widget, beside
        while above is not None and not page.isWindow() and not isinstance(above, QStackedWidget):
            page, above = above, above.parentWidget()
        pages[beside] = page.isVisible()
    return pages[beside]


def _rank(widget: Worded) -> int:
    if widget.objectName() == PLACE:
        return 0
    return 1 if isinstance(widget, QLabel | QCheckBox | QRadioButton) else 2


def _words(widget: Worded) -> str:
    """What the page wrote: its words of the moment, unless they are our own writing."""
    text = widget.text()
    given = widget.property(GIVEN)
    return str(given) if given is not None and widget.property(SHOWN) == text else text


def _kept(widget: Worded) -> str:
    """The letter that was given before. New words keep it when they begin as the old ones did."""
    written = widget.property(SHOWN)
    before = UP_TO_KEY.match(written) if isinstance(written, str) else None
    alike = before is not None and bare(widget.text()).startswith(before[1] + before[2])
    return before[2].upper() if before is not None and alike else ""


def _write(widget: Worded, letter: str) -> None:
    """Underline `letter` in the words; without one the page's own is taken away."""
    given = _words(widget)
    words = given
    if letter != letter_of(given):
        words = bare(given)
        place = places(words).get(letter)
        words = words if place is None else f"{words[:place]}&{words[place:]}"
    if widget.text() != words:
        widget.setText(words)
    widget.setProperty(GIVEN, given)
    widget.setProperty(SHOWN, words)
