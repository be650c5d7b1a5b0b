"""A year whose holidays are not in yet: said on Hari ini until they are."""

from PySide6.QtWidgets import QWidget

from desktop.widgets.notice import Notice
from desktop.window.ways import Ways


class CalendarNotice(Notice):
    """Deadlines are counted wrongly in a year without its holidays."""

    def __init__(self, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = ways

    def look(self, years: tuple[int, ...]) -> None:
        """Say the first of the years that are incomplete, if there is one."""
        if not years:
            self.hide()
            return
        words = self.tr("Libur nasional {year} belum ada di program ini. Lengkapi daftar kantor.")
        self.show_notice(
            words.format(year=years[0]),
            button=self.tr("Buka hari libur"),
            press=lambda: self._ways.to_days_off(years[0]),
            closable=False,
        )
