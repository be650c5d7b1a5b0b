"""On what basis a resident's data may be passed on: the information line, or a consent.

A government agency acts on its public task, so the resident must have been told (UU 27/2022
art. 20-21). Anyone else needs a consent for that agency (art. 22), a child's guardian's (art. 25).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from peewee import Expression

from models import history
from models.agencies import AgencyView
from models.case.attachment.signed_papers import check_paper
from models.codes import ConsentMethod, Purpose, RecordState, SharingKind
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Attachment, Case, Person, Sharing, database
from models.text import clean_text

ADULT = 18  # years; UU 35/2014 art. 1
FEW = 500
"""Cases asked for by name in one statement; more are picked from all."""
MISSING = {
    "information": ("sharing.information_missing", "sharing.information_withdrawn"),
    "consent": ("sharing.consent_missing", "sharing.consent_withdrawn"),
}
"""What is said where there never was a basis, and where it was taken back."""
FOR_PUBLIC_TASK = (Purpose.REFERRAL, Purpose.DISTRICT)
SAME = ("kind", "purpose", "agency_id", "given_by", "given_on")
"""What makes two records of one case one and the same basis."""


@dataclass(frozen=True, slots=True)
class SharingDraft:
    """`given_by` is who was told or who consents; `relation` is theirs to the resident."""

    kind: SharingKind = SharingKind.INFORMATION
    purpose: Purpose = Purpose.REFERRAL
    agency_id: int | None = None
    given_by: str = ""
    relation: str = ""
    method: ConsentMethod | None = None
    given_on: dt.date | None = None
    """None: today."""
    witness: str = ""
    """Who heard a spoken consent."""
    attachment_id: int | None = None
    """The signed paper among the attachments of the case."""


@dataclass(frozen=True, slots=True)
class SharingView:
    """A recorded information line or consent; `case_id` None holds for all of the resident."""

    id: int
    uuid: str
    case_id: int | None
    kind: SharingKind
    purpose: Purpose
    agency_id: int | None
    given_by: str
    relation: str
    method: ConsentMethod | None
    given_on: dt.date
    withdrawn_on: dt.date | None
    witness: str = ""
    attachment_id: int | None = None
    """The signed paper, unless it was taken out of the case."""


def record_sharing(
    person_id: int, draft: SharingDraft, desk: Desk, case_id: int | None = None
) -> int:
    """Record that a resident was told, or consented. Raises `RuleError` beside the field."""
    with writing():
        person: Person | None = Person.get_or_none(Person.id == person_id)
        if person is None:
            raise RuleError("record.not_found", field="person_id")
        values = _checked(draft, person, desk.today())
        if draft.attachment_id is not None:
            check_paper(draft.attachment_id, person_id, case_id)
        _refuse_twice(person_id, case_id, values)
        row = history.create(Sharing, desk, person_id=person_id, case_id=case_id, **values)
    return int(row.id)


def withdraw_sharing(sharing_id: int, on: dt.date, desk: Desk) -> None:
    """The resident takes it back (UU 27/2022 art. 40): from that day nothing more is passed on."""
    with writing():
        row: Sharing | None = Sharing.get_or_none(Sharing.id == sharing_id)
        if row is None:
            raise RuleError("record.not_found")
        if row.withdrawn_on is not None:
            raise RuleError("sharing.already_withdrawn")
        if not row.given_on <= on <= desk.today():
            raise RuleError("sharing.withdrawn_date", field="on")
        history.change(row, desk, withdrawn_on=on)


def check_sharing(
    person_id: int, agency: AgencyView, on: dt.date, case_id: int | None = None
) -> None:
    """Refuse passing data to an agency without a basis on that day, naming what is missing.

    Raises `RuleError`: sharing.information_missing, sharing.information_withdrawn,
    sharing.consent_missing, sharing.consent_withdrawn, sharing.consent_by_child.
    """
    about = _about(case_id) & (Sharing.person == person_id)
    rows = list(Sharing.select().where(about).order_by(Sharing.id))
    if agency.government:
        _require([row for row in rows if _covers_public_task(row)], on, agency, "information")
        return
    consents = _require([row for row in rows if _consents_to(row, agency)], on, agency, "consent")
    if is_child(Person.get_by_id(person_id), on) and not any(row.relation for row in consents):
        raise RuleError("sharing.consent_by_child", field="sharing", agency=agency.short_name)


def may_go_to_district(case_id: int, on: dt.date | None = None) -> bool:
    """Whether a case has a basis for the district; without one it is only counted."""
    return case_id in cases_for_district([case_id], on)


def cases_for_district(
    case_ids: Iterable[int] | None = None, on: dt.date | None = None
) -> frozenset[int]:
    """Of these cases, or of all, the ones with a basis for the district. One query.

    The basis is an information line, or a consent for the purpose `district`, that is not
    withdrawn by `on`; without `on`, that is not withdrawn at all. A restricted case goes as any
    other, for `Case.restricted` is about who looks at it in this office: what stays are the
    restricted attachments, the answers a form restricts unless they go to a health agency, and, as
    of every case, notes and summary (`models.batch.selection`, `models.batch.tables`).
    """
    query = shared_with_district(on)
    wanted = None if case_ids is None else frozenset(case_ids)
    if wanted is not None and len(wanted) <= FEW:
        query = query.where(Case.id.in_(list(wanted)))
    found = frozenset(case_id for (case_id,) in database.execute(query))
    return found if wanted is None else found & wanted


def shared_with_district(on: dt.date | None = None) -> Any:
    """The query behind `cases_for_district`, for a use of its rows inside the store."""
    basis = (Sharing.kind == SharingKind.INFORMATION) & Sharing.purpose.in_(FOR_PUBLIC_TASK)
    basis |= (Sharing.kind == SharingKind.CONSENT) & (Sharing.purpose == Purpose.DISTRICT)
    same = (Sharing.person == Case.person) & (Sharing.case.is_null() | (Sharing.case == Case.id))
    in_force = Sharing.withdrawn_on.is_null() if on is None else _in_force(on)
    return Case.select(Case.id).join(Sharing, on=same).where(basis, in_force).distinct()


def guardian_problems(draft: SharingDraft, child: str) -> list[RuleError]:
    """What is wrong with who was told for a child of this name, as far as it is written down."""
    given_by = clean_text(draft.given_by, 120, field="given_by")
    found = []
    if not given_by:
        found.append(RuleError("sharing.given_by_required", field="given_by"))
    elif given_by.casefold() == child.casefold():
        found.append(RuleError("sharing.guardian_is_child", field="given_by"))
    if not clean_text(draft.relation, 60, field="relation"):
        found.append(RuleError("sharing.guardian_required", field="relation"))
    return found


class Born(Protocol):
    """Whoever has a birth date or an estimated year: a row, a view or a draft of a resident."""

    @property
    def birth_date(self) -> dt.date | None: ...
    @property
    def estimated_birth_year(self) -> int | None: ...


class Named(Born, Protocol):
    """Whom a sharing is about."""

    @property
    def name(self) -> str: ...


def is_child(person: Born, on: dt.date) -> bool:
    """Under 18 on a day; an estimated year of birth counts as its last day. Unknown: no child."""
    year = person.estimated_birth_year or dt.MINYEAR
    born = person.birth_date or dt.date(year, 12, 31)
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return bool(years < ADULT)


def sharing_view(row: Sharing) -> SharingView:
    return SharingView(
        row.id,
        row.uuid,
        row.case_id,
        SharingKind(row.kind),
        Purpose(row.purpose),
        row.agency_id,
        row.given_by,
        row.relation,
        ConsentMethod(row.method) if row.method else None,
        row.given_on,
        row.withdrawn_on,
        row.witness,
        _paper_of(row),
    )


def _paper_of(row: Sharing) -> int | None:
    paper: Attachment | None = row.attachment
    filed = paper is not None and paper.record_state == RecordState.ACTIVE
    return row.attachment_id if filed else None


def _require(rows: list[Sharing], on: dt.date, agency: AgencyView, what: str) -> list[Sharing]:
    """The rows in force on a day; refused is said whether there was none or it was taken back."""
    holding = [row for row in rows if row.given_on <= on and not _is_withdrawn(row, on)]
    if holding:
        return holding
    missing, withdrawn = MISSING[what]
    taken_back = [row.withdrawn_on for row in rows if _is_withdrawn(row, on)]
    if not taken_back:
        raise RuleError(missing, field="sharing", agency=agency.short_name)
    raise RuleError(
        withdrawn,
        field="sharing",
        agency=agency.short_name,
        date=f"{max(taken_back):%d-%m-%Y}",
    )


def _is_withdrawn(row: Sharing, on: dt.date) -> bool:
    return row.withdrawn_on is not None and row.withdrawn_on <= on


def _consents_to(row: Sharing, agency: AgencyView) -> bool:
    referral = row.kind == SharingKind.CONSENT and row.purpose == Purpose.REFERRAL
    return referral and row.agency_id == agency.id


def _in_force(on: dt.date) -> Expression:
    return (Sharing.given_on <= on) & (Sharing.withdrawn_on.is_null() | (Sharing.withdrawn_on > on))


def _about(case_id: int | None) -> Expression:
    """About the whole resident or this case; without a case, about any."""
    if case_id is None:
        return Sharing.id.is_null(is_null=False)
    return Sharing.case.is_null() | (Sharing.case == case_id)


def _covers_public_task(row: Sharing) -> bool:
    return row.kind == SharingKind.INFORMATION and row.purpose in FOR_PUBLIC_TASK


def sharing_problems(draft: SharingDraft, person: Named, today: dt.date) -> list[RuleError]:
    """All that is missing or wrong in what is written down, in the order of the form."""
    consent, given_on = draft.kind == SharingKind.CONSENT, draft.given_on or today
    spoken = draft.method == ConsentMethod.SPOKEN_WITH_WITNESS
    found = []
    if consent and draft.purpose == Purpose.REFERRAL and draft.agency_id is None:
        found.append(RuleError("sharing.agency_required", field="agency_id"))
    if is_child(person, given_on):
        found += guardian_problems(draft, person.name)
    elif not clean_text(draft.given_by, 120, field="given_by"):
        found.append(RuleError("sharing.given_by_required", field="given_by"))
    if consent and draft.method is None:
        found.append(RuleError("sharing.method_required", field="method"))
    if consent and spoken and not clean_text(draft.witness, 120, field="witness"):
        found.append(RuleError("sharing.witness_required", field="witness"))
    if given_on > today:
        found.append(RuleError("date.in_future", field="given_on"))
    return found


def _refuse_twice(person_id: int, case_id: int | None, values: dict[str, object]) -> None:
    same = [getattr(Sharing, name) == values[name] for name in SAME if values[name] is not None]
    about = (Sharing.person == person_id, Sharing.case == case_id, Sharing.withdrawn_on.is_null())
    if case_id is not None and Sharing.select().where(*about, *same).exists():
        raise RuleError("sharing.recorded_already", field="kind")


def _checked(draft: SharingDraft, person: Person, today: dt.date) -> dict[str, object]:
    given_by = clean_text(draft.given_by, 120, field="given_by")
    relation = clean_text(draft.relation, 60, field="relation")
    witness = clean_text(draft.witness, 120, field="witness")
    given_on = draft.given_on or today
    for problem in sharing_problems(draft, person, today):
        raise problem
    return {
        "kind": draft.kind,
        "purpose": draft.purpose,
        "agency_id": draft.agency_id,
        "given_by": given_by,
        "relation": relation,
        "method": draft.method,
        "given_on": given_on,
        "witness": witness,
        "attachment_id": draft.attachment_id,
    }
