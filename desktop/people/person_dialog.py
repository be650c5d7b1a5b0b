"""Register a resident, or correct one. The form shows and reads; the use case decides."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.dialogs.ask import ask_before_leaving
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.people.person_panel import PersonPanel
from desktop.widgets.buttons import primary_button
from desktop.widgets.scroll import PageScroll
from desktop.window.workplace import Workplace
from models.person.draft import draft_of
from models.person.people import correct_person, person, register_person


class PersonDialog(OfficeDialog):
    """Calls `saved` with the resident's id, after the store has it."""

    asks_first = False  # it asks itself, and offers to save

    def __init__(
        self,
        workplace: Workplace,
        saved: Callable[[int], None],
        parent: QWidget,
        person_id: int | None = None,
    ) -> None:
        title = parent.tr("Warga baru") if person_id is None else parent.tr("Betulkan data warga")
        super().__init__(title, parent)
        self._workplace, self._saved, self._person_id = workplace, saved, person_id
        self._dirty = False
        self.panel = PersonPanel(workplace, self.tr("Buka warga ini"), self._open_other)
        if person_id is not None:
            self.panel.correct(person_id, draft_of(person(person_id)))
        self.panel.edited.connect(self._mark)
        self.body.addWidget(PageScroll(self.panel))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(760, 620)
        self.panel.form.name.setFocus()

    def save(self) -> None:
        desk = self._workplace.desk
        self.panel.form.clear_problems()
        with self.explained(self.panel.form):
            draft = self.panel.form.draft()
            if self._person_id is None:
                person_id = register_person(draft, desk)
            else:
                person_id = self._person_id
                correct_person(person_id, draft, desk)
            self._dirty = False
            self._workplace.changes.people.emit()
            self.accept()
            self._saved(person_id)

    def reject(self) -> None:
        """Esc and Batal ask first when something was typed."""
        if self._dirty:
            ask_before_leaving(self, self.save, super().reject)
        else:
            super().reject()

    def _mark(self) -> None:
        self._dirty = True

    def _open_other(self, person_id: int) -> None:
        self._dirty = False
        self.accept()
        self._saved(person_id)
