"""The blocks of numbers of a year: what each is for, and what is left of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.paper_dialog import ShortPaperDialog
from desktop.letters.numbers.hand_written_dialog import HandWrittenDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.scroll import fit_screen
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.letter.letters import letter
from models.letter.numbering.block_sheet import compose_block_sheet
from models.letter.numbering.blocks import BlockView, blocks, check_return
from models.letter.numbering.voiding import void_unused


class BlocksDialog(OfficeDialog):
    """A letter that was written under one of the numbers is entered here; the rest goes back."""

    def __init__(self, workplace: Workplace, year: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Blok nomor {year}").format(year=year), parent)
        self._workplace, self._year = workplace, year
        self.table: RowTable[BlockView] = RowTable(_columns(), self._fetch, self)
        empty = EmptyState(
            "list-checks",
            self.tr(
                "Belum ada blok nomor di tahun ini. Pesan nomor lebih dari satu untuk kunjungan, "
                "laptop, atau petugas; sisanya dikembalikan di sini."
            ),
        )
        spoken = self.tr("Daftar blok nomor")
        self.list = RecordTable("number_blocks", spoken, self.table, empty)
        self.number = ChoiceBox(self.tr("Nomor yang belum dipakai"))
        self.record = plain_button(self.tr("&Catat surat luar"), self.record_outside, "pencil")
        self.rest = plain_button(self.tr("Kembalikan &sisa"), self.give_back, "undo-2")
        word = plain_label(self.tr("&Nomor"))
        word.setBuddy(self.number)
        row = QHBoxLayout()
        self.sheet = plain_button(self.tr("&Daftar nomor"), self.show_sheet, "printer")
        for each in (word, self.number, self.record, self.rest, self.sheet):
            row.addWidget(each)
        row.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.end_with(None)
        fit_screen(self, 960, 440)
        self.list.view.picked.connect(lambda _row: self._show_left())
        self.list.view.opened.connect(lambda _row: self.record_outside())
        self.refresh()
        self.list.view.setFocus()

    def refresh(self) -> None:
        self.list.refresh(self.list.current_id())
        self._show_left()

    def record_outside(self) -> None:
        """Say what the chosen number was used for on paper."""
        chosen = self.number.value()
        if isinstance(chosen, int):
            with self.explained():
                dialog = HandWrittenDialog(self._workplace, self, letter(chosen))
                dialog.recorded.connect(self._recorded)
                dialog.open()

    def give_back(self) -> None:
        """Who may not is told before a reason is typed."""
        block = self._chosen()
        if block is not None and block.left:
            with self.explained():
                check_return(block, self._workplace.desk)
                dialog = ReturnDialog(self._workplace, block, self)
                dialog.accepted.connect(self.refresh)
                dialog.open()

    def show_sheet(self) -> None:
        """The numbers that are left, on paper to take along and write on."""
        block = self._chosen()
        if block is not None and block.left:
            BlockSheetDialog(self._workplace, block, self).open()

    def _recorded(self, letter_id: int) -> None:
        words = self.tr("Tercatat dengan nomor {number}. Tulis nomor ini di suratnya.")
        self.notice.show_notice(words.format(number=letter(letter_id).number_text), Tone.GOOD)
        self.refresh()

    def _fetch(self, last: BlockView | None, _limit: int) -> Sequence[BlockView]:
        return blocks(self._year, self._workplace.desk) if last is None else ()

    def _chosen(self) -> BlockView | None:
        row = self.list.view.current_record()
        return row if isinstance(row, BlockView) else None

    def _show_left(self) -> None:
        """The numbers that may still be used are those of the marked block."""
        block = self._chosen()
        left = block.left if block is not None else ()
        self.number.offer([(each.id, each.mark) for each in left])
        for each in (self.number, self.record, self.rest, self.sheet):
            each.setEnabled(bool(left))


class BlockSheetDialog(ShortPaperDialog):
    """The sheet of a block's numbers, as it will be printed."""

    def __init__(self, workplace: Workplace, block: BlockView, parent: QWidget) -> None:
        super().__init__(parent.tr("Daftar nomor"), "daftar-nomor", parent, workplace)
        self._block = block
        fit_screen(self, 1000, 690)

    def compose(self) -> bytes:
        from reports.registers.block_sheet import render_block_sheet

        ids = [each.id for each in self._block.left]
        return render_block_sheet(compose_block_sheet(ids, self._workplace.desk))


class ReturnDialog(OfficeDialog):
    """What is left of a block is void in one step, each number with the same reason."""

    def __init__(self, workplace: Workplace, block: BlockView, parent: QWidget) -> None:
        super().__init__(parent.tr("Kembalikan sisa blok"), parent)
        self._workplace, self._block = workplace, block
        self.form, self.reason = FormGrid(), QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        words = self.tr(
            "{count} nomor dari blok {purpose} dibatalkan sekaligus: {numbers}. Semuanya tetap "
            "tercatat di buku agenda dengan alasannya dan tidak dipakai lagi."
        )
        words = words.format(
            count=len(block.left), purpose=block.purpose, numbers=block.left_numbers
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Kembalikan (F10)"), self.save, "undo-2"))
        self.resize(560, 220)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            ids = [each.id for each in self._block.left]
            void_unused(ids, self.reason.text(), self._workplace.desk)
            self._workplace.changes.letters.emit()
            self.accept()


def _columns() -> tuple[Column[BlockView], ...]:
    translate = QCoreApplication.translate

    def numbers(block: BlockView) -> str:
        return f"{block.series}: {block.numbers}" if block.series else block.numbers

    return (
        Column(translate("blocks", "Nomor"), numbers, 130),
        Column(translate("blocks", "Untuk"), lambda block: block.purpose, 400),
        Column(
            translate("blocks", "Dipesan"), lambda block: f"{block.kept_on:%d-%m-%Y}", 100, spare=1
        ),
        Column(translate("blocks", "Dipakai"), lambda block: str(block.used), 74, right=True),
        Column(translate("blocks", "Batal"), lambda block: str(block.void), 74, right=True),
        Column(translate("blocks", "Sisa"), lambda block: str(len(block.left)), 74, right=True),
    )
