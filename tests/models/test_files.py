"""A file is written whole or not at all, whatever the disk does."""

import errno
import hashlib
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from models import files
from models.errors import StoreError
from models.files import atomic_write, copy_verified, read_at_most, sweep_temporary


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_private_and_leaves_no_other(tmp_path):
    atomic_write(tmp_path / "keys.json", b"one")
    atomic_write(tmp_path / "keys.json", b"two")
    assert (tmp_path / "keys.json").read_bytes() == b"two"
    assert names(tmp_path) == ["keys.json"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["_write_new", "_replace", "sync_folder"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file.disk_full"),
        (errno.EROFS, "file.not_writable"),
        (errno.EACCES, "file.not_writable"),
        (errno.EIO, "file.write_failed"),
    ],
)
def test_a_failing_step_leaves_the_old_file_whole(tmp_path, monkeypatch, step, number, code):
    target = tmp_path / "surat.pdf"
    atomic_write(target, b"old")

    def fail(*_: object) -> None:
        raise OSError(number, "the disk")

    monkeypatch.setattr(files, step, fail)
    with pytest.raises(StoreError, match=code):
        atomic_write(target, b"new")
    assert names(tmp_path) == ["surat.pdf"]
    # Once renamed the new file is complete; only its name may not survive a power cut yet.
    assert target.read_bytes() == (b"new" if step == "sync_folder" else b"old")


def test_a_folder_that_is_gone_is_said_so(tmp_path):
    with pytest.raises(StoreError, match="file.no_folder"):
        atomic_write(tmp_path / "stick" / "batch.age", b"x")


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE is a POSIX limit")
def test_a_really_full_disk_leaves_the_old_file_whole(tmp_path):
    target = tmp_path / "batch.age"
    atomic_write(target, b"old")
    script = (
        "import sys; from pathlib import Path; from models.files import atomic_write\n"
        "from models.errors import StoreError\n"
        "try: atomic_write(Path(sys.argv[1]), b'x' * 200_000)\n"
        "except StoreError as error: sys.exit(error.code)\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.stderr.strip() == "file.disk_full"
    assert (target.read_bytes(), names(tmp_path)) == (b"old", ["batch.age"])


def test_a_copy_on_a_stick_is_read_back(tmp_path, monkeypatch):
    data = os.urandom(100_000)
    assert copy_verified(data, tmp_path / "a.age") == hashlib.sha256(data).hexdigest()
    assert (tmp_path / "a.age").read_bytes() == data
    monkeypatch.setattr(files, "_write_new", lambda path, data: path.write_bytes(data[:-1] + b"?"))
    with pytest.raises(StoreError, match="file.not_verified"):
        copy_verified(data, tmp_path / "b.age")


def test_only_our_own_leftovers_are_swept(tmp_path):
    for name in (".keys.json.0123456789abcdef.tmp", ".other.tmp", "keys.json", "notes.tmp"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".folder.0123456789abcdef.tmp").mkdir()
    sweep_temporary(tmp_path)
    left = [".folder.0123456789abcdef.tmp", ".other.tmp", "keys.json", "notes.tmp"]
    assert names(tmp_path) == left
    sweep_temporary(tmp_path / "not there")


def test_windows_waits_for_the_virus_scanner(tmp_path, monkeypatch):
    """Another program holds the file for a moment: WinError 32, then it is free."""
    waits: list[float] = []
    refusals = [5, 32, 32]
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if refusals:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = refusals.pop()
            raise error
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", waits.append)
    atomic_write(tmp_path / "keys.json", b"x")
    assert (tmp_path / "keys.json").read_bytes() == b"x"
    assert waits == [0.05, 0.1, 0.15000000000000002]


def test_more_than_the_limit_is_not_read(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 11)
    assert read_at_most(tmp_path / "a", 11) == b"x" * 11
    with pytest.raises(StoreError, match="file.too_large"):
        read_at_most(tmp_path / "a", 10)
