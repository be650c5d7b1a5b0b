"""How many letters wait for somebody's agreement, or were sent back: said until there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.errors import show_error
from desktop.look.palette import Tone
from desktop.widgets.notice import Notice
from desktop.window.workplace import Workplace
from models.codes import LetterState
from models.letter.approval.waiting import WaitingCount, count_waiting, may_decide


class WaitingNotice(Notice):
    """Who is responsible hears first of what waits for him, a clerk of what came back."""

    def __init__(
        self,
        workplace: Workplace,
        go: Callable[[LetterState], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._go = workplace, go

    def look(self) -> None:
        """Count anew, off the main thread."""
        self._workplace.jobs.start(
            self, lambda _report: count_waiting(), self.say, lambda error: show_error(self, error)
        )

    def say(self, count: WaitingCount) -> None:
        """One line, with the way to the letters it is about."""
        decides = may_decide(self._workplace.desk)
        waiting = self.tr("{count} surat menunggu persetujuan.").format(count=count.to_decide)
        back = self.tr("{count} surat dikembalikan untuk dibetulkan.").format(count=count.sent_back)
        lines = {
            LetterState.AWAITING_APPROVAL: waiting if count.to_decide else "",
            LetterState.DRAFT: back if count.sent_back else "",
        }
        order = sorted(lines, key=lambda state: (state is LetterState.DRAFT) is decides)
        said = [state for state in order if lines[state]]
        if not said:
            self.hide()
            return
        first, *rest = said
        doors = [(self._word(state), lambda to=state: self._to(to)) for state in (first, *rest)]
        self.show_notice(
            " ".join(lines[state] for state in said),
            Tone.WARNING if first is order[0] else Tone.INFO,
            *doors[0],
            other=doors[1] if rest else None,
            closable=False,
        )

    def _to(self, state: LetterState) -> None:
        self.show()  # pressed, it goes; the letters wait all the same
        self._go(state)

    def _word(self, state: LetterState) -> str:
        if state is LetterState.DRAFT:
            return self.tr("Lihat yang di&kembalikan")
        return self.tr("Lihat yang &menunggu")
