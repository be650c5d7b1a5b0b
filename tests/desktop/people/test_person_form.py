"""The resident's form loses nothing on the way in and out, and says what it notices."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.people.person_form import PersonForm
from desktop.people.person_panel import PersonPanel
from models.codes import LivingStatus, NoNikReason, Sex
from models.errors import RuleError
from models.person.draft import PersonDraft
from tests.desktop.accessibility import problems
from tests.desktop.office_days import NIK, resident

TODAY = dt.date(2026, 3, 16)
FULL = PersonDraft(
    name="Siti Contoh",
    nik=NIK,
    sex=Sex.FEMALE,
    birth_place="Banyuwangi",
    birth_date=dt.date(1990, 8, 17),
    estimated_birth_year=1991,
    occupation="Buruh tani",
    religion="Islam",
    mother_name="Sumarni",
    father_name="Sukardi",
    kk="3510041708900001",
    relationship="3",
    address="Jl. Melati 2",
    hamlet="Krajan",
    rt="003",
    rw="002",
    phone="+6281234567890",
    nik_differs_confirmed=True,
    living_status=LivingStatus.AWAY,
    dtsen_decile=3,
    dtsen_checked_on=dt.date(2026, 2, 3),
)
WITHOUT_NIK = dataclasses.replace(
    FULL, nik="", no_nik_reason=NoNikReason.NEWBORN, nik_differs_confirmed=True
)


@pytest.fixture
def form(qtbot, store):
    form = PersonForm(lambda: TODAY)
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("part", ["rt", "rw"])
def test_the_keyboard_goes_to_the_box_the_sentence_speaks_of(form, qtbot, part):
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    assert form.explain(RuleError("person.rt_rw", field=part))
    assert form.focusWidget() is getattr(form.place, part) and form.problem("hamlet")


@pytest.mark.parametrize("draft", [FULL, WITHOUT_NIK], ids=["with a NIK", "without one"])
def test_every_field_survives_the_round_trip(form, draft):
    form.show_draft(draft)
    assert form.draft() == draft


def test_the_round_trip_would_notice_a_forgotten_field():
    blank = PersonDraft()
    same = {
        field.name
        for field in dataclasses.fields(PersonDraft)
        if getattr(FULL, field.name) == getattr(blank, field.name)
        and getattr(WITHOUT_NIK, field.name) == getattr(blank, field.name)
    }
    assert same == set()


def test_a_reason_is_asked_only_without_a_nik(qtbot, form):
    form.show()
    assert form.no_nik_reason.isVisible()
    qtbot.keyClicks(form.nik.focusProxy(), NIK)
    assert not form.no_nik_reason.isVisible()
    assert form.draft().no_nik_reason is None
    assert not form.differs.isVisible(), "nothing is written that could differ"
    qtbot.keyClicks(form.birth_date.focusProxy(), "17-08-1991")
    assert form.differs.isVisible()
    qtbot.keyClick(form.nik.focusProxy(), Qt.Key.Key_Backspace)
    assert not form.differs.isVisible(), "a NIK that is too short is no NIK to compare"
    qtbot.keyClicks(form.nik.focusProxy(), NIK[-1])
    assert form.differs.isVisible()
    form.nik._accept()
    assert not form.differs.isVisible()


def test_what_the_nik_says_is_taken_over_at_a_press(qtbot, form):
    form.show()
    qtbot.keyClicks(form.nik.focusProxy(), NIK)
    form.nik._accept()
    assert (form.draft().birth_date, form.draft().sex) == (dt.date(1990, 8, 17), Sex.MALE)


def test_a_broken_rt_is_said_where_it_stands(form):
    form.show()
    assert form.show_problem("rt", "RT harus angka.")
    assert form.problem("hamlet") == "RT harus angka."


def test_a_slip_in_the_birth_date_is_not_saved_as_no_date(qtbot, form):
    qtbot.keyClicks(form.birth_date.focusProxy(), "99-99-9999")
    with pytest.raises(RuleError, match=r"date\.unreadable"):
        form.draft()


def test_the_form_can_be_used_by_ear_and_keys(qtbot, form):
    around = QWidget()
    QVBoxLayout(around).addWidget(form)
    qtbot.addWidget(around)
    around.show()
    assert problems(around) == []


@pytest.fixture
def panel(qtbot, workplace):
    taken = []
    panel = PersonPanel(workplace, "Pakai warga ini", taken.append)
    panel.taken = taken
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_somebody_alike_is_named_beside_the_typing_and_can_be_taken(qtbot, panel, desk):
    person_id = resident(desk, "Siti Aminah Contoh", hamlet="Krajan")
    panel.form.name.setText("Siti Aminah Contoh")
    panel.look()
    assert "Siti Aminah Contoh" in panel.alike.text() and "Mirip" in panel.alike.text()
    panel.alike._pressed()
    assert panel.taken == [person_id]


def test_the_same_nik_is_a_stop_not_a_hint(panel, desk):
    resident(desk, "Siti Contoh")
    panel.form.nik.set_nik(NIK)
    panel.look()
    assert "NIK ini sudah tercatat" in panel.alike.text()
    assert panel.alike.property("shade") == Tone.BAD.value


def test_one_is_not_alike_oneself(panel, desk):
    person_id = resident(desk, "Siti Contoh")
    panel.correct(person_id, dataclasses.replace(FULL, nik=NIK))
    panel.look()
    assert panel.alike.text() == ""


def test_a_nik_that_tells_another_birth_date_is_remarked(panel):
    panel.form.show_draft(
        dataclasses.replace(FULL, birth_date=dt.date(1980, 1, 1), nik_differs_confirmed=False)
    )
    panel.look()
    assert "NIK" in panel.unusual.text()


def test_a_nik_that_is_too_short_is_remarked_with_its_count(panel):
    panel.form.nik.set_nik("12345")
    panel.look()
    assert "yang diisi 5 angka" in panel.unusual.text()
