"""What keeps a letter from being issued, known before it is written, each with its own cure."""

from models.agencies import AgencyView
from models.case.sharing import check_sharing
from models.case.views import CaseView, NeedView
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.numbers import check_unit_code
from models.office import office
from models.officials import officials


def hindrances(
    case: CaseView, need: NeedView, agency: AgencyView | None, desk: Desk, *, sent: bool = False
) -> tuple[RuleError, ...]:
    """Everything that is missing today, in the order in which it is mended: the answers of the
    need, the basis for passing data to `agency` once it is chosen, who signs, the unit's code.

    A referral that was `sent` has had its answers; a further letter does not wait for them.
    """
    found = []
    if need.missing and not sent:
        found.append(RuleError("need.incomplete", field="answers", labels=", ".join(need.missing)))
    if agency is not None:
        try:
            check_sharing(case.person.id, agency, desk.today(), case.id)
        except RuleError as error:
            found.append(error)
    if not officials(desk.today()):
        found.append(RuleError("letter.no_official", field="official_id"))
    try:
        check_unit_code(office())
    except RuleError as error:
        found.append(error)
    return tuple(found)
