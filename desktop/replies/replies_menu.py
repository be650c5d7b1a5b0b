"""The button Jawaban instansi: by code, as a list for an agency, or from its file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.replies.code_dialog import CodeDialog
from desktop.replies.import_dialog import RepliesImportDialog
from desktop.replies.list_dialog import ListDialog
from desktop.widgets.tone import set_button_icon
from desktop.window.workplace import Workplace


class RepliesMenu(QToolButton):
    """Its three doors open over the window it stands in."""

    def __init__(
        self, workplace: Workplace, say: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._say = workplace, say
        self.setText(self.tr("Jawaban instansi"))
        self.setAccessibleName(self.tr("Jawaban instansi"))
        self.setProperty("worded", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_button_icon(self, "mail")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for words, press in (
            (self.tr("&Ketik kode jawaban (Ctrl+J)"), self.enter_code),
            (self.tr("&Daftar rujukan untuk instansi"), self.make_list),
            (self.tr("&Baca berkas jawaban"), self.read_file),
        ):
            menu.addAction(words).triggered.connect(lambda _on, do=press: do())
        self.setMenu(menu)

    def enter_code(self) -> None:
        CodeDialog(self._workplace, self._say, self.window()).open()

    def make_list(self) -> None:
        ListDialog(self._workplace, self.window()).open()

    def read_file(self) -> None:
        RepliesImportDialog(self._workplace, self.window()).open()
