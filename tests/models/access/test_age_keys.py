"""Identities made here are the ones age itself would print."""

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.access.age_keys import bech32, identity_from, recipient_of


def test_an_identity_opens_what_was_encrypted_to_its_recipient():
    identity = identity_from(lambda count: bytes(range(count)))
    recipient = pyrage.x25519.Recipient.from_str(recipient_of(identity))
    sealed = pyrage.encrypt(b"rahasia", [recipient])
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]) == b"rahasia"


@given(st.binary(min_size=32, max_size=32))
def test_every_identity_reads_back_as_itself(data):
    """pyrage parses the check characters and prints the same text again."""
    identity = identity_from(lambda _count: data)
    assert str(pyrage.x25519.Identity.from_str(identity)) == identity


def test_the_check_characters_are_those_of_bip_173():
    # "split" of the standard's valid strings, whose data are these 5-bit values regrouped.
    assert bech32("a", b"") == "a12uel5l"
    script = bytes.fromhex("751e76e8199196d454941c45d1b3a323f1433bd6")
    assert bech32("bc", script).startswith("bc1w508d6qejxtdg4y5r3zarvary0c5xw7k")


def test_one_wrong_character_is_no_identity():
    identity = identity_from(bytes)
    wrong = identity[:-1] + ("Q" if identity[-1] != "Q" else "P")
    with pytest.raises(pyrage.IdentityError):
        recipient_of(wrong)
