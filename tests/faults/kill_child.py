"""An office at work until somebody pulls the plug. It says what it has done only after COMMIT.

Run as `python kill_child.py <work> <folder> <stick> <username> <password> <seed>`.
"""

import datetime as dt
import itertools
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from models import history
from models.access import keys
from models.access.accounts import sign_in
from models.access.keys import TEST_COST
from models.access.rekey import rekey_store
from models.codes import LetterKind, LetterState, Sex
from models.desk import Clock, Desk
from models.person.draft import PersonDraft
from models.person.residents_import import import_residents
from models.storage.backup import make_backup
from models.storage.restore import restore_backup
from models.storage.stored_files import store_file
from models.store import Owner, checkpoint, new_store, open_store, writing
from models.tables import Letter, Person, database
from tests.resident_plans import plan_of

DAY = dt.date(2026, 3, 16)
FIRST_BORN = dt.date(1950, 1, 1)
ROWS, FAMILY = 200, 4
"""Residents of one import, and of one household."""
RESTORED_PASSWORD = "lumbung petani sungai kelapa"


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def add(desk: Desk, chance: random.Random) -> None:
    with writing():
        count = Person.select().count()
        nik = f"35100517{chance.randrange(10**4):04}{9000 + count % 1000:04}"
        if Person.get_or_none(Person.nik == nik) is None:
            history.create(Person, desk, name="Ani", nik=nik, sex=Sex.FEMALE, birth_date=DAY)
        head = history.head()
    say("added", nik, *head)


def issue(desk: Desk, chance: random.Random) -> None:
    content = chance.randbytes(chance.randrange(1, 60_000))
    with writing():
        last = Letter.select(Letter.number).order_by(Letter.number.desc()).first()
        number = 1 if last is None else last.number + 1
        sha256 = store_file(content, "application/pdf", desk.clock)
        history.create(
            Letter,
            desk,
            kind=LetterKind.OFFICIAL,
            state=LetterState.ISSUED,
            year=2026,
            number=number,
            number_text=f"400/{number}/2026",
            letter_date=DAY,
            sha256=sha256,
        )
        head = history.head()
    say("issued", number, sha256, *head)


def back_up(desk: Desk, stick: Path) -> None:
    made = make_backup(stick, desk.clock)
    say("backed-up", made, *history.head())


def work(folder: Path, stick: Path, username: str, password: str, chance: random.Random) -> None:
    key = keys.unlock(folder, username, password)
    opened = open_store(folder, key)
    desk = sign_in(key)
    say("ready", *opened.warnings)
    choices: list[Callable[[], None]] = [lambda: add(desk, chance)] * 6
    choices += [lambda: issue(desk, chance)] * 3
    choices += [lambda: back_up(desk, stick), checkpoint]
    while database.obj is not None:
        chance.choice(choices)()


def change_passwords(folder: Path, username: str, password: str, chance: random.Random) -> None:
    say("ready")
    for number in itertools.count():
        new = f"sandi nomor {number} untuk {chance.randrange(10**6)}"
        say("changing", new)
        keys.change_password(folder, username, password, new, chance.randbytes, TEST_COST)
        say("changed", new)
        password = new


def change_keys(folder: Path, username: str, password: str, chance: random.Random) -> None:
    open_store(folder, keys.unlock(folder, username, password))
    say("ready")
    while True:
        rekey_store(chance.randbytes)
        say("rekeyed")


def residents(first: int) -> list[PersonDraft]:
    """The next `ROWS` invented residents, four to a family card."""
    drafts = []
    for number in range(first, first + ROWS):
        born = FIRST_BORN + dt.timedelta(days=number // 1000)
        place = f"351005{born:%d%m%y}"
        drafts.append(
            PersonDraft(
                name=f"Warga Contoh {number}",
                nik=f"{place}{9000 + number % 1000}",
                sex=Sex.MALE,
                birth_date=born,
                kk=f"{place}{9000 + number % 1000 // FAMILY}",
                relationship="1" if number % FAMILY == 0 else "4",
            )
        )
    return drafts


def take_over(folder: Path, username: str, password: str) -> None:
    key = keys.unlock(folder, username, password)
    opened = open_store(folder, key)
    desk = sign_in(key)
    say("ready", *opened.warnings)
    while True:
        plan = plan_of(residents(Person.select().count()), DAY)
        say("importing")
        report = import_residents(plan, desk)
        say("imported", report.created, *history.head())


def restore(folder: Path, backup: Path, username: str, code: str, chance: random.Random) -> None:
    """One restored office after another; the first goes where the killed run before was at work."""
    say("ready")
    owner = Owner(username, "Sri", RESTORED_PASSWORD)
    for number in itertools.count():
        place = folder / str(number)
        if not place.exists():
            say("restoring", place)
            restore_backup(backup, code, place, owner, Clock(), chance.randbytes, TEST_COST)
            say("restored", place)


def run_letters(folder: Path, username: str, password: str, run_id: int) -> None:
    """Go on with a run of letters, each kept in its folder; then wait for the end."""
    from reports.letters import run_work

    key = keys.unlock(folder, username, password)
    open_store(folder, key)
    desk = sign_in(key)
    say("ready")
    issuing = run_work.step

    def told(*given: Any) -> Any:
        done = issuing(*given)
        say("issued", done.number_text)
        return done

    run_work.step = told
    run_work.carry_on(run_id, desk)
    say("ended")
    time.sleep(60)


def found(folder: Path, username: str, password: str, chance: random.Random) -> None:
    say("ready")
    for number in itertools.count():
        place = folder / str(number)
        code = keys.new_recovery_code(chance.randbytes)
        owner = Owner(username, "Sri", password)
        with new_store(place, owner, code, None, chance.randbytes, TEST_COST):  # type: ignore[arg-type]
            pass
        say("founded", place)


def main() -> None:
    task, folder, stick, username, password, seed = sys.argv[1:]
    chance = random.Random(int(seed))
    if task == "work":
        work(Path(folder), Path(stick), username, password, chance)
    elif task == "passwords":
        change_passwords(Path(folder), username, password, chance)
    elif task == "keys":
        change_keys(Path(folder), username, password, chance)
    elif task == "import":
        take_over(Path(folder), username, password)
    elif task == "letters":
        run_letters(Path(folder), username, password, int(stick))
    elif task == "restore":
        restore(Path(folder), Path(stick), username, password, chance)
    else:
        found(Path(folder), username, password, chance)


if __name__ == "__main__":
    main()
