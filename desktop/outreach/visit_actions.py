"""What may be done with a visit itself: corrected, finished, opened again, called off."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.dialogs.ask import ask
from desktop.errors import shown
from desktop.outreach.visit_dialog import FinishDialog, VisitDialog
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.desk import Desk
from models.outreach.cases import VisitView
from models.outreach.visits import VisitRow, cancel_visit, reopen_visit

Then = Callable[[], None]


class VisitActions:
    """`back` leads to the list; `finished` and the page's first field come after the rest."""

    def __init__(self, workplace: Workplace, page: Page, back: Then, finished: Then) -> None:
        self._workplace, self._page = workplace, page
        self._back, self._finished = back, finished

    def change(self, row: VisitRow) -> None:
        VisitDialog(self._workplace, lambda _id: None, self._page.window(), row).open()

    def finish(self, view: VisitView) -> None:
        dialog = FinishDialog(self._workplace, view, self._page.window())
        dialog.accepted.connect(self._finished)
        dialog.open()

    def reopen(self, row: VisitRow) -> None:
        if self._did(reopen_visit, row):
            self._workplace.changes.cases.emit()
            self._page.go_to_first_field()

    def ask_cancel(self, row: VisitRow) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "outreach", "Kunjungan ke {place} tidak jadi? Kunjungan ini hilang dari daftar."
        )
        ask(
            self._page,
            words.format(place=row.place),
            [(translate("outreach", "&Ya, tidak jadi"), lambda: self._cancel(row))],
            translate("outreach", "&Kembali"),
        )

    def _cancel(self, row: VisitRow) -> None:
        if self._did(cancel_visit, row):
            self._back()
            self._workplace.changes.cases.emit()

    def _did(self, use_case: Callable[[int, Desk], None], row: VisitRow) -> bool:
        with shown(self._page):
            use_case(row.id, self._workplace.desk)
            return True
        return False
