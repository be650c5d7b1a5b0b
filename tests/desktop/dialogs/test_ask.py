"""A question is answered by its buttons, by Esc, and where the answers are numbered by a digit."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.dialogs.ask import Question, ask
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def window(qtbot):
    for left in QApplication.topLevelWidgets():
        if isinstance(left, Question):
            left.hide()  # another file's
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(("key", "chosen"), [("2", ["Pangan"]), ("9", []), (Qt.Key.Key_Escape, [])])
def test_a_bare_digit_chooses_the_answer_that_bears_it(window, key, chosen):
    given = []
    titles = ("Sekolah", "Pangan", "Rumah")
    answers = [
        (f"&{number} {title}", partial(given.append, title))
        for number, title in enumerate(titles, start=1)
    ]
    ask(window, "Surat untuk kebutuhan mana?", answers)
    press(shown(Question), key)
    assert given == chosen and none_shown(Question) is (key != "9")
    if key == "9":
        shown(Question).reject()


def test_a_digit_means_nothing_where_the_answers_bear_words(window):
    given = []
    ask(window, "Bagaimana sampainya?", [("&Dibawa warga", lambda: given.append(1))])
    press(shown(Question), "1")
    assert given == [] and not none_shown(Question)
    shown(Question).reject()
