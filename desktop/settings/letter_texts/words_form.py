"""The lines of one paper, a field each: what is wrong beside it, what it said before under it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import error_sentence
from desktop.settings.letter_texts.words_field import WordsField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint
from models.errors import RuleError
from models.letter.texts.text_file import Sections, TextFile, clean_line, problems

Key = tuple[str, str]
"""Section and name of a line."""


class WordsForm(QWidget):
    """`edited` is sent with every key; `turned` when another line is written in."""

    edited = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = FormGrid()
        self.fields: dict[Key, WordsField] = {}
        self.file: TextFile | None = None
        self.current: Key | None = None
        self._before: dict[Key, QWidget] = {}
        self._scroll: PageScroll | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_words(self, file: TextFile, sections: Sections, *, writable: bool) -> None:
        """The lines of a paper as they are in use, or as they were typed; who was writing in one
        goes on in it.
        """
        here = self.current if self.file is not None and self.file.part == file.part else None
        writing = here is not None and self.fields[here].hasFocus()
        self.file, self.current = file, None
        self.grid, self.fields, self._before = FormGrid(), {}, {}
        for section, name in file.lines():
            self._add(file, (section, name), sections[section][name], writable=writable)
        if self._scroll is not None:
            self._scroll.hide()
            self._column.removeWidget(self._scroll)
            self._scroll.deleteLater()
        self._scroll = PageScroll(self.grid)
        self._column.addWidget(self._scroll)
        self.grid.edited.connect(self._touched)
        self._turn(here or next(iter(self.fields)))
        self._mark()
        if here is not None and writing:
            self.fields[here].setFocus()

    def sections(self) -> Sections:
        """What is typed now, each blank by its name."""
        found: dict[str, dict[str, str]] = {}
        for key in self.fields:
            found.setdefault(key[0], {})[key[1]] = self._typed(key)
        return found

    def faults(self) -> dict[str, RuleError]:
        """What is wrong with what is typed, by `section.name`."""
        if self.file is None:
            return {}
        found = problems(self.file, self.sections())
        for (section, name), field in self.fields.items():
            signs = _unknown_signs(field.toPlainText())
            if signs:
                key = f"{section}.{name}"
                found[key] = RuleError("letter_text.unknown_glyph", field=key, characters=signs)
        return found

    def show_faults(self) -> int:
        """Say what is wrong beside each line; the first gets the keyboard. How many there are."""
        wrong = self.faults()
        self.grid.clear_problems()
        for name, error in wrong.items():
            self.grid.show_problem(name, error_sentence(error))
        return len(wrong)

    def blanks(self) -> tuple[str, ...]:
        """What the line may use that is written in, as the office reads it."""
        if self.file is None or self.current is None:
            return ()
        return tuple(self.file.blanks[each] for each in self.file.blanks_of(*self.current))

    def insert(self, blank: str) -> None:
        """Put a blank where the line is written in."""
        if self.current is not None:
            field = self.fields[self.current]
            field.insertPlainText(f"{{{blank}}}")
            field.setFocus()

    def restore_line(self) -> None:
        """The shipped words for the line that is written in; Ctrl+Z takes that back."""
        if self.file is not None and self.current is not None:
            section, name = self.current
            field = self.fields[self.current]
            field.replace_all(self.file.told(self.file.sections[section][name]))
            field.setFocus()

    def is_original(self, key: Key) -> bool:
        """Whether the line says what the shipped one says."""
        if self.file is None:
            return True
        return clean_line(self._typed(key)) == self.file.sections[key[0]][key[1]]

    def current_name(self) -> str:
        if self.file is None or self.current is None:
            return ""
        return self.file.name_of(*self.current)

    def _add(self, file: TextFile, key: Key, text: str, *, writable: bool) -> None:
        section, name = key
        field = WordsField(file.told(text))
        field.setReadOnly(not writable)
        field.came.connect(partial(self._turn, key))
        words = self.tr("Asli: {words}")
        before = hint(words.format(words=file.told(file.sections[section][name])))
        label = file.name_of(section, name).replace("&", "&&")
        self.grid.add(f"{section}.{name}", label, field, beside=before)
        self.fields[key], self._before[key] = field, before

    def _typed(self, key: Key) -> str:
        text = self.fields[key].toPlainText()
        return text if self.file is None else self.file.named(text)

    def _turn(self, key: Key) -> None:
        self.current = key
        self.turned.emit()

    def _touched(self) -> None:
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        """What differs from the original shows it; what cannot be printed says why."""
        wrong = self.faults()
        for key, before in self._before.items():
            before.setHidden(self.is_original(key))
            name = ".".join(key)
            told = error_sentence(wrong[name]) if name in wrong else ""
            if self.grid.problem(name) != told:
                self.grid.say(name, told)


def _unknown_signs(text: str) -> str:
    """The letters no paper can show; the fonts are only asked about odd ones."""
    if text.isascii():
        return ""
    from reports.paper.fonts import unknown_signs

    return " ".join(unknown_signs(text))
