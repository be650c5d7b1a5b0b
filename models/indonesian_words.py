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

ABBREVIATIONS = {
    *("ASN", "BPD", "BPK", "BUMD", "BUMN", "DPD", "DPR", "DPRD", "IRT", "LSM"),
    *("PLN", "PMI", "PNS", "POLRI", "PPPK", "RI", "TKI", "TKW", "TNI"),
}
"""What stays in capitals in the name of an occupation."""


def normal_case(text: str) -> str:
    """Words in capitals as a sentence writes them: `Buruh tani/perkebunan`, `Karyawan BUMN`.

    The population register holds occupations in capitals; other words stay as they are.
    """
    if not text.isupper():
        return text
    words = re.sub(
        r"[^\W\d_]+",
        lambda found: found[0] if found[0] in ABBREVIATIONS else found[0].lower(),
        text,
    )
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
