"""Tick the papers of a need that were seen; say why one is missing."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.documents import DocumentLine, DocumentMark, checklist, record_documents

LONGEST_REASON = 300


class DocumentsDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, need_id: int, title: str, parent: QWidget) -> None:
        words = parent.tr("Dokumen: {need}").format(need=title)
        super().__init__(words, parent)
        self._workplace, self._need_id = workplace, need_id
        self.ticks: dict[str, QCheckBox] = {}
        self.reasons: dict[str, QLineEdit] = {}
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        for line in checklist(need_id):
            self._add(line)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.body.addWidget(
            hint(
                self.tr(
                    "Centang yang sudah dilihat atau disalin. Yang bertanda * diminta instansi."
                )
            )
        )
        self.body.addWidget(PageScroll(page), 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(720, 420)
        if self.ticks:
            next(iter(self.ticks.values())).setFocus()

    def save(self) -> None:
        marks = [
            DocumentMark(code, tick.isChecked(), self.reasons[code].text())
            for code, tick in self.ticks.items()
        ]
        with self.explained():
            record_documents(self._need_id, marks, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def _add(self, line: DocumentLine) -> None:
        row = self._grid.rowCount()
        tick, reason, facts = QCheckBox(line.label), QLineEdit(maxLength=LONGEST_REASON), hint()
        if line.required:
            tick.setText(f"{line.label}\u00a0*")
        tick.setAccessibleName(line.label)
        reason.setPlaceholderText(self.tr("Bila belum ada: alasannya"))
        reason.setAccessibleName(self.tr("Alasan belum ada: {name}").format(name=line.label))
        reason.setText(line.missing_reason)
        tick.setChecked(line.received)
        reason.setVisible(not line.received)
        tick.toggled.connect(lambda received: reason.setVisible(not received))
        facts.setText(self._facts(line))
        facts.setVisible(line.received)
        tick.toggled.connect(lambda received: facts.setVisible(received and line.received))
        full = FieldError(reason)
        tell_when_full(reason, full)
        reason.textEdited.connect(full.clear)
        tick.toggled.connect(full.clear)
        self._grid.addWidget(tick, row, 0)
        self._grid.addWidget(reason, row, 1)
        self._grid.addWidget(facts, row, 1)
        self._grid.addWidget(full, row + 1, 1)
        self.ticks[line.code], self.reasons[line.code] = tick, reason

    def _facts(self, line: DocumentLine) -> str:
        parts = []
        if line.received_on is not None:
            parts.append(self.tr("diterima {day}").format(day=f"{line.received_on:%d-%m-%Y}"))
        if line.attachment_ids:
            parts.append(self.tr("{count} lampiran").format(count=len(line.attachment_ids)))
        return " · ".join(parts)
