"""Aid that residents told of in a need form, offered as records: nobody types it twice."""

from dataclasses import dataclass

from models.aid.programmes import programmes
from models.aid.received import AidDraft, aids_of_person, record_aid
from models.codes import AidSource, CaseState
from models.desk import Desk
from models.need.needs import stored_answers
from models.store import reading, writing
from models.tables import Case, Need

ASKED = "aid_now"
"""The field of a need form that asks what is received now; its options are programme codes."""
ALSO_CALLED = {"bpnt": "sembako"}
"""Option of a form -> code of the programme, where they differ."""


@dataclass(frozen=True, slots=True)
class ToldAid:
    """A programme the resident said to receive, and the case in which it was said."""

    programme_id: int
    title: str
    case_number: str


def told_aid(person_id: int) -> tuple[ToldAid, ...]:
    """What was told in open cases of a resident and is not recorded as aid, running or ended.

    What a restricted case says stays there.
    """
    with reading():
        known = {each.code: each for each in programmes()}
        recorded = {each.code for each in aids_of_person(person_id)}
        found: dict[str, ToldAid] = {}
        for need in _needs(person_id):
            for option in _options(need):
                code = ALSO_CALLED.get(option, option)
                if code in known and code not in recorded:
                    one = ToldAid(known[code].id, known[code].name, need.case.number)
                    found.setdefault(code, one)
    return tuple(found.values())


def record_told(person_id: int, desk: Desk) -> int:
    """Record all that was told, as the resident's word; how many. None of it has an end yet."""
    with writing():
        told = told_aid(person_id)
        for each in told:
            draft = AidDraft(each.programme_id, source=AidSource.RESIDENT, note=each.case_number)
            record_aid(person_id, draft, desk)
    return len(told)


def _needs(person_id: int) -> list[Need]:
    query = (
        Need.select(Need, Case)
        .join(Case)
        .where(Case.person == person_id, Case.state == CaseState.OPEN, Case.restricted == 0)
        .order_by(Need.id)
    )
    return list(query)


def _options(need: Need) -> list[str]:
    answer = stored_answers(need).get(ASKED)
    return [str(option) for option in answer] if isinstance(answer, list) else []
