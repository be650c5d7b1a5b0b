"""A case was last touched when anything of it was last written: answers, letters, notes, plans."""

from models.case.notes import NoteDraft, add_note
from models.case.plan.steps import StepDraft, add_step
from models.case.referrals import set_delivery
from models.case.tracking.pauses import pause_case
from models.case.tracking.touches import last_touches
from models.codes import Delivery
from tests.case_samples import counted_queries, later, lettered, opened, requested


def test_every_kind_of_record_counts(desk):
    case_id = opened(desk)
    touched = desk.today()
    assert last_touches(desk.clock) == {case_id: touched}
    steps = (
        lambda at: requested(at, case_id),
        lambda at: add_note(case_id, NoteDraft("Ditelepon"), at),
        lambda at: add_step(case_id, StepDraft(text="Minta KK"), at),
        lambda at: pause_case(case_id, "Menunggu KK", later(at, 3).today(), at),
    )
    for number, step in enumerate(steps, start=1):
        at = later(desk, number)
        step(at)
        assert last_touches(desk.clock) == {case_id: at.today()}


def test_one_case_does_not_touch_another_and_closed_ones_are_left_out(desk):
    first, second = opened(desk), opened(desk)
    referral_id = lettered(desk, second)
    set_delivery(referral_id, Delivery.PRINTED, later(desk, 3))
    found = last_touches(desk.clock)
    assert (found[first], found[second]) == (desk.today(), later(desk, 3).today())


def test_all_cases_are_read_in_one_query(desk):
    for _ in range(4):
        opened(desk)
    with counted_queries() as queries:
        assert len(last_touches(desk.clock)) == 4
    assert len(queries) == 1
