"""Targets 8 and 9: the list of 100,000 residents, typed in, shown and scrolled."""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from desktop.app import build_application
from desktop.jobs import Jobs
from desktop.look.appearance import dress_window
from desktop.people.people_list import PeopleList
from desktop.window.changes import Changes
from desktop.window.workplace import Workplace
from models.access.accounts import accounts
from models.desk import Desk
from models.tables import Household, Person
from tests.benchmarks.big_store import office_of, opened
from tests.benchmarks.measure import Result, child, fewer, percentile, report, resident_mib

RESIDENTS = 100_000
SIZE = (1200, 800)
TYPED = ("sri w", "slamet", "joko", "melati", "3510042", "wid", "nur ha", "krajan", "z", "ag pur")
SCROLLS = 300
STEP = 3  # rows a notch of the wheel
ROUNDS = 3


def measure(*, quick: bool) -> list[Result]:
    """The three ways to use the list in turn, each in a process of its own; medians of all."""
    found: dict[str, list[dict[str, float]]] = {which: [] for which in WORK}
    with office_of(RESIDENTS) as folder:
        for _ in range(fewer(ROUNDS, quick=quick)):
            for which, figures in found.items():
                figures.append(child("tests.benchmarks.table", which, str(folder)))

    def median(which: str, name: str) -> float:
        return statistics.median(figures[name] for figures in found[which])

    ours, theirs = median("list", "ms"), median("objects", "ms")
    added, all_added = median("list", "mib"), median("objects", "mib")
    return [
        Result("8", "keystroke to painted rows, first, p95", median("type", "first"), 60, "ms"),
        Result("8", "keystroke to painted rows, warm, p95", median("type", "warm"), 30, "ms"),
        Result(
            "9",
            "first paint of 100,000, against all as objects",
            ours / theirs,
            0.15,
            detail=f"{ours:.0f} and {theirs:.0f} ms",
        ),
        Result(
            "9",
            "memory added, against all as objects",
            added / all_added,
            0.25,
            detail=f"{added:.0f} and {all_added:.0f} MiB",
        ),
        Result("9", "scrolling, p95", median("list", "scroll"), 16, "ms"),
    ]


class _Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _until_painted(paints: _Paints, act: Callable[[], object]) -> float:
    """Milliseconds from before `act` until the widget has been painted after it."""
    before, start = paints.count, time.perf_counter()
    act()
    while paints.count == before:
        QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def _workplace() -> Workplace:
    """A sitting of the office's first account."""
    first = accounts()[0]
    desk = Desk(first.uuid, first.name, first.role)
    return Workplace(Jobs(), Changes(), desk, Path())


def type_names() -> None:
    """One keystroke after another in the filter of the residents, twice over."""
    people = PeopleList(_workplace(), lambda: None)
    dress_window(people)
    people.resize(*SIZE)
    people.show()
    people.refresh()
    QApplication.processEvents()
    paints = _Paints(people)  # the frame is painted whichever of list and hint is shown

    def once() -> list[float]:
        times: list[float] = []
        for text in TYPED:
            people.filter.clear()
            QApplication.processEvents()
            times += [_keystroke(people, paints, letter) for letter in text]
        return times

    first, warm = once(), once()
    report(first=percentile(first, 95), warm=percentile(warm, 95))


def _keystroke(people: PeopleList, paints: _Paints, letter: str) -> float:
    def press() -> None:
        QTest.keyClicks(people.filter, letter)
        people.update()

    return _until_painted(paints, press)


def show_list() -> None:
    """Our list until its first rows are painted; then scrolling."""
    before = resident_mib()
    start = time.perf_counter()
    people = PeopleList(_workplace(), lambda: None)
    dress_window(people)
    people.resize(*SIZE)
    paints = _Paints(people.view.viewport())
    people.refresh()
    _until_painted(paints, people.show)
    milliseconds = (time.perf_counter() - start) * 1000
    added = resident_mib() - before
    bar = people.view.verticalScrollBar()
    times = [
        _until_painted(paints, lambda: bar.setValue(bar.value() + STEP)) for _ in range(SCROLLS)
    ]
    report(ms=milliseconds, mib=added, scroll=percentile(times, 95))


class _AllObjects(QAbstractTableModel):
    """What many programs do: every row as an object of the database layer, loaded at once."""

    def __init__(self) -> None:
        super().__init__()
        query: Any = Person.select(Person, Household).join(Household, "LEFT JOIN")
        self._rows = list(query.order_by(Person.name))

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        values = (row.name, row.nik, str(row.birth_date), row.address or row.hamlet)
        return values[index.column()]


def show_objects() -> None:
    """All residents as objects in a table until the first rows are painted."""
    before = resident_mib()
    start = time.perf_counter()
    model, view = _AllObjects(), QTableView()
    view.setModel(model)
    view.resize(*SIZE)
    _until_painted(_Paints(view.viewport()), view.show)
    report(ms=(time.perf_counter() - start) * 1000, mib=resident_mib() - before)


WORK = {"type": type_names, "list": show_list, "objects": show_objects}

if __name__ == "__main__":
    application = build_application(["benchmark"])
    with opened(Path(sys.argv[2])):
        WORK[sys.argv[1]]()
