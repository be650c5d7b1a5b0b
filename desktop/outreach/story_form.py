"""The end of the quick entry: the story in a line, and who was told what becomes of the data."""

import datetime as dt

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.errors import error_sentence
from desktop.outreach.key_choices import KeyChoices
from desktop.widgets.form_grid import FormGrid
from models.case.sharing import SharingDraft, guardian_problems

SUMMARY_LIMIT = 300


class StoryForm(FormGrid):
    """A child was told through a parent or guardian, who is then asked for (`child`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.child = False
        self.summary = QLineEdit(maxLength=SUMMARY_LIMIT)
        self.restricted = QCheckBox(self.tr("Kasus terbatas: cerita tidak masuk surat biasa"))
        self.told = KeyChoices([("y", True, self.tr("Sudah")), ("t", False, self.tr("Belum"))])
        self.given_by, self.relation = QLineEdit(maxLength=120), QLineEdit(maxLength=60)
        self.add("summary", self.tr("Cerita singkat"), self.summary)
        self.add("restricted", self.tr("Kerahasiaan"), self.restricted)
        self.add("told", self.tr("Penjelasan dibacakan"), self.told)
        self.add("given_by", self.tr("Nama orang tua atau wali"), self.given_by, required=True)
        self.add("relation", self.tr("Hubungan dengan anak"), self.relation, required=True)
        self.edited.connect(self.show_rows)
        self.show_rows()

    def sharing(self, name: str, on: dt.date) -> SharingDraft | None:
        """The information line as it was read to `name`, or None while it was not."""
        if self.told.value() is not True:
            return None
        if not self.child:
            return SharingDraft(given_by=name, given_on=on)
        return SharingDraft(
            given_by=self.given_by.text(), relation=self.relation.text(), given_on=on
        )

    def check(self, name: str, on: dt.date) -> bool:
        """True when who was told for a child is written down; else all that is missing is said."""
        told = self.sharing(name, on)
        problems = guardian_problems(told, name) if self.child and told is not None else []
        for problem in problems:
            self.show_problem(problem.field, error_sentence(problem))
        return not problems

    def show_story(self, summary: str, sharing: SharingDraft | None, *, restricted: bool) -> None:
        self.summary.setText(summary)
        self.restricted.setChecked(restricted)
        self.told.set_value(None if sharing is None else True)
        self.given_by.setText(sharing.given_by if sharing is not None else "")
        self.relation.setText(sharing.relation if sharing is not None else "")
        self.show_rows()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Enter leads to, one after the other."""
        return (self.summary, self.told, self.given_by, self.relation)

    def show_rows(self) -> None:
        """The guardian's name is asked once a child was told."""
        for name in ("given_by", "relation"):
            self.set_row_visible(name, visible=self.child and self.told.value() is True)
