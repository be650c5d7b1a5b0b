"""What is done at the counter of the practice office, one act a function, as a clerk would."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from desktop.commands.practice.hardships import Hardship
from desktop.commands.practice.mail import take_in_answer
from models.agencies import AgencyView, suggest
from models.aid.told import record_told
from models.calendar import add_working_days
from models.case.attachment.attachments import AttachmentDraft, add_attachment
from models.case.attachment.place import Filing
from models.case.cases import (
    CaseDraft,
    CaseFilter,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    case,
    close_case,
    open_case,
    reopen_case,
    settle_need,
)
from models.case.notes import NoteDraft, add_note
from models.case.plan.proposal import open_proposals, record_plan
from models.case.plan.steps import complete_step
from models.case.referrals import ReferralDraft, draft_referral
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.case.sharing import SharingDraft, record_sharing
from models.case.tracking.escalations import TellingDraft, escalation_list, record_telling
from models.case.tracking.pauses import pause_case
from models.codes import (
    CaseState,
    ConsentMethod,
    DeliveryMethod,
    EscalationLevel,
    LetterKind,
    NoteKind,
    ReasonCode,
    ReferralStatus,
    ReplyChannel,
    SharingKind,
    StepState,
)
from models.desk import Desk
from models.letter.delivery import Delivered, set_delivered
from models.letter.letters import issue, void_letter
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.printing.prints import mark_printed
from models.letter.words import LetterOptions, default_options
from models.lists.order import Order
from models.lists.saved_filters import save_filter
from models.need.meanings import CHECKED_ON, DECILE, SOURCE
from models.outreach.visits import VisitDraft, finish_visit, plan_visit
from models.person.people import PersonView
from reports.letters import render_letter
from reports.pictures import read_picture
from reports.practice_drawing import draw_floor_plan

ADULT = 18  # years
ATTACHMENTS = ("Fotokopi KTP atau KK", "Surat pengantar RT/RW")
ANSWERS: dict[ReferralStatus, dict[str, Any]] = {
    ReferralStatus.ACCEPTED: {
        "channel": ReplyChannel.PHONE,
        "told_by": "Petugas loket (latihan)",
        "text": "Surat sudah diterima dan dicatat.",
    },
    ReferralStatus.IN_PROGRESS: {
        "channel": ReplyChannel.VISIT,
        "told_by": "Pendamping lapangan (latihan)",
        "appointment_place": "Kantor dinas",
    },
    ReferralStatus.COMPLETED: {
        "channel": ReplyChannel.SLIP,
        "benefit": "Bantuan sesuai permohonan",
        "evidence": "Tanda terima warga",
    },
    ReferralStatus.REJECTED: {
        "channel": ReplyChannel.LETTER,
        "reason_code": ReasonCode.NO_CAPACITY,
        "text": "Surat balasan dinas.",
    },
    ReferralStatus.ON_HOLD: {
        "channel": ReplyChannel.LETTER,
        "reason_code": ReasonCode.WAITLIST,
        "queue_number": "17",
        "text": "Surat balasan dinas.",
    },
}
"""What an agency answers, by the kind of its answer."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A need that went to an agency, with its letter."""

    referral_id: int
    letter_id: int


class Counter:
    """The clerk of the practice office; `desk` says who and when."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def open(self, person: PersonView, hardship: Hardship, visit_id: int | None = None) -> int:
        """Write the case down, with what the resident receives already; its id."""
        today = self.desk.today()
        told = told_to(person, today)
        draft = CaseDraft(
            person_id=person.id,
            needs=(NeedDraft(hardship.kind, answers_on(hardship, today)),),
            channel=hardship.channel,
            place=hardship.place,
            reported_by=told.given_by,
            summary=hardship.summary,
            sharing=told,
            visit_id=visit_id,
        )
        case_id = open_case(draft, self.desk)
        record_told(person.id, self.desk)
        return case_id

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
        return Sent(referral_id, self.write(referral_id, kind))

    def write(self, referral_id: int, kind: LetterKind) -> int:
        """Issue and print a letter, and hand it over; every other one is signed for."""
        letter = issue(referral_id, self._options(referral_id, kind), render_letter, self.desk)
        mark_printed(letter.id, self.desk)
        method, taken_by = DeliveryMethod.BY_RESIDENT, ""
        if kind != LetterKind.INTRODUCTION:
            method = DeliveryMethod.BY_HAND
            taken_by = "Petugas penerima surat (latihan)" if letter.id % 2 else ""
        set_delivered(letter.id, Delivered(self.desk.today(), method, taken_by), self.desk)
        return letter.id

    def void(self, letter_id: int, reason: str) -> None:
        void_letter(letter_id, reason, self.desk)

    def answer(self, referral_id: int, to: ReferralStatus) -> None:
        """What an agency answers of this kind, and the way such an answer usually comes."""
        today = self.desk.today()
        draft = ReplyDraft(referral_id, to, **ANSWERS[to])
        if to == ReferralStatus.IN_PROGRESS:
            draft = replace(draft, appointment_on=add_working_days(today, 4))
        if to == ReferralStatus.COMPLETED:
            draft = replace(draft, benefit_on=today)
        if draft.channel == ReplyChannel.LETTER:
            take_in_answer(referral_id, self.desk)
        record_reply(draft, self.desk)

    def close(self, case_id: int, outcome: OutcomeDraft) -> None:
        """Settle the case's need and close it, as confirmed at the resident's home."""
        view, today = case(case_id), self.desk.today()
        settle_need(view.needs[0].id, replace(outcome, on=today), self.desk)
        confirmed_by = told_to(view.person, today).given_by
        close_case(case_id, ClosingDraft(confirmed_by, "Kunjungan rumah", on=today), self.desk)

    def reopen(self, case_id: int) -> None:
        """The help did not last: the case and its need are open again."""
        needs = tuple(need.id for need in case(case_id).needs)
        reopen_case(case_id, "Bantuan terhenti, keadaan kembali seperti semula", self.desk, needs)

    def pause(self, case_id: int, until: dt.date) -> None:
        pause_case(case_id, "Warga bekerja di luar kota sampai panen selesai", until, self.desk)

    def plan(self, case_id: int) -> None:
        """Take over the steps the form proposes; some of them wait for others."""
        view, today = case(case_id), self.desk.today()
        record_plan(view, open_proposals(view, today), self.desk)

    def take_first_step(self, case_id: int) -> None:
        first = next(step for step in case(case_id).steps if step.state == StepState.PLANNED)
        complete_step(first.id, self.desk)

    def tell_the_head(self) -> None:
        """The longest delay that is the head's to know, told and written down."""
        lines = escalation_list(EscalationLevel.HEAD, self.desk.today())[:1]
        told = tuple((line.case_id, line.referral_id) for line in lines)
        if told:
            text = "Kepala Desa menelepon dinas; dijanjikan jawaban minggu depan."
            record_telling(TellingDraft(EscalationLevel.HEAD, told, text=text), self.desk)

    def attach_drawing(self, case_id: int) -> None:
        need = case(case_id).needs[0]
        file = read_picture(draw_floor_plan())
        filing = Filing("Denah rumah (gambar)", need.id)
        draft = AttachmentDraft(file, filing, "denah-rumah.png")
        add_attachment(case_id, draft, self.desk)

    def plan_visit(self, on: dt.date, place: str) -> int:
        """An outreach visit with its team; its id."""
        draft = VisitDraft(on, place, team="Sri Wahyuni: pencatatan\nKader Posyandu: pendamping")
        return plan_visit(draft, self.desk)

    def finish_visit(self, visit_id: int) -> None:
        finish_visit(visit_id, self.desk, "Semua warga yang datang sudah dicatat.")

    def keep_a_filter(self) -> None:
        """A filter with a name that the whole office sees above its list."""
        wanted = CaseFilter(state=CaseState.OPEN, kind="house")
        save_filter("Rumah, masih terbuka", wanted, Order(), self.desk, pinned=True, shared=True)

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


def answers_on(hardship: Hardship, today: dt.date) -> dict[str, Any]:
    """The answers as they are told on a day: what counts from it is reckoned back."""
    answers = dict(hardship.answers)
    if hardship.months_out:
        months = today.year * 12 + today.month - 1 - hardship.months_out
        answers["stopped_on"] = dt.date(months // 12, months % 12 + 1, 1).isoformat()
    if DECILE in answers:
        answers |= {CHECKED_ON: today.isoformat(), SOURCE: "operator"}
    return answers


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
