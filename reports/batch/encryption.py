"""age around the signed zip: readable by the district's operational and its reserve key."""

import re
from collections.abc import Sequence

from models.errors import FileRefused
from reports.batch import limits

MAGIC = b"age-encryption.org/v1\n"
IDENTITY = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{58}")


def encrypt(data: bytes, recipients: Sequence[str]) -> bytes:
    """An age v1 file for these recipients. Only in memory: a disk never sees it half done."""
    import pyrage

    return bytes(
        pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(each) for each in recipients])
    )


def is_encrypted(data: bytes) -> bool:
    return data.startswith(MAGIC)


def decrypt(data: bytes, identities: Sequence[str]) -> bytes:
    """What is inside, or nothing at all.

    Raises `FileRefused`: batch.too_large, batch.not_a_batch for a file that is no age file,
    batch.cannot_open when it is for other keys, damaged or cut.
    """
    import pyrage

    if len(data) > limits.FILE:
        raise FileRefused("batch.too_large")
    if not is_encrypted(data):
        raise FileRefused("batch.not_a_batch")
    keys = [pyrage.x25519.Identity.from_str(each) for each in identities]
    try:
        return bytes(pyrage.decrypt(data, keys))
    except pyrage.DecryptError as error:
        raise FileRefused("batch.cannot_open") from error


def read_identities(text: str) -> tuple[str, ...]:
    """The secret keys of an age identity file (lines; `#` opens a remark).

    Raises `FileRefused("batch.bad_identity")` for a file without, or with another kind of key.
    """
    lines = [line.strip() for line in text[: limits.IDENTITIES].splitlines()]
    found = tuple(line for line in lines if line and not line.startswith("#"))
    if not found or not all(map(_is_identity, found)):
        raise FileRefused("batch.bad_identity")
    return found


def recipients_of(identities: Sequence[str]) -> frozenset[str]:
    """The public halves of secret keys."""
    import pyrage

    return frozenset(str(pyrage.x25519.Identity.from_str(each).to_public()) for each in identities)


def _is_identity(text: str) -> bool:
    import pyrage

    if IDENTITY.fullmatch(text) is None:
        return False
    try:
        pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError:
        return False
    return True
