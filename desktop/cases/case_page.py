"""One case: its head with the next step, its needs, and all that happened."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.attachments.attachments_card import AttachmentsCard
from desktop.attachments.drop_door import DropDoor
from desktop.cases.about_card import AboutCard
from desktop.cases.case_actions import CaseActions
from desktop.cases.case_columns import CaseColumns
from desktop.cases.case_head import CaseHead
from desktop.cases.episodes_section import EpisodesSection
from desktop.cases.need.card_column import CardColumn
from desktop.cases.timeline_view import TimelineView
from desktop.plan.plan_section import PlanSection
from desktop.widgets.fact_grid import Card
from desktop.widgets.row_menu import open_menu
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.cases import case
from models.case.timeline import timeline
from models.case.views import CaseView
from models.codes import ReferralStatus


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
        self._workplace = workplace
        self.case_id = 0
        self.doing = CaseActions(workplace, self, ways)
        self.head = CaseHead(self.doing, back)
        self.plan, self.episodes = PlanSection(self.doing.plan, self), EpisodesSection()
        self.timeline = TimelineView(workplace.desk.clock.zone)
        self.attachments = AttachmentsCard(workplace, self)
        self.doing.open_paper = self.attachments.open_by_id
        self.about = AboutCard(self.doing, ways, self.attachments.open_by_id)
        self.facts, self.letters = self.about.facts, self.about.letters
        self.papers, self.sharings = self.about.papers, self.about.sharings
        DropDoor(self, self.attachments.adding.take_mime)
        self.doing.look_at = self._look_at
        self._needs = CardColumn()
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
        another, self.case_id = case_id != self.case_id, case_id
        self._show(case(case_id, self._workplace.desk))
        self.head.next.setFocus()
        if another:
            self.columns.start()

    def refresh(self) -> None:
        if not self.case_id:
            return
        focused = self.window().focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        view = case(self.case_id, today=self._workplace.desk.today())
        self.columns.stay(lambda: self._show(view))
        now = self.window().focusWidget()
        if inside and (now is None or not now.isVisibleTo(self) or not self.isAncestorOf(now)):
            self.head.next.setFocus()  # what had the keyboard is gone: never on to the side menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the lists on the page do not take: the less used actions of the case."""
        open_menu(self.head.more.menu(), event)

    def _show(self, view: CaseView) -> None:
        self.doing.case = view
        today = self._workplace.desk.today()
        self.head.show_case(view, today)
        self._needs.show_case(view, self.doing, today)
        self.plan.show_case(view, today)
        self.episodes.show_case(view)
        self.about.show_case(view)
        self.attachments.show_case(view)
        self.timeline.show_lines(timeline(self.case_id, self._workplace.desk))
        self.columns.tab_on_from(self.head.next)

    def _look_at(self, need_id: int | None) -> None:
        self.columns.look_at(lambda: self._needs.card(need_id))

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

    def _lay_out(self) -> None:
        story = Card(self.tr("Riwayat"))
        story.body.addWidget(self.timeline)
        self.columns = CaseColumns(
            (self._needs, self.attachments, self.about),
            (self.plan, self.episodes, story),
            (self._needs, self.plan, self.attachments, self.about, self.episodes, story),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.columns, 1)
        head = self.head
        for one, after in ((head.back, head.note), (head.note, head.more), (head.more, head.next)):
            QWidget.setTabOrder(one, after)
