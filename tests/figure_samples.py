"""Invented cases as the figures count them, and an office open from Monday to Friday."""

import datetime as dt

from hypothesis import strategies as st

from models.case.tracking.deadlines import TimeRules
from models.case.tracking.norms import Norms
from models.case.tracking.work_days import Pause, WorkDays
from models.codes import Channel, Outcome, ProblemTerm, ReferralStatus, UrgencyLevel
from models.figures.counting import Clockwork, Span, count_figures
from models.figures.facts import AnswerFact, CaseFact, NeedFact, ReferralFact, Spell
from models.figures.period import Period, PeriodKind
from models.figures.report import PeriodFigures
from models.figures.risks import count_risks
from models.figures.tables import tables_of

DAY = dt.timedelta(days=1)
FIRST = dt.date(2026, 1, 5)
SPAN = Span(dt.date(2026, 2, 1), dt.date(2026, 2, 28))
AGENCIES = {1: "Dinsos PPKB", 2: "Dispendik"}


class Weekdays(WorkDays):
    """Monday to Friday, without a store to ask for holidays."""

    def works(self, day):
        return day.weekday() < 5


RULES = TimeRules(Norms(), Weekdays())


@st.composite
def referrals(draw, first, number):
    sent = first + DAY * draw(st.integers(0, 40))
    received = st.builds(
        AnswerFact,
        st.integers(0, 40).map(lambda days: sent + DAY * days),
        st.sampled_from(ReferralStatus),
        st.booleans(),
    )
    ended = draw(st.none() | st.integers(0, 40).map(lambda days: sent + DAY * days))
    answers = tuple(draw(st.lists(received, max_size=3)))
    return ReferralFact(number, draw(st.sampled_from((1, 2))), sent, answers, ended, sent)


@st.composite
def needs(draw, first, number):
    outcome = draw(st.none() | st.sampled_from(Outcome))
    day = first + DAY * draw(st.integers(0, 60)) if outcome else None
    count = draw(st.integers(0, 2))
    return NeedFact(
        number,
        draw(st.sampled_from(("food", "house"))),
        draw(st.sampled_from(UrgencyLevel)),
        draw(st.none() | st.sampled_from(ProblemTerm)),
        outcome,
        day,
        tuple(draw(referrals(first, number * 10 + n)) for n in range(count)),
    )


@st.composite
def cases(draw, number):
    day = first = FIRST + DAY * draw(st.integers(0, 60))
    spells = []
    for _ in range(draw(st.integers(0, 2))):
        closed = day + DAY * draw(st.integers(0, 30))
        spells.append(Spell(day, closed))
        day = closed + DAY * draw(st.integers(0, 10))
    if not spells or draw(st.booleans()):
        spells.append(Spell(day))
    pause = Pause(first + DAY, first + DAY * draw(st.integers(1, 30)))
    return CaseFact(
        number,
        tuple(spells),
        tuple(draw(needs(first, number * 10 + n)) for n in range(draw(st.integers(1, 2)))),
        draw(st.sampled_from(Channel)),
        draw(st.none() | st.integers(0, 99)),
        draw(st.booleans()),
        (pause,) if draw(st.booleans()) else (),
    )


OFFICES = st.integers(0, 6).flatmap(lambda count: st.tuples(*(cases(n + 1) for n in range(count))))


def busy_office(count=30):
    """So many cases, each with a referral: some answered, refused, met, or silent."""
    found = []
    for n in range(1, count + 1):
        opened_on = FIRST + DAY * (n * 2 % 50)
        answer = AnswerFact(opened_on + DAY * (n % 15), ReferralStatus.REJECTED, bool(n % 4))
        answers = (answer,) if n % 3 else ()
        sent = ReferralFact(n, n % 25, opened_on, answers, delivered_on=opened_on)
        outcome = Outcome.MET if n % 5 == 0 else None
        met_on = opened_on + DAY * 20 if outcome else None
        need = NeedFact(n, "food", UrgencyLevel.LOW, None, outcome, met_on, (sent,))
        channel = tuple(Channel)[n % len(Channel)]
        found.append(CaseFact(n, (Spell(opened_on),), (need,), channel, n * 3 % 90))
    return tuple(found)


def period_figures(cases, agencies=None):
    """February of an office with these cases, as it is shown and printed."""
    names = agencies or {n: f"Instansi {n}" for n in range(25)}
    figures = count_figures(cases, SPAN, RULES, ("food", "house"), names)
    risks = count_risks(cases, Clockwork(RULES, SPAN))
    return PeriodFigures(
        Period(PeriodKind.MONTH, 2026, 2),
        SPAN.until,
        figures,
        risks,
        ("10 kasus baru; 4 masih terbuka.",),
        (),
        tables_of(figures, risks, Norms()),
    )
