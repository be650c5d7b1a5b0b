"""A visit is planned, held and finished; who is written down there keeps it in the list."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.case.cases import CaseDetails, case, correct_case
from models.codes import Channel, ChannelDetail
from models.errors import RuleError
from models.outreach.visits import (
    VisitDraft,
    cancel_visit,
    change_visit,
    finish_visit,
    plan_visit,
    reopen_visit,
    visit_row,
    visits,
    visits_on,
)
from tests.case_samples import later, opened

TODAY = dt.date(2026, 3, 16)
EMBUN = VisitDraft(
    TODAY,
    "Afdeling Malangsari",
    channel_detail=ChannelDetail.CAMPING_EMBUN,
    team="Sri Contoh: pencatatan\n\nWati Contoh: surat",
)


def days(count):
    return TODAY + dt.timedelta(days=count)


def test_a_visit_is_written_down_with_its_team_and_stands_in_the_history(desk):
    visit_id = plan_visit(EMBUN, desk)
    row = visit_row(visit_id)
    assert (row.held_on, row.place, row.way) == (
        TODAY,
        "Afdeling Malangsari",
        "Jemput bola, Camping Embun",
    )
    assert row.team_lines == ("Sri Contoh: pencatatan", "Wati Contoh: surat")
    assert not row.finished and row.residents == 0
    assert [line.subject for line in history.of_record(row.uuid)] == ["outreach_visit"]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"place": "  "}, "visit.place_missing", "place"),
        ({"channel": Channel.COUNTER, "channel_detail": None}, "visit.channel", "channel"),
        ({"channel": Channel.BUNGA_DESA}, "channel.detail", "channel_detail"),
        ({"held_on": dt.date(2019, 12, 31)}, "visit.date_far", "held_on"),
        ({"held_on": days(367)}, "visit.date_far", "held_on"),
        ({"team": "x" * 1001}, "text.too_long", "team"),
    ],
)
def test_a_visit_that_cannot_be_is_refused_beside_its_field(desk, changes, code, field):
    with pytest.raises(RuleError) as refused:
        plan_visit(replace(EMBUN, **changes), desk)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert visits() == []


def test_a_visit_may_be_corrected_until_it_is_finished(desk):
    visit_id = plan_visit(EMBUN, desk)
    change_visit(visit_id, replace(EMBUN, place="Afdeling Kapuk"), desk)
    finish_visit(visit_id, desk, "Jalan rusak.")
    assert visit_row(visit_id).finished and visit_row(visit_id).notes == "Jalan rusak."
    with pytest.raises(RuleError, match=r"visit\.finished"):
        change_visit(visit_id, EMBUN, desk)
    reopen_visit(visit_id, desk)
    change_visit(visit_id, visit_row(visit_id).draft(), desk)
    assert visit_row(visit_id).place == "Afdeling Kapuk"


def test_a_visit_cannot_be_finished_before_its_day(desk):
    visit_id = plan_visit(replace(EMBUN, held_on=days(1)), desk)
    with pytest.raises(RuleError, match=r"visit\.not_yet"):
        finish_visit(visit_id, desk)
    finish_visit(visit_id, later(desk, 1))


def test_a_case_belongs_to_a_visit_whose_day_has_come_and_that_is_open(desk):
    planned = plan_visit(replace(EMBUN, held_on=days(1)), desk)
    with pytest.raises(RuleError, match=r"visit\.not_yet"):
        opened(desk, channel=Channel.OUTREACH, visit_id=planned)
    visit_id = plan_visit(EMBUN, desk)
    case_id = opened(desk, channel=Channel.OUTREACH, visit_id=visit_id)
    assert case(case_id).visit_id == visit_id and visit_row(visit_id).residents == 1
    finish_visit(visit_id, desk)
    with pytest.raises(RuleError, match=r"visit\.finished"):
        opened(desk, channel=Channel.OUTREACH, visit_id=visit_id)


def test_a_case_of_a_finished_visit_may_still_be_corrected(desk):
    visit_id = plan_visit(EMBUN, desk)
    case_id = opened(desk, channel=Channel.OUTREACH, visit_id=visit_id)
    finish_visit(visit_id, desk)
    details = CaseDetails(Channel.OUTREACH, summary="Atap bocor.", visit_id=visit_id)
    correct_case(case_id, details, desk)
    assert (case(case_id).summary, case(case_id).visit_id) == ("Atap bocor.", visit_id)


def test_a_visit_with_residents_is_neither_called_off_nor_put_off(desk):
    visit_id = plan_visit(EMBUN, desk)
    opened(desk, channel=Channel.OUTREACH, visit_id=visit_id)
    for refuse in (
        lambda: cancel_visit(visit_id, desk),
        lambda: change_visit(visit_id, replace(EMBUN, held_on=days(2)), desk),
    ):
        with pytest.raises(RuleError, match=r"visit\.has_cases"):
            refuse()
    assert visit_row(visit_id).held_on == TODAY


def test_a_visit_that_does_not_take_place_leaves_the_lists(desk):
    visit_id = plan_visit(EMBUN, desk)
    cancel_visit(visit_id, desk)
    assert visits() == [] and visits_on(TODAY, TODAY) == []
    with pytest.raises(RuleError, match=r"record\.not_found"):
        visit_row(visit_id)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        opened(desk, visit_id=visit_id)


def test_pages_of_visits_follow_each_other_without_gap_or_repetition(desk):
    for day in (3, 1, 1, 1, 2, 0):
        plan_visit(replace(EMBUN, held_on=days(day)), desk)
    paged, last = [], None
    while page := visits(last, 2):
        paged += page
        last = page[-1]
    assert paged == visits()
    assert [row.held_on for row in paged] == [days(n) for n in (3, 2, 1, 1, 1, 0)]
    assert len({row.id for row in paged}) == 6


def test_the_coming_visits_are_listed_by_day_without_the_finished_ones(desk):
    late = plan_visit(replace(EMBUN, held_on=days(5)), desk)
    soon = plan_visit(replace(EMBUN, held_on=days(1)), desk)
    done = plan_visit(EMBUN, desk)
    finish_visit(done, desk)
    assert [row.id for row in visits_on(TODAY, days(7))] == [soon, late]
    assert [row.id for row in visits_on(TODAY, days(1))] == [soon]
