"""The case shown with new words is the newest one that anybody may see."""

from models.letter.texts.real_case import real_case
from tests.letter_samples import referral


def test_the_newest_referral_of_a_case_that_is_not_restricted(desk):
    assert real_case() is None
    referral(desk)
    newest = referral(desk, "Budi Contoh", serial=9002)
    referral(desk, "Wati Contoh", serial=9003, restricted=True)
    found = real_case()
    assert (found.referral_id, found.number) == (newest, "KASUS-2026-0002")
