"""Parts fill the pages in order, and what belongs together is not parted."""

from dataclasses import replace

from reports.paper.flow import Part, gap, pages_of


def part(height, **more):
    return Part(height, lambda _press, _top: None, **more)


def test_kept_parts_move_to_the_next_page_together():
    title, first, last = part(1, keep=True), part(1, keep=True), part(1)
    filling = part(8)
    assert pages_of([filling, title, first, last], 10, 20) == [[filling], [title, first, last]]


def test_a_page_that_begins_within_a_table_begins_with_its_head():
    head = part(1)
    lines = [part(2, head=head) for _ in range(6)]
    pages = pages_of([head, *lines], 7, 5)
    assert pages == [[head, *lines[:3]], [head, *lines[3:5]], [head, lines[5]]]


def test_no_page_begins_with_room_and_more_than_a_page_still_flows():
    space, tall = gap(2), [part(6, keep=True) for _ in range(3)]
    assert pages_of([part(9), space, *tall], 10, 10)[1:] == [[each] for each in tall]
    assert pages_of([], 10, 10) == [[]]
    assert replace(space, keep=True).gap
