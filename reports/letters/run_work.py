"""A run of letters to its end: each issued, each kept in the folder, then all in one print file."""

from pathlib import Path

from models.codes import RunState
from models.desk import Desk
from models.files import sweep_temporary
from models.letter.letters import letter_pdf
from models.letter.runs.run_list import compose_run_list
from models.letter.runs.view import RunItem, RunView, run_items, run_view
from models.letter.runs.work import check_may_run, end_run, step
from models.progress import Progress, silent
from reports.letters import render_letter
from reports.letters.bound import BoundLetters, bind_letters
from reports.letters.run_files import check_folder, find_file, keep_file, letter_name


def carry_on(
    run_id: int, desk: Desk, progress: Progress = silent, without: frozenset[int] = frozenset()
) -> RunView:
    """Issue what is open of a run and write what is missing in its folder: the first time, and
    after it was stopped, killed, or the folder was gone.

    Cases in `without` are left as they are, and the run stays open for them.
    The print file with its list is written last. What is issued stays issued whatever happens:
    `Cancelled` when `progress` raises it (between two letters), `StoreError` as `atomic_write` and
    file.no_folder, `RuleError("run.needs_approval")`.
    """
    run = run_view(run_id)
    if run.open:
        check_may_run(desk)
    folder = Path(run.folder) if run.folder else None
    if folder is not None:
        check_folder(folder)
        sweep_temporary(folder)
    items = [item for item in run_items(run_id) if item.case_id not in without]
    for number, item in enumerate(items):
        progress(number, len(items))
        going = run.state is RunState.OPEN and item.is_open
        done = step(item.id, render_letter, desk) if going else item
        if folder is not None and done.letter_id is not None and not done.void:
            _keep(folder, done, desk)
    progress(len(items), len(items))
    run = run_view(run_id)
    if not run.open:
        run = end_run(run_id, desk)
    if folder is not None and run.issued:
        bound = bind_run(run_id, desk, progress, without)
        keep_file(folder, print_name(run), bound.pdf)
    return run


def bind_run(
    run_id: int, desk: Desk, progress: Progress = silent, without: frozenset[int] = frozenset()
) -> BoundLetters:
    """All letters of a run in one print file, in the order of the list before them, but those of
    the cases left out. Raises as `bind_letters`.
    """
    cover = compose_run_list(run_id, desk, without)
    return bind_letters([row.letter_id for row in cover.rows], desk, progress, cover)


def print_name(run: RunView) -> str:
    """What the print file is called."""
    return f"Cetak {run.issued} surat {run.begun_on:%Y-%m-%d}.pdf"


def _keep(folder: Path, item: RunItem, desk: Desk) -> None:
    name = letter_name(item.number_text, item.agency)
    _, there = find_file(folder, name, item.sha256)
    if not there and item.letter_id is not None:
        keep_file(folder, name, letter_pdf(item.letter_id, desk))
