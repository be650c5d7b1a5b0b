"""A date typed as text. It may be empty, unlike Qt's own date field, which never is."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QSizePolicy, QWidget

from desktop.widgets.buttons import tool_button
from desktop.widgets.date_text import age_in_years, full_date, read_date, short_date
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from desktop.widgets.words_beside import WordsBeside
from models.errors import RuleError

Today = Callable[[], dt.date]
NEAR_DAYS = 60
_HALF_TYPED: ContextVar[dict[str, str] | None] = ContextVar("half_typed", default=None)


@contextmanager
def half_typed_dates() -> Iterator[dict[str, str]]:
    """Read a form as it stands, to keep it: a date that is no date yet is None meanwhile.

    Its text is in what this gives, under the name of its field, for `show_half_typed`.
    """
    texts: dict[str, str] = {}
    token = _HALF_TYPED.set(texts)
    try:
        yield texts
    finally:
        _HALF_TYPED.reset(token)


def show_half_typed(forms: Iterable[QWidget], texts: Mapping[str, str]) -> None:
    """Put half-typed dates back into the fields they were typed in."""
    for form in forms:
        for field in form.findChildren(DateField):
            if field.objectName() in texts:
                field.show_text(texts[field.objectName()])


class _DateLine(QLineEdit):
    """Keys of a date: `t` today, `+` and `-` a day, F4 the calendar."""

    stepped = Signal(int)
    asked_today = Signal()
    asked_calendar = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(maxLength=24)
        self.complete: Callable[[], bool] = lambda: False

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F4
        ):
            event.accept()  # here F4 opens the calendar, not a new letter
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower()
        before = self.text()[: self.cursorPosition()]
        if event.key() == Qt.Key.Key_F4:
            self.asked_calendar.emit()
        elif typed == "t" and not before[-1:].isalpha():
            self.asked_today.emit()
        elif typed == "+":
            self.stepped.emit(1)
        elif typed == "-" and self.complete():  # before that, the dash belongs to the date
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class DateField(WordsBeside):
    """`date()` is None when empty. With `past_only` (a birth) it shows the age beside it."""

    edited = Signal()
    left = Signal()
    """The keyboard has left it, and what was typed is written out."""

    def __init__(
        self, today: Today, *, past_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._past_only = today, past_only
        self._line = _DateLine()
        self._line.setPlaceholderText(self.tr("hh-bb-tttt"))
        self._line.setFixedWidth(132)
        self._line.complete = lambda: self._read() is not None
        self._words = plain_label(wrap=True)
        self._words.setProperty("tone", "muted")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = tool_button(
            "calendar-days", self.tr("Buka kalender"), self.show_calendar, keys="F4"
        )
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lay_out(self._line, self._button, self._words)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._typed)
        self._line.stepped.connect(self._step)
        self._line.asked_today.connect(lambda: self._put(self._today()))
        self._line.asked_calendar.connect(self.show_calendar)
        self._line.left.connect(self._tidy)

    def date(self) -> dt.date | None:
        """The date, or None when the field is empty.

        Raises RuleError("date.unreadable") when something is typed that is no date, so that a
        form never saves a slip of the finger as "no date"; see `half_typed_dates`.
        """
        found = self.known()
        if found is None and self._line.text().strip():
            texts = _HALF_TYPED.get()
            if texts is None:
                raise RuleError("date.unreadable", field=self.objectName())
            texts[self.objectName()] = self._line.text()
        return found

    def known(self) -> dt.date | None:
        """The date as far as it can be read: None too while it is half typed."""
        return self._read()

    def set_date(self, date: dt.date | None) -> None:
        self._line.setText("" if date is None else short_date(date))
        self._say()

    def text(self) -> str:
        return self._line.text()

    def show_text(self, text: str) -> None:
        """What was typed before, date or not."""
        self._line.setText(text)
        self._say(leaving=True)

    def words(self) -> str:
        return self._words.text()

    def show_calendar(self) -> None:
        """A month to pick a day from; Enter takes it, Esc closes it."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.tr("Kalender"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self._read() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        if self._past_only:
            calendar.setMaximumDate(self._qdate(self._today()))
        calendar.activated.connect(lambda picked: self._picked(calendar, picked))
        calendar.clicked.connect(lambda picked: self._picked(calendar, picked))
        calendar.move(self._line.mapToGlobal(QPoint(0, self._line.height() + 2)))
        calendar.show()
        calendar.setFocus()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    @staticmethod
    def _qdate(date: dt.date) -> QDate:
        return QDate(date.year, date.month, date.day)

    def _picked(self, calendar: QCalendarWidget, picked: QDate) -> None:
        calendar.close()
        self._put(dt.date(picked.year(), picked.month(), picked.day()))

    def _read(self) -> dt.date | None:
        return read_date(self._line.text(), self._today(), past_only=self._past_only)

    def _put(self, date: dt.date) -> None:
        self.set_date(date)
        self.edited.emit()

    def _step(self, days: int) -> None:
        start = self._read()
        self._put(self._today() if start is None else start + dt.timedelta(days=days))

    def _typed(self) -> None:
        self._say()
        self.edited.emit()

    def _tidy(self) -> None:
        found = self._read()
        if found is not None:
            self._line.setText(short_date(found))
        self._say(leaving=True)
        self.left.emit()

    def _say(self, *, leaving: bool = False) -> None:
        found, unread = self._read(), bool(self._line.text().strip())
        words = ""
        if found is not None:
            words = f"{full_date(found)}{self._distance(found)}"
        elif unread and leaving:
            words = self.tr("Tanggal tidak terbaca. Contoh: 05-03-2026")
        self._words.setText(words)
        self.place_words()
        set_shade(self._words, "bad" if unread and found is None and leaving else "")

    def _distance(self, date: dt.date) -> str:
        today = self._today()
        days = (date - today).days
        if self._past_only:
            years = age_in_years(date, today)
            return self.tr(" · {years} tahun").format(years=years) if years >= 0 else ""
        near = {-1: self.tr("kemarin"), 0: self.tr("hari ini"), 1: self.tr("besok")}
        if days in near:
            return f" · {near[days]}"
        if abs(days) > NEAR_DAYS:
            return ""
        words = self.tr(" · {days} hari lagi") if days > 0 else self.tr(" · {days} hari lalu")
        return words.format(days=abs(days))
