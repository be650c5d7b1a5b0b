"""A district to practise with: its keys and its trust list, which no real office believes."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.access.age_keys import identity_from, recipient_of
from models.batch.district_digits import key_digits
from models.batch.strict_json import dump
from models.batch.trust_list import Signer, TrustList, sign_trust, write_trust
from models.batch.wire_formats import encode
from models.files import atomic_write

RandomBytes = Callable[[int], bytes]
VALID_FOR = dt.timedelta(days=730)
IDENTITY, SIGNING_KEY, TRUST = "identity.txt", "signing-key.json", "trust.json"
FOLDER = "district"


@dataclass(frozen=True, slots=True)
class PracticeDistrict:
    """What the practice office needs: the trust file and the digits to pin its root by."""

    folder: Path
    trust_file: bytes
    root_digits: str


def make_practice_district(
    parent: Path,
    name: str,
    office: Signer,
    today: dt.date,
    random_bytes: RandomBytes,
) -> PracticeDistrict:
    """Write `district/` under `parent` with identity.txt, signing-key.json and trust.json.

    The same randomness gives the same files. `office` is enrolled at once: a practice office
    sends no enrolment letter. Raises `StoreError` (file.*).
    """
    root_seed = random_bytes(32)
    operational, reserve = identity_from(random_bytes), identity_from(random_bytes)
    trust = sign_trust(
        TrustList(
            version=1,
            valid_until=today + VALID_FOR,
            practice=True,
            district=name,
            region=office.region[:5],
            root_key="",
            operational=recipient_of(operational),
            reserve=recipient_of(reserve),
            signers=(office,),
        ),
        root_seed,
    )
    folder = parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    trust_file = write_trust(trust)
    atomic_write(folder / IDENTITY, _identity_file(operational, reserve, today))
    atomic_write(folder / SIGNING_KEY, _signing_key_file(trust.root_key, root_seed))
    atomic_write(folder / TRUST, trust_file)
    return PracticeDistrict(folder, trust_file, key_digits(trust.root_key))


def _identity_file(operational: str, reserve: str, today: dt.date) -> bytes:
    """As `age-keygen` writes it, so that `age -d -i identity.txt` opens a batch."""
    lines = []
    for remark, identity in (("operational", operational), ("reserve", reserve)):
        lines += [
            f"# practice district, {remark} key",
            f"# created: {today.isoformat()}T00:00:00Z",
            f"# public key: {recipient_of(identity)}",
            identity,
        ]
    return "".join(f"{line}\n" for line in lines).encode()


def _signing_key_file(public_key: str, seed: bytes) -> bytes:
    return dump(
        {
            "format": "simpul-signing-key-1",
            "practice": True,
            "public_key": public_key,
            "seed": encode(seed),
        }
    )
