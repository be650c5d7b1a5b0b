"""What an office has on an ordinary day: residents, cases, a letter; and keys pressed in a row."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from models.case.cases import CaseDraft, open_case
from models.case.sharing import SharingDraft
from models.codes import Sex
from models.desk import Desk
from models.need.forms import load_forms
from models.need.needs import NeedDraft
from models.person.draft import PersonDraft
from models.person.people import register_person

NIK = "3510041708909001"
Dialog = TypeVar("Dialog", bound=QDialog)


def resident(desk: Desk, name: str = "Siti Contoh", nik: str = NIK, **more: object) -> int:
    import datetime as dt

    draft = PersonDraft(name=name, nik=nik, sex=Sex.FEMALE, birth_date=dt.date(1990, 8, 17), **more)
    return register_person(draft, desk)


def food_case(desk: Desk, person_id: int, *, told: bool = True) -> int:
    sharing = SharingDraft(given_by="Siti Contoh") if told else None
    needs = (NeedDraft("food", answers_of("food")),)
    return open_case(CaseDraft(person_id, needs, sharing=sharing), desk)


def answers_of(kind: str) -> dict[str, object]:
    """Any answers that complete a form: the first option, a small number, a word."""
    from models.need.fields import FieldType
    from models.need.forms import form_of, visible_fields

    form, answers = form_of(kind), {}
    for field in form.fields:
        if not field.required or field not in visible_fields(form, answers):
            continue
        answers[field.name] = {
            FieldType.CHOICE: lambda f: f.options[-1].code,
            FieldType.CHOICES: lambda f: [f.options[-1].code],
            FieldType.YES_NO: lambda f: False,
            FieldType.NUMBER: lambda f: 3,
            FieldType.MONEY: lambda f: 100_000,
            FieldType.DATE: lambda f: "2026-03-01",
            FieldType.TEXT: lambda f: "1" * (f.digits or f.characters) or "Contoh",
            FieldType.NARRATIVE: lambda f: "Contoh cerita.",
        }[field.type](field)
    return answers


def press(
    widget: QWidget,
    *keys: Qt.Key | str,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press keys, or type words, where the keyboard is; `held` is Shift, Ctrl or Alt meanwhile."""
    _give_keyboard(widget.window())
    for key in keys:
        target = QApplication.focusWidget() or widget
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, held)
        QApplication.processEvents()


def shown(kind: type[Dialog]) -> Dialog:
    """The one dialog of this kind that is open, with the keyboard in it."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1, f"{len(found)} open"
    _give_keyboard(found[0])
    return found[0]


def _give_keyboard(window: QWidget) -> None:
    """Wait for the news that this window is the active one, which comes with the next events."""
    active = QApplication.activeWindow()
    for turn in range(500):
        # nobody has it when a window closed late: the desktop would hand it on, offscreen does not
        if (turn == 0 or active is None) and QApplication.activeModalWidget() in (None, window):
            window.activateWindow()
        active = QApplication.activeWindow()
        if active is window or active is QApplication.activeModalWidget() is not None:
            return
        QTest.qWait(2)
    message = "the window never got the keyboard"
    raise AssertionError(message)


def none_shown(kind: type[QDialog]) -> bool:
    return not any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())


def kind_key(kind):
    """The digit that ticks a kind of need in the quick entry."""
    return str(list(load_forms()).index(kind) + 1)
