"""Filters find what reading every record one by one would find, in every order, page by page."""

import datetime as dt
import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.access.accounts import sign_in
from models.case.cases import (
    CaseDraft,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    case,
    close_case,
    list_cases,
    open_case,
    settle_need,
)
from models.case.filters import ME, NOBODY, CaseFilter, at_desk
from models.case.pages import ORDERS, CasePages, count_cases, matching_cases
from models.case.plan.steps import StepDraft, add_step
from models.case.referral_status import AGENCY, OFFICE, allowed
from models.case.referrals import Move, ReferralDraft, draft_referral, move_referral
from models.codes import (
    CaseState,
    Channel,
    NeedState,
    Outcome,
    Party,
    ReasonCode,
    ReferralGroup,
    ReferralStatus,
    UrgencyLevel,
)
from models.lists.order import Order
from models.need.score import LEVELS
from models.person.people import person
from models.store import close_store, open_store
from tests.case_samples import (
    FOOD,
    TOLD,
    agency_of,
    assign,
    later,
    need_ids,
    needs,
    on,
    opened,
    resident,
)
from tests.conftest import copied, seeded, ticking

HAMLETS = ("Krajan", "Sumberjo", "")
AGENCIES = ("DINSOSPPKB", "BPBD", "DINKES")
KINDS = ("food", "school", "health", "house")
GUARDIAN = replace(TOLD, relation="orang tua")
URGENT = {**FOOD, "urgency": "hari_ini", "meals_yesterday": 0}
DANGER = {**FOOD, "in_danger": True}


@pytest.fixture(scope="module")
def settled(founded, tmp_path_factory):
    """An office with two dozen cases in every state a case can be in, of residents of all ages."""
    office = copied(founded, tmp_path_factory.mktemp("settled") / "office")
    open_store(office.folder, office.key, ticking())
    _settle(sign_in(office.key, ticking(), seeded("settled")))
    close_store()
    return office


@pytest.fixture
def village(settled, tmp_path):
    """The clerk of that office on Monday morning."""
    office = copied(settled, tmp_path / "office")
    open_store(office.folder, office.key, ticking())
    yield sign_in(office.key, ticking(), seeded("desk"))
    close_store()


def _settle(desk):
    turn = itertools.count()
    for number in range(24):
        day = desk.today() - dt.timedelta(days=3 * number)
        today = on(desk, day)
        person_id = resident(
            today,
            f"Warga {chr(65 + next(turn) % 7)} Contoh",
            birth_date=dt.date(1936 + 3 * number, 1 + number % 12, 28) if number % 5 else None,
            estimated_birth_year=None if number % 5 else 1950 + number,
            hamlet=HAMLETS[number % 3],
            address="Jl. Melati 2" if number % 3 != 2 else "",
        )
        drafts = [*needs(KINDS[number % 4])]
        if number % 6 == 0:
            drafts = [NeedDraft("food", URGENT), *needs("school")]
        if number == 7:
            drafts = [NeedDraft("food", DANGER)]
        draft = CaseDraft(
            person_id, tuple(drafts), channel=list(Channel)[number % 7], sharing=GUARDIAN
        )
        case_id = open_case(draft, today)
        _work_on(case_id, number, today)


def _work_on(case_id, number, desk):
    first = need_ids(case_id)[0]
    for code in AGENCIES[: number % 4]:
        referral_id = draft_referral(ReferralDraft(first, agency_of(code).id), desk)
        for step in range((number + len(code)) % 4):
            _move(referral_id, step, desk)
    if number % 4 == 1:
        add_step(case_id, StepDraft("Kunjungi", due_on=desk.today() - dt.timedelta(days=90)), desk)
    if number % 5 == 2:
        assign(case_id, desk.account_uuid, desk)
    if number % 4 == 0:
        settle_need(first, OutcomeDraft(Outcome.MET), desk)
    if number == 4:
        close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)


def _move(referral_id, step, desk):
    from models.case.referrals import referral

    status = referral(referral_id).status
    legal = [*allowed(status, OFFICE), *allowed(status, AGENCY)]
    if status is ReferralStatus.DRAFT:
        to, party = ReferralStatus.REQUESTED, Party.OFFICE
    elif legal:
        chosen = legal[(step * 3) % len(legal)]
        to, party = chosen.end, chosen.by
    else:
        return
    move_referral(referral_id, Move(to, party, ReasonCode.OTHER, "sudah diterima"), desk)


def age(view, today):
    if view.birth_date is None:
        return today.year - view.estimated_birth_year
    before = (today.month, today.day) < (view.birth_date.month, view.birth_date.day)
    return today.year - view.birth_date.year - before


def read_all(today):
    """Every case as its page, its line and its resident's page show it."""
    return [(row, case(row.id), person(row.person_id)) for row in list_cases(today=today)]


def fitting(every, wanted, today):
    return [found[0].id for found in every if fits(found, wanted, today)]


def fits(found, wanted, today):
    """The same in plain Python."""
    row, view, who = found
    years = age(who, today)
    assignee = view.assignee.uuid if view.assignee else NOBODY
    return all(
        (
            wanted.state in (None, view.state),
            wanted.level in (None, row.level),
            wanted.channel in (None, view.channel),
            wanted.hamlet in ("", who.hamlet),
            wanted.age_from is None or years >= wanted.age_from,
            wanted.age_to is None or years <= wanted.age_to,
            wanted.opened_from is None or view.opened_on >= wanted.opened_from,
            wanted.opened_to is None or view.opened_on <= wanted.opened_to,
            wanted.open_days is None or _open_longer(view, wanted.open_days, today),
            not wanted.overdue or (view.state is CaseState.OPEN and row.late),
            wanted.assignee in ("", assignee),
            _needs_fit(view, wanted),
        )
    )


def _open_longer(view, days, today):
    return view.state is CaseState.OPEN and (today - view.opened_on).days > days


def _needs_fit(view, wanted):
    def of_need(need):
        referrals = [
            each
            for each in view.referrals
            if each.need_id == need.id
            and each.status is not ReferralStatus.ENTERED_IN_ERROR
            and wanted.agency in ("", each.agency.code)
            and wanted.group in (None, each.group)
        ]
        asks = bool(wanted.agency) or wanted.group is not None
        return (
            wanted.kind in ("", need.kind)
            and wanted.need_state in (None, need.state)
            and (not asks or bool(referrals))
        )

    return any(map(of_need, view.needs))


def maybe(values):
    return st.one_of(st.none(), st.sampled_from(list(values)))


DAYS = [dt.date(2026, 1, 1) + dt.timedelta(days=9 * step) for step in range(12)]
FILTERS = st.builds(
    CaseFilter,
    state=maybe(CaseState),
    kind=st.sampled_from(["", *KINDS]),
    level=maybe(UrgencyLevel),
    need_state=maybe(NeedState),
    agency=st.sampled_from(["", "", *AGENCIES]),
    group=maybe(ReferralGroup),
    hamlet=st.sampled_from(["", "", "Krajan", "Sumberjo"]),
    age_from=maybe([0, 17, 18, 35, 60]),
    age_to=maybe([17, 35, 59, 90]),
    overdue=st.booleans(),
    assignee=st.sampled_from(["", "", ME, NOBODY]),
    channel=maybe(Channel),
    opened_from=maybe(DAYS),
    opened_to=maybe(DAYS),
    open_days=maybe([0, 12, 30]),
)
ONE_BY_ONE = [
    *(CaseFilter(need_state=state) for state in NeedState),
    *(CaseFilter(group=group) for group in ReferralGroup),
    *(CaseFilter(agency=code, group=ReferralGroup.WAITING) for code in AGENCIES),
    *(CaseFilter(level=level) for level in UrgencyLevel),
    CaseFilter(overdue=True),
    CaseFilter(open_days=11),
    CaseFilter(open_days=12),
    CaseFilter(age_to=17),
    CaseFilter(age_from=60),
    CaseFilter(hamlet="krajan".title()),
    CaseFilter(assignee=ME),
    CaseFilter(assignee=NOBODY),
]


def test_every_filter_finds_what_reading_all_cases_finds(village):
    today = village.today()
    every = read_all(today)
    seen = 0
    for wanted in ONE_BY_ONE:
        asked = at_desk(wanted, village)
        found = matching_cases(asked, today)
        assert found == fitting(every, asked, today), wanted
        assert count_cases(asked, today) == len(found)
        seen += 0 < len(found) < len(every)
    assert seen > len(ONE_BY_ONE) // 2  # the village is varied enough to tell filters apart


def test_filters_combine_as_one_would_by_hand(village):
    today = village.today()
    every = read_all(today)

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(FILTERS, st.sampled_from(["", *ORDERS]))
    def check(wanted, key):
        asked = at_desk(wanted, village)
        rows = list(CasePages(asked, Order(key), today).everything())
        assert sorted(row.id for row in rows) == sorted(fitting(every, asked, today))

    check()


SORTED_BY = {
    "number": lambda row: row.number,
    "name": lambda row: (row.name, row.id),
    "needs": lambda row: (row.needs.lower(), row.id),
    "level": lambda row: (LEVELS.index(row.level), row.id),
    "assignee": lambda row: (not row.assignee, row.assignee, row.id),
    "opened": lambda row: (row.opened_on, row.id),
}


def test_pages_in_any_order_join_without_gap_or_repeat(village, monkeypatch):
    monkeypatch.setattr("models.case.pages.CHUNK", 5)
    for (key, own), descending in itertools.product(SORTED_BY.items(), (False, True)):
        pages = CasePages(CaseFilter(), Order(key, descending), village.today())
        rows = [row for _ in range(9) for row in pages.take(3)]
        assert rows == sorted(rows, key=own, reverse=descending), key
        assert len({row.id for row in rows}) == len(rows) == 24, key


def test_what_is_due_first_comes_first_and_closed_cases_last(village, monkeypatch):
    monkeypatch.setattr("models.case.pages.CHUNK", 4)
    pages = CasePages(CaseFilter(), Order("due"), village.today())
    rows = [row for _ in range(9) for row in pages.take(3)]
    open_rows = [row for row in rows if row.state is CaseState.OPEN]
    assert open_rows == sorted(open_rows, key=lambda row: (row.step.due, row.id))
    assert len(rows) == 24 and rows[-1].state is CaseState.CLOSED
    down = list(
        CasePages(CaseFilter(), Order("due", descending=True), village.today()).everything()
    )
    assert down == [*reversed(open_rows), rows[-1]]  # what has no day is last both ways


MOST_WAITING_FIRST = (
    "Perlu jalan lain",
    "Belum dirujuk",
    "Perlu dipastikan ke warga",
    "Sudah dirujuk",
    "Sedang ditangani",
    "Siap ditutup",
    "Menunggu warga",
    "Selesai",
)


def test_every_order_shows_each_case_once_both_ways(village, monkeypatch):
    today = village.today()
    ids = {row.id for row in list_cases(today=today)}

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(FILTERS, st.sampled_from(["", *ORDERS]), st.booleans(), st.integers(1, 9))
    def check(wanted, key, descending, size):
        monkeypatch.setattr("models.case.pages.CHUNK", size)
        asked = at_desk(wanted, village)
        pages = CasePages(asked, Order(key, descending), today)
        rows = [row for _ in range(25) for row in pages.take(size)]
        assert sorted(row.id for row in rows) == sorted(matching_cases(asked, today))
        if asked == CaseFilter():
            assert {row.id for row in rows} == ids

    check()
    words = [row.state_word for row in CasePages(CaseFilter(), Order("state"), today).everything()]
    seen = [word for word, _ in itertools.groupby(words)]
    assert seen == [word for word in MOST_WAITING_FIRST if word in seen] and len(seen) > 3
    down = CasePages(CaseFilter(), Order("state", descending=True), today).everything()
    assert [row.state_word for row in down] == words[::-1]
    steps = list(CasePages(CaseFilter(CaseState.OPEN), Order("step", True), today).everything())
    assert steps == sorted(steps, key=lambda r: (r.next_step.casefold(), r.id), reverse=True)


def test_what_is_late_today_was_not_on_the_day_before_its_due_day(desk):
    case_id = opened(desk)
    due = list_cases(today=desk.today())[0].step.due
    late = CaseFilter(overdue=True)
    assert matching_cases(late, due) == []
    assert matching_cases(late, due + dt.timedelta(days=1)) == [case_id]


def test_a_planned_day_before_the_opening_makes_a_case_late_at_once(desk):
    case_id = opened(desk)
    add_step(case_id, StepDraft("Telepon", due_on=desk.today() - dt.timedelta(days=1)), desk)
    assert matching_cases(CaseFilter(overdue=True), desk.today()) == [case_id]


def test_my_cases_are_those_of_whoever_looks(desk):
    mine = opened(desk)
    opened(desk)
    assign(mine, desk.account_uuid, desk)
    other = replace(desk, account_uuid="019cf428-45f0-7af9-a43f-000000000000")
    for who, expected in ((desk, [mine]), (other, [])):
        wanted = at_desk(CaseFilter(assignee=ME), who)
        assert matching_cases(wanted, desk.today()) == expected


def test_a_late_case_stays_late_until_something_is_done(desk):
    case_id = opened(desk)
    assert matching_cases(CaseFilter(overdue=True), later(desk, 40).today()) == [case_id]
