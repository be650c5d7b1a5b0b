"""The office's own facts are corrected here, and the proof that its data is whole is given here."""

import dataclasses
import datetime as dt
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import preferences
from desktop.dialogs.ask import Question
from desktop.look.appearance import wear
from desktop.look.palette import Look, is_dark
from desktop.settings.agencies_section import AgencyDialog, AgencyForm
from desktop.settings.office_form import OfficeForm
from desktop.settings.office_section import OfficeSection
from desktop.settings.officials_section import OfficialDialog, OfficialForm
from desktop.settings.printer_dialog import PrinterDialog
from desktop.settings.safety_section import SafetySection
from desktop.window.main_window import HOME, SETTINGS
from models.agencies import AgencyDraft, agencies
from models.codes import (
    AddressSide,
    AgencyFunction,
    Approval,
    NumberSeries,
    PaperSize,
    PrintState,
    Role,
    SigningForm,
    StaffNumber,
)
from models.errors import RuleError
from models.office import OfficeDraft, office
from models.officials import OfficialDraft, officials
from models.sentences import sentence
from models.storage.backup import last_backup
from models.storage.chain import ChainReport
from reports.raster import page_text
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.history_lines import newest_lines

OFFICE, OFFICIALS, AGENCIES, DAYS_OFF, NORMS, PROGRAMMES, FORMS, TEXTS, CLASSES = range(9)
ACCOUNTS, SAFETY, FILES, LOOK, ABOUT = range(9, 14)
TODAY = dt.date(2026, 3, 16)
FULL_OFFICE = OfficeDraft(
    region_code="35.10.04.1001",
    village_term="Kelurahan",
    village="Sobo",
    kecamatan="Banyuwangi",
    regency_term="Kota",
    regency="Contoh",
    province="Jawa Barat",
    head_title="Lurah",
    hamlet_term="Lingkungan",
    letterhead="BARIS SATU\nBARIS DUA",
    address="Jl. Contoh 1",
    postal_code="68484",
    phone="0333 1",
    email="sobo@contoh.id",
    logo=b"picture",
    unit_code="429.1",
    number_pattern="{urut}/{tahun}",
    number_series=NumberSeries.PER_CLASSIFICATION,
    first_number=45,
    paper_size=PaperSize.LEGAL,
    ink_saving=True,
    offset_x=-12,
    offset_y=35,
    margin_top=11,
    margin_left=12,
    margin_right=13,
    margin_bottom=14,
    address_side=AddressSide.LEFT,
    approval=Approval.HEAD,
    utc_offset=8,
    backup_place="elsewhere",
    practice=True,
    copies="Yth. Camat Banyuwangi\nArsip",
    camat_signs=True,
    camat_name="Camat Contoh, S.STP.",
    camat_rank="Pembina (IV/a)",
    camat_nip="198001012005011001",
    valid_months=3,
)
FULL_OFFICIAL = OfficialDraft(
    "Slamet, S.Sos", "Sekretaris Desa", "Penata", "3510.04 / 07", SigningForm.AN, TODAY, TODAY,
    StaffNumber.NIPD,
)  # fmt: skip
FULL_AGENCY = AgencyDraft(
    "Dinas Contoh", "Dincon", "Kepala Dinas Contoh", "BANYUWANGI", "0333 2",
    tuple(AgencyFunction)[:2], False, True, 9,
)  # fmt: skip


@pytest.fixture
def settings(window):
    window.go(SETTINGS)
    return window.page(SETTINGS)


@pytest.fixture
def section(window):
    def choose(number):
        window.places.visit(SETTINGS, lambda page: page.show_part(number))
        return window.page(SETTINGS).section(number)

    return choose


def test_every_field_of_the_office_survives_the_round_trip(qtbot):
    blank = OfficeDraft()
    unset = [
        field.name
        for field in dataclasses.fields(OfficeDraft)
        if getattr(FULL_OFFICE, field.name) == getattr(blank, field.name)
    ]
    assert unset == []
    form = OfficeForm()
    qtbot.addWidget(form)
    form.show_draft(FULL_OFFICE)
    assert form.draft() == FULL_OFFICE


def test_every_field_of_an_official_survives_the_round_trip(qtbot, workplace):
    form = OfficialForm(workplace)
    qtbot.addWidget(form)
    form.show_draft(FULL_OFFICIAL)
    assert form.draft() == FULL_OFFICIAL


def test_every_field_of_an_agency_survives_the_round_trip(qtbot):
    form = AgencyForm()
    qtbot.addWidget(form)
    form.show_draft(FULL_AGENCY)
    assert form.draft() == FULL_AGENCY


def test_the_letterhead_is_seen_before_it_is_saved(section):
    part = section(OFFICE)
    before = part.preview.pdf()
    part.form.lines["address"].setText("Jl. Baru 9")
    part.show_preview()
    assert part.preview.pdf() != before and office().address != "Jl. Baru 9"
    part.save()
    assert office().address == "Jl. Baru 9" and "tersimpan" in part.notice.text()


def test_two_measured_distances_move_every_page_and_the_form_keeps_them(section):
    part = section(OFFICE)
    part.form.lines["address"].setText("Jl. Baru 9")
    part.form.printer.button.click()
    dialog = shown(PrinterDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    dialog.left.setValue(18.8)
    dialog.top.setValue(20.5)
    assert "1,2 mm ke kanan, 0,5 mm ke atas" in dialog.new.text()
    press(dialog, Qt.Key.Key_F10)
    assert (office().offset_x, office().offset_y) == (12, -5)
    assert "sekali lagi" in dialog.notice.text() and dialog.left.value() == 20
    assert "1,2 mm ke kanan" in part.form.printer.words.text()
    assert "1,2 mm ke kanan" in page_text(dialog.page(), 0)
    dialog.top.setValue(45)
    dialog.save()
    assert "10 mm" in dialog.form.problem("top") and office().offset_y == -5
    dialog.reject()
    part.save()
    assert (office().offset_x, office().address) == (12, "Jl. Baru 9")


def test_the_test_page_is_noted_before_it_is_printed(section, window, monkeypatch):
    dialog = PrinterDialog(section(OFFICE)._workplace, PaperSize.F4, window)
    given = []
    monkeypatch.setattr("desktop.settings.printer_dialog.print_pdf", lambda *all: given.append(all))
    dialog.print()
    ((_, pdf, name, note, _save),) = given
    note(PrintState.QUEUED)
    told = {"name": name, "sha256": sha256(pdf).hexdigest(), "state": PrintState.QUEUED}
    assert newest_lines()[0].new == told


def test_a_wrong_postal_code_is_said_beside_it(section):
    part = section(OFFICE)
    part.form.lines["postal_code"].setText("12")
    part.save()
    assert part.form.problem("postal_code") and office().postal_code == "68484"


def test_a_pattern_that_gives_no_number_is_told_in_the_preview(section):
    part = section(OFFICE)
    part.form.numbers.pattern.setText("{tahun}")
    part.show_preview()
    assert part.notice.text()


def test_a_new_official_may_sign_from_today(section, window):
    part = section(OFFICIALS)
    part._add()
    dialog = shown(OfficialDialog)
    press(dialog, "Budi Contoh", Qt.Key.Key_Tab, "Kepala Seksi", Qt.Key.Key_F10)
    assert none_shown(OfficialDialog)
    assert [each.name for each in officials(TODAY)][-1] == "Budi Contoh"
    assert part.table.rowCount() == 3


def test_an_official_s_term_is_ended(section):
    part = section(OFFICIALS)
    part._correct()
    dialog = shown(OfficialDialog)
    dialog.form.end.set_date(dt.date(2026, 3, 1))
    dialog.save()
    assert len(officials(TODAY)) == 1


def test_an_agency_takes_its_new_name(section):
    part = section(AGENCIES)
    part._correct()
    dialog = shown(AgencyDialog)
    dialog.form.name.setText("Dinas Nama Baru")
    dialog.save()
    assert agencies()[0].name == "Dinas Nama Baru" == part.table.rows()[0].name


def test_an_agency_that_is_gone_is_no_longer_offered(section):
    part = section(AGENCIES)
    before = len(agencies())
    part._correct()
    dialog = shown(AgencyDialog)
    dialog.active.setChecked(False)
    dialog.save()
    assert len(agencies()) == before - 1


def test_the_accounts_are_listed(section):
    assert [row.username for row in section(ACCOUNTS).table.rows()] == ["sri"]


def test_a_backup_is_made_where_the_office_chose(qtbot, section, tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    part = section(SAFETY)
    part.take_place(place)
    qtbot.waitUntil(lambda: last_backup() is not None)
    qtbot.waitUntil(lambda: "sudah diperiksa" in part.notice.text())
    assert office().backup_place == str(place) and any(place.iterdir())


def test_the_whole_history_is_checked(qtbot, section):
    part = section(SAFETY)
    part.check()
    qtbot.waitUntil(lambda: "Data utuh" in part.notice.text())


def test_a_broken_history_is_told_with_its_row(qtbot, section):
    part = section(SAFETY)
    part._checked(ChainReport(ok=False, length=9, broken_at=4))
    assert "baris 4" in part.notice.text()


def test_the_look_changes_at_once_and_is_remembered(section):
    part = section(LOOK)
    part.look.set_value(Look.LIGHT)
    part.look.setFocus()
    try:
        press(part, Qt.Key.Key_Down)
        assert part.look.value() is Look.DARK, "the arrow down goes to the next choice"
        assert is_dark(QApplication.palette()) and preferences.look() is Look.DARK
        press(part, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up)
        assert part.look.value() is preferences.look() is Look.LIGHT
    finally:
        wear(QApplication.instance(), Look.LIGHT)


def test_the_minutes_until_the_lock_are_remembered(section):
    section(LOOK).idle.setValue(5)
    assert preferences.idle_minutes() == 5


@pytest.mark.parametrize("number", range(ABOUT + 1))
def test_every_part_can_be_used_by_ear_and_keys(window, section, number):
    section(number)
    assert problems(window) == []
    window.resize(911, 480)  # 1366 x 768 at 150 %
    assert squeezed(window) == []


def test_typing_about_the_office_is_never_lost_without_being_asked(section, settings):
    part = section(OFFICE)
    QTest.keyClicks(part.form.lines["address"], " 7")
    settings.list.setCurrentRow(LOOK)
    question = shown(Question)
    assert settings.stack.currentWidget() is part
    question.cancel_button.click()
    settings.refresh()
    assert part.form.lines["address"].text().endswith(" 7"), "F5 takes nothing away"
    settings.list.setCurrentRow(LOOK)
    drop = next(each for each in shown(Question).answers if "Buang" in each.text())
    drop.click()
    assert settings.stack.currentWidget() is settings.section(LOOK)
    assert settings.list.currentRow() == LOOK
    assert not section(OFFICE).form.lines["address"].text().endswith(" 7")


def test_the_office_is_saved_on_the_way_to_another_place(section, window):
    part = section(OFFICE)
    QTest.keyClicks(part.form.lines["phone"], "0333 5")
    window.go(HOME)
    save = next(each for each in shown(Question).answers if "Simpan" in each.text())
    save.click()
    assert office().phone == "0333 5"
    assert window.places.number() == HOME


def test_what_another_series_or_pattern_changes_is_said_before_it_is_saved(section):
    form = section(OFFICE).form
    form.numbers.series.set_value(NumberSeries.PER_CLASSIFICATION)
    form.numbers.series.activated.emit(form.numbers.series.currentIndex())
    form.numbers.pattern.setFocus()
    QTest.keyClicks(form.numbers.pattern, "x")
    assert "sudah tercetak tahun ini dilewati" in form.problem("number_series")
    assert "tidak dipakai dua kali" in form.problem("number_pattern")
    form.show_draft(form.draft())


def test_f10_saves_the_office(section, window, qtbot):
    part = section(OFFICE)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    part.form.lines["address"].setFocus()
    QTest.keyClicks(part.form.lines["address"], " 8")
    QTest.keyClick(part.form.lines["address"], Qt.Key.Key_F10)
    assert office().address.endswith(" 8")


@pytest.fixture
def auditing(workplace):
    """The sitting of somebody who may read everything and change nothing."""
    return dataclasses.replace(
        workplace, desk=dataclasses.replace(workplace.desk, role=Role.AUDITOR)
    )


def test_an_auditor_is_told_in_words_that_the_office_stays_as_it_is(qtbot, auditing):
    part, before = OfficeSection(auditing), office().address
    qtbot.addWidget(part)
    part.refresh()
    QTest.keyClicks(part.form.lines["address"], " 9")
    part.save()
    assert part.notice.text() == sentence(RuleError("account.read_only"))
    assert office().address == before


def test_an_auditor_is_told_in_words_that_nobody_new_may_sign(window, auditing):
    dialog = OfficialDialog(auditing, window)
    dialog.open()
    dialog.form.name.setText("Budi Contoh")
    dialog.form.position.setText("Kepala Seksi")
    dialog.save()
    assert dialog.notice.text() == sentence(RuleError("account.read_only"))
    assert len(officials(TODAY)) == 2


def test_an_auditor_cannot_move_the_backup(section, auditing, qtbot, tmp_path):
    part = SafetySection(auditing)
    qtbot.addWidget(part)
    part.take_place(tmp_path)
    assert shown(QMessageBox).text() == sentence(RuleError("account.read_only"))
    assert office().backup_place != str(tmp_path)


def test_the_icons_follow_the_look(settings):
    def tint():
        return settings.list.item(ABOUT).icon().pixmap(16).toImage()

    before = tint()
    wear(QApplication.instance(), Look.DARK)
    try:
        assert tint() != before
    finally:
        wear(QApplication.instance(), Look.LIGHT)
