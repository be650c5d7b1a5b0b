"""What is shown is what is printed: same bytes, exact paper, and the clerk is asked afterwards."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop.dialogs.ask import Question
from desktop.widgets.busy import Busy
from desktop.widgets.pdf_view import PdfView, page_picture
from desktop.widgets.print_pages import draw_pages
from desktop.widgets.printing import (
    _Print,
    choose_paper,
    matching_paper,
    open_pdf,
    paper_of,
    print_pdf,
    save_pdf,
)

F4 = QSizeF(215, 330)
UNIT = QPageSize.Unit.Millimeter


@pytest.fixture
def paper():
    """Two pages of F4."""
    page = BytesIO()
    canvas = Canvas(page, pagesize=(215 * mm, 330 * mm))
    for words in ("Halaman satu", "Halaman dua"):
        canvas.drawString(30 * mm, 300 * mm, words)
        canvas.rect(1 * mm, 1 * mm, 213 * mm, 328 * mm)
        canvas.showPage()
    canvas.save()
    return page.getvalue()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def boxes():
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()
    ]


def pages_printed(pdf: bytes, target: Path, size: QPageSize) -> PdfReader:
    assert draw_pages(pdf, file_printer(target, size))
    return PdfReader(target)


def file_printer(target: Path, size: QPageSize) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(300)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    return printer


def test_f4_comes_out_as_f4_to_the_millimetre(paper, tmp_path, qapp):
    exact = QPageSize(F4, UNIT, "F4", QPageSize.SizeMatchPolicy.ExactMatch)
    printed = pages_printed(paper, tmp_path / "out.pdf", exact)
    assert len(printed.pages) == 2
    box = printed.pages[1].mediabox
    assert (float(box.width) / mm, float(box.height) / mm) == pytest.approx((215, 330), abs=0.5)


def test_the_picture_reaches_the_edges_of_its_paper(paper, tmp_path, qapp):
    """A frame a millimetre from the edge must come out there, not shrunk into the page."""
    exact = QPageSize(F4, UNIT, "F4", QPageSize.SizeMatchPolicy.ExactMatch)
    pages_printed(paper, tmp_path / "out.pdf", exact)
    picture = page_picture((tmp_path / "out.pdf").read_bytes(), 0, 72)
    row = [picture.pixelColor(x, picture.height() // 2).lightness() for x in range(picture.width())]
    dark = [x for x, light in enumerate(row) if light < 200]
    assert min(dark) == pytest.approx(1 * mm, abs=1.5)
    assert max(dark) == pytest.approx(214 * mm, abs=1.5)


def test_f4_on_a4_is_made_smaller_and_loses_nothing(paper, tmp_path, qapp):
    pages_printed(paper, tmp_path / "out.pdf", QPageSize(QPageSize.PageSizeId.A4))
    picture = page_picture((tmp_path / "out.pdf").read_bytes(), 0, 72)
    column = [
        picture.pixelColor(picture.width() // 2, y).lightness() for y in range(picture.height())
    ]
    assert len([y for y, light in enumerate(column) if light < 200]) >= 2  # top and bottom frame


def test_the_strips_of_a_page_meet_without_a_white_hair(tmp_path, qapp):
    """A black block across the page, also where the paper is smaller than the page."""
    page = BytesIO()
    canvas = Canvas(page, pagesize=(215 * mm, 330 * mm))
    canvas.rect(60 * mm, 20 * mm, 60 * mm, 290 * mm, fill=1)
    canvas.save()
    for size in (QPageSize(F4, UNIT, "F4"), QPageSize(QPageSize.PageSizeId.A4)):
        pages_printed(page.getvalue(), tmp_path / "out.pdf", size)
        picture = page_picture((tmp_path / "out.pdf").read_bytes(), 0, 300)
        x, tall = int(80 / 25.4 * 300), picture.height()
        column = {picture.pixelColor(x, y).lightness() for y in range(tall // 5, tall * 4 // 5)}
        assert column == {0}


def sending(window, pdf, jobs, target):
    """The printer was chosen: its pages are on their way."""
    exact = QPageSize(F4, UNIT, "F4", QPageSize.SizeMatchPolicy.ExactMatch)
    news = []
    work = _Print(window, pdf, "surat", lambda: news.append("tercetak"), None, jobs)
    work.send(file_printer(target, exact))
    return news


def test_pages_go_over_beside_the_window_which_is_asked_at_the_end(
    paper, window, tmp_path, jobs, qtbot
):
    news = sending(window, paper, jobs, tmp_path / "out.pdf")
    assert window.findChild(Busy) is not None and window.findChild(Question) is None
    qtbot.waitUntil(lambda: window.findChild(Question) is not None)
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2 and news == []
    window.findChild(Question).answers[0].click()
    assert news == ["tercetak"]


def test_the_rest_of_a_long_print_can_be_stopped_between_pages(
    paper, window, tmp_path, jobs, qtbot
):
    from reports.bundle import one_pdf

    news = sending(window, one_pdf([paper] * 20), jobs, tmp_path / "out.pdf")
    busy = window.findChild(Busy)
    qtbot.waitUntil(lambda: busy._bar.value() > 0, timeout=10_000)
    assert busy._bar.maximum() == 40
    busy.ask_to_stop()
    qtbot.waitUntil(lambda: window.findChild(Question) is not None, timeout=10_000)
    assert "dihentikan" in window.findChild(Question).words.text() and news == []
    qtbot.waitUntil(lambda: not jobs.busy)
    window.findChild(Question).reject()


@pytest.mark.parametrize(
    "size", [QSizeF(215, 330), QSizeF(215.9, 330.2), QSizeF(216, 330)], ids=["f4", "8.5x13", "216"]
)
def test_f4_is_recognised_under_any_name(size):
    theirs = QPageSize(size, UNIT, "Folio Khusus", QPageSize.SizeMatchPolicy.ExactMatch)
    supported = [QPageSize(QPageSize.PageSizeId.A4), theirs]
    assert matching_paper(F4, supported, custom=False) == theirs


def test_folio_of_210_mm_is_not_f4():
    supported = [QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Folio)]
    assert matching_paper(F4, supported, custom=False) is None


def test_a_printer_that_takes_any_size_gets_the_exact_one():
    found = matching_paper(F4, [QPageSize(QPageSize.PageSizeId.A4)], custom=True)
    assert found.size(UNIT) == F4


def test_the_whole_sheet_is_used_and_the_paper_set(qapp):
    """Printer margins on top of the letter's own would shrink or cut it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    choose_paper(printer, F4)
    assert printer.fullPage()
    assert printer.pageLayout().margins().top() == 0


def test_the_size_is_read_from_the_paper_itself(paper):
    assert paper_of(paper).width() == pytest.approx(215, abs=0.1)


def test_without_a_printer_the_clerk_can_still_save(paper, window, qtbot):
    print_pdf(window, paper, "surat")
    question = window.findChild(Question)
    assert "printer" in question.words.text()
    next(button for button in question.answers if "PDF" in button.text()).click()
    dialog = window.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_a_saved_pdf_is_the_same_bytes(paper, window, tmp_path, qtbot):
    saved = []
    save_pdf(window, paper, "surat", saved.append)
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "surat.pdf"))
    assert saved == [tmp_path / "surat.pdf"]
    assert saved[0].read_bytes() == paper
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(
    paper, window, tmp_path, qtbot
):
    save_pdf(window, paper, "surat")
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "tidak-ada" / "surat.pdf"))
    (box,) = boxes()
    assert box.text()
    assert list(tmp_path.glob("**/surat.pdf")) == []
    box.close()
    dialog.close()


def test_the_reader_gets_a_copy_in_the_folder_that_is_swept(paper, window, tmp_path, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    open_pdf(window, paper, "surat-001", tmp_path)
    assert opened == [str(tmp_path / "surat-001.pdf")]
    assert Path(opened[0]).read_bytes() == paper


def test_the_preview_turns_pages_and_is_spoken(paper, qtbot):
    view = PdfView()
    qtbot.addWidget(view)
    view.show_pdf(paper)
    view.show()
    assert view.place() == "Halaman 1 dari 2"
    assert "Halaman satu" in view._sheet.accessibleName()
    next_page = next(b for b in view.findChildren(type(view._on)) if b is view._on)
    next_page.click()
    assert view.place() == "Halaman 2 dari 2"
    assert "Halaman dua" in view._sheet.accessibleName()
    assert not view._on.isEnabled()


def test_zoom_makes_the_page_larger(paper, qtbot):
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.show_pdf(paper)
    view.show()
    before = view._sheet.pixmap().width()
    view.zoom_in()
    view.zoom_in()
    assert view._sheet.pixmap().width() > before


def test_an_empty_preview_shows_nothing(qtbot):
    view = PdfView()
    qtbot.addWidget(view)
    view.show_pdf(b"")
    assert view.place() == ""
    assert not view.findChildren(QPushButton)
