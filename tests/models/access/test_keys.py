"""Who gets in, and who does not, whatever is done to the key file."""

import hashlib
import json
import random
import secrets
import shutil

import pytest
from nacl.pwhash import argon2id

from models.access import keys
from models.access.key_file import parse_key_file
from models.access.keys import TEST_COST, KeyCost
from models.errors import AppError, RuleError, StoreError

WORDS = "sungai kelapa petani lumbung"
CODE = keys.new_recovery_code(lambda count: bytes(range(count)))
OTHER_CODE = keys.new_recovery_code(lambda count: bytes(range(1, count + 1)))


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A key file made once, and its key; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("made")
    return folder, keys.new_key_file(folder, "Sri", WORDS, CODE, secrets.token_bytes, TEST_COST)


@pytest.fixture
def key(folder, made):
    shutil.copytree(made[0], folder, dirs_exist_ok=True)
    return made[1]


def test_password_and_paper_open_the_same_database(folder, key):
    assert len(key.database_key) == 32
    assert keys.unlock(folder, "sri", WORDS) == key
    assert keys.unlock(folder, " SRI ", WORDS) == key
    assert keys.unlock_with_recovery(folder, CODE.lower()).database_key == key.database_key


def test_neither_the_key_nor_a_password_stands_in_the_file_or_on_the_screen(folder, key):
    data = (folder / "keys.json").read_bytes()
    for secret in (key.database_key, key.database_key.hex().encode(), WORDS.encode()):
        assert secret not in data
    assert key.database_key.hex() not in repr(key)
    assert "database_key" not in repr(key)


def test_the_same_words_from_another_keyboard_are_the_same_password(folder):
    keys.new_key_file(
        folder, "sri", "cafe\u0301 satu dua tiga", CODE, secrets.token_bytes, TEST_COST
    )
    assert keys.unlock(folder, "sri", "caf\u00e9 satu dua tiga").slot == "sri"


@pytest.mark.parametrize(
    ("username", "password"), [("sri", "wrong"), ("sri", WORDS + " "), ("budi", WORDS), ("", "")]
)
def test_a_wrong_name_or_password_is_one_answer(folder, key, username, password):
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(folder, username, password)


def test_a_slip_of_the_pen_is_told_from_another_offices_code(folder, key):
    with pytest.raises(RuleError, match="recovery.mistyped"):
        keys.unlock_with_recovery(folder, CODE[:-1] + ("0" if CODE[-1] != "0" else "1"))
    with pytest.raises(StoreError, match="key.wrong_recovery"):
        keys.unlock_with_recovery(folder, OTHER_CODE)


def test_the_paper_is_no_users_password(folder, key):
    """The recovery slot and a user who is called like it do not meet."""
    added = keys.add_slot(folder, key, "recovery", WORDS, secrets.token_bytes, TEST_COST)
    assert keys.unlock(folder, "recovery", WORDS) == added
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(folder, "recovery", CODE.replace("-", ""))


def test_a_second_user_gets_in_without_the_first_ones_password(folder, key):
    added = keys.add_slot(
        folder, key, "budi", "kerbau padi ombak angin", secrets.token_bytes, TEST_COST
    )
    assert keys.unlock(folder, "budi", "kerbau padi ombak angin") == added
    assert added.database_key == key.database_key
    assert added.public_key != key.public_key
    with pytest.raises(RuleError, match="key.slot_taken"):
        keys.add_slot(folder, key, "BUDI", "x", secrets.token_bytes, TEST_COST)


def test_a_removed_user_no_longer_gets_in_and_nobody_removes_himself(folder, key):
    keys.add_slot(folder, key, "budi", "kerbau padi ombak angin", secrets.token_bytes, TEST_COST)
    keys.remove_slot(folder, key, "budi")
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(folder, "budi", "kerbau padi ombak angin")
    (folder / "keys.json").unlink()  # the twin does not remember him either
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(folder, "budi", "kerbau padi ombak angin")
    for name in ("sri", "budi", "recovery"):
        with pytest.raises(RuleError, match="key.slot_not_removable"):
            keys.remove_slot(folder, key, name)


def test_a_new_password_replaces_the_old_and_keeps_the_account(folder, key):
    changed = keys.change_password(
        folder, "sri", WORDS, "angin laut pasir batu", secrets.token_bytes, TEST_COST
    )
    assert changed == keys.unlock(folder, "sri", "angin laut pasir batu") == key
    for name in keys.KEY_NAMES:
        with pytest.raises(StoreError, match="key.wrong_password"):
            keys.unlock(folder, "sri", WORDS)
        (folder / name).unlink()


def test_a_lost_password_is_replaced_by_who_has_the_key(folder, key):
    paper = keys.unlock_with_recovery(folder, CODE)
    renewed = keys.renew_slot(
        folder, paper, "sri", "angin laut pasir batu", secrets.token_bytes, TEST_COST
    )
    assert keys.unlock(folder, "sri", "angin laut pasir batu") == renewed
    assert renewed.public_key != key.public_key
    assert [slot.name for slot in keys.slots(folder)] == ["recovery", "sri"]


def test_only_the_newest_paper_counts(folder, key):
    keys.replace_recovery(folder, key, OTHER_CODE, secrets.token_bytes, TEST_COST)
    assert keys.unlock_with_recovery(folder, OTHER_CODE).database_key == key.database_key
    with pytest.raises(StoreError, match="key.wrong_recovery"):
        keys.unlock_with_recovery(folder, CODE)


def test_a_backup_carries_no_password_to_guess(folder, key, tmp_path):
    away = tmp_path / "backup"
    away.mkdir()
    (away / "keys.json").write_bytes(keys.recovery_only(folder, key.database_key))
    assert [slot.kind for slot in keys.slots(away)] == ["recovery"]
    assert keys.unlock_with_recovery(away, CODE).database_key == key.database_key
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(away, "sri", WORDS)


# --- damage and attack --------------------------------------------------------------------------


def test_missing_and_decayed_are_told_apart_and_the_twin_stands_in(folder, key):
    first, twin = (folder / name for name in keys.KEY_NAMES)
    whole = first.read_bytes()
    first.unlink()
    assert keys.unlock(folder, "sri", WORDS) == key
    first.write_bytes(whole[:-20])
    assert keys.unlock(folder, "sri", WORDS) == key
    twin.unlink()
    with pytest.raises(StoreError, match="key.damaged"):
        keys.unlock(folder, "sri", WORDS)
    first.unlink()
    with pytest.raises(StoreError, match="key.missing"):
        keys.unlock(folder, "sri", WORDS)


def test_no_decay_of_the_file_looks_like_a_wrong_password(folder, key):
    """Accidental damage is found before the password is tried, so that nobody doubts himself."""
    whole = (folder / "keys.json").read_bytes()
    chance = random.Random(1)
    for _ in range(400):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        assert answer_to(bytes(data)) in {"key.damaged", parse_key_file(whole)}


def answer_to(data):
    """The key file in `data` (a blank between two fields says nothing), or why there is none."""
    try:
        return parse_key_file(data)
    except StoreError as error:
        return error.code


def reseal(folder, change):
    """What an attacker can do who writes the file but has no key: everything but the MAC."""
    fields = json.loads((folder / "keys.json").read_bytes())
    change(fields)
    fields.pop("checksum")
    text = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    fields["checksum"] = hashlib.sha256(text).hexdigest()
    for name in keys.KEY_NAMES:
        (folder / name).write_text(json.dumps(fields))


def cheaper(fields):
    fields["slots"][0]["memory_kib"] = 19 << 10


def dearer(fields):
    fields["slots"][0]["passes"] = 10


def stranger(fields):
    fields["slots"][0]["public_key"] = fields["slots"][1]["public_key"]


def dropped(fields):
    del fields["slots"][1]


def swapped(fields):
    fields["slots"][0]["salt"], fields["slots"][1]["salt"] = (
        fields["slots"][1]["salt"],
        fields["slots"][0]["salt"],
    )


def other_mac(fields):
    fields["mac"][0] = "00" * 32


@pytest.mark.parametrize("attack", [cheaper, dearer, stranger, dropped, swapped, other_mac])
def test_a_file_changed_without_the_key_unlocks_nothing(folder, attack):
    keys.new_key_file(folder, "sri", WORDS, CODE, secrets.token_bytes, KeyCost(20 << 10, 2))
    reseal(folder, attack)
    with pytest.raises(StoreError, match=r"key\.(damaged|wrong_password)"):
        keys.unlock(folder, "sri", WORDS)


def test_a_slot_slipped_in_is_not_given_the_key(folder, key, tmp_path):
    """The next user added would hand the database key to every public key of the list."""
    other = tmp_path / "other"
    other.mkdir()
    keys.new_key_file(other, "mallory", WORDS, OTHER_CODE, secrets.token_bytes, TEST_COST)
    slot = json.loads((other / "keys.json").read_bytes())["slots"][0]
    reseal(folder, lambda fields: fields["slots"].append(slot))
    with pytest.raises(StoreError, match="key.damaged"):
        keys.add_slot(folder, key, "budi", WORDS, secrets.token_bytes, TEST_COST)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory_kib", (19 << 10) - 1),
        ("memory_kib", (256 << 10) + 1),
        ("memory_kib", True),
        ("memory_kib", 1e5),
        ("passes", 0),
        ("passes", 11),
        ("alg", "argon2i"),
        ("kind", "escrow"),
        ("name", "Sri Contoh"),
        ("name", ["sri"]),
        ("salt", "AAAA"),
        ("salt", 5),
        ("public_key", "age1x"),
        ("extra", 1),
    ],
)
def test_a_planted_file_cannot_ask_for_other_costs_or_forms(folder, key, name, value):
    reseal(folder, lambda fields: fields["slots"][0].__setitem__(name, value))
    with pytest.raises(StoreError, match="key.damaged"):
        keys.unlock(folder, "sri", WORDS)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b"1" * 10_000,
        b" " * (256 << 10) + b"{}",
    ],
)
def test_any_other_file_is_one_kind_of_error(folder, data):
    (folder / "keys.json").write_bytes(data)
    with pytest.raises(StoreError, match="key.damaged"):
        keys.unlock(folder, "sri", WORDS)


@pytest.mark.heavy
def test_five_thousand_mutations_unlock_nothing(folder, key):
    whole = (folder / "keys.json").read_bytes()
    chance = random.Random(2)
    for _ in range(5000):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        for name in keys.KEY_NAMES:
            (folder / name).write_bytes(bytes(data))
        try:
            found = keys.unlock(folder, "sri", WORDS)
        except AppError:
            continue
        assert (found, parse_key_file(bytes(data))) == (key, parse_key_file(whole))


# --- costs and chance ---------------------------------------------------------------------------


def test_the_same_chance_gives_the_same_keys(tmp_path):
    """A practice office is the same every time; only age's own sealing differs."""
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        chance = random.Random(7)
        made.append(
            keys.new_key_file(tmp_path / name, "sri", WORDS, CODE, chance.randbytes, TEST_COST)
        )
    assert made[0] == made[1]


def test_a_fast_computer_gets_more_passes_a_slow_one_the_floor(monkeypatch):
    seconds = iter([0.0, 0.1, 0.0, 3.0, 0.0, 0.001])
    monkeypatch.setattr(keys.time, "perf_counter", lambda: next(seconds))
    monkeypatch.setattr(keys, "_derive", lambda *_: b"")
    assert [keys.calibrated(KeyCost(65536, 2)).passes for _ in range(3)] == [10, 2, 10]


def test_too_little_memory_is_said_and_not_a_crash(folder, key, monkeypatch):
    def fail(*_: object, **__: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(argon2id, "kdf", fail)
    with pytest.raises(StoreError, match="key.no_memory"):
        keys.unlock(folder, "sri", WORDS)
