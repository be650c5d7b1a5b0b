from enum import StrEnum

import pytest

from models import codes, labels

NEVER_SHOWN = {codes.Action, codes.Party, codes.RecordState, codes.Sifat}
NEVER_SHOWN |= {codes.AddressSide, codes.RegencyTerm}
ENUMS = [
    kind
    for kind in vars(codes).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


@pytest.mark.parametrize("kind", [kind for kind in ENUMS if kind not in NEVER_SHOWN])
def test_every_code_a_clerk_meets_has_a_word(kind):
    for code in kind:
        assert labels.label(code).strip()


def test_codes_of_equal_value_keep_their_own_words():
    assert labels.label(codes.Delivery.SENT) != labels.label(codes.BatchState.SENT)
