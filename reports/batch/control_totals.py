"""The control totals of a batch, counted again from its rows."""

from collections import Counter
from collections.abc import Mapping, Sequence

from models.batch.header import TOTALS
from models.batch.tables import OPEN_REFERRALS
from models.codes import CaseState, LetterState, RecordState

Columns = Mapping[str, Sequence[str]]


class ControlTotals:
    """Fed with the checked columns of every piece of a table."""

    def __init__(self) -> None:
        self.values = dict.fromkeys(TOTALS, 0)

    def add(self, table: str, columns: Columns) -> None:
        count = _COUNTERS.get(table)
        if count is not None:
            for name, number in count(columns).items():
                self.values[name] += number

    def of_office(self, counts: Mapping[str, int]) -> dict[str, int]:
        """What of the office's own figures can be seen in a batch."""
        return {
            "persons": self.values["persons"],
            "cases_open": self.values["cases_open"],
            "cases_closed": self.values["cases_closed"],
            "needs": counts["needs"],
            "referrals": counts["referrals"],
        }


def _persons(columns: Columns) -> dict[str, int]:
    return {"persons": columns["record_state"].count(RecordState.ACTIVE)}


def _cases(columns: Columns) -> dict[str, int]:
    states = Counter(columns["state"])
    return {
        "cases_open": states[CaseState.OPEN],
        "cases_closed": states[CaseState.CLOSED],
    }


def _needs(columns: Columns) -> dict[str, int]:
    return {
        "needs_settled": len(columns["outcome"]) - columns["outcome"].count(""),
        "score_sum": sum(map(int, columns["score"])),
    }


def _referrals(columns: Columns) -> dict[str, int]:
    statuses = Counter(columns["status"])
    return {"referrals_open": sum(statuses[status] for status in OPEN_REFERRALS)}


def _letters(columns: Columns) -> dict[str, int]:
    return {"letters_issued": columns["state"].count(LetterState.ISSUED)}


def _documents(columns: Columns) -> dict[str, int]:
    pairs = zip(columns["bytes"], columns["included"], strict=True)
    sizes = [int(size) for size, included in pairs if included == "1"]
    return {"documents_included": len(sizes), "bytes_included": sum(sizes)}


_COUNTERS = {
    "persons": _persons,
    "cases": _cases,
    "needs": _needs,
    "referrals": _referrals,
    "letters": _letters,
    "documents": _documents,
}
