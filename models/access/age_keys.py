"""age X25519 identities from bytes we choose, so that a practice office is the same every time.

pyrage makes identities only from its own randomness. An identity is 32 bytes in bech32
(BIP 173 without its length limit, as age's own specification asks), upper case.
"""

from collections.abc import Callable, Iterable

from pyrage import x25519

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_IDENTITY_PREFIX = "age-secret-key-"
_BITS_A_CHARACTER = 5


def identity_from(random_bytes: Callable[[int], bytes]) -> str:
    """A new `AGE-SECRET-KEY-1...` from 32 bytes of the given randomness."""
    return bech32(_IDENTITY_PREFIX, random_bytes(32)).upper()


def recipient_of(identity: str) -> str:
    """The public `age1...` of an identity. Raises `pyrage.IdentityError` if it is none."""
    return str(x25519.Identity.from_str(identity).to_public())


def bech32(prefix: str, data: bytes) -> str:
    """Bytes as `prefix1...` with BIP 173's six check characters, lower case."""
    values = list(_five_bits(data))
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = _polymod([*expanded, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [check >> shift & 31 for shift in (25, 20, 15, 10, 5, 0)]
    return f"{prefix}1" + "".join(_ALPHABET[value] for value in values)


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, factor in enumerate(_GENERATOR):
            if top >> bit & 1:
                check ^= factor
    return check


def _five_bits(data: bytes) -> Iterable[int]:
    number, bits = int.from_bytes(data, "big"), len(data) * 8
    padding = -bits % _BITS_A_CHARACTER
    number <<= padding
    for shift in range(bits + padding - _BITS_A_CHARACTER, -1, -_BITS_A_CHARACTER):
        yield number >> shift & 31
