"""The fixed codes of the field: what they are called on the wire, in the store and in code.

Words for the screen do not stand here (`models.labels`), so that a code never changes with a label.
"""

from enum import StrEnum


class Role(StrEnum):
    """Petugas, penanggung jawab (head, secretary, administrator) and pemeriksa (auditor)."""

    CLERK = "clerk"
    RESPONSIBLE = "responsible"
    AUDITOR = "auditor"


class Sex(StrEnum):
    """ISO/IEC 5218 in OpenSID's digits: 1 laki-laki, 2 perempuan."""

    MALE = "1"
    FEMALE = "2"


class NoNikReason(StrEnum):
    """Why a resident has no NIK on record (Permendagri 96/2019, penduduk rentan)."""

    NOT_YET_REGISTERED = "not-yet-registered"
    DOCUMENT_LOST = "document-lost"
    NEWBORN = "newborn"
    MIGRANT_WORKER = "migrant-worker"
    NEGLECTED = "neglected"
    UNKNOWN = "unknown"


class LivingStatus(StrEnum):
    """OpenSID `status_dasar`: 1 hidup, 2 mati, 3 pindah, 4 hilang, 6 pergi, 9 tidak valid."""

    ALIVE = "1"
    DEAD = "2"
    MOVED = "3"
    MISSING = "4"
    AWAY = "6"
    INVALID = "9"


class Channel(StrEnum):
    """How the case came to the office (domain: sumber temuan)."""

    COUNTER = "counter"
    OUTREACH = "outreach"
    BUNGA_DESA = "bunga-desa"
    TPD = "tpd"
    NEIGHBOURHOOD = "neighbourhood"
    COMPLAINT = "complaint"
    SELF = "self"


class ChannelDetail(StrEnum):
    """Which line, cadre or campaign a channel means; `models.case.channels` says which fit."""

    EMERGENCY_LINE = "112"
    LAPOR_CAMAT = "lapor-camat"
    LAPOR = "lapor"
    BANYUWANGI_MELAYANI = "banyuwangi-melayani"
    SMART_KAMPUNG = "smart-kampung"
    SERVICE_MALL = "mal-pelayanan-publik"
    CAMPING_EMBUN = "camping-embun"
    MOBILE_SERVICE = "mobile-service"
    RT = "rt"
    RW = "rw"
    CADRE = "cadre"
    DASAWISMA = "dasawisma"
    OTHER = "other"


class ProblemTerm(StrEnum):
    """How long solving takes: Bupati Ngantor sorts problems so."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Confirmer(StrEnum):
    """Who confirmed that a case may close; others only when the resident cannot."""

    RESIDENT = "resident"
    FAMILY = "family"
    NEIGHBOURHOOD = "neighbourhood"


class AgencyFunction(StrEnum):
    """What an agency is for: the words that need forms route to. Values are the legal nouns."""

    SOCIAL = "sosial"
    EDUCATION = "pendidikan"
    UPPER_EDUCATION = "pendidikan-menengah"
    RELIGIOUS_EDUCATION = "pendidikan-agama"
    HEALTH = "kesehatan"
    HEALTH_CENTRE = "puskesmas"
    HOSPITAL = "rumah-sakit"
    HEALTH_INSURANCE = "jaminan-kesehatan"
    HOUSING = "perumahan"
    CIVIL_REGISTRY = "dukcapil"
    FOOD = "pangan"
    DISASTER = "bencana"
    ALMS = "zakat"
    SUBDISTRICT = "camat"
    WORK = "kerja"
    BUSINESS = "usaha"
    ORDER = "ketertiban"


class ReferralGroup(StrEnum):
    """The six words in which screens show the ten referral statuses."""

    PREPARED = "prepared"
    WAITING = "waiting"
    HANDLED = "handled"
    POSTPONED = "postponed"
    DONE = "done"
    ENDED = "ended"


class CaseState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class UrgencyLevel(StrEnum):
    """FHIR request-priority would be routine to stat; the office uses four plain levels."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Outcome(StrEnum):
    """What became of a need."""

    MET = "met"
    PARTLY_MET = "partly-met"
    UNMET = "unmet"


class OutcomeReason(StrEnum):
    """Why a need was not, or only partly, met."""

    NO_CAPACITY = "no-capacity"
    NOT_ELIGIBLE = "not-eligible"
    DECLINED = "declined"
    MOVED = "moved"
    DIED = "died"
    UNREACHABLE = "unreachable"
    OTHER_HELP = "other-help"
    OTHER = "other"


class NeedState(StrEnum):
    """Computed from a need's referrals and outcome, never stored."""

    NEW = "new"
    REFERRED = "referred"
    IN_PROGRESS = "in-progress"
    STUCK = "stuck"
    ANSWERED = "answered"
    SETTLED = "settled"


class ReferralStatus(StrEnum):
    """HL7 FHIR Task.status as used by the Gravity SDOH Clinical Care guide."""

    DRAFT = "draft"
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class ReasonCode(StrEnum):
    """Why an agency refused, waits, failed, or a referral was withdrawn."""

    NO_CAPACITY = "no-capacity"
    WAITLIST = "waitlist"
    NOT_ELIGIBLE = "not-eligible"
    WRONG_AGENCY = "wrong-agency"
    ALREADY_SERVED = "already-served"
    INCOMPLETE_DOCUMENTS = "incomplete-documents"
    DUPLICATE = "duplicate"
    RESIDENT_DECLINED = "resident-declined"
    NOT_FOUND = "not-found"
    OTHER = "other"


class ReplyChannel(StrEnum):
    """How an agency's answer reached the office."""

    SLIP = "slip"
    PHONE = "phone"
    FILE = "file"
    LETTER = "letter"
    VISIT = "visit"


class StepState(StrEnum):
    """Where a planned step of a case stands."""

    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"


class StepOwner(StrEnum):
    """Who has to take a planned step."""

    OFFICE = "office"
    RESIDENT = "resident"
    AGENCY = "agency"


class NormCode(StrEnum):
    """A time limit of the office, in working days."""

    REFER = "refer"
    REPLY = "reply"
    CHECK_AGAIN = "check-again"
    REROUTE = "reroute"
    CONFIRM = "confirm"
    ESCALATE_HEAD = "escalate-head"
    ESCALATE_SUBDISTRICT = "escalate-subdistrict"
    LIMIT = "limit"
    UNTOUCHED = "untouched"


class EscalationLevel(StrEnum):
    """To whom an overdue case is taken: the head of the village, then the camat."""

    HEAD = "head"
    SUBDISTRICT = "subdistrict"


class AidSource(StrEnum):
    """Who says that a resident receives aid."""

    RESIDENT = "resident"
    OFFICE = "office"
    LIST = "list"
    REFERRAL = "referral"


class SavedList(StrEnum):
    """The list a saved filter belongs to."""

    CASES = "cases"
    LETTERS = "letters"
    PEOPLE = "people"


class Party(StrEnum):
    """Who may move a referral."""

    OFFICE = "office"
    AGENCY = "agency"


class Delivery(StrEnum):
    """Where the paper of a referral is; an axis of its own beside the status."""

    NONE = "none"
    PRINTED = "printed"
    HANDED_TO_RESIDENT = "handed-to-resident"
    SENT = "sent"
    IN_BATCH = "in-batch"
    RECEIPT_SIGNED = "receipt-signed"


class LetterState(StrEnum):
    DRAFT = "draft"
    AWAITING_APPROVAL = "awaiting-approval"
    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"


class LetterKind(StrEnum):
    """Paper A (surat dinas to an agency), B (surat pengantar the resident carries) and C (surat
    pengantar that lists what is handed over); any other paper that bears a number of the register.
    """

    OFFICIAL = "official"
    INTRODUCTION = "introduction"
    TRANSMITTAL = "transmittal"
    OTHER = "other"


class Approval(StrEnum):
    """Who has to agree before a letter gets its number."""

    NONE = "none"
    SECRETARY = "secretary"
    HEAD = "head"


class DeliveryMethod(StrEnum):
    """How a letter reached whom it is for (Buku Ekspedisi, Permendagri 47/2016 A.7)."""

    BY_HAND = "by-hand"
    BY_RESIDENT = "by-resident"
    POST = "post"
    ELECTRONIC = "electronic"


class StaffNumber(StrEnum):
    """What the number under an official's name is called: NIP of a civil servant (Perka BKN
    22/2007), NIPD or NIAP of a village's own staff.
    """

    NIP = "NIP"
    NIPD = "NIPD"
    NIAP = "NIAP"


class EnclosureUnit(StrEnum):
    """What the attachments of a letter are counted in, as it is printed."""

    FILES = "berkas"
    SHEETS = "lembar"


class RunState(StrEnum):
    """Where a run that issues many letters stands."""

    OPEN = "open"
    DONE = "done"
    STOPPED = "stopped"


class Sifat(StrEnum):
    """Degree of urgency or secrecy printed on an official letter."""

    BIASA = "Biasa"
    SEGERA = "Segera"
    SANGAT_SEGERA = "Sangat Segera"
    RAHASIA = "Rahasia"


class PaperSize(StrEnum):
    """A4 (ISO 216), the Indonesian F4 of exactly 215 x 330 mm, what others sell under that name,
    and US Legal.
    """

    A4 = "A4"
    F4 = "F4"
    FOLIO = "210x330"
    LEGAL = "Legal"


class RegencyTerm(StrEnum):
    """What the second level is called; the two of DKI Jakarta have no council (UU 29/2007)."""

    KABUPATEN = "Kabupaten"
    KOTA = "Kota"
    KABUPATEN_ADMINISTRASI = "Kabupaten Administrasi"
    KOTA_ADMINISTRASI = "Kota Administrasi"


class AddressSide(StrEnum):
    """Where `Yth.` stands on an official letter."""

    LEFT = "left"
    RIGHT = "right"


class SigningForm(StrEnum):
    """For whom an official signs: himself, a.n., u.b., Plt. (vacant), Plh. (absent), Pj."""

    SELF = "self"
    AN = "a.n."
    UB = "u.b."
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


class NumberSeries(StrEnum):
    """One running number for all letters of a year, or one for each classification."""

    SHARED = "shared"
    PER_CLASSIFICATION = "per-classification"


class NoteKind(StrEnum):
    NOTE = "note"
    VISIT = "visit"
    PHONE = "phone"
    OFFICE = "office"
    THIRD_PARTY = "third-party"


class SharingKind(StrEnum):
    """The information line (UU 27/2022 art. 20-21, public task) or a consent (art. 22)."""

    INFORMATION = "information"
    CONSENT = "consent"


class ConsentMethod(StrEnum):
    SIGNATURE = "signature"
    THUMBPRINT = "thumbprint"
    SPOKEN_WITH_WITNESS = "spoken-with-witness"


class Purpose(StrEnum):
    """What personal data may be used for."""

    REFERRAL = "referral"
    DISTRICT = "district"
    PUBLICITY = "publicity"


class BatchKind(StrEnum):
    FULL = "full"
    DELTA = "delta"


class BatchState(StrEnum):
    """Ready (sealed in the store), written (a file exists), sent (the clerk says so), answered."""

    READY = "ready"
    WRITTEN = "written"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    REJECTED = "rejected"


class RecordState(StrEnum):
    """How a record that has travelled lives on: it is never deleted."""

    ACTIVE = "active"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    ANONYMISED = "anonymised"


class Paper(StrEnum):
    """A paper beside the letter that a case gives out; none of them is stored, but the SHA-256 of
    what left stands in the history.
    """

    RECEIPT = "receipt"
    CONSENT_FORM = "consent-form"
    REPLY_SLIP = "reply-slip"


class PrintState(StrEnum):
    """What is known of a paper on its way to a printer, which itself tells nothing."""

    QUEUED = "queued"
    PRINTED = "printed"
    AGAIN = "again"
    NOT_YET = "not-yet"
    FAILED = "failed"


class ReprintReason(StrEnum):
    """Why an original that came out is printed as an original once more."""

    PRINTER_FAILED = "printer-failed"
    PAPER_TORN = "paper-torn"


class Action(StrEnum):
    """What a history row tells."""

    CREATE = "create"
    CHANGE = "change"
    READ = "read"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    SIGN_IN = "sign-in"
    ERASE = "erase"
