"""What a kept number is for stands in the register and beside the letter list."""

import datetime as dt

from models.letter.letters import letter
from models.letter.numbering.kept_for import kept_numbers, purposes
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.register import register
from models.outreach.visits import VisitDraft, cancel_visit, plan_visit
from models.tables import Letter

DAY = dt.date(2026, 3, 16)


def test_visit_and_laptop_are_both_named_and_one_number_alone_is_for_nothing(desk):
    visit = plan_visit(VisitDraft(DAY + dt.timedelta(days=3), "Dusun Krajan"), desk)
    kept = Reservation(DAY, 2, visit_id=visit, block="Laptop 2", remarks="Siti")
    first, second = reserve_numbers(kept, desk)
    (alone,) = reserve_numbers(Reservation(DAY), desk)
    words = "Kunjungan Dusun Krajan, 19-03-2026. Laptop 2"
    assert purposes(Letter.select()) == {first: words, second: words}
    assert (letter(first).kept_for, letter(alone).kept_for) == (words, "")
    assert kept_numbers(2026) == [
        (first, f"1 · {words}"),
        (second, f"2 · {words}"),
        (alone, "3"),
    ]
    assert kept_numbers(2025) == []
    said = [line.remarks for line in register(2026)]
    assert said == [f"Nomor dipesan untuk: {words}. Siti"] * 2 + ["Nomor dipesan."]
    cancel_visit(visit, desk)
    assert purposes(Letter.select())[first] == (
        "Kunjungan Dusun Krajan, 19-03-2026 (dibatalkan). Laptop 2"
    )
