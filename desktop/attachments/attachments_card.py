"""The attachments on the case page: the list, and the ways in by file, paste, drop and folder."""

from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.attachments.adding import Adding
from desktop.attachments.attachment_list import AttachmentList
from desktop.attachments.filing_dialogs import ChangeDialog, TakeOutDialog
from desktop.attachments.inbox_dialog import InboxDialog
from desktop.attachments.inbox_folder import InboxFolder
from desktop.attachments.incoming import Incoming, of_paths
from desktop.attachments.sizes import size_words
from desktop.attachments.viewer_dialog import ViewerDialog
from desktop.errors import error_sentence, show_message
from desktop.widgets.buttons import plain_button, tool_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.row_menu import of_buttons
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentView, attachments_of
from models.case.views import CaseView
from models.errors import RuleError


class AttachmentsCard(Card):
    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page.tr("Lampiran"))
        self._workplace, self._page = workplace, page
        self._case: CaseView | None = None
        self.adding = Adding(workplace, page, lambda: self._case, self._filed)
        self.list = AttachmentList(workplace, self.open_viewer, self.take_out)
        self.inbox = InboxFolder(workplace.jobs, self)
        self.total = hint()
        self.add = plain_button(self.tr("Tambah berkas"), self.adding.choose, "plus")
        self.paste = tool_button(
            "clipboard-paste", self.tr("Tempel sebagai lampiran"), self.adding.paste, keys="Ctrl+V"
        )
        self.incoming = plain_button(self.tr("Berkas masuk"), self.open_inbox, "inbox")
        self.change = tool_button("pencil", self.tr("Ubah keterangan lampiran"), self._change)
        self.remove = tool_button(
            "circle-x", self.tr("Tarik lampiran"), self._take_out_chosen, keys="Delete"
        )
        self.list.offers = lambda: of_buttons(self.change, self.remove)
        self._lay_out()
        self.inbox.changed.connect(self._show_inbox)
        self._show_inbox()

    def show_case(self, case: CaseView) -> None:
        """The attachments of a case as they are filed now."""
        self._case = case
        views = attachments_of(case.id, self._workplace.desk)
        self.list.show_views(views)
        if views:
            words = self.tr("{count} lampiran, {size}")
            size = size_words(sum(view.size for view in views))
            self.total.setText(words.format(count=len(views), size=size))
        else:
            self.total.setText(
                self.tr(
                    "Belum ada lampiran. Seret foto atau PDF ke halaman ini, tempel dengan "
                    "Ctrl+V, atau tambah dari berkas."
                )
            )
        for button in (self.change, self.remove):
            button.setVisible(bool(views))

    def open_viewer(self, view: AttachmentView) -> None:
        """All that may be read, beginning with this one."""
        if not view.readable:
            show_message(self.window(), error_sentence(RuleError("attachment.restricted")))
            return
        views = [each for each in self.list.table.views() if each.readable]
        ViewerDialog(self._workplace, views, views.index(view), self.window()).open()

    def open_by_id(self, attachment_id: object) -> None:
        """One of the case, from elsewhere on the page."""
        for view in self.list.table.views():
            if view.id == attachment_id:
                self.open_viewer(view)

    def take_out(self, view: AttachmentView) -> None:
        TakeOutDialog(self._workplace, view, self.window()).open()

    def showEvent(self, event: QShowEvent) -> None:
        """The folder is watched while a case is on screen; it may be another one since."""
        super().showEvent(event)
        self.inbox.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.inbox.stop()

    def open_inbox(self) -> None:
        """Choose what of the folder belongs to this case."""
        files = self.inbox.ready()
        if files:
            zone = self._workplace.desk.clock.zone
            InboxDialog(files, zone, self._take_from_inbox, self.window()).open()

    def _filed(self, source: Incoming) -> None:
        if source.inbox and source.path is not None:
            self.inbox.note_filed({source.path})

    def _take_from_inbox(self, paths: list[Path]) -> None:
        self.adding.take(of_paths(paths, inbox=True))

    def _change(self) -> None:
        view = self.list.chosen()
        if view is not None and self._case is not None:
            ChangeDialog(self._workplace, self._case, view, self.window()).open()

    def _take_out_chosen(self) -> None:
        view = self.list.chosen()
        if view is not None:
            self.take_out(view)

    def _show_inbox(self) -> None:
        count = len(self.inbox.ready())
        self.incoming.setText(self.tr("Berkas masuk ({count})").format(count=count))
        self.incoming.setVisible(count > 0)

    def _lay_out(self) -> None:
        """One narrow row: beside the plan there is little room on a small screen."""
        self.head.addWidget(self.incoming)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        row.addStretch(1)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        self.body.addWidget(self.list)
        self.body.addWidget(self.total)
        self.body.addLayout(row)
