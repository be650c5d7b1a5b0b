"""The main window: seven places, one search, one status line. It wires; it decides nothing."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop import preferences
from desktop.access.lock_key import LockKey
from desktop.batches.batches_page import BatchesPage
from desktop.cases.cases_page import CasesPage
from desktop.dialogs.reader_copies import sweep_copies
from desktop.home.home_page import HomePage
from desktop.letters.letters_page import LettersPage
from desktop.look.appearance import dress_window
from desktop.outreach.outreach_page import OutreachPage
from desktop.people.people_page import PeoplePage
from desktop.replies.code_dialog import CodeDialog
from desktop.settings.settings_page import SettingsPage
from desktop.widgets.access_keys import AccessKeys
from desktop.widgets.busy import Busy
from desktop.widgets.row_menu import add_menu_keys
from desktop.widgets.scroll import fit_screen
from desktop.window.keys_help import KeysHelp
from desktop.window.nav_rail import NavRail
from desktop.window.page import Page
from desktop.window.places import Places
from desktop.window.practice_stripe import practice_stripe
from desktop.window.search_box import SearchBox
from desktop.window.status_line import StatusLine
from desktop.window.ways import WayBack, Ways
from desktop.window.workplace import Workplace
from models.office import office
from models.search import Hit

HOME, PEOPLE, CASES, OUTREACH, LETTERS, BATCHES, SETTINGS = range(7)
COMPACT_BELOW = 1100
"""Window width in pixels under which the rail puts its words under the icons."""
SAY_MILLISECONDS = 8000
PAGES: tuple[Callable[[Workplace, Ways], Page], ...] = (
    HomePage,
    PeoplePage,
    CasesPage,
    OutreachPage,
    LettersPage,
    BatchesPage,
    SettingsPage,
)


class MainWindow(QMainWindow):
    """`lock_asked` is sent when the clerk asks for the lock; the application does the locking."""

    lock_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._leaving = False
        self.access_keys = AccessKeys(self)
        self.setWindowTitle(f"{office().title} - Simpul")
        self.setMinimumSize(880, 480)
        self.rail = NavRail(self.go)
        ways = ways_of(self)
        self.places = Places(
            [partial(make, workplace, ways) for make in PAGES], self.rail.show_chosen
        )
        self.search = SearchBox(partial(open_hit, self), self)
        self.status = StatusLine(workplace)
        self.setStatusBar(self.status)
        self._lay_out()
        self._add_keys()
        self._listen()
        dress_window(self)
        if not preferences.restore_geometry(self, "main"):
            fit_screen(self, 1280, 720)
        self.go(HOME)

    def page(self, number: int) -> Page:
        return self.places.page(number)

    def go(self, number: int) -> None:
        """Show a place as one finds it coming from elsewhere."""
        self.places.visit(number, lambda page: page.begin())

    def _lay_out(self) -> None:
        middle, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.places, 1)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        whole = QVBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        stripe = practice_stripe()
        if stripe is not None:
            whole.addWidget(stripe)
        whole.addLayout(row, 1)
        self.setCentralWidget(middle)

    def _add_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+F", self.search.start),
            ("/", self.search.start),
            ("F1", lambda: KeysHelp(self).open()),
            ("F2", self._new_case_here),
            ("F3", self.new_person),
            ("Ctrl+J", lambda: CodeDialog(self._workplace, self.say, self).open()),
            ("F5", self.refresh),
        ]
        keys += [(f"Ctrl+{n + 1}", partial(self.go, n)) for n in range(len(PAGES))]
        for key, press in keys:
            QShortcut(QKeySequence(key), self, press)
        LockKey(self, self.lock_asked.emit)
        add_menu_keys(self)

    def _listen(self) -> None:
        changes = self._workplace.changes
        for news in (changes.cases, changes.letters, changes.batches, changes.office):
            news.connect(self.status.refresh)
        changes.locking.connect(self._sweep)
        self._sweep()

    def _sweep(self) -> None:
        """At the start, at the lock and at the end no plain copy of a letter is left."""
        sweep_copies(self._workplace.folder)

    def refresh(self) -> None:
        here = self.places.here()
        if here is not None:
            here.refresh()
        self.status.refresh()

    def open_case(self, case_id: int) -> None:
        back = _way_back(self, CASES)
        self.places.visit(CASES, lambda page: cast("CasesPage", page).show_case(case_id, back))

    def open_person(self, person_id: int) -> None:
        back = _way_back(self, PEOPLE)
        self.places.visit(
            PEOPLE, lambda page: cast("PeoplePage", page).show_person(person_id, back)
        )

    def open_letter(self, letter_id: int) -> None:
        self.places.visit(LETTERS, lambda page: cast("LettersPage", page).show_letter(letter_id))

    def open_visit(self, visit_id: int) -> None:
        self.places.visit(OUTREACH, lambda page: cast("OutreachPage", page).show_visit(visit_id))

    def open_days_off(self, year: int) -> None:
        self.places.visit(SETTINGS, lambda page: cast("SettingsPage", page).show_days_off(year))

    def new_case(self, person_id: int | None = None) -> None:
        self.places.visit(CASES, lambda page: cast("CasesPage", page).start_intake(person_id))

    def _new_case_here(self) -> None:
        """F2: a case of the resident on screen, or of one who is still to be found."""
        here = self.places.here()
        self.new_case(here.resident() if here is not None else None)

    def new_person(self) -> None:
        self.places.visit(PEOPLE, lambda page: cast("PeoplePage", page).start_person())

    def say(self, sentence: str) -> None:
        """One quiet line at the foot, for eight seconds."""
        self.status.showMessage(sentence, SAY_MILLISECONDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_compact(compact=event.size().width() < COMPACT_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Waits for work that is going on, then asks about unsaved typing; the answer closes."""
        here, busy = self.places.here(), self.findChild(Busy)
        if not self._leaving and busy is not None:
            event.ignore()
            busy.ask_to_stop()
            self.say(self.tr("Tunggu sebentar: pekerjaan ini diselesaikan dulu."))
        elif not self._leaving and here is not None:
            event.ignore()
            here.leave(self.close_now)
        if self._leaving:
            preferences.keep_geometry(self, "main")
            self._sweep()
            event.accept()

    def close_now(self) -> None:
        """Close without asking: what was typed is kept as a draft, or the clerk has answered."""
        self._leaving = True
        self.close()


def open_hit(window: MainWindow, hit: Hit) -> None:
    """What was found by the search box."""

    def incoming(incoming_id: int) -> None:
        window.places.visit(
            LETTERS, lambda page: cast("LettersPage", page).show_incoming(incoming_id)
        )

    doors = {
        "person": window.open_person,
        "case": window.open_case,
        "letter": window.open_letter,
        "incoming": incoming,
    }
    doors[hit.kind](hit.id)


def _way_back(window: MainWindow, to: int) -> WayBack | None:
    """From the place `to` back to the one on screen; None where it is the same one."""
    places, number, here = window.places, window.places.number(), window.places.here()
    if here is None or number == to:
        return None
    back = here.way_back()
    return WayBack(window.rail.word(number), lambda: places.visit(number, back))


def ways_of(window: MainWindow) -> Ways:
    """The doors a page may use."""
    return Ways(
        to_case=window.open_case,
        to_person=window.open_person,
        to_letter=window.open_letter,
        to_waiting=lambda state: window.places.visit(
            LETTERS, lambda page: cast("LettersPage", page).show_waiting(state)
        ),
        new_case=window.new_case,
        new_person=window.new_person,
        to_days_off=window.open_days_off,
        to_visit=window.open_visit,
        lock=window.lock_asked.emit,
        say=window.say,
    )
