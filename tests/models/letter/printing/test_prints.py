"""Each trip of a letter to a printer is told before it goes and after; copies are numbered."""

import pytest

from models import history
from models.case.referrals import referral as referral_view
from models.case.timeline import timeline
from models.codes import Action, Delivery, PrintState, ReprintReason
from models.errors import RuleError
from models.letter.letters import issue, letter
from models.letter.printing.prints import LetterPrint, mark_printed, note_print, note_saved
from tests.case_samples import drafted, opened
from tests.history_lines import newest_lines
from tests.letter_samples import options

AS_ASKED = (PrintState.QUEUED, PrintState.PRINTED)


@pytest.fixture
def case_id(desk):
    return opened(desk)


@pytest.fixture
def issued(desk, case_id):
    referral_id = drafted(desk, case_id)
    return issue(referral_id, options(referral_id, desk), lambda _: b"/Count 1", desk)


def told(case_id, desk):
    """What the case says of its letter's prints, oldest first."""
    lines = [(line.title, line.text) for line in timeline(case_id, desk)]
    return [line for line in reversed(lines) if line[0].startswith("Surat ")][1:]


def test_what_went_to_the_queue_is_told_whatever_came_out(desk, case_id, issued):
    original = LetterPrint(issued.id, issued.sha256)
    for answer in (PrintState.NOT_YET, PrintState.AGAIN, PrintState.FAILED):
        note_print(original, PrintState.QUEUED, desk)
        note_print(original, answer, desk)
    seen = letter(issued.id).prints
    assert (seen.sent, seen.printed, seen.original_out) == (3, 0, False)
    (covered,) = letter(issued.id).referral_ids
    assert referral_view(covered).delivery is Delivery.NONE
    name = f"Surat {issued.number_text}"
    assert [title.removeprefix(name) for title, _ in told(case_id, desk)] == [
        " dikirim ke printer",
        " belum tercetak",
        " dikirim ke printer",
        " belum tercetak, dikirim lagi",
        " dikirim ke printer",
        " tidak sampai ke printer",
    ]


def test_the_history_keeps_the_hash_of_what_was_printed_and_which_time_it_was(desk, issued):
    for _ in range(2):
        note_print(LetterPrint(issued.id, "ab" * 32), PrintState.QUEUED, desk)
    rows = history.of_record(letter(issued.id).uuid)
    sent = [row.new for row in rows if row.action is Action.PRINT]
    assert [(row["sha256"], row["times"], row["state"]) for row in sent] == [
        ("ab" * 32, 1, "queued"),
        ("ab" * 32, 2, "queued"),
    ]


def test_an_original_that_came_out_is_not_sent_again_without_a_reason(desk, case_id, issued):
    assert mark_printed(issued.id, desk) == 1
    (covered,) = letter(issued.id).referral_ids
    assert referral_view(covered).delivery is Delivery.PRINTED
    before = history.head()
    with pytest.raises(RuleError, match="letter.original_printed"):
        mark_printed(issued.id, desk)
    assert history.head() == before
    again = LetterPrint(issued.id, issued.sha256, reason=ReprintReason.PAPER_TORN)
    for state in AS_ASKED:
        note_print(again, state, desk)
    assert told(case_id, desk)[-1][1] == "asli lagi: Kertas rusak atau sobek"


def test_copies_are_numbered_in_the_order_they_were_sent(desk, case_id, issued):
    mark_printed(issued.id, desk)
    for number in (1, 2):
        assert letter(issued.id).prints.next_copy == number
        copy = LetterPrint(issued.id, "cd" * 32, number)
        note_print(copy, PrintState.QUEUED, desk)
        note_print(copy, PrintState.AGAIN, desk)  # the same sheet once more keeps its number
        for state in AS_ASKED:
            note_print(copy, state, desk)
    seen = letter(issued.id).prints
    assert (seen.sent, seen.printed, seen.copies) == (5, 3, 2)
    assert told(case_id, desk)[-1][1] == "salinan ke-2"


def test_a_page_kept_as_a_file_is_told_by_its_hash_and_is_no_print(desk, case_id, issued):
    note_saved(issued.id, issued.sha256, desk)
    assert told(case_id, desk) == [(f"Surat {issued.number_text} disimpan sebagai PDF", "")]
    (line,) = newest_lines()
    assert line.action is Action.EXPORT and line.new["sha256"] == issued.sha256
    assert letter(issued.id).prints.sent == 0
