"""The plan of a case on its page: every need with its referrals and steps, and what is proposed."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.plan.step_actions import StepActions
from desktop.plan.step_list import StepList
from desktop.plan.step_words import proposed_line
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.row_menu import of_buttons
from desktop.widgets.text import hint, plain_label, set_tip
from models.case.plan.proposal import ProposedStep, open_proposals
from models.case.plan.steps import StepView
from models.case.views import CaseView
from models.codes import CaseState, StepState

MOST_LINES = 8
"""Proposed steps that are read on the page; the dialog shows all."""


class ProposalBox(QWidget):
    """The steps the forms propose for needs without a plan."""

    def __init__(self, actions: StepActions) -> None:
        super().__init__()
        self.steps: tuple[ProposedStep, ...] = ()
        self.words = plain_label(wrap=True)
        self.accept = primary_button(
            self.tr("Pakai usulan (F8)"), lambda: actions.accept(self.steps), "check"
        )
        self.choose = plain_button(self.tr("Ubah dulu"), actions.choose, "pencil")
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(hint(self.tr("Usulan langkah dari formulir:")))
        column.addWidget(self.words)
        column.addLayout(buttons)

    def show_steps(self, case: CaseView, steps: Sequence[ProposedStep]) -> None:
        self.steps = tuple(steps)
        titles = {need.id: need.title for need in case.needs}
        several = len({step.need_id for step in steps}) > 1
        lines = [
            "• " + proposed_line(step, titles[step.need_id] if several else "")
            for step in steps[:MOST_LINES]
        ]
        if len(steps) > MOST_LINES:
            lines.append(self.tr("dan {count} langkah lagi").format(count=len(steps) - MOST_LINES))
        self.words.setText("\n".join(lines))
        self.setVisible(bool(steps))


class PlanSection(Card):
    def __init__(self, actions: StepActions, parent: QWidget) -> None:
        super().__init__(parent.tr("Rencana"), parent)
        self.doing, self._open = actions, False
        self.lead, self.steps = hint(), StepList()
        self.proposal = ProposalBox(self.doing)
        self.add = plain_button(self.tr("Tambah langkah (F9)"), self.add_step, "plus")
        self.head.addWidget(self.add)
        self.work = QWidget()
        self._make_buttons()
        for widget in (self.lead, self.proposal, self.steps, self.work):
            self.body.addWidget(widget)
        self.steps.ticked.connect(self._if_open(self.doing.tick))
        self.steps.asked_change.connect(self._if_open(self.doing.change))
        self.steps.asked_drop.connect(self._if_open(self.doing.drop))
        self.steps.asked_new.connect(self.add_step)
        self.steps.offers = lambda: of_buttons(
            *((self.tick, self.note, self.change, self.drop, self.undo) if self._open else ()),
            self.add,
        )
        self.steps.currentItemChanged.connect(lambda *_items: self._show_buttons())

    def show_case(self, case: CaseView, today: dt.date) -> None:
        self._open = case.state is CaseState.OPEN
        self.add.setVisible(self._open)
        name = case.lead_agency.name if case.lead_agency else ""
        self.lead.setText(self.tr("Instansi utama: {agency}").format(agency=name))
        self.lead.setVisible(bool(name))
        self.proposal.show_steps(case, open_proposals(case, today))
        self.steps.show_case(case, today)
        self._show_buttons()

    def accept_proposal(self) -> None:
        """F8: take over what is proposed, if something is."""
        self.doing.accept(self.proposal.steps)

    def add_step(self) -> None:
        if self._open:
            self.doing.add()

    def _if_open(self, do: Callable[[StepView], None]) -> Callable[[StepView], None]:
        def checked(step: StepView) -> None:
            if self._open:
                do(step)

        return checked

    def _make_buttons(self) -> None:
        grid = QGridLayout(self.work)  # two rows: on a small screen the column is narrow
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.setColumnStretch(2, 1)
        self.tick = self._button(self.tr("Sudah"), self.doing.tick, "check", self.tr("Spasi"))
        self.note = self._button(self.tr("Sudah, dengan catatan"), self.doing.done, "pencil", "")
        self.change = self._button(self.tr("Ubah"), self.doing.change, "", self.tr("Enter"))
        self.drop = self._button(self.tr("Tidak jadi"), self.doing.drop, "", self.tr("Del"))
        self.undo = self._button(self.tr("Kembalikan"), self.doing.tick, "undo-2", self.tr("Spasi"))
        for place, button in enumerate((self.tick, self.drop, self.note, self.change)):
            grid.addWidget(button, place // 2, place % 2)
        grid.addWidget(self.undo, 2, 0)

    def _button(
        self, word: str, press: Callable[[StepView], None], picture: str, key: str
    ) -> QPushButton:
        def pressed() -> None:
            step = self.steps.marked()
            if step is not None:
                press(step)

        button = plain_button(word, pressed, picture)
        if key:
            set_tip(button, self.tr("{word}: tombol {key} pada langkah").format(word=word, key=key))
        return button

    def _show_buttons(self) -> None:
        step = self.steps.marked()
        self.work.setVisible(step is not None and self._open)
        planned = step is not None and step.state is StepState.PLANNED
        for button in (self.tick, self.note, self.change, self.drop):
            button.setVisible(planned)
        self.undo.setVisible(not planned)
