"""A case as its page shows it: the resident, the needs, referrals, letters, and what comes next."""

import datetime as dt
from dataclasses import dataclass

from models import history
from models.agencies import agencies
from models.case.next_steps import (
    ON_THE_DESK,
    CaseFacts,
    NeedFacts,
    NextStep,
    ReferralFacts,
    next_step,
)
from models.case.referrals import ReferralView, referral_view
from models.case.rows import state_word
from models.case.sharing import SharingView, may_go_to_district, sharing_view
from models.codes import (
    Action,
    CaseState,
    Channel,
    Confirmer,
    LetterKind,
    LetterState,
    NeedState,
    Outcome,
    OutcomeReason,
    UrgencyLevel,
)
from models.desk import Clock, Desk
from models.errors import RuleError
from models.need_answers import AnswerLine, answer_lines, missing_labels
from models.need_forms import form_of, score
from models.need_score import Score, higher
from models.need_states import need_state
from models.needs import effective_level, stored_answers
from models.person import people
from models.person.people import PersonView
from models.store import reading, writing
from models.tables import Case, CaseEpisode, Letter, LetterReferral, Need, Referral, Sharing


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
    outcome: Outcome | None
    outcome_reason: OutcomeReason | None
    outcome_text: str
    outcome_on: dt.date | None
    state: NeedState


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
class EpisodeView:
    """One opening of the case, and who confirmed its end."""

    opened_on: dt.date
    reopen_reason: str
    closed_on: dt.date | None
    confirmer: Confirmer | None
    confirmed_by: str
    confirmed_how: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """All of a case on one page. Plain data: safe to hand to any thread."""

    id: int
    uuid: str
    number: str
    person: PersonView
    channel: Channel
    place: str
    reported_by: str
    summary: str
    opened_on: dt.date
    state: CaseState
    state_word: str
    closed_on: dt.date | None
    restricted: bool
    planned: str
    planned_on: dt.date | None
    needs: tuple[NeedView, ...]
    referrals: tuple[ReferralView, ...]
    letters: tuple[CaseLetter, ...]
    sharings: tuple[SharingView, ...]
    episodes: tuple[EpisodeView, ...]
    may_go_to_district: bool
    level: UrgencyLevel
    emergency: bool
    """Danger to life in a need without outcome: 112 or IGD first."""
    next_step: NextStep


def case(case_id: int, desk: Desk | None = None) -> CaseView:
    """The whole case. With `desk`, the history notes who looked at a restricted one.

    Raises `RuleError("record.not_found")`.
    """
    row: Case | None = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise RuleError("record.not_found")
    if desk is not None and row.restricted:
        with writing():
            history.note_event(desk, Action.READ, "case", row.uuid)
    with reading():
        return _view(row, (desk.clock if desk else Clock()).today())


def _view(row: Case, today: dt.date) -> CaseView:
    need_rows = list(Need.select().where(Need.case == row.id).order_by(Need.id))
    referrals = _referrals(need_rows)
    letters = _letters(need_rows)
    needs = tuple(_need(need, referrals) for need in need_rows)
    episodes = _episodes(row.id)
    facts = _facts(row, episodes, needs, referrals, letters)
    return CaseView(
        id=row.id,
        uuid=row.uuid,
        number=row.number,
        person=people.person(row.person_id),
        channel=Channel(row.channel),
        place=row.place,
        reported_by=row.reported_by,
        summary=row.summary,
        opened_on=row.opened_on,
        state=facts.state,
        state_word=state_word(facts),
        closed_on=row.closed_on,
        restricted=bool(row.restricted),
        planned=row.next_step,
        planned_on=row.next_step_on,
        needs=needs,
        referrals=referrals,
        letters=letters,
        sharings=_sharings(row),
        episodes=episodes,
        may_go_to_district=may_go_to_district(row.id),
        level=higher([need.level for need in needs]),
        emergency=any(need.score.emergency and need.outcome is None for need in needs),
        next_step=next_step(facts, today),
    )


def _need(row: Need, referrals: tuple[ReferralView, ...]) -> NeedView:
    form, answers = form_of(row.kind, row.form_version), stored_answers(row)
    outcome = Outcome(row.outcome) if row.outcome else None
    return NeedView(
        id=row.id,
        uuid=row.uuid,
        kind=row.kind,
        title=form.title,
        form_version=row.form_version,
        answers=answers,
        lines=answer_lines(form, answers),
        missing=missing_labels(form, answers),
        score=score(form, answers),
        level=effective_level(row),
        override_level=UrgencyLevel(row.override_level) if row.override_level else None,
        override_reason=row.override_reason,
        outcome=outcome,
        outcome_reason=OutcomeReason(row.outcome_reason) if row.outcome_reason else None,
        outcome_text=row.outcome_text,
        outcome_on=row.outcome_on,
        state=need_state(outcome, {one.status for one in referrals if one.need_id == row.id}),
    )


def _referrals(needs: list[Need]) -> tuple[ReferralView, ...]:
    by_id = {need.id: need for need in needs}
    known = {found.id: found for found in agencies(inactive=True)}
    rows = Referral.select().where(Referral.need.in_(list(by_id))).order_by(Referral.id)
    return tuple(referral_view(row, by_id[row.need_id], known[row.agency_id]) for row in rows)


def _letters(needs: list[Need]) -> tuple[CaseLetter, ...]:
    """The letters that cover a referral of these needs, by the order they were made in."""
    rows = (
        LetterReferral.select(LetterReferral, Letter)
        .join(Letter)
        .switch(LetterReferral)
        .join(Referral)
        .where(Referral.need.in_([need.id for need in needs]))
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


def _episodes(case_id: int) -> tuple[EpisodeView, ...]:
    rows = CaseEpisode.select().where(CaseEpisode.case == case_id).order_by(CaseEpisode.id)
    return tuple(
        EpisodeView(
            row.opened_on,
            row.reopen_reason,
            row.closed_on,
            Confirmer(row.confirmer) if row.confirmer else None,
            row.confirmed_by,
            row.confirmed_how,
        )
        for row in rows
    )


def _facts(
    row: Case,
    episodes: tuple[EpisodeView, ...],
    needs: tuple[NeedView, ...],
    referrals: tuple[ReferralView, ...],
    letters: tuple[CaseLetter, ...],
) -> CaseFacts:
    lettered = {
        referral_id
        for letter in letters
        if letter.state == LetterState.ISSUED
        for referral_id in letter.referral_ids
    }
    return CaseFacts(
        state=CaseState(row.state),
        opened_on=max((episode.opened_on for episode in episodes), default=row.opened_on),
        needs=tuple(_need_facts(need, referrals, lettered) for need in needs),
        planned=row.next_step,
        planned_on=row.next_step_on,
    )


def _need_facts(
    need: NeedView, referrals: tuple[ReferralView, ...], lettered: set[int]
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
            )
            for one in referrals
            if one.need_id == need.id
        ),
    )
