"""How a case came to the office: channel, place, who reported it, and the story in plain words."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.cases.need_form import Today
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.codes import Channel

SUMMARY_HEIGHT = 78


@dataclass(frozen=True, slots=True)
class Origin:
    """The part of a `CaseDraft` this form holds."""

    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    opened_on: dt.date | None = None
    summary: str = ""
    restricted: bool = False


class OriginForm(FormGrid):
    """Shows an `Origin` and reads one back."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.channel = ChoiceBox("", code_choices(Channel))
        self.place = QLineEdit(maxLength=200)
        self.place.setPlaceholderText(self.tr("contoh: Balai dusun, afdeling kebun"))
        self.reported_by = QLineEdit(maxLength=120)
        self.reported_by.setPlaceholderText(self.tr("bila bukan warga sendiri"))
        self.opened_on = DateField(today)
        self.opened_on.setObjectName("opened_on")
        self.opened_on.set_date(today())
        self.summary = QPlainTextEdit()
        self.summary.setTabChangesFocus(True)
        self.summary.setFixedHeight(SUMMARY_HEIGHT)
        self.restricted = QCheckBox(
            self.tr("Kasus peka: cerita tidak masuk surat biasa, pembaca dicatat")
        )
        self.add("channel", self.tr("Asal lapo&ran"), self.channel, required=True)
        self.add("place", self.tr("T&empat"), self.place)
        self.add("reported_by", self.tr("&Dilaporkan oleh"), self.reported_by)
        self.add("opened_on", self.tr("Tanggal"), self.opened_on, required=True)
        self.add(
            "summary",
            self.tr("&Cerita singkat"),
            self.summary,
            help_text=self.tr("Dengan kata warga sendiri. Masuk ke surat bila Anda mau."),
        )
        self.add("restricted", self.tr("Kerahasiaan"), self.restricted)

    def origin(self) -> Origin:
        """Raises `RuleError("date.unreadable")` for a slip of the finger in the date."""
        return Origin(
            channel=Channel(self.channel.text_value()),
            place=self.place.text(),
            reported_by=self.reported_by.text(),
            opened_on=self.opened_on.date(),
            summary=self.summary.toPlainText(),
            restricted=self.restricted.isChecked(),
        )

    def show_origin(self, origin: Origin) -> None:
        self.channel.set_value(origin.channel)
        self.place.setText(origin.place)
        self.reported_by.setText(origin.reported_by)
        self.opened_on.set_date(origin.opened_on)
        self.summary.setPlainText(origin.summary)
        self.restricted.setChecked(origin.restricted)
