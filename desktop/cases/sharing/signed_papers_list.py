"""The signed papers of a case's consents, each opened from its line."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.sharing.sharings_dialog import sharing_words
from desktop.widgets.record_list import RecordList
from models.case.views import CaseView

TALLEST = 110


class SignedPapersList(RecordList):
    """`opened` takes the id of the attachment."""

    def __init__(self, opened: Callable[[object], None], parent: QWidget | None = None) -> None:
        super().__init__("", TALLEST, opened, parent)
        self.setAccessibleName(self.tr("Kertas persetujuan bertanda tangan"))

    def show_case(self, view: CaseView) -> None:
        self.clear()
        for each in view.sharings:
            if each.attachment_id is not None:
                what = sharing_words(each).partition("\n")[0]
                words = self.tr("Lihat kertas: {what}").format(what=what)
                self.add("file-text", words, each.attachment_id)
        self.fit()
