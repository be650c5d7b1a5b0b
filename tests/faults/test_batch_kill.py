"""A program killed at any stage of an export finishes it at the next start, with the same bytes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.batch import batches
from models.codes import BatchState
from models.store import close_store, open_store
from tests.batch_office import bytes_of, make, sent_case, trusted_district
from tests.conftest import ticking

ROOT = Path(__file__).parent.parent.parent
BEFORE_IT_IS_MADE = ("sealed", "stored")
AFTER = ("made", "half written", "written, not noted")


def export_killed_at(stage, store, stick):
    child = [sys.executable, "-m", "tests.faults.batch_child", store.folder, stick, stage]
    done = subprocess.run(list(map(str, child)), cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    district = trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)
    close_store()
    return district


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
@pytest.mark.parametrize("stage", BEFORE_IT_IS_MADE)
def test_killed_before_it_is_made_there_is_no_batch(stage, store, desk, district, stick):
    export_killed_at(stage, store, stick)
    open_store(store.folder, store.key, ticking())
    assert batches.batches() == []
    assert batches.resume_batches(desk) == ()
    assert list(stick.iterdir()) == []
    assert make(desk).sequence == 1


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
@pytest.mark.parametrize("stage", AFTER)
def test_killed_afterwards_the_same_bytes_are_written(stage, store, desk, district, stick):
    export_killed_at(stage, store, stick)
    open_store(store.folder, store.key, ticking())
    (row,) = batches.batches()
    assert row.state == BatchState.READY
    assert [path.name for path in stick.iterdir() if path.suffix == ".age"] == (
        [row.file_name] if stage == "written, not noted" else []
    )
    finished = batches.resume_batches(desk)
    if stage == "made":  # no folder was chosen yet
        assert finished == ()
        batches.write_batch(row.id, stick, desk)
    else:
        assert [one.id for one in finished] == [row.id]
    assert [path.name for path in stick.iterdir()] == [row.file_name]
    assert (stick / row.file_name).read_bytes() == bytes_of(row)
    assert batches.batch(row.id).state == BatchState.WRITTEN
    assert district.verify(bytes_of(row)).header.sequence == 1
