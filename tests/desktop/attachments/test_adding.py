"""A photo comes in by file, paste, drop or folder; the clerk says what it is, and it is filed."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop import preferences
from desktop.attachments import inbox_folder
from desktop.attachments.adding import KINDS, Adding
from desktop.attachments.attach_dialog import AttachDialog
from desktop.attachments.filing_dialogs import TakeOutDialog
from desktop.attachments.inbox_dialog import InboxDialog
from desktop.attachments.inbox_folder import InboxFolder, files_of
from desktop.attachments.incoming import Incoming, of_mime, read_all
from desktop.window.main_window import CASES, SETTINGS
from models.case.attachment.attachments import attachments_of, open_attachment
from models.case.attachment.documents import checklist
from models.case.cases import case
from models.errors import Cancelled
from models.need.needs import NeedDraft, add_need
from models.wording.attachments import ATTACHMENT_SENTENCES
from reports.pictures import FORMATS
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.picture_samples import SECRET, jpeg, pdf, phone_photo, photo


@pytest.fixture
def case_id(desk):
    return food_case(desk, resident(desk, "Siti Contoh"))


@pytest.fixture
def page(window, case_id):
    window.open_case(case_id)
    return window.page(CASES).case


@pytest.fixture
def adding(qtbot, workplace, case_id):
    """The ways in without the whole page around them."""
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return Adding(workplace, host, lambda: case(case_id), lambda _source: None)


@pytest.fixture
def inbox(tmp_path, monkeypatch):
    """The folder of the phones, looked at every few milliseconds."""
    folder = tmp_path / "Berkas masuk"
    folder.mkdir()
    preferences.set_inbox_folder(str(folder))
    monkeypatch.setattr(inbox_folder, "SOON_MS", 5)
    monkeypatch.setattr(inbox_folder, "LATER_MS", 10)
    return folder


def test_the_chooser_offers_what_is_read_and_what_a_refusal_names():
    offered = {ending.removeprefix("*.").upper() for ending in KINDS.split()}
    same = {"JPG": "JPEG", "TIF": "TIFF"}
    assert {same.get(each, each) for each in offered} == {*FORMATS, "PDF"}
    named = ATTACHMENT_SENTENCES["picture.unknown"].rpartition("Pakai ")[2].upper()
    assert set(named.strip(".").replace(" ATAU ", ", ").split(", ")) == {*FORMATS, "PDF"}


def waited(qtbot, kind):
    qtbot.waitUntil(lambda: not none_shown(kind), timeout=10_000)
    return shown(kind)


def titles(case_id, desk):
    return [view.title for view in attachments_of(case_id, desk)]


def mime_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def put(path, data):
    path.write_bytes(data)
    return path


def test_a_file_is_chosen_named_and_filed(qtbot, page, case_id, desk, tmp_path):
    file = put(tmp_path / "IMG_2026.jpg", phone_photo())
    page.attachments.add.setFocus()
    press(page, Qt.Key.Key_Space)
    chooser = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    chooser.filesSelected.emit([str(file)])
    chooser.reject()
    dialog = waited(qtbot, AttachDialog)
    assert dialog.keep_place.isVisible() and not dialog.keep_place.isChecked()
    assert not dialog.delete.isVisible() and "14-03-2026" in dialog.about.text()
    dialog.filing.title.setFocus()
    press(dialog, "Tampak depan", Qt.Key.Key_F10)
    assert none_shown(AttachDialog)
    (view,) = attachments_of(case_id, desk)
    assert (view.title, view.latitude, view.original_name) == ("Tampak depan", None, "IMG_2026.jpg")
    assert SECRET not in open_attachment(view.id, desk)
    assert file.read_bytes() == phone_photo()  # the original is left alone
    assert "1 lampiran" in page.attachments.total.text()


def test_the_place_is_kept_when_the_clerk_ticks_it(qtbot, adding, case_id, desk):
    add_need(case_id, NeedDraft("house", {}), desk)
    adding.take([Incoming("foto.jpg", data=phone_photo())])
    dialog = waited(qtbot, AttachDialog)
    assert "juga sebagai lintang dan bujur rumah" in dialog.keep_place.text()
    assert squeezed(dialog) == []
    dialog.keep_place.setFocus()
    press(dialog, Qt.Key.Key_Space)
    dialog.filing.title.setText("Rumah")
    press(dialog, Qt.Key.Key_F10)
    assert attachments_of(case_id, desk)[0].latitude == -8.60833
    house = next(need for need in case(case_id).needs if need.kind == "house")
    assert house.answers["latitude"] == -8.60833


def test_a_paper_of_the_list_names_the_file_and_is_ticked(qtbot, adding, workplace, case_id, desk):
    need = case(case_id).needs[0]
    paper = checklist(need.id)[0]
    adding.take([Incoming("scan.pdf", data=pdf())])
    dialog = waited(qtbot, AttachDialog)
    press(dialog, Qt.Key.Key_F10)
    assert "Tulis judul" in dialog.filing.grid.problem("title")
    dialog.filing.document.setCurrentIndex(1)
    dialog.filing.document.activated.emit(1)
    assert dialog.filing.title.placeholderText() == paper.label
    press(dialog, Qt.Key.Key_F10)
    assert titles(case_id, desk) == [paper.label]
    assert checklist(need.id)[0].received
    (view,) = attachments_of(case_id, desk)
    wrong = TakeOutDialog(workplace, view, adding._page)
    wrong.open()
    assert wrong.not_received.isChecked() and paper.label in wrong.not_received.text()
    press(wrong, "Salah orang", Qt.Key.Key_F10)
    assert titles(case_id, desk) == [] and not checklist(need.id)[0].received


def test_several_files_come_one_after_the_other_and_a_bad_one_is_named(
    qtbot, adding, case_id, desk, tmp_path
):
    good = [put(tmp_path / f"{n}.jpg", jpeg(photo(seed=n))) for n in (1, 2, 3)]
    bad = put(tmp_path / "rusak.jpg", jpeg()[:200])
    adding.take([Incoming(p.name, p) for p in (*good, bad)])
    dialog = waited(qtbot, AttachDialog)
    assert "rusak.jpg: Gambar ini rusak" in dialog.notice.text()
    assert "1 dari 3" in dialog.windowTitle()
    dialog.filing.title.setText("Satu")
    press(dialog, Qt.Key.Key_F10)
    assert "2 dari 3" in dialog.windowTitle() and dialog.filing.title.text() == ""
    dialog.skip.click()
    dialog.filing.title.setText("Tiga")
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(AttachDialog) and titles(case_id, desk) == ["Satu", "Tiga"]


def test_the_same_photo_twice_is_told_by_its_first_title(qtbot, adding, case_id, desk):
    for title in ("Rumah", "Rumah lagi"):
        adding.take([Incoming("foto.jpg", data=phone_photo())])
        dialog = waited(qtbot, AttachDialog)
        dialog.filing.title.setText(title)
        press(dialog, Qt.Key.Key_F10)
    assert "sudah ada di kasus ini: Rumah" in dialog.notice.text()
    assert titles(case_id, desk) == ["Rumah"]
    dialog.reject()


def test_what_cannot_be_read_is_said_and_nothing_opens(qtbot, adding):
    adding.take([Incoming("surat.docx", data=b"PK\x03\x04")])
    box = waited_box(qtbot)
    assert box.text().startswith("surat.docx: Berkas ini bukan foto atau PDF")
    assert none_shown(AttachDialog)
    box.close()


def waited_box(qtbot):
    def boxes():
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]

    qtbot.waitUntil(lambda: any(box.isVisible() for box in boxes()))
    return next(box for box in boxes() if box.isVisible())


def test_ctrl_v_pastes_a_picture_copied_elsewhere(qtbot, page, case_id, desk):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(image)
    press(page)  # the window gets the keyboard
    page.head.next.setFocus()
    qtbot.keyClick(page.head.next, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = waited(qtbot, AttachDialog)
    dialog.filing.title.setText("Tangkapan layar")
    press(dialog, Qt.Key.Key_F10)
    (view,) = attachments_of(case_id, desk)
    assert (view.title, view.width, view.height) == ("Tangkapan layar", 60, 40)


def test_an_empty_clipboard_is_said(qtbot, adding):
    QApplication.clipboard().setText("hanya tulisan")
    adding.paste()
    box = waited_box(qtbot)
    assert "Salin dulu" in box.text()
    box.close()


def test_copied_files_go_before_the_picture_copied_with_them(qtbot, tmp_path):
    file = put(tmp_path / "a.jpg", jpeg())
    mime = mime_of(file)
    mime.setImageData(QImage(9, 9, QImage.Format.Format_RGB32))
    assert [each.path for each in of_mime(mime, "x")] == [file]
    assert of_mime(mime_of(tmp_path), "x") == []  # a folder is no file


def test_a_photo_dropped_on_the_page_is_filed(qtbot, page, case_id, desk, tmp_path):
    mime, left = mime_of(put(tmp_path / "wa.jpg", jpeg())), Qt.MouseButton.LeftButton
    place, none = page.rect().center(), Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, move, mime, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted() and enter.dropAction() is Qt.DropAction.CopyAction
    QApplication.sendEvent(page, QDropEvent(QPointF(place), move, mime, left, none))
    dialog = waited(qtbot, AttachDialog)
    dialog.filing.title.setText("Dari WhatsApp")
    press(dialog, Qt.Key.Key_F10)
    assert titles(case_id, desk) == ["Dari WhatsApp"]


def test_words_dragged_over_the_page_are_not_taken(page):
    mime = QMimeData()
    mime.setText("tulisan")
    enter = QDragEnterEvent(
        page.rect().center(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_the_clerk_may_stop_reading_many():
    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_all([Incoming(f"{n}.jpg", data=jpeg()) for n in range(3)], stop)


def test_what_a_phone_puts_into_the_folder_is_offered_on_the_case(
    qtbot, inbox, page, case_id, desk
):
    card = page.attachments
    assert not card.incoming.isVisible()
    photo_file = put(inbox / "IMG.jpg", phone_photo())
    other = put(inbox / "KK.pdf", pdf())
    qtbot.waitUntil(lambda: "(2)" in card.incoming.text())
    card.incoming.setFocus()
    press(page, Qt.Key.Key_Space)
    dialog = shown(InboxDialog)
    assert dialog.list.count() == 2 and not dialog.main_button.isEnabled()
    assert problems(dialog) == []
    row = next(r for r in range(2) if "IMG.jpg" in dialog.list.item(r).text())
    dialog.list.setCurrentRow(row)
    press(dialog, Qt.Key.Key_Space, Qt.Key.Key_F10)
    attach = waited(qtbot, AttachDialog)
    assert attach.delete.isVisible() and not attach.delete.isChecked()
    assert problems(attach) == [] and squeezed(attach) == []
    attach.filing.title.setText("Rumah")
    press(attach, Qt.Key.Key_F10)
    assert titles(case_id, desk) == ["Rumah"]
    assert "(1)" in card.incoming.text()
    assert photo_file.exists() and other.exists()


def test_the_original_goes_when_the_clerk_says_so(qtbot, inbox, page, case_id, desk):
    file = put(inbox / "IMG.jpg", phone_photo())
    qtbot.waitUntil(page.attachments.incoming.isVisible)
    page.attachments.open_inbox()
    press(shown(InboxDialog), Qt.Key.Key_F10)  # the only one is ticked already
    dialog = waited(qtbot, AttachDialog)
    dialog.delete.setFocus()
    press(dialog, Qt.Key.Key_Space)
    dialog.filing.title.setText("Rumah")
    press(dialog, Qt.Key.Key_F10)
    assert titles(case_id, desk) == ["Rumah"] and not file.exists()


def test_a_file_that_has_become_another_is_not_deleted(qtbot, inbox, page, case_id, desk):
    file = put(inbox / "IMG.jpg", phone_photo())
    qtbot.waitUntil(page.attachments.incoming.isVisible)
    page.attachments.open_inbox()
    press(shown(InboxDialog), Qt.Key.Key_F10)
    dialog = waited(qtbot, AttachDialog)
    put(file, jpeg(photo(seed=9)) + b"more")
    dialog.delete.setChecked(True)
    dialog.filing.title.setText("Rumah")
    press(dialog, Qt.Key.Key_F10)
    box = waited_box(qtbot)
    assert "Hapus sendiri" in box.text()
    assert titles(case_id, desk) == ["Rumah"] and file.exists()
    box.close()


@pytest.fixture
def by_hand(inbox, jobs, monkeypatch):
    """The folder, looked at only when the test says so."""
    for name in ("SOON_MS", "LATER_MS"):
        monkeypatch.setattr(inbox_folder, name, 60_000)
    folder = InboxFolder(jobs)
    yield folder
    folder.stop()


def looked(qtbot, jobs, folder):
    folder.look()
    qtbot.waitUntil(lambda: not jobs.busy)
    return [file.path.name for file in folder.ready()]


def test_a_half_copied_file_is_waited_for(qtbot, inbox, jobs, by_hand):
    file = put(inbox / "IMG.jpg", jpeg()[:500])
    by_hand.begin()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert by_hand.ready() == ()
    put(file, jpeg())
    assert looked(qtbot, jobs, by_hand) == []  # it has grown
    assert looked(qtbot, jobs, by_hand) == ["IMG.jpg"]


def test_a_folder_that_is_gone_offers_nothing_and_comes_back(qtbot, inbox, jobs, by_hand):
    put(inbox / "IMG.jpg", jpeg())
    away = inbox.rename(inbox.with_name("dicabut"))
    by_hand.begin()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert by_hand.ready() == ()
    away.rename(inbox)
    assert looked(qtbot, jobs, by_hand) == []
    assert looked(qtbot, jobs, by_hand) == ["IMG.jpg"]


def test_nobody_looks_any_more_when_the_page_is_gone(qtbot, inbox, jobs, by_hand):
    by_hand.begin()
    by_hand.stop()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert not by_hand._timer.isActive()


def test_only_photos_and_papers_of_the_folder_are_offered(inbox):
    for name in ("a.JPG", "b.pdf", "c.exe", "d.txt", ".e.jpg", "~f.jpg", "g.jpg.part"):
        put(inbox / name, b"x")
    put(inbox / "kosong.jpg", b"")
    (inbox / "h.jpg").mkdir()
    assert {file.path.name for file in files_of(inbox)} == {"a.JPG", "b.pdf"}
    assert files_of(inbox / "tidak ada") == frozenset()


def test_the_folder_is_chosen_in_the_settings(window, qtbot, tmp_path):
    window.go(SETTINGS)
    settings = window.page(SETTINGS)
    words = [settings.list.item(row).text() for row in range(settings.list.count())]
    settings.list.setCurrentRow(words.index("Lampiran"))
    section = settings.section(words.index("Lampiran"))
    assert "belum dipilih" in section.facts.text() and not section.forget.isVisible()
    section.choose.click()
    chooser = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    chooser.fileSelected.emit(str(tmp_path))
    chooser.reject()
    assert preferences.inbox_folder() == str(tmp_path)
    assert str(tmp_path) in section.facts.text()
    preferences.set_inbox_folder(str(tmp_path / "dicabut"))
    section.refresh()
    assert "tidak ditemukan" in section.facts.text()
    assert problems(window) == [] and squeezed(window) == []
    section.forget.click()
    assert preferences.inbox_folder() == ""
