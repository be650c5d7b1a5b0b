"""The recovery sheet on its way to paper, and two of its groups typed back from there."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import error_sentence, shown
from desktop.look.fonts import fixed_font
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.widgets.text import fixed_label, hint
from models.errors import RuleError
from models.letter.printing.papers_given import RECOVERY_SHEET, PaperOut

GROUPS = 7
FILE_NAME = RECOVERY_SHEET


class RecoverySheetForm(QWidget):
    """Print, save or show the code; `typed_back` tells whether it has reached the paper. `noted`
    hears of each sheet that leaves, before a printer is asked.
    """

    def __init__(
        self,
        code: str,
        sheet: Callable[[], bytes],
        random: bytes,
        noted: Callable[[PaperOut], None],
    ) -> None:
        super().__init__()
        self._code, self._sheet, self._noted = code, sheet, noted
        self.print_sheet = primary_button(
            self.tr("&Cetak lembar pemulihan"), self._print, "printer"
        )
        self.save_sheet = plain_button(self.tr("&Simpan PDF…"), self._save, "download")
        self.show_code = plain_button(
            self.tr("&Tampilkan untuk ditulis tangan"), self._show_code, "eye"
        )
        self.code, self.notice = fixed_label("", 13), Notice()
        self.code.hide()
        self.groups = _two_of(GROUPS, random)
        self.typed = tuple(QLineEdit(maxLength=8) for _group in self.groups)
        self.form = FormGrid()
        self._lay_out()

    def typed_back(self) -> bool:
        """Whether both groups are right; else it is said beside the wrong one."""
        self.form.clear_problems()
        parts = self._code.split("-")
        sentence, right = error_sentence(RuleError("setup.groups_differ")), True
        nothing = self.tr("Belum diketik. Salin kelompok ini dari lembar yang tercetak.")
        for order, (group, field) in enumerate(zip(self.groups, self.typed, strict=True), start=1):
            typed = field.text().strip()
            if not same_group(typed, parts[group]):
                self.form.show_problem(f"group{order}", sentence if typed else nothing)
                right = False
        return right

    def tell_saved(self, path: Path) -> None:
        """The file is as good as the paper: say that it must not stay."""
        words = self.tr(
            "Tersimpan: {name}. Cetak berkas itu sekarang, lalu hapus: siapa pun yang membacanya "
            "dapat membuka data kantor."
        )
        self.notice.show_notice(words.format(name=path.name), Tone.WARNING, closable=False)

    def _print(self) -> None:
        pdf = self._sheet()
        name = sha256(pdf).hexdigest()
        print_pdf(
            self, pdf, FILE_NAME, lambda state: self._noted(PaperOut(name, state)), self._save
        )

    def _save(self) -> None:
        pdf = self._sheet()

        def saved(path: Path) -> None:
            with shown(self):
                self._noted(PaperOut(sha256(pdf).hexdigest()))
            self.tell_saved(path)

        save_pdf(self, pdf, FILE_NAME, saved, says=True)

    def _show_code(self) -> None:
        self.code.setText(self._code)
        self.code.show()

    def _hide_code(self) -> None:
        """Typing back what still stands on the screen would prove nothing."""
        self.code.hide()

    def _lay_out(self) -> None:
        for order, (group, field) in enumerate(zip(self.groups, self.typed, strict=True), start=1):
            field.setFont(fixed_font(12))
            field.setPlaceholderText("XXXX")
            label = self.tr("Kelompok ke-&{number}").format(number=group + 1)
            self.form.add(f"group{order}", label, field, required=True)
        self.form.edited.connect(self._hide_code)
        buttons, body = QHBoxLayout(), QVBoxLayout(self)
        for each in (self.print_sheet, self.save_sheet, self.show_code):
            buttons.addWidget(each)
        buttons.addStretch(1)
        words = self.tr("Setelah lembar ada di tangan Anda, ketik dua kelompok dari kodenya:")
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addLayout(buttons)
        for widget in (self.notice, self.code, hint(words), self.form):
            body.addWidget(widget)


def same_group(typed: str, group: str) -> bool:
    """Case, blanks and O/I/L do not matter, as in the whole code."""
    plain = "".join(typed.upper().split()).translate(str.maketrans("OIL", "011"))
    return plain == group


def _two_of(count: int, random: bytes) -> tuple[int, int]:
    """Two different groups, in the order they stand on the paper."""
    first = random[0] % count
    second = random[1] % (count - 1)
    second += second >= first
    return min(first, second), max(first, second)
