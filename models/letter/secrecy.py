"""Which letter may carry a diagnosis, and who else may then read it (UU 27/2022 art. 4).

Paper A alone prints its sifat: only there a reader sees that the letter is Rahasia.
"""

import datetime as dt
import json
from dataclasses import dataclass

from models.codes import LetterKind, Sifat
from models.letter.rows import referral_row
from models.need.forms import form_of
from models.need.letter_lines import letter_lines
from models.office import copies_of, office

FILE_COPY = "Arsip"


def may_tell(kind: LetterKind, sifat: Sifat, *, health: bool) -> bool:
    """Whether a letter of this kind and sifat may carry a diagnosis to this agency."""
    return kind == LetterKind.OFFICIAL and sifat == Sifat.RAHASIA and health


def usual_copies(*, secret: bool) -> tuple[str, ...]:
    """The tembusan a letter starts with: of one that tells a diagnosis only the file's."""
    if secret:
        return (FILE_COPY,)
    view = office()
    return copies_of(view) or (f"Yth. Camat {view.kecamatan}", FILE_COPY)


def other_readers(copies: tuple[str, ...]) -> tuple[str, ...]:
    """The copies that leave the office."""
    return tuple(line for line in copies if line.strip(" .;").casefold() != FILE_COPY.casefold())


@dataclass(frozen=True, slots=True)
class Secrecy:
    """What one referral's letter could tell: restricted answers of the need or a restricted case
    (`told`), to an agency that may read them (`health`).
    """

    told: bool = False
    health: bool = False

    def carried(self, kind: LetterKind, sifat: Sifat) -> bool:
        """Whether a letter of this kind and sifat carries what is restricted."""
        return self.told and may_tell(kind, sifat, health=self.health)


def secrecy_of(referral_id: int, on: dt.date) -> Secrecy:
    """Of a letter written on a day. Raises `RuleError("record.not_found")`."""
    referral = referral_row(referral_id)
    need = referral.need
    form = form_of(need.kind, need.form_version)
    lines = letter_lines(form, json.loads(need.answers), health=True, on=on)
    told = bool(need.case.restricted) or any(line.restricted for line in lines)
    return Secrecy(told, bool(referral.agency.health))
