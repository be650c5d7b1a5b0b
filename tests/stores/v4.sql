PRAGMA user_version = 4;
CREATE TABLE "account" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "username" TEXT NOT NULL CHECK (username GLOB '[a-z0-9]*' AND length(username) BETWEEN 2 AND 40),
    "name" TEXT NOT NULL CHECK (length(name) <= 120) CHECK (length(trim(name)) > 0),
    "role" TEXT NOT NULL CHECK (role IN ('clerk', 'responsible', 'auditor')),
    "slot" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "disabled" INTEGER NOT NULL CHECK (disabled IN (0, 1)));
CREATE UNIQUE INDEX "account_uuid" ON "account" ("uuid");
CREATE INDEX "account_changed" ON "account" ("changed");
CREATE UNIQUE INDEX "account_username" ON "account" ("username");
CREATE UNIQUE INDEX "account_slot" ON "account" ("slot");
CREATE UNIQUE INDEX "account_public_key" ON "account" ("public_key");
CREATE TABLE "agency" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL CHECK (length(name) <= 200) CHECK (length(trim(name)) > 0),
    "short_name" TEXT NOT NULL CHECK (length(short_name) <= 60) CHECK (length(trim(short_name)) > 0),
    "addressee" TEXT NOT NULL CHECK (length(addressee) <= 200) CHECK (length(trim(addressee)) > 0),
    "place" TEXT NOT NULL CHECK (length(place) <= 60),
    "phone" TEXT NOT NULL CHECK (length(phone) <= 40),
    "functions" TEXT NOT NULL CHECK (length(functions) <= 200),
    "government" INTEGER NOT NULL CHECK (government IN (0, 1)),
    "health" INTEGER NOT NULL CHECK (health IN (0, 1)),
    "reply_days" INTEGER NOT NULL CHECK (reply_days BETWEEN 1 AND 250),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)));
CREATE UNIQUE INDEX "agency_uuid" ON "agency" ("uuid");
CREATE INDEX "agency_changed" ON "agency" ("changed");
CREATE UNIQUE INDEX "agency_code" ON "agency" ("code");
CREATE TABLE "household" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "kk" TEXT CHECK (kk IS NULL OR kk GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    "address" TEXT NOT NULL CHECK (length(address) <= 300),
    "hamlet" TEXT NOT NULL CHECK (length(hamlet) <= 60),
    "rt" TEXT NOT NULL CHECK (length(rt) <= 3),
    "rw" TEXT NOT NULL CHECK (length(rw) <= 3));
CREATE UNIQUE INDEX "household_uuid" ON "household" ("uuid");
CREATE INDEX "household_changed" ON "household" ("changed");
CREATE INDEX "household_kk" ON "household" ("kk");
CREATE TABLE "person" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "name" TEXT NOT NULL CHECK (length(name) <= 120) CHECK (length(trim(name)) > 0) COLLATE NOCASE,
    "nik" TEXT CHECK (nik IS NULL OR nik GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    "no_nik_reason" TEXT CHECK (no_nik_reason IN ('not-yet-registered', 'document-lost', 'newborn', 'migrant-worker', 'neglected', 'unknown')),
    "nik_differs_confirmed" INTEGER NOT NULL CHECK (nik_differs_confirmed IN (0, 1)),
    "household_id" INTEGER,
    "relationship" TEXT,
    "sex" TEXT NOT NULL CHECK (sex IN ('1', '2')),
    "birth_place" TEXT NOT NULL CHECK (length(birth_place) <= 100),
    "birth_date" DATE CHECK (birth_date IS NULL OR birth_date IS date(birth_date)),
    "estimated_birth_year" INTEGER CHECK (estimated_birth_year IS NULL OR estimated_birth_year BETWEEN 1890 AND 2100),
    "occupation" TEXT NOT NULL CHECK (length(occupation) <= 100),
    "religion" TEXT NOT NULL CHECK (length(religion) <= 60),
    "mother_name" TEXT NOT NULL CHECK (length(mother_name) <= 120),
    "father_name" TEXT NOT NULL CHECK (length(father_name) <= 120),
    "address" TEXT NOT NULL CHECK (length(address) <= 300),
    "hamlet" TEXT NOT NULL CHECK (length(hamlet) <= 60),
    "rt" TEXT NOT NULL CHECK (length(rt) <= 3),
    "rw" TEXT NOT NULL CHECK (length(rw) <= 3),
    "phone" TEXT NOT NULL CHECK (length(phone) <= 20),
    "living_status" TEXT NOT NULL CHECK (living_status IN ('1', '2', '3', '4', '6', '9')), "dtsen_decile" INTEGER CHECK (dtsen_decile IS NULL OR dtsen_decile BETWEEN 1 AND 10), "dtsen_checked_on" DATE CHECK (dtsen_checked_on IS NULL OR dtsen_checked_on IS date(dtsen_checked_on)),
    FOREIGN KEY ("household_id") REFERENCES "household" ("id") ON DELETE RESTRICT,
    CHECK ((nik IS NULL) = (no_nik_reason IS NOT NULL)),
    CHECK (birth_date IS NOT NULL OR estimated_birth_year IS NOT NULL));
CREATE UNIQUE INDEX "person_uuid" ON "person" ("uuid");
CREATE INDEX "person_changed" ON "person" ("changed");
CREATE UNIQUE INDEX "person_nik" ON "person" ("nik");
CREATE INDEX "person_household_id" ON "person" ("household_id");
CREATE INDEX "person_record_state_name_id" ON "person" ("record_state", "name", "id");
CREATE INDEX "person_birth_date" ON "person" ("birth_date");
CREATE TABLE "case" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "year" INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2200),
    "sequence" INTEGER NOT NULL CHECK (sequence > 0),
    "number" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL CHECK (channel IN ('counter', 'outreach', 'bunga-desa', 'tpd', 'neighbourhood', 'complaint', 'self')),
    "place" TEXT NOT NULL CHECK (length(place) <= 200),
    "reported_by" TEXT NOT NULL CHECK (length(reported_by) <= 120),
    "summary" TEXT NOT NULL CHECK (length(summary) <= 10000),
    "opened_on" DATE NOT NULL CHECK (opened_on IS NULL OR opened_on IS date(opened_on)),
    "state" TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    "closed_on" DATE CHECK (closed_on IS NULL OR closed_on IS date(closed_on)),
    "restricted" INTEGER NOT NULL CHECK (restricted IN (0, 1)), "channel_detail" TEXT CHECK (channel_detail IN ('112', 'lapor-camat', 'lapor', 'banyuwangi-melayani', 'smart-kampung', 'mal-pelayanan-publik', 'camping-embun', 'mobile-service', 'rt', 'rw', 'cadre', 'dasawisma', 'other')), "visit_id" INTEGER REFERENCES "outreach_visit" ("id") ON DELETE RESTRICT, "lead_agency_id" INTEGER REFERENCES "agency" ("id") ON DELETE RESTRICT, "assignee_id" INTEGER REFERENCES "account" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
    CHECK (closed_on IS NULL OR closed_on >= opened_on));
CREATE UNIQUE INDEX "case_uuid" ON "case" ("uuid");
CREATE INDEX "case_changed" ON "case" ("changed");
CREATE UNIQUE INDEX "case_number" ON "case" ("number");
CREATE INDEX "case_person_id" ON "case" ("person_id");
CREATE INDEX "case_opened_on" ON "case" ("opened_on");
CREATE UNIQUE INDEX "case_year_sequence" ON "case" ("year", "sequence");
CREATE INDEX "case_state_id" ON "case" ("state", "id");
CREATE TABLE "need" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK (length(kind) <= 40) CHECK (length(trim(kind)) > 0),
    "form_version" INTEGER NOT NULL CHECK (form_version > 0),
    "answers" TEXT NOT NULL CHECK (json_valid(answers) AND length(answers) <= 60000),
    "score" INTEGER NOT NULL CHECK (score >= 0),
    "level" TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'critical')),
    "override_level" TEXT CHECK (override_level IN ('low', 'medium', 'high', 'critical')),
    "override_reason" TEXT NOT NULL CHECK (length(override_reason) <= 300),
    "outcome" TEXT CHECK (outcome IN ('met', 'partly-met', 'unmet')),
    "outcome_reason" TEXT CHECK (outcome_reason IN ('no-capacity', 'not-eligible', 'declined', 'moved', 'died', 'unreachable', 'other-help', 'other')),
    "outcome_text" TEXT NOT NULL CHECK (length(outcome_text) <= 2000),
    "outcome_on" DATE CHECK (outcome_on IS NULL OR outcome_on IS date(outcome_on)), "term" TEXT CHECK (term IN ('short', 'medium', 'long')),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
    CHECK (outcome IS NULL OR outcome = 'met' OR outcome_reason IS NOT NULL),
    CHECK (override_level IS NULL OR length(trim(override_reason)) > 0));
CREATE UNIQUE INDEX "need_uuid" ON "need" ("uuid");
CREATE INDEX "need_changed" ON "need" ("changed");
CREATE INDEX "need_case_id" ON "need" ("case_id");
CREATE UNIQUE INDEX "need_case_id_kind" ON "need" ("case_id", "kind");
CREATE TABLE "referral" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "need_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL CHECK (status IN ('draft', 'requested', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed', 'cancelled', 'entered-in-error')),
    "reason_code" TEXT CHECK (reason_code IN ('no-capacity', 'waitlist', 'not-eligible', 'wrong-agency', 'already-served', 'incomplete-documents', 'duplicate', 'resident-declined', 'not-found', 'other')),
    "reason_text" TEXT NOT NULL CHECK (length(reason_text) <= 2000),
    "request" TEXT NOT NULL CHECK (length(request) <= 2000),
    "requested_on" DATE CHECK (requested_on IS NULL OR requested_on IS date(requested_on)),
    "due_on" DATE CHECK (due_on IS NULL OR due_on IS date(due_on)),
    "answered_on" DATE CHECK (answered_on IS NULL OR answered_on IS date(answered_on)),
    "delivery" TEXT NOT NULL CHECK (delivery IN ('none', 'printed', 'handed-to-resident', 'sent', 'in-batch', 'receipt-signed')), "reply_code" TEXT CHECK (reply_code IS NULL OR reply_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    FOREIGN KEY ("need_id") REFERENCES "need" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT,
    CHECK (status NOT IN ('rejected','on-hold','failed','cancelled') OR reason_code IS NOT NULL),
    CHECK (status IN ('draft','cancelled','entered-in-error') OR requested_on IS NOT NULL));
CREATE UNIQUE INDEX "referral_uuid" ON "referral" ("uuid");
CREATE INDEX "referral_changed" ON "referral" ("changed");
CREATE INDEX "referral_need_id" ON "referral" ("need_id");
CREATE INDEX "referral_agency_id" ON "referral" ("agency_id");
CREATE INDEX "referral_status_due_on" ON "referral" ("status", "due_on");
CREATE TABLE "attachment" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "referral_id" INTEGER,
    "title" TEXT NOT NULL CHECK (length(title) <= 120) CHECK (length(trim(title)) > 0),
    "sha256" TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    "media_type" TEXT NOT NULL CHECK (length(media_type) <= 60) CHECK (length(trim(media_type)) > 0), "need_id" INTEGER REFERENCES "need" ("id") ON DELETE RESTRICT, "document" TEXT NOT NULL DEFAULT '' CHECK (length(document) <= 40), "original_name" TEXT NOT NULL DEFAULT '' CHECK (length(original_name) <= 200), "size" INTEGER CHECK (size IS NULL OR size > 0), "width" INTEGER, "height" INTEGER, "taken_on" DATE CHECK (taken_on IS NULL OR taken_on IS date(taken_on)), "latitude" REAL CHECK (latitude IS NULL OR latitude BETWEEN -90 AND 90), "longitude" REAL CHECK (longitude IS NULL OR longitude BETWEEN -180 AND 180), "restricted" INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)), "withdrawn_reason" TEXT NOT NULL DEFAULT '' CHECK (length(withdrawn_reason) <= 300),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "attachment_uuid" ON "attachment" ("uuid");
CREATE INDEX "attachment_changed" ON "attachment" ("changed");
CREATE INDEX "attachment_case_id" ON "attachment" ("case_id");
CREATE INDEX "attachment_referral_id" ON "attachment" ("referral_id");
CREATE TABLE "batch" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('full', 'delta')),
    "epoch" INTEGER NOT NULL CHECK (epoch > 0),
    "sequence" INTEGER NOT NULL CHECK (sequence > 0),
    "file_name" TEXT NOT NULL CHECK (length(file_name) <= 120) CHECK (length(trim(file_name)) > 0),
    "cutoff_from" INTEGER NOT NULL CHECK (cutoff_from >= 0),
    "cutoff_to" INTEGER NOT NULL CHECK (cutoff_to >= cutoff_from),
    "part" INTEGER NOT NULL CHECK (part > 0),
    "previous_hash" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL CHECK (size > 0),
    "counts" TEXT NOT NULL CHECK (json_valid(counts)),
    "state" TEXT NOT NULL CHECK (state IN ('ready', 'written', 'sent', 'acknowledged', 'rejected')),
    "made_at" TEXT NOT NULL,
    "target" TEXT NOT NULL CHECK (length(target) <= 1000),
    "written_at" TEXT,
    "sent_on" DATE CHECK (sent_on IS NULL OR sent_on IS date(sent_on)),
    "sent_how" TEXT NOT NULL CHECK (length(sent_how) <= 200));
CREATE UNIQUE INDEX "batch_uuid" ON "batch" ("uuid");
CREATE UNIQUE INDEX "batch_signed_hash" ON "batch" ("signed_hash");
CREATE UNIQUE INDEX "batch_epoch_sequence" ON "batch" ("epoch", "sequence");
CREATE TABLE "batch_file" ("id" INTEGER NOT NULL PRIMARY KEY,
    "batch_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    FOREIGN KEY ("batch_id") REFERENCES "batch" ("id") ON DELETE RESTRICT);
CREATE INDEX "batch_file_batch_id" ON "batch_file" ("batch_id");
CREATE INDEX "batch_file_sha256" ON "batch_file" ("sha256");
CREATE UNIQUE INDEX "batch_file_batch_id_sha256" ON "batch_file" ("batch_id", "sha256");
CREATE TABLE "case_episode" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "opened_on" DATE NOT NULL CHECK (opened_on IS NULL OR opened_on IS date(opened_on)),
    "reopen_reason" TEXT NOT NULL CHECK (length(reopen_reason) <= 300),
    "closed_on" DATE CHECK (closed_on IS NULL OR closed_on IS date(closed_on)),
    "confirmer" TEXT CHECK (confirmer IN ('resident', 'family', 'neighbourhood')),
    "confirmed_by" TEXT NOT NULL CHECK (length(confirmed_by) <= 120),
    "confirmed_how" TEXT NOT NULL CHECK (length(confirmed_how) <= 300), "circumstances" TEXT NOT NULL DEFAULT '' CHECK (length(circumstances) <= 2000), "open_referrals_reason" TEXT NOT NULL DEFAULT '' CHECK (length(open_referrals_reason) <= 300),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    CHECK ((closed_on IS NULL) = (confirmer IS NULL)));
CREATE UNIQUE INDEX "case_episode_uuid" ON "case_episode" ("uuid");
CREATE INDEX "case_episode_changed" ON "case_episode" ("changed");
CREATE INDEX "case_episode_case_id" ON "case_episode" ("case_id");
CREATE TABLE "district_trust" ("id" INTEGER NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL CHECK (version > 0),
    "root_key" TEXT NOT NULL,
    "document" TEXT NOT NULL CHECK (json_valid(document)),
    "valid_until" DATE NOT NULL CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
    "imported_at" TEXT NOT NULL,
    "practice" INTEGER NOT NULL CHECK (practice IN (0, 1)));
CREATE UNIQUE INDEX "district_trust_version" ON "district_trust" ("version");
CREATE TABLE "erasure" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "subject_uuid" TEXT NOT NULL,
    "reason" TEXT NOT NULL CHECK (length(reason) <= 300) CHECK (length(trim(reason)) > 0),
    "approved_by" TEXT NOT NULL CHECK (length(approved_by) <= 120) CHECK (length(trim(approved_by)) > 0),
    "approved_on" DATE NOT NULL CHECK (approved_on IS NULL OR approved_on IS date(approved_on)));
CREATE UNIQUE INDEX "erasure_uuid" ON "erasure" ("uuid");
CREATE INDEX "erasure_changed" ON "erasure" ("changed");
CREATE TABLE "form_draft" ("id" INTEGER NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "form" TEXT NOT NULL CHECK (length(form) <= 60) CHECK (length(trim(form)) > 0),
    "content" TEXT NOT NULL CHECK (json_valid(content)),
    "saved_at" TEXT NOT NULL);
CREATE UNIQUE INDEX "form_draft_account_form" ON "form_draft" ("account", "form");
CREATE TABLE "history" ("id" INTEGER NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL CHECK (number > 0),
    "at" TEXT NOT NULL,
    "clock_ok" INTEGER NOT NULL CHECK (clock_ok IN (0, 1)),
    "account" TEXT NOT NULL,
    "action" TEXT NOT NULL CHECK (action IN ('create', 'change', 'read', 'print', 'export', 'import', 'sign-in', 'erase')),
    "subject" TEXT NOT NULL,
    "subject_uuid" TEXT NOT NULL,
    "digest" BLOB NOT NULL CHECK (length(digest) = 32),
    "previous" BLOB NOT NULL CHECK (length(previous) = 32),
    "hash" BLOB NOT NULL CHECK (length(hash) = 32));
CREATE UNIQUE INDEX "history_number" ON "history" ("number");
CREATE INDEX "history_subject_uuid" ON "history" ("subject_uuid");
CREATE TABLE "history_value" ("id" INTEGER NOT NULL PRIMARY KEY,
    "history_id" INTEGER NOT NULL,
    "salt" BLOB,
    "content" TEXT,
    "erasure_id" INTEGER,
    FOREIGN KEY ("history_id") REFERENCES "history" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("erasure_id") REFERENCES "erasure" ("id") ON DELETE RESTRICT,
    CHECK ((salt IS NULL) = (content IS NULL)),
    CHECK ((content IS NULL) = (erasure_id IS NOT NULL)));
CREATE UNIQUE INDEX "history_value_history_id" ON "history_value" ("history_id");
CREATE INDEX "history_value_erasure_id" ON "history_value" ("erasure_id");
CREATE TABLE "holiday" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "day" DATE NOT NULL CHECK (day IS NULL OR day IS date(day)),
    "name" TEXT NOT NULL CHECK (length(name) <= 120) CHECK (length(trim(name)) > 0));
CREATE UNIQUE INDEX "holiday_uuid" ON "holiday" ("uuid");
CREATE INDEX "holiday_changed" ON "holiday" ("changed");
CREATE UNIQUE INDEX "holiday_day" ON "holiday" ("day");
CREATE TABLE "installation" ("id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL CHECK (code GLOB '[a-z0-9][a-z0-9][a-z0-9][a-z0-9]'),
    "epoch" INTEGER NOT NULL CHECK (epoch > 0),
    "signing_seed" BLOB NOT NULL CHECK (length(signing_seed) = 32),
    "age_identity" TEXT NOT NULL,
    CHECK (id = 1));
CREATE TABLE "letter" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "state" TEXT NOT NULL CHECK (state IN ('draft', 'awaiting-approval', 'reserved', 'issued', 'void')),
    "year" INTEGER,
    "series" TEXT NOT NULL,
    "number" INTEGER,
    "insertion" TEXT NOT NULL CHECK (insertion = '' OR insertion GLOB '[a-z0-9]*'),
    "number_text" TEXT NOT NULL CHECK (length(number_text) <= 120),
    "classification" TEXT NOT NULL CHECK (length(classification) <= 20),
    "letter_date" DATE CHECK (letter_date IS NULL OR letter_date IS date(letter_date)),
    "sifat" TEXT NOT NULL CHECK (sifat IN ('Biasa', 'Segera', 'Sangat Segera', 'Rahasia')),
    "subject" TEXT NOT NULL CHECK (length(subject) <= 300),
    "addressee" TEXT NOT NULL CHECK (length(addressee) <= 300),
    "signer" TEXT NOT NULL CHECK (length(signer) <= 120),
    "words" TEXT NOT NULL CHECK (json_valid(words)),
    "sha256" TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    "pages" INTEGER,
    "void_reason" TEXT NOT NULL CHECK (length(void_reason) <= 300),
    "delivered_on" DATE CHECK (delivered_on IS NULL OR delivered_on IS date(delivered_on)),
    "remarks" TEXT NOT NULL CHECK (length(remarks) <= 300), "delivery_method" TEXT
    CHECK (delivery_method IN ('by-hand', 'by-resident', 'post', 'electronic')), "received_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(received_by) <= 120), "proof_sha256" TEXT
    CHECK (proof_sha256 IS NULL OR length(proof_sha256) = 64), "proof_media_type" TEXT NOT NULL DEFAULT ''
    CHECK (length(proof_media_type) <= 60), "text_version" TEXT NOT NULL DEFAULT ''
    CHECK (length(text_version) <= 120), "options" TEXT NOT NULL DEFAULT ''
    CHECK (options = '' OR json_valid(options)), "written_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(written_by) <= 120), "decided_by" TEXT NOT NULL DEFAULT ''
    CHECK (length(decided_by) <= 120), "decided_on" DATE
    CHECK (decided_on IS NULL OR decided_on IS date(decided_on)), "sent_back_reason" TEXT NOT NULL DEFAULT ''
    CHECK (length(sent_back_reason) <= 300), "visit_id" INTEGER
    REFERENCES "outreach_visit" ("id") ON DELETE RESTRICT, "block" TEXT NOT NULL DEFAULT ''
    CHECK (length(block) <= 120), "kind" TEXT NOT NULL DEFAULT 'official'
    CHECK ("kind" IN ('official', 'introduction', 'transmittal', 'other')),
    CHECK ((number IS NULL) = (state IN ('draft', 'awaiting-approval'))),
    CHECK (number IS NULL OR (number > 0 AND year IS NOT NULL AND letter_date IS NOT NULL)),
    CHECK (number IS NULL OR year = CAST(substr(letter_date, 1, 4) AS INTEGER)),
    CHECK (state <> 'issued' OR length(number_text) > 0),
    CHECK (state <> 'void' OR length(trim(void_reason)) > 0));
CREATE UNIQUE INDEX "letter_uuid" ON "letter" ("uuid");
CREATE INDEX "letter_changed" ON "letter" ("changed");
CREATE UNIQUE INDEX "letter_year_series_number_insertion" ON "letter" ("year", "series", "number", "insertion");
CREATE TABLE "letter_referral" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "letter_id" INTEGER NOT NULL,
    "referral_id" INTEGER NOT NULL,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "letter_referral_uuid" ON "letter_referral" ("uuid");
CREATE INDEX "letter_referral_changed" ON "letter_referral" ("changed");
CREATE INDEX "letter_referral_letter_id" ON "letter_referral" ("letter_id");
CREATE INDEX "letter_referral_referral_id" ON "letter_referral" ("referral_id");
CREATE UNIQUE INDEX "letter_referral_letter_id_referral_id" ON "letter_referral" ("letter_id", "referral_id");
CREATE TABLE "note" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('note', 'visit', 'phone', 'office', 'third-party')),
    "text" TEXT NOT NULL CHECK (length(text) <= 10000) CHECK (length(trim(text)) > 0),
    "written_on" DATE NOT NULL CHECK (written_on IS NULL OR written_on IS date(written_on)),
    "author" TEXT NOT NULL CHECK (length(author) <= 120) CHECK (length(trim(author)) > 0),
    "restricted" INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "note_uuid" ON "note" ("uuid");
CREATE INDEX "note_changed" ON "note" ("changed");
CREATE INDEX "note_case_id" ON "note" ("case_id");
CREATE TABLE "office" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "region_code" TEXT NOT NULL CHECK (region_code GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
    "village_term" TEXT NOT NULL CHECK (length(village_term) <= 20) CHECK (length(trim(village_term)) > 0),
    "village" TEXT NOT NULL CHECK (length(village) <= 120) CHECK (length(trim(village)) > 0),
    "kecamatan" TEXT NOT NULL CHECK (length(kecamatan) <= 120) CHECK (length(trim(kecamatan)) > 0),
    "regency_term" TEXT NOT NULL CHECK (regency_term IN ('Kabupaten', 'Kota', 'Kabupaten Administrasi', 'Kota Administrasi')),
    "regency" TEXT NOT NULL CHECK (length(regency) <= 120) CHECK (length(trim(regency)) > 0),
    "province" TEXT NOT NULL CHECK (length(province) <= 120) CHECK (length(trim(province)) > 0),
    "head_title" TEXT NOT NULL CHECK (length(head_title) <= 120) CHECK (length(trim(head_title)) > 0),
    "hamlet_term" TEXT NOT NULL CHECK (length(hamlet_term) <= 20) CHECK (length(trim(hamlet_term)) > 0),
    "letterhead" TEXT NOT NULL CHECK (length(letterhead) <= 1000),
    "address" TEXT NOT NULL CHECK (length(address) <= 300),
    "postal_code" TEXT CHECK (postal_code IS NULL OR postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
    "phone" TEXT NOT NULL CHECK (length(phone) <= 40),
    "email" TEXT NOT NULL CHECK (length(email) <= 120),
    "logo" BLOB CHECK (length(logo) <= 1048576),
    "unit_code" TEXT NOT NULL CHECK (length(unit_code) <= 40),
    "number_pattern" TEXT NOT NULL CHECK (length(number_pattern) <= 120) CHECK (length(trim(number_pattern)) > 0),
    "number_series" TEXT NOT NULL CHECK (number_series IN ('shared', 'per-classification')),
    "first_number" INTEGER NOT NULL CHECK (first_number BETWEEN 1 AND 999999),
    "margin_top" INTEGER NOT NULL CHECK (margin_top BETWEEN 5 AND 60),
    "margin_left" INTEGER NOT NULL CHECK (margin_left BETWEEN 5 AND 60),
    "margin_right" INTEGER NOT NULL CHECK (margin_right BETWEEN 5 AND 60),
    "margin_bottom" INTEGER NOT NULL CHECK (margin_bottom BETWEEN 5 AND 60),
    "address_side" TEXT NOT NULL CHECK (address_side IN ('left', 'right')),
    "utc_offset" INTEGER NOT NULL CHECK (utc_offset BETWEEN 7 AND 9),
    "backup_place" TEXT NOT NULL CHECK (length(backup_place) <= 1000),
    "practice" INTEGER NOT NULL CHECK (practice IN (0, 1)), "paper_size" TEXT NOT NULL DEFAULT 'A4'
    CHECK ("paper_size" IN ('A4', 'F4', '210x330', 'Legal')), "ink_saving" INTEGER NOT NULL DEFAULT 0
    CHECK (ink_saving IN (0, 1)), "offset_x" INTEGER NOT NULL DEFAULT 0
    CHECK (offset_x BETWEEN -100 AND 100), "offset_y" INTEGER NOT NULL DEFAULT 0
    CHECK (offset_y BETWEEN -100 AND 100), "approval" TEXT NOT NULL DEFAULT 'none'
    CHECK (approval IN ('none', 'secretary', 'head')), "copies" TEXT NOT NULL DEFAULT ''
    CHECK (length(copies) <= 1000), "camat_signs" INTEGER NOT NULL DEFAULT 0
    CHECK (camat_signs IN (0, 1)), "camat_name" TEXT NOT NULL DEFAULT ''
    CHECK (length(camat_name) <= 120), "camat_rank" TEXT NOT NULL DEFAULT ''
    CHECK (length(camat_rank) <= 120), "camat_nip" TEXT
    CHECK (camat_nip IS NULL OR camat_nip GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'), "valid_months" INTEGER NOT NULL DEFAULT 0
    CHECK (valid_months BETWEEN 0 AND 12),
    CHECK (id = 1));
CREATE UNIQUE INDEX "office_uuid" ON "office" ("uuid");
CREATE INDEX "office_changed" ON "office" ("changed");
CREATE TABLE "official" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "name" TEXT NOT NULL CHECK (length(name) <= 120) CHECK (length(trim(name)) > 0),
    "position" TEXT NOT NULL CHECK (length(position) <= 120) CHECK (length(trim(position)) > 0),
    "rank" TEXT NOT NULL CHECK (length(rank) <= 120),
    "signing_form" TEXT NOT NULL CHECK (signing_form IN ('self', 'a.n.', 'u.b.', 'Plt.', 'Plh.', 'Pj.')),
    "valid_from" DATE NOT NULL CHECK (valid_from IS NULL OR valid_from IS date(valid_from)),
    "valid_until" DATE CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
    "rank_order" INTEGER NOT NULL, "staff_number_kind" TEXT NOT NULL DEFAULT 'NIP'
    CHECK (staff_number_kind IN ('NIP', 'NIPD', 'NIAP')), "staff_number" TEXT NOT NULL DEFAULT ''
    CHECK (length(staff_number) <= 40),
    CHECK (valid_until IS NULL OR valid_until >= valid_from));
CREATE UNIQUE INDEX "official_uuid" ON "official" ("uuid");
CREATE INDEX "official_changed" ON "official" ("changed");
CREATE TABLE "person_identifier" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "person_id" INTEGER NOT NULL,
    "system" TEXT NOT NULL CHECK (system IN ('nik', 'kk')),
    "value" TEXT NOT NULL CHECK (value IS NULL OR value GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    "replaced_on" DATE NOT NULL CHECK (replaced_on IS NULL OR replaced_on IS date(replaced_on)),
    FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "person_identifier_uuid" ON "person_identifier" ("uuid");
CREATE INDEX "person_identifier_changed" ON "person_identifier" ("changed");
CREATE INDEX "person_identifier_person_id" ON "person_identifier" ("person_id");
CREATE INDEX "person_identifier_system_value" ON "person_identifier" ("system", "value");
CREATE TABLE "programme" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL CHECK (length(name) <= 200) CHECK (length(trim(name)) > 0),
    "need_kinds" TEXT NOT NULL CHECK (length(need_kinds) <= 100),
    "agency_id" INTEGER,
    "criteria" TEXT NOT NULL CHECK (length(criteria) <= 1000),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)), "conflicts" TEXT NOT NULL DEFAULT '' CHECK (length(conflicts) <= 300),
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "programme_uuid" ON "programme" ("uuid");
CREATE INDEX "programme_changed" ON "programme" ("changed");
CREATE UNIQUE INDEX "programme_code" ON "programme" ("code");
CREATE INDEX "programme_agency_id" ON "programme" ("agency_id");
CREATE TABLE "setting" ("id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL);
CREATE UNIQUE INDEX "setting_name" ON "setting" ("name");
CREATE TABLE "sharing" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "person_id" INTEGER NOT NULL,
    "case_id" INTEGER,
    "kind" TEXT NOT NULL CHECK (kind IN ('information', 'consent')),
    "purpose" TEXT NOT NULL CHECK (purpose IN ('referral', 'district', 'publicity')),
    "agency_id" INTEGER,
    "given_by" TEXT NOT NULL CHECK (length(given_by) <= 120) CHECK (length(trim(given_by)) > 0),
    "relation" TEXT NOT NULL CHECK (length(relation) <= 60),
    "method" TEXT CHECK (method IN ('signature', 'thumbprint', 'spoken-with-witness')),
    "given_on" DATE NOT NULL CHECK (given_on IS NULL OR given_on IS date(given_on)),
    "withdrawn_on" DATE CHECK (withdrawn_on IS NULL OR withdrawn_on IS date(withdrawn_on)), "witness" TEXT NOT NULL DEFAULT '' CHECK (length(witness) <= 120), "attachment_id" INTEGER REFERENCES "attachment" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT,
    CHECK (kind = 'information' OR method IS NOT NULL),
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on));
CREATE UNIQUE INDEX "sharing_uuid" ON "sharing" ("uuid");
CREATE INDEX "sharing_changed" ON "sharing" ("changed");
CREATE INDEX "sharing_person_id" ON "sharing" ("person_id");
CREATE INDEX "sharing_case_id" ON "sharing" ("case_id");
CREATE INDEX "sharing_agency_id" ON "sharing" ("agency_id");
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_value_no_delete BEFORE DELETE ON history_value
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_value_only_blanking BEFORE UPDATE ON history_value
WHEN NOT (NEW.id IS OLD.id AND NEW.history_id IS OLD.history_id AND OLD.content IS NOT NULL AND NEW.content IS NULL AND NEW.salt IS NULL
  AND EXISTS (SELECT 1 FROM erasure AS e JOIN history AS h ON h.subject_uuid = e.subject_uuid WHERE e.id = NEW.erasure_id AND h.id = NEW.history_id))
BEGIN SELECT RAISE(ABORT, 'history values may only be blanked by an erasure'); END;
CREATE TRIGGER history_only_next BEFORE INSERT ON history
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM history)
  OR NEW.previous IS NOT coalesce((SELECT hash FROM history ORDER BY number DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'history goes on at its end'); END;
CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'an erasure is never changed'); END;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'an erasure is never deleted'); END;
CREATE TRIGGER note_no_change BEFORE UPDATE OF case_id, kind, text, written_on, author ON note
WHEN NEW.record_state <> 'anonymised'
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
CREATE TRIGGER note_no_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a numbered letter is never deleted'); END;
CREATE TRIGGER letter_number_fixed BEFORE UPDATE OF year, series, number, insertion ON letter
WHEN OLD.number IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year OR NEW.series IS NOT OLD.series OR NEW.insertion IS NOT OLD.insertion)
BEGIN SELECT RAISE(ABORT, 'a letter keeps its number'); END;
CREATE VIEW person_text AS
SELECT p.id AS id, char(1, 1) || replace(p.name, ' ', char(32, 1, 1)) AS name,
  char(1, 1) || coalesce(p.nik, '') AS nik, char(1, 1) || coalesce(h.kk, '') AS kk,
  char(1, 1) || replace(CASE WHEN p.address || p.hamlet || p.rt || p.rw <> '' OR h.id IS NULL
    THEN p.address || ' ' || p.hamlet || ' RT ' || p.rt || ' RW ' || p.rw
    ELSE h.address || ' ' || h.hamlet || ' RT ' || h.rt || ' RW ' || h.rw END, ' ', char(32, 1, 1)) AS address,
  coalesce((SELECT group_concat(char(1, 1) || i.value, ' ') FROM (SELECT value FROM person_identifier WHERE person_id = p.id ORDER BY id) AS i), '') AS former
FROM person AS p LEFT JOIN household AS h ON h.id = p.household_id;
CREATE VIRTUAL TABLE person_parts USING fts5(name, nik, kk, address, former, content='person_text', content_rowid='id', tokenize='trigram remove_diacritics 1');
CREATE TRIGGER person_search_insert AFTER INSERT ON person
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE name = 'search.paused')
BEGIN
  INSERT INTO person_parts(rowid, name, nik, kk, address, former) SELECT id, name, nik, kk, address, former FROM person_text WHERE id = NEW.id;
END;
CREATE TRIGGER person_search_before_update BEFORE UPDATE OF name, nik, household_id, address, hamlet, rt, rw ON person
BEGIN
  INSERT INTO person_parts(person_parts, rowid, name, nik, kk, address, former) SELECT 'delete', id, name, nik, kk, address, former FROM person_text WHERE id = OLD.id;
END;
CREATE TRIGGER person_search_after_update AFTER UPDATE OF name, nik, household_id, address, hamlet, rt, rw ON person
BEGIN
  INSERT INTO person_parts(rowid, name, nik, kk, address, former) SELECT id, name, nik, kk, address, former FROM person_text WHERE id = NEW.id;
END;
CREATE TRIGGER person_search_delete BEFORE DELETE ON person
BEGIN
  INSERT INTO person_parts(person_parts, rowid, name, nik, kk, address, former) SELECT 'delete', id, name, nik, kk, address, former FROM person_text WHERE id = OLD.id;
END;
CREATE TRIGGER household_search_before_update BEFORE UPDATE OF kk, address, hamlet, rt, rw ON household
BEGIN
  INSERT INTO person_parts(person_parts, rowid, name, nik, kk, address, former) SELECT 'delete', id, name, nik, kk, address, former FROM person_text WHERE id IN (SELECT id FROM person WHERE household_id = OLD.id);
END;
CREATE TRIGGER household_search_after_update AFTER UPDATE OF kk, address, hamlet, rt, rw ON household
BEGIN
  INSERT INTO person_parts(rowid, name, nik, kk, address, former) SELECT id, name, nik, kk, address, former FROM person_text WHERE id IN (SELECT id FROM person WHERE household_id = NEW.id);
END;
CREATE TRIGGER identifier_search_before_insert BEFORE INSERT ON person_identifier
BEGIN
  INSERT INTO person_parts(person_parts, rowid, name, nik, kk, address, former) SELECT 'delete', id, name, nik, kk, address, former FROM person_text WHERE id = NEW.person_id;
END;
CREATE TRIGGER identifier_search_after_insert AFTER INSERT ON person_identifier
BEGIN
  INSERT INTO person_parts(rowid, name, nik, kk, address, former) SELECT id, name, nik, kk, address, former FROM person_text WHERE id = NEW.person_id;
END;
CREATE TRIGGER identifier_fixed BEFORE UPDATE OF person_id, value ON person_identifier
BEGIN SELECT RAISE(ABORT, 'a former number stays as it was'); END;
CREATE TRIGGER identifier_kept BEFORE DELETE ON person_identifier
BEGIN SELECT RAISE(ABORT, 'a former number stays as it was'); END;
CREATE VIRTUAL TABLE case_parts USING fts5(number, content='case', content_rowid='id', tokenize='trigram');
CREATE TRIGGER case_search_insert AFTER INSERT ON "case"
BEGIN
  INSERT INTO case_parts(rowid, number) VALUES (NEW.id, NEW.number);
END;
CREATE TRIGGER case_search_update AFTER UPDATE OF number ON "case"
BEGIN
  INSERT INTO case_parts(case_parts, rowid, number) VALUES ('delete', OLD.id, OLD.number);
  INSERT INTO case_parts(rowid, number) VALUES (NEW.id, NEW.number);
END;
CREATE TRIGGER case_search_delete AFTER DELETE ON "case"
BEGIN
  INSERT INTO case_parts(case_parts, rowid, number) VALUES ('delete', OLD.id, OLD.number);
END;
CREATE VIRTUAL TABLE letter_parts USING fts5(number_text, subject, addressee, content='letter', content_rowid='id', tokenize='trigram remove_diacritics 1');
CREATE TRIGGER letter_search_insert AFTER INSERT ON letter
BEGIN
  INSERT INTO letter_parts(rowid, number_text, subject, addressee) VALUES (NEW.id, NEW.number_text, NEW.subject, NEW.addressee);
END;
CREATE TRIGGER letter_search_update AFTER UPDATE OF number_text, subject, addressee ON letter
BEGIN
  INSERT INTO letter_parts(letter_parts, rowid, number_text, subject, addressee) VALUES ('delete', OLD.id, OLD.number_text, OLD.subject, OLD.addressee);
  INSERT INTO letter_parts(rowid, number_text, subject, addressee) VALUES (NEW.id, NEW.number_text, NEW.subject, NEW.addressee);
END;
CREATE TRIGGER letter_search_delete AFTER DELETE ON letter
BEGIN
  INSERT INTO letter_parts(letter_parts, rowid, number_text, subject, addressee) VALUES ('delete', OLD.id, OLD.number_text, OLD.subject, OLD.addressee);
END;
CREATE TABLE "outreach_visit" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "held_on" DATE NOT NULL CHECK (held_on IS NULL OR held_on IS date(held_on)),
    "channel" TEXT NOT NULL CHECK (channel IN ('counter', 'outreach', 'bunga-desa', 'tpd', 'neighbourhood', 'complaint', 'self')),
    "channel_detail" TEXT CHECK (channel_detail IN ('112', 'lapor-camat', 'lapor', 'banyuwangi-melayani', 'smart-kampung', 'mal-pelayanan-publik', 'camping-embun', 'mobile-service', 'rt', 'rw', 'cadre', 'dasawisma', 'other')),
    "place" TEXT NOT NULL CHECK (length(place) <= 200) CHECK (length(trim(place)) > 0),
    "team" TEXT NOT NULL CHECK (length(team) <= 1000),
    "notes" TEXT NOT NULL CHECK (length(notes) <= 4000),
    "finished" INTEGER NOT NULL CHECK (finished IN (0, 1)));
CREATE UNIQUE INDEX "outreach_visit_uuid" ON "outreach_visit" ("uuid");
CREATE INDEX "outreach_visit_changed" ON "outreach_visit" ("changed");
CREATE INDEX "outreach_visit_held_on" ON "outreach_visit" ("held_on");
CREATE TABLE "need_document" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "need_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL CHECK (length(code) <= 40) CHECK (length(trim(code)) > 0),
    "received_on" DATE CHECK (received_on IS NULL OR received_on IS date(received_on)),
    "missing_reason" TEXT NOT NULL CHECK (length(missing_reason) <= 300),
    FOREIGN KEY ("need_id") REFERENCES "need" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "need_document_uuid" ON "need_document" ("uuid");
CREATE INDEX "need_document_changed" ON "need_document" ("changed");
CREATE INDEX "need_document_need_id" ON "need_document" ("need_id");
CREATE UNIQUE INDEX "need_document_need_id_code" ON "need_document" ("need_id", "code");
CREATE TABLE "plan_step" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "need_id" INTEGER,
    "agency_id" INTEGER,
    "after_id" INTEGER,
    "code" TEXT NOT NULL CHECK (length(code) <= 40),
    "text" TEXT NOT NULL CHECK (length(text) <= 300) CHECK (length(trim(text)) > 0),
    "owner" TEXT NOT NULL CHECK (owner IN ('office', 'resident', 'agency')),
    "visit" INTEGER NOT NULL CHECK (visit IN (0, 1)),
    "due_on" DATE CHECK (due_on IS NULL OR due_on IS date(due_on)),
    "state" TEXT NOT NULL CHECK (state IN ('planned', 'done', 'dropped')),
    "done_on" DATE CHECK (done_on IS NULL OR done_on IS date(done_on)),
    "note" TEXT NOT NULL CHECK (length(note) <= 2000),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("need_id") REFERENCES "need" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("after_id") REFERENCES "plan_step" ("id") ON DELETE RESTRICT,
    CHECK ((state = 'planned') = (done_on IS NULL)));
CREATE UNIQUE INDEX "plan_step_uuid" ON "plan_step" ("uuid");
CREATE INDEX "plan_step_changed" ON "plan_step" ("changed");
CREATE INDEX "plan_step_case_id" ON "plan_step" ("case_id");
CREATE INDEX "plan_step_need_id" ON "plan_step" ("need_id");
CREATE INDEX "plan_step_agency_id" ON "plan_step" ("agency_id");
CREATE INDEX "plan_step_after_id" ON "plan_step" ("after_id");
CREATE INDEX "plan_step_state_due_on" ON "plan_step" ("state", "due_on");
CREATE TABLE "referral_reply" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "referral_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL CHECK (status IN ('draft', 'requested', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed', 'cancelled', 'entered-in-error')),
    "received_on" DATE NOT NULL CHECK (received_on IS NULL OR received_on IS date(received_on)),
    "channel" TEXT NOT NULL CHECK (channel IN ('slip', 'phone', 'file', 'letter', 'visit')),
    "told_by" TEXT NOT NULL CHECK (length(told_by) <= 120),
    "reason_code" TEXT CHECK (reason_code IN ('no-capacity', 'waitlist', 'not-eligible', 'wrong-agency', 'already-served', 'incomplete-documents', 'duplicate', 'resident-declined', 'not-found', 'other')),
    "text" TEXT NOT NULL CHECK (length(text) <= 2000),
    "suggested_agency_id" INTEGER,
    "appointment_on" DATE CHECK (appointment_on IS NULL OR appointment_on IS date(appointment_on)),
    "appointment_place" TEXT NOT NULL CHECK (length(appointment_place) <= 200),
    "queue_number" TEXT NOT NULL CHECK (length(queue_number) <= 60),
    "benefit" TEXT NOT NULL CHECK (length(benefit) <= 2000),
    "benefit_on" DATE CHECK (benefit_on IS NULL OR benefit_on IS date(benefit_on)),
    "amount" INTEGER CHECK (amount IS NULL OR amount >= 0),
    "evidence" TEXT NOT NULL CHECK (length(evidence) <= 2000),
    "attachment_id" INTEGER,
    "confirmer" TEXT CHECK (confirmer IN ('resident', 'family', 'neighbourhood')),
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("suggested_agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("attachment_id") REFERENCES "attachment" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "referral_reply_uuid" ON "referral_reply" ("uuid");
CREATE INDEX "referral_reply_changed" ON "referral_reply" ("changed");
CREATE INDEX "referral_reply_referral_id" ON "referral_reply" ("referral_id");
CREATE INDEX "referral_reply_suggested_agency_id" ON "referral_reply" ("suggested_agency_id");
CREATE INDEX "referral_reply_attachment_id" ON "referral_reply" ("attachment_id");
CREATE TABLE "case_pause" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL CHECK (from_on IS NULL OR from_on IS date(from_on)),
    "until_on" DATE CHECK (until_on IS NULL OR until_on IS date(until_on)),
    "reason" TEXT NOT NULL CHECK (length(reason) <= 300) CHECK (length(trim(reason)) > 0),
    "resumed_on" DATE CHECK (resumed_on IS NULL OR resumed_on IS date(resumed_on)),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    CHECK (until_on IS NULL OR until_on >= from_on),
    CHECK (resumed_on IS NULL OR resumed_on >= from_on));
CREATE UNIQUE INDEX "case_pause_uuid" ON "case_pause" ("uuid");
CREATE INDEX "case_pause_changed" ON "case_pause" ("changed");
CREATE INDEX "case_pause_case_id" ON "case_pause" ("case_id");
CREATE TABLE "escalation" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "case_id" INTEGER NOT NULL,
    "referral_id" INTEGER,
    "level" TEXT NOT NULL CHECK (level IN ('head', 'subdistrict')),
    "told_on" DATE NOT NULL CHECK (told_on IS NULL OR told_on IS date(told_on)),
    "text" TEXT NOT NULL CHECK (length(text) <= 2000),
    FOREIGN KEY ("case_id") REFERENCES "case" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "escalation_uuid" ON "escalation" ("uuid");
CREATE INDEX "escalation_changed" ON "escalation" ("changed");
CREATE INDEX "escalation_case_id" ON "escalation" ("case_id");
CREATE INDEX "escalation_referral_id" ON "escalation" ("referral_id");
CREATE TABLE "service_norm" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "norm" TEXT NOT NULL CHECK (norm IN ('refer', 'reply', 'check-again', 'reroute', 'confirm', 'escalate-head', 'escalate-subdistrict', 'limit', 'untouched')),
    "kind" TEXT NOT NULL CHECK (length(kind) <= 40),
    "agency_id" INTEGER,
    "days" INTEGER NOT NULL CHECK (days BETWEEN 0 AND 250),
    FOREIGN KEY ("agency_id") REFERENCES "agency" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "service_norm_uuid" ON "service_norm" ("uuid");
CREATE INDEX "service_norm_changed" ON "service_norm" ("changed");
CREATE INDEX "service_norm_agency_id" ON "service_norm" ("agency_id");
CREATE TABLE "aid" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "person_id" INTEGER NOT NULL,
    "programme_id" INTEGER,
    "name" TEXT NOT NULL CHECK (length(name) <= 200),
    "source" TEXT NOT NULL CHECK (source IN ('resident', 'office', 'list', 'referral')),
    "period_from" DATE CHECK (period_from IS NULL OR period_from IS date(period_from)),
    "period_until" DATE CHECK (period_until IS NULL OR period_until IS date(period_until)),
    "amount" INTEGER CHECK (amount IS NULL OR amount >= 0),
    "note" TEXT NOT NULL CHECK (length(note) <= 300),
    FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("programme_id") REFERENCES "programme" ("id") ON DELETE RESTRICT,
    CHECK (programme_id IS NOT NULL OR length(trim(name)) > 0),
    CHECK (period_until IS NULL OR period_from IS NULL OR period_until >= period_from));
CREATE UNIQUE INDEX "aid_uuid" ON "aid" ("uuid");
CREATE INDEX "aid_changed" ON "aid" ("changed");
CREATE INDEX "aid_person_id" ON "aid" ("person_id");
CREATE INDEX "aid_programme_id" ON "aid" ("programme_id");
CREATE TABLE "office_form" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "kind" TEXT NOT NULL CHECK (length(kind) <= 40) CHECK (length(trim(kind)) > 0),
    "version" INTEGER NOT NULL CHECK (version BETWEEN 1 AND 999),
    "extends" INTEGER NOT NULL CHECK (extends IN (0, 1)),
    "title" TEXT NOT NULL CHECK (length(title) <= 60) CHECK (length(trim(title)) > 0),
    "document" TEXT NOT NULL CHECK (length(document) <= 200000) CHECK (length(trim(document)) > 0),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)));
CREATE UNIQUE INDEX "office_form_uuid" ON "office_form" ("uuid");
CREATE INDEX "office_form_changed" ON "office_form" ("changed");
CREATE UNIQUE INDEX "office_form_kind_version" ON "office_form" ("kind", "version");
CREATE TABLE "form_limit" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "name" TEXT NOT NULL CHECK (length(name) <= 60) CHECK (length(trim(name)) > 0),
    "value" REAL NOT NULL);
CREATE UNIQUE INDEX "form_limit_uuid" ON "form_limit" ("uuid");
CREATE INDEX "form_limit_changed" ON "form_limit" ("changed");
CREATE UNIQUE INDEX "form_limit_name" ON "form_limit" ("name");
CREATE TABLE "saved_filter" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "list_name" TEXT NOT NULL CHECK (list_name IN ('cases', 'letters', 'people')),
    "name" TEXT NOT NULL CHECK (length(name) <= 60) CHECK (length(trim(name)) > 0),
    "account_id" INTEGER,
    "content" TEXT NOT NULL CHECK (json_valid(content) AND length(content) <= 10000),
    "pinned" INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "saved_filter_uuid" ON "saved_filter" ("uuid");
CREATE INDEX "saved_filter_changed" ON "saved_filter" ("changed");
CREATE INDEX "saved_filter_account_id" ON "saved_filter" ("account_id");
CREATE INDEX "case_visit_id" ON "case" ("visit_id");
CREATE INDEX "case_lead_agency_id" ON "case" ("lead_agency_id");
CREATE INDEX "case_assignee_id" ON "case" ("assignee_id");
CREATE UNIQUE INDEX "referral_reply_code" ON "referral" ("reply_code");
CREATE INDEX "sharing_attachment_id" ON "sharing" ("attachment_id");
CREATE INDEX "attachment_need_id" ON "attachment" ("need_id");
CREATE TRIGGER reply_no_change BEFORE UPDATE ON referral_reply
WHEN NEW.record_state <> 'anonymised'
BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TRIGGER reply_no_delete BEFORE DELETE ON referral_reply
BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TABLE "letter_run" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "begun_on" DATE NOT NULL CHECK (begun_on IS NULL OR begun_on IS date(begun_on)),
    "state" TEXT NOT NULL CHECK (state IN ('open', 'done', 'stopped')),
    "options" TEXT NOT NULL CHECK (json_valid(options)),
    "folder" TEXT NOT NULL CHECK (length(folder) <= 1000));
CREATE UNIQUE INDEX "letter_run_uuid" ON "letter_run" ("uuid");
CREATE INDEX "letter_run_changed" ON "letter_run" ("changed");
CREATE TABLE "letter_run_item" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "run_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL CHECK (position > 0),
    "referral_id" INTEGER NOT NULL,
    "letter_id" INTEGER,
    "problem" TEXT NOT NULL CHECK (length(problem) <= 300),
    FOREIGN KEY ("run_id") REFERENCES "letter_run" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("letter_id") REFERENCES "letter" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "letter_run_item_uuid" ON "letter_run_item" ("uuid");
CREATE INDEX "letter_run_item_changed" ON "letter_run_item" ("changed");
CREATE INDEX "letter_run_item_run_id" ON "letter_run_item" ("run_id");
CREATE INDEX "letter_run_item_referral_id" ON "letter_run_item" ("referral_id");
CREATE INDEX "letter_run_item_letter_id" ON "letter_run_item" ("letter_id");
CREATE UNIQUE INDEX "letter_run_item_run_id_referral_id" ON "letter_run_item" ("run_id", "referral_id");
CREATE TABLE "incoming_letter" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
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
    CHECK (record_state <> 'withdrawn' OR length(trim(withdrawn_reason)) > 0));
CREATE UNIQUE INDEX "incoming_letter_uuid" ON "incoming_letter" ("uuid");
CREATE INDEX "incoming_letter_changed" ON "incoming_letter" ("changed");
CREATE INDEX "incoming_letter_agency_id" ON "incoming_letter" ("agency_id");
CREATE UNIQUE INDEX "incoming_letter_year_sequence" ON "incoming_letter" ("year", "sequence");
CREATE TABLE "incoming_letter_referral" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "incoming_letter_id" INTEGER NOT NULL,
    "referral_id" INTEGER NOT NULL,
    FOREIGN KEY ("incoming_letter_id") REFERENCES "incoming_letter" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "incoming_letter_referral_uuid" ON "incoming_letter_referral" ("uuid");
CREATE INDEX "incoming_letter_referral_changed" ON "incoming_letter_referral" ("changed");
CREATE INDEX "incoming_letter_referral_incoming_letter_id" ON "incoming_letter_referral" ("incoming_letter_id");
CREATE INDEX "incoming_letter_referral_referral_id" ON "incoming_letter_referral" ("referral_id");
CREATE UNIQUE INDEX "incoming_letter_referral_incoming_letter_id_referral_id" ON "incoming_letter_referral" ("incoming_letter_id", "referral_id");
CREATE TABLE "letter_text" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "part" TEXT NOT NULL CHECK (length(part) <= 40) CHECK (length(trim(part)) > 0),
    "version" INTEGER NOT NULL CHECK (version BETWEEN 1 AND 9999),
    "document" TEXT NOT NULL CHECK (length(document) <= 60000) CHECK (length(trim(document)) > 0),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)));
CREATE UNIQUE INDEX "letter_text_uuid" ON "letter_text" ("uuid");
CREATE INDEX "letter_text_changed" ON "letter_text" ("changed");
CREATE UNIQUE INDEX "letter_text_part_version" ON "letter_text" ("part", "version");
CREATE TABLE "classification" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "code" TEXT NOT NULL CHECK (length(code) <= 20) CHECK (length(trim(code)) > 0),
    "name" TEXT NOT NULL CHECK (length(name) <= 200) CHECK (length(trim(name)) > 0),
    "active" INTEGER NOT NULL CHECK (active IN (0, 1)));
CREATE UNIQUE INDEX "classification_uuid" ON "classification" ("uuid");
CREATE INDEX "classification_changed" ON "classification" ("changed");
CREATE UNIQUE INDEX "classification_code" ON "classification" ("code");
CREATE TABLE "number_start" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    "record_state" TEXT NOT NULL CHECK (record_state IN ('active', 'merged', 'withdrawn', 'anonymised')),
    "changed" INTEGER NOT NULL CHECK (changed > 0),
    "year" INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2200),
    "series" TEXT NOT NULL CHECK (length(series) <= 20),
    "number" INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    "passes_from" INTEGER NOT NULL CHECK (passes_from > 0),
    "reason" TEXT NOT NULL CHECK (length(reason) <= 300) CHECK (length(trim(reason)) > 0),
    CHECK (passes_from < number));
CREATE UNIQUE INDEX "number_start_uuid" ON "number_start" ("uuid");
CREATE INDEX "number_start_changed" ON "number_start" ("changed");
CREATE UNIQUE INDEX "number_start_year_series_number" ON "number_start" ("year", "series", "number");
CREATE TABLE "transmittal_item" ("id" INTEGER NOT NULL PRIMARY KEY,
    "uuid" TEXT NOT NULL CHECK (uuid GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-7[0-9a-f][0-9a-f][0-9a-f]-[89ab][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
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
    FOREIGN KEY ("batch_id") REFERENCES "batch" ("id") ON DELETE RESTRICT);
CREATE UNIQUE INDEX "transmittal_item_uuid" ON "transmittal_item" ("uuid");
CREATE INDEX "transmittal_item_changed" ON "transmittal_item" ("changed");
CREATE INDEX "transmittal_item_letter_id" ON "transmittal_item" ("letter_id");
CREATE INDEX "transmittal_item_sent_letter_id" ON "transmittal_item" ("sent_letter_id");
CREATE INDEX "transmittal_item_batch_id" ON "transmittal_item" ("batch_id");
CREATE INDEX "transmittal_item_letter_id_position" ON "transmittal_item" ("letter_id", "position");
CREATE INDEX "letter_visit_id" ON "letter" ("visit_id");
INSERT INTO "office" VALUES (1, '019cf428-2e80-7f0e-b337-420c13f80f6c', 'active', 1, '35.10.04.2009', 'Desa', 'Kalipait', 'Tegaldlimo', 'Kabupaten', 'Banyuwangi', 'Jawa Timur', 'Kepala Desa', 'Dusun', '', '', NULL, '', '', NULL, '', '{urut}/{tahun}', 'shared', 1, 15, 30, 20, 20, 'right', 7, '', 0, 'A4', 0, 0, 0, 'none', '', 0, '', '', NULL, 0);
INSERT INTO "official" VALUES (1, '019cf428-3650-7fe8-81c3-a06619706df0', 'active', 2, 'Slamet Contoh', 'Kepala Desa', '', 'self', '2026-03-16', NULL, 0, 'NIP', '');
INSERT INTO "account" VALUES (1, '019cf428-3e20-7f11-9a3b-3df245ad0238', 'active', 3, 'sri', 'Sri Contoh', 'responsible', 'sri', 'age1contoh', 0);
INSERT INTO "installation" VALUES (1, 'k3f9', 1, x'0000000000000000000000000000000000000000000000000000000000000000', 'AGE-SECRET-KEY-1CONTOH');
INSERT INTO "setting" VALUES (1, 'contoh', '1');
INSERT INTO "holiday" VALUES (1, '019cf428-4dc0-7f9e-9919-878d972f1da1', 'active', 6, '2026-03-16', 'Hari contoh');
INSERT INTO "household" VALUES (1, '019cf428-5590-70a4-b21e-0adc3ebe2b55', 'active', 7, '3510051708909000', '', '', '', '');
INSERT INTO "person" VALUES (1, '019cf428-5d60-7668-b480-fc91baef9bf7', 'active', 45, 'Ani ''Lestari'' Contoh', '3510051708909001', NULL, 0, 1, NULL, '2', '', '1990-08-17', NULL, '', '', '', '', '', '', '', '', '', '1', NULL, NULL);
INSERT INTO "person_identifier" VALUES (1, '019cf428-6530-7a25-99ab-f5fd9930a94d', 'active', 9, 1, 'nik', '3510051708909002', '2026-03-16');
INSERT INTO "agency" VALUES (1, '019cf428-6d00-7631-967f-df64a0d8dff0', 'active', 10, 'dinsos', 'Dinas Sosial', 'Dinsos', 'Kepala Dinas Sosial', '', '', '', 1, 0, 5, 1);
INSERT INTO "programme" VALUES (1, '019cf428-74d0-77af-9608-bc27f07a243e', 'active', 11, 'pkh', 'Program Keluarga Harapan', '', 1, '', 1, '');
INSERT INTO "outreach_visit" VALUES (1, '019cf428-7ca0-7fa1-acaa-98364a2cfb5d', 'active', 12, '2026-03-16', 'outreach', NULL, 'Kebun Malangsari', '', '', 0);
INSERT INTO "case" VALUES (1, '019cf428-8470-7b1a-abac-50b0fbbcec5f', 'active', 13, 2026, 1, '2026/0001', 1, 'counter', '', '', '', '2026-03-16', 'open', NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO "case_episode" VALUES (1, '019cf428-8c40-7562-a11b-e30348c7e829', 'active', 14, 1, '2026-03-16', '', NULL, NULL, '', '', '', '');
INSERT INTO "need" VALUES (1, '019cf428-9410-7c8d-9c7d-438a96bb9207', 'active', 15, 1, 'food', 1, '{}', 0, 'high', NULL, '', NULL, NULL, '', NULL, NULL);
INSERT INTO "referral" VALUES (1, '019cf428-9be0-724a-aad9-bb30b2fb649d', 'active', 16, 1, 1, 'requested', NULL, '', '', '2026-03-16', NULL, NULL, 'none', NULL);
INSERT INTO "letter" VALUES (1, '019cf428-a3b0-7e01-9c2b-f0fe282b9280', 'active', 17, 'issued', 2026, '', 1, '', '400/001/2026', '', '2026-03-16', 'Biasa', '', '', '', '{}', 'abababababababababababababababababababababababababababababababab', NULL, '', NULL, '', NULL, '', NULL, '', '', '', '', '', NULL, '', NULL, '', 'official');
INSERT INTO "letter_referral" VALUES (1, '019cf428-ab80-7181-9333-6b5e248a8aeb', 'active', 18, 1, 1);
INSERT INTO "letter_run" VALUES (1, '019cf428-b350-798a-8683-22f90458d4f3', 'active', 19, '2026-03-16', 'open', '{}', '');
INSERT INTO "letter_run_item" VALUES (1, '019cf428-bb20-71b4-a5e8-eb7fef44c2a8', 'active', 20, 1, 1, 1, 1, '');
INSERT INTO "incoming_letter" VALUES (1, '019cf428-c2f0-7127-b601-c77b39629dc8', 'active', 21, 2026, 1, '2026-03-16', '', NULL, 'Dinas Sosial', NULL, 'Jawaban atas rujukan', '', NULL, '', 0, '');
INSERT INTO "incoming_letter_referral" VALUES (1, '019cf428-cac0-77dc-bef0-b7a191bd3383', 'active', 22, 1, 1);
INSERT INTO "letter_text" VALUES (1, '019cf428-d290-7c26-b58f-90ae9a34146d', 'active', 23, 'official', 1, 'closing', 1);
INSERT INTO "classification" VALUES (1, '019cf428-da60-7c57-9f5d-fa79eb91ed8d', 'active', 24, '400.9.14.5', 'Bantuan Langsung', 1);
INSERT INTO "number_start" VALUES (1, '019cf428-e230-790d-a47c-ffcd37d0565b', 'active', 25, 2026, '', 120, 46, 'Lanjutan buku agenda kertas');
INSERT INTO "note" VALUES (1, '019cf428-ea00-7e9e-848a-29019d9f54c9', 'active', 26, 1, 'visit', 'Rumah dikunjungi.', '2026-03-16', 'Sri Contoh', 0);
INSERT INTO "attachment" VALUES (1, '019cf428-f1d0-725e-a907-0444f8cdc73a', 'active', 27, 1, NULL, 'Foto rumah', 'abababababababababababababababababababababababababababababababab', 'image/jpeg', NULL, '', '', NULL, NULL, NULL, NULL, NULL, NULL, 0, '');
INSERT INTO "sharing" VALUES (1, '019cf428-f9a0-7edc-872e-ab136bdc7317', 'active', 28, 1, 1, 'information', 'referral', NULL, 'Ani Contoh', '', NULL, '2026-03-16', NULL, '', 1);
INSERT INTO "need_document" VALUES (1, '019cf429-0170-750a-82d1-b6bd52ee5a41', 'active', 29, 1, 'kk', '2026-03-16', '');
INSERT INTO "plan_step" VALUES (1, '019cf429-0940-763d-8912-12d54e153ade', 'active', 30, 1, 1, NULL, NULL, '', 'Minta kartu keluarga', 'office', 0, '2026-03-16', 'planned', NULL, '');
INSERT INTO "referral_reply" VALUES (1, '019cf429-1110-7422-aec1-6a81fc47e33f', 'active', 31, 1, 'accepted', '2026-03-16', 'phone', '', NULL, '', NULL, NULL, '', '', '', NULL, NULL, '', NULL, NULL);
INSERT INTO "case_pause" VALUES (1, '019cf429-18e0-759c-822f-c9182c58504a', 'active', 32, 1, '2026-03-16', NULL, 'Warga ke luar kota', NULL);
INSERT INTO "escalation" VALUES (1, '019cf429-20b0-7466-8287-327fb3f30b2b', 'active', 33, 1, NULL, 'head', '2026-03-16', '');
INSERT INTO "service_norm" VALUES (1, '019cf429-2880-7fe0-a34b-7a536774dfb3', 'active', 34, 'reply', 'food', NULL, 3);
INSERT INTO "aid" VALUES (1, '019cf429-3050-73ea-8c06-1a8edf4ff562', 'active', 35, 1, 1, '', 'resident', NULL, NULL, NULL, '');
INSERT INTO "office_form" VALUES (1, '019cf429-3820-71de-a742-73ced71be240', 'active', 36, 'air', 1, 0, 'Air bersih', 'kind', 1);
INSERT INTO "form_limit" VALUES (1, '019cf429-3ff0-77fc-8635-b82b2ff70b9b', 'active', 37, 'min_m2_per_person', 9.0);
INSERT INTO "saved_filter" VALUES (1, '019cf429-47c0-751c-b239-f5c49204b665', 'active', 38, 'cases', 'Gawat', NULL, '{}', 0);
INSERT INTO "batch" VALUES (1, 'contoh', 'full', 1, 1, 'contoh.zip.age', 0, 9, 1, '', 'abababababababababababababababababababababababababababababababab', 'abababababababababababababababababababababababababababababababab', 1000, '{}', 'ready', '2026-03-16T01:00:00+00:00', '', NULL, NULL, '');
INSERT INTO "batch_file" VALUES (1, 1, 'abababababababababababababababababababababababababababababababab');
INSERT INTO "transmittal_item" VALUES (1, '019cf429-5760-7b39-b938-f11b1bfac0f9', 'active', 41, 1, 1, 'Surat permohonan', '', '', 1, 1);
INSERT INTO "district_trust" VALUES (1, 1, 'contoh', '{}', '2026-03-16', '2026-03-16T01:00:00+00:00', 1);
INSERT INTO "form_draft" VALUES (1, 'contoh', 'case', '{}', '2026-03-16T01:00:00+00:00');
INSERT INTO "history" VALUES (1, 1, '2026-03-16T01:00:01.000+00:00', 1, 'founding', 'create', 'office', '019cf428-2e80-7f0e-b337-420c13f80f6c', x'e26884d96d3662e8d809ff738b07ae1b55b98ce3fac19b3d659f207767eb3f42', x'0000000000000000000000000000000000000000000000000000000000000000', x'8dd05ca8648dc21030d84b3f5e78688805845ac221a307b8e9678f9e778c2156');
INSERT INTO "history" VALUES (2, 2, '2026-03-16T01:00:03.000+00:00', 1, 'founding', 'create', 'official', '019cf428-3650-7fe8-81c3-a06619706df0', x'927b6f535295f6f5dfddc0d296a0cf9cf99cb085f29091d8dadba816533f199d', x'8dd05ca8648dc21030d84b3f5e78688805845ac221a307b8e9678f9e778c2156', x'e0232785e179aceda430d2d9ad73ff2b58c323be089e889c935bc62529fbd6b7');
INSERT INTO "history" VALUES (3, 3, '2026-03-16T01:00:05.000+00:00', 1, 'founding', 'create', 'account', '019cf428-3e20-7f11-9a3b-3df245ad0238', x'8b21dd8608dc6b3240160fe36ec2d3b6e8a48259a2fb1a2dc6b4c01a78aacb93', x'e0232785e179aceda430d2d9ad73ff2b58c323be089e889c935bc62529fbd6b7', x'2f02daab4c2e2c5c68bc17e2f6fceaf0c7f84ce9ce8da5a62e204988934f8ab5');
INSERT INTO "history" VALUES (4, 4, '2026-03-16T01:00:06.000+00:00', 1, 'founding', 'create', 'installation', '', x'822e892b02157d368a10e0da0b273d16729859db218811740daf5ad60e657e47', x'2f02daab4c2e2c5c68bc17e2f6fceaf0c7f84ce9ce8da5a62e204988934f8ab5', x'78a99ffd6a3b7d246cf12289748b603a1fcc43231e77fa7b95abbba20717f2f1');
INSERT INTO "history" VALUES (5, 5, '2026-03-16T01:00:07.000+00:00', 1, 'founding', 'create', 'setting', '', x'5c2f8d74595c5aa60bd1f3b2dca6589244c569348cc574321f8b119a53ab7a67', x'78a99ffd6a3b7d246cf12289748b603a1fcc43231e77fa7b95abbba20717f2f1', x'0160f7a67228b1eb00b06bc5f70986669f0c4ddf75f930bc63044a51cb86a7e5');
INSERT INTO "history" VALUES (6, 6, '2026-03-16T01:00:09.000+00:00', 1, 'founding', 'create', 'holiday', '019cf428-4dc0-7f9e-9919-878d972f1da1', x'240f4176e8e8c934704e63f6509fed675c2d09257b6f835ea5a3055f620204f4', x'0160f7a67228b1eb00b06bc5f70986669f0c4ddf75f930bc63044a51cb86a7e5', x'45cc209a69c1c1df8970a2298769a4744185b56aa4bd7c5dae55d1223c642221');
INSERT INTO "history" VALUES (7, 7, '2026-03-16T01:00:11.000+00:00', 1, 'founding', 'create', 'household', '019cf428-5590-70a4-b21e-0adc3ebe2b55', x'03f7cfc236e14025b71940bfd13799bdbb338a0738fa130a5121e1d537b82134', x'45cc209a69c1c1df8970a2298769a4744185b56aa4bd7c5dae55d1223c642221', x'ba527fc0a62fecf3141fffc5de09220376270c975de713ff28ac97e60b4227ab');
INSERT INTO "history" VALUES (8, 8, '2026-03-16T01:00:13.000+00:00', 1, 'founding', 'create', 'person', '019cf428-5d60-7668-b480-fc91baef9bf7', x'37db580bc07d71a3184c753229b0865ddfbdd7052ca7f3393b09c79c3c028c2e', x'ba527fc0a62fecf3141fffc5de09220376270c975de713ff28ac97e60b4227ab', x'9a6465998a30a7c50ddfac338740193813133bc0ef11eb037034471e343daeef');
INSERT INTO "history" VALUES (9, 9, '2026-03-16T01:00:15.000+00:00', 1, 'founding', 'create', 'person_identifier', '019cf428-6530-7a25-99ab-f5fd9930a94d', x'86ede49b0c78296709d69a4214a4a03d7bbefea237f6c97373a096b1bed3fa8a', x'9a6465998a30a7c50ddfac338740193813133bc0ef11eb037034471e343daeef', x'ee17e86a42019919dc524188f8f511c45063b78a7b90eb516afb7dab2989937c');
INSERT INTO "history" VALUES (10, 10, '2026-03-16T01:00:17.000+00:00', 1, 'founding', 'create', 'agency', '019cf428-6d00-7631-967f-df64a0d8dff0', x'87a19093958f15b7dbf2694282dfe9f0037d7c938b690127eb12a316a5a29e0f', x'ee17e86a42019919dc524188f8f511c45063b78a7b90eb516afb7dab2989937c', x'62455e297c02d39d6098898020a30b8493375ad31f21dfd02ddaa994e4075888');
INSERT INTO "history" VALUES (11, 11, '2026-03-16T01:00:19.000+00:00', 1, 'founding', 'create', 'programme', '019cf428-74d0-77af-9608-bc27f07a243e', x'a419ee1c898b74ceddb442cef3df73eabed34308d1dddf50cd156dfaee92643c', x'62455e297c02d39d6098898020a30b8493375ad31f21dfd02ddaa994e4075888', x'653497b723cccd88743f3d8e95f56af9903b409d435f606771aa1d46a64c8741');
INSERT INTO "history" VALUES (12, 12, '2026-03-16T01:00:21.000+00:00', 1, 'founding', 'create', 'outreach_visit', '019cf428-7ca0-7fa1-acaa-98364a2cfb5d', x'89f8e6be85c41b5bbff478431ec9b998af32d70ebe88e5e05fab793c70c9f37f', x'653497b723cccd88743f3d8e95f56af9903b409d435f606771aa1d46a64c8741', x'df5af5f1401cf021806f6fa27e82865200b3e1605b713dac56b3448a72734f36');
INSERT INTO "history" VALUES (13, 13, '2026-03-16T01:00:23.000+00:00', 1, 'founding', 'create', 'case', '019cf428-8470-7b1a-abac-50b0fbbcec5f', x'ce594b009fed22f50b603c5285fd32d676b69a68badada034e79737c0b397082', x'df5af5f1401cf021806f6fa27e82865200b3e1605b713dac56b3448a72734f36', x'47067d72038703b08c6ef95fa6cc27645a9863e523e3717c967982f7886764ed');
INSERT INTO "history" VALUES (14, 14, '2026-03-16T01:00:25.000+00:00', 1, 'founding', 'create', 'case_episode', '019cf428-8c40-7562-a11b-e30348c7e829', x'7cd2b1fde8ed65aba044b153bb6e6e625f30989cbb5a71696e8fba8470de00c2', x'47067d72038703b08c6ef95fa6cc27645a9863e523e3717c967982f7886764ed', x'849fc35ed4aa307f14c2dcc260a88f42c9785666b5fa4016a7a111c745234fbe');
INSERT INTO "history" VALUES (15, 15, '2026-03-16T01:00:27.000+00:00', 1, 'founding', 'create', 'need', '019cf428-9410-7c8d-9c7d-438a96bb9207', x'61cb52c8ae31f3e703a62c5e1fafac73e3b2b4519f9a8c331474604b4ad55345', x'849fc35ed4aa307f14c2dcc260a88f42c9785666b5fa4016a7a111c745234fbe', x'adc4113c1e4930891cf1b0b76846046bce3499205e038cce6832eeadfe2757ba');
INSERT INTO "history" VALUES (16, 16, '2026-03-16T01:00:29.000+00:00', 1, 'founding', 'create', 'referral', '019cf428-9be0-724a-aad9-bb30b2fb649d', x'93a6d5a7391d5f8d8a169ab72a4af605a7f26c646720fa7f6caa0fa3e47b99ed', x'adc4113c1e4930891cf1b0b76846046bce3499205e038cce6832eeadfe2757ba', x'27e7de1f3aa95e1d0ac542fdc6731eca9117df3dca0a4f920e00fe5e21d73618');
INSERT INTO "history" VALUES (17, 17, '2026-03-16T01:00:31.000+00:00', 1, 'founding', 'create', 'letter', '019cf428-a3b0-7e01-9c2b-f0fe282b9280', x'273865ba895869f37d9a513b7bf76dcc65e21455ac82ea986fcd2dacbdf22f64', x'27e7de1f3aa95e1d0ac542fdc6731eca9117df3dca0a4f920e00fe5e21d73618', x'8b1198eb109df4da82d81190cbcb9363db9cd010f07c197b461eff6b78a51aa5');
INSERT INTO "history" VALUES (18, 18, '2026-03-16T01:00:33.000+00:00', 1, 'founding', 'create', 'letter_referral', '019cf428-ab80-7181-9333-6b5e248a8aeb', x'20c07373ab00fa9b7f9bf4292ae755916c307c66cffa488702cab0b3ff07adeb', x'8b1198eb109df4da82d81190cbcb9363db9cd010f07c197b461eff6b78a51aa5', x'c9455c4ded972eae34e18e585a07b67b046307295750756ffadff14938b48ce9');
INSERT INTO "history" VALUES (19, 19, '2026-03-16T01:00:35.000+00:00', 1, 'founding', 'create', 'letter_run', '019cf428-b350-798a-8683-22f90458d4f3', x'b9f4ea9e98160e6e5607286b9ce20fff9b0128097fc13344acfbaf06423b4c21', x'c9455c4ded972eae34e18e585a07b67b046307295750756ffadff14938b48ce9', x'56340f1013e5db13e487c4b3a982770971ddc74ff16dc5890bef43ca8ad66327');
INSERT INTO "history" VALUES (20, 20, '2026-03-16T01:00:37.000+00:00', 1, 'founding', 'create', 'letter_run_item', '019cf428-bb20-71b4-a5e8-eb7fef44c2a8', x'ffad9a9e0b585cd95cbe9f614e2eebcfb51f9d51088c6d8ea37f3b838af76374', x'56340f1013e5db13e487c4b3a982770971ddc74ff16dc5890bef43ca8ad66327', x'9ce28328314538065e272bc5a510eb47d6cc46ad640b63760d11b328786b1cb5');
INSERT INTO "history" VALUES (21, 21, '2026-03-16T01:00:39.000+00:00', 1, 'founding', 'create', 'incoming_letter', '019cf428-c2f0-7127-b601-c77b39629dc8', x'9763f5f0368c14aaffa134a9f9374b78a2287927b08e38ab6fd0437433a49c69', x'9ce28328314538065e272bc5a510eb47d6cc46ad640b63760d11b328786b1cb5', x'a06891192c19691323d8703efff12070c89fbeda0e4948d6ef532c6a1a176319');
INSERT INTO "history" VALUES (22, 22, '2026-03-16T01:00:41.000+00:00', 1, 'founding', 'create', 'incoming_letter_referral', '019cf428-cac0-77dc-bef0-b7a191bd3383', x'3be2a0e5b356b065b7ad495f5be0fd64dc326dc78a47a8d7c68512946418d51b', x'a06891192c19691323d8703efff12070c89fbeda0e4948d6ef532c6a1a176319', x'5f07faf2f7c7c82ac200e93a2b6ee68e17621ce7de36e51f03d8b74c9974f826');
INSERT INTO "history" VALUES (23, 23, '2026-03-16T01:00:43.000+00:00', 1, 'founding', 'create', 'letter_text', '019cf428-d290-7c26-b58f-90ae9a34146d', x'7cf9df767a01a42ae36233ed3f0eae1754af434e7666297a93172a2da49a6c89', x'5f07faf2f7c7c82ac200e93a2b6ee68e17621ce7de36e51f03d8b74c9974f826', x'a23d78c218feee786e6dba622b563989af41079412edfc3da13f39c6ea7ba616');
INSERT INTO "history" VALUES (24, 24, '2026-03-16T01:00:45.000+00:00', 1, 'founding', 'create', 'classification', '019cf428-da60-7c57-9f5d-fa79eb91ed8d', x'049e4c57fb48ce0b6e842163241d5b82362f166434da43aaa3cc0d27a220ffc1', x'a23d78c218feee786e6dba622b563989af41079412edfc3da13f39c6ea7ba616', x'9f18160827d32ca59ffa3c1154c1e54a8e586fba7a903e12cf3f25b31a7664c4');
INSERT INTO "history" VALUES (25, 25, '2026-03-16T01:00:47.000+00:00', 1, 'founding', 'create', 'number_start', '019cf428-e230-790d-a47c-ffcd37d0565b', x'f4fc989bca7e5e1c159c8ad1c8ba429fc4fb8d5aaa2f1add2007825cbafb23a9', x'9f18160827d32ca59ffa3c1154c1e54a8e586fba7a903e12cf3f25b31a7664c4', x'5e49757f261f45e3b0564583bf42c5346f646815cbc87f3d4198c52b0fd77461');
INSERT INTO "history" VALUES (26, 26, '2026-03-16T01:00:49.000+00:00', 1, 'founding', 'create', 'note', '019cf428-ea00-7e9e-848a-29019d9f54c9', x'7d20143991f85c76c691fc83e4bf30092d645f5626095dfddcc478841688cdc7', x'5e49757f261f45e3b0564583bf42c5346f646815cbc87f3d4198c52b0fd77461', x'7a406e309cae3e73e5911de90a5a82456ca21e777ada2732c6449d884a9bbdd2');
INSERT INTO "history" VALUES (27, 27, '2026-03-16T01:00:51.000+00:00', 1, 'founding', 'create', 'attachment', '019cf428-f1d0-725e-a907-0444f8cdc73a', x'98875ae8ed34e7aa97aef3d17199087c35d8a975b42c03b72b5a77a1d965d0c1', x'7a406e309cae3e73e5911de90a5a82456ca21e777ada2732c6449d884a9bbdd2', x'dc931303668c62151dbf55455df943375de1a995c80a74d07e29bee67bd40564');
INSERT INTO "history" VALUES (28, 28, '2026-03-16T01:00:53.000+00:00', 1, 'founding', 'create', 'sharing', '019cf428-f9a0-7edc-872e-ab136bdc7317', x'30def3249b5ec9fdecf5c4cf096ed129143f50a949591f88b0d4b60d41a77d35', x'dc931303668c62151dbf55455df943375de1a995c80a74d07e29bee67bd40564', x'e5503c268566e63222ef7d8c26775768cbb829e6fd69c6265522d6e02422d2d5');
INSERT INTO "history" VALUES (29, 29, '2026-03-16T01:00:55.000+00:00', 1, 'founding', 'create', 'need_document', '019cf429-0170-750a-82d1-b6bd52ee5a41', x'e79b1dc3e3bc6262dc3618a7e30cfe9fba6f27d07a0a5787103f5cfb0d3fb585', x'e5503c268566e63222ef7d8c26775768cbb829e6fd69c6265522d6e02422d2d5', x'3171166d75bba9746973aef5275da580cc7d176fb5a4d2988875938f89e20234');
INSERT INTO "history" VALUES (30, 30, '2026-03-16T01:00:57.000+00:00', 1, 'founding', 'create', 'plan_step', '019cf429-0940-763d-8912-12d54e153ade', x'41d0807e191da6a5454285ce21b025985b2609e62a5ff7337af01e6e66f0c3ab', x'3171166d75bba9746973aef5275da580cc7d176fb5a4d2988875938f89e20234', x'59c148a314c70cc29650c8061d0e0f53633798e5f08b56312f5734d72f331c95');
INSERT INTO "history" VALUES (31, 31, '2026-03-16T01:00:59.000+00:00', 1, 'founding', 'create', 'referral_reply', '019cf429-1110-7422-aec1-6a81fc47e33f', x'bdee013c562bf19cf86e824512a357a7cf5410ef1c33b61ce6074582218914df', x'59c148a314c70cc29650c8061d0e0f53633798e5f08b56312f5734d72f331c95', x'2c8242f5ebefb3b72e307f3fa056e480a42498e6b5e0c507efc2e61d2f26a910');
INSERT INTO "history" VALUES (32, 32, '2026-03-16T01:01:01.000+00:00', 1, 'founding', 'create', 'case_pause', '019cf429-18e0-759c-822f-c9182c58504a', x'1cd4882766e3c8c8c7375a75963449fb50b0426dab58382845bb291c4206ead6', x'2c8242f5ebefb3b72e307f3fa056e480a42498e6b5e0c507efc2e61d2f26a910', x'3577f8690cbde06bbfd9a1cf278660600617a0920b9971411a9da6b86c0cbd49');
INSERT INTO "history" VALUES (33, 33, '2026-03-16T01:01:03.000+00:00', 1, 'founding', 'create', 'escalation', '019cf429-20b0-7466-8287-327fb3f30b2b', x'1c42c9ac3df47666bfe81ef5dacbebc9d84ea83f660fcf064558eb99a2487569', x'3577f8690cbde06bbfd9a1cf278660600617a0920b9971411a9da6b86c0cbd49', x'9f7e25263650ee224ea1e84a5414239890a0724946f0bd413c92ad2dd58af418');
INSERT INTO "history" VALUES (34, 34, '2026-03-16T01:01:05.000+00:00', 1, 'founding', 'create', 'service_norm', '019cf429-2880-7fe0-a34b-7a536774dfb3', x'c2edabc9f5020899e1873095eeddf85e04a6329dcaa36eafd70f9d62d577cd83', x'9f7e25263650ee224ea1e84a5414239890a0724946f0bd413c92ad2dd58af418', x'3c57accc20357b97687fd0335a556d1bfb1bcb53e532f0a4e281ef6b92638b21');
INSERT INTO "history" VALUES (35, 35, '2026-03-16T01:01:07.000+00:00', 1, 'founding', 'create', 'aid', '019cf429-3050-73ea-8c06-1a8edf4ff562', x'aa9584b5d8d2a23743231be0705fb87132a2e96bfe2feb0b716a0962e3b16788', x'3c57accc20357b97687fd0335a556d1bfb1bcb53e532f0a4e281ef6b92638b21', x'd8898c1e14a1b127e2371c594dc444ae1deea9788f9f4817d30512f8a7147bc4');
INSERT INTO "history" VALUES (36, 36, '2026-03-16T01:01:09.000+00:00', 1, 'founding', 'create', 'office_form', '019cf429-3820-71de-a742-73ced71be240', x'71da2307802b8ca058229c36b5fbd683ec9e3af7de3f8d6b07a33a96fa010b35', x'd8898c1e14a1b127e2371c594dc444ae1deea9788f9f4817d30512f8a7147bc4', x'83e302dc763671964ce52ce687b09282bc00573286a15751c9e6fb26a494c6e6');
INSERT INTO "history" VALUES (37, 37, '2026-03-16T01:01:11.000+00:00', 1, 'founding', 'create', 'form_limit', '019cf429-3ff0-77fc-8635-b82b2ff70b9b', x'ce2e67bb117ebd6316d507010462884da60b08b86b32940b1afe42fd7f2bc19f', x'83e302dc763671964ce52ce687b09282bc00573286a15751c9e6fb26a494c6e6', x'40cc4a7a92893d40ac9089d866295a810a74e98bd8a52fe26d44400cc8620fdd');
INSERT INTO "history" VALUES (38, 38, '2026-03-16T01:01:13.000+00:00', 1, 'founding', 'create', 'saved_filter', '019cf429-47c0-751c-b239-f5c49204b665', x'a038f2a81601374be5cb4f86667778ad8dd8cddf75e20e2eac7f2877657e1e17', x'40cc4a7a92893d40ac9089d866295a810a74e98bd8a52fe26d44400cc8620fdd', x'd4aa8544d7625604bb547689968d7f031157da2fb720f17c42dfd5033f0a72e0');
INSERT INTO "history" VALUES (39, 39, '2026-03-16T01:01:14.000+00:00', 1, 'founding', 'create', 'batch', 'contoh', x'ba335dadf600c982e911b10c9128f973a88598ec63c823c0de2f0c331da48ef1', x'd4aa8544d7625604bb547689968d7f031157da2fb720f17c42dfd5033f0a72e0', x'2d2afd356ced53c720bfea8c5f5c34a46a78aade91aba7f7e70169a4dca6e7e8');
INSERT INTO "history" VALUES (40, 40, '2026-03-16T01:01:15.000+00:00', 1, 'founding', 'create', 'batch_file', '', x'c36383f6cbbb3e4d47262d0d9344b72477fc1428e9932c5bf6ecebfbf7533236', x'2d2afd356ced53c720bfea8c5f5c34a46a78aade91aba7f7e70169a4dca6e7e8', x'c67751b3985f02c19a31f36a08b228088c0fa75059cf211cf514c5a49bfedb8d');
INSERT INTO "history" VALUES (41, 41, '2026-03-16T01:01:17.000+00:00', 1, 'founding', 'create', 'transmittal_item', '019cf429-5760-7b39-b938-f11b1bfac0f9', x'a75619c35d78ac8c42a0c61e36f9e8898836bd87e0aae61ed8b7ca6c1637db1d', x'c67751b3985f02c19a31f36a08b228088c0fa75059cf211cf514c5a49bfedb8d', x'7e4f794d1d4ba87e5e58b7200f9cf9cec0f25ecf6362bcbc8e93486cbd62b734');
INSERT INTO "history" VALUES (42, 42, '2026-03-16T01:01:18.000+00:00', 1, 'founding', 'create', 'district_trust', '', x'0c0eecb0beeafa4b5b000a7b30f2242d262ffcbd4c6322274e12906c670dee2c', x'7e4f794d1d4ba87e5e58b7200f9cf9cec0f25ecf6362bcbc8e93486cbd62b734', x'720f851847d5e3e37db3982dd5013472e7a8511ca67c245615c74466517bd4c0');
INSERT INTO "history" VALUES (43, 43, '2026-03-16T01:01:19.000+00:00', 1, 'founding', 'create', 'form_draft', '', x'23cc5d60b6c70ad3c90fd99c8f923d14b451658981584fd162e8dadff7e8f9cb', x'720f851847d5e3e37db3982dd5013472e7a8511ca67c245615c74466517bd4c0', x'6202244ee5e0e4c7822016bcc0aa30a30b2e9b1dac6fadf0aedba976f10132eb');
INSERT INTO "history" VALUES (44, 44, '2026-03-16T01:01:21.000+00:00', 1, 'founding', 'create', 'erasure', '019cf429-6700-73ac-aacd-542a3d52eaa8', x'34f0712e47d3fc44810a77b01331bc7728f4dbb0d2dd6231afb06250f21ea473', x'6202244ee5e0e4c7822016bcc0aa30a30b2e9b1dac6fadf0aedba976f10132eb', x'72d1aec5c1d6f457074fb0644b7658cb1469e7b8a6c3c0f11890461d0d9eaf68');
INSERT INTO "history" VALUES (45, 45, '2026-03-16T01:01:22.000+00:00', 1, 'founding', 'change', 'person', '019cf428-5d60-7668-b480-fc91baef9bf7', x'0a72b8e79bd32d9130859c707730390fab43e21240dca5968a12a086fb40deeb', x'72d1aec5c1d6f457074fb0644b7658cb1469e7b8a6c3c0f11890461d0d9eaf68', x'20d4a24451dbf3c9aa5f78055cb6d8b599b8870fea4565cddf39db7bac833bc1');
INSERT INTO "history" VALUES (46, 46, '2026-03-16T01:01:23.000+00:00', 1, 'founding', 'read', 'person', '019cf428-5d60-7668-b480-fc91baef9bf7', x'a8201252e4709c17a40da83d76d73db031d8490852b0389c654470fea0ee40a6', x'20d4a24451dbf3c9aa5f78055cb6d8b599b8870fea4565cddf39db7bac833bc1', x'a45b80d674b31f34f68774934258e1848102e23bc3a099bc3826eb19da4068ef');
INSERT INTO "history" VALUES (47, 47, '2026-03-16T01:01:26.000+00:00', 1, 'founding', 'erase', 'erasure', '019cf429-7a88-7099-87db-b9f99113734f', x'e389534f05f0ad05c9d7e7d20fa021f52cb872b6227ade0c0a92f541a51e8660', x'a45b80d674b31f34f68774934258e1848102e23bc3a099bc3826eb19da4068ef', x'd3e7f9ffc249429519be3271b74640df2edc3e74944afbfd19678d8872a3f732');
INSERT INTO "erasure" VALUES (1, '019cf429-6700-73ac-aacd-542a3d52eaa8', 'active', 44, 'contoh', 'Permintaan tertulis', 'Slamet Contoh', '2026-03-16');
INSERT INTO "erasure" VALUES (2, '019cf429-7a88-7099-87db-b9f99113734f', 'active', 47, '019cf428-5d60-7668-b480-fc91baef9bf7', 'Permintaan tertulis', 'Kepala Desa', '2026-03-16');
INSERT INTO "history_value" VALUES (1, 1, x'e079d1b987376f07bcb81287fdc8c038', '{"new":{"address":"","address_side":"right","approval":"none","backup_place":"","camat_name":"","camat_rank":"","camat_signs":0,"copies":"","email":"","first_number":1,"hamlet_term":"Dusun","head_title":"Kepala Desa","ink_saving":0,"kecamatan":"Tegaldlimo","letterhead":"","margin_bottom":20,"margin_left":30,"margin_right":20,"margin_top":15,"number_pattern":"{urut}/{tahun}","number_series":"shared","offset_x":0,"offset_y":0,"paper_size":"A4","phone":"","practice":0,"province":"Jawa Timur","record_state":"active","regency":"Banyuwangi","regency_term":"Kabupaten","region_code":"35.10.04.2009","unit_code":"","utc_offset":7,"valid_months":0,"village":"Kalipait","village_term":"Desa"}}', NULL);
INSERT INTO "history_value" VALUES (2, 2, x'148ded7e8a34888d396cab3b80d27f58', '{"new":{"name":"Slamet Contoh","position":"Kepala Desa","rank":"","rank_order":0,"record_state":"active","signing_form":"self","staff_number":"","staff_number_kind":"NIP","valid_from":"2026-03-16"}}', NULL);
INSERT INTO "history_value" VALUES (3, 3, x'9a78cdc29492a875f74ac6f3aa202f4a', '{"new":{"disabled":0,"name":"Sri Contoh","public_key":"age1contoh","record_state":"active","role":"responsible","slot":"sri","username":"sri"}}', NULL);
INSERT INTO "history_value" VALUES (4, 4, x'd9892fed75598005bac48a6a9e826bd6', '{"new":{"age_identity":{"bytes":22,"sha256":"624a7b4d30fc565133ecfc855b7f01368d68a994a34cb5001ec5c005899aa7b7"},"code":"k3f9","epoch":1,"signing_seed":{"bytes":32,"sha256":"66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"}}}', NULL);
INSERT INTO "history_value" VALUES (5, 5, x'f0a890ea47ca738eb48c14ec53676da4', '{"new":{"name":"contoh","value":"1"}}', NULL);
INSERT INTO "history_value" VALUES (6, 6, x'305317feed6740b9bd7425dcb03de04b', '{"new":{"day":"2026-03-16","name":"Hari contoh","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (7, 7, x'd46d44e5a833b3b84e0f27f9f7a910b6', '{"new":{"address":"","hamlet":"","kk":"3510051708909000","record_state":"active","rt":"","rw":""}}', NULL);
INSERT INTO "history_value" VALUES (8, 8, NULL, NULL, 2);
INSERT INTO "history_value" VALUES (9, 9, x'13abbe48a1ae6b96681c34f9c424eae1', '{"new":{"person_id":1,"record_state":"active","replaced_on":"2026-03-16","system":"nik","value":"3510051708909002"}}', NULL);
INSERT INTO "history_value" VALUES (10, 10, x'c5475a81bcd2b26419dac896481471da', '{"new":{"active":1,"addressee":"Kepala Dinas Sosial","code":"dinsos","functions":"","government":1,"health":0,"name":"Dinas Sosial","phone":"","place":"","record_state":"active","reply_days":5,"short_name":"Dinsos"}}', NULL);
INSERT INTO "history_value" VALUES (11, 11, x'cc2165be58af22ccbd6c7f67757b106a', '{"new":{"active":1,"agency_id":1,"code":"pkh","conflicts":"","criteria":"","name":"Program Keluarga Harapan","need_kinds":"","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (12, 12, x'4f137e8cd7b9fae1a77afab3d84b9dc6', '{"new":{"channel":"outreach","finished":0,"held_on":"2026-03-16","notes":"","place":"Kebun Malangsari","record_state":"active","team":""}}', NULL);
INSERT INTO "history_value" VALUES (13, 13, x'79bd221616ca5f700608eca9153d2882', '{"new":{"channel":"counter","number":"2026/0001","opened_on":"2026-03-16","person_id":1,"place":"","record_state":"active","reported_by":"","restricted":0,"sequence":1,"state":"open","summary":"","year":2026}}', NULL);
INSERT INTO "history_value" VALUES (14, 14, x'44385c857e1007d7b95dac64d892da5e', '{"new":{"case_id":1,"circumstances":"","confirmed_by":"","confirmed_how":"","open_referrals_reason":"","opened_on":"2026-03-16","record_state":"active","reopen_reason":""}}', NULL);
INSERT INTO "history_value" VALUES (15, 15, x'685d2578acfb210bd6c8fb4e3cd910b4', '{"new":{"answers":"{}","case_id":1,"form_version":1,"kind":"food","level":"high","outcome_text":"","override_reason":"","record_state":"active","score":0}}', NULL);
INSERT INTO "history_value" VALUES (16, 16, x'8de3da970d560394e3f2c264d806aca5', '{"new":{"agency_id":1,"delivery":"none","need_id":1,"reason_text":"","record_state":"active","request":"","requested_on":"2026-03-16","status":"requested"}}', NULL);
INSERT INTO "history_value" VALUES (17, 17, x'c790183afb5f69fb4d3226033d0141c5', '{"new":{"addressee":"","block":"","classification":"","decided_by":"","insertion":"","kind":"official","letter_date":"2026-03-16","number":1,"number_text":"400/001/2026","options":"","proof_media_type":"","received_by":"","record_state":"active","remarks":"","sent_back_reason":"","series":"","sha256":"abababababababababababababababababababababababababababababababab","sifat":"Biasa","signer":"","state":"issued","subject":"","text_version":"","void_reason":"","words":"{}","written_by":"","year":2026}}', NULL);
INSERT INTO "history_value" VALUES (18, 18, x'64f33bdcf8e85f8c07e56f3ba35a8a67', '{"new":{"letter_id":1,"record_state":"active","referral_id":1}}', NULL);
INSERT INTO "history_value" VALUES (19, 19, x'1834f3d84e5cea93fa2c705a2ba88975', '{"new":{"begun_on":"2026-03-16","folder":"","options":"{}","record_state":"active","state":"open"}}', NULL);
INSERT INTO "history_value" VALUES (20, 20, x'687c498ccbcee39b859205f57ff8b9ba', '{"new":{"letter_id":1,"position":1,"problem":"","record_state":"active","referral_id":1,"run_id":1}}', NULL);
INSERT INTO "history_value" VALUES (21, 21, x'870461db595d0bd237b363f437aadce2', '{"new":{"media_type":"","number":"","received_on":"2026-03-16","record_state":"active","remarks":"","secret":0,"sender":"Dinas Sosial","sequence":1,"summary":"Jawaban atas rujukan","withdrawn_reason":"","year":2026}}', NULL);
INSERT INTO "history_value" VALUES (22, 22, x'e8ca23cf8f7d16219919c884698003c7', '{"new":{"incoming_letter_id":1,"record_state":"active","referral_id":1}}', NULL);
INSERT INTO "history_value" VALUES (23, 23, x'57cd20f3ba185e0e0b7d297b4cfcb8de', '{"new":{"active":1,"document":"closing","part":"official","record_state":"active","version":1}}', NULL);
INSERT INTO "history_value" VALUES (24, 24, x'08ad2833f442e6f0535c3581dd95d469', '{"new":{"active":1,"code":"400.9.14.5","name":"Bantuan Langsung","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (25, 25, x'afb9176a08909858a8db670002bfd989', '{"new":{"number":120,"passes_from":46,"reason":"Lanjutan buku agenda kertas","record_state":"active","series":"","year":2026}}', NULL);
INSERT INTO "history_value" VALUES (26, 26, x'4eafc99c9a6cc554c31b4975041c9099', '{"new":{"author":"Sri Contoh","case_id":1,"kind":"visit","record_state":"active","restricted":0,"text":"Rumah dikunjungi.","written_on":"2026-03-16"}}', NULL);
INSERT INTO "history_value" VALUES (27, 27, x'1faea7a29bb75d2dd15cfe8c513a9f95', '{"new":{"case_id":1,"document":"","media_type":"image/jpeg","original_name":"","record_state":"active","restricted":0,"sha256":"abababababababababababababababababababababababababababababababab","title":"Foto rumah","withdrawn_reason":""}}', NULL);
INSERT INTO "history_value" VALUES (28, 28, x'977e66ccd33e108dee950ecce317edd9', '{"new":{"attachment_id":1,"case_id":1,"given_by":"Ani Contoh","given_on":"2026-03-16","kind":"information","person_id":1,"purpose":"referral","record_state":"active","relation":"","witness":""}}', NULL);
INSERT INTO "history_value" VALUES (29, 29, x'd63d4f08c0967cd7eed18df1012b51ac', '{"new":{"code":"kk","missing_reason":"","need_id":1,"received_on":"2026-03-16","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (30, 30, x'56d645048ebaf773db33ba0340aa0fc1', '{"new":{"case_id":1,"code":"","due_on":"2026-03-16","need_id":1,"note":"","owner":"office","record_state":"active","state":"planned","text":"Minta kartu keluarga","visit":0}}', NULL);
INSERT INTO "history_value" VALUES (31, 31, x'76b4c5444e72071c3e0c1bcc8f07f39f', '{"new":{"appointment_place":"","benefit":"","channel":"phone","evidence":"","queue_number":"","received_on":"2026-03-16","record_state":"active","referral_id":1,"status":"accepted","text":"","told_by":""}}', NULL);
INSERT INTO "history_value" VALUES (32, 32, x'88c2cb119a55df2aeb37dd28efd75541', '{"new":{"case_id":1,"from_on":"2026-03-16","reason":"Warga ke luar kota","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (33, 33, x'0aa41aa87db8dd45639ef0a5fec12ab6', '{"new":{"case_id":1,"level":"head","record_state":"active","text":"","told_on":"2026-03-16"}}', NULL);
INSERT INTO "history_value" VALUES (34, 34, x'23b56e525e351a7fab0e49793f993b1d', '{"new":{"days":3,"kind":"food","norm":"reply","record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (35, 35, x'cc4ae5578553c16be0f5d3cb0c582330', '{"new":{"name":"","note":"","person_id":1,"programme_id":1,"record_state":"active","source":"resident"}}', NULL);
INSERT INTO "history_value" VALUES (36, 36, x'49815ae6a541ebbaeaf5968218850bfa', '{"new":{"active":1,"document":"kind","extends":0,"kind":"air","record_state":"active","title":"Air bersih","version":1}}', NULL);
INSERT INTO "history_value" VALUES (37, 37, x'48fa806ee48229d1a5debdf9e8555405', '{"new":{"name":"min_m2_per_person","record_state":"active","value":9.0}}', NULL);
INSERT INTO "history_value" VALUES (38, 38, x'54847e25bb200b09e99905b88891bbf5', '{"new":{"content":"{}","list_name":"cases","name":"Gawat","pinned":0,"record_state":"active"}}', NULL);
INSERT INTO "history_value" VALUES (39, 39, x'ecac0429ef541772cc0861b4a77c9d81', '{"new":{"counts":"{}","cutoff_from":0,"cutoff_to":9,"epoch":1,"file_name":"contoh.zip.age","kind":"full","made_at":"2026-03-16T01:00:00+00:00","part":1,"previous_hash":"","sent_how":"","sequence":1,"sha256":"abababababababababababababababababababababababababababababababab","signed_hash":"abababababababababababababababababababababababababababababababab","size":1000,"state":"ready","target":""}}', NULL);
INSERT INTO "history_value" VALUES (40, 40, x'deed9cad43eb396dcd99718b97000ed5', '{"new":{"batch_id":1,"sha256":"abababababababababababababababababababababababababababababababab"}}', NULL);
INSERT INTO "history_value" VALUES (41, 41, x'40437aa106553dccffdaeeb1a7dd3f84', '{"new":{"batch_id":1,"letter_id":1,"position":1,"quantity":"","record_state":"active","remarks":"","sent_letter_id":1,"what":"Surat permohonan"}}', NULL);
INSERT INTO "history_value" VALUES (42, 42, x'7a946a73c05b2339ec021e86578404a6', '{"new":{"document":"{}","imported_at":"2026-03-16T01:00:00+00:00","practice":1,"root_key":"contoh","valid_until":"2026-03-16","version":1}}', NULL);
INSERT INTO "history_value" VALUES (43, 43, x'24f9db073d091865576ac6ac0ca46a93', '{"new":{"account":"contoh","content":"{}","form":"case","saved_at":"2026-03-16T01:00:00+00:00"}}', NULL);
INSERT INTO "history_value" VALUES (44, 44, x'8ecc85a1cdf4216d898a0c0fe89ac9bc', '{"new":{"approved_by":"Slamet Contoh","approved_on":"2026-03-16","reason":"Permintaan tertulis","record_state":"active","subject_uuid":"contoh"}}', NULL);
INSERT INTO "history_value" VALUES (45, 45, NULL, NULL, 2);
INSERT INTO "history_value" VALUES (46, 46, NULL, NULL, 2);
INSERT INTO "history_value" VALUES (47, 47, x'0e11cceafe3475f0c0d9414ce96f6cbe', '{"new":{"approved_by":"Kepala Desa","approved_on":"2026-03-16","reason":"Permintaan tertulis","record_state":"active","subject_uuid":"019cf428-5d60-7668-b480-fc91baef9bf7"}}', NULL);
