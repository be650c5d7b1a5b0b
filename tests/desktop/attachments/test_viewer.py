"""What is filed is seen inside the program, by keys; what leaves it is warned of and noted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop.attachments.documents_dialog import DocumentsDialog
from desktop.attachments.documents_line import DocumentsLine, LackingNotice
from desktop.attachments.filing_dialogs import ChangeDialog, TakeOutDialog
from desktop.attachments.viewer_dialog import ViewerDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.dialogs.ask import Question
from desktop.widgets import printing
from desktop.window.main_window import CASES
from models.case.attachment.attachments import AttachmentDraft, add_attachment, attachments_of
from models.case.attachment.documents import checklist, lacking_documents, mark_received
from models.case.attachment.place import Filing
from models.case.cases import case
from models.case.timeline import timeline
from models.codes import PrintState
from reports.scans import read_attachment
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.picture_samples import jpeg, pdf, photo


@pytest.fixture
def case_id(desk):
    return food_case(desk, resident(desk, "Siti Contoh"))


@pytest.fixture
def filed(desk, case_id):
    """A wide photo, a paper of two pages and a restricted photo."""
    found = []
    for data, filing in (
        (jpeg(photo(1200, 600)), Filing("Foto rumah")),
        (pdf(2), Filing("Surat keterangan")),
        (jpeg(photo(seed=7)), Filing("Hasil visum", restricted=True)),
    ):
        draft = AttachmentDraft(read_attachment(data), filing)
        found.append(add_attachment(case_id, draft, desk))
    return found


@pytest.fixture
def page(window, case_id, filed):
    window.open_case(case_id)
    return window.page(CASES).case


@pytest.fixture
def viewer(qtbot, workplace, case_id, filed):
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    ViewerDialog(workplace, attachments_of(case_id, workplace.desk), 0, host).open()
    yield ready(qtbot)
    del host  # it owns the dialog until here


def ready(qtbot, title="Foto rumah"):
    dialog = shown(ViewerDialog)
    qtbot.waitUntil(lambda: dialog.seen is not None and dialog.seen.view.title == title)
    return dialog


def done(case_id, desk):
    return [line.title for line in timeline(case_id, desk)]


def test_arrows_go_from_one_to_the_next(qtbot, viewer, case_id, desk):
    assert viewer.bar.place.text() == "1 dari 3" and not viewer.picture.image().isNull()
    press(viewer, Qt.Key.Key_Right)
    ready(qtbot, "Surat keterangan")
    press(viewer, Qt.Key.Key_Right)
    ready(qtbot, "Hasil visum")
    press(viewer, Qt.Key.Key_Right)  # the last one
    assert viewer.bar.place.text() == "3 dari 3"
    press(viewer, Qt.Key.Key_Left)
    ready(qtbot, "Surat keterangan")
    press(viewer, Qt.Key.Key_Escape)
    assert done(case_id, desk).count("Lampiran terbatas dibuka") == 1


def test_a_paper_is_turned_page_by_page(qtbot, viewer):
    assert not viewer.bar.page.isVisible()
    press(viewer, Qt.Key.Key_Right)
    ready(qtbot, "Surat keterangan")
    assert viewer.bar.page.text() == "Halaman 1 dari 2"
    first = viewer.picture.image().copy()
    press(viewer, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: viewer.bar.page.text() == "Halaman 2 dari 2")
    assert viewer.picture.image() != first
    press(viewer, Qt.Key.Key_PageDown)
    press(viewer, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: viewer.bar.page.text() == "Halaman 1 dari 2")
    viewer.reject()


def test_it_is_zoomed_fitted_and_turned_by_keys(viewer):
    picture = viewer.picture
    fitted = picture.scale()
    press(viewer, "++")
    assert picture.scale() == pytest.approx(fitted * 1.25**2)
    press(viewer, "-")
    assert picture.scale() == pytest.approx(fitted * 1.25)
    press(viewer, "0")
    assert picture.scale() == pytest.approx(fitted)
    wide = picture.widget().pixmap().size()
    press(viewer, "r")
    high = picture.widget().pixmap().size()
    assert picture.turned() == 90 and wide.width() > wide.height() and high.height() > high.width()
    assert not picture.verticalScrollBar().isVisible()
    assert not picture.horizontalScrollBar().isVisible()
    viewer.reject()


def test_a_copy_outside_is_warned_of_and_noted(qtbot, viewer, case_id, desk, tmp_path):
    viewer.save_button.click()
    question = shown(Question)
    assert "tidak terkunci" in question.words.text()
    press(question, Qt.Key.Key_Escape)
    assert "Lampiran disalin ke luar Simpul" not in done(case_id, desk)
    viewer.save_button.click()
    shown(Question).answers[0].click()
    chooser = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    target = tmp_path / "salinan.jpg"
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    assert target.read_bytes() == viewer.seen.content
    assert viewer.notice.text() == "Tersimpan: salinan.jpg"
    assert "Lampiran disalin ke luar Simpul" in done(case_id, desk)
    viewer.reject()


def test_it_is_printed_as_a_page_and_noted(viewer, case_id, desk, monkeypatch):
    sent = []
    monkeypatch.setattr(
        printing._Print, "begin", lambda it: (sent.append(it.pdf), it.told(PrintState.PRINTED))
    )
    viewer.print_button.click()
    assert sent[0].startswith(b"%PDF") and done(case_id, desk)[0] == "Lampiran dicetak"
    viewer.reject()


def test_without_a_printer_a_copy_is_kept_only_by_the_warned_way(viewer):
    viewer.print()
    shown(Question).answers[0].click()
    assert "tidak terkunci" in shown(Question).words.text()
    shown(Question).reject()
    viewer.reject()


def test_nothing_of_it_is_left_on_the_disk_in_the_clear(viewer, store):
    content = viewer.seen.content
    inside = [path for path in store.folder.rglob("*") if path.is_file()]
    assert inside and all(content[100:600] not in path.read_bytes() for path in inside)
    viewer.reject()


def test_one_that_is_not_for_this_clerk_is_listed_and_not_opened(
    qtbot, page, window, monkeypatch, case_id
):
    from dataclasses import replace

    from models.codes import Role

    workplace = page.attachments._workplace
    other = replace(workplace.desk, role=Role.CLERK, account_uuid="other")
    page.attachments._workplace = replace(workplace, desk=other)
    page.attachments.show_case(case(case_id))
    view = page.attachments.list.table.views()[2]
    assert view.title == "(lampiran terbatas)"
    page.attachments.open_viewer(view)
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert "penanggung jawab" in boxes[0].text() and none_shown(ViewerDialog)
    boxes[0].close()


def test_small_pictures_are_drawn_when_seen_and_restricted_ones_never(qtbot, page, case_id, desk):
    table = page.attachments.list.table
    hashes = [view.sha256 for view in table.views()]
    qtbot.waitUntil(lambda: all(table._pictures.get(each) for each in hashes[:2]))
    assert hashes[2] not in table._pictures
    assert "Lampiran terbatas dibuka" not in done(case_id, desk)


def test_its_words_are_changed_and_it_is_taken_out_with_a_reason(page, case_id, desk):
    page.attachments.change.click()
    dialog = shown(ChangeDialog)
    assert problems(dialog) == []
    press(dialog, "Tampak depan", Qt.Key.Key_F10)
    assert attachments_of(case_id, desk)[0].title == "Tampak depan"
    page.attachments.list.setFocus()
    press(page, Qt.Key.Key_Delete)
    dialog = shown(TakeOutDialog)
    assert problems(dialog) == [] and not dialog.not_received.isVisible()
    press(dialog, Qt.Key.Key_F10)
    assert "Tulis alasan" in dialog.form.problem("reason")
    press(dialog, "Rumah orang lain", Qt.Key.Key_F10)
    assert attachments_of(case_id, desk)[0].title == "Surat keterangan"


def test_papers_are_ticked_or_excused_on_the_need(page, case_id, desk):
    need = case(case_id).needs[0]
    first, second = checklist(need.id)[:2]
    line = page.findChild(DocumentsLine)
    assert first.label in line.words.text()
    wanted, all_papers = lacking_documents(need.id), len(checklist(need.id))
    assert f"0 dari {all_papers} diterima. Yang wajib belum ada ({len(wanted)}): " in (
        line.words.text()
    )
    line.button.click()
    dialog = shown(DocumentsDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, Qt.Key.Key_Space)
    reason = dialog.reasons[second.code]
    reason.setText("a" * reason.maxLength())
    reason.setFocus()
    press(dialog, "a")
    QApplication.processEvents()
    assert "Penuh" in reason.accessibleDescription()
    reason.setText("Hilang saat banjir")
    press(dialog, Qt.Key.Key_F10)
    first, second = checklist(need.id)[:2]
    assert first.received and second.missing_reason == "Hilang saat banjir"
    words = page.findChildren(DocumentsLine)[-1].words.text()
    assert "1 dari" in words and f"{second.label} (Hilang saat banjir)" in words


def test_before_a_letter_missing_papers_are_told_and_nothing_is_blocked(page, case_id, desk):
    need = case(case_id).needs[0]
    page.doing.refer(need)
    dialog = shown(ReferralDialog)
    papers = dialog.findChild(LackingNotice)
    assert "Dokumen belum diterima" in papers.text() and dialog.main.isEnabled()
    dialog.reject()
    for line in checklist(need.id):
        mark_received(need.id, line.code, desk)
    page.doing.refer(need)
    dialog = shown(ReferralDialog)
    assert dialog.findChild(LackingNotice).text() == ""
    dialog.reject()


def test_enter_on_the_page_opens_it_and_all_can_be_used_by_ear_and_keys(qtbot, page, window):
    assert problems(window) == [] and squeezed(window) == []
    page.attachments.list.setFocus()
    press(page, Qt.Key.Key_Return)
    viewer = ready(qtbot)
    assert problems(viewer) == [] and squeezed(viewer) == []
    viewer.reject()
