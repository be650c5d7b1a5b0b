import dataclasses

import pytest

from models import agencies, history
from models.access import accounts
from models.access.keys import TEST_COST, unlock, unlock_with_recovery
from models.codes import PrintState
from models.errors import AppError
from models.founding import found_office
from models.letter.printing.papers_given import PaperOut
from models.office import OfficeDraft, office
from models.store import Owner, close_store, open_store


def test_a_new_office_has_its_officials_agencies_and_owner(store):
    assert office().village == "Kalipait"
    assert accounts.accounts()[0].name == "Sri Contoh"
    assert len(agencies.agencies()) > 5
    assert history.verify().ok


def test_password_and_recovery_code_open_the_same_store(closed_store):
    by_password = unlock(closed_store.folder, closed_store.username, closed_store.password)
    by_code = unlock_with_recovery(closed_store.folder, closed_store.recovery_code)
    assert by_password.database_key == by_code.database_key


def test_sheets_printed_in_the_set_up_are_told_once_there_is_a_history(
    answers, tmp_path, clock, random_bytes
):
    sheets = tuple(PaperOut("ab" * 32, state) for state in (PrintState.QUEUED, PrintState.PRINTED))
    told = dataclasses.replace(answers, sheets=sheets)
    folder = tmp_path / "office"
    key = found_office(folder, told, clock, random_bytes, TEST_COST)
    assert key == unlock(folder, told.owner.username, told.owner.password)
    open_store(folder, key, clock)
    lines = [line.new for line in history.of_record("") if line.subject == "paper"]
    close_store()
    assert [(line["name"], line["state"]) for line in lines] == [
        ("lembar-pemulihan", "queued"),
        ("lembar-pemulihan", "printed"),
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"officials": ()},
        {"office": OfficeDraft()},
        {"owner": Owner("sri", "Sri", "pendek")},
        {"owner": Owner("s", "Sri", "kelapa-sungai-petani-lumbung")},
        {"owner": Owner("sri", " ", "kelapa-sungai-petani-lumbung")},
    ],
)
def test_an_incomplete_set_up_makes_nothing(answers, tmp_path, clock, random_bytes, change):
    folder = tmp_path / "office"
    with pytest.raises(AppError):
        found_office(folder, dataclasses.replace(answers, **change), clock, random_bytes, TEST_COST)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_half_way_leaves_nothing_behind(
    answers, tmp_path, clock, random_bytes, monkeypatch
):
    monkeypatch.setattr(agencies, "seed", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        found_office(tmp_path / "office", answers, clock, random_bytes, TEST_COST)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_office_is_never_overwritten(closed_store, answers, clock, random_bytes):
    before = {
        file.name: file.read_bytes() for file in closed_store.folder.iterdir() if file.is_file()
    }
    with pytest.raises(AppError, match="store.already_there"):
        found_office(closed_store.folder, answers, clock, random_bytes, TEST_COST)
    assert before == {name: (closed_store.folder / name).read_bytes() for name in before}
