"""Where a need is referred to and what is asked there, before any letter."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.cases.agency_picker import AgencyPicker
from desktop.cases.programme_hints import ProgrammeHints
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from models.agencies import AgencyView, agencies, suggest
from models.case.views import NeedView
from models.programmes import programmes

REQUEST_HEIGHT = 84


class TargetForm(QWidget):
    edited = Signal()

    def __init__(self, need: NeedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = AgencyPicker(suggest(need.kind, need.answers), agencies())
        self.request = QPlainTextEdit()
        self.request.setTabChangesFocus(True)
        self.request.setFixedHeight(REQUEST_HEIGHT)
        self.request.setPlaceholderText(self.tr("Permintaan baku jenis kebutuhan sudah ada."))
        self.grid = FormGrid()
        self.grid.add("agency_id", self.tr("&Instansi tujuan"), self.picker, required=True)
        self.grid.add("request", self.tr("&Permintaan tambahan"), self.request)
        self.programmes = ProgrammeHints(programmes(need.kind))
        self.basis = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.basis)
        column.addWidget(self.grid)
        column.addWidget(self.programmes)
        column.addStretch(1)
        self.grid.edited.connect(self.edited)
        self.picker.edited.connect(self.edited)

    def agency(self) -> AgencyView | None:
        return self.picker.agency()

    def say_missing(self, sentence: str, button: str, press: Callable[[], None]) -> None:
        """The basis for sharing is missing: what, and the button that records it."""
        self.basis.show_notice(sentence, button=button, press=press, closable=False)
