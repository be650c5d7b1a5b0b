"""What is chosen once for all letters of a run, and what each letter makes of it."""

import datetime as dt
import json
from dataclasses import asdict, dataclass, replace
from typing import Self

from models.codes import LetterKind, Sifat
from models.desk import Desk
from models.errors import RuleError
from models.letter.secrecy import secrecy_of, usual_copies
from models.letter.words import LetterOptions, default_options, usual_validity
from models.office import office
from models.officials import officials


@dataclass(frozen=True, slots=True)
class RunOptions:
    """The papers that go with a letter are those received of its own need."""

    kind: LetterKind
    letter_date: dt.date
    official_id: int
    sifat: Sifat | None = None
    """None: by the urgency of each need."""
    copies: tuple[str, ...] = ()
    with_story: bool = True
    with_camat: bool = False
    valid_until: dt.date | None = None
    """Of a surat pengantar."""

    def to_json(self) -> str:
        """In one line, to be kept with the run."""
        return json.dumps(asdict(self), ensure_ascii=False, default=dt.date.isoformat)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` kept."""
        values = json.loads(text)
        until = values["valid_until"]
        return cls(
            **{
                **values,
                "kind": LetterKind(values["kind"]),
                "letter_date": dt.date.fromisoformat(values["letter_date"]),
                "sifat": Sifat(values["sifat"]) if values["sifat"] else None,
                "copies": tuple(values["copies"]),
                "valid_until": dt.date.fromisoformat(until) if until else None,
            }
        )


def default_run_options(desk: Desk) -> RunOptions:
    """What the dialog starts with: surat dinas of today, signed by the head, urgency by the score;
    the rest as the office usually has it.

    Raises `RuleError("letter.no_official")` while nobody may sign.
    """
    today = desk.today()
    signers = officials(today)
    if not signers:
        raise RuleError("letter.no_official", field="official_id")
    view = office()
    return RunOptions(
        LetterKind.OFFICIAL,
        today,
        signers[0].id,
        copies=usual_copies(secret=False),
        with_camat=view.camat_signs,
        valid_until=usual_validity(view, today),
    )


def letter_options(referral_id: int, run: RunOptions, desk: Desk) -> LetterOptions:
    """The options of one letter of the run. One that carries what is restricted keeps its copies
    in the office and is not laid before the camat, and no surat pengantar is called Rahasia,
    which it does not print.
    """
    start = default_options(referral_id, desk)
    sifat = run.sifat or start.sifat
    if run.kind != LetterKind.OFFICIAL and sifat is Sifat.RAHASIA:
        sifat = Sifat.BIASA
    secret = secrecy_of(referral_id, run.letter_date).carried(run.kind, sifat)
    return replace(
        start,
        kind=run.kind,
        letter_date=run.letter_date,
        official_id=run.official_id,
        sifat=sifat,
        copies=usual_copies(secret=True) if secret else run.copies,
        with_story=run.with_story,
        with_camat=run.with_camat and not secret,
        valid_until=run.valid_until if run.kind == LetterKind.INTRODUCTION else None,
    )
