"""Every answer of an agency is kept as it came, and the case goes on from it."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.aid.received import aids_of_person
from models.case.cases import OutcomeDraft, case, close_case, settle_need
from models.case.notes import NoteDraft, add_note
from models.case.referrals import Move, move_referral, referral
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import (
    ReplyView,
    proposals,
    recent_replies,
    record_reply,
    replies_of_case,
    replies_of_referral,
)
from models.case.timeline import timeline
from models.codes import (
    AidSource,
    NoteKind,
    Outcome,
    Party,
    ReasonCode,
    ReferralStatus,
    ReplyChannel,
)
from models.errors import RuleError
from models.tables import ReferralReply
from tests.case_samples import agency_of, drafted, later, need_ids, opened, requested

ACCEPTED, REJECTED, IN_PROGRESS = (
    ReferralStatus.ACCEPTED,
    ReferralStatus.REJECTED,
    ReferralStatus.IN_PROGRESS,
)
ON_HOLD, COMPLETED = ReferralStatus.ON_HOLD, ReferralStatus.COMPLETED


def refused(draft, desk):
    with pytest.raises(RuleError) as caught:
        record_reply(draft, desk)
    assert replies_of_referral(draft.referral_id) == ()
    return caught.value


def test_an_acceptance_with_an_appointment_is_kept_and_moves_the_referral(desk):
    sent = requested(desk, opened(desk))
    day = desk.today() + dt.timedelta(days=3)
    draft = ReplyDraft(
        sent, ACCEPTED, ReplyChannel.PHONE, told_by="Bu Rini", appointment_on=day,
        appointment_place="Kantor Dinsos, loket 2",
    )  # fmt: skip
    record_reply(draft, desk)
    (reply,) = replies_of_referral(sent)
    assert (reply.status, reply.channel, reply.told_by) == (
        ACCEPTED,
        ReplyChannel.PHONE,
        "Bu Rini",
    )
    assert (reply.appointment_on, reply.appointment_place) == (day, "Kantor Dinsos, loket 2")
    assert reply.received_on == desk.today()
    assert referral(sent).status is ACCEPTED and referral(sent).answered_on == desk.today()


def test_a_refusal_names_its_reason_and_the_agency_to_go_to(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    other = agency_of("DINKES")
    record_reply(
        ReplyDraft(
            sent,
            REJECTED,
            reason_code=ReasonCode.WRONG_AGENCY,
            suggested_agency_id=other.id,
        ),
        desk,
    )
    view = case(case_id)
    (reply,) = view.replies
    assert (reply.suggested_agency_id, reply.suggested_agency) == (other.id, other.short_name)
    found = proposals([need.id for need in view.needs], view.referrals, view.replies)
    assert found[view.needs[0].id].agency == other.short_name


def test_a_proposal_is_gone_once_it_was_followed_or_the_need_is_settled(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    draft = ReplyDraft(sent, REJECTED, reason_code=ReasonCode.WRONG_AGENCY)
    record_reply(replace(draft, suggested_agency_id=agency_of("DINKES").id), desk)
    view = case(case_id)
    assert proposals([], view.referrals, view.replies) == {}
    drafted(desk, case_id, "DINKES")
    view = case(case_id)
    assert proposals(need_ids(case_id), view.referrals, view.replies) == {}


def test_a_place_on_the_waiting_list_has_its_number(desk):
    sent = requested(desk, opened(desk))
    draft = ReplyDraft(sent, ON_HOLD, queue_number="B-17")
    assert refused(draft, desk).code == "referral.reason_required"
    record_reply(replace(draft, reason_code=ReasonCode.WAITLIST), desk)
    assert replies_of_referral(sent)[0].queue_number == "B-17"
    assert referral(sent).reason_code is ReasonCode.WAITLIST


def test_the_same_answer_again_moves_nothing_but_sets_a_new_day_to_ask(desk):
    sent = requested(desk, opened(desk))
    record_reply(ReplyDraft(sent, IN_PROGRESS, text="Survei minggu ini"), desk)
    first = referral(sent)
    wednesday = later(desk, 2)
    again = wednesday.today() + dt.timedelta(days=5)
    record_reply(ReplyDraft(sent, IN_PROGRESS, text="Masih survei"), wednesday)
    assert referral(sent).due_on > first.due_on
    record_reply(ReplyDraft(sent, IN_PROGRESS, check_again_on=again), wednesday)
    now = referral(sent)
    assert (now.status, now.due_on, now.answered_on) == (IN_PROGRESS, again, wednesday.today())
    assert len(replies_of_referral(sent)) == 3


def test_what_the_resident_received_is_kept_with_the_answer(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    draft = ReplyDraft(
        sent, COMPLETED, benefit="Beras 10 kg", benefit_on=desk.today(), amount=150_000,
        evidence="Foto serah terima",
    )  # fmt: skip
    record_reply(draft, desk)
    (reply,) = replies_of_case(case_id)
    assert (reply.benefit, reply.amount, reply.evidence) == (
        "Beras 10 kg",
        150_000,
        "Foto serah terima",
    )
    assert aids_of_person(case(case_id).person.id) == []


def test_what_was_received_can_be_recorded_as_aid_in_the_same_stroke(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    draft = ReplyDraft(sent, COMPLETED, benefit="Beras 10 kg", amount=150_000, as_aid=True)
    record_reply(draft, desk)
    (aid,) = aids_of_person(case(case_id).person.id)
    assert (aid.name, aid.source, aid.amount) == ("Beras 10 kg", AidSource.REFERRAL, 150_000)
    assert aid.period_from == aid.period_until == desk.today()


def test_aid_that_cannot_be_recorded_takes_the_answer_back(desk):
    sent = requested(desk, opened(desk))
    assert refused(ReplyDraft(sent, COMPLETED, as_aid=True), desk).code == "aid.name_missing"
    assert referral(sent).status is ReferralStatus.REQUESTED


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"status": ReferralStatus.REQUESTED}, "referral.illegal_reply", "to"),
        ({"status": REJECTED}, "referral.reason_required", "reason_code"),
        ({"benefit": "Beras"}, "reply.does_not_belong", "benefit"),
        ({"amount": 5}, "reply.does_not_belong", "amount"),
        ({"status": COMPLETED, "amount": -1}, "reply.amount", "amount"),
        ({"status": COMPLETED, "queue_number": "7"}, "reply.does_not_belong", "queue_number"),
        ({"appointment_on": dt.date(2026, 3, 15)}, "reply.appointment_past", "appointment_on"),
        ({"check_again_on": dt.date(2026, 3, 15)}, "reply.check_again_past", "check_again_on"),
        ({"received_on": dt.date(2026, 3, 17)}, "date.in_future", "on"),
        ({"received_on": dt.date(2026, 3, 15)}, "referral.date_order", "on"),
        ({"told_by": "x" * 121}, "text.too_long", "told_by"),
        (
            {"status": COMPLETED, "benefit_on": dt.date(2026, 3, 17)},
            "date.in_future",
            "benefit_on",
        ),
        (
            {"status": COMPLETED, "benefit_on": dt.date(2020, 1, 1)},
            "reply.benefit_before",
            "benefit_on",
        ),
    ],
)
def test_an_answer_that_cannot_be_is_refused_beside_its_field(desk, changes, code, field):
    sent = requested(desk, opened(desk))
    error = refused(replace(ReplyDraft(sent, ACCEPTED), **changes), desk)
    assert (error.code, error.field) == (code, field)
    assert referral(sent).status is ReferralStatus.REQUESTED


def test_an_agency_does_not_propose_itself(desk):
    sent = requested(desk, opened(desk))
    own = referral(sent).agency.id
    draft = ReplyDraft(sent, REJECTED, reason_code=ReasonCode.WRONG_AGENCY, suggested_agency_id=own)
    assert refused(draft, desk).code == "reply.same_agency"


def test_what_was_never_sent_cannot_be_answered(desk):
    assert refused(ReplyDraft(drafted(desk, opened(desk)), ACCEPTED), desk).code == "reply.not_sent"


def test_an_end_is_not_answered_again(desk):
    sent = requested(desk, opened(desk))
    record_reply(ReplyDraft(sent, COMPLETED), desk)
    with pytest.raises(RuleError, match="referral.illegal_reply"):
        record_reply(ReplyDraft(sent, COMPLETED), desk)


def test_answers_are_never_altered(desk):
    sent = requested(desk, opened(desk))
    record_reply(ReplyDraft(sent, ACCEPTED), desk)
    from peewee import DatabaseError

    with pytest.raises(DatabaseError, match="append-only"):
        ReferralReply.update(text="lain").execute()


def test_the_timeline_tells_an_answer_once_with_all_it_said(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    draft = ReplyDraft(
        sent,
        REJECTED,
        ReplyChannel.PHONE,
        told_by="Bu Rini",
        reason_code=ReasonCode.NOT_ELIGIBLE,
        text="Bukan prioritas",
        suggested_agency_id=agency_of("DINKES").id,
    )
    record_reply(draft, desk)
    lines = [line for line in timeline(case_id, desk) if "Ditolak" in line.title]
    (line,) = lines
    for words in (
        "Bukan prioritas",
        "Tidak memenuhi syarat",
        "lewat telepon, Bu Rini",
        "disarankan ke",
    ):
        assert words in line.text


def test_the_history_holds(desk):
    sent = requested(desk, opened(desk))
    record_reply(ReplyDraft(sent, ACCEPTED), desk)
    assert history.verify().ok


# --- what is new ------------------------------------------------------------------------------


def news(desk):
    return [found.reply.referral_id for found in recent_replies(desk.today())]


def test_a_refusal_is_news_until_the_need_goes_another_way(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    record_reply(ReplyDraft(sent, REJECTED, reason_code=ReasonCode.NO_CAPACITY), desk)
    (found,) = recent_replies(desk.today())
    assert isinstance(found.reply, ReplyView) and found.case_id == case_id
    assert (found.person_name, found.need_title) == ("Siti Contoh", case(case_id).needs[0].title)
    assert recent_replies(desk.today() + dt.timedelta(days=1)) == ()
    requested(desk, case_id, "DINKES")
    assert news(desk) == []


def test_an_end_is_news_until_its_outcome_is_recorded(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    record_reply(ReplyDraft(sent, COMPLETED, benefit="Beras"), desk)
    assert news(desk) == [sent]
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET, text="Beras diterima"), desk)
    assert news(desk) == []


def test_an_appointment_is_news_until_somebody_wrote_that_the_resident_knows(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    soon = desk.today() + dt.timedelta(days=2)
    record_reply(ReplyDraft(sent, ACCEPTED, appointment_on=soon), desk)
    assert news(desk) == [sent]
    add_note(case_id, NoteDraft("Bu Siti sudah diberi tahu", NoteKind.PHONE), desk)
    assert news(desk) == []


def test_only_the_last_answer_of_a_referral_is_news(desk):
    sent = requested(desk, opened(desk))
    soon = desk.today() + dt.timedelta(days=2)
    record_reply(ReplyDraft(sent, ACCEPTED, appointment_on=soon), desk)
    record_reply(ReplyDraft(sent, IN_PROGRESS), desk)
    assert news(desk) == []


def test_an_answer_the_office_itself_withdrew_is_no_news(desk):
    case_id = opened(desk)
    sent = requested(desk, case_id)
    record_reply(ReplyDraft(sent, COMPLETED), desk)
    move_referral(sent, Move(ReferralStatus.ENTERED_IN_ERROR, Party.OFFICE), desk)
    assert news(desk) == []


def test_nothing_is_recorded_in_a_closed_case(desk):
    from models.case.cases import ClosingDraft

    case_id = opened(desk)
    sent = requested(desk, case_id)
    record_reply(ReplyDraft(sent, COMPLETED), desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET, text="Beras"), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "Datang ke kantor"), desk)
    with pytest.raises(RuleError, match="case.closed"):
        record_reply(ReplyDraft(sent, ACCEPTED), desk)
