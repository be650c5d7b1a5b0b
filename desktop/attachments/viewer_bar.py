"""The row above a shown attachment: which one, which page, and how large it is seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.attachments.picture_view import PictureView
from desktop.widgets.buttons import tool_button
from desktop.widgets.text import plain_label

GAP = 24
"""Pixels between going through the attachments and through the pages of one."""


class ViewerBar(QWidget):
    """`stepped` and `turned` carry 1 or -1: another attachment, another page."""

    stepped = Signal(int)
    turned = Signal(int)

    def __init__(self, picture: PictureView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.page = plain_label(), plain_label()
        step, turn = self.stepped.emit, self.turned.emit
        back = self.tr("Lampiran sebelumnya"), self.tr("Halaman sebelumnya")
        on = self.tr("Lampiran berikutnya"), self.tr("Halaman berikutnya")
        self._back = tool_button("chevron-left", back[0], lambda: step(-1), keys="←")
        self._on = tool_button("chevron-right", on[0], lambda: step(1), keys="→")
        self._page_back = tool_button("chevron-left", back[1], lambda: turn(-1), keys="Page Up")
        self._page_on = tool_button("chevron-right", on[1], lambda: turn(1), keys="Page Down")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for each in (self._back, self.place, self._on):
            row.addWidget(each)
        row.addSpacing(GAP)
        for each in (self._page_back, self.page, self._page_on):
            row.addWidget(each)
        row.addStretch(1)
        for name, words, press, keys in (
            ("zoom-out", self.tr("Perkecil"), picture.zoom_out, "-"),
            ("zoom-in", self.tr("Perbesar"), picture.zoom_in, "+"),
            ("maximize", self.tr("Seluruh gambar"), picture.fit, "0"),
            ("rotate-cw", self.tr("Putar ke kanan"), picture.turn, "R"),
        ):
            row.addWidget(tool_button(name, words, press, keys=keys))

    def show_place(self, number: int, count: int) -> None:
        """Attachment `number` of `count`, from 1."""
        self.place.setText(self.tr("{number} dari {count}").format(number=number, count=count))
        self._back.setEnabled(number > 1)
        self._on.setEnabled(number < count)

    def show_page(self, page: int, pages: int) -> None:
        """Page `page` of `pages`, from 1; nothing where there is one."""
        words = self.tr("Halaman {page} dari {pages}")
        self.page.setText(words.format(page=page, pages=pages))
        for each in (self._page_back, self.page, self._page_on):
            each.setVisible(pages > 1)
        self._page_back.setEnabled(page > 1)
        self._page_on.setEnabled(page < pages)
