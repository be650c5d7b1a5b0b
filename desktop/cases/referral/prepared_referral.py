"""The one referral a dialog prepares and writes: another agency takes the first one back."""

from models.agencies import AgencyView, agency
from models.case.referrals import Move, ReferralDraft, ReferralView, draft_referral, move_referral
from models.case.views import CaseView, NeedView
from models.case.views import case as case_view
from models.codes import Party, ReferralStatus
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.approval import submit
from models.letter.approval.waiting import WaitingLetter
from models.letter.hindrances import hindrances
from models.letter.letters import IssuedLetter, Preview, issue
from models.letter.secrecy import Secrecy, secrecy_of
from models.letter.words import LetterOptions, default_options
from reports.letters import render_letter


class PreparedReferral:
    """`id` is 0 until something is prepared; `case` and `need` are as they were read last."""

    def __init__(
        self,
        case: CaseView,
        need: NeedView,
        desk: Desk,
        referral: ReferralView | None = None,
        draft: WaitingLetter | None = None,
    ) -> None:
        self.case, self.need, self._desk, self._draft = case, need, desk, draft
        self.id = 0
        self._wanted: tuple[int, str] | None = None
        self.fresh = False
        """Prepared here and not yet written: whoever leaves now says what becomes of it."""
        self.sent = False
        """A referral that went out stays with its agency; it only gets a further letter."""
        if referral is not None:
            self.id = referral.id
            self._wanted = (referral.agency.id, referral.request)
            self.sent = referral.status is not ReferralStatus.DRAFT

    @property
    def settled(self) -> bool:
        """It stays with its agency: it went out, or a letter to that agency is written."""
        return self.sent or self._draft is not None

    def agency(self) -> AgencyView | None:
        """To whom it is prepared, None while it is not."""
        return agency(self._wanted[0]) if self._wanted is not None else None

    def tried(self) -> set[int]:
        """The agencies this need went to before."""
        return {each.agency.id for each in self.case.referrals if each.need_id == self.need.id}

    def read(self) -> None:
        """The case was changed: have it as the store has it now."""
        self.case = case_view(self.case.id)
        self.need = next(each for each in self.case.needs if each.id == self.need.id)

    def missing(self, target: AgencyView | None) -> tuple[RuleError, ...]:
        """What keeps a letter to this agency from being issued."""
        return hindrances(self.case, self.need, target, self._desk, sent=self.sent)

    def prepare(self, agency_id: int, request: str) -> bool:
        """Have a draft for this agency and these words. True when the store was changed."""
        wanted = (agency_id, request)
        if self._wanted == wanted:
            return False
        if self._wanted is not None:
            self.take_back()
        else:
            self.fresh = True
        self.id = draft_referral(ReferralDraft(self.need.id, agency_id, request), self._desk)
        self._wanted = wanted
        return True

    def take_back(self) -> None:
        """It was prepared by mistake. Raises as `move_referral`."""
        wrong = Move(to=ReferralStatus.ENTERED_IN_ERROR, party=Party.OFFICE)
        move_referral(self.id, wrong, self._desk)
        self._wanted = None

    def first_options(self) -> LetterOptions:
        """What the letter starts with. Raises as `default_options`."""
        if self._draft is not None:
            return self._draft.options
        return default_options(self.id, self._desk)

    def secrecy(self) -> Secrecy:
        """What its letter could tell that is restricted. Raises as `secrecy_of`."""
        return secrecy_of(self.id, self._desk.today())

    def issue(self, options: LetterOptions, shown: Preview) -> IssuedLetter:
        """Issue the page that was shown, under its number. Raises as `issue`."""
        return issue(
            self.id,
            options,
            render_letter,
            self._desk,
            shown.number_text,
            expected_sha256=shown.sha256,
            draft_id=self._draft_id(),
        )

    def submit(self, options: LetterOptions) -> int:
        """Hand the letter in to be agreed to. Raises as `approval.submit`."""
        return submit(self.id, options, render_letter, self._desk, self._draft_id())

    def _draft_id(self) -> int | None:
        return self._draft.id if self._draft is not None else None
