"""Notes are added and never changed."""

import datetime as dt

import pytest

from models.case import notes
from models.case.notes import NoteDraft, add_note, attempts_since
from models.codes import NoteKind
from models.errors import RuleError
from models.tables import Note
from tests.case_samples import later, opened


def test_a_note_keeps_its_author_and_day(desk):
    case_id = opened(desk)
    add_note(case_id, NoteDraft("Warga datang\nsendiri", NoteKind.OFFICE), desk)
    note = Note.get()
    assert (note.text, note.author, note.written_on) == (
        "Warga datang\nsendiri",
        desk.name,
        desk.today(),
    )


def test_there_is_no_way_to_change_a_note():
    verbs = [name for name in vars(notes) if name.startswith(("change", "delete", "remove"))]
    assert verbs == []


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (NoteDraft(" \n "), "note.empty"),
        (NoteDraft("Besok", on=dt.date(2026, 3, 17)), "date.in_future"),
        (NoteDraft("x" * 10_001), "text.too_long"),
    ],
)
def test_an_empty_or_future_note_is_refused(desk, draft, code):
    case_id = opened(desk)
    with pytest.raises(RuleError) as caught:
        add_note(case_id, draft, desk)
    assert caught.value.code == code
    assert Note.select().count() == 0


def test_a_note_on_no_case_is_refused(desk):
    with pytest.raises(RuleError, match="not_found"):
        add_note(4711, NoteDraft("Halo"), desk)


def test_attempts_count_by_day_and_only_visits_and_calls(desk):
    case_id = opened(desk)
    for kind in (NoteKind.VISIT, NoteKind.PHONE, NoteKind.NOTE):
        add_note(case_id, NoteDraft("Tidak ada orang", kind), desk)
    assert attempts_since(case_id, desk.today()) == 1
    tomorrow = later(desk, 1)
    add_note(case_id, NoteDraft("Tidak diangkat", NoteKind.PHONE), tomorrow)
    assert attempts_since(case_id, desk.today()) == 2
    add_note(case_id, NoteDraft("Hanya dicatat"), later(desk, 2))
    assert attempts_since(case_id, tomorrow.today()) == 1
