"""The drill: the computer is gone, the stick and the paper are there."""

import datetime as dt
import shutil

import pytest

from models import history
from models.access import keys
from models.access.accounts import sign_in
from models.access.keys import TEST_COST
from models.codes import Action
from models.desk import Clock
from models.errors import RuleError, StoreError
from models.storage.backup import backups, make_backup
from models.storage.restore import restore_backup
from models.storage.stored_files import read_file, store_file
from models.store import Owner, close_store, open_store, writing
from models.tables import Installation, Letter, Office
from tests.conftest import copied, seeded, ticking
from tests.history_lines import newest_lines

START = dt.datetime(2026, 4, 1, 1, tzinfo=dt.UTC)
CLOCK = Clock(lambda: START)
NEW = Owner("sri", "Sri Contoh", "angin laut pasir batu")
PDF = b"%PDF invented" * 3000


@pytest.fixture(scope="module")
def day(founded, tmp_path_factory):
    """An office after a day's work, and the stick with its backup."""
    place = tmp_path_factory.mktemp("day")
    office, stick = copied(founded, place / "office"), place / "stick"
    stick.mkdir()
    open_store(office.folder, office.key, ticking())
    desk = sign_in(office.key, ticking(), seeded("desk"))
    sha256 = store_file(PDF, "application/pdf", desk.clock)
    with writing():
        history.create(Letter, desk, kind="official", state="draft", sha256=sha256)
    make_backup(stick, CLOCK)
    close_store()
    return office, stick


@pytest.fixture
def store(day, tmp_path):
    """The computer itself, locked away."""
    yield copied(day[0], tmp_path / "office")
    close_store()


@pytest.fixture
def stick(day, tmp_path):
    return shutil.copytree(day[1], tmp_path / "stick")


def restore(stick, code, folder, owner=NEW, **options):
    (newest, *_) = sorted((p for p in stick.iterdir() if p.is_dir()), reverse=True)
    return restore_backup(newest, code, folder, owner, CLOCK, cost=TEST_COST, **options)


def test_stick_and_paper_bring_everything_back(store, stick, tmp_path):
    folder = tmp_path / "new computer" / "office"
    restore(stick, store.recovery_code.lower(), folder)
    key = keys.unlock(folder, "sri", NEW.password)
    assert open_store(folder, key).warnings == ()
    desk = sign_in(key, CLOCK)
    assert desk.name == "Sri Contoh"
    assert Office.get().village == "Kalipait"
    assert read_file(Letter.get().sha256) == PDF
    report = history.verify()
    assert report.ok
    assert newest_lines(limit=2)[1].action == Action.IMPORT
    make_backup(stick, Clock(lambda: START + dt.timedelta(days=1)))
    assert len(backups(stick)) == 2


def test_batches_begin_a_new_epoch(store, stick, tmp_path):
    restore(stick, store.recovery_code, tmp_path / "new")
    open_store(tmp_path / "new", keys.unlock(tmp_path / "new", "sri", NEW.password))
    assert Installation.get().epoch == 2


def test_the_old_password_does_not_come_back_with_it(store, stick, tmp_path):
    restore(stick, store.recovery_code, tmp_path / "new")
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(tmp_path / "new", "sri", store.password)
    assert keys.unlock_with_recovery(tmp_path / "new", store.recovery_code)


def spoil_data(backup):
    data = bytearray((backup / "data.db").read_bytes())
    data[-10] ^= 1
    (backup / "data.db").write_bytes(data)


def older_data(backup):
    """Yesterday's genuine database under today's name."""
    (other,) = (path for path in backup.parent.glob("simpul-*/data.db") if path.parent != backup)
    shutil.copy(other, backup / "data.db")


def spoil_files(backup):
    (path,) = backup.parent.glob("*-files-*.db")
    path.write_bytes(path.read_bytes()[:-4096])


def spoil_keys(backup):
    (backup / "keys.json").write_bytes(b"{}")


def no_keys(backup):
    (backup / "keys.json").unlink()


def no_files(backup):
    (path,) = backup.parent.glob("*-files-*.db")
    path.unlink()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (spoil_data, "backup.damaged"),
        (older_data, "backup.damaged"),
        (spoil_files, "backup.damaged"),
        (spoil_keys, "key.damaged"),
        (no_keys, "backup.not_a_backup"),
        (no_files, "backup.files_missing"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_and_nothing_is_made(
    store, stick, tmp_path, damage, code
):
    open_store(store.folder, store.key)
    with writing():
        history.note_event(sign_in(store.key, CLOCK), Action.READ, "person")
    newest = make_backup(stick, Clock(lambda: START + dt.timedelta(days=1)))
    close_store()
    damage(newest)
    with pytest.raises(StoreError, match=code):
        restore(stick, store.recovery_code, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "new.new").exists()


def test_without_its_files_the_records_still_come_back(store, stick, tmp_path):
    no_files(next(path for path in stick.iterdir() if path.is_dir()))
    restore(stick, store.recovery_code, tmp_path / "new", without_files=True)
    open_store(tmp_path / "new", keys.unlock(tmp_path / "new", "sri", NEW.password))
    with pytest.raises(StoreError, match="file.lost"):
        read_file(Letter.get().sha256)


@pytest.mark.parametrize(
    ("code", "owner", "refusal"),
    [
        ("0000", NEW, "recovery.mistyped"),
        (keys.new_recovery_code(bytes), NEW, "key.wrong_recovery"),
        (None, Owner("sri", "Sri", "pendek"), "password.too_short"),
        (None, Owner("orang", "Orang", NEW.password), "restore.account_unknown"),
    ],
)
def test_the_wrong_paper_person_or_password_makes_nothing(
    store, stick, tmp_path, code, owner, refusal
):
    with pytest.raises((RuleError, StoreError), match=refusal):
        restore(stick, code or store.recovery_code, tmp_path / "new", owner)
    assert not (tmp_path / "new").exists()


def test_a_store_in_use_is_never_restored_over(store, stick):
    with pytest.raises(StoreError, match="store.already_there"):
        restore(stick, store.recovery_code, store.folder)
