"""The words papers are written with now: the office's own copies over the shipped files."""

from functools import lru_cache

from models.errors import RuleError
from models.letter.texts.section import Section
from models.letter.texts.text_file import (
    FILES,
    Sections,
    TextFile,
    check_line,
    read_sections,
    shipped,
)
from models.store import is_open
from models.tables import LetterText, database

ORIGINAL = "asli"
"""What a letter is marked with that was written with the shipped words."""

Copies = tuple[tuple[str, int, str, int], ...]
"""Of each own copy in use: part, version, uuid, and the history row that last touched it."""


class Words(dict[str, Section]):
    """Every section by name, and which version of each part it comes from (0: the original)."""

    def __init__(self, sections: dict[str, Section], versions: dict[str, int]) -> None:
        super().__init__(sections)
        self.versions = versions

    def version_of(self, part: str, *others: str) -> str:
        """`official:3`, `official:asli found:2`: others are named where they are the office's."""
        own = [part, *(other for other in others if self.versions.get(other))]
        return " ".join(f"{name}:{self.versions.get(name) or ORIGINAL}" for name in own)


def words() -> Words:
    """The words in use; in a rehearsal (`models.storage.rehearsal`) those that are tried in it.
    Without an open store, or in a thread without a connection to it, the shipped ones.
    """
    return _read(_copies())


def sections_in_use(file: TextFile, document: str) -> Sections:
    """An own copy's lines; the original's where a newer program no longer takes the office's."""
    try:
        own = read_sections(document, file.part)
    except RuleError:
        own = {}
    return {
        section: {name: _held(file, section, name, own) for name in lines}
        for section, lines in file.sections.items()
    }


def _held(file: TextFile, section: str, name: str, own: Sections) -> str:
    text = own.get(section, {}).get(name, "")
    try:
        check_line(file, section, name, text)
    except RuleError:
        return file.sections[section][name]
    return text


def _copies() -> Copies:
    """One small query: a copy that changed, or another store, gives another answer."""
    if not is_open() or database.is_closed():
        return ()
    columns = (LetterText.part, LetterText.version, LetterText.uuid, LetterText.changed)
    found = LetterText.select(*columns).where(LetterText.active == 1).order_by(LetterText.part)
    return tuple((row.part, row.version, row.uuid, row.changed) for row in found)


@lru_cache(maxsize=2)
def _read(copies: Copies) -> Words:
    """Read once for as long as the same copies are in use."""
    documents = {
        part: str(LetterText.get(LetterText.uuid == uuid).document)
        for part, _version, uuid, _changed in copies
    }
    sections: dict[str, Section] = {}
    for part in FILES:
        file = shipped(part)
        lines = sections_in_use(file, documents[part]) if part in documents else file.sections
        sections |= {name: Section(file, name, said) for name, said in lines.items()}
    versions = {part: version for part, version, _uuid, _changed in copies}
    return Words(sections, versions)
