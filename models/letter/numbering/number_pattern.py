"""What a letter's number looks like: the office's pattern and its blanks."""

import datetime as dt
import re
from dataclasses import dataclass

from models.codes import NumberSeries
from models.errors import RuleError

TOKENS = ("klasifikasi", "urut", "kode_unit", "bulan_romawi", "bulan", "tahun")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
LARGEST_NUMBER = 999_999
LONGEST_TEXT = 120

_TOKEN = re.compile(r"\{(?P<name>[a-z_]+)(?::0(?P<width>[1-6]))?\}")


@dataclass(frozen=True, slots=True)
class NumberParts:
    """What the blanks of a number pattern are filled with."""

    number: int
    day: dt.date
    classification: str = ""
    unit_code: str = ""
    insertion: str = ""


def numbered(number: int | None, insertion: str) -> str:
    """The running number with what is inserted behind it: `45`, `45a` or `45.1`."""
    dot = "." if insertion.isdecimal() else ""
    return f"{number or ''}{dot}{insertion}"


def check_pattern(pattern: str, series: NumberSeries = NumberSeries.SHARED) -> None:
    """Refuse a pattern that could print one number twice or leave a blank unfilled.

    Raises `RuleError` "number_pattern.unknown_token", ".stray_brace", ".number_missing",
    ".year_missing", ".classification_missing" or ".too_long", all beside `number_pattern`.
    """
    found = {match["name"] for match in _TOKEN.finditer(pattern)}
    for match in _TOKEN.finditer(pattern):
        if match["name"] not in TOKENS or (match["width"] and match["name"] != "urut"):
            raise RuleError("number_pattern.unknown_token", field="number_pattern", token=match[0])
    if re.search(r"[{}]", _TOKEN.sub("", pattern)):
        raise RuleError("number_pattern.stray_brace", field="number_pattern")
    if "urut" not in found:
        raise RuleError("number_pattern.number_missing", field="number_pattern")
    if "tahun" not in found:
        raise RuleError("number_pattern.year_missing", field="number_pattern")
    if series == NumberSeries.PER_CLASSIFICATION and "klasifikasi" not in found:
        raise RuleError("number_pattern.classification_missing", field="number_pattern")
    longest = NumberParts(LARGEST_NUMBER, dt.date(2026, 8, 1), "400.12.2.4", "x" * 40, "99")
    if len(format_number(pattern, longest)) > LONGEST_TEXT:
        raise RuleError("number_pattern.too_long", field="number_pattern")


def format_number(pattern: str, parts: NumberParts) -> str:
    """The number as printed: `400.9.14.1/045a/429.504.05/2026`."""
    values = {
        "klasifikasi": parts.classification,
        "kode_unit": parts.unit_code,
        "bulan_romawi": ROMAN[parts.day.month - 1],
        "bulan": f"{parts.day.month:02}",
        "tahun": f"{parts.day.year}",
    }

    def fill(match: re.Match[str]) -> str:
        if match["name"] == "urut":
            behind = numbered(None, parts.insertion)
            return f"{parts.number:0{int(match['width'] or 1)}}{behind}"
        return values[match["name"]]

    return _TOKEN.sub(fill, pattern)
