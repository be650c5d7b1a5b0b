"""Buku agenda and buku ekspedisi of a year or some months, as they will be printed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.dialogs.paper_dialog import PaperDialog
from desktop.errors import error_sentence
from desktop.lists.export_dialog import ExportDialog, ShownList
from desktop.lists.row_case import case_of_nobody
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.row_table import Column
from desktop.widgets.scroll import fit_screen
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.indonesian_words import MONTHS
from models.progress import Progress
from models.registers.agenda import agenda_document
from models.registers.books import DECEMBER, JANUARY, BookDocument, BookPeriod
from models.registers.expedition import expedition_document

FIRST_YEAR = 2020
AGENDA, EXPEDITION = "buku-agenda", "buku-ekspedisi"
COMPOSE = {AGENDA: agenda_document, EXPEDITION: expedition_document}
CELL_WIDTH = 130
"""Pixels of a column, by which the one of the file is measured."""


class BookDialog(PaperDialog):
    """Drawn off the main thread: a full year has hundreds of lines. `book` is AGENDA or
    EXPEDITION.
    """

    def __init__(self, workplace: Workplace, book: str, year: int, parent: QWidget) -> None:
        super().__init__(book_title(book), book, parent, workplace)
        self._book = book
        years = range(workplace.desk.today().year, FIRST_YEAR - 1, -1)
        months: list[tuple[object, str]] = [*enumerate(MONTHS, start=1)]
        self.year = ChoiceBox(self.tr("Tahun"), [(each, str(each)) for each in years])
        self.first = ChoiceBox(self.tr("Dari bulan"), months)
        self.last = ChoiceBox(self.tr("Sampai bulan"), months)
        self.year.set_value(year)
        self.first.set_value(JANUARY)
        self.last.set_value(DECEMBER)
        self.excel = plain_button(self.tr("Ekspor ke Excel (Ctrl+E)"), self.export, "download")
        self.buttons.insertWidget(1, self.excel)
        QShortcut(QKeySequence("Ctrl+E"), self, self.export)
        self._lay_out()
        fit_screen(self, 1040, 690)

    def open(self) -> None:
        super().open()
        self.year.setFocus()
        self.show_book()

    def period(self) -> BookPeriod:
        """What is chosen."""
        year, first, last = (int(each.text_value()) for each in (self.year, self.first, self.last))
        return BookPeriod(year, first, last)

    def show_book(self) -> None:
        """The book of the chosen months; a period that cannot be is said, and nothing printed."""
        period, compose, desk = self.period(), COMPOSE[self._book], self._workplace.desk
        self._file_name = f"{self._book}-{period.code}"
        self.notice.hide()
        if period.first > period.last:
            self.view.show_pdf(b"")
            words = error_sentence(RuleError("book.period"))
            self.notice.show_notice(words, Tone.BAD, closable=False)
            return

        def work(report: Progress) -> bytes:
            from reports.registers.agenda import render_agenda
            from reports.registers.expedition import render_expedition

            render = render_agenda if self._book == AGENDA else render_expedition
            return render(compose(period, desk), report)

        self.draw(self.tr("Menyusun buku…"), work)

    def export(self) -> None:
        """The lines of what is shown as an Excel file."""
        if self.view.pdf():
            document = COMPOSE[self._book](self.period(), self._workplace.desk)
            ExportDialog(self._workplace, as_list(document), self).open()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for words, field in (
            (self.tr("&Tahun"), self.year),
            (self.tr("&Dari bulan"), self.first),
            (self.tr("Sa&mpai bulan"), self.last),
        ):
            word = plain_label(words)
            word.setBuddy(field)
            row.addWidget(word)
            row.addWidget(field)
            field.activated.connect(lambda _row: self.show_book())
        row.addStretch(1)
        self.body.insertLayout(0, row)


class BooksMenu(MenuButton):
    """The button Buku: both books, of the `year` the page shows, over its window."""

    def __init__(
        self, workplace: Workplace, year: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        self._workplace, self._year = workplace, year
        translate = QCoreApplication.translate
        entries = (
            (translate("letters", "Buku &agenda"), partial(self.open_book, AGENDA)),
            (translate("letters", "Buku &ekspedisi"), partial(self.open_book, EXPEDITION)),
        )
        spoken = translate("letters", "Buku agenda dan buku ekspedisi")
        super().__init__(translate("letters", "Buku"), spoken, "list-checks", entries, parent)

    def open_book(self, book: str) -> None:
        BookDialog(self._workplace, book, self._year(), self.window()).open()


def book_title(book: str) -> str:
    translate = QCoreApplication.translate
    titles = {
        AGENDA: translate("letters", "Buku agenda"),
        EXPEDITION: translate("letters", "Buku ekspedisi"),
    }
    return titles[book]


def _cell(place: int, cells: tuple[str, ...]) -> str:
    return cells[place].replace("\n", ", ")


def as_list(document: BookDocument) -> ShownList:
    """The book as a list for `ExportDialog`; what it keeps back of a case stays kept back."""
    columns = tuple(
        Column(
            f"{heading.over}: {heading.title}" if heading.over else heading.title,
            partial(_cell, place),
            CELL_WIDTH,
        )
        for place, heading in enumerate(document.headings)
    )
    return ShownList(
        title=document.title.capitalize(),
        columns=columns,
        rows=lambda _progress: document.lines,
        words=(document.period.lower(),),
        case_of=case_of_nobody,
    )
