"""The program as a process of its own, and two practice offices made from one seed."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from desktop.commands.practice.folder import SOURCE
from reports.batch.encryption import read_identities

SEED = 20260316
NO_DISPLAY = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
RUN_AND_LIST_QT = (
    "import sys; from desktop.__main__ import main; code = main(sys.argv[1:]); "
    "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))], "
    "file=sys.stderr); sys.exit(code)"
)


def process(*arguments: str, hash_seed: str = "0", **environment: str) -> subprocess.Popen:
    """The program in a process of its own, with no display to be found."""
    own = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    own |= {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(SOURCE), **environment}
    return subprocess.Popen(
        [sys.executable, "-c", RUN_AND_LIST_QT, *arguments],
        env=own,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(child: subprocess.Popen) -> subprocess.CompletedProcess:
    output, errors = child.communicate(timeout=120)
    return subprocess.CompletedProcess(child.args, child.returncode, output, errors)


@pytest.fixture(scope="session", autouse=True)
def interrupts_are_heard() -> None:
    """What runs in the background of a shell ignores Ctrl+C, and hands that on to its children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def start():
    """Starts the program and does not wait for it."""
    return process


@pytest.fixture
def simpul():
    """Runs the program to its end."""
    return lambda *arguments, **environment: finish(process(*arguments, **environment))


@pytest.fixture
def one_sentence():
    """Whether this is all that was said: one line, and no traceback."""

    def check(text: str) -> bool:
        lines = [line for line in text.splitlines() if not line.startswith("[")]
        return len(lines) == 1 and "Traceback" not in text

    return check


@dataclass(frozen=True)
class Practice:
    """A practice office that `demo` made, and what it printed."""

    folder: Path
    output: str
    errors: str

    @property
    def summary(self) -> dict:
        return json.loads(self.output.splitlines()[-1])

    @property
    def batch(self) -> Path:
        return Path(self.summary["batch"])

    @property
    def identity(self) -> Path:
        return self.folder / "district" / "identity.txt"

    def printed(self, label: str) -> str:
        return re.search(rf"^{label} *: (.+)$", self.output, re.MULTILINE)[1]

    def signed_zip(self) -> bytes:
        keys = read_identities(self.identity.read_text())
        opened = [pyrage.x25519.Identity.from_str(key) for key in keys]
        return pyrage.decrypt(self.batch.read_bytes(), opened)


@pytest.fixture(scope="session")
def twins(tmp_path_factory) -> tuple[Practice, Practice]:
    """The same seed twice, in two processes that hash differently."""
    folders = [tmp_path_factory.mktemp("twin") / "latihan" for _ in range(2)]
    children = [
        process("demo", "--out", str(folder), "--seed", str(SEED), hash_seed=str(number))
        for number, folder in enumerate(folders)
    ]
    done = [finish(child) for child in children]
    assert [each.returncode for each in done] == [0, 0], done[0].stderr
    pairs = zip(folders, done, strict=True)
    return tuple(Practice(folder, each.stdout, each.stderr) for folder, each in pairs)


@pytest.fixture
def practice(twins) -> Practice:
    return twins[0]


@pytest.fixture
def made_office():
    """A practice office from its folder and what was printed."""
    return lambda folder, output: Practice(folder, output, "")
