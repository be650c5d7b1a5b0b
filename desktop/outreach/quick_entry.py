"""The next person of the queue: found, needs and urgency by single keys, told, saved.

It shows and reads; `desktop.outreach.entry_side` saves. Enter and each answer lead on.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.intake_content import IntakeContent
from desktop.cases.origin_form import Origin
from desktop.cases.person_picker import PersonPicker
from desktop.errors import error_sentence
from desktop.outreach.quick_needs import QuickNeeds
from desktop.outreach.quick_person import QuickPersonForm
from desktop.outreach.story_form import StoryForm
from desktop.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.notice import Notice
from desktop.widgets.text import hint
from desktop.workplace import Workplace
from models.errors import RuleError
from models.letter.parts import words
from models.office import office
from models.outreach import VisitRow
from models.person.rows import people_rows


class QuickEntry(QWidget):
    """`save_asked` is sent by the button at its end; `edited` when the clerk changes something.

    The page shows `danger` and `notice` over it.
    """

    edited = Signal()
    save_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._taken = workplace.desk.today, 0
        self.person = QuickPersonForm(self._today)
        self.picker = PersonPicker(workplace, form=self.person)
        self.notice, self.danger = Notice(), Notice()
        self.needs, self.story = QuickNeeds(), StoryForm()
        self.save = primary_button(
            self.tr("Simpan, warga berikutnya (F10)"), self.save_asked.emit, "save"
        )
        self._lay_out()
        self.picker.changed.connect(self._person_changed)
        for part in (self.needs, self.story):
            part.edited.connect(self._touched)
        for answer in (self.needs, self.story.told, self.person.sex_keys):
            answer.answered.connect(self.go_on)

    def content(self, visit: VisitRow) -> IntakeContent:
        """What is typed, with the day, place and channel of the visit.

        Raises `RuleError("date.unreadable")` while a date is half typed.
        """
        person = self.picker.draft()
        origin = Origin(
            channel=visit.channel,
            place=visit.place,
            opened_on=visit.held_on,
            summary=self.story.summary.text(),
            restricted=self.story.restricted.isChecked(),
            channel_detail=visit.channel_detail,
            visit_id=visit.id,
        )
        return IntakeContent(
            origin=origin,
            sharing=self.story.sharing(self.picker.resident(), visit.held_on),
            needs=self.needs.drafts(),
            person_id=self.picker.person_id,
            person=person,
        )

    def show_content(self, content: IntakeContent) -> None:
        """What was typed before, to go on with it."""
        self.start()
        self.needs.show_drafts(content.needs)
        if content.person_id is not None:
            self.picker.take(content.person_id)
        elif content.person is not None:
            self.picker.show_new(content.person)
        origin = content.origin
        self.story.show_story(origin.summary, content.sharing, restricted=origin.restricted)

    def start(self) -> None:
        """Nobody yet, the keyboard in the search."""
        self.clear_problems()
        self.needs.show_drafts(())
        self.story.show_story("", None, restricted=False)
        self.picker.start_over()
        self._show_danger()

    def check(self) -> bool:
        """True when somebody is chosen and a need; else the first problem has the keyboard."""
        self.clear_problems()
        if self.picker.person_id is None and not self.picker.writes_new:
            self.picker.say_nobody()
            return False
        return self.needs.check()

    def explain(self, error: RuleError) -> None:
        """A broken rule beside its field, or above everything."""
        sentence = error_sentence(error)
        beside = self.picker.explain(error) or self.story.show_problem(error.field, sentence)
        if not beside:
            self.notice.show_notice(sentence, Tone.BAD)

    def clear_problems(self) -> None:
        self.notice.hide()
        for grid in (self.person, self.needs.grid, self.story):
            grid.clear_problems()
        self.picker.error.clear()

    def go_on(self) -> None:
        """The keyboard goes to the field after the one that has it."""
        found: list[QWidget] = [self.picker.finder.line]
        if self.picker.writes_new:
            found += self.person.stops()
        found += [*self.needs.stops(), *self.story.stops(), self.save]
        stops = [stop for stop in found if stop.isVisibleTo(self)]
        focused = self.window().focusWidget()
        here = [
            number
            for number, stop in enumerate(stops)
            if focused is not None and (stop is focused or stop.isAncestorOf(focused))
        ]
        following = here[0] + 1 if here else 0
        stops[min(following, len(stops) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _person_changed(self) -> None:
        """The keyboard goes on once somebody is taken; another open case is said."""
        taken = self.picker.person_id or 0
        if taken and taken != self._taken:
            say_open_cases(self.notice, taken)
            self.needs.kinds.setFocus(Qt.FocusReason.TabFocusReason)
        self._taken = taken
        self.story.child = self.picker.is_child(self._today())
        self.story.show_rows()
        self._touched()

    def _touched(self) -> None:
        self._show_danger()
        self.edited.emit()

    def _show_danger(self) -> None:
        if not self.needs.emergency:
            self.danger.hide()
            return
        sentence = self.tr(
            "Keadaan gawat. Hubungi 112 atau bawa ke IGD dahulu; surat menyusul kemudian."
        )
        self.danger.show_notice(sentence, Tone.BAD, closable=False)

    def _lay_out(self) -> None:
        line = words()["receipt"]["information"].format(office=office().title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(10)
        for part in (self.picker, self.needs, self.story):
            column.addWidget(part)
        column.addWidget(hint(self.tr("Bacakan kepada warga: “{line}”").format(line=line)))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)


def say_open_cases(notice: Notice, person_id: int) -> None:
    """A resident whose case is open already is hardly in need of a second one."""
    row = next(iter(people_rows([person_id])), None)
    if row is None or not row.open_cases:
        notice.hide()
        return
    sentence = QCoreApplication.translate(
        "outreach",
        "{name} sudah punya {count} kasus terbuka. Catat yang baru hanya bila masalahnya lain.",
    )
    notice.show_notice(sentence.format(name=row.name, count=row.open_cases), Tone.WARNING)
