"""Rows set on pages: where a page ends, and how tightly a letter is set to stay on one."""

from collections.abc import Sequence

from reports.paper.rows import Row

LEADINGS = (18.0, 16.5, 15.0, 13.8, 13.4)
"""Points from line to line for 12 pt text, loosest first; single spacing is 13.8."""
USUAL_LEADING = 15.0

Page = list[Row]


def set_pages(
    rows: Sequence[Row], first: float, further: float, leadings: Sequence[float] = LEADINGS
) -> tuple[list[Page], float]:
    """The pages and the leading: the loosest that needs one page, else the usual one.

    `first` and `further` are the heights in points free on the first and each further page.
    """
    total = sum(row.height for row in rows)
    fitting = next((leading for leading in leadings if total * leading <= first), None)
    if fitting is not None:
        return [list(rows)], fitting
    leading = min(USUAL_LEADING, leadings[0])
    return break_pages(rows, first / leading, further / leading), leading


def break_pages(rows: Sequence[Row], first: float, further: float) -> list[Page]:
    """Rows on pages of so many lines. Rows kept together move together; a block higher than a
    page is parted after all, so that nothing is ever lost.
    """
    pages: list[Page] = [[]]
    room = first
    for block in _blocks(rows):
        height = sum(row.height for row in block)
        if height > room and pages[-1] and height <= further:
            pages.append([])
            room = further
        for row in block:
            if not row.spans and not pages[-1]:
                continue
            if row.height > room and pages[-1] and row.spans:
                pages.append([])
                room = further
            pages[-1].append(row)
            room -= row.height
    return pages


def _blocks(rows: Sequence[Row]) -> list[list[Row]]:
    blocks: list[list[Row]] = [[]]
    for row in rows:
        blocks[-1].append(row)
        if not row.keep:
            blocks.append([])
    return [block for block in blocks if block]
