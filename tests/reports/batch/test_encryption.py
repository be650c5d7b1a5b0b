"""The outer file is plain age: the standard program opens it, and nothing changed is opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.access.age_keys import identity_from, recipient_of
from models.errors import FileRefused
from reports.batch import limits
from reports.batch.encryption import decrypt, encrypt, is_encrypted, read_identities, recipients_of
from tests.conftest import seeded
from tests.outside_tools import have, run

OURS, RESERVE, OTHER = (identity_from(seeded(name)) for name in ("ours", "reserve", "other"))


def refused(call, *arguments):
    with pytest.raises(FileRefused) as error:
        call(*arguments)
    return error.value.code


def test_both_keys_of_the_district_open_it_and_no_other():
    data = encrypt(b"content", [recipient_of(OURS), recipient_of(RESERVE)])
    assert is_encrypted(data)
    assert (
        decrypt(data, [OURS])
        == decrypt(data, [RESERVE])
        == decrypt(data, [OTHER, OURS])
        == b"content"
    )
    assert refused(decrypt, data, [OTHER]) == "batch.cannot_open"


def test_other_files_are_no_batches():
    assert refused(decrypt, b"PK\x03\x04", [OURS]) == "batch.not_a_batch"
    assert refused(decrypt, b"", [OURS]) == "batch.not_a_batch"
    assert refused(decrypt, b"age-encryption.org/v1\n", [OURS]) == "batch.cannot_open"


def test_what_is_too_large_is_not_decrypted():
    assert refused(decrypt, bytes(limits.FILE + 1), [OURS]) == "batch.too_large"


@pytest.mark.skipif(not have("age"), reason="the age program is not installed")
def test_the_age_program_reads_ours_and_we_read_its_files(tmp_path):
    (tmp_path / "identity.txt").write_text(f"# a remark\n{OURS}\n")
    (tmp_path / "ours.age").write_bytes(encrypt(b"from us", [recipient_of(OURS)]))
    assert run("age", "-d", "-i", tmp_path / "identity.txt", tmp_path / "ours.age") == "from us"
    (tmp_path / "plain").write_bytes(b"from age")
    run("age", "-r", recipient_of(OURS), "-o", tmp_path / "theirs.age", tmp_path / "plain")
    assert decrypt((tmp_path / "theirs.age").read_bytes(), [OURS]) == b"from age"


def test_an_identity_file_may_have_remarks_and_several_keys():
    text = f"# created: 2026\r\n\r\n{OURS}\r\n# reserve\n{RESERVE}"
    assert read_identities(text) == (OURS, RESERVE)
    assert recipients_of([OURS, RESERVE]) == {recipient_of(OURS), recipient_of(RESERVE)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a remark",
        recipient_of(OURS),
        OURS[:-1] + "Q",
        OURS.lower(),
        f"{OURS}\nssh-rsa x",
    ],
)
def test_other_texts_are_no_identity(text):
    assert refused(read_identities, text) == "batch.bad_identity"


@given(st.text(max_size=100))
def test_no_text_raises_anything_but_a_refusal(text):
    assert refused(read_identities, text) == "batch.bad_identity"
