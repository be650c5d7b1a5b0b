"""What a clerk chooses of one letter comes back as chosen, and the usual last day goes with it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.cases.referral.letter_options_form import LetterOptionsForm
from models.codes import AddressSide, EnclosureUnit, LetterKind, Sifat
from models.letter.secrecy import Secrecy
from models.letter.words import LetterOptions
from models.office import change_office, draft_from, office
from models.officials import officials
from tests.desktop.office_days import press

TODAY = dt.date(2026, 3, 16)


@pytest.fixture
def form(qtbot, workplace):
    change_office(replace(draft_from(office()), valid_months=1), workplace.desk)
    form = LetterOptionsForm(workplace.desk.today)
    qtbot.addWidget(form)
    form.show()
    return form


def date_again(form, day):
    form.letter_date.setFocus()
    press(form, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(form, day)


def options(**changes):
    first = officials(TODAY)[0].id
    return replace(LetterOptions(LetterKind.OFFICIAL, TODAY, first), **changes)


def test_side_and_unit_come_back_as_chosen(form):
    chosen = options(address_side=AddressSide.LEFT, unit=EnclosureUnit.SHEETS)
    form.show_options(chosen)
    assert form.options() == chosen
    form.show_options(options())
    assert form.options() == options()


def test_the_usual_last_day_goes_with_the_letter_s_day_and_a_chosen_one_stays(form):
    carried = options(kind=LetterKind.INTRODUCTION, valid_until=dt.date(2026, 4, 16))
    form.show_options(carried)
    date_again(form, "20-03-2026")
    assert form.options().valid_until == dt.date(2026, 4, 20)
    form.show_options(replace(carried, valid_until=dt.date(2026, 12, 31)))
    date_again(form, "21-03-2026")
    assert form.options().valid_until == dt.date(2026, 12, 31)


def test_a_camat_who_signs_a_letter_with_a_diagnosis_reads_it_too(form):
    secret = options(sifat=Sifat.RAHASIA, with_camat=True, copies=("Arsip",))
    form.show_options(secret, Secrecy(told=True, health=True))
    assert "Camat (Mengetahui)" in form.readers.text()
