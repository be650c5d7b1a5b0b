"""A practice district is the same for the same seed, and its files open with ordinary programs."""

import datetime as dt

from models.access.age_keys import recipient_of
from models.batch.district_digits import key_digits
from models.batch.strict_json import parse
from models.batch.trust_list import Signer, read_trust
from models.batch.wire_formats import encode
from reports.batch.encryption import read_identities
from reports.batch.practice_district import make_practice_district
from tests.conftest import seeded

OFFICE = Signer(encode(bytes(range(32))), "35.10.04.2009", "ab12", dt.date(2026, 3, 1))


def made(folder, seed="district"):
    return make_practice_district(
        folder, "Dinas Sosial Latihan", OFFICE, dt.date(2026, 3, 16), seeded(seed)
    )


def test_the_same_seed_gives_the_same_files(tmp_path):
    first, second = made(tmp_path / "a"), made(tmp_path / "b")
    files = sorted(path.name for path in first.folder.iterdir())
    assert files == ["identity.txt", "signing-key.json", "trust.json"]
    for name in files:
        assert (first.folder / name).read_bytes() == (second.folder / name).read_bytes()
    assert made(tmp_path / "c", "another").root_digits != first.root_digits


def test_the_trust_list_practises_and_has_enrolled_the_office(tmp_path):
    district = made(tmp_path)
    trust = read_trust((district.folder / "trust.json").read_bytes())
    assert trust.practice
    assert trust.region == "35.10"
    assert trust.signers == (OFFICE,)
    assert district.root_digits == key_digits(trust.root_key)
    identities = read_identities((district.folder / "identity.txt").read_text())
    assert [recipient_of(each) for each in identities] == [trust.operational, trust.reserve]
    secret = parse((district.folder / "signing-key.json").read_bytes(), 1000)
    assert secret["public_key"] == trust.root_key
