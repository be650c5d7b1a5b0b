"""What the resident received, the step it fulfils and its paper, whoever says that it came."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.attachments.attach_dialog import AttachDialog
from desktop.attachments.incoming import of_paths
from desktop.attachments.viewer_dialog import ViewerDialog
from desktop.cases.referral.move_dialog import MoveDialog
from desktop.replies.reply_dialog import ReceivedDialog
from models.aid.received import aids_of_person
from models.case.cases import case
from models.case.plan.steps import StepDraft, add_step, steps_of
from models.case.reply.replies import replies_of_referral
from models.codes import Confirmer, ReferralStatus, ReplyChannel, StepOwner, StepState
from tests.case_samples import agency_of
from tests.desktop.office_days import none_shown, press, shown
from tests.desktop.replies.test_replies import (
    F10,
    TAB,
    _labels,
    button,
    fits,
    reply_dialog,
    spoken,
    visible,
    words_of,
)
from tests.picture_samples import jpeg, photo

ERROR = ReferralStatus.ENTERED_IN_ERROR


@pytest.fixture
def step(desk, case_id):
    """What the agency is to do, and what somebody waits for it to do."""
    target = agency_of("DINSOSPPKB").id
    first = add_step(case_id, StepDraft("NIK terbit", StepOwner.AGENCY, agency_id=target), desk)
    add_step(case_id, StepDraft("Daftar sekolah", after_id=first), desk)
    return first


def test_an_end_asks_whether_the_planned_step_is_done(qtbot, step, page, sent, case_id):
    dialog = reply_dialog(page)
    assert "step_id" not in visible(dialog)
    press(dialog, "Selesai", F10)
    assert "Pilih Ya atau Belum" in dialog.form.problem("step_id") and not replies_of_referral(sent)
    fits(qtbot, dialog)
    press(dialog, Qt.Key.Key_Space, F10)
    assert [each.waits_for for each in steps_of(case_id)] == ["", ""]
    assert steps_of(case_id)[0].state is StepState.DONE


def test_what_the_resident_tells_is_asked_as_an_answer_is(qtbot, step, page, case_id, sent):
    doing = page.doing
    (menu,) = (each for each in page.findChildren(QMenu) if "Bantuan sudah" in words_of(each))
    next(each for each in menu.actions() if "Bantuan" in each.text()).trigger()
    dialog = shown(ReceivedDialog)
    fits(qtbot, dialog)
    starred = {name for name in dialog.form.names() if "wajib" in spoken(dialog, name)}
    assert starred == {"confirmer", "told_by", "channel", "benefit", "evidence", "step_id"}
    press(dialog, F10)
    assert dialog.form.problem("confirmer")
    press(dialog, "Warga", TAB)
    assert dialog.form.told_by.text() == "Siti Contoh"
    press(dialog, TAB, "Ber", TAB, TAB, "Beras 10 kg", TAB, "t", TAB, "150.000", TAB)
    press(dialog, "Dilihat di dapur", TAB, "bantuan", TAB, Qt.Key.Key_Space, F10)
    (reply,) = replies_of_referral(sent)
    assert (reply.confirmer, reply.channel) == (Confirmer.RESIDENT, ReplyChannel.VISIT)
    assert (reply.benefit, reply.evidence) == ("Beras 10 kg", "Dilihat di dapur")
    assert aids_of_person(case(case_id).person.id)[0].amount == 150_000
    assert steps_of(case_id)[0].state is StepState.DONE
    doing.change(doing.case.referrals[0])
    move = shown(MoveDialog)
    assert [move.to.itemData(row) for row in range(move.to.count())] == [ERROR]
    move.reject()


def test_the_paper_of_an_answer_is_added_told_and_opened_from_its_row(qtbot, page, sent, tmp_path):
    (tmp_path / "balasan.jpg").write_bytes(jpeg(photo()))
    dialog = reply_dialog(page)
    press(dialog, "Sedang")
    paper = dialog.form.received.paper
    paper.adding.take(of_paths([tmp_path / "balasan.jpg"]))
    qtbot.waitUntil(lambda: not none_shown(AttachDialog), timeout=10_000)
    filing = shown(AttachDialog)
    assert filing.filing.filing().referral_id == sent
    press(filing, F10)
    assert paper.choice.currentText().startswith("Jawaban Dinsos PPKB")
    press(dialog, F10)
    assert any("ada berkas" in label.text() for label in _labels(page))
    button(page, "Berkas jawaban").click()
    assert shown(ViewerDialog).view.id == replies_of_referral(sent)[0].attachment_id
    shown(ViewerDialog).reject()
