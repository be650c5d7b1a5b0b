"""What the history knows of a letter's trips to a printer: how many, as what, what came out."""

from dataclasses import dataclass

from models import history
from models.codes import Action, PrintState


@dataclass(frozen=True, slots=True)
class PrintHistory:
    """`sent` trips, of which `printed` were seen on paper; `copies` is the last copy's number."""

    sent: int = 0
    printed: int = 0
    copies: int = 0
    original_out: bool = False
    """Somebody said that the original came out of the printer."""

    @property
    def next_copy(self) -> int:
        return self.copies + 1


def print_history(uuid: str) -> PrintHistory:
    """From the history, which nobody can shorten; where its values were erased, the original
    counts as printed. A row of a store from before trips were told says that the paper came out.
    """
    sent = printed = copies = 0
    original_out = False
    for line in history.of_record(uuid):
        if line.action != Action.PRINT:
            continue
        new = line.new or {}
        state, copy = PrintState(new.get("state", PrintState.PRINTED)), int(new.get("copy", 0))
        came_out = state is PrintState.PRINTED
        sent += state is PrintState.QUEUED or "state" not in new
        printed += came_out
        copies = max(copies, copy)
        original_out = original_out or (came_out and copy == 0)
    return PrintHistory(sent, printed, copies, original_out)
