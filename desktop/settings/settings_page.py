"""The place Pengaturan: its parts in a list on the left, the chosen one on the right."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.look.icons import icon
from desktop.settings.about_section import AboutSection
from desktop.settings.accounts_section import AccountsSection
from desktop.settings.agencies_section import AgenciesSection
from desktop.settings.classifications_section import ClassificationsSection
from desktop.settings.days_off_section import DaysOffSection
from desktop.settings.files_section import FilesSection
from desktop.settings.forms.forms_section import FormsSection
from desktop.settings.letter_texts.texts_section import TextsSection
from desktop.settings.look_section import LookSection
from desktop.settings.norms_section import NormsSection
from desktop.settings.office_section import OfficeSection
from desktop.settings.officials_section import OfficialsSection
from desktop.settings.programmes_section import ProgrammesSection
from desktop.settings.safety_section import SafetySection
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace

LIST_WIDTH, ROW_HEIGHT = 216, 34
DAYS_OFF = 3
"""The row of the days off, where Hari ini leads when a year's holidays are missing."""


class SettingsPage(Page):
    """Each part is built when it is first chosen."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[int, Page] = {}
        self._pictures: list[str] = []
        self._makers: list[Callable[[], Page]] = []
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.list.setAccessibleName(self.tr("Bagian pengaturan"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setIconSize(QSize(18, 18))
        for picture, word, make in (
            ("building-2", self.tr("Kantor dan surat"), lambda: OfficeSection(workplace)),
            ("users", self.tr("Pejabat"), lambda: OfficialsSection(workplace)),
            ("send", self.tr("Instansi"), lambda: AgenciesSection(workplace)),
            ("calendar-days", self.tr("Hari libur"), lambda: DaysOffSection(workplace)),
            ("clock", self.tr("Tenggat"), lambda: NormsSection(workplace)),
            ("hand-heart", self.tr("Program bantuan"), lambda: ProgrammesSection(workplace)),
            ("list-checks", self.tr("Formulir"), lambda: FormsSection(workplace)),
            ("file-text", self.tr("Kata-kata surat"), lambda: TextsSection(workplace)),
            (
                "file-text",
                self.tr("Klasifikasi surat"),
                lambda: ClassificationsSection(workplace),
            ),
            ("key-round", self.tr("Akun"), lambda: AccountsSection(workplace, ways)),
            ("archive", self.tr("Cadangan dan keutuhan"), lambda: SafetySection(workplace)),
            ("inbox", self.tr("Lampiran"), lambda: FilesSection(workplace)),
            ("sun", self.tr("Tampilan dan kunci"), LookSection),
            ("info", self.tr("Tentang"), lambda: AboutSection(workplace)),
        ):
            item = QListWidgetItem(word)
            self._pictures.append(picture)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
            self._makers.append(make)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(14)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(self.tr("Pengaturan")))
        column.addLayout(row, 1)
        self._tint()
        self.list.setCurrentRow(0)
        self._shown = 0  # made and read by whoever shows the place, or another part in its stead
        self.list.currentRowChanged.connect(self._show)

    def refresh(self) -> None:
        self.section(self.list.currentRow()).refresh()

    def first_field(self) -> QWidget | None:
        return self.list

    def section(self, number: int) -> Page:
        """One part of the settings, made when first asked for."""
        if number not in self._made:
            self._made[number] = self._makers[number]()
            self.stack.addWidget(self._made[number])
        return self._made[number]

    def show_days_off(self, year: int) -> None:
        """The days off of a year, wherever the settings stood before."""

        def arrive() -> None:
            self._arrive(DAYS_OFF)
            cast("DaysOffSection", self.section(DAYS_OFF)).show_year(year)

        self.leave(arrive)

    def holds_typing(self) -> bool:
        """The part on show comes back as it was, after the lock too."""
        part = self._made.get(self._shown)
        return part is not None and part.holds_typing()

    def show_part(self, number: int) -> None:
        """One part at once, wherever the settings stood before."""
        self.leave(lambda: self._arrive(number))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        """The icons of the list in the colours of the moment."""
        for row, picture in enumerate(self._pictures):
            self.list.item(row).setIcon(icon(picture))

    def leave(self, then: Callable[[], None]) -> None:
        before = self._made.get(self._shown)
        if before is None:
            then()
        else:
            before.leave(then)

    def _show(self, number: int) -> None:
        """Go to another part, once the one before it may be left."""
        if number == self._shown:
            return
        self.leave(lambda: self._arrive(number))
        if self._shown != number:  # the clerk is still asked, and the list still in its own event
            QTimer.singleShot(0, self, lambda: self.list.setCurrentRow(self._shown))

    def _arrive(self, number: int) -> None:
        section, self._shown = self.section(number), number
        self.list.setCurrentRow(number)
        self.stack.setCurrentWidget(section)
        section.refresh()
