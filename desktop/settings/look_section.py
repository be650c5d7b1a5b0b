"""What this computer looks like and when it locks; kept on the computer, not in the office."""

from PySide6.QtWidgets import QApplication, QSpinBox, QVBoxLayout

from desktop import preferences
from desktop.cases.need.choice_fields import ChoiceRow
from desktop.look.appearance import wear
from desktop.look.palette import Look
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.page import Page


class LookSection(Page):
    """Takes effect at once: there is nothing to save."""

    def __init__(self) -> None:
        super().__init__()
        self.form = FormGrid()
        self.look = ChoiceRow(
            [
                (Look.SYSTEM, self.tr("Ikut komputer")),
                (Look.LIGHT, self.tr("Terang")),
                (Look.DARK, self.tr("Gelap")),
            ]
        )
        self.idle = QSpinBox()
        self.idle.setRange(*preferences.IDLE_MINUTES)
        self.idle.setSuffix(self.tr(" menit"))
        self.form.add("look", self.tr("Tampilan"), self.look)
        self.form.add(
            "idle",
            self.tr("Kunci setelah diam"),
            self.idle,
            help_text=self.tr(
                "Ctrl+L mengunci saat itu juga. Isian yang belum disimpan ada lagi sesudahnya."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(hint(self.tr("Pilihan ini berlaku di komputer ini saja.")))
        column.addWidget(self.form)
        column.addStretch(1)
        self.look.edited.connect(self._wear)
        self.idle.valueChanged.connect(preferences.set_idle_minutes)

    def refresh(self) -> None:
        self.look.set_value(preferences.look())
        self.idle.blockSignals(True)
        self.idle.setValue(preferences.idle_minutes())
        self.idle.blockSignals(False)

    def _wear(self) -> None:
        chosen = Look(str(self.look.value()))
        preferences.set_look(chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, chosen)
