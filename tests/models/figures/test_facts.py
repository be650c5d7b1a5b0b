"""What stood on a day is read off the days things happened, whatever happened later."""

import datetime as dt

from models.codes import ReferralStatus
from models.figures.facts import AnswerFact, CaseFact, NeedFact, ReferralFact, Spell, referrals_of


def day(number):
    return dt.date(2026, 2, number)


REFERRAL = ReferralFact(
    1,
    1,
    day(2),
    (AnswerFact(day(5), ReferralStatus.ON_HOLD), AnswerFact(day(9), ReferralStatus.REJECTED)),
)


def test_a_referral_waits_until_its_first_answer():
    assert [REFERRAL.waits_on(day(n)) for n in (1, 2, 4, 5)] == [False, True, True, False]
    assert [REFERRAL.status_on(day(n)) for n in (4, 5, 9)] == [
        None,
        ReferralStatus.ON_HOLD,
        ReferralStatus.REJECTED,
    ]


def test_what_ended_before_the_agency_spoke_was_not_heard():
    ended = ReferralFact(1, 1, day(2), REFERRAL.answers, ended_on=day(3))
    assert (ended.heard, ended.settled_on, REFERRAL.heard) == (False, day(3), True)


def test_a_day_belongs_to_the_opening_begun_by_then():
    case = CaseFact(1, (Spell(day(1), day(4)), Spell(day(6))), (NeedFact(1, "food"),))
    assert [case.open_on(day(n)) for n in (1, 3, 4, 5, 6)] == [True, True, False, False, True]
    assert case.spell_of(day(5)).opened_on == day(1)
    assert case.spell_of(day(8)).opened_on == day(6)
    assert list(referrals_of([case])) == []
