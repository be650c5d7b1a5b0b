"""See the attachments of a case one after the other, inside the program; print or copy one out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.attachments.leaving import Leaving
from desktop.attachments.picture_view import PictureView
from desktop.attachments.pictures import pages_of, whole_picture
from desktop.attachments.sizes import size_words
from desktop.attachments.viewer_bar import ViewerBar
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import error_sentence, show_error
from desktop.widgets.buttons import plain_button
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentView, open_attachment
from models.errors import AppError


@dataclass(frozen=True, slots=True)
class Seen:
    """One attachment as it was fetched: its bytes and the page on screen."""

    view: AttachmentView
    content: bytes
    pages: int
    page: int
    image: QImage


class ViewerDialog(OfficeDialog):
    """Left and right go through the attachments, Page Up and Page Down through a PDF."""

    def __init__(
        self,
        workplace: Workplace,
        views: Sequence[AttachmentView],
        number: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Lampiran"), parent)
        self._workplace, self._views, self._number = workplace, views, number
        self._round, self._told = 0, False
        self.seen: Seen | None = None
        self.picture, self.about = PictureView(), hint()
        self.bar = ViewerBar(self.picture)
        self._leaving = Leaving(workplace, self, self._note)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.picture, 1)
        self.body.addWidget(self.about)
        self.print_button = plain_button(self.tr("Cetak (Ctrl+P)"), self.print, "printer")
        self.save_button = plain_button(self.tr("Simpan salinan"), self.save_copy, "download")
        self.end_with(None, self.print_button, self.save_button)
        self._add_keys()
        self.resize(1000, 680)
        self.bar.stepped.connect(self.step)
        self.bar.turned.connect(self.turn_page)
        self.finished.connect(self._tell)
        self._fetch(0)
        self.picture.setFocus()

    @property
    def view(self) -> AttachmentView:
        return self._views[self._number]

    def step(self, by: int) -> None:
        """The attachment before or after."""
        wanted = self._number + by
        if 0 <= wanted < len(self._views):
            self._number, self.seen = wanted, None
            self._fetch(0)

    def turn_page(self, by: int) -> None:
        if self.seen is not None and 0 <= self.seen.page + by < self.seen.pages:
            self._fetch(self.seen.page + by)

    def print(self) -> None:
        if self.seen is not None:
            self._leaving.print(self.seen.view, self.seen.content)

    def save_copy(self) -> None:
        if self.seen is not None:
            self._leaving.save_copy(self.seen.view, self.seen.content)

    def _fetch(self, page: int) -> None:
        """Read and draw off the main thread; what came too late is not shown."""
        self._round += 1
        this, view, seen, desk = self._round, self.view, self.seen, self._workplace.desk
        self._show_facts(view)
        if seen is None:
            self.picture.say(self.tr("Membuka…"))
        self._told = self._told or view.restricted

        def work(_report: object) -> Seen:
            content = seen.content if seen is not None else open_attachment(view.id, desk)
            pages = pages_of(content, view.media_type)
            return Seen(view, content, pages, page, whole_picture(content, view.media_type, page))

        self._workplace.jobs.start(
            self,
            work,
            lambda found: self._show(found, this),
            lambda error: self._fail(error, this),
        )

    def _show(self, found: Seen, this: int) -> None:
        if this != self._round:
            return
        self.seen = found
        self.picture.show_image(found.image, found.view.title)
        self._show_facts(found.view)

    def _fail(self, error: Exception, this: int) -> None:
        if this != self._round:
            return
        if isinstance(error, AppError):
            self.picture.say(error_sentence(error))
        else:
            show_error(self, error)

    def _show_facts(self, view: AttachmentView) -> None:
        seen = self.seen
        self.bar.show_place(self._number + 1, len(self._views))
        self.bar.show_page(seen.page + 1 if seen else 1, seen.pages if seen else 1)
        facts = [view.document_label, view.need, view.agency]
        facts = [fact for fact in facts if fact != view.title]
        facts.append(size_words(view.size) if view.size else "")
        if view.taken_on is not None:
            facts.append(self.tr("diambil {day}").format(day=f"{view.taken_on:%d-%m-%Y}"))
        if view.latitude is not None:
            facts.append(f"{view.latitude}, {view.longitude}")
        self.about.setText(" · ".join(filter(None, facts)))
        self.setWindowTitle(view.title)

    def _note(self) -> None:
        self._told = True

    def _tell(self) -> None:
        """The case page shows what the history has since."""
        if self._told:
            self._workplace.changes.cases.emit()

    def _add_keys(self) -> None:
        picture = self.picture
        for keys, press in (
            ("Left", lambda: self.step(-1)),
            ("Right", lambda: self.step(1)),
            ("PgUp", lambda: self.turn_page(-1)),
            ("PgDown", lambda: self.turn_page(1)),
            ("+", picture.zoom_in),
            ("=", picture.zoom_in),
            ("-", picture.zoom_out),
            ("0", picture.fit),
            ("R", picture.turn),
            ("Ctrl+P", self.print),
        ):
            QShortcut(QKeySequence(keys), self, press)
