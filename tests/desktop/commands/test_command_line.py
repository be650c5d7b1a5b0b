"""`simpul` itself: arguments, exit codes, no display, nobody reading; and the self-test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.commands.arguments import UsageError
from desktop.commands.practice.folder import SOURCE, practice_folder


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
        ["verify", "a"],
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


@pytest.mark.parametrize("arguments", [["--help"], ["demo", "--help"], ["verify", "-h"]])
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


def test_the_self_test_uses_every_part_once_and_leaves_nothing(tmp_path, simpul):
    done = simpul("self-test", TMPDIR=str(tmp_path), TEMP=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "GAGAL" not in done.stdout
    for part in ("Data dan kunci", "Surat", "Register dan batch", "Riwayat", "Jendela"):
        assert re.search(rf"^{part}.*: baik", done.stdout, re.MULTILINE), part
    assert list(tmp_path.iterdir()) == []
