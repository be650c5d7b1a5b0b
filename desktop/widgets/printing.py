"""Paper, file or reader: the three ways a PDF leaves the window, always as it was shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from desktop import preferences
from desktop.dialogs.ask import ask
from desktop.errors import show_error, show_message, shown
from desktop.jobs import Jobs
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.notice import Notice
from desktop.widgets.print_pages import PRINT_DPI, draw_pages
from desktop.widgets.print_paper import choose_paper, one_layout_each, page_sizes, scale_on, size_of
from models.codes import PrintState
from models.errors import Cancelled, StoreError
from models.printer_offset import printer_offset
from models.progress import silent

Done = Callable[[], None]
Told = Callable[[PrintState], None]
"""Notes how far a print is; what it raises before `QUEUED` is noted keeps the paper here."""
SAID_SECONDS = 8
translate = QCoreApplication.translate


def _nobody(_state: PrintState) -> None:
    """Nothing is noted of this paper."""


def print_pdf(
    parent: QWidget,
    pdf: bytes,
    title: str,
    told: Told = _nobody,
    save: Done | None = None,
    jobs: Jobs | None = None,
) -> None:
    """Ask for the printer, send the pages, then ask whether they came out. `told` hears first that
    they go, and later what became of them: the printer itself says nothing.

    `save` keeps a file in the caller's own way, where the PDF is not what is stored. With `jobs`
    the pages go over beside the window, which shows how far they are and may stop them; without, a
    single sheet is drawn at once.
    """
    _Print(parent, pdf, title, told, save, jobs).begin()


@dataclass(frozen=True, slots=True)
class _Print:
    """One paper on its way to a printer."""

    parent: QWidget
    pdf: bytes
    title: str
    told: Told
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
        # unless the clerk asks for it: the sheets of a file are papers of their own
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        printer.setDocName(self.title)
        choose_paper(printer, page_sizes(self.pdf)[0])
        offered = printer.printerName(), printer.pageLayout().pageSize()
        dialog = QPrintDialog(printer, self.parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("printing", "Cetak"))
        dialog.accepted.connect(lambda: self._accepted(printer, *offered))
        QDialog.open(dialog)

    def _accepted(self, printer: QPrinter, name: str, offered: QPageSize) -> None:
        """Another printer has other papers; another paper in the same one is the clerk's wish."""
        same = printer.printerName() == name
        self.send(printer, own=same and printer.pageLayout().pageSize() != offered)

    def send(self, printer: QPrinter, *, own: bool = False) -> None:
        """Each page on the paper that matches; `own`: all of it on the paper the printer has."""
        pages = page_sizes(self.pdf)
        papers = one_layout_each(pages, printer, own=own)
        larger = [
            page
            for page, paper in zip(pages, papers, strict=True)
            if scale_on(page, size_of(paper)) < 1
        ]
        if not larger:
            self._draw(printer, papers)
            return
        words = translate(
            "printing", "Kertas di printer lebih kecil daripada {width} x {height} mm."
        )
        smaller = translate("printing", "Cetak &diperkecil")
        ask(
            self.parent,
            words.format(width=round(larger[0].width()), height=round(larger[0].height())),
            [(smaller, lambda: self._draw(printer, papers)), self._saving()],
            translate("printing", "&Batal"),
        )

    def _draw(self, printer: QPrinter, papers: Sequence[QPageLayout]) -> None:
        """Noted before the printer is asked: a paper nobody knows of is worse than a line more."""
        with shown(self.parent):
            self.told(PrintState.QUEUED)
            self._send(printer, papers)

    def _send(self, printer: QPrinter, papers: Sequence[QPageLayout]) -> None:
        printer.setFullPage(True)
        offset = printer_offset()
        if self.jobs is None:
            self._sent(draw_pages(self.pdf, printer, papers, silent, offset))
            return
        run_busy(
            self.jobs,
            self.parent,
            translate("printing", "Mengirim halaman ke printer…"),
            lambda report: draw_pages(self.pdf, printer, papers, report, offset),
            self._sent,
            failed=self._failed,
            connected=False,
        )

    def _sent(self, whole: bool) -> None:
        """All pages are with the printer, or it would not take one."""
        if not whole:
            self._note(PrintState.FAILED)
            words = translate(
                "printing",
                "Halaman belum terkirim ke printer. Berkasnya tetap tersimpan. "
                "Periksa printer, lalu tekan Cetak lagi.",
            )
            show_message(self.parent, words, QMessageBox.Icon.Warning)
            return
        saving, save = self._saving()
        question = ask(
            self.parent,
            translate("printing", "Dikirim ke antrean printer. Sudah tercetak?"),
            [
                (
                    translate("printing", "&Ya, sudah tercetak"),
                    lambda: self._note(PrintState.PRINTED),
                ),
                (
                    translate("printing", "Cetak &ulang"),
                    lambda: self._note(PrintState.AGAIN, self.begin),
                ),
                (saving, lambda: self._note(PrintState.NOT_YET, save)),
            ],
            translate("printing", "&Belum"),
        )
        question.rejected.connect(lambda: self._note(PrintState.NOT_YET))

    def _note(self, state: PrintState, then: Done | None = None) -> None:
        with shown(self.parent):
            self.told(state)
            if then is not None:
                then()

    def _failed(self, error: Exception) -> None:
        self._note(PrintState.FAILED)
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
