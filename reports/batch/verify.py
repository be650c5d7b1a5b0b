"""Checks a batch file to the last cell, and says what it is or why it is refused.

The order is fixed (size, age, signature, signer, layout, descriptor, header, hashes, rows): nothing
complex is parsed before somebody enrolled has vouched for the bytes.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from models.batch.district_digits import digits, key_digits
from models.batch.header import Header
from models.batch.trust_list import Signer, TrustList
from models.errors import FileRefused
from reports.batch import limits
from reports.batch.content_check import read_package
from reports.batch.encryption import decrypt, is_encrypted, recipients_of
from reports.batch.signature import Signed, check_signature

__all__ = ["BatchReport", "read_package", "verify_batch"]


@dataclass(frozen=True, slots=True)
class BatchReport:
    """A batch that holds: who made it and what it says about itself, every count checked."""

    header: Header
    signer: Signer
    sha256: str
    """Of the signed zip: what the next batch must name as the one before it."""
    encrypted: bool
    warnings: tuple[str, ...] = ()
    """Sentence codes; the batch holds all the same."""

    @property
    def digits(self) -> str:
        """What sender and receiver compare by phone."""
        return digits(bytes.fromhex(self.sha256))

    @property
    def signer_digits(self) -> str:
        return key_digits(self.signer.public_key)


def verify_batch(
    data: bytes, trust: TrustList, identities: Sequence[str] = (), today: dt.date | None = None
) -> BatchReport:
    """Check a batch as the district does. `data` is the encrypted file or the zip inside it.

    Without `identities` only an unencrypted zip can be read. `today` tells whether the trust list
    has run out, which is a warning. Raises `FileRefused` with the first thing that is wrong.
    """
    if len(data) > limits.FILE:
        raise FileRefused("batch.too_large")
    encrypted = is_encrypted(data)
    if encrypted:
        if not identities:
            raise FileRefused("batch.needs_identity")
        data = decrypt(data, identities)
    signed = check_signature(data)
    signer = _trusted(signed, trust)
    header = read_package(signed.body)
    _check_sender(header, signer, trust)
    _check_receiver(header, trust, identities)
    expired = today is not None and trust.valid_until < today
    return BatchReport(
        header, signer, signed.sha256, encrypted, ("trust.expired_warning",) if expired else ()
    )


def _trusted(signed: Signed, trust: TrustList) -> Signer:
    signer = trust.signer(signed.public_key)
    if signer is None:
        raise FileRefused("batch.unknown_signer", digits=key_digits(signed.public_key))
    return signer


def _check_sender(header: Header, signer: Signer, trust: TrustList) -> None:
    """The header may only speak for the installation whose key signed it."""
    if header.practice != trust.practice:
        code = "batch.practice_for_real" if header.practice else "batch.real_for_practice"
        raise FileRefused(code)
    if (header.region, header.installation) != (signer.region, signer.installation):
        raise FileRefused("batch.other_sender", region=header.region, signer=signer.region)
    revoked = trust.revocation(signer.public_key)
    if revoked and (header.epoch, header.sequence) > (revoked.epoch, revoked.sequence):
        raise FileRefused("batch.revoked_signer", digits=key_digits(signer.public_key))
    if signer.until and dt.date.fromisoformat(header.created[:10]) > signer.until:
        raise FileRefused("batch.signer_expired", until=signer.until.isoformat())


def _check_receiver(header: Header, trust: TrustList, identities: Sequence[str]) -> None:
    """Whoever re-encrypts a village's batch for somebody else cannot make it theirs."""
    ours = recipients_of(identities) if identities else frozenset(trust.recipients)
    if ours.isdisjoint(header.recipients):
        raise FileRefused("batch.other_receiver")
