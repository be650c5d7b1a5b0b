"""The only door to lokal: regions, NIK, phones, numbers in words, holidays, masked logs.

lokal is imported inside the functions, since its first use costs a fifth of a second.
"""

import datetime as dt
import logging
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from models.codes import RegencyTerm, Sex
from models.errors import RuleError
from resources import resource

_SEPARATORS = re.compile(r"[\s.,'’`´\-–/]+")
_NIK = re.compile(r"[0-9]{16}")
_NO_NIK = {"", "0"}
VILLAGE = 4
"""The level of desa and kelurahan: province 1, regency 2, kecamatan 3."""


# --- regions ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Region:
    """A province (level 1), regency or city (2), kecamatan (3) or village (4) with its code."""

    code: str
    name: str
    level: int
    postal_code: str = ""


@dataclass(frozen=True, slots=True)
class RegionPath:
    """A village with all that stands above it. `regency` is the name without its term."""

    village: str
    kecamatan: str
    regency_term: str
    regency: str
    province: str
    is_kelurahan: bool
    postal_code: str


@dataclass(frozen=True, slots=True)
class OfficeTerms:
    """What a village of this region usually calls itself, its head and its hamlets."""

    village_term: str
    head_title: str
    hamlet_term: str
    utc_offset: int


def provinces() -> list[Region]:
    """The 38 provinces, by code."""
    return _regions_below(None)


def children(code: str) -> list[Region]:
    """The regions directly below `code`, by name; none below a village or an unknown code."""
    below = _regions_below(code) if code else []
    return sorted(below, key=lambda region: (region.name.casefold(), region.code))


def region(code: str) -> Region | None:
    """The region of a dotted or plain Kemendagri code (`35.10.04.2009`, `3510042009`)."""
    from lokal import wilayah

    found = wilayah.get_wilayah(code) if code.strip() else None
    return _region(found) if found else None


def path(code: str) -> RegionPath:
    """The village of `code` and its parents. Raises `RuleError("region.unknown")`."""
    village = region(code)
    if village is None or village.level != VILLAGE:
        raise RuleError("region.unknown", field="region_code", region=code)
    parts = village.code.split(".")
    names = [region(".".join(parts[:length])) for length in (3, 2, 1)]
    kecamatan, regency, province = (parent.name if parent else "" for parent in names)
    # The longest first: "Kota" also begins "Kota Administrasi Jakarta Selatan".
    terms = sorted(RegencyTerm, key=len, reverse=True)
    term = next(term for term in terms if regency.startswith(f"{term} "))
    regency_name = regency.removeprefix(f"{term} ")
    return RegionPath(
        village=village.name,
        kecamatan=kecamatan,
        regency_term=term,
        regency=regency_name,
        province=province,
        is_kelurahan=_is_kelurahan(village.code),
        postal_code=village.postal_code,
    )


def suggest_office_terms(code: str) -> OfficeTerms:
    """The terms the set-up offers for a village; each can be changed in the settings."""
    kind = "kelurahan" if _is_kelurahan(code) else "desa"
    rules = [
        rule
        for rule in _village_terms()["terms"]
        if rule["kind"] == kind and any(_below(code, prefix) for prefix in rule["regions"])
    ]
    best = max(rules, key=lambda rule: max(len(p) for p in rule["regions"] if _below(code, p)))
    return OfficeTerms(best["village"], best["head"], best["hamlet"], utc_offset(code))


def utc_offset(code: str) -> int:
    """Hours ahead of UTC (7 WIB, 8 WITA, 9 WIT) by province, Keputusan Presiden 41/1987."""
    offsets: dict[str, list[str]] = _village_terms()["utc_offset"]
    return next((int(hours) for hours, codes in offsets.items() if code[:2] in codes), 7)


@cache
def _village_terms() -> dict[str, Any]:
    return tomllib.loads(resource("codes", "village_terms.toml").read_text("utf-8"))


def _below(code: str, prefix: str) -> bool:
    return not prefix or code == prefix or code.startswith(f"{prefix}.")


def _is_kelurahan(code: str) -> bool:
    """The village part of the code begins with 1 for a kelurahan (Permendagri 58/2021)."""
    return code.rpartition(".")[2].startswith("1")


def _regions_below(code: str | None) -> list[Region]:
    from lokal import wilayah

    return [_region(found) for found in wilayah.list_wilayah(code)]


def _region(found: Any) -> Region:
    return Region(found.code, found.name, found.level, found.postal_code or "")


# --- numbers that name a person ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NikFinding:
    """What can be read from a NIK. `valid` is False when a warning says it is unusual."""

    valid: bool
    birth_date: dt.date | None
    sex: Sex | None
    warnings: tuple[str, ...]


def normalize_nik(text: str) -> str:
    """The digits of a NIK or KK number as typed, pasted or taken from a sheet.

    Blanks, dots, dashes and apostrophes go; `0`, `-` and nothing all mean no number.
    """
    digits = _SEPARATORS.sub("", text)
    return "" if digits in _NO_NIK else digits


def read_nik(text: str, today: dt.date) -> NikFinding:
    """Birth date, sex and warnings of a NIK (`PPKKCC DDMMYY SSSS`, DD + 40 for women).

    A NIK is never changed in life, even when the birth date in it is wrong (PP 40/2019 art. 30):
    everything odd is a warning. Raises `RuleError` only for `nik.length` and `nik.serial`.
    """
    digits = normalize_nik(text)
    if not _NIK.fullmatch(digits):
        raise RuleError("nik.length", field="nik", count=sum(c.isdigit() for c in digits))
    if digits.endswith("0000"):
        raise RuleError("nik.serial", field="nik")
    from lokal import parse_nik

    found = parse_nik(digits, reference_date=today)
    codes = {issue.code for issue in found.errors}
    warnings = []
    if codes & {"province", "wilayah"}:
        warnings.append("nik.region_unknown")
    if found.birth_date is None:
        warnings.append("nik.odd_date")
        return NikFinding(False, None, None, tuple(warnings))
    sex = Sex.MALE if found.gender == "L" else Sex.FEMALE
    return NikFinding(not warnings, _past(found.birth_date, today), sex, tuple(warnings))


def _past(iso_date: str, today: dt.date) -> dt.date:
    """2000 + YY if that day has come, else 1900 + YY; lokal looks at the year alone."""
    date = dt.date.fromisoformat(iso_date)
    return date.replace(year=date.year - 100) if date > today else date


def normalize_phone(text: str) -> str | None:
    """A phone number as `+62...`, or None when it is none that Indonesia has."""
    from lokal import normalize_phone as normalize

    return normalize(text)


# --- words, days and logs ---------------------------------------------------------------------


def terbilang(number: int) -> str:
    """A whole number in Indonesian words: `12` is `dua belas`."""
    from lokal import terbilang as spell

    return spell(number)


def holidays(year: int) -> dict[dt.date, str] | None:
    """National days off and collective leave of a year, or None where no decree is known.

    Source: the joint decree of three ministers (SKB 3 Menteri), as lokal carries it.
    """
    from lokal import HOLIDAY_YEARS, get_holidays

    if year not in HOLIDAY_YEARS:
        return None
    return {dt.date.fromisoformat(day.date): day.name for day in get_holidays(year).holidays}


def log_filter() -> logging.Filter:
    """A filter for log handlers that masks NIK, names and phone numbers in every record."""
    from lokal.samaran.logging import SamaranFilter

    return SamaranFilter()
