"""What the Ombudsman would ask about, one example of each, and what is none."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import Outcome, ReferralStatus
from models.figures.counting import Clockwork
from models.figures.facts import AnswerFact, CaseFact, NeedFact, ReferralFact, Spell
from models.figures.risks import FORMS, RiskCode, count_risks
from models.letter.texts.in_use import words
from tests.figure_samples import RULES, SPAN

REJECTED, FAILED = ReferralStatus.REJECTED, ReferralStatus.FAILED
JANUARY, LONG_AGO = dt.date(2026, 1, 12), dt.date(2025, 10, 1)


def february(number):
    return dt.date(2026, 2, number)


def risks_of(*spells, **need):
    case = CaseFact(1, spells, (NeedFact(1, "food", **need),))
    return {risk.code: risk for risk in count_risks([case], Clockwork(RULES, SPAN))}


def found(opened_on, *referrals):
    risks = risks_of(Spell(opened_on), referrals=referrals)
    return {code for code, risk in risks.items() if risk.count}


def referral(sent, *answers, **more):
    return ReferralFact(1, 1, sent, answers, **more)


@pytest.mark.parametrize(
    ("opened_on", "one", "expected"),
    [
        (february(2), referral(february(3)), set()),
        (february(2), referral(february(12)), {RiskCode.REFERRED_LATE}),
        (
            february(2),
            referral(february(2), AnswerFact(february(12), ReferralStatus.ACCEPTED)),
            {RiskCode.ANSWERED_LATE},
        ),
        (JANUARY, referral(JANUARY), set()),
        (JANUARY, referral(JANUARY, delivered_on=JANUARY), {RiskCode.DELIVERED_SILENT}),
        (JANUARY, referral(JANUARY, delivered_on=dt.date(2026, 3, 2)), set()),
        (
            LONG_AGO,
            referral(LONG_AGO),
            {RiskCode.SILENT_TO_LIMIT, RiskCode.OPEN_BEYOND_LIMIT},
        ),
        (
            february(23),
            referral(february(23), AnswerFact(february(25), REJECTED, reasoned=False)),
            {RiskCode.NO_REASON},
        ),
        (february(23), referral(february(23), AnswerFact(february(25), FAILED)), set()),
        (
            february(2),
            referral(february(2), AnswerFact(february(5), REJECTED)),
            {RiskCode.NO_OTHER_WAY},
        ),
    ],
)
def test_each_risk_shows_where_its_definition_says(opened_on, one, expected):
    assert found(opened_on, one) == expected


def test_who_was_referred_elsewhere_has_another_way():
    refused = referral(february(2), AnswerFact(february(5), REJECTED))
    assert found(february(2), refused, referral(february(24))) == set()


ANSWERED = AnswerFact(february(3), ReferralStatus.ACCEPTED)


@pytest.mark.parametrize(
    "taken_back",
    [
        referral(february(2), ended_on=february(5), withdrawn_on=february(5)),
        referral(february(2), ANSWERED, withdrawn_on=february(5)),
    ],
)
def test_what_the_office_took_back_opened_no_other_way(taken_back):
    refused = referral(february(2), AnswerFact(february(5), REJECTED))
    assert found(february(2), refused, taken_back) == {RiskCode.NO_OTHER_WAY}
    soon = replace(taken_back, withdrawn_on=february(25), ended_on=None)
    assert found(february(2), refused, soon) == set()
    later = replace(taken_back, answers=(ANSWERED,), withdrawn_on=dt.date(2026, 3, 9))
    assert risks_of(Spell(february(2)), referrals=(later,))[RiskCode.NO_OTHER_WAY].of == 0


def test_a_case_opened_again_is_not_asked_for_the_months_it_was_closed():
    spells = (Spell(LONG_AGO, dt.date(2025, 11, 3)), Spell(february(9)))
    old = (
        referral(LONG_AGO, AnswerFact(dt.date(2025, 10, 6), REJECTED)),
        referral(LONG_AGO, AnswerFact(dt.date(2025, 10, 9), ReferralStatus.COMPLETED)),
    )
    assert risks_of(*spells, referrals=old)[RiskCode.NO_OTHER_WAY].of == 0
    again = (*old, referral(february(10), AnswerFact(february(12), REJECTED)))
    risk = risks_of(*spells, referrals=again)[RiskCode.NO_OTHER_WAY]
    assert (risk.count, risk.of) == (1, 1)


def test_nobody_waits_for_a_need_that_has_its_outcome():
    silent = (referral(LONG_AGO, delivered_on=LONG_AGO),)
    waiting = (RiskCode.SILENT_TO_LIMIT, RiskCode.DELIVERED_SILENT)
    settled = risks_of(
        Spell(LONG_AGO), referrals=silent, outcome=Outcome.MET, outcome_on=february(2)
    )
    assert [settled[code].of for code in waiting] == [0, 0]
    not_yet = risks_of(
        Spell(LONG_AGO), referrals=silent, outcome=Outcome.MET, outcome_on=dt.date(2026, 3, 2)
    )
    assert [not_yet[code].count for code in waiting] == [1, 1]


def test_every_risk_has_its_form_definition_norm_and_base():
    said = words()
    for code in RiskCode:
        name, form = code.name.lower(), FORMS[code].name.lower()
        assert "Norma: " in said["period-norms"][name] and said["period-bases"][name]
        assert said["period-risks"][name] and said["period-risks"][form]
