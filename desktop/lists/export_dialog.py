"""Any list as an Excel file: all its rows as they read on screen, and where the file goes."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from desktop.dialogs.file_choice import ask_target
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.row_case import CaseOf
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import NO_INDEX, Column, RowTable
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.progress import Progress

if TYPE_CHECKING:
    from reports.list_file import Line, ListTable

KEYS = "Ctrl+E"
LETTER = 7
"""Pixels of a column for each letter of the column in the file."""
STEP = 100
"""Rows between two looks at Batal."""


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it stands. `rows` gives all of them, fetched or not, away from the screen.

    `case_of` a row, so that restricted cases stay here; None for a list that names no resident.
    `chosen` are the ids of several rows that are chosen in it.
    """

    title: str
    columns: tuple[Column[Any], ...]
    rows: Callable[[Progress], Iterable[Any]]
    words: tuple[str, ...]
    case_of: CaseOf | None
    chosen: frozenset[int] = frozenset()


def offer_export(view: ListView, export: Callable[[], None]) -> None:
    """Ctrl+E, and the same line in the menu of every list."""
    if view.menu is None:
        view.menu = QMenu(view)
    words = QCoreApplication.translate("lists", "&Ekspor ke Excel ({keys})").format(keys=KEYS)
    view.menu.addAction(words).triggered.connect(lambda _on: export())
    key = QShortcut(QKeySequence(KEYS), view, export)
    key.setContext(Qt.ShortcutContext.WidgetShortcut)


def offer_table(
    view: ListView,
    workplace: Workplace,
    words: Callable[[], tuple[str, ...]] = tuple,
    *,
    case_of: CaseOf | None,
) -> None:
    """`offer_export` for a list whose rows are all at hand; `words` say what it is narrowed by,
    `case_of` which case a row is about, None where the list names no resident.
    """

    def export() -> None:
        table = view.model()
        if isinstance(table, RowTable):
            while table.canFetchMore(NO_INDEX):
                table.fetchMore(NO_INDEX)
            rows, title = table.rows(), view.accessibleName()
            shown = ShownList(title, table.columns, lambda _progress: rows, words(), case_of)
            ExportDialog(workplace, shown, view.window()).open()

    offer_export(view, export)


class ExportDialog(OfficeDialog):
    """It stays open and says where the file is."""

    asks_first = False

    def __init__(self, workplace: Workplace, shown: ShownList, parent: QWidget) -> None:
        super().__init__(parent.tr("Ekspor ke Excel"), parent)
        self._workplace, self._shown = workplace, shown
        whole = self.tr(
            "Daftar ini ditulis dengan kolom dan urutan yang sama, juga baris yang belum terlihat "
            "di layar."
        )
        words = ", ".join(shown.words) or self.tr("semua baris")
        only = self.tr("&Hanya yang dipilih ({count})").format(count=len(shown.chosen))
        self.only = QCheckBox(only)
        self.only.setChecked(len(shown.chosen) > 1)
        self.only.setVisible(len(shown.chosen) > 1)
        self.body.addWidget(plain_label(whole, wrap=True))
        self.body.addWidget(self.only)
        self.body.addWidget(
            hint(self.tr("Isi: {title}, {words}").format(title=shown.title, words=words))
        )
        if shown.case_of is not None:
            warning = self.tr("Berkas ini tidak dienkripsi dan berisi data pribadi warga.")
            self.body.addWidget(hint(warning))
        self.body.addWidget(hint(self.tr("Pengambilannya dicatat di riwayat dengan nama Anda.")))
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Pilih tempat (F10)"), self.choose, "download"))
        self.resize(540, 280)

    def choose(self) -> None:
        """Ask where the file goes."""
        plain = re.sub(r"[^a-z0-9]+", "-", self._shown.title.lower()).strip("-")
        name = f"{plain}-{self._workplace.desk.today():%Y-%m-%d}.xlsx"
        kinds = self.tr("Berkas Excel (*.xlsx)")
        ask_target(self, self.tr("Ekspor ke Excel"), "lists", name, kinds, self.write)

    def write(self, path: Path) -> None:
        """Write it, with Batal while it goes on."""
        from reports.list_file import write_list

        desk, shown = self._workplace.desk, self._taken()
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menulis daftar…"),
            lambda progress: write_list(path, _table(shown), _lines(shown, progress), desk),
            lambda rows: self._written(rows, path),
            failed=self.explain,
        )

    def _taken(self) -> ShownList:
        """All of the list, or what is chosen in it."""
        shown, only = self._shown, self._shown.chosen
        if not self.only.isChecked():
            return shown

        def rows(progress: Progress) -> Iterator[Any]:
            return (row for row in shown.rows(progress) if row.id in only)

        return replace(shown, rows=rows, words=(*shown.words, self.tr("hanya yang dipilih")))

    def _written(self, rows: int, path: Path) -> None:
        words = self.tr("{count} baris tersimpan di {file}.").format(count=rows, file=path.name)
        self.notice.show_notice(words, Tone.GOOD, closable=False)
        if self.main_button is not None:
            self.main_button.hide()
        self.cancel_button.setText(self.tr("Tutup"))
        self.cancel_button.setFocus()


def _table(shown: ShownList) -> "ListTable":
    from reports.list_file import ListTable

    titles = tuple(column.title for column in shown.columns)
    widths = tuple(max(column.width // LETTER, 10) for column in shown.columns)
    return ListTable(shown.title, shown.words, titles, widths, shown.case_of is not None)


def _lines(shown: ShownList, progress: Progress) -> "Iterator[Line]":
    for number, row in enumerate(shown.rows(progress)):
        if number % STEP == 0:
            progress(number, 0)
        about = None if shown.case_of is None else shown.case_of(row)
        yield about, [column.shown(row) for column in shown.columns]
