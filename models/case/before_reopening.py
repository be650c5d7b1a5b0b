"""Which referrals ended before the outcome of their need was taken off again: it did not last."""

from typing import Any

from peewee import Case as Either
from peewee import fn

from models.case.referral_status import OPEN
from models.tables import History, HistoryValue, Need, Referral


def before_reopening() -> Any:
    """A condition on a referral joined with its need.

    The history tells which came first, for both may lie on one day. Where its values were erased
    it tells nothing, and the referral counts as one that ended since.
    """
    content: Any = HistoryValue.content
    taken_off = _last(
        Need.uuid,
        fn.JSON_TYPE(content, "$.old.outcome") == "text",
        fn.JSON_TYPE(content, "$.new.outcome") == "null",
    )
    moved = _last(Referral.uuid, fn.JSON_TYPE(content, "$.new.status") == "text")
    ended = Need.outcome.is_null() & Referral.status.not_in(OPEN)
    return Either(None, [(ended, fn.COALESCE(moved < taken_off, 0))], 0)


def _last(subject: Any, *changed: Any) -> Any:
    """The number of the last history row of a record that tells of this change."""
    told = History.select(fn.MAX(History.number)).join(HistoryValue)
    return told.where(History.subject_uuid == subject, *changed)


def ended_before_reopening(case_id: int) -> set[int]:
    """The referrals of a case to which it applies."""
    rows: Any = Referral.select(Referral.id).join(Need)
    return {found for (found,) in rows.where(Need.case == case_id, before_reopening()).tuples()}
