"""Good batches for tests that only look at bytes: one of everything, and one of changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.codes import BatchKind, Outcome
from models.desk import Desk
from models.need.needs import OutcomeDraft, settle_need
from models.tables import Installation, Referral
from tests.batch_office import (
    Sample,
    acknowledge,
    busy_office,
    bytes_of,
    make,
    make_sample,
    sent_case,
    trusted_district,
)
from tests.conftest import OpenOffice


@pytest.fixture(scope="session")
def sample(founded: OpenOffice, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(founded, Path(tmp_path_factory.mktemp("sample")))


@pytest.fixture
def delta(desk: Desk, tmp_path: Path, random_bytes: Callable[[int], bytes]) -> Sample:
    """What changed after everything arrived: one need, with its case and person as they were."""
    district = trusted_district(tmp_path / "delta", random_bytes, desk)
    busy_office(desk)
    quiet = sent_case(desk, "Joko Contoh", 9004)
    acknowledge(make(desk))
    settle_need(Referral.get_by_id(quiet).need_id, OutcomeDraft(Outcome.MET), desk)
    encrypted = bytes_of(make(desk, BatchKind.DELTA))
    seed = bytes(Installation.get().signing_seed)
    return Sample(district, encrypted, district.open(encrypted), seed)
