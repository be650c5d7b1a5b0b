"""All that stands on a paper, as plain data: what `models.letter.words` composes for `reports`.

The words are kept as JSON with an issued letter, so that years later the letter still says who
signed and what was asked. The logo is left out of the JSON; its SHA-256 stands for it.
"""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from models.codes import AddressSide, LetterKind, PaperSize, StaffNumber
from models.staff_numbers import printed

SIZES_MM = {
    PaperSize.A4: (210.0, 297.0),
    PaperSize.F4: (215.0, 330.0),
    PaperSize.FOLIO: (210.0, 330.0),
    PaperSize.LEGAL: (215.9, 355.6),
}
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, these in whole millimetres."""

    paper: PaperSize = PaperSize.A4
    top: int = 15
    left: int = 30
    right: int = 20
    bottom: int = 20

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height, upright: A4 210 x 297, F4 215 x 330, Legal 215.9 x 355.6."""
        return SIZES_MM[self.paper]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of the paper: lines in capitals, the last one largest; contact in one line."""

    lines: tuple[str, ...] = ()
    address: str = ""
    logo: bytes = b""
    grey: bool = False
    """The logo without colours, to save ink."""

    @property
    def logo_sha256(self) -> str:
        return hashlib.sha256(self.logo).hexdigest() if self.logo else ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block. `prefix` (a.n., Plt. ...) hangs before the first of `titles`."""

    titles: tuple[str, ...] = ()
    name: str = ""
    prefix: str = ""
    rank: str = ""
    staff: str = ""
    """The staff number as it is printed: `NIP 1980...`, `NIPD 12.34`."""
    above: str = ""
    """A line over the titles: place and date, or `Mengetahui,`."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The words before a letter's marks; those here are on letters that kept none of their own."""

    number: str = "Nomor"
    sifat: str = "Sifat"
    enclosure: str = "Lampiran"
    subject: str = "Hal"
    to: str = "Kepada"
    honour: str = "Yth."
    at: str = "di -"
    place: str = "TEMPAT"
    """Where the agency has no place of its own."""
    copies: str = "Tembusan:"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedPaper:
    """What every paper has that bears a number of the register, complete but for that number."""

    sheet: Sheet
    letterhead: Letterhead
    office: str
    letter_date: dt.date
    signature: Signature
    number_text: str = ""
    classification: str = ""
    title: str = ""
    """Centred and underlined over the number; a surat dinas has none."""
    subject: str = ""
    addressee: str = ""
    addressee_place: str = ""
    notice: str = ""
    """A line every page carries, as a practice office's `Bukan surat resmi`."""
    watermark: str = ""
    text_version: str = ""
    """Which standing words it was composed with: `official:asli`, `official:3 found:2`."""

    def numbered(self, number_text: str) -> Self:
        return replace(self, number_text=number_text)

    def to_json(self) -> str:
        """The words, in one line. The logo's bytes stay out (see the module)."""
        values = asdict(self)
        values["letter_date"] = self.letter_date.isoformat()
        values["letterhead"]["logo"] = self.letterhead.logo_sha256
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDocument(NumberedPaper):
    """A surat dinas (paper A) or surat pengantar (paper B)."""

    kind: LetterKind
    dateline: str
    sifat: str = ""
    enclosure: str = ""
    address_side: AddressSide = AddressSide.RIGHT
    opening: str = ""
    identity: tuple[Pair, ...] = ()
    statement: str = ""
    """What is said after the identity, on a surat pengantar."""
    facts_heading: str = ""
    facts: tuple[Pair, ...] = ()
    story: str = ""
    request: str = ""
    attachments_heading: str = ""
    attachments: tuple[str, ...] = ()
    closing: str = ""
    acknowledged: Signature | None = None
    """The Camat's `Mengetahui`, left of the signature."""
    copies: tuple[str, ...] = ()
    """Tembusan, one line each."""
    labels: Labels = Labels()

    @property
    def heading(self) -> str:
        """What the document is called, for the PDF's title."""
        return f"{self.title or self.subject} {self.number_text}".strip()

    @classmethod
    def from_json(cls, text: str, logo: bytes = b"") -> Self:
        """The document as it was composed. Raises `ValueError` when `logo` is another one."""
        values = _load(text, logo)
        values["kind"] = LetterKind(values["kind"])
        values["letter_date"] = dt.date.fromisoformat(values["letter_date"])
        values["address_side"] = AddressSide(values["address_side"])
        values["labels"] = Labels(**values.get("labels", {}))  # older letters kept none
        acknowledged = values["acknowledged"]
        values["acknowledged"] = _signature(acknowledged) if acknowledged else None
        values["signature"] = _signature(values["signature"])
        for name in ("identity", "facts"):
            values[name] = tuple((label, value) for label, value in values[name])
        for name in ("attachments", "copies"):
            values[name] = tuple(values[name])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line of what is handed over: what, how much of it, and what is said of it."""

    what: str
    quantity: str = ""
    remarks: str = ""
    """May run over several lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransmittalDocument(NumberedPaper):
    """A surat pengantar that lists what goes with it (paper C), for both of its sheets."""

    dateline: str
    heads: tuple[str, ...]
    """The titles of the four columns."""
    lines: tuple[ListedLine, ...]
    closing: str
    received: str
    """Over the lines that the receiver fills in."""
    filled_in: tuple[str, ...]
    copies: tuple[str, ...]
    """What each sheet says of itself: for whom it is, which one comes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLetterDocument(NumberedPaper):
    """The letter by which the district comes to know this computer's public keys."""

    opening: str
    facts: tuple[Pair, ...]
    keys: tuple[Pair, ...]
    """What each key is for, and the key itself."""
    digits_label: str
    digits: str
    """Six groups of five."""
    square: str
    """What the square to scan holds."""
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReceiptDocument:
    """What the resident takes home: that the case is recorded, by whom, and what comes next."""

    sheet: Sheet
    letterhead: Letterhead
    office: str
    case_number: str
    received: str
    """Date and time of the office's clock, in words."""
    name: str
    needs: tuple[str, ...]
    documents: tuple[str, ...]
    officer: str
    next_step: str
    next_date: str
    contact: str
    free_of_charge: str
    complaints: str
    information: str
    """The information line of UU 27/2022 art. 21."""
    signature: Signature
    said: tuple[Pair, ...]
    """The standing words by their names in `receipt.toml`."""
    notice: str = ""
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent, for one purpose and agency, with the two answers that are ticked by hand."""

    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class ConsentDocument:
    """The one page a resident, or who decides for him, reads and signs (UU 27/2022 art. 21-26)."""

    sheet: Sheet
    letterhead: Letterhead
    office: str
    title: str
    case_number: str
    identity: tuple[Pair, ...]
    told: tuple[Pair, ...]
    """Purpose, kinds of data, recipients, retention, rights, legal basis."""
    declared: str
    consents: tuple[ConsentLine, ...]
    refusing: str
    how: str
    child: bool
    guardian: str
    """Over the lines for a parent, guardian or helper."""
    signed_at: str
    officer: str
    said: tuple[Pair, ...]
    """The standing words by their names in `consent.toml`."""
    notice: str = ""
    watermark: str = ""


def _signature(values: dict[str, Any]) -> Signature:
    """Letters of older programs know only a NIP, as its digits."""
    known = {name: value for name, value in values.items() if name != "nip"}
    if "nip" in values:
        known["staff"] = printed(StaffNumber.NIP, values["nip"])
    return Signature(**{**known, "titles": tuple(values["titles"])})


def _load(text: str, logo: bytes) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text)
    head = values["letterhead"]
    grey = head.get("grey", False)  # older letters know no grey logo
    letterhead = Letterhead(tuple(head["lines"]), head["address"], logo, grey)
    if logo and letterhead.logo_sha256 != head["logo"]:
        raise ValueError("another logo")
    values["letterhead"] = letterhead
    values["sheet"] = Sheet(**{**values["sheet"], "paper": PaperSize(values["sheet"]["paper"])})
    return values
