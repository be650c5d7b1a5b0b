"""A resident's form with what it says by itself: who is alike, and what looks unusual."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import error_sentence
from desktop.look.palette import Tone
from desktop.people.person_form import PersonForm
from desktop.widgets.notice import Notice
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.person.draft import PersonDraft, person_warnings
from models.person.households import household_of_kk
from models.person.people import Likeness, similar_people
from models.store import is_open

PAUSE_MS = 350
"""After the last key; the check among 100,000 residents takes about 20 ms."""


class PersonPanel(QWidget):
    """Never blocks: a look-alike is shown in a strip with `use` as the way to take that one."""

    edited = Signal()

    def __init__(
        self,
        workplace: Workplace,
        use_word: str,
        use: Callable[[int], None],
        parent: QWidget | None = None,
        *,
        form: PersonForm | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._use_word, self._use = workplace, use_word, use
        self._own_id: int | None = None
        self._refused: set[int] = set()
        self.form = form or PersonForm(workplace.desk.today)
        self.alike, self.unusual = Notice(), Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (self.alike, self.unusual, self.form):
            column.addWidget(each)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.form.kk.editingFinished.connect(self._fill_in_address)
        self.form.edited.connect(self._pause.start)
        self.form.edited.connect(self.edited)
        self.setFocusProxy(self.form.name)

    def correct(self, person_id: int, draft: PersonDraft) -> None:
        """Show a recorded resident, who is of course like himself."""
        self._own_id = person_id
        self.form.show_draft(draft)

    def look(self) -> None:
        """Say what is unusual and who is alike, as far as it is typed now."""
        if not is_open():
            return  # the lock came while the clerk paused
        try:
            draft = self.form.draft()
        except RuleError:
            return
        unusual = person_warnings(draft, self._workplace.desk.today()) if draft.nik else []
        words = [error_sentence(each) for each in unusual]
        if words:
            self.unusual.show_notice("\n".join(words), Tone.WARNING, closable=True)
        else:
            self.unusual.hide()
        self._show_alike(draft)

    def _fill_in_address(self) -> None:
        """The next member of a recorded family lives where the others do, until said otherwise."""
        try:
            family = household_of_kk(self.form.kk.text())
        except RuleError:
            return  # half typed; the form says it when it is saved
        if family is not None:
            self.form.fill_in_address(family)

    def _show_alike(self, draft: PersonDraft) -> None:
        found = [
            each
            for each in (similar_people(draft) if draft.name.strip() or draft.nik else [])
            if each.id != self._own_id and each.id not in self._refused
        ]
        if not found:
            self.alike.hide()
            return
        first = found[0]
        self.alike.show_notice(
            self._words(first, len(found)),
            Tone.BAD if first.same_nik else Tone.WARNING,
            self._use_word,
            lambda: self._use(first.id),
        )

    def _words(self, alike: Likeness, count: int) -> str:
        who = ", ".join(part for part in (alike.name, alike.birth, alike.address_line) if part)
        if alike.same_nik:
            return self.tr("NIK ini sudah tercatat: {who}").format(who=who)
        if count > 1:
            return self.tr("Mirip: {who}, dan {more} orang lagi").format(who=who, more=count - 1)
        return self.tr("Mirip: {who}").format(who=who)
