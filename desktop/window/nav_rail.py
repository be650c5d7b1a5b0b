"""The seven places of the main window, always in sight: an icon and a word each."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.look.icons import WORD_GAP, icon, word_icon
from desktop.widgets.text import set_tip

WIDE, NARROW, ICON = 206, 120, 20
"""Widths of the rail with the words beside and under the icons, and the icons' size, in pixels."""


class NavRail(QFrame):
    """Seven buttons of which one is pressed. Choosing one calls `chosen` with its number."""

    def __init__(self, chosen: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navRail")
        self.setAccessibleName(self.tr("Bagian program"))
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)
        self.group.idClicked.connect(chosen)
        self._column = QVBoxLayout(self)
        for number in range(len(self._entries())):
            self._column.addWidget(self._button(number))
        self._column.addStretch(1)
        self._compact = False
        self.set_compact(compact=False)

    def _entries(self) -> tuple[tuple[str, str, str], ...]:
        """Icon, word, and the word as it stands under the icon."""
        return (
            ("house", self.tr("&Hari ini"), self.tr("&Hari ini")),
            ("users", self.tr("&Warga"), self.tr("&Warga")),
            ("clipboard-list", self.tr("&Kasus"), self.tr("&Kasus")),
            ("map-pin", self.tr("Je&mput bola"), self.tr("Je&mput bola")),
            ("mail", self.tr("&Surat"), self.tr("&Surat")),
            ("send", self.tr("K&irim ke kabupaten"), self.tr("K&irim")),
            ("settings", self.tr("&Pengaturan"), self.tr("&Pengaturan")),
        )

    def _button(self, number: int) -> QToolButton:
        word = self._entries()[number][1].replace("&", "")
        button = QToolButton()
        button.setObjectName("navButton")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(word)
        set_tip(button, f"{word} (Ctrl+{number + 1})")
        self.group.addButton(button, number)
        return button

    def _paint(self) -> None:
        """The icons in the tint of the look, with a gap before the word where it is beside."""
        for number, (name, word, short) in enumerate(self._entries()):
            button = self.group.button(number)
            button.setText(short if self._compact else word)
            button.setIcon(icon(name) if self._compact else word_icon(name))
            width = ICON if self._compact else ICON + WORD_GAP
            button.setIconSize(QSize(width, ICON))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def word(self, number: int) -> str:
        """What a place is called."""
        return self.group.button(number).accessibleName()

    def show_chosen(self, number: int) -> None:
        """Press a button without calling anyone."""
        self.group.button(number).setChecked(True)

    def set_compact(self, *, compact: bool) -> None:
        """The word under the icon on a small screen, beside it on a wide one."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if compact
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in self.group.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
        self.setFixedWidth(NARROW if compact else WIDE)
        edge, gap = (4, 1) if compact else (12, 4)  # seven fit 480 pixels of height
        self._column.setContentsMargins(8, edge, 8, edge)
        self._column.setSpacing(gap)
        self._compact = compact
        self._paint()
