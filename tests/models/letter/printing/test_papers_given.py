"""A receipt, a form to sign and a reply slip that leave the office leave a line in the case."""

import pytest

from models import history
from models.case.cases import case
from models.case.reply.replies import ReplyDraft, record_reply
from models.case.timeline import timeline
from models.codes import Action, Paper, PrintState, ReferralStatus
from models.errors import RuleError
from models.letter.printing.papers_given import PaperOut, note_book, note_paper, note_slips
from tests.case_samples import opened, requested

PRINTED = PaperOut("ab" * 32, PrintState.PRINTED)


def newest(case_id, desk):
    line = timeline(case_id, desk)[0]
    return line.title, line.text, line.author


def test_all_receipts_of_an_evening_are_noted_each_in_its_own_case(desk):
    ids = [opened(desk), opened(desk)]
    note_paper(Paper.RECEIPT, ids, PRINTED, desk)
    for case_id in ids:
        assert newest(case_id, desk) == ("Tanda terima dicetak", "", desk.name)


def test_a_paper_kept_as_a_file_is_told_too(desk):
    case_id = opened(desk)
    note_paper(Paper.CONSENT_FORM, [case_id], PaperOut("ab" * 32), desk)
    title = "Lembar penjelasan dan persetujuan disimpan sebagai PDF"
    assert newest(case_id, desk)[0] == title


def test_a_slip_names_its_agency_and_is_not_taken_for_the_move_of_an_answer(desk):
    case_id = opened(desk)
    referral_id = requested(desk, case_id)
    record_reply(ReplyDraft(referral_id, ReferralStatus.ACCEPTED), desk)
    note_slips([referral_id], PRINTED, desk)
    record_reply(ReplyDraft(referral_id, ReferralStatus.ACCEPTED), desk)  # the same once more
    told = [(line.title, line.text) for line in timeline(case_id, desk)]
    assert ("Lembar jawaban dicetak", "Dinsos PPKB") in told


def test_what_goes_to_the_printer_is_told_before_by_its_hash(desk):
    case_id = opened(desk)
    note_paper(Paper.RECEIPT, [case_id], PaperOut("cd" * 32, PrintState.QUEUED), desk)
    assert newest(case_id, desk)[0] == "Tanda terima dikirim ke printer"
    line = history.of_record(case(case_id).uuid)[-1]
    assert line.new == {"paper": "receipt", "state": "queued", "sha256": "cd" * 32}


def test_a_book_belongs_to_no_case_and_is_told_all_the_same(desk):
    note_book("buku-agenda-2026", PRINTED, desk)
    (line,) = [each for each in history.of_record("") if each.subject == "paper"]
    assert line.action is Action.PRINT and line.new["name"] == "buku-agenda-2026"
    assert line.new["sha256"] == "ab" * 32


def test_a_slip_of_nothing_is_refused(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        note_slips([77], PRINTED, desk)
