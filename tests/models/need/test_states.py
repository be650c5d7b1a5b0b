"""Where a need stands follows from its referrals and its outcome."""

import pytest

from models.codes import NeedState, Outcome, ReferralStatus
from models.need.states import STRONGEST_FIRST, need_state


@pytest.mark.parametrize(
    ("statuses", "state"),
    [
        ((), "new"),
        (("draft",), "new"),
        (("entered-in-error",), "new"),
        (("requested",), "referred"),
        (("accepted",), "in-progress"),
        (("in-progress", "rejected"), "in-progress"),
        (("requested", "rejected"), "referred"),
        (("on-hold",), "stuck"),
        (("on-hold", "requested"), "referred"),
        (("rejected",), "stuck"),
        (("failed", "cancelled"), "stuck"),
        (("rejected", "draft"), "new"),
        (("completed",), "answered"),
        (("completed", "rejected"), "answered"),
        (("completed", "requested"), "referred"),
    ],
)
def test_one_agency_at_work_is_enough(statuses, state):
    assert need_state(None, {ReferralStatus(status) for status in statuses}) == state


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_settles_it_whatever_the_referrals_say(outcome):
    assert need_state(outcome, set(ReferralStatus)) == NeedState.SETTLED


def test_every_status_but_a_wrong_entry_counts():
    counted = {status for status, _ in STRONGEST_FIRST}
    assert counted == set(ReferralStatus) - {ReferralStatus.ENTERED_IN_ERROR}
