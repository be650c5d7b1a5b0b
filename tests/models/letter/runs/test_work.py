"""A run is begun whole, issues each letter once, and says of each referral what became of it."""

from dataclasses import replace

import pytest

from models.case.referrals import referral
from models.codes import Approval, ReferralStatus, Role, RunState
from models.errors import RuleError
from models.letter.letters import letter, letters
from models.letter.runs.options import default_run_options
from models.letter.runs.view import run_items, run_view, unfinished_run
from models.letter.runs.work import begin_run, check_may_run, end_run, move_folder, step
from models.tables import Need, Office
from tests.case_samples import with_letter
from tests.letter_runs import begun, waiting, withdrawn


def page(document):
    return b"/Count 1 " + document.number_text.encode()


def test_each_step_gives_one_number_and_is_not_done_twice(desk):
    run = begun(waiting(desk, 3), desk)
    assert (run.total, run.open, run.state) == (3, 3, RunState.OPEN)
    first, *_ = run_items(run.id)
    done = step(first.id, page, desk)
    again = step(first.id, page, desk)
    assert done == again and not done.is_open and done.number_text
    assert [row.id for row in letters()] == [done.letter_id]
    assert unfinished_run().open == 2
    (referral_id,) = letter(done.letter_id).referral_ids
    assert referral(referral_id).status is ReferralStatus.REQUESTED


def test_what_a_rule_forbids_meanwhile_is_noted_and_takes_no_number(desk):
    ids = waiting(desk, 3)
    run = begun(ids, desk)
    withdrawn(ids[0], desk)
    with_letter(ids[2], desk)
    for item in run_items(run.id):
        step(item.id, page, desk)
    problems = sorted(item.problem for item in run_items(run.id))
    assert problems[0] == "" and "sudah berakhir" in problems[1] + problems[2]
    assert any("sudah punya surat" in problem for problem in problems)
    assert sorted(letter(row.id).number for row in letters()) == [1, 2]
    ended = end_run(run.id, desk)
    assert (ended.state, ended.issued, ended.failed) == (RunState.DONE, 1, 2)


def test_a_letter_whose_referral_cannot_go_out_leaves_no_line_in_the_register(desk):
    run = begun(waiting(desk, 1), desk)
    Need.update(answers="{}").execute()
    (item,) = run_items(run.id)
    assert "belum lengkap" in step(item.id, page, desk).problem
    assert letters() == [], "what was written before the refusal is undone"


def test_a_letter_that_breaks_half_way_leaves_nothing(desk):
    run = begun(waiting(desk, 1), desk)

    def torn(_document):
        raise OSError("torn")

    (item,) = run_items(run.id)
    with pytest.raises(OSError, match="torn"):
        step(item.id, torn, desk)
    assert letters() == [] and run_items(run.id) == [item]


def test_a_stopped_run_issues_nothing_more_and_lets_another_begin(desk):
    ids = waiting(desk, 2)
    run = begun(ids, desk)
    with pytest.raises(RuleError, match="run.unfinished"):
        begun(ids, desk)
    assert end_run(run.id, desk).state is RunState.STOPPED
    with pytest.raises(RuleError, match="run.over"):
        step(run_items(run.id)[0].id, page, desk)
    assert unfinished_run() is None and begun(ids, desk).total == 2


def test_an_empty_choice_begins_nothing(desk):
    with pytest.raises(RuleError, match="run.empty"):
        begin_run([], default_run_options(desk), "", desk)


def test_the_folder_is_kept_to_the_letter(desk, tmp_path):
    run = begun(waiting(desk, 1), desk)
    odd = f"{tmp_path}/dua  spasi"
    assert move_folder(run.id, odd, desk).folder == run_view(run.id).folder == odd
    with pytest.raises(RuleError, match="text.too_long"):
        move_folder(run.id, "x" * 1001, desk)


def test_where_letters_are_approved_only_whoever_is_responsible_runs_many(desk):
    Office.update(approval=Approval.HEAD).execute()
    check_may_run(desk)
    with pytest.raises(RuleError, match="run.needs_approval"):
        check_may_run(replace(desk, role=Role.CLERK))
