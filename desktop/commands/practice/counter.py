"""What is done at the counter of the practice office, one act a function, as a clerk would."""

import datetime as dt
from dataclasses import dataclass, replace

from desktop.commands.practice.hardships import Hardship
from models.agencies import AgencyView, suggest
from models.case.cases import (
    CaseDraft,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    case,
    close_case,
    open_case,
    settle_need,
)
from models.case.notes import NoteDraft, add_note
from models.case.referrals import ReferralDraft, draft_referral, set_delivery
from models.case.replies import record_reply
from models.case.reply_drafts import ReplyDraft
from models.case.sharing import SharingDraft, record_sharing
from models.codes import (
    ConsentMethod,
    Delivery,
    LetterKind,
    NoteKind,
    ReasonCode,
    ReferralStatus,
    ReplyChannel,
    SharingKind,
)
from models.desk import Desk
from models.letter.letters import issue, mark_printed, void_letter
from models.letter.numbers import Reservation, reserve_numbers
from models.letter.words import LetterOptions, default_options
from models.person.people import PersonView
from reports.letters import render_letter

ADULT = 18  # years
ATTACHMENTS = ("Fotokopi KTP atau KK", "Surat pengantar RT/RW")


@dataclass(frozen=True, slots=True)
class Sent:
    """A need that went to an agency, with its letter."""

    referral_id: int
    letter_id: int


class Counter:
    """The clerk of the practice office; `desk` says who and when."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def open(self, person: PersonView, hardship: Hardship) -> int:
        told = told_to(person, self.desk.today())
        draft = CaseDraft(
            person_id=person.id,
            needs=(NeedDraft(hardship.kind, hardship.answers),),
            channel=hardship.channel,
            place=hardship.place,
            reported_by=told.given_by,
            summary=hardship.summary,
            sharing=told,
        )
        return open_case(draft, self.desk)

    def agencies(self, case_id: int) -> list[AgencyView]:
        """Whom the need may go to, the first addressee first."""
        need = case(case_id).needs[0]
        return [found.agency for found in suggest(need.kind, need.answers)]

    def refer(self, case_id: int, agency: AgencyView, kind: LetterKind) -> Sent:
        """Refer the case's need, issue and print the letter, hand it over."""
        view = case(case_id)
        if not agency.government:
            self._record_consent(view.person, agency, case_id)
        draft = ReferralDraft(view.needs[0].id, agency.id)
        referral_id = draft_referral(draft, self.desk)
        letter_id = self.write(referral_id, kind)
        carried = kind == LetterKind.INTRODUCTION
        delivery = Delivery.HANDED_TO_RESIDENT if carried else Delivery.SENT
        set_delivery(referral_id, delivery, self.desk)
        return Sent(referral_id, letter_id)

    def write(self, referral_id: int, kind: LetterKind) -> int:
        letter = issue(referral_id, self._options(referral_id, kind), render_letter, self.desk)
        mark_printed(letter.id, self.desk)
        return letter.id

    def void(self, letter_id: int, reason: str) -> None:
        void_letter(letter_id, reason, self.desk)

    def answer(
        self, referral_id: int, to: ReferralStatus, reason: ReasonCode | None = None
    ) -> None:
        text = "Surat balasan dinas." if reason else ""
        draft = ReplyDraft(referral_id, to, ReplyChannel.LETTER, reason_code=reason, text=text)
        record_reply(draft, self.desk)

    def close(self, case_id: int, outcome: OutcomeDraft) -> None:
        """Settle the case's need and close it, as confirmed at the resident's home."""
        view, today = case(case_id), self.desk.today()
        settle_need(view.needs[0].id, replace(outcome, on=today), self.desk)
        confirmed_by = told_to(view.person, today).given_by
        close_case(case_id, ClosingDraft(confirmed_by, "Kunjungan rumah", on=today), self.desk)

    def visit(self, case_id: int) -> None:
        text = "Kunjungan rumah: keadaan masih sama, berkas sudah lengkap."
        add_note(case_id, NoteDraft(text, NoteKind.VISIT), self.desk)

    def keep_a_number(self) -> None:
        remarks = "Surat tulis tangan saat listrik padam"
        reserve_numbers(Reservation(self.desk.today(), remarks=remarks), self.desk)

    def _record_consent(self, person: PersonView, agency: AgencyView, case_id: int) -> None:
        consent = replace(
            told_to(person, self.desk.today()),
            kind=SharingKind.CONSENT,
            agency_id=agency.id,
            method=ConsentMethod.SIGNATURE,
        )
        record_sharing(person.id, consent, self.desk, case_id)

    def _options(self, referral_id: int, kind: LetterKind) -> LetterOptions:
        options = default_options(referral_id, self.desk)
        if kind == LetterKind.INTRODUCTION:
            return replace(options, kind=kind, copies=())
        return replace(options, attachments=ATTACHMENTS)


def told_to(person: PersonView, on: dt.date) -> SharingDraft:
    """The information line, read to the resident, or for a child to a parent."""
    if age(person, on) >= ADULT:
        return SharingDraft(given_by=person.name)
    parent = person.mother_name or person.father_name or "Orang tua"
    return SharingDraft(given_by=parent, relation="Orang tua")


def age(person: PersonView, on: dt.date) -> int:
    """Full years on a day; by the estimated year where the birth date is not known."""
    born = person.birth_date or dt.date(person.estimated_birth_year or on.year, 12, 31)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
