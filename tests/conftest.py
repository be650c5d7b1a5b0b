"""What every test may ask for: a founded office on disk, opened, and a clerk with a fixed clock."""

import datetime as dt
import hashlib
import itertools
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from models.access.accounts import sign_in
from models.access.keys import TEST_COST, UnlockedKey, new_recovery_code, unlock
from models.codes import SigningForm
from models.desk import Clock, Desk
from models.founding import Setup, found_office
from models.office import OfficeDraft
from models.officials import OfficialDraft
from models.store import Owner, close_store, open_store
from tests.scheduling import FilesTogether

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any Qt import, or Qt aborts
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # some hundred processes: compile for them once
sys.dont_write_bytecode = False
MEMORY = Path("/dev/shm")  # the thousands of stores need no disk that syncs each
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 1 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
settings.register_profile("long", max_examples=1_000, deadline=None)
logging.getLogger("peewee").setLevel(logging.WARNING)

USERNAME, PASSWORD = "sri", "kelapa-sungai-petani-lumbung"
START = dt.datetime(2026, 3, 16, 1, 0, tzinfo=dt.UTC)  # a Monday, 08.00 WIB
OFFICE = OfficeDraft(
    region_code="35.10.04.2009",
    village="Kalipait",
    kecamatan="Tegaldlimo",
    regency="Banyuwangi",
    province="Jawa Timur",
    address="Jl. Raya Kalipait No. 1",
    postal_code="68484",
    unit_code="429.504.09",
)
OFFICIALS = (
    OfficialDraft(name="Slamet Contoh", position="Kepala Desa"),
    OfficialDraft(name="Wati Contoh", position="Sekretaris Desa", signing_form=SigningForm.AN),
)


def seeded(seed: int | str) -> Callable[[int], bytes]:
    """Randomness that is the same in every run of a test."""
    counter = itertools.count()

    def random_bytes(count: int) -> bytes:
        blocks = (count + 31) // 32
        data = b"".join(
            hashlib.sha256(f"{seed}/{next(counter)}".encode()).digest() for _ in range(blocks)
        )
        return data[:count]

    return random_bytes


def ticking(start: dt.datetime = START) -> Clock:
    """A clock that moves one second each time it is read."""
    seconds = itertools.count()
    return Clock(now=lambda: start + dt.timedelta(seconds=next(seconds)))


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """An open store of a test: its folder, its key, and what opens it again."""

    folder: Path
    key: UnlockedKey
    recovery_code: str
    username: str = USERNAME
    password: str = PASSWORD


def copied(office: OpenOffice, folder: Path) -> OpenOffice:
    """The same office, closed, in a folder of its own: what is dear to record is recorded once."""
    shutil.copytree(office.folder, folder)
    return replace(office, folder=folder)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> FilesTogether:
    return FilesTogether(config, log)


@pytest.fixture(scope="session")
def answers() -> Setup:
    """What the clerk answered in the first-run wizard."""
    owner = Owner(USERNAME, "Sri Contoh", PASSWORD)
    return Setup(OFFICE, OFFICIALS, owner, new_recovery_code(seeded("recovery")))


@pytest.fixture
def clock() -> Clock:
    return ticking()


@pytest.fixture
def random_bytes() -> Callable[[int], bytes]:
    return seeded("test")


@pytest.fixture(scope="session")
def founded(answers: Setup, tmp_path_factory: pytest.TempPathFactory) -> OpenOffice:
    """An office founded once and opened once since, as on any day but the first; tests work on
    copies of its folder.
    """
    folder = tmp_path_factory.mktemp("founded") / "office"
    found_office(folder, answers, ticking(), seeded("found"), TEST_COST)
    office = OpenOffice(folder, unlock(folder, USERNAME, PASSWORD), answers.recovery_code)
    open_store(folder, office.key, ticking())  # the weekly look at every page is done
    close_store()
    return office


@pytest.fixture
def closed_store(founded: OpenOffice, tmp_path: Path) -> OpenOffice:
    """A copy of the founded office that nobody has opened yet."""
    return copied(founded, tmp_path / "office")


@pytest.fixture
def store(closed_store: OpenOffice) -> Iterator[OpenOffice]:
    """The office, open, on disk so that worker threads see the same one."""
    open_store(closed_store.folder, closed_store.key, ticking())
    yield closed_store
    close_store()


@pytest.fixture
def desk(store: OpenOffice) -> Desk:
    """The clerk at the counter on Monday morning, with counted time and repeatable randomness."""
    return sign_in(store.key, ticking(), seeded("desk"))
