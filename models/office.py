"""The village office: its region, its paper and what its letters are called."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from models import history
from models.codes import AddressSide, Approval, NumberSeries, PaperSize, Role, StaffNumber
from models.desk import Desk
from models.errors import RuleError, StoreError
from models.letter.numbering.number_pattern import check_pattern
from models.staff_numbers import checked
from models.store import writing
from models.tables import Office, database
from models.text import clean_text

DEFAULT_NUMBER_PATTERN = "{klasifikasi}/{urut:03}/{kode_unit}/{tahun}"
POSTAL_CODE = re.compile(r"[0-9]{5}")
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
LOGO_LIMIT = 1 << 20  # bytes
MOST_COPIES, LONGEST_COPY = 10, 300
"""Lines of tembusan on a letter, and the characters of one."""
REQUIRED = ("region_code", "village", "kecamatan", "regency", "province", "head_title")
LIMITS = {
    "address": 300,
    "letterhead": 1000,
    "backup_place": 1000,
    "copies": 1000,
    "email": 120,
    "phone": 40,
    "unit_code": 40,
}


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """What the wizard and the settings page hold. Margins are in millimetres."""

    region_code: str = ""
    village_term: str = "Desa"
    village: str = ""
    kecamatan: str = ""
    regency_term: str = "Kabupaten"
    regency: str = ""
    province: str = ""
    head_title: str = "Kepala Desa"
    hamlet_term: str = "Dusun"
    letterhead: str = ""
    address: str = ""
    postal_code: str = ""
    phone: str = ""
    email: str = ""
    logo: bytes | None = None
    unit_code: str = ""
    number_pattern: str = DEFAULT_NUMBER_PATTERN
    number_series: NumberSeries = NumberSeries.SHARED
    first_number: int = 1
    paper_size: PaperSize = PaperSize.A4
    margin_top: int = 15
    margin_left: int = 30
    margin_right: int = 20
    margin_bottom: int = 20
    address_side: AddressSide = AddressSide.RIGHT
    utc_offset: int = 7
    backup_place: str = ""
    practice: bool = False
    ink_saving: bool = False
    """The logo in grey."""
    offset_x: int = 0
    """Tenths of a millimetre to the right, by which the office's printer needs the page moved."""
    offset_y: int = 0
    """The same downwards."""
    copies: str = ""
    """The tembusan a surat dinas starts with, one a line; empty: the camat and the file."""
    camat_signs: bool = False
    """Whether a letter starts with `Mengetahui, CAMAT`."""
    camat_name: str = ""
    camat_rank: str = ""
    camat_nip: str = ""
    valid_months: int = 0
    """How long a surat pengantar is valid; 0: it says nothing of it."""
    approval: Approval = Approval.NONE
    """Who agrees to a clerk's letter before it gets its number."""


@dataclass(frozen=True, slots=True)
class OfficeView(OfficeDraft):
    """The office as it is recorded."""

    uuid: str = ""

    @property
    def title(self) -> str:
        """`Desa Kalipait`, `Kelurahan Sobo`, `Nagari Koto Tuo`."""
        return f"{self.village_term} {self.village}"

    @property
    def head(self) -> str:
        """Who signs for the whole office: `Kepala Desa Kalipait`, `Lurah Sobo`."""
        return f"{self.head_title} {self.village}"


def draft_from(view: OfficeView) -> OfficeDraft:
    """The editable copy of the recorded office."""
    values = asdict(view)
    values.pop("uuid")
    return OfficeDraft(**values)


def office() -> OfficeView:
    """The office of the open store. Raises `StoreError("office.missing")` before the set-up."""
    names = (*_columns(), "uuid")
    row = database.execute_sql(f"SELECT {', '.join(names)} FROM office").fetchone()  # noqa: S608
    if row is None:
        raise StoreError("office.missing")
    values = dict(zip(names, row, strict=True))
    return OfficeView(**{**values, **{name: read(values[name]) for name, read in _TYPED.items()}})


def _text(stored: str | None) -> str:
    return stored or ""


_TYPED: dict[str, Callable[[Any], Any]] = {
    "number_series": NumberSeries,
    "paper_size": PaperSize,
    "address_side": AddressSide,
    "approval": Approval,
    "postal_code": _text,
    "practice": bool,
    "ink_saving": bool,
    "camat_signs": bool,
    "camat_nip": _text,
}
"""The columns that hold a value otherwise than it is used."""
SEVERAL = ("letterhead", "copies")
"""Texts of one line after the other."""


def _columns() -> tuple[str, ...]:
    return tuple(OfficeDraft.__dataclass_fields__)


def record_office(draft: OfficeDraft, desk: Desk) -> None:
    """Write the office of a new store. Raises `RuleError` beside the field that is wrong."""
    values = check_office(draft)
    with writing():
        history.create(Office, desk, id=1, **values)


def change_office(draft: OfficeDraft, desk: Desk) -> None:
    """Correct the office. Whether it is a practice office never changes.

    Raises `RuleError("account.not_responsible")` to a clerk who changes who agrees to letters.
    """
    values = check_office(draft)
    with writing():
        row = Office.get()
        if row.approval != draft.approval and desk.role is not Role.RESPONSIBLE:
            raise RuleError("account.not_responsible", field="approval")
        history.change(row, desk, **{**values, "practice": row.practice})


def check_office(draft: OfficeDraft) -> dict[str, Any]:
    """The cleaned values of a draft. Raises `RuleError` naming the first field that is wrong."""
    values = {name: _cleaned(name, getattr(draft, name)) for name in _columns()}
    if not values["region_code"]:
        raise RuleError("office.village_required", field="region_code")
    for name in REQUIRED:
        if not values[name]:
            raise RuleError("office.field_required", field=name)
    postal_code = draft.postal_code.strip()
    if postal_code and not POSTAL_CODE.fullmatch(postal_code):
        raise RuleError("office.postal_code", field="postal_code")
    check_pattern(draft.number_pattern, draft.number_series)
    if draft.logo is not None and len(draft.logo) > LOGO_LIMIT:
        raise RuleError("office.logo_too_large", field="logo")
    for line in copies_of(draft):
        clean_text(line, LONGEST_COPY, field="copies")
    if len(copies_of(draft)) > MOST_COPIES:
        raise RuleError("letter.too_many_lines", field="copies", limit=MOST_COPIES)
    camat_nip = checked(StaffNumber.NIP, draft.camat_nip, field="camat_nip")
    return {
        **values,
        "postal_code": postal_code or None,
        "camat_nip": camat_nip or None,
        **_flags(draft),
    }


def copies_of(draft: OfficeDraft) -> tuple[str, ...]:
    """The office's usual tembusan, one a line."""
    lines = (line.strip() for line in draft.copies.splitlines())
    return tuple(line for line in lines if line)


def _flags(draft: OfficeDraft) -> dict[str, int]:
    return {name: int(getattr(draft, name)) for name in ("practice", "ink_saving", "camat_signs")}


def unusual_contacts(draft: OfficeDraft) -> tuple[str, ...]:
    """Which of `phone` and `email` hardly are one; they may be right and are printed all the same.

    More than one telephone number may be given, with `/`, `,` or `;` between them.
    """
    from models.indonesia import normalize_phone

    phones = [each.strip() for each in re.split("[/,;]", draft.phone) if each.strip()]
    email = draft.email.strip()
    usual = {
        "phone": all(normalize_phone(each) for each in phones),
        "email": not email or EMAIL.fullmatch(email) is not None,
    }
    return tuple(name for name, well in usual.items() if not well)


def _cleaned(name: str, value: Any) -> Any:
    if not isinstance(value, str) or name in _TYPED:
        return value
    return clean_text(value, LIMITS.get(name, 120), multiline=name in SEVERAL, field=name)
