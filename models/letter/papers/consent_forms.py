"""What the resident reads and signs before data is passed on: the explanation, and each consent.

UU 27/2022 art. 21 says what has to be told; art. 22 that a consent is separable, plain and can be
proved; art. 25-26 that a parent or guardian consents for a child.
"""

from models.agencies import agency
from models.case.restricted import note_look
from models.case.sharing import is_child
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import ConsentDocument, ConsentLine
from models.letter.identity import identity_of
from models.letter.parts import letterhead_of, practice_marks, sheet_of, words
from models.letter.texts.section import Section
from models.need.forms import form_of
from models.office import OfficeView, office
from models.store import reading
from models.tables import Case, Need

MOST_AGENCIES = 4
"""More consents would not stay on the one page that is signed."""
SHOWN = ("name", "nik", "birth", "address")
"""Of the resident's identity, what tells whose data it is."""


def compose_consent_form(case_id: int, agency_ids: tuple[int, ...], desk: Desk) -> ConsentDocument:
    """The sheet of a case; without agencies it only tells, with them it asks for each consent. Who
    looks at a restricted case so is noted.

    Raises `RuleError` "record.not_found" or "sharing.too_many_agencies".
    """
    if len(agency_ids) > MOST_AGENCIES:
        raise RuleError("sharing.too_many_agencies", field="agency_id", limit=MOST_AGENCIES)
    note_look([case_id], desk)
    with reading():
        case: Case | None = Case.get_or_none(Case.id == case_id)
        if case is None:
            raise RuleError("record.not_found")
        used = words()
        view, said, practice = office(), used["consent"], used["practice"]
        needs = [form_of(need.kind, need.form_version).title for need in _needs(case)]
        child = is_child(case.person, desk.today())
        blanks = _blanks(case, view, needs, said, child=child)
        asked = [agency(agency_id) for agency_id in agency_ids]
        title = said["title"] if asked else said["title_told"]
        return ConsentDocument(
            sheet=sheet_of(view),
            letterhead=letterhead_of(view),
            office=view.title,
            title=title,
            case_number=case.number,
            identity=identity_of(case.person, view, SHOWN),
            told=tuple(
                (said[f"{part}_label"], said.fill(part, **blanks))
                for part in ("purpose", "kinds", "recipients", "retention", "rights", "basis")
            ),
            declared=said.fill("declared", **blanks),
            consents=tuple(
                ConsentLine(
                    said.fill("consent", agency=each.name, **blanks),
                    said["yes"],
                    said["no"],
                )
                for each in asked
            ),
            refusing=said["refusing"] if asked else "",
            how=said["how"] if asked else "",
            child=child,
            guardian=said["guardian_child"] if child else said["guardian"],
            signed_at=f"{view.village}, {long_date(desk.today())}",
            officer=desk.name,
            said=tuple(said.items()),
            **practice_marks(view, practice),
        )


def _needs(case: Case) -> list[Need]:
    return list(Need.select().where(Need.case == case).order_by(Need.id))


def _blanks(
    case: Case, view: OfficeView, needs: list[str], said: Section, *, child: bool
) -> dict[str, str]:
    special = [said["kind_child"]] if child else []
    if any(need.kind == "health" for need in _needs(case)):
        special.append(said["kind_health"])
    return {
        "office": view.title,
        "term": view.village_term.lower(),
        "needs": ", ".join(needs),
        "special": "".join(f", {each}" for each in special),
        "whose": said["whose_child"] if child else said["whose"],
        "name": case.person.name,
    }
