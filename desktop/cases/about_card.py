"""What a case is about: its origin, on what basis data is shared, its papers and letters."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.cases.case_actions import CaseActions
from desktop.cases.sharing.sharings_dialog import sharing_words
from desktop.cases.sharing.signed_papers_list import SignedPapersList
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import Card, FactGrid
from desktop.widgets.record_list import RecordList
from desktop.window.ways import Ways
from models.case.channels import way_text
from models.case.views import CaseView
from models.labels import label

TALLEST = 140


class AboutCard(Card):
    """`open_paper` shows an attachment of the case by its id."""

    def __init__(
        self, doing: CaseActions, ways: Ways, open_paper: Callable[[object], None]
    ) -> None:
        super().__init__(QCoreApplication.translate("about", "Tentang kasus"))
        self._doing, self._ways = doing, ways
        self.facts, self.papers = FactGrid(), SignedPapersList(open_paper)
        self.letters = RecordList(self.tr("Surat kasus ini"), TALLEST, self._open_letter)
        self.to_person = plain_button(self.tr("Data warga"), self._open_person, "user")
        self.sharings = plain_button(self.tr("Dasar berbagi data"), doing.share, "shield-check")
        doors = QHBoxLayout()  # below the title: on a small screen the column is narrow
        doors.addWidget(self.sharings)
        doors.addWidget(self.to_person)
        doors.addStretch(1)
        self.body.addLayout(doors)
        for part in (self.facts, self.papers, self.letters):
            self.body.addWidget(part)

    def show_case(self, view: CaseView) -> None:
        basis = [sharing_words(each).replace("\n", ": ") for each in view.sharings]
        self.facts.show_facts(
            [
                (self.tr("Asal"), way_text(view.channel, view.channel_detail, view.place)),
                (self.tr("Dilaporkan oleh"), view.reported_by),
                (self.tr("Cerita"), view.summary),
                (self.tr("Nomor HP"), view.person.phone),
                (self.tr("Berbagi data"), "\n".join(basis) or self.tr("belum dicatat")),
            ]
        )
        self.letters.clear()
        for letter in view.letters:
            number = letter.number_text or self.tr("belum bernomor")
            words = f"{number} · {letter.addressee} · {label(letter.state)}"
            self.letters.add("mail", words, letter.id)
        self.letters.fit()
        self.papers.show_case(view)

    def _open_letter(self, record: object) -> None:
        if isinstance(record, int):
            self._ways.to_letter(record)

    def _open_person(self) -> None:
        if self._doing.case is not None:
            self._ways.to_person(self._doing.case.person.id)
