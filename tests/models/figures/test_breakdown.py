"""Sums agree whatever is hidden, and no cell of a table is one restricted person."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.figures.breakdown import Mark, broken_down

RESTRICTED = {1, 2, 3}
MARKS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 2), st.integers(1, 7)),
    max_size=25,
    unique=True,
).map(lambda found: [Mark(*each, restricted=each[2] in RESTRICTED) for each in found])


@settings(max_examples=40)
@given(MARKS)
def test_the_lines_and_what_is_hidden_add_up_to_what_is_counted(marks):
    found = broken_down(marks, 3, "abc")
    for column in range(3):
        lines = sum(count for _, count in found.column(column))
        counted = sum(mark.column == column for mark in marks)
        assert lines + found.folded[column] == found.total[column] == counted


@settings(max_examples=40)
@given(MARKS)
def test_no_cell_is_a_single_restricted_case(marks):
    rows = dict(broken_down(marks, 3, "abc").rows)
    for group in "abc":
        for column in range(3):
            here = [m for m in marks if (m.group, m.column) == (group, column)]
            if rows[group][column] == 1:
                assert any(not mark.restricted for mark in here)


def test_only_what_points_to_one_person_is_hidden():
    marks = [
        Mark("pangan", 0, 1, restricted=True),
        Mark("pangan", 0, 9),
        Mark("rumah", 0, 2, restricted=True),
    ]
    found = broken_down(marks, 1, ("pangan", "rumah"))
    assert found.rows == (("pangan", (2,)), ("rumah", (0,))) and found.folded == (1,)


def test_a_group_without_a_count_can_be_left_out():
    found = broken_down([Mark("b", 0, 1), Mark("z", 0, 2)], 1, ("a", "b"), whole=False)
    assert found.rows == (("b", (1,)), ("z", (1,)))
