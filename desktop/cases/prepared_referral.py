"""The one referral a dialog prepares: another choice of agency takes the first one back."""

from models.case.referrals import Move, ReferralDraft, ReferralView, draft_referral, move_referral
from models.codes import Party, ReferralStatus
from models.desk import Desk


class PreparedReferral:
    """`id` is 0 until something is prepared."""

    def __init__(self, need_id: int, desk: Desk, referral: ReferralView | None = None) -> None:
        self._need_id, self._desk = need_id, desk
        self.id = 0
        self._wanted: tuple[int, str] | None = None
        self.sent = False
        """A referral that went out stays with its agency; it only gets a further letter."""
        if referral is not None:
            self.id = referral.id
            self._wanted = (referral.agency.id, referral.request)
            self.sent = referral.status is not ReferralStatus.DRAFT

    def prepare(self, agency_id: int, request: str) -> bool:
        """Have a draft for this agency and these words. True when the store was changed."""
        wanted = (agency_id, request)
        if self._wanted == wanted:
            return False
        if self._wanted is not None:
            wrong = Move(to=ReferralStatus.ENTERED_IN_ERROR, party=Party.OFFICE)
            move_referral(self.id, wrong, self._desk)
            self._wanted = None
        self.id = draft_referral(ReferralDraft(self._need_id, agency_id, request), self._desk)
        self._wanted = wanted
        return True
