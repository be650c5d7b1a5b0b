"""One row of a resident file as a draft: codes or labels, dates and numbers however typed."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from models.codes import LivingStatus, NoNikReason, Sex
from models.errors import RuleError
from models.person.code_lists import code_list
from models.person.draft import DECILES, LIMITS, PersonDraft, check_person, draft_warnings
from models.person.resident_columns import DECILE, DECILE_DAY, PHONE
from models.text import clean_text

SCIENTIFIC = re.compile(r"[0-9]+[.,]?[0-9]*[eE]\+?[0-9]+")
DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T].*)?")
DECILE_CELL = re.compile(r"(?:desil)?\s*([0-9]{1,2})(?:[.,]0)?", re.IGNORECASE)
NO_DECILE = "belum ada"
NOTHING = {"", "-", "0"}
BROKEN = (("nik", "nik", "import.nik_broken"), ("no_kk", "kk", "import.kk_broken"))
SHOWN = 40
"""Letters of a wrong cell that a remark repeats."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """The filled cells of one sheet row.

    `numbers` names the columns the sheet held as numbers: Excel keeps 15 digits of them, so that
    a NIK among them has lost its last one.
    """

    number: int
    values: dict[str, str]
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row that can be recorded. `lives_at` is a present address that differs from the card's."""

    number: int
    draft: PersonDraft
    lives_at: str = ""
    living_given: bool = False
    warnings: tuple[tuple[str, RuleError], ...] = field(default=())
    """Column and what is unusual."""


def check_row(row: ImportRow, today: dt.date) -> CheckedRow:
    """Raises `RuleError` with the draft's field for the first cell that cannot be recorded."""
    values = {name: text for name, text in row.values.items() if text not in NOTHING}
    for column, name, code in BROKEN:
        text = values.get(column, "")
        if text and (column in row.numbers or SCIENTIFIC.fullmatch(text)):
            raise RuleError(code, field=name, value=text[:SHOWN])
    warnings: list[tuple[str, RuleError]] = []
    draft = PersonDraft(
        name=values.get("nama", ""),
        nik=values.get("nik", ""),
        no_nik_reason=NoNikReason.UNKNOWN,
        sex=_sex(values.get("sex", "")),
        birth_place=values.get("tempatlahir", ""),
        birth_date=read_date(values.get("tanggallahir", "")),
        occupation=_label("occupation", "pekerjaan_id", values, warnings),
        religion=_label("religion", "agama_id", values, warnings),
        mother_name=values.get("nama_ibu", ""),
        father_name=values.get("nama_ayah", ""),
        kk=values.get("no_kk", ""),
        relationship=_relationship(values, warnings),
        address=values.get("alamat", ""),
        hamlet=values.get("dusun", ""),
        rt=values.get("rt", ""),
        rw=values.get("rw", ""),
        phone=values.get(PHONE, ""),
        living_status=_living(values.get("status_dasar", "")),
        dtsen_decile=_decile(values.get(DECILE, ""), warnings),
        dtsen_checked_on=_day(values.get(DECILE_DAY, ""), warnings),
    )
    checked = check_person(draft, today)
    column_of_nik = "nik" if checked.nik else "tanggallahir"
    warnings += [(column_of_nik, error) for error in draft_warnings(checked, today)]
    lives_at = clean_text(values.get("alamat_sekarang", ""), LIMITS["address"])
    return CheckedRow(
        row.number,
        replace(checked, name=_tidy(checked.name)),
        "" if lives_at.casefold() == checked.address.casefold() else lives_at,
        "status_dasar" in values,
        tuple(warnings),
    )


def read_date(text: str) -> dt.date | None:
    """`17-08-1990`, `17/8/1990`, `17.08.1990` or `1990-08-17`; None when nothing was typed.

    Raises `RuleError("import.date_unknown")` beside `birth_date`.
    """
    text = text.strip("'’ ")
    if text in NOTHING:
        return None
    found = DAY_FIRST.fullmatch(text)
    day_first = found.groups()[::-1] if found else None
    found = YEAR_FIRST.fullmatch(text)
    parts = day_first or (found.groups() if found else None)
    if parts:
        try:
            return dt.date(*(int(part) for part in parts))
        except ValueError:
            pass  # the 31st of a short month: as unreadable as a word
    raise RuleError("import.date_unknown", field="birth_date", value=text[:SHOWN])


def _tidy(name: str) -> str:
    """Without the apostrophe that Excel shows before a text."""
    return name.removeprefix("'").strip() or name


def _sex(text: str) -> Sex | None:
    if not text:
        return None
    code = code_list("sex").code(text)
    if code is None:
        raise RuleError("import.sex_unknown", field="sex", value=text[:SHOWN])
    return Sex(code)


def _living(text: str) -> LivingStatus:
    """Never guessed: a dead resident taken for a living one would get letters."""
    if not text:
        return LivingStatus.ALIVE
    code = code_list("living_status").code(text)
    if code is None:
        raise RuleError("import.living_unknown", field="living_status", value=text[:SHOWN])
    return LivingStatus(code)


def _decile(text: str, warnings: list[tuple[str, RuleError]]) -> int | None:
    """The number of a cell such as `3` or `Desil 3`; `belum ada` is none; nothing is guessed."""
    if not text or text.casefold() == NO_DECILE:
        return None
    found = DECILE_CELL.fullmatch(text)
    if found is None or int(found[1]) not in DECILES:
        warnings.append((DECILE, RuleError("import.code_unknown", value=text[:SHOWN])))
        return None
    return int(found[1])


def _day(text: str, warnings: list[tuple[str, RuleError]]) -> dt.date | None:
    """A day that is no reason to leave a resident out: where it cannot be read it is told."""
    try:
        return read_date(text)
    except RuleError:
        warnings.append((DECILE_DAY, RuleError("import.code_unknown", value=text[:SHOWN])))
        return None


def _relationship(values: dict[str, str], warnings: list[tuple[str, RuleError]]) -> str:
    text = values.get("kk_level", "")
    code = code_list("relationship").code(text) if text else ""
    if code is None:
        warnings.append(("kk_level", RuleError("import.code_unknown", value=text[:SHOWN])))
    return code or ""


def _label(
    name: str, column: str, values: dict[str, str], warnings: list[tuple[str, RuleError]]
) -> str:
    """The official label; an own word of the village stays, an unknown code does not."""
    text = values.get(column, "")
    if not text:
        return ""
    label = code_list(name).label(text)
    if label is not None:
        return label
    if text.isdigit():
        warnings.append((column, RuleError("import.code_unknown", value=text[:SHOWN])))
        return ""
    return text
