"""The visit knows who came, what they lack, and how many of each."""

from models.case.cases import CaseDraft, open_case
from models.case.referrals import Move, move_referral
from models.codes import Channel, Party, ProblemTerm, ReferralStatus, UrgencyLevel
from models.need.needs import NeedDraft
from models.outreach.cases import visit
from models.outreach.visits import VisitDraft, plan_visit
from tests.case_samples import FOOD, HOUSE, counted_queries, drafted, opened, resident


def held(desk, **changes):
    return plan_visit(VisitDraft(desk.today(), "Afdeling Malangsari", **changes), desk)


def test_the_residents_stand_in_the_order_they_came_with_their_hamlet(desk):
    visit_id = held(desk)
    first = opened(desk, person_id=resident(desk, "Ayu", hamlet="Krajan"), visit_id=visit_id)
    second = opened(desk, person_id=resident(desk, "Budi"), visit_id=visit_id, sharing=None)
    opened(desk, channel=Channel.COUNTER)
    cases = visit(visit_id).cases
    assert [case.case_id for case in cases] == [first, second]
    assert (cases[0].name, cases[0].hamlet, cases[0].told) == ("Ayu", "Krajan", True)
    assert not cases[1].told and "******" in cases[1].nik_masked


def test_needs_are_counted_by_kind_urgency_and_term(desk):
    visit_id = held(desk)
    needs = (
        NeedDraft("food", FOOD, term=ProblemTerm.SHORT),
        NeedDraft("house", HOUSE, UrgencyLevel.HIGH, "Atap jatuh", ProblemTerm.LONG),
    )
    for _ in range(2):
        _with(desk, visit_id, needs)
    _with(desk, visit_id, (NeedDraft("food", {}),))
    counts = visit(visit_id).counts
    assert (counts.residents, counts.cases, counts.needs) == (3, 3, 5)
    assert dict(counts.kinds) == {"Rumah": 2, "Pangan": 3}
    assert counts.terms == ((ProblemTerm.SHORT, 2), (ProblemTerm.LONG, 2), (None, 1))
    assert counts.levels[0] == (UrgencyLevel.HIGH, 2)
    assert sum(count for _, count in counts.levels) == 5


def test_a_resident_who_came_twice_is_one_resident_with_two_cases(desk):
    visit_id, person_id = held(desk), resident(desk)
    for kind in ("food", "house"):
        opened(desk, kind, person_id=person_id, visit_id=visit_id)
    view = visit(visit_id)
    assert (view.counts.residents, view.counts.cases, view.counts.needs) == (1, 2, 2)
    assert (view.visit.residents, view.visit.cases) == (1, 2)


def test_what_is_still_open_is_seen(desk):
    visit_id = held(desk)
    case_id = opened(desk, visit_id=visit_id)
    _with(desk, visit_id, (NeedDraft("food", {}),))
    whole, short = visit(visit_id).cases
    assert whole.needs[0].complete and not short.needs[0].complete
    referral_id = drafted(desk, case_id)
    assert not visit(visit_id).cases[0].needs[0].referred, "its letter is still to be written"
    move_referral(referral_id, Move(ReferralStatus.REQUESTED, Party.OFFICE), desk)
    assert visit(visit_id).cases[0].needs[0].referred


def test_who_was_not_told_and_whose_urgent_need_has_no_letter_is_known(desk):
    visit_id = held(desk)
    told = opened(desk, visit_id=visit_id)
    untold = opened(desk, visit_id=visit_id, sharing=None)
    high = (NeedDraft("house", HOUSE, UrgencyLevel.HIGH, "Atap jatuh"),)
    urgent = _with(desk, visit_id, high)
    found = visit(visit_id)
    assert {case.case_id for case in found.untold} >= {untold} and told not in {
        case.case_id for case in found.untold
    }
    assert [case.case_id for case in found.urgent_left] == [urgent]


def test_an_evening_is_read_in_as_many_queries_however_many_came(desk):
    visit_id = held(desk)
    opened(desk, visit_id=visit_id)
    with counted_queries() as few:
        visit(visit_id)
    for _ in range(4):
        opened(desk, "food", "house", visit_id=visit_id)
    with counted_queries() as many:
        visit(visit_id)
    assert len(many) == len(few)


def _with(desk, visit_id, needs):
    return open_case(CaseDraft(resident(desk), needs, visit_id=visit_id), desk)
