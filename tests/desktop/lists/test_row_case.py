"""Every list that names residents knows the case of each row, or its file is not written."""

from dataclasses import dataclass

import pytest

from desktop.lists.export_dialog import ShownList, _lines
from desktop.lists.row_case import case_of_case, case_of_line, case_of_nobody
from desktop.widgets.row_table import Column
from models.case.cases import list_cases
from models.case.tracking.escalations import escalation_list
from models.case.tracking.today import today_work
from models.codes import EscalationLevel
from models.letter.letters import letters
from models.lists.order import Order
from models.person.filters import PersonFilter, people_page
from models.progress import silent
from tests.case_samples import drafted, later, opened, with_letter


@dataclass(frozen=True)
class Elsewhere:
    """A row that names its case by another word."""

    number: str = "KASUS-2026-0001"
    about: int = 1


def cases_of(case_of, rows):
    """The case each line of the file is said to be about."""
    columns = (Column("Nomor", lambda _row: "1"),)
    shown = ShownList("Daftar", columns, lambda _progress: rows, (), case_of)
    return {case_id for case_id, _cells in _lines(shown, silent)}


def test_each_row_tells_its_case(desk):
    case_id = opened(desk)
    with_letter(drafted(desk, case_id), desk)
    late = later(desk, 60)
    assert cases_of(case_of_case, list_cases()) == {case_id}
    for rows in (
        letters(),
        today_work(late).lines,
        escalation_list(EscalationLevel.HEAD, late.today()),
    ):
        assert cases_of(case_of_line, rows) == {case_id}
    people = people_page(PersonFilter(), Order(), desk.today())
    assert cases_of(case_of_nobody, people) == cases_of(None, people) == {None}


def test_a_row_that_does_not_know_its_case_stops_the_export():
    with pytest.raises(AttributeError):
        cases_of(case_of_line, [Elsewhere()])
