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
from desktop.widgets.print_pages import draw_job, draw_pages, jobs_of
from desktop.widgets.print_paper import (
    Papers,
    choose_paper,
    layout_for,
    matching_paper,
    one_layout_each,
    page_sizes,
    size_of,
)
from desktop.widgets.printing import _Print, open_pdf, print_pdf, save_pdf
from models.codes import PrintState
from models.errors import RuleError

F4 = QSizeF(215, 330)
UNIT = QPageSize.Unit.Millimeter
A4, LEGAL = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Legal)


def pages_of(*pages: tuple[float, float]) -> bytes:
    """One page of each size in millimetres, with a frame a millimetre from its edge."""
    made = BytesIO()
    canvas = Canvas(made)
    for number, (width, height) in enumerate(pages):
        canvas.setPageSize((width * mm, height * mm))
        canvas.drawString(
            30 * mm, height / 2 * mm, f"Halaman {('satu', 'dua', 'tiga')[number % 3]}"
        )
        canvas.rect(1 * mm, 1 * mm, (width - 2) * mm, (height - 2) * mm)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def sizes(pdf: PdfReader) -> list[tuple[int, int]]:
    """Width and height of each page in whole millimetres."""
    boxes = [page.mediabox for page in pdf.pages]
    return [(round(float(box.width) / mm), round(float(box.height) / mm)) for box in boxes]


def frame(pdf: bytes, page: int) -> tuple[float, float]:
    """Where the frame of `pages_of` stands at a third of the height, in mm from the left."""
    picture = page_picture(pdf, page, 72)
    row = [picture.pixelColor(x, picture.height() // 3).lightness() for x in range(picture.width())]
    dark = [x / mm for x, light in enumerate(row) if light < 200]
    return min(dark), max(dark)


@pytest.fixture
def coarse(monkeypatch):
    """Where only the paper counts, a page need not be drawn with all its dots."""
    monkeypatch.setattr("desktop.widgets.print_pages.PRINT_DPI", 100)


@pytest.fixture
def paper():
    """Two pages of F4."""
    return pages_of((215, 330), (215, 330))


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
    printer = file_printer(target, size)
    assert draw_pages(pdf, printer, one_layout_each(page_sizes(pdf), printer, own=False))
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


def test_f4_comes_out_as_f4_to_the_millimetre(paper, tmp_path, coarse, qapp):
    exact = QPageSize(F4, UNIT, "F4", QPageSize.SizeMatchPolicy.ExactMatch)
    printed = pages_printed(paper, tmp_path / "out.pdf", exact)
    assert len(printed.pages) == 2
    box = printed.pages[1].mediabox
    assert (float(box.width) / mm, float(box.height) / mm) == pytest.approx((215, 330), abs=0.5)


def test_the_picture_reaches_the_edges_of_its_paper(paper, tmp_path, qapp):
    """A frame a millimetre from the edge must come out there, not shrunk into the page."""
    exact = QPageSize(F4, UNIT, "F4", QPageSize.SizeMatchPolicy.ExactMatch)
    pages_printed(paper, tmp_path / "out.pdf", exact)
    edges = frame((tmp_path / "out.pdf").read_bytes(), 0)
    assert edges == pytest.approx((1, 214), abs=0.5)


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
    work = _Print(window, pdf, "surat", news.append, None, jobs)
    work.send(file_printer(target, exact))
    return news


def test_pages_go_over_beside_the_window_which_is_asked_at_the_end(
    paper, window, tmp_path, coarse, jobs, qtbot
):
    news = sending(window, paper, jobs, tmp_path / "out.pdf")
    assert window.findChild(Busy) is not None and window.findChild(Question) is None
    qtbot.waitUntil(lambda: window.findChild(Question) is not None)
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2
    assert news == [PrintState.QUEUED]
    window.findChild(Question).answers[0].click()
    assert news == [PrintState.QUEUED, PrintState.PRINTED]


@pytest.mark.parametrize(
    ("answer", "state"), [(1, PrintState.AGAIN), (2, PrintState.NOT_YET), (3, PrintState.NOT_YET)]
)
def test_every_answer_is_told_of_and_only_that(window, monkeypatch, answer, state):
    """Cetak ulang, Simpan PDF and Belum; the dialog of the first two follows."""
    news = []
    monkeypatch.setattr(_Print, "begin", lambda _work: None)
    monkeypatch.setattr("desktop.widgets.printing.save_pdf", lambda *_given: None)
    _Print(window, b"", "surat", news.append)._sent(whole=True)
    question = window.findChild(Question)
    [*question.answers, question.cancel_button][answer].click()
    assert news == [state]


def test_a_printer_that_takes_no_page_and_a_paper_that_may_not_leave(window, paper, monkeypatch):
    news, drawn = [], []
    target = "desktop.widgets.printing.draw_pages"
    monkeypatch.setattr(target, lambda *given: drawn.append(given) or False)
    printer = file_printer(Path("unused.pdf"), A4)
    _Print(window, paper, "surat", news.append)._draw(printer, [])
    assert news == [PrintState.QUEUED, PrintState.FAILED] and len(drawn) == 1

    def refuse(_state):
        raise RuleError("letter.original_printed")

    _Print(window, paper, "surat", refuse)._draw(printer, [])
    assert len(drawn) == 1 and any("Asli surat ini" in box.text() for box in boxes())
    for box in boxes():
        box.close()


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
    assert "dihentikan" in window.findChild(Question).words.text()
    assert news == [PrintState.QUEUED, PrintState.FAILED]
    qtbot.waitUntil(lambda: not jobs.busy)
    window.findChild(Question).reject()


@pytest.mark.parametrize(
    "size", [QSizeF(215, 330), QSizeF(215.9, 330.2), QSizeF(216, 330)], ids=["f4", "8.5x13", "216"]
)
def test_f4_is_recognised_under_any_name(size):
    theirs = QPageSize(size, UNIT, "Folio Khusus", QPageSize.SizeMatchPolicy.ExactMatch)
    papers = Papers((A4, theirs))
    assert matching_paper(F4, papers).pageSize() == theirs


def test_folio_of_210_mm_is_not_f4():
    assert matching_paper(F4, Papers((A4, QPageSize(QPageSize.PageSizeId.Folio)))) is None


def test_the_nearest_paper_wins_and_not_the_first_that_would_do():
    roughly, exact = (
        QPageSize(QSizeF(*size), UNIT, name, QPageSize.SizeMatchPolicy.ExactMatch)
        for name, size in (("Folio", (216, 332)), ("Khusus", (215, 330)))
    )
    assert matching_paper(F4, Papers((roughly, exact))).pageSize() == exact


def test_a_printer_that_takes_any_size_gets_the_exact_one_named_by_what_it_is():
    for wanted, name in ((F4, "F4"), (QSizeF(330, 215), "F4"), (QSizeF(330, 210), "210 x 330 mm")):
        found = matching_paper(wanted, Papers((A4,), custom=True))
        assert size_of(found) == wanted and found.pageSize().name() == name


def test_a_register_that_lies_across_is_printed_whole_on_the_same_paper(tmp_path, coarse, qapp):
    """The letter after it stands upright again: one job, each page as it lies."""
    lying, upright = (297, 210), (210, 297)
    pdf = pages_of(lying, upright)
    assert matching_paper(QSizeF(*lying), Papers((A4, LEGAL))).pageSize() == A4
    printed = pages_printed(pdf, tmp_path / "out.pdf", A4)
    assert sizes(printed) == [lying, upright]
    assert frame((tmp_path / "out.pdf").read_bytes(), 0) == pytest.approx((1, 296), abs=0.5)


def test_each_page_of_a_mixed_file_gets_its_own_paper(tmp_path, coarse, qapp):
    papers = Papers((A4, LEGAL), custom=True)
    pages = [(330, 215), (216, 356)]
    pdf = pages_of(*pages)
    layouts = [layout_for(page, papers, A4) for page in page_sizes(pdf)]
    assert draw_pages(pdf, file_printer(tmp_path / "out.pdf", A4), layouts)
    assert sizes(PdfReader(tmp_path / "out.pdf")) == pages


def test_a_queue_gets_one_paper_a_job_and_never_a_turned_one(tmp_path, coarse, qapp):
    """CUPS prints a whole job on the paper and the way of its last page, and cuts the others."""
    pages = [(297, 210), (210, 297), (215, 330)]
    pdf, papers = pages_of(*pages), Papers((A4,), custom=True)
    layouts = [layout_for(page, papers, A4) for page in page_sizes(pdf)]
    first, second = jobs_of(layouts, one_file=False)
    assert (first.first, len(first.papers)) == (0, 2) and second.first == 2
    assert draw_job(pdf, file_printer(tmp_path / "out.pdf", A4), first)
    assert sizes(PdfReader(tmp_path / "out.pdf")) == [(210, 297)] * 2
    assert frame((tmp_path / "out.pdf").read_bytes(), 0) == pytest.approx((1, 209), abs=0.5)


def test_a_page_that_fits_no_paper_is_turned_to_lose_as_little_as_can_be(qapp):
    turned = layout_for(QSizeF(330, 215), Papers((A4,)), A4)
    assert size_of(turned).width() > size_of(turned).height()


def test_the_clerk_s_own_paper_is_kept_for_the_whole_file(paper, window, tmp_path, coarse, qapp):
    """F4 on A4, chosen in the printer's dialog though the printer has F4: asked, then smaller."""
    work = _Print(window, paper, "surat", [].append)
    printer = file_printer(tmp_path / "out.pdf", A4)
    work._accepted(printer, printer.printerName(), LEGAL)
    question = window.findChild(Question)
    assert "215 x 330 mm" in question.words.text()
    question.answers[0].click()
    assert sizes(PdfReader(tmp_path / "out.pdf")) == [(210, 297)] * 2


def test_the_whole_sheet_is_used_and_the_paper_set(qapp):
    """Printer margins on top of the letter's own would shrink or cut it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    choose_paper(printer, F4)
    assert printer.fullPage()
    assert printer.pageLayout().margins().top() == 0


def test_the_size_is_read_from_the_paper_itself(paper):
    assert page_sizes(paper)[0].width() == pytest.approx(215, abs=0.1)


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
