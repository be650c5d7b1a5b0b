"""Four cases a week apart, one with a letter, and the list they stand in."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from desktop.window.main_window import CASES
from models.agencies import suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral
from models.letter.letters import issue
from models.letter.words import default_options
from reports.letters import render_letter
from tests.case_samples import on
from tests.desktop.office_days import food_case, resident

NAMES = ("Siti Contoh", "Budi Contoh", "Ani Contoh", "Wahyu Contoh")


@pytest.fixture
def cases(desk):
    """Four cases, opened a week apart, the first with an issued letter."""
    made = []
    for number, name in enumerate(NAMES):
        day = on(desk, desk.today() - dt.timedelta(days=7 * number))
        hamlet = ("Krajan", "Sumberjo")[number % 2]
        person_id = resident(
            day, name, f"351004570890900{number}", hamlet=hamlet, address="Jl. Melati 2"
        )
        made.append(food_case(day, person_id))
    return made


@pytest.fixture
def letter_id(desk, cases):
    need = case(cases[0]).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    referral_id = draft_referral(ReferralDraft(need.id, target.id), desk)
    return issue(referral_id, default_options(referral_id, desk), render_letter, desk).id


@pytest.fixture
def settle(qtbot, workplace):
    def wait():
        qtbot.waitUntil(lambda: not workplace.jobs.busy)
        QApplication.processEvents()

    return wait


@pytest.fixture
def panel(window, cases, settle):
    window.go(CASES)
    settle()
    return window.page(CASES).list.panel
