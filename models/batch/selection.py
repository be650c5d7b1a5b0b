"""Which records a batch takes: the rows of every table, picked once and kept for the reading.

The picks lie in a temporary table of the calling connection, which the store keeps in memory.
All of it runs in the caller's one transaction, so that no change can slip between two picks.
"""

# ruff: noqa: S608  # SQL of our own words; nothing a user typed is ever put into it

from dataclasses import dataclass

from models.case.sharing import shared_with_district
from models.tables import database

BASIS = """sharing.person_id = "case".person_id
    AND coalesce(sharing.case_id, "case".id) = "case".id
    AND (sharing.kind = 'information' AND sharing.purpose IN ('referral', 'district')
    OR sharing.kind = 'consent' AND sharing.purpose = 'district')"""
"""What is, or was, a basis for the district; whether it holds says `models.case.sharing`."""

LIVING = """SELECT 'shared', "case".id FROM ({shared}) AS s CROSS JOIN "case" ON "case".id = s.id
    CROSS JOIN person ON person.id = "case".person_id
    WHERE "case".record_state = 'active' AND person.record_state = 'active'"""

ELIGIBLE = (
    """SELECT 'scope', row FROM batch_pick WHERE name = 'shared'
    AND row BETWEEN :first AND :last""",
    """SELECT 'eligible referrals', r.id FROM batch_pick AS p
    JOIN need ON need.case_id = p.row JOIN referral AS r ON r.need_id = need.id
    WHERE p.name = 'scope' AND r.requested_on IS NOT NULL""",
    # A letter that also names somebody without a basis is not shown for the others' sake.
    """SELECT 'eligible letters', letter.id FROM batch_pick AS p
    JOIN letter_referral AS c ON c.referral_id = p.row JOIN letter ON letter.id = c.letter_id
    WHERE p.name = 'eligible referrals' AND letter.state IN ('issued', 'void') AND NOT EXISTS
    (SELECT 1 FROM letter_referral AS other JOIN referral ON referral.id = other.referral_id
    JOIN need ON need.id = referral.need_id WHERE other.letter_id = letter.id AND NOT EXISTS
    (SELECT 1 FROM batch_pick AS s WHERE s.name = 'shared' AND s.row = need.case_id))""",
)
"""What may leave at all, whether or not it changed."""

WHOLE = (
    # The basis is newer than the last batch: the district may have nothing of this case yet.
    f"""SELECT 'whole', p.row FROM batch_pick AS p JOIN "case" ON "case".id = p.row
    WHERE p.name = 'scope' AND EXISTS
    (SELECT 1 FROM sharing WHERE {BASIS} AND sharing.changed > :since)""",
)
"""The cases of which nothing may have left yet."""

IN_WHOLE = "(SELECT 1 FROM batch_pick AS w WHERE w.name = 'whole' AND w.row = {case})"

CHANGED = (
    f"""SELECT 'letter-referrals', c.id FROM letter_referral AS c
    JOIN batch_pick AS l ON l.name = 'eligible letters' AND l.row = c.letter_id
    JOIN batch_pick AS r ON r.name = 'eligible referrals' AND r.row = c.referral_id
    JOIN referral ON referral.id = c.referral_id JOIN need ON need.id = referral.need_id
    WHERE c.changed > :since OR EXISTS {IN_WHOLE.format(case="need.case_id")}""",
    # A restricted one stays; one filed by mistake and never sent leaves no trace there.
    f"""SELECT 'attachments', a.id FROM attachment AS a
    JOIN batch_pick AS r ON r.name = 'eligible referrals' AND r.row = a.referral_id
    WHERE a.media_type IN ('application/pdf', 'image/jpeg', 'image/png')
    AND (a.record_state = 'active' AND a.restricted = 0
    OR a.record_state <> 'active' AND a.sha256 IN (SELECT f.sha256 FROM batch_file AS f
    JOIN batch ON batch.id = f.batch_id WHERE batch.state <> 'rejected'))
    AND (a.changed > :since OR EXISTS {IN_WHOLE.format(case="a.case_id")})""",
    """SELECT 'letters', l.id FROM batch_pick AS p JOIN letter AS l ON l.id = p.row
    WHERE p.name = 'eligible letters' AND l.changed > :since""",
    f"""SELECT 'referrals', r.id FROM batch_pick AS p JOIN referral AS r ON r.id = p.row
    JOIN need ON need.id = r.need_id WHERE p.name = 'eligible referrals'
    AND (r.changed > :since OR EXISTS {IN_WHOLE.format(case="need.case_id")})""",
    f"""SELECT 'needs', need.id FROM batch_pick AS p JOIN need ON need.case_id = p.row
    WHERE p.name = 'scope'
    AND (need.changed > :since OR EXISTS {IN_WHOLE.format(case="p.row")})""",
    f"""SELECT 'cases', c.id FROM batch_pick AS p JOIN "case" AS c ON c.id = p.row
    WHERE p.name = 'scope' AND (c.changed > :since OR EXISTS {IN_WHOLE.format(case="p.row")})""",
    """SELECT 'persons', person.id FROM batch_pick AS p JOIN "case" AS c ON c.id = p.row
    JOIN person ON person.id = c.person_id
    LEFT JOIN household ON household.id = person.household_id WHERE p.name = 'scope'
    AND (person.changed > :since OR household.changed > :since)""",
    """SELECT 'agencies', agency.id FROM batch_pick AS p JOIN referral AS r ON r.id = p.row
    JOIN agency ON agency.id = r.agency_id
    WHERE p.name = 'eligible referrals' AND agency.changed > :since""",
)
"""What was stamped since the last batch the district acknowledged."""

PARENTS = (
    """SELECT 'letters', c.letter_id FROM batch_pick AS p JOIN letter_referral AS c ON c.id = p.row
    WHERE p.name = 'letter-referrals'""",
    """SELECT 'referrals', c.referral_id FROM batch_pick AS p
    JOIN letter_referral AS c ON c.id = p.row WHERE p.name = 'letter-referrals'""",
    """SELECT 'referrals', a.referral_id FROM batch_pick AS p JOIN attachment AS a ON a.id = p.row
    WHERE p.name = 'attachments'""",
    """SELECT 'agencies', r.agency_id FROM batch_pick AS p JOIN referral AS r ON r.id = p.row
    WHERE p.name = 'referrals'""",
    """SELECT 'needs', r.need_id FROM batch_pick AS p JOIN referral AS r ON r.id = p.row
    WHERE p.name = 'referrals'""",
    """SELECT 'cases', need.case_id FROM batch_pick AS p JOIN need ON need.id = p.row
    WHERE p.name = 'needs'""",
    """SELECT 'persons', c.person_id FROM batch_pick AS p JOIN "case" AS c ON c.id = p.row
    WHERE p.name = 'cases'""",
)
"""Unchanged rows that picked rows point to, so that the file can be checked alone."""

ANSWERED = (
    """SELECT 'answers-' || need.kind || '-v' || need.form_version, need.id FROM batch_pick AS p
    JOIN need ON need.id = p.row WHERE p.name = 'needs' AND need.record_state = 'active'""",
)
"""Once more the active needs, by the table their answers stand in."""

FROM_THE_START = (*ELIGIBLE, *CHANGED, *ANSWERED)
"""Since history row 0 everything was stamped: every case is whole, and every parent changed."""

GONE = (
    f"""SELECT 'gone cases', "case".id FROM "case" JOIN person ON person.id = "case".person_id
    WHERE NOT EXISTS (SELECT 1 FROM batch_pick AS s WHERE s.name = 'shared' AND s.row = "case".id)
    AND EXISTS (SELECT 1 FROM sharing WHERE {BASIS}) AND ("case".changed > :since
    OR person.changed > :since
    OR EXISTS (SELECT 1 FROM sharing WHERE {BASIS} AND sharing.changed > :since))""",
    """SELECT 'gone persons', person.id FROM person WHERE person.id NOT IN
    (SELECT c.person_id FROM batch_pick AS s JOIN "case" AS c ON c.id = s.row
    WHERE s.name = 'shared') AND (person.record_state <> 'active' AND person.changed > :since
    OR person.id IN (SELECT c.person_id FROM batch_pick AS p JOIN "case" AS c ON c.id = p.row
    WHERE p.name = 'gone cases'))""",
)
"""What had a basis and has none any more: only its id and its state travel."""


@dataclass(frozen=True, slots=True)
class CaseRange:
    """The cases of one part, by their numbers in the store, both included."""

    first: int = 0
    last: int = 2**62


EVERYTHING = CaseRange()


def pick_shared() -> None:
    """Pick the cases with a basis for the district. Forgets what was picked before."""
    database.execute_sql(
        "CREATE TEMP TABLE IF NOT EXISTS batch_pick (name TEXT NOT NULL, row INTEGER NOT NULL, "
        "PRIMARY KEY (name, row)) WITHOUT ROWID"
    )
    database.execute_sql("DELETE FROM batch_pick")
    shared, values = shared_with_district().sql()
    _add(LIVING.format(shared=shared), values)


def pick(since: int, cases: CaseRange) -> None:
    """Pick the rows of one part: stamped after history row `since`, with their parents.

    Only the first part tells of what is gone.
    """
    database.execute_sql("DELETE FROM batch_pick WHERE name <> 'shared'")
    values = {"since": since, "first": cases.first, "last": cases.last}
    since_then = (*ELIGIBLE, *WHOLE, *CHANGED, *PARENTS, *ANSWERED)
    steps: tuple[str, ...] = since_then if since else FROM_THE_START
    if cases.first == 0:
        steps += GONE
    for step in steps:
        used = {name: value for name, value in values.items() if f":{name}" in step}
        _add(step, used)


def drop_picks() -> None:
    """Forget everything that was picked."""
    database.execute_sql("DROP TABLE IF EXISTS temp.batch_pick")


def picked(name: str) -> int:
    """How many rows were picked under a name."""
    return int(number("SELECT count(*) FROM batch_pick WHERE name = ?", (name,)))


def number(sql: str, values: tuple[object, ...] = ()) -> int:
    """The one number a query answers with."""
    return int(database.execute_sql(sql, values).fetchone()[0] or 0)


def _add(select: str, values: object) -> None:
    database.execute_sql(f"INSERT OR IGNORE INTO batch_pick {select}", values)
