"""Long work runs beside the window and tells it what came out."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.widgets.busy import Busy, run_busy
from models.errors import Cancelled
from models.tables import database


class News:
    def __init__(self):
        self.done, self.failed, self.steps = [], [], []


@pytest.fixture
def news():
    return News()


@pytest.fixture
def owner(qapp):
    return QObject()


def start(jobs, owner, news, work):
    return jobs.start(
        owner, work, news.done.append, news.failed.append,
        lambda *steps: news.steps.append(steps), connected=False,
    )  # fmt: skip


def test_the_result_arrives_in_the_windows_thread(jobs, owner, news, qtbot):
    threads = []
    jobs.start(
        owner,
        lambda progress: threading.current_thread(),
        lambda thread: threads.extend([thread, threading.current_thread()]),
        news.failed.append,
        connected=False,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1]
    assert threads[1] is threading.main_thread()


def test_a_failure_reaches_the_one_who_asked(jobs, owner, news, qtbot):
    def work(progress):
        raise OSError

    start(jobs, owner, news, work)
    qtbot.waitUntil(lambda: len(news.failed) == 1)
    assert news.done == []
    qtbot.waitUntil(lambda: not jobs.busy)


def test_batal_stops_at_the_next_step(jobs, owner, news, qtbot):
    begun, go_on = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        assert go_on.wait(5)
        progress(1, 2)

    job = start(jobs, owner, news, work)
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: len(news.failed) == 1)
    assert isinstance(news.failed[0], Cancelled)


def test_a_closed_window_hears_nothing_more(jobs, news, qtbot):
    go_on, owner = threading.Event(), QWidget()
    start(jobs, owner, news, lambda progress: go_on.wait(5))
    owner.deleteLater()
    qtbot.waitUntil(lambda: _gone(owner))
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert news.done == []


def test_one_job_follows_the_other(jobs, owner, news, qtbot):
    for number in range(20):
        start(jobs, owner, news, lambda progress, number=number: number)
    qtbot.waitUntil(lambda: len(news.done) == 20)
    assert news.done == list(range(20))


def test_work_gets_its_own_connection_to_the_open_store(jobs, owner, news, store, qtbot):
    from models.office import office

    jobs.start(owner, lambda progress: office().village, news.done.append, news.failed.append)
    qtbot.waitUntil(lambda: news.done == ["Kalipait"])


def test_jobs_that_wait_share_a_connection(jobs, owner, news, store, qtbot):
    go_on = threading.Event()

    def begin():
        jobs.start(owner, lambda _steps: database.connection(), news.done.append, pytest.fail)

    start(jobs, owner, news, lambda progress: go_on.wait(5))
    begin()
    begin()
    start(jobs, owner, news, lambda progress: database.is_closed())
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    begin()
    qtbot.waitUntil(lambda: not jobs.busy)
    _, first, second, closed_for_who_brings_his_own, later = news.done
    assert first is second is not later
    assert closed_for_who_brings_his_own


def test_where_none_waits_the_connection_is_closed_before_anybody_hears(jobs, owner, store, qtbot):
    closed = []
    jobs._posted.connect(
        lambda _news: closed.append(database.is_closed()), Qt.ConnectionType.DirectConnection
    )
    jobs.start(owner, lambda progress: database.connection(), lambda _made: None, pytest.fail)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert closed == [True, True]  # what came of it, and that it is over


def test_a_page_waits_shows_progress_and_is_given_back(jobs, news, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    button = QPushButton("Simpan", page)
    QVBoxLayout(page).addWidget(button)
    page.show()
    go_on = threading.Event()
    run_busy(
        jobs, page, "Menyimpan…", lambda progress: go_on.wait(5), news.done.append,
        failed=news.failed.append, connected=False,
    )  # fmt: skip
    assert not button.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: news.done == [True])
    assert button.isEnabled()


def test_batal_on_a_waiting_page_cancels_the_job(jobs, news, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    stopped = threading.Event()

    def work(progress):
        while not stopped.wait(0.01):
            progress(1, 10)

    run_busy(
        jobs, page, "Mengimpor…", work, news.done.append, failed=news.failed.append, connected=False
    )
    busy = page.findChild(Busy)
    busy._appear()
    assert busy.isVisible()
    busy.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: len(news.failed) == 1)
    stopped.set()
    assert page.isEnabled()


def _gone(widget):
    from shiboken6 import isValid

    return not isValid(widget)
