"""`simpul self-test` notices whatever a bundle lacks, one file at a time."""

import os
import re
import shutil
import subprocess
import sys

import pytest

import resources
from desktop.__main__ import main
from desktop.commands import data_check, self_test
from desktop.commands.practice.folder import SOURCE
from models import migrations
from models.storage.integrity import is_up_to_date

NEEDED = [f"{folder}/{name}" for folder, names in data_check.FILES.items() for name in names]


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """The data as a bundle carries it."""
    folder = tmp_path_factory.mktemp("bundle") / "resources"
    shutil.copytree(resources.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def failed(capsys):
    captured = capsys.readouterr()
    return captured.err == "" and re.findall(r"GAGAL.*: (\S+)$", captured.out, re.MULTILINE)


def test_every_file_that_lies_in_the_data_folder_is_asked_for(copied):
    there = {
        path.relative_to(copied).as_posix()
        for path in copied.rglob("*.*")
        if path.suffix not in {".py", ".ts", ".md"} and not path.name.startswith("LICENSE")
    }
    assert there == set(NEEDED)


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_is_missing_or_empty_is_named(name, copied, monkeypatch, capsys):
    monkeypatch.setattr(resources, "FOLDER", str(copied))
    content = (copied / name).read_bytes()
    try:
        (copied / name).unlink()
        assert main(["self-test"]) == 1
        assert failed(capsys) == [name]
        (copied / name).touch()
        assert main(["self-test"]) == 1
        assert failed(capsys) == [name]
    finally:
        (copied / name).write_bytes(content)


def test_the_program_as_installed_says_so_without_a_traceback(copied, tmp_path):
    bundle = tmp_path / "bundle"
    shutil.copytree(copied, bundle / "resources")
    for name in ("needs/food.toml", "words/indonesian.txt"):
        (bundle / "resources" / name).unlink()
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "self-test"],
        cwd=bundle,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(bundle), str(SOURCE)))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.count("GAGAL") == 2
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("module", "reader", "found", "kind"),
    [
        (data_check, "load_forms", dict.fromkeys(("school", "health", "house")), "needs"),
        (data_check, "all_sets", (), "agencies"),
        (data_check, "words", {"found": {}}, "letters"),
        (data_check, "read_text", "satu dua tiga", "words/indonesian"),
        (data_check, "check_password", None, "words/common_passwords"),
        (data_check.indonesia, "holidays", None, "holidays"),
    ],
)
def test_data_its_reader_does_not_find_is_named(module, reader, found, kind, monkeypatch, capsys):
    monkeypatch.setattr(module, reader, lambda *_: found)
    assert main(["self-test"]) == 1
    assert failed(capsys) == [kind]


def test_a_store_that_missed_a_step_is_not_up_to_date(store, monkeypatch):
    assert is_up_to_date()
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, lambda *_: None))
    assert not is_up_to_date()


@pytest.mark.parametrize("steps", ["STEPS", "FILE_STEPS"])
def test_migrations_that_are_not_in_the_bundle_are_missed(steps, store, monkeypatch):
    monkeypatch.setattr(migrations, steps, ())
    assert not is_up_to_date()


def test_missed_steps_fail_the_self_test(monkeypatch, capsys):
    monkeypatch.setattr(self_test, "is_up_to_date", lambda: False)
    assert main(["self-test"]) == 1
    assert "Migrasi: GAGAL" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        ("pass", []),
        ("icons._drawing = lambda n, d=icons._drawing: '<svg/>' if n == 'x' else d(n)", ["x"]),
        ("appearance.FOLDER = 'nowhere'", sorted(data_check.ICONS)),
    ],
    ids=["whole", "drawn by the program", "drawn by style sheets"],
)
def test_an_icon_that_comes_out_empty_is_named(broken, named):
    """In a process of its own: what a broken drawing leaves in Qt must not reach other tests."""
    script = (
        f"import sys; from desktop.look import appearance, icons; {broken}; "
        "from desktop.window_check import check_window; sys.exit(check_window())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=SOURCE, capture_output=True, text=True, check=False
    )
    assert done.returncode == bool(named)
    assert re.findall(r"tidak tergambar: (\S+)$", done.stdout, re.MULTILINE) == named
    assert f"gambar: {'GAGAL' if named else 'baik'}" in done.stdout
