"""The DTSEN decile that is asked with a need: written back to the resident, unless known newer."""

import json

from models import history
from models.desk import Desk
from models.errors import RuleError
from models.need.answers import answer_text
from models.need.fields import Answers
from models.need.forms import form_of
from models.need.meanings import CHECKED_ON, DECILE, SOURCE, day_of, decile_of
from models.tables import Case, Need, Person


def take_decile(case: Case, answers: Answers, before: Answers, desk: Desk) -> None:
    """Write what was answered just now to the resident, inside the transaction of the caller.

    An answer that was there `before` says nothing new. One older than what is recorded of the
    resident is kept with the need alone, and so is one that is no decile or no day: of a form that
    was taken before names were held against `models.need.meanings`.
    Raises `RuleError("date.in_future")`.
    """
    if all(answers.get(name) == before.get(name) for name in (DECILE, CHECKED_ON)):
        return
    decile, day = decile_of(answers), day_of(answers)
    if (DECILE in answers and decile is None) or (CHECKED_ON in answers and day is None):
        return
    person = Person.get_by_id(case.person_id)
    if day is not None and day > desk.today():
        raise RuleError("date.in_future", field=CHECKED_ON)
    if day is None and decile in (None, person.dtsen_decile):
        return
    day = day or desk.today()
    if person.dtsen_checked_on is not None and person.dtsen_checked_on > day:
        return
    if (decile, day) != (person.dtsen_decile, person.dtsen_checked_on):
        history.change(person, desk, dtsen_decile=decile, dtsen_checked_on=day)


def decile_source(person_id: int) -> str:
    """Who told the decile that is recorded of a resident, in words; empty where nobody asked."""
    person = Person.get_or_none(Person.id == person_id)
    if person is None or person.dtsen_checked_on is None:
        return ""
    rows = Need.select().join(Case).where(Case.person == person_id).order_by(Need.id.desc())
    for row in rows:
        answers = json.loads(row.answers)
        told = decile_of(answers), day_of(answers)
        same = told == (person.dtsen_decile, person.dtsen_checked_on)
        question = form_of(row.kind, row.form_version).by_name.get(SOURCE)
        if same and question is not None and SOURCE in answers:
            return answer_text(question, answers[SOURCE])
    return ""
