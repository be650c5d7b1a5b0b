"""The orange stripe that says: this is practice."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from desktop.widgets.text import plain_label

GROUND, WORDS = "#f59e0b", "#231500"
"""Orange with nearly black words: 8:1, the same in the light and the dark look."""


def stripe() -> QLabel:
    words = QCoreApplication.translate("practice", "KANTOR LATIHAN - bukan data nyata")
    label = plain_label(words)
    label.setObjectName("practiceStripe")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setStyleSheet(f"background: {GROUND}; color: {WORDS}; font-weight: bold; padding: 3px;")
    return label
