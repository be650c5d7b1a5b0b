"""Page 1: a new office, a practice office, or an office from a backup."""

from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.text import hint

NEW, PRACTICE, RESTORE = "new", "practice", "restore"


class WelcomePage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Selamat datang di Simpul"),
            self.tr("Simpul mencatat kesulitan warga, menyurati instansi, lalu mengawalnya."),
        )
        self.ways: dict[str, QRadioButton] = {}
        self._offer(
            NEW,
            self.tr("Siapkan kantor &baru"),
            self.tr("Tujuh langkah pendek, kira-kira lima menit. Siapkan logo dan nama pejabat."),
        )
        self._offer(
            PRACTICE,
            self.tr("Coba dulu dengan kantor la&tihan"),
            self.tr(
                "Warga dan kasus rekaan. Aman untuk belajar; tidak dapat dikirim ke kabupaten."
            ),
        )
        self._offer(
            RESTORE,
            self.tr("&Pulihkan kantor dari cadangan"),
            self.tr("Untuk komputer baru atau setelah kerusakan. Siapkan lembar pemulihan."),
        )
        self.body.addStretch(1)
        self.ways[NEW].setChecked(True)

    def chosen(self) -> str:
        return next(name for name, button in self.ways.items() if button.isChecked())

    def _offer(self, name: str, words: str, explanation: str) -> None:
        button, below = QRadioButton(words), hint(explanation)
        font = button.font()
        font.setBold(True)
        button.setFont(font)
        button.setAccessibleDescription(explanation)
        below.setContentsMargins(26, 0, 0, 14)
        self.ways[name] = button
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(button)
        both.addWidget(below)
        self.body.addLayout(both)
