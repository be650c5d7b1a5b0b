"""The 30 digits two people compare by phone or on paper to know that they hold the same thing."""

import base64
import hashlib

GROUPS, GROUP = 6, 5


def digits(digest: bytes) -> str:
    """Six groups of five digits: the first 100 bits of a SHA-256, modulo 10^30."""
    number = (int.from_bytes(digest[:13], "big") >> 4) % 10 ** (GROUPS * GROUP)
    text = f"{number:0{GROUPS * GROUP}}"
    return " ".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def key_digits(public_key: str) -> str:
    """The digits of a public signing key (base64): those of the SHA-256 of its 32 bytes."""
    return digits(hashlib.sha256(base64.b64decode(public_key)).digest())


def same_digits(typed: str, expected: str) -> bool:
    """Whether a clerk typed these digits, however the groups were parted."""
    return "".join(filter(str.isdigit, typed)) == "".join(filter(str.isdigit, expected))
