"""A header is read back as it was written, and names its file without being believed for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.batch.header import OFFICE_TOTALS, PROGRAM, TOTALS, Header, read_header
from models.codes import BatchKind
from models.errors import FileRefused

HEADER = Header(
    id="019cf428-45f0-7af9-a43f-c9014056e35d",
    kind=BatchKind.DELTA,
    practice=False,
    region="35.10.04.2009",
    installation="ab12",
    epoch=1,
    sequence=42,
    part=1,
    more=False,
    previous="0f" * 32,
    created="2026-03-16T01:00:00Z",
    cutoff_from=10,
    cutoff_to=20,
    recipients=("age1" + "p" * 58, "age1" + "q" * 58),
    history_number=20,
    history_hash="ab" * 32,
    counts={"persons": 1},
    totals=dict.fromkeys(TOTALS, 0),
    office=dict.fromkeys(OFFICE_TOTALS, 0),
)


def test_a_header_survives_its_json():
    assert read_header(json.loads(json.dumps(HEADER.to_json()))) == HEADER


def test_the_file_is_named_by_region_installation_and_sequence():
    assert HEADER.file_name == "3510042009-ab12-000042.zip.age"


def test_the_program_names_its_own_version():
    import tomllib
    from pathlib import Path

    project = Path(__file__).parents[3] / "pyproject.toml"
    assert tomllib.loads(project.read_text())["project"]["version"] == PROGRAM


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=70),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*HEADER.to_json(), "other"]), ANYTHING, min_size=1))
def test_no_value_raises_anything_but_a_refusal(change):
    try:
        header = read_header({**HEADER.to_json(), **change})
    except FileRefused:
        return
    assert header.to_json() == {**HEADER.to_json(), **change}


@pytest.mark.parametrize("value", [None, [], "x", 1, {}])
def test_what_is_no_object_is_no_header(value):
    with pytest.raises(FileRefused):
        read_header(value)
