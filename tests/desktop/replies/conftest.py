"""A case with an agency that was asked, and its page."""

import pytest

from desktop.window.main_window import CASES
from tests.case_samples import opened, requested


@pytest.fixture
def case_id(desk):
    return opened(desk)


@pytest.fixture
def sent(desk, case_id):
    return requested(desk, case_id)


@pytest.fixture
def page(window, sent, case_id):
    window.open_case(case_id)
    return window.page(CASES).case
