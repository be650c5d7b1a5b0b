"""How long it took, in the three numbers a reader of the report understands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.figures.delays import Delay, delay_of


def test_nothing_counted_says_nothing():
    assert delay_of([]) == Delay() and Delay().median is None


def test_the_middle_nine_of_ten_and_the_longest():
    found = delay_of((days, 5) for days in [1, 2, 2, 3, 4, 4, 5, 6, 9, 30])
    assert found == Delay(count=10, within=7, median=4, nine_of_ten=9, longest=30)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 60)), min_size=1, max_size=40))
def test_nine_of_ten_did_not_take_longer(pairs):
    found = delay_of(pairs)
    days = [taken for taken, _ in pairs]
    assert sum(taken <= found.nine_of_ten for taken in days) * 10 >= 9 * len(days)
    assert min(days) <= found.median <= found.nine_of_ten or len(days) < 10
    assert found.longest == max(days) and 0 <= found.within <= found.count == len(days)
