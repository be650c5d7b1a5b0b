"""From a need to a printed letter: where to, then the letter with the number that comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop.attachments.documents_line import LackingNotice
from desktop.cases.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.letter_options_form import LetterOptionsForm
from desktop.cases.letter_preview import LetterPreview
from desktop.cases.prepared_referral import PreparedReferral
from desktop.cases.referral_notices import ReferralNotices
from desktop.cases.target_form import TargetForm
from desktop.dialog import OfficeDialog
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.scroll import PageScroll
from desktop.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.sharing import check_sharing
from models.case.views import CaseView, NeedView
from models.double_aid import DoubleAid
from models.errors import RuleError
from models.letter.letters import IssuedLetter, issue
from models.letter.words import default_options
from models.need_hints import about
from reports.letters import render_letter

WIDE_TARGET, WIDE_LETTER = [720, 420], [520, 620]
"""Pixels for the form and the page: the names of agencies are long, then the letter is read."""


class ReferralDialog(OfficeDialog):
    """With `referral`, a prepared one, it goes straight to the letter."""

    asked_for = Signal(object)
    """A line of what the family already has, once the dialog is closed for it."""

    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        need: NeedView,
        parent: QWidget,
        referral: ReferralView | None = None,
    ) -> None:
        super().__init__(parent.tr("Rujuk {need}").format(need=need.title), parent)
        self._workplace, self._case = workplace, case
        self._opener = parent
        self._prepared = PreparedReferral(need.id, workplace.desk, referral)
        self.target = TargetForm(need, about(case.person, workplace.desk.today()))
        self.options = LetterOptionsForm(workplace.desk.today)
        self.preview = LetterPreview(workplace)
        self.notices = ReferralNotices(
            workplace, case, (need.kind, self._prepared.id), self.target, self._leave_for
        )
        self.papers = LackingNotice(need.id)
        self._lay_out()
        self.options.edited.connect(self._ask_preview)
        self.preview.changed.connect(self._show_buttons)
        self.preview.refused.connect(lambda error: self.explain(error, self.options))
        if referral is not None:
            self.target.picker.choose(referral.agency.id)
            self.target.request.setPlainText(referral.request)
            self._show_letter()
        else:
            tried = {each.agency.id for each in case.referrals if each.need_id == need.id}
            self.target.picker.pass_over(tried)
            self.preview.wait()
            self._show_target()

    def go_on(self) -> None:
        """Prepare the referral, if data may be shared, and show its letter."""
        self.target.grid.clear_problems()
        agency = self.target.agency()
        if agency is None:
            self.target.grid.show_problem("agency_id", self.tr("Pilih instansi tujuan dulu."))
            return
        try:
            check_sharing(self._case.person.id, agency, self._workplace.desk.today(), self._case.id)
        except RuleError as error:
            self.notices.say_missing(error, agency, self.go_on)
            return
        with self.explained(self.target.grid):
            if self._prepared.prepare(agency.id, self.target.request.toPlainText()):
                self._workplace.changes.cases.emit()
            self.notices.basis.hide()
            self._show_letter()

    def issue(self) -> None:
        """Give the number, keep the page, and print those bytes."""
        shown = self.preview.shown
        if shown is None:
            return
        referral_id, options, desk = self._prepared.id, self.options.options(), self._workplace.desk
        self.preview.stop()
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menerbitkan surat…"),
            lambda _report: issue(
                referral_id,
                options,
                render_letter,
                desk,
                shown.number_text,
                expected_sha256=shown.sha256,
            ),
            self._issued,
            failed=self._not_issued,
            cancellable=False,
        )

    def _issued(self, letter: IssuedLetter) -> None:
        changes = self._workplace.changes
        self.accept()
        IssuedLetterDialog(self._workplace, letter, self._opener, print_now=True).open()
        changes.letters.emit()
        changes.cases.emit()

    def _not_issued(self, error: Exception) -> None:
        """Where another clerk took the number, the page with the new one is shown first."""
        self.explain(error, self.options)
        self._ask_preview()

    def _leave_for(self, line: DoubleAid) -> None:
        self.reject()
        if not self.isVisible():  # with words typed, the clerk is asked first and stays
            self.asked_for.emit(line)

    def _show_target(self) -> None:
        self.left.setCurrentIndex(0)
        self.split.setSizes(WIDE_TARGET)
        self.preview.setEnabled(False)
        self.target.picker.setFocus()
        self._show_buttons()

    def _show_letter(self) -> None:
        self.options.show_options(default_options(self._prepared.id, self._workplace.desk))
        self.left.setCurrentIndex(1)
        self.split.setSizes(WIDE_LETTER)
        self.preview.setEnabled(True)
        self.options.official.setFocus()
        self._ask_preview()

    def _ask_preview(self) -> None:
        self.options.clear_problems()
        try:
            self.preview.ask(self._prepared.id, self.options.options())
        except RuleError as error:
            self.explain(error, self.options)

    def _press(self) -> None:
        (self.issue if self.left.currentIndex() else self.go_on)()

    def _show_buttons(self) -> None:
        first = self.left.currentIndex() == 0
        stays = self._prepared.sent  # what went out stays with its agency
        self.back.setVisible(not first and not stays)
        self.main.setText(
            self.tr("Lanjut ke surat (F10)") if first else self.tr("Terbitkan dan cetak (F10)")
        )
        self.main.setEnabled(first or self.preview.shown is not None)

    def _lay_out(self) -> None:
        self.left = QStackedWidget()
        for form in (self.target, self.options):
            self.left.addWidget(PageScroll(form))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.left)
        self.split.addWidget(self.preview)
        self.body.addWidget(self.papers)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.split, 1)
        self.back = plain_button(self.tr("Ganti tujuan"), self._show_target, "chevron-left")
        self.main = primary_button(self.tr("Lanjut"), self._press, "chevron-right")
        self.end_with(self.main, self.back)
        self.resize(1180, 660)
