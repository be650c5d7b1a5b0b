"""Invented residents and cases, for the tests of cases, referrals and sharing."""

import datetime as dt
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from typing import Any

from models.agencies import AgencyView, agencies
from models.case.cases import CaseDraft, NeedDraft, open_case
from models.case.referrals import Move, ReferralDraft, draft_referral, move_referral
from models.case.sharing import SharingDraft
from models.codes import ConsentMethod, Party, ReferralStatus, SavedList, Sex, SharingKind
from models.desk import WIB, Clock, Desk
from models.letter.letters import issue
from models.letter.words import default_options
from models.lists.bulk import carry_out
from models.lists.bulk_effects import Assign, preview
from models.person.people import PersonDraft, register_person
from models.tables import Need, database

TOLD = SharingDraft(given_by="Siti Contoh")
FOOD = {
    "urgency": "biasa",
    "household_size": 4,
    "meals_yesterday": 2,
    "causes": ["phk"],
}
SCHOOL = {"participation": "3", "level": "8", "reasons": ["biaya"]}
HEALTH = {
    "urgency": "biasa",
    "complaint": "Batuk lama",
    "obstacles": ["biaya"],
    "jkn_status": "tidak_tahu",
}
HOUSE = {"damage": "ringan", "land": "shm", "floor_area": 36.0, "occupants": 4}
ANSWERS: dict[str, dict[str, Any]] = {
    "food": FOOD,
    "school": SCHOOL,
    "health": HEALTH,
    "house": HOUSE,
}
_serial = cycle(range(9001, 10_000))  # four digits, however many a whole run registers


def on(desk: Desk, day: dt.date) -> Desk:
    """The same clerk at eight in the morning of another day."""
    moment = dt.datetime.combine(day, dt.time(8), WIB)
    return replace(desk, clock=Clock(now=lambda: moment))


def later(desk: Desk, days: int) -> Desk:
    return on(desk, desk.today() + dt.timedelta(days=days))


def resident(desk: Desk, name: str = "Siti Contoh", **changes: Any) -> int:
    """A registered woman of 35 with an impossible serial number in her NIK."""
    values = {
        "name": name,
        "nik": f"351004570890{next(_serial)}",
        "sex": Sex.FEMALE,
        "birth_date": dt.date(1990, 8, 17),
    }
    return register_person(PersonDraft(**{**values, **changes}), desk)


def needs(*kinds: str) -> tuple[NeedDraft, ...]:
    return tuple(NeedDraft(kind, ANSWERS[kind]) for kind in kinds)


def opened(desk: Desk, *kinds: str, person_id: int | None = None, **changes: Any) -> int:
    """An open case whose resident was told what happens with her data."""
    person_id = person_id or resident(desk)
    drafts = needs(*(kinds or ("food",)))
    return open_case(CaseDraft(person_id, drafts, **{"sharing": TOLD, **changes}), desk)


def assign(case_id: int, account_uuid: str, desk: Desk) -> None:
    """Give a case to somebody, as the list does."""
    work = Assign(account_uuid)
    expected = preview(SavedList.CASES, [case_id], work, desk.today())
    carry_out(SavedList.CASES, [case_id], work, expected, desk)


def need_ids(case_id: int) -> list[int]:
    return [need.id for need in Need.select().where(Need.case == case_id).order_by(Need.id)]


def agency_of(code: str) -> AgencyView:
    return next(found for found in agencies() if found.code == code)


def drafted(desk: Desk, case_id: int, code: str = "DINSOSPPKB") -> int:
    return draft_referral(ReferralDraft(need_ids(case_id)[0], agency_of(code).id), desk)


def requested(desk: Desk, case_id: int, code: str = "DINSOSPPKB") -> int:
    referral_id = drafted(desk, case_id, code)
    move_referral(referral_id, Move(ReferralStatus.REQUESTED, Party.OFFICE), desk)
    return referral_id


def lettered(desk: Desk, case_id: int, code: str = "DINSOSPPKB") -> int:
    """A referral whose letter is issued, on a page that costs nothing to draw."""
    referral_id = drafted(desk, case_id, code)
    with_letter(referral_id, desk)
    return referral_id


def with_letter(referral_id: int, desk: Desk) -> int:
    """The letter issued for a referral."""
    options = default_options(referral_id, desk)
    return issue(referral_id, options, lambda page: b"/Count 1 " + page.subject.encode(), desk).id


def consent(code: str, **changes: Any) -> SharingDraft:
    return replace(
        SharingDraft(
            kind=SharingKind.CONSENT,
            agency_id=agency_of(code).id,
            given_by="Siti Contoh",
            method=ConsentMethod.SIGNATURE,
        ),
        **changes,
    )


@contextmanager
def counted_queries():
    """The reading statements sent to the store while the block runs."""
    sent: list[str] = []
    original = database.obj.execute_sql

    def counting(sql, *values, **named):
        if sql.lstrip().upper().startswith("SELECT"):
            sent.append(sql)
        return original(sql, *values, **named)

    database.obj.execute_sql = counting
    try:
        yield sent
    finally:
        del database.obj.execute_sql
