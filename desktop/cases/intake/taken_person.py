"""The resident a new case is about, once taken from the register: who it is, and how to change."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.text import heading
from models.person.people import PersonView
from models.person.rows import mask_nik


class TakenPerson(QWidget):
    """`other` takes another resident."""

    def __init__(self, start_over: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._facts = heading("", 2), FactGrid()
        self.other = plain_button(self.tr("&Ganti warga"), start_over, "search")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.other)
        column.addLayout(row)
        column.addWidget(self._facts)

    def show_person(self, found: PersonView) -> None:
        """The NIK stays masked: the clerk compares the rest with the card on the table."""
        self.name.setText(found.name)
        self._facts.show_facts(
            [
                (self.tr("NIK"), mask_nik(found.nik)),
                (self.tr("Lahir"), found.birth),
                (self.tr("Alamat"), found.address_line),
                (self.tr("Nomor HP"), found.phone),
            ],
            fixed=[self.tr("NIK")],
        )
