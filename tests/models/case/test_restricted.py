"""Nobody is locked out of a restricted case, and nobody opens one unseen."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.case.assignment import assign_case
from models.case.cases import CaseDraft, case, open_case
from models.case.restricted import Views, is_told_before_opening, views_of
from models.case.timeline import TimelineKind, timeline
from models.codes import Action, Role
from models.errors import RuleError
from models.history import HistoryLine
from tests.case_samples import later, needs, on, resident

WIB = dt.timezone(dt.timedelta(hours=7))
START = dt.datetime(2026, 3, 16, 1, 0, tzinfo=dt.UTC)


@pytest.fixture
def budi(desk):
    """A clerk who has nothing to do with the cases of the other."""
    add_account(
        AccountDraft("budi", "Budi Contoh", Role.CLERK, "kerbau padi angin"), desk, TEST_COST
    )
    (account,) = [each for each in accounts() if each.username == "budi"]
    return replace(desk, account_uuid=account.uuid, name="Budi Contoh", role=Role.CLERK)


def restricted(desk, **changes):
    draft = CaseDraft(resident(desk), needs("food"), restricted=True)
    return open_case(replace(draft, **changes), desk)


def test_a_clerk_of_another_case_is_told_before_it_opens(desk, budi):
    assert is_told_before_opening(restricted(desk), budi)
    assert not is_told_before_opening(restricted(desk), desk), "the responsible answers for it"
    assert not is_told_before_opening(restricted(desk, restricted=False), budi)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        is_told_before_opening(99, budi)


def test_author_and_assignee_are_not_asked(desk, budi):
    own = restricted(budi)
    assert not is_told_before_opening(own, budi)
    given_to = restricted(desk)
    assign_case(given_to, budi.account_uuid, desk)
    assert not is_told_before_opening(given_to, budi)


def test_an_auditor_is_told_too(desk, budi):
    assert is_told_before_opening(restricted(desk), replace(budi, role=Role.AUDITOR))


def viewed(case_id, desk):
    lines = timeline(case_id, desk)
    return [(line.title, line.text) for line in lines if line.kind == TimelineKind.VIEW]


def test_the_responsible_sees_who_looked_a_line_for_each_person_and_day(desk, budi):
    case_id = restricted(desk)
    for _ in range(3):
        case(case_id, budi)
    case(case_id, desk)
    tomorrow = later(budi, 1)
    case(case_id, tomorrow)
    assert viewed(case_id, desk) == [
        ("Dilihat oleh Budi Contoh", ""),
        ("Dilihat oleh Sri Contoh", ""),
        ("Dilihat oleh Budi Contoh", "3 kali pada hari itu, terakhir:"),
    ]
    assert viewed(case_id, replace(desk, role=Role.AUDITOR)) == viewed(case_id, desk)
    assert viewed(case_id, budi) == []


def test_looking_again_without_opening_is_not_noted(desk):
    case_id = restricted(desk)
    case(case_id)
    assert viewed(case_id, on(desk, desk.today())) == []


def line(number, minutes, account):
    at = START + dt.timedelta(minutes=minutes)
    return HistoryLine(number, at, True, account, account.upper(), Action.READ, "case", "", {}, {})


def test_a_day_ends_at_midnight_of_the_office():
    late, early = line(1, 15 * 60 + 50, "a"), line(2, 16 * 60 + 10, "a")
    assert [view.count for view in views_of([late, early], WIB)] == [1, 1]
    assert [view.count for view in views_of([late, early], dt.UTC)] == [2]
    assert views_of([late], ZoneInfo("UTC")) == [Views("A", 1, late.at, 1)]


@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from("abc")), max_size=30))
def test_no_opening_is_lost_in_the_grouping(openings):
    lines = [line(n, minutes, who) for n, (minutes, who) in enumerate(sorted(openings), 1)]
    views = views_of(lines, WIB)
    assert sum(view.count for view in views) == len(lines)
    days = {(each.at.astimezone(WIB).date(), each.account) for each in lines}
    assert len(views) == len(days)
    assert [view.number for view in views] == sorted(view.number for view in views)
