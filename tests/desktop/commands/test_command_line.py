"""`simpul` itself: arguments, exit codes, no display, nobody reading; and the self-test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.commands import demo
from desktop.commands.arguments import UsageError
from desktop.commands.practice.folder import SOURCE, practice_folder
from desktop.commands.terminal import leave_with

SIGNAL_WHILE_LOADING = """
import os, signal, sys
awaited = sys.argv.pop(1)
class Impatient:
    def find_spec(self, name, *rest):
        if name == awaited:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Impatient())
from desktop.__main__ import run
run()
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["tidak-ada"],
        ["--tidak-ada"],
        ["demo", "--seed"],
        ["demo", "--seed", "tujuh"],
        ["demo", "--seed", "-1"],
        ["demo", "--seed", "9" * 400],
        ["demo", "--out", ""],
        ["demo", "lebih"],
        ["verify"],
        ["verify", "a", "b"],
        ["gallery"],
        ["gallery", "--out", "galeri", "--sizes", "A5"],
        ["gallery", "--out", "galeri", "--sizes"],
        ["self-test", "lebih"],
        ["--store"],
        ["--store="],
        ["--store", "kantor", "self-test"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_understood_is_one_indonesian_sentence(arguments, capsys, one_sentence):
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert one_sentence(captured.err)
    assert not re.search(r"\b(argument|error|invalid|expected|usage)\b", captured.err)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["demo", "--help"], ["verify", "-h"], ["gallery", "-h"]]
)
def test_the_help_is_indonesian(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 0
    words = capsys.readouterr().out
    assert "Pemakaian" in words
    assert not re.search(r"\b(usage|options|show this|positional)\b", words)


def test_the_version_is_that_of_the_distribution(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert re.fullmatch(r"Simpul [0-9]+\.[0-9]+\.[0-9]+\n", capsys.readouterr().out)


def test_without_a_display_the_program_says_so_and_does_not_abort(tmp_path, one_sentence, simpul):
    done = simpul("--store", str(tmp_path))
    assert done.returncode == 2
    assert one_sentence(done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_nobody_has_to_read_what_a_command_prints(practice, one_sentence):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "desktop", "verify", str(practice.batch)]
    command += ["--identity", str(practice.identity)]
    for output in (writer, subprocess.DEVNULL):
        done = subprocess.run(
            command, cwd=SOURCE, stdout=output, stderr=subprocess.PIPE, text=True, check=False
        )
        assert "Traceback" not in done.stderr
        assert "Exception" not in done.stderr
    os.close(writer)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, cwd=SOURCE, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert one_sentence(done.stderr)


def test_a_usage_error_is_raised_before_anything_is_made(tmp_path):
    file = tmp_path / "berkas"
    file.write_text("ini berkas")
    with pytest.raises(UsageError), practice_folder(file):
        raise AssertionError("the folder was handed out")
    assert file.read_text() == "ini berkas"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is sent otherwise there")
@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("desktop.commands.arguments", ["demo"]),
        ("desktop.commands.terminal", ["self-test"]),
        ("desktop.commands.demo", ["demo"]),
        ("desktop.app", []),
        ("desktop.app", ["--store", "kantor"]),
    ],
)
def test_ctrl_c_while_the_program_is_still_loading_ends_it_alike(
    module, arguments, one_sentence, tmp_path
):
    done = subprocess.run(
        [sys.executable, "-c", SIGNAL_WHILE_LOADING, module, *arguments],
        cwd=SOURCE,
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 130
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert done.stderr.startswith("Dihentikan")


@pytest.mark.parametrize(
    "trouble",
    [
        ValueError("3510045708909001 Siti Contoh"),
        KeyError("Siti Contoh"),
        RuntimeError("Siti Contoh"),
        MemoryError("Siti Contoh"),
    ],
)
def test_what_nobody_expected_is_told_by_its_places_and_never_by_its_words(trouble, capsys):
    def work():
        raise trouble

    assert leave_with(work) == 1
    captured = capsys.readouterr()
    first, *places, kind = captured.err.splitlines()
    assert captured.out == ""
    assert first.startswith("Ada kesalahan di dalam program; ")
    assert all(re.fullmatch(r"[a-z_]+\.py:[0-9]+ \w+", place) for place in places)
    assert re.fullmatch(r"test_command_line\.py:[0-9]+ work", places[-1])
    assert kind == type(trouble).__name__
    assert "Siti" not in captured.err


def test_a_command_that_breaks_leaves_nothing_half_made(tmp_path, monkeypatch, capsys):
    def build(*_):
        raise ZeroDivisionError("Siti Contoh")

    monkeypatch.setattr(demo, "_build", build)
    assert main(["demo", "--out", str(tmp_path / "latihan")]) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("Ada kesalahan")
    assert "Siti" not in errors
    assert list(tmp_path.iterdir()) == []


def test_the_self_test_uses_every_part_once_and_leaves_nothing(tmp_path, simpul):
    done = simpul("self-test", TMPDIR=str(tmp_path), TEMP=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "GAGAL" not in done.stdout
    for part in (
        "Formulir",
        "Migrasi",
        "Data dan kunci",
        "Surat",
        "Register dan paket",
        "Riwayat",
        "Jendela",
    ):
        assert re.search(rf"^{part}.*: baik", done.stdout, re.MULTILINE), part
    assert list(tmp_path.iterdir()) == []
