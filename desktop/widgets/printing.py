"""Paper, file or reader: the three ways a PDF leaves the window, always as it was shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from desktop import preferences
from desktop.dialogs.ask import ask
from desktop.errors import show_error, show_message
from desktop.jobs import Jobs
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.notice import Notice
from desktop.widgets.print_pages import PRINT_DPI, TOLERANCE_MM, draw_pages
from models.errors import Cancelled, StoreError

Done = Callable[[], None]
SAID_SECONDS = 8
translate = QCoreApplication.translate


def _nothing() -> None:
    """Nobody waits for it."""


def paper_of(pdf: bytes) -> QSizeF:
    """Width and height of the first page in millimetres."""
    from reports.raster import page_sizes_mm

    width, height = page_sizes_mm(pdf)[0]
    return QSizeF(width, height)


def matching_paper(
    wanted: QSizeF, supported: Sequence[QPageSize], *, custom: bool
) -> QPageSize | None:
    """The printer's paper within 3 mm each way, else the exact size where it takes any, else None.

    Printers call Indonesian F4 (215 x 330 mm) Folio, Legal India or 8.5 x 13 in; the size tells.
    """
    for paper in supported:
        size = paper.size(QPageSize.Unit.Millimeter)
        if (
            abs(size.width() - wanted.width()) <= TOLERANCE_MM
            and abs(size.height() - wanted.height()) <= TOLERANCE_MM
        ):
            return paper
    if not custom:
        return None
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(wanted, QPageSize.Unit.Millimeter, "F4", exact)


def print_pdf(
    parent: QWidget,
    pdf: bytes,
    title: str,
    printed: Done = _nothing,
    save: Done | None = None,
    jobs: Jobs | None = None,
) -> None:
    """Ask for the printer, send the pages, then ask whether they came out; `printed` if so.

    `save` keeps a file in the caller's own way, where the PDF is not what is stored. With `jobs`
    the pages go over beside the window, which shows how far they are and may stop them; without, a
    single sheet is drawn at once.
    """
    _Print(parent, pdf, title, printed, save, jobs).begin()


@dataclass(frozen=True, slots=True)
class _Print:
    """One paper on its way to a printer."""

    parent: QWidget
    pdf: bytes
    title: str
    printed: Done
    save: Done | None = None
    jobs: Jobs | None = None

    def begin(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            words = translate(
                "printing", "Belum ada printer yang terpasang. Anda tetap dapat menyimpan PDF-nya."
            )
            ask(self.parent, words, [self._saving()], translate("printing", "&Tutup"))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDocName(self.title)
        choose_paper(printer, paper_of(self.pdf))
        dialog = QPrintDialog(printer, self.parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("printing", "Cetak"))
        dialog.accepted.connect(lambda: self.send(printer))
        QDialog.open(dialog)

    def send(self, printer: QPrinter) -> None:
        wanted, paper = paper_of(self.pdf), printer.paperRect(QPrinter.Unit.Millimeter)
        fits = (
            wanted.width() <= paper.width() + TOLERANCE_MM
            and wanted.height() <= paper.height() + TOLERANCE_MM
        )
        if fits:
            self._draw(printer)
            return
        words = translate(
            "printing", "Kertas di printer lebih kecil daripada {width} x {height} mm."
        )
        smaller = translate("printing", "Cetak &diperkecil")
        ask(
            self.parent,
            words.format(width=round(wanted.width()), height=round(wanted.height())),
            [(smaller, lambda: self._draw(printer)), self._saving()],
            translate("printing", "&Batal"),
        )

    def _draw(self, printer: QPrinter) -> None:
        printer.setFullPage(True)
        if self.jobs is None:
            self._sent(draw_pages(self.pdf, printer))
            return
        run_busy(
            self.jobs,
            self.parent,
            translate("printing", "Mengirim halaman ke printer…"),
            lambda report: draw_pages(self.pdf, printer, report),
            self._sent,
            failed=self._failed,
            connected=False,
        )

    def _sent(self, whole: bool) -> None:
        """All pages are with the printer, or it would not take one."""
        if not whole:
            words = translate(
                "printing",
                "Halaman belum terkirim ke printer. Berkasnya tetap tersimpan. "
                "Periksa printer, lalu tekan Cetak lagi.",
            )
            show_message(self.parent, words, QMessageBox.Icon.Warning)
            return
        ask(
            self.parent,
            translate("printing", "Dikirim ke antrean printer. Sudah tercetak?"),
            [
                (translate("printing", "&Ya, sudah tercetak"), self.printed),
                (translate("printing", "Cetak &ulang"), self.begin),
                self._saving(),
            ],
            translate("printing", "&Belum"),
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            show_error(self.parent, error)
            return
        words = translate(
            "printing",
            "Pencetakan dihentikan. Periksa printer: sebagian halaman mungkin sudah keluar.",
        )
        again = (translate("printing", "Cetak &ulang"), self.begin)
        ask(self.parent, words, [again, self._saving()], translate("printing", "&Tutup"))

    def _saving(self) -> tuple[str, Done]:
        if self.save is not None:
            return translate("printing", "&Simpan salinan"), self.save
        return (
            translate("printing", "&Simpan PDF"),
            lambda: save_pdf(self.parent, self.pdf, self.title),
        )


def save_pdf(
    parent: QWidget,
    pdf: bytes,
    name: str,
    saved: Callable[[Path], None] | None = None,
    *,
    says: bool = False,
) -> None:
    """Ask where, write the bytes, read them back and compare; `name` must hold no personal data.

    Then the window says where it lies, unless `saved` says more than that itself (`says`).
    """

    def write(target: Path) -> None:
        if _written(parent, pdf, target):
            if not says:
                say_saved(parent, target)
            if saved is not None:
                saved(target)

    dialog = QFileDialog(
        parent, translate("printing", "Simpan PDF"), preferences.last_folder("pdf")
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(translate("printing", "Berkas PDF (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.open()


def open_pdf(parent: QWidget, pdf: bytes, name: str, folder: Path) -> None:
    """Show the PDF in the computer's own reader, from a copy in `folder`, swept at exit."""
    from models.files import atomic_write

    target = folder / f"{name}.pdf"
    try:
        atomic_write(target, pdf)
    except StoreError as error:
        show_error(parent, error)
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
        show_message(
            parent,
            translate(
                "printing", "Tidak ada pembaca PDF di komputer ini. Pakai tombol Simpan PDF."
            ),
        )


def choose_paper(printer: QPrinter, wanted: QSizeF) -> None:
    """Set the printer's paper to `wanted` millimetres where it has or takes that size."""
    info = QPrinterInfo(printer)
    paper = matching_paper(wanted, info.supportedPageSizes(), custom=info.supportsCustomPageSizes())
    printer.setFullPage(True)
    if paper is not None:
        printer.setPageSize(paper)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def say_saved(widget: QWidget, target: Path) -> None:
    """In the strip nearest to `widget`, of its panel or its dialog; else at the window's foot."""
    words = translate("printing", "Tersimpan: {name}").format(name=target.name)
    near: QWidget | None = widget
    while near is not None:
        notice = getattr(near, "notice", None)
        if isinstance(notice, Notice):
            notice.show_notice(words, Tone.GOOD, seconds=SAID_SECONDS)
            return
        say = getattr(near, "say", None)
        if callable(say):
            say(words)
            return
        near = near.parentWidget()


def _written(parent: QWidget, pdf: bytes, target: Path) -> bool:
    from models.files import copy_verified

    try:
        copy_verified(pdf, target)
    except StoreError as error:
        show_error(parent, error)
        return False
    preferences.set_last_folder("pdf", target.parent)
    return True
