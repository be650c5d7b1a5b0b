"""Whose letters need somebody's agreement."""

from dataclasses import replace

import pytest

from models.codes import Approval, Role
from models.errors import RuleError
from models.letter.approval.waiting import (
    WaitingCount,
    count_waiting,
    needs_approval,
    waiting_letter,
)
from models.office import change_office, draft_from, office


@pytest.mark.parametrize(
    ("approval", "expected"),
    [(Approval.NONE, False), (Approval.SECRETARY, True), (Approval.HEAD, True)],
)
def test_a_clerks_letters_wait_where_the_office_wants_it(desk, approval, expected):
    change_office(replace(draft_from(office()), approval=approval), desk)
    assert needs_approval(replace(desk, role=Role.CLERK)) is expected
    assert not needs_approval(desk)


def test_where_nothing_waits_nothing_is_counted_and_none_is_found(desk):
    assert count_waiting() == WaitingCount(0, 0)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        waiting_letter(1)
