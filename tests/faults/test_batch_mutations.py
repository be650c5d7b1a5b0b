"""Thousands of damaged and forged batches: none is believed, none ends in anything but a refusal.

S1 and S2 of the test bar. A short run is part of every test run, the long one is marked heavy.
"""

import csv
import io
import json
import random
import resource
import time
from collections import Counter
from pathlib import Path

import pytest

from models.batch.strict_json import dump, parse
from models.errors import FileRefused
from reports.batch.archive import read_members, unpack
from reports.batch.encryption import encrypt
from reports.batch.package import DESCRIPTOR
from tests.batch_office import Sample, make_sample
from tests.conftest import OpenOffice

LONG = 10_000
SLOWEST = 1.0  # seconds for one file; the usual one takes 5 ms
MOST_MEMORY = 300 << 10  # kB more than before
EDGES = [0, 1, -1, 255, 2**15, 2**16 - 1, 2**31, 2**32 - 1, 2**53, 2**63, 10**30]
VALUES = [None, True, False, "", "x", [], {}, [[]], -0.5, "\u202e", "a" * 5000, *EDGES]


@pytest.fixture(scope="module")
def sample(founded: OpenOffice, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(founded, Path(tmp_path_factory.mktemp("mutations")))


def runs(short):
    """The short run, and the long one for the nightly command."""
    return pytest.mark.parametrize(
        "trials", [short, pytest.param(LONG, marks=pytest.mark.heavy)], ids=["short", "long"]
    )


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to four changes: a bit, a byte, a piece cut, doubled, swapped or made up."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(changed)) if changed else 0
        piece = slice(place, place + chance.randint(1, 64))
        match chance.randrange(7):
            case 0 if changed:
                changed[place] ^= 1 << chance.randrange(8)
            case 1 if changed:
                changed[place] = chance.randrange(256)
            case 2:
                del changed[piece]
            case 3:
                changed[place:place] = changed[piece]
            case 4:
                changed[place:place] = chance.randbytes(chance.randint(1, 40))
            case 5:
                other = chance.randrange(len(changed) + 1)
                changed[piece], changed[other : other + 8] = (
                    changed[other : other + 8],
                    changed[piece],
                )
            case _:
                del changed[place:]
    return bytes(changed)


def judge(sample: Sample, data: bytes) -> str:
    """The code of the refusal, or `accepted`. Anything else that is raised fails the test."""
    start = time.perf_counter()
    try:
        sample.district.verify(data)
    except FileRefused as refusal:
        return refusal.code
    finally:
        assert time.perf_counter() - start < SLOWEST
    return "accepted"


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@runs(3_000)
def test_no_changed_outer_file_is_believed(sample, trials):
    chance, seen = random.Random("outer"), Counter()
    for _ in range(trials):
        data = mutated(sample.encrypted, chance)
        if data != sample.encrypted:
            code = judge(sample, data)
            if code == "accepted":  # a header field age leaves open; the content is the same
                assert sample.district.open(data) == sample.zip
            seen[code] += 1
    assert seen["batch.cannot_open"] > trials / 2


@runs(1_500)
def test_no_changed_zip_is_believed_though_anybody_can_encrypt_it(sample, trials):
    chance, seen = random.Random("inner"), Counter()
    for _ in range(trials):
        data = mutated(sample.zip, chance)
        if data != sample.zip:
            seen[judge(sample, encrypt(data, sample.district.trust.recipients))] += 1
    assert set(seen) <= {"batch.bad_signature", "batch.not_a_batch", "batch.unknown_signer"}


@runs(1_500)
def test_a_zip_the_office_signed_in_any_shape_ends_in_a_refusal(sample, trials):
    """The structure of the zip is damaged and then validly signed."""
    chance, seen, before = random.Random("structure"), Counter(), peak()
    body = sample.zip[:-142]
    for _ in range(trials):
        data = mutated(body, chance)
        code = judge(sample, sample.signed(data))
        if code == "accepted":
            assert unpacked(sample, data) == sample.members()
        seen[code] += 1
    assert seen["batch.bad_zip"] > trials / 2
    assert peak() - before < MOST_MEMORY


@runs(500)
def test_members_changed_and_signed_are_refused_or_true_to_the_schema(sample, trials):
    """Bytes of a member are damaged, then hashes made to fit and the whole signed."""
    chance, seen, before = random.Random("members"), Counter(), peak()
    good = sample.members()
    names = list(good)
    for _ in range(trials):
        members = dict(good)
        name = chance.choice(names)
        members[name] = mutated(members[name], chance)
        try:
            data = sample.described(members)
        except (ValueError, LookupError, TypeError, AttributeError):  # no descriptor to mend
            data = sample.packed(members)
        seen[judge(sample, data)] += 1
    assert seen["accepted"] < trials / 4
    assert len(seen) > 5
    assert peak() - before < MOST_MEMORY


@runs(500)
def test_cells_changed_and_signed_are_refused_or_true_to_the_schema(sample, trials):
    """Whole cells are replaced by others; what is accepted must still be a valid table."""
    chance, seen = random.Random("cells"), Counter()
    good = sample.members()
    tables = [name for name in good if name.endswith(".csv")]
    for _ in range(trials):
        members = dict(good)
        name = chance.choice(tables)
        rows = list(csv.reader(io.StringIO(members[name].decode(), newline="")))
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = str(chance.choice([*VALUES, *chance.choice(rows)]))
        target = io.StringIO(newline="")
        csv.writer(target, lineterminator="\r\n").writerows(rows)
        members[name] = target.getvalue().encode()
        seen[judge(sample, sample.described(members))] += 1
    assert seen["batch.bad_cell"] > trials / 10
    assert len(seen) > 3


def places(value, path=()):
    """Every place in a JSON document."""
    yield path
    items = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield from places(inner, (*path, key))


@runs(500)
def test_a_descriptor_changed_and_signed_is_refused_unless_it_says_the_same(sample, trials):
    """Any value of `datapackage.json`, header included, becomes another, or goes, or comes."""
    chance, seen = random.Random("descriptor"), Counter()
    members = sample.members()
    package = parse(members[DESCRIPTOR], 1 << 22)
    everywhere = [path for path in places(package) if path]
    header = [path for path in everywhere if path[0] == "simpul"]
    for _ in range(trials):
        changed = json.loads(members[DESCRIPTOR])
        path = chance.choice(chance.choice((everywhere, header)))
        place = changed
        for key in path[:-1]:
            place = place[key]
        match chance.randrange(3):
            case 0:
                del place[path[-1]]
            case 1 if isinstance(place, dict):
                place[chance.choice(["x", "format", "schema", "type"])] = chance.choice(VALUES)
            case _:
                place[path[-1]] = chance.choice(VALUES)
        written = dump_any(changed)
        code = judge(sample, sample.packed({**members, DESCRIPTOR: written}))
        if code == "accepted":
            assert_only_unseen_differs(changed, package)
        seen[code] += 1
    assert seen["batch.bad_header"] > trials / 10
    assert seen["accepted"] < trials / 20


def dump_any(value) -> bytes:
    """Also what our own writer would not write."""
    try:
        return dump(value)
    except ValueError:
        return json.dumps(value, sort_keys=True, indent=1).encode()


def assert_only_unseen_differs(changed, package):
    """What rows cannot contradict: who signed, when, what came before, which history it had."""
    own_word = {
        "previous", "created", "id", "program", "epoch", "sequence", "installation", "history_hash",
        "history_number", "cutoff_to", "recipients", "office", "kind", "more",
    }  # fmt: skip
    different = {
        key for key in package["simpul"] if changed["simpul"][key] != package["simpul"][key]
    }
    assert different <= own_word
    outside = [
        {key: each for key, each in whole.items() if key != "simpul"}
        for whole in (changed, package)
    ]
    for whole in outside:  # the receiver need not know a form: its words are the sender's
        whole["resources"] = [
            each for each in whole["resources"] if not each["name"].startswith("answers-")
        ]
    assert outside[0] == outside[1]


def unpacked(sample: Sample, body: bytes) -> dict[str, bytes]:
    return {name: unpack(member) for name, member in read_members(memoryview(body)).items()}
