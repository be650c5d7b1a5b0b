"""Programmes that may help: what each is known to want and whom to ask. Never a verdict."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.text import hint, plain_label
from models.agencies import agencies
from models.programmes import ProgrammeView

INDENT = 14
SAID = "Petunjuk: "
"""How some criteria begin in the agencies' file; here every line says so."""


class ProgrammeHints(QWidget):
    """Gone where no programme is known."""

    def __init__(self, known: Sequence[ProgrammeView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agencies = {each.id: each.short_name for each in agencies()}
        self.labels = [hint(self.tr("Program yang mungkin cocok; penyelenggaranya yang memutus:"))]
        for each in known:
            self.labels += [plain_label(each.name, wrap=True), hint(self._second_line(each))]
            self.labels[-1].setContentsMargins(INDENT, 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in self.labels:
            column.addWidget(label)
        self.setVisible(bool(known))

    def text(self) -> str:
        """All of it, for tests and for screen readers."""
        return "\n".join(label.text() for label in self.labels)

    def _second_line(self, known: ProgrammeView) -> str:
        whom = self._agencies.get(known.agency_id or 0, self.tr("penyelenggaranya"))
        words = self.tr("Mungkin cocok. Petunjuk: {criteria} Tanyakan ke {agency}.")
        return words.format(criteria=known.criteria.removeprefix(SAID), agency=whom)
