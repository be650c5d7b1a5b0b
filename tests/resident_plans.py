"""Import plans of drafts that are right, without a file."""

import datetime as dt
from collections.abc import Iterable

from models.person.draft import PersonDraft, check_person
from models.person.resident_cells import CheckedRow
from models.person.residents_import import ImportPlan


def plan_of(drafts: Iterable[PersonDraft], today: dt.date) -> ImportPlan:
    rows = [CheckedRow(n, check_person(draft, today)) for n, draft in enumerate(drafts, start=1)]
    return ImportPlan(len(rows), tuple(rows), ())
