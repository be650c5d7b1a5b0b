"""Every opening of a case: why, how it ended, who confirmed it. Shown once there is one to tell."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.widgets.fact_grid import Card, FactGrid
from desktop.widgets.text import plain_label
from models.case.closing import EpisodeView
from models.case.views import CaseView
from models.labels import label


class EpisodesSection(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("EpisodesSection", "Pembukaan dan penutupan"), parent
        )
        self.count, self.facts = plain_label(wrap=True), FactGrid()
        self.body.addWidget(self.count)
        self.body.addWidget(self.facts)

    def show_case(self, case: CaseView) -> None:
        """The newest opening first, each with all that is known of its end."""
        ended = [each for each in case.episodes if each.closed_on is not None]
        self.setVisible(bool(ended))
        self.count.setText(self.tr("Dibuka lagi {count} kali").format(count=case.reopened))
        self.count.setVisible(case.reopened > 0)
        facts = [fact for each in reversed(case.episodes) for fact in self._facts(each)]
        self.facts.show_facts(facts)

    def _facts(self, episode: EpisodeView) -> list[tuple[str, str]]:
        opened = f"{episode.opened_on:%d-%m-%Y}"
        if episode.reopen_reason:
            opened += f", {episode.reopen_reason}"
        facts = [(self.tr("Dibuka"), opened)]
        if episode.closed_on is not None and episode.confirmer is not None:
            who = f"{label(episode.confirmer)} ({episode.confirmed_by})"
            ended = f"{episode.closed_on:%d-%m-%Y}, {who}: {episode.confirmed_how}"
            facts += [
                (self.tr("Ditutup"), ended),
                (self.tr("Keadaan warga"), episode.circumstances),
                (self.tr("Rujukan ditarik"), episode.open_referrals_reason),
            ]
        return facts
