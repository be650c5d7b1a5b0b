"""`simpul demo`: what the practice office holds, and what its folder never does to others."""

import datetime as dt
import json
import re
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path
from secrets import token_bytes

import pytest

from desktop.__main__ import main
from desktop.commands import demo
from desktop.commands.practice.counter import ANSWERS
from desktop.commands.practice.folder import MARKER, SOURCE, mark, practice_folder
from desktop.commands.practice.seeded import DONE
from models.access.accounts import sign_in
from models.access.keys import unlock
from models.aid.received import aids_of
from models.case.attachment.attachments import attachments_of
from models.case.attachment.files import JPEG
from models.case.cases import CaseFilter, case, list_cases
from models.case.tracking.escalations import told_of
from models.codes import (
    AidSource,
    EscalationLevel,
    ReplyChannel,
    SavedList,
    SharingKind,
    StepState,
)
from models.desk import WIB, Clock
from models.errors import StoreError
from models.files import atomic_write
from models.lists.saved_filters import saved_filters
from models.lock import StoreLock
from models.need.forms import load_forms
from models.outreach.visits import visits
from models.store import close_store, open_store
from models.tables import History
from tests.letter_samples import pages


def test_the_last_line_sums_the_practice_office_up_for_programs(practice):
    summary = practice.summary
    assert set(summary) == {"residents", "cases", "letters", "batch", "verified", "seconds"}
    assert (summary["residents"], summary["cases"]) == (300, 24)
    assert summary["verified"] is True
    assert summary["letters"] == len(list((practice.folder / "letters").glob("*.pdf"))) > 20


def test_the_letters_are_counted_as_the_district_and_the_window_count_them(practice, simpul):
    words = next(line for line in practice.output.splitlines() if line.startswith("Warga "))
    made, void = map(int, re.search(r"surat (\d+), (\d+) di antaranya batal", words).groups())
    checked = simpul("verify", str(practice.batch), "--identity", str(practice.identity))
    assert f" {made} surat," in checked.stdout
    assert (practice.summary["letters"], void > 0) == (made - void, True)
    assert practice.printed("Paket").startswith(str(practice.batch))


def test_the_same_seed_makes_the_same_letters_registers_and_batch(twins):
    one, two = twins
    for name in ("letters", "transmittals", "registers", "reports", "district"):
        files = sorted(path.name for path in (one.folder / name).iterdir())
        assert files == sorted(path.name for path in (two.folder / name).iterdir()) != []
        for file in files:
            assert (one.folder / name / file).read_bytes() == (
                two.folder / name / file
            ).read_bytes()
    assert one.signed_zip() == two.signed_zip()
    assert one.batch.name == two.batch.name


def test_every_kind_of_need_is_there_open_and_closed_and_opens_with_the_printed_password(practice):
    store = practice.folder / "store"
    key = unlock(store, practice.printed("Pengguna"), practice.printed("Kata sandi"))
    assert open_store(store, key).warnings == ()
    try:
        rows = list_cases(CaseFilter(), None, 100)
    finally:
        close_store()
    assert {kind for row in rows for kind in row.kinds} == set(load_forms())
    assert {row.state for row in rows} == {"open", "closed"}


def test_a_practice_office_has_something_on_every_screen(practice):
    store = practice.folder / "store"
    key = unlock(store, practice.printed("Pengguna"), practice.printed("Kata sandi"))
    last = dt.date(2026, 3, 16)
    open_store(store, key)
    try:
        ended = max(dt.datetime.fromisoformat(line.at) for line in History.select(History.at))
        desk = sign_in(key, Clock(lambda: dt.datetime.combine(last, dt.time(9), WIB)), token_bytes)
        cases = [case(row.id, today=last) for row in list_cases(CaseFilter(), None, 100)]
        visits_there, filters = visits(), saved_filters(SavedList.CASES, desk)
        files = [each for one in cases for each in attachments_of(one.id, desk)]
        told = [each for one in cases for each in told_of(one.id)]
        aid = aids_of([one.person.id for one in cases])
    finally:
        close_store()
    assert ended.astimezone(WIB) < dt.datetime.combine(last, DONE, WIB)
    planned, done = visits_there
    assert (done.finished, done.residents, planned.finished) == (True, 2, False)
    assert last < planned.held_on <= last + dt.timedelta(days=14), "a week, but for Lebaran"
    assert {one.visit_id for one in cases} == {None, done.id}
    assert [(each.title, each.media_type) for each in files] == [("Denah rumah (gambar)", JPEG)]
    assert {each.source for each in aid} == {AidSource.RESIDENT}
    assert [each.name for each in filters if each.id and each.pinned] == ["Rumah, masih terbuka"]
    assert any(one.pause is not None for one in cases)
    assert [each.level for each in told] == [EscalationLevel.HEAD]
    steps = [step for one in cases for step in one.steps]
    assert any(step.waits_for for step in steps)
    assert any(step.state == StepState.DONE for step in steps)
    assert any(
        line.kind == SharingKind.CONSENT and line.agency_id
        for one in cases
        for line in one.sharings
    )
    answers = [reply for one in cases for reply in one.replies]
    assert {reply.status for reply in answers} == {*ANSWERS}
    assert {reply.channel for reply in answers} == {*ReplyChannel} - {ReplyChannel.FILE}
    ways = {tuple(each.closed_on is not None for each in one.episodes) for one in cases}
    assert ways == {(False,), (True,), (True, False)}, "open, closed, and reopened"


def test_every_paper_of_a_practice_office_says_so(practice):
    papers = [
        path
        for name in ("letters", "transmittals", "registers", "reports")
        for path in practice.folder.glob(f"{name}/*.pdf")
    ]
    for paper in papers:
        assert all("Bukan surat resmi" in page for page in pages(paper.read_bytes())), paper.name


def test_no_file_name_tells_who_a_letter_is_about(practice):
    names = [path.name for path in practice.folder.rglob("*")]
    assert not [name for name in names if re.search(r"[0-9]{16}", name)]


def test_the_commands_load_no_qt(practice, simpul):
    assert practice.errors.splitlines()[-1] == "[]"
    checked = simpul("verify", str(practice.batch), "--identity", str(practice.identity))
    assert checked.stderr.splitlines()[-1] == "[]"


def test_another_seed_makes_another_office_in_a_new_folder_of_the_users_home(
    practice, tmp_path, monkeypatch, capsys, made_office
):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "simpul-latihan").mkdir()
    assert main(["demo", "--seed", "8"]) == 0
    other = made_office(tmp_path / "simpul-latihan-2", capsys.readouterr().out)
    assert other.signed_zip() != practice.signed_zip()
    assert other.printed("Kata sandi") != practice.printed("Kata sandi")
    assert list((tmp_path / "simpul-latihan").iterdir()) == []


@pytest.mark.parametrize("made_by_us", [False, True])
def test_a_folder_that_is_no_practice_office_is_refused_untouched(
    tmp_path, capsys, made_by_us, one_sentence
):
    folder = tmp_path / "arsip"
    folder.mkdir()
    (folder / "surat.txt").write_text("penting")
    if made_by_us:
        (folder / MARKER).write_text('{"simpul-demo": "bukan"}')
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert main(["demo", "--out", str(folder)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert one_sentence(captured.err)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert list(tmp_path.iterdir()) == [folder]


def test_the_program_s_own_folder_is_refused(capsys, one_sentence):
    assert main(["demo", "--out", str(SOURCE / "latihan")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert one_sentence(captured.err)
    assert not (SOURCE / "latihan").exists()


def test_a_practice_office_is_replaced_whole(tmp_path, practice, capsys):
    folder = tmp_path / "latihan"
    shutil.copytree(practice.folder, folder)
    (folder / "lama.txt").write_text("lama")
    assert main(["demo", "--out", str(folder), "--seed", "8"]) == 0
    capsys.readouterr()
    assert not (folder / "lama.txt").exists()
    assert json.loads((folder / MARKER).read_bytes())["seed"] == 8
    assert list(tmp_path.iterdir()) == [folder]


def test_a_practice_office_somebody_works_in_is_not_replaced(
    tmp_path, practice, capsys, one_sentence, simpul
):
    folder = tmp_path / "latihan"
    shutil.copytree(practice.folder, folder)
    store = folder / "store"
    key = unlock(store, practice.printed("Pengguna"), practice.printed("Kata sandi"))
    open_store(store, key)
    try:
        done = simpul("demo", "--out", str(folder), "--seed", "8")
    finally:
        close_store()
    assert done.returncode == 1
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert json.loads((folder / MARKER).read_bytes())["seed"] != 8


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(KeyboardInterrupt(), 130), (OSError(28, "No space left"), 1), (OSError(13, "", "x"), 1)],
)
def test_a_run_that_fails_leaves_things_as_they_were(
    tmp_path, monkeypatch, capsys, trouble, code, one_sentence
):
    def build(folder: Path, *rest: object) -> None:
        (folder / "letters").mkdir()
        atomic_write(folder / "letters" / "1.pdf", b"half")
        raise trouble

    monkeypatch.setattr(demo, "_build", build)
    folder = tmp_path / "latihan"
    assert main(["demo", "--out", str(folder)]) == code
    assert one_sentence(capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []
    with practice_folder(folder):
        atomic_write(folder / "lama.txt", b"lama")
    assert main(["demo", "--out", str(folder)]) == code
    assert (folder / "lama.txt").read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [folder]


def test_ctrl_c_ends_the_command_with_one_sentence(tmp_path, one_sentence, start):
    child = start("demo", "--out", str(tmp_path / "latihan"), PYTHONUNBUFFERED="1")
    child.stdout.readline()
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=60)
    assert child.returncode == 130
    assert one_sentence(errors)
    assert list(tmp_path.iterdir()) == []


# --- a run that was killed ------------------------------------------------------------------------

WHOLE, PART = {"seed": 7}, {}


def office(folder, word, facts):
    """A practice office of one file, whole or only begun."""
    (folder / "letters").mkdir(parents=True)
    (folder / "letters" / "surat.txt").write_text(word)
    mark(folder, facts)


def word_in(folder):
    return (folder / "letters" / "surat.txt").read_text()


@pytest.mark.parametrize("target", ["missing", "empty", "begun", "finished"])
@pytest.mark.parametrize("fails", [False, True])
def test_after_a_killed_run_the_whole_office_stays_until_a_new_one_is_whole(
    tmp_path, target, fails
):
    folder, former = tmp_path / "latihan", tmp_path / ".latihan.old"
    office(former, "lama", WHOLE)
    if target == "empty":
        folder.mkdir()
    if target in {"begun", "finished"}:
        office(folder, target, WHOLE if target == "finished" else PART)
    with suppress(ZeroDivisionError), practice_folder(folder):
        assert {path.name for path in folder.iterdir()} == {MARKER}
        office(folder, "baru", WHOLE)
        assert 1 // (not fails)
    before = "finished" if target == "finished" else "lama"
    assert word_in(folder) == (before if fails else "baru")
    assert list(tmp_path.iterdir()) == [folder]


def test_what_was_being_taken_away_when_the_run_was_killed_does_not_come_back(tmp_path):
    folder, former = tmp_path / "latihan", tmp_path / ".latihan.old"
    office(folder, "baru", WHOLE)
    office(former, "lama", PART)
    with pytest.raises(KeyboardInterrupt), practice_folder(folder):
        raise KeyboardInterrupt
    assert word_in(folder) == "baru"
    assert list(tmp_path.iterdir()) == [folder]


def test_an_office_set_aside_that_somebody_works_in_is_not_touched(tmp_path, monkeypatch):
    folder, former = tmp_path / "latihan", tmp_path / ".latihan.old"
    office(former, "lama", WHOLE)
    (former / "store").mkdir()
    lock = StoreLock(former / "store")
    lock.acquire()
    try:
        with pytest.raises(StoreError), practice_folder(folder):
            raise AssertionError("the folder was handed out")
    finally:
        lock.release()
    assert word_in(former) == "lama"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
def test_a_demo_killed_twice_still_gives_the_old_office_back(
    tmp_path, practice, monkeypatch, capsys, start
):
    folder = tmp_path / "latihan"
    shutil.copytree(practice.folder, folder)
    seed = json.loads((folder / MARKER).read_bytes())["seed"]
    for _ in range(2):
        child = start("demo", "--out", str(folder), "--seed", "8", PYTHONUNBUFFERED="1")
        child.stdout.readline()
        child.kill()
        child.communicate(timeout=60)
        assert "seed" not in json.loads((folder / MARKER).read_bytes())

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "_build", stopped)
    assert main(["demo", "--out", str(folder)]) == 130
    capsys.readouterr()
    assert json.loads((folder / MARKER).read_bytes())["seed"] == seed
    assert sorted(path.name for path in (folder / "letters").iterdir()) == sorted(
        path.name for path in (practice.folder / "letters").iterdir()
    )
    assert list(tmp_path.iterdir()) == [folder]
