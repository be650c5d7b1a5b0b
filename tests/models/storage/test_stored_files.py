"""A letter's bytes come back as they went in, and nothing of files.db can be changed."""

import hashlib

import pytest
from peewee import IntegrityError

from models import history
from models.codes import LetterKind, LetterState
from models.errors import StoreError
from models.storage.stored_files import read_file, store_file
from models.store import close_store, open_store, writing, writing_files
from models.tables import Letter, StoredFile, database, files_database

PDF = b"%PDF-1.7 invented" * 1000


def test_bytes_come_back_under_their_hash_and_are_kept_once(store, clock):
    sha256 = store_file(PDF, "application/pdf", clock)
    assert sha256 == hashlib.sha256(PDF).hexdigest()
    assert store_file(PDF, "application/pdf", clock) == sha256
    assert read_file(sha256) == PDF
    assert StoredFile.select().where(StoredFile.sha256 == sha256).count() == 1


def test_a_file_is_committed_before_the_record_that_names_it(store, desk, clock):
    with writing():
        sha256 = store_file(PDF, "application/pdf", clock)
        database.rollback()
        database.begin()
    assert read_file(sha256) == PDF


def test_only_files_that_no_record_names_are_swept_when_the_store_opens(store, desk, clock):
    lost = store_file(b"never issued", "application/pdf", clock)
    kept = store_file(PDF, "application/pdf", clock)
    with writing():
        history.create(
            Letter,
            desk,
            kind=LetterKind.OFFICIAL,
            state=LetterState.DRAFT,
            sha256=kept,
        )
    close_store()
    open_store(store.folder, store.key)
    assert read_file(kept) == PDF
    with pytest.raises(StoreError, match="file.lost"):
        read_file(lost)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE stored_file SET content = x'00'",
        "UPDATE stored_file SET media_type = 'x'",
        "DELETE FROM stored_file",
        "REPLACE INTO stored_file SELECT id, sha256, media_type, x'00', stored_at FROM stored_file",
    ],
)
def test_a_stored_file_is_never_changed(store, clock, statement):
    sha256 = store_file(PDF, "application/pdf", clock)
    with pytest.raises(IntegrityError, match="append-only"), writing_files():
        files_database.execute_sql(statement)
    assert read_file(sha256) == PDF


def test_a_file_that_is_not_what_its_name_says_is_not_given_out(store, clock):
    sha256 = store_file(PDF, "application/pdf", clock)
    files_database.execute_sql("DROP TRIGGER stored_file_no_update")
    files_database.execute_sql("UPDATE stored_file SET content = x'00'")
    with pytest.raises(StoreError, match="file.damaged"):
        read_file(sha256)
