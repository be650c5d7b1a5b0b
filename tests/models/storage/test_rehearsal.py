"""What is rehearsed is seen inside, and never kept."""

import pytest

from models import history
from models.case.cases import case
from models.storage.rehearsal import rehearsed
from models.store import writing
from models.tables import Case
from tests.letter_samples import referral


def test_what_is_rehearsed_is_undone_also_when_it_fails(desk):
    before = history.head()
    with rehearsed():
        referral(desk)
        assert case(Case.get().id).needs
    with pytest.raises(LookupError), rehearsed():
        referral(desk, agency_code="nobody")
    assert Case.select().count() == 0
    assert history.head() == before and history.verify().ok
    referral(desk)
    assert Case.select().count() == 1, "and the office works on"


def test_nothing_that_was_written_before_can_be_undone_by_it(desk):
    with pytest.raises(RuntimeError), writing(), rehearsed():
        pass
