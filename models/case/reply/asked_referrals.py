"""Referrals an agency still has to answer: found by their code, or all of one agency's."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models.agencies import AgencyView, agencies, agency
from models.case.referral_status import WITH_AGENCY
from models.case.referrals import ReferralView, referral_view
from models.case.reply.codes import give_code, referral_of_code
from models.case.reply.drafts import possible_answers
from models.case.restricted import note_look
from models.case.sharing import check_sharing
from models.codes import CaseState, LetterState
from models.desk import Desk
from models.errors import RuleError
from models.labels import label
from models.need.forms import form_of
from models.office import office
from models.person.rows import mask_nik
from models.store import writing
from models.tables import Case, Letter, LetterReferral, Need, Person, Referral


@dataclass(frozen=True, slots=True)
class AskedReferral:
    """A referral with what names it on paper and by telephone."""

    referral: ReferralView
    case_number: str
    person_name: str
    nik_masked: str
    need_title: str
    letter_number: str
    letter_date: dt.date | None


@dataclass(frozen=True, slots=True)
class AskedList:
    """What one agency is asked by `office` on the day `on`. `withheld` counts those whose data may
    no longer be shared.
    """

    office: str
    on: dt.date
    agency: AgencyView
    rows: tuple[AskedReferral, ...]
    withheld: int


def asked(referral_id: int) -> AskedReferral:
    """One referral. Raises `RuleError("record.not_found")`."""
    found = list(_with_case().where(Referral.id == referral_id))
    if not found:
        raise RuleError("record.not_found")
    return _asked(found[0], _letters([referral_id]))


def case_of_code(text: str) -> int:
    """The case a code leads into, for whoever is to be told before looking at it.

    Raises `RuleError`: reply.code_shape, reply.code_mistyped, reply.code_unknown.
    """
    return asked(referral_of_code(text)).referral.case_id


def cases_asked(agency_id: int) -> list[int]:
    """The cases on the list of an agency."""
    rows: Any = _open().select(Need.case_id).where(Referral.agency == agency_id).distinct()
    return [case_id for (case_id,) in rows.tuples()]


def asked_by_code(text: str, desk: Desk) -> AskedReferral:
    """The referral whose code was typed, if it can still be answered. That somebody saw a
    restricted case so is in the history.

    Raises `RuleError`: reply.code_shape, reply.code_mistyped, reply.code_unknown, case.closed,
    reply.over.
    """
    found = asked(referral_of_code(text))
    case = Case.get_by_id(found.referral.case_id)
    if case.state == CaseState.CLOSED:
        raise RuleError("case.closed", field="code", number=found.case_number)
    if not possible_answers(found.referral.status):
        raise RuleError(
            "reply.over",
            field="code",
            agency=found.referral.agency.short_name,
            name=found.person_name,
            status=label(found.referral.status),
        )
    note_look([case.id], desk)
    return found


def asked_of_agency(
    agency_id: int, desk: Desk, *, without: frozenset[int] = frozenset()
) -> AskedList:
    """All that an agency has to answer, oldest first, in other cases than those `without`; each
    with its code, given now if need be.

    A referral whose basis for sharing was withdrawn meanwhile is left out and counted; who makes
    the list is noted at every restricted case on it. Raises `RuleError("record.not_found")`.
    """
    with writing():
        query = _open().where(Referral.agency == agency_id, Need.case.not_in(without))
        rows = list(query.order_by(Referral.id))
        known = agency(agency_id)
        letters, shared = _letters([row.id for row in rows]), []
        for row in rows:
            if _may_be_shared(row, known, desk.today()):
                row.reply_code = give_code(row.id, desk)
                shared.append(_asked(row, letters))
        note_look([each.referral.case_id for each in shared], desk)
        asking = office().title
    return AskedList(asking, desk.today(), known, tuple(shared), len(rows) - len(shared))


def agencies_asked() -> list[tuple[AgencyView, int]]:
    """The agencies that have something to answer, and how many referrals, in the usual order."""
    counts: dict[int, int] = {}
    for (agency_id,) in _open().select(Referral.agency_id).tuples():
        counts[agency_id] = counts.get(agency_id, 0) + 1
    return [(each, counts[each.id]) for each in agencies(inactive=True) if each.id in counts]


def _with_case() -> Any:
    return Referral.select(Referral, Need, Case, Person).join(Need).join(Case).join(Person)


def _open() -> Any:
    waiting = Referral.status.in_(WITH_AGENCY) & (Case.state == CaseState.OPEN)
    return _with_case().where(waiting)


def _may_be_shared(row: Referral, known: AgencyView, today: dt.date) -> bool:
    try:
        check_sharing(row.need.case.person_id, known, today, row.need.case_id)
    except RuleError:
        return False
    return True


def _letters(referral_ids: list[int]) -> dict[int, Letter]:
    """The newest issued letter of each referral."""
    rows = (
        LetterReferral.select(LetterReferral, Letter)
        .join(Letter)
        .where(LetterReferral.referral.in_(referral_ids), Letter.state == LetterState.ISSUED)
        .order_by(Letter.id)
    )
    return {row.referral_id: row.letter for row in rows}


def _asked(row: Referral, letters: dict[int, Letter]) -> AskedReferral:
    need, letter = row.need, letters.get(row.id)
    person = need.case.person
    return AskedReferral(
        referral=referral_view(row, need, agency(row.agency_id)),
        case_number=need.case.number,
        person_name=person.name,
        nik_masked=mask_nik(person.nik) if person.nik else "",
        need_title=form_of(need.kind, need.form_version).title,
        letter_number=letter.number_text if letter else "",
        letter_date=letter.letter_date if letter else row.requested_on,
    )
