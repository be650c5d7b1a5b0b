"""The letters of many cases in one print file, from the bytes that were stored."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.told_first import open_many_told
from desktop.errors import shown
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.printing import print_pdf
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.codes import PrintState, SavedList
from models.errors import RuleError
from models.letter.rows import cases_of_letters
from models.lists.bulk import note_prints, printable
from models.lists.bulk_effects import Preview

if TYPE_CHECKING:
    from reports.letters.bound import BoundLetters

TALLEST = 320


class PrintLettersDialog(OfficeDialog):
    """What will be printed and what not; then the printer is asked for."""

    asks_first = False

    def __init__(
        self, workplace: Workplace, list_name: SavedList, ids: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Cetak surat"), parent)
        self._workplace, self._list_name, self._ids = workplace, list_name, ids
        self.found: Preview | None = None
        self.summary = plain_label(wrap=True)
        self.list = RecordList(self.tr("Surat yang akan dicetak"), TALLEST)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Cetak (F10)"), self.print, "printer"))
        self.resize(620, 420)
        workplace.jobs.start(
            self, lambda _progress: printable(list_name, ids), self._show, self.explain
        )

    def print(self) -> None:
        """Ask first whoever is to be told of restricted cases among them."""
        if self.found is None:
            return
        ids = [effect.id for effect in self.found.effects]
        pairs = cases_of_letters(ids)

        def go_on(left_out: frozenset[int]) -> None:
            kept_back = {letter_id for letter_id, case_id in pairs if case_id in left_out}
            self._bind(tuple(each for each in ids if each not in kept_back))

        with shown(self):
            cases = {case_id for _, case_id in pairs}
            open_many_told(self, self._workplace.desk, cases, go_on)

    def _bind(self, ids: tuple[int, ...]) -> None:
        """Put the stored pages into one file, with Batal while it goes on."""
        from reports.letters.bound import bind_letters

        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyiapkan berkas cetak…"),
            lambda progress: bind_letters(ids, self._workplace.desk, progress),
            self._bound,
            failed=self.explain,
        )

    def _show(self, found: Preview) -> None:
        self.found = found
        words = self.tr("{count} surat akan dicetak, {skipped} dilewati.")
        self.summary.setText(words.format(count=len(found.effects), skipped=len(found.skipped)))
        for effect in found.effects:
            self.list.add("printer", effect.title, None)
        for skip in found.skipped:
            self.list.add("circle-minus", f"{skip.title}: {skip.why}", None)
        self.list.fit()
        if self.main_button is not None:
            self.main_button.setEnabled(bool(found.effects))
        if not found.effects:
            self.explain(RuleError("bulk.no_letter"))

    def _bound(self, file: "BoundLetters") -> None:
        name = self.tr("surat-{count}").format(count=len(file.prints))

        def told(state: PrintState) -> None:
            """Each letter's history says what became of it."""
            note_prints(file.prints, state, self._workplace.desk)
            self._workplace.changes.letters.emit()
            self._workplace.changes.cases.emit()
            if state is PrintState.PRINTED:
                self.accept()

        print_pdf(self, file.pdf, name, told, jobs=self._workplace.jobs)
