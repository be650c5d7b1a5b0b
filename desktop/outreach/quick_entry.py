"""The next person of the queue: found, needs and urgency by single keys, told, saved.

It shows and reads; `desktop.outreach.entry_side` saves. Enter and each answer lead on.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.intake.intake_content import IntakeContent
from desktop.cases.intake.origin_form import Origin
from desktop.cases.intake.person_picker import PersonPicker
from desktop.cases.need.double_aid_notice import DoubleAidNotice, Open
from desktop.cases.sharing.sharing_form import information_line
from desktop.errors import error_sentence
from desktop.look.palette import Tone
from desktop.outreach.quick_needs import QuickNeeds
from desktop.outreach.quick_person import QuickPersonForm
from desktop.outreach.stops import go_to_first_empty, go_to_next
from desktop.outreach.story_form import StoryForm
from desktop.widgets.buttons import primary_button
from desktop.widgets.notice import Notice
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.aid.double_aid import Asked
from models.errors import RuleError
from models.outreach.visits import VisitRow
from models.person.rows import people_rows


class QuickEntry(QWidget):
    """`save_asked` is sent by the button at its end; `edited` when the clerk changes something.

    The page shows `danger`, `notice` and `family`, what the family already has, over it.
    """

    edited = Signal()
    save_asked = Signal()

    def __init__(self, workplace: Workplace, opened: Open, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = workplace.desk.today
        self._whom: tuple[int | None, bool] = (None, False)
        self.person = QuickPersonForm(self._today)
        self.picker = PersonPicker(workplace, form=self.person)
        self.notice, self.danger, self.family = Notice(), Notice(), DoubleAidNotice(opened)
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
            told_later=self.story.told.value() is False,
        )

    def show_content(self, content: IntakeContent) -> None:
        """What was typed before, to go on with it."""
        self.start()
        self.needs.show_drafts(content.needs)
        if content.person_id is not None:
            self.picker.take(content.person_id)
        elif content.person is not None:
            self.picker.show_new(content.person)
            self.person.show_half_typed(content.half_typed)
        origin = content.origin
        self.story.show_story(origin.summary, content.sharing, restricted=origin.restricted)
        if content.told_later:
            self.story.told.set_value(False)

    def start(self) -> None:
        """Nobody yet, the keyboard in the search."""
        self.clear_problems()
        self.family.forget()
        self.needs.show_drafts(())
        self.story.show_story("", None, restricted=False)
        self.picker.start_over()
        self._show_danger()

    def check(self) -> bool:
        """True when nothing is missing; else all is said and the keyboard is at the topmost."""
        self.clear_problems()
        if self.picker.writes_new:
            self.person.nik.take_over()
        name, today = self.picker.resident(), self._today()
        held = [self.story.check(name, today), self.needs.check(), self.picker.check(today)]
        return all(held)  # from below, so that the topmost gets the keyboard last

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
        go_to_next(self, self._stops())

    def go_to_first_empty(self) -> None:
        """The keyboard goes where the clerk left off."""
        go_to_first_empty(self, self._stops())

    def _stops(self) -> list[QWidget]:
        person = self.person.stops() if self.picker.writes_new else []
        stops = [self.picker.finder.line, *person, *self.needs.stops(), *self.story.stops()]
        return [*stops, self.save]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _person_changed(self) -> None:
        """The keyboard goes on once somebody is taken; another open case is said."""
        taken, before = self.picker.person_id, self._whom
        self._whom = (taken, self.picker.writes_new)
        if self._whom != before:
            self.clear_problems()  # they were said of somebody else
        if self._whom != before and taken is not None:
            say_open_cases(self.notice, taken)
            self.needs.kinds.setFocus(Qt.FocusReason.TabFocusReason)
        self.story.child = self.picker.is_child(self._today())
        self.story.show_rows()
        self._touched()

    def _touched(self) -> None:
        self._show_danger()
        kinds = tuple(block.form.kind for block in self.needs.chosen())
        self.family.look(self.picker.person_id or self.picker.card(), Asked(kinds), self._today())
        self.edited.emit()

    def _show_danger(self) -> None:
        say_danger(self.danger, self.needs.danger())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(10)
        for part in (self.picker, self.needs, self.story):
            column.addWidget(part)
        column.addWidget(hint(information_line()))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)


def say_danger(notice: Notice, sentence: str) -> None:
    """First what saves a life, then the papers."""
    if not sentence:
        notice.hide()
        return
    notice.show_notice(sentence, Tone.BAD, closable=False)


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
