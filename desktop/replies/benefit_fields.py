"""What a resident received, in any form that records it: what, when, how much, shown by what."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop.attachments.attachment_choice import AttachmentChoice
from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.number_field import NumberField
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.left_date import say_when_left
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.aid.programmes import ProgrammeView, programmes
from models.case.attachment.place import Filing
from models.case.plan.steps import step_of_agency
from models.case.referrals import ReferralView
from models.case.reply.replies import check_benefit_day
from models.errors import RuleError

NO_PROGRAMME = 0
translate = QCoreApplication.translate


class BenefitFields:
    """The fields live in the form they are added to; `paper` also holds for other answers."""

    def __init__(self, workplace: Workplace, referral: ReferralView) -> None:
        self.benefit, self.evidence = QLineEdit(maxLength=300), QLineEdit(maxLength=300)
        self.on, self.amount = DateField(workplace.desk.today), NumberField(money=True)
        self.aid = ChoiceBox(
            "",
            _aids(programmes(referral.need_kind)),
            empty=translate("replies", "tidak dicatat"),
        )
        self._asked, self._today = referral.requested_on, workplace.desk.today
        self._step = step_of_agency(referral.case_id, referral.need_id, referral.agency.id)
        self.step_done = ChoiceRow(
            [(True, translate("replies", "Ya")), (False, translate("replies", "Belum"))]
        )
        title = translate("replies", "Jawaban {agency}").format(agency=referral.agency.short_name)
        place = Filing(title, need_id=referral.need_id, referral_id=referral.id)
        self.paper = AttachmentChoice(workplace, referral.case_id, place)

    def add_to(self, form: FormGrid, *, required: bool = False) -> None:
        """Add the rows; `required` where the office answers for it and not the agency."""
        form.add(
            "benefit",
            translate("replies", "Yang &diterima warga"),
            self.benefit,
            required=required,
        )
        form.add("benefit_on", translate("replies", "Tan&ggal diterima"), self.on)
        say_when_left(form, "benefit_on", [self.on], self._check_day)
        form.add("amount", translate("replies", "Nilai &rupiah"), self.amount)
        form.add("evidence", translate("replies", "B&ukti"), self.evidence, required=required)
        form.add("as_aid", translate("replies", "&Catat sebagai bantuan"), self.aid)
        if self._step is not None:
            form.add(
                "step_id",
                translate("replies", "Langkah &selesai?"),
                self.step_done,
                required=True,
                beside=hint(self._step.text),
            )

    def check(self, form: FormGrid) -> bool:
        """True when it is said whether the step is done, where there is one; else it is asked."""
        if self._step is not None and self.step_done.value() is None:
            words = translate("replies", "Pilih Ya atau Belum: apakah langkah ini sudah selesai?")
            form.show_problem("step_id", words)
            return False
        return True

    def values(self) -> dict[str, Any]:
        """The fields of a `ReplyDraft`. Raises `RuleError`: date.unreadable, reply.amount."""
        aid = self.aid.value()
        done = self._step is not None and self.step_done.value() is True
        return {
            "benefit": self.benefit.text(),
            "benefit_on": self.on.date(),
            "amount": self._amount(),
            "evidence": self.evidence.text(),
            "as_aid": aid is not None,
            "aid_programme_id": aid if isinstance(aid, int) and aid != NO_PROGRAMME else None,
            "step_id": self._step.id if self._step is not None and done else None,
        }

    def _check_day(self) -> None:
        check_benefit_day(self.on.known(), self._asked, self._today())

    def _amount(self) -> int | None:
        value = self.amount.value()
        if value is None or isinstance(value, int):
            return value
        raise RuleError("reply.amount", field="amount")


def _aids(known: Sequence[ProgrammeView]) -> list[tuple[object, str]]:
    free = (NO_PROGRAMME, translate("replies", "bantuan di luar program"))
    return [free, *((each.id, each.name) for each in known)]
