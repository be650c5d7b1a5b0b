"""The signature over a whole zip, in its archive comment.

The reader cuts the comment off the end and checks it before anything of the zip is parsed, and any
zip tool still opens the file. The key in the comment says whom to look up, never whom to believe.
"""

import hashlib
import re
from dataclasses import dataclass

from models.batch.wire_formats import decode, encode
from models.errors import FileRefused

CONTEXT = b"simpul-batch-1\0"
MARK = "simpul-1"
COMMENT = re.compile(rb"simpul-1 ([A-Za-z0-9+/=]{44}) ([A-Za-z0-9+/=]{88})")
LENGTH = len(MARK) + 1 + 44 + 1 + 88
"""Bytes of the comment: mark, public key and signature in base64, parted by blanks."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that holds, by whichever key. `body` is all of the zip before the comment."""

    public_key: str
    body: memoryview
    sha256: str
    """Of the whole signed zip, its comment included: the batch's name in the chain."""


def sign(body: bytes, seed: bytes) -> bytes:
    """The comment for a zip whose bytes before the comment, length field included, are `body`."""
    from nacl.signing import SigningKey

    key = SigningKey(seed)
    signature = key.sign(_message(body)).signature
    return f"{MARK} {encode(bytes(key.verify_key))} {encode(signature)}".encode("ascii")


def check_signature(data: bytes) -> Signed:
    """Check the signature by the key the file names; whether to believe that key comes after.

    Raises `FileRefused`: batch.not_a_batch without our comment, batch.bad_signature when one
    byte differs from what was signed.
    """
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    public_key, signature = _comment(data)
    body = memoryview(data)[:-LENGTH]
    try:
        VerifyKey(decode(public_key, 32) or b"").verify(_message(body), signature)
    except (BadSignatureError, ValueError) as error:
        raise FileRefused("batch.bad_signature") from error
    return Signed(public_key, body, hashlib.sha256(data).hexdigest())


def _comment(data: bytes) -> tuple[str, bytes]:
    found = COMMENT.fullmatch(data[-LENGTH:])
    key, signature = (part.decode("ascii") for part in found.groups()) if found else ("", "")
    signed = decode(signature, 64)
    if decode(key, 32) is None or signed is None:
        raise FileRefused("batch.not_a_batch")
    return key, signed


def _message(body: bytes | memoryview) -> bytes:
    return CONTEXT + hashlib.sha512(body).digest()
