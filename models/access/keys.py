"""Who can open the store: one key slot a user, one for the recovery code on paper (keys.json).

Each slot wraps an age identity under Argon2id of its password; the database key is sealed by age
to all of them. Opening a slot *is* the login: no password hash is kept anywhere.
"""

import hmac
import time
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyrage

from models.access.age_keys import identity_from, recipient_of
from models.access.key_file import (
    FILE_LIMIT,
    PASSES,
    PASSWORD,
    RECOVERY,
    SLOT_LIMIT,
    KeyFile,
    Seal,
    Slot,
    mac_of,
    parse_key_file,
    with_macs,
)
from models.access.recovery import new_recovery_code, read_recovery_code
from models.errors import RuleError, StoreError
from models.files import atomic_write, read_at_most

__all__ = ["new_recovery_code"]

KEY_NAMES = ("keys.json", "keys.json.1")
"""The key file and its twin, which stands in when the first is lost or decayed."""

RandomBytes = Callable[[int], bytes]
KEY_SIZE = 32
_WANTED_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class KeyCost:
    """Argon2id's memory in KiB and its number of passes."""

    memory_kib: int
    passes: int


COST = KeyCost(64 << 10, 3)
TEST_COST = KeyCost(19 << 10, 1)


@dataclass(frozen=True, slots=True)
class UnlockedKey:
    """What a slot gave: the database key, and whose slot it was."""

    database_key: bytes = field(repr=False)
    slot: str
    public_key: str
    other_keys: tuple[bytes, ...] = field(default=(), repr=False)
    """The second key of a file whose re-keying was cut short."""


@dataclass(frozen=True, slots=True)
class SlotView:
    """A slot as the settings page lists it."""

    name: str
    kind: str
    public_key: str


def slot_name(username: str) -> str:
    """A username in the one form slots are kept under."""
    return username.strip().lower()


def calibrated(floor: KeyCost = COST) -> KeyCost:
    """`floor` with passes added until this computer needs half a second. Takes about a second."""
    start = time.perf_counter()
    _derive("calibration", b"\0" * 16, floor)
    seconds = time.perf_counter() - start
    wanted = round(floor.passes * _WANTED_SECONDS / max(seconds, 0.001))
    return replace(floor, passes=min(max(wanted, floor.passes), PASSES[-1]))


# --- opening ----------------------------------------------------------------------------------


def unlock(folder: Path, username: str, password: str) -> UnlockedKey:
    """Open a user's slot; takes as long as the slot was made to take.

    Raises `StoreError`: key.missing, key.damaged, key.wrong_password, key.no_memory.
    """
    return _unlock(folder, slot_name(username), PASSWORD, password, "key.wrong_password")


def unlock_with_recovery(folder: Path, code: str) -> UnlockedKey:
    """Open the recovery slot with the code on paper.

    Raises `RuleError("recovery.mistyped")` for a code with a slip of the pen in it, else
    `StoreError`: key.missing, key.damaged, key.wrong_recovery, key.no_memory.
    """
    return _unlock(folder, RECOVERY, RECOVERY, read_recovery_code(code), "key.wrong_recovery")


def slots(folder: Path) -> tuple[SlotView, ...]:
    """Who has a slot. Raises `StoreError`: key.missing, key.damaged."""
    return tuple(SlotView(s.name, s.kind, s.public_key) for s in _read(folder).slots)


# --- changing ---------------------------------------------------------------------------------


def new_key_file(
    folder: Path,
    username: str,
    password: str,
    recovery_code: str,
    random_bytes: RandomBytes,
    cost: KeyCost = COST,
) -> UnlockedKey:
    """The keys of a new store: a random database key, the owner's slot and the recovery slot."""
    database_key = random_bytes(KEY_SIZE)
    owner = _new_slot(slot_name(username), PASSWORD, password, random_bytes, cost)
    code = read_recovery_code(recovery_code)
    paper = _new_slot(RECOVERY, RECOVERY, code, random_bytes, cost)
    _write(folder, (owner, paper), (database_key,))
    return UnlockedKey(database_key, owner.name, owner.public_key)


def add_slot(
    folder: Path,
    key: UnlockedKey,
    username: str,
    password: str,
    random_bytes: RandomBytes,
    cost: KeyCost = COST,
) -> UnlockedKey:
    """Give another user a slot and return it opened. Raises `RuleError("key.slot_taken")`."""
    username = slot_name(username)
    file = _checked(folder, key)
    if file.slot(username, PASSWORD) is not None:
        raise RuleError("key.slot_taken", field="username")
    if len(file.slots) >= SLOT_LIMIT:
        raise RuleError("key.too_many_slots", field="username", limit=SLOT_LIMIT)
    slot = _new_slot(username, PASSWORD, password, random_bytes, cost)
    _write(folder, (*file.slots, slot), (key.database_key, *key.other_keys))
    return UnlockedKey(key.database_key, slot.name, slot.public_key, key.other_keys)


def remove_slot(folder: Path, key: UnlockedKey, username: str) -> None:
    """Take a user's slot away. The one who does it cannot remove his own."""
    username = slot_name(username)
    file = _checked(folder, key)
    if username == key.slot or file.slot(username, PASSWORD) is None:
        raise RuleError("key.slot_not_removable", field="username")
    left = tuple(s for s in file.slots if (s.name, s.kind) != (username, PASSWORD))
    _write(folder, left, (key.database_key, *key.other_keys))


def change_password(
    folder: Path,
    username: str,
    old: str,
    new: str,
    random_bytes: RandomBytes,
    cost: KeyCost = COST,
) -> UnlockedKey:
    """Wrap the same identity under a new password: the account's public key stays.

    Raises as `unlock` does for the old password.
    """
    key = unlock(folder, username, old)
    file = _checked(folder, key)
    slot = _find(file, key.slot, PASSWORD, "key.wrong_password")
    identity = _open_slot(slot, old, "key.wrong_password")
    fresh = _wrap(slot.name, PASSWORD, new, identity, random_bytes, cost)
    kept = tuple(fresh if s is slot else s for s in file.slots)
    _write(folder, kept, (key.database_key, *key.other_keys))
    return key


def replace_recovery(
    folder: Path,
    key: UnlockedKey,
    recovery_code: str,
    random_bytes: RandomBytes,
    cost: KeyCost = COST,
) -> None:
    """From now on only the new code opens the recovery slot."""
    file = _checked(folder, key)
    code = read_recovery_code(recovery_code)
    paper = _new_slot(RECOVERY, RECOVERY, code, random_bytes, cost)
    kept = tuple(s for s in file.slots if s.kind != RECOVERY)
    _write(folder, (*kept, paper), (key.database_key, *key.other_keys))


def renew_slot(
    folder: Path,
    key: UnlockedKey,
    username: str,
    password: str,
    random_bytes: RandomBytes,
    cost: KeyCost = COST,
) -> UnlockedKey:
    """A slot with a new identity for a user who lost the password: the account's key changes."""
    username = slot_name(username)
    file = _checked(folder, key)
    slot = _new_slot(username, PASSWORD, password, random_bytes, cost)
    kept = tuple(s for s in file.slots if (s.name, s.kind) != (username, PASSWORD))
    _write(folder, (*kept, slot), (key.database_key, *key.other_keys))
    return UnlockedKey(key.database_key, slot.name, slot.public_key, key.other_keys)


def reseal(folder: Path, key: UnlockedKey, database_keys: tuple[bytes, ...]) -> None:
    """Seal one or, while the databases change over, two database keys to all slots."""
    _write(folder, _checked(folder, key).slots, database_keys)


def adopt(source: Path, folder: Path) -> None:
    """Copy the key file of a backup into a folder that is being restored."""
    data = _read(source).to_bytes()
    for name in KEY_NAMES:
        atomic_write(folder / name, data)


def recovery_only(folder: Path, database_key: bytes) -> bytes:
    """The key file a backup carries: only the paper opens it, no password can be guessed."""
    papers = tuple(s for s in _read(folder).slots if s.kind == RECOVERY)
    return _sealed(papers, (database_key,)).to_bytes()


# --- inside -----------------------------------------------------------------------------------


def _unlock(folder: Path, name: str, kind: str, secret: str, refusal: str) -> UnlockedKey:
    file = _read(folder)
    slot = _find(file, name, kind, refusal)
    identity = _open_slot(slot, secret, refusal)
    keys = tuple(_open_seal(seal, identity) for seal in file.seals)
    if not all(
        hmac.compare_digest(mac_of(file, key), seal.mac)
        for key, seal in zip(keys, file.seals, strict=True)
    ):
        raise StoreError("key.damaged")
    return UnlockedKey(keys[0], slot.name, slot.public_key, keys[1:])


def _find(file: KeyFile, name: str, kind: str, refusal: str) -> Slot:
    slot = file.slot(name, kind)
    if slot is None:
        raise StoreError(refusal)
    return slot


def _read(folder: Path) -> KeyFile:
    """The key file, or its twin when it is missing or decayed."""
    failure = StoreError("key.missing")
    for name in KEY_NAMES:
        try:
            return parse_key_file(read_at_most(folder / name, FILE_LIMIT))
        except FileNotFoundError:
            continue
        except (OSError, StoreError):
            failure = StoreError("key.damaged")
    raise failure


def _checked(folder: Path, key: UnlockedKey) -> KeyFile:
    """The file as the holder of the database key knows it: no slot was slipped in."""
    file = _read(folder)
    if not hmac.compare_digest(mac_of(file, key.database_key), file.seals[0].mac):
        raise StoreError("key.damaged")
    return file


def _write(folder: Path, kept: Iterable[Slot], database_keys: tuple[bytes, ...]) -> None:
    data = _sealed(tuple(kept), database_keys).to_bytes()
    for name in KEY_NAMES:  # one of the two is whole at any moment
        atomic_write(folder / name, data)


def _sealed(kept: tuple[Slot, ...], database_keys: tuple[bytes, ...]) -> KeyFile:
    recipients = [pyrage.x25519.Recipient.from_str(slot.public_key) for slot in kept]
    seals = tuple(Seal(bytes(pyrage.encrypt(key, recipients))) for key in database_keys)
    return with_macs(KeyFile(kept, seals), database_keys)


def _open_seal(seal: Seal, identity: str) -> bytes:
    try:
        own = pyrage.x25519.Identity.from_str(identity)
        key = bytes(pyrage.decrypt(seal.sealed, [own]))
    except (pyrage.DecryptError, pyrage.IdentityError) as error:
        raise StoreError("key.damaged") from error
    if len(key) != KEY_SIZE:
        raise StoreError("key.damaged")
    return key


def _new_slot(name: str, kind: str, secret: str, random_bytes: RandomBytes, cost: KeyCost) -> Slot:
    return _wrap(name, kind, secret, identity_from(random_bytes), random_bytes, cost)


def _wrap(
    name: str, kind: str, secret: str, identity: str, random_bytes: RandomBytes, cost: KeyCost
) -> Slot:
    from nacl.secret import Aead  # 30 ms that the unlock box need not wait for

    salt, nonce = random_bytes(16), random_bytes(Aead.NONCE_SIZE)
    public_key = recipient_of(identity)
    slot = Slot(name, kind, cost.memory_kib, cost.passes, salt, public_key, b"")
    box = Aead(_derive(secret, salt, cost))
    wrapped = box.encrypt(identity.encode(), slot.header(), nonce)
    return replace(slot, wrapped=bytes(wrapped))


def _open_slot(slot: Slot, secret: str, refusal: str) -> str:
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    box = Aead(_derive(secret, slot.salt, KeyCost(slot.memory_kib, slot.passes)))
    try:
        return box.decrypt(slot.wrapped, slot.header()).decode("ascii")
    except (CryptoError, ValueError) as error:
        raise StoreError(refusal) from error


def _derive(secret: str, salt: bytes, cost: KeyCost) -> bytes:
    """Argon2id over the NFKC form, so that any keyboard types the same password."""
    from nacl.pwhash import argon2id

    try:
        return bytes(
            argon2id.kdf(
                KEY_SIZE,
                unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass"),
                salt,
                opslimit=cost.passes,
                memlimit=cost.memory_kib << 10,
            )
        )
    except (RuntimeError, MemoryError) as error:
        raise StoreError("key.no_memory") from error
