"""Whether a window gets the orange stripe of a practice office."""

from PySide6.QtWidgets import QLabel

from desktop.widgets.stripe import stripe
from models.errors import StoreError
from models.office import office
from models.store import current_folder


def practice_stripe() -> QLabel | None:
    """The stripe for a window of this office; None in a real one, and where none is open."""
    try:
        current_folder()
    except StoreError:
        return None  # the first run asks its questions before there is an office
    return stripe() if office().practice else None
