"""What stood on a day is read off the days things happened, whatever happened later."""

import datetime as dt
from dataclasses import replace

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


def test_of_two_answers_of_one_day_the_last_said_counts():
    both = (AnswerFact(day(5), ReferralStatus.ACCEPTED), AnswerFact(day(5), ReferralStatus.FAILED))
    assert ReferralFact(1, 1, day(2), both).status_on(day(5)) is ReferralStatus.FAILED
    early = AnswerFact(day(4), ReferralStatus.ON_HOLD)
    assert ReferralFact(1, 1, day(2), (*both, early)).status_on(day(5)) is ReferralStatus.FAILED


def test_the_last_word_is_an_answer_or_the_office_s_own():
    taken_back = replace(REFERRAL, withdrawn_on=day(12))
    days = [taken_back.last_word_on(day(n)) for n in (4, 5, 10, 12)]
    assert days == [None, day(5), day(9), day(12)]


def test_what_ended_before_the_agency_spoke_was_not_heard():
    ended = ReferralFact(1, 1, day(2), REFERRAL.answers, ended_on=day(3))
    assert (ended.heard, ended.settled_on, REFERRAL.heard) == (False, day(3), True)


def test_a_day_belongs_to_the_opening_begun_by_then():
    case = CaseFact(1, (Spell(day(1), day(4)), Spell(day(6))), (NeedFact(1, "food"),))
    assert [case.open_on(day(n)) for n in (1, 3, 4, 5, 6)] == [True, True, False, False, True]
    assert case.spell_of(day(5)).opened_on == day(1)
    assert case.spell_of(day(8)).opened_on == day(6)
    assert list(referrals_of([case])) == []
