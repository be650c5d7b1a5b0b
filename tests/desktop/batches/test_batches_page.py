"""A batch is made, saved, read back and compared; without the district's key the page says so."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.batches.sent_dialog import SentDialog
from desktop.batches.trust_dialog import TrustDialog
from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.letters.papers.transmittal_dialog import TransmittalDialog
from desktop.window.main_window import BATCHES
from models.batch.batches import batches
from models.batch.trust import current_trust, own_key
from models.batch.trust_list import Signer, read_trust
from models.codes import BatchKind, BatchState
from models.letter.letters import letter_pdf, letters
from models.tables import Batch, Office
from reports.batch.encryption import read_identities
from reports.batch.practice_district import make_practice_district
from reports.batch.verify import verify_batch
from tests.conftest import seeded
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.letter_samples import pages

TODAY = dt.date(2026, 3, 16)


@pytest.fixture
def district(practice, tmp_path):
    """The district's files beside the office, as on a stick that came by post."""
    key = own_key()
    office = Signer(key.public_key, key.region, key.installation, TODAY, None)
    return make_practice_district(tmp_path, "Kabupaten Contoh", office, TODAY, seeded("district"))


@pytest.fixture
def practice(store):
    """The batch goes to a practice district, so the office is one to practise in."""
    Office.update(practice=1).execute()


@pytest.fixture
def page(qtbot, window):
    window.go(BATCHES)
    qtbot.waitUntil(lambda: not window._workplace.jobs.busy)
    return window.page(BATCHES)


@pytest.fixture
def trusted(district, page):
    page.show_trust(district.folder / "trust.json")
    press(shown(TrustDialog), district.root_digits, Qt.Key.Key_F10)
    return page


def made(qtbot, page, kind=BatchKind.DELTA):
    page.make(kind)
    qtbot.waitUntil(lambda: len(batches()) > 0 and not page._workplace.jobs.busy)
    return batches()[0]


def test_without_the_district_s_key_the_page_says_what_is_missing(page):
    assert "Kunci kabupaten belum ada" in page.pending.district.text()
    assert own_key().digits in page.pending.own.text()
    assert not page.pending.delta.isEnabled() and not page.pending.full.isEnabled()


def test_the_trust_file_is_pinned_by_typing_the_thirty_digits(district, page):
    page.show_trust(district.folder / "trust.json")
    dialog = shown(TrustDialog)
    assert district.root_digits in dialog.facts.text()
    press(dialog, district.root_digits, Qt.Key.Key_F10)
    assert none_shown(TrustDialog)
    assert current_trust() == read_trust(district.trust_file)
    assert page.pending.delta.isEnabled()


def test_one_wrong_digit_and_nothing_is_trusted(district, page):
    page.show_trust(district.folder / "trust.json")
    dialog = shown(TrustDialog)
    last = "1" if district.root_digits[-1] != "1" else "2"
    press(dialog, district.root_digits[:-1] + last, Qt.Key.Key_F10)
    assert dialog.form.problem("digits") and current_trust() is None
    dialog.reject()


def test_a_file_that_is_none_is_refused_in_words(qtbot, page, tmp_path):
    path = tmp_path / "bukan.json"
    path.write_text("{}")
    page.show_trust(path)
    assert none_shown(TrustDialog) and current_trust() is None


def test_what_waits_is_counted_and_what_may_not_leave_too(qtbot, page, desk, window):
    food_case(desk, resident(desk, "Siti Contoh"))
    food_case(desk, resident(desk, "Ani Contoh", "3510041708909002"), told=False)
    window._workplace.changes.cases.emit()
    qtbot.waitUntil(lambda: "1 kasus" in page.pending.counts.text())
    assert "1 kasus tidak ikut" in page.pending.not_shared.text()


def test_a_batch_is_saved_read_back_and_verified(qtbot, trusted, district, desk, tmp_path):
    food_case(desk, resident(desk, "Siti Contoh"))
    batch = made(qtbot, trusted)
    shown = " ".join(trusted.panel.facts.text().split())  # the digits stand in two lines
    assert batch.state is BatchState.READY and batch.digits in shown
    stick = tmp_path / "stick"
    stick.mkdir()
    trusted.write(stick)
    qtbot.waitUntil(lambda: batches()[0].state is BatchState.WRITTEN)
    qtbot.waitUntil(lambda: "dibaca ulang" in trusted.notice.text())
    data = (stick / batch.file_name).read_bytes()
    identities = read_identities((district.folder / "identity.txt").read_text())
    report = verify_batch(data, read_trust(district.trust_file), identities, TODAY)
    assert report.digits == batch.digits


def test_send_again_gives_the_same_bytes(qtbot, trusted, desk, tmp_path):
    food_case(desk, resident(desk))
    batch = made(qtbot, trusted, BatchKind.FULL)
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        trusted.write(tmp_path / name)
        path = tmp_path / name / batch.file_name
        qtbot.waitUntil(path.exists)
        qtbot.waitUntil(lambda: not trusted._workplace.jobs.busy)
    first, second = (tmp_path / name / batch.file_name for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()
    assert str(tmp_path / "second") in trusted.notice.text()
    qtbot.waitUntil(lambda: batches()[0].folder == str(tmp_path / "second"))


def test_the_window_stays_until_the_batch_is_made(qtbot, window, trusted, desk):
    food_case(desk, resident(desk))
    trusted.make(BatchKind.DELTA)
    window.close()
    assert window.isVisible() and "Tunggu sebentar" in window.status.currentMessage()
    qtbot.waitUntil(lambda: not trusted._workplace.jobs.busy)
    window.close()
    assert not window.isVisible()


def test_how_it_was_handed_over_is_recorded(qtbot, trusted, desk, tmp_path):
    food_case(desk, resident(desk))
    made(qtbot, trusted)
    trusted.write(tmp_path)
    qtbot.waitUntil(lambda: "dibaca ulang" in trusted.notice.text())
    trusted.panel.sent.click()
    press(shown(SentDialog), "flashdisk ke Dinsos", Qt.Key.Key_F10)
    assert batches()[0].state is BatchState.SENT
    assert "flashdisk ke Dinsos" in trusted.panel.facts.text()


def test_nothing_new_is_said_and_no_empty_batch_made(qtbot, trusted):
    trusted.make(BatchKind.DELTA)
    qtbot.waitUntil(lambda: bool(trusted.notice.text()))
    assert batches() == []


def test_an_office_without_batches_says_what_they_are(page):
    assert page.list.stack.currentWidget() is page.list.stack.empty


def test_the_page_and_its_dialogs_can_be_used_by_ear_and_keys(qtbot, window, trusted, desk):
    food_case(desk, resident(desk))
    made(qtbot, trusted)
    assert problems(window) == []
    trusted._sent()
    assert problems(shown(SentDialog)) == []
    shown(SentDialog).reject()


def test_a_file_a_power_cut_left_unwritten_is_finished_on_coming_back(
    qtbot, window, trusted, desk, tmp_path
):
    food_case(desk, resident(desk))
    batch = made(qtbot, trusted)
    stick = tmp_path / "stick"
    stick.mkdir()
    Batch.update(target=str(stick)).execute()  # the folder was noted, then the power went
    window.go(BATCHES)
    qtbot.waitUntil(lambda: batches()[0].state is BatchState.WRITTEN)
    qtbot.waitUntil(lambda: batch.file_name in trusted.notice.text())
    assert (stick / batch.file_name).is_file()


def test_a_batch_s_facts_are_read_on_a_small_screen(qtbot, window, trusted, desk):
    food_case(desk, resident(desk))
    window.resize(911, 480)
    made(qtbot, trusted)
    qtbot.waitUntil(lambda: trusted.panel.isVisible() and not window._workplace.jobs.busy)
    assert squeezed(window) == []
    assert window.minimumSizeHint().height() <= 480


def test_a_batch_goes_out_with_a_surat_pengantar_that_tells_its_digits(qtbot, desk, trusted):
    food_case(desk, resident(desk))
    batch = made(qtbot, trusted)
    trusted.panel.cover.click()
    dialog = shown(TransmittalDialog)
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: none_shown(TransmittalDialog))
    shown(IssuedLetterDialog).close()
    page, _second = pages(letter_pdf(letters()[0].id, desk))
    assert batch.file_name in page and "1 kasus" in page
    assert all(group in page for group in batch.digits.split())
