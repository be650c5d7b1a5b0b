"""One need of a recorded case: a further one, or the answers of an earlier one completed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.need.double_aid_notice import DoubleAidNotice
from desktop.cases.need.need_block import NeedBlock
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import told
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import PageScroll
from desktop.widgets.tab_order import tab_on_into
from desktop.window.workplace import Workplace
from models.aid.double_aid import Asked, DoubleAid
from models.case.views import case
from models.errors import RuleError
from models.need.danger import danger_words
from models.need.forms import NeedForm, form_of, form_to_answer, load_forms
from models.need.hints import about
from models.need.needs import NeedDraft, add_need, answer_need


class NeedDialog(OfficeDialog):
    """With `need` (id and draft) it corrects that one, else it adds one of `kinds` to the case.

    `asked_for` is sent when the clerk goes to what the family already has.
    """

    asked_for = Signal(DoubleAid)

    def __init__(
        self,
        workplace: Workplace,
        case_id: int,
        parent: QWidget,
        need: tuple[int, NeedDraft] | None = None,
        kinds: tuple[str, ...] = (),
    ) -> None:
        title = parent.tr("Tambah kebutuhan") if need is None else parent.tr("Lengkapi isian")
        super().__init__(title, parent)
        self._workplace, self._case_id, self._need = workplace, case_id, need
        found = case(case_id)
        self._person_id = found.person.id
        self._about = about(found.person, workplace.desk.today())
        self._versions = {each.id: each.form_version for each in found.needs}
        self._blocks: dict[str, NeedBlock] = {}
        self._room, self.danger = QVBoxLayout(), Notice()
        self.family = DoubleAidNotice(self._leave_for)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        forms = load_forms()
        self.kind = ChoiceBox(
            self.tr("Jenis kebutuhan"),
            [(kind, form.title) for kind, form in forms.items() if kind in kinds],
        )
        self.kind.setVisible(need is None)
        column.addWidget(self.kind)
        column.addLayout(self._room)
        column.addStretch(1)
        self.body.addWidget(self.danger)
        self.body.addWidget(self.family)
        self.body.addWidget(PageScroll(page))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(820, 640)
        self.kind.currentIndexChanged.connect(self._show_kind)
        if need is None:
            self._show_kind()
            self.kind.setFocus()
        else:
            block = self._block(need[1].kind)
            block.show_draft(need[1])
            (block.first_empty() or block.first_field()).setFocus()
            self._look_for_danger()

    def save(self) -> None:
        block = self._shown()
        if not block.check():
            return
        with told(self._refused):
            if self._need is None:
                add_need(self._case_id, block.draft(), self._workplace.desk)
            else:
                answer_need(self._need[0], block.draft(), self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def _refused(self, error: Exception) -> None:
        if not (isinstance(error, RuleError) and self._shown().explain(error)):
            self.explain(error)

    def _shown(self) -> NeedBlock:
        kind = self.kind.text_value() if self._need is None else self._need[1].kind
        return self._block(kind)

    def _block(self, kind: str) -> NeedBlock:
        if kind not in self._blocks:
            block = NeedBlock(self._form(kind), self._workplace.desk.today)
            block.tick.setChecked(True)
            block.tick.setEnabled(False)
            block.show_about(self._about)
            block.edited.connect(self._look_for_danger)
            self._blocks[kind] = block
            self._room.addWidget(block)
            tab_on_into(block, self.kind)
        return self._blocks[kind]

    def _form(self, kind: str) -> NeedForm:
        if self._need is None:
            return form_of(kind)
        return form_to_answer(kind, self._versions[self._need[0]])

    def _show_kind(self) -> None:
        shown = self._shown()
        for block in self._blocks.values():
            block.setVisible(block is shown)
        self._look_for_danger()
        asked = Asked((shown.form.kind,), case_id=self._case_id)
        self.family.look(self._person_id, asked, self._workplace.desk.today())

    def _leave_for(self, line: DoubleAid) -> None:
        self.reject()
        if not self.isVisible():  # with words typed, the clerk is asked first and stays
            self.asked_for.emit(line)

    def _look_for_danger(self) -> None:
        """Danger to life is said above everything, as on the page of a new case."""
        if not self._shown().score().emergency:
            self.danger.hide()
            return
        words = danger_words([self._shown().form])
        self.danger.show_notice(words, Tone.BAD, closable=False)
