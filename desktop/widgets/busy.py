"""Work that takes longer than a second: what is being done, how far it is, and Batal."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.jobs import Job, Jobs
from desktop.widgets.buttons import plain_button
from desktop.widgets.text import plain_label
from models.progress import Progress

Result = TypeVar("Result")
PATIENCE_MS = 1000


class Busy(QFrame):
    """Lies over `page` and keeps it from being used until the work is done."""

    def __init__(self, page: QWidget, words: str, cancel: Callable[[], None] | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._cancel = cancel
        self._focused = page.window().focusWidget()
        self.setObjectName("busy")
        self._card = QFrame(self)
        self._card.setObjectName("busyCard")
        self._words = plain_label(words, wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(words)
        self._stop = plain_button(self.tr("&Batal"), self._cancelled, "x")
        self._stop.setVisible(cancel is not None)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        self._card.setFixedWidth(380)
        self.hide()
        page.installEventFilter(self)
        self._frozen = [part for part in self._parts() if part.isEnabled()]
        for part in self._frozen:
            part.setEnabled(False)
        QTimer.singleShot(PATIENCE_MS, self, self._appear)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def ask_to_stop(self) -> None:
        """What Esc or a closed window means while the work goes on: Batal, where it may stop."""
        if self._cancel is not None and self._stop.isEnabled():
            self._cancelled()

    def finish(self) -> None:
        """Give the page back, with the keyboard where it was."""
        self._page.removeEventFilter(self)
        for part in self._frozen:
            if isValid(part):
                part.setEnabled(True)
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _parts(self) -> list[QWidget]:
        """What the page is made of. Disabling the page itself would disable Batal with it."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        found = self._page.findChildren(QWidget, options=direct)
        return [part for part in found if part is not self and not part.isWindow()]

    def _appear(self) -> None:
        self._cover()
        self.show()
        self.raise_()
        self._stop.setFocus()

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self._card.adjustSize()
        self._card.move(
            max(0, (self.width() - self._card.width()) // 2),
            max(0, (self.height() - self._card.height()) // 2),
        )

    def _cancelled(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Menghentikan…"))
        if self._cancel is not None:
            self._cancel()


def run_busy(
    jobs: Jobs,
    page: QWidget,
    words: str,
    work: Callable[[Progress], Result],
    done: Callable[[Result], None],
    *,
    failed: Callable[[Exception], None],
    cancellable: bool = True,
    connected: bool = True,
) -> Job:
    """Run `work` while `page` waits; then call `done` or `failed` with the page free again."""

    def cancel() -> None:
        job.cancel()

    busy = Busy(page, words, cancel if cancellable else None)

    def end(
        callback: Callable[[Result], None] | Callable[[Exception], None],
    ) -> Callable[..., None]:
        def ended(news: object) -> None:
            busy.finish()
            callback(news)  # type: ignore[arg-type]

        return ended

    def progressed(steps: int, total: int) -> None:
        if isValid(busy):
            busy.show_progress(steps, total)

    job = jobs.start(page, work, end(done), end(failed), progressed, connected=connected)
    return job
