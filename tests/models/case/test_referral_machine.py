"""Whatever is said of a referral, by whom and in which order: it is somewhere, with its reasons."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from models import history
from models.case.referral_status import OPEN, WITH_AGENCY, allowed
from models.case.referrals import (
    Move,
    ReferralDraft,
    draft_referral,
    move_referral,
    referral,
    set_delivery,
)
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply, replies_of_referral
from models.codes import Delivery, Party, ReasonCode, ReferralStatus
from models.letter.letters import void_letter
from tests.case_samples import agency_of, with_letter
from tests.models.case.test_case_machines import Office, refusal, run

ENDED = set(ReferralStatus) - set(OPEN)


class OneReferral(Office):
    """A referral that anybody tries to move anywhere, by word, by reply or by its paper."""

    @initialize()
    def open(self):
        self.begin("food")
        self.id = draft_referral(
            ReferralDraft(self.view.needs[0].id, agency_of("DINSOSPPKB").id), self.now
        )

    @rule(
        to=st.sampled_from(ReferralStatus),
        party=st.sampled_from(Party),
        reason=st.none() | st.sampled_from(ReasonCode),
        text=st.sampled_from(["", "Beras 10 kg diterima"]),
    )
    def move_anywhere(self, to, party, reason, text):
        before, number = referral(self.id), history.head()[0]
        legal = [move for move in allowed(before.status, party) if move.end == to]
        refused = refusal(move_referral, self.id, Move(to, party, reason, text), self.now)
        assert legal or refused in ("referral.illegal_move", "referral.illegal_reply")
        if refused:
            assert (referral(self.id), history.head()[0]) == (before, number)
        else:
            assert referral(self.id).status == to

    @rule(to=st.sampled_from(ReferralStatus), reason=st.none() | st.sampled_from(ReasonCode))
    def reply_anything(self, to, reason):
        before, replies = referral(self.id), replies_of_referral(self.id)
        refused = refusal(record_reply, ReplyDraft(self.id, to, reason_code=reason), self.now)
        if refused:
            assert (referral(self.id), replies_of_referral(self.id)) == (before, replies)
        else:
            assert referral(self.id).status == to
            assert replies_of_referral(self.id)[:-1] == replies

    @rule(delivery=st.sampled_from(Delivery))
    def say_where_the_paper_is(self, delivery):
        there = delivery == Delivery.NONE or self.view.has_letter(self.id)
        why = "referral.by_batch_only" if delivery == Delivery.IN_BATCH else "referral.no_letter"
        there &= delivery != Delivery.IN_BATCH
        before, number = referral(self.id), history.head()[0]
        refused = refusal(set_delivery, self.id, delivery, self.now)
        assert refused == ("" if there else why)
        if refused:
            assert (referral(self.id), history.head()[0]) == (before, number)

    @rule()
    def write_a_letter(self):
        over = referral(self.id).status in ENDED
        refused = refusal(with_letter, self.id, self.now)
        assert refused == ("letter.referral_over" if over else "")

    @precondition(lambda self: self.view.has_letter(self.id))
    @rule()
    def void_its_letters(self):
        for one in self.view.letters:
            assert refusal(void_letter, one.id, "Salah", self.now) in ("", "letter.already_void")

    @invariant()
    def what_is_delivered_has_a_letter(self):
        covered = {each for letter in self.view.letters for each in letter.referral_ids}
        assert referral(self.id).delivery == Delivery.NONE or self.id in covered

    @invariant()
    def it_is_somewhere_with_what_that_place_asks_for(self):
        one, today = referral(self.id), self.now.today()
        self.look()
        if one.status in WITH_AGENCY:
            assert one.requested_on is not None
            assert one.due_on is not None, "somebody has to ask again, on some day"
        if one.status in (ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED):
            assert one.reason_code is not None
        for day in (one.requested_on, one.answered_on):
            assert day is None or self.view.opened_on <= day <= today
        step = self.view.next_step
        assert step.need_id == self.view.needs[0].id
        asked = step.referral_id == self.id
        assert asked == (one.status not in ENDED), "an open referral is what comes next"


def test_no_order_of_words_and_papers_loses_a_referral(desk):
    run(OneReferral, desk, 8, 20)


@pytest.mark.heavy
def test_no_long_life_of_a_referral_loses_it(desk):
    run(OneReferral, desk, 60, 60)
