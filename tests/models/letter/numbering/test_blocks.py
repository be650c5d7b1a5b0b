"""What became of the numbers of a block, and that the rest of it goes back in one step."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import LetterState, Role
from models.errors import RuleError
from models.letter.numbering.blocks import blocks, blocks_of_visit, check_return, stretches
from models.letter.numbering.handwritten import HandWritten, record_handwritten
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.numbering.voiding import void_letter, void_unused
from models.letter.register import register
from models.outreach.visits import VisitDraft, plan_visit
from models.tables import Letter

DAY = dt.date(2026, 3, 16)
LAPTOP = Reservation(DAY, 5, block="Laptop jemput bola")


def use(letter_id, desk, day=DAY):
    record_handwritten(letter_id, HandWritten(day, "Camat", "Undangan", "400.9"), desk)


def test_each_block_says_what_it_is_for_and_how_much_is_left(desk):
    ids = reserve_numbers(LAPTOP, desk)
    reserve_numbers(Reservation(DAY), desk)  # one number for a letter of its own is no block
    use(ids[1], desk, DAY + dt.timedelta(days=3))
    void_letter(ids[3], "Salah tulis", desk)
    reserve_numbers(Reservation(DAY, 2), desk)
    reserve_numbers(replace(LAPTOP, count=1), desk)
    spare, laptop = sorted(blocks(2026, desk), key=lambda block: block.purpose)
    assert (spare.purpose, spare.numbers) == ("Cadangan kantor", "7-8")
    assert (laptop.purpose, laptop.numbers) == ("Laptop jemput bola", "1-5, 9")
    assert (laptop.used, laptop.void, laptop.kept_on) == (1, 1, DAY)
    assert [each.mark for each in laptop.left] == ["1", "3", "5", "9"]
    assert blocks(2025, desk) == ()


def test_a_visit_has_its_own_block(desk):
    visit = plan_visit(VisitDraft(DAY + dt.timedelta(days=3), "Dusun Krajan"), desk)
    reserve_numbers(Reservation(DAY, 2, visit_id=visit), desk)
    reserve_numbers(LAPTOP, desk)
    (block,) = blocks_of_visit(visit, desk)
    assert (block.numbers, block.purpose) == ("1-2", "Kunjungan Dusun Krajan, 19-03-2026")
    with pytest.raises(RuleError, match=r"record\.not_found"):
        reserve_numbers(Reservation(DAY, 2, visit_id=visit + 1), desk)


def test_what_was_not_used_goes_back_in_one_step_with_one_reason(desk):
    ids = reserve_numbers(LAPTOP, desk)
    use(ids[0], desk)
    with pytest.raises(RuleError, match=r"letter\.void_reason"):
        void_unused(ids, " ", desk)
    assert void_unused(ids, "Kunjungan selesai", desk) == 4
    (block,) = blocks(2026, desk)
    assert (block.used, block.void, block.left) == (1, 4, ())
    assert {line.remarks for line in register(2026)[1:]} == {"BATAL: Kunjungan selesai"}
    with pytest.raises(RuleError, match=r"block\.nothing_left"):
        void_unused(ids, "Lagi", desk)


def test_a_clerk_gives_back_what_he_kept_today_and_else_nothing_of_it(desk):
    late = dt.datetime(2026, 3, 17, 3, tzinfo=dt.UTC)
    clerk = replace(desk, role=Role.CLERK)
    tomorrow = replace(clerk, clock=replace(desk.clock, now=lambda: late))
    reserve_numbers(LAPTOP, clerk)
    ids = [*reserve_numbers(LAPTOP, tomorrow), *(each.id for each in blocks(2026, desk)[-1].left)]
    with pytest.raises(RuleError, match=r"letter\.void_not_yours"):
        void_unused(ids, "Selesai", tomorrow)
    assert {row.state for row in Letter.select()} == {LetterState.RESERVED}
    todays, before = blocks(2026, desk)
    check_return(todays, tomorrow)
    with pytest.raises(RuleError, match=r"letter\.void_not_yours"):
        check_return(before, tomorrow)
    assert void_unused([each.id for each in todays.left], "Selesai", tomorrow) == 5


def test_numbers_are_said_in_as_few_words_as_they_can():
    assert stretches([(61, ""), (46, ""), (47, ""), (48, ""), (47, "a"), (50, "2")]) == (
        "46-48, 47a, 50.2, 61"
    )
    assert stretches([]) == ""
