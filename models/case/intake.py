"""The counter's one form: a resident, old or new, and the case, recorded together or not at all."""

from dataclasses import replace

from models.case.cases import CaseDraft, open_case
from models.desk import Desk
from models.person.draft import PersonDraft
from models.person.people import register_person
from models.store import writing


def record_intake(resident: PersonDraft | int, draft: CaseDraft, desk: Desk) -> int:
    """Open a case for a recorded resident (his id) or for one registered with it; return its id.

    `draft.person_id` is not looked at. Raises what `register_person` and `open_case` raise.
    """
    with writing():
        if isinstance(resident, PersonDraft):
            person_id = register_person(resident, desk)
        else:
            person_id = resident
        return open_case(replace(draft, person_id=person_id), desk)
