"""Programmes worth asking about: what to look into and whom to ask. Never a verdict."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.widgets.text import hint, plain_label
from models.agencies import agencies
from models.aid.programmes import ProgrammeView
from models.need.hints import ProgrammeHint

SAID = "Petunjuk: "
"""How some criteria begin in the agencies' file; here every line says so."""


class ProgrammeHints(QWidget):
    """Gone where nothing is to be asked. With `criteria` it says what each is known to want."""

    def __init__(self, parent: QWidget | None = None, *, criteria: bool = False) -> None:
        super().__init__(parent)
        self._criteria = criteria
        self._agencies: dict[int, str] = {}
        self._title = hint(self.tr("Program yang patut diperiksa; penyelenggaranya yang memutus:"))
        self._shown: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._title)
        self.hide()

    def show_hints(
        self, hints: Sequence[ProgrammeHint], others: Sequence[ProgrammeView] = ()
    ) -> None:
        """These hints, and below them the names of `others` for the same need."""
        if hints and not self._agencies:
            self._agencies = {each.id: each.short_name for each in agencies(inactive=True)}
        lines = [self._line(each) for each in hints]
        if others:
            names = ", ".join(each.name for each in others)
            lines.append(self.tr("Program lain untuk kebutuhan ini: {names}.").format(names=names))
        while len(self._shown) < len(lines):
            self._shown.append(plain_label(wrap=True))
            self._column.addWidget(self._shown[-1])
        for number, label in enumerate(self._shown):
            label.setVisible(number < len(lines))
            label.setText(lines[number] if number < len(lines) else "")
        self.setVisible(bool(lines))

    def text(self) -> str:
        """All of it, for tests and for screen readers."""
        return "\n".join(label.text() for label in self._shown if label.text())

    def _line(self, told: ProgrammeHint) -> str:
        known = told.programme
        whom = self._agencies.get(known.agency_id or 0, self.tr("penyelenggaranya"))
        words = [
            f"• {told.text}",
            self.tr("Tanyakan ke {agency}.").format(agency=whom),
        ]
        if told.age_unknown:
            words.append(self.tr("Usia warga belum diketahui."))
        if told.decile_unknown:
            words.append(self.tr("Desil DTSEN belum diisi."))
        if self._criteria and known.criteria:
            criteria = known.criteria.removeprefix(SAID)
            words.append(self.tr("Petunjuk: {criteria}").format(criteria=criteria))
        return " ".join(words)
