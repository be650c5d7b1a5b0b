"""What leaves for the district, column by column, and nothing else: the one list to audit.

Each column names where it comes from. Religion, parents, the narrative of a case, notes and the
register of residents have no column here. Answers are listed by their need form
(`models.batch.answers`). Changing a table means a new `SCHEMA` number: a reader takes only the
schema it knows.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.codes import (
    CaseState,
    Delivery,
    LetterKind,
    LetterState,
    Outcome,
    OutcomeReason,
    ReasonCode,
    RecordState,
    ReferralStatus,
    Sex,
    UrgencyLevel,
)

SCHEMA = 1

UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
SHA256 = "^[0-9a-f]{64}$"
NIK = "^[0-9]{16}$"
KIND = "^[a-z][a-z0-9_-]*$"
MEDIA = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
"""The kinds of file that travel, with their extension."""


class ColumnType(StrEnum):
    """Types of Table Schema (Data Package 2.0)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its machine name, its Indonesian title and the SQL it comes from.

    `needed`: filled in every row whose record is active. `labels` are words for the values of
    `values`, for people who read the file.
    """

    name: str
    title: str
    sql: str = ""
    type: ColumnType = ColumnType.STRING
    required: bool = False
    needed: bool = False
    values: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    pattern: str = ""
    longest: int = 0
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class BatchTable:
    """One CSV. `source` is the SQL after FROM; `links` are (column, table, its column)."""

    name: str
    title: str
    columns: tuple[Column, ...]
    source: str = ""
    picked: str = ""
    """Column of `source` that holds the number of the picked row."""
    links: tuple[tuple[str, str, str], ...] = ()

    @property
    def key(self) -> str:
        """The primary key: the first column."""
        return self.columns[0].name


def code(
    name: str, title: str, sql: str, codes: type[StrEnum], *, required: bool = False
) -> Column:
    """A column with a fixed set of codes."""
    return Column(name, title, sql, required=required, values=tuple(str(each) for each in codes))


def reference(name: str, title: str, sql: str, *, required: bool = True) -> Column:
    """A column with the id of another record."""
    return Column(name, title, sql, required=required, pattern=UUID)


def day(name: str, title: str, sql: str, *, required: bool = False) -> Column:
    return Column(name, title, sql, ColumnType.DATE, required=required)


def _record(table: str) -> tuple[Column, Column]:
    return (
        Column("id", "Id tetap", f"{table}.uuid", required=True, pattern=UUID),
        code("record_state", "Keadaan data", f"{table}.record_state", RecordState, required=True),
    )


def _own_or_household(column: str) -> str:
    """The place where a person really lives goes before the household's."""
    own = " OR ".join(f"person.{each} <> ''" for each in ("address", "hamlet", "rt", "rw"))
    return f"CASE WHEN {own} THEN person.{column} ELSE household.{column} END"


AGENCIES = BatchTable(
    "agencies",
    "Perangkat daerah dan lembaga tujuan",
    (
        *_record("agency"),
        Column("code", "Kode", "agency.code", required=True, longest=120),
        Column("name", "Nama", "agency.name", required=True, longest=200),
    ),
    "agency",
    "agency.id",
)
PERSONS = BatchTable(
    "persons",
    "Warga yang disebut dalam kasus",
    (
        *_record("person"),
        Column("nik", "NIK", "person.nik", pattern=NIK),
        Column("name", "Nama", "person.name", needed=True, longest=120),
        Column(
            "sex",
            "Jenis kelamin",
            "person.sex",
            needed=True,
            values=tuple(str(sex) for sex in Sex),
            labels=("Laki-laki", "Perempuan"),
        ),
        day("birth_date", "Tanggal lahir", "person.birth_date"),
        Column(
            "birth_year",
            "Perkiraan tahun lahir, bila tanggalnya tidak diketahui",
            "CASE WHEN person.birth_date IS NULL THEN person.estimated_birth_year END",
            ColumnType.INTEGER,
            minimum=1890,
            maximum=2100,
        ),
        Column("address", "Alamat", _own_or_household("address"), longest=300),
        Column("hamlet", "Dusun atau lingkungan", _own_or_household("hamlet"), longest=60),
        Column("rt", "RT", _own_or_household("rt"), longest=3),
        Column("rw", "RW", _own_or_household("rw"), longest=3),
        Column("phone", "Telepon", "person.phone", longest=20),
    ),
    "person LEFT JOIN household ON household.id = person.household_id",
    "person.id",
)
CASES = BatchTable(
    "cases",
    "Kasus",
    (
        *_record('"case"'),
        Column("number", "Nomor kasus", '"case".number', needed=True, longest=60),
        Column("person_id", "Warga", "person.uuid", needed=True, pattern=UUID),
        Column("opened_on", "Tanggal dibuka", '"case".opened_on', ColumnType.DATE, needed=True),
        Column(
            "state",
            "Keadaan kasus",
            '"case".state',
            needed=True,
            values=tuple(str(state) for state in CaseState),
        ),
        day("closed_on", "Tanggal ditutup", '"case".closed_on'),
    ),
    '"case" JOIN person ON person.id = "case".person_id',
    '"case".id',
    (("person_id", "persons", "id"),),
)
NEEDS = BatchTable(
    "needs",
    "Kebutuhan dalam kasus, dengan hasilnya",
    (
        *_record("need"),
        reference("case_id", "Kasus", '"case".uuid'),
        Column("kind", "Jenis", "need.kind", required=True, pattern=KIND, longest=40),
        Column(
            "form_version",
            "Versi formulir",
            "need.form_version",
            ColumnType.INTEGER,
            required=True,
            minimum=1,
            maximum=9999,
        ),
        Column("score", "Skor", "need.score", ColumnType.INTEGER, required=True, minimum=0),
        code(
            "level",
            "Tingkat kemendesakan",
            "coalesce(need.override_level, need.level)",
            UrgencyLevel,
            required=True,
        ),
        code("outcome", "Hasil", "need.outcome", Outcome),
        code("outcome_reason", "Alasan hasil", "need.outcome_reason", OutcomeReason),
        day("outcome_on", "Tanggal hasil", "need.outcome_on"),
    ),
    'need JOIN "case" ON "case".id = need.case_id',
    "need.id",
    (("case_id", "cases", "id"),),
)
REFERRALS = BatchTable(
    "referrals",
    "Rujukan ke perangkat daerah",
    (
        *_record("referral"),
        reference("need_id", "Kebutuhan", "need.uuid"),
        reference("agency_id", "Tujuan", "agency.uuid"),
        code("status", "Status (HL7 FHIR Task)", "referral.status", ReferralStatus, required=True),
        code("reason_code", "Alasan", "referral.reason_code", ReasonCode),
        Column("request", "Yang dimohon", "referral.request", longest=2000),
        day("requested_on", "Tanggal rujukan", "referral.requested_on", required=True),
        day("due_on", "Jawaban ditunggu", "referral.due_on"),
        day("answered_on", "Tanggal jawaban", "referral.answered_on"),
        code("delivery", "Penyampaian surat", "referral.delivery", Delivery, required=True),
    ),
    "referral JOIN need ON need.id = referral.need_id"
    " JOIN agency ON agency.id = referral.agency_id",
    "referral.id",
    (("need_id", "needs", "id"), ("agency_id", "agencies", "id")),
)
LETTERS = BatchTable(
    "letters",
    "Surat keluar yang sudah terbit",
    (
        *_record("letter"),
        Column(
            "kind",
            "Jenis surat",
            "letter.kind",
            required=True,
            values=(LetterKind.OFFICIAL.value, LetterKind.INTRODUCTION.value),
        ),
        Column(
            "state",
            "Keadaan surat",
            "letter.state",
            required=True,
            values=(LetterState.ISSUED.value, LetterState.VOID.value),
        ),
        Column("number", "Nomor surat", "letter.number_text", required=True, longest=120),
        day("letter_date", "Tanggal surat", "letter.letter_date", required=True),
        Column(
            "document",
            "Berkas surat (SHA-256)",
            "CASE WHEN letter.state = 'issued' THEN letter.sha256 END",
            pattern=SHA256,
        ),
    ),
    "letter",
    "letter.id",
    (("document", "documents", "sha256"),),
)
LETTER_REFERRALS = BatchTable(
    "letter-referrals",
    "Rujukan yang termuat dalam surat",
    (
        *_record("letter_referral"),
        reference("letter_id", "Surat", "letter.uuid"),
        reference("referral_id", "Rujukan", "referral.uuid"),
    ),
    "letter_referral JOIN letter ON letter.id = letter_referral.letter_id"
    " JOIN referral ON referral.id = letter_referral.referral_id",
    "letter_referral.id",
    (("letter_id", "letters", "id"), ("referral_id", "referrals", "id")),
)
ATTACHMENTS = BatchTable(
    "attachments",
    "Lampiran rujukan",
    (
        *_record("attachment"),
        reference("referral_id", "Rujukan", "referral.uuid"),
        Column("title", "Judul", "attachment.title", required=True, longest=120),
        Column("document", "Berkas (SHA-256)", "attachment.sha256", required=True, pattern=SHA256),
    ),
    "attachment JOIN referral ON referral.id = attachment.referral_id",
    "attachment.id",
    (("referral_id", "referrals", "id"), ("document", "documents", "sha256")),
)
DOCUMENTS = BatchTable(
    "documents",
    "Berkas surat dan lampiran",
    (
        Column("sha256", "SHA-256 berkas", required=True, pattern=SHA256),
        Column("media_type", "Jenis berkas", required=True, values=tuple(MEDIA)),
        Column("bytes", "Besar berkas", type=ColumnType.INTEGER, required=True, minimum=1),
        Column(
            "included",
            "Ikut dalam berkas ini; bila tidak, sudah ada dalam kiriman sebelumnya",
            type=ColumnType.BOOLEAN,
            required=True,
        ),
    ),
)

TABLES = (
    AGENCIES,
    PERSONS,
    CASES,
    NEEDS,
    REFERRALS,
    LETTERS,
    LETTER_REFERRALS,
    ATTACHMENTS,
    DOCUMENTS,
)
"""In every batch, in this order; the answers of each need form follow."""

OPEN_REFERRALS = (
    ReferralStatus.REQUESTED,
    ReferralStatus.ACCEPTED,
    ReferralStatus.IN_PROGRESS,
    ReferralStatus.ON_HOLD,
)
