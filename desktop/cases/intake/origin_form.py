"""How a case came to the office: channel, place, visit, who reported it, and the story."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.cases.need.need_form import Today
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.case.channels import details_of
from models.codes import Channel, ChannelDetail
from models.outreach.visits import VISIT_CHANNELS, VisitRow, visit_row, visits

SUMMARY_HEIGHT = 78
MOST_VISITS = 30
"""Visits that are offered, the latest first."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The part of a `CaseDraft` this form holds."""

    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    opened_on: dt.date | None = None
    summary: str = ""
    restricted: bool = False
    channel_detail: ChannelDetail | None = None
    visit_id: int | None = None


class OriginForm(FormGrid):
    """Shows an `Origin` and reads one back. Of a channel that stands for several it asks which."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._visits = today, dict[int, VisitRow]()
        self.channel = ChoiceBox("", code_choices(Channel))
        self.channel_detail = ChoiceBox("", empty=self.tr("Tidak disebutkan"))
        self.visit = ChoiceBox("", empty=self.tr("Bukan dari kunjungan"))
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
            self.tr("Kasus terbatas: cerita tidak masuk surat biasa, pembaca dicatat")
        )
        self.add("channel", self.tr("Asal lapo&ran"), self.channel, required=True)
        self.add("channel_detail", self.tr("Lewat siapa atau apa"), self.channel_detail)
        self.add("visit_id", self.tr("Kunjungan"), self.visit)
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
        self.channel.activated.connect(lambda _row: self._follow_channel())
        self.visit.activated.connect(lambda _row: self._follow_visit())
        self._follow_channel()

    def origin(self) -> Origin:
        """Raises `RuleError("date.unreadable")` for a slip of the finger in the date."""
        channel, detail = Channel(self.channel.text_value()), self.channel_detail.text_value()
        return Origin(
            channel=channel,
            place=self.place.text(),
            reported_by=self.reported_by.text(),
            opened_on=self.opened_on.date(),
            summary=self.summary.toPlainText(),
            restricted=self.restricted.isChecked(),
            channel_detail=ChannelDetail(detail) if detail else None,
            visit_id=self._visit_id() if channel in VISIT_CHANNELS else None,
        )

    def show_origin(self, origin: Origin) -> None:
        self._offer_visits(origin.visit_id)
        self.channel.set_value(origin.channel)
        self._follow_channel()
        self.channel_detail.set_value(origin.channel_detail)
        self.visit.set_value(origin.visit_id)
        self.place.setText(origin.place)
        self.reported_by.setText(origin.reported_by)
        self.opened_on.set_date(origin.opened_on)
        self.summary.setPlainText(origin.summary)
        self.restricted.setChecked(origin.restricted)

    def restrict(self) -> None:
        """The clerk took the suggestion: the tick is seen, and can be taken away again."""
        self.restricted.setChecked(True)
        self.restricted.setFocus()
        self.edited.emit()

    def _offer_visits(self, own: int | None) -> None:
        """The visits a case may still be added to, and the one it was found on."""
        today = self._today()
        found = [row for row in visits(limit=MOST_VISITS) if row.held_on <= today]
        rows = {row.id: row for row in found if not row.finished or row.id == own}
        if own is not None and own not in rows:
            rows[own] = visit_row(own)
        self._visits = rows
        self.visit.offer((row.id, f"{row.held_on:%d-%m-%Y} {row.place}") for row in rows.values())

    def _follow_channel(self) -> None:
        channel = Channel(self.channel.text_value())
        details = details_of(channel)
        self.channel_detail.offer(code_choices(details))
        self.set_row_visible("channel_detail", visible=bool(details))
        there = channel in VISIT_CHANNELS and bool(self._visits)
        self.set_row_visible("visit_id", visible=there)

    def _follow_visit(self) -> None:
        """A visit says the channel, and the place where none is written yet."""
        row = self._visits.get(self._visit_id() or 0)
        if row is None:
            return
        self.channel.set_value(row.channel)
        self._follow_channel()
        self.channel_detail.set_value(row.channel_detail)
        if not self.place.text().strip():
            self.place.setText(row.place)

    def _visit_id(self) -> int | None:
        chosen = self.visit.value()
        return chosen if isinstance(chosen, int) else None
