"""Only an issued letter covers a referral: not one that is kept, nor one that is void."""

import pytest

from models.case.cases import case
from models.case.lettered import lettered, lettered_among
from models.codes import LetterState
from models.letter.letters import void_letter
from models.tables import Referral
from tests.case_samples import drafted, opened, with_letter


def covered():
    return [row.id for row in Referral.select().where(lettered()).order_by(Referral.id)]


def test_a_letter_covers_its_referral_until_it_is_void(desk):
    case_id = opened(desk)
    first, second = drafted(desk, case_id), drafted(desk, case_id, "BPBD")
    letter_id = with_letter(second, desk)
    assert covered() == [second]
    assert [case(case_id).has_letter(each) for each in (first, second)] == [False, True]
    void_letter(letter_id, "Salah alamat", desk)
    assert covered() == [] and not case(case_id).has_letter(second)


@pytest.mark.parametrize("state", LetterState)
def test_letters_at_hand_are_told_apart_by_the_same_rule(state):
    expected = {1, 2} if state is LetterState.ISSUED else set()
    assert lettered_among([(state, (1, 2)), (LetterState.VOID, (3,))]) == expected
