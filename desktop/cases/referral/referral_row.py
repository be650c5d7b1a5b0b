"""One referral on the case page: to whom, how it stands, until when, where the paper is."""

import datetime as dt
from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.cases.case_actions import CaseActions
from desktop.cases.statuses import referral_status
from desktop.widgets.access_keys import key_menu
from desktop.widgets.buttons import plain_button
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import hint, plain_label
from models.case.referral_status import OPEN, WITH_AGENCY, Asks, allowed
from models.case.referrals import ReferralView
from models.case.reply.words import reply_words
from models.codes import Delivery, LetterState, Party, ReferralStatus
from models.labels import label


class ReferralRow(QFrame):
    def __init__(
        self,
        referral: ReferralView,
        actions: CaseActions,
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._referral, self._actions = referral, actions
        self._replies = actions.replies(referral)
        self._unnumbered = actions.unnumbered.of(referral)
        self._papers = [each for each in self._replies if each.attachment_id is not None]
        top = QHBoxLayout()
        name = plain_label(referral.agency.name, wrap=True)
        top.addWidget(name, 1)
        top.addWidget(
            StatusWord(referral_status(referral.status, overdue=referral.is_overdue(today)))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(top)
        state = QHBoxLayout()
        state.addWidget(hint(self._words()), 1)
        state.addWidget(self._more(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(state)
        column.addLayout(self._buttons())

    def _words(self) -> str:
        one = self._referral
        where = label(one.delivery if self._unnumbered is None else self._unnumbered.state)
        parts = [label(one.status), self.tr("Surat: {where}").format(where=where)]
        if one.due_on is not None and one.status in WITH_AGENCY:
            parts.append(
                self.tr("jawaban paling lambat {day}").format(day=f"{one.due_on:%d-%m-%Y}")
            )
        if self._replies:
            reply = self._replies[0]
            parts.append(reply_words(asdict(reply), reply.suggested_agency))
        else:
            parts += [label(one.reason_code)] if one.reason_code is not None else []
            parts += [one.reason_text] if one.reason_text else []
        return " · ".join(parts)

    def _buttons(self) -> QHBoxLayout:
        one, actions, row = self._referral, self._actions, QHBoxLayout()
        row.setSpacing(6)
        if self._unnumbered is not None:
            waits = self._unnumbered.state is LetterState.AWAITING_APPROVAL
            word = self.tr("Lihat surat") if waits else self.tr("Betulkan surat")
            press = lambda: actions.unnumbered.open(one)  # noqa: E731
            row.addWidget(plain_button(word, press, "file-text" if waits else "pencil"))
        elif one.status is ReferralStatus.DRAFT:
            row.addWidget(
                plain_button(self.tr("Buat surat"), lambda: actions.letter(one), "file-text")
            )
        if allowed(one.status, Party.AGENCY):
            row.addWidget(
                plain_button(self.tr("Catat jawaban"), lambda: actions.reply(one), "mail")
            )
            row.addWidget(
                plain_button(self.tr("Lembar jawaban"), lambda: actions.slip(one), "printer")
            )
        if self._papers:
            paper_id = self._papers[0].attachment_id
            row.addWidget(
                plain_button(
                    self.tr("Berkas jawaban"), lambda: actions.open_paper(paper_id), "paperclip"
                )
            )
        row.addStretch(1)
        return row

    def _more(self) -> QToolButton:
        """The less used: where the paper is, a further letter, the office's own moves."""
        one, actions = self._referral, self._actions
        button, menu = QToolButton(), QMenu(self)
        words = self.tr("Lainnya: {agency}")
        button.setText(words.format(agency=one.agency.short_name.replace("&", "&&")))
        button.setProperty("worded", True)
        button.setAccessibleName(
            self.tr("Tindakan lain untuk {agency}").format(agency=one.agency.short_name)
        )
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        if actions.has_letter(one):
            self._offer_deliveries(menu.addMenu(self.tr("Surat sekarang")))
        further = one.status in OPEN and one.status is not ReferralStatus.DRAFT
        if further and self._unnumbered is None:
            menu.addAction(self.tr("Surat lagi")).triggered.connect(lambda: actions.letter(one))
        for reply in self._papers[1:]:
            words = self.tr("Berkas jawaban {day}").format(day=f"{reply.received_on:%d-%m-%Y}")
            paper = menu.addAction(words)
            paper.triggered.connect(lambda _on, to=reply.attachment_id: actions.open_paper(to))
        if any(move.asks is Asks.EVIDENCE for move in allowed(one.status, Party.OFFICE)):
            menu.addAction(self.tr("Bantuan sudah diterima warga")).triggered.connect(
                lambda: actions.received(one)
            )
        if allowed(one.status, Party.OFFICE):
            menu.addAction(self.tr("Ubah atau batalkan rujukan")).triggered.connect(
                lambda: actions.change(one)
            )
        if menu.isEmpty():  # shown before it has a parent it would be a window of its own
            button.hide()
        key_menu(menu)
        return button

    def _offer_deliveries(self, where: QMenu) -> None:
        """In a batch is nothing a clerk says: it follows from the batch that was sent."""
        one, actions = self._referral, self._actions
        for delivery in Delivery:
            if delivery is Delivery.IN_BATCH is not one.delivery:
                continue
            action = where.addAction(label(delivery))
            action.setCheckable(True)
            action.setChecked(delivery is one.delivery)
            action.triggered.connect(lambda _on, to=delivery: actions.deliver(one, to))
