"""What a resident receives: a programme or a name, since when, until when, who says so."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.cases.need.number_field import NumberField
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField, Today
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.left_date import say_when_left
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.aid.programmes import programmes
from models.aid.received import (
    NAME_LIMIT,
    NOTE_LIMIT,
    AidDraft,
    AidView,
    change_aid,
    check_period,
    draft_of_aid,
    record_aid,
)
from models.codes import AidSource
from models.errors import RuleError


class AidDialog(OfficeDialog):
    """New aid of a resident, or with `aid` a correction of recorded aid."""

    def __init__(
        self,
        workplace: Workplace,
        person: tuple[int, str],
        parent: QWidget,
        aid: AidView | None = None,
    ) -> None:
        title = parent.tr("Catat bantuan") if aid is None else parent.tr("Ubah bantuan")
        super().__init__(title, parent)
        self._workplace, self._aid = workplace, aid
        self._person_id, name = person
        self.form = AidForm(workplace.desk.today, aid)
        self.body.addWidget(plain_label(self.tr("Penerima: {name}").format(name=name), wrap=True))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 460)
        self.form.programme.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = self.form.draft()
            if self._aid is None:
                record_aid(self._person_id, draft, self._workplace.desk)
            else:
                change_aid(self._aid.id, draft, self._workplace.desk)
            self.accept()
            self._workplace.changes.people.emit()


class AidForm(FormGrid):
    """Shows an `AidDraft` and reads one back."""

    def __init__(self, today: Today, aid: AidView | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        offered: list[tuple[object, str]] = [(each.id, each.name) for each in programmes()]
        if aid is not None and aid.programme_id not in (None, *(value for value, _ in offered)):
            offered.append((aid.programme_id, aid.title))  # no longer offered, still received
        self.programme = ChoiceBox("", offered, empty=self.tr("— tidak ada di daftar —"))
        self.name, self.note = QLineEdit(maxLength=NAME_LIMIT), QLineEdit(maxLength=NOTE_LIMIT)
        self.source = ChoiceBox("", code_choices(AidSource))
        self.period_from, self.period_until = DateField(today), DateField(today)
        self.period_from.setObjectName("period_from")
        self.period_until.setObjectName("period_until")
        self.amount = NumberField(money=True)
        self.add("programme_id", self.tr("&Program"), self.programme)
        self.add("name", self.tr("&Nama bantuan"), self.name, required=True)
        self.add("source", self.tr("&Menurut"), self.source)
        self.add("period_from", self.tr("M&ulai"), self.period_from)
        self.add(
            "period_until",
            self.tr("&Sampai"),
            self.period_until,
            help_text=self.tr("Kosongkan bila masih berjalan. Setelah lewat, tidak diingatkan."),
        )
        self.add("amount", self.tr("&Jumlah"), self.amount)
        self.add("note", self.tr("&Keterangan"), self.note)
        days = (self.period_from, self.period_until)
        say_when_left(self, "period_until", days, self._check_period)
        self.edited.connect(self._show_rows)
        self.show_draft(AidDraft() if aid is None else draft_of_aid(aid))

    def draft(self) -> AidDraft:
        """Raises `RuleError` "date.unreadable" or "aid.amount" for what is neither."""
        chosen, amount = self.programme.value(), self.amount.value()
        if amount is not None and not isinstance(amount, int):
            raise RuleError("aid.amount", field="amount")
        return AidDraft(
            programme_id=chosen if isinstance(chosen, int) else None,
            name=self.name.text(),
            source=AidSource(self.source.text_value()),
            period_from=self.period_from.date(),
            period_until=self.period_until.date(),
            amount=amount,
            note=self.note.text(),
        )

    def show_draft(self, draft: AidDraft) -> None:
        self.programme.set_value(draft.programme_id)
        self.name.setText(draft.name)
        self.source.set_value(draft.source)
        self.period_from.set_date(draft.period_from)
        self.period_until.set_date(draft.period_until)
        self.amount.set_value(draft.amount)
        self.note.setText(draft.note)
        self._show_rows()

    def _check_period(self) -> None:
        check_period(self.period_from.known(), self.period_until.known())

    def _show_rows(self) -> None:
        """A name is asked only where no programme of the list is meant."""
        self.set_row_visible("name", visible=self.programme.value() is None)
