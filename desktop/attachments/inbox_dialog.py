"""Pick from the folder "Berkas masuk" what belongs to the open case."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.attachments.inbox_folder import InboxFile
from desktop.attachments.sizes import size_words
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import hint

PATH = Qt.ItemDataRole.UserRole
ROW = 32
"""Pixels."""


class InboxDialog(OfficeDialog):
    """`chosen` gets the ticked files. Space ticks; one alone is ticked already. `what_for` says
    what to tick, where it is not for a case.
    """

    def __init__(
        self,
        files: Sequence[InboxFile],
        zone: dt.timezone,
        chosen: Callable[[list[Path]], None],
        parent: QWidget,
        what_for: str = "",
    ) -> None:
        super().__init__(parent.tr("Berkas masuk"), parent)
        self._chosen = chosen
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Berkas di folder Berkas masuk"))
        for file in files:
            at = dt.datetime.fromtimestamp(file.changed_ns / 1e9, zone)
            words = f"{file.path.name}  ·  {size_words(file.size)}  ·  {at:%d-%m-%Y %H.%M}"
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            one = len(files) == 1
            item.setCheckState(Qt.CheckState.Checked if one else Qt.CheckState.Unchecked)
            item.setData(PATH, str(file.path))
            item.setSizeHint(QSize(0, ROW))
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._show_button())
        self.list.setCurrentRow(0)
        of_case = self.tr("Centang yang termasuk kasus ini (tombol Spasi).")
        self.body.addWidget(hint(what_for or of_case))
        self.body.addWidget(self.list, 1)
        self.end_with(primary_button(self.tr("Lampirkan (F10)"), self.take, "paperclip"))
        self.resize(620, 420)
        self._show_button()
        self.list.setFocus()

    def take(self) -> None:
        ticked = self._ticked()
        self.accept()
        self._chosen(ticked)

    def _ticked(self) -> list[Path]:
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [Path(item.data(PATH)) for item in ticked]

    def _show_button(self) -> None:
        if self.main_button is not None:
            self.main_button.setEnabled(bool(self._ticked()))
