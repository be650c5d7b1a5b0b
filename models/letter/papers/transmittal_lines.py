"""The lines a surat pengantar (paper C) begins with: of chosen letters, or of a batch.

A letter marked Rahasia, or of a restricted case, is listed by its number alone: who carries or
files the list learns neither whom it is about nor why (UU 27/2022 art. 4).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.batch.batches import BatchRow
from models.batch.trust import current_trust
from models.case.restricted import letters_kept_back
from models.codes import AgencyFunction, BatchKind, LetterKind, LetterState, Sifat
from models.indonesian_words import long_date
from models.letter.parts import words
from models.letter.rows import LetterRow, listed, select_letters
from models.office import OfficeView, office
from models.store import reading
from models.tables import Agency, Letter

LONGEST_WHAT, LONGEST_REMARKS = 300, 1000
MOST_ON_LINE = 10
"""Letters listed in one line of the table: more are hard to tick off."""
COUNTED = ("cases", "people", "needs", "referrals", "letters")
GROUPS = 3
"""Groups of the 30 digits in one row."""


@dataclass(frozen=True, slots=True)
class TransmittalLine:
    """A line as the clerk edits it; `letter_ids` and `batch_id` are what it stands for."""

    what: str
    quantity: str = ""
    remarks: str = ""
    letter_ids: tuple[int, ...] = ()
    batch_id: int | None = None


@dataclass(frozen=True, slots=True)
class Consignment:
    """What is handed over, and whom the office would usually send it to."""

    lines: tuple[TransmittalLine, ...]
    addressee: str = ""
    addressee_place: str = ""
    left_out: tuple[str, ...] = ()
    """Chosen letters that have not been issued, or are void, by their numbers."""


def consignment_of_letters(letter_ids: Iterable[int]) -> Consignment:
    """Of letters to one agency, addressed to it; of letters to several, to the camat."""
    with reading():
        found = listed(select_letters().where(Letter.id.in_(set(letter_ids))).order_by(Letter.id))
        going = [each for each in found if _may_go(each)]
        left_out = tuple(each.number_text for each in found if not _may_go(each))
        ids = [each.id for each in going]
        marked = Letter.select(Letter.id).where(Letter.id.in_(ids), Letter.sifat == Sifat.RAHASIA)
        secret = letters_kept_back(ids) | {row.id for row in marked}
        addressee, place = _addressee(going)
        lines: list[TransmittalLine] = []
        for what, letters in _groups(going, addressee):
            lines += _lines(what, letters, secret)
        return Consignment(tuple(lines), addressee, place, left_out)


def consignment_of_batch(batch: BatchRow) -> Consignment:
    """The file, what it holds, and the 30 digits by which the receiver knows that it is whole."""
    said, view = words()["transmittal-lines"], office()
    kind = said["full"] if batch.kind is BatchKind.FULL else said["delta"]
    made = batch.made_at.astimezone(_zone(view)).date()
    about = said.fill(
        "about", kind=kind, sequence=batch.sequence, part=batch.part, date=long_date(made)
    )
    groups = batch.digits.split()
    rows = (" ".join(groups[at : at + GROUPS]) for at in range(0, len(groups), GROUPS))
    counts = "\n".join(
        f"{batch.counts[name]} {said[f'count_{name}']}" for name in COUNTED if name in batch.counts
    )
    lines = (
        (said["batch"], said["files"], f"{about}\n{batch.file_name}"),
        (said["content"], counts, said["compare"]),
        (said["digits"], said["digit_count"], "\n".join(rows)),
    )
    addressee, place = _district(view)
    return Consignment(
        tuple(TransmittalLine(*texts, batch_id=batch.id) for texts in lines), addressee, place
    )


def _may_go(row: LetterRow) -> bool:
    return row.state is LetterState.ISSUED and row.kind is not LetterKind.TRANSMITTAL


def _addressee(letters: Sequence[LetterRow]) -> tuple[str, str]:
    to = {each.addressee for each in letters}
    view = office()
    if len(to) != 1:
        return words()["transmittal"].fill("camat", kecamatan=view.kecamatan), view.kecamatan
    [addressee] = to
    row = _agency(addressee)
    return addressee, row.place if row is not None else ""


def _agency(addressee: str) -> Agency | None:
    """Who is addressed so, where that is one of the office's agencies."""
    row: Agency | None = Agency.get_or_none(Agency.addressee == addressee)
    return row


def _groups(letters: Sequence[LetterRow], addressee: str) -> Iterator[tuple[str, list[LetterRow]]]:
    """The letters of one kind to one agency, in the order of their numbers."""
    said, found = words()["transmittal-lines"], dict[tuple[str, str], list[LetterRow]]()
    for each in letters:
        found.setdefault((each.kind.value, each.addressee), []).append(each)
    for (kind, to), these in found.items():
        what = said.get(kind, said["other"])
        if to != addressee:
            row = _agency(to)
            agency = row.name if row is not None else to
            what = said.fill("for_agency", what=what, agency=agency)[:LONGEST_WHAT]
        yield what, these


def _lines(
    what: str, letters: Sequence[LetterRow], secret: frozenset[int]
) -> Iterator[TransmittalLine]:
    """One line, or several where the numbers would not fit into one."""
    from models.indonesia import terbilang

    said = words()["transmittal-lines"]
    rest = [(each.id, _number(each, secret)) for each in letters]
    name = what
    while rest:
        taken = _taken([text for _, text in rest])
        these, rest = rest[:taken], rest[taken:]
        yield TransmittalLine(
            name,
            said.fill("letters", count=taken, words=terbilang(taken)),
            "\n".join(text for _, text in these),
            tuple(number for number, _ in these),
        )
        name = said.fill("more", what=what)[:LONGEST_WHAT]


def _taken(texts: Sequence[str]) -> int:
    """How many of the texts one line holds: at least one."""
    length = 0
    for count, text in enumerate(texts[:MOST_ON_LINE]):
        length += len(text) + 1
        if length > LONGEST_REMARKS and count:
            return count
    return min(len(texts), MOST_ON_LINE)


def _number(row: LetterRow, secret: frozenset[int]) -> str:
    if row.id in secret or not row.name:
        return row.number_text
    return words()["transmittal-lines"].fill("named", number=row.number_text, name=row.name)


def _district(view: OfficeView) -> tuple[str, str]:
    """The district's social office where it is among the agencies, else whoever the list names."""
    for row in Agency.select().where(Agency.active == 1).order_by(Agency.id):
        if AgencyFunction.SOCIAL in row.functions.split():
            return row.addressee, row.place
    trust = current_trust()
    district = trust.district if trust is not None else f"{view.regency_term} {view.regency}"
    said = words()["transmittal-lines"]
    return said.fill("received_by", district=district)[:300], view.regency


def _zone(view: OfficeView) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=view.utc_offset))
