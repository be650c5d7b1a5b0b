"""Which planned steps can be taken now, and which wait for another; no step waits for itself."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from models.codes import StepState


class OrderedStep(Protocol):
    """What the order of steps hangs on; `after_id` is the step it comes after."""

    @property
    def id(self) -> int: ...
    @property
    def after_id(self) -> int | None: ...
    @property
    def state(self) -> StepState: ...


S = TypeVar("S", bound=OrderedStep)


def awaited(steps: Iterable[S]) -> dict[int, S]:
    """By the id of each planned step that waits: the planned step it waits for.

    A done predecessor releases; a dropped one hands on whatever it waited for itself.
    """
    by_id = {step.id: step for step in steps}
    waiting = {}
    for step in by_id.values():
        if step.state == StepState.PLANNED:
            before = _predecessor(step, by_id)
            if before is not None and before.state == StepState.PLANNED:
                waiting[step.id] = before
    return waiting


def ready(steps: Iterable[S]) -> list[S]:
    """The planned steps that wait for no other, in the order given."""
    steps = list(steps)
    waiting = awaited(steps)
    return [step for step in steps if step.state == StepState.PLANNED and step.id not in waiting]


def in_order(steps: Iterable[S]) -> list[S]:
    """Each step below the one it comes after, otherwise in the order given."""
    steps = list(steps)
    followers: dict[int | None, list[S]] = {}
    known = {step.id for step in steps}
    for step in steps:
        before = step.after_id if step.after_id in known else None
        followers.setdefault(before, []).append(step)
    found: list[S] = []
    stack = followers.get(None, [])[::-1]
    while stack:
        step = stack.pop()
        found.append(step)
        stack += followers.get(step.id, [])[::-1]
    seen = {step.id for step in found}
    return found + [step for step in steps if step.id not in seen]  # a circle from elsewhere


def closes_a_circle(step_id: int, after_id: int, after_of: Mapping[int, int | None]) -> bool:
    """Whether a step would wait for itself if it came after `after_id`."""
    return step_id in _chain(after_id, after_of)


def _chain(start: int, after_of: Mapping[int, int | None]) -> Iterator[int]:
    """`start` and all before it."""
    seen: set[int] = set()
    at: int | None = start
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = after_of.get(at)


def _predecessor(step: S, by_id: Mapping[int, S]) -> S | None:
    """The nearest step before it that was not dropped."""
    seen = {step.id}
    before = by_id.get(step.after_id or 0)
    while before is not None and before.state == StepState.DROPPED and before.id not in seen:
        seen.add(before.id)
        before = by_id.get(before.after_id or 0)
    return before if before is not None and before.id not in seen else None
