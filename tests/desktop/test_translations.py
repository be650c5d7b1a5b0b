"""Clerks never fall into English: our words are Indonesian in the source, and Qt's are ours too."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QSpinBox,
    QWizard,
    QWizardPage,
)
from shiboken6 import delete

from resources import read_bytes
from tests.source_trees import nodes

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
SHOWN = {
    "QPlatformTheme": 18,
    "QDialogButtonBox": 1,
    "QMessageBox": 5,
    "QFileDialog": 46,
    "QPrintDialog": 34,
    "QPrintWidget": 9,
    "QPrintPropertiesWidget": 4,
    "QPageSetupWidget": 32,
    "QPrintPreviewDialog": 19,
    "QPrintSettingsOutput": 23,
    "QWizard": 11,
    "QLineEdit": 7,
    "QWidgetTextControl": 8,
    "QAbstractSpinBox": 3,
    "QProgressDialog": 1,
    "QErrorMessage": 8,
    "QFileSystemModel": 7,
}
"""The 17 contexts a program of widgets shows, with Qt 6.11's number of messages in each."""
ONLY_FOR_THE_CONSOLE = {"QCoreApplication", "QSystemLocale"}
NOT_WORDS = re.compile(r"[\W\d_]*")


def messages():
    tree = ET.parse(FOLDER / "qtbase_id.ts").getroot()
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


class Asked(QTranslator):
    """Remembers what Qt asks for, and answers as our own catalogue does."""

    def __init__(self, parent):
        super().__init__(parent)
        self.asked = set()
        self._ours = QTranslator(self)
        self._bytes = read_bytes("translations", "qtbase_id.qm")  # Qt takes no copy of them
        assert self._ours.load(self._bytes)

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        self.asked.add((context, source))
        return self._ours.translate(context, source, disambiguation, n) or source


@pytest.fixture
def asked(qapp):
    recorder = Asked(qapp)
    qapp.installTranslator(recorder)  # the last one installed is asked first
    yield recorder.asked
    qapp.removeTranslator(recorder)


def test_the_catalogue_holds_every_message_of_the_contexts_a_clerk_sees():
    counted = Counter(context for context, _message in messages())
    assert {context: counted[context] for context in SHOWN} == SHOWN
    assert sum(SHOWN.values()) == 236


def test_no_message_is_unfinished_or_left_in_english():
    for context, message in messages():
        translation = message.find("translation")
        assert translation.get("type") is None, (context, message.findtext("source"))
        assert (translation.text or "").strip(), (context, message.findtext("source"))


def test_blanks_are_the_same_in_both_languages():
    for context, message in messages():
        source, ours = message.findtext("source"), message.findtext("translation")
        blanks = [sorted(re.findall(r"%\d", text)) for text in (source, ours)]
        assert blanks[0] == blanks[1], (context, source)
        assert ours.count("&") <= max(source.count("&"), 1) + ours.count("&nbsp;"), (context, ours)


def test_the_compiled_catalogue_is_the_one_in_the_source(tmp_path):
    lrelease = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert lrelease, "comes with PySide6"
    fresh = tmp_path / "fresh.qm"
    subprocess.run(
        [lrelease, str(FOLDER / "qtbase_id.ts"), "-qm", str(fresh)], check=True, capture_output=True
    )
    assert fresh.read_bytes() == (FOLDER / "qtbase_id.qm").read_bytes()


def test_qt_answers_in_indonesian(qapp):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
    assert (
        QLocale().toString(QLocale().toDate("05-03-2026", "dd-MM-yyyy"), "d MMMM yyyy")
        == "5 Maret 2026"
    )


def every_dialog():
    """One of each dialog a clerk can meet, in its full dress."""
    buttons = QDialogButtonBox.StandardButton
    box = QMessageBox()
    box.setDetailedText("rincian")
    for button in QMessageBox.StandardButton:
        if button.value.bit_count() == 1 and 0x400 <= button.value <= 0x8000000:
            box.addButton(button)
    with_buttons = QDialog()
    row = QDialogButtonBox(with_buttons)
    for button in buttons:
        if button.value.bit_count() == 1 and 0x400 <= button.value <= 0x8000000:
            row.addButton(button)
    wizard = QWizard()
    for _page in range(3):
        wizard.addPage(QWizardPage())
    wizard.setOption(QWizard.WizardOption.HaveHelpButton)
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    files.setFileMode(QFileDialog.FileMode.AnyFile)
    saving = QFileDialog()
    saving.setOption(QFileDialog.Option.DontUseNativeDialog)
    saving.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    progress = QProgressDialog("Mengimpor…", "Batal", 0, 10)
    return [box, with_buttons, wizard, files, saving, progress, QErrorMessage()]


def show_printing_dialogs():
    """They use the printer until they are gone: it must outlive them."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    for dialog in (QPrintDialog(printer), QPageSetupDialog(printer), QPrintPreviewDialog(printer)):
        dialog.show()
        dialog.hide()
        delete(dialog)


@pytest.mark.qt_log_ignore("This plugin does not support", "Cannot be used on non-native")
def test_whatever_qt_asks_for_is_in_the_catalogue(asked, qtbot):
    fields = [QLineEdit("teks"), QPlainTextEdit("teks"), QSpinBox()]
    for widget in [*every_dialog(), *fields]:
        qtbot.addWidget(widget)
        widget.show()
        widget.hide()
    show_printing_dialogs()
    for field in fields[:2]:
        menu = field.createStandardContextMenu()
        menu.popup(field.rect().center())
        menu.close()
    ours = {(context, message.findtext("source")) for context, message in messages()}
    own = {getattr(words, "value", None) for _file, _node, words in calls_of_translate()}
    words = {
        (context, source)
        for context, source in asked
        if context.startswith("Q")
        and source not in own  # a window of ours that is still there asks in its classes' names
        and context not in ONLY_FOR_THE_CONSOLE
        and not NOT_WORDS.fullmatch(source)
    }
    assert len(words) > 100, "the recorder was not asked"
    assert sorted(words - ours) == []


def calls_of_translate():
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        for node in nodes(file):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name == "tr":
                    yield file, node, node.args[0]
                elif name == "translate" and isinstance(node.args[0], ast.Constant):
                    yield file, node, node.args[1]


def test_only_plain_words_are_given_for_translation():
    """A filled-in string is looked up as it was filled in, and never found."""
    odd = [
        f"{file.name}:{node.lineno}"
        for file, node, words in calls_of_translate()
        if not (isinstance(words, ast.Constant) and isinstance(words.value, str))
        and "template(" not in ast.unparse(words)
    ]
    assert odd == []


ENGLISH = re.compile(
    r"\b(save|cancel|open|close|print|search|name|next|back|finish|please|error|file|"
    r"delete|settings|password|the|and|new|case|letter|your|with)\b",
    re.IGNORECASE,
)


def test_no_word_on_screen_is_english():
    found = [
        f"{file.name}:{node.lineno} {words.value}"
        for file, node, words in calls_of_translate()
        if isinstance(words, ast.Constant) and ENGLISH.search(re.sub(r"{\w+}", "", words.value))
    ]
    assert found == []


def test_long_dates_and_amounts_are_written_as_here(qapp):
    assert QLocale().name() == "id_ID"
    assert QLocale().toString(1234567) == "1.234.567"
    assert Qt.LayoutDirection.LeftToRight == qapp.layoutDirection()
