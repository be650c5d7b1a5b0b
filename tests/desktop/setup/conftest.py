"""The wizard of the first run on an empty computer."""

import pytest

from desktop.setup.answers import Answers
from desktop.setup.wizard import SetupWizard
from models.access.keys import TEST_COST
from models.store import close_store
from tests.conftest import seeded, ticking


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "simpul" / "kantor"


@pytest.fixture
def wizard(qtbot, jobs, folder):
    answers = Answers(ticking(), seeded("setup"))
    wizard = SetupWizard(folder, jobs, answers, TEST_COST)
    qtbot.addWidget(wizard)
    wizard.show()
    yield wizard
    close_store()
