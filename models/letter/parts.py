"""The parts every paper of the office shares: its sheet, its head, who signs, its words."""

import datetime as dt
import re
from typing import TypedDict

from models.codes import SigningForm
from models.indonesian_words import long_date
from models.letter.document import Letterhead, Sheet, Signature
from models.letter.texts.in_use import words
from models.letter.texts.section import Section
from models.office import OfficeView
from models.officials import OfficialView, officials

__all__ = [
    "Marks",
    "head_signature",
    "letterhead_of",
    "practice_marks",
    "secretary",
    "secretary_signature",
    "sheet_of",
    "signature_of",
    "words",
]

PARTED = re.compile(r",| - ")
"""Where the street of an address ends and the places begin."""


class Marks(TypedDict):
    """What every page of a practice office says of itself."""

    notice: str
    watermark: str


def practice_marks(view: OfficeView, said: Section) -> Marks:
    """The marks in the words of `said`; empty in an office that is none for practice."""
    if not view.practice:
        return {"notice": "", "watermark": ""}
    return {"notice": said["notice"], "watermark": said["watermark"]}


def sheet_of(view: OfficeView) -> Sheet:
    return Sheet(
        view.paper_size, view.margin_top, view.margin_left, view.margin_right, view.margin_bottom
    )


def letterhead_of(view: OfficeView) -> Letterhead:
    """The office's own lines, or the usual three; then address and contact in one line, with
    dashes between its parts.
    """
    said = words()["letterhead"]
    usual = (
        said.fill("government", regency=f"{view.regency_term} {view.regency}"),
        said.fill("kecamatan", kecamatan=view.kecamatan),
        view.title,
    )
    own = tuple(line.strip() for line in view.letterhead.splitlines() if line.strip())
    contact = (
        *_postal(view, said),
        said.fill("phone", phone=view.phone) if view.phone else "",
        said.fill("email", email=view.email) if view.email else "",
    )
    lines = own or tuple(line.upper() for line in usual)
    address = " - ".join(part for part in contact if part)
    return Letterhead(lines, address, view.logo or b"", view.ink_saving)


def _postal(view: OfficeView, said: Section) -> tuple[str, ...]:
    """`Jl. Raya No. 1 - Kalipait - Banyuwangi 68484`; what the address names is not said again."""
    places = PARTED.split(view.address)
    village = "" if _is_named(view.village, places) else view.village
    # a street may be called after the town it leads to, and names no regency
    regency = "" if _is_named(view.regency, places[1:]) else view.regency
    code = "" if view.postal_code in view.address else view.postal_code
    alone = said.fill("postal_code", code=code) if code else ""
    return (view.address, village, f"{regency} {code}".strip() if regency else alone)


def _is_named(name: str, places: list[str]) -> bool:
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return any(word.search(place) for place in places)


def signature_of(signer: OfficialView, view: OfficeView, on: dt.date, above: str = "") -> Signature:
    """The block of the one who signs: himself, Plt./Plh./Pj. for the head, a.n., or a.n. and u.b.

    The name stands as it was entered, so that a degree keeps its letters (S.Sos., M.Si.).
    """
    head, position = view.head.upper(), signer.position.upper()
    prefix = ""
    titles: tuple[str, ...] = (_with_place(position, view),)
    if signer.signing_form in (SigningForm.PLT, SigningForm.PLH, SigningForm.PJ):
        titles, prefix = (head,), signer.signing_form.value
    elif signer.signing_form == SigningForm.AN:
        titles, prefix = (head, position), "a.n."
    elif signer.signing_form == SigningForm.UB:
        titles, prefix = (head, _secretary(view, on), "u.b.", position), "a.n."
    titles = (*titles[:-1], f"{titles[-1]},")
    return Signature(titles, signer.name, prefix, signer.rank, signer.staff_line, above)


def head_signature(view: OfficeView, on: dt.date, above: str = "") -> Signature:
    """The block of the head of the office, or his title over a dotted line while nobody serves."""
    deputies = (SigningForm.AN, SigningForm.UB)
    heads = [one for one in officials(on) if one.signing_form not in deputies]
    if heads:
        return signature_of(heads[0], view, on, above)
    return Signature((f"{view.head.upper()},",), above=above)


def secretary(on: dt.date) -> OfficialView | None:
    """The official who keeps the registers, if one serves on that day."""
    serving = (o for o in officials(on) if o.position.casefold().startswith("sekretaris"))
    return next(serving, None)


def secretary_signature(view: OfficeView, on: dt.date) -> Signature:
    """The right block of a book or a report: place, day, and who keeps it; a line to fill in where
    nobody serves.
    """
    found, dated = secretary(on), f"{view.village}, {long_date(on)}"
    titles = (f"{_secretary(view, on)},",)
    if found is None:
        return Signature(titles, above=dated)
    return Signature(titles, found.name, rank=found.rank, staff=found.staff_line, above=dated)


def _secretary(view: OfficeView, on: dt.date) -> str:
    found = secretary(on)
    if found:
        return found.position.upper()
    return words()["signature"].fill("secretary", village=view.village_term.upper())


def _with_place(position: str, view: OfficeView) -> str:
    village = view.village.upper()
    return position if village in position else f"{position} {village}"
