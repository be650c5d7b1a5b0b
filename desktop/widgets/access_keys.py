"""Access keys (Alt and the underlined letter): a button has one, and no two on show share it."""

import re
from collections.abc import Iterator, Sequence, Set

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from desktop.widgets.text import set_tip

HAS_A_KEY = re.compile(r"\((?:(?:Ctrl|Shift|Alt)\+)*(?:F\d{1,2}|Enter|Esc|(?<=\+)[A-Z0-9])\)")
"""Words that name the key that presses the button; a bare letter is one of a list only."""
MOST_NUMBERS = 9
PLACE = "navButton"
"""The places of the main window come first: they are the same on every page."""
GIVEN, SHOWN = "wordsGiven", "wordsShown"
"""Properties of a widget: its words as its page wrote them, and as they stand on the screen."""
Worded = QAbstractButton | QLabel


class AccessKeys(QObject):
    """Keys of one window. A page's own `&` is kept where it is free; the others get a letter."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._clock = QTimer(self, singleShot=True, interval=0)
        self._clock.timeout.connect(self.give)

    def ask(self) -> None:
        """Once the window has settled; asked for often, it is done once."""
        self._clock.start()

    def give(self) -> None:
        """Look at all that is on show and give every button a letter of its own."""
        taken: set[str] = set()
        without: list[tuple[Worded, str]] = []
        for widget, words in sorted(self._on_show(), key=_rank):
            letter = letter_of(words)
            if letter and letter not in taken:
                taken.add(letter)
                _write(widget, words)
            elif letter or _needs_one(widget):
                without.append((widget, bare(words)))
        wanting = ["" if HAS_A_KEY.search(words) else words for _widget, words in without]
        for (widget, words), letter in zip(without, shared_out(wanting, taken), strict=True):
            place = places(words).get(letter)
            _write(widget, words if place is None else f"{words[:place]}&{words[place:]}")

    def _on_show(self) -> Iterator[tuple[Worded, str]]:
        for widget in self._window.findChildren(QWidget):
            if (
                isinstance(widget, QAbstractButton | QLabel)
                and widget.isVisible()
                and widget.window() is self._window
                and (isinstance(widget, QAbstractButton) or widget.buddy() is not None)
            ):
                words = _words(widget)
                if words:
                    yield widget, words


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


def letter_of(words: str) -> str:
    """The access key in `words`, `T` for `&Tutup`; empty when there is none."""
    return QKeySequence.mnemonic(words).toString().rpartition("+")[2]


def bare(words: str) -> str:
    """The words without their access key; a doubled `&` is a letter and stays."""
    return re.sub("&&|&", lambda found: "&&" if found[0] == "&&" else "", words)


def places(words: str) -> dict[str, int]:
    """The letters of `words` and where each stands; those that begin a word come first."""
    usable = [n for n, letter in enumerate(words) if letter.isascii() and letter.isalpha()]
    begins = [n for n in usable if n == 0 or not words[n - 1].isalnum()]
    found: dict[str, int] = {}
    for n in (*begins, *usable):
        found.setdefault(words[n].upper(), n)
    return found


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


def _needs_one(widget: Worded) -> bool:
    """Boxes and circles are reached as fields; words beside a field may do without."""
    return isinstance(widget, QPushButton | QToolButton) and (
        widget.shortcut() == QKeySequence.mnemonic(widget.text())  # none, or one given here
    )


def _rank(item: tuple[Worded, str]) -> int:
    widget = item[0]
    if widget.objectName() == PLACE:
        return 0
    return 1 if isinstance(widget, QLabel | QCheckBox | QRadioButton) else 2


def _words(widget: Worded) -> str:
    """What the page wrote: its words of the moment, unless they are our own writing."""
    text = widget.text()
    given = widget.property(GIVEN)
    return str(given) if given is not None and widget.property(SHOWN) == text else text


def _write(widget: Worded, words: str) -> None:
    given = _words(widget)
    if widget.text() != words:
        widget.setText(words)
    if given != words:
        widget.setProperty(GIVEN, given)
        widget.setProperty(SHOWN, words)
