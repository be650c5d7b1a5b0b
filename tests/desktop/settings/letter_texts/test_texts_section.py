"""An office writes its own words: seen on the page while typing, used once saved, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from desktop.dialogs.ask import Question
from desktop.settings.letter_texts.texts_section import TextsSection
from desktop.settings.letter_texts.versions_dialog import VersionsDialog
from models.letter.texts.own import own_text, save_text
from models.letter.texts.text_file import shipped
from models.letter.words import compose
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import options, referral, words

Key = Qt.Key
CLOSING = ("official", "closing")


@pytest.fixture
def section(part):
    found = part("Kata-kata surat")
    assert isinstance(found, TextsSection)
    return found


def write(section, text, key=CLOSING):
    """Other words in a line, by the keyboard."""
    field = section.editor.form.fields[key]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def drawn(qtbot, section):
    preview = section.editor.preview
    qtbot.waitUntil(lambda: not preview.pending and bool(preview.view.pdf()))
    return words(preview.view.pdf())


def closing(desk, rid):
    return compose(rid, options(rid, desk), desk).closing


def test_an_office_changes_the_closing_and_the_next_letter_says_so(section, window, desk, qtbot):
    rid = referral(desk)
    write(section, "Salam dari kami.")
    assert "Salam dari kami." in drawn(qtbot, section)
    assert closing(desk, rid).startswith("Demikian"), "nothing is saved yet"
    assert problems(window) == []
    press(window, Key.Key_F10)
    assert closing(desk, rid) == "Salam dari kami."
    assert "versi 1" in section.paper.state.text() and "versi 1" in section.notice.text()
    section.original.click()
    assert closing(desk, rid).startswith("Demikian") and own_text("official").newest == 1
    section.notice._button.click()
    assert closing(desk, rid) == "Salam dari kami."


def test_an_unknown_blank_is_named_while_typing_and_cannot_be_saved(section, window):
    write(section, "Salam {nobody}")
    grid = section.editor.form.grid
    assert "{nobody}" in grid.problem("official.closing")
    assert "menunggu" in section.editor.preview.notice.text()
    press(window, Key.Key_F10)
    assert "Belum disimpan: 1 baris" in section.notice.text()
    assert own_text("official").newest == 0
    section.editor.form.fields[CLOSING].replace_all("Salam \u4e2d")  # pasted
    assert "\u4e2d" in grid.problem("official.closing")
    write(section, "Salam.")
    assert grid.problem("official.closing") == ""


def test_a_blank_is_put_in_by_its_meaning_and_a_line_goes_back(section, window):
    field = write(section, "Salam dari ")
    menu, form = section.editor.bar.menu, section.editor.form
    menu.aboutToShow.emit()
    meanings = [action.text().replace("&", "") for action in menu.actions()]
    menu.actions()[meanings.index("nama desa atau kelurahan")].trigger()
    assert field.toPlainText() == "Salam dari {nama desa atau kelurahan}"
    assert form.sections()["official"]["closing"] == "Salam dari {office}"
    assert not form.is_original(CLOSING) and section.editor.bar.back.isEnabled()
    section.editor.bar.back.click()
    assert form.is_original(CLOSING) and not section.editor.bar.back.isEnabled()
    field.moveCursor(QTextCursor.MoveOperation.End)
    press(field, Key.Key_Tab)
    assert form.current == ("official", "enclosure"), "Tab goes on to the next line"
    write(section, "Salam dari kami.")
    press(window, Key.Key_F10)
    assert form.current == CLOSING and form.fields[CLOSING].hasFocus(), "saved, one goes on there"
    section.paper.box.setFocus()
    for _stop in range(3):
        press(window.focusWidget(), Key.Key_Tab)
    assert form.fields["official", "number"].hasFocus(), "the words come before their page"


def test_typing_is_kept_and_asked_about_before_it_is_left(section, window):
    write(section, "Salam dari kami.")
    section.paper.box.setCurrentIndex(1)
    section.paper.box.activated.emit(1)
    question = shown(Question)
    assert section.paper.box.text_value() == "official"
    question.reject()
    section._workplace.changes.locking.emit()
    again = TextsSection(section._workplace)
    again.refresh()
    assert again.editor.form.fields[CLOSING].toPlainText() == "Salam dari kami."
    assert again.editor.dirty and "belum disimpan" in again.notice.text()
    again.notice._button.click()
    assert not again.editor.dirty and again.editor.form.is_original(CLOSING)
    again.close()
    again.deleteLater()


def test_an_earlier_version_is_used_again(section, window, desk):
    for said in ("Satu.", "Dua."):
        lines = shipped("official").sections
        own = {**lines, "official": {**lines["official"], "closing": said}}
        save_text("official", own, desk)
    section.refresh()
    section.earlier.click()
    dialog = shown(VersionsDialog)
    assert problems(dialog) == []
    assert "Penutup" in dialog.changed.text()
    press(dialog.view, Key.Key_Down)
    press(dialog, Key.Key_F10)
    assert none_shown(VersionsDialog)
    assert own_text("official").sections["official"]["closing"] == "Satu."


def test_on_a_narrow_screen_words_or_page_have_the_room(section, window):
    editor = section.editor
    window.resize(911, 485)
    QTest.qWait(0)
    assert editor.form.isVisible() and not editor.preview.isVisible()
    editor.page_button.click()
    assert editor.preview.isVisible() and not editor.form.isVisible()
