"""The resident as a letter names him: label and value, in the order offices expect."""

from models.codes import NoNikReason, Sex
from models.indonesian_words import long_date, normal_case
from models.labels import label
from models.letter.document import Pair
from models.office import OfficeView
from models.person.code_lists import code_list
from models.tables import Household, Person

NONE = "-"


def identity_of(person: Person, view: OfficeView) -> tuple[Pair, ...]:
    """Nama, NIK, No. KK, Tempat/Tgl Lahir, Jenis Kelamin, Pekerjaan, Alamat, No. HP."""
    household: Household | None = person.household
    return (
        ("Nama", person.name),
        ("NIK", nik_or_reason(person.nik or "", person.no_nik_reason)),
        ("No. KK", (household and household.kk) or NONE),
        ("Tempat/Tgl. Lahir", _birth(person)),
        ("Jenis Kelamin", label(Sex(person.sex))),
        ("Pekerjaan", _occupation(person.occupation) or NONE),
        ("Alamat", _address(person, view)),
        ("No. HP", _phone(person.phone)),
    )


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


def _birth(person: Person) -> str:
    if person.birth_date:
        day = long_date(person.birth_date)
    else:
        day = f"tahun {person.estimated_birth_year} (perkiraan)"
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
