"""Residents are narrowed by age, hamlet, NIK and open case, and come in any order, page by page."""

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.case.cases import CaseDraft, open_case
from models.codes import LivingStatus, NoNikReason
from models.lists.order import Order
from models.person import filters as people
from models.person.filters import PersonFilter, count_people, matching_people, people_page
from models.person.practice_people import invented_residents
from models.person.resident_cells import CheckedRow
from models.person.residents_import import ImportPlan, import_residents
from models.search import CAP
from tests.case_samples import TOLD, needs, opened, resident


@pytest.fixture
def family(desk):
    """A grandmother, a mother, a child on her eighteenth birthday tomorrow, and a baby."""
    tomorrow = desk.today() + dt.timedelta(days=1)
    return {
        "Mbah": resident(desk, "Mbah Contoh", birth_date=dt.date(1950, 2, 1), hamlet="Krajan"),
        "Ibu": resident(desk, "Ibu Contoh", birth_date=dt.date(1985, 2, 1), hamlet="Sumberjo"),
        "Anak": resident(desk, "Anak Contoh", birth_date=tomorrow.replace(year=2008)),
        "Bayi": resident(
            desk,
            "Bayi Contoh",
            nik="",
            no_nik_reason=NoNikReason.NEWBORN,
            birth_date=dt.date(2026, 1, 5),
        ),
    }


def names(wanted, today, order=Order()):  # noqa: B008  frozen
    return [row.name.split()[0] for row in people_page(wanted, order, today)]


def test_residents_are_narrowed_by_age_hamlet_nik_and_open_case(family, desk):
    today = desk.today()
    open_case(CaseDraft(family["Ibu"], needs("food"), sharing=TOLD), desk)
    assert names(PersonFilter(age_to=17), today) == ["Anak", "Bayi"]
    assert names(PersonFilter(age_to=17), today + dt.timedelta(days=1)) == ["Bayi"]
    assert names(PersonFilter(age_from=60), today) == ["Mbah"]
    assert names(PersonFilter(age_from=18, age_to=59), today) == ["Ibu"]
    assert names(PersonFilter(hamlet="krajan"), today) == ["Mbah"]
    assert names(PersonFilter(without_nik=True), today) == ["Bayi"]
    assert names(PersonFilter(open_case=True), today) == ["Ibu"]
    assert names(PersonFilter(text="contoh", age_from=60), today) == ["Mbah"]
    assert people.hamlets() == ["Krajan", "Sumberjo"]


@pytest.mark.parametrize(
    "order", [Order(key, down) for key in ("", *people.ORDERS) for down in (False, True)]
)
@pytest.mark.parametrize("text", ["", "contoh"])
def test_residents_come_page_by_page_in_their_order(family, desk, order, text):
    wanted, seen = PersonFilter(text=text), []
    for _ in range(5):
        seen += people_page(wanted, order, desk.today(), seen[-1].id if seen else None, 1)
    assert [row.id for row in seen] == matching_people(wanted, order, desk.today())
    assert {row.id for row in seen} == set(family.values()) and len(seen) == 4
    assert len(seen) == len(family) == count_people(wanted, desk.today())


def test_residents_stand_by_their_open_cases_and_by_whether_they_live_here(family, desk):
    today = desk.today()
    for name in ("Ibu", "Ibu", "Mbah"):
        opened(desk, person_id=family[name])
    for status in (LivingStatus.MOVED, LivingStatus.DEAD):
        resident(desk, f"{status.name.title()} Contoh", living_status=status)
    alive = ["Mbah", "Ibu", "Anak", "Bayi"]
    for key, expected in (
        ("cases", ["Anak", "Bayi", "Moved", "Dead", "Mbah", "Ibu"]),
        ("living", [*alive, "Dead", "Moved"]),
    ):
        assert names(PersonFilter(), today, Order(key)) == expected
        assert names(PersonFilter(), today, Order(key, descending=True)) == expected[::-1]


@given(st.dates(dt.date(1920, 1, 1), dt.date(2040, 12, 31)), st.integers(0, 110))
def test_somebody_is_of_an_age_from_the_birthday_on(today, years):
    latest = people.born_by(years, today)
    assert _years(latest, today) == years
    assert _years(latest + dt.timedelta(days=1), today) in (years - 1, years)
    born_next = latest + dt.timedelta(days=1)
    if not (born_next.month == 2 and born_next.day == 29):
        assert _years(born_next, today) == years - 1


def _years(birth, today):
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def test_a_hamlet_among_more_hits_than_a_search_shows_still_has_all_its_residents(desk):
    known = invented_residents(CAP + 1, "35.10.04.2009", random.Random(1), desk.today())
    last = replace(known[-1], name="Zaenab Contoh", hamlet="Jauh", kk="")
    rows = tuple(CheckedRow(n, each) for n, each in enumerate((*known[:-1], last), start=1))
    import_residents(ImportPlan(len(rows), rows, ()), desk)
    wanted, today = PersonFilter(text="3510", hamlet="Jauh"), desk.today()
    assert len(matching_people(PersonFilter(text="3510"), Order(), today)) == CAP
    assert [row.name for row in people_page(wanted, Order(), today)] == ["Zaenab Contoh"]
    assert [row.name for row in people_page(wanted, Order("birth"), today)] == ["Zaenab Contoh"]
    assert count_people(wanted, today) == 1
