"""What a need form asks, question by question: before it is taken over, or to look it up."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.text import hint, plain_label
from models.need.answers import answer_text
from models.need.fields import Condition, Field, FieldType, NeedForm
from models.translation import QT_TRANSLATE_NOOP

KINDS = {
    FieldType.TEXT: QT_TRANSLATE_NOOP("forms", "Tulisan pendek"),
    FieldType.NARRATIVE: QT_TRANSLATE_NOOP("forms", "Uraian"),
    FieldType.NUMBER: QT_TRANSLATE_NOOP("forms", "Angka"),
    FieldType.CHOICE: QT_TRANSLATE_NOOP("forms", "Pilih satu"),
    FieldType.CHOICES: QT_TRANSLATE_NOOP("forms", "Pilih beberapa"),
    FieldType.YES_NO: QT_TRANSLATE_NOOP("forms", "Ya atau tidak"),
    FieldType.DATE: QT_TRANSLATE_NOOP("forms", "Tanggal"),
    FieldType.MONEY: QT_TRANSLATE_NOOP("forms", "Rupiah"),
}


class FormPreviewDialog(OfficeDialog):
    """`words` say what would happen; without `take` the form is only looked at."""

    asks_first = False

    def __init__(
        self,
        form: NeedForm,
        questions: Sequence[Field],
        words: str,
        parent: QWidget,
        take: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent.tr("Formulir {title}").format(title=form.title), parent)
        self._form, self._questions, self._take = form, questions, take
        self.words = plain_label(words, wrap=True)
        self.table: RowTable[Field] = RowTable(_columns(form), self._fetch, self)
        self.view = ListView("form_questions", self.tr("Isian yang ditanyakan"))
        self.view.show_table(self.table)
        self.whole = hint()
        self.view.picked.connect(self._read_out)
        self.table.refresh()
        self.body.addWidget(self.words)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.whole)
        self.body.addWidget(hint(self._papers()))
        main = None
        if take is not None:
            main = primary_button(self.tr("&Pakai formulir ini (F10)"), self.take, "check")
        self.end_with(main)
        self.resize(900, 560)
        self.view.select_first()
        self.view.setFocus()

    def take(self) -> None:
        """Take the form over and close, unless it was refused meanwhile."""
        if self._take is not None and self._take():
            self.accept()

    def _fetch(self, last: Field | None, _limit: int) -> Sequence[Field]:
        return [] if last is not None else self._questions

    def _read_out(self, field: object) -> None:
        """The marked question in full: in its cells there is seldom room for all of it."""
        if isinstance(field, Field):
            parts = (field.label, _answer(field), _when(self._form, field), field.help)
            self.whole.setText(" · ".join(part for part in parts if part))

    def _papers(self) -> str:
        form = self._form
        words = self.tr("Berkas yang diminta: {papers}. Langkah yang diusulkan: {steps}.")
        none = self.tr("tidak ada")
        papers = ", ".join(each.label for each in form.documents) or none
        return words.format(papers=papers, steps=len(form.plan) or none)


def _columns(form: NeedForm) -> list[Column[Field]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("forms", "Pertanyaan"), lambda field: field.label, 270),
        Column(translate("forms", "Jawaban"), _answer, 230),
        Column(translate("forms", "Wajib"), _required, 70),
        Column(translate("forms", "Muncul bila"), lambda field: _when(form, field), 220),
    ]


def _answer(field: Field) -> str:
    word = KINDS[field.type]
    if field.unit:
        return f"{word} ({field.unit})"
    options = ", ".join(option.label for option in field.options)
    return f"{word}: {options}" if options else word


def _required(field: Field) -> str:
    return QCoreApplication.translate("forms", "Ya") if field.required else ""


def _when(form: NeedForm, field: Field) -> str:
    condition: Condition | None = field.show_when
    if condition is None:
        return ""
    asked = form.by_name[condition.field]
    answers = " / ".join(answer_text(asked, each) for each in condition.any_of)
    return f"{asked.label}: {answers}"
