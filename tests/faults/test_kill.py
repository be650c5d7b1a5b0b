"""Pull the plug at any moment: what was acknowledged is there, and nothing is torn.

The child says "added", "issued", "backed-up" after its COMMIT; the parent kills it (SIGKILL) at a
random time and looks with a reader of its own, which shares no code with the program's.
"""

import hashlib
import hmac
import json
import random
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from models.access import keys
from models.access.accounts import sign_in
from models.desk import Clock
from models.person.residents_import import import_residents
from models.storage.backup import make_backup
from models.store import close_store, open_store
from reports.letters.run_work import carry_on
from tests.faults.kill_child import DAY, FAMILY, RESTORED_PASSWORD, ROWS, residents
from tests.letter_runs import begun, waiting
from tests.resident_plans import plan_of

CHILD = Path(__file__).with_name("kill_child.py")
HEAVY = [pytest.param(250, marks=pytest.mark.heavy)]


@dataclass
class Trial:
    """What the child said before it died."""

    lines: list[list[str]] = field(default_factory=list)
    complaint: str = ""

    def said(self, word):
        return [line[1:] for line in self.lines if line[0] == word]


def kill_at_random(task, folder, stick, username, password, chance):
    """Let a child work until it is killed, some time in its first second."""
    command = [sys.executable, str(CHILD), task, str(folder), str(stick), username, password]
    command.append(str(chance.randrange(10**9)))
    trial, ready, never = Trial(), threading.Event(), threading.Event()

    def listen(pipe):
        for line in pipe:
            if line.endswith("\n"):
                trial.lines.append(line.split(" ") if task == "passwords" else line.split())
            ready.set()
        ready.set()

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        listener = threading.Thread(target=listen, args=(child.stdout,))
        listener.start()
        assert ready.wait(60)
        never.wait(chance.random() ** 2)
        child.kill()
        listener.join()
        trial.complaint = child.stderr.read()
    assert trial.complaint == ""
    assert child.returncode < 0
    return trial


# --- a reader of its own --------------------------------------------------------------------------


def rows(path, key, statement):
    connection = sqlcipher.connect(str(path))
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def whole(path, key):
    """Every page as it was written, every index as its table, every reference to something."""
    rows(path, key, "PRAGMA wal_checkpoint(TRUNCATE)")
    for check in ("cipher_integrity_check", "foreign_key_check"):
        assert rows(path, key, f"PRAGMA {check}") == [], path
    assert rows(path, key, "PRAGMA integrity_check") == [("ok",)], path


def chain(path, key):
    """The history's hashes by number, recomputed from the description in `models.storage.chain`."""
    hashes, previous = {}, bytes(32)
    for number, *facts, digest, before, found, salt, content in rows(
        path,
        key,
        "SELECT number, at, clock_ok, account, action, subject, subject_uuid, digest, previous, "
        "hash, salt, content FROM history JOIN history_value ON history_id = history.id "
        "ORDER BY number",
    ):
        assert number == len(hashes) + 1
        assert before == previous
        assert hashlib.sha256(salt + content.encode()).digest() == digest
        told = json.dumps([number, *facts, digest.hex(), before.hex()], separators=(",", ":"))
        assert hashlib.sha256(told.encode()).digest() == found
        hashes[number], previous = found.hex(), found
    count = rows(path, key, "SELECT count(*) FROM history")[0][0]
    assert count == len(hashes)
    return hashes


def files_key(key):
    return hmac.digest(key, b"simpul files.db 1", "sha256")


def look(folder, key, trial):
    """Nothing acknowledged is lost, nothing is torn, nothing is there by halves."""
    data, files = folder / "data.db", folder / "files.db"
    whole(data, key)
    whole(files, files_key(key))
    hashes = chain(data, key)
    people = {nik for (nik,) in rows(data, key, "SELECT nik FROM person")}
    letters = dict(rows(data, key, "SELECT number, sha256 FROM letter"))
    stored = dict(rows(files, files_key(key), "SELECT sha256, content FROM stored_file"))
    for nik, number, found in trial.said("added"):
        assert nik in people
        assert hashes[int(number)] == found
    for number, sha256, last, found in trial.said("issued"):
        assert letters[int(number)] == sha256
        assert hashes[int(last)] == found
    assert sorted(letters) == list(range(1, len(letters) + 1))
    for sha256 in letters.values():
        assert hashlib.sha256(stored[sha256]).hexdigest() == sha256


def look_at_backups(stick, key, trial):
    """Every folder under a final name is a complete backup, the acknowledged ones among them."""
    found = {path for path in stick.iterdir() if path.is_dir() and path.name[0] != "."}
    for path in found:
        whole(path / "data.db", key)
        chain(path / "data.db", key)
        assert {"keys.json", "anchor", "BACA-SAYA.txt"} < {file.name for file in path.iterdir()}
    said = [(Path(place), int(number), head) for place, number, head in trial.said("backed-up")]
    if said:
        place, number, head = said[-1]  # the ones before it may have been rotated out
        assert place in found or max(found) > place
        hashes = chain(max(found) / "data.db", key)
        assert len(hashes) < number or hashes[number] == head
    for path in stick.glob("*-files-*.db"):
        whole(path, files_key(key))


# --- the trials -----------------------------------------------------------------------------------


@pytest.mark.parametrize("trials", [6, *HEAVY])
def test_work_that_was_acknowledged_survives_the_plug(closed_store, tmp_path, trials):
    chance = random.Random(trials)
    folder, stick, copy = closed_store.folder, tmp_path / "stick", tmp_path / "copy"
    stick.mkdir()
    key, acknowledged, everything = closed_store.key.database_key, 0, Trial()
    for _ in range(trials):
        trial = kill_at_random(
            "work", folder, stick, closed_store.username, closed_store.password, chance
        )
        assert trial.said("ready") == [[]]  # the crash before was no reason for a warning
        acknowledged += len(trial.lines) - 1
        everything.lines += trial.lines
        shutil.copytree(folder, copy)
        look(copy, key, everything)
        look_at_backups(stick, key, trial)
        shutil.rmtree(copy)
    assert acknowledged > trials
    assert open_store(folder, closed_store.key).warnings == ()
    close_store()


@pytest.mark.parametrize("trials", [3, *HEAVY])
def test_a_password_change_cut_short_leaves_the_old_or_the_new_one(closed_store, tmp_path, trials):
    chance = random.Random(trials)
    password = closed_store.password
    for _ in range(trials):
        trial = kill_at_random(
            "passwords", closed_store.folder, tmp_path, closed_store.username, password, chance
        )
        tried = [password] + [
            " ".join(line).strip() for line in trial.said("changed") + trial.said("changing")[-1:]
        ]
        password = next(word for word in reversed(tried[-2:]) if opens(closed_store, word))
        assert keys.unlock_with_recovery(closed_store.folder, closed_store.recovery_code)


def opens(office, password):
    try:
        return keys.unlock(office.folder, office.username, password) == office.key
    except Exception:  # noqa: BLE001 - any refusal at all
        return False


@pytest.mark.parametrize("trials", [3, *HEAVY])
def test_a_change_of_the_database_key_cut_short_is_finished(closed_store, trials):
    chance = random.Random(trials)
    folder, number = closed_store.folder, 0
    for _ in range(trials):
        kill_at_random("keys", folder, folder, closed_store.username, closed_store.password, chance)
        key = keys.unlock(folder, closed_store.username, closed_store.password)
        assert open_store(folder, key).warnings == ()
        close_store()
        key = keys.unlock(folder, closed_store.username, closed_store.password)
        assert key.other_keys == ()
        look(folder, key.database_key, Trial())
        hashes = chain(folder / "data.db", key.database_key)
        assert len(hashes) >= number
        number = len(hashes)


@pytest.mark.parametrize("trials", [2, *HEAVY])
def test_a_first_run_cut_short_leaves_no_half_office(tmp_path, trials):
    chance = random.Random(trials)
    for number in range(trials):
        place = tmp_path / str(number)
        trial = kill_at_random("found", place, place, "sri", "sungai kelapa petani", chance)
        founded = (
            {path for path in place.iterdir() if path.suffix != ".new"}
            if trial.said("founded")
            else set()
        )
        assert {Path(path) for (path,) in trial.said("founded")} <= founded
        for path in founded:
            open_store(path, keys.unlock(path, "sri", "sungai kelapa petani"))
            close_store()


@pytest.mark.parametrize("trials", [4, *HEAVY])
def test_an_import_cut_short_recorded_all_residents_of_the_file_or_none(
    closed_store, tmp_path, trials
):
    chance = random.Random(trials)
    folder, key, recorded = closed_store.folder, closed_store.key.database_key, 0
    for number in range(trials):
        trial = kill_at_random(
            "import", folder, folder, closed_store.username, closed_store.password, chance
        )
        assert trial.said("ready") == [[]]
        acknowledged = trial.said("imported")
        recorded += len(acknowledged) * ROWS
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(folder, copy)
        data = copy / "data.db"
        whole(data, key)
        hashes = chain(data, key)
        assert all(
            created == str(ROWS) and hashes[int(last)] == head
            for created, last, head in acknowledged
        )
        ((people, households),) = rows(
            data, key, "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM household)"
        )
        assert people in {recorded, recorded + ROWS}  # the last one may not have been told
        assert households * FAMILY == people
        rows(
            data, key, "INSERT INTO person_parts(person_parts, rank) VALUES ('integrity-check', 1)"
        )
        assert rows(data, key, "SELECT count(*) FROM person_parts_docsize") == [(people,)]
        recorded = people
        shutil.rmtree(copy)
    assert open_store(folder, closed_store.key).warnings == ()
    again = import_residents(plan_of(residents(recorded), DAY), sign_in(closed_store.key))
    close_store()
    assert again.created == ROWS


@pytest.mark.parametrize("trials", [2, pytest.param(60, marks=pytest.mark.heavy)])
def test_a_run_of_letters_cut_short_goes_on_and_numbers_nothing_twice(
    closed_store, tmp_path, trials
):
    chance = random.Random(trials)
    office, target = closed_store.folder, tmp_path / "letters"
    target.mkdir()
    key, said = closed_store.key.database_key, set()
    open_store(office, closed_store.key)
    desk = sign_in(closed_store.key)
    run = begun(waiting(desk, LETTERS), desk, target)
    close_store()
    for _ in range(trials):
        trial = kill_at_random(
            "letters", office, run.id, closed_store.username, closed_store.password, chance
        )
        said |= {number for (number,) in trial.said("issued")}
        look(office, key, Trial())
        numbers = [number for (number,) in rows(office / "data.db", key, NUMBERS)]
        assert said <= set(numbers) and len(numbers) == len(set(numbers))
        assert rows(office / "data.db", key, ALIKE) == [(len(numbers), len(numbers))]
    open_store(office, closed_store.key)
    ended = carry_on(run.id, desk)
    close_store()
    assert (ended.issued, ended.open) == (LETTERS, 0)
    assert len(list(target.iterdir())) == LETTERS + 1  # and nothing half-written


LETTERS = 12
NUMBERS = "SELECT number_text FROM letter"
ALIKE = (
    "SELECT count(*), count(DISTINCT letter_id) FROM letter_run_item AS item "
    "JOIN letter_referral AS cover USING (letter_id, referral_id)"
)
"""Items with a letter that is for the item's own referral, and how many letters these are."""


@pytest.mark.parametrize("trials", [3, *HEAVY])
def test_a_restore_cut_short_leaves_a_whole_office_or_none(closed_store, tmp_path, trials):
    chance = random.Random(trials)
    place, stick = tmp_path / "restored", tmp_path / "stick"
    place.mkdir()
    stick.mkdir()
    open_store(closed_store.folder, closed_store.key)
    backup = make_backup(stick, Clock())
    close_store()
    key = closed_store.key.database_key
    before, seen = chain(closed_store.folder / "data.db", key), set()
    for _ in range(trials):
        trial = kill_at_random(
            "restore", place, backup, closed_store.username, closed_store.recovery_code, chance
        )
        there = {path for path in place.iterdir() if path.suffix != ".new"}
        acknowledged = {Path(path) for (path,) in trial.said("restored")}
        attempted = {Path(path) for (path,) in trial.said("restoring")}
        assert acknowledged <= there - seen <= attempted
        for path in there - seen:
            opened = keys.unlock(path, closed_store.username, RESTORED_PASSWORD)
            assert open_store(path, opened).warnings == ()
            close_store()
            look(path, opened.database_key, Trial())
            assert chain(path / "data.db", opened.database_key).items() > before.items()
        seen |= there
    assert seen
