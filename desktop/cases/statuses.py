"""What states look like on screen: an icon, a word and a colour, never a colour alone."""

from PySide6.QtCore import QCoreApplication

from desktop.look.palette import Tone
from desktop.widgets.status_word import Status, status_of
from models.case.referral_status import GROUPS
from models.codes import CaseState, NeedState, ReferralGroup, ReferralStatus, UrgencyLevel

_LEVELS = {
    UrgencyLevel.LOW: ("circle-minus", Tone.PLAIN),
    UrgencyLevel.MEDIUM: ("circle-dot", Tone.INFO),
    UrgencyLevel.HIGH: ("circle-alert", Tone.WARNING),
    UrgencyLevel.CRITICAL: ("triangle-alert", Tone.BAD),
}
_NEEDS = {
    NeedState.NEW: ("circle-dot", Tone.PLAIN),
    NeedState.REFERRED: ("hourglass", Tone.INFO),
    NeedState.IN_PROGRESS: ("refresh-cw", Tone.INFO),
    NeedState.STUCK: ("circle-alert", Tone.WARNING),
    NeedState.ANSWERED: ("circle-question-mark", Tone.WARNING),
    NeedState.SETTLED: ("circle-check", Tone.GOOD),
}
_GROUPS = {
    ReferralGroup.PREPARED: ("pencil", Tone.PLAIN),
    ReferralGroup.WAITING: ("hourglass", Tone.INFO),
    ReferralGroup.HANDLED: ("refresh-cw", Tone.INFO),
    ReferralGroup.POSTPONED: ("circle-pause", Tone.WARNING),
    ReferralGroup.DONE: ("circle-check", Tone.GOOD),
    ReferralGroup.ENDED: ("circle-x", Tone.BAD),
}
_CASES = {
    CaseState.OPEN: ("folder-open", Tone.INFO),
    CaseState.CLOSED: ("circle-check", Tone.GOOD),
}


def level_status(level: UrgencyLevel) -> Status:
    return status_of(level, _LEVELS)


def need_status(state: NeedState) -> Status:
    return status_of(state, _NEEDS)


def case_status(state: CaseState) -> Status:
    return status_of(state, _CASES)


def restricted_status() -> Status:
    """The badge of a case whose story is not for everybody."""
    words = QCoreApplication.translate("statuses", "Kasus terbatas")
    return Status(words, "lock", Tone.WARNING)


def referral_status(status: ReferralStatus, *, overdue: bool = False) -> Status:
    """The ten codes in six words; an overdue answer is said in place of waiting."""
    group = GROUPS[status]
    if overdue and group is not ReferralGroup.DONE:
        return Status(QCoreApplication.translate("statuses", "Terlambat"), "clock", Tone.BAD)
    return status_of(group, _GROUPS)
