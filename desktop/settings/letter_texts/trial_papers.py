"""A paper in words that nobody has saved yet: about a case of the office, or the longest there is.

All of it happens in a rehearsal: nothing is recorded, no number taken, and no look noted.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Any

from desktop.commands.samples.cast import Cast, usual, worst
from models.agencies import add_agency, agencies, suggest
from models.case.cases import CaseDraft, NeedDraft, case, open_case
from models.case.referrals import Move, ReferralDraft, draft_referral, move_referral, referral
from models.case.sharing import SharingDraft
from models.case.tracking.list_papers import (
    ListHead,
    escalation_document,
    list_head,
    today_document,
)
from models.case.tracking.today import today_work
from models.codes import (
    Channel,
    EscalationLevel,
    LetterKind,
    NoNikReason,
    Party,
    ReferralStatus,
    Role,
    Sex,
)
from models.desk import Desk
from models.figures.period import PeriodKind, period_of
from models.figures.report import figures_of, figures_report
from models.indonesian_words import long_date
from models.letter.document import LetterDocument
from models.letter.numbering.block_sheet import BlockSheet, SheetNumber
from models.letter.papers.consent_forms import compose_consent_form
from models.letter.papers.key_letter import KeyLetterDraft, compose_key_letter
from models.letter.papers.receipts import compose_receipt
from models.letter.papers.slips import compose_slips
from models.letter.papers.transmittal import TransmittalDraft, compose_transmittal, first_signer
from models.letter.papers.transmittal_lines import TransmittalLine
from models.letter.runs.run_list import RunListDocument, RunListPart, RunListRow
from models.letter.texts.in_use import words
from models.letter.texts.own import save_text
from models.letter.texts.real_case import real_case
from models.letter.texts.text_file import Sections
from models.letter.words import compose, default_options
from models.need.answers import check_answers
from models.need.forms import form_of
from models.office import change_office, draft_from, office
from models.officials import add_official
from models.outreach.report import visit_report
from models.outreach.visits import VisitDraft, plan_visit, visits
from models.person.people import PersonDraft, register_person
from models.printer_offset import offset_of, offset_words
from models.registers.agenda import agenda_document
from models.registers.books import BookPeriod
from models.registers.expedition import expedition_document
from models.storage.rehearsal import rehearsed

NEED = "food"
VALID = dt.timedelta(days=30)
LATE = dt.timedelta(days=98)
"""How long ago an invented case was opened: late for head and camat."""
CODE = "ABCD" * 7
"""In place of a recovery code."""
KEPT = ("paper_size", "margin_top", "margin_left", "margin_right", "margin_bottom", "practice")
"""What even the office with the longest names has of the real one."""

Drawing = Callable[[], bytes]


class Trial(StrEnum):
    """Whom the paper is about."""

    REAL = "real"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page; `case_number` is empty where the case is invented."""

    pdf: bytes
    case_number: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the papers are about, by what the use cases ask for."""

    desk: Desk
    cast: Cast
    referral_id: int
    case_id: int
    visit_id: int
    official_id: int | None = None
    case_number: str = ""

    def letter(self, kind: LetterKind) -> LetterDocument:
        """Of an invented case with all that a letter may carry."""
        options = default_options(self.referral_id, self.desk)
        options = replace(options, kind=kind, valid_until=options.letter_date + VALID)
        if not self.case_number:
            options = replace(
                options,
                attachments=self.cast.attachments,
                copies=self.cast.copies,
                with_camat=True,
                official_id=self.official_id or options.official_id,
            )
        letter = compose(self.referral_id, options, self.desk)
        return letter.numbered(self.cast.number)


def can_be_shown(part: str) -> bool:
    """Whether there is a page to see for these words."""
    return part in PAPERS


def draw(part: str, sections: Sections, trial: Trial, desk: Desk) -> Drawn:
    """The paper of a part in these words. Raises what composing and drawing it raise."""
    desk = replace(desk, role=Role.RESPONSIBLE)  # in a rehearsal; an auditor may look as well
    with rehearsed():
        save_text(part, sections, desk)
        subject = _subject(trial, desk)
        return Drawn(PAPERS[part](subject)(), subject.case_number)


# --- whom it is about ----------------------------------------------------------------------


def _subject(trial: Trial, desk: Desk) -> Subject:
    if trial is Trial.WORST:
        return _invented(worst(), desk, _longest_office(worst(), desk))
    found = real_case()
    if found is None:
        return _invented(usual(), desk)
    if referral(found.referral_id).status is ReferralStatus.DRAFT:
        _send(found.referral_id, desk)
    newest = visits(limit=1)
    visit_id = newest[0].id if newest else _visit(usual(), desk)
    return Subject(
        desk, usual(), found.referral_id, found.case_id, visit_id, case_number=found.number
    )


def _longest_office(cast: Cast, desk: Desk) -> int:
    """The office and who signs for it, with the longest names; his id."""
    own = {name: getattr(draft_from(office()), name) for name in KEPT}
    change_office(replace(cast.office, **own), desk)
    return add_official(cast.officials[0], desk)


def _invented(cast: Cast, desk: Desk, official_id: int | None = None) -> Subject:
    begun = replace(desk.clock, now=lambda: desk.clock.now() - LATE)
    earlier = replace(desk, clock=begun)
    visit_id = _visit(cast, earlier)
    draft = PersonDraft(
        name=cast.people[0],
        no_nik_reason=NoNikReason.NOT_YET_REGISTERED,
        sex=Sex.FEMALE,
        birth_date=dt.date(1990, 8, 17),
        phone="0812-0000-0000",
        **cast.home,
    )
    case_id = open_case(
        CaseDraft(
            register_person(draft, earlier),
            (NeedDraft(NEED, _answers(cast, earlier)),),
            summary=cast.story,
            sharing=SharingDraft(given_by=cast.people[0]),
            visit_id=visit_id,
            channel=Channel.OUTREACH,
            place=cast.place,
        ),
        earlier,
    )
    need = case(case_id).needs[0]
    own = None if cast.agency is None else add_agency(cast.agency, desk)
    agency_id = own or suggest(need.kind, need.answers)[0].agency.id
    referral_id = draft_referral(ReferralDraft(need.id, agency_id, cast.request), earlier)
    _send(referral_id, earlier)
    return Subject(desk, cast, referral_id, case_id, visit_id, official_id)


def _answers(cast: Cast, desk: Desk) -> dict[str, Any]:
    """Without those that an office does not take today, such as a day to come."""
    form = form_of(NEED)
    answers = cast.answers(form)
    for problem in check_answers(form, answers, desk.today()):
        answers.pop(problem.field, None)
    return answers


def _visit(cast: Cast, desk: Desk) -> int:
    return plan_visit(VisitDraft(desk.today(), cast.place, team=cast.team, notes=cast.notes), desk)


def _send(referral_id: int, desk: Desk) -> None:
    """A slip is only made for what has gone out."""
    move = Move(to=ReferralStatus.REQUESTED, party=Party.OFFICE, on=desk.today())
    move_referral(referral_id, move, desk)


# --- what is on it -------------------------------------------------------------------------


def _letter(subject: Subject, kind: LetterKind = LetterKind.OFFICIAL) -> Drawing:
    from reports.letters import render_letter

    return partial(render_letter, subject.letter(kind))


def _practice(subject: Subject) -> Drawing:
    from reports.letters import render_letter

    mark, letter = words()["practice"], subject.letter(LetterKind.OFFICIAL)
    marked = replace(letter, watermark=mark["watermark"], notice=mark["notice"])
    return partial(render_letter, marked)


def _copy(subject: Subject) -> Drawing:
    from reports.paper.copy_stamp import stamp_copy

    letter, day = _letter(subject), subject.desk.today()
    return lambda: stamp_copy(letter(), 2, day)


def _receipt(subject: Subject) -> Drawing:
    from reports.letters import render_receipt

    documents = () if subject.case_number else subject.cast.documents
    return partial(render_receipt, compose_receipt(subject.case_id, subject.desk, documents))


def _consent(subject: Subject) -> Drawing:
    from reports.letters import render_consent_form

    asked = tuple(each.id for each in agencies() if not each.government)[:2]
    return partial(render_consent_form, compose_consent_form(subject.case_id, asked, subject.desk))


def _slip(subject: Subject) -> Drawing:
    from reports.letters import render_slips

    return partial(render_slips, compose_slips([subject.referral_id], subject.desk))


def _visit_report(subject: Subject) -> Drawing:
    from reports.registers.visit_report import render_visit_report

    return partial(render_visit_report, visit_report(subject.visit_id, subject.desk))


def _recovery(subject: Subject) -> Drawing:
    from reports.recovery_sheet import render_recovery_sheet

    view, day = office(), long_date(subject.desk.today())
    return partial(
        render_recovery_sheet, view.title, CODE, day, view.paper_size, practice=view.practice
    )


def _today(subject: Subject) -> Drawing:
    from reports.registers.today_list import render_today

    return partial(render_today, today_document(today_work(subject.desk), subject.desk))


def _late(subject: Subject) -> Drawing:
    from reports.registers.escalation_list import render_escalations

    listed = escalation_document(EscalationLevel.SUBDISTRICT, subject.desk)
    return partial(render_escalations, listed)


def _period(subject: Subject) -> Drawing:
    from reports.figures.period_report import render_period_report

    month = period_of(PeriodKind.MONTH, subject.desk.today())
    return partial(
        render_period_report, figures_report(figures_of(month, subject.desk), subject.desk)
    )


def _transmittal(subject: Subject) -> Drawing:
    from reports.letters import render_transmittal

    desk, cast, agency = subject.desk, subject.cast, referral(subject.referral_id).agency
    line = TransmittalLine(cast.attachments[0], cast.number, cast.place)
    signer = subject.official_id or first_signer(desk.today())
    draft = TransmittalDraft(desk.today(), signer, agency.addressee, agency.place, (line,))
    return partial(render_transmittal, compose_transmittal(draft, desk).numbered(cast.number))


def _key_letter(subject: Subject) -> Drawing:
    from reports.letters import render_key_letter

    desk, cast = subject.desk, subject.cast
    signer = subject.official_id or first_signer(desk.today())
    draft = KeyLetterDraft(desk.today(), signer, replacing=True, reason=cast.place)
    return partial(render_key_letter, compose_key_letter(draft, desk).numbered(cast.number))


def _agenda(subject: Subject) -> Drawing:
    from reports.registers.agenda import render_agenda

    return partial(render_agenda, agenda_document(_year(subject), subject.desk))


def _expedition(subject: Subject) -> Drawing:
    from reports.registers.expedition import render_expedition

    return partial(render_expedition, expedition_document(_year(subject), subject.desk))


def _run_list(subject: Subject) -> Drawing:
    from reports.letters.run_list import render_run_list

    view, letter = office(), subject.letter(LetterKind.OFFICIAL)
    region, day = f"{view.regency_term} {view.regency}", long_date(subject.desk.today())
    row = RunListRow(0, letter.number_text, letter.addressee, subject.cast.people[0], 1)
    part = RunListPart(referral(subject.referral_id).agency.short_name, (row,))
    head = ListHead(letter.sheet, view.title, region, day)
    return partial(render_run_list, RunListDocument(head, (part,), left=1))


def _number_block(subject: Subject) -> Drawing:
    from reports.registers.block_sheet import render_block_sheet

    cast, day = subject.cast, subject.desk.today()
    numbers = tuple(SheetNumber(str(number), cast.number) for number in range(46, 51))
    return partial(render_block_sheet, BlockSheet(list_head(day), cast.place, numbers))


def _year(subject: Subject) -> BookPeriod:
    return BookPeriod(subject.desk.today().year)


def _printer(subject: Subject) -> Drawing:
    from reports.printer_page import render_printer_page

    view, day = office(), long_date(subject.desk.today())
    moved = offset_words(offset_of(view))
    return partial(render_printer_page, view.title, day, view.paper_size, moved)


PAPERS: Mapping[str, Callable[[Subject], Drawing]] = {
    "official": _letter,
    "introduction": partial(_letter, kind=LetterKind.INTRODUCTION),
    "transmittal": _transmittal,
    "key_enrolment": _key_letter,
    "letterhead": _letter,
    "found": _letter,
    "identity": _letter,
    "receipt": _receipt,
    "consent": _consent,
    "slip": _slip,
    "visit": _visit_report,
    "agenda": _agenda,
    "expedition": _expedition,
    "run_list": _run_list,
    "number_block": _number_block,
    "today": _today,
    "late": _late,
    "period": _period,
    "copy": _copy,
    "recovery": _recovery,
    "printer": _printer,
    "practice": _practice,
}
"""By the file whose words they show."""
