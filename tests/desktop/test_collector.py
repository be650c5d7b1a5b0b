"""What Qt works with is taken apart in the window's own thread, however busy the job beside it."""

import gc
import threading

import pytest

from desktop import collector


class Forgotten:
    """Holds itself, as a dialog does whose buttons call its own methods."""

    def __init__(self, ended_in: list[threading.Thread]) -> None:
        self.itself, self.ended_in = self, ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.current_thread())


def litter(count):
    """More cycles than Python waits for before it looks for garbage by itself."""
    for _ in range(count):
        cycle = []
        cycle.append(cycle)


@pytest.fixture
def ended_in():
    gc.collect()
    threads = []
    Forgotten(threads)
    return threads


def test_a_job_never_takes_a_forgotten_dialog_apart(jobs, ended_in, qtbot, qapp):
    told = []
    jobs.start(qapp, lambda _: litter(100_000), told.append, told.append, connected=False)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert set(ended_in) <= {threading.main_thread()}


def test_the_windows_thread_does_at_its_next_look(ended_in):
    litter(1_000)
    collector.collect_due()
    assert ended_in == [threading.main_thread()]


def test_old_garbage_is_found_too(ended_in):
    gc.freeze()
    gc.unfreeze()  # as after a long sitting: it lies in the oldest generation
    for _ in range(11 * 12 * 2):
        litter(1_000)
        collector.collect_due()
    assert ended_in == [threading.main_thread()]
