"""Kata-kata surat: the office's own words of a paper, with the page beside them as it would print.

What is typed is checked with every key, kept as a draft, and printed only once it is saved.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.ask import ask_before_leaving
from desktop.errors import error_sentence, show_error, told
from desktop.look.palette import Tone
from desktop.settings.letter_texts.paper_choice import PaperChoice
from desktop.settings.letter_texts.versions_dialog import VersionsDialog
from desktop.settings.letter_texts.words_editor import WordsEditor
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.notice import Notice
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.codes import Role
from models.errors import RuleError
from models.letter.texts.own import back_to_original, own_text, save_text, use_version
from models.letter.texts.text_file import Sections


class TextsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._may = workplace.desk.role is Role.RESPONSIBLE
        self.notice, self.paper = Notice(), PaperChoice(writable=self._may)
        self.editor = WordsEditor(workplace, writable=self._may)
        self.original = plain_button(self.tr("Kembali ke &asli"), self.to_original, "undo-2")
        self.earlier = plain_button(self.tr("&Versi kantor"), self.look_at_versions, "history")
        self.save_button = primary_button(self.tr("Simpan (F10)"), self.save, "save")
        _lay_out(self)
        for keys in ("F10", "Ctrl+S"):
            key = QShortcut(QKeySequence(keys), self, self.save)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.paper.chosen.connect(self._choose)
        self.editor.changed.connect(self._show_state)
        workplace.changes.office.connect(self.refresh_if_seen)

    def refresh(self) -> None:
        """The words in use, unless somebody is changing them."""
        if not self.editor.dirty:
            self._show(self.paper.box.text_value())

    def leave(self, then: Callable[[], None]) -> None:
        if not self.editor.dirty:
            then()
            return

        def save() -> None:
            self.save()
            if not self.editor.dirty:
                then()

        def drop() -> None:
            self._drop()
            then()

        ask_before_leaving(self, save, drop)

    def holds_typing(self) -> bool:
        return self.editor.dirty

    def first_field(self) -> QWidget:
        return self.paper.box

    def save(self) -> None:
        """Print with these words from now on, once every line can be printed."""
        if not self._may or not self.editor.dirty:
            return
        wrong = self.editor.form.show_faults()
        if wrong:
            words = self.tr("Belum disimpan: {count} baris perlu diperbaiki.")
            self.notice.show_notice(words.format(count=wrong), Tone.BAD, seconds=8)
            return
        with told(self._refused):
            version = save_text(self._part(), self.editor.form.sections(), self._workplace.desk)
            words = self.tr("Tersimpan sebagai versi {version}. Surat berikutnya memakainya.")
            if not version:
                words = self.tr("Sama dengan asli. Surat berikutnya memakai kata-kata asli.")
            self._changed()
            self.notice.show_notice(words.format(version=version), Tone.GOOD, seconds=8)

    def to_original(self) -> None:
        """The shipped words for the whole paper, with a button to undo that."""
        part, editor = self._part(), self.editor
        typed = editor.form.sections() if editor.dirty else None
        with told(self._refused):
            before = back_to_original(part, self._workplace.desk)
            self._changed()
            words = self.tr("Kembali ke kata-kata asli. Versi kantor tetap tersimpan.")
            self.notice.show_undo(words, lambda: self._undo(part, before, typed))

    def take_version(self, version: int) -> None:
        """Use an earlier version again, with a button to undo that."""
        part, before = self._part(), self.editor.own.version
        with told(self._refused):
            use_version(part, version, self._workplace.desk)
            self._changed()
            words = self.tr("Versi {version} dipakai lagi.").format(version=version)
            self.notice.show_undo(words, lambda: self._undo(part, before, None))

    def look_at_versions(self) -> None:
        self.leave(
            lambda: VersionsDialog(
                self._workplace, self.editor.own.file, self.window(), self.take_version
            ).open()
        )

    def _undo(self, part: str, version: int, typed: Sections | None) -> None:
        with told(self._refused):
            use_version(part, version, self._workplace.desk)
            self.paper.box.set_value(part)
            self._changed()
            if typed is not None:
                self.editor.show_typed(typed)

    def _choose(self) -> None:
        """Another paper, once this one may be left."""
        wanted, shown = self.paper.box.text_value(), self._part()
        self.paper.box.set_value(shown)

        def go() -> None:
            self.paper.box.set_value(wanted)
            self.notice.hide()
            self._show(wanted)

        if wanted != shown:
            self.leave(go)

    def _part(self) -> str:
        return self.editor.own.file.part

    def _show(self, part: str) -> None:
        if self.editor.show_text(own_text(part)):
            words = self.tr("Isian Anda yang belum disimpan ada lagi di sini.")
            self.notice.show_notice(words, Tone.INFO, self.tr("&Buang isian"), self._drop)
        self._show_state()

    def _drop(self) -> None:
        """What is typed is thrown away; the words in use are shown."""
        self.editor.forget()
        self.refresh()

    def _changed(self) -> None:
        """Other words are in use now."""
        self._drop()
        self._workplace.changes.office.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            show_error(self, error)
        elif not self.editor.form.grid.show_problem(error.field, error_sentence(error)):
            self.notice.show_notice(error_sentence(error), Tone.BAD)

    def _show_state(self) -> None:
        """Which words these are, and what can be done."""
        own, dirty = self.editor.own, self.editor.dirty
        self.paper.show_state(own, dirty=dirty)
        self.original.setEnabled(self._may and (dirty or bool(own.version)))
        self.earlier.setEnabled(self._may and bool(own.newest))
        self.save_button.setEnabled(self._may and dirty)


def _lay_out(section: TextsSection) -> None:
    below, column = QHBoxLayout(), QVBoxLayout(section)
    for button in (section.original, section.earlier, section.save_button):
        below.addWidget(button)
    below.insertStretch(2, 1)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(section.notice)
    column.addWidget(section.paper)
    column.addWidget(section.editor, 1)
    column.addLayout(below)
