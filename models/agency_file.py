"""Reads the agencies and programmes an office starts with from `resources/agencies`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from models.codes import AgencyFunction
from models.toml_section import FormError, Section

PLACES = ("kecamatan", "regency", "place", "province")
"""Blanks of names in the file: kecamatan, `Kabupaten X`, `X`, province."""


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """An agency of the file; names may hold blanks of `PLACES`."""

    code: str
    name: str
    short_name: str
    addressee: str
    place: str
    functions: tuple[str, ...]
    government: bool
    health: bool
    reply_days: int

    def filled(self, places: Mapping[str, str]) -> dict[str, object]:
        """The columns of the agency with the blanks filled."""
        return {
            "code": self.code,
            "name": self.name.format_map(places),
            "short_name": self.short_name.format_map(places),
            "addressee": self.addressee.format_map(places),
            "place": self.place.format_map(places),
            "functions": " ".join(self.functions),
            "government": int(self.government),
            "health": int(self.health),
            "reply_days": self.reply_days,
        }


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """Help that exists; `agency` is the code of an agency of the same file, or empty.

    `conflicts` are codes of programmes of the same file that are not given beside it.
    """

    code: str
    name: str
    needs: tuple[str, ...]
    agency: str
    criteria: str
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencySet:
    """The agencies and programmes of one regency; `regency` is its code, empty for any."""

    regency: str
    agencies: tuple[AgencyEntry, ...]
    programmes: tuple[ProgrammeEntry, ...]


def set_for(region_code: str) -> AgencySet:
    """The set of the regency a region code lies in, or the generic one."""
    for found in all_sets():
        if found.regency and region_code.startswith(found.regency):
            return found
    return next(found for found in all_sets() if not found.regency)


@cache
def all_sets() -> tuple[AgencySet, ...]:
    folder = resources.files("resources").joinpath("agencies")
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return tuple(
        read_agencies(file.read_bytes(), file.name) for file in files if file.name.endswith(".toml")
    )


def read_agencies(data: bytes, file: str) -> AgencySet:
    """One file of agencies. Raises `FormError` with the place of the first fault."""
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise FormError("form.not_toml", file=file, where="", key="") from error
    top = Section(values, file, "")
    regency = top.text("regency", "")
    agencies = tuple(_agencies(top))
    codes = [agency.code for agency in agencies]
    for code in codes:
        if codes.count(code) > 1:
            raise top.error("form.duplicate", code)
    found = AgencySet(regency, agencies, tuple(_programmes(top, codes)))
    known = {entry.code for entry in found.programmes}
    for entry in found.programmes:
        for code in entry.conflicts:
            if code not in known - {entry.code}:
                raise top.error("form.unknown_programme", code)
    top.finish()
    return found


def _agencies(top: Section) -> Iterable[AgencyEntry]:
    for item in top.tables("agencies"):
        entry = AgencyEntry(
            code=item.text("code", limit=40),
            name=_named(item, "name"),
            short_name=_named(item, "short_name"),
            addressee=_named(item, "addressee"),
            place=_named(item, "place", ""),
            functions=item.texts("functions"),
            government=item.flag("government", default=True),
            health=item.flag("health"),
            reply_days=item.integer("reply_days", 5),
        )
        item.finish()
        for function in entry.functions:
            if function not in list(AgencyFunction):
                raise item.error("form.unknown_function", function)
        yield entry


def _named(item: Section, key: str, default: str | None = None) -> str:
    text = item.text(key, default)
    try:
        text.format_map(dict.fromkeys(PLACES, ""))
    except (KeyError, ValueError, IndexError) as error:
        raise item.error("form.unknown_blank", key, blank=text) from error
    return text


def _programmes(top: Section, agencies: list[str]) -> Iterable[ProgrammeEntry]:
    for item in top.tables("programmes"):
        entry = ProgrammeEntry(
            code=item.text("code", limit=40),
            name=item.text("name", limit=200),
            needs=item.texts("needs"),
            agency=item.text("agency", "", limit=40),
            criteria=item.text("criteria", limit=1000),
            conflicts=item.texts("conflicts"),
        )
        item.finish()
        if entry.agency and entry.agency not in agencies:
            raise item.error("form.unknown_agency", entry.agency)
        yield entry
