"""What the Ombudsman would ask about, one example of each, and what is none."""

import datetime as dt

import pytest

from models.codes import ReferralStatus
from models.figures import words
from models.figures.counting import Clockwork
from models.figures.facts import AnswerFact, CaseFact, NeedFact, ReferralFact, Spell
from models.figures.risks import FORMS, RiskCode, count_risks
from tests.figure_samples import RULES, SPAN

REJECTED, FAILED = ReferralStatus.REJECTED, ReferralStatus.FAILED
JANUARY, LONG_AGO = dt.date(2026, 1, 12), dt.date(2025, 10, 1)


def february(number):
    return dt.date(2026, 2, number)


def found(opened_on, *referrals):
    case = CaseFact(1, (Spell(opened_on),), (NeedFact(1, "food", referrals=referrals),))
    risks = count_risks([case], Clockwork(RULES, SPAN))
    return {risk.code for risk in risks if risk.count}


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
        (JANUARY, referral(JANUARY, delivered=True), {RiskCode.DELIVERED_SILENT}),
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


def test_every_risk_has_its_form_definition_norm_and_base():
    for code in RiskCode:
        assert FORMS[code] in words.FORM_WORDS
        assert "Norma: " in words.RISK_NOTES[code] and words.RISK_BASE[code]
        assert words.RISK_WORDS[code]
