"""Work on many records: what is to be done above, its effect below, then one button."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import told
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.case.assignment import assignable
from models.codes import Delivery, SavedList
from models.errors import RuleError
from models.lists.bulk import (
    Assign,
    Deliver,
    FollowUp,
    Preview,
    UndoToken,
    Work,
    carry_out,
    preview,
)
from models.lists.bulk_effects import Effect, Skip

PAUSE_MS = 150
"""Typing that rests so long is looked at."""
DELIVERIES = (Delivery.HANDED_TO_RESIDENT, Delivery.SENT, Delivery.RECEIPT_SIGNED)
Line = Effect | Skip


class BulkDialog(OfficeDialog):
    """A dialog of this kind adds its fields and says in `work` what is to be done.

    `worked` carries what to undo.
    """

    worked = Signal(object)

    def __init__(
        self, workplace: Workplace, list_name: SavedList, ids: tuple[int, ...], title: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(title, parent)
        self._workplace, self._list_name, self._ids = workplace, list_name, ids
        self._asked: Work | None = None
        self._lines: list[Line] = []
        self.preview: Preview | None = None
        self.form = FormGrid()
        self.summary = plain_label(wrap=True)
        self.table: RowTable[Line] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("bulk", self.tr("Yang akan berubah"))
        self.view.show_table(self.table)
        self._clock = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._clock.timeout.connect(self.look)
        self.body.addWidget(self.form)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.view, 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.carry_out, "save"))
        self.form.edited.connect(self._edited)
        self.resize(760, 560)

    def work(self) -> Work:
        """What the fields say. What it raises is said beside the field."""
        raise NotImplementedError

    def look(self) -> None:
        """Find out what would change, while the clerk goes on."""
        self._clock.stop()
        with told(self._refused):
            asked = self.work()
            self._asked = asked
            today, ids, name = self._workplace.desk.today(), self._ids, self._list_name
            self._workplace.jobs.start(
                self,
                lambda _progress: preview(name, ids, asked, today),
                lambda found: self._show(asked, found),
                self._refused,
            )

    def carry_out(self) -> None:
        """Do what the preview shows; it refuses when that is not true any more."""
        found, asked = self.preview, self._asked
        if found is None or asked is None or self._clock.isActive():
            self.look()
            return
        if not found.effects:
            return
        desk, ids, name = self._workplace.desk, self._ids, self._list_name
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyimpan perubahan…"),
            lambda progress: carry_out(name, ids, asked, found, desk, progress),
            self._finished,
            failed=self._failed,
        )

    def _edited(self) -> None:
        self.preview = None
        self._clock.start()

    def _show(self, asked: Work, found: Preview) -> None:
        if asked != self._asked:
            return  # another look is on its way
        self.preview = found
        self.form.clear_problems()
        self._lines = [*found.effects, *found.skipped]
        self.table.refresh()
        counts = (len(found.effects), len(found.skipped))
        words = self.tr("{changed} akan berubah, {skipped} dilewati.")
        self.summary.setText(words.format(changed=counts[0], skipped=counts[1]))
        if self.main_button is not None:
            self.main_button.setEnabled(bool(found.effects))

    def _refused(self, error: Exception) -> None:
        self.preview = None
        self._lines = []
        self.table.refresh()
        self.summary.setText("")
        self.explain(error, self.form)

    def _failed(self, error: Exception) -> None:
        self.explain(error, self.form)
        self.look()

    def _finished(self, token: UndoToken) -> None:
        self.accept()
        self.worked.emit(token)

    def _fetch(self, last: Line | None, limit: int) -> list[Line]:
        start = 0 if last is None else self.table.rowCount()
        return self._lines[start : start + limit]


class AssignDialog(BulkDialog):
    """Who looks after the chosen cases from now on."""

    def __init__(
        self, workplace: Workplace, list_name: SavedList, ids: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(workplace, list_name, ids, parent.tr("Tugaskan kasus"), parent)
        people: list[tuple[object, str]] = [(each.uuid, each.name) for each in assignable()]
        self.assignee = ChoiceBox(choices=people, empty=self.tr("Tidak ditugaskan"))
        self.assignee.set_value(workplace.desk.account_uuid)
        self.form.add("assignee", self.tr("&Petugas"), self.assignee)
        self.look()

    def work(self) -> Assign:
        return Assign(self.assignee.text_value())


class FollowUpDateDialog(BulkDialog):
    """A step of the office in the plan of each chosen case."""

    def __init__(
        self, workplace: Workplace, list_name: SavedList, ids: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(workplace, list_name, ids, parent.tr("Tanggal tindak lanjut"), parent)
        self.text = QLineEdit(self.tr("Tanyakan perkembangan kepada warga"), maxLength=300)
        self.due_on = DateField(workplace.desk.today)
        self.form.add("text", self.tr("&Langkah"), self.text, required=True)
        self.form.add("due_on", self.tr("&Tanggal"), self.due_on, required=True)
        self.due_on.setFocus()

    def work(self) -> FollowUp:
        return FollowUp(self.text.text(), self.due_on.date())


class DeliveryDialog(BulkDialog):
    """Where the papers of the chosen cases or letters are now."""

    def __init__(
        self, workplace: Workplace, list_name: SavedList, ids: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(workplace, list_name, ids, parent.tr("Tandai surat diserahkan"), parent)
        self.delivery = ChoiceBox(choices=code_choices(DELIVERIES))
        self.on = DateField(workplace.desk.today)
        self.on.set_date(workplace.desk.today())
        self.form.add("delivery", self.tr("&Surat sudah"), self.delivery)
        self.form.add("on", self.tr("&Tanggal"), self.on, required=True)
        self.look()

    def work(self) -> Deliver:
        day = self.on.date()
        if day is None:
            raise RuleError("delivery.day_required", field="on")
        return Deliver(Delivery(self.delivery.text_value()), day)


def _columns() -> list[Column[Line]]:
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return [
        Column(translate("lists", "Kasus atau surat"), lambda line: line.title, 340),
        Column(translate("lists", "Akibat"), width=340, status=_effect),
    ]


def _effect(line: Line) -> Status:
    if isinstance(line, Skip):
        return Status(line.why, "circle-minus", Tone.PLAIN)
    words = f"{line.before} → {line.after}" if line.before else line.after
    return Status(words, "circle-check", Tone.GOOD)
