"""What was chosen for a letter comes back as it was chosen."""

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from models.codes import AddressSide, LetterKind, Sifat
from models.letter.approval.options_json import options_from_json, options_to_json
from models.letter.words import LetterOptions

LINES = st.lists(st.text(max_size=8), max_size=3).map(tuple)


@settings(max_examples=25)
@given(
    st.builds(
        LetterOptions,
        kind=st.sampled_from(LetterKind),
        letter_date=st.dates(),
        official_id=st.integers(1, 99),
        sifat=st.sampled_from(Sifat),
        copies=LINES,
        attachments=LINES,
        address_side=st.none() | st.sampled_from(AddressSide),
        valid_until=st.none() | st.dates(),
        reserved_id=st.none() | st.integers(1, 99),
    )
)
def test_every_choice_comes_back(options):
    assert options_from_json(options_to_json(options)) == options


def test_a_choice_of_another_release_is_passed_over_and_a_missing_one_is_the_usual():
    options = LetterOptions(LetterKind.OFFICIAL, dt.date(2026, 3, 16), 1)
    kept = json.loads(options_to_json(options))
    del kept["with_story"], kept["copies"]
    assert options_from_json(json.dumps({**kept, "unknown": 1})) == options
