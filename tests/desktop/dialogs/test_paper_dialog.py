"""A paper shown in a dialog is printed and kept as shown, and its case tells that it went out."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.sharing.consent_form_dialog import ConsentFormDialog
from desktop.dialogs.ask import Question
from desktop.outreach.visit_papers import ReceiptsDialog
from desktop.replies.slip_dialog import SlipDialog
from desktop.widgets import printing
from desktop.widgets.print_paper import choose_paper, page_sizes
from models.case.timeline import timeline
from tests.case_samples import agency_of, opened, requested, resident
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def case_id(desk):
    return opened(desk)


@pytest.fixture
def printed(monkeypatch, tmp_path):
    """The printer's own dialog is answered at once, by a printer that writes a file."""
    target = tmp_path / "printer.pdf"

    def to_file(self):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        choose_paper(printer, page_sizes(self.pdf)[0])
        self.send(printer)

    monkeypatch.setattr(printing._Print, "begin", to_file)
    return target


def told(case_id, desk):
    return [(line.title, line.text) for line in timeline(case_id, desk)]


def print_it(qtbot, dialog):
    """Cetak, wait for the pages, and say that they came out."""
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: not none_shown(Question), timeout=10_000)
    shown(Question).answers[0].click()


def save_it(dialog, target: Path):
    dialog.save()
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(target))
    chooser.close()


def test_a_receipt_is_printed_and_kept_as_it_is_shown(
    qtbot, window, workplace, desk, case_id, printed, tmp_path
):
    ReceiptDialog(workplace, case_id, window).open()
    dialog = shown(ReceiptDialog)
    heard = []
    workplace.changes.cases.connect(lambda: heard.append(1))
    print_it(qtbot, dialog)
    assert len(PdfReader(printed).pages) == 1
    assert told(case_id, desk)[:2] == [
        ("Tanda terima dicetak", ""),
        ("Tanda terima dikirim ke printer", ""),
    ]
    save_it(dialog, tmp_path / "tanda.pdf")
    assert (tmp_path / "tanda.pdf").read_bytes() == dialog.view.pdf()
    assert dialog.notice.isVisible() and dialog.notice.text() == "Tersimpan: tanda.pdf"
    assert told(case_id, desk)[0] == ("Tanda terima disimpan sebagai PDF", "")
    assert len(heard) == 3


def test_pages_that_did_not_come_out_are_told_too(qtbot, window, workplace, desk, case_id, printed):
    ReceiptDialog(workplace, case_id, window).open()
    press(shown(ReceiptDialog), Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: not none_shown(Question), timeout=10_000)
    press(shown(Question), Qt.Key.Key_Escape)
    assert [title for title, _ in told(case_id, desk)[:2]] == [
        "Tanda terima belum tercetak",
        "Tanda terima dikirim ke printer",
    ]


def test_a_form_to_sign_and_a_reply_slip_are_told_too(window, workplace, desk, case_id, tmp_path):
    ConsentFormDialog(workplace, case_id, (agency_of("BAZNAS").id,), window).open()
    save_it(shown(ConsentFormDialog), tmp_path / "persetujuan.pdf")
    shown(ConsentFormDialog).reject()
    SlipDialog(workplace, [requested(desk, case_id)], window).open()
    save_it(shown(SlipDialog), tmp_path / "jawaban.pdf")
    lines = told(case_id, desk)
    assert lines[0] == ("Lembar jawaban disimpan sebagai PDF", "Dinsos PPKB")
    assert ("Lembar penjelasan dan persetujuan disimpan sebagai PDF", "") in lines


def test_all_receipts_of_a_visit_are_told_each_in_its_case(
    qtbot, window, workplace, desk, case_id, tmp_path
):
    other = opened(desk, person_id=resident(desk, "Budi Contoh"))
    ReceiptsDialog(workplace, (case_id, other), window).open()
    dialog = shown(ReceiptsDialog)
    qtbot.waitUntil(lambda: bool(dialog.view.pdf()))
    save_it(dialog, tmp_path / "semua.pdf")
    for each in (case_id, other):
        assert told(each, desk)[0] == ("Tanda terima disimpan sebagai PDF", "")
