"""What is asked about a resident, when it is refused, and what the clerk should look at twice."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from models import indonesia
from models.codes import LivingStatus, NoNikReason, Sex
from models.errors import RuleError
from models.tables import Office
from models.text import clean_text

LIMITS = {
    "name": 120,
    "birth_place": 100,
    "occupation": 100,
    "religion": 60,
    "mother_name": 120,
    "father_name": 120,
    "address": 300,
    "hamlet": 60,
}
NIK_LENGTH = 16
OLDEST_YEAR = 1890
OLD = 100
"""Years after which the century guessed from a NIK is doubtful."""
KK = re.compile(r"[0-9]{16}")
NEIGHBOURHOOD = re.compile(r"(?:R[TW])?[\s.:]*0*([1-9][0-9]{0,2})", re.IGNORECASE)
UNKNOWN_NEIGHBOURHOOD = re.compile(r"[-\s0.]*")
RELATIONSHIPS = tuple(str(code) for code in range(1, 12))
DECILES = range(1, 11)
"""Of DTSEN (Inpres 4/2025), formerly DTKS; 1 is the poorest tenth."""
PLACE = ("address", "hamlet", "rt", "rw")
"""The columns of an address, alike in a person and a household."""


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A resident as the form holds him. Without `nik` there is a `no_nik_reason`.

    `relationship` is the SHDK code 1-11 of the family card; `address` to `rw` say where the
    person really lives. Either `birth_date` or `estimated_birth_year` is known.
    """

    name: str = ""
    nik: str = ""
    no_nik_reason: NoNikReason | None = None
    sex: Sex | None = None
    birth_place: str = ""
    birth_date: dt.date | None = None
    estimated_birth_year: int | None = None
    occupation: str = ""
    religion: str = ""
    mother_name: str = ""
    father_name: str = ""
    kk: str = ""
    relationship: str = ""
    address: str = ""
    hamlet: str = ""
    rt: str = ""
    rw: str = ""
    phone: str = ""
    nik_differs_confirmed: bool = False
    living_status: LivingStatus = LivingStatus.ALIVE
    dtsen_decile: int | None = None
    """Welfare decile 1-10 of DTSEN, as BPS set it; None: there is none yet."""
    dtsen_checked_on: dt.date | None = None


def check_person(draft: PersonDraft, today: dt.date) -> PersonDraft:
    """The draft as it will be recorded. Raises `RuleError` naming the first field that is wrong.

    Of the NIK only its length and the serial 0000 refuse (Permendagri practice; all else may be
    true of a real card); see `person_warnings` for the rest.
    """
    checked, problems = _sifted(draft, today)
    if problems:
        raise problems[0]
    return checked


def person_problems(draft: PersonDraft, today: dt.date) -> list[RuleError]:
    """Everything for which `check_person` refuses a draft, in the order of the form."""
    return _sifted(draft, today)[1]


def _sifted(draft: PersonDraft, today: dt.date) -> tuple[PersonDraft, list[RuleError]]:
    """The draft as it will be recorded where nothing is wrong with it, and what is wrong."""
    problems: list[RuleError] = []

    def sift(check: Callable[..., Any], *asked: Any) -> Any:
        try:
            return check(*asked)
        except RuleError as error:
            problems.append(error)
            return ""

    name = sift(_name, draft)
    nik = sift(_nik, draft, today)
    sift(_check_sex, draft)
    sift(_check_birth, draft, today)
    others = {
        field: sift(_text, getattr(draft, field), field, limit)
        for field, limit in LIMITS.items()
        if field != "name"
    }
    numbers = {
        "rt": sift(check_neighbourhood, draft.rt, "rt"),
        "rw": sift(check_neighbourhood, draft.rw, "rw"),
        "phone": sift(_phone, draft.phone),
        "kk": sift(check_kk, draft.kk),
    }
    sift(_check_relationship, draft)
    sift(_check_decile, draft, today)
    checked = replace(
        draft,
        name=name,
        nik=nik,
        no_nik_reason=None if nik else draft.no_nik_reason,
        estimated_birth_year=None if draft.birth_date else draft.estimated_birth_year,
        nik_differs_confirmed=bool(nik) and draft.nik_differs_confirmed,
        **others,
        **numbers,
    )
    return checked, problems


def check_kk(text: str) -> str:
    """The 16 digits of a family card number, or nothing. Raises `RuleError("person.kk_length")`."""
    kk = indonesia.normalize_nik(text)
    if kk and not KK.fullmatch(kk):
        raise RuleError("person.kk_length", field="kk", count=sum(c.isdigit() for c in kk))
    return kk


def check_neighbourhood(text: str, field: str) -> str:
    """An RT or RW as three digits; `-`, `0` and `000` mean unknown. Raises `RuleError`."""
    text = _text(text, field, 40)
    if UNKNOWN_NEIGHBOURHOOD.fullmatch(text):
        return ""
    found = NEIGHBOURHOOD.fullmatch(text)
    if found is None:
        raise RuleError("person.rt_rw", field=field)
    return found[1].zfill(3)


def person_warnings(draft: PersonDraft, today: dt.date) -> list[RuleError]:
    """What is unusual in a draft that could be recorded as it is, and what its NIK refuses."""
    elsewhere = _elsewhere(indonesia.normalize_nik(draft.nik))
    return draft_warnings(draft, today) + _as_errors(["nik.issued_elsewhere"] if elsewhere else [])


def draft_warnings(draft: PersonDraft, today: dt.date) -> list[RuleError]:
    """What `person_warnings` finds without looking at the office: for many drafts at once."""
    warnings = _nik_warnings(draft, today) if draft.nik.strip() else []
    birth_year = draft.birth_date.year if draft.birth_date else draft.estimated_birth_year
    if birth_year and today.year - birth_year > OLD:
        warnings.append(RuleError("person.over_hundred"))
    if draft.phone.strip() and indonesia.normalize_phone(draft.phone) is None:
        warnings.append(RuleError("person.phone_unknown"))
    return warnings


def _nik_warnings(draft: PersonDraft, today: dt.date) -> list[RuleError]:
    try:
        found = indonesia.read_nik(draft.nik, today)
    except RuleError as error:
        return [error] if indonesia.normalize_nik(draft.nik) else []
    warnings = list(found.warnings)
    if not draft.nik_differs_confirmed:
        warnings += _differences(found, draft.birth_date, draft.sex)
    return _as_errors(warnings)


def nik_differences(
    nik: str, birth_date: dt.date | None, sex: Sex | None, today: dt.date
) -> list[str]:
    """What is written otherwise than in the NIK, as the codes of its remarks; nothing of a NIK
    that cannot be read, nor of what is not written yet.
    """
    try:
        return _differences(indonesia.read_nik(nik, today), birth_date, sex)
    except RuleError:
        return []


def _differences(
    found: indonesia.NikFinding, birth_date: dt.date | None, sex: Sex | None
) -> list[str]:
    differing = []
    if found.birth_date and birth_date and _differ(found.birth_date, birth_date):
        differing.append("nik.birth_differs")
    if found.sex and sex and found.sex != sex:
        differing.append("nik.sex_differs")
    return differing


def _as_errors(codes: Iterable[str]) -> list[RuleError]:
    return [RuleError(code) for code in codes]


def _elsewhere(nik: str) -> bool:
    """A NIK keeps the regency that first issued it: normal for people who moved here."""
    office: Any = Office.select(Office.region_code).tuples().first()
    known = office is not None and len(nik) == NIK_LENGTH
    return known and nik[:4] != office[0][:5].replace(".", "")


def _differ(of_nik: dt.date, typed: dt.date) -> bool:
    """Day, month or the two digits of the year; the century is a guess and does not count."""
    return (of_nik.day, of_nik.month, of_nik.year % 100) != (
        typed.day,
        typed.month,
        typed.year % 100,
    )


def _name(draft: PersonDraft) -> str:
    name = _text(draft.name, "name", LIMITS["name"])
    if not name:
        raise RuleError("person.name_missing", field="name")
    return name


def _nik(draft: PersonDraft, today: dt.date) -> str:
    nik = indonesia.normalize_nik(draft.nik)
    if nik:
        indonesia.read_nik(nik, today)
    elif draft.no_nik_reason is None:
        raise RuleError("person.nik_or_reason", field="nik")
    return nik


def _check_sex(draft: PersonDraft) -> None:
    if draft.sex is None:
        raise RuleError("person.sex_missing", field="sex")


def _check_relationship(draft: PersonDraft) -> None:
    if draft.relationship and draft.relationship not in RELATIONSHIPS:
        raise RuleError("person.relationship", field="relationship")


def _check_birth(draft: PersonDraft, today: dt.date) -> None:
    if draft.birth_date is None and draft.estimated_birth_year is None:
        raise RuleError("person.birth_missing", field="birth_date")
    if draft.birth_date is not None:
        if draft.birth_date > today:
            raise RuleError("person.birth_in_future", field="birth_date")
        if draft.birth_date.year < OLDEST_YEAR:
            raise RuleError("person.birth_too_early", field="birth_date", year=OLDEST_YEAR)
    elif not OLDEST_YEAR <= (draft.estimated_birth_year or 0) <= today.year:
        raise RuleError(
            "person.birth_year", field="estimated_birth_year", first=OLDEST_YEAR, last=today.year
        )


def _check_decile(draft: PersonDraft, today: dt.date) -> None:
    """A day without a decile says that DTSEN did not know the resident on it."""
    if draft.dtsen_decile is not None and draft.dtsen_decile not in DECILES:
        raise RuleError("person.decile", field="dtsen_decile")
    if draft.dtsen_checked_on is not None and draft.dtsen_checked_on > today:
        raise RuleError("person.decile_date", field="dtsen_checked_on")


def _phone(text: str) -> str:
    """As `+62...` where it is a number of Indonesia, else as it was typed."""
    typed = _text(text, "phone", 40)
    return (indonesia.normalize_phone(typed) if typed else None) or _text(typed, "phone", 20)


def _text(text: str, field: str, limit: int) -> str:
    return clean_text(text, limit, field=field)


def draft_of(view: PersonDraft) -> PersonDraft:
    """The plain draft of a view that carries more, to correct it."""
    return PersonDraft(**{field.name: getattr(view, field.name) for field in fields(PersonDraft)})


def person_columns(
    draft: PersonDraft, household_id: int | None, place: dict[str, str]
) -> dict[str, Any]:
    """The columns of `tables.Person`; `place` is empty where the household's address is meant."""
    return {
        "name": draft.name,
        "nik": draft.nik or None,
        "no_nik_reason": draft.no_nik_reason,
        "nik_differs_confirmed": int(draft.nik_differs_confirmed),
        "household": household_id,
        "relationship": draft.relationship or None,
        "sex": draft.sex,
        "birth_place": draft.birth_place,
        "birth_date": draft.birth_date,
        "estimated_birth_year": draft.estimated_birth_year,
        "occupation": draft.occupation,
        "religion": draft.religion,
        "mother_name": draft.mother_name,
        "father_name": draft.father_name,
        "phone": draft.phone,
        "living_status": draft.living_status,
        "dtsen_decile": draft.dtsen_decile,
        "dtsen_checked_on": draft.dtsen_checked_on,
        **place,
    }
