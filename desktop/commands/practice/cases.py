"""The cases of the practice office: opened, referred by letter, answered, settled or left waiting.

Every case takes one of ten courses, so that each screen of the program has something to show.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle

from desktop.commands.practice.counter import Counter, age
from desktop.commands.practice.diary import Diary
from desktop.commands.practice.hardships import HARDSHIPS, Hardship
from desktop.commands.practice.mail import take_in_mail
from models.agencies import AgencyView
from models.calendar import add_working_days
from models.case.cases import OutcomeDraft
from models.codes import Channel, LetterKind, Outcome, OutcomeReason, ReferralStatus
from models.person.people import PersonView

WORKING_DAYS = 48
"""Over how many working days the cases were opened."""
MET = OutcomeDraft(Outcome.MET, text="Bantuan sudah diterima warga.")
PARTLY_MET = OutcomeDraft(
    Outcome.PARTLY_MET, OutcomeReason.NO_CAPACITY, "Diterima sebagian; sisanya menunggu."
)

VISITED = 15
"""How many working days before the last one the outreach visit was."""
AWAY = dt.timedelta(days=80)
"""How long a resident is away, so that the case still waits on the last day."""

Found = tuple[PersonView, Hardship]
Course = Callable[[int, dt.date], None]
"""What follows after a case was opened on a day."""


class PracticeCases:
    """Plans the cases into the diary; each course goes on there."""

    def __init__(self, counter: Counter, diary: Diary) -> None:
        self._counter, self._diary = counter, diary
        self._drawn = False
        self._courses: tuple[Course, ...] = (
            self._helped,
            self._came_back,
            self._silent,
            self._refused,
            self._helped_by_hand,
            self._partly_helped,
            self._put_off,
            self._away,
            self._under_way,
            self._fresh,
        )

    def plan(self, people: Sequence[PersonView], count: int, last: dt.date) -> None:
        """Spread up to `count` cases over the weeks before `last`."""
        chosen = choose(people, count, last)
        first = add_working_days(last, -WORKING_DAYS)
        begun = [*zip(chosen, cycle(self._courses), strict=False)]
        there = _on_the_visit(chosen)
        for number, (found, course) in enumerate(begun):
            if number not in there:
                day = add_working_days(first, 1 + number * (WORKING_DAYS - 2) // len(chosen))
                self._diary.on(day, partial(self._begin, found, course))
        self._plan_visits([begun[number] for number in there], last)
        counter, half = self._counter, WORKING_DAYS // 2
        self._after(first, half, counter.keep_a_number)
        self._after(first, half, counter.keep_a_filter)
        self._after(first, half, partial(take_in_mail, counter.desk))
        self._after(last, -2, counter.tell_the_head)

    def _begin(self, found: Found, course: Course, day: dt.date) -> None:
        person, hardship = found
        case_id = self._counter.open(person, hardship)
        if hardship.kind == "house" and not self._drawn:
            self._drawn = True
            self._counter.attach_drawing(case_id)
        course(case_id, day)

    # --- outreach ------------------------------------------------------------------------

    def _plan_visits(self, there: Sequence[tuple[Found, Course]], last: dt.date) -> None:
        """One visit that was, with its residents, and one that is planned for next week."""
        held_on, coming = add_working_days(last, -VISITED), add_working_days(last, 4)
        self._after(held_on, -6, partial(self._plan_a_visit, held_on, there))
        self._after(last, -3, partial(self._counter.plan_visit, coming, "Emplasemen kebun"))

    def _plan_a_visit(self, on: dt.date, there: Sequence[tuple[Found, Course]]) -> None:
        place = there[0][0][1].place if there else "Balai desa"
        visit_id = self._counter.plan_visit(on, place)
        self._diary.on(on, partial(self._hold, visit_id, there))

    def _hold(self, visit_id: int, there: Sequence[tuple[Found, Course]], day: dt.date) -> None:
        for (person, hardship), course in there:
            course(self._counter.open(person, hardship, visit_id), day)
        self._after(day, 1, partial(self._counter.finish_visit, visit_id))

    def _after(self, day: dt.date, working_days: int, act: Callable[[], object]) -> None:
        self._diary.on(add_working_days(day, working_days), lambda _: act())

    # --- the courses ---------------------------------------------------------------------

    def _helped(self, case_id: int, day: dt.date, kind: LetterKind = LetterKind.OFFICIAL) -> None:
        counter, sent = self._counter, self._refer(case_id, kind)
        answer = partial(counter.answer, sent)
        self._after(day, 3, partial(answer, ReferralStatus.ACCEPTED))
        self._after(day, 9, partial(answer, ReferralStatus.COMPLETED))
        self._after(day, 11, partial(counter.close, case_id, MET))

    def _came_back(self, case_id: int, day: dt.date) -> None:
        """Helped and closed, and open again: it did not last."""
        self._helped(case_id, day)
        self._after(day, 15, partial(self._counter.reopen, case_id))

    def _away(self, case_id: int, day: dt.date) -> None:
        """The agency would begin, but the resident is away for a while."""
        sent = self._refer(case_id)
        self._after(day, 3, partial(self._counter.answer, sent, ReferralStatus.ACCEPTED))
        self._after(day, 4, partial(self._counter.pause, case_id, day + AWAY))

    def _helped_by_hand(self, case_id: int, day: dt.date) -> None:
        self._helped(case_id, day, LetterKind.INTRODUCTION)

    def _partly_helped(self, case_id: int, day: dt.date) -> None:
        counter, sent = self._counter, self._refer(case_id, LetterKind.INTRODUCTION)
        self._after(day, 6, partial(counter.answer, sent, ReferralStatus.COMPLETED))
        self._after(day, 8, partial(counter.close, case_id, PARTLY_MET))

    def _under_way(self, case_id: int, day: dt.date) -> None:
        counter, sent = self._counter, self._refer(case_id)
        self._after(day, 1, partial(counter.plan, case_id))
        self._after(day, 2, partial(counter.answer, sent, ReferralStatus.ACCEPTED))
        self._after(day, 5, partial(counter.answer, sent, ReferralStatus.IN_PROGRESS))
        self._after(day, 6, partial(counter.visit, case_id))
        self._after(day, 6, partial(counter.take_first_step, case_id))

    def _silent(self, case_id: int, day: dt.date) -> None:
        del day  # nobody answers: soon overdue
        self._refer(case_id)

    def _refused(self, case_id: int, day: dt.date) -> None:
        sent = self._refer(case_id)
        others = self._counter.agencies(case_id)[1:]
        self._after(day, 5, partial(self._counter.answer, sent, ReferralStatus.REJECTED))
        self._after(day, 7, partial(self._try_again, case_id, others))

    def _try_again(self, case_id: int, others: list[AgencyView]) -> None:
        """The next agency. The first letter has a slip in it: voided, and written once more."""
        if others:
            sent = self._counter.refer(case_id, others[0], LetterKind.OFFICIAL)
            self._counter.void(sent.letter_id, "Salah ketik alamat tujuan")
            self._counter.write(sent.referral_id, LetterKind.OFFICIAL)

    def _put_off(self, case_id: int, day: dt.date) -> None:
        sent = self._refer(case_id)
        self._after(day, 4, partial(self._counter.answer, sent, ReferralStatus.ON_HOLD))

    def _fresh(self, case_id: int, day: dt.date) -> None:
        self._after(day, 1, partial(self._counter.visit, case_id))
        self._after(day, 1, partial(self._counter.plan, case_id))

    def _refer(self, case_id: int, kind: LetterKind = LetterKind.OFFICIAL) -> int:
        first = self._counter.agencies(case_id)[0]
        return self._counter.refer(case_id, first, kind).referral_id


def _on_the_visit(chosen: Sequence[Found]) -> list[int]:
    """Which of the chosen were found on the visit: the last two that came by outreach."""
    found = [n for n, (_, hard) in enumerate(chosen) if hard.channel == Channel.OUTREACH]
    return found[-2:]


def choose(
    people: Sequence[PersonView], count: int, on: dt.date
) -> list[tuple[PersonView, Hardship]]:
    """A different resident for each hardship, of a fitting age or the nearest one left."""
    free = list(people)
    chosen = []
    for hardship, _ in zip(cycle(HARDSHIPS), range(min(count, len(free))), strict=False):
        person = min(free, key=partial(_misfit, hardship=hardship, on=on))
        free.remove(person)
        chosen.append((person, hardship))
    return chosen


def _misfit(person: PersonView, hardship: Hardship, on: dt.date) -> tuple[bool, int]:
    """How badly a hardship suits a resident: the wrong sex, then the years too young or too old."""
    youngest, oldest = hardship.ages
    years = age(person, on)
    wrong_sex = hardship.sex is not None and person.sex != hardship.sex
    return wrong_sex, max(youngest - years, years - oldest, 0)
