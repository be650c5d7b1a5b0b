"""A run of 500 letters on an encrypted store, in a process that has Qt loaded as the program has.

`make` founds an office whose referrals wait, `run` issues them, keeps each PDF in a folder and
binds the print file.
"""

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
from tests.benchmarks.measure import peak_mib, report, resident_mib, seconds

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


def run(folder: Path) -> None:
    """Plan, issue, write the single files, bind: seconds, bytes a letter, and memory."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.show()
    app.processEvents()
    desk = _opened(folder)
    from reports.letters import check_letter, render_letter
    from reports.letters.run_work import bind_run, carry_on

    options, target = default_run_options(desk), folder.with_name("letters")
    target.mkdir()
    waiting = waiting_referrals()
    before = resident_mib()
    plan_seconds = seconds(lambda: plan_run(waiting, options, check_letter, desk))
    begun = begin_run(waiting, options, str(target), desk)
    items = run_items(begun.id)
    issue_seconds = seconds(lambda: [step(each.id, render_letter, desk) for each in items])
    rest_seconds = seconds(lambda: carry_on(begun.id, desk))
    peak = peak_mib()
    bound = bind_run(begun.id, desk)
    report(
        plan=plan_seconds,
        issue=issue_seconds,
        rest=rest_seconds,
        bytes=len(bound.pdf) / COUNT,
        stored=bound.stored,
        files=len(list(target.iterdir())),
        before=before,
        peak=peak,
    )
    close_store()


def _opened(folder: Path) -> Desk:
    key = unlock(folder, USERNAME, PASSWORD)
    open_store(folder, key)
    return sign_in(key)


if __name__ == "__main__" and len(sys.argv) == 3:
    {"make": make, "run": run}[sys.argv[1]](Path(sys.argv[2]))
