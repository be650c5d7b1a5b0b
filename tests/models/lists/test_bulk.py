"""Work on many records shows its effect, does exactly that, and can be put back exactly."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import history
from models.case.assignment import assignable
from models.case.cases import (
    CaseDetails,
    ClosingDraft,
    OutcomeDraft,
    case,
    close_case,
    correct_case,
    settle_need,
)
from models.case.pages import list_cases
from models.case.plan.steps import StepDraft, add_step, steps_of
from models.case.referrals import Move, move_referral, referral
from models.case.timeline import timeline
from models.codes import Delivery, Outcome, Party, RecordState, ReferralStatus, SavedList
from models.errors import Cancelled, RuleError
from models.labels import label
from models.letter.delivery import delivery_of
from models.letter.letters import issue, letter, void_letter
from models.letter.numbering.handwritten import HandWritten, record_outside
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.lists.bulk import Assign, Deliver, FollowUp, carry_out, preview, printable, undo
from models.lists.bulk_effects import CLOSED, LEFT_ALREADY, NO_LETTER, NOT_ISSUED, SAME
from models.tables import Case, PlanStep, Referral, columns
from reports.letters import render_letter
from tests.case_samples import assign, drafted, need_ids, opened, resident
from tests.letter_samples import options

CASES, LETTERS = SavedList.CASES, SavedList.LETTERS
DAY = dt.date(2026, 3, 20)


def closed(desk):
    case_id = opened(desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    return case_id


def do(desk, work, *ids, list_name=CASES):
    return carry_out(list_name, ids, work, preview(list_name, ids, work, desk.today()), desk)


def lettered(desk):
    """A case with an issued letter: the case, the referral and the letter."""
    case_id = opened(desk)
    referral_id = drafted(desk, case_id)
    issued = issue(referral_id, options(referral_id, desk), render_letter, desk)
    return case_id, referral_id, issued.id


def state_of_the_office():
    """Every column of what bulk work may touch, but for the number of the last change."""
    found = {}
    for table in (Case, Referral, PlanStep):
        for row in table.select():
            values = {k: v for k, v in columns(row).items() if k != "changed"}
            if row.record_state == RecordState.ACTIVE:
                found[(table.__name__, row.id)] = values
    return found


def test_the_preview_names_what_changes_and_what_does_not(desk):
    mine, other, done = opened(desk), opened(desk), closed(desk)
    assign(mine, desk.account_uuid, desk)
    found = preview(CASES, [mine, other, done], Assign(desk.account_uuid), desk.today())
    assert [(each.id, each.before, each.after) for each in found.effects] == [
        (other, "belum ditugaskan", "Sri Contoh")
    ]
    assert [each.why for each in found.skipped] == [SAME, CLOSED]
    assert case(other).number in found.effects[0].title and "Siti Contoh" in found.effects[0].title
    assert case(other).assignee is None  # looking changes nothing


def test_cases_are_given_to_somebody_and_taken_back_again(desk):
    ids = [opened(desk) for _ in range(3)]
    token = do(desk, Assign(desk.account_uuid), *ids)
    assert {row.assignee for row in list_cases(today=desk.today())} == {"Sri Contoh"}
    assert undo(token, desk).restored == 3
    assert {row.assignee for row in list_cases(today=desk.today())} == {""}
    titles = [line.title for line in timeline(ids[0], desk)]
    assert titles.count("Petugas kasus diubah") == 2  # the history shows both


def test_a_step_is_planned_for_each_case_and_withdrawn_again(desk):
    one, two, done = opened(desk), opened(desk), closed(desk)
    add_step(one, StepDraft("Kunjungi", due_on=DAY), desk)
    token = do(desk, FollowUp("Telepon warga", DAY), one, two, done)
    assert [step.text for step in steps_of(one)] == ["Kunjungi", "Telepon warga"]
    assert (steps_of(two)[0].due_on, steps_of(done)) == (DAY, ())
    undo(token, desk)
    assert [step.text for step in steps_of(one)] == ["Kunjungi"]
    assert steps_of(two) == () and case(two).next_step.step_id is None
    assert "Rencana langkah diurungkan" in [line.title for line in timeline(two, desk)]


def test_papers_are_marked_through_their_cases_or_their_letters(desk):
    case_id, referral_id, letter_id = lettered(desk)
    bare = opened(desk)
    drafted(desk, case_id, "BPBD")
    work = Deliver(Delivery.HANDED_TO_RESIDENT)
    found = preview(CASES, [case_id, bare], work, desk.today())
    assert ([each.id for each in found.effects], [s.why for s in found.skipped]) == (
        [referral_id],
        [NO_LETTER, NO_LETTER],
    )
    assert [each.title.endswith("Siti Contoh, BPBD") for each in found.skipped] == [False, True]
    token = do(desk, work, case_id, bare)
    assert referral(referral_id).delivery is Delivery.HANDED_TO_RESIDENT
    assert (delivery_of(letter_id).on, token.count) == (desk.today(), 1)
    assert undo(token, desk).restored == 1
    assert referral(referral_id).delivery is Delivery.NONE
    assert delivery_of(letter_id).on is None
    yesterday = Deliver(Delivery.SENT, desk.today() - dt.timedelta(days=1))
    (skipped,) = preview(LETTERS, [letter_id], yesterday, desk.today()).skipped
    assert skipped.why == f"suratnya bertanggal {desk.today():%d-%m-%Y}"
    do(desk, work, letter_id, list_name=LETTERS)
    again = preview(LETTERS, [letter_id], work, desk.today())
    told = LEFT_ALREADY.format(delivery=label(Delivery.HANDED_TO_RESIDENT))
    assert (again.effects, again.skipped[0].why) == ((), told)


def test_of_a_restricted_case_resident_and_agency_are_not_named_together(desk):
    case_id, _, letter_id = lettered(desk)
    drafted(desk, case_id, "BPBD")
    correct_case(case_id, CaseDetails(restricted=True), desk)
    (listed,) = preview(LETTERS, [letter_id], Deliver(Delivery.SENT), desk.today()).effects
    assert listed.title == f"{letter(letter_id).number_text}, kasus terbatas"
    (left,) = preview(CASES, [case_id], Deliver(Delivery.SENT), desk.today()).skipped
    assert left.title.endswith("Siti Contoh, instansi")


def test_a_letter_without_a_referral_is_marked_and_put_back_as_well(desk):
    letter_id = record_outside(HandWritten(desk.today(), "Camat", "Undangan", "005"), desk).id
    token = do(desk, Deliver(Delivery.SENT), letter_id, list_name=LETTERS)
    assert (delivery_of(letter_id).on, token.count) == (desk.today(), 1)
    (skipped,) = preview(LETTERS, [letter_id], Deliver(Delivery.SENT), desk.today()).skipped
    assert skipped.why == f"sudah tercatat dikirim {desk.today():%d-%m-%Y}"
    assert skipped.title.endswith(", Camat")
    assert (undo(token, desk).restored, delivery_of(letter_id).on) == (1, None)


def test_a_referral_that_is_over_or_of_a_closed_case_asks_for_no_paper(desk):
    case_id, referral_id, letter_id = lettered(desk)
    over = drafted(desk, case_id, "BPBD")
    wrong = Move(ReferralStatus.ENTERED_IN_ERROR, Party.OFFICE)
    move_referral(over, wrong, desk)
    work = Deliver(Delivery.SENT)
    found = preview(CASES, [case_id], work, desk.today())
    assert ([each.id for each in found.effects], found.skipped) == ([referral_id], ())
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    move_referral(referral_id, wrong, desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    for list_name, chosen in ((CASES, case_id), (LETTERS, letter_id)):
        found = preview(list_name, [chosen], work, desk.today())
        assert (found.effects, [each.why for each in found.skipped]) == ((), [CLOSED])


def test_only_issued_letters_can_be_marked_or_printed(desk):
    _, __, issued = lettered(desk)
    _, __, void = lettered(desk)
    void_letter(void, "Salah alamat", desk)
    (reserved,) = reserve_numbers(Reservation(day=desk.today()), desk)
    found = printable(LETTERS, [issued, void, reserved])
    assert [each.id for each in found.effects] == [issued]
    assert [each.why for each in found.skipped] == [NOT_ISSUED, NOT_ISSUED]
    assert letter(issued).number_text in found.effects[0].title


def test_the_letters_of_a_case_are_printed_once_each(desk):
    case_id, _, letter_id = lettered(desk)
    bare = opened(desk)
    found = printable(CASES, [case_id, bare])
    assert [each.id for each in found.effects] == [letter_id]
    assert [each.why for each in found.skipped] == [NO_LETTER]


def test_what_somebody_changed_since_is_left_and_named(desk):
    ids = [opened(desk) for _ in range(3)]
    token = do(desk, Assign(desk.account_uuid), *ids)
    correct_case(ids[1], CaseDetails(summary="Baru"), desk)
    undone = undo(token, desk)
    assert undone.restored == 2
    assert len(undone.kept) == 1 and case(ids[1]).number in undone.kept[0]
    assert case(ids[1]).assignee is not None and case(ids[1]).summary == "Baru"
    assert undo(token, desk).restored == 0  # once is enough


def test_a_preview_that_is_no_longer_true_is_refused_and_nothing_changes(desk):
    one, two = opened(desk), opened(desk)
    work = Assign(desk.account_uuid)
    shown = preview(CASES, [one, two], work, desk.today())
    assign(one, desk.account_uuid, desk)
    with pytest.raises(RuleError, match="bulk.changed_meanwhile"):
        carry_out(CASES, [one, two], work, shown, desk)
    assert case(two).assignee is None


def test_stopped_half_way_nothing_is_changed(desk):
    ids = [opened(desk) for _ in range(4)]
    work, head = FollowUp("Telepon", DAY), history.head()[0]

    def stop(done, _total):
        if done == 3:
            raise Cancelled

    shown = preview(CASES, ids, work, desk.today())
    with pytest.raises(Cancelled):
        carry_out(CASES, ids, work, shown, desk, stop)
    assert not any(steps_of(case_id) for case_id in ids)
    assert history.head()[0] == head


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (FollowUp(" ", DAY), "step.text_required"),
        (FollowUp("Telepon", None), "bulk.day_missing"),
        (FollowUp("Telepon", dt.date(2026, 3, 15)), "bulk.day_missing"),
        (Assign("019cf428-45f0-7af9-a43f-000000000000"), "assignment.not_here"),
    ],
)
def test_work_that_cannot_be_done_is_refused_before_anything(desk, work, code):
    case_id = opened(desk)
    with pytest.raises(RuleError, match=code):
        preview(CASES, [case_id], work, desk.today())


def test_everybody_who_works_here_may_be_given_a_case(desk):
    assert [each.name for each in assignable()] == ["Sri Contoh"]


def test_undo_puts_the_whole_office_back(desk):
    resident_id = resident(desk)
    ids = [opened(desk, kind, person_id=resident_id) for kind in ("food", "school", "house")]
    ids += [lettered(desk)[0], lettered(desk)[0], closed(desk)]
    drafted(desk, ids[0])
    works = st.one_of(
        st.builds(Assign, st.sampled_from(["", desk.account_uuid])),
        st.builds(FollowUp, st.sampled_from(["Telepon", "Kunjungi"]), st.just(DAY)),
        st.builds(Deliver, st.sampled_from([Delivery.SENT, Delivery.HANDED_TO_RESIDENT])),
    )

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(works, st.lists(st.sampled_from(ids), unique=True)), max_size=4))
    def check(steps):
        before = state_of_the_office()
        tokens = [do(desk, work, *chosen) for work, chosen in steps]
        for token in reversed(tokens):
            assert undo(token, desk).kept == ()
        assert state_of_the_office() == before

    check()
