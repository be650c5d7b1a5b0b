"""The programmes that may help: they change each year, so the office edits what they want."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.cases.need.choice_fields import ChoiceColumn
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.scroll import PageScroll
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.agencies import agencies
from models.aid.programmes import (
    NAME_LIMIT,
    ProgrammeDraft,
    ProgrammeView,
    add_programme,
    change_programme,
    draft_of_programme,
    programme,
    programmes,
    set_programme_active,
)
from models.need.forms import load_forms

CRITERIA_HEIGHT = 84


class ProgrammesSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.table: RowTable[ProgrammeView] = RowTable(_columns(), self._fetch, self)
        empty = EmptyState(
            "hand-heart",
            self.tr("Belum ada program. Catat program bantuan yang dikenal kantor ini."),
            self.tr("Program pertama"),
            self._add,
        )
        self.stack = RecordTable("programmes", self.tr("Daftar program"), self.table, empty)
        self.view = self.stack.view
        offer_table(self.view, workplace, case_of=None)
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Program baru"), self._add, "plus"))
        row.addWidget(plain_button(self.tr("Betulkan"), self._correct, "pencil"))
        row.addStretch(1)
        words = self.tr(
            "Program hanya petunjuk bagi petugas; penyelenggaranya yang memutus. Program yang "
            "biasanya tidak diberikan bersama menimbulkan pemberitahuan, bukan larangan."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(hint(words))
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.view.opened.connect(lambda _row: self._correct())
        workplace.changes.office.connect(self.refresh)

    def refresh(self) -> None:
        chosen = self.view.current_record()
        self.stack.refresh(chosen.id if isinstance(chosen, ProgrammeView) else 0)

    def _fetch(self, last: ProgrammeView | None, _limit: int) -> Sequence[ProgrammeView]:
        return [] if last is not None else programmes(inactive=True)

    def _add(self) -> None:
        ProgrammeDialog(self._workplace, self.window()).open()

    def _correct(self) -> None:
        row = self.view.current_record()
        if isinstance(row, ProgrammeView):
            ProgrammeDialog(self._workplace, self.window(), row.id).open()


class ProgrammeDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, parent: QWidget, programme_id: int = 0) -> None:
        super().__init__(parent.tr("Program bantuan"), parent)
        self._workplace, self._programme_id = workplace, programme_id
        self.form = ProgrammeForm(programme_id)
        self.active = QCheckBox(self.tr("&Masih berjalan dan ditawarkan"))
        self.active.setChecked(True)
        if programme_id:
            found = programme(programme_id)
            self.form.show_draft(draft_of_programme(found))
            self.active.setChecked(found.active)
        self.active.setVisible(bool(programme_id))
        self.body.addWidget(PageScroll(self.form), 1)
        self.body.addWidget(self.active)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(760, 620)
        self.form.name.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        desk = self._workplace.desk
        with self.explained(self.form):
            if self._programme_id:
                change_programme(self._programme_id, self.form.draft(), desk)
                set_programme_active(self._programme_id, desk, active=self.active.isChecked())
            else:
                add_programme(self.form.draft(), desk)
            self.form.criteria.document().setModified(False)
            self._workplace.changes.office.emit()
            self.accept()


class ProgrammeForm(FormGrid):
    """Shows a `ProgrammeDraft` and reads one back. A programme does not conflict with itself."""

    def __init__(self, programme_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(maxLength=NAME_LIMIT)
        kinds = [(kind, form.title) for kind, form in load_forms().items()]
        self.needs = ChoiceColumn(kinds)
        known = [(each.id, each.name) for each in agencies()]
        self.agency = ChoiceBox("", known, empty=self.tr("— belum diketahui —"))
        self.criteria = QPlainTextEdit()
        self.criteria.setTabChangesFocus(True)
        self.criteria.setFixedHeight(CRITERIA_HEIGHT)
        others = [
            (each.code, each.name) for each in programmes(inactive=True) if each.id != programme_id
        ]
        self.conflicts = ChoiceColumn(others)
        self.add("name", self.tr("&Nama program"), self.name, required=True)
        self.add("need_kinds", self.tr("&Untuk kebutuhan"), self.needs)
        self.add("agency_id", self.tr("&Tanyakan ke"), self.agency)
        self.add("criteria", self.tr("&Syarat yang dikenal"), self.criteria)
        self.add("conflicts", self.tr("&Biasanya tidak bersama"), self.conflicts)

    def draft(self) -> ProgrammeDraft:
        agency_id = self.agency.value()
        return ProgrammeDraft(
            name=self.name.text(),
            need_kinds=tuple(str(kind) for kind in self.needs.value()),
            agency_id=agency_id if isinstance(agency_id, int) else None,
            criteria=self.criteria.toPlainText(),
            conflicts=tuple(str(code) for code in self.conflicts.value()),
        )

    def show_draft(self, draft: ProgrammeDraft) -> None:
        self.name.setText(draft.name)
        self.needs.set_value(draft.need_kinds)
        self.agency.set_value(draft.agency_id)
        self.criteria.setPlainText(draft.criteria)
        self.criteria.document().setModified(False)
        self.conflicts.set_value(draft.conflicts)


def _columns() -> list[Column[ProgrammeView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("programmes", "Program"), lambda row: row.name, 240),
        Column(translate("programmes", "Kebutuhan"), _needs, 180, spare=1),
        Column(
            translate("programmes", "Syarat yang dikenal"), lambda row: row.criteria, 340, spare=2
        ),
        Column(translate("programmes", "Keadaan"), width=130, status=_active),
    ]


def _needs(row: ProgrammeView) -> str:
    forms = load_forms()
    return ", ".join(forms[kind].title for kind in row.need_kinds if kind in forms)


def _active(row: ProgrammeView) -> Status:
    translate = QCoreApplication.translate
    if row.active:
        return Status(translate("programmes", "Berjalan"), "circle-check", Tone.GOOD)
    return Status(translate("programmes", "Tidak dipakai"), "circle-minus", Tone.PLAIN)
