"""The kinds of work of a day as a row of tiles: how many of each; one pressed shows its lines."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from desktop.look.palette import Tone
from desktop.widgets.access_keys import number_keys
from desktop.widgets.tone import set_shade
from models.case.tracking.today import SECTION_WORDS, Today, TodaySection

ALL = -1
GAP, NARROWEST = 8, 340
"""Pixels between tiles, and under which the window may not squeeze them."""
TONES = {
    TodaySection.OVERDUE: Tone.BAD,
    TodaySection.ESCALATE: Tone.BAD,
    TodaySection.DUE: Tone.WARNING,
    TodaySection.PAUSED: Tone.WARNING,
    TodaySection.REPLIES: Tone.INFO,
    TodaySection.VISITS: Tone.INFO,
    TodaySection.UNSENT: Tone.WARNING,
    TodaySection.UNTOUCHED: Tone.WARNING,
}
ICONS = {
    TodaySection.OVERDUE: "clock",
    TodaySection.ESCALATE: "circle-alert",
    TodaySection.DUE: "calendar-days",
    TodaySection.PAUSED: "circle-pause",
    TodaySection.REPLIES: "mail",
    TodaySection.VISITS: "users",
    TodaySection.UNSENT: "send",
    TodaySection.UNTOUCHED: "hourglass",
}


class TodayTiles(QWidget):
    """`chosen` is called with the section of the tile that was pressed, None for all; `entered`
    where Enter is pressed on a tile: its first line is meant.
    """

    def __init__(
        self,
        chosen: Callable[[TodaySection | None], None],
        entered: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen, self._entered = chosen, entered
        self._columns = 0
        self.group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.tiles: dict[TodaySection | None, QPushButton] = {}
        for number, section in enumerate((None, *TodaySection)):
            tile = QPushButton()
            tile.setCheckable(True)
            tile.setAutoDefault(False)
            tile.setProperty("tile", True)
            self.tiles[section] = tile
            self.group.addButton(tile, number)
        self.tiles[None].setChecked(True)
        self.group.idClicked.connect(lambda _number: self._chosen(self.section()))
        self.show_work(None)
        self._arrange(len(self.tiles))
        self.setMinimumWidth(NARROWEST)  # the tiles go below each other; they widen no window

    def section(self) -> TodaySection | None:
        """The kind of work that is shown, None for all."""
        return next((each for each, tile in self.tiles.items() if tile.isChecked()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered()
        else:
            super().keyPressEvent(event)

    def choose(self, section: TodaySection | None) -> None:
        """Press a tile for the clerk."""
        self.tiles[section].setChecked(True)
        self._chosen(section)

    def show_work(self, work: Today | None) -> None:
        """The numbers of a day; dots while they are being counted."""
        for section, tile in self.tiles.items():
            word = words_of(section)
            count = len(work.of(section)) if work is not None else 0
            tile.setText(f"{count if work is not None else '…'}\n{word}")
            tile.setAccessibleName(f"{word}: {count}")
            tone = TONES[section].value if section is not None and count else ""
            set_shade(tile, tone)
        number_keys(list(self.tiles.values()), [meaning(each) for each in self.tiles])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(tile.sizeHint().width() for tile in self.tiles.values()) + GAP
        fitting = max(1, (event.size().width() + GAP) // widest)
        rows = -(-len(self.tiles) // fitting)
        self._arrange(-(-len(self.tiles) // rows))

    def _arrange(self, columns: int) -> None:
        """So many tiles beside each other; the rows about equally long."""
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def words_of(section: TodaySection | None) -> str:
    """The word of a kind of work."""
    if section is None:
        return QCoreApplication.translate("today", "Semua")
    return SECTION_WORDS[section]


def meaning(section: TodaySection | None) -> str:
    """What belongs to a kind of work, in a sentence."""
    translate = QCoreApplication.translate
    return {
        None: translate("today", "Semua yang menunggu hari ini"),
        TodaySection.OVERDUE: translate(
            "today", "Langkah kantor yang terlambat; kunjungan, jeda dan surat ada di bagiannya"
        ),
        TodaySection.ESCALATE: translate("today", "Perlu disampaikan ke kepala atau camat"),
        TodaySection.DUE: translate("today", "Langkah yang harus dikerjakan hari ini"),
        TodaySection.PAUSED: translate("today", "Kasus dijeda yang warganya perlu dihubungi"),
        TodaySection.REPLIES: translate("today", "Jawaban instansi yang belum ditindaklanjuti"),
        TodaySection.VISITS: translate("today", "Kunjungan ke warga dan jemput bola hari ini"),
        TodaySection.UNSENT: translate("today", "Surat terbit yang belum keluar dari kantor"),
        TodaySection.UNTOUCHED: translate("today", "Kasus yang lama tidak ada catatannya"),
    }[section]
