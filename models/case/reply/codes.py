"""The reply code, by which an answer on a slip, by telephone or in a file finds its referral.

Seven digits and a check digit (ISO 7064, MOD 11,10), written `1234-5678`. The check digit tells
every wrong digit; it misses 2 % of the swapped neighbours, so that numbers in which such a swap
would pass are never given out.
"""

from collections.abc import Iterator
from itertools import pairwise

from models import history
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Referral

LENGTH = 8
FIRST, END = 1_000_000, 10_000_000
"""No code begins with 0: a spreadsheet would drop it."""
STRIDE = 5_562_307
"""From one number to the next to try; without a common divisor with their count it meets all. Near
neighbours begin alike, and where a beginning hides a swap the next hundred thousand do too.
"""
BETWEEN = str.maketrans("", "", "-\u2010\u2011\u2012\u2013\u2014./")
"""What people write between digits, beside blanks."""
LONGEST_SHOWN = 20


def check_digit(number: str) -> str:
    """The digit after `number` by ISO 7064, MOD 11,10."""
    product = 10
    for digit in number:
        product = 2 * ((product + int(digit)) % 10 or 10) % 11
    return str((11 - product) % 10)


def is_code(text: str) -> bool:
    """Eight digits whose last one is right."""
    digits = len(text) == LENGTH and text.isascii() and text.isdigit()
    return digits and check_digit(text[:-1]) == text[-1]


def tells_swaps(code: str) -> bool:
    """True when no two neighbours of `code` can change places unnoticed."""
    return not any(
        one != other and is_code(code[:place] + other + one + code[place + 2 :])
        for place, (one, other) in enumerate(pairwise(code))
    )


def shown_code(code: str) -> str:
    """`1234-5678`, as it is printed and said; empty for none."""
    return f"{code[:4]}-{code[4:]}" if code else ""


def read_code(text: str) -> str:
    """The eight digits in what was typed, scanned or heard; blanks and dashes do not count.

    Raises `RuleError`: reply.code_shape, reply.code_mistyped.
    """
    digits = "".join(text.split()).translate(BETWEEN)
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        raise RuleError("reply.code_shape", field="code", typed=text.strip()[:LONGEST_SHOWN])
    if not is_code(digits):
        raise RuleError("reply.code_mistyped", field="code", typed=shown_code(digits))
    return digits


def referral_of_code(text: str) -> int:
    """The id of the referral a code was given to.

    Raises `RuleError`: reply.code_unknown and what `read_code` raises.
    """
    code = read_code(text)
    row = Referral.select(Referral.id).where(Referral.reply_code == code).tuples().first()
    if row is None:
        raise RuleError("reply.code_unknown", field="code", typed=shown_code(code))
    return int(row[0])


def fresh_code(desk: Desk) -> str:
    """A code no referral has yet; inside `writing()`, where it is used at once."""
    start = int.from_bytes(desk.random_bytes(4), "big")
    return next(code for code in codes_from(start) if tells_swaps(code) and not _is_taken(code))


def codes_from(start: int) -> Iterator[str]:
    """Every number once, with its check digit, beginning anywhere."""
    span = END - FIRST
    for turn in range(span):
        number = str(FIRST + (start + turn * STRIDE) % span)
        yield number + check_digit(number)


def _is_taken(code: str) -> bool:
    return bool(Referral.select().where(Referral.reply_code == code).exists())


def give_code(referral_id: int, desk: Desk) -> str:
    """The code of a referral; one from before the codes gets its own now.

    Raises `RuleError("record.not_found")`.
    """
    with writing():
        row: Referral | None = Referral.get_or_none(Referral.id == referral_id)
        if row is None:
            raise RuleError("record.not_found")
        if not row.reply_code:
            history.change(row, desk, reply_code=fresh_code(desk))
        return str(row.reply_code)
