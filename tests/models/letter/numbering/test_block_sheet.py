"""The sheet that goes along holds the numbers that may still be written, and no other."""

import datetime as dt
from dataclasses import replace

import pytest

from models.errors import RuleError
from models.letter.numbering.block_sheet import compose_block_sheet
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.numbering.voiding import void_letter
from models.office import change_office, draft_from, office

DAY = dt.date(2026, 3, 16)


def test_each_number_is_as_it_will_be_written_with_room_for_what_is_not_known(desk):
    pattern = "{klasifikasi}/{urut:03}/{kode_unit}/{bulan_romawi}/{tahun}"
    change_office(replace(draft_from(office()), number_pattern=pattern), desk)
    ids = reserve_numbers(Reservation(DAY, 3, block="Laptop 2"), desk)
    ids += reserve_numbers(Reservation(DAY, 2, "400.9", block="Laptop 2"), desk)
    void_letter(ids[1], "Salah tulis", desk)
    sheet = compose_block_sheet(ids, desk)
    assert [each.mark for each in sheet.numbers] == ["1", "3", "4", "5"]
    assert sheet.numbers[1].number_text == "...../003/429.504.09/...../2026"
    assert sheet.numbers[2].number_text == "400.9/004/429.504.09/...../2026"
    assert sheet.purpose == "Laptop 2"
    with pytest.raises(RuleError, match=r"block\.nothing_left"):
        compose_block_sheet(ids[1:2], desk)
