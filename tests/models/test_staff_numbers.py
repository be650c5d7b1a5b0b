"""A NIP is 18 digits; what a village calls NIPD or NIAP is printed as it was entered."""

import pytest

from models.codes import StaffNumber
from models.errors import RuleError
from models.staff_numbers import checked, printed


@pytest.mark.parametrize(
    ("kind", "entered", "line"),
    [
        (StaffNumber.NIP, "19800101 200501 2 001", "NIP 19800101 200501 2 001"),
        (StaffNumber.NIPD, "3510.04 / 2019  - 07", "NIPD 3510.04 / 2019 - 07"),
        (StaffNumber.NIAP, "42", "NIAP 42"),
        (StaffNumber.NIAP, "  ", ""),
    ],
)
def test_each_is_printed_under_its_own_name(kind, entered, line):
    assert printed(kind, checked(kind, entered)) == line


@pytest.mark.parametrize("wrong", ["123", "1980010120050120011", "19800101200501200a"])
def test_a_nip_that_is_none_is_refused(wrong):
    with pytest.raises(RuleError, match=r"official\.nip") as refused:
        checked(StaffNumber.NIP, wrong)
    assert refused.value.field == "staff_number"
