"""Is somebody in this family already helped with the same? A notice, never a verdict, never a bar.

Asked at the intake and before a letter, through the person, the family card and the house. Aid
that has ended says nothing.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.aid.programmes import ProgrammeView, programmes
from models.aid.received import AidView, aids_of
from models.codes import AidSource, CaseState, ReferralStatus
from models.labels import label
from models.need.forms import form_of
from models.person.code_lists import code_list
from models.person.households import household_of_kk
from models.person.living_together import living_together
from models.store import reading
from models.tables import Case, Need, Person, Referral
from models.translation import QT_TRANSLATE_NOOP

NOTHING_WENT_OUT = (
    ReferralStatus.DRAFT,
    ReferralStatus.CANCELLED,
    ReferralStatus.ENTERED_IN_ERROR,
)


class Doubt(StrEnum):
    """Why a line is shown, the most telling first."""

    SAME_PROGRAMME = "same-programme"
    CONFLICT = "conflict"
    SAME_NEED = "same-need"
    OTHER_AID = "other-aid"
    OPEN_CASE = "open-case"
    REFERRED_BEFORE = "referred-before"


@dataclass(frozen=True, slots=True)
class DoubleAid:
    """One line of the notice; it opens the case, or the person where there is none."""

    doubt: Doubt
    person_id: int
    case_id: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What help is about to be asked for, and what does not count since it is this very thing.

    `programmes` are codes, where a programme is meant; `agency_id` where one is chosen.
    """

    kinds: tuple[str, ...]
    programmes: tuple[str, ...] = ()
    agency_id: int | None = None
    case_id: int | None = None
    referral_id: int | None = None


def warnings(person_id: int, asked: Asked, on: dt.date) -> tuple[DoubleAid, ...]:
    """What the family of a resident already has, as lines for the clerk; none without a need.

    Raises `RuleError("record.not_found")`.
    """
    if not asked.kinds:
        return ()
    with reading():
        return _lines(_family(person_id), asked, on)


def warnings_on_card(kk: str, asked: Asked, on: dt.date) -> tuple[DoubleAid, ...]:
    """The same for a resident who is only being written down: what his family card has.

    Raises `RuleError("person.kk_length")`.
    """
    if not asked.kinds:
        return ()
    with reading():
        found = household_of_kk(kk)
        members = found.members if found is not None else ()
        family = {each.id: _called(each.name, each.relationship, on_card=True) for each in members}
        return _lines(family, asked, on) if family else ()


Family = dict[int, str]
"""Person id -> what a line calls him: the name, and how he belongs here."""


def _family(person_id: int) -> Family:
    mates = living_together(person_id)
    own = {person_id: str(Person.get_by_id(person_id).name)}
    others = {m.id: _called(m.name, m.relationship, on_card=m.same_card) for m in mates}
    return own | others


def _called(name: str, relationship: str, *, on_card: bool) -> str:
    """`Budi (anak)` from the own card, `Wati (satu rumah)` from another one."""
    labels = code_list("relationship").labels
    tie = labels.get(relationship, "").lower() if on_card else _t("satu rumah")
    return f"{name} ({tie or _t('satu KK')})"


def _lines(family: Family, asked: Asked, on: dt.date) -> tuple[DoubleAid, ...]:
    lines = [*_aids(family, asked, on), *_open_cases(family, asked), *_referrals(family, asked)]
    order = list(Doubt)
    return tuple(sorted(lines, key=lambda line: order.index(line.doubt)))


def _aids(family: Family, asked: Asked, on: dt.date) -> list[DoubleAid]:
    known = {each.code: each for each in programmes(inactive=True)}
    fitting = (each for each in known.values() if each.active)
    kinds = set(asked.kinds)
    meant = asked.programmes or tuple(e.code for e in fitting if kinds & {*e.need_kinds})
    lines = []
    for found in aids_of(family):
        doubt, beside = _doubt_of(found, asked, [known[code] for code in meant], known)
        if found.runs(on) and doubt is not None:
            words = f"{_received(found, family[found.person_id])}{_reason(doubt, beside)}"
            lines.append(DoubleAid(doubt, found.person_id, None, words))
    return lines


def _doubt_of(
    found: AidView,
    asked: Asked,
    meant: Sequence[ProgrammeView],
    known: dict[str, ProgrammeView],
) -> tuple[Doubt | None, str]:
    """Why recorded aid matters here, with the programmes it is not given beside."""
    if not found.code:  # a free name: nobody told what it is for
        return Doubt.OTHER_AID, ""
    own = known[found.code]
    beside = ", ".join(
        each.name for each in meant if each.code != own.code and own.conflicts_with(each)
    )
    if found.code in asked.programmes:
        return Doubt.SAME_PROGRAMME, ""
    if beside:
        return Doubt.CONFLICT, beside
    return (Doubt.SAME_NEED if set(own.need_kinds) & {*asked.kinds} else None), ""


def _received(found: AidView, who: str) -> str:
    until = _t("tanpa batas waktu")
    if found.period_until is not None:
        until = _t("sampai {day}").format(day=f"{found.period_until:%d-%m-%Y}")
    words = _t("{who} tercatat menerima {aid}, {until} ({source})")
    source = label(AidSource(found.source)).lower()
    return words.format(who=who, aid=found.title, until=until, source=source)


def _reason(doubt: Doubt, beside: str) -> str:
    if doubt is Doubt.SAME_PROGRAMME:
        return _t(": program yang sama. Tanyakan dulu.")
    if doubt is Doubt.CONFLICT:
        return _t(": biasanya tidak bersama {beside}. Tanyakan dulu.").format(beside=beside)
    if doubt is Doubt.SAME_NEED:
        return _t(": untuk kebutuhan yang sama.")
    return "."


def _open_cases(family: Family, asked: Asked) -> list[DoubleAid]:
    rows = (
        Need.select(Need, Case)
        .join(Case)
        .where(
            Case.person.in_(list(family)),
            Case.state == CaseState.OPEN,
            Case.id != (asked.case_id or 0),
            Need.kind.in_(asked.kinds),
            Need.outcome.is_null(),
        )
        .order_by(Case.id, Need.id)
    )
    found: dict[int, tuple[Case, list[str]]] = {}
    for row in rows:
        titles = found.setdefault(row.case_id, (row.case, []))[1]
        titles.append(form_of(row.kind, row.form_version).title)
    return [_open_case(case, titles, family) for case, titles in found.values()]


def _open_case(case: Case, titles: Collection[str], family: Family) -> DoubleAid:
    """Of a restricted case only that it exists: what it is about is not for everybody."""
    if case.restricted:
        words = _t("{who} punya kasus terbatas yang masih terbuka ({number}).")
    else:
        words = _t("{who} punya kasus terbuka untuk {needs} ({number}).")
    who, needs = family[case.person_id], ", ".join(titles)
    text = words.format(who=who, needs=needs, number=case.number)
    return DoubleAid(Doubt.OPEN_CASE, case.person_id, case.id, text)


def _referrals(family: Family, asked: Asked) -> list[DoubleAid]:
    """The newest earlier referral of each case to the agency that is asked now."""
    if asked.agency_id is None:
        return []
    rows = (
        Referral.select(Referral, Need, Case)
        .join(Need)
        .join(Case)
        .where(
            Case.person.in_(list(family)),
            Need.kind.in_(asked.kinds),
            Referral.agency == asked.agency_id,
            Referral.id != (asked.referral_id or 0),
            Referral.status.not_in(NOTHING_WENT_OUT),
        )
        .order_by(Referral.id)
    )
    newest = {(row.need.case_id, row.need.kind): row for row in rows}
    return [_referred(row, family) for row in newest.values()]


def _referred(row: Referral, family: Family) -> DoubleAid:
    case = row.need.case
    words = _t("{who} pernah dirujuk ke {agency} untuk {need}, {day}: {status} ({number}).")
    if case.restricted:
        words = _t("{who} pernah dirujuk ke {agency} dalam kasus terbatas ({number}).")
    text = words.format(
        who=family[case.person_id],
        agency=row.agency.short_name,
        need=form_of(row.need.kind, row.need.form_version).title,
        day=f"{row.requested_on:%d-%m-%Y}" if row.requested_on else "-",
        status=label(ReferralStatus(row.status)).lower(),
        number=case.number,
    )
    return DoubleAid(Doubt.REFERRED_BEFORE, case.person_id, case.id, text)


def _t(text: str) -> str:
    return QT_TRANSLATE_NOOP("double_aid", text)
