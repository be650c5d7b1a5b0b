"""A run goes to its end after Batal, a lost folder or a full disk, and nothing is issued twice."""

import errno
import shutil

import pytest

from models.codes import RunState
from models.errors import Cancelled, StoreError
from models.letter.letters import letter, letter_pdf, letters
from models.letter.runs.view import run_items, run_view, unfinished_run
from models.letter.runs.work import move_folder
from reports.letters import run_files
from reports.letters.run_work import bind_run, carry_on, print_name
from reports.raster import page_count, page_text
from tests.letter_runs import begun, waiting, withdrawn


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "surat"
    place.mkdir()
    return place


def stop_after(count):
    def progress(done, _total):
        if done == count:
            raise Cancelled

    return progress


def test_a_run_of_twelve_is_stopped_resumed_and_whole(desk, folder):
    ids = waiting(desk, 12)
    run = begun(ids, desk, folder)
    withdrawn(ids[4], desk)
    withdrawn(ids[9], desk)
    with pytest.raises(Cancelled):
        carry_on(run.id, desk, stop_after(3))
    assert unfinished_run() == run_view(run.id) and run_view(run.id).issued <= 3
    assert len(list(folder.iterdir())) == len(letters()) == run_view(run.id).issued
    next(folder.iterdir()).unlink()  # taken away meanwhile: written again from the store
    ended = carry_on(run.id, desk)
    assert (ended.state, ended.issued, ended.failed, ended.open) == (RunState.DONE, 10, 2, 0)
    assert sorted(letter(row.id).number for row in letters()) == list(range(1, 11))
    singles = {path.read_bytes() for path in folder.iterdir() if "Cetak" not in path.name}
    assert singles == {letter_pdf(row.id, desk) for row in letters()}
    whole = (folder / print_name(ended)).read_bytes()
    pages = sum(letter(row.id).pages for row in letters())
    assert page_count(whole) == pages + 1
    bound = bind_run(run.id, desk)
    assert bound.stored == 0 and bound.pdf == whole
    assert "DAFTAR SURAT" in page_text(whole, 0) and "10 surat" in page_text(whole, 0)
    first, *_ = (item for item in run_items(run.id) if item.letter_id)
    assert first.number_text in page_text(whole, 1)
    before = set(folder.iterdir())
    carry_on(run.id, desk)  # once more changes nothing
    assert set(folder.iterdir()) == before and len(letters()) == 10


def test_a_folder_that_is_gone_stops_the_run_before_a_number_is_taken(desk, folder):
    run = begun(waiting(desk, 2), desk, folder)
    shutil.rmtree(folder)
    with pytest.raises(StoreError, match="file.no_folder"):
        carry_on(run.id, desk)
    assert letters() == []
    move_folder(run.id, "", desk)
    assert carry_on(run.id, desk).issued == 2


def test_a_full_disk_loses_no_letter(desk, folder, monkeypatch):
    run = begun(waiting(desk, 2), desk, folder)

    def full(_path, _data):
        raise StoreError("file.disk_full") from OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(run_files, "atomic_write", full)
        with pytest.raises(StoreError, match="file.disk_full"):
            carry_on(run.id, desk)
    assert run_view(run.id).issued == 1 and list(folder.iterdir()) == []
    assert carry_on(run.id, desk).issued == 2
    assert len(list(folder.iterdir())) == 3
