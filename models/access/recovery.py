"""The recovery code on paper: 125 random bits that can be read out, typed back and checked."""

from collections.abc import Callable

from models.errors import RuleError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that nothing is misread."""

_RANDOM_CHARACTERS, _CHECK_CHARACTERS, _GROUP = 25, 3, 4
_PRIME = 32749
"""The largest prime below 32**3: as a modulus it catches every wrong character and every pair of
neighbours changed over, and anything else but once in 32,749."""
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_code(random_bytes: Callable[[int], bytes]) -> str:
    """`WHYZ-QAXR-J42C-C0P5-KZYH-8W0K-B997`: 25 random characters and 3 that check them."""
    number = int.from_bytes(random_bytes(16), "big") >> 3
    code = _characters(number, _RANDOM_CHARACTERS)
    return grouped(code + _check(code))


def grouped(code: str) -> str:
    """In seven groups of four, the way it is printed."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def read_recovery_code(typed: str) -> str:
    """The 28 characters of a code as typed: case, blanks, dashes and O/I/L do not matter.

    Raises `RuleError("recovery.mistyped")` when it cannot be a code this program printed.
    """
    code = "".join(typed.upper().replace("-", " ").split()).translate(_MISREAD)
    length = _RANDOM_CHARACTERS + _CHECK_CHARACTERS
    if len(code) != length or not set(code) <= set(ALPHABET):
        raise RuleError("recovery.mistyped", field="recovery_code")
    if _check(code[:_RANDOM_CHARACTERS]) != code[_RANDOM_CHARACTERS:]:
        raise RuleError("recovery.mistyped", field="recovery_code")
    return code


def _check(code: str) -> str:
    number = 0
    for character in code:
        number = number * 32 + ALPHABET.index(character)
    return _characters(number % _PRIME, _CHECK_CHARACTERS)


def _characters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
