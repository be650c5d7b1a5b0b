"""Which tests go to the same process: those of one file, and files that share something dear.

The groups of pytest-xdist 3.8 are without effect under pytest 9.2 (pytest-dev/pytest-xdist#1386).
"""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {
    "tests/desktop/commands/test_gallery.py": "the papers are composed once",
    "tests/reports/test_every_paper.py": "the papers are composed once",
    "tests/desktop/commands/": "the two practice offices are made once",
    "tests/desktop/look/test_palette.py": "the sources are parsed once",
    "tests/desktop/test_translations.py": "the sources are parsed once",
    "tests/models/test_sentences.py": "the sources are parsed once",
    "tests/test_architecture.py": "the sources are parsed once",
    "tests/test_plain_text.py": "the sources are parsed once",
}


class FilesTogether(LoadScopeScheduling):
    """Hands out whole files, in the order they are collected in."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((why for start, why in TOGETHER.items() if file.startswith(start)), file)
