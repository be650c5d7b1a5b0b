"""A package is checked without knowing who sent it: the office does so before it sends."""

import pytest

from models.batch import batches
from models.codes import BatchKind
from models.errors import StoreError
from models.store import writing
from models.tables import Batch, Person
from reports.batch.content_check import read_package
from reports.batch.seal import seal
from tests.batch_office import sent_case, trusted_district


def test_a_good_package_gives_its_header(sample):
    header = read_package(memoryview(sample.zip)[:-142])
    assert header == sample.district.verify(sample.zip).header


def test_what_the_district_would_refuse_never_leaves_the_office(desk, tmp_path, random_bytes):
    """A row that got past our own doors (an old import, a repaired store) stops here."""
    trusted_district(tmp_path, random_bytes, desk)
    sent_case(desk)
    with writing():
        Person.update(name="Siti \u202eContoh").execute()
    with pytest.raises(StoreError, match=r"batch\.own_check") as error:
        batches.make_batch(BatchKind.FULL, seal, desk)
    assert error.value.details == {"table": "persons"}
    assert Batch.select().count() == 0
