"""Who may cancel a letter, and that its referral is not taken for one that is on its way."""

import datetime as dt
from dataclasses import replace

import pytest

from models.case.cases import case
from models.case.next_steps import NextStepCode
from models.case.referrals import referral as referral_view
from models.case.referrals import set_delivery
from models.codes import Delivery, LetterState, ReferralStatus, Role
from models.errors import RuleError
from models.letter.letters import issue, letter
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.numbering.voiding import Unlettered, check_voiding, void_letter
from models.tables import Referral
from tests.letter_samples import options, referral


def plain(document):
    return b"/Count 1 " + document.to_json().encode()


def issued(desk, rid):
    return issue(rid, options(rid, desk), plain, desk).id


def at_another_desk(desk, days=0, **changes):
    now = dt.datetime(2026, 3, 16, 16, 30, tzinfo=dt.UTC) + dt.timedelta(days=days)
    return replace(desk, role=Role.CLERK, clock=replace(desk.clock, now=lambda: now), **changes)


def test_who_issued_it_today_may_cancel_it_and_so_may_the_responsible(desk):
    rid = referral(desk)
    first, second, third = issued(desk, rid), issued(desk, rid), issued(desk, rid)
    colleague = at_another_desk(desk, account_uuid="019cf428-0000-7af9-a43f-000000000000")
    for clerk in (colleague, at_another_desk(desk, days=1)):
        with pytest.raises(RuleError, match=r"letter\.void_not_yours"):
            check_voiding(first, clerk)
        with pytest.raises(RuleError, match=r"letter\.void_not_yours"):
            void_letter(first, "Salah alamat", clerk)
    assert letter(first).state is LetterState.ISSUED
    void_letter(first, "Salah alamat", at_another_desk(desk))
    void_letter(second, "Salah alamat", replace(at_another_desk(desk, days=9), role=desk.role))
    with pytest.raises(RuleError, match=r"letter\.already_void"):
        check_voiding(second, desk)
    with pytest.raises(RuleError, match=r"account\.read_only"):
        void_letter(third, "Salah", replace(at_another_desk(desk), role=Role.AUDITOR))


def test_the_day_is_that_of_the_last_use_of_the_number(desk):
    (kept,) = reserve_numbers(Reservation(desk.today()), desk)
    tomorrow = at_another_desk(desk, days=1)
    rid = referral(desk)
    issue(rid, options(rid, tomorrow, reserved_id=kept), plain, tomorrow)
    void_letter(kept, "Salah alamat", tomorrow)
    assert letter(kept).state is LetterState.VOID


@pytest.mark.parametrize("where", [Delivery.PRINTED, Delivery.HANDED_TO_RESIDENT, Delivery.SENT])
def test_a_referral_whose_paper_is_void_waits_for_a_letter_again(desk, where):
    """Else it would wait for an answer to a letter that is none: nobody would be asked again."""
    rid = referral(desk)
    only = issued(desk, rid)
    set_delivery(rid, where, desk)
    (left,) = check_voiding(only, desk)
    assert left == Unlettered(referral_view(rid).agency.short_name, where)
    assert left.has_left == (where is not Delivery.PRINTED)
    void_letter(only, "Salah alamat", desk)
    view = referral_view(rid)
    assert (view.status, view.delivery) == (ReferralStatus.REQUESTED, Delivery.NONE)
    step = case(view.case_id).next_step
    assert (step.code, step.referral_id) == (NextStepCode.MAKE_LETTER, rid)


def test_another_letter_or_an_answer_leaves_the_paper_where_it_is(desk):
    rid = referral(desk)
    first, second = issued(desk, rid), issued(desk, rid)
    set_delivery(rid, Delivery.SENT, desk)
    assert check_voiding(first, desk) == ()
    void_letter(first, "Salah ketik", desk)
    assert referral_view(rid).delivery is Delivery.SENT
    Referral.update(status="in-progress").where(Referral.id == rid).execute()
    void_letter(second, "Salah ketik", desk)
    assert referral_view(rid).delivery is Delivery.SENT
