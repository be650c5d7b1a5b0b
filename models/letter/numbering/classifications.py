"""Archive classifications of letters (Permendagri 83/2022): shipped, and as the office has them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from models import history
from models.codes import RecordState
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Classification
from models.text import clean_text
from resources import read_text

CODE = re.compile(r"[0-9]+(\.[0-9]+)*")


@dataclass(frozen=True, slots=True)
class ClassificationView:
    """One code. `use` says in a word or two what is written under it, where that is known."""

    code: str
    name: str
    use: str = ""
    shipped: bool = True
    changed: bool = False
    """Whether the office has named, added or hidden it itself."""
    hidden: bool = False
    check: bool = False
    """Lists in use disagree: the office compares it with the regency's before it uses it."""

    @property
    def words(self) -> str:
        return f"{self.code}  {self.name}"


def classifications(*, hidden: bool = False) -> tuple[ClassificationView, ...]:
    """The office's list by code; with `hidden` also what it does not offer."""
    found = dict(_shipped())
    for row in Classification.select().where(Classification.record_state == RecordState.ACTIVE):
        known = found.get(row.code)
        found[row.code] = ClassificationView(
            row.code,
            row.name,
            use=known.use if known else "",
            shipped=known is not None,
            changed=True,
            hidden=not row.active,
            check=known.check if known else False,
        )
    listed = (each for each in found.values() if hidden or not each.hidden)
    return tuple(sorted(listed, key=lambda each: _order(each.code)))


def fitting(listed: tuple[ClassificationView, ...], text: str) -> tuple[ClassificationView, ...]:
    """Those whose code begins with the text, or that hold each of its words."""
    words = text.casefold().split()

    def fits(one: ClassificationView) -> bool:
        told = f"{one.name} {one.use}".casefold()
        return all(word in told or one.code.startswith(word) for word in words)

    return tuple(each for each in listed if fits(each))


def save_classification(code: str, name: str, desk: Desk) -> None:
    """Add a code to the office's list, or give one another name; a hidden one is offered again.

    Raises `RuleError` "classification.code" or "classification.name".
    """
    _write(code, name, desk, active=1)


def hide_classification(code: str, desk: Desk) -> None:
    """Offer a code no longer; letters that bear it keep it. Raises as `show_classification`."""
    _write(code, _listed(code).name, desk, active=0)


def show_classification(code: str, desk: Desk) -> None:
    """Offer a hidden code again. Raises `RuleError("record.not_found")`."""
    _write(code, _listed(code).name, desk, active=1)


def restore_classification(code: str, desk: Desk) -> None:
    """As it was shipped: its own name, offered; a code of the office's own goes from the list.

    Raises `RuleError("record.not_found")` where the office has changed nothing.
    """
    with writing():
        row = Classification.get_or_none(Classification.code == code)
        if row is None or row.record_state != RecordState.ACTIVE:
            raise RuleError("record.not_found")
        history.change(row, desk, record_state=RecordState.WITHDRAWN)


def clean_classification(text: str) -> str:
    """The code for a letter, in the list or not; empty where none is written.

    Raises `RuleError` "classification.words" where the words of a search were left instead of a
    code: a number, once given with them, cannot be taken back.
    """
    cleaned = clean_text(text, 20, field="classification")
    if cleaned and not any(letter.isdigit() for letter in cleaned):
        raise RuleError("classification.words", field="classification")
    return cleaned


def _write(code: str, name: str, desk: Desk, *, active: int) -> None:
    cleaned = clean_text(code, 20, field="code")
    if not CODE.fullmatch(cleaned):
        raise RuleError("classification.code", field="code")
    title = clean_text(name, 200, field="name")
    if not title:
        raise RuleError("classification.name", field="name")
    values: dict[str, Any] = {"name": title, "active": active, "record_state": RecordState.ACTIVE}
    with writing():
        row = Classification.get_or_none(Classification.code == cleaned)
        if row is None:
            history.create(Classification, desk, code=cleaned, **values)
        else:
            history.change(row, desk, **values)


def _listed(code: str) -> ClassificationView:
    found = (each for each in classifications(hidden=True) if each.code == code)
    one = next(found, None)
    if one is None:
        raise RuleError("record.not_found")
    return one


@cache
def _shipped() -> dict[str, ClassificationView]:
    document = tomllib.loads(read_text("codes", "classifications.toml"))
    doubtful = tuple(f"{code}." for code in document["check"])
    return {
        code: ClassificationView(
            code, name, document["uses"].get(code, ""), check=f"{code}.".startswith(doubtful)
        )
        for code, name in document["names"].items()
    }


def _order(code: str) -> tuple[int, ...]:
    return tuple(int(part) for part in code.split("."))
