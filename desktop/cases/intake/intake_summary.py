"""What the intake holds so far, beside it: who, which needs, how urgent, and the button to save."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.cases.need.needs_section import NeedsSection
from desktop.cases.statuses import level_status
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card, clear
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import hint, plain_label
from models.need.answers import missing_labels
from models.need.score import Score, higher

WIDTH, ANY_WIDTH = 286, 16_777_215


class IntakeSummary(Card):
    def __init__(
        self, save: Callable[[], object], stop: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Ringkasan"))
        self._beside = True
        self.who, self.needs = plain_label(wrap=True), QVBoxLayout()
        self.level, self.missing = StatusWord(), hint()
        self.save = primary_button(self.tr("Simpan kasus (F10)"), save, "save")
        self.stop = plain_button(self.tr("Batal"), stop)
        self.told = hint(self.tr("F9: kelompok isian berikutnya"))
        self.body.addWidget(self.title)
        self.body.addWidget(self.who)
        self.body.addWidget(self.level)
        self.body.addLayout(self.needs)
        self.body.addWidget(self.missing)
        self.body.addStretch(1)
        self.body.addWidget(self.save)
        self.body.addWidget(self.stop)
        self.body.addWidget(self.told)
        self.show_beside(beside=True)

    def show_beside(self, *, beside: bool) -> None:
        """Beside the form with all it has to say, or on a small screen one line under it."""
        self._beside = beside
        self.setMinimumWidth(WIDTH if beside else 0)
        self.setMaximumWidth(WIDTH if beside else ANY_WIDTH)
        direction = QBoxLayout.Direction
        self.body.setDirection(direction.TopToBottom if beside else direction.LeftToRight)
        for widget in (self.title, self.missing, self.told):
            widget.setVisible(beside)

    def show_intake(self, resident: str, needs: NeedsSection) -> None:
        self.who.setText(resident or self.tr("Warga belum dipilih"))
        scores = {block.form.title: block.score() for block in needs.chosen()}
        self._show_needs(scores)
        if scores:
            self.level.show_status(level_status(higher([each.level for each in scores.values()])))
        self.level.setVisible(bool(scores))
        missing = [
            label
            for block in needs.chosen()
            for label in missing_labels(block.form, block.draft().answers)
        ]
        self.missing.setText(
            self.tr("Belum diisi: {fields}").format(fields=", ".join(missing)) if missing else ""
        )

    def _show_needs(self, scores: dict[str, Score]) -> None:
        clear(self.needs)
        if not self._beside:
            return
        if not scores:
            self.needs.addWidget(hint(self.tr("Belum ada kebutuhan yang dicentang")))
        for title, score in scores.items():
            words = self.tr("{need}: {total} poin")
            if score.emergency:
                words = self.tr("{need}: bahaya jiwa")
            line = words.format(need=title, total=score.total)
            self.needs.addWidget(plain_label(line, wrap=True))
