"""A store nobody can open is never deleted: it waits beside the restored one."""

import pytest

from models.errors import StoreError
from models.storage.set_aside import set_aside
from tests.conftest import ticking


def names(folder):
    return sorted(each.name for each in folder.parent.iterdir() if each.name.startswith("office"))


def test_the_old_store_stays_beside_the_new_one(closed_store):
    folder = closed_store.folder
    with set_aside(folder, ticking()):
        assert not folder.exists()
        folder.mkdir()
    assert names(folder) == ["office", "office-lama-2026-03-16_080000"]
    assert (folder.parent / "office-lama-2026-03-16_080000" / "data.db").stat().st_size


def test_it_is_back_in_its_place_when_the_restore_fails(closed_store):
    folder = closed_store.folder
    with pytest.raises(StoreError, match="backup.damaged"), set_aside(folder, ticking()):
        raise StoreError("backup.damaged")
    assert names(folder) == ["office"] and (folder / "data.db").exists()


def test_a_store_in_use_is_not_moved(store):
    with pytest.raises(StoreError, match="locked_elsewhere"), set_aside(store.folder, ticking()):
        pass
    assert names(store.folder) == ["office"]


def test_an_empty_place_is_left_alone(tmp_path):
    folder = tmp_path / "office"
    with set_aside(folder, ticking()):
        folder.mkdir()
    assert names(folder) == ["office"]
