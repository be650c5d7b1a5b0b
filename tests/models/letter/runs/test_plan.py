"""Before a run starts the clerk sees how many letters go to whom, and why others do not."""

from dataclasses import replace

import pytest

from models.case.cases import CaseDraft, open_case
from models.case.restricted import KEPT_BACK
from models.codes import Role
from models.errors import RuleError
from models.letter.approval.approval import submit
from models.letter.runs.options import default_run_options
from models.letter.runs.plan import plan_run, waiting_referrals
from models.letter.words import default_options
from reports.letters import check_letter
from tests.case_samples import drafted, needs, opened, resident, with_letter
from tests.letter_runs import planned, waiting, withdrawn


def test_letters_are_counted_by_agency_and_need_in_the_order_of_their_numbers(desk):
    waiting(desk, 6)
    plan = planned(waiting_referrals(), desk)
    assert plan.hindered == ()
    assert [count for *_, count in plan.by_agency] == [4, 2]
    assert [each.agency for each in plan.going] == sorted(each.agency for each in plan.going)


def test_what_stands_in_the_way_is_named_for_each(desk):
    told = opened(desk)
    silent = open_case(CaseDraft(resident(desk, "Tanpa Izin"), needs("food")), desk)
    strange = opened(desk, person_id=resident(desk, "Aneh"), summary="Cerita \u4e00")
    over, done = drafted(desk, opened(desk)), drafted(desk, opened(desk))
    withdrawn(over, desk)
    with_letter(done, desk)
    written = drafted(desk, opened(desk))
    submit(written, default_options(written, desk), lambda _: b"/Count 1", desk)
    ids = [drafted(desk, case_id) for case_id in (told, silent, strange)]
    plan = planned([*ids, over, done, written], desk)
    assert [each.case_id for each in plan.going] == [told]
    assert [(each.name, [error.code for error in each.problems]) for each in plan.hindered] == [
        ("Tanpa Izin", ["sharing.information_missing"]),
        ("Aneh", ["letter.unknown_glyph"]),
        ("Siti Contoh", ["letter.referral_over"]),
        ("Siti Contoh", ["run.lettered"]),
        ("Siti Contoh", ["letter.waits_already"]),
    ]


def test_only_open_referrals_without_paper_wait(desk):
    first, over, done = (drafted(desk, opened(desk)) for _ in range(3))
    withdrawn(over, desk)
    with_letter(done, desk)
    assert waiting_referrals() == (first,)
    assert waiting_referrals([]) == ()


def test_a_restricted_case_is_neither_told_nor_worked_on_by_whom_it_does_not_concern(desk):
    referral_id = drafted(desk, opened(desk, restricted=True))
    own = planned([referral_id], desk)
    assert own.going[0].need == KEPT_BACK and "Dinas" not in own.going[0].agency
    other = replace(desk, account_uuid="0" * 36, role=Role.CLERK)
    plan = planned([referral_id], other)
    assert [error.code for error in plan.hindered[0].problems] == ["run.restricted"]


def test_a_choice_that_suits_no_letter_is_said_once(desk):
    start = default_run_options(desk)
    far = replace(start, letter_date=desk.today().replace(year=2028))
    with pytest.raises(RuleError, match="letter.date_far"):
        plan_run(waiting(desk, 2), far, check_letter, desk)
