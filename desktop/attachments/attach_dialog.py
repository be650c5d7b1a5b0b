"""One file after the other is looked at, named and filed in the case."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from desktop.attachments.filing_form import FilingForm
from desktop.attachments.incoming import Arrived, Refused, delete_original
from desktop.attachments.picture_view import PictureView
from desktop.attachments.pictures import whole_picture
from desktop.attachments.sizes import size_words
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import error_sentence, shown
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentDraft, add_attachment, also_in
from models.case.views import CaseView
from models.need.place import place_is_open

NARROWEST = 200
"""Pixels the picture keeps beside the form."""


class AttachDialog(OfficeDialog):
    """What was read, in the order it was given. Closing leaves the files not yet filed outside.

    `filed` carries what was filed, as it came.
    """

    filed = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        arrived: Sequence[Arrived],
        refused: Sequence[Refused],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Tambah lampiran"), parent)
        self._workplace, self._case = workplace, case
        self._arrived, self._number = arrived, 0
        self.filing = FilingForm(case)
        self.picture, self.about = PictureView(), hint()
        self.keep_place = QCheckBox(self.tr("Simpan koordinat tempat foto diambil"))
        self.delete = QCheckBox(self.tr("Hapus berkas asal dari folder Berkas masuk"))
        self._lay_out()
        self.skip = plain_button(self.tr("&Lewati"), self._next)
        self.skip.setVisible(len(arrived) > 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"), self.skip)
        self.resize(1040, 600)
        self._show()
        if refused:
            told = [f"{each.name}: {error_sentence(each.error)}" for each in refused]
            self.notice.show_notice("\n".join(told), Tone.WARNING)
        self.filing.document.setFocus()

    @property
    def now(self) -> Arrived:
        return self._arrived[self._number]

    def save(self) -> None:
        """File this one and go on to the next."""
        self.filing.grid.clear_problems()
        draft = AttachmentDraft(
            self.now.file,
            self.filing.filing(),
            self.now.source.name,
            keep_place=self.now.file.place is not None and self.keep_place.isChecked(),
        )
        with self.explained(self.filing.grid):
            add_attachment(self._case.id, draft, self._workplace.desk)
            done, delete = self.now, self.now.source.inbox and self.delete.isChecked()
            self.filed.emit(done.source)
            self._workplace.changes.cases.emit()
            self._next()
            if delete:
                self._delete(done)

    def _delete(self, done: Arrived) -> None:
        """Only after it is stored; said over the window, since this dialog may be gone by now."""
        with shown(self.parentWidget() or self):
            delete_original(done)

    def _next(self) -> None:
        self.notice.hide()
        if self._number + 1 == len(self._arrived):
            self.accept()
            return
        self._number += 1
        self.filing.begin_next()
        self._show()
        self.filing.document.setFocus()

    def _show(self) -> None:
        source, file = self.now.source, self.now.file
        count = len(self._arrived)
        if count > 1:
            words = self.tr("Tambah lampiran ({number} dari {count})")
            self.setWindowTitle(words.format(number=self._number + 1, count=count))
        self.picture.show_image(whole_picture(file.content, file.media_type), source.name)
        self.keep_place.setVisible(file.place is not None)
        if file.place is not None:
            self.keep_place.setText(self._place_words())
        self.keep_place.setChecked(False)
        self.delete.setVisible(source.inbox)
        self.about.setText(" · ".join(self._facts()))
        elsewhere = also_in(self._case.id, self._sha256())
        if elsewhere:
            words = self.tr("Berkas yang sama sudah ada di {cases}.")
            self.notice.show_notice(words.format(cases=", ".join(elsewhere)), Tone.INFO)

    def _place_words(self) -> str:
        """What keeping the place does: it may also answer where the house lies."""
        if place_is_open(self._case.id):
            return self.tr("Simpan koordinat foto, juga sebagai lintang dan bujur rumah")
        return self.tr("Simpan koordinat tempat foto diambil")

    def _facts(self) -> list[str]:
        source, file = self.now.source, self.now.file
        facts = [source.name, size_words(len(file.content))]
        if file.pages > 1:
            facts.append(self.tr("{count} halaman").format(count=file.pages))
        if file.taken_on is not None:
            facts.append(self.tr("diambil {day}").format(day=f"{file.taken_on:%d-%m-%Y}"))
        if file.place is not None:
            facts.append(self.tr("foto ini memuat koordinat"))
        return facts

    def _sha256(self) -> str:
        import hashlib

        return hashlib.sha256(self.now.file.content).hexdigest()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for each in (self.filing, self.keep_place, self.delete, self.about):
            column.addWidget(each)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.picture)
        split.addWidget(PageScroll(side))
        self.picture.setMinimumWidth(NARROWEST)
        split.setSizes([480, 560])
        self.body.addWidget(split, 1)
