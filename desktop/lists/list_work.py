"""What can be done with the chosen rows of a list, and the way back."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.errors import error_sentence, show_error, shown
from desktop.letters.papers.transmittal_dialog import TransmittalDialog
from desktop.lists.bulk_dialog import AssignDialog, BulkDialog, DeliveryDialog, FollowUpDateDialog
from desktop.lists.print_dialog import PrintLettersDialog
from desktop.lists.selection import Chosen, Selection
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.notice import Notice
from desktop.widgets.tone import set_button_icon
from desktop.window.workplace import Workplace
from models.codes import SavedList
from models.errors import RuleError
from models.letter.papers.transmittal_lines import consignment_of_letters
from models.lists.bulk import Undone, UndoToken, undo

NAMED = 5
"""Records that are named when they could not be put back; the others are counted."""

Work = tuple[UndoToken, Chosen]
"""What was done, and the rows that were chosen for it."""


class ListWork(QObject):
    """The menu Tindakan of one list, its notice, and Ctrl+Z. `letters_wanted` carries the chosen
    cases that are to get letters.
    """

    letters_wanted = Signal(tuple)

    def __init__(
        self, workplace: Workplace, list_name: SavedList, page: QWidget, selection: Selection
    ) -> None:
        super().__init__(page)
        self._workplace, self._list_name = workplace, list_name
        self._page, self._selection = page, selection
        self._done: list[Work] = []
        self.notice = Notice()
        self.menu = QMenu(page)
        self.button = QToolButton()
        self.button.setText(self.tr("Tindakan"))
        self.button.setAccessibleName(self.tr("Tindakan untuk baris yang dipilih"))
        self.button.setProperty("worded", True)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_button_icon(self.button, "list-checks")
        if list_name is SavedList.CASES:
            self.menu.addAction(self.tr("&Tugaskan")).triggered.connect(self.assign)
            self.menu.addAction(self.tr("Tanggal tindak &lanjut")).triggered.connect(self.follow_up)
            self.menu.addAction(self.tr("&Buat surat")).triggered.connect(self.write_letters)
        self.menu.addAction(self.tr("&Cetak surat")).triggered.connect(self.print)
        self.menu.addAction(self.tr("Tandai surat &diserahkan")).triggered.connect(self.deliver)
        if list_name is SavedList.LETTERS:
            self.menu.addAction(self.tr("Surat pengantar &kiriman")).triggered.connect(
                self.hand_over
            )
        self.menu.addSeparator()
        self.back = self.menu.addAction(self.tr("&Urungkan yang terakhir (Ctrl+Z)"))
        self.back.triggered.connect(self.undo)
        self.back.setEnabled(False)
        key = QShortcut(QKeySequence("Ctrl+Z"), page, self.undo)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def assign(self) -> None:
        self._open(AssignDialog)

    def follow_up(self) -> None:
        self._open(FollowUpDateDialog)

    def deliver(self) -> None:
        self._open(DeliveryDialog)

    def write_letters(self) -> None:
        """One letter for each referral of the chosen cases that waits for one."""
        ids = self._selection.ids()
        if ids:
            self.letters_wanted.emit(ids)

    def print(self) -> None:
        ids = self._selection.ids()
        if ids:
            PrintLettersDialog(self._workplace, self._list_name, ids, self._window()).open()

    def hand_over(self) -> None:
        """List the chosen letters on a surat pengantar; without any the clerk writes the lines."""
        with shown(self._page):
            found = consignment_of_letters(self._selection.ids())
            TransmittalDialog(self._workplace, found, self._window()).open()

    def undo(self) -> None:
        """Put back what was done last; what came before it can be put back after that."""
        if not self._done:
            return
        (token, chosen), desk = self._done.pop(), self._workplace.desk
        self.back.setEnabled(bool(self._done))
        run_busy(
            self._workplace.jobs,
            self._page,
            self.tr("Mengembalikan…"),
            lambda progress: undo(token, desk, progress),
            lambda undone: self._undone(undone, chosen),
            failed=lambda error: self._not_undone((token, chosen), error),
        )

    def _open(self, kind: type[BulkDialog]) -> None:
        chosen = self._selection.chosen()
        if not chosen.ids:
            return
        with shown(self._page):
            dialog = kind(self._workplace, self._list_name, chosen.ids, self._window())  # type: ignore[call-arg]
            dialog.worked.connect(lambda token: self._did(token, chosen))
            dialog.open()

    def _did(self, token: UndoToken, chosen: Chosen) -> None:
        self._done.append((token, chosen))
        self.back.setEnabled(True)
        self._tell_pages(chosen)
        words = self.tr("{count} perubahan tersimpan.").format(count=token.count)
        self.notice.show_undo(words, self.undo)

    def _undone(self, undone: Undone, chosen: Chosen) -> None:
        self._tell_pages(chosen)
        words = self.tr("{count} perubahan diurungkan.").format(count=undone.restored)
        if not undone.kept:
            self.notice.show_notice(words, Tone.GOOD, seconds=8)
            return
        names = "; ".join(undone.kept[:NAMED])
        more = len(undone.kept) - NAMED
        if more > 0:
            names += self.tr(" dan {count} lainnya").format(count=more)
        left = self.tr("Tidak diurungkan karena sudah diubah lagi sesudahnya: {names}.")
        self.notice.show_notice(f"{words} {left.format(names=names)}", Tone.WARNING)

    def _not_undone(self, work: Work, error: Exception) -> None:
        self._done.append(work)
        self.back.setEnabled(True)
        if isinstance(error, RuleError):
            self.notice.show_notice(error_sentence(error), Tone.BAD)
        else:
            show_error(self._page, error)

    def _tell_pages(self, chosen: Chosen) -> None:
        """The lists are read anew; the same rows stay chosen for what comes next."""
        self._workplace.changes.cases.emit()
        self._workplace.changes.letters.emit()
        self._selection.choose(chosen)

    def _window(self) -> QWidget:
        return self._page.window()
