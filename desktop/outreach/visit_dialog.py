"""A visit written down or corrected, and what is said at its end."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.outreach.queue_card import counted
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.case.channels import details_of
from models.codes import Channel, ChannelDetail
from models.labels import label
from models.outreach.cases import URGENT, VisitView
from models.outreach.visits import (
    VISIT_CHANNELS,
    VisitDraft,
    VisitRow,
    change_visit,
    finish_visit,
    plan_visit,
    visits,
)

TEAM_HEIGHT, NOTES_HEIGHT = 88, 66
TALLEST = 190


class VisitDialog(OfficeDialog):
    """Without `visit` a new one, which begins with the way and the team of the last."""

    def __init__(
        self,
        workplace: Workplace,
        done: Callable[[int], None],
        parent: QWidget,
        visit: VisitRow | None = None,
    ) -> None:
        title = parent.tr("Kunjungan baru") if visit is None else parent.tr("Ubah kunjungan")
        super().__init__(title, parent)
        self._workplace, self._done, self._visit = workplace, done, visit
        self.form = FormGrid()
        self.held_on = DateField(workplace.desk.today)
        self.place = QLineEdit(maxLength=200)
        self.place.setPlaceholderText(self.tr("contoh: Afdeling Malangsari, balai dusun"))
        self.channel = ChoiceBox("", code_choices(VISIT_CHANNELS))
        self.channel_detail = ChoiceBox("", empty=self.tr("Belum diketahui"))
        self.team, self.notes = _text(TEAM_HEIGHT), _text(NOTES_HEIGHT)
        self._lay_out()
        self.channel.activated.connect(lambda _row: self._follow_channel())
        self._show(visit.draft() if visit is not None else self._usual())
        self.place.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        desk = self._workplace.desk
        with self.explained(self.form):
            if self._visit is None:
                visit_id = plan_visit(self._draft(), desk)
            else:
                visit_id = self._visit.id
                change_visit(visit_id, self._draft(), desk)
            self._workplace.changes.cases.emit()
            self.accept()
            self._done(visit_id)

    def _usual(self) -> VisitDraft:
        """Today, with the way and team of the last visit; the first one has the clerk in it."""
        today, desk = self._workplace.desk.today(), self._workplace.desk
        for last in visits(limit=1):
            return VisitDraft(today, "", last.channel, last.channel_detail, last.team)
        return VisitDraft(today, team=self.tr("{name}: pencatatan").format(name=desk.name))

    def _draft(self) -> VisitDraft:
        detail = self.channel_detail.text_value()
        return VisitDraft(
            held_on=self.held_on.date() or self._workplace.desk.today(),
            place=self.place.text(),
            channel=Channel(self.channel.text_value()),
            channel_detail=ChannelDetail(detail) if detail else None,
            team=self.team.toPlainText(),
            notes=self.notes.toPlainText(),
        )

    def _show(self, draft: VisitDraft) -> None:
        self.held_on.set_date(draft.held_on)
        self.place.setText(draft.place)
        self.channel.set_value(draft.channel)
        self._follow_channel()
        self.channel_detail.set_value(draft.channel_detail)
        self.team.setPlainText(draft.team)
        self.notes.setPlainText(draft.notes)

    def _follow_channel(self) -> None:
        details = details_of(Channel(self.channel.text_value()))
        self.channel_detail.offer(code_choices(details))
        self.form.set_row_visible("channel_detail", visible=bool(details))

    def _lay_out(self) -> None:
        self.form.add("held_on", self.tr("&Tanggal"), self.held_on, required=True)
        self.form.add("place", self.tr("T&empat"), self.place, required=True)
        self.form.add("channel", self.tr("&Cara kunjungan"), self.channel, required=True)
        self.form.add("channel_detail", self.tr("Te&patnya"), self.channel_detail)
        self.form.add(
            "team",
            self.tr("T&im"),
            self.team,
            help_text=self.tr("Satu orang satu baris dengan tugasnya, misalnya Sri: pencatatan."),
        )
        self.form.add("notes", self.tr("Catata&n"), self.notes)
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 480)


class FinishDialog(OfficeDialog):
    """The evening is over: what was counted, and what is to be remembered of it."""

    def __init__(self, workplace: Workplace, view: VisitView, parent: QWidget) -> None:
        super().__init__(parent.tr("Selesaikan kunjungan"), parent)
        self._workplace, self._visit_id = workplace, view.visit.id
        self.form, self.notes = FormGrid(), _text(TEAM_HEIGHT)
        self.notes.setPlainText(view.visit.notes)
        self.form.add(
            "notes",
            self.tr("Catata&n"),
            self.notes,
            help_text=self.tr("Masuk ke laporan kunjungan, misalnya siapa yang belum ditemui."),
        )
        self.left = RecordList(self.tr("Yang belum beres"), TALLEST)
        for line in _left_open(view):
            self.left.add("circle-alert", line, None)
        self.left.setWordWrap(True)
        self.body.addWidget(hint(counted(view.counts)))
        if self.left.count():
            words = self.tr("Belum beres. Kunjungan tetap dapat diselesaikan:")
            self.body.addWidget(plain_label(words, wrap=True))
            self.body.addWidget(self.left)
            self.left.fit()
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Selesaikan (F10)"), self.save, "check"))
        self.resize(640, 260)
        self.notes.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            finish_visit(self._visit_id, self._workplace.desk, self.notes.toPlainText())
            self._workplace.changes.cases.emit()
            self.accept()


def _left_open(view: VisitView) -> list[str]:
    """Who was not told, and whose urgent need has no letter yet, by name."""
    translate = QCoreApplication.translate
    untold = translate("outreach", "Penjelasan belum dibacakan: {name}")
    lines = [untold.format(name=case.name) for case in view.untold]
    urgent = translate("outreach", "Belum dirujuk: {name} ({needs})")
    for case in view.urgent_left:
        needs = [n for n in case.needs if n.level in URGENT and not n.referred]
        words = ", ".join(f"{need.title}, {label(need.level).lower()}" for need in needs)
        lines.append(urgent.format(name=case.name, needs=words))
    return lines


def _text(height: int) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setFixedHeight(height)
    return text
