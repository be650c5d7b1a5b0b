"""A letter whose original is out is printed again: as a copy, or as an original for a reason."""

from collections.abc import Callable

from PySide6.QtWidgets import QRadioButton, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import plain_label
from models.codes import ReprintReason


class ReprintDialog(OfficeDialog):
    """`go_on` gets the number of the copy and None, or 0 and the reason for another original."""

    asks_first = False

    def __init__(
        self,
        next_copy: int,
        go_on: Callable[[int, ReprintReason | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Cetak ulang surat"), parent)
        self._next_copy, self._go_on = next_copy, go_on
        words = self.tr("Asli surat ini sudah tercetak. Cetak lagi sebagai apa?")
        self.body.addWidget(plain_label(words, wrap=True))
        word = self.tr("&Salinan ke-{number}, bertanda SALINAN").format(number=next_copy)
        self.as_copy, self.as_original = QRadioButton(word), QRadioButton(self.tr("&Asli lagi"))
        self.reason = ChoiceBox(
            self.tr("Alasan"), code_choices(ReprintReason), empty=self.tr("— pilih —")
        )
        self.form = FormGrid()
        self.form.add("reason", self.tr("A&lasan"), self.reason, required=True)
        for widget in (self.as_copy, self.as_original, self.form):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.as_original.toggled.connect(self.form.setVisible)
        self.form.hide()
        self.as_copy.setChecked(True)
        self.end_with(primary_button(self.tr("Cetak (F10)"), self.go_on, "printer"))
        self.resize(480, 240)
        self.as_copy.setFocus()

    def go_on(self) -> None:
        """An original needs its reason, which the history keeps."""
        self.form.clear_problems()
        code = "" if self.as_copy.isChecked() else self.reason.text_value()
        if self.as_original.isChecked() and not code:
            self.form.show_problem("reason", self.tr("Pilih alasan mencetak aslinya lagi."))
            return
        self.accept()
        self._go_on(0 if code else self._next_copy, ReprintReason(code) if code else None)
