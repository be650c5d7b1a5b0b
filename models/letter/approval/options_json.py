"""What was chosen for a letter that has no number yet, as it is kept with it."""

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from models.codes import AddressSide, LetterKind, Sifat
from models.letter.words import LetterOptions

DAYS = ("letter_date", "valid_until")
LINES = ("copies", "attachments")


def options_to_json(options: LetterOptions) -> str:
    """The choices in one line."""
    return json.dumps(asdict(options), ensure_ascii=False, separators=(",", ":"), default=_day)


def options_from_json(text: str) -> LetterOptions:
    """The choices again; what a later program added takes its usual value."""
    known = LetterOptions.__dataclass_fields__
    values: dict[str, Any] = {
        name: value for name, value in json.loads(text).items() if name in known
    }
    for name in DAYS:
        values[name] = dt.date.fromisoformat(values[name]) if values.get(name) else None
    for name in LINES:
        values[name] = tuple(values.get(name, ()))
    side = values.get("address_side")
    return LetterOptions(
        **{
            **values,
            "kind": LetterKind(values["kind"]),
            "sifat": Sifat(values["sifat"]),
            "address_side": AddressSide(side) if side else None,
        }
    )


def _day(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value))
