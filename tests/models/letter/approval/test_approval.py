"""A clerk's letter is agreed to before it gets its number, and nothing moves until then."""

from dataclasses import replace

import pytest

from models.case.cases import case
from models.case.next_steps import NextStepCode
from models.case.pages import list_cases
from models.case.referrals import Move, move_referral
from models.case.referrals import referral as referral_view
from models.case.timeline import timeline
from models.codes import (
    Approval,
    LetterState,
    Party,
    ReasonCode,
    RecordState,
    ReferralStatus,
    Role,
)
from models.errors import RuleError
from models.letter import letters
from models.letter.approval.approval import (
    approve,
    changed_since_written,
    discard,
    send_back,
    submit,
)
from models.letter.approval.waiting import (
    WaitingCount,
    count_waiting,
    needs_approval,
    waiting_letter,
)
from models.letter.filters import LetterFilter, count_letters
from models.letter.numbering.numbers import Reservation, next_number, reserve_numbers
from models.office import change_office, draft_from, office
from models.search import search
from models.tables import Case, Letter, Referral, StoredFile
from tests.letter_samples import options, referral


def plain(document):
    return b"/Count 1 " + document.to_json().encode()


@pytest.fixture
def clerk(desk):
    """The office agrees to letters first, and this is who writes them."""
    change_office(replace(draft_from(office()), approval=Approval.SECRETARY), desk)
    return replace(desk, role=Role.CLERK, name="Ani Contoh")


def handed_in(clerk, rid, **changes):
    return submit(rid, options(rid, clerk, **changes), plain, clerk)


def case_of(rid):
    return Case.get_by_id(Referral.get_by_id(rid).need.case_id)


def test_a_letter_handed_in_has_no_number_no_page_and_moves_nothing(clerk, desk):
    rid = referral(desk)
    assert (needs_approval(clerk), needs_approval(desk)) == (True, False)
    with pytest.raises(RuleError, match=r"letter\.needs_approval"):
        letters.issue(rid, options(rid, clerk), plain, clerk)
    one = letters.letter(handed_in(clerk, rid, subject="Mohon bantuan"))
    assert (one.state, one.number, one.sha256) == (LetterState.AWAITING_APPROVAL, None, None)
    assert (one.number_text, one.subject) == ("", "Mohon bantuan")
    assert StoredFile.select().count() == 0
    assert next_number(2026, "") == 1
    assert referral_view(rid).status is ReferralStatus.DRAFT
    assert waiting_letter(one.id).options == options(rid, clerk, subject="Mohon bantuan")


def test_the_case_waits_for_approval_and_asks_for_no_second_letter(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    case_id = case_of(rid).id
    step = case(case_id, today=desk.today()).next_step
    assert (step.code, step.label) == (
        NextStepCode.AWAIT_APPROVAL,
        "Menunggu persetujuan: surat ke Dinsos PPKB",
    )
    assert list_cases(today=desk.today())[0].step == step
    for again in (
        lambda: handed_in(clerk, rid),
        lambda: letters.issue(rid, options(rid, desk), plain, desk),
    ):
        with pytest.raises(RuleError, match=r"letter\.waits_already"):
            again()
    send_back(letter_id, "Nama salah", desk)
    assert case(case_id, today=desk.today()).next_step.code is NextStepCode.CORRECT_LETTER
    assert list_cases(today=desk.today())[0].step.code is NextStepCode.CORRECT_LETTER


def test_who_is_responsible_agrees_and_the_letter_is_issued_at_once(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    with pytest.raises(RuleError, match=r"letter\.approval_not_yours"):
        approve(letter_id, plain, clerk)
    shown = letters.preview(rid, waiting_letter(letter_id).options, plain, desk)
    done = approve(letter_id, plain, desk, shown.number_text, expected_sha256=shown.sha256)
    row = Letter.get_by_id(letter_id)
    assert (done.id, row.state, row.number, row.sha256) == (letter_id, "issued", 1, shown.sha256)
    assert (row.written_by, row.decided_by, row.decided_on) == (
        "Ani Contoh",
        desk.name,
        desk.today(),
    )
    assert referral_view(rid).status is ReferralStatus.REQUESTED
    assert letters.letter_pdf(letter_id, desk) == shown.pdf
    with pytest.raises(RuleError, match=r"letter\.not_waiting"):
        approve(letter_id, plain, desk)


def test_a_letter_is_sent_back_corrected_and_handed_in_again(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    with pytest.raises(RuleError, match=r"letter\.send_back_reason"):
        send_back(letter_id, " ", desk)
    with pytest.raises(RuleError, match=r"letter\.approval_not_yours"):
        send_back(letter_id, "Sebut RT", clerk)
    send_back(letter_id, "Sebut RT", desk)
    back = waiting_letter(letter_id)
    assert (back.state, back.reason, back.decided_by) == (LetterState.DRAFT, "Sebut RT", desk.name)
    assert count_waiting() == WaitingCount(to_decide=0, sent_back=1)
    for again in (lambda: approve(letter_id, plain, desk), lambda: send_back(letter_id, "x", desk)):
        with pytest.raises(RuleError, match=r"letter\.not_waiting"):
            again()
    better = options(rid, clerk, subject="Mohon bantuan RT 01")
    assert submit(rid, better, plain, clerk, letter_id) == letter_id
    again = waiting_letter(letter_id)
    assert (again.state, again.options, again.reason) == (
        LetterState.AWAITING_APPROVAL,
        better,
        "",
    )
    approve(letter_id, plain, desk)
    titles = [line.title for line in timeline(case_of(rid).id, desk)]
    assert titles.count("Surat diajukan untuk disetujui") == 2
    assert "Surat dikembalikan untuk dibetulkan" in titles
    assert [line.state for line in letters.register(2026)] == [LetterState.ISSUED]


def test_a_letter_thrown_away_leaves_every_list_and_the_referral_waits_anew(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid, subject="Permohonan khusus")
    assert [hit.id for hit in search("Permohonan khusus") if hit.kind == "letter"] == [letter_id]
    assert count_letters(LetterFilter(year=2026), desk.today(), desk) == 1
    assert count_letters(LetterFilter(year=2025), desk.today(), desk) == 0
    assert letters.register(2026) == ()
    discard(letter_id, clerk)
    assert count_letters(LetterFilter(year=2026), desk.today(), desk) == 0
    assert letters.letters(2026) == []
    assert not [hit for hit in search("Permohonan khusus") if hit.kind == "letter"]
    assert case(case_of(rid).id, today=desk.today()).letters == ()
    assert list_cases(today=desk.today())[0].step.code is NextStepCode.MAKE_LETTER
    assert handed_in(clerk, rid) != letter_id
    with pytest.raises(RuleError, match=r"letter\.not_waiting"):
        discard(letter_id, clerk)


def test_a_waiting_letter_that_takes_a_kept_number_is_that_line_of_the_register(clerk, desk):
    rid = referral(desk)
    kept, _other = reserve_numbers(Reservation(desk.today(), count=2), desk)
    letter_id = handed_in(clerk, rid, reserved_id=kept)
    assert letters.letter(kept).state is LetterState.RESERVED
    done = approve(letter_id, plain, desk)
    assert done.id == kept
    assert letters.letter(kept).referral_ids == (rid,)
    assert Letter.get_by_id(letter_id).record_state == RecordState.MERGED
    assert [one.id for one in case(case_of(rid).id, today=desk.today()).letters] == [kept]


def test_what_has_changed_since_it_was_written_is_named(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    assert changed_since_written(letter_id, desk) == ()
    change_office(replace(draft_from(office()), phone="0333-123456"), desk)
    assert changed_since_written(letter_id, desk) == ("kepala surat",)


def test_a_letter_whose_referral_is_over_is_not_agreed_to(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    off = Move(
        to=ReferralStatus.CANCELLED,
        party=Party.OFFICE,
        reason_code=ReasonCode.OTHER,
        reason_text="Batal",
    )
    move_referral(rid, off, desk)
    with pytest.raises(RuleError, match=r"letter\.referral_over"):
        approve(letter_id, plain, desk)
    with pytest.raises(RuleError, match=r"letter\.no_number"):
        letters.void_letter(letter_id, "Salah", desk)
    discard(letter_id, desk)


def test_only_who_is_responsible_changes_who_agrees_to_letters(clerk):
    with pytest.raises(RuleError, match=r"account\.not_responsible"):
        change_office(replace(draft_from(office()), approval=Approval.NONE), clerk)
    change_office(replace(draft_from(office()), phone="0333-123456"), clerk)


def test_what_waits_stays_when_the_office_asks_for_no_agreement_any_more(clerk, desk):
    rid = referral(desk)
    letter_id = handed_in(clerk, rid)
    change_office(replace(draft_from(office()), approval=Approval.NONE), desk)
    assert letters.letter(letter_id).state is LetterState.AWAITING_APPROVAL
    with pytest.raises(RuleError, match=r"letter\.approval_not_yours"):
        approve(letter_id, plain, clerk)
    done = letters.issue(rid, options(rid, clerk), plain, clerk, draft_id=letter_id)
    assert (done.id, Letter.get_by_id(letter_id).decided_by) == (letter_id, "")
