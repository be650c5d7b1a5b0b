"""The one cleaner of text from outside: keyboard, clipboard, spreadsheet, batch, migration.

It never changes what a word says; it removes what cannot be seen or printed.
"""

import unicodedata

from models.errors import RuleError

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n"})
_LINE_ENDS[0x2029] = "\n\n"


def clean_text(text: str, limit: int, *, multiline: bool = False, field: str = "") -> str:
    """NFC, without control, format, surrogate, private or unassigned characters.

    White space is folded to one blank; with `multiline` line ends stay, at most one empty line
    in a row. Raises `RuleError("text.too_long")` beside `field`, with `limit` and `length`
    counted in characters after cleaning.
    """
    if not (text.isascii() and text.isprintable()):
        text = _visible(text.replace("\r\n", "\n").translate(_LINE_ENDS))
    cleaned = _fold_lines(text) if multiline else " ".join(text.split())
    if len(cleaned) > limit:
        raise RuleError("text.too_long", field=field, limit=limit, length=len(cleaned))
    return cleaned


def _visible(text: str) -> str:
    kept = (
        " " if character.isspace() and character != "\n" else character
        for character in text
        if character.isspace() or unicodedata.category(character) not in _INVISIBLE
    )
    return unicodedata.normalize("NFC", "".join(kept))


def _fold_lines(text: str) -> str:
    lines: list[str] = []
    for line in (" ".join(part.split()) for part in text.split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n")
