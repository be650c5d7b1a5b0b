"""Words of residents are shown as words: nothing in the program may read them as markup or code.

Qt reads the text of a label as HTML when it looks like it, and then loads files and network
shares a resident's name points to; ReportLab drops what stands between angle brackets. So text goes
through a few safe doors, and this lint knows them.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_trees import nodes

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    file for folder in ("desktop", "models", "reports") for file in (ROOT / folder).rglob("*.py")
)

LABELS = {"desktop/widgets/text.py"}
BOXES = {"desktop/errors.py"}
WRITERS = {"models/files.py", "desktop/log.py"}
"""`atomic_write`, and the log, which grows line by line and must survive a crash."""

MAY_SHOW_MARKUP = {
    "Paragraph",
    "QErrorMessage",
    "QTextBrowser",
    "QTextEdit",
    "QTextDocument",
    "appendHtml",
    "insertHtml",
    "setHtml",
    "setMarkdown",
}
MARKUP_IF_IT_LOOKS_LIKE_IT = {
    "setLabelText",
    "setStatusTip",
    "setSubTitle",
    "setToolTip",
    "setWhatsThis",
}
RUNS_TEXT = {"eval", "exec", "compile", "__import__", "system", "popen", "mktemp"}
UNPACKS = {"extractall", "unpack_archive"}
CODE_IN_DATA = {"pickle", "marshal", "shelve", "dill", "yaml"}
WRITES = {"write_text", "write_bytes", "copyfile", "copy2", "copytree", "copyfileobj"}
OPENS = {"open", "fdopen"}
WRITERS_OF_QT = {"QSaveFile", "QTemporaryFile", "QPdfWriter"}


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=word) | ast.Attribute(attr=word):
            return word
    return ""


def is_literal(node: ast.expr) -> bool:
    """Words of the program: a string, several joined, or one marked for translation."""
    match node:
        case ast.Constant(value=str()):
            return True
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return is_literal(left) and is_literal(right)
        case ast.IfExp(body=body, orelse=orelse):
            return is_literal(body) and is_literal(orelse)
        case ast.Call(
            func=ast.Name(id="tr" | "translate") | ast.Attribute(attr="tr" | "translate")
        ):
            return True
    return False


def is_qt_exec(node: ast.Call) -> bool:
    """`dialog.exec()` starts a loop of its own and hangs tests; `app.exec()` is the one loop."""
    match node.func:
        case ast.Attribute(attr="exec" | "exec_", value=ast.Name(id="app" | "application")):
            return False
        case ast.Attribute(attr="exec" | "exec_"):
            return True
    return False


def opened_for_writing(node: ast.Call) -> bool:
    """`open(path, "w")`, `fdopen(2, "w")`, `path.open("w")`; a zip's members are no files."""
    place = 1 if called(node) == "fdopen" or isinstance(node.func, ast.Name) else 0
    words = [*node.args[place : place + 1], *(k.value for k in node.keywords if k.arg == "mode")]
    modes = [word.value for word in words if isinstance(word, ast.Constant)]
    return any(isinstance(mode, str) and set(mode) <= set("rwaxbt+") - set("r") for mode in modes)


def calls(file: Path) -> Iterator[tuple[ast.Call, str]]:
    for node in nodes(file):
        if isinstance(node, ast.Call):
            yield node, called(node)


def bare_labels(file: Path) -> set[str]:
    """The names given to labels made without text, as `self._name = QLabel()`."""
    found = set()
    for node in nodes(file):
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            pairs = [(target, value)]
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                pairs = list(zip(target.elts, value.elts, strict=True))
            for name_, made in pairs:
                if isinstance(made, ast.Call) and called(made) == "QLabel" and not made.args:
                    found.add(ast.unparse(name_))
    return found


def unsafe_on_screen(file: Path) -> Iterator[str]:
    bare, path = bare_labels(file), name(file)
    for node, word in calls(file):
        first = node.args[0] if node.args else None
        given = first is not None and not is_literal(first) and path not in LABELS
        written = ast.unparse(node.func)
        rules = (
            word in MAY_SHOW_MARKUP,
            given and word in MARKUP_IF_IT_LOOKS_LIKE_IT,
            given and (word == "QLabel" or written.removesuffix(".setText") in bare),
            word == "addRow" and isinstance(first, ast.JoinedStr),
            "QMessageBox" in written and path not in BOXES,
            path.startswith("desktop/") and is_qt_exec(node),
        )
        if any(rules):
            yield f"{path}:{node.lineno} {word}"


def unsafe_on_disk(file: Path) -> Iterator[str]:
    path = name(file)
    for node, word in calls(file) if path not in WRITERS else ():
        if word in WRITES | WRITERS_OF_QT or (word in OPENS and opened_for_writing(node)):
            yield f"{path}:{node.lineno} {word}"


def runs_text(node: ast.Call) -> bool:
    """`eval(text)` or `os.system(text)`, not a method of our own of that name."""
    owner = ast.unparse(node.func).split(".")[0]
    return isinstance(node.func, ast.Name) or owner in {"os", "tempfile"}


def runs_or_unpacks(file: Path) -> Iterator[str]:
    for node in nodes(file):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", "") or ""]
            yield from (f"{name(file)}: {n}" for n in names if n.split(".")[0] in CODE_IN_DATA)
    for node, word in calls(file):
        shell = [k.value for k in node.keywords if k.arg == "shell"]
        rules = (
            word in UNPACKS,
            word in RUNS_TEXT and runs_text(node),
            any(getattr(value, "value", None) is True for value in shell),
        )
        if any(rules):
            yield f"{name(file)}:{node.lineno} {word}"


@pytest.mark.parametrize(
    "lint", [unsafe_on_screen, unsafe_on_disk, runs_or_unpacks], ids=lambda lint: lint.__name__
)
def test_text_and_files_go_through_the_safe_doors(lint):
    assert [place for file in SOURCES for place in lint(file)] == []


def test_the_lint_sees_what_it_looks_for(tmp_path, monkeypatch):
    """A lint that finds nothing must be known to find something."""
    bad = tmp_path / "desktop" / "bad.py"
    bad.parent.mkdir()
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    lines = (
        (unsafe_on_screen, "QLabel(person.name)"),
        (unsafe_on_screen, 'QLabel(f"Halo {name}")'),
        (unsafe_on_screen, "view.setToolTip(person.name)"),
        (unsafe_on_screen, 'QMessageBox.warning(None, "Judul", "Isi")'),
        (unsafe_on_screen, 'text.setHtml("x")'),
        (unsafe_on_screen, "dialog.exec()"),
        (unsafe_on_screen, "label = QLabel(); label.setText(person.name)"),
        (unsafe_on_disk, 'open(path, "w")'),
        (unsafe_on_disk, 'path.open("ab")'),
        (unsafe_on_disk, 'path.open(mode="x")'),
        (unsafe_on_disk, 'path.write_text("x")'),
        (runs_or_unpacks, "import pickle"),
        (runs_or_unpacks, "archive.extractall(folder)"),
        (runs_or_unpacks, "eval(text)"),
        (runs_or_unpacks, 'subprocess.run("x", shell=True)'),
    )
    for lint, line in lines:
        bad.write_text(line)
        assert list(lint(bad)), line
    for lint, line in (
        (unsafe_on_screen, 'QLabel(self.tr("Nama"))'),
        (unsafe_on_screen, "app.exec()"),
        (unsafe_on_disk, 'path.open("rb")'),
        (unsafe_on_disk, 'archive.open("x.csv", "w")'),
    ):
        bad.write_text(line)
        assert list(lint(bad)) == [], line
