"""The district's trust list: whose batches it reads, whom to encrypt to, who may sign.

One JSON document, signed by the district's root key. Nobody is believed because the list says so:
an office pins the root once by comparing 30 digits.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from typing import Any

from models.batch.strict_json import (
    dump,
    dump_compact,
    has_exactly,
    is_flag,
    is_list_of,
    is_whole,
    parse,
)
from models.batch.wire_formats import (
    decode,
    encode,
    is_day,
    is_district,
    is_installation,
    is_public_key,
    is_recipient,
    is_region,
    is_signature,
    is_text,
)
from models.errors import FileRefused

FORMAT = "simpul-trust-1"
CONTEXT = b"simpul-trust-1\0"
LIMIT = 1 << 20  # bytes; 217 villages take about 60 kB
MOST_SIGNERS = 5000
HIGHEST = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Signer:
    """An enrolled installation of a village office. `until` is the last day it may sign."""

    public_key: str
    region: str
    installation: str
    since: dt.date
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Revoked:
    """A key that was lost or stolen; batches after the last trusted one are not believed."""

    public_key: str
    epoch: int
    sequence: int


@dataclass(frozen=True, slots=True)
class TrustList:
    """One version of the list. A practice district's list says so and works for practice only."""

    version: int
    valid_until: dt.date
    practice: bool
    district: str
    """Name of the receiving office."""
    region: str
    """Code of the kabupaten or kota, such as 35.10."""
    root_key: str
    operational: str
    reserve: str
    signers: tuple[Signer, ...] = ()
    revoked: tuple[Revoked, ...] = ()
    signature: str = ""

    @property
    def recipients(self) -> tuple[str, ...]:
        """The age recipients every batch is encrypted to, in fixed order."""
        return tuple(sorted({self.operational, self.reserve}))

    def signer(self, public_key: str) -> Signer | None:
        """The enrolled installation with this key, or None for a stranger."""
        return next((each for each in self.signers if each.public_key == public_key), None)

    def revocation(self, public_key: str) -> Revoked | None:
        return next((each for each in self.revoked if each.public_key == public_key), None)


def sign_trust(trust: TrustList, root_seed: bytes) -> TrustList:
    """The list with the signature of the root key whose 32-byte seed is given."""
    from nacl.signing import SigningKey

    key = SigningKey(root_seed)
    named = replace(trust, root_key=encode(bytes(key.verify_key)), signature="")
    return replace(named, signature=encode(key.sign(_message(named)).signature))


def write_trust(trust: TrustList) -> bytes:
    """The file `trust.json`."""
    return dump({**_content(trust), "signature": trust.signature})


def read_trust(data: bytes) -> TrustList:
    """Read and check a trust file. Whether its root is the right one is for the caller.

    Raises `FileRefused`: trust.not_a_list (not ours, damaged or another version) or
    trust.bad_signature.
    """
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        value = parse(data, LIMIT)
    except ValueError as error:
        raise FileRefused("trust.not_a_list") from error
    if not has_exactly(value, _SHAPE):
        raise FileRefused("trust.not_a_list")
    trust = _from_json(value)
    if len({signer.public_key for signer in trust.signers}) != len(trust.signers):
        raise FileRefused("trust.not_a_list")
    signature = decode(trust.signature, 64) or b""
    try:
        VerifyKey(decode(trust.root_key, 32) or b"").verify(_message(trust), signature)
    except (BadSignatureError, ValueError) as error:
        raise FileRefused("trust.bad_signature") from error
    return trust


def _message(trust: TrustList) -> bytes:
    return CONTEXT + hashlib.sha512(dump_compact(_content(trust))).digest()


def _content(trust: TrustList) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": trust.version,
        "valid_until": trust.valid_until.isoformat(),
        "practice": trust.practice,
        "district": {"name": trust.district, "region": trust.region},
        "root_key": trust.root_key,
        "recipients": {"operational": trust.operational, "reserve": trust.reserve},
        "signers": [
            {
                "public_key": signer.public_key,
                "region": signer.region,
                "installation": signer.installation,
                "since": signer.since.isoformat(),
                "until": signer.until.isoformat() if signer.until else None,
            }
            for signer in trust.signers
        ],
        "revoked": [
            {"public_key": each.public_key, "epoch": each.epoch, "sequence": each.sequence}
            for each in trust.revoked
        ],
    }


def _from_json(value: dict[str, Any]) -> TrustList:
    return TrustList(
        version=value["version"],
        valid_until=dt.date.fromisoformat(value["valid_until"]),
        practice=value["practice"],
        district=value["district"]["name"],
        region=value["district"]["region"],
        root_key=value["root_key"],
        operational=value["recipients"]["operational"],
        reserve=value["recipients"]["reserve"],
        signers=tuple(
            Signer(
                each["public_key"],
                each["region"],
                each["installation"],
                dt.date.fromisoformat(each["since"]),
                dt.date.fromisoformat(each["until"]) if each["until"] else None,
            )
            for each in value["signers"]
        ),
        revoked=tuple(Revoked(**each) for each in value["revoked"]),
        signature=value["signature"],
    )


def _is_part(shape: dict[str, Any]) -> Any:
    return lambda value: has_exactly(value, shape)


_SIGNER = {
    "public_key": is_public_key,
    "region": is_region,
    "installation": is_installation,
    "since": is_day,
    "until": lambda value: value is None or is_day(value),
}
_REVOKED = {
    "public_key": is_public_key,
    "epoch": is_whole(1, HIGHEST),
    "sequence": is_whole(0, HIGHEST),
}
_SHAPE = {
    "format": lambda value: value == FORMAT,
    "version": is_whole(1, HIGHEST),
    "valid_until": is_day,
    "practice": is_flag,
    "district": _is_part({"name": is_text, "region": is_district}),
    "root_key": is_public_key,
    "recipients": _is_part({"operational": is_recipient, "reserve": is_recipient}),
    "signers": is_list_of(_is_part(_SIGNER), MOST_SIGNERS),
    "revoked": is_list_of(_is_part(_REVOKED), MOST_SIGNERS),
    "signature": is_signature,
}
