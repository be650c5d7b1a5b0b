"""The key letter says which computer it is, what its keys are, and that the head vouches."""

import pytest

from models.batch.trust import own_key, receiving_key
from models.codes import LetterKind
from models.errors import RuleError
from models.letter import letters
from models.letter.papers.key_letter import (
    KeyLetterDraft,
    compose_key_letter,
    issue_key_letter,
    preview_key_letter,
    square_of,
)
from models.letter.papers.transmittal import first_signer


def plain(document):
    return b"/Count 1 " + document.to_json().encode()


def draft(desk, **changes):
    return KeyLetterDraft(desk.today(), first_signer(desk.today()), **changes)


def test_the_square_and_the_words_hold_the_keys_of_this_computer(desk):
    key, letter = own_key(), compose_key_letter(draft(desk), desk)
    assert letter.square == square_of(key, receiving_key())
    assert letter.square.split()[1:3] == ["35.10.04.2009", key.installation]
    assert len(letter.square) < 180
    assert letter.digits == key.digits
    assert [value for _, value in letter.keys] == [key.public_key, receiving_key()]
    assert receiving_key().startswith("age1")
    assert "SECRET" not in letter.to_json()


def test_it_is_in_the_register_with_its_page(desk):
    seen = preview_key_letter(draft(desk), plain, desk)
    issued = issue_key_letter(draft(desk), plain, desk)
    view = letters.letter(issued.id)
    assert (view.kind, view.number_text, view.sha256) == (
        LetterKind.OTHER,
        seen.number_text,
        seen.sha256,
    )
    assert view.subject.startswith("Pendaftaran kunci paket data Desa Kalipait")


def test_a_key_that_replaces_a_lost_one_says_why(desk):
    with pytest.raises(RuleError, match=r"key_letter\.reason"):
        compose_key_letter(draft(desk, replacing=True, reason=" "), desk)
    letter = compose_key_letter(draft(desk, replacing=True, reason="komputer hilang"), desk)
    assert letter.title == "SURAT PENDAFTARAN KUNCI PENGGANTI"
    assert "karena: komputer hilang. Mohon kunci terdahulu dicabut" in letter.statements[0]
