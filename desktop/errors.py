"""Turn failures into sentences. Details that could hold personal data never reach the report."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.bug_report import bug_report
from desktop.look.appearance import dress_window
from models.errors import AppError, Cancelled, RuleError


@runtime_checkable
class ShowsProblems(Protocol):
    """A form that can say a sentence beside one of its fields."""

    def show_problem(self, field: str, sentence: str) -> bool: ...


def error_sentence(error: AppError) -> str:
    """The sentence for an expected failure, in the language of the window."""
    from models.sentences import template

    words = QCoreApplication.translate("sentences", template(error.code))
    return words.format(**error.details)


def show_error(parent: QWidget, error: Exception) -> None:
    """Explain an expected failure; hand anything else to the bug catcher.

    A rule that names a field is said beside it where `parent`, or a widget around it, is a form.
    """
    if isinstance(error, Cancelled):
        return
    if not isinstance(error, AppError):
        sys.excepthook(type(error), error, error.__traceback__)
        return
    sentence = error_sentence(error)
    if (
        isinstance(error, RuleError)
        and error.field
        and _beside_field(parent, error.field, sentence)
    ):
        return
    rule = isinstance(error, RuleError)
    icon = QMessageBox.Icon.Information if rule else QMessageBox.Icon.Warning
    show_message(parent, sentence, icon)


@contextmanager
def told(tell: Callable[[Exception], None]) -> Iterator[None]:
    """What fails inside ends there, and `tell` hears of it: a slot has nobody to raise to."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  the bug catcher hears of what `tell` does not know
        tell(error)


def shown(parent: QWidget) -> AbstractContextManager[None]:
    """What fails inside ends there and is shown as `show_error` does."""
    return told(lambda error: show_error(parent, error))


def show_message(
    parent: QWidget | None, sentence: str, icon: QMessageBox.Icon = QMessageBox.Icon.Information
) -> QMessageBox:
    """One sentence in a box with one button."""
    box = message_box(parent, sentence, icon)
    button = box.addButton(
        QCoreApplication.translate("errors", "&Tutup"), QMessageBox.ButtonRole.AcceptRole
    )
    box.setDefaultButton(button)
    box.setEscapeButton(button)
    box.open()
    return box


def message_box(parent: QWidget | None, sentence: str, icon: QMessageBox.Icon) -> QMessageBox:
    """A box of plain text that frees itself when closed. The caller adds buttons and opens it."""
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if parent is None:
        dress_window(box)
    return box


def _beside_field(start: QWidget, field: str, sentence: str) -> bool:
    widget: QWidget | None = start
    while widget is not None:
        if isinstance(widget, ShowsProblems) and widget.show_problem(field, sentence):
            return True
        widget = widget.parentWidget()
    return False


class BugCatcher(QObject):
    """Installed as `sys.excepthook`. Worker threads call it too, hence the signal."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box: QMessageBox | None = None
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every exception nobody caught, in the main thread and in the others."""
        sys.excepthook = self.catch
        threading.excepthook = lambda news: self.catch(
            news.exc_type, news.exc_value or news.exc_type(), news.exc_traceback
        )

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Never show anything here: this may be any thread, or the middle of a paint event."""
        del error
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        self.caught.emit(bug_report(kind, trace))

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._box is not None:  # a broken paintEvent repeats: one box is enough
            return
        self._box = show_message(
            QApplication.activeWindow(),
            self.tr(
                "Ada kesalahan di dalam program. Data yang sudah disimpan tetap aman. "
                "Tutup lalu buka lagi Simpul; bila terulang, kirim rincian di bawah ini."
            ),
            QMessageBox.Icon.Critical,
        )
        self._box.setDetailedText(report)
        self._box.finished.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._box = None
