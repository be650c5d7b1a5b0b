"""One need on the case page: what was told, how urgent, its referrals, and what became of it."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.attachments.documents_line import DocumentsLine
from desktop.cases.case_actions import CaseActions
from desktop.cases.need.urgency_dialog import UrgencyDialog
from desktop.cases.need.urgency_words import judged_words
from desktop.cases.referral.referral_row import ReferralRow
from desktop.cases.statuses import level_status, need_status
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import hint, plain_label
from models.case.referrals import ReferralView
from models.case.views import NeedView
from models.labels import label


class NeedCard(Card):
    def __init__(
        self,
        need: NeedView,
        referrals: Sequence[ReferralView],
        actions: CaseActions,
        today: dt.date,
        *,
        open_case: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(need.title, parent)
        self._need, self._actions = need, actions
        if need.term is not None:
            self.head.addWidget(hint(label(need.term)))
        self.head.addWidget(StatusWord(level_status(need.level)))
        self.head.addWidget(StatusWord(need_status(need.state)))
        self.body.addWidget(hint(self._told()))
        judged = judged_words(need.score, need.override_level, need.override_reason)
        self.urgency = hint(judged)
        self.why = plain_button(self.tr("Mengapa?"), self._explain, "circle-question-mark")
        urgency = QHBoxLayout()
        urgency.addWidget(self.urgency, 1)
        urgency.addWidget(self.why)
        self.body.addLayout(urgency)
        if need.missing:
            words = self.tr("Belum diisi: {fields}").format(fields=", ".join(need.missing))
            self.body.addWidget(plain_label(words, wrap=True))
        self.body.addWidget(DocumentsLine(need.id, lambda: actions.documents(need)))
        for referral in referrals:
            self.body.addWidget(ReferralRow(referral, actions, today))
        if need.outcome is not None:
            self.body.addWidget(plain_label(self._outcome(), wrap=True))
        if open_case:
            self.body.addLayout(self._buttons())

    def _told(self) -> str:
        """The answers in one flowing line: they are read, not filled in, here."""
        lines = [f"{line.label}: {line.text}" for line in self._need.lines]
        return " · ".join(lines) or self.tr("Belum ada isian.")

    def _explain(self) -> None:
        UrgencyDialog(self._need, self.window()).open()

    def _outcome(self) -> str:
        need = self._need
        parts = [label(need.outcome)] if need.outcome is not None else []
        if need.outcome_reason is not None:
            parts.append(label(need.outcome_reason))
        parts += [need.outcome_text] if need.outcome_text else []
        day = f"{need.outcome_on:%d-%m-%Y}" if need.outcome_on is not None else ""
        return self.tr("Hasil {day}: {words}").format(day=day, words=" · ".join(parts))

    def _buttons(self) -> QHBoxLayout:
        need, actions, row = self._need, self._actions, QHBoxLayout()
        row.setSpacing(6)
        if need.outcome is None:
            proposed = actions.proposal(need)
            word = self.tr("Rujuk")
            if proposed is not None:
                word = self.tr("Rujuk ke {agency} (F4)").format(agency=proposed.agency)
            row.addWidget(plain_button(word, lambda: actions.refer(need), "send"))
            fill = self.tr("Lengkapi isian") if need.missing else self.tr("Ubah isian")
            row.addWidget(plain_button(fill, lambda: actions.complete(need), "pencil"))
        row.addWidget(plain_button(self.tr("Catat hasil"), lambda: actions.settle(need), "check"))
        row.addStretch(1)
        return row
