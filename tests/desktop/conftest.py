"""The program's own application, and preferences that belong to one test."""

import contextlib
import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import preferences
from desktop.app import build_application
from desktop.jobs import Jobs
from desktop.look.appearance import wear
from desktop.look.palette import Look
from desktop.window.changes import Changes
from desktop.window.main_window import MainWindow
from desktop.window.workplace import Workplace
from models.desk import Desk
from tests.conftest import OpenOffice

QUICK_LOOKS = 200


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Fusion, bundled fonts, our palette and our Qt words, as every clerk has them."""
    app = build_application(["simpul"])
    wear(app, Look.LIGHT)
    return app


@pytest.fixture(autouse=True)
def own_collector() -> Iterator[None]:
    """As in the program, no job's thread looks for garbage; between tests Python may."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def own_preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what this computer remembers."""
    file = str(tmp_path / "preferences.ini")
    monkeypatch.setattr(
        preferences, "_settings", lambda: QSettings(file, QSettings.Format.IniFormat)
    )


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever hangs on this computer: no test opens its printer's dialog or wastes its paper."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)


class PromptBot(QtBot):
    """Looks each millisecond whether it is so yet: pytest-qt sleeps ten before it looks again."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:
        for _ in range(QUICK_LOOKS):
            with contextlib.suppress(AssertionError):
                if callback() is not False:
                    break
            QTest.qWait(1)
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PromptBot(request)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop_all()


@pytest.fixture
def changes(qapp: QApplication) -> Changes:
    return Changes()


@pytest.fixture
def workplace(store: OpenOffice, desk: Desk, jobs: Jobs, changes: Changes) -> Workplace:
    """The clerk's sitting in the founded office."""
    return Workplace(jobs, changes, desk, store.folder)


@pytest.fixture
def window(qtbot: QtBot, workplace: Workplace) -> MainWindow:
    """The main window, active, as large as on the offices' usual screen."""
    window = MainWindow(workplace)
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    QTest.qWait(0)  # nearly always enough
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window
