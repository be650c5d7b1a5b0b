"""A run of 500 letters on an encrypted store: planned, issued, written one by one, and bound."""

import sys
from pathlib import Path

from models.access.accounts import sign_in
from models.access.keys import TEST_COST, new_recovery_code, unlock
from models.desk import Desk
from models.founding import Setup, found_office
from models.letter.runs.options import default_run_options
from models.letter.runs.plan import plan_run, waiting_referrals
from models.letter.runs.view import run_items
from models.letter.runs.work import begin_run, step
from models.store import Owner, close_store, open_store
from tests.benchmarks.measure import forget_peak, peak_mib, report, resident_mib, seconds

COUNT = 500
USERNAME, PASSWORD = "sri", "kelapa-sungai-petani-lumbung"


def make(folder: Path) -> None:
    """The office with its waiting referrals."""
    from tests.conftest import OFFICE, OFFICIALS, seeded, ticking
    from tests.letter_runs import waiting

    owner = Owner(USERNAME, "Sri Contoh", PASSWORD)
    setup = Setup(OFFICE, OFFICIALS, owner, new_recovery_code(seeded("recovery")))
    found_office(folder, setup, ticking(), seeded("found"), TEST_COST)
    waiting(_opened(folder), COUNT)
    close_store()
    report(made=COUNT)


def run(folder: Path, target: Path) -> None:
    """All of a run in `target`: seconds, bytes a letter, MiB at the most, and how many of them the
    run added to the process with its store open.
    """
    desk = _opened(folder)
    from reports.letters import check_letter, render_letter
    from reports.letters.run_work import bind_run, carry_on

    options, waiting = default_run_options(desk), waiting_referrals()
    opening, before = peak_mib(), resident_mib()
    forget_peak()
    planning = seconds(lambda: plan_run(waiting, options, check_letter, desk))
    begun = begin_run(waiting, options, str(target), desk)
    items = run_items(begun.id)
    issuing = seconds(lambda: [step(each.id, render_letter, desk) for each in items])
    writing = seconds(lambda: carry_on(begun.id, desk))
    added, peak = peak_mib() - before, max(opening, peak_mib())
    size = len(bind_run(begun.id, desk).pdf) / COUNT
    report(plan=planning, issue=issuing, write=writing, size=size, added=added, peak=peak)
    close_store()


def with_window() -> object:
    """Qt as the program has it loaded while a run goes on."""
    from PySide6.QtWidgets import QApplication, QWidget

    app, window = QApplication([]), QWidget()
    window.show()
    app.processEvents()
    return app, window


def _opened(folder: Path) -> Desk:
    key = unlock(folder, USERNAME, PASSWORD)
    open_store(folder, key)
    return sign_in(key)


if __name__ == "__main__":
    task, *places = sys.argv[1:]
    paths = [Path(place) for place in places]
    if task == "make":
        make(*paths)
    else:
        kept = with_window() if task == "run-in-window" else None
        run(*paths)
