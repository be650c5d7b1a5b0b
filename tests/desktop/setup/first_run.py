"""The first run as a clerk goes through it, up to a page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWizard

from desktop.setup.wizard import (
    ACCOUNT,
    BACKUP,
    LETTERHEAD,
    OFFICIALS,
    RECOVERY,
    REGION,
    WELCOME,
)

KALIPAIT = "35.10.04.2009"


def forward(wizard):
    """As the clerk does: by the key on the button."""
    QTest.mouseClick(wizard.button(QWizard.WizardButton.NextButton), Qt.MouseButton.LeftButton)


def answer(wizard, until=BACKUP):
    """Fill the pages up to `until`, which is shown."""
    wizard.page_of(WELCOME)
    forward(wizard)
    if until == REGION:
        return
    wizard.page_of(REGION).choose_code(KALIPAIT)
    forward(wizard)
    if until == LETTERHEAD:
        return
    wizard.page_of(LETTERHEAD).form.lines["address"].setText("Jl. Raya Kalipait No. 1")
    forward(wizard)
    if until == OFFICIALS:
        return
    wizard.page_of(OFFICIALS).fields["head_name"].setText("Slamet Contoh, S.Sos.")
    forward(wizard)
    if until == ACCOUNT:
        return
    account = wizard.page_of(ACCOUNT)
    account.name.setText("Sri Contoh")
    account.username.setText("sri")
    forward(wizard)
    if until == RECOVERY:
        return
    type_groups(wizard.page_of(RECOVERY))
    forward(wizard)


def type_groups(page):
    parts = page.answers.recovery_code.split("-")
    for group, field in zip(page.paper.groups, page.paper.typed, strict=True):
        field.setText(parts[group].lower())
