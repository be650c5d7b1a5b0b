"""The form for one resident. It shows a draft and reads one back; it never saves."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QListView, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.errors import error_sentence
from desktop.look.appearance import dress_window
from desktop.people.place_row import PlaceRow
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.nik_field import NIK_DIGITS, NikField
from desktop.widgets.phone_field import LinePhone
from models.codes import LivingStatus, NoNikReason, Sex
from models.errors import RuleError
from models.indonesia import NikFinding
from models.office import office
from models.person.code_lists import code_list
from models.person.draft import DECILES, LIMITS, PersonDraft, nik_differences
from models.person.households import HouseholdDraft

Today = Callable[[], dt.date]


class PersonForm(FormGrid):
    """Every field of a `PersonDraft`, the less asked ones last."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._make_fields(today)
        self._add_asked()
        self._add_others()
        self.edited.connect(self._show_reason)
        self.nik.accepted.connect(self._take_over)
        self.no_nik_reason.activated.connect(lambda _row: self._touched("nik"))
        self._show_reason()

    def draft(self) -> PersonDraft:
        """Raises `RuleError("date.unreadable")` when one of the two days is no date."""
        year = self.estimated.text().strip()
        sex, reason = self.sex.value(), self.no_nik_reason.value()
        decile = self.decile.value()
        return PersonDraft(
            name=self.name.text(),
            nik=self.nik.nik(),
            no_nik_reason=NoNikReason(str(reason)) if reason and not self.nik.nik() else None,
            sex=Sex(str(sex)) if sex else None,
            birth_place=self.birth_place.text(),
            birth_date=self.birth_date.date(),
            estimated_birth_year=int(year) if year.isdecimal() else None,
            occupation=self.occupation.text(),
            religion=self.religion.text(),
            mother_name=self.mother.text(),
            father_name=self.father.text(),
            kk=self.kk.text(),
            relationship=self.relationship.text_value(),
            address=self.address.text(),
            hamlet=self.place.hamlet.text(),
            rt=self.place.rt.text(),
            rw=self.place.rw.text(),
            phone=self.phone.text(),
            nik_differs_confirmed=self.differs.isChecked(),
            living_status=LivingStatus(self.living_status.text_value()),
            dtsen_decile=decile if isinstance(decile, int) else None,
            dtsen_checked_on=self.checked_on.date(),
        )

    def show_draft(self, draft: PersonDraft) -> None:
        self.name.setText(draft.name)
        self.nik.set_nik(draft.nik)
        self.no_nik_reason.set_value(draft.no_nik_reason)
        self.sex.set_value(draft.sex)
        self.birth_place.setText(draft.birth_place)
        self.birth_date.set_date(draft.birth_date)
        year = draft.estimated_birth_year
        self.estimated.setText("" if year is None else str(year))
        self.occupation.setText(draft.occupation)
        self.religion.setText(draft.religion)
        self.mother.setText(draft.mother_name)
        self.father.setText(draft.father_name)
        self.kk.setText(draft.kk)
        self.relationship.set_value(draft.relationship)
        self.address.setText(draft.address)
        self.place.hamlet.setText(draft.hamlet)
        self.place.rt.setText(draft.rt)
        self.place.rw.setText(draft.rw)
        self.phone.setText(draft.phone)
        self.differs.setChecked(draft.nik_differs_confirmed)
        self.living_status.set_value(draft.living_status)
        self.decile.set_value(draft.dtsen_decile)
        self.checked_on.set_date(draft.dtsen_checked_on)
        self._show_reason()

    def fill_in_address(self, family: HouseholdDraft) -> None:
        """The address of a family card, where none is written yet."""
        place = self.place
        lines = (self.address, place.hamlet, place.rt, place.rw)
        if not any(line.text().strip() for line in lines):
            for line, text in zip(lines, family.place, strict=True):
                line.setText(text)

    def explain(self, error: RuleError) -> bool:
        """Say a broken rule beside its field; False when it is not here."""
        return self.show_problem(error.field, error_sentence(error))

    def _make_fields(self, today: Today) -> None:
        self.name = QLineEdit(maxLength=LIMITS["name"])
        self.nik = NikField(today)
        self.no_nik_reason = ChoiceBox("", code_choices(NoNikReason), empty=self.tr("— pilih —"))
        self.sex = ChoiceRow(code_choices(Sex))
        self.birth_place = QLineEdit(maxLength=LIMITS["birth_place"])
        self.birth_date = DateField(today, past_only=True)
        self.birth_date.setObjectName("birth_date")
        self.estimated = QLineEdit(maxLength=4)
        self.estimated.setValidator(QIntValidator(0, 9999, self.estimated))
        self.estimated.setFixedWidth(80)
        self.address = QLineEdit(maxLength=LIMITS["address"])
        self.place = PlaceRow()
        self.phone = LinePhone()
        self.kk = QLineEdit(maxLength=40)
        self.relationship = ChoiceBox("", _words("relationship"), empty=self.tr("Belum diisi"))
        self.occupation = QLineEdit(maxLength=LIMITS["occupation"])
        self.religion = QLineEdit(maxLength=LIMITS["religion"])
        offered = [word for _code, word in _words("religion")]
        completer, popup = QCompleter(offered, self.religion), QListView()
        dress_window(popup)
        completer.setPopup(popup)
        self.religion.setCompleter(completer)
        self.mother = QLineEdit(maxLength=LIMITS["mother_name"])
        self.father = QLineEdit(maxLength=LIMITS["father_name"])
        self.living_status = ChoiceBox("", code_choices(LivingStatus))
        deciles = [(n, self.tr("Desil {number}").format(number=n)) for n in DECILES]
        self.decile = ChoiceBox("", deciles, empty=self.tr("Belum ada"))
        self.checked_on = DateField(today)
        self.checked_on.setObjectName("dtsen_checked_on")
        self.differs = QCheckBox(self.tr("Sudah dicocokkan dengan KTP atau KK, memang berbeda"))

    def _add_asked(self) -> None:
        self.add("name", self.tr("&Nama lengkap"), self.name, required=True)
        self.add("nik", self.tr("NIK"), self.nik)
        self.add("no_nik_reason", self.tr("Alasan tanpa NIK"), self.no_nik_reason)
        self.add("nik_differs_confirmed", self.tr("NIK berbeda"), self.differs)
        self.add("sex", self.tr("&Jenis kelamin"), self.sex, required=True)
        self.add("birth_place", self.tr("&Tempat lahir"), self.birth_place)
        self.add("birth_date", self.tr("Tanggal &lahir"), self.birth_date)
        self.add("estimated_birth_year", self.tr("atau kira-kira tahun"), self.estimated)
        self.add("address", self.tr("&Alamat"), self.address)
        self.add("hamlet", office().hamlet_term, self.place)
        self.add("phone", self.tr("Nomor &HP"), self.phone)

    def _add_others(self) -> None:
        self.add_heading(self.tr("Data keluarga (boleh kosong)"))
        self.add("kk", self.tr("N&omor KK"), self.kk)
        self.add("relationship", self.tr("H&ubungan dalam KK"), self.relationship)
        self.add("mother_name", self.tr("Nama ibu"), self.mother)
        self.add("father_name", self.tr("Nama ayah"), self.father)
        self.add("occupation", self.tr("Pekerjaan"), self.occupation)
        self.add("religion", self.tr("A&gama"), self.religion)
        self.add("living_status", self.tr("Keadaan"), self.living_status)
        self.add("dtsen_decile", self.tr("DTSEN (dahulu DTKS)"), self.decile)
        self.add("dtsen_checked_on", self.tr("Tanggal cek DTSEN"), self.checked_on)

    def _show_reason(self) -> None:
        """A reason is asked without a NIK; to confirm a whole one that differs or was confirmed."""
        typed = self.nik.nik()
        self.set_row_visible("no_nik_reason", visible=not typed)
        asked = len(typed) == NIK_DIGITS and (self.differs.isChecked() or _differs(self))
        self.set_row_visible("nik_differs_confirmed", visible=asked)

    def _take_over(self, finding: object) -> None:
        if isinstance(finding, NikFinding):
            _fill_in(self, finding)


def _fill_in(form: PersonForm, finding: NikFinding) -> None:
    """What was complained of is there now."""
    form.birth_date.set_date(finding.birth_date)
    form.sex.set_value(finding.sex)
    for name in {"birth_date", "sex"} & set(form.names()):
        form.say(name, "")


def _differs(form: PersonForm) -> bool:
    """Whether what is written of birth and sex is otherwise than in the NIK."""
    sex = form.sex.value()
    told = form.birth_date.known(), Sex(str(sex)) if sex else None
    return bool(nik_differences(form.nik.nik(), *told, form.today()))


def _words(name: str) -> list[tuple[object, str]]:
    """A code list of the register with its labels in small letters, as a form shows them."""
    return [(code, label.capitalize()) for code, label in code_list(name).labels.items()]
