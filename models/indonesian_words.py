"""Dates, numbers and money as Indonesian papers write them."""

import datetime as dt

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


def long_date(day: dt.date) -> str:
    """`24 November 2026`: the month in words, no leading zero."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_number(value: float, decimals: int = 0) -> str:
    """`7,2` or `1.250`: a comma before decimals, points between thousands."""
    text = f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.rstrip("0").rstrip(",") if decimals else text


def rupiah(amount: int) -> str:
    """`Rp1.250.000` (PUEBI: no space, no decimals for whole Rupiah)."""
    return f"Rp{short_number(amount)}"
