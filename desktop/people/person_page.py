"""One resident: what is recorded, who shares the family card, which cases there are."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.people.aid_card import AidCard
from desktop.people.household_dialog import HouseholdDialog
from desktop.people.person_dialog import PersonDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card, FactGrid
from desktop.widgets.nik_field import grouped_nik
from desktop.widgets.record_list import RecordList
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading, hint
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.cases import CaseFilter, list_cases
from models.labels import label
from models.need.decile import decile_source
from models.person.code_lists import code_list
from models.person.households import household
from models.person.people import PersonView, person

TALLEST = 220


class PersonPage(Page):
    """Opening it is noted in the history: who looked at whom (UU 27/2022 art. 31)."""

    def __init__(
        self,
        workplace: Workplace,
        ways: Ways,
        back: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.person_id = 0
        self.name, self.facts, self.family = heading(), FactGrid(), FactGrid()
        self.members = RecordList(self.tr("Anggota keluarga"), TALLEST, self._visit)
        self.cases = RecordList(self.tr("Kasus warga ini"), TALLEST, self._open_case)
        self.no_cases = hint(self.tr("Belum ada kasus."))
        self.new_case = primary_button(
            self.tr("Buat kasus (F2)"), lambda: ways.new_case(self.person_id), "file-plus"
        )
        self.correct = plain_button(self.tr("Betulkan data (F7)"), self._correct, "pencil")
        self.correct_family = plain_button(
            self.tr("Betulkan ke&luarga"), self._correct_family, "pencil"
        )
        self.aid = AidCard(workplace)
        self.back = plain_button("", back, "chevron-left")
        self.show_way_back("")
        self._lay_out()
        for keys, press in (("F7", self._correct), ("Esc", back)):
            key = QShortcut(QKeySequence(keys), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_person(self, person_id: int) -> None:
        self.person_id = person_id
        self._show(person(person_id, self._workplace.desk))
        self.new_case.setFocus()

    def show_way_back(self, word: str) -> None:
        """Name the place the resident was opened from; empty is the list of residents."""
        self.back.setText(word or self.tr("Daftar warga"))
        self.back.setAccessibleName(self.tr("Kembali ke {place}").format(place=self.back.text()))

    def refresh(self) -> None:
        if self.person_id:
            self._show(person(self.person_id))

    def _show(self, view: PersonView) -> None:
        self.name.setText(view.name)
        nik = self.tr("NIK")
        reason = label(view.no_nik_reason) if view.no_nik_reason else ""
        former = ", ".join(number.value for number in view.former_numbers)
        self.facts.show_facts(
            [
                (nik, grouped_nik(view.nik) or reason),
                (self.tr("Jenis kelamin"), label(view.sex) if view.sex else ""),
                (self.tr("Lahir"), ", ".join(filter(None, (view.birth_place, view.birth)))),
                (self.tr("Alamat"), view.address_line),
                (self.tr("Nomor HP"), view.phone),
                (self.tr("Pekerjaan"), view.occupation),
                (self.tr("Agama"), view.religion),
                (self.tr("Nama ibu"), view.mother_name),
                (self.tr("Nama ayah"), view.father_name),
                (self.tr("Keadaan"), label(view.living_status)),
                (self.tr("DTSEN (dahulu DTKS)"), decile_words(view, decile_source(view.id))),
                (self.tr("Nomor terdahulu"), former),
            ],
            fixed=[nik],
        )
        self._show_family(view)
        self._show_cases(view)
        self.aid.show_aid(view.id, view.name)

    def _show_family(self, view: PersonView) -> None:
        card = self.tr("Nomor KK")
        self.family.show_facts(
            [(card, grouped_nik(view.kk) or self.tr("belum dicatat"))], fixed=[card]
        )
        self.correct_family.setVisible(view.household_id is not None)
        self.members.clear()
        found = household(view.household_id).members if view.household_id else ()
        for member in found if len(found) > 1 else ():
            words = f"{member.name} · {_relationship(member.relationship)}".rstrip(" ·")
            self.members.add("user", words, member.id)
        self.members.fit()

    def _show_cases(self, view: PersonView) -> None:
        rows = list_cases(CaseFilter(person_id=view.id))
        self.cases.clear()
        for row in rows:
            words = f"{row.number} · {row.needs} · {row.state_word}"
            self.cases.add("clipboard-list", words, row.id)
        self.cases.fit()
        self.no_cases.setVisible(not rows)

    def _visit(self, record: object) -> None:
        if isinstance(record, int):
            self.show_person(record)

    def _open_case(self, record: object) -> None:
        if isinstance(record, int):
            self._ways.to_case(record)

    def _correct(self) -> None:
        PersonDialog(
            self._workplace, lambda _id: self.refresh(), self.window(), self.person_id
        ).open()

    def _correct_family(self) -> None:
        household_id = person(self.person_id).household_id
        if household_id is not None:
            HouseholdDialog(self._workplace, household_id, self.window()).open()

    def _lay_out(self) -> None:
        about, family = Card(self.tr("Data warga")), Card(self.tr("Keluarga"))
        cases = Card(self.tr("Kasus"))
        about.body.addWidget(self.facts)
        family.head.addWidget(self.correct_family)
        family.body.addWidget(self.family)
        family.body.addWidget(self.members)
        cases.body.addWidget(self.cases)
        cases.body.addWidget(self.no_cases)
        top, columns, left, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.correct)
        top.addWidget(self.new_case)
        for side, parts in ((left, (about, self.aid)), (right, (family, cases))):
            side.setSpacing(12)
            for part in parts:
                side.addWidget(part)
            side.addStretch(1)
        columns.setSpacing(12)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        page = QWidget()
        page.setLayout(columns)
        columns.setContentsMargins(0, 0, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(PageScroll(page), 1)


def decile_words(view: PersonView, source: str) -> str:
    """BPS's decile, the day it was looked up and where; nothing where nobody has looked."""
    translate = QCoreApplication.translate
    decile, day = view.dtsen_decile, view.dtsen_checked_on
    if decile is None and day is None:
        return ""
    words = translate("person", "desil {number}").format(number=decile)
    if decile is None:
        words = translate("person", "belum ada")
    if day is None:
        return words
    words = translate("person", "{words}, dicek {day}").format(words=words, day=f"{day:%d-%m-%Y}")
    return f"{words} ({source})" if source else words


def _relationship(code: str) -> str:
    return code_list("relationship").labels.get(code, "").capitalize()
