"""What is to be done first fits the danger, not only an illness."""

from models.need.danger import danger_words, first_aid
from models.need.forms import form_of, load_forms


def test_a_house_that_may_fall_is_left_and_nobody_is_sent_to_hospital():
    words = danger_words([form_of("house")])
    assert words.startswith("Keadaan gawat. Kosongkan rumah") and words.endswith("Surat menyusul.")
    assert "BPBD" in words and "IGD" not in words


def test_somebody_ill_or_hungry_goes_to_hospital():
    for kind in ("health", "food"):
        assert "IGD" in danger_words([form_of(kind)])


def test_two_dangers_are_both_said_and_none_is_said_twice():
    words = danger_words([form_of("house"), form_of("food"), form_of("health")])
    assert words.count("IGD") == 1 and words.count("BPBD") == 1
    assert danger_words([]) == ""


def test_every_kind_names_a_number_to_call():
    assert all("112" in first_aid(form) for form in load_forms().values())
