"""Which number comes next, numbers kept without a letter, and that none is printed twice."""

import contextlib
import datetime as dt
import itertools
import re
from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.codes import LetterState, NumberSeries
from models.errors import RuleError
from models.letter.letters import void_letter
from models.letter.numbering.handwritten import HandWritten, record_handwritten, record_outside
from models.letter.numbering.numbers import (
    Reservation,
    next_number,
    passed_over,
    read_number,
    reserve_numbers,
    series_of,
)
from models.letter.numbering.starts import (
    NumberStartDraft,
    number_starts,
    start_from,
    take_back_start,
)
from models.letter.register import register
from models.office import change_office, draft_from, office
from models.tables import Letter

DAY = dt.date(2026, 3, 16)


def set_office(desk, **changes):
    change_office(replace(draft_from(office()), **changes), desk)


def test_the_first_year_continues_the_paper_register_and_the_next_begins_at_one(desk):
    set_office(desk, first_number=46)
    assert next_number(2026, "") == 46
    reserve_numbers(Reservation(DAY), desk)
    assert next_number(2026, "") == 47
    assert next_number(2027, "") == 1


def test_a_block_is_kept_in_order(desk):
    ids = reserve_numbers(Reservation(DAY, count=5, remarks="Musyawarah"), desk)
    rows = Letter.select().where(Letter.id.in_(ids)).order_by(Letter.id)
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert {row.state for row in rows} == {LetterState.RESERVED}
    assert {row.remarks for row in rows} == {"Musyawarah"}


@pytest.mark.parametrize("count", [0, -1, 201])
def test_nobody_keeps_no_number_or_half_a_year_of_them(desk, count):
    with pytest.raises(RuleError, match=r"letter\.reserve_count"):
        reserve_numbers(Reservation(DAY, count=count), desk)


def test_a_late_letter_is_inserted_behind_a_given_number(desk):
    reserve_numbers(Reservation(DAY, count=3), desk)
    (late,) = reserve_numbers(Reservation(DAY, number=2, insertion="a"), desk)
    row = Letter.get_by_id(late)
    assert (row.number, row.insertion) == (2, "a")
    assert next_number(2026, "") == 4
    with pytest.raises(RuleError, match=r"letter\.number_taken"):
        reserve_numbers(Reservation(DAY, number=2, insertion="A"), desk)


@pytest.mark.parametrize(
    ("number", "insertion", "code"),
    [
        (9, "a", "letter.insertion_later"),
        (None, "a", "letter.insertion_later"),
        (0, "a", "letter.insertion_later"),
        (1, "", "letter.insertion_form"),
        (1, "abc", "letter.insertion_form"),
        (1, "0", "letter.insertion_form"),
        (1, "100", "letter.insertion_form"),
    ],
)
def test_an_insertion_that_stands_nowhere_is_refused(desk, number, insertion, code):
    reserve_numbers(Reservation(DAY), desk)
    with pytest.raises(RuleError, match=code):
        reserve_numbers(Reservation(DAY, number=number, insertion=insertion), desk)


def test_each_classification_may_have_its_own_running_number(desk):
    set_office(desk, number_series=NumberSeries.PER_CLASSIFICATION)
    reserve_numbers(Reservation(DAY, count=2, classification="400.9"), desk)
    assert series_of(office(), "400.9") == "400.9"
    assert next_number(2026, "400.9") == 3
    assert next_number(2026, "600.2") == 1


@pytest.mark.parametrize(
    ("given", "number", "insertion"),
    [("45", 45, ""), (" 045 ", 45, ""), ("45A", 45, "a"), ("45.1", 45, "1"), ("7zz", 7, "zz")],
)
def test_a_number_is_read_as_it_is_written(given, number, insertion):
    assert read_number(given) == (number, insertion)


@pytest.mark.parametrize("given", ["", "0", "a45", "45abc", "45.0", "1234567", "45/2026"])
def test_what_is_no_number_is_refused(given):
    with pytest.raises(RuleError, match=r"letter\.number_unreadable"):
        read_number(given)


PER, SHARED = NumberSeries.PER_CLASSIFICATION, NumberSeries.SHARED


def outside(desk, classification="400.9", number="", day=DAY):
    written = HandWritten(day, "Camat", "Undangan", classification, number=number)
    return record_outside(written, desk).number_text


@pytest.mark.parametrize(("before", "after"), [(SHARED, PER), (PER, SHARED)])
def test_a_series_changed_within_the_year_steps_over_what_was_printed(desk, before, after):
    set_office(desk, number_series=before)
    printed = [outside(desk), outside(desk)]
    set_office(desk, number_series=after)
    assert outside(desk) == printed[0].replace("001", "003")
    assert outside(desk, "600.2") == printed[0].replace(
        "001", "001" if after == PER else "004"
    ).replace("400.9", "600.2")


def test_a_number_kept_before_the_change_is_left_free_and_can_still_be_used(desk):
    (kept,) = reserve_numbers(Reservation(DAY), desk)
    set_office(desk, number_series=PER)
    assert "/002/" in outside(desk)
    used = record_handwritten(kept, HandWritten(DAY, "Camat", "Undangan", "400.9"), desk)
    assert "400.9/001/" in used.number_text


def test_a_kept_number_whose_print_was_used_meanwhile_is_refused(desk):
    (kept,) = reserve_numbers(Reservation(DAY, classification="600.2"), desk)
    set_office(desk, number_series=PER)
    assert "400.9/001/" in outside(desk)
    with pytest.raises(RuleError, match=r"letter\.number_printed"):
        record_handwritten(kept, HandWritten(DAY, "Camat", "Undangan", "400.9"), desk)


def test_an_office_with_a_series_for_each_classification_asks_for_it(desk):
    set_office(desk, number_series=PER)
    with pytest.raises(RuleError, match=r"letter\.classification_missing"):
        reserve_numbers(Reservation(DAY), desk)


def test_the_start_of_the_paper_book_is_that_of_the_shared_series_alone(desk):
    """A series of its own goes on behind the last letter of its paper book, once that is told."""
    set_office(desk, first_number=120, number_series=PER)
    assert next_number(2026, "400.9") == 1
    assert passed_over(DAY, "400.9", "44") == (1, 43)
    assert "400.9/044/" in outside(desk, number="44")
    assert "400.9/045/" in outside(desk)
    assert "600.2/001/" in outside(desk, "600.2")
    set_office(desk, number_series=SHARED)
    assert "/120/" in outside(desk)


def test_a_letter_of_the_year_before_does_not_end_the_paper_book(desk):
    set_office(desk, first_number=46)
    assert "/007/" in outside(desk, number="7", day=dt.date(2025, 12, 30))
    assert next_number(2026, "") == 46


ACTS = st.one_of(
    st.tuples(st.just("letter"), st.sampled_from(["4", "40"]), st.sampled_from(["", "1", "1a"])),
    st.tuples(st.just("keep"), st.sampled_from(["", "4", "40"]), st.integers(1, 2)),
    st.tuples(st.just("insert"), st.sampled_from(["", "4"]), st.sampled_from(["a", "1"])),
    st.tuples(st.just("use"), st.sampled_from(["4", "40"]), st.integers(0, 2)),
    st.tuples(st.just("void"), st.just(""), st.integers(0, 2)),
    st.tuples(st.just("outside"), st.sampled_from(["4", "40"]), st.integers(3, 9)),
    st.tuples(st.just("start"), st.sampled_from(["4", "40"]), st.integers(4, 12)),
    st.tuples(st.just("take back"), st.just(""), st.just(0)),
)
OFFICES = st.tuples(
    st.just("office"),
    st.sampled_from([PER, SHARED]),
    st.sampled_from(["{klasifikasi}/{urut:03}/{tahun}", "{klasifikasi}{urut}/{tahun}"]),
)
STRETCHES = st.tuples(OFFICES, st.lists(ACTS, min_size=2, max_size=5))


def act(what, which, detail, day, desk):
    kept = list(Letter.select().where((Letter.year == day.year) & (Letter.state == "reserved")))
    alive = list(Letter.select().where((Letter.year == day.year) & (Letter.state != "void")))
    if what == "letter":
        outside(desk, which, detail, day)
    elif what == "keep":
        reserve_numbers(Reservation(day, detail, which), desk)
    elif what == "insert":
        reserve_numbers(Reservation(day, 1, which, number=2, insertion=detail), desk)
    elif what == "use" and kept:
        written = HandWritten(day, "Camat", "Undangan", which)
        record_handwritten(kept[detail % len(kept)].id, written, desk)
    elif what == "void" and alive:
        void_letter(alive[detail % len(alive)].id, "Salah", desk)
    else:
        act_of_the_office(what, which, detail, day, desk)


def act_of_the_office(what, which, detail, day, desk):
    if what == "outside":
        outside(desk, which, str(detail), day)
    elif what == "start":
        start_from(NumberStartDraft(day.year, detail, "Buku kertas", which), desk)
    elif what == "take back":
        for start in number_starts(day.year):
            take_back_start(start.id, desk)
    elif what == "office":
        set_office(desk, number_series=which, number_pattern=detail)


def explained(year):
    """Of each series the numbers up to its highest, as often as the register has a line of one."""
    found = defaultdict(Counter)
    for line in register(year):
        first, _, last = line.number.partition("-")
        series = re.match(r"Urutan ([0-9.]+)\. ", line.remarks)
        if first.isdigit():  # an insertion stands behind its number
            found[series and series[1]].update(range(int(first), int(last or first) + 1))
    return found


def test_no_order_of_events_prints_a_number_twice_in_a_year_or_loses_one(desk):
    """Whatever the order in which numbers are given, kept, inserted, void, passed over."""
    years = itertools.count(2027)

    @settings(max_examples=25, deadline=None)
    @given(st.lists(STRETCHES, min_size=2, max_size=3))
    def whatever_happens(stretches):
        day = dt.date(next(years), 5, 4)
        noon = dt.datetime.combine(day, dt.time(5), dt.UTC)
        there = replace(desk, clock=replace(desk.clock, now=lambda: noon))
        for one in [one for before, acts in stretches for one in (before, *acts)]:
            with contextlib.suppress(RuleError):
                act(*one, day, there)
        printed = [
            text
            for (text,) in Letter.select(Letter.number_text)
            .where((Letter.year == day.year) & (Letter.number_text != ""))
            .tuples()
        ]
        assert len(printed) == len(set(printed))
        for numbers in explained(day.year).values():
            assert numbers == Counter(range(1, max(numbers) + 1))

    whatever_happens()
