"""keys.json as bytes: what it may hold, read strictly, written canonically.

Whatever is wrong with a file, the answer is one: `StoreError("key.damaged")`.
"""

import base64
import binascii
import hashlib
import hmac
import json
import re
from dataclasses import dataclass, replace
from typing import Any

from models.errors import StoreError

FORMAT = 1
FILE_LIMIT = 256 << 10  # bytes
SLOT_LIMIT = 64
MEMORY_KIB = range(19 << 10, (256 << 10) + 1)
PASSES = range(1, 11)
"""Cheaper is too easy to guess, dearer would stop an office PC (a planted file could ask it)."""

PASSWORD, RECOVERY = "password", "recovery"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_SALT_SIZE = 16
_WRAPPED_LIMIT, _SEALED_LIMIT, _SEAL_COUNT = 512, 64 << 10, 2


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in: a password or the recovery code opens `wrapped`, an age identity."""

    name: str
    kind: str
    memory_kib: int
    passes: int
    salt: bytes
    public_key: str
    wrapped: bytes

    def header(self) -> bytes:
        """The slot without `wrapped`, canonical: bound to it as associated data."""
        fields = _slot_fields(self)
        del fields["wrapped"]
        return canonical(fields)


@dataclass(frozen=True, slots=True)
class Seal:
    """A database key, encrypted by age to every slot; `mac` is made with that key."""

    sealed: bytes
    mac: bytes = b""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """All slots, and one seal; two while the database is being given a new key."""

    slots: tuple[Slot, ...]
    seals: tuple[Seal, ...]

    def slot(self, name: str, kind: str) -> Slot | None:
        return next((s for s in self.slots if (s.name, s.kind) == (name, kind)), None)

    def to_bytes(self) -> bytes:
        fields: dict[str, Any] = _signed_fields(self)
        fields["mac"] = [seal.mac.hex() for seal in self.seals]
        fields["checksum"] = hashlib.sha256(canonical(fields)).hexdigest()
        return json.dumps(fields, indent=1, sort_keys=True).encode() + b"\n"


def canonical(value: object) -> bytes:
    """JSON in its one form: sorted keys, no blanks, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def mac_of(file: KeyFile, database_key: bytes) -> bytes:
    """HMAC-SHA256 of slots and seals with a key derived from the database key."""
    mac_key = hmac.digest(database_key, b"simpul keys mac 1", "sha256")
    return hmac.digest(mac_key, canonical(_signed_fields(file)), "sha256")


def with_macs(file: KeyFile, database_keys: tuple[bytes, ...]) -> KeyFile:
    """The file with the MAC of each seal, whose keys are given in the same order."""
    macs = [mac_of(file, key) for key in database_keys]
    seals = tuple(replace(s, mac=mac) for s, mac in zip(file.seals, macs, strict=True))
    return replace(file, seals=seals)


def parse_key_file(data: bytes) -> KeyFile:
    """Read a file as strictly as `to_bytes` writes it. Raises `StoreError("key.damaged")`."""
    try:
        return _parse(data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreError("key.damaged") from error


def _parse(data: bytes) -> KeyFile:
    _require(len(data) <= FILE_LIMIT)
    fields = json.loads(data.decode("ascii"))
    _require(set(fields) == {"format", "slots", "sealed", "mac", "checksum"})
    # Not a protection (anybody can compute it): it tells a decayed file from a wrong password.
    checksum = fields.pop("checksum")
    _require(checksum == hashlib.sha256(canonical(fields)).hexdigest())
    _require(fields["format"] == FORMAT)
    slots = tuple(_read_slot(slot) for slot in fields["slots"])
    _require(0 < len(slots) <= SLOT_LIMIT)
    _require(len({(s.name, s.kind) for s in slots}) == len(slots))
    _require(0 < len(fields["sealed"]) <= _SEAL_COUNT)
    seals = tuple(
        Seal(_bytes(sealed, _SEALED_LIMIT), bytes.fromhex(mac))
        for sealed, mac in zip(fields["sealed"], fields["mac"], strict=True)
    )
    _require(all(len(seal.mac) == hashlib.sha256().digest_size for seal in seals))
    return KeyFile(slots, seals)


def _read_slot(fields: dict[str, Any]) -> Slot:
    _require(set(fields) == {*Slot.__slots__, "alg"})
    _require(fields["alg"] == "argon2id" and fields["kind"] in {PASSWORD, RECOVERY})
    _require(type(fields["memory_kib"]) is int and fields["memory_kib"] in MEMORY_KIB)
    _require(type(fields["passes"]) is int and fields["passes"] in PASSES)
    _require(_NAME.fullmatch(fields["name"]) is not None)
    _require(re.fullmatch("age1[a-z0-9]{58}", fields["public_key"]) is not None)
    salt = _bytes(fields["salt"], _SALT_SIZE)
    _require(len(salt) == _SALT_SIZE)
    wrapped = _bytes(fields["wrapped"], _WRAPPED_LIMIT)
    return Slot(
        **{name: fields[name] for name in ("name", "kind", "memory_kib", "passes", "public_key")},
        salt=salt,
        wrapped=wrapped,
    )


def _slot_fields(slot: Slot) -> dict[str, Any]:
    return {
        "alg": "argon2id",
        "name": slot.name,
        "kind": slot.kind,
        "memory_kib": slot.memory_kib,
        "passes": slot.passes,
        "salt": _text(slot.salt),
        "public_key": slot.public_key,
        "wrapped": _text(slot.wrapped),
    }


def _signed_fields(file: KeyFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "slots": [_slot_fields(slot) for slot in file.slots],
        "sealed": [_text(seal.sealed) for seal in file.seals],
    }


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str, limit: int) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(text) from error
    _require(_text(data) == text and len(data) <= limit)
    return data


def _require(holds: bool) -> None:
    if not holds:
        message = "not a key file of this program"
        raise ValueError(message)
