"""The place a photo was taken at, kept with consent: it answers where the house of a need lies."""

import json

from models import history
from models.codes import CaseState
from models.desk import Desk
from models.need.fields import Answers, Field
from models.need.forms import form_of
from models.tables import Case, Need

LATITUDE, LONGITUDE = "latitude", "longitude"
"""The fields of a form in which the place of the house is written, in degrees of WGS 84."""
DECIMALS = 6


def place_is_open(case_id: int) -> bool:
    """Whether a need of the case asks for a place and nobody has answered yet."""
    return any(_open_needs(case_id, None))


def fill_place(
    case_id: int, need_id: int | None, place: tuple[float, float], desk: Desk
) -> tuple[int, ...]:
    """Answer the open questions for a place, of one need or of every need of the case; which.

    What somebody wrote down stays, and so does what lies outside of the bounds of the form. Inside
    the transaction of the caller.
    """
    filled = []
    for row, answers, fields in _open_needs(case_id, need_id):
        if not all(_within(field, value) for field, value in zip(fields, place, strict=True)):
            continue
        found = {
            field.name: round(value, min(DECIMALS, field.decimals))
            for field, value in zip(fields, place, strict=True)
        }
        text = json.dumps({**answers, **found}, ensure_ascii=False, sort_keys=True)
        history.change(row, desk, answers=text)
        filled.append(int(row.id))
    return tuple(filled)


def _open_needs(
    case_id: int, need_id: int | None
) -> list[tuple[Need, dict[str, object], tuple[Field, Field]]]:
    rows = Need.select().join(Case).where(Need.case == case_id, Case.state == CaseState.OPEN)
    found = []
    for row in rows.where(Need.outcome.is_null()).order_by(Need.id):
        fields = _asked(row)
        answers = json.loads(row.answers)
        if fields is not None and need_id in (None, row.id) and not _answered(answers):
            found.append((row, answers, fields))
    return found


def _asked(row: Need) -> tuple[Field, Field] | None:
    known = form_of(row.kind, row.form_version).by_name
    if LATITUDE not in known or LONGITUDE not in known:
        return None
    return known[LATITUDE], known[LONGITUDE]


def _answered(answers: Answers) -> bool:
    return LATITUDE in answers or LONGITUDE in answers


def _within(field: Field, value: float) -> bool:
    low, high = field.minimum, field.maximum
    return (low is None or value >= low) and (high is None or value <= high)
