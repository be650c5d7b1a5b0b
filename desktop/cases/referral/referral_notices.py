"""What is said over a referral before it goes on: what is missing, and what the family has."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.attachments.documents_line import LackingNotice
from desktop.cases.need.double_aid_notice import DoubleAidNotice, Open
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.referral.unit_code_dialog import UnitCodeDialog
from desktop.cases.sharing.consent_form_dialog import ConsentFormDialog
from desktop.cases.sharing.sharing_dialog import SharingDialog
from desktop.errors import error_sentence
from desktop.settings.officials_section import OfficialDialog
from desktop.widgets.folded_notice import FoldedNotice
from desktop.window.workplace import Workplace
from models.agencies import AgencyView
from models.aid.double_aid import Asked, warnings
from models.case.views import CaseView, NeedView
from models.errors import RuleError

PARTS = {"need": "answers", "sharing": "basis"}
"""By the first word of a rule's code, the line that says it; all else is about the office."""


class ReferralNotices(QWidget):
    """`answers`, `basis` and `office` block, each with the one button that mends it; `family`
    (for the agency marked) and `papers` only inform. `mended` is called after a mend.
    """

    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        need: NeedView,
        opened: Open,
        mended: Callable[[], None],
    ) -> None:
        super().__init__()
        self._workplace, self._case = workplace, case
        self._mended = mended
        self.answers, self.basis, self.office = FoldedNotice(), FoldedNotice(), FoldedNotice()
        self.family, self.papers = DoubleAidNotice(opened, folds=True), LackingNotice(need.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (self.answers, self.basis, self.office, self.family, self.papers):
            column.addWidget(each)

    def show_missing(
        self, missing: tuple[RuleError, ...], need: NeedView, agency: AgencyView | None
    ) -> None:
        """Say everything that is missing; the lines of what is there go."""
        first: dict[str, RuleError] = {}
        for error in missing:
            first.setdefault(PARTS.get(error.code.partition(".")[0], "office"), error)
        if "answers" in first:
            self._say(self.answers, first["answers"], self.tr("&Lengkapi isian"),
                      lambda: self._complete(need))  # fmt: skip
        if "basis" in first and agency is not None:
            error = first["basis"]
            paper = (self.tr("&Cetak formulir"), lambda: self._print_form(agency))
            self._say(self.basis, error, self._mending(error.code),
                      lambda: self._record(agency), paper)  # fmt: skip
        if "office" in first:
            signer = first["office"].code == "letter.no_official"
            word = self.tr("Isi &pejabat") if signer else self.tr("Isi &kode instansi")
            press = self._add_official if signer else self._add_unit_code
            self._say(self.office, first["office"], word, press)
        for name in {"answers", "basis", "office"} - first.keys():
            getattr(self, name).hide()

    def remind(self) -> None:
        """The clerk wants to go on: the keyboard goes to the button that mends the first line."""
        for each in (self.answers, self.basis, self.office):
            if each.isVisible():
                each.first_button().setFocus()
                return

    def look_for_family(self, kind: str, agency: AgencyView | None, referral_id: int) -> None:
        """What the family has for this need, and whether this agency was asked before."""
        asked = Asked(
            (kind,),
            agency_id=agency.id if agency is not None else None,
            case_id=self._case.id,
            referral_id=referral_id,
        )
        self.family.show_lines(warnings(self._case.person.id, asked, self._workplace.desk.today()))

    def _say(
        self,
        line: FoldedNotice,
        error: RuleError,
        word: str,
        mend: Callable[[], None],
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """A notice goes when its button is pressed; what is as missing as before stays said."""

        def stay(press: Callable[[], None]) -> Callable[[], None]:
            def pressed() -> None:
                line.show()
                press()

            return pressed

        more = (other[0], stay(other[1])) if other is not None else None
        line.show_notice(
            error_sentence(error), button=word, press=stay(mend), other=more, closable=False
        )

    def _complete(self, need: NeedView) -> None:
        known = (need.id, need.draft)
        dialog = NeedDialog(self._workplace, self._case.id, self.window(), need=known)
        dialog.accepted.connect(self._mended)
        dialog.open()

    def _record(self, agency: AgencyView) -> None:
        about = (self._case.id, self._case.person.id, self._case.person.name)
        SharingDialog(self._workplace, about, agency, self._mended, self.window()).open()

    def _print_form(self, agency: AgencyView) -> None:
        asked = () if agency.government else (agency.id,)
        ConsentFormDialog(self._workplace, self._case.id, asked, self.window()).open()

    def _add_official(self) -> None:
        dialog = OfficialDialog(self._workplace, self.window())
        dialog.accepted.connect(self._mended)
        dialog.open()

    def _add_unit_code(self) -> None:
        dialog = UnitCodeDialog(self._workplace, self.window())
        dialog.accepted.connect(self._mended)
        dialog.open()

    def _mending(self, code: str) -> str:
        if code.startswith("sharing.information"):
            return self.tr("&Bacakan dan catat")
        if code == "sharing.consent_by_child":
            return self.tr("Catat persetu&juan wali")
        return self.tr("Catat persetu&juan")


def waiting_words(missing: tuple[RuleError, ...], agency: AgencyView | None) -> str:
    """What the letter waits for before it can be seen."""
    translate = QCoreApplication.translate
    if not missing:
        if agency is None:
            return translate("referral", "Surat tampil di sini setelah instansi tujuan dipilih.")
        return translate("referral", "Tekan Lanjut ke surat untuk melihat suratnya di sini.")
    named = {
        "need.incomplete": translate("referral", "isian kebutuhan lengkap"),
        "letter.no_official": translate("referral", "pejabat penanda tangan diisi"),
        "letter.unit_code_missing": translate("referral", "kode instansi diisi"),
    }
    basis = translate("referral", "dasar berbagi data dicatat")
    what = dict.fromkeys(named.get(error.code, basis) for error in missing)
    words = translate("referral", "Surat tampil di sini setelah {what}.")
    return words.format(what=", ".join(what))
