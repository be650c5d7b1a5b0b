"""A blocked referral says what is missing and how it is mended; consents keep their proof."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop.attachments.attach_dialog import AttachDialog
from desktop.attachments.incoming import of_paths
from desktop.attachments.viewer_dialog import ViewerDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.cases.sharing.consent_form_dialog import ConsentFormDialog
from desktop.cases.sharing.sharing_dialog import SharingDialog
from desktop.cases.sharing.sharings_dialog import SharingsDialog
from desktop.cases.sharing.signed_paper import SignedPaperDialog
from desktop.window.main_window import CASES
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral
from models.case.sharing import withdraw_sharing
from models.codes import ConsentMethod, Purpose, SharingKind
from tests.case_samples import agency_of, consent, need_ids, opened, resident
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import pages
from tests.picture_samples import jpeg, photo

CHILD = {"birth_date": dt.date(2014, 3, 1)}


def refer(window, case_id, code):
    window.open_case(case_id)
    page = window.page(CASES).case
    page.doing.refer(page.doing.case.needs[0])
    dialog = shown(ReferralDialog)
    dialog.target.picker.choose(agency_of(code).id)
    dialog.go_on()
    return dialog


def words(dialog):
    basis = dialog.notices.basis
    return basis.text(), basis._button.text(), basis._other.text()


@pytest.mark.parametrize(
    ("code", "said", "button"),
    [
        ("DINSOSPPKB", "belum diberi penjelasan", "&Bacakan dan catat"),
        ("BAZNAS", "Belum ada persetujuan", "Catat persetu&juan"),
    ],
)
def test_what_is_missing_is_said_with_the_button_that_mends_it(window, desk, code, said, button):
    dialog = refer(window, opened(desk, sharing=None), code)
    sentence, mend, paper = words(dialog)
    assert said in sentence and (mend, paper) == (button, "&Cetak formulir")
    assert problems(dialog) == [] and squeezed(dialog) == []


def test_what_was_taken_back_is_said_with_its_day(window, desk):
    case_id = opened(desk)
    withdraw_sharing(case(case_id).sharings[0].id, desk.today(), desk)
    dialog = refer(window, case_id, "DINSOSPPKB")
    assert "menarik dasar berbagi data pada 16-03-2026" in words(dialog)[0]


def test_the_paper_to_sign_is_shown_and_the_mending_button_stays(window, desk):
    dialog = refer(window, opened(desk, sharing=None), "BAZNAS")
    dialog.notices.basis._other.click()
    paper = shown(ConsentFormDialog)
    (text,) = pages(paper.view.pdf())
    assert "BAZNAS Kabupaten Banyuwangi" in text and "Tidak setuju" in text
    paper.reject()
    assert dialog.notices.basis.isVisible()


def test_a_spoken_consent_needs_its_witness_and_then_the_letter_goes_on(window, desk):
    case_id = opened(desk, sharing=None)
    dialog = refer(window, case_id, "BAZNAS")
    dialog.notices.basis._pressed()
    sharing = shown(SharingDialog)
    form = sharing.form
    assert form.agency.currentText() == "BAZNAS Kabupaten Banyuwangi"
    assert not form.witness.isVisible()
    form.method.setFocus()
    press(sharing, "Lisan")
    assert form.witness.isVisible() and problems(sharing) == [] and squeezed(sharing) == []
    press(sharing, Qt.Key.Key_F10)
    assert "memerlukan saksi" in form.problem("witness")
    press(sharing, "Wati Contoh", Qt.Key.Key_F10)
    assert none_shown(SharingDialog) and dialog.steps.at_letter
    (line,) = case(case_id).sharings
    assert (line.method, line.witness) == (ConsentMethod.SPOKEN_WITH_WITNESS, "Wati Contoh")


def test_the_signed_paper_is_photographed_kept_and_opened_from_the_case(
    qtbot, window, desk, tmp_path
):
    (tmp_path / "foto.jpg").write_bytes(jpeg(photo()))
    case_id = opened(desk)
    window.open_case(case_id)
    page = window.page(CASES).case
    assert not page.papers.isVisible()
    page.doing.share()
    listed = shown(SharingsDialog)
    listed.record.click()
    sharing = shown(SharingDialog)
    form = sharing.form
    form.show_draft(consent("BAZNAS"))
    paper = form.field("attachment_id")
    paper.adding.take(of_paths([tmp_path / "foto.jpg"]))
    qtbot.waitUntil(lambda: not none_shown(AttachDialog), timeout=10_000)
    filing = shown(AttachDialog)
    assert filing.filing.document.currentText() == "Pangan: Persetujuan bertanda tangan"
    press(filing, Qt.Key.Key_F10)
    assert paper.choice.currentText() == "Persetujuan bertanda tangan, 16-03-2026"
    assert problems(sharing) == [] and squeezed(sharing) == []
    press(sharing, Qt.Key.Key_F10)
    (paper_id,) = [each.attachment_id for each in case(case_id).sharings[1:]]
    listed.list.setCurrentRow(1)
    assert "kertasnya terlampir" in listed.list.currentItem().text() and squeezed(listed) == []
    listed.signed.click()
    later = shown(SignedPaperDialog)
    assert later.paper.value() == paper_id and problems(later) == []
    later.paper.set_value(None)
    later.save()
    assert "tambah fotonya" in later.form.problem("attachment_id")
    later.paper.set_value(paper_id)
    press(later, Qt.Key.Key_F10)
    listed.reject()
    assert "Baznas" in page.papers.item(0).text()
    page.papers.setFocus()
    press(page.papers, Qt.Key.Key_Return)
    assert shown(ViewerDialog).view.id == paper_id


def test_for_a_child_the_guardian_is_asked(window, desk):
    child = resident(desk, "Budi Contoh", **CHILD)
    dialog = refer(window, opened(desk, person_id=child, sharing=None), "BAZNAS")
    dialog.notices.basis._pressed()
    form = shown(SharingDialog).form
    assert form.given_by.text() == ""
    form.given_by.setText("Budi Contoh")
    form.relation.setText("ibu")
    form.method.set_value(ConsentMethod.THUMBPRINT)
    shown(SharingDialog).save()
    assert "tidak memutus sendiri" in form.problem("given_by")
    form.given_by.setText("Siti Contoh")
    shown(SharingDialog).save()
    assert none_shown(SharingDialog) and dialog.steps.at_letter


def test_a_consent_for_the_district_or_publicity_names_what_it_is_for(window, desk):
    case_id = opened(desk)
    window.open_case(case_id)
    window.page(CASES).case.doing.share()
    shown(SharingsDialog).record.click()
    form = shown(SharingDialog).form
    form.kind.set_value(SharingKind.CONSENT)
    form.edited.emit()
    shown(SharingDialog).save()
    form.method.set_value(ConsentMethod.SIGNATURE)
    shown(SharingDialog).save()
    assert "Pilih instansinya" in form.problem("agency_id")
    form.purpose.set_value(Purpose.DISTRICT)
    form.edited.emit()
    assert not form.agency.isVisible()
    shown(SharingDialog).save()
    line = case(case_id).sharings[-1]
    assert (line.purpose, line.agency_id) == (Purpose.DISTRICT, None)


def test_from_the_list_the_paper_asks_for_each_partner_of_the_case(window, desk):
    case_id = opened(desk)
    draft_referral(ReferralDraft(need_ids(case_id)[0], agency_of("BAZNAS").id), desk)
    window.open_case(case_id)
    window.page(CASES).case.doing.share()
    shown(SharingsDialog).paper.click()
    (text,) = pages(shown(ConsentFormDialog).view.pdf())
    assert text.count("Tidak setuju") == 1


def test_all_that_a_consent_lacks_is_said_at_once_and_the_same_basis_once(window, desk):
    case_id = opened(desk)
    window.open_case(case_id)
    window.page(CASES).case.doing.share()
    listed = shown(SharingsDialog)
    assert "setuju lagi" in listed.withdraw.text().replace("&", "")
    listed.record.click()
    dialog = shown(SharingDialog)
    form = dialog.form
    assert form.kind.isAncestorOf(dialog.focusWidget())
    press(dialog, Qt.Key.Key_F10)
    assert "sudah tercatat" in form.problem("kind")
    press(dialog, Qt.Key.Key_Right)
    form.given_by.clear()
    press(dialog, Qt.Key.Key_F10)
    assert all(form.problem(name) for name in ("agency_id", "given_by", "method"))
    assert form.agency.hasFocus() and len(case(case_id).sharings) == 1
    dialog.accept()
