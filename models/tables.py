"""The schema of the encrypted store, readable top to bottom. What must always hold is a constraint.

Integer keys never leave the store; every record that travels has a UUIDv7 and the number of the
history row that last changed it. Who writes goes through `models.history`, never `save()`.
"""

from enum import StrEnum
from typing import Any

from peewee import (
    SQL,
    AutoField,
    BlobField,
    Check,
    DatabaseProxy,
    DateField,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    NodeList,
    TextField,
)

from models.codes import (
    Action,
    AddressSide,
    AidSource,
    Approval,
    BatchKind,
    BatchState,
    CaseState,
    Channel,
    ChannelDetail,
    Confirmer,
    ConsentMethod,
    Delivery,
    DeliveryMethod,
    EscalationLevel,
    LetterKind,
    LetterState,
    LivingStatus,
    NoNikReason,
    NormCode,
    NoteKind,
    NumberSeries,
    Outcome,
    OutcomeReason,
    PaperSize,
    ProblemTerm,
    Purpose,
    ReasonCode,
    RecordState,
    ReferralStatus,
    RegencyTerm,
    ReplyChannel,
    Role,
    RunState,
    SavedList,
    Sex,
    SharingKind,
    Sifat,
    SigningForm,
    StaffNumber,
    StepOwner,
    StepState,
    UrgencyLevel,
)

database = DatabaseProxy()
files_database = DatabaseProxy()

UUID7 = "[0-9a-f]" * 8 + "-" + "[0-9a-f]" * 4 + "-7" + "[0-9a-f]" * 3 + "-[89ab]" + "[0-9a-f]" * 3
UUID7 += "-" + "[0-9a-f]" * 12


def one_of(column: str, allowed: type[StrEnum]) -> SQL | NodeList:
    """Allow only the values of an enum, in the store as well as in Python."""
    values = ", ".join(f"'{value}'" for value in allowed)
    return Check(f"{column} IN ({values})")


def digits(column: str, count: int) -> SQL | NodeList:
    """Allow NULL or exactly `count` digits."""
    return Check(f"{column} IS NULL OR {column} GLOB '{'[0-9]' * count}'")


def sha256_hex(column: str) -> SQL | NodeList:
    """Allow NULL or a SHA-256 in lower-case hex."""
    return Check(f"length({column}) = 64 AND {column} NOT GLOB '*[^0-9a-f]*'")


def at_most(column: str, length: int) -> SQL | NodeList:
    """SQLite does not enforce a column's length (measured); this does."""
    return Check(f"length({column}) <= {length}")


def filled(column: str) -> SQL | NodeList:
    return Check(f"length(trim({column})) > 0")


def name_field(length: int = 120, *, collation: str | None = None) -> TextField:
    """A text that may not be empty. `collation="NOCASE"` lists upper and lower case as one."""
    field: TextField = _Capped(length, required=True, collation=collation)
    return field


def text_field(length: int = 300, *, added: bool = False) -> TextField:
    """A text that may be empty, never NULL; `added` to a table that has rows already."""
    field: TextField = _Capped(length, required=False, added=added)
    return field


class _Capped(TextField):
    """A text with a cap; the CHECKs name the column, so they are added when it is known."""

    def __init__(
        self, length: int, *, required: bool, collation: str | None = None, added: bool = False
    ) -> None:
        self._length, self._required = length, required
        self._fill = [SQL("DEFAULT ''")] if added else []
        super().__init__(collation=collation, **({} if required else {"default": ""}))

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        checks = [at_most(self.column_name, self._length)]
        if self._required:
            checks.append(filled(self.column_name))
        self.constraints = [*self._fill, *checks]


class Day(DateField):
    """A date as `YYYY-MM-DD`; SQLite itself would keep any text in a DATE column."""

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        super().bind(model, name, set_attribute)
        column = self.column_name
        self.constraints = [Check(f"{column} IS NULL OR {column} IS date({column})")]


class Table(Model):
    id = AutoField()

    class Meta:
        database = database
        legacy_table_names = False


class Record(Table):
    """A record that travels: its UUIDv7, its state, and the history row that last changed it."""

    uuid = TextField(unique=True, constraints=[Check(f"uuid GLOB '{UUID7}'")])
    record_state = TextField(
        default=RecordState.ACTIVE, constraints=[one_of("record_state", RecordState)]
    )
    changed = IntegerField(index=True, constraints=[Check("changed > 0")])


# --- the office -------------------------------------------------------------------------------


class Office(Record):
    """The one village office of this store, with what its paper looks like."""

    region_code = TextField(
        constraints=[
            Check("region_code GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'")
        ]
    )
    village_term = name_field(20)
    """desa, kelurahan, nagari, gampong, kampung ..."""
    village = name_field()
    kecamatan = name_field()
    regency_term = TextField(constraints=[one_of("regency_term", RegencyTerm)])
    regency = name_field()
    province = name_field()
    head_title = name_field()
    """Kepala Desa, Lurah, Wali Nagari, Keuchik ..."""
    hamlet_term = name_field(20)
    """dusun, lingkungan, jorong ..."""
    letterhead = text_field(1000)
    """The lines above the address, one a line; empty means the usual lines."""
    address = text_field()
    postal_code = TextField(null=True, constraints=[digits("postal_code", 5)])
    phone = text_field(40)
    email = text_field(120)
    logo = BlobField(null=True, constraints=[Check("length(logo) <= 1048576")])
    unit_code = text_field(40)
    number_pattern = name_field(120)
    number_series = TextField(
        default=NumberSeries.SHARED, constraints=[one_of("number_series", NumberSeries)]
    )
    first_number = IntegerField(default=1, constraints=[Check("first_number BETWEEN 1 AND 999999")])
    paper_size = TextField(
        default=PaperSize.A4, constraints=[SQL("DEFAULT 'A4'"), one_of("paper_size", PaperSize)]
    )
    margin_top = IntegerField(default=15, constraints=[Check("margin_top BETWEEN 5 AND 60")])
    margin_left = IntegerField(default=30, constraints=[Check("margin_left BETWEEN 5 AND 60")])
    margin_right = IntegerField(default=20, constraints=[Check("margin_right BETWEEN 5 AND 60")])
    margin_bottom = IntegerField(default=20, constraints=[Check("margin_bottom BETWEEN 5 AND 60")])
    address_side = TextField(
        default=AddressSide.RIGHT, constraints=[one_of("address_side", AddressSide)]
    )
    utc_offset = IntegerField(default=7, constraints=[Check("utc_offset BETWEEN 7 AND 9")])
    backup_place = text_field(1000)
    practice = IntegerField(default=0, constraints=[Check("practice IN (0, 1)")])
    ink_saving = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("ink_saving IN (0, 1)")]
    )
    """The logo in grey."""
    offset_x = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("offset_x BETWEEN -100 AND 100")]
    )
    """Tenths of a millimetre to the right, by which the printer's paper is moved."""
    offset_y = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("offset_y BETWEEN -100 AND 100")]
    )
    """The same downwards."""
    approval = TextField(
        default=Approval.NONE, constraints=[SQL("DEFAULT 'none'"), one_of("approval", Approval)]
    )
    copies = text_field(1000, added=True)
    """The tembusan a surat dinas starts with, one a line; empty means the camat and the file."""
    camat_signs = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("camat_signs IN (0, 1)")]
    )
    """Whether a letter starts with `Mengetahui, CAMAT`."""
    camat_name = text_field(120, added=True)
    camat_rank = text_field(120, added=True)
    camat_nip = TextField(null=True, constraints=[digits("camat_nip", 18)])
    valid_months = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("valid_months BETWEEN 0 AND 12")]
    )
    """How long a surat pengantar is valid; 0 says nothing of it."""

    class Meta:
        constraints = [Check("id = 1")]


class Official(Record):
    """Who may sign, in which form and since when. A NIP is 18 digits (Perka BKN 22/2007)."""

    name = name_field()
    position = name_field()
    rank = text_field(120)
    signing_form = TextField(
        default=SigningForm.SELF, constraints=[one_of("signing_form", SigningForm)]
    )
    valid_from = Day()
    valid_until = Day(null=True)
    rank_order = IntegerField(default=0)
    staff_number_kind = TextField(
        default=StaffNumber.NIP,
        constraints=[SQL("DEFAULT 'NIP'"), one_of("staff_number_kind", StaffNumber)],
    )
    staff_number = text_field(40, added=True)

    class Meta:
        constraints = [Check("valid_until IS NULL OR valid_until >= valid_from")]


class Account(Record):
    """A person who works with the program; `slot` names the key slot in keys.json."""

    username = TextField(
        unique=True,
        constraints=[Check("username GLOB '[a-z0-9]*' AND length(username) BETWEEN 2 AND 40")],
    )
    name = name_field()
    role = TextField(constraints=[one_of("role", Role)])
    slot = TextField(unique=True)
    public_key = TextField(unique=True)
    """The age recipient of the slot: the list inside the store is the authoritative one."""
    disabled = IntegerField(default=0, constraints=[Check("disabled IN (0, 1)")])


class Installation(Table):
    """This installation's own keys and the numbering of its batches."""

    code = TextField(constraints=[Check("code GLOB '[a-z0-9][a-z0-9][a-z0-9][a-z0-9]'")])
    epoch = IntegerField(default=1, constraints=[Check("epoch > 0")])
    signing_seed = BlobField(constraints=[Check("length(signing_seed) = 32")])
    age_identity = TextField()

    class Meta:
        constraints = [Check("id = 1")]


class Setting(Table):
    """Small facts of the store itself, as JSON."""

    name = TextField(unique=True)
    value = TextField()


class Holiday(Record):
    """A day off of the office's own calendar; an empty list outside 2026-2027 is said so."""

    day = Day(unique=True)
    name = name_field()


# --- people -----------------------------------------------------------------------------------


class Household(Record):
    """A family card (KK), or people who live together without one."""

    kk = TextField(null=True, index=True, constraints=[digits("kk", 16)])
    address = text_field()
    hamlet = text_field(60)
    rt = text_field(3)
    rw = text_field(3)


class Person(Record):
    """A resident. Without a NIK there is a reason, so that nobody carries an invented one."""

    name = name_field(collation="NOCASE")
    nik = TextField(null=True, unique=True, constraints=[digits("nik", 16)])
    no_nik_reason = TextField(null=True, constraints=[one_of("no_nik_reason", NoNikReason)])
    nik_differs_confirmed = IntegerField(
        default=0, constraints=[Check("nik_differs_confirmed IN (0, 1)")]
    )
    household = ForeignKeyField(Household, null=True, on_delete="RESTRICT", backref="members")
    household_id: int | None
    relationship = TextField(null=True)
    """SHDK code 1-11 (OpenSID `kk_level`)."""
    sex = TextField(constraints=[one_of("sex", Sex)])
    birth_place = text_field(100)
    birth_date = Day(null=True)
    estimated_birth_year = IntegerField(
        null=True,
        constraints=[
            Check("estimated_birth_year IS NULL OR estimated_birth_year BETWEEN 1890 AND 2100")
        ],
    )
    occupation = text_field(100)
    religion = text_field(60)
    mother_name = text_field(120)
    father_name = text_field(120)
    address = text_field()
    """Where the person really lives, if not at the household's address."""
    hamlet = text_field(60)
    rt = text_field(3)
    rw = text_field(3)
    phone = text_field(20)
    living_status = TextField(
        default=LivingStatus.ALIVE, constraints=[one_of("living_status", LivingStatus)]
    )
    dtsen_decile = IntegerField(
        null=True, constraints=[Check("dtsen_decile IS NULL OR dtsen_decile BETWEEN 1 AND 10")]
    )
    """Welfare decile of DTSEN (Inpres 4/2025), set by BPS; never our own score."""
    dtsen_checked_on = Day(null=True)

    class Meta:
        constraints = [
            Check("(nik IS NULL) = (no_nik_reason IS NOT NULL)"),
            Check("birth_date IS NOT NULL OR estimated_birth_year IS NOT NULL"),
        ]
        indexes = ((("record_state", "name", "id"), False), (("birth_date",), False))


class PersonIdentifier(Record):
    """A NIK or KK number that a person had here before, so that a correction loses nothing."""

    person = ForeignKeyField(Person, on_delete="RESTRICT", backref="identifiers")
    person_id: int
    system = TextField(constraints=[Check("system IN ('nik', 'kk')")])
    value = TextField(constraints=[digits("value", 16)])
    replaced_on = Day()
    """The day another number, or none, took its place."""

    class Meta:
        indexes = ((("system", "value"), False),)


# --- agencies ---------------------------------------------------------------------------------


class Agency(Record):
    """An office that can help (OPD), a vertical agency, or a foundation. `functions` are words of
    `resources/agencies`: sosial, pendidikan, kesehatan ...; one a word, space separated.
    """

    code = TextField(unique=True)
    name = name_field(200)
    short_name = name_field(60)
    addressee = name_field(200)
    """The line after `Yth.`: Kepala Dinas ..."""
    place = text_field(60)
    phone = text_field(40)
    functions = text_field(200)
    government = IntegerField(constraints=[Check("government IN (0, 1)")])
    """Government needs the information line; anyone else a consent (UU 27/2022 art. 20)."""
    health = IntegerField(default=0, constraints=[Check("health IN (0, 1)")])
    reply_days = IntegerField(default=5, constraints=[Check("reply_days BETWEEN 1 AND 250")])
    """Working days until a reply is overdue."""
    active = IntegerField(default=1, constraints=[Check("active IN (0, 1)")])


class Programme(Record):
    """Help that exists, named as a hint, never as a verdict."""

    code = TextField(unique=True)
    name = name_field(200)
    need_kinds = text_field(100)
    agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    agency_id: int | None
    criteria = text_field(1000)
    conflicts = text_field(300, added=True)
    """Codes of programmes that are not given beside it, space separated."""
    active = IntegerField(default=1, constraints=[Check("active IN (0, 1)")])


# --- cases ------------------------------------------------------------------------------------


class OutreachVisit(Record):
    """A day the office went to the residents, or the regent came: date, place and team."""

    held_on = Day(index=True)
    channel = TextField(constraints=[one_of("channel", Channel)])
    channel_detail = TextField(null=True, constraints=[one_of("channel_detail", ChannelDetail)])
    place = name_field(200)
    team = text_field(1000)
    """Names with their tasks, one a line."""
    notes = text_field(4000)
    finished = IntegerField(default=0, constraints=[Check("finished IN (0, 1)")])


class Case(Record):
    """A resident or family whose need was found; closes only when every need has an outcome."""

    year = IntegerField(constraints=[Check("year BETWEEN 2020 AND 2200")])
    sequence = IntegerField(constraints=[Check("sequence > 0")])
    number = TextField(unique=True)
    person = ForeignKeyField(Person, on_delete="RESTRICT", backref="cases")
    person_id: int
    channel = TextField(constraints=[one_of("channel", Channel)])
    place = text_field(200)
    reported_by = text_field(120)
    summary = text_field(10000)
    opened_on = Day(index=True)
    state = TextField(default=CaseState.OPEN, constraints=[one_of("state", CaseState)])
    closed_on = Day(null=True)
    restricted = IntegerField(default=0, constraints=[Check("restricted IN (0, 1)")])
    channel_detail = TextField(null=True, constraints=[one_of("channel_detail", ChannelDetail)])
    visit = ForeignKeyField(OutreachVisit, null=True, on_delete="RESTRICT", backref="cases")
    visit_id: int | None
    lead_agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    lead_agency_id: int | None
    assignee = ForeignKeyField(Account, null=True, on_delete="RESTRICT")
    assignee_id: int | None

    class Meta:
        constraints = [
            Check("(state = 'closed') = (closed_on IS NOT NULL)"),
            Check("closed_on IS NULL OR closed_on >= opened_on"),
        ]
        indexes = ((("year", "sequence"), True), (("state", "id"), False))


class CaseEpisode(Record):
    """Each opening of a case: a reopened case keeps what came before."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="episodes")
    case_id: int
    opened_on = Day()
    reopen_reason = text_field(300)
    closed_on = Day(null=True)
    confirmer = TextField(null=True, constraints=[one_of("confirmer", Confirmer)])
    confirmed_by = text_field(120)
    confirmed_how = text_field(300)
    circumstances = text_field(2000, added=True)
    open_referrals_reason = text_field(300, added=True)
    """Why it was closed although an agency had not ended its referral."""

    class Meta:
        constraints = [Check("(closed_on IS NULL) = (confirmer IS NULL)")]


class Need(Record):
    """One hardship within a case, with the answers of the form version it was asked by."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="needs")
    case_id: int
    kind = name_field(40)
    form_version = IntegerField(constraints=[Check("form_version > 0")])
    answers = TextField(
        default="{}", constraints=[Check("json_valid(answers) AND length(answers) <= 60000")]
    )
    score = IntegerField(default=0, constraints=[Check("score >= 0")])
    level = TextField(constraints=[one_of("level", UrgencyLevel)])
    override_level = TextField(null=True, constraints=[one_of("override_level", UrgencyLevel)])
    override_reason = text_field(300)
    outcome = TextField(null=True, constraints=[one_of("outcome", Outcome)])
    outcome_reason = TextField(null=True, constraints=[one_of("outcome_reason", OutcomeReason)])
    outcome_text = text_field(2000)
    outcome_on = Day(null=True)
    term = TextField(null=True, constraints=[one_of("term", ProblemTerm)])

    class Meta:
        constraints = [
            Check("(outcome IS NULL) = (outcome_on IS NULL)"),
            Check("outcome IS NULL OR outcome = 'met' OR outcome_reason IS NOT NULL"),
            Check("override_level IS NULL OR length(trim(override_reason)) > 0"),
        ]
        indexes = ((("case", "kind"), True),)


class Referral(Record):
    """A request to one agency about one need (FHIR ServiceRequest with its Task)."""

    need = ForeignKeyField(Need, on_delete="RESTRICT", backref="referrals")
    need_id: int
    agency = ForeignKeyField(Agency, on_delete="RESTRICT")
    agency_id: int
    status = TextField(default=ReferralStatus.DRAFT, constraints=[one_of("status", ReferralStatus)])
    reason_code = TextField(null=True, constraints=[one_of("reason_code", ReasonCode)])
    reason_text = text_field(2000)
    request = text_field(2000)
    requested_on = Day(null=True)
    due_on = Day(null=True)
    answered_on = Day(null=True)
    delivery = TextField(default=Delivery.NONE, constraints=[one_of("delivery", Delivery)])
    reply_code = TextField(null=True, unique=True, constraints=[digits("reply_code", 8)])
    """Seven digits and a check digit on the reply slip, by which an answer finds its referral."""

    class Meta:
        constraints = [
            Check(
                "status NOT IN ('rejected','on-hold','failed','cancelled')"
                " OR reason_code IS NOT NULL"
            ),
            Check("status IN ('draft','cancelled','entered-in-error') OR requested_on IS NOT NULL"),
        ]
        indexes = ((("status", "due_on"), False),)


class Letter(Record):
    """An outgoing letter, or a number kept for one. A number is never reused or deleted."""

    kind = TextField(
        default=LetterKind.OFFICIAL,
        constraints=[SQL("DEFAULT 'official'"), one_of("kind", LetterKind)],
    )
    state = TextField(constraints=[one_of("state", LetterState)])
    year = IntegerField(null=True)
    series = TextField(default="")
    """Empty for the shared series, else the classification code."""
    number = IntegerField(null=True)
    insertion = TextField(
        default="", constraints=[Check("insertion = '' OR insertion GLOB '[a-z0-9]*'")]
    )
    number_text = text_field(120)
    classification = text_field(20)
    letter_date = Day(null=True)
    sifat = TextField(default=Sifat.BIASA, constraints=[one_of("sifat", Sifat)])
    subject = text_field(300)
    addressee = text_field(300)
    signer = text_field(120)
    words = TextField(default="{}", constraints=[Check("json_valid(words)")])
    """The letter as it was composed: a reprint years later says the same (snapshot)."""
    sha256 = TextField(null=True, constraints=[sha256_hex("sha256")])
    pages = IntegerField(null=True)
    void_reason = text_field(300)
    delivered_on = Day(null=True)
    remarks = text_field(300)
    delivery_method = TextField(null=True, constraints=[one_of("delivery_method", DeliveryMethod)])
    received_by = text_field(120, added=True)
    """Who signed for it, with his office or title."""
    proof_sha256 = TextField(
        null=True, constraints=[Check("proof_sha256 IS NULL OR length(proof_sha256) = 64")]
    )
    """The signed proof of delivery, scanned or photographed; its bytes lie in files.db."""
    proof_media_type = text_field(60, added=True)
    text_version = text_field(120, added=True)
    """Which standing words it was composed with."""
    options = TextField(
        default="",
        constraints=[SQL("DEFAULT ''"), Check("options = '' OR json_valid(options)")],
    )
    """What was chosen for a letter that has no number yet."""
    written_by = text_field(120, added=True)
    """Who wrote a letter that waits for approval."""
    decided_by = text_field(120, added=True)
    """Who approved it, or sent it back."""
    decided_on = Day(null=True)
    sent_back_reason = text_field(300, added=True)
    visit = ForeignKeyField(OutreachVisit, null=True, on_delete="RESTRICT", backref="letters")
    """The visit a number was kept for."""
    visit_id: int | None
    block = text_field(120, added=True)
    """What a block of numbers was kept for: a visit, a laptop, a person."""

    class Meta:
        constraints = [
            Check("(number IS NULL) = (state IN ('draft', 'awaiting-approval'))"),
            Check(
                "number IS NULL OR (number > 0 AND year IS NOT NULL AND letter_date IS NOT NULL)"
            ),
            Check("number IS NULL OR year = CAST(substr(letter_date, 1, 4) AS INTEGER)"),
            Check("state <> 'issued' OR length(number_text) > 0"),
            Check("state <> 'void' OR length(trim(void_reason)) > 0"),
        ]
        indexes = ((("year", "series", "number", "insertion"), True),)


class LetterReferral(Record):
    letter = ForeignKeyField(Letter, on_delete="RESTRICT", backref="covers")
    letter_id: int
    referral = ForeignKeyField(Referral, on_delete="RESTRICT", backref="letters")
    referral_id: int

    class Meta:
        indexes = ((("letter", "referral"), True),)


class LetterRun(Record):
    """Letters for many referrals, issued one after the other; a stopped one goes on."""

    begun_on = Day()
    state = TextField(default=RunState.OPEN, constraints=[one_of("state", RunState)])
    options = TextField(constraints=[Check("json_valid(options)")])
    """What was chosen for all of them."""
    folder = text_field(1000)
    """Where the single PDFs go; empty for none."""


class LetterRunItem(Record):
    """One referral of a run, with the letter it got or what stood in the way."""

    run = ForeignKeyField(LetterRun, on_delete="RESTRICT", backref="items")
    run_id: int
    position = IntegerField(constraints=[Check("position > 0")])
    referral = ForeignKeyField(Referral, on_delete="RESTRICT", backref="runs")
    referral_id: int
    letter = ForeignKeyField(Letter, null=True, on_delete="RESTRICT", backref="run_items")
    letter_id: int | None
    problem = text_field(300)

    class Meta:
        indexes = ((("run", "referral"), True),)


class IncomingLetter(Record):
    """A letter that came to the office, as the Buku Agenda has it (Permendagri 47/2016 A.6)."""

    year = IntegerField(constraints=[Check("year BETWEEN 2020 AND 2200")])
    sequence = IntegerField(constraints=[Check("sequence > 0")])
    """The running number of the agenda, which begins at 1 each year."""
    received_on = Day()
    number = text_field(120)
    letter_date = Day(null=True)
    sender = name_field(200)
    agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    agency_id: int | None
    summary = name_field(300)
    remarks = text_field(300)
    sha256 = TextField(null=True, constraints=[Check("sha256 IS NULL OR length(sha256) = 64")])
    """The scan or photo, whose bytes lie in files.db."""
    media_type = text_field(60)
    secret = IntegerField(default=0, constraints=[Check("secret IN (0, 1)")])
    """Registers say only that it came."""
    withdrawn_reason = text_field(300)

    class Meta:
        constraints = [
            Check("year = CAST(substr(received_on, 1, 4) AS INTEGER)"),
            Check("letter_date IS NULL OR letter_date <= received_on"),
            Check("record_state <> 'withdrawn' OR length(trim(withdrawn_reason)) > 0"),
        ]
        indexes = ((("year", "sequence"), True),)


class IncomingLetterReferral(Record):
    """A referral that an incoming letter answers or is about."""

    incoming_letter = ForeignKeyField(IncomingLetter, on_delete="RESTRICT", backref="about")
    incoming_letter_id: int
    referral = ForeignKeyField(Referral, on_delete="RESTRICT", backref="incoming_letters")
    referral_id: int

    class Meta:
        indexes = ((("incoming_letter", "referral"), True),)


class LetterText(Record):
    """The office's own copy of one file of standing words; every version is kept."""

    part = name_field(40)
    """The file in resources/letters it stands for."""
    version = IntegerField(constraints=[Check("version BETWEEN 1 AND 9999")])
    document = name_field(60_000)
    """The TOML file, word for word."""
    active = IntegerField(default=1, constraints=[Check("active IN (0, 1)")])

    class Meta:
        indexes = ((("part", "version"), True),)


class Classification(Record):
    """What the office changed in the list of archive classifications (Permendagri 83/2022)."""

    code = TextField(unique=True, constraints=[at_most("code", 20), filled("code")])
    name = name_field(200)
    active = IntegerField(default=1, constraints=[Check("active IN (0, 1)")])


class NumberStart(Record):
    """Where a series goes on in a year, after letters that are in no register of the program.

    One that was taken back before a number was given is withdrawn.
    """

    year = IntegerField(constraints=[Check("year BETWEEN 2020 AND 2200")])
    series = text_field(20)
    number = IntegerField(constraints=[Check("number BETWEEN 1 AND 999999")])
    passes_from = IntegerField(constraints=[Check("passes_from > 0")])
    """The number that would have come: what is left out begins here."""
    reason = name_field(300)

    class Meta:
        constraints = [Check("passes_from < number")]
        indexes = ((("year", "series", "number"), True),)


class Note(Record):
    """An append-only line of the case's timeline."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="notes")
    case_id: int
    kind = TextField(constraints=[one_of("kind", NoteKind)])
    text = name_field(10000)
    written_on = Day()
    author = name_field()
    restricted = IntegerField(default=0, constraints=[Check("restricted IN (0, 1)")])


class Attachment(Record):
    """A document or photo of a case; the bytes lie in files.db under their hash."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="attachments")
    case_id: int
    referral = ForeignKeyField(Referral, null=True, on_delete="RESTRICT", backref="attachments")
    referral_id: int | None
    title = name_field()
    sha256 = TextField(constraints=[sha256_hex("sha256")])
    media_type = name_field(60)
    need = ForeignKeyField(Need, null=True, on_delete="RESTRICT", backref="attachments")
    need_id: int | None
    document = text_field(40, added=True)
    """Code of the document in the need's checklist; empty for any other paper or photo."""
    original_name = text_field(200, added=True)
    size = IntegerField(null=True, constraints=[Check("size IS NULL OR size > 0")])
    width = IntegerField(null=True)
    height = IntegerField(null=True)
    taken_on = Day(null=True)
    latitude = FloatField(
        null=True, constraints=[Check("latitude IS NULL OR latitude BETWEEN -90 AND 90")]
    )
    longitude = FloatField(
        null=True, constraints=[Check("longitude IS NULL OR longitude BETWEEN -180 AND 180")]
    )
    """WGS 84 degrees, kept only where the clerk said so."""
    restricted = IntegerField(
        default=0, constraints=[SQL("DEFAULT 0"), Check("restricted IN (0, 1)")]
    )
    withdrawn_reason = text_field(300, added=True)


class Sharing(Record):
    """The information line read to the resident, or a consent for one purpose (and agency)."""

    person = ForeignKeyField(Person, on_delete="RESTRICT", backref="sharings")
    person_id: int
    case = ForeignKeyField(Case, null=True, on_delete="RESTRICT", backref="sharings")
    case_id: int | None
    kind = TextField(constraints=[one_of("kind", SharingKind)])
    purpose = TextField(constraints=[one_of("purpose", Purpose)])
    agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    agency_id: int | None
    given_by = name_field()
    relation = text_field(60)
    method = TextField(null=True, constraints=[one_of("method", ConsentMethod)])
    given_on = Day()
    withdrawn_on = Day(null=True)
    witness = text_field(120, added=True)
    attachment = ForeignKeyField(Attachment, null=True, on_delete="RESTRICT", backref="sharings")
    """The signed paper, photographed or scanned."""
    attachment_id: int | None

    class Meta:
        constraints = [
            Check("kind = 'information' OR method IS NOT NULL"),
            Check("withdrawn_on IS NULL OR withdrawn_on >= given_on"),
        ]


class NeedDocument(Record):
    """A document of a need's checklist: received, or missing for a reason."""

    need = ForeignKeyField(Need, on_delete="RESTRICT", backref="documents")
    need_id: int
    code = name_field(40)
    received_on = Day(null=True)
    missing_reason = text_field(300)

    class Meta:
        indexes = ((("need", "code"), True),)


class PlanStep(Record):
    """A step somebody has to take in a case, until a day, perhaps after another step."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="steps")
    case_id: int
    need = ForeignKeyField(Need, null=True, on_delete="RESTRICT", backref="steps")
    need_id: int | None
    agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    agency_id: int | None
    after = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="followers")
    after_id: int | None
    code = text_field(40)
    """The step of the form's plan it came from; empty for one of the office's own."""
    text = name_field(300)
    owner = TextField(default=StepOwner.OFFICE, constraints=[one_of("owner", StepOwner)])
    visit = IntegerField(default=0, constraints=[Check("visit IN (0, 1)")])
    """Whether somebody goes to the resident."""
    due_on = Day(null=True)
    state = TextField(default=StepState.PLANNED, constraints=[one_of("state", StepState)])
    done_on = Day(null=True)
    note = text_field(2000)

    class Meta:
        constraints = [Check("(state = 'planned') = (done_on IS NULL)")]
        indexes = ((("state", "due_on"), False),)


class ReferralReply(Record):
    """An agency's answer as it came, or what was told in its place; append-only by triggers."""

    referral = ForeignKeyField(Referral, on_delete="RESTRICT", backref="replies")
    referral_id: int
    status = TextField(constraints=[one_of("status", ReferralStatus)])
    received_on = Day()
    channel = TextField(constraints=[one_of("channel", ReplyChannel)])
    told_by = text_field(120)
    reason_code = TextField(null=True, constraints=[one_of("reason_code", ReasonCode)])
    text = text_field(2000)
    suggested_agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    suggested_agency_id: int | None
    appointment_on = Day(null=True)
    appointment_place = text_field(200)
    queue_number = text_field(60)
    benefit = text_field(2000)
    """What the resident received."""
    benefit_on = Day(null=True)
    amount = IntegerField(null=True, constraints=[Check("amount IS NULL OR amount >= 0")])
    """Whole Rupiah."""
    evidence = text_field(2000)
    attachment = ForeignKeyField(Attachment, null=True, on_delete="RESTRICT")
    attachment_id: int | None
    confirmer = TextField(null=True, constraints=[one_of("confirmer", Confirmer)])
    """Who told that help has come while the agency said nothing; empty for the agency itself."""


class CasePause(Record):
    """Days on which the clock of a case stands still, since the office waits for the resident."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="pauses")
    case_id: int
    from_on = Day()
    until_on = Day(null=True)
    """The first day that counts again: the resident is asked on it."""
    reason = name_field(300)
    resumed_on = Day(null=True)
    """When the clerk took the case up again; empty until then."""

    class Meta:
        constraints = [
            Check("until_on IS NULL OR until_on >= from_on"),
            Check("resumed_on IS NULL OR resumed_on >= from_on"),
        ]


class Escalation(Record):
    """A case taken to the head or the camat, since an agency or the office was late."""

    case = ForeignKeyField(Case, on_delete="RESTRICT", backref="escalations")
    case_id: int
    referral = ForeignKeyField(Referral, null=True, on_delete="RESTRICT", backref="escalations")
    referral_id: int | None
    level = TextField(constraints=[one_of("level", EscalationLevel)])
    told_on = Day()
    text = text_field(2000)


class ServiceNorm(Record):
    """A time limit in working days, for all needs or one kind, for all agencies or one."""

    norm = TextField(constraints=[one_of("norm", NormCode)])
    kind = text_field(40)
    agency = ForeignKeyField(Agency, null=True, on_delete="RESTRICT")
    agency_id: int | None
    days = IntegerField(constraints=[Check("days BETWEEN 0 AND 250")])


class Aid(Record):
    """Help a resident receives or received, through a programme, over a period."""

    person = ForeignKeyField(Person, on_delete="RESTRICT", backref="aids")
    person_id: int
    programme = ForeignKeyField(Programme, null=True, on_delete="RESTRICT")
    programme_id: int | None
    name = text_field(200)
    """What it is called where no programme of the list fits."""
    source = TextField(constraints=[one_of("source", AidSource)])
    period_from = Day(null=True)
    period_until = Day(null=True)
    amount = IntegerField(null=True, constraints=[Check("amount IS NULL OR amount >= 0")])
    note = text_field(300)

    class Meta:
        constraints = [
            Check("programme_id IS NOT NULL OR length(trim(name)) > 0"),
            Check("period_until IS NULL OR period_from IS NULL OR period_until >= period_from"),
        ]


class OfficeForm(Record):
    """A need form of the office's own, or its extra fields of a shipped one, as imported."""

    kind = name_field(40)
    version = IntegerField(constraints=[Check("version BETWEEN 1 AND 999")])
    extends = IntegerField(default=0, constraints=[Check("extends IN (0, 1)")])
    """Whether it adds fields to a shipped form instead of being one."""
    title = name_field(60)
    document = name_field(200_000)
    """The TOML file, word for word."""
    active = IntegerField(default=1, constraints=[Check("active IN (0, 1)")])

    class Meta:
        indexes = ((("kind", "version"), True),)


class FormLimit(Record):
    """A threshold of the office in place of a form's own, such as m² a person."""

    name = TextField(unique=True, constraints=[at_most("name", 60), filled("name")])
    value = FloatField()


class SavedFilter(Record):
    """A filter with a name; without an account it is shared in the office."""

    list_name = TextField(constraints=[one_of("list_name", SavedList)])
    name = name_field(60)
    account = ForeignKeyField(Account, null=True, on_delete="RESTRICT")
    account_id: int | None
    content = TextField(constraints=[Check("json_valid(content) AND length(content) <= 10000")])
    pinned = IntegerField(default=0, constraints=[Check("pinned IN (0, 1)")])


# --- batches ----------------------------------------------------------------------------------


class Batch(Table):
    """A batch for the district: sealed in the store first, then written (two phases)."""

    uuid = TextField(unique=True)
    kind = TextField(constraints=[one_of("kind", BatchKind)])
    epoch = IntegerField(constraints=[Check("epoch > 0")])
    sequence = IntegerField(constraints=[Check("sequence > 0")])
    file_name = name_field(120)
    cutoff_from = IntegerField(constraints=[Check("cutoff_from >= 0")])
    """History number after which records were taken; 0 for a full batch."""
    cutoff_to = IntegerField(constraints=[Check("cutoff_to >= cutoff_from")])
    part = IntegerField(default=1, constraints=[Check("part > 0")])
    """What was too much for one file travels in parts that share one cut-off."""
    previous_hash = TextField(default="")
    signed_hash = TextField(unique=True)
    """SHA-256 of the signed zip before encryption: the 30 digits and the chain come from it."""
    sha256 = TextField()
    """SHA-256 of the encrypted bytes, which lie in files.db."""
    size = IntegerField(constraints=[Check("size > 0")])
    counts = TextField(constraints=[Check("json_valid(counts)")])
    state = TextField(constraints=[one_of("state", BatchState)])
    made_at = TextField()
    target = text_field(1000)
    """The folder it is being written to, so that a stopped program can finish."""
    written_at = TextField(null=True)
    sent_on = Day(null=True)
    sent_how = text_field(200)

    class Meta:
        indexes = ((("epoch", "sequence"), True),)


class BatchFile(Table):
    """A letter or attachment whose bytes a batch carries; later batches only name its hash."""

    batch = ForeignKeyField(Batch, on_delete="RESTRICT", backref="files")
    batch_id: int
    sha256 = TextField(index=True)

    class Meta:
        indexes = ((("batch", "sha256"), True),)


class TransmittalItem(Record):
    """One line of the table on a surat pengantar (paper C). A line that stands for several letters
    has a row for each, all with its words and its position.
    """

    letter = ForeignKeyField(Letter, on_delete="RESTRICT", backref="items")
    letter_id: int
    position = IntegerField(constraints=[Check("position > 0")])
    what = name_field(300)
    """Jenis yang dikirim."""
    quantity = text_field(60)
    """Banyaknya."""
    remarks = text_field(1000)
    sent_letter = ForeignKeyField(Letter, null=True, on_delete="RESTRICT", backref="sent_with")
    sent_letter_id: int | None
    batch = ForeignKeyField(Batch, null=True, on_delete="RESTRICT", backref="sent_with")
    batch_id: int | None

    class Meta:
        indexes = ((("letter", "position"), False),)


class DistrictTrust(Table):
    """The district's trust list as imported; the root key is pinned by comparing 30 digits."""

    version = IntegerField(unique=True, constraints=[Check("version > 0")])
    root_key = TextField()
    document = TextField(constraints=[Check("json_valid(document)")])
    valid_until = Day()
    imported_at = TextField()
    practice = IntegerField(constraints=[Check("practice IN (0, 1)")])


# --- what was being typed -----------------------------------------------------------------------


class FormDraft(Table):
    """Unsaved typing, kept encrypted so that a crash or a lock loses nothing."""

    account = TextField()
    form = name_field(60)
    content = TextField(constraints=[Check("json_valid(content)")])
    saved_at = TextField()

    class Meta:
        indexes = ((("account", "form"), True),)


# --- history: append-only by triggers (models.migrations) -----------------------------------------


class History(Table):
    """One row for each change; the hash chain covers who, when, what and the digest."""

    class Meta:
        table_name = "history"

    number = IntegerField(unique=True, constraints=[Check("number > 0")])
    at = TextField()
    clock_ok = IntegerField(constraints=[Check("clock_ok IN (0, 1)")])
    account = TextField()
    action = TextField(constraints=[one_of("action", Action)])
    subject = TextField()
    """Table name, or what was done to no single record: 'batch', 'residents' ..."""
    subject_uuid = TextField(default="", index=True)
    digest = BlobField(constraints=[Check("length(digest) = 32")])
    """SHA-256 over the salt and the old and new values."""
    previous = BlobField(constraints=[Check("length(previous) = 32")])
    hash = BlobField(constraints=[Check("length(hash) = 32")])


class Erasure(Record):
    """An approved blanking of history values (UU 27/2022 art. 43-45); itself a row of history."""

    subject_uuid = TextField()
    reason = name_field(300)
    approved_by = name_field()
    approved_on = Day()


class HistoryValue(Table):
    """What changed from and to, with its salt: the only part that may be blanked."""

    history = ForeignKeyField(History, unique=True, on_delete="RESTRICT", backref="values")
    history_id: int
    salt = BlobField(null=True)
    content = TextField(null=True)
    erasure = ForeignKeyField(Erasure, null=True, on_delete="RESTRICT")
    erasure_id: int | None

    class Meta:
        constraints = [
            Check("(salt IS NULL) = (content IS NULL)"),
            Check("(content IS NULL) = (erasure_id IS NOT NULL)"),
        ]


# --- files.db -------------------------------------------------------------------------------------


class StoredFile(Model):
    """Bytes under their own hash: letters, batches, attachments. Append-only."""

    id = AutoField()
    sha256 = TextField(unique=True, constraints=[Check("length(sha256) = 64")])
    media_type = TextField()
    content = BlobField()
    stored_at = TextField()

    class Meta:
        database = files_database
        legacy_table_names = False


class Orphan(Model):
    """Names the files a sweep may remove; the delete trigger allows only these."""

    id = AutoField()
    sha256 = TextField(unique=True)

    class Meta:
        database = files_database
        legacy_table_names = False


TABLES: tuple[type[Table], ...] = (
    Office,
    Official,
    Account,
    Installation,
    Setting,
    Holiday,
    Household,
    Person,
    PersonIdentifier,
    Agency,
    Programme,
    OutreachVisit,
    Case,
    CaseEpisode,
    Need,
    Referral,
    Letter,
    LetterReferral,
    LetterRun,
    LetterRunItem,
    IncomingLetter,
    IncomingLetterReferral,
    LetterText,
    Classification,
    NumberStart,
    Note,
    Attachment,
    Sharing,
    NeedDocument,
    PlanStep,
    ReferralReply,
    CasePause,
    Escalation,
    ServiceNorm,
    Aid,
    OfficeForm,
    FormLimit,
    SavedFilter,
    Batch,
    BatchFile,
    TransmittalItem,
    DistrictTrust,
    FormDraft,
    History,
    Erasure,
    HistoryValue,
)
FILE_TABLES: tuple[type[Model], ...] = (StoredFile, Orphan)


def columns(row: Model) -> dict[str, Any]:
    """The stored values of a row by column name, foreign keys as their numbers."""
    return dict(row.__data__)
