"""What the office has written for one paper: every version, by whom and when, to be used again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.letter.texts.own import TextVersion, sections_of, versions
from models.letter.texts.text_file import TextFile


class VersionsDialog(OfficeDialog):
    """`take` gets the version that is to be used again."""

    asks_first = False

    def __init__(
        self,
        workplace: Workplace,
        file: TextFile,
        parent: QWidget,
        take: Callable[[int], None],
    ) -> None:
        super().__init__(parent.tr("Versi kata-kata: {title}").format(title=file.title), parent)
        self._file, self._take = file, take
        self._rows = versions(file.part, workplace.desk)
        self.table: RowTable[TextVersion] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("letter_text_versions", self.tr("Daftar versi"))
        self.view.show_table(self.table)
        self.changed = hint()
        self.view.picked.connect(self._tell)
        self.view.opened.connect(lambda _row: self.use())
        self.table.refresh()
        words = self.tr(
            "Surat yang sudah terbit tetap dengan kata-katanya sendiri. Yang dipilih di sini "
            "dipakai untuk surat berikutnya."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.changed)
        self.end_with(primary_button(self.tr("Pakai versi ini (F10)"), self.use, "undo-2"))
        self.resize(640, 420)
        self.view.select_first()
        self.view.setFocus()

    def use(self) -> None:
        row = self.view.current_record()
        if isinstance(row, TextVersion):
            self.accept()
            self._take(row.version)

    def _fetch(self, last: TextVersion | None, _limit: int) -> Sequence[TextVersion]:
        return [] if last is not None else self._rows

    def _tell(self, row: object) -> None:
        """Which lines of the marked version are the office's own."""
        if not isinstance(row, TextVersion):
            return
        file, own = self._file, sections_of(self._file.part, row.version)
        lines = [
            file.name_of(section, name)
            for section, name in file.lines()
            if own[section][name] != file.sections[section][name]
        ]
        told = self.tr("Berbeda dari asli: {lines}.").format(lines=", ".join(lines))
        self.changed.setText(told if lines else self.tr("Sama dengan asli."))


def _columns() -> list[Column[TextVersion]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("letter_texts", "Versi"), lambda row: str(row.version), 70),
        Column(translate("letter_texts", "Ditulis oleh"), lambda row: row.who, 200),
        Column(translate("letter_texts", "Waktu"), _moment, 150),
        Column(translate("letter_texts", "Dipakai"), width=120, status=_used),
    ]


def _moment(row: TextVersion) -> str:
    return f"{row.at:%d-%m-%Y %H.%M}" if row.at is not None else ""


def _used(row: TextVersion) -> Status:
    translate = QCoreApplication.translate
    if row.in_use:
        return Status(translate("letter_texts", "Sekarang"), "circle-check", Tone.GOOD)
    return Status(translate("letter_texts", "Tersimpan"), "archive", Tone.PLAIN)
