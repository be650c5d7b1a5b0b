"""One good batch for all tests that only look at bytes."""

from pathlib import Path

import pytest

from tests.batch_office import Sample, make_sample
from tests.conftest import OpenOffice


@pytest.fixture(scope="session")
def sample(founded: OpenOffice, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(founded, Path(tmp_path_factory.mktemp("sample")))
