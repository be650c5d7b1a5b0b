"""What stands on a reply slip: the paper by which an agency without software answers a referral."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.case.reply.codes import give_code, shown_code
from models.case.reply.drafts import ANSWERS
from models.case.restricted import note_look
from models.codes import LetterState, PaperSize, ReasonCode, ReferralStatus
from models.desk import Desk
from models.errors import RuleError
from models.indonesia import normalize_phone
from models.indonesian_words import long_date
from models.labels import label
from models.letter.document import Pair
from models.letter.parts import practice_marks, words
from models.letter.rows import referral_row
from models.letter.texts.section import Section
from models.need.forms import form_of
from models.office import OfficeView, office
from models.person.rows import mask_nik
from models.store import writing
from models.tables import Letter, LetterReferral, Referral

UNKNOWN = "-"
MOBILE = "+628"


@dataclass(frozen=True, slots=True)
class SlipDocument:
    """One slip as plain data. `said` are the standing words by their names in `slip.toml`."""

    paper: PaperSize
    office: str
    address: str
    code: str
    """As it is printed and said: `1234-5678`."""
    facts: tuple[Pair, ...]
    answers: tuple[str, ...]
    """What an agency may answer, in the order of the status codes."""
    reasons: tuple[str, ...]
    back: str
    """How the answer comes back to the office."""
    said: tuple[Pair, ...]
    notice: str = ""
    watermark: str = ""


def compose_slips(referral_ids: Iterable[int], desk: Desk) -> tuple[SlipDocument, ...]:
    """The slips of referrals that have gone out; older ones get their reply code now. Who looks
    at a restricted case so is noted.

    Raises `RuleError`: record.not_found, reply.not_sent.
    """
    with writing():
        view, rows = office(), [referral_row(each) for each in referral_ids]
        slips = tuple(_compose(row, view, desk) for row in rows)
        note_look([row.need.case_id for row in rows], desk)
        return slips


def _compose(row: Referral, view: OfficeView, desk: Desk) -> SlipDocument:
    if row.status == ReferralStatus.DRAFT:
        raise RuleError("reply.not_sent")
    used = words()
    said, practice = used["slip"], used["practice"]
    code = shown_code(give_code(row.id, desk))
    return SlipDocument(
        paper=view.paper_size,
        office=f"{view.title}, Kecamatan {view.kecamatan}, {view.regency_term} {view.regency}",
        address=view.address,
        code=code,
        facts=_facts(row, said),
        answers=tuple(label(status) for status in ReferralStatus if status in ANSWERS),
        reasons=tuple(label(reason) for reason in ReasonCode),
        back=f"{said.fill('back', code=code)} {_way_back(view, said)}",
        said=tuple(said.items()),
        **practice_marks(view, practice),
    )


def _facts(row: Referral, said: Section) -> tuple[Pair, ...]:
    letter = _letter(row)
    need, person = row.need, row.need.case.person
    return (
        (said["letter"], letter.number_text if letter else UNKNOWN),
        (said["letter_date"], _day(letter, row)),
        (said["to"], row.agency.name),
        (said["name"], person.name),
        (said["nik"], mask_nik(person.nik) if person.nik else UNKNOWN),
        (said["need"], form_of(need.kind, need.form_version).title),
    )


def _letter(row: Referral) -> Letter | None:
    """The newest letter that asked for it."""
    found: Letter | None = (
        Letter.select()
        .join(LetterReferral)
        .where(LetterReferral.referral == row.id, Letter.state == LetterState.ISSUED)
        .order_by(Letter.id.desc())
        .first()
    )
    return found


def _day(letter: Letter | None, row: Referral) -> str:
    day = letter.letter_date if letter and letter.letter_date else row.requested_on
    return long_date(day) if day else UNKNOWN


def _way_back(view: OfficeView, said: Section) -> str:
    """The office's own number; WhatsApp is named only where the number is a mobile one."""
    if not view.phone:
        return said["back_nowhere"]
    mobile = (normalize_phone(view.phone) or "").startswith(MOBILE)
    way = "back_mobile" if mobile else "back_phone"
    return said.fill(way, phone=view.phone)
