"""Where the printer puts a page: a test page is printed, measured, and made up for."""

from hashlib import sha256

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.codes import PaperSize, PrintState
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.printing.papers_given import PaperOut, note_book
from models.office import office
from models.printer_offset import (
    LINE,
    NO_OFFSET,
    PrinterOffset,
    corrected,
    narrow_margins,
    offset_of,
    offset_words,
    record_offset,
)

FILE_NAME = "halaman-uji-printer"
MOST_MM = 60.0


class PrinterDialog(OfficeDialog):
    """`saved` is sent with each offset that is recorded; the dialog stays for another test page."""

    saved = Signal(object)
    asks_first = False

    def __init__(self, workplace: Workplace, paper: PaperSize, parent: QWidget) -> None:
        super().__init__(parent.tr("Letak cetak"), parent)
        self._workplace, self._paper = workplace, paper
        self.used = plain_label("", wrap=True)
        self.new = plain_label("", wrap=True)
        self.form = FormGrid()
        self.left, self.top = _distance(), _distance()
        self.form.add("left", self.tr("Tepi &kiri ke garis A"), self.left)
        self.form.add("top", self.tr("Tepi &atas ke garis B"), self.top)
        self.form.add_wide(self.new)
        words = self.tr(
            "Cetak halaman uji di kertas kantor, ukur dengan penggaris, lalu ketik kedua jarak. "
            "Keduanya seharusnya 20,0 mm."
        )
        for widget in (plain_label(words, wrap=True), self.used, self.form):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.reset = plain_button(self.tr("&Tanpa geseran"), self._without, "undo-2")
        self.end_with(
            primary_button(self.tr("Simpan (F10)"), self.save, "save"),
            plain_button(self.tr("&Cetak halaman uji"), self.print, "printer"),
            self.reset,
        )
        for field in (self.left, self.top):
            field.valueChanged.connect(self._show_new)
        self.cancel_button.setText(self.tr("Tutup"))
        self._show_office()
        self.resize(640, 330)
        self.left.setFocus()

    def page(self) -> bytes:
        """The test page as PDF."""
        from reports.printer_page import render_printer_page

        view = office()
        return render_printer_page(
            view.title,
            long_date(self._workplace.desk.today()),
            self._paper,
            offset_words(offset_of(view)),
        )

    def print(self) -> None:
        with self.explained(self.form):
            pdf = self.page()

            def note(state: PrintState | None = None) -> None:
                out = PaperOut(sha256(pdf).hexdigest(), state)
                note_book(FILE_NAME, out, self._workplace.desk)

            def save() -> None:
                save_pdf(self, pdf, FILE_NAME, lambda _path: note())

            print_pdf(self, pdf, FILE_NAME, note, save)

    def save(self) -> None:
        """Record what the two distances make of the offset the page was printed with."""
        self.form.clear_problems()
        with self.explained(self.form):
            self._record(self._found())

    def _without(self) -> None:
        with self.explained(self.form):
            self._record(NO_OFFSET)

    def _record(self, offset: PrinterOffset) -> None:
        record_offset(offset, self._workplace.desk)
        self.saved.emit(offset)
        self._show_office()
        words = self.tr("Tersimpan. Cetak halaman uji sekali lagi: kedua jarak seharusnya 20,0 mm.")
        cut = self._cut(offset)
        self.notice.show_notice(cut or words, Tone.WARNING if cut else Tone.GOOD)

    def _found(self) -> PrinterOffset:
        used = offset_of(office())
        return corrected(used, _tenths(self.left), _tenths(self.top), self._paper)

    def _show_office(self) -> None:
        """What is recorded; the distances as they should be from now on."""
        used = offset_of(office())
        for field in (self.left, self.top):
            field.setValue(LINE / 10)
        self.reset.setEnabled(bool(used))
        self.used.setText(self.tr("Geseran sekarang: {offset}.").format(offset=offset_words(used)))
        self._show_new()

    def _show_new(self) -> None:
        """What saving would record; nothing while the page lies as it should."""
        try:
            found = self._found()
        except RuleError:
            found = NO_OFFSET
        moved = bool(found) and found != offset_of(office())
        words = self.tr("Geseran baru: {offset}.").format(offset=offset_words(found))
        self.new.setText(words if moved else "")

    def _cut(self, offset: PrinterOffset) -> str:
        """A warning where a margin is left narrower than what printers leave white."""
        words = self._margin_words()
        narrow = [words[name] for name in narrow_margins(office(), offset)]
        if not narrow:
            return ""
        return self.tr(
            "Tersimpan. Dengan geseran ini tepi {sides} kurang dari 5 mm, dan banyak printer tidak "
            "mencetak di sana. Perbesar jarak {sides} di pengaturan kantor."
        ).format(sides=", ".join(narrow))

    def _margin_words(self) -> dict[str, str]:
        return {
            "margin_left": self.tr("kiri"),
            "margin_right": self.tr("kanan"),
            "margin_top": self.tr("atas"),
            "margin_bottom": self.tr("bawah"),
        }


def _distance() -> QDoubleSpinBox:
    """A distance in millimetres with one decimal, as a ruler is read."""
    field = QDoubleSpinBox()
    field.setRange(0.0, MOST_MM)
    field.setDecimals(1)
    field.setSingleStep(0.5)
    field.setSuffix(" mm")
    return field


def _tenths(field: QDoubleSpinBox) -> int:
    return round(field.value() * 10)


class PrinterRow(QWidget):
    """On the form of the office: how far pages are moved, and the way to the test page."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = plain_button(self.tr("Letak cetak…"), self.asked.emit, "printer")
        self.words = hint()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.words, 1)

    def show_offset(self, offset: PrinterOffset) -> None:
        self.words.setText(
            self.tr("Halaman saat dicetak: {offset}.").format(offset=offset_words(offset))
        )
