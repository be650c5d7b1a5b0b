"""The office's own copy of the standing words: changed, brought back to the original, restored.

Every version is kept, with who wrote it and when; papers are written with the one in use.
"""

import datetime as dt
from dataclasses import dataclass

from models import history
from models.codes import Role
from models.desk import Desk
from models.errors import RuleError
from models.letter.texts.in_use import sections_in_use
from models.letter.texts.text_file import (
    FILES,
    Sections,
    TextFile,
    cleaned,
    problems,
    shipped,
    written,
)
from models.store import reading, writing
from models.tables import LetterText

__all__ = [
    "OwnText",
    "TextVersion",
    "back_to_original",
    "own_text",
    "own_texts",
    "save_text",
    "sections_of",
    "use_version",
    "versions",
]

LONGEST_DOCUMENT = 60_000


@dataclass(frozen=True, slots=True)
class OwnText:
    """The words of one paper: as shipped, and as they are in use."""

    file: TextFile
    sections: Sections
    version: int
    """Of the office's copy in use; 0 while the original is."""
    newest: int
    """How many versions the office has written."""

    @classmethod
    def nothing(cls) -> "OwnText":
        """Of no paper."""
        return cls(TextFile("", "", {}, {}, {}), {}, 0, 0)


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One version of the office's words. `at` is in the office's own time; None if unknown."""

    version: int
    who: str
    at: dt.datetime | None
    in_use: bool


def own_texts() -> tuple[OwnText, ...]:
    """The words of every paper, in the order in which screens offer them."""
    return tuple(own_text(part) for part in FILES)


def own_text(part: str) -> OwnText:
    """Raises `RuleError("record.not_found")` for a paper nobody knows."""
    file, rows = _file(part), _rows(part)
    used = next((row for row in rows if row.active), None)
    sections = file.sections if used is None else sections_in_use(file, used.document)
    newest = rows[-1].version if rows else 0
    return OwnText(file, sections, 0 if used is None else used.version, newest)


def save_text(part: str, sections: Sections, desk: Desk) -> int:
    """Write papers with these words from now on. The version in use; 0 if they are the original's.

    Letters that are issued keep the words they have. Raises `RuleError`:
    letter_text.not_responsible, record.not_found, and those of
    `models.letter.texts.text_file.check_line` beside the first line that is wrong.
    """
    file = _asked(part, desk)
    found = problems(file, sections)
    if found:
        raise next(iter(found.values()))
    own = cleaned(file, sections)
    if own == file.sections:
        back_to_original(part, desk)
        return 0
    document = written(file, own)
    if len(document) > LONGEST_DOCUMENT:
        raise RuleError("text.too_long", limit=LONGEST_DOCUMENT, length=len(document))
    with writing():
        rows = _rows(part)
        used = next((row for row in rows if row.active), None)
        if used is not None and used.document == document:
            return int(used.version)
        version = 1 + (rows[-1].version if rows else 0)
        _put_away(rows, desk)
        history.create(LetterText, desk, part=part, version=version, document=document, active=1)
        return int(version)


def back_to_original(part: str, desk: Desk) -> int:
    """Write papers with the shipped words again; the office's versions stay. The version that was
    in use, 0 for none. Raises `RuleError`: letter_text.not_responsible, record.not_found.
    """
    _asked(part, desk)
    with writing():
        rows = _rows(part)
        used = next((row.version for row in rows if row.active), 0)
        _put_away(rows, desk)
        return int(used)


def use_version(part: str, version: int, desk: Desk) -> None:
    """Write papers with an earlier version again; 0 is the original. Raises `RuleError`:
    letter_text.not_responsible, record.not_found.
    """
    _asked(part, desk)
    if not version:
        back_to_original(part, desk)
        return
    with writing():
        rows = _rows(part)
        wanted = _wanted(rows, version)
        _put_away([row for row in rows if row.id != wanted.id], desk)
        history.change(wanted, desk, active=1)


def versions(part: str, desk: Desk) -> tuple[TextVersion, ...]:
    """What the office has written, newest first, with who and when."""
    with reading():
        rows = _rows(part)
        lines = history.of_records(row.uuid for row in rows)
        made = {line.subject_uuid: line for line in reversed(lines)}
        found = []
        for row in reversed(rows):
            line = made.get(row.uuid)
            at = line.at.astimezone(desk.clock.zone) if line else None
            found.append(TextVersion(row.version, line.who if line else "", at, bool(row.active)))
        return tuple(found)


def sections_of(part: str, version: int) -> Sections:
    """The words of a version; 0 is the original. Raises `RuleError("record.not_found")`."""
    file = _file(part)
    if not version:
        return file.sections
    return sections_in_use(file, _wanted(_rows(part), version).document)


def _asked(part: str, desk: Desk) -> TextFile:
    if desk.role is not Role.RESPONSIBLE:
        raise RuleError("letter_text.not_responsible")
    return _file(part)


def _file(part: str) -> TextFile:
    if part not in FILES:
        raise RuleError("record.not_found")
    return shipped(part)


def _rows(part: str) -> list[LetterText]:
    """The versions of a part, oldest first."""
    return list(LetterText.select().where(LetterText.part == part).order_by(LetterText.version))


def _wanted(rows: list[LetterText], version: int) -> LetterText:
    found = next((row for row in rows if row.version == version), None)
    if found is None:
        raise RuleError("record.not_found")
    return found


def _put_away(rows: list[LetterText], desk: Desk) -> None:
    for row in rows:
        if row.active:
            history.change(row, desk, active=0)
