"""The folders keep their distance, and every file keeps the shape the house agreed on."""

import ast
import importlib.metadata
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter import cli

from tests.source_trees import nodes

ROOT = Path(__file__).parent.parent
PROGRAM = ("desktop", "models", "reports", "resources")
TOP_LEVEL = {*PROGRAM, "tests", ".ci", ".gitignore", "LICENSE", "README.md"} | {
    "pyproject.toml",
    "requirements.lock",
}
LONGEST_FUNCTION, LONGEST_CLASS, LONGEST_FILE = 50, 150, 400
FEWEST_WORDS = 3
EMPTY_NAMES = {"utils", "util", "manager", "managers", "base", "helpers", "helper", "common"}
NEEDS_NO_LICENCE = {"needs", "letters", "translations"}  # written here, not taken from others

SEEN_WHOLE = {
    "models/codes.py",
    "models/tables.py",
    "models/migrations/m0001_first_tables.py",
    "models/migrations/m0002_followed_until_solved.py",
}
"""Lists that say more in one piece: the codes, the schema, and what is frozen history."""

NOTHING_TO_TEST = {"models/errors.py", "models/progress.py", "models/codes.py"}
"""Names and values only."""
TESTED_THROUGH = {
    "models/letter/rows.py": "models/letter/letters.py",
    "models/migrations/m0001_first_tables.py": "models/migrations/__init__.py",
    "models/migrations/m0002_followed_until_solved.py": "models/migrations/__init__.py",
    "models/migrations/m0003_paper_of_the_office.py": "models/migrations/__init__.py",
    "models/migrations/m0004_letters_in_and_out.py": "models/migrations/__init__.py",
}
"""Parts that tests reach through the module whose part they are."""


def files_of_the_project() -> list[Path]:
    """All files git would see, so that caches and environments do not count."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return [ROOT / name for name in names if name and (ROOT / name).is_file()]
    folders = [ROOT / name for name in TOP_LEVEL if (ROOT / name).is_dir()]
    inside = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [file for file in inside if "__pycache__" not in file.parts]


FILES = files_of_the_project()
SOURCES = sorted(file for file in FILES if file.suffix == ".py")
OURS = {file for file in SOURCES if file.relative_to(ROOT).parts[0] in PROGRAM}


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def definitions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in nodes(file):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def test_imports_follow_the_layers(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    kept = cli.lint_imports(no_cache=True, no_logo=True) == cli.EXIT_STATUS_SUCCESS
    assert kept, capsys.readouterr().out


def test_the_top_level_holds_the_agreed_names_and_nothing_else():
    assert {file.relative_to(ROOT).parts[0] for file in FILES} <= TOP_LEVEL


def test_no_other_distribution_owns_our_four_names():
    owners = importlib.metadata.packages_distributions()
    assert {owner for folder in PROGRAM for owner in owners.get(folder, [])} <= {"simpul"}


@pytest.mark.parametrize("folder", ["models", "reports"])
def test_every_module_has_a_test_beside_it(folder):
    tested = set()
    for test in (ROOT / "tests" / folder).rglob("test_*.py"):
        tested.add(test.relative_to(ROOT / "tests").with_name(test.name.removeprefix("test_")))
        tested |= imported_modules(test)
    modules = {
        file.relative_to(ROOT)
        for file in OURS
        if file.is_relative_to(ROOT / folder) and file.stem != "__init__"
    }
    untested = {file.as_posix() for file in modules - tested} - NOTHING_TO_TEST
    assert sorted(untested - set(TESTED_THROUGH)) == []


def test_a_part_is_used_by_the_module_it_is_tested_through():
    for part, whole in TESTED_THROUGH.items():
        assert Path(part) in imported_modules(ROOT / whole), part


def imported_modules(test: Path) -> set[Path]:
    """Our modules a test file names in its imports, as paths from the root."""
    found = set()
    for node in nodes(test):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        found |= {Path(*dotted.split(".")).with_suffix(".py") for dotted in names}
    return found


def test_every_file_opens_with_its_job_and_fits_the_house():
    assert [fault for file in SOURCES for fault in faults_of(file)] == []


def first_line(file: Path) -> str:
    return (ast.get_docstring(nodes(file)[0]) or "").partition("\n")[0]


def faults_of(file: Path) -> Iterator[str]:
    """What a file breaks of the house rules."""
    text = file.read_text("utf-8")
    ours = file in OURS or "benchmarks" in file.parts
    rules = {
        "says nothing about its job": ours and len(first_line(file).split()) < FEWEST_WORDS,
        "is more than one idea": text.count("\n") > LONGEST_FILE and name(file) not in SEEN_WHOLE,
        "has a name that says nothing": file.stem in EMPTY_NAMES,
    }
    yield from (f"{name(file)} {fault}" for fault, broken in rules.items() if broken)
    for node in definitions(file):
        size = (node.end_lineno or 0) - node.lineno + 1
        if size > (LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION):
            yield f"{name(file)}: {node.name} has {size} lines"


def is_there(dotted: str) -> bool:
    """Whether a module, or a name of a module, goes by this dotted path."""
    path = ROOT.joinpath(*dotted.split("."))
    if path.is_dir() or path.with_suffix(".py").is_file():
        return True
    module = path.parent / "__init__.py" if path.parent.is_dir() else path.parent.with_suffix(".py")
    named = re.compile(rf"^(def |class |){path.name}\b", re.MULTILINE)
    return module.is_file() and named.search(module.read_text("utf-8")) is not None


def test_what_a_docstring_names_by_its_path_is_there():
    paths = re.compile(r"`((?:desktop|models|reports|tests)(?:\.\w+)+)`")
    named = {
        (name(file), path) for file in SOURCES for path in paths.findall(file.read_text("utf-8"))
    }
    assert [each for each in sorted(named) if not is_there(each[1])] == []


def test_folders_under_tests_are_no_packages():
    """An `__init__.py` in tests/models would hide the real models."""
    assert [name(file) for file in FILES if file.match("tests/**/__init__.py")] == []
    assert [name(file) for file in (ROOT / "tests").rglob("__init__.py")] == []


def text_of(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def test_no_file_names_a_place_on_somebodys_machine():
    # Written in two halves, so that this file does not hold what it looks for.
    places = re.compile(
        "|".join(("/" + "work/", "/" + "root/", "/ho" + "me/", r"[A-Z]:\\+Us" + "ers"))
    )
    named = [name(file) for file in FILES if (text := text_of(file)) and places.search(text)]
    assert named == []


def test_no_file_names_a_package_index():
    indexes = re.compile(
        "|".join(("py" + r"pi\.org", "pythonhos" + "ted", "index" + "-url", "find" + "-links"))
    )
    named = [name(file) for file in FILES if (text := text_of(file)) and indexes.search(text)]
    assert named == []


def test_what_was_taken_from_others_carries_its_licence():
    taken = {
        file.parent
        for file in FILES
        if file.is_relative_to(ROOT / "resources")
        and file.suffix not in {".py", ".md", ".toml", ""}
        and file.parent.name not in NEEDS_NO_LICENCE
    }
    bare = [
        name(folder)
        for folder in taken
        if not any(
            file.name.upper().startswith(("LICENSE", "LICENCE", "OFL")) for file in folder.iterdir()
        )
    ]
    assert bare == []


def test_every_data_file_can_be_read():
    tables = [file for file in FILES if file.suffix == ".toml"]
    assert len(tables) > 1
    for file in tables:
        assert tomllib.loads(file.read_text("utf-8")), name(file)


def test_every_folder_of_the_program_goes_into_the_bundle():
    """A folder with modules but no `__init__.py` is left out by packagers without a word."""
    folders = {file.parent for file in OURS}
    assert [name(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []
