"""What the program is built from: the exact versions, and canaries for the faults they once had."""

import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CALLS = 100_000
NOISE = 100
"""References the test itself and Python's own housekeeping may take or give back meanwhile."""


def pinned(requirements: list[str]) -> dict[str, str]:
    """Name -> version of a list in which every entry must be an exact `==`."""
    found = {}
    for text in requirements:
        requirement = Requirement(text)
        version = re.fullmatch(r"==([0-9][0-9A-Za-z.]*)", str(requirement.specifier))
        assert version, f"{text} is not held to one version"
        found[canonicalize_name(requirement.name)] = version[1]
    return found


DIRECT = pinned(PROJECT["project"]["dependencies"])
DEVELOPMENT = pinned(PROJECT["dependency-groups"]["dev"])
TRANSITIVE = pinned(PROJECT["tool"]["uv"]["constraint-dependencies"])
BUILD = pinned(PROJECT["build-system"]["requires"])
BUILD_TRANSITIVE = pinned(PROJECT["tool"]["uv"]["build-constraint-dependencies"])
CHOSEN = TRANSITIVE | DEVELOPMENT | DIRECT


def needed_by(names: set[str]) -> set[str]:
    """The named distributions and all that is installed for their sake on this machine."""
    found: set[str] = set()
    waiting = {(name, "") for name in names}
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        seen.add((name, extra))
        found.add(name)
        environment = {**default_environment(), "extra": extra}
        for text in importlib.metadata.requires(name) or []:
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate(environment):
                needed = canonicalize_name(requirement.name)
                waiting |= {(needed, extra) for extra in (*requirement.extras, "")}
        waiting -= seen
    return found


def test_every_library_down_to_the_last_is_held_to_the_version_that_runs_here():
    needed = needed_by(set(DIRECT) | set(DEVELOPMENT))
    assert {name: importlib.metadata.version(name) for name in needed} == {
        name: CHOSEN.get(name, "not pinned") for name in needed
    }


def test_the_build_is_held_to_exact_versions():
    assert set(BUILD) == {"hatchling"}
    assert {"packaging", "pathspec", "pluggy", "trove-classifiers"} <= set(BUILD_TRANSITIVE)
    shared = set(BUILD_TRANSITIVE) & set(CHOSEN)
    assert {name: BUILD_TRANSITIVE[name] for name in shared} == {n: CHOSEN[n] for n in shared}


def test_the_hash_locked_list_for_bundles_holds_the_same_versions():
    entries = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", " ").splitlines()
    locked = {}
    for entry in filter(str.strip, entries):
        requirement, *hashes = re.split(r"\s+--hash=", entry.strip())
        assert hashes, f"{requirement} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in hashes)
        locked |= pinned([requirement])
    assert locked == {name: CHOSEN[name] for name in locked}
    assert set(DIRECT) <= set(locked)
    here = needed_by(set(DIRECT))
    assert here <= set(locked), "a library the program needs is not in the list"
    assert not set(locked) & set(DEVELOPMENT), "a library of the tests went into the bundle"


def test_pyside_stays_at_the_last_version_that_works_on_python_3_11():
    """6.12.0 gives away a reference to None at nearly every call; Python 3.11 then aborts."""
    if SpecifierSet(PROJECT["project"]["requires-python"]).contains("3.11"):
        assert DIRECT["pyside6-essentials"] == "6.11.3"
    else:
        raise AssertionError("Python 3.11 was given up: choose PySide6 anew, then this test")


class Bell(QObject):
    rung = Signal(bool)


def test_calls_into_qt_give_no_reference_to_none_or_true_away(qtbot):
    label, bell = QLabel(), Bell()
    qtbot.addWidget(label)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        label.setText("Kalipait")
        bell.rung.emit(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    lost = [first - then for first, then in zip(before, after, strict=True)]
    assert max(lost) < NOISE
