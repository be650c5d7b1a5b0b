"""Qt's own words in Indonesian. The program's words are Indonesian already, in the source."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from resources import read_bytes

LOCALE = "id_ID"


def install_translations(app: QCoreApplication) -> None:
    """Before the first widget: Qt ships no Indonesian, so its dialogs get ours."""
    QLocale.setDefault(QLocale(LOCALE))
    translator = QTranslator(app)
    if translator.load(_qt_words()):
        app.installTranslator(translator)


@cache
def _qt_words() -> bytes:
    """Kept for good: Qt takes no copy of the bytes and would read freed memory."""
    return read_bytes("translations", "qtbase_id.qm")
