"""What is printed on the spot: a receipt, a referral letter, all receipts, the visit's report."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.cases.need.double_aid_notice import opened_by
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.dialogs.ask import ask
from desktop.dialogs.paper_dialog import PaperDialog
from desktop.dialogs.told_first import open_many_told, open_told
from desktop.errors import shown
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.text import plain_label
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.views import CaseView, NeedView, case
from models.codes import Paper, ReferralStatus
from models.letter.papers.receipts import compose_receipt
from models.letter.printing.papers_given import PaperOut, note_paper
from models.officials import officials
from models.outreach.cases import VisitCase
from models.outreach.report import visit_report
from models.outreach.visits import VisitRow
from models.progress import Progress


class VisitPapers:
    """Opens the dialogs of the case page over the visit, so that nobody leaves the queue."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget) -> None:
        self._workplace, self._ways, self._parent = workplace, ways, parent

    def receipt(self, found: VisitCase) -> None:
        self._told(
            found, lambda: ReceiptDialog(self._workplace, found.case_id, self._window()).open()
        )

    def receipts(self, found: Sequence[VisitCase]) -> None:
        """All of them; who may be told of restricted ones first can leave those out."""
        ids = tuple(each.case_id for each in found)

        def go_on(left_out: frozenset[int]) -> None:
            wanted = tuple(each for each in ids if each not in left_out)
            ReceiptsDialog(self._workplace, wanted, self._window()).open()

        if ids:
            with shown(self._window()):
                open_many_told(self._window(), self._workplace.desk, ids, go_on)

    def report(self, visit: VisitRow) -> None:
        VisitReportDialog(self._workplace, visit, self._window()).open()

    def refer(self, found: VisitCase) -> None:
        """The letter of the need that waits for one; of several it asks which."""
        if any(not need.referred for need in found.needs):
            self._told(found, lambda: self._choose_need(found))
            return
        translate = QCoreApplication.translate
        words = translate("outreach", "Semua kebutuhan {name} sudah dirujuk.")
        opening = (
            translate("outreach", "&Buka kasus"),
            lambda: self._ways.to_case(found.case_id),
        )
        closing = translate("outreach", "&Tutup")
        ask(self._window(), words.format(name=found.name), [opening], closing)

    def _told(self, found: VisitCase, go_on: Callable[[], None]) -> None:
        with shown(self._window()):
            open_told(self._window(), self._workplace.desk, found.case_id, go_on)

    def _choose_need(self, found: VisitCase) -> None:
        waiting = [need for need in found.needs if not need.referred]
        titles = {need.id: need.title for need in found.needs}
        if found.restricted and len(waiting) > 1:  # which one is content: opened for it, and noted
            view = case(found.case_id, self._workplace.desk)
            titles = {need.id: need.title for need in view.needs}
        if len(waiting) == 1:
            self._complete_then_refer(found.case_id, waiting[0].id)
            return
        words = QCoreApplication.translate("outreach", "{name}: surat untuk kebutuhan mana?")
        answers = [
            (
                f"&{number} {titles[need.id]}",
                partial(self._complete_then_refer, found.case_id, need.id),
            )
            for number, need in enumerate(waiting, start=1)
        ]
        ask(self._window(), words.format(name=found.name), answers)

    def _complete_then_refer(self, case_id: int, need_id: int) -> None:
        """What the agency must know is asked first, where the evening left it open."""
        with shown(self._window()):
            view = case(case_id, self._workplace.desk)
            need = _need(view, need_id)
            if not need.missing:
                self._refer(case_id, need_id)
                return
            known = (need_id, need.draft)
            dialog = NeedDialog(self._workplace, case_id, self._window(), need=known)
            dialog.accepted.connect(lambda: self._refer(case_id, need_id))
            dialog.open()

    def _refer(self, case_id: int, need_id: int) -> None:
        view = case(case_id)
        prepared = next(
            (
                each
                for each in view.referrals
                if each.need_id == need_id and each.status is ReferralStatus.DRAFT
            ),
            None,
        )
        written = view.unnumbered(prepared.id) if prepared is not None else None
        if written is not None:
            self._ways.to_letter(written.id)
            return
        need = _need(view, need_id)
        dialog = ReferralDialog(self._workplace, view, need, self._window(), prepared)
        dialog.said.connect(self._ways.say)
        dialog.asked_for.connect(opened_by(self._ways))
        dialog.open()

    def _window(self) -> QWidget:
        return self._parent.window()


class ReceiptsDialog(PaperDialog):
    """The receipts of all who came, each on its own sheet."""

    def __init__(self, workplace: Workplace, case_ids: tuple[int, ...], parent: QWidget) -> None:
        title = parent.tr("Semua tanda terima")
        super().__init__(title, "tanda-terima-kunjungan", parent, workplace)
        self._case_ids = case_ids
        self.resize(760, 680)

    def open(self) -> None:
        super().open()
        desk, case_ids = self._workplace.desk, self._case_ids

        def work(report: Progress) -> bytes:
            from reports.letters import render_receipts

            return render_receipts([compose_receipt(each, desk) for each in case_ids], report)

        self.draw(self.tr("Menyusun tanda terima…"), work)

    def note(self, out: PaperOut) -> bool:
        note_paper(Paper.RECEIPT, self._case_ids, out, self._workplace.desk)
        return True


class VisitReportDialog(PaperDialog):
    """The report as it will be printed; another official may sign it."""

    def __init__(self, workplace: Workplace, visit: VisitRow, parent: QWidget) -> None:
        name = f"laporan-kunjungan-{visit.held_on:%Y-%m-%d}"
        super().__init__(parent.tr("Laporan kunjungan"), name, parent, workplace)
        self._visit_id = visit.id
        signers = officials(workplace.desk.today())
        self.signer = ChoiceBox(
            self.tr("Penanda tangan"),
            [(each.id, f"{each.name}, {each.position}") for each in signers],
        )
        word = plain_label(self.tr("&Penanda tangan"))
        word.setBuddy(self.signer)
        self.body.insertWidget(0, word)
        self.body.insertWidget(1, self.signer)
        for widget in (word, self.signer):
            widget.setVisible(len(signers) > 1)
        self.signer.activated.connect(lambda _row: self._compose())
        self.resize(820, 700)

    def open(self) -> None:
        super().open()
        self._compose()

    def _compose(self) -> None:
        desk, visit_id, signer = self._workplace.desk, self._visit_id, self.signer.value()
        official_id = signer if isinstance(signer, int) else None

        def work(_report: Progress) -> bytes:
            from reports.registers.visit_report import render_visit_report

            return render_visit_report(visit_report(visit_id, desk, official_id))

        self.draw(self.tr("Menyusun laporan kunjungan…"), work)


def _need(view: CaseView, need_id: int) -> NeedView:
    return next(need for need in view.needs if need.id == need_id)
