"""Dates, numbers and money as Indonesian papers write them."""

import datetime as dt
import re

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

ABBREVIATIONS = {"BPK", "BUMD", "BUMN", "DPD", "DPR", "DPRD", "PNS", "POLRI", "RI", "TNI"}
NAMES = ("Tentara Nasional Indonesia", "Mahkamah Konstitusi")
"""What keeps its capitals in the register's occupations."""


def normal_case(text: str) -> str:
    """An occupation of the register as a sentence writes it: `Buruh tani/perkebunan`, `Karyawan
    BUMN`, `Anggota Mahkamah Konstitusi`. The register holds all of them in capitals.
    """
    if not text.isupper():
        return text
    words = re.sub(
        r"[^\W\d_]+",
        lambda found: found[0] if found[0] in ABBREVIATIONS else found[0].lower(),
        text,
    )
    for name in NAMES:
        words = words.replace(name.lower(), name)
    return words[:1].upper() + words[1:]


def long_date(day: dt.date) -> str:
    """`24 November 2026`: the month in words, no leading zero."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_number(value: float, decimals: int = 0) -> str:
    """`7,2` or `1.250`: a comma before decimals, points between thousands."""
    text = f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.rstrip("0").rstrip(",") if decimals else text


def example_number(low: float, high: float, decimals: int = 0, *, money: bool = False) -> str:
    """A number between the two as a clerk may write it: `3`, `7,5`, `1.250.000`."""
    tries = (7.5, 12.5, 112.5) if decimals else (3, 12, 150)
    fitting = (each for each in ((1_250_000,) if money else tries) if low <= each <= high)
    return short_number(next(fitting, low), decimals)


def rupiah(amount: int) -> str:
    """`Rp1.250.000` (PUEBI: no space, no decimals for whole Rupiah)."""
    return f"Rp{short_number(amount)}"
