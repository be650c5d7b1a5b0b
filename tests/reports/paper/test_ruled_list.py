"""A ruled list breaks its pages between lines, and keeps headings and signatures company."""

import pytest

from models.letter.document import Sheet
from reports.paper.grid import line
from reports.paper.press import Press
from reports.paper.rows import Row, centred
from reports.paper.ruled_list import (
    Entry,
    ListPaper,
    band,
    columns_of,
    draw_list,
    frame_of,
    titled,
)
from tests.letter_samples import pages

SHARES = (("Nomor", 0.3, False), ("Isi", 0.7, False))


def printed(count, *, landscape=True, signed=True):
    frame = frame_of(Sheet(), landscape=landscape)
    columns = columns_of(frame, SHARES)
    entries = [band(frame, "Judul bagian")] if count else []
    entries += [Entry(line(columns, (f"N{n}", "Isi baris")), columns) for n in range(count)]
    signing = [Row(), *centred("TANDA TANGAN", frame.width)] if signed else []
    press = Press(frame.size, "Contoh", "Desa Contoh")
    draw_list(press, frame, ListPaper(columns, titled(frame, "DAFTAR"), entries, signing))
    return pages(press.finish())


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("count", [0, 1, 2, 18, 19, 20, 21, 22, 23, 38, 39, 40, 60])
def test_signatures_stand_below_two_lines_at_least(count, landscape):
    found = printed(count, landscape=landscape)
    last = found[-1]
    assert "TANDA TANGAN" in last
    assert last.count("Isi baris") >= min(count, 2)
    assert sum(page.count("Isi baris") for page in found) == count
    assert all("Nomor" in page for page in found)
    assert [f"halaman {n} dari {len(found)}" in page for n, page in enumerate(found, start=1)] == (
        [True] * len(found)
    )


def test_the_room_is_between_the_margins_of_the_office():
    upright, across = frame_of(Sheet(), landscape=False), frame_of(Sheet())
    assert upright.size == tuple(reversed(across.size))
    assert upright.left + upright.width < upright.size[0]
    assert across.left + across.width < across.size[0]
