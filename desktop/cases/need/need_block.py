"""One kind of need on the intake: a box to tick, its questions below once it is ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from desktop.cases.need.need_form import NeedFormView, Today
from desktop.cases.need.programme_hints import ProgrammeHints
from desktop.cases.need.urgency_box import UrgencyBox
from desktop.errors import error_sentence
from desktop.look.fonts import sized_font
from desktop.widgets.scroll import show_below
from desktop.widgets.tab_order import tab_on_into
from desktop.widgets.text import hint
from models.aid.programmes import ProgrammeView, programmes
from models.errors import RuleError
from models.need.fields import NeedForm
from models.need.hints import About, programme_hints
from models.need.needs import NeedDraft
from models.need.score import Score, score


class NeedBlock(QFrame):
    """The questions are built when the need is first ticked: most cases have one or two."""

    edited = Signal()

    def __init__(self, form: NeedForm, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self._today = form, today
        self.setProperty("card", True)
        self.tick = QCheckBox(form.title.replace("&", "&&"))
        self.tick.setFont(sized_font(11, bold=True))
        self.tick.setAccessibleName(form.title)
        self.tick.setAccessibleDescription(form.description)
        self.view: NeedFormView | None = None
        self.urgency: UrgencyBox | None = None
        self.hints = ProgrammeHints()
        self._about, self._known = About(), list[ProgrammeView]()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self.tick)
        if form.description:
            self._column.addWidget(hint(form.description))
        self.tick.toggled.connect(self._unfold)
        self.tick.clicked.connect(self._ticked)

    @property
    def chosen(self) -> bool:
        return self.tick.isChecked()

    def draft(self) -> NeedDraft:
        """What is told about this need. Only for a chosen one."""
        view, urgency = self._parts()
        level, reason = urgency.override()
        return NeedDraft(
            kind=self.form.kind,
            answers=view.answers(),
            override_level=level,
            override_reason=reason,
            term=urgency.chosen_term(),
        )

    def show_draft(self, draft: NeedDraft) -> None:
        self.tick.setChecked(True)
        view, urgency = self._parts()
        view.show_answers(dict(draft.answers))
        urgency.show_override(draft.override_level, draft.override_reason)
        urgency.term.set_value(draft.term)
        self._count()

    def show_about(self, known: About) -> None:
        """Whose need it is: age and decile decide which programmes are hinted at."""
        self._about = known
        if self.view is not None:
            self.view.fill_decile(known.decile, known.checked_on)
        self._count()

    def score(self) -> Score:
        view, _ = self._parts()
        return score(self.form, view.answers())

    def check(self) -> bool:
        """True when what is answered holds; what is still open can be completed in the case."""
        view, _ = self._parts()
        problems = view.problems()
        view.show_problems(problems)
        return not problems

    def explain(self, error: RuleError) -> bool:
        """Say a broken rule beside the field it belongs to; False when it is not here."""
        view, urgency = self._parts()
        if error.field == "override_reason":
            urgency.say_problem(error_sentence(error))
            return True
        return view.grid.show_problem(error.field, error_sentence(error))

    def first_field(self) -> QWidget:
        """The first question. It is no focus proxy: Tab would pass over the tick above it."""
        return self._parts()[0].grid.field(self.form.fields[0].name)

    def first_empty(self) -> QWidget | None:
        """The first question on show without an answer."""
        return self._parts()[0].grid.first_empty()

    def _parts(self) -> tuple[NeedFormView, UrgencyBox]:
        if self.view is None or self.urgency is None:
            self.view = NeedFormView(self.form, self._today)
            self.urgency = UrgencyBox()
            self._known = programmes()
            for part in (self.view, self.urgency, self.hints):
                self._column.addWidget(part)
            tab_on_into(self.urgency, self.tick)
            tab_on_into(self.view, self.tick)
            self.view.fill_decile(self._about.decile, self._about.checked_on)
            self.view.edited.connect(self._changed)
            self.urgency.edited.connect(self._touched)
            self._count()
        return self.view, self.urgency

    def _unfold(self, shown: bool) -> None:
        if shown:
            self._parts()
        for part in (self.view, self.urgency):
            if part is not None:
                part.setVisible(shown)
        self._count()

    def _ticked(self) -> None:
        if self.chosen:
            show_below(self.tick, self.first_field())
        self._touched()

    def _touched(self) -> None:
        self.edited.emit()

    def _changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        """Everything that follows from the answers so far."""
        if self.view is None or self.urgency is None:
            return
        answers = self.view.answers() if self.chosen else {}
        self.urgency.show_score(score(self.form, answers), self.form.thresholds)
        found = programme_hints(self.form, answers, self._about, self._known) if answers else ()
        self.hints.show_hints(found)
