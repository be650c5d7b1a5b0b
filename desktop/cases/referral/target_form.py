"""Where a need is referred to and what is asked there, before any letter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.cases.need.programme_hints import ProgrammeHints
from desktop.cases.referral.agency_picker import AgencyPicker
from desktop.widgets.form_grid import FormGrid
from models.agencies import AgencyView, agencies, suggest
from models.aid.programmes import programmes
from models.case.referrals import ReferralView
from models.case.views import NeedView
from models.need.forms import form_of
from models.need.hints import About, programme_hints

REQUEST_HEIGHT = 84


class TargetForm(QWidget):
    edited = Signal()

    def __init__(self, need: NeedView, told: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = agencies()
        self.picker = AgencyPicker(suggest(need.kind, need.answers, known), known)
        self.request = QPlainTextEdit()
        self.request.setTabChangesFocus(True)
        self.request.setFixedHeight(REQUEST_HEIGHT)
        self.request.setPlaceholderText(self.tr("Permintaan baku jenis kebutuhan sudah ada."))
        self.grid = FormGrid()
        self.grid.add("agency_id", self.tr("&Instansi tujuan"), self.picker, required=True)
        self.grid.add("request", self.tr("&Permintaan tambahan"), self.request)
        self.programmes = ProgrammeHints(criteria=True)
        self._told = told
        self._show_programmes(need)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.grid)
        column.addWidget(self.programmes)
        column.addStretch(1)
        self.grid.edited.connect(self.edited)
        self.picker.edited.connect(self.edited)

    def show_referral(self, referral: ReferralView) -> None:
        self.picker.choose(referral.agency.id)
        self.request.setPlainText(referral.request)

    def show_need(self, need: NeedView) -> None:
        """Its answers were completed: other agencies and programmes may fit."""
        self.picker.suggest(suggest(need.kind, need.answers))
        self._show_programmes(need)

    def _show_programmes(self, need: NeedView) -> None:
        form = form_of(need.kind, need.form_version)
        found = programme_hints(form, need.answers, self._told, programmes())
        hinted = {each.programme.code for each in found}
        others = [each for each in programmes(need.kind) if each.code not in hinted]
        self.programmes.show_hints(found, others)

    def agency(self) -> AgencyView | None:
        return self.picker.agency()
