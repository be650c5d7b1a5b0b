"""The limits that facts are held against, where the office goes by others than the form."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.need.number_field import NumberField
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.indonesian_words import example_number, short_number
from models.need.fields import Limit
from models.need.form_limits import form_limits, set_form_limits


class FormLimitsDialog(OfficeDialog):
    """One number a limit; an emptied one goes back to the form's own."""

    def __init__(self, workplace: Workplace, parent: QWidget, saved: Callable[[], None]) -> None:
        super().__init__(parent.tr("Batas kantor"), parent)
        self._workplace, self._limits, self._saved = workplace, form_limits(), saved
        self.grid = FormGrid()
        for each in self._limits:
            limit = each.limit
            field = NumberField(limit.unit, decimals=limit.decimals, example=_example(limit))
            field.set_value(limit.in_use)
            words = self.tr("Bawaan formulir {form}: {value}. Kosongkan untuk kembali ke bawaan.")
            told = words.format(form=each.form, value=_number(limit, limit.value))
            self.grid.add(limit.name, limit.label.replace("&", "&&"), field, help_text=told)
        words = self.tr(
            "Batas ini dipakai untuk yang ditampilkan di layar dan di surat. Poin kegawatan tetap "
            "menurut versi formulir, supaya sama di semua desa."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.grid)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 320)
        self.grid.field(self._limits[0].limit.name).setFocus()

    def save(self) -> None:
        self.grid.clear_problems()
        with self.explained(self.grid):
            values = {each.limit.name: self._typed(each.limit) for each in self._limits}
            set_form_limits(values, self._workplace.desk)
            self._workplace.changes.office.emit()
            self.accept()
            self._saved()

    def _typed(self, limit: Limit) -> float | None:
        field = self.grid.field(limit.name)
        typed = field.value() if isinstance(field, NumberField) else None
        if isinstance(typed, str):
            raise RuleError(
                "answer.not_a_number", field=limit.name, label=limit.label, example=_example(limit)
            )
        return typed


def _example(limit: Limit) -> str:
    return example_number(limit.minimum, limit.maximum, limit.decimals)


def _number(limit: Limit, value: float) -> str:
    text = short_number(value, limit.decimals)
    return f"{text} {limit.unit}" if limit.unit else text
