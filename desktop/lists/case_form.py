"""The whole filter of the case list, one part a row."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.cases.need.number_field import NumberField
from desktop.lists.age_choice import AgeChoice
from desktop.lists.choices import agency_choices, hamlet_choices, need_choices
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.case.assignment import assignable
from models.case.filters import LONGEST_OPEN, ME, NOBODY, CaseFilter
from models.codes import CaseState, Channel, NeedState, ReferralGroup, UrgencyLevel
from models.errors import RuleError


class CaseFilterForm(FormGrid):
    """`show_filter` fills it, `wanted` reads it."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = CaseFilter()
        any_word = self.tr("Semua")
        self.state = ChoiceBox(choices=code_choices(CaseState), empty=any_word)
        self.kind = ChoiceBox(choices=need_choices(), empty=any_word)
        self.level = ChoiceBox(choices=code_choices(UrgencyLevel), empty=any_word)
        self.need_state = ChoiceBox(choices=code_choices(NeedState), empty=any_word)
        self.agency = ChoiceBox(choices=agency_choices(), empty=any_word)
        self.group = ChoiceBox(choices=code_choices(ReferralGroup), empty=any_word)
        people: list[tuple[object, str]] = [(each.uuid, each.name) for each in assignable()]
        people[:0] = [(ME, self.tr("Saya sendiri")), (NOBODY, self.tr("Belum ditugaskan"))]
        self.assignee = ChoiceBox(choices=people, empty=any_word)
        self.hamlet = ChoiceBox(choices=hamlet_choices(), empty=any_word)
        self.age, self.channel = (
            AgeChoice(),
            ChoiceBox(choices=code_choices(Channel), empty=any_word),
        )
        self.open_days = NumberField(self.tr("hari"))
        self.first, self.last = DateField(today), DateField(today)
        self.overdue = QCheckBox(self.tr("Hanya yang langkahnya lewat tenggat"))
        self.add("overdue", self.tr("Ter&lambat"), self.overdue)
        self.add("state", self.tr("Keadaan &kasus"), self.state)
        self.add("kind", self.tr("Ke&butuhan"), self.kind)
        self.add("level", self.tr("&Tingkat"), self.level)
        self.add("need_state", self.tr("Keadaan k&ebutuhan"), self.need_state)
        self.add("agency", self.tr("&Instansi"), self.agency)
        self.add("group", self.tr("Keadaan &rujukan"), self.group)
        self.add("assignee", self.tr("&Petugas"), self.assignee)
        self.add("hamlet", self.tr("&Dusun"), self.hamlet)
        self.add("age_to", self.tr("&Umur warga"), self.age)
        self.add("channel", self.tr("&Asal"), self.channel)
        self.add("open_days", self.tr("Terbuka lebih &dari"), self.open_days)
        self.add("day_from", self.tr("Dibuka &mulai"), self.first)
        self.add("day_to", self.tr("Dibuka &sampai"), self.last)

    def show_filter(self, wanted: CaseFilter) -> None:
        self._shown = wanted
        for box, value in (
            (self.state, wanted.state),
            (self.kind, wanted.kind),
            (self.level, wanted.level),
            (self.need_state, wanted.need_state),
            (self.agency, wanted.agency),
            (self.group, wanted.group),
            (self.assignee, wanted.assignee),
            (self.hamlet, wanted.hamlet),
            (self.channel, wanted.channel),
        ):
            box.set_value(value)
        self.overdue.setChecked(wanted.overdue)
        self.age.show_ages((wanted.age_from, wanted.age_to))
        self.open_days.set_value(wanted.open_days)
        self.first.set_date(wanted.opened_from)
        self.last.set_date(wanted.opened_to)

    def wanted(self) -> CaseFilter:
        """Raises `RuleError` for an age, a number of days or a day that cannot be read."""
        low, high = self.age.ages()
        state, level = self.state.text_value(), self.level.text_value()
        need_state, group = self.need_state.text_value(), self.group.text_value()
        channel = self.channel.text_value()
        return replace(
            self._shown,
            state=CaseState(state) if state else None,
            kind=self.kind.text_value(),
            level=UrgencyLevel(level) if level else None,
            need_state=NeedState(need_state) if need_state else None,
            agency=self.agency.text_value(),
            group=ReferralGroup(group) if group else None,
            hamlet=self.hamlet.text_value(),
            age_from=low,
            age_to=high,
            overdue=self.overdue.isChecked(),
            assignee=self.assignee.text_value(),
            channel=Channel(channel) if channel else None,
            opened_from=self.first.date(),
            opened_to=self.last.date(),
            open_days=self._days(),
        )

    def _days(self) -> int | None:
        days = self.open_days.value()
        if days is None or (isinstance(days, int) and 0 <= days <= LONGEST_OPEN):
            return days
        raise RuleError("filter.open_days", field="open_days")
