"""What happens to a number without its letter: cancelled with a reason, or kept for later."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.letters.numbers.classification_field import ClassificationField
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.labels import label
from models.letter.letters import LetterView, reserve_numbers, void_letter
from models.letter.numbering.numbers import LARGEST_BLOCK, Reservation, read_number
from models.letter.numbering.voiding import Unlettered
from models.outreach.visits import FURTHEST_AHEAD, visits_on


class VoidDialog(OfficeDialog):
    """It says first what becomes of the referrals that are `left` without a letter."""

    def __init__(
        self,
        workplace: Workplace,
        letter: LetterView,
        left: Sequence[Unlettered],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Batalkan surat"), parent)
        self._workplace, self._letter_id = workplace, letter.id
        self.form = FormGrid()
        self.reason = QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        words = self.tr(
            "Nomor {number} tetap tercatat di buku agenda dengan alasannya dan tidak dipakai lagi."
        )
        self.body.addWidget(hint(words.format(number=letter.number_text or letter.mark)))
        for each in left:
            self.body.addWidget(plain_label(self._what_is_left(each), wrap=True))
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Batalkan surat (F10)"), self.save, "circle-x"))
        self.resize(560, 220)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            void_letter(self._letter_id, self.reason.text(), self._workplace.desk)
            self._workplace.changes.letters.emit()
            self._workplace.changes.cases.emit()
            self.accept()

    def _what_is_left(self, referral: Unlettered) -> str:
        if not referral.has_left:
            words = self.tr("Rujukan ke {agency} menunggu surat baru.")
            return words.format(agency=referral.agency)
        words = self.tr(
            "Surat ini sudah keluar dari kantor ({where}). Beri tahu yang menerimanya bahwa surat "
            "batal. Rujukan ke {agency} menunggu surat baru."
        )
        return words.format(where=label(referral.delivery).casefold(), agency=referral.agency)


class ReserveDialog(OfficeDialog):
    """Numbers kept without a letter: a block for letters written elsewhere, or a late one."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Pesan nomor surat"), parent)
        self._workplace = workplace
        self.form = FormGrid()
        self.day = DateField(workplace.desk.today)
        self.day.setObjectName("day")
        self.day.set_date(workplace.desk.today())
        self.count, self.number = QSpinBox(), QLineEdit(maxLength=6)
        self.count.setRange(1, LARGEST_BLOCK)
        self.insertion, self.classification = QLineEdit(maxLength=3), ClassificationField()
        self.remarks, self.block = QLineEdit(maxLength=300), QLineEdit(maxLength=120)
        self.visit = ChoiceBox(
            "", visit_choices(workplace.desk.today()), empty=self.tr("bukan untuk kunjungan")
        )
        self.late = self._add_rows()
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Pesan (F10)"), self.save, "save"))
        self.resize(600, 420)
        self.count.valueChanged.connect(lambda _count: self._ask_what_fits())
        self._ask_what_fits()
        self.count.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        block = self.count.value() > 1
        typed = "" if block else self.number.text().strip()
        with self.explained(self.form):
            day = self.day.date()
            if day is None:
                raise RuleError("date.unreadable", field="day")
            number, suffix = read_number(typed) if typed else (None, "")
            reservation = Reservation(
                day=day,
                count=self.count.value(),
                classification=self.classification.text(),
                remarks=self.remarks.text(),
                number=number,
                insertion="" if block else self.insertion.text().strip() or suffix,
                block=self.block.text() if block else "",
                visit_id=self._visit_id() if block else None,
            )
            reserve_numbers(reservation, self._workplace.desk)
            self._workplace.changes.letters.emit()
            self.accept()

    def _add_rows(self) -> QLabel:
        """The title of the rows for a late letter comes back."""
        form = self.form
        form.add("day", self.tr("&Tanggal"), self.day, required=True)
        form.add("count", self.tr("&Banyaknya"), self.count)
        form.add("classification", self.tr("&Klasifikasi"), self.classification)
        form.add("visit_id", self.tr("Untuk k&unjungan"), self.visit)
        form.add("block", self.tr("&Dibawa"), self.block)
        self.block.setPlaceholderText(self.tr("misalnya laptop jemput bola, atau nama petugas"))
        form.add("remarks", self.tr("K&eterangan"), self.remarks)
        title = form.add_heading(self.tr("Atau sisipan untuk surat yang terlambat"))
        form.add("number", self.tr("Di belakang &nomor"), self.number)
        form.add(
            "insertion", self.tr("&Sisipan"), self.insertion, help_text=self.tr("contoh: a atau 1")
        )
        return title

    def _ask_what_fits(self) -> None:
        """Several numbers are a block for something; one may be inserted for a late letter."""
        block = self.count.value() > 1
        self.form.set_row_visible("visit_id", visible=block and self.visit.count() > 1)
        self.form.set_row_visible("block", visible=block)
        self.late.setVisible(not block)
        for name in ("number", "insertion"):
            self.form.set_row_visible(name, visible=not block)

    def _visit_id(self) -> int | None:
        chosen = self.visit.value()
        return chosen if isinstance(chosen, int) else None


def visit_choices(today: dt.date) -> list[tuple[object, str]]:
    """The visits that are coming, this day's too, the next first."""
    return [
        (each.id, f"{each.held_on:%d-%m-%Y}  {each.place}")
        for each in visits_on(today, today + FURTHEST_AHEAD)
    ]
