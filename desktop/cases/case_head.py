"""The head of a case page: who, number, how urgent, how it stands, and the one next step."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.cases.case_actions import CaseActions
from desktop.cases.discretion_notice import DiscretionNotice
from desktop.cases.next_actions import Press, next_action
from desktop.cases.statuses import case_status, level_status, restricted_status
from desktop.deadlines.case_clock import pause_words
from desktop.look.palette import Tone
from desktop.widgets.access_keys import key_menu
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.notice import Notice
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import heading, hint, plain_label
from desktop.widgets.tone import set_shade
from models.case.views import CaseView
from models.codes import CaseState
from models.indonesian_words import long_date
from models.need.danger import danger_words
from models.need.forms import form_of


class CaseHead(QWidget):
    def __init__(self, actions: CaseActions, back: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._press: Press = _nothing
        self.name, self.about = heading(), hint()
        self.restricted, self.level, self.state = StatusWord(), StatusWord(), StatusWord()
        self.danger, self.discretion, self.pause = Notice(), DiscretionNotice(), Notice()
        self.step, self.due = plain_label(wrap=True), plain_label()
        self.next = primary_button(self.tr("Langkah berikutnya"), self.do_next, "chevron-right")
        self.note = plain_button(self.tr("Catatan (F7)"), actions.note, "pencil")
        self.more = self._more()
        top, step = QHBoxLayout(), QHBoxLayout()
        self.back = plain_button("", back, "chevron-left")
        self.show_way_back("")
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.note)
        top.addWidget(self.more)
        below = QHBoxLayout()
        below.addWidget(self.about, 1)  # the name has the first line for itself
        for widget in (self.restricted, self.level, self.state):
            below.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(hint(self.tr("Langkah berikutnya")))
        words.addWidget(self.step)
        words.addWidget(self.due)
        step.addLayout(words, 1)
        step.addWidget(self.next)
        card = Card()
        card.body.addLayout(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)
        for strip in (self.danger, self.discretion, self.pause):
            column.addWidget(strip)
        column.addWidget(card)

    def show_way_back(self, word: str) -> None:
        """Name the place the case was opened from; empty is the list of cases."""
        self.back.setText(word or self.tr("Daftar kasus"))
        self.back.setAccessibleName(self.tr("Kembali ke {place}").format(place=self.back.text()))

    def show_case(self, case: CaseView, today: dt.date) -> None:
        self.name.setText(case.person.name)
        place = ", ".join(filter(None, (case.person.birth, case.person.address_line)))
        opened = self.tr("dibuka {day}").format(day=long_date(case.opened_on))
        if case.reopened:
            opened += self.tr(", dibuka lagi {count} kali").format(count=case.reopened)
        lead = case.lead_agency.short_name if case.lead_agency else ""
        if lead:
            lead = self.tr("instansi utama {agency}").format(agency=lead)
        who = case.assignee.name if case.assignee else ""
        if who:
            who = self.tr("petugas {name}").format(name=who)
        self.about.setText(" · ".join(filter(None, (case.number, place, opened, lead, who))))
        self.restricted.show_status(restricted_status())
        self.restricted.setVisible(case.restricted)
        self.level.show_status(level_status(case.level))
        self.state.show_status(case_status(case.state))
        danger = [need for need in case.needs if need.score.emergency and need.outcome is None]
        if danger:
            words = danger_words(form_of(need.kind) for need in danger)
            self.danger.show_notice(words, Tone.BAD, closable=False)
        else:
            self.danger.hide()
        asked = () if case.restricted or case.state is CaseState.CLOSED else case.discreet_questions
        self.discretion.look(case.id, asked, self._actions.restrict)
        self._show_pause(case)
        self._show_step(case, today)
        self._fill_menu(case)

    def _show_pause(self, case: CaseView) -> None:
        if case.pause is None:
            self.pause.hide()
            return
        self.pause.show_notice(
            pause_words(case),
            Tone.INFO,
            self.tr("&Lanjutkan kasus"),
            self._actions.clock.resume,
            closable=False,
        )

    def do_next(self) -> None:
        """Press the one button of this case."""
        self._press()

    def _show_step(self, case: CaseView, today: dt.date) -> None:
        step = case.next_step
        words, self._press = next_action(step, self._actions)
        self.next.setText(self.tr("{action} (F6)").format(action=words))
        self.step.setText(step.label)
        late = step.is_late(today)
        day = long_date(step.due) if step.due is not None else ""
        if late:
            day = self.tr("Terlambat: seharusnya {day}").format(day=day)
        elif day:
            day = self.tr("Paling lambat {day}").format(day=day)
        self.due.setText(day)
        self.due.setVisible(bool(day))
        set_shade(self.due, "bad" if late else "")

    def _more(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Tindakan lain"))
        button.setProperty("worded", True)
        button.setAccessibleName(self.tr("Tindakan lain untuk kasus ini"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _fill_menu(self, case: CaseView) -> None:
        menu, actions = self.more.menu(), self._actions
        menu.clear()
        menu.addAction(self.tr("Tanda terima (Ctrl+P)")).triggered.connect(actions.receipt)
        menu.addAction(self.tr("Dasar berbagi data")).triggered.connect(actions.share)
        if case.state is CaseState.OPEN:
            menu.addAction(self.tr("Tambah kebutuhan")).triggered.connect(actions.add_need)
            menu.addAction(self.tr("Usulan rencana")).triggered.connect(actions.plan.choose)
            menu.addAction(self.tr("Instansi utama")).triggered.connect(actions.plan.lead)
            menu.addAction(self.tr("Tugaskan")).triggered.connect(actions.assign)
            menu.addAction(self.tr("Betulkan kasus")).triggered.connect(actions.correct)
            pause = self.tr("Jeda: menunggu warga") if case.pause is None else self.tr("Ubah jeda")
            menu.addAction(pause).triggered.connect(actions.clock.pause)
            menu.addAction(self.tr("Tutup kasus")).triggered.connect(actions.close)
        else:
            menu.addAction(self.tr("Buka lagi kasus")).triggered.connect(actions.reopen)
        key_menu(menu)


def _nothing() -> None:
    """Before the first case is shown."""
