"""What is said over a referral before it goes on: a missing basis, and what the family has."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.consent_form_dialog import ConsentFormDialog
from desktop.cases.double_aid_notice import DoubleAidNotice, Open
from desktop.cases.sharing_dialog import SharingDialog
from desktop.cases.target_form import TargetForm
from desktop.errors import error_sentence
from desktop.widgets.notice import Notice
from desktop.workplace import Workplace
from models.agencies import AgencyView
from models.case.views import CaseView
from models.double_aid import Asked, warnings
from models.errors import RuleError


class ReferralNotices(QWidget):
    """`basis` blocks and says which button mends it; `family` only informs, for the agency marked.

    `asked` is the need, and the referral a further letter is written for.
    """

    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        asked: tuple[str, int],
        target: TargetForm,
        opened: Open,
    ) -> None:
        super().__init__()
        self._workplace, self._case, self._target = workplace, case, target
        self._kind, self._referral_id = asked
        self.basis, self.family = Notice(), DoubleAidNotice(opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.basis)
        column.addWidget(self.family)
        target.edited.connect(self.basis.hide)
        target.picker.edited.connect(self._look)
        self._look()

    def say_missing(self, error: RuleError, agency: AgencyView, go_on: Callable[[], None]) -> None:
        """The basis for sharing is missing: what, the one button that mends it, and the paper.

        `go_on` is called once it is recorded.
        """

        def mend() -> None:
            about = (self._case.id, self._case.person.id, self._case.person.name)
            SharingDialog(self._workplace, about, agency, go_on, self.window()).open()

        def paper() -> None:
            self.say_missing(error, agency, go_on)  # the basis is as missing as before
            asked = () if agency.government else (agency.id,)
            ConsentFormDialog(self._workplace, self._case.id, asked, self.window()).open()

        self.basis.show_notice(
            error_sentence(error),
            button=self._mending(error.code),
            press=mend,
            other=(self.tr("&Cetak formulir"), paper),
            closable=False,
        )

    def _look(self) -> None:
        """What the family has for this need, and whether this agency was asked before."""
        agency = self._target.agency()
        asked = Asked(
            (self._kind,),
            agency_id=agency.id if agency is not None else None,
            case_id=self._case.id,
            referral_id=self._referral_id,
        )
        self.family.show_lines(warnings(self._case.person.id, asked, self._workplace.desk.today()))

    def _mending(self, code: str) -> str:
        if code.startswith("sharing.information"):
            return self.tr("&Bacakan dan catat")
        if code == "sharing.consent_by_child":
            return self.tr("Catat persetu&juan wali")
        return self.tr("Catat persetu&juan")
