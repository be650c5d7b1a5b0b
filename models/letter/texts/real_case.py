"""Which recorded referral shows best how papers read: the newest that anybody here may see."""

from dataclasses import dataclass

from models.tables import Case, Need, Referral


@dataclass(frozen=True, slots=True)
class RealCase:
    """A referral with its case and how the office calls that."""

    referral_id: int
    case_id: int
    number: str


def real_case() -> RealCase | None:
    """The newest referral of a case that is not restricted; None while there is none."""
    row: Referral | None = (
        Referral.select(Referral, Need, Case)
        .join(Need)
        .join(Case)
        .where(Case.restricted == 0, Case.record_state == "active")
        .order_by(Referral.id.desc())
        .first()
    )
    if row is None:
        return None
    return RealCase(row.id, row.need.case_id, row.need.case.number)
