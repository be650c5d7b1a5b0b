"""A file of standing words: what is in it, and what its lines must and may hold.

A file names its paper (`title`), says what each blank stands for (`blanks`) and has sections of
lines. It may say which blanks every line may use (`anywhere`), which may be empty (`optional`),
which no line may lose (`required`), and what the office calls each line (`names`).
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from models.errors import RuleError
from models.text import clean_text
from resources import read_text

FILES = (
    "official",
    "introduction",
    "transmittal",
    "key_enrolment",
    "letterhead",
    "found",
    "identity",
    "receipt",
    "consent",
    "slip",
    "visit",
    "agenda",
    "expedition",
    "run_list",
    "number_block",
    "today",
    "late",
    "period",
    "copy",
    "recovery",
    "printer",
    "practice",
)
"""The files in resources/letters, in the order in which screens offer them."""

Sections = Mapping[str, Mapping[str, str]]
BLANK = re.compile(r"\{([^{}]*)\}")
PLAIN_NAME = re.compile(r"[a-z][a-z_]*")
ROOM = re.compile(r" {2,}")
"""Room to write in, between brackets."""
HEADINGS = ("title", "blanks", "names", "anywhere", "optional", "required")
"""What is no section of lines."""
LONGEST_LINE = 1000
SHORT_NAME = 40


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it is shipped."""

    part: str
    title: str
    blanks: Mapping[str, str]
    """What each stands for, in Indonesian."""
    sections: Sections
    names: Sections
    anywhere: tuple[str, ...] = ()
    optional: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()

    def lines(self) -> Iterator[tuple[str, str]]:
        """Section and name of every line, in the order of the file."""
        for section, lines in self.sections.items():
            for name in lines:
                yield section, name

    def name_of(self, section: str, name: str) -> str:
        """What the office calls a line; one without a name is called by its first words."""
        given = self.names.get(section, {}).get(name)
        text = self.sections[section][name]
        return given or (text if len(text) <= SHORT_NAME else f"{text[:SHORT_NAME].rstrip()}...")

    def blanks_of(self, section: str, name: str) -> tuple[str, ...]:
        """What a line may use: its own blanks first, then those every line may have."""
        own = blanks_in(self.sections[section][name])
        return tuple(dict.fromkeys((*own, *self.anywhere)))

    def required_of(self, section: str, name: str) -> tuple[str, ...]:
        """What a line must keep."""
        own = blanks_in(self.sections[section][name])
        return tuple(blank for blank in own if blank in self.required)

    def told(self, text: str) -> str:
        """A line as the office reads it: each blank by what it stands for, `{nama warga}`."""
        return BLANK.sub(lambda found: f"{{{self.blanks.get(found[1], found[1])}}}", text)

    def named(self, text: str) -> str:
        """The other way: what was typed, with each blank that is told so by its name again."""
        names = {meaning.casefold(): name for name, meaning in self.blanks.items()}

        def name(found: re.Match[str]) -> str:
            typed = " ".join(found[1].split())
            return f"{{{names.get(typed.casefold(), found[1])}}}"

        return BLANK.sub(name, text)


def blanks_in(text: str) -> tuple[str, ...]:
    """The blanks of a line, once each, in order."""
    return tuple(dict.fromkeys(BLANK.findall(text)))


@cache
def shipped(part: str) -> TextFile:
    """The file as every office has it.

    Raises `RuleError`: letter_text.unreadable, and what `check_line` raises.
    """
    return read_file(read_text("letters", f"{part}.toml"), part)


def read_file(document: str, part: str) -> TextFile:
    """A shipped file, checked line by line: every blank is one it declares.

    Raises `RuleError`: letter_text.unreadable, and what `check_line` raises.
    """
    values = _parsed(document, part)
    found = TextFile(
        part=part,
        title=_text(values.get("title"), part),
        blanks=_texts(values.get("blanks", {}), part),
        sections=_sections(values, part),
        names={name: _texts(lines, part) for name, lines in values.get("names", {}).items()},
        anywhere=tuple(values.get("anywhere", ())),
        optional=frozenset(values.get("optional", ())),
        required=frozenset(values.get("required", ())),
    )
    listed = {*found.anywhere, *found.optional, *found.required}
    named = {(section, name) for section, lines in found.names.items() for name in lines}
    told = {meaning.casefold() for meaning in found.blanks.values() if not set(meaning) & set("{}")}
    ambiguous = len(told) < len(found.blanks)
    if not found.sections or listed - set(found.blanks) or named - set(found.lines()) or ambiguous:
        raise RuleError("letter_text.unreadable", part=part)
    for section, name in found.lines():
        check_line(found, section, name, found.sections[section][name], tuple(found.blanks))
    return found


def read_sections(document: str, part: str) -> Sections:
    """The lines of an office's own copy. Raises `RuleError("letter_text.unreadable")`."""
    return _sections(_parsed(document, part), part)


def check_line(
    file: TextFile, section: str, name: str, text: str, known: tuple[str, ...] | None = None
) -> None:
    """Refuse words that could not be printed whole; `known` are the blanks the line may use.

    Raises `RuleError` beside `section.name`: letter_text.line_empty, letter_text.stray_brace,
    letter_text.blank_form, letter_text.unknown_blank, letter_text.lost_blank, text.too_long.
    """
    field = f"{section}.{name}"
    if not clean_text(text, LONGEST_LINE, field=field):
        raise RuleError("letter_text.line_empty", field=field)
    rest = BLANK.sub("", text)
    if "{" in rest or "}" in rest:
        raise RuleError("letter_text.stray_brace", field=field)
    allowed = file.blanks_of(section, name) if known is None else known
    for blank in blanks_in(text):
        if not PLAIN_NAME.fullmatch(blank):
            raise RuleError("letter_text.blank_form", field=field, blank=blank)
        if blank not in allowed:
            told = file.blanks.get(blank, blank)
            raise RuleError("letter_text.unknown_blank", field=field, blank=told)
    for blank in file.required_of(section, name):
        if blank not in blanks_in(text):
            raise RuleError("letter_text.lost_blank", field=field, blank=file.blanks[blank])


def problems(file: TextFile, sections: Sections) -> dict[str, RuleError]:
    """What is wrong with an office's own words, by `section.name`."""
    found: dict[str, RuleError] = {}
    for section, name in file.lines():
        try:
            check_line(file, section, name, sections.get(section, {}).get(name, ""))
        except RuleError as error:
            found[error.field] = error
    return found


def cleaned(file: TextFile, sections: Sections) -> Sections:
    """The lines of the file, and no others, without what cannot be seen; room to write in stays."""
    return {
        section: {name: clean_line(sections.get(section, {}).get(name, "")) for name in lines}
        for section, lines in file.sections.items()
    }


def clean_line(text: str) -> str:
    """One line of words as `models.text` cleans it, but for several blanks in a row."""
    spaces = ROOM.findall(text.strip())
    parts = (clean_text(part, len(part) * 4) for part in ROOM.split(text.strip()))
    first, *rest = parts
    return first + "".join(space + part for space, part in zip(spaces, rest, strict=True))


def written(file: TextFile, sections: Sections) -> str:
    """The lines as a file of the same form as the shipped one."""
    parts = [f"title = {_quoted(file.title)}\n"]
    for section, lines in sections.items():
        body = "".join(f"{name} = {_quoted(text)}\n" for name, text in lines.items())
        parts.append(f"[{section}]\n{body}")
    return "\n".join(parts)


def _quoted(text: str) -> str:
    """Cleaned text holds no control signs, so JSON's quoting is TOML's."""
    return json.dumps(text, ensure_ascii=False)


def _parsed(document: str, part: str) -> dict[str, Any]:
    try:
        return tomllib.loads(document)
    except tomllib.TOMLDecodeError as error:
        raise RuleError("letter_text.unreadable", part=part) from error


def _sections(values: dict[str, Any], part: str) -> Sections:
    return {name: _texts(said, part) for name, said in values.items() if name not in HEADINGS}


def _texts(values: object, part: str) -> Mapping[str, str]:
    if not isinstance(values, dict):
        raise RuleError("letter_text.unreadable", part=part)
    return {name: _text(text, part) for name, text in values.items()}


def _text(value: object, part: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise RuleError("letter_text.unreadable", part=part)
    return value
