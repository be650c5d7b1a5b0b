"""The whole filter of the letter list, one part a row."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.lists.choices import agency_choices, hamlet_choices, need_choices
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.codes import LetterKind, LetterState, UrgencyLevel
from models.letter.filters import LetterFilter


class LetterFilterForm(FormGrid):
    """`show_filter` fills it, `wanted` reads it."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = LetterFilter()
        any_word = self.tr("Semua")
        self.state = ChoiceBox(choices=code_choices(LetterState), empty=any_word)
        self.kind = ChoiceBox(choices=code_choices(LetterKind), empty=any_word)
        self.agency = ChoiceBox(choices=agency_choices(), empty=any_word)
        ways: list[tuple[object, str]] = [
            (True, self.tr("Sudah diserahkan atau dikirim")),
            (False, self.tr("Belum diserahkan")),
        ]
        self.need_kind = ChoiceBox(choices=need_choices(), empty=any_word)
        self.level = ChoiceBox(choices=code_choices(UrgencyLevel), empty=any_word)
        self.hamlet = ChoiceBox(choices=hamlet_choices(), empty=any_word)
        self.overdue = QCheckBox(self.tr("Hanya yang jawabannya terlambat"))
        self.sent = ChoiceBox(choices=ways, empty=any_word)
        self.first, self.last = DateField(today), DateField(today)
        self.add("overdue", self.tr("Ter&lambat"), self.overdue)
        self.add("state", self.tr("&Keadaan"), self.state)
        self.add("kind", self.tr("&Jenis surat"), self.kind)
        self.add("agency", self.tr("&Instansi tujuan"), self.agency)
        self.add("need_kind", self.tr("Ke&butuhan"), self.need_kind)
        self.add("level", self.tr("&Tingkat kasus"), self.level)
        self.add("hamlet", self.tr("&Dusun warga"), self.hamlet)
        self.add("sent", self.tr("&Penyerahan"), self.sent)
        self.add("day_from", self.tr("Bertanggal &mulai"), self.first)
        self.add("day_to", self.tr("Bertanggal &sampai"), self.last)

    def show_filter(self, wanted: LetterFilter) -> None:
        self._shown = wanted
        self.state.set_value(wanted.state)
        self.kind.set_value(wanted.kind)
        self.agency.set_value(wanted.agency)
        self.need_kind.set_value(wanted.need_kind)
        self.level.set_value(wanted.level)
        self.hamlet.set_value(wanted.hamlet)
        self.overdue.setChecked(wanted.overdue)
        self.sent.set_value(wanted.sent)
        self.first.set_date(wanted.date_from)
        self.last.set_date(wanted.date_to)

    def wanted(self) -> LetterFilter:
        """Raises `RuleError` for a day that cannot be read."""
        state, kind, sent = self.state.text_value(), self.kind.text_value(), self.sent.value()
        level = self.level.text_value()
        return replace(
            self._shown,
            state=LetterState(state) if state else None,
            kind=LetterKind(kind) if kind else None,
            agency=self.agency.text_value(),
            need_kind=self.need_kind.text_value(),
            level=UrgencyLevel(level) if level else None,
            hamlet=self.hamlet.text_value(),
            overdue=self.overdue.isChecked(),
            sent=sent if isinstance(sent, bool) else None,
            date_from=self.first.date(),
            date_to=self.last.date(),
        )
