"""A receipt, a form to sign and a reply slip that leave the office leave a line in the case."""

import pytest

from models.case.reply.replies import ReplyDraft, record_reply
from models.case.timeline import timeline
from models.codes import Action, Paper, ReferralStatus
from models.errors import RuleError
from models.letter.papers_given import note_paper, note_slips
from tests.case_samples import opened, requested


def newest(case_id, desk):
    line = timeline(case_id, desk)[0]
    return line.title, line.text, line.author


def test_all_receipts_of_an_evening_are_noted_each_in_its_own_case(desk):
    ids = [opened(desk), opened(desk)]
    note_paper(Paper.RECEIPT, ids, Action.PRINT, desk)
    for case_id in ids:
        assert newest(case_id, desk) == ("Tanda terima dicetak", "", desk.name)


def test_a_paper_kept_as_a_file_is_told_too(desk):
    case_id = opened(desk)
    note_paper(Paper.CONSENT_FORM, [case_id], Action.EXPORT, desk)
    title = "Lembar penjelasan dan persetujuan disimpan sebagai PDF"
    assert newest(case_id, desk)[0] == title


def test_a_slip_names_its_agency_and_is_not_taken_for_the_move_of_an_answer(desk):
    case_id = opened(desk)
    referral_id = requested(desk, case_id)
    record_reply(ReplyDraft(referral_id, ReferralStatus.ACCEPTED), desk)
    note_slips([referral_id], Action.PRINT, desk)
    record_reply(ReplyDraft(referral_id, ReferralStatus.ACCEPTED), desk)  # the same once more
    told = [(line.title, line.text) for line in timeline(case_id, desk)]
    assert ("Lembar jawaban dicetak", "Dinsos PPKB") in told


def test_a_slip_of_nothing_is_refused(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        note_slips([77], Action.PRINT, desk)
