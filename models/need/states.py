"""Where a need stands: computed from its referrals and its outcome, never stored."""

from collections.abc import Collection

from models.codes import NeedState, Outcome, ReferralStatus


def need_state(outcome: Outcome | None, statuses: Collection[ReferralStatus]) -> NeedState:
    """The state of a need whose referrals have these statuses, wrongly entered ones left out."""
    if outcome is not None:
        return NeedState.SETTLED
    for status, state in STRONGEST_FIRST:
        if status in statuses:
            return state
    return NeedState.NEW


STRONGEST_FIRST = (
    (ReferralStatus.IN_PROGRESS, NeedState.IN_PROGRESS),
    (ReferralStatus.ACCEPTED, NeedState.IN_PROGRESS),
    (ReferralStatus.REQUESTED, NeedState.REFERRED),
    (ReferralStatus.ON_HOLD, NeedState.STUCK),
    (ReferralStatus.COMPLETED, NeedState.ANSWERED),
    (ReferralStatus.DRAFT, NeedState.NEW),
    (ReferralStatus.REJECTED, NeedState.STUCK),
    (ReferralStatus.FAILED, NeedState.STUCK),
    (ReferralStatus.CANCELLED, NeedState.STUCK),
)
"""One agency at work is enough; that another refused does not matter then."""
