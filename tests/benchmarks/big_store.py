"""Large practice offices to measure on, filled by the same bulk path an import takes."""

import datetime as dt
import json
import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.commands.practice.hardships import HARDSHIPS
from desktop.commands.practice.office import REGION_CODE, open_new_office
from desktop.commands.practice.seeded import USUAL_DAY, SeededBytes, SeededTime
from models import history
from models.access.keys import TEST_COST
from models.agencies import suggest
from models.codes import Channel, Purpose, ReferralStatus, SharingKind
from models.desk import Clock, Desk
from models.need.answers import clean_answers
from models.need.forms import load_forms, score
from models.person.people import people_ids
from models.person.practice_people import invented_residents
from models.person.resident_cells import CheckedRow
from models.person.residents_import import ImportPlan, import_residents
from models.store import close_store, open_store, writing
from models.tables import Case, CaseEpisode, Need, Referral, Sharing
from tests.benchmarks.access import keep_access, key_of

USUAL_PLACE = ("Simpul", "Simpul", "kantor")
"""Where the program looks for its store, below the folder of a user's data."""


@contextmanager
def office_of(residents: int, cases: int = 0) -> Iterator[Path]:
    """A closed store with so many residents and cases, in a folder that goes away again."""
    with TemporaryDirectory(prefix="simpul-benchmark-") as name:
        folder = Path(name, *USUAL_PLACE)
        folder.parent.mkdir(parents=True)
        random_bytes = SeededBytes(1)
        desk, access = open_new_office(folder, SeededTime(USUAL_DAY), random_bytes, TEST_COST)
        fast = Desk(desk.account_uuid, desk.name, desk.role, Clock(), secrets.token_bytes)
        try:
            _fill_residents(residents, fast)
            _fill_cases(cases, fast)
        finally:
            close_store()
        keep_access(folder, access.username, access.password)
        yield folder


@contextmanager
def opened(folder: Path) -> Iterator[None]:
    """The store open for the block."""
    open_store(folder, key_of(folder))
    try:
        yield
    finally:
        close_store()


def _fill_residents(count: int, desk: Desk) -> None:
    people = invented_residents(count, REGION_CODE, random.Random(1), USUAL_DAY)
    rows = tuple(CheckedRow(number, draft) for number, draft in enumerate(people, start=1))
    import_residents(ImportPlan(len(rows), rows, ()), desk)


def _fill_cases(count: int, desk: Desk) -> None:
    """A case with its need, its referral and its information line for each of `count` people."""
    if not count:
        return
    numbered = list(enumerate(islice(cycle(people_ids()), count), start=1))
    with writing():
        history.import_records(
            {
                Case: [_case(number, person) for number, person in numbered],
                CaseEpisode: [
                    {"case": number, "opened_on": _day(number)} for number, _ in numbered
                ],
                Need: [_need(number) for number, _ in numbered],
                Referral: _referrals(count),
                Sharing: [_sharing(number, person) for number, person in numbered],
            },
            desk,
            "benchmark",
        )


def _day(number: int) -> dt.date:
    return USUAL_DAY - dt.timedelta(days=number % 300)


def _case(number: int, person: int) -> dict[str, Any]:
    day = _day(number)
    hardship = HARDSHIPS[number % len(HARDSHIPS)]
    return {
        "id": number,
        "year": day.year,
        "sequence": number,
        "number": f"KASUS-{day.year}-{number:06}",
        "person": person,
        "channel": Channel.COUNTER,
        "summary": f"{hardship.summary} ({number})",
        "opened_on": day,
    }


def _need(number: int) -> dict[str, Any]:
    hardship = HARDSHIPS[number % len(HARDSHIPS)]
    form = load_forms()[hardship.kind]
    answers = clean_answers(form, hardship.answers)
    found = score(form, answers)
    return {
        "id": number,
        "case": number,
        "kind": form.kind,
        "form_version": form.version,
        "answers": json.dumps(answers, ensure_ascii=False, sort_keys=True),
        "score": found.total,
        "level": found.level,
    }


def _referrals(count: int) -> list[dict[str, Any]]:
    agencies = [suggest(each.kind, each.answers)[0].agency.id for each in HARDSHIPS]
    return [
        {
            "need": number,
            "agency": agencies[number % len(HARDSHIPS)],
            "status": ReferralStatus.REQUESTED,
            "requested_on": _day(number),
            "due_on": _day(number) + dt.timedelta(days=7),
        }
        for number in range(1, count + 1)
    ]


def _sharing(number: int, person: int) -> dict[str, Any]:
    return {
        "person": person,
        "case": number,
        "kind": SharingKind.INFORMATION,
        "purpose": Purpose.REFERRAL,
        "given_by": "Warga",
        "given_on": _day(number),
    }
