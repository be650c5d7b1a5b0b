"""On a need: how many of its papers are there, which are not, and why."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button
from desktop.widgets.folded_notice import FoldedNotice
from desktop.widgets.text import plain_label
from models.case.attachment.documents import DocumentLine, checklist, lacking_documents


class DocumentsLine(QWidget):
    """Hidden where a need asks for no papers. `press` opens the list."""

    def __init__(
        self, need_id: int, press: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        lines = checklist(need_id)
        self.words = plain_label(self._told(lines), wrap=True)
        self.button = plain_button(self.tr("Dokumen"), press, "list-checks")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(bool(lines))

    def _told(self, lines: tuple[DocumentLine, ...]) -> str:
        received = sum(line.received for line in lines)
        words = self.tr("Dokumen: {received} dari {count} diterima.").format(
            received=received, count=len(lines)
        )
        lacking = [_with_reason(line) for line in lines if line.lacking]
        if lacking:
            words += " " + self.tr("Yang wajib belum ada ({count}): {names}.").format(
                count=len(lacking), names=", ".join(lacking)
            )
        return words


class LackingNotice(FoldedNotice):
    """Before a letter: what the agency asks for and the office has not. It only warns."""

    def __init__(self, need_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lacking = lacking_documents(need_id)
        if lacking:
            words = self.tr("Dokumen belum diterima: {names}. Surat tetap dapat dibuat.")
            self.show_notice(words.format(names=", ".join(lacking)), Tone.WARNING)


def _with_reason(line: DocumentLine) -> str:
    return f"{line.label} ({line.missing_reason})" if line.missing_reason else line.label
