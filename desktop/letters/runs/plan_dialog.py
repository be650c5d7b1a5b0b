"""Before many letters are issued: how many go to whom, why others do not, and what they share."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import told
from desktop.jobs import Job
from desktop.letters.runs.options_form import RunOptionsForm
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.scroll import PageScroll
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.errors import Cancelled
from models.letter.runs.options import RunOptions, default_run_options
from models.letter.runs.plan import Planned, RunPlan, plan_run, waiting_referrals
from models.letter.runs.work import begin_run
from models.sentences import sentence

PAUSE_MS = 300
"""Typing that rests so long is looked at."""
FORM_SHARE, LIST_SHARE = 5, 6

Group = tuple[str, str, int]
"""An agency, a need, and how many letters."""
Line = Planned | Group


class RunPlanDialog(OfficeDialog):
    """`begun` carries the id of the run; `case_wanted` that of a case whose letter is hindered.

    Without `case_ids` every referral of the office that waits for a letter is meant.
    """

    begun = Signal(int)
    case_wanted = Signal(int)

    def __init__(
        self, workplace: Workplace, case_ids: Sequence[int] | None, parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Buat surat sekaligus"), parent)
        self._workplace, self._case_ids = workplace, case_ids
        self._job: Job | None = None
        self._asked: RunOptions | None = None
        self._lines: list[Line] = []
        self.plan: RunPlan | None = None
        self.form = RunOptionsForm(workplace.desk.today)
        self.summary = plain_label(wrap=True)
        self.table: RowTable[Line] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("run-plan", self.tr("Surat yang akan terbit, dan yang belum dapat"))
        self.view.show_table(self.table)
        self.view.opened.connect(self._open)
        self.view.picked.connect(self._explain)
        self.why = hint()
        self._clock = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._clock.timeout.connect(self.look)
        self._lay_out()
        self.form.edited.connect(self._edited)
        with self.explained():
            self.form.show_options(default_run_options(workplace.desk))
            self.look()

    def look(self) -> None:
        """Find out what would be issued, while the clerk goes on."""
        self._clock.stop()
        self._stop_looking()
        with told(self._refused):
            asked = self._asked = self.form.options()
            desk, case_ids = self._workplace.desk, self._case_ids
            from reports.letters import check_letter

            self.summary.setText(self.tr("Memeriksa rujukan…"))
            self._job = self._workplace.jobs.start(
                self,
                lambda report: plan_run(
                    waiting_referrals(case_ids), asked, check_letter, desk, report
                ),
                lambda found: self._show(asked, found),
                self._refused,
                self._looked,
            )

    def begin(self) -> None:
        """Keep the plan as a run; whoever listens to `begun` carries it out."""
        found, asked = self.plan, self._asked
        if found is None or asked is None or self._clock.isActive():
            self.look()
            return
        with self.explained(self.form):
            ids = [each.referral_id for each in found.going]
            run = begin_run(ids, asked, self.form.folder.folder(), self._workplace.desk)
            self.accept()
            self.begun.emit(run.id)

    def done(self, result: int) -> None:
        """Whatever closes the dialog, nobody waits for the look any more."""
        self._stop_looking()
        super().done(result)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.summary)
        right.addWidget(self.view, 1)
        right.addWidget(self.why)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(PageScroll(self.form), FORM_SHARE)
        both.addLayout(right, LIST_SHARE)
        self.body.addLayout(both, 1)
        self.end_with(primary_button(self.tr("Terbitkan (F10)"), self.begin, "file-text"))
        self._allow(0)
        self.resize(1080, 620)

    def _edited(self) -> None:
        self.plan = None
        self._allow(0)
        self._clock.start()

    def _looked(self, done: int, total: int) -> None:
        words = self.tr("Memeriksa rujukan: {done} dari {total}…")
        self.summary.setText(words.format(done=done, total=total))

    def _show(self, asked: RunOptions, found: RunPlan) -> None:
        if asked != self._asked:
            return  # another look is on its way
        self.plan = found
        self.form.clear_problems()
        self.notice.hide()
        groups = found.by_agency
        self._lines = [*groups, *found.hindered]
        self.table.refresh()
        self.view.select_first()
        words = self.tr("{count} surat akan terbit untuk {agencies} instansi; {left} belum dapat.")
        agencies = len({agency for agency, *_ in groups})
        left, count = len(found.hindered), len(found.going)
        self.summary.setText(words.format(count=count, agencies=agencies, left=left))
        if not count and not left:
            self.summary.setText(
                self.tr("Tidak ada rujukan yang menunggu surat. Rujukan dibuat di kasusnya (F6).")
            )
        self._allow(count)

    def _allow(self, count: int) -> None:
        if self.main_button is not None:
            words = self.tr("Terbitkan {count} surat (F10)").format(count=count)
            self.main_button.setText(words if count else self.tr("Terbitkan (F10)"))
            self.main_button.setEnabled(count > 0)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self.plan, self._lines = None, []
        self.table.refresh()
        self.summary.setText("")
        self._allow(0)
        self.explain(error, self.form)

    def _stop_looking(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _explain(self, line: object) -> None:
        """The whole reason of the marked line, which the table may cut."""
        words = _why(line) if isinstance(line, Planned) else ""
        enter = self.tr("Enter membuka kasusnya.")
        self.why.setText(f"{words} {enter}" if words else "")

    def _open(self, line: object) -> None:
        """The way to what hinders a letter."""
        if isinstance(line, Planned):
            self.accept()
            self.case_wanted.emit(line.case_id)

    def _fetch(self, last: Line | None, limit: int) -> list[Line]:
        start = 0 if last is None else self.table.rowCount()
        return self._lines[start : start + limit]


def _columns() -> list[Column[Line]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("runs", "Instansi atau kasus"), _to, 150),
        Column(translate("runs", "Surat"), width=90, status=_what),
        Column(translate("runs", "Sebab"), _reasons, 120),
    ]


def _to(line: Line) -> str:
    if isinstance(line, Planned):
        return f"{line.case_number}, {line.name}"
    return f"{line[0]}, {line[1]}"


def _reasons(line: Line) -> str:
    return " ".join(map(sentence, line.problems)) if isinstance(line, Planned) else ""


def _why(line: Planned) -> str:
    """All that keeps a letter back, with whom it is for."""
    return f"{line.agency}, {line.need}. {_reasons(line)}"


def _what(line: Line) -> Status:
    translate = QCoreApplication.translate
    if isinstance(line, Planned):
        return Status(translate("runs", "belum dapat"), "circle-alert", Tone.WARNING)
    words = translate("runs", "{count} surat").format(count=line[2])
    return Status(words, "circle-check", Tone.GOOD)
