"""Where a document or photo belongs: its title, the paper it is, the referral it goes with."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from models.case.attachment.documents import DocumentLine, checklist
from models.case.attachment.place import LONGEST_TITLE, Filing
from models.case.views import CaseView, NeedView

OTHER = ""


class FilingForm(QWidget):
    """Offers the papers of all needs of the case, those that are not there yet first."""

    edited = Signal()

    def __init__(self, case: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = {need.id: need for need in case.needs}
        self._labels: dict[str, str] = {}
        self.grid = FormGrid()
        self.document = ChoiceBox("", self._documents(case.needs), empty=self.tr("Lainnya"))
        self.title = QLineEdit(maxLength=LONGEST_TITLE)
        self.referral = ChoiceBox(
            "",
            [
                (each.id, f"{each.agency.short_name} ({self._needs[each.need_id].title})")
                for each in case.referrals
            ],
            empty=self.tr("Tidak ikut rujukan"),
        )
        self.restricted = QCheckBox(self.tr("Hanya untuk saya dan penanggung jawab"))
        self.grid.add("document", self.tr("&Dokumen"), self.document)
        self.grid.add("title", self.tr("&Judul"), self.title)
        self.grid.add("referral_id", self.tr("&Ikut rujukan"), self.referral)
        self.grid.add("restricted", self.tr("Kerahasiaan"), self.restricted)
        self.follows = hint()
        self.grid.add_wide(self.follows)
        self.grid.set_row_visible("referral_id", visible=bool(case.referrals))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.grid.edited.connect(self._tell)
        self._tell()

    def filing(self) -> Filing:
        need_id, code = self._chosen()
        referral = self.referral.value()
        return Filing(
            title=self.title.text(),
            need_id=need_id,
            document=code,
            referral_id=referral if isinstance(referral, int) else None,
            restricted=self.restricted.isChecked(),
        )

    def show_filing(self, filing: Filing) -> None:
        wanted = f"{filing.need_id}:{filing.document}" if filing.need_id else OTHER
        self.document.set_value(wanted)
        self.title.setText(filing.title)
        self.referral.set_value(filing.referral_id)
        self.restricted.setChecked(filing.restricted)
        self._tell()

    def begin_next(self) -> None:
        """The next file is another paper; where it goes stays as it was."""
        self.title.clear()
        self.document.setCurrentIndex(0)
        self._tell()

    def _documents(self, needs: Iterable[NeedView]) -> list[tuple[object, str]]:
        lines = [(need, line) for need in needs for line in checklist(need.id)]
        lines.sort(key=lambda pair: bool(pair[1].attachment_ids))
        choices: list[tuple[object, str]] = []
        for need, line in lines:
            key = f"{need.id}:{line.code}"
            self._labels[key] = line.label
            choices.append((key, self._words(need, line)))
        choices += [
            (f"{need.id}:", self.tr("{need}: lainnya").format(need=need.title)) for need in needs
        ]
        return choices

    def _words(self, need: NeedView, line: DocumentLine) -> str:
        words = f"{need.title}: {line.label}"
        return self.tr("{document} (sudah ada)").format(document=words) if line.received else words

    def _chosen(self) -> tuple[int | None, str]:
        need, _, code = self.document.text_value().partition(":")
        return (int(need), code) if need else (None, "")

    def _tell(self) -> None:
        """The title a paper has by itself, and whether the district will see it."""
        self.title.setPlaceholderText(self._labels.get(self.document.text_value(), ""))
        sent = isinstance(self.referral.value(), int)
        if sent and self.restricted.isChecked():
            words = self.tr("Lampiran terbatas tidak ikut dalam kiriman ke kabupaten.")
        elif sent:
            words = self.tr("Ikut dalam kiriman ke kabupaten bersama rujukannya.")
        else:
            words = self.tr("Tetap di kantor ini.")
        self.follows.setText(words)
        self.edited.emit()
