"""A run at work: begun whole, one letter a transaction, and gone on with after any end."""

from collections.abc import Sequence

from models import history
from models.codes import Action, RunState
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.waiting import needs_approval
from models.letter.letters import Render, issue
from models.letter.runs.options import RunOptions, letter_options
from models.letter.runs.plan import is_lettered
from models.letter.runs.view import RunItem, RunView, item_of, run_row, run_view, unfinished_run
from models.sentences import sentence
from models.store import writing
from models.tables import LetterRun, LetterRunItem

LONGEST_PROBLEM, LONGEST_FOLDER = 300, 1000


def check_may_run(desk: Desk) -> None:
    """Raises `RuleError("run.needs_approval")` where somebody else has to agree to each letter."""
    if needs_approval(desk):
        raise RuleError("run.needs_approval")


def begin_run(referral_ids: Sequence[int], options: RunOptions, folder: str, desk: Desk) -> RunView:
    """Keep what is to be issued, in this order, before the first number is given; `folder` is where
    the single PDFs go, empty for none.

    Raises `RuleError`: run.empty, run.unfinished, run.needs_approval.
    """
    if not referral_ids:
        raise RuleError("run.empty")
    with writing():
        check_may_run(desk)
        if unfinished_run() is not None:
            raise RuleError("run.unfinished")
        run = history.create(
            LetterRun,
            desk,
            begun_on=desk.today(),
            options=options.to_json(),
            folder=_short(folder),
        )
        items = [
            {"run_id": run.id, "position": position, "referral_id": referral_id}
            for position, referral_id in enumerate(referral_ids, start=1)
        ]
        history.import_records({LetterRunItem: items}, desk, "letter_run", run=run.uuid)
        if run.folder:
            _note_leaving(run, desk)
    return run_view(run.id)


def step(item_id: int, render: Render, desk: Desk) -> RunItem:
    """Issue the letter of one open item, in one transaction with the note that it is done.

    What a rule forbids is noted with the item in words, and the run goes on. An item that is done
    is left as it is, so that nothing is ever numbered twice. Raises `RuleError`
    "run.over" when the run has ended, and `StoreError`: then nothing was written.
    """
    with writing():
        row = LetterRunItem.get_by_id(item_id)
        if row.letter_id is None and not row.problem:
            if row.run.state != RunState.OPEN:
                raise RuleError("run.over")
            _issue(row, render, desk)
    return item_of(item_id)


def end_run(run_id: int, desk: Desk) -> RunView:
    """Close a run: done, or stopped where referrals are left without a letter."""
    with writing():
        row = run_row(run_id)
        if row.state == RunState.OPEN:
            left = run_view(run_id).open
            history.change(row, desk, state=RunState.STOPPED if left else RunState.DONE)
    return run_view(run_id)


def move_folder(run_id: int, folder: str, desk: Desk) -> RunView:
    """Let the single PDFs go to another folder; those that are missing there are written anew."""
    with writing():
        row = run_row(run_id)
        history.change(row, desk, folder=_short(folder))
        if row.folder:
            _note_leaving(row, desk)
    return run_view(run_id)


def _short(folder: str) -> str:
    """A path is kept to the letter: cleaning would name another folder."""
    if len(folder) > LONGEST_FOLDER:
        length = len(folder)
        raise RuleError("text.too_long", field="folder", limit=LONGEST_FOLDER, length=length)
    return folder


def _note_leaving(row: LetterRun, desk: Desk) -> None:
    """Pages in a folder are protected by nobody: who took them there is in the history."""
    count = LetterRunItem.select().where(LetterRunItem.run == row.id).count()
    history.note_event(desk, Action.EXPORT, "letter_run", row.uuid, count=count)


def _issue(row: LetterRunItem, render: Render, desk: Desk) -> None:
    try:
        letter_id = _new_letter(row, render, desk)  # one that fails half-way is undone alone
    except RuleError as error:
        history.change(row, desk, problem=sentence(error)[:LONGEST_PROBLEM])
    else:
        history.change(row, desk, letter_id=letter_id)


def _new_letter(row: LetterRunItem, render: Render, desk: Desk) -> int:
    if is_lettered(row.referral_id):
        raise RuleError("run.lettered")
    options = letter_options(row.referral_id, RunOptions.from_json(row.run.options), desk)
    return issue(row.referral_id, options, render, desk).id
