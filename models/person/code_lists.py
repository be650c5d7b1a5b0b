"""Official code lists of the resident register: a code, its label, and other ways to write it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources import resource


@dataclass(frozen=True, slots=True)
class CodeList:
    """One list, in its official order. `spellings` leads from a bare spelling to the code."""

    labels: dict[str, str]
    spellings: dict[str, str]

    def code(self, text: str) -> str | None:
        """The code of a code or label, however it is spaced or capitalised; None if unknown."""
        key = bare(text)
        return self.spellings.get(key.lstrip("0") if key.isdigit() else key)

    def label(self, text: str) -> str | None:
        """The official label of a code or label; None if unknown."""
        code = self.code(text)
        return self.labels[code] if code else None


def code_list(name: str) -> CodeList:
    """`sex`, `religion`, `relationship`, `occupation` or `living_status`; else KeyError."""
    return _lists()[name]


def bare(text: str) -> str:
    """Letters and digits alone: `No. KK`, `no_kk` and `NO KK` are one word."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@cache
def _lists() -> dict[str, CodeList]:
    content: dict[str, Any] = tomllib.loads(resource("codes", "residents.toml").read_text("utf-8"))
    return {name: _list(section) for name, section in content.items()}


def _list(section: dict[str, Any]) -> CodeList:
    spellings: dict[str, str] = {}
    for code, label in section["labels"].items():
        for text in (code, label, *section.get("also", {}).get(code, ())):
            spellings[bare(text)] = code
    return CodeList(section["labels"], spellings)
