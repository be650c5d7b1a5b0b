"""Every button gets an access key of its own, and keeps the one its page gave it where it may."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.access_keys import AccessKeys, bare, letter_of, places, shared_out

WORDS = st.lists(st.text("abcdefgh &", min_size=1, max_size=4), max_size=12)


@given(WORDS, st.sets(st.sampled_from("ABCDEFGH")))
def test_no_letter_is_given_twice_and_none_is_left_while_somebody_could_use_it(many, taken):
    many = [bare(words) for words in many]
    given_out = shared_out(many, taken)
    used = [letter for letter in given_out if letter]
    assert len(used) == len(set(used)) and not set(used) & taken
    for words, letter in zip(many, given_out, strict=True):
        left = set(places(words)) - taken - set(used)
        assert letter in places(words) if letter else not left


def test_who_came_first_moves_when_that_helps_another():
    assert shared_out(["ab", "a"], set()) == ["B", "A"]


def test_an_ampersand_in_words_is_no_key():
    assert bare("Gula && &kopi") == "Gula && kopi"


def test_a_page_s_own_key_is_kept_and_a_second_owner_gets_another(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label, line = QLabel("&Tanggal"), QLineEdit()
    label.setBuddy(line)
    own, double, plain, named = map(QPushButton, ("&Simpan", "&Tutup", "Tandai", "Cetak (Ctrl+P)"))
    column = QVBoxLayout(window)
    for widget in (label, line, own, double, plain, named):
        column.addWidget(widget)
    window.show()
    keys = AccessKeys(window)
    for _again in range(2):
        keys.give()
        assert (label.text(), own.text(), named.text()) == ("&Tanggal", "&Simpan", "Cetak (Ctrl+P)")
        letters = [letter_of(each.text()) for each in (label, own, double, plain)]
        assert len(set(letters)) == 4 and "" not in letters
    plain.setText("Batalkan")
    keys.ask()
    qtbot.waitUntil(lambda: plain.text() == "&Batalkan")
    QApplication.processEvents()


def test_a_letter_once_given_stays_whoever_comes_and_goes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label, line = QLabel("&Terbuka"), QLineEdit()
    label.setBuddy(line)
    column = QVBoxLayout(window)
    sort, tell, count = map(QPushButton, ("&Urutkan", "Tahan", "Pilih (3)"))
    for widget in (label, line, sort, tell, count):
        column.addWidget(widget)
    label.hide()
    window.show()
    keys = AccessKeys(window)
    keys.give()
    assert (sort.text(), tell.text(), count.text()) == ("&Urutkan", "T&ahan", "&Pilih (3)")
    label.show()
    late = QPushButton("&Pilih umur")
    column.addWidget(late)
    count.setText("Pilih (4)")
    late.show()
    for _again in range(2):
        keys.give()
        assert (label.text(), sort.text(), tell.text()) == ("&Terbuka", "&Urutkan", "T&ahan")
        assert (count.text(), late.text()) == ("&Pilih (4)", "P&ilih umur")
        sort.hide()
    column.addWidget(QPushButton("U"))
    window.findChildren(QPushButton)[-1].show()
    keys.give()
    assert window.findChildren(QPushButton)[-1].text() == "&U", "the last one who can use it"
    late.setText("Bersihkan")
    keys.give()
    assert late.text() == "&Bersihkan"


def test_alt_and_a_letter_nobody_has_types_nothing(qtbot):
    window, pressed = QWidget(), []
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, line = QPushButton("&Terbuka"), QLineEdit()
    button.clicked.connect(lambda: pressed.append(1))
    for widget in (button, line):
        column.addWidget(widget)
    AccessKeys(window).give()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    for held in (alt, alt | shift):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_I, held)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_T, alt)
    qtbot.waitUntil(lambda: bool(pressed))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_I)
    assert line.text() == "i"


def test_a_page_that_is_not_on_show_keeps_no_letter_from_another(qtbot):
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    pages = [QPushButton("&Simpan"), QPushButton("Selesai")]
    for page in pages:
        stack.addWidget(page)
    stack.show()
    keys = AccessKeys(stack)
    for turn in (0, 1, 0, 1):
        stack.setCurrentIndex(turn)
        keys.give()
        assert pages[turn].text() == ("&Simpan", "&Selesai")[turn]
