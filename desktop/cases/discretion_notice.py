"""Suggests marking a case restricted where a form says that such an answer usually asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.widgets.folded_notice import FoldedNotice
from desktop.window.workplace import Workplace
from models.case.cases import restrict_case


class DiscretionNotice(FoldedNotice):
    """The clerk marks it, or says no: of the same answers it is not said twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._declined: set[tuple[int, tuple[str, ...]]] = set()

    def look(self, case_id: int, questions: tuple[str, ...], mark: Callable[[], None]) -> None:
        """Say it of these questions of a case (0: one not recorded yet); `mark` marks it."""
        key = (case_id, questions)
        if not questions or key in self._declined:
            self.hide()
            return
        words = self.tr(
            "Kasus ini dapat ditandai terbatas (cerita tidak masuk surat biasa, pembaca dicatat): "
            "jawaban pada {questions} sering perlu dijaga."
        )
        self.show_notice(
            words.format(questions=", ".join(f"“{each}”" for each in questions)),
            Tone.INFO,
            self.tr("&Tandai terbatas"),
            mark,
            other=(self.tr("Tidak perlu"), lambda: self._declined.add(key)),
            closable=False,
        )

    def forget(self) -> None:
        """Another case begins on the page."""
        self._declined.clear()


def mark_restricted(
    case_id: int, workplace: Workplace, say: Callable[[str], None], parent: QWidget
) -> None:
    """Mark a recorded case, as the clerk wants, and say so."""
    with shown(parent):
        restrict_case(case_id, workplace.desk)
        workplace.changes.cases.emit()
        say(QCoreApplication.translate("case", "Kasus ditandai terbatas."))
