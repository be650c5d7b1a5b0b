"""A new resident in few fields, for a queue of people: name, NIK or age, sex, hamlet."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.outreach.key_choices import KeyChoices
from desktop.people.person_form import PersonForm, Today
from desktop.widgets.date_field import show_half_typed
from models.codes import NoNikReason, Sex
from models.errors import RuleError
from models.labels import label
from models.office import office
from models.person.draft import PersonDraft

OLDEST = 130
SAID_AT = {"birth_date": "age", "estimated_birth_year": "age"}
"""Where this form says what the long one says beside fields that are not asked here."""


class QuickPersonForm(PersonForm):
    """The long form's fields that an evening leaves time for; the others stay empty for later."""

    def draft(self) -> PersonDraft:
        """As the long form's, with the year of birth reckoned from the age."""
        draft, age = super().draft(), self.age.text().strip()
        if draft.birth_date is not None or not age.isdecimal():
            return draft
        return replace(draft, estimated_birth_year=self.today().year - int(age))

    def show_draft(self, draft: PersonDraft) -> None:
        if not draft.nik and draft.no_nik_reason is None:
            draft = replace(draft, no_nik_reason=NoNikReason.UNKNOWN)
        super().show_draft(draft)
        year = draft.estimated_birth_year
        self.age.setText("" if year is None else str(self.today().year - year))
        if not draft.hamlet and not draft.address:
            self.place.hamlet.setText(self.usual_hamlet)
        self._show_birth()

    def show_half_typed(self, texts: Mapping[str, str]) -> None:
        """Dates that were none yet, back where they were typed."""
        show_half_typed((self,), texts)
        self._show_birth()

    def show_problem(self, field: str, sentence: str, *tone: object) -> bool:
        """As in the long form; what is wrong with the birth is said under the age."""
        return super().show_problem(SAID_AT.get(field, field), sentence, *tone)  # type: ignore[arg-type]

    def explain(self, error: RuleError) -> bool:
        """As in the long form; of the birth only the age is asked here."""
        if error.code == "person.birth_missing":
            return self.show_problem("age", self.tr("Isi umur, kira-kira pun boleh."))
        if error.code == "person.birth_year":
            words = self.tr("Umur antara 0 dan {oldest} tahun. Periksa lagi.")
            return self.show_problem("age", words.format(oldest=OLDEST))
        return super().explain(error)

    def stops(self) -> list[QWidget]:
        """Where Enter leads to, one after the other; what the NIK says already is passed over."""
        self.nik.take_over()
        known = bool(self.nik.nik()) and bool(self.birth_date.text())
        asked = [] if known else [self.sex, self.age]
        place = self.place
        return [self.name, self.nik, *asked, place.hamlet, place.rt, place.rw]

    def _make_fields(self, today: Today) -> None:
        super()._make_fields(today)
        self.usual_hamlet = ""
        self.age = QLineEdit(maxLength=3)
        self.age.setValidator(QIntValidator(0, OLDEST, self.age))
        self.age.setFixedWidth(80)
        self.sex_keys = KeyChoices(
            [("l", Sex.MALE, label(Sex.MALE)), ("p", Sex.FEMALE, label(Sex.FEMALE))]
        )
        self.sex = self.sex_keys  # type: ignore[assignment]  # read and shown like the long form's

    def _add_asked(self) -> None:
        self.add("name", self.tr("&Nama lengkap"), self.name, required=True)
        self.add("nik", self.tr("NIK"), self.nik, help_text=self.tr("Kosongkan bila belum ada."))
        self.add("no_nik_reason", self.tr("Alasan tanpa NIK"), self.no_nik_reason)
        self.add("nik_differs_confirmed", self.tr("NIK berbeda"), self.differs)
        self.add("sex", self.tr("&Jenis kelamin"), self.sex, required=True)
        self.add("age", self.tr("&Umur (kira-kira)"), self.age, required=True)
        self.add("birth", self.tr("Tanggal &lahir"), self.birth_date)
        self.add("hamlet", office().hamlet_term, self.place)

    def _add_others(self) -> None:
        """What is not asked here belongs to the form all the same, unseen."""
        for field in vars(self).copy().values():
            if isinstance(field, QWidget) and field.parent() is None:
                field.setParent(self)
                field.hide()

    def _take_over(self, finding: object) -> None:
        super()._take_over(finding)
        self._show_birth()

    def _show_birth(self) -> None:
        """The birth date is on show once the NIK has told it; then no age is asked."""
        known = bool(self.birth_date.text())
        if known:
            self.nik.decline()  # Enter would write the NIK's day over the clerk's own
        self.set_row_visible("birth", visible=known)
        self.set_row_visible("age", visible=not known)
