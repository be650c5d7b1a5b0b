"""Long work, one piece at a time, off the main thread. Its news arrives in the main thread."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from models.errors import Cancelled
from models.progress import Progress, silent

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Result = TypeVar("Result")


class Job:
    """A handle on work that was started. All one can do is ask it to stop."""

    def __init__(self) -> None:
        self._stop = Event()

    def cancel(self) -> None:
        self._stop.set()

    def check(self) -> None:
        if self._stop.is_set():
            raise Cancelled


class Jobs(QObject):
    """One worker, so that two writers never meet at a locked store.

    The worker only ever emits from this object, which outlives every job: a job that sent its own
    signals could be deleted by the first listener while it is still telling the second.
    """

    rested = Signal()
    """The last job there was is done, and its owner has heard of it."""
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._unfinished: set[Job] = set()
        self._waiting: deque[Callable[[ExitStack], None]] = deque()
        self.stopped = False
        """The program is closing: whoever still has a clock running starts nothing more."""
        self._posted.connect(self._call)  # emitted by the worker, so it is queued to this thread

    @property
    def busy(self) -> bool:
        return bool(self._unfinished)

    def start(
        self,
        owner: QObject,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Progress = silent,
        *,
        connected: bool = True,
    ) -> Job:
        """Run `work`; then call `done` or `failed`, unless `owner` is gone by then.

        `connected` work gets its own connection to the open store; work that opens or founds a
        store brings its own.
        """
        job = Job()

        def tell(callback: Callable[..., None], *news: object) -> None:
            self._posted.emit(lambda: callback(*news) if isValid(owner) else None)

        def report(steps: int, total: int) -> None:
            job.check()
            tell(progressed, steps, total)

        def run(held: ExitStack) -> None:
            try:
                with self._lent(held, connected=connected):
                    job.check()
                    result = work(report)
            except Exception as error:  # noqa: BLE001  (whatever it is, the owner must hear of it)
                tell(failed, error)
            else:
                tell(done, result)
            finally:
                self._posted.emit(lambda: self._put_away(job))

        self._unfinished.add(job)
        self._waiting.append(run)
        self._worker().submit(self._work_through)
        return job

    def stop_all(self) -> None:
        """Ask every job to stop and wait until the last one has. No job can be started after."""
        self.stopped = True
        for job in tuple(self._unfinished):
            job.cancel()
        self._worker().shutdown(cancel_futures=True)
        self._unfinished.clear()

    def _worker(self) -> "ThreadPoolExecutor":
        """The one thread; the first window is painted before it is needed."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        return self._pool

    def _work_through(self) -> None:
        """In the worker: all that waits, for to connect takes longer than most of what is asked."""
        with ExitStack() as held:
            while self._waiting and not self.stopped:
                self._waiting.popleft()(held)

    @contextmanager
    def _lent(self, held: ExitStack, *, connected: bool) -> Iterator[None]:
        """The worker's connection, open only as long as somebody works with it or waits."""
        if connected:
            held.enter_context(_connection())  # opens what is not open yet
        else:
            held.close()
        try:
            yield
        finally:
            if not self._waiting:
                held.close()

    def _put_away(self, job: Job) -> None:
        self._unfinished.discard(job)
        if not self._unfinished and not self.stopped:
            self.rested.emit()

    @Slot(object)
    def _call(self, news: Callable[[], None]) -> None:
        news()


def _connection() -> AbstractContextManager[None]:
    from models.store import worker_connection

    return worker_connection()
