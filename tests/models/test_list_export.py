"""What leaves in a list: every row in its order, NIK as asked, restricted cases to no clerk."""

from dataclasses import replace

import pytest

from models import history
from models.case.filters import CaseFilter
from models.codes import Action, Role
from models.errors import RuleError
from models.list_export import (
    PAGE,
    case_lines,
    head_of,
    may_read_restricted,
    note_export,
    person_lines,
)
from models.list_order import Order
from models.person.filters import PersonFilter
from models.store import writing
from models.tables import Person
from tests.case_samples import opened, resident

NIK = "3510044708909001"


def test_rows_go_on_over_pages_in_the_order_of_the_list(desk):
    with writing():
        history.create_many(
            Person,
            [
                {"name": f"Warga {n:04}", "nik": f"35100447{n:04}9001", "sex": "1"}
                | {"estimated_birth_year": 1980}
                for n in range(PAGE + 3)
            ],
            desk,
            "try",
        )
    told = []
    lines = person_lines(
        PersonFilter(),
        Order("name", descending=True),
        desk,
        full_nik=False,
        progress=lambda *step: told.append(step),
    )
    names = [line.row.name for line in lines]
    assert names == sorted(names, reverse=True) and len(names) == PAGE + 3
    assert told == [(PAGE, 0), (PAGE + 3, 0)]


@pytest.mark.parametrize("full", [False, True])
def test_a_nik_is_whole_only_where_that_was_asked(desk, full):
    opened(desk, person_id=resident(desk, nik=NIK))
    (line,) = case_lines(CaseFilter(), Order(), desk, full_nik=full)
    assert line.nik == (NIK if full else "351004******9001")
    assert head_of(CaseFilter(), desk, full_nik=full).full_nik is full


def test_a_restricted_case_is_left_out_for_whoever_is_not_responsible(desk):
    plain = opened(desk)
    hidden = opened(desk, restricted=True)
    for role, expected in (
        (Role.RESPONSIBLE, [hidden, plain]),
        (Role.CLERK, [plain]),
        (Role.AUDITOR, [plain]),
    ):
        who = replace(desk, role=role)
        lines = case_lines(CaseFilter(), Order(), who, full_nik=False)
        assert [line.row.id for line in lines] == expected
        assert may_read_restricted(who) is (role is Role.RESPONSIBLE)


def test_an_auditor_may_take_a_list_and_it_is_noted(desk):
    auditor = replace(desk, role=Role.AUDITOR)
    note_export(PersonFilter(without_nik=True), auditor, rows=2, full_nik=False)
    line = history.recent(limit=1)[0]
    assert line.action == Action.EXPORT
    assert line.new == {"list": "people", "rows": 2, "filter": "tanpa NIK", "nik": "masked"}
    with pytest.raises(RuleError, match="account.read_only"):
        resident(auditor)
