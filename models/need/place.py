"""The place a photo was taken at, kept with consent: it answers where the house of a need lies."""

from models.codes import CaseState
from models.desk import Desk
from models.need.answers import visible_fields
from models.need.fields import Field
from models.need.forms import form_of
from models.need.meanings import LATITUDE, LONGITUDE, fits_meaning
from models.need.needs import complete_answers, stored_answers
from models.tables import Case, Need


def place_is_open(case_id: int) -> bool:
    """Whether a need of the case asks for a place and nobody has answered yet."""
    return bool(_open_needs(case_id, None))


def fill_place(case_id: int, need_id: int | None, place: tuple[float, float], desk: Desk) -> None:
    """Answer the open questions for a place, of one need or of every need of the case.

    What somebody wrote down stays, and a place the form would refuse is left out: the photo keeps
    it. Inside the transaction of the caller.
    """
    for row, fields in _open_needs(case_id, need_id):
        found = {
            field.name: round(value, field.decimals)
            for field, value in zip(fields, place, strict=True)
        }
        complete_answers(row, found, desk)


def _open_needs(case_id: int, need_id: int | None) -> list[tuple[Need, tuple[Field, Field]]]:
    rows = Need.select().join(Case).where(Need.case == case_id, Case.state == CaseState.OPEN)
    found = []
    for row in rows.where(Need.outcome.is_null()).order_by(Need.id):
        fields = _open_fields(row) if need_id in (None, row.id) else None
        if fields is not None:
            found.append((row, fields))
    return found


def _open_fields(row: Need) -> tuple[Field, Field] | None:
    """The questions for a place, when both are asked as they are meant and neither is answered."""
    answers = stored_answers(row)
    form = form_of(row.kind, row.form_version)
    asked = {each.name: each for each in visible_fields(form, answers) if fits_meaning(each)}
    latitude, longitude = asked.get(LATITUDE), asked.get(LONGITUDE)
    if latitude is None or longitude is None or {LATITUDE, LONGITUDE} & answers.keys():
        return None
    return latitude, longitude
