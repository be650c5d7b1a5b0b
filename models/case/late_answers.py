"""Which referrals an agency is to be asked about, since it has not answered in time."""

import datetime as dt
from typing import Any

from models.case.next_steps import late_referrals
from models.case.referral_status import WITH_AGENCY
from models.case.rows import rows_with_facts
from models.case.tracking.deadlines import time_rules
from models.tables import Case, Need, Referral


def late_answers(today: dt.date) -> list[int]:
    """The referrals for which the case list would say that the answer is late: pauses do not
    count, and who has told the head waits anew.
    """
    past: Any = Need.select(Need.case).join(Referral)
    past = past.where(Referral.status.in_(WITH_AGENCY), Referral.due_on < today)
    rules = time_rules()
    return [
        referral_id
        for _, facts in rows_with_facts(Case.id.in_(past), today, rules)  # no other can be late
        for referral_id in late_referrals(facts, today, rules)
    ]
