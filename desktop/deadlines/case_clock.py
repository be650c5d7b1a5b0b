"""What a case page does about time: stop the clock for the resident, and tell who has to know."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.deadlines.pause_dialog import PauseDialog
from desktop.deadlines.telling_dialog import TellingDialog
from desktop.dialogs.ask import ask
from desktop.errors import shown
from desktop.window.workplace import Workplace
from models.case.tracking.pauses import resume_case
from models.case.views import CaseView
from models.codes import EscalationLevel
from models.indonesian_words import long_date


class CaseClock:
    """Works on the case `known` gives at the moment."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, known: Callable[[], CaseView]
    ) -> None:
        self._workplace, self._parent, self._known = workplace, parent, known

    def pause(self) -> None:
        """Begin a pause, or move the end of the one there is."""
        case = self._known()
        PauseDialog(self._workplace, case.id, self._parent.window(), case.pause).open()

    def ask_resident(self) -> None:
        """The day has come: was the resident asked, or is more time needed?"""
        translate, case = QCoreApplication.translate, self._known()
        if case.pause is None:
            return
        words = translate("pause", "{reason}\nSudah menghubungi {name}?").format(
            reason=case.pause.reason, name=case.person.name
        )
        answers = [
            (translate("pause", "&Sudah, lanjutkan kasus"), self.resume),
            (translate("pause", "&Perpanjang jeda"), self.pause),
        ]
        ask(self._parent, words, answers)

    def resume(self) -> None:
        """The clock of the case runs again from today."""
        with shown(self._parent):
            resume_case(self._known().id, self._workplace.desk)
            self._workplace.changes.cases.emit()

    def tell(self, level: EscalationLevel, referral_id: int | None) -> None:
        """The head or the camat was told of this case."""
        lines = ((self._known().id, referral_id),)
        TellingDialog(self._workplace, level, lines, self._parent.window()).open()


def pause_words(case: CaseView) -> str:
    """What the head of the page says of a pause; empty when there is none."""
    if case.pause is None:
        return ""
    words = QCoreApplication.translate("pause", "Menunggu warga sampai {day}: {reason}")
    return words.format(day=long_date(case.pause.until_on), reason=case.pause.reason)
