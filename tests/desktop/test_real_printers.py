"""What really comes out of CUPS: a PDF printer that cuts any paper, and an inkjet without F4.

Deselected by default (marker `printer`; the README has the commands). Nothing is installed or set
up here: without such a printer a test is skipped and says so.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from desktop.dialogs.ask import Question
from desktop.widgets.print_pages import PRINT_DPI
from desktop.widgets.printing import _Print
from models.codes import PrintState
from reports.raster import page_image, page_sizes_mm
from tests.desktop.test_printing import pages_of

pytestmark = pytest.mark.printer

IPP_FOLDER = Path(tempfile.gettempdir()) / "simpul-ipp"
"""Where the README's `ippeveprinter` keeps what it was sent."""
CUPS_PDF = Path("/etc/cups/cups-pdf.conf")
LONGEST, DPI, EDGE_MM = 60, 40, 6.0
A4, F4 = (210, 297), (215, 330)


@dataclass(frozen=True)
class Queue:
    """A queue of CUPS and the folder in which its printer leaves its paper."""

    name: str
    folder: Path

    def prints(self, *pages: tuple[float, float], jobs: int = 1) -> list[bytes]:
        """Send pages of these sizes in millimetres as the program does; the PDFs that come out,
        in order. Shrinking is agreed to where the program asks.
        """
        info = QPrinterInfo.printerInfo(self.name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDocName("uji")
        before, told, window = self._files(), [], QWidget()
        _Print(window, pages_of(*pages), "uji", told.append).send(printer)
        asked = window.findChild(Question)
        if asked is not None and not told:
            asked.answers[0].click()
        assert told == [PrintState.QUEUED]
        last = window.findChildren(Question)[-1]
        assert "Sudah tercetak?" in last.words.text()
        last.answers[0].click()
        QApplication.processEvents()
        return [each.read_bytes() for each in self._new(before, jobs)]

    def _new(self, before: dict[Path, int], jobs: int) -> list[Path]:
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            busy = subprocess.run(
                ["lpstat", "-o", self.name], capture_output=True, text=True, check=False
            ).stdout
            now = self._files()
            new = sorted(
                (file for file in now if now[file] != before.get(file)), key=now.__getitem__
            )
            if len(new) >= jobs and not busy.strip():
                return new
            time.sleep(0.2)  # another program's printer: nothing tells when it is done
        pytest.fail(f"{self.name}: nothing came out in {LONGEST} s")

    def _files(self) -> dict[Path, int]:
        """When each was written: a printer that was started anew counts from 1 again."""
        return {file: file.stat().st_mtime_ns for file in self.folder.glob("*.pdf")}


def queue_of(uri: str, folder: Path) -> Queue:
    if shutil.which("lpstat") is None:
        pytest.skip("no CUPS here")
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(
        ["lpstat", "-v"], capture_output=True, text=True, env=environment, check=False
    )
    found = re.search(rf"device for (\S+): {uri}", done.stdout)
    if found is None:
        pytest.skip(f"no printer with {uri} here")
    return Queue(found[1], folder)


@pytest.fixture
def pdf_printer(qapp):
    """`cups-pdf`: takes any size cut to order."""
    settings = CUPS_PDF.read_text() if CUPS_PDF.is_file() else ""
    out = re.search(r"^Out\s+(\S+)", settings, re.MULTILINE)
    folder = out[1] if out is not None else "${HOME}/PDF"
    for name, value in (("${HOME}", Path.home()), ("${USER}", Path.home().name)):
        folder = folder.replace(name, str(value))
    return queue_of("cups-pdf:", Path(folder))


@pytest.fixture
def inkjet(qapp):
    """`ippeveprinter` without a driver: A4, Legal and Letter, no F4, no size of one's own."""
    return queue_of("ipp://localhost:8631/", IPP_FOLDER)


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The paper of each page, short side first: a printer may turn what it is given."""
    return [tuple(sorted((round(w), round(h)))) for w, h in page_sizes_mm(pdf)]


def room_about_frame(pdf: bytes, number: int) -> tuple[float, float, float, float]:
    """How far inside the paper the frame of `pages_of` stands: left, top, right, bottom in mm."""
    page, mm = page_image(pdf, number, DPI), DPI / 25.4
    dark = [
        divmod(place, page.width)
        for place in range(page.width * page.height)
        if page.rgba[place * 4] < 200
    ]
    rows, columns = [y for y, _ in dark], [x for _, x in dark]
    right, bottom = page.width - 1 - max(columns), page.height - 1 - max(rows)
    return min(columns) / mm, min(rows) / mm, right / mm, bottom / mm


def test_f4_is_cut_to_order_and_comes_out_whole(pdf_printer):
    (pdf,) = pdf_printer.prints(F4)
    assert sheets(pdf) == [F4] and max(room_about_frame(pdf, 0)) < EDGE_MM


def test_a_register_across_comes_out_whole_on_a4(pdf_printer, inkjet):
    for printer in (pdf_printer, inkjet):
        (pdf,) = printer.prints((297, 210))
        assert sheets(pdf) == [A4] and max(room_about_frame(pdf, 0)) < EDGE_MM


def test_pages_of_two_sizes_come_out_each_on_its_own(pdf_printer):
    first, second = pdf_printer.prints(F4, (297, 210), A4, jobs=2)
    assert sheets(first) == [F4] and sheets(second) == [A4, A4]
    for pdf, number in ((first, 0), (second, 0), (second, 1)):
        assert max(room_about_frame(pdf, number)) < EDGE_MM


def test_upright_and_across_share_a_job_on_the_inkjet(inkjet):
    (pdf,) = inkjet.prints(A4, (297, 210))
    assert sheets(pdf) == [A4, A4]
    assert all(max(room_about_frame(pdf, number)) < EDGE_MM for number in (0, 1))


def test_f4_on_a_printer_without_it_is_asked_about_and_shrunk_whole(inkjet):
    papers = QPrinterInfo.printerInfo(inkjet.name).supportedPageSizes()
    sizes = {paper.size(paper.Unit.Millimeter).toTuple() for paper in papers}
    assert (210.0, 297.0) in sizes and QSizeF(*F4).toTuple() not in sizes
    (pdf,) = inkjet.prints(F4)
    assert sheets(pdf) == [A4]
    left, top, right, bottom = room_about_frame(pdf, 0)
    assert max(left, top, bottom) < EDGE_MM and right < A4[0] - F4[0] * A4[1] / F4[1] + EDGE_MM
