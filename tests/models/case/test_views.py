"""The case page shows all of a case, in a fixed number of queries."""

import pytest

from models import history
from models.case.cases import CaseDraft, open_case
from models.case.sharing import record_sharing
from models.case.views import case
from models.codes import Action, CaseState, LetterState, NeedState, Purpose, UrgencyLevel
from models.errors import RuleError
from models.letter.letters import issue
from models.need.needs import NeedDraft
from tests.case_samples import (
    FOOD,
    consent,
    counted_queries,
    drafted,
    opened,
    requested,
    resident,
)
from tests.letter_samples import options


def test_a_need_shows_its_answers_in_words_and_what_its_urgency_is_made_of(desk):
    need = case(opened(desk)).needs[0]
    assert ("Jumlah anggota keluarga", "4 jiwa") in [(line.label, line.text) for line in need.lines]
    assert sum(line.points for line in need.score.lines) == need.score.total
    assert (need.title, need.state, need.missing) == ("Pangan", NeedState.NEW, ())


def test_danger_to_life_in_any_need_marks_the_case(desk):
    calm, danger = opened(desk), NeedDraft("food", {**FOOD, "in_danger": True})
    grave = open_case(CaseDraft(resident(desk), (danger,)), desk)
    assert [case(one).emergency for one in (calm, grave)] == [False, True]
    assert case(grave).level == UrgencyLevel.CRITICAL


def test_letters_stand_with_the_referrals_they_cover(desk):
    case_id = opened(desk)
    referral_id = drafted(desk, case_id)
    letter = issue(referral_id, options(referral_id, desk), lambda _: b"/Count 1", desk)
    requested(desk, opened(desk))
    shown = case(case_id).letters
    assert [(one.id, one.state, one.referral_ids) for one in shown] == [
        (letter.id, LetterState.ISSUED, (referral_id,))
    ]


def test_sharing_shows_what_holds_for_this_case_and_not_for_another(desk):
    person_id = resident(desk)
    case_id = opened(desk, person_id=person_id)
    opened(desk, "school", person_id=person_id, sharing=consent("BAZNAS"))
    record_sharing(person_id, consent("BAZNAS", purpose=Purpose.PUBLICITY), desk)
    shown = [(one.case_id, one.purpose) for one in case(case_id).sharings]
    assert shown == [(case_id, Purpose.REFERRAL), (None, Purpose.PUBLICITY)]


def test_reading_a_restricted_case_is_noted_and_an_ordinary_one_is_not(desk):
    ordinary, secret = opened(desk), opened(desk, restricted=True)
    before = history.head()[0]
    case(ordinary, desk)
    case(secret)
    assert history.head()[0] == before
    uuid = case(secret, desk).uuid
    assert [line.action for line in history.of_record(uuid)] == [Action.CREATE, Action.READ]


def test_a_case_is_read_in_as_many_queries_whatever_is_in_it(desk):
    small, large = opened(desk), opened(desk, "food", "school", "house", "health")
    requested(desk, small)
    for code in ("DINSOSPPKB", "DISPERTAPANGAN", "KECAMATAN"):
        requested(desk, large, code)
    with counted_queries() as for_small:
        case(small)
    with counted_queries() as for_large:
        case(large)
    assert 5 < len(for_small) < 20
    assert len(for_large) <= len(for_small) + 1  # the days off of the next year


def test_a_case_that_is_not_there_is_refused(desk):
    with pytest.raises(RuleError, match="not_found"):
        case(4711)


def test_an_open_case_has_one_open_episode(desk):
    view = case(opened(desk))
    assert [(one.opened_on, one.closed_on) for one in view.episodes] == [(desk.today(), None)]
    assert (view.state, view.closed_on) == (CaseState.OPEN, None)
