"""The number under an official's name: how it is checked, and how it is printed.

A civil servant's NIP is 18 digits (Perka BKN 22/2007); a village's own staff have a NIPD or NIAP,
whose form each regency decides for itself.
"""

from models.codes import StaffNumber
from models.errors import RuleError
from models.letter.texts.in_use import words
from models.text import clean_text

NIP_DIGITS = 18
LONGEST = 40


def checked(kind: StaffNumber, number: str, *, field: str = "staff_number") -> str:
    """The number as it is kept; a NIP without its blanks. Raises `RuleError("official.nip")`."""
    cleaned = clean_text(number, LONGEST, field=field)
    if kind != StaffNumber.NIP:
        return cleaned
    digits = "".join(cleaned.split())
    if digits and not (len(digits) == NIP_DIGITS and digits.isascii() and digits.isdigit()):
        raise RuleError("official.nip", field=field)
    return digits


def printed(kind: StaffNumber, number: str) -> str:
    """`NIP 19800101 200501 2 001`: birth date, month of service, sex and serial apart, as offices
    write it; `NIPD` or `NIAP` and the number as it was entered, each in the office's own words.
    Empty without a number.
    """
    if not number:
        return ""
    if kind == StaffNumber.NIP:
        number = f"{number[:8]} {number[8:14]} {number[14:15]} {number[15:]}"
    return words()["signature"].fill(kind.value.lower(), number=number)
