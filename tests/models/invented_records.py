"""One valid, invented record of every table, parents first, for tests of the tables themselves."""

import datetime as dt
from typing import Any

from models import history, tables
from models.codes import (
    AidSource,
    BatchKind,
    BatchState,
    Channel,
    Confirmer,
    EscalationLevel,
    LetterKind,
    LetterState,
    NormCode,
    NoteKind,
    Purpose,
    ReferralStatus,
    ReplyChannel,
    Role,
    SavedList,
    Sex,
    SharingKind,
    UrgencyLevel,
)
from models.desk import Desk
from models.tables import Table

DAY = dt.date(2026, 3, 16)
HASH = "ab" * 32

OFFICE: dict[str, Any] = {
    "id": 1,
    "region_code": "35.10.04.2009",
    "village_term": "Desa",
    "village": "Kalipait",
    "kecamatan": "Tegaldlimo",
    "regency_term": "Kabupaten",
    "regency": "Banyuwangi",
    "province": "Jawa Timur",
    "head_title": "Kepala Desa",
    "hamlet_term": "Dusun",
    "number_pattern": "{urut}/{tahun}",
}

RECORDS: dict[type[Table], dict[str, Any]] = {
    tables.Office: OFFICE,
    tables.Official: {"name": "Slamet Contoh", "position": "Kepala Desa", "valid_from": DAY},
    tables.Account: {
        "username": "sri",
        "name": "Sri Contoh",
        "role": Role.RESPONSIBLE,
        "slot": "sri",
        "public_key": "age1contoh",
    },
    tables.Installation: {
        "id": 1,
        "code": "k3f9",
        "signing_seed": bytes(32),
        "age_identity": "AGE-SECRET-KEY-1CONTOH",
    },
    tables.Setting: {"name": "contoh", "value": "1"},
    tables.Holiday: {"day": DAY, "name": "Hari contoh"},
    tables.Household: {"kk": "3510051708909000"},
    tables.Person: {
        "name": "Ani Contoh",
        "nik": "3510051708909001",
        "sex": Sex.FEMALE,
        "birth_date": dt.date(1990, 8, 17),
        "household": 1,
    },
    tables.PersonIdentifier: {
        "person": 1,
        "system": "nik",
        "value": "3510051708909002",
        "replaced_on": DAY,
    },
    tables.Agency: {
        "code": "dinsos",
        "name": "Dinas Sosial",
        "short_name": "Dinsos",
        "addressee": "Kepala Dinas Sosial",
        "government": 1,
    },
    tables.Programme: {"code": "pkh", "name": "Program Keluarga Harapan", "agency": 1},
    tables.OutreachVisit: {
        "held_on": DAY,
        "channel": Channel.OUTREACH,
        "place": "Kebun Malangsari",
    },
    tables.Case: {
        "year": 2026,
        "sequence": 1,
        "number": "2026/0001",
        "person": 1,
        "channel": Channel.COUNTER,
        "opened_on": DAY,
    },
    tables.CaseEpisode: {"case": 1, "opened_on": DAY},
    tables.Need: {"case": 1, "kind": "food", "form_version": 1, "level": UrgencyLevel.HIGH},
    tables.Referral: {
        "need": 1,
        "agency": 1,
        "status": ReferralStatus.REQUESTED,
        "requested_on": DAY,
    },
    tables.Letter: {
        "kind": LetterKind.OFFICIAL,
        "state": LetterState.ISSUED,
        "year": 2026,
        "number": 1,
        "number_text": "400/001/2026",
        "letter_date": DAY,
        "sha256": HASH,
    },
    tables.LetterReferral: {"letter": 1, "referral": 1},
    tables.LetterRun: {"begun_on": DAY, "options": "{}"},
    tables.LetterRunItem: {"run": 1, "position": 1, "referral": 1, "letter": 1},
    tables.IncomingLetter: {
        "year": 2026,
        "sequence": 1,
        "received_on": DAY,
        "sender": "Dinas Sosial",
        "summary": "Jawaban atas rujukan",
    },
    tables.IncomingLetterReferral: {"incoming_letter": 1, "referral": 1},
    tables.LetterText: {"part": "official", "version": 1, "document": "closing"},
    tables.Classification: {"code": "400.9.14.5", "name": "Bantuan Langsung"},
    tables.NumberStart: {
        "year": 2026,
        "series": "",
        "number": 120,
        "passes_from": 46,
        "reason": "Lanjutan buku agenda kertas",
    },
    tables.Note: {
        "case": 1,
        "kind": NoteKind.VISIT,
        "text": "Rumah dikunjungi.",
        "written_on": DAY,
        "author": "Sri Contoh",
    },
    tables.Attachment: {
        "case": 1,
        "title": "Foto rumah",
        "sha256": HASH,
        "media_type": "image/jpeg",
    },
    tables.Sharing: {
        "person": 1,
        "case": 1,
        "kind": SharingKind.INFORMATION,
        "purpose": Purpose.REFERRAL,
        "given_by": "Ani Contoh",
        "given_on": DAY,
        "attachment": 1,
    },
    tables.NeedDocument: {"need": 1, "code": "kk", "received_on": DAY},
    tables.PlanStep: {"case": 1, "need": 1, "text": "Minta kartu keluarga", "due_on": DAY},
    tables.ReferralReply: {
        "referral": 1,
        "status": ReferralStatus.ACCEPTED,
        "received_on": DAY,
        "channel": ReplyChannel.PHONE,
    },
    tables.CasePause: {"case": 1, "from_on": DAY, "reason": "Warga ke luar kota"},
    tables.Escalation: {"case": 1, "level": EscalationLevel.HEAD, "told_on": DAY},
    tables.ServiceNorm: {"norm": NormCode.REPLY, "kind": "food", "days": 3},
    tables.Aid: {"person": 1, "programme": 1, "source": AidSource.RESIDENT},
    tables.OfficeForm: {"kind": "air", "version": 1, "title": "Air bersih", "document": "kind"},
    tables.FormLimit: {"name": "min_m2_per_person", "value": 9.0},
    tables.SavedFilter: {"list_name": SavedList.CASES, "name": "Gawat", "content": "{}"},
    tables.Batch: {
        "uuid": "contoh",
        "kind": BatchKind.FULL,
        "epoch": 1,
        "sequence": 1,
        "file_name": "contoh.zip.age",
        "cutoff_from": 0,
        "cutoff_to": 9,
        "signed_hash": HASH,
        "sha256": HASH,
        "size": 1000,
        "counts": "{}",
        "state": BatchState.READY,
        "made_at": "2026-03-16T01:00:00+00:00",
    },
    tables.BatchFile: {"batch": 1, "sha256": HASH},
    tables.TransmittalItem: {
        "letter": 1,
        "position": 1,
        "what": "Surat permohonan",
        "sent_letter": 1,
        "batch": 1,
    },
    tables.DistrictTrust: {
        "version": 1,
        "root_key": "contoh",
        "document": "{}",
        "valid_until": DAY,
        "imported_at": "2026-03-16T01:00:00+00:00",
        "practice": 1,
    },
    tables.FormDraft: {
        "account": "contoh",
        "form": "case",
        "content": "{}",
        "saved_at": "2026-03-16T01:00:00+00:00",
    },
    tables.Erasure: {
        "subject_uuid": "contoh",
        "reason": "Permintaan tertulis",
        "approved_by": "Slamet Contoh",
        "approved_on": DAY,
    },
}

CLOSED_EPISODE = {"closed_on": DAY, "confirmer": next(iter(Confirmer))}


def record_all(desk: Desk) -> None:
    """Enter one of each; the first record of a table has the number 1."""
    for table, values in RECORDS.items():
        history.create(table, desk, **values)
