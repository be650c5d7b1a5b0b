"""Ask for a file or a folder without stopping the program, and remember where it was."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import preferences

Chosen = Callable[[Path], object]


def ask_file(parent: QWidget, title: str, purpose: str, kinds: str, chosen: Chosen) -> None:
    """One existing file. `kinds` as in `Berkas Excel (*.xlsx)`."""
    dialog = _dialog(parent, title, purpose, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.open()


def ask_target(
    parent: QWidget, title: str, purpose: str, name: str, kinds: str, chosen: Chosen
) -> None:
    """Where a file of this name goes; the computer asks before it replaces another."""
    dialog = _dialog(parent, title, purpose, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.open()


def ask_folder(parent: QWidget, title: str, purpose: str, chosen: Chosen) -> None:
    """A folder or a stick."""
    dialog = _dialog(parent, title, purpose, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _documents() -> str:
    """Where a clerk looks first; the folder the program was started in means nothing to him."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _dialog(parent: QWidget, title: str, purpose: str, chosen: Chosen) -> QFileDialog:
    dialog = QFileDialog(parent, title, preferences.last_folder(purpose) or _documents())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def take(text: str) -> None:
        path = Path(text)
        preferences.set_last_folder(purpose, path if path.is_dir() else path.parent)
        chosen(path)

    dialog.fileSelected.connect(take)
    return dialog
