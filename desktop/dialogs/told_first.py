"""Who has nothing to do with a restricted case is told that a look is noted, before the look.

Every door to the content of a case, its page or a paper, goes on through here; beside the letter
list, where the cursor passes, a notice stands in place of the question.
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.ask import Question, ask
from models.case.restricted import is_told_before_opening, told_before_opening
from models.desk import Desk

NONE_LEFT_OUT: frozenset[int] = frozenset()


def noted_words() -> str:
    """What a look means."""
    return QCoreApplication.translate(
        "told_first",
        "Bila Anda membukanya, nama Anda dan waktunya dicatat dan terlihat oleh penanggung jawab.",
    )


def open_told(
    parent: QWidget, desk: Desk, case_id: int, go_on: Callable[[], None]
) -> Question | None:
    """Go on with one case: at once, or after the clerk has read what it means and wants it.

    Raises `RuleError("record.not_found")`.
    """
    if not is_told_before_opening(case_id, desk):
        go_on()
        return None
    translate = QCoreApplication.translate
    words = translate("told_first", "Kasus ini terbatas.")
    answers = [(translate("told_first", "&Buka kasus"), go_on)]
    return ask(parent, f"{words} {noted_words()}", answers, translate("told_first", "&Kembali"))


def open_many_told(
    parent: QWidget,
    desk: Desk,
    case_ids: Collection[int],
    go_on: Callable[[frozenset[int]], None],
) -> Question | None:
    """Go on with many cases, asked once for all of them: `go_on` gets those to be left out."""
    told = told_before_opening(case_ids, desk)
    if not told:
        go_on(NONE_LEFT_OUT)
        return None
    translate, every = QCoreApplication.translate, set(case_ids)
    words = translate("told_first", "{n} dari {all} kasus ini terbatas.")
    answers = [(translate("told_first", "&Buka semua"), lambda: go_on(NONE_LEFT_OUT))]
    if told != every:
        answers.append((translate("told_first", "&Tanpa yang terbatas"), lambda: go_on(told)))
    said = words.format(n=len(told), all=len(every))
    return ask(parent, f"{said} {noted_words()}", answers, translate("told_first", "&Kembali"))
