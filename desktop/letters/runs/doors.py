"""The ways into a run of letters: a new one from chosen cases, or the one that was interrupted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.errors import shown
from desktop.letters.runs.plan_dialog import RunPlanDialog
from desktop.letters.runs.run_dialog import RunDialog
from desktop.widgets.notice import Notice
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.letter.runs.view import RunView, unfinished_run
from models.letter.runs.work import check_may_run


def plan_letters(
    workplace: Workplace, ways: Ways, case_ids: Sequence[int] | None, parent: QWidget
) -> None:
    """Letters for these cases, or for all that wait: the plan first, or the run that is left."""
    with shown(parent):
        left = unfinished_run()
        if left is not None:
            RunDialog(workplace, ways, left.id, parent).open()
            return
        check_may_run(workplace.desk)
        dialog = RunPlanDialog(workplace, case_ids, parent)
        dialog.begun.connect(lambda run_id: RunDialog(workplace, ways, run_id, parent).begin())
        dialog.case_wanted.connect(ways.to_case)
        dialog.open()


class RunStrip(Notice):
    """An interrupted run, said on Hari ini until it is over."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways

    def look(self, run: RunView | None) -> None:
        """Say how far it is, or nothing."""
        if run is None:
            self.hide()
            return
        words = self.tr("Proses {total} surat belum selesai: {issued} sudah terbit.")
        self.show_notice(
            words.format(total=run.total, issued=run.issued),
            button=self.tr("Lihat dan lanj&utkan"),
            press=lambda: plan_letters(self._workplace, self._ways, None, self.window()),
            closable=False,
        )
