"""Who may sign the office's letters, in which form and since when."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import SigningForm, StaffNumber
from models.desk import Desk
from models.errors import RuleError
from models.staff_numbers import checked, printed
from models.store import writing
from models.tables import Official
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class OfficialDraft:
    """An official as typed. `position` is the title as printed, such as `Sekretaris Desa`; a kepala
    desa has no staff number.
    """

    name: str = ""
    position: str = ""
    rank: str = ""
    staff_number: str = ""
    signing_form: SigningForm = SigningForm.SELF
    valid_from: dt.date = dt.date(2020, 1, 1)
    valid_until: dt.date | None = None
    staff_number_kind: StaffNumber = StaffNumber.NIP


@dataclass(frozen=True, slots=True)
class OfficialView(OfficialDraft):
    id: int = 0
    uuid: str = ""

    @property
    def staff_line(self) -> str:
        """The number as it is printed under the name."""
        return printed(self.staff_number_kind, self.staff_number)


def officials(on: dt.date) -> list[OfficialView]:
    """Who may sign on a day, in the order they were entered (the head first)."""
    rows = (
        Official.select()
        .where(
            (Official.record_state == "active")
            & (Official.valid_from <= on)
            & (Official.valid_until.is_null() | (Official.valid_until >= on))
        )
        .order_by(Official.rank_order, Official.id)
    )
    return [_view(row) for row in rows]


def official(official_id: int) -> OfficialView:
    """One official, also one who no longer serves. Raises `RuleError("record.not_found")`."""
    row = Official.get_or_none(Official.id == official_id)
    if row is None:
        raise RuleError("record.not_found")
    return _view(row)


def add_official(draft: OfficialDraft, desk: Desk) -> int:
    """Enter an official. Raises `RuleError` beside the field that is wrong."""
    values = check_official(draft)
    with writing():
        order = Official.select().count()
        return int(history.create(Official, desk, rank_order=order, **values).id)


def change_official(official_id: int, draft: OfficialDraft, desk: Desk) -> None:
    """Correct an official; letters already issued keep the name they were signed with."""
    values = check_official(draft)
    with writing():
        row = Official.get_or_none(Official.id == official_id)
        if row is None:
            raise RuleError("record.not_found")
        history.change(row, desk, **values)


def check_official(draft: OfficialDraft) -> dict[str, Any]:
    """The cleaned values of a draft. Raises `RuleError` naming the first field that is wrong."""
    name = clean_text(draft.name, 120, field="name")
    position = clean_text(draft.position, 120, field="position")
    for field, value in (("name", name), ("position", position)):
        if not value:
            raise RuleError("office.field_required", field=field)
    staff_number = checked(draft.staff_number_kind, draft.staff_number)
    if draft.valid_until is not None and draft.valid_until < draft.valid_from:
        raise RuleError("official.dates", field="valid_until")
    return {
        "name": name,
        "position": position,
        "rank": clean_text(draft.rank, 120, field="rank"),
        "staff_number_kind": draft.staff_number_kind,
        "staff_number": staff_number,
        "signing_form": draft.signing_form,
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
    }


def _view(row: Official) -> OfficialView:
    return OfficialView(
        name=row.name,
        position=row.position,
        rank=row.rank,
        staff_number_kind=StaffNumber(row.staff_number_kind),
        staff_number=row.staff_number,
        signing_form=SigningForm(row.signing_form),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        id=row.id,
        uuid=row.uuid,
    )
