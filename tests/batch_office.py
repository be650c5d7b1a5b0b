"""An invented office with something to send, and the practice district that receives it."""

import dataclasses
import datetime as dt
import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models import history
from models.access.accounts import sign_in
from models.agencies import agencies
from models.batch import batches
from models.batch.batches import BatchRow
from models.batch.district_digits import key_digits
from models.batch.strict_json import dump, parse
from models.batch.trust import import_trust, own_key
from models.batch.trust_list import Signer, TrustList, read_trust, sign_trust, write_trust
from models.batch.wire_formats import decode
from models.codes import BatchKind, BatchState
from models.desk import Desk
from models.letter import letters
from models.letter.document import LetterDocument
from models.need.needs import NeedDraft
from models.storage.stored_files import read_file, store_file
from models.store import close_store, open_store, writing
from models.tables import Attachment, Batch, Installation, Office, Referral
from reports.batch.archive import ArchiveWriter
from reports.batch.encryption import decrypt, read_identities
from reports.batch.package import DESCRIPTOR
from reports.batch.practice_district import make_practice_district
from reports.batch.seal import seal
from reports.batch.signature import sign
from reports.batch.verify import BatchReport, verify_batch
from tests.conftest import OpenOffice, seeded, ticking
from tests.letter_samples import options, referral


def pdf_of(document: LetterDocument) -> bytes:
    """A page that costs nothing to draw; its text is only who it is for."""
    return b"%PDF-1.4 /Count 1 " + document.subject.encode()


@dataclass(frozen=True)
class District:
    """The receiving side: its folder, its keys and what it makes of a file."""

    folder: Path
    trust: TrustList
    identities: tuple[str, ...]
    root_seed: bytes

    def verify(self, data: bytes, **changes: object) -> BatchReport:
        trust = dataclasses.replace(self.trust, **changes)
        return verify_batch(data, trust, self.identities, dt.date(2026, 3, 20))

    def open(self, data: bytes) -> bytes:
        return decrypt(data, self.identities)

    def renewed(self, **changes: object) -> bytes:
        """The next version of the trust file."""
        changed = dataclasses.replace(self.trust, version=self.trust.version + 1, **changes)
        return write_trust(sign_trust(changed, self.root_seed))


def practice_office(practice: bool = True) -> None:
    """Make the office of the open store one that practises, or a real one."""
    Office.update(practice=int(practice)).execute()


def district_of(folder: Path, random_bytes: Callable[[int], bytes]) -> District:
    """A practice district that has enrolled this office."""
    key = own_key()
    office_key = Signer(key.public_key, key.region, key.installation, dt.date(2026, 3, 1))
    made = make_practice_district(
        folder, "Dinas Sosial Latihan", office_key, dt.date(2026, 3, 16), random_bytes
    )
    identities = read_identities((made.folder / "identity.txt").read_text())
    secret = parse((made.folder / "signing-key.json").read_bytes(), 1000)
    seed = decode(secret["seed"], 32)
    assert seed is not None
    return District(made.folder, read_trust(made.trust_file), identities, seed)


def trusted_district(folder: Path, random_bytes: Callable[[int], bytes], desk: Desk) -> District:
    """The same, and the office has pinned it."""
    practice_office()
    district = district_of(folder, random_bytes)
    file = (district.folder / "trust.json").read_bytes()
    import_trust(file, key_digits(district.trust.root_key), desk)
    return district


def sent_case(desk: Desk, name: str = "Siti Contoh", serial: int = 9001, **details: object) -> int:
    """A case with an issued letter to an agency; the number of its referral."""
    referral_id = referral(desk, name, serial=serial, **details)
    letters.issue(referral_id, options(referral_id, desk), pdf_of, desk)
    return referral_id


def make(desk: Desk, kind: BatchKind = BatchKind.FULL) -> BatchRow:
    """The one batch of a small office."""
    (row,) = batches.make_batch(kind, seal, desk)
    return row


def bytes_of(row: BatchRow) -> bytes:
    return read_file(Batch.get_by_id(row.id).sha256)


def acknowledge(row: BatchRow) -> None:
    """As the district's signed reply will."""
    Batch.update(state=BatchState.ACKNOWLEDGED).where(Batch.id == row.id).execute()


@dataclass(frozen=True)
class Sample:
    """One good batch of a busy office, for tests that only look at bytes."""

    district: District
    encrypted: bytes
    zip: bytes
    seed: bytes
    """The office's signing seed: what a stolen computer could sign with."""

    def members(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.zip)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def signed(self, body: bytes) -> bytes:
        return body + sign(body, self.seed)

    def packed(self, members: Mapping[str, bytes]) -> bytes:
        """A validly signed zip of these members."""
        with ArchiveWriter() as archive:
            for name, data in members.items():
                with archive.member(name, packed=not name.startswith("files/")) as member:
                    member.write(data)
            return self.signed(archive.body())

    def described(self, members: Mapping[str, bytes]) -> bytes:
        """The same, with bytes and hashes in the descriptor made to fit again."""
        package = json.loads(members[DESCRIPTOR])
        for resource in package["resources"]:
            data = members.get(resource["path"], b"")
            resource["bytes"] = len(data)
            resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
        return self.packed({**members, DESCRIPTOR: dump(package)})

    def with_header(self, **changes: object) -> bytes:
        """The batch with another header, readme and all else fitting it."""
        members = self.members()
        package = json.loads(members[DESCRIPTOR])
        package["simpul"] |= changes
        return self.packed({**members, DESCRIPTOR: dump(package)})

    def with_text(self, name: str, old: str, new: str) -> bytes:
        """The batch with a word of one member changed, and its hash made to fit."""
        members = self.members()
        assert old.encode() in members[name]
        members[name] = members[name].replace(old.encode(), new.encode(), 1)
        return self.described(members)


def make_sample(founded: OpenOffice, folder: Path) -> Sample:
    """Found, fill and export a practice office once. Nothing stays open."""
    shutil.copytree(founded.folder, folder / "office")
    open_store(folder / "office", founded.key, ticking())
    try:
        desk = sign_in(founded.key, ticking(), seeded("sample"))
        district = trusted_district(folder, seeded("district"), desk)
        busy_office(desk)
        encrypted = bytes_of(make(desk))
        seed = bytes(Installation.get().signing_seed)
    finally:
        close_store()
    return Sample(district, encrypted, district.open(encrypted), seed)


def busy_office(desk: Desk) -> None:
    """Some of everything that may travel, and a case that may not."""
    sent_case(desk)
    sick = NeedDraft("health", SICK)
    clinic = next(each.code for each in agencies() if each.health)
    ill = sent_case(desk, "Budi Contoh", 9002, need=sick, agency_code=clinic)
    attach(ill, b"%PDF-1.4 surat dokter", "application/pdf", "Surat keterangan dokter", desk)
    attach(ill, b"\xff\xd8\xff\xe0 foto", "image/jpeg", "Foto", desk)
    told_later = referral(desk, "Wati Contoh", serial=9003, sharing=None)
    assert told_later


SICK = {
    "urgency": "segera",
    "complaint": 'Batuk lama, "berdarah"\nsejak Lebaran',
    "obstacles": ["biaya", "transport"],
    "jkn_status": "mandiri_tunggak",
    "jkn_number": "0001234567890",
    "jkn_arrears": 1500000,
    "diagnosis": "TB paru",
}


def attach(referral_id: int, data: bytes, media: str, title: str, desk: Desk) -> str:
    """A document of a referral; its hash."""
    sha256 = store_file(data, media, desk.clock)
    row = Referral.get_by_id(referral_id)
    with writing():
        history.create(
            Attachment,
            desk,
            case_id=row.need.case_id,
            referral_id=referral_id,
            title=title,
            sha256=sha256,
            media_type=media,
        )
    return sha256
