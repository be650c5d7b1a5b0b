"""Starting without a screen is one sentence and exit code 2, never an abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import app
from desktop.log import start_log, stop_log

ROOT = Path(__file__).parents[2]
START = (
    "import sys; from pathlib import Path; from desktop.app import run_window;"
    "sys.exit(run_window(Path(sys.argv[1])))"
)


def start(folder, code=START, **settings):
    """Run the window in a process of its own, with nothing of ours in its environment."""
    keep = {"PATH", "SYSTEMROOT", "HOME", "TMPDIR", "TEMP"}
    environment = {key: value for key, value in os.environ.items() if key in keep} | settings
    environment["XDG_CONFIG_HOME"] = environment["XDG_DATA_HOME"] = str(folder)
    return subprocess.run(
        [sys.executable, "-c", code, str(folder / "kantor")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only X and Wayland can be absent")
@pytest.mark.parametrize(
    "settings",
    [{}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "tidak-ada", "QT_QPA_PLATFORM": "wayland"}],
    ids=["no screen", "dead X", "no Wayland"],
)
def test_without_a_screen_one_sentence_and_exit_2(tmp_path, settings):
    ended = start(tmp_path, **settings)
    assert ended.returncode == 2, ended.stderr
    assert ended.stderr.strip().splitlines()[-1] == app.NO_SCREEN
    assert "Aborted" not in ended.stderr
    assert "could not connect" not in ended.stderr, "Qt's own English words are for the log"
    assert not (tmp_path / "kantor").exists()


def test_a_missing_system_library_is_named_in_one_sentence(tmp_path):
    code = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.startswith('PySide6'):\n"
        "            raise ImportError('libEGL.so.1: cannot open shared object file')\n"
        "sys.meta_path.insert(0, Missing())\n"
        "from pathlib import Path\n"
        "from desktop.app import run_window\n"
        "sys.exit(run_window(Path(sys.argv[1])))\n"
    )
    ended = start(tmp_path, code, QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 2
    assert ended.stderr.strip() == app.NO_LIBRARY.format(missing="libEGL.so.1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only X needs these libraries")
def test_a_missing_library_of_the_x_plugin_is_named_too(tmp_path):
    """Qt says only that its plugin could not be loaded; the loader says why."""
    (tmp_path / "libxcb-cursor.so.0").write_bytes(b"")
    ended = start(tmp_path, DISPLAY=":987", LD_LIBRARY_PATH=str(tmp_path))
    assert ended.returncode == 2
    assert ended.stderr.strip() == app.NO_LIBRARY.format(missing="libxcb-cursor.so.0")


def test_a_fault_of_our_own_is_never_told_as_a_missing_screen(tmp_path):
    code = (
        "from desktop.app import build_application; build_application(['x']);"
        "from PySide6.QtCore import qFatal; qFatal('a fault of our own')"
    )
    ended = start(tmp_path, code, QT_QPA_PLATFORM="offscreen")
    assert ended.returncode not in {0, 2}
    assert app.NO_SCREEN not in ended.stderr


def test_the_unlock_box_does_not_wait_for_the_store():
    """What is slow to read hides behind the box: nothing of it may be imported before."""
    code = (
        "import sys; from desktop.app import build_application; build_application(['x']);"
        "import desktop.program;"
        "slow = {'peewee', 'lokal', 'reportlab', 'sqlcipher3', 'pypdfium2', 'logging.handlers'};"
        "sys.exit(str(slow & set(sys.modules)) if slow & set(sys.modules) else 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


def test_the_log_masks_a_nik(tmp_path):
    import logging

    crash = start_log(tmp_path / "log")
    try:
        logging.getLogger("simpul.test").warning("warga 3510055203809001 gagal")
    finally:
        stop_log(crash)
    written = (tmp_path / "log" / "simpul.log").read_text("utf-8")
    assert "gagal" in written
    assert "3510055203809001" not in written


def test_a_folder_that_cannot_hold_a_log_costs_only_the_log(tmp_path):
    (tmp_path / "berkas").write_text("")
    assert start_log(tmp_path / "berkas") is None
