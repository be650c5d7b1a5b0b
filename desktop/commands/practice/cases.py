"""The cases of the practice office: opened, referred by letter, answered, settled or left waiting.

Every case takes one of eight courses, so that each screen of the program has something to show.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle

from desktop.commands.practice.counter import Counter, age
from desktop.commands.practice.diary import Diary
from desktop.commands.practice.hardships import HARDSHIPS, Hardship
from models.agencies import AgencyView
from models.calendar import add_working_days
from models.case.cases import OutcomeDraft
from models.codes import LetterKind, Outcome, OutcomeReason, ReasonCode, ReferralStatus
from models.person.people import PersonView

WORKING_DAYS = 48
"""Over how many working days the cases were opened."""
MET = OutcomeDraft(Outcome.MET, text="Bantuan sudah diterima warga.")
PARTLY_MET = OutcomeDraft(
    Outcome.PARTLY_MET, OutcomeReason.NO_CAPACITY, "Diterima sebagian; sisanya menunggu."
)

Course = Callable[[int, dt.date], None]
"""What follows after a case was opened on a day."""


class PracticeCases:
    """Plans the cases into the diary; each course goes on there."""

    def __init__(self, counter: Counter, diary: Diary) -> None:
        self._counter, self._diary = counter, diary
        self._courses: tuple[Course, ...] = (
            self._helped,
            self._under_way,
            self._silent,
            self._refused,
            self._helped_by_hand,
            self._partly_helped,
            self._put_off,
            self._fresh,
        )

    def plan(self, people: Sequence[PersonView], count: int, last: dt.date) -> None:
        """Spread up to `count` cases over the weeks before `last`."""
        chosen = choose(people, count, last)
        first = add_working_days(last, -WORKING_DAYS)
        for number, (found, course) in enumerate(zip(chosen, cycle(self._courses), strict=False)):
            day = add_working_days(first, 1 + number * (WORKING_DAYS - 2) // len(chosen))
            self._diary.on(day, partial(self._begin, found, course))
        self._diary.on(add_working_days(first, WORKING_DAYS // 2), self._keep_a_number)

    def _begin(self, found: tuple[PersonView, Hardship], course: Course, day: dt.date) -> None:
        course(self._counter.open(*found), day)

    def _keep_a_number(self, day: dt.date) -> None:
        del day
        self._counter.keep_a_number()

    def _after(self, day: dt.date, working_days: int, act: Callable[[], object]) -> None:
        self._diary.on(add_working_days(day, working_days), lambda _: act())

    # --- the courses ---------------------------------------------------------------------

    def _helped(self, case_id: int, day: dt.date, kind: LetterKind = LetterKind.OFFICIAL) -> None:
        counter, sent = self._counter, self._refer(case_id, kind)
        answer = partial(counter.answer, sent)
        self._after(day, 3, partial(answer, ReferralStatus.ACCEPTED))
        self._after(day, 9, partial(answer, ReferralStatus.COMPLETED))
        self._after(day, 11, partial(counter.close, case_id, MET))

    def _helped_by_hand(self, case_id: int, day: dt.date) -> None:
        self._helped(case_id, day, LetterKind.INTRODUCTION)

    def _partly_helped(self, case_id: int, day: dt.date) -> None:
        counter, sent = self._counter, self._refer(case_id, LetterKind.INTRODUCTION)
        self._after(day, 6, partial(counter.answer, sent, ReferralStatus.COMPLETED))
        self._after(day, 8, partial(counter.close, case_id, PARTLY_MET))

    def _under_way(self, case_id: int, day: dt.date) -> None:
        counter, sent = self._counter, self._refer(case_id)
        self._after(day, 2, partial(counter.answer, sent, ReferralStatus.ACCEPTED))
        self._after(day, 5, partial(counter.answer, sent, ReferralStatus.IN_PROGRESS))
        self._after(day, 6, partial(counter.visit, case_id))

    def _silent(self, case_id: int, day: dt.date) -> None:
        del day  # nobody answers: soon overdue
        self._refer(case_id)

    def _refused(self, case_id: int, day: dt.date) -> None:
        sent = self._refer(case_id)
        others = self._counter.agencies(case_id)[1:]
        refuse = partial(
            self._counter.answer, sent, ReferralStatus.REJECTED, ReasonCode.NO_CAPACITY
        )
        self._after(day, 5, refuse)
        self._after(day, 7, partial(self._try_again, case_id, others))

    def _try_again(self, case_id: int, others: list[AgencyView]) -> None:
        """The next agency. The first letter has a slip in it: voided, and written once more."""
        if others:
            sent = self._counter.refer(case_id, others[0], LetterKind.OFFICIAL)
            self._counter.void(sent.letter_id, "Salah ketik alamat tujuan")
            self._counter.write(sent.referral_id, LetterKind.OFFICIAL)

    def _put_off(self, case_id: int, day: dt.date) -> None:
        sent = self._refer(case_id)
        wait = partial(self._counter.answer, sent, ReferralStatus.ON_HOLD, ReasonCode.WAITLIST)
        self._after(day, 4, wait)

    def _fresh(self, case_id: int, day: dt.date) -> None:
        self._after(day, 1, partial(self._counter.visit, case_id))

    def _refer(self, case_id: int, kind: LetterKind = LetterKind.OFFICIAL) -> int:
        first = self._counter.agencies(case_id)[0]
        return self._counter.refer(case_id, first, kind).referral_id


def choose(
    people: Sequence[PersonView], count: int, on: dt.date
) -> list[tuple[PersonView, Hardship]]:
    """A different resident for each hardship, of a fitting age where there is one left."""
    free = list(people)
    chosen = []
    for hardship, _ in zip(cycle(HARDSHIPS), range(min(count, len(free))), strict=False):
        fitting = (person for person in free if _fits(person, hardship, on))
        person = next(fitting, free[0])
        free.remove(person)
        chosen.append((person, hardship))
    return chosen


def _fits(person: PersonView, hardship: Hardship, on: dt.date) -> bool:
    youngest, oldest = hardship.ages
    right_sex = hardship.sex is None or person.sex == hardship.sex
    return right_sex and youngest <= age(person, on) <= oldest
