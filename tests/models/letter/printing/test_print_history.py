"""Of stores from before trips were told, and of erased rows, the original counts as printed."""

from models import history
from models.codes import Action
from models.letter.printing.print_history import print_history
from models.store import writing

UUID = "0190b0c0-0000-7000-8000-000000000001"


def test_a_letter_never_printed_has_no_trip(desk):
    seen = print_history(UUID)
    assert (seen.sent, seen.next_copy, seen.original_out) == (0, 1, False)


def test_a_row_of_an_older_store_says_that_the_paper_came_out(desk):
    with writing():
        history.note_event(desk, Action.PRINT, "letter", UUID, what="original", times=1)
    seen = print_history(UUID)
    assert (seen.sent, seen.printed, seen.original_out) == (1, 1, True)


def test_an_erased_row_is_taken_for_the_original(desk):
    with writing():
        history.note_event(desk, Action.PRINT, "letter", UUID, state="queued", copy=0)
    history.blank(UUID, "Permintaan warga", "Kepala Desa", desk)
    assert print_history(UUID).original_out
