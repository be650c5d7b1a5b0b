"""A case as its page shows it: the resident, the needs, referrals, letters, and what comes next."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.access.accounts import AccountView, account
from models.agencies import AgencyView, agencies_of, agency
from models.case.before_reopening import ended_before_reopening
from models.case.case_facts import CaseFacts, NeedFacts, ReferralFacts
from models.case.closing import EpisodeView, episodes_of
from models.case.lettered import UNNUMBERED, lettered_among, unnumbered_among
from models.case.next_steps import ON_THE_DESK, NextStep, next_step
from models.case.plan.steps import StepView, steps_of
from models.case.referral_status import OPEN
from models.case.referrals import ReferralView, referral_view
from models.case.reply.replies import ReplyView, replies_of_case
from models.case.restricted import note_look
from models.case.rows import state_word
from models.case.sharing import SharingView, may_go_to_district, sharing_view
from models.case.tracking.escalations import told_of
from models.case.tracking.pauses import pauses_of
from models.case.tracking.work_days import CaseDays, Pause, WorkDays
from models.codes import (
    CaseState,
    Channel,
    ChannelDetail,
    LetterKind,
    LetterState,
    NeedState,
    Outcome,
    OutcomeReason,
    ProblemTerm,
    RecordState,
    UrgencyLevel,
)
from models.desk import Clock, Desk
from models.errors import RuleError
from models.need.answers import AnswerLine, answer_lines, missing_labels
from models.need.discretion import discreet_questions
from models.need.forms import form_of, score
from models.need.needs import NeedDraft, effective_level, stored_answers
from models.need.score import Score, higher
from models.need.states import need_state
from models.person import people
from models.person.people import PersonView
from models.store import reading
from models.tables import Case, Letter, LetterReferral, Need, Referral, Sharing


@dataclass(frozen=True, slots=True)
class NeedView:
    """A need with what follows from its answers. `level` is the one the office works by."""

    id: int
    uuid: str
    kind: str
    title: str
    form_version: int
    answers: dict[str, object]
    lines: tuple[AnswerLine, ...]
    missing: tuple[str, ...]
    """Labels of required questions not answered yet."""
    score: Score
    level: UrgencyLevel
    override_level: UrgencyLevel | None
    override_reason: str
    term: ProblemTerm | None
    outcome: Outcome | None
    outcome_reason: OutcomeReason | None
    outcome_text: str
    outcome_on: dt.date | None
    state: NeedState

    @property
    def draft(self) -> NeedDraft:
        """What its page begins with when it is opened again."""
        return NeedDraft(
            self.kind, self.answers, self.override_level, self.override_reason, self.term
        )


@dataclass(frozen=True, slots=True)
class CaseLetter:
    """A letter of the case and the referrals it covers."""

    id: int
    kind: LetterKind
    state: LetterState
    number_text: str
    letter_date: dt.date | None
    subject: str
    addressee: str
    referral_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """All of a case on one page. Plain data: safe to hand to any thread."""

    id: int
    uuid: str
    number: str
    person: PersonView
    channel: Channel
    channel_detail: ChannelDetail | None
    visit_id: int | None
    lead_agency: AgencyView | None
    assignee: AccountView | None
    """Who in the office looks after it."""
    place: str
    reported_by: str
    summary: str
    opened_on: dt.date
    state: CaseState
    state_word: str
    closed_on: dt.date | None
    restricted: bool
    needs: tuple[NeedView, ...]
    referrals: tuple[ReferralView, ...]
    replies: tuple[ReplyView, ...]
    letters: tuple[CaseLetter, ...]
    sharings: tuple[SharingView, ...]
    steps: tuple[StepView, ...]
    episodes: tuple[EpisodeView, ...]
    may_go_to_district: bool
    level: UrgencyLevel
    emergency: bool
    """Danger to life in a need without outcome: 112 or IGD first."""
    next_step: NextStep
    pause: Pause | None
    """The pause after which the resident is still to be asked, if there is one."""

    @property
    def discreet_questions(self) -> tuple[str, ...]:
        """The questions whose answers suggest that it be marked restricted."""
        forms = ((form_of(need.kind, need.form_version), need.answers) for need in self.needs)
        return discreet_questions(forms)

    @property
    def reopened(self) -> int:
        """How often it was opened again."""
        return len(self.episodes) - 1

    def unnumbered(self, referral_id: int) -> CaseLetter | None:
        """The letter to a referral that is written and has no number yet."""
        found = (one for one in self.letters if one.state in UNNUMBERED)
        return next((one for one in found if referral_id in one.referral_ids), None)

    def has_letter(self, referral_id: int) -> bool:
        """Whether an issued letter covers a referral: without one there is nothing to deliver."""
        return referral_id in _lettered(self.letters)

    def letter_of(self, referral_id: int) -> int | None:
        """The newest issued letter that covers a referral."""
        issued = (one for one in self.letters if one.state == LetterState.ISSUED)
        return max((one.id for one in issued if referral_id in one.referral_ids), default=None)


def case(case_id: int, desk: Desk | None = None, *, today: dt.date | None = None) -> CaseView:
    """The whole case. With `desk`, the history notes who looked at a restricted one.

    `today` is the day its deadlines are looked at, the desk's or the computer's if None.
    Raises `RuleError("record.not_found")`.
    """
    row: Case | None = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise RuleError("record.not_found")
    if desk is not None and row.restricted:
        note_look([case_id], desk)
    with reading():
        return _view(row, today or (desk.clock if desk else Clock()).today())


def _view(row: Case, today: dt.date) -> CaseView:
    need_rows = list(Need.select().where(Need.case == row.id).order_by(Need.id))
    referrals = _referrals(need_rows)
    letters = _letters(need_rows) if referrals else ()
    past = _ended_before(row.id, need_rows, referrals)
    lasting = [referral for referral in referrals if referral.id not in past]
    needs = tuple(_need(need, lasting, today) for need in need_rows)
    episodes = episodes_of(row.id)
    steps = steps_of(row.id)
    facts = _facts(row, episodes, needs, referrals, past, letters, steps)
    return CaseView(
        id=row.id,
        uuid=row.uuid,
        number=row.number,
        person=people.person(row.person_id),
        channel=Channel(row.channel),
        channel_detail=ChannelDetail(row.channel_detail) if row.channel_detail else None,
        visit_id=row.visit_id,
        lead_agency=agency(row.lead_agency_id) if row.lead_agency_id else None,
        assignee=account(row.assignee_id) if row.assignee_id else None,
        place=row.place,
        reported_by=row.reported_by,
        summary=row.summary,
        opened_on=row.opened_on,
        state=facts.state,
        state_word=state_word(facts, today),
        closed_on=row.closed_on,
        restricted=bool(row.restricted),
        needs=needs,
        referrals=_paused_along(referrals, facts),
        replies=replies_of_case(row.id) if referrals else (),
        letters=letters,
        sharings=_sharings(row),
        steps=steps,
        episodes=episodes,
        may_go_to_district=may_go_to_district(row.id),
        level=higher([need.level for need in needs]),
        emergency=any(need.score.emergency and need.outcome is None for need in needs),
        next_step=next_step(facts, today),
        pause=facts.pause,
    )


def _need(row: Need, lasting: Sequence[ReferralView], today: dt.date) -> NeedView:
    form, answers = form_of(row.kind, row.form_version), stored_answers(row)
    outcome = Outcome(row.outcome) if row.outcome else None
    return NeedView(
        id=row.id,
        uuid=row.uuid,
        kind=row.kind,
        title=form.title,
        form_version=row.form_version,
        answers=answers,
        lines=answer_lines(form, answers, today),
        missing=missing_labels(form, answers),
        score=score(form, answers),
        level=effective_level(row),
        override_level=UrgencyLevel(row.override_level) if row.override_level else None,
        override_reason=row.override_reason,
        term=ProblemTerm(row.term) if row.term else None,
        outcome=outcome,
        outcome_reason=OutcomeReason(row.outcome_reason) if row.outcome_reason else None,
        outcome_text=row.outcome_text,
        outcome_on=row.outcome_on,
        state=need_state(outcome, {one.status for one in lasting if one.need_id == row.id}),
    )


def _ended_before(case_id: int, needs: list[Need], referrals: tuple[ReferralView, ...]) -> set[int]:
    """The referrals that ended before their need's outcome was taken off: of most cases none can
    have, and the history is not searched.
    """
    unsettled = {need.id for need in needs if need.outcome is None}
    possible = any(one.need_id in unsettled and one.status not in OPEN for one in referrals)
    return ended_before_reopening(case_id) if possible else set()


def _referrals(needs: list[Need]) -> tuple[ReferralView, ...]:
    by_id = {need.id: need for need in needs}
    rows = list(Referral.select().where(Referral.need.in_(list(by_id))).order_by(Referral.id))
    known = agencies_of({row.agency_id for row in rows})
    return tuple(referral_view(row, by_id[row.need_id], known[row.agency_id]) for row in rows)


def _letters(needs: list[Need]) -> tuple[CaseLetter, ...]:
    """The letters that cover a referral of these needs, by the order they were made in."""
    rows = (
        LetterReferral.select(LetterReferral, Letter)
        .join(Letter)
        .switch(LetterReferral)
        .join(Referral)
        .where(
            Referral.need.in_([need.id for need in needs]),
            Letter.record_state == RecordState.ACTIVE,
        )
        .order_by(Letter.id, LetterReferral.id)
    )
    letters: dict[int, Letter] = {}
    covered: dict[int, list[int]] = {}
    for row in rows:
        letters[row.letter.id] = row.letter
        covered.setdefault(row.letter.id, []).append(row.referral_id)
    return tuple(
        CaseLetter(
            letter.id,
            LetterKind(letter.kind),
            LetterState(letter.state),
            letter.number_text,
            letter.letter_date,
            letter.subject,
            letter.addressee,
            tuple(covered[letter.id]),
        )
        for letter in letters.values()
    )


def _sharings(row: Case) -> tuple[SharingView, ...]:
    """What holds for this case: its own lines and those for all of the resident."""
    rows = Sharing.select().where(
        Sharing.person == row.person_id, Sharing.case.is_null() | (Sharing.case == row.id)
    )
    return tuple(sharing_view(sharing) for sharing in rows.order_by(Sharing.id))


def _facts(
    row: Case,
    episodes: tuple[EpisodeView, ...],
    needs: tuple[NeedView, ...],
    referrals: tuple[ReferralView, ...],
    past: set[int],
    letters: tuple[CaseLetter, ...],
    steps: tuple[StepView, ...],
) -> CaseFacts:
    lettered = _lettered(letters)
    waiting = unnumbered_among((letter.state, letter.referral_ids) for letter in letters)
    return CaseFacts(
        state=CaseState(row.state),
        opened_on=max((episode.opened_on for episode in episodes), default=row.opened_on),
        needs=tuple(_need_facts(need, referrals, lettered, past, waiting) for need in needs),
        steps=tuple(step.facts for step in steps),
        pauses=pauses_of([row.id]).get(row.id, ()),
        told=told_of(row.id),
    )


def _lettered(letters: tuple[CaseLetter, ...]) -> set[int]:
    """The referrals that an issued letter covers."""
    return lettered_among((letter.state, letter.referral_ids) for letter in letters)


def _need_facts(
    need: NeedView,
    referrals: tuple[ReferralView, ...],
    lettered: set[int],
    past: set[int],
    waiting: dict[int, LetterState],
) -> NeedFacts:
    return NeedFacts(
        id=need.id,
        title=need.title,
        level=need.level,
        emergency=need.score.emergency,
        complete=not need.missing,
        outcome=need.outcome,
        outcome_on=need.outcome_on,
        referrals=tuple(
            ReferralFacts(
                one.id,
                one.agency.short_name,
                one.status,
                one.requested_on,
                one.due_on,
                one.answered_on,
                one.id in lettered,
                one.delivery not in ON_THE_DESK,
                one.agency.id,
                one.id in past,
                waiting.get(one.id),
            )
            for one in referrals
            if one.need_id == need.id
        ),
        kind=need.kind,
    )


def _paused_along(
    referrals: tuple[ReferralView, ...], facts: CaseFacts
) -> tuple[ReferralView, ...]:
    """The referrals with their days moved on by what the case was paused since."""
    if not facts.pauses:
        return referrals
    days = CaseDays(WorkDays(), facts.pauses)
    return tuple(
        replace(one, due_on=days.extended(one.answered_on or one.requested_on, one.due_on))
        if one.due_on and one.requested_on
        else one
        for one in referrals
    )
