"""Lists fetch what is seen, and a row opens with Enter."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from desktop import preferences
from desktop.look.palette import Tone
from desktop.widgets.column_need import needed_width
from desktop.widgets.list_view import ListView, fitted, kept_columns
from desktop.widgets.row_table import PAGE, Column, RowTable
from desktop.widgets.status_word import Status


@dataclass(frozen=True)
class Line:
    id: int
    name: str


class Cupboard:
    """Rows on demand, and a note of how many were asked for."""

    def __init__(self, count):
        self.lines = [Line(number, f"Warga {number}") for number in range(1, count + 1)]
        self.fetched = 0

    def fetch(self, last, limit):
        start = 0 if last is None else last.id
        page = self.lines[start : start + limit]
        self.fetched += len(page)
        return page


COLUMNS = [
    Column("Nomor", lambda line: str(line.id), 60, fixed=True, right=True),
    Column("Nama", lambda line: line.name),
    Column("Keadaan", status=lambda line: Status("Selesai", "circle-check", Tone.GOOD)),
]


@pytest.fixture
def cupboard():
    return Cupboard(PAGE * 5 + 3)


@pytest.fixture
def table(cupboard, qapp):
    table = RowTable(COLUMNS, cupboard.fetch)
    table.refresh()
    return table


def test_qt_finds_nothing_wrong_with_the_table(table, qtmodeltester):
    qtmodeltester.check(table)


def test_only_what_is_seen_is_fetched(table, cupboard, qtbot):
    view = ListView("try", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.show()
    assert cupboard.fetched == PAGE
    view.scrollToBottom()
    qtbot.waitUntil(lambda: table.rowCount() == 2 * PAGE)


def test_every_row_comes_exactly_once(table, cupboard):
    while table.canFetchMore(QModelIndex()):
        table.fetchMore(QModelIndex())
    assert list(table.rows()) == cupboard.lines


def test_a_status_is_icon_word_and_colour(table):
    cell = table.index(0, 2)
    assert cell.data() == "Selesai"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert cell.data(Qt.ItemDataRole.ForegroundRole).isValid()


def test_a_tooltip_shows_a_name_letter_for_letter(qapp):
    table = RowTable(COLUMNS, lambda last, limit: [Line(1, "<img src='//server/x'>")])
    table.refresh()
    tip = table.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_enter_and_double_click_open_the_row(table, cupboard, qtbot):
    view = ListView("try", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.show()
    view.select_first()
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [cupboard.lines[0]]
    with qtbot.waitSignal(view.opened) as opened:
        view.doubleClicked.emit(table.index(2, 0))
    assert opened.args == [cupboard.lines[2]]


def test_columns_are_remembered(table, qtbot):
    view = ListView("remembered", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.show()
    view.horizontalHeader().resizeSection(1, 321)
    again = ListView("remembered", "Daftar")
    qtbot.addWidget(again)
    again.show_table(table)
    assert again.columnWidth(1) == 321
    assert preferences.column_widths("remembered")[1] == 321


def test_on_a_small_screen_words_give_way_and_the_last_column_ends_at_the_edge():
    widths, gives = [100, 200, 100, 200], [False, True, False, True]
    assert fitted(widths, gives, 700) == [100, 200, 100, 300]
    assert fitted(widths, gives, 500) == [100, 150, 100, 150]
    assert fitted(widths, gives, 100) == [100, 100, 100, 100]  # then the table scrolls


def test_on_a_small_screen_the_most_spare_columns_go_first():
    widths, gives, spare = (
        [135, 160, 140, 90, 90],
        [False, True, False, False, False],
        [0, 0, 0, 1, 2],
    )
    assert kept_columns(widths, gives, spare, 620) == [0, 1, 2, 3, 4]
    assert kept_columns(widths, gives, spare, 500) == [0, 1, 2, 3]
    assert kept_columns(widths, gives, spare, 400) == [0, 1, 2]
    assert kept_columns(widths, gives, spare, 200) == [0, 1, 2]  # number, name and state stay


def test_a_column_without_a_word_gives_its_room_away_before_others(cupboard, qtbot):
    assigned = []
    columns = [
        Column("Nomor", lambda line: f"KASUS-2026-{line.id:04}", 140, whole=True),
        Column("Petugas", lambda line: line.name if line.id in assigned else "", 100, spare=1),
        Column("Dibuka", lambda line: "16-03-2026", 100, spare=3),
    ]
    table = RowTable(columns, cupboard.fetch)
    view = ListView("empty", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.resize(300, 300)
    view.show()
    table.refresh()
    assert [view.isColumnHidden(n) for n in range(3)] == [False, True, False]
    assigned.append(table.rows()[0].id)
    table.refresh()
    assert [view.isColumnHidden(n) for n in range(3)] == [False, False, True]


def test_a_number_is_never_cut_and_a_hidden_column_keeps_its_width(cupboard, qtbot):
    columns = [
        Column("Nomor", lambda line: f"KASUS-2026-{line.id:04}", 60, whole=True),
        Column("Nama", lambda line: line.name, 200),
        Column("Dibuka", lambda line: "16-03-2026", 150, spare=1),
        Column("Keadaan", width=40, status=lambda line: Status("Selesai", "check", Tone.GOOD)),
    ]
    table = RowTable(columns, cupboard.fetch)
    view = ListView("narrow", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.resize(380, 300)
    view.show()
    table.refresh()
    assert view.isColumnHidden(2)
    assert all(view.columnWidth(n) >= view.sizeHintForColumn(n) for n in (0, 3))
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(900, 300)
    assert not view.isColumnHidden(2) and view.columnWidth(2) >= 150


@pytest.mark.parametrize(
    "name", ["Siti", "Mmm Wwww", "iiiiiiiiiiiiiiii", "Slamet Riyadi", "", "é 印"]
)
def test_the_width_a_column_needs_is_that_of_its_widest_cell(name, qtbot):
    lines = [Line(n, f"{name} {'abcWil'[n % 6] * (n % 7)}") for n in range(PAGE - 1)]
    done = Status("Selesai", "circle-check", Tone.GOOD)
    columns = [
        Column("Nama", lambda line: line.name),
        Column("Nomor", lambda line: line.name, fixed=True),
        Column(
            "Keadaan", lambda line: line.name, status=lambda line: done if line.id % 2 else None
        ),
    ]
    table = RowTable(columns, lambda last, limit: lines)
    view = ListView("widths", "Daftar")
    qtbot.addWidget(view)
    view.show_table(table)
    view.resize(900, 300)
    view.show()
    assert [needed_width(view, section) for section in range(3)] == [0, 0, 0]
    table.refresh()
    for section in range(3):
        widest = view.sizeHintForColumn(section)
        assert widest <= needed_width(view, section) <= widest + 2
