"""What a list says of itself as it leaves, what stays behind, and that it is noted."""

from dataclasses import replace

import pytest

from models.codes import Action, Role
from models.errors import RuleError
from models.lists.export import head_of, kept_here, note_export
from tests.case_samples import opened, resident
from tests.history_lines import newest_lines


def test_restricted_cases_stay_unless_the_responsible_takes_them(desk):
    opened(desk)
    hidden = opened(desk, restricted=True)
    assert kept_here(desk) == frozenset()
    for role in (Role.CLERK, Role.AUDITOR):
        assert kept_here(replace(desk, role=role)) == {hidden}


def test_an_auditor_may_take_a_list_and_it_is_noted(desk):
    auditor = replace(desk, role=Role.AUDITOR)
    head = head_of("Daftar warga", ["tanpa NIK"], auditor)
    assert (head.office, head.made_by, head.made_on) == ("Desa Kalipait", desk.name, desk.today())
    note_export(head, auditor, rows=2)
    line = newest_lines(limit=1)[0]
    assert line.action == Action.EXPORT
    assert line.new == {"list": "Daftar warga", "rows": 2, "filter": "tanpa NIK"}
    with pytest.raises(RuleError, match="account.read_only"):
        resident(auditor)
