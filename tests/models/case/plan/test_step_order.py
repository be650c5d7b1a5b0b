"""A step waits for the one before it and for nothing else, whatever was done or dropped between."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from models.case.plan.step_order import awaited, closes_a_circle, in_order, ready
from models.codes import StepState

PLANNED, DONE, DROPPED = StepState


@dataclass(frozen=True)
class Step:
    id: int
    after_id: int | None = None
    state: StepState = PLANNED


@st.composite
def plans(draw):
    """Any plan without circles: a step may come after any made before it."""
    steps = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        after = draw(st.none() | st.integers(1, number - 1)) if number > 1 else None
        steps.append(Step(number, after, draw(st.sampled_from(StepState))))
    return draw(st.permutations(steps))


def waiting(*steps):
    return {step_id: before.id for step_id, before in awaited(steps).items()}


def test_a_planned_step_waits_for_the_planned_one_before_it():
    assert waiting(Step(1), Step(2, 1), Step(3, 2)) == {2: 1, 3: 2}


def test_a_done_step_releases_what_came_after_it():
    assert waiting(Step(1, None, DONE), Step(2, 1)) == {}
    assert waiting(Step(2, 1)) == {}, "done steps may be left out"


def test_a_dropped_step_hands_on_what_it_waited_for():
    assert waiting(Step(1), Step(2, 1, DROPPED), Step(3, 2)) == {3: 1}
    assert waiting(Step(1, None, DONE), Step(2, 1, DROPPED), Step(3, 2)) == {}


@given(plans())
def test_a_plan_with_something_left_has_something_to_do_now(plan):
    left = [step for step in plan if step.state == PLANNED]
    now = ready(plan)
    assert bool(left) == bool(now)
    assert {step.id for step in left} == {step.id for step in now} | set(awaited(plan))


@given(plans())
def test_steps_stand_below_the_one_they_come_after_and_none_is_left_out(plan):
    order = [step.id for step in in_order(plan)]
    assert sorted(order) == sorted(step.id for step in plan)
    for step in plan:
        assert step.after_id is None or order.index(step.after_id) < order.index(step.id)


@given(plans(), st.data())
def test_what_makes_no_circle_keeps_every_step_reachable(plan, data):
    if not plan:
        return
    step = data.draw(st.sampled_from(plan))
    after = data.draw(st.sampled_from(plan))
    after_of = {each.id: each.after_id for each in plan}
    circle = closes_a_circle(step.id, after.id, after_of)
    if after is step:
        assert circle
        return
    changed = [Step(each.id, after.id if each is step else each.after_id) for each in plan]
    assert circle == (step.id in _never_ready(changed))


def _never_ready(plan):
    """The steps nobody ever comes to, doing what is ready again and again."""
    left = {step.id: step for step in plan}
    while now := ready(left.values()):
        for step in now:
            del left[step.id]
    return set(left)


def test_a_circle_from_elsewhere_hides_no_step():
    circle = [Step(1, 2), Step(2, 1), Step(3)]
    assert sorted(step.id for step in in_order(circle)) == [1, 2, 3]
    assert waiting(Step(1, 2, DROPPED), Step(2, 1, DROPPED), Step(3, 1)) == {}
