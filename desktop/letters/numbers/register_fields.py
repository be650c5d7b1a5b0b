"""What every numbered paper asks for: who signs, its day, its classification, a kept number."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.errors import RuleError
from models.letter.numbering.kept_for import kept_numbers
from models.officials import officials


class RegisterFields(FormGrid):
    """A form adds its own rows first, then `add_register_rows`."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.official = ChoiceBox("", signer_choices(today()))
        self.letter_date = DateField(today)
        self.letter_date.setObjectName("letter_date")
        self.letter_date.set_date(today())
        self.classification = QLineEdit(maxLength=20)
        self.reserved = ChoiceBox(
            "", reserved_choices(today().year), empty=self.tr("Nomor berikutnya")
        )

    def add_register_rows(self) -> None:
        self.add("official_id", self.tr("&Penanda tangan"), self.official, required=True)
        self.add("letter_date", self.tr("&Tanggal surat"), self.letter_date, required=True)
        self.add("classification", self.tr("&Klasifikasi"), self.classification)
        self.add("reserved_id", self.tr("&Nomor"), self.reserved)
        self.set_row_visible("reserved_id", visible=self.reserved.count() > 1)

    def day(self) -> dt.date:
        """Raises `RuleError("date.unreadable")` for a date that is none, or none at all."""
        day = self.letter_date.date()
        if day is None:
            raise RuleError("date.unreadable", field="letter_date")
        return day

    def official_id(self) -> int:
        return int(self.official.text_value() or 0)

    def reserved_id(self) -> int | None:
        chosen = self.reserved.value()
        return chosen if isinstance(chosen, int) else None


def signer_choices(today: dt.date) -> list[tuple[object, str]]:
    """Who may sign on a day, with the title."""
    return [(each.id, f"{each.name}, {each.position}") for each in officials(today)]


def reserved_choices(year: int) -> list[tuple[object, str]]:
    """The numbers of a year that wait for a letter."""
    return [*kept_numbers(year)]
