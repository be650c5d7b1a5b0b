"""A field that names a paper of the case: one of its attachments, or a file that is added now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.attachments.adding import Adding
from desktop.attachments.incoming import Incoming
from desktop.widgets.buttons import plain_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentView, attachments_of
from models.case.attachment.place import Filing
from models.case.views import case


class AttachmentChoice(QWidget):
    """The id of the chosen attachment, or None while there is no paper.

    `filing` is where a file that is added now belongs.
    """

    edited = Signal()

    def __init__(
        self, workplace: Workplace, case_id: int, filing: Filing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._case_id = workplace, case_id
        self.choice = ChoiceBox(empty=self.tr("Belum ada"))
        self.adding = Adding(workplace, self, lambda: case(case_id), self._filed, filing)
        self.add = plain_button(self.tr("Ta&mbah berkas"), self.adding.choose, "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self.edited)
        self._offer()

    def value(self) -> int | None:
        found = self.choice.value()
        return found if isinstance(found, int) else None

    def set_value(self, attachment_id: int | None) -> None:
        self.choice.set_value(attachment_id)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def _offer(self) -> list[int]:
        """The newest first: that is the paper that was just photographed."""
        views = attachments_of(self._case_id, self._workplace.desk)
        readable = [view for view in reversed(views) if view.readable]
        self.choice.offer((view.id, self._words(view)) for view in readable)
        return [view.id for view in readable]

    def _words(self, view: AttachmentView) -> str:
        if view.added_at is None:
            return view.title
        day = view.added_at.astimezone(self._workplace.desk.clock.zone)
        return f"{view.title}, {day:%d-%m-%Y}"

    def _filed(self, _source: Incoming) -> None:
        self.set_value(next(iter(self._offer()), None))
        self.edited.emit()
