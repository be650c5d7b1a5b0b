"""Whom this office trusts: the district's list, pinned once by 30 digits, then only renewed."""

import datetime as dt
from dataclasses import dataclass

from models import history
from models.batch.district_digits import key_digits, same_digits
from models.batch.trust_list import TrustList, read_trust
from models.batch.wire_formats import encode, moment
from models.codes import Action
from models.desk import Desk
from models.errors import RuleError
from models.office import office
from models.store import reading, writing
from models.tables import DistrictTrust, Installation


@dataclass(frozen=True, slots=True)
class OwnKey:
    """What the district needs to know of this installation, compared by its 30 digits."""

    public_key: str
    digits: str
    region: str
    installation: str


@dataclass(frozen=True, slots=True)
class TrustView:
    """The trust list in force, as the settings page shows it."""

    district: str
    region: str
    practice: bool
    version: int
    valid_until: dt.date
    root_digits: str
    enrolled: bool
    """Whether this installation's own key stands on the list."""
    expired: bool


def own_key() -> OwnKey:
    """The signing key of this installation. Its secret half never leaves the store."""
    from nacl.signing import SigningKey

    with reading():
        installation, region = Installation.get(), office().region_code
    key = encode(bytes(SigningKey(bytes(installation.signing_seed)).verify_key))
    return OwnKey(key, key_digits(key), region, installation.code)


def receiving_key() -> str:
    """The public `age1...` to which the district may encrypt for this installation."""
    from models.access.age_keys import recipient_of

    with reading():
        return recipient_of(Installation.get().age_identity)


def check_trust_file(data: bytes) -> TrustList:
    """What a trust file says, before it is taken over: the screen shows its 30 digits to compare.

    Raises `FileRefused` (`models.batch.trust_list`), and `RuleError`: trust.practice_for_real,
    trust.real_for_practice, trust.other_root, trust.older_version.
    """
    found = read_trust(data)
    if found.practice != office().practice:
        raise RuleError("trust.practice_for_real" if found.practice else "trust.real_for_practice")
    known = current_trust()
    if known is not None:
        if found.root_key != known.root_key:
            raise RuleError("trust.other_root", digits=key_digits(known.root_key))
        if found.version < known.version or (found.version == known.version and found != known):
            raise RuleError("trust.older_version", version=known.version)
    return found


def import_trust(data: bytes, confirmed_digits: str, desk: Desk) -> TrustView:
    """Take over a trust file.

    The first one pins the district's root key: `confirmed_digits` are the 30 digits the clerk
    compared with the district's letter. Later ones must be signed by that root, and rise.
    Raises what `check_trust_file` raises, and `RuleError("trust.digits_differ")`.
    """
    with writing():
        found = check_trust_file(data)
        known = current_trust()
        if known is None and not same_digits(confirmed_digits, key_digits(found.root_key)):
            raise RuleError("trust.digits_differ", field="digits")
        if known != found:
            DistrictTrust.create(
                version=found.version,
                root_key=found.root_key,
                document=data.decode("utf-8"),
                valid_until=found.valid_until,
                imported_at=moment(desk.clock.now()),
                practice=int(found.practice),
            )
            history.note_event(
                desk, Action.IMPORT, "trust", version=found.version, root_key=found.root_key
            )
    return _view(found, desk.today())


def current_trust() -> TrustList | None:
    """The newest list that was taken over, or None before the first."""
    row = DistrictTrust.select().order_by(DistrictTrust.version.desc()).first()
    return None if row is None else read_trust(row.document.encode())


def trust_view(today: dt.date) -> TrustView | None:
    """The list in force in plain data, or None before the first."""
    found = current_trust()
    return None if found is None else _view(found, today)


def _view(trust: TrustList, today: dt.date) -> TrustView:
    key = own_key()
    signer = trust.signer(key.public_key)
    ours = (key.region, key.installation)
    return TrustView(
        trust.district,
        trust.region,
        trust.practice,
        trust.version,
        trust.valid_until,
        key_digits(trust.root_key),
        signer is not None and (signer.region, signer.installation) == ours,
        trust.valid_until < today,
    )
