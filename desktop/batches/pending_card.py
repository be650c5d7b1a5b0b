"""What the next batch would bring, and whether the district's key is here to make one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.errors import show_error, shown
from desktop.letters.papers.key_letter_dialog import KeyLetterDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.batch.batches import Pending, pending
from models.batch.trust import TrustView, own_key, trust_view
from models.codes import BatchKind
from models.indonesian_words import long_date

Make = Callable[[BatchKind], None]


class PendingCard(Card):
    """Without the district's trust file it says what is missing; nothing else waits for it."""

    def __init__(
        self,
        workplace: Workplace,
        make: Make,
        choose_trust: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(" ", parent)
        self._workplace = workplace
        self.title.setText(self.tr("Yang belum sampai ke kabupaten"))
        self.counts, self.since = plain_label("…", wrap=True), hint()
        self.not_shared, self.district, self.own = hint(), hint(), hint()
        self.delta = primary_button(
            self.tr("Buat paket perubahan"), lambda: make(BatchKind.DELTA), "archive"
        )
        self.full = plain_button(
            self.tr("Buat paket lengkap"), lambda: make(BatchKind.FULL), "archive"
        )
        self.trust = plain_button(
            self.tr("Berkas kepercayaan kabupaten"), choose_trust, "shield-check"
        )
        self.enrol = plain_button(
            self.tr("Surat pendaftaran kunci"), self._write_key_letter, "key-round"
        )
        row = QHBoxLayout()
        for button in (self.delta, self.full, self.trust):
            row.addWidget(button)
        row.addStretch(1)
        for label in (self.counts, self.since, self.not_shared, self.district, self.own):
            self.body.addWidget(label)
        self.body.addWidget(self.enrol, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(row)

    def refresh(self) -> None:
        self._show_trust(trust_view(self._workplace.desk.today()))
        self._workplace.jobs.start(
            self, lambda _r: pending(), self._show, lambda error: show_error(self, error)
        )

    def _show(self, waiting: Pending) -> None:
        self.counts.setText(
            self.tr("{cases} kasus, {referrals} rujukan, {letters} surat").format(
                cases=waiting.cases, referrals=waiting.referrals, letters=waiting.letters
            )
        )
        if waiting.since is None:
            self.since.setText(self.tr("Belum ada paket yang diakui kabupaten, jadi semuanya."))
        else:
            day = long_date(waiting.since.astimezone(self._workplace.desk.clock.zone).date())
            self.since.setText(self.tr("Sejak paket tanggal {day} yang diakui.").format(day=day))
        words = self.tr("{count} kasus tidak ikut: dasar berbagi data belum dicatat.")
        self.not_shared.setText(words.format(count=waiting.not_shared))
        self.not_shared.setVisible(bool(waiting.not_shared))

    def _write_key_letter(self) -> None:
        with shown(self):
            KeyLetterDialog(self._workplace, self.window()).open()

    def _show_trust(self, trust: TrustView | None) -> None:
        self.delta.setEnabled(trust is not None)
        self.full.setEnabled(trust is not None)
        for each in (self.own, self.enrol):
            each.setVisible(trust is None or not trust.enrolled)
        key = own_key()
        self.own.setText(
            self.tr("Kunci kantor ini untuk didaftarkan di kabupaten: {digits}").format(
                digits=key.digits
            )
        )
        if trust is None:
            self.district.setText(
                self.tr(
                    "Kunci kabupaten belum ada, jadi paket belum dapat dibuat. Minta berkas "
                    "kepercayaan dan surat berisi 30 angka kepada kabupaten, lalu pilih berkasnya "
                    "di sini. Pekerjaan lain tidak perlu menunggu."
                )
            )
        else:
            words = self.tr("Untuk {district}, berlaku sampai {day}. {note}")
            self.district.setText(
                words.format(
                    district=trust.district,
                    day=long_date(trust.valid_until),
                    note=self._note(trust),
                )
            )

    def _note(self, trust: TrustView) -> str:
        if trust.expired:
            return self.tr("Daftar ini sudah lewat masanya; minta yang baru.")
        if not trust.enrolled:
            return self.tr("Kantor ini belum terdaftar; paket dapat dibuat, tetapi belum diterima.")
        return ""
