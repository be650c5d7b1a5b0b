"""Four generated words first; an own password only when nobody would guess it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources

from models.errors import RuleError

SHORTEST = 15
"""Characters, when the password is the only factor (NIST SP 800-63B-4)."""

LONGEST = 200
_DIFFERENT = 6
"""Different letters and digits a password must hold."""

_UNGUESSED = 8
"""Letters that must be left when digits and everything known or listed are taken away."""
_SHORTEST_HINT = 3
_LOOKALIKES = str.maketrans("013457@$!", "oieastasi")


def generate_words(random_bytes: Callable[[int], bytes], count: int = 4) -> str:
    """`count` words of the list, each worth 11 bits or more: four take decades to guess."""
    words = _listed("indonesian.txt")
    return " ".join(words[_below(len(words), random_bytes)] for _ in range(count))


def offer_password(random_bytes: Callable[[int], bytes]) -> str:
    """Four words that `check_password` takes: one draw in thousands holds too much of a list."""
    while True:
        words = generate_words(random_bytes)
        try:
            check_password(words)
        except RuleError:
            continue
        return words


def check_password(password: str, *, near: Sequence[str] = ()) -> None:
    """Refuse what is short, listed, repeated, or made of `near`: names, village, username.

    Raises `RuleError`: password.too_short, password.too_long, password.repeated, password.digits,
    password.near or password.common. No rule asks for capitals, digits or signs.
    """
    text = unicodedata.normalize("NFKC", password)
    if len(text) < SHORTEST:
        raise RuleError("password.too_short", field="password", shortest=SHORTEST)
    if len(text) > LONGEST:
        raise RuleError("password.too_long", field="password", longest=LONGEST)
    plain = _letters(text)
    if len(set(plain)) < _DIFFERENT or _repeats(plain):
        raise RuleError("password.repeated", field="password")
    if len(_without(text, ())) < _UNGUESSED:
        raise RuleError("password.digits", field="password")
    hints = {_letters(word) for hint in near for word in (hint, *re.split(r"\W+", hint))}
    if len(_without(text, hints)) < _UNGUESSED:
        raise RuleError("password.near", field="password")
    if len(_without(text, hints | set(_common()))) < _UNGUESSED:
        raise RuleError("password.common", field="password")


def _letters(text: str) -> str:
    """Lower-case letters and digits only: `Desa_2026!` is guessed as easily as `desa2026`."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _without(text: str, known: Iterable[str]) -> str:
    """What is left when known pieces, their look-alikes (`k4l1p41t`) and digits are taken out."""
    words = [word for word in known if len(word) >= _SHORTEST_HINT]
    forms = (_letters(text), _letters(text.translate(_LOOKALIKES)))
    left = min((_cut(form, words) for form in forms), key=len)
    return "".join(character for character in left if not character.isdigit())


def _cut(plain: str, words: Iterable[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        plain = plain.replace(word, " ")
    return plain.replace(" ", "")


def _repeats(plain: str) -> bool:
    """One piece, again and again: `rahasiarahasiarahasia`."""
    half = len(plain) // 2
    return any(
        (plain[:size] * (len(plain) // size + 1))[: len(plain)] == plain
        for size in range(1, half + 1)
    )


@cache
def _common() -> tuple[str, ...]:
    return tuple(_letters(line) for line in _listed("common_passwords.txt"))


@cache
def _listed(name: str) -> tuple[str, ...]:
    text = resources.files("resources.words").joinpath(name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line)


def _below(limit: int, random_bytes: Callable[[int], bytes]) -> int:
    """An even choice: what would favour the first words is drawn again."""
    while True:
        number = int.from_bytes(random_bytes(4), "big")
        if number < (1 << 32) // limit * limit:
            return number % limit
