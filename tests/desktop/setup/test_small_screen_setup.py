"""The first run on 1366 x 768 at 150 %: no step lies over another or is cut."""

import pytest

from desktop.setup.wizard import (
    ACCOUNT,
    BACKUP,
    LETTERHEAD,
    OFFICIALS,
    RECOVERY,
    REGION,
    RESTORE_ID,
    WELCOME,
)
from tests.desktop.layout_check import squeezed
from tests.desktop.setup.first_run import answer, forward

SMALL = (911, 480)


@pytest.mark.parametrize(
    "until", [WELCOME, REGION, LETTERHEAD, OFFICIALS, ACCOUNT, RECOVERY, BACKUP, RESTORE_ID]
)
def test_every_step_of_the_first_run_fits_a_small_screen(wizard, until):
    wizard.resize(*SMALL)
    if until == RESTORE_ID:
        wizard.page_of(WELCOME).ways["restore"].setChecked(True)
        forward(wizard)
    elif until != WELCOME:
        answer(wizard, until)
    assert squeezed(wizard) == []
    assert (wizard.width(), wizard.height()) == SMALL
