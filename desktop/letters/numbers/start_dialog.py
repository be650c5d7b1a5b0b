"""Where a series goes on, for letters of a year that are in no register of the program."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.letters.numbers.classification_field import ClassificationField
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.codes import NumberSeries
from models.letter.numbering.numbers import passed_over
from models.letter.numbering.starts import (
    NumberStartDraft,
    NumberStartView,
    coming_number,
    number_starts,
    start_from,
    take_back_start,
)
from models.office import office

TALLEST = 132


class StartDialog(OfficeDialog):
    """The series, the number and why; above them what was said before and may be taken back."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Lanjutkan dari nomor"), parent)
        self._workplace = workplace
        self._starts: dict[int, NumberStartView] = {}
        self.list = RecordList(self.tr("Urutan yang sudah dilanjutkan"), TALLEST)
        self.list.setWordWrap(True)
        self.back = plain_button(self.tr("Tarik &kembali"), self.take_back, "undo-2")
        self.form = FormGrid()
        today = workplace.desk.today()
        years: list[tuple[object, str]] = [
            (year, str(year)) for year in (today.year, today.year - 1)
        ]
        self.year, self.classification = ChoiceBox("", years), ClassificationField()
        self.number, self.reason = QLineEdit(maxLength=6), QLineEdit(maxLength=300)
        self.coming = hint()
        self._lay_out()
        self.end_with(primary_button(self.tr("Lanjutkan (F10)"), self.save, "save"))
        self.resize(620, 330)
        self.list.currentRowChanged.connect(lambda _row: self._show_button())
        self.year.activated.connect(lambda _row: self.refresh())
        self.form.edited.connect(self._tell_what_comes)
        self.refresh()
        self.number.setFocus()

    def refresh(self) -> None:
        """What was said for the chosen year, and which number comes."""
        found = number_starts(self._year())
        self._starts = {each.id: each for each in found}
        self.list.clear()
        for each in found:
            self.list.add(
                "circle-dot" if each.waits else "circle-check", self._words(each), each.id
            )
        self.list.fit()
        waiting = [n for n, each in enumerate(found) if each.waits]
        self.list.setCurrentRow(next(iter(waiting), 0))
        self.back.setVisible(bool(found))
        self._show_button()
        self._tell_what_comes()

    def save(self) -> None:
        self.form.clear_problems()
        number = self.number.text().strip()
        with self.explained(self.form):
            draft = NumberStartDraft(
                self._year(),
                int(number) if number.isdecimal() else 0,
                self.reason.text(),
                self.classification.text(),
            )
            start_from(draft, self._workplace.desk)
            self._workplace.changes.letters.emit()
            self.accept()

    def take_back(self) -> None:
        start = self._chosen()
        if start is not None:
            with self.explained():
                take_back_start(start.id, self._workplace.desk)
                self._workplace.changes.letters.emit()
                self.refresh()
                self.number.setFocus()

    def _lay_out(self) -> None:
        words = self.tr(
            "Surat berikutnya memakai nomor ini. Nomor yang dilewati tercatat di buku agenda "
            "bersama alasannya. Selama nomornya belum dipakai, ini masih dapat ditarik kembali."
        )
        self.form.add("year", self.tr("&Tahun"), self.year)
        self.form.add("classification", self.tr("K&lasifikasi"), self.classification, required=True)
        self.form.set_row_visible(
            "classification", visible=office().number_series is NumberSeries.PER_CLASSIFICATION
        )
        self.form.add(
            "number", self.tr("Dari &nomor"), self.number, required=True, beside=self.coming
        )
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        self.reason.setPlaceholderText(self.tr("misalnya buku agenda kertas dipakai sampai 119"))
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addWidget(hint(words))
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self.form, 1)

    def _year(self) -> int:
        return int(self.year.text_value())

    def _chosen(self) -> NumberStartView | None:
        found = self.list.record()
        return self._starts.get(found) if isinstance(found, int) else None

    def _show_button(self) -> None:
        start = self._chosen()
        self.back.setEnabled(start is not None and start.waits)

    def _words(self, start: NumberStartView) -> str:
        words = self.tr("Dari nomor {number}, {first}-{last} dilewati, {state}. {reason}")
        if start.series:
            words = self.tr(
                "Urutan {series} dari nomor {number}, {first}-{last} dilewati, {state}. {reason}"
            )
        return words.format(
            series=start.series,
            number=start.number,
            first=start.passes_from,
            last=start.number - 1,
            state=self.tr("belum dipakai") if start.waits else self.tr("sudah dipakai"),
            reason=start.reason,
        )

    def _tell_what_comes(self) -> None:
        """The number that comes without it, and what is left out with it."""
        year, code = self._year(), self.classification.text().strip()
        coming = coming_number(year, code)
        words = self.tr("Nomor berikutnya sekarang {number}.")
        self.coming.setText(words.format(number=coming) if coming is not None else "")
        left_out = passed_over(dt.date(year, 1, 1), code, self.number.text())
        if left_out is not None:
            words = self.tr("Nomor {first} sampai {last} akan dilewati.")
            self.form.show_problem(
                "number", words.format(first=left_out[0], last=left_out[1]), Tone.WARNING
            )
        elif self.form.problem("number"):
            self.form.say("number", "")
