"""Page 6: the recovery sheet. Two of its groups are typed back, so that it is not skipped."""

from desktop.access.recovery_sheet_form import RecoverySheetForm
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from models.indonesian_words import long_date


class RecoveryPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Lembar pemulihan"),
            self.tr("Satu-satunya jalan masuk bila kata sandi lupa. Cetak dua, simpan terpisah."),
        )
        self.paper = RecoverySheetForm(
            answers.recovery_code, self.sheet, answers.random_bytes(2), answers.sheets.append
        )
        self.body.addWidget(self.paper)
        self.body.addStretch(1)

    def validatePage(self) -> bool:
        return self.paper.typed_back()

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.paper.form.show_problem(field, sentence)

    def sheet(self) -> bytes:
        """The recovery sheet as PDF."""
        from reports.recovery_sheet import render_recovery_sheet

        view = self.answers.office_view()
        made_on = long_date(self.answers.today())
        return render_recovery_sheet(
            view.title, self.answers.recovery_code, made_on, view.paper_size
        )
