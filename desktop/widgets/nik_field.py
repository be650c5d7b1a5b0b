"""The NIK as clerks type and paste it: plain digits, counted, read back as birth date and sex."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.look.fonts import fixed_font
from desktop.widgets.buttons import plain_button
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from models.errors import RuleError
from models.indonesian_words import long_date

NIK_DIGITS = 16


def grouped_nik(nik: str) -> str:
    """`351001 120380 0001`: region, birth, serial, the way it is read aloud."""
    return f"{nik[:6]} {nik[6:12]} {nik[12:]}" if len(nik) == NIK_DIGITS else nik


def digits_of(text: str) -> str:
    """What is left of a paste like `35.1001.120380.0001`."""
    return "".join(sign for sign in text if sign in "0123456789")


class _NikLine(QLineEdit):
    """Shows the digits in groups while nobody types in it. No mask: masks make the cursor jump."""

    def __init__(self) -> None:
        super().__init__(maxLength=40)
        self.setFont(fixed_font())
        self.textEdited.connect(self._strip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(digits_of(self.text()))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(grouped_nik(digits_of(self.text())))

    def _strip(self, text: str) -> None:
        digits = digits_of(text)
        if digits != text:
            place = len(digits_of(text[: self.cursorPosition()]))
            self.setText(digits)
            self.setCursorPosition(place)


class NikField(QWidget):
    """`accepted` carries the finding (birth_date, sex) when the clerk takes it over."""

    edited = Signal()
    accepted = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._finding: object | None = None
        self._line = _NikLine()
        self._counter, self._words = plain_label("0/16"), plain_label(wrap=True)
        self._counter.setProperty("tone", "muted")
        self._counter.setMinimumWidth(44)
        self._offer: QPushButton = plain_button(self.tr("Isi&kan"), self._accept, "check")
        self._build()
        self._line.textEdited.connect(self._typed)
        self.setFocusProxy(self._line)
        self._show_count()

    def nik(self) -> str:
        """The digits, however many there are."""
        return digits_of(self._line.text())

    def set_nik(self, nik: str) -> None:
        digits = digits_of(nik)
        self._line.setText(digits if self._line.hasFocus() else grouped_nik(digits))
        self._show_count()
        self._decode()

    def words(self) -> str:
        return self._words.text()

    def decline(self) -> None:
        """Birth and sex are written already; they are offered again when other digits are typed."""
        self._offer.hide()

    def take_over(self) -> None:
        """Take what the NIK says of birth and sex, as the button does, while it is offered."""
        if self._finding is not None and not self._offer.isHidden():
            self._accept()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def _build(self) -> None:
        self._offer.setAccessibleName(self.tr("Isikan tanggal lahir dan jenis kelamin dari NIK"))
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._line, 1)
        top.addWidget(self._counter)
        below.addWidget(self._words, 1)
        below.addWidget(self._offer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(below)
        self._words.hide()
        self._offer.hide()

    def _typed(self) -> None:
        self._show_count()
        self._decode()
        self.edited.emit()

    def _show_count(self) -> None:
        count = len(self.nik())
        self._counter.setText(f"{count}/{NIK_DIGITS}")
        set_shade(self._counter, "bad" if count > NIK_DIGITS else "")

    def _decode(self) -> None:
        words, self._finding = "", None
        if len(self.nik()) == NIK_DIGITS:
            words = self._read()
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._offer.setVisible(self._finding is not None)

    def _read(self) -> str:
        from models.indonesia import read_nik
        from models.labels import label

        try:
            finding = read_nik(self.nik(), self._today())
        except RuleError:
            return ""  # the form says it beside the field when it is saved
        if finding.birth_date is None or finding.sex is None:
            return self.tr("Tanggal lahir pada NIK ini tidak terbaca. Periksa kembali angkanya.")
        self._finding = finding
        return self.tr("Menurut NIK: lahir {birth}, {sex}").format(
            birth=long_date(finding.birth_date), sex=label(finding.sex).lower()
        )

    def _accept(self) -> None:
        self._offer.hide()
        self.accepted.emit(self._finding)
        self.edited.emit()
