"""One case: its head with the next step, its needs, and all that happened."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop import preferences
from desktop.attachments.attachments_card import AttachmentsCard
from desktop.attachments.drop_door import DropDoor
from desktop.cases.case_actions import CaseActions
from desktop.cases.case_head import CaseHead
from desktop.cases.episodes_section import EpisodesSection
from desktop.cases.need.need_card import NeedCard
from desktop.cases.sharing.sharings_dialog import sharing_words
from desktop.cases.sharing.signed_papers_list import SignedPapersList
from desktop.cases.timeline_view import TimelineView
from desktop.plan.plan_section import PlanSection
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import Card, FactGrid, clear
from desktop.widgets.record_list import RecordList
from desktop.widgets.row_menu import open_menu
from desktop.widgets.scroll import PageScroll
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.cases import case
from models.case.channels import way_text
from models.case.timeline import timeline
from models.case.views import CaseView
from models.codes import CaseState, ReferralStatus
from models.labels import label

SPLITTER = "case"
TALLEST = 140


class CasePage(Page):
    """Opening a restricted case is noted in the history; refreshing it is not."""

    def __init__(
        self,
        workplace: Workplace,
        ways: Ways,
        back: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.case_id = 0
        self.doing = CaseActions(workplace, self, ways)
        self.head = CaseHead(self.doing, back)
        self.facts, self.letters = (
            FactGrid(),
            RecordList(self.tr("Surat kasus ini"), TALLEST, self._open_letter),
        )
        self.plan, self.episodes = PlanSection(self.doing.plan, self), EpisodesSection()
        self.timeline = TimelineView(workplace.desk.clock.zone)
        self.attachments = AttachmentsCard(workplace, self)
        self.doing.open_paper = self.attachments.open_by_id
        self.papers = SignedPapersList(self.attachments.open_by_id)
        DropDoor(self, self.attachments.adding.take_mime)
        self._needs = QVBoxLayout()
        self._needs.setSpacing(12)
        self._lay_out()
        for keys, press in (
            ("F4", self._write_letter),
            ("F6", self.head.do_next),
            ("F7", self.doing.note),
            ("F8", self.plan.accept_proposal),
            ("F9", self.plan.add_step),
            ("Ctrl+P", self.doing.receipt),
            ("Ctrl+V", self.attachments.adding.paste),
            ("Esc", back),
        ):
            key = QShortcut(QKeySequence(keys), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_case(self, case_id: int) -> None:
        self.case_id = case_id
        self._show(case(case_id, self._workplace.desk))
        self.head.next.setFocus()

    def refresh(self) -> None:
        if self.case_id:
            self._show(case(self.case_id, today=self._workplace.desk.today()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the lists on the page do not take: the less used actions of the case."""
        open_menu(self.head.more.menu(), event)

    def _show(self, view: CaseView) -> None:
        self.doing.case = view
        today = self._workplace.desk.today()
        self.head.show_case(view, today)
        clear(self._needs)
        for need in view.needs:
            referrals = [each for each in view.referrals if each.need_id == need.id]
            self._needs.addWidget(
                NeedCard(need, referrals, self.doing, today, open_case=view.state is CaseState.OPEN)
            )
        self.plan.show_case(view, today)
        self.episodes.show_case(view)
        self._show_facts(view)
        self.attachments.show_case(view)
        self.papers.show_case(view)
        self.timeline.show_lines(timeline(self.case_id, self._workplace.desk))

    def _show_facts(self, view: CaseView) -> None:
        basis = [sharing_words(each).replace("\n", ": ") for each in view.sharings]
        self.facts.show_facts(
            [
                (self.tr("Asal"), way_text(view.channel, view.channel_detail, view.place)),
                (self.tr("Dilaporkan oleh"), view.reported_by),
                (self.tr("Cerita"), view.summary),
                (self.tr("Nomor HP"), view.person.phone),
                (self.tr("Berbagi data"), "\n".join(basis) or self.tr("belum dicatat")),
            ]
        )
        self.letters.clear()
        for letter in view.letters:
            words = f"{letter.number_text} · {letter.addressee} · {label(letter.state)}"
            self.letters.add("mail", words, letter.id)
        self.letters.fit()

    def _write_letter(self) -> None:
        """F4: the letter of a prepared referral, else a referral: where another agency was named
        as the right one, then of the first open need.
        """
        view = self.doing.case
        if view is None:
            return
        prepared = [each for each in view.referrals if each.status is ReferralStatus.DRAFT]
        unsettled = [need for need in view.needs if need.outcome is None]
        unsettled.sort(key=lambda need: self.doing.proposal(need) is None)
        if prepared:
            self.doing.letter(prepared[0])
        elif unsettled:
            self.doing.refer(unsettled[0])

    def _open_letter(self, record: object) -> None:
        if isinstance(record, int):
            self._ways.to_letter(record)

    def _lay_out(self) -> None:
        about, story = Card(self.tr("Tentang kasus")), Card(self.tr("Riwayat"))
        self.to_person = plain_button(
            self.tr("Data warga"), lambda: self._ways.to_person(_person(self.doing)), "user"
        )
        self.sharings = plain_button(
            self.tr("Dasar berbagi data"), self.doing.share, "shield-check"
        )
        doors = QHBoxLayout()  # below the title: on a small screen the column is narrow
        doors.addWidget(self.sharings)
        doors.addWidget(self.to_person)
        doors.addStretch(1)
        about.body.addLayout(doors)
        about.body.addWidget(self.facts)
        about.body.addWidget(self.papers)
        about.body.addWidget(self.letters)
        story.body.addWidget(self.timeline)
        left, right = QWidget(), QWidget()
        for side, parts in (
            (left, (self._needs, self.attachments, about)),
            (right, (self.plan, self.episodes, story)),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 8, 8)
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
            column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(PageScroll(left))
        split.addWidget(PageScroll(right))
        split.setSizes(preferences.splitter_sizes(SPLITTER) or [640, 420])
        split.splitterMoved.connect(
            lambda *_place: preferences.set_splitter_sizes(SPLITTER, split.sizes())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(split, 1)


def _person(actions: CaseActions) -> int:
    return actions.case.person.id if actions.case is not None else 0
