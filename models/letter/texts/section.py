"""A section of standing words, and the one place where their blanks are filled in.

A blank that nobody fills, or that is filled with nothing where the words need it, is refused by
name: no paper is printed with a gap in a sentence.
"""

from collections.abc import Iterator, Mapping
from re import Match

from models.errors import RuleError
from models.letter.texts.text_file import BLANK, TextFile


class Section(Mapping[str, str]):
    """Lines by name, as they are written; `fill` puts values into one."""

    __slots__ = ("_file", "_lines", "_name")

    def __init__(self, file: TextFile, name: str, lines: Mapping[str, str]) -> None:
        self._file, self._name, self._lines = file, name, lines

    def __getitem__(self, line: str) -> str:
        return self._lines[line]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def fill(self, line: str, **values: str | int) -> str:
        """The line with the value of each of its blanks.

        Raises `RuleError`: letter.blank_unknown, letter.blank_empty, with the paper, what the
        office calls the line, and what the blank stands for.
        """
        text = self._lines[line]
        if "{" not in text:
            return text
        return BLANK.sub(lambda found: self._value(line, found, values), text)

    def _value(self, line: str, found: Match[str], values: Mapping[str, str | int]) -> str:
        blank, file = found[1], self._file
        called = file.name_of(self._name, line)
        if blank not in values:
            raise RuleError("letter.blank_unknown", paper=file.title, line=called, blank=blank)
        value = str(values[blank])
        if not value.strip() and blank not in file.optional:
            meaning = file.blanks.get(blank, blank)
            raise RuleError("letter.blank_empty", paper=file.title, line=called, blank=meaning)
        return value
