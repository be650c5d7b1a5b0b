"""Incoming letters, runs, lists of what is handed over, own words and classifications; approval,
proof of delivery and numbers of the village's own staff.
"""

from typing import TYPE_CHECKING

from peewee import SqliteDatabase

from models.migrations.m0001_first_tables import D18, UUID7

if TYPE_CHECKING:
    from playhouse.migrate import SchemaMigrator

DATA = (
    f"""CREATE TABLE "letter_run" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "begun_on" DATE NOT NULL CHECK (begun_on IS NULL OR begun_on IS date(begun_on)),
    "state" TEXT NOT NULL CHECK (state IN ('open', 'done', 'stopped')),
    "options" TEXT NOT NULL CHECK (json_valid(options)),
    "folder" TEXT NOT NULL CHECK (length(folder) <= 1000))""",
    """CREATE UNIQUE INDEX "letter_run_uuid" ON "letter_run" ("uuid")""",
    """CREATE INDEX "letter_run_changed" ON "letter_run" ("changed")""",
    f"""CREATE TABLE "letter_run_item" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "run_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK (position > 0),
    "referral_id" INTEGER NOT NULL,
    "letter_id" INTEGER,
    "problem" TEXT NOT NULL CHECK (length(problem) <= 300),
    FOREIGN KEY ("run_id") REFERENCES "letter_run" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT)""",
    """CREATE UNIQUE INDEX "letter_run_item_uuid" ON "letter_run_item" ("uuid")""",
    """CREATE INDEX "letter_run_item_changed" ON "letter_run_item" ("changed")""",
    """CREATE INDEX "letter_run_item_run_id" ON "letter_run_item" ("run_id")""",
    """CREATE INDEX "letter_run_item_referral_id" ON "letter_run_item" ("referral_id")""",
    """CREATE INDEX "letter_run_item_letter_id" ON "letter_run_item" ("letter_id")""",
    """CREATE UNIQUE INDEX "letter_run_item_run_id_referral_id" ON "letter_run_item" ("run_id", "referral_id")""",
    f"""CREATE TABLE "incoming_letter" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "year" INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2200),
    "sequence" INTEGER NOT NULL CHECK (sequence > 0),
    "received_on" DATE NOT NULL CHECK (received_on IS NULL OR received_on IS date(received_on)),
    "number" TEXT NOT NULL CHECK (length(number) <= 120),
    "letter_date" DATE CHECK (letter_date IS NULL OR letter_date IS date(letter_date)),
    "sender" TEXT NOT NULL CHECK (length(sender) <= 200) CHECK (length(trim(sender)) > 0),
    "agency_id" INTEGER,
    "summary" TEXT NOT NULL CHECK (length(summary) <= 300) CHECK (length(trim(summary)) > 0),
    "remarks" TEXT NOT NULL CHECK (length(remarks) <= 300),
    "sha256" TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
    "media_type" TEXT NOT NULL CHECK (length(media_type) <= 60),
    "secret" INTEGER NOT NULL CHECK (secret IN (0, 1)),
    "withdrawn_reason" TEXT NOT NULL CHECK (length(withdrawn_reason) <= 300),
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT,
    CHECK (year = CAST(substr(received_on, 1, 4) AS INTEGER)),
    CHECK (letter_date IS NULL OR letter_date <= received_on),
    CHECK (record_state <> 'withdrawn' OR length(trim(withdrawn_reason)) > 0))""",
    """CREATE UNIQUE INDEX "incoming_letter_uuid" ON "incoming_letter" ("uuid")""",
    """CREATE INDEX "incoming_letter_changed" ON "incoming_letter" ("changed")""",
    """CREATE INDEX "incoming_letter_agency_id" ON "incoming_letter" ("agency_id")""",
    """CREATE UNIQUE INDEX "incoming_letter_year_sequence" ON "incoming_letter" ("year", "sequence")""",
    f"""CREATE TABLE "incoming_letter_referral" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "incoming_letter_id" INTEGER NOT NULL,
    "referral_id" INTEGER NOT NULL,
    FOREIGN KEY ("incoming_letter_id") REFERENCES "incoming_letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT)""",
    """CREATE UNIQUE INDEX "incoming_letter_referral_uuid" ON "incoming_letter_referral" ("uuid")""",
    """CREATE INDEX "incoming_letter_referral_changed" ON "incoming_letter_referral" ("changed")""",
    """CREATE INDEX "incoming_letter_referral_incoming_letter_id" ON "incoming_letter_referral" ("incoming_letter_id")""",
    """CREATE INDEX "incoming_letter_referral_referral_id" ON "incoming_letter_referral" ("referral_id")""",
    """CREATE UNIQUE INDEX "incoming_letter_referral_incoming_letter_id_referral_id" ON "incoming_letter_referral" ("incoming_letter_id", "referral_id")""",
    f"""CREATE TABLE "letter_text" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "part" TEXT NOT NULL CHECK (length(part) <= 40) CHECK (length(trim(part)) > 0),
    "version" INTEGER NOT NULL CHECK (version BETWEEN 1 AND 9999),
    "document" TEXT NOT NULL CHECK (length(document) <= 60000) CHECK (length(trim(document)) > 0),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)))""",
    """CREATE UNIQUE INDEX "letter_text_uuid" ON "letter_text" ("uuid")""",
    """CREATE INDEX "letter_text_changed" ON "letter_text" ("changed")""",
    """CREATE UNIQUE INDEX "letter_text_part_version" ON "letter_text" ("part", "version")""",
    f"""CREATE TABLE "classification" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "code" TEXT NOT NULL CHECK (length(code) <= 20) CHECK (length(trim(code)) > 0),
    "name" TEXT NOT NULL CHECK (length(name) <= 200) CHECK (length(trim(name)) > 0),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)))""",
    """CREATE UNIQUE INDEX "classification_uuid" ON "classification" ("uuid")""",
    """CREATE INDEX "classification_changed" ON "classification" ("changed")""",
    """CREATE UNIQUE INDEX "classification_code" ON "classification" ("code")""",
    f"""CREATE TABLE "number_start" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "year" INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2200),
    "series" TEXT NOT NULL CHECK (length(series) <= 20),
    "number" INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    "passes_from" INTEGER NOT NULL CHECK (passes_from > 0),
    "reason" TEXT NOT NULL CHECK (length(reason) <= 300) CHECK (length(trim(reason)) > 0),
    CHECK (passes_from < number))""",
    """CREATE UNIQUE INDEX "number_start_uuid" ON "number_start" ("uuid")""",
    """CREATE INDEX "number_start_changed" ON "number_start" ("changed")""",
    """CREATE UNIQUE INDEX "number_start_year_series_number" ON "number_start" ("year", "series", "number")""",
    f"""CREATE TABLE "transmittal_item" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '{UUID7}'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "letter_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK (position > 0),
    "what" TEXT NOT NULL CHECK (length(what) <= 300) CHECK (length(trim(what)) > 0),
    "quantity" TEXT NOT NULL CHECK (length(quantity) <= 60),
    "remarks" TEXT NOT NULL CHECK (length(remarks) <= 1000),
    "sent_letter_id" INTEGER,
    "batch_id" INTEGER,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("sent_letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("batch_id") REFERENCES "batch" ("id") ON DELETE RESTRICT)""",
    """CREATE UNIQUE INDEX "transmittal_item_uuid" ON "transmittal_item" ("uuid")""",
    """CREATE INDEX "transmittal_item_changed" ON "transmittal_item" ("changed")""",
    """CREATE INDEX "transmittal_item_letter_id" ON "transmittal_item" ("letter_id")""",
    """CREATE INDEX "transmittal_item_sent_letter_id" ON "transmittal_item" ("sent_letter_id")""",
    """CREATE INDEX "transmittal_item_batch_id" ON "transmittal_item" ("batch_id")""",
    """CREATE INDEX "transmittal_item_letter_id_position" ON "transmittal_item" ("letter_id", "position")""",
    """ALTER TABLE "office" ADD COLUMN "approval" TEXT NOT NULL DEFAULT 'none'
    CHECK (approval IN ('none', 'secretary', 'head'))""",
    """ALTER TABLE "office" ADD COLUMN "copies" TEXT NOT NULL DEFAULT ''
    CHECK (length(copies) <= 1000)""",
    """ALTER TABLE "office" ADD COLUMN "camat_signs" INTEGER NOT NULL DEFAULT 0
    CHECK (camat_signs IN (0, 1))""",
    """ALTER TABLE "office" ADD COLUMN "camat_name" TEXT NOT NULL DEFAULT ''
    CHECK (length(camat_name) <= 120)""",
    """ALTER TABLE "office" ADD COLUMN "camat_rank" TEXT NOT NULL DEFAULT ''
    CHECK (length(camat_rank) <= 120)""",
    f"""ALTER TABLE "office" ADD COLUMN "camat_nip" TEXT
    CHECK (camat_nip IS NULL OR camat_nip GLOB '{D18}')""",
    """ALTER TABLE "office" ADD COLUMN "valid_months" INTEGER NOT NULL DEFAULT 0
    CHECK (valid_months BETWEEN 0 AND 12)""",
    """ALTER TABLE "official" ADD COLUMN "staff_number_kind" TEXT NOT NULL DEFAULT 'NIP'
    CHECK (staff_number_kind IN ('NIP', 'NIPD', 'NIAP'))""",
    """ALTER TABLE "official" ADD COLUMN "staff_number" TEXT NOT NULL DEFAULT ''
    CHECK (length(staff_number) <= 40)""",
    """ALTER TABLE "letter" ADD COLUMN "delivery_method" TEXT
    CHECK (delivery_method IN ('by-hand', 'by-resident', 'post', 'electronic'))""",
    """ALTER TABLE "letter" ADD COLUMN "received_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(received_by) <= 120)""",
    """ALTER TABLE "letter" ADD COLUMN "proof_sha256" TEXT
    CHECK (proof_sha256 IS NULL OR length(proof_sha256) = 64)""",
    """ALTER TABLE "letter" ADD COLUMN "proof_media_type" TEXT NOT NULL DEFAULT ''
    CHECK (length(proof_media_type) <= 60)""",
    """ALTER TABLE "letter" ADD COLUMN "text_version" TEXT NOT NULL DEFAULT ''
    CHECK (length(text_version) <= 120)""",
    """ALTER TABLE "letter" ADD COLUMN "options" TEXT NOT NULL DEFAULT ''
    CHECK (options = '' OR json_valid(options))""",
    """ALTER TABLE "letter" ADD COLUMN "written_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(written_by) <= 120)""",
    """ALTER TABLE "letter" ADD COLUMN "decided_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(decided_by) <= 120)""",
    """ALTER TABLE "letter" ADD COLUMN "decided_on" DATE
    CHECK (decided_on IS NULL OR decided_on IS date(decided_on))""",
    """ALTER TABLE "letter" ADD COLUMN "sent_back_reason" TEXT NOT NULL DEFAULT ''
    CHECK (length(sent_back_reason) <= 300)""",
    """ALTER TABLE "letter" ADD COLUMN "visit_id" INTEGER
    REFERENCES "outreach_visit" ("id") ON DELETE RESTRICT""",
    """CREATE INDEX "letter_visit_id" ON "letter" ("visit_id")""",
    """ALTER TABLE "letter" ADD COLUMN "block" TEXT NOT NULL DEFAULT ''
    CHECK (length(block) <= 120)""",
    # A CHECK cannot be widened in place: a new column takes over the values and the name.
    """ALTER TABLE "letter" ADD COLUMN "wider_kind" TEXT NOT NULL DEFAULT 'official'
    CHECK (wider_kind IN ('official', 'introduction', 'transmittal', 'other'))""",
    """UPDATE "letter" SET "wider_kind" = "kind" """,
    """ALTER TABLE "letter" DROP COLUMN "kind" """,
    """ALTER TABLE "letter" RENAME COLUMN "wider_kind" TO "kind" """,
    """UPDATE "official" SET "staff_number" = "nip" WHERE "nip" IS NOT NULL""",
    """ALTER TABLE "official" DROP COLUMN "nip" """,
)


def upgrade(migrator: "SchemaMigrator", database: SqliteDatabase) -> None:
    for statement in DATA:
        database.execute_sql(statement)
