"""The intake on one page: resident, origin, needs, sharing. It shows and reads; it never saves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.discretion_notice import DiscretionNotice
from desktop.cases.intake.intake_content import IntakeContent
from desktop.cases.intake.origin_form import Origin, OriginForm
from desktop.cases.intake.person_picker import PersonPicker
from desktop.cases.intake.told_form import ToldForm
from desktop.cases.need.double_aid_notice import DoubleAidNotice, Open
from desktop.cases.need.needs_section import NeedsSection
from desktop.errors import error_sentence
from desktop.look.palette import Tone
from desktop.widgets.date_field import show_half_typed
from desktop.widgets.fact_grid import Card
from desktop.widgets.notice import Notice
from desktop.window.workplace import Workplace
from models.aid.double_aid import Asked
from models.errors import RuleError


class IntakeForm(QWidget):
    """Four numbered groups that F9 walks through.

    The page shows `danger`, `discretion`, `notice` and `family`, what the resident's family already
    has, over it.
    """

    edited = Signal()

    def __init__(self, workplace: Workplace, opened: Open, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = workplace.desk.today
        self._told = ""
        self.danger, self.notice, self.family = Notice(), Notice(), DoubleAidNotice(opened)
        self.discretion = DiscretionNotice()
        self.picker = PersonPicker(workplace)
        self.origin = OriginForm(self._today)
        self.needs = NeedsSection(self._today)
        self.sharing = ToldForm(self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(12)
        for card in self._cards():
            column.addWidget(card)
        column.addStretch(1)
        self.picker.changed.connect(self._fill_in_told)
        self.picker.changed.connect(lambda: self.needs.show_about(self.picker.about(self._today())))
        for news in (
            self.picker.changed,
            self.origin.edited,
            self.needs.edited,
            self.sharing.edited,
        ):
            news.connect(self._touched)

    def content(self) -> IntakeContent:
        """Raises `RuleError("date.unreadable")` while a date is half typed."""
        return IntakeContent(
            origin=self.origin.origin(),
            sharing=self.sharing.draft(),
            needs=self.needs.drafts(),
            person_id=self.picker.person_id,
            person=self.picker.draft(),
            told_later=self.sharing.told.value() is False,
        )

    def show_content(self, content: IntakeContent) -> None:
        self.origin.show_origin(content.origin)
        self.needs.show_drafts(content.needs)
        if content.person_id is not None:
            self.picker.take(content.person_id)
        elif content.person is not None:
            self.picker.show_new(content.person)
        else:
            self.picker.start_over()
        self.sharing.show_draft(content.sharing, later=content.told_later)
        show_half_typed((self.picker, self.origin, self.sharing), content.half_typed)
        self._fill_in_told()
        self._touched()

    def start(self, person_id: int | None) -> None:
        """An empty intake, of this resident if one is known."""
        self.clear_problems()
        self.family.forget()
        self.discretion.forget()
        origin = Origin(opened_on=self._today())
        self.show_content(IntakeContent(origin, None, person_id=person_id))

    def check(self) -> bool:
        """True when nothing is wrong; else all of it is said and the keyboard is at the topmost."""
        self.clear_problems()
        picker = self.picker
        held = [self.sharing.check(), self.needs.check(), picker.check(self._today())]
        return all(held)

    def explain(self, error: RuleError) -> None:
        """A broken rule beside its field, wherever on the page that is, or above everything."""
        sentence = error_sentence(error)
        beside = (
            self.picker.explain(error)
            or self.origin.show_problem(error.field, sentence)
            or self.needs.explain(error)
            or self.sharing.show_problem(error.field, sentence)
        )
        if not beside:
            self.notice.show_notice(sentence, Tone.BAD)

    def clear_problems(self) -> None:
        self.notice.hide()
        for grid in (self.picker.panel.form, self.origin, self.sharing):
            grid.clear_problems()

    def go_to_first_empty(self) -> None:
        """The keyboard goes where the clerk left off: to the first field with nothing in it."""
        groups = (self.picker, self.origin, self.needs, self.sharing)
        empty = next(filter(None, (group.first_empty() for group in groups)), None)
        (empty or self.picker.first_field()).setFocus()

    def next_group(self) -> None:
        """F9: the keyboard goes to the first field of the group after this one."""
        groups = (self.picker.first_field(), self.origin.channel, self.needs, self.sharing.told)
        homes = (self.picker, self.origin, self.needs, self.sharing)
        focused = self.window().focusWidget()
        here = next(
            (n for n, home in enumerate(homes) if focused and home.isAncestorOf(focused)), -1
        )
        groups[(here + 1) % len(groups)].setFocus()

    def _cards(self) -> list[Card]:
        titles = (
            self.tr("1  Warga"),
            self.tr("2  Asal laporan"),
            self.tr("3  Kebutuhan"),
            self.tr("4  Penjelasan kepada warga"),
        )
        cards = []
        for title, part in zip(
            titles, (self.picker, self.origin, self.needs, self.sharing), strict=True
        ):
            card = Card(title)
            card.body.addWidget(part)
            cards.append(card)
        return cards

    def _fill_in_told(self) -> None:
        """Usually the resident is the one who was told; for a child it is a parent or guardian."""
        if self.sharing.given_by.text() not in ("", self._told):
            return  # the clerk has written somebody down
        self._told = "" if self.picker.is_child(self._today()) else self.picker.resident()
        self.sharing.given_by.setText(self._told)

    def _touched(self) -> None:
        words = self.needs.danger()
        if words:
            self.danger.show_notice(words, Tone.BAD, closable=False)
        else:
            self.danger.hide()
        marked = self.origin.restricted.isChecked()
        self.discretion.look(0, () if marked else self.needs.discreet(), self.origin.restrict)
        self._look_at_family()
        self.edited.emit()

    def _look_at_family(self) -> None:
        """Say what the family already has, when somebody is chosen and a need is ticked."""
        kinds = tuple(block.form.kind for block in self.needs.chosen())
        who = self.picker.person_id or self.picker.card()
        self.family.look(who, Asked(kinds), self._today())
