"""The resident as a letter names him: label and value, in the order offices expect."""

from models.codes import NoNikReason, Sex
from models.indonesian_words import long_date, normal_case
from models.labels import label
from models.letter.document import Pair
from models.letter.texts.in_use import words
from models.letter.texts.section import Section
from models.office import OfficeView
from models.person.code_lists import code_list
from models.tables import Household, Person

NONE = "-"


LINES = ("name", "nik", "kk", "birth", "sex", "occupation", "address", "phone")
"""Nama, NIK, No. KK, Tempat/Tgl Lahir, Jenis Kelamin, Pekerjaan, Alamat, No. HP."""


def identity_of(
    person: Person, view: OfficeView, lines: tuple[str, ...] = LINES
) -> tuple[Pair, ...]:
    """All of the lines, or only some of them."""
    said = words()["identity"]
    household: Household | None = person.household
    values = {
        "name": person.name,
        "nik": nik_or_reason(person.nik or "", person.no_nik_reason),
        "kk": (household and household.kk) or NONE,
        "birth": _birth(person, said),
        "sex": label(Sex(person.sex)),
        "occupation": _occupation(person.occupation) or NONE,
        "address": _address(person, view),
        "phone": _phone(person.phone),
    }
    return tuple((said[line], values[line]) for line in lines)


def _occupation(text: str) -> str:
    """Official ones read like other words; what the office wrote itself stands as it is."""
    return normal_case(text) if text in code_list("occupation").labels.values() else text


def nik_or_reason(nik: str, reason: str | None) -> str:
    """The NIK, or why there is none, in the same words on every paper."""
    if nik:
        return nik
    return f"{NONE} ({label(NoNikReason(reason))})" if reason else NONE


def _phone(phone: str) -> str:
    """As people dial it here: 0812..., not +62812..."""
    return "0" + phone[3:] if phone.startswith("+62") else phone or NONE


def _birth(person: Person, said: Section) -> str:
    if person.birth_date:
        day = long_date(person.birth_date)
    else:
        day = said.fill("estimated", year=person.estimated_birth_year or NONE)
    return f"{person.birth_place or NONE}, {day}"


def _address(person: Person, view: OfficeView) -> str:
    """Where the person lives: his own address if one is recorded, else the household's."""
    own = any((person.address, person.hamlet, person.rt, person.rw))
    home = person if own or person.household is None else person.household
    neighbourhood = "/".join(
        f"{term} {number}" for term, number in (("RT", home.rt), ("RW", home.rw)) if number
    )
    parts = (
        home.address,
        _named(home.hamlet, view.hamlet_term),
        neighbourhood,
        view.title,
        f"Kec. {view.kecamatan}",
    )
    return ", ".join(part for part in parts if part)


def _named(hamlet: str, term: str) -> str:
    """`Dusun Krajan`, also where the clerk typed the word himself."""
    if not hamlet or hamlet.casefold().startswith(term.casefold()):
        return hamlet
    return f"{term} {hamlet}"
