"""When a case was last touched: the newest row of history on any of its records."""

import datetime as dt

from models.codes import CaseState
from models.desk import Clock
from models.tables import database

LAST = """
SELECT touched.case_id, history.at FROM (
    SELECT case_id, MAX(changed) AS number FROM (
        SELECT id AS case_id, changed FROM "case"
        UNION ALL SELECT case_id, changed FROM case_episode
        UNION ALL SELECT case_id, changed FROM need
        UNION ALL SELECT case_id, changed FROM note
        UNION ALL SELECT case_id, changed FROM attachment
        UNION ALL SELECT case_id, changed FROM plan_step
        UNION ALL SELECT case_id, changed FROM case_pause
        UNION ALL SELECT case_id, changed FROM escalation
        UNION ALL SELECT case_id, changed FROM sharing WHERE case_id IS NOT NULL
        UNION ALL SELECT need.case_id, need_document.changed FROM need_document
            JOIN need ON need.id = need_document.need_id
        UNION ALL SELECT need.case_id, referral.changed FROM referral
            JOIN need ON need.id = referral.need_id
        UNION ALL SELECT need.case_id, referral_reply.changed FROM referral_reply
            JOIN referral ON referral.id = referral_reply.referral_id
            JOIN need ON need.id = referral.need_id
        UNION ALL SELECT need.case_id, letter.changed FROM letter
            JOIN letter_referral ON letter_referral.letter_id = letter.id
            JOIN referral ON referral.id = letter_referral.referral_id
            JOIN need ON need.id = referral.need_id
    ) GROUP BY case_id
) AS touched
JOIN "case" ON "case".id = touched.case_id AND "case".state = ?
JOIN history ON history.number = touched.number
"""
"""Every record bears the number of the history row it had last; the newest of a case counts."""


def last_touches(clock: Clock) -> dict[int, dt.date]:
    """By open case the day, in the office's time, on which something was last written about it."""
    found = database.execute_sql(LAST, (str(CaseState.OPEN),)).fetchall()
    days: dict[str, dt.date] = {}
    for _, at in found:
        if at not in days:
            days[at] = dt.datetime.fromisoformat(at).astimezone(clock.zone).date()
    return {case_id: days[at] for case_id, at in found}
