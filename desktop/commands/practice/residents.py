"""Who lives in the practice village: invented residents, or a file the office really has."""

import datetime as dt
from pathlib import Path
from random import Random

from desktop.commands.practice.office import REGION_CODE
from models.desk import Desk
from models.errors import FileRefused
from models.person.people import PersonView, people, people_count, people_ids, register_person
from models.person.practice_people import invented_residents
from models.person.residents_import import ImportPlan, ImportReport, check_rows, import_residents
from models.store import writing
from reports.residents_file import read_residents, write_report

COUNT = 300
LOOKED_AT = 600
"""Of how many residents the ones with hardships are chosen; a file may hold a whole town."""


def read_plan(file: Path, today: dt.date) -> ImportPlan:
    """Check a resident file before anything is made. Raises `FileRefused`."""
    plan = check_rows(read_residents(file), today)
    if not plan.ready:
        raise FileRefused("import.nothing_usable")
    return plan


def invent(desk: Desk, random: Random) -> None:
    """Register invented people; their NIKs can belong to nobody."""
    with writing():
        for draft in invented_residents(COUNT, REGION_CODE, random, desk.today()):
            register_person(draft, desk)


def take_over(plan: ImportPlan, report: Path, desk: Desk) -> ImportReport:
    """Import a checked file and write down every warned and refused row in `report`."""
    found = import_residents(plan, desk)
    write_report(found, report)
    return found


def some_residents(random: Random) -> list[PersonView]:
    """Residents in a random order, for the cases."""
    ids = people_ids()
    return people(random.sample(ids, min(LOOKED_AT, len(ids))))


__all__ = ["COUNT", "invent", "people_count", "read_plan", "some_residents", "take_over"]
