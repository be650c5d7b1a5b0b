"""The office's time limits by keys: what is built in, what is its own, and taking that back."""

import pytest
from PySide6.QtCore import Qt

from desktop.settings.norms_section import NormDialog, NormsSection
from models.case.tracking.norms import norms, set_norm
from models.codes import NormCode
from tests.case_samples import agency_of
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown

Key = Qt.Key


@pytest.fixture
def section(part):
    found = part("Tenggat")
    assert isinstance(found, NormsSection)
    return found


def choose(section, norm):
    rows = [row.norm for row in section.table.rows()]
    section.view.setCurrentIndex(section.table.index(rows.index(norm), 0))
    section.view.setFocus()


def cells(section):
    row = section.view.currentIndex().row()
    table = section.table
    return [table.data(table.index(row, column)) for column in range(table.columnCount())]


def test_every_limit_is_there_with_what_it_means(section, window):
    assert [row.norm for row in section.table.rows()] == list(NormCode)
    for norm in NormCode:
        choose(section, norm)
        assert section.meaning.text()
    choose(section, NormCode.REPLY)
    reply = ["Jawaban pertama instansi", "Semua", "menurut instansi", "Bawaan"]
    assert cells(section) == reply
    assert problems(window) == []


def test_enter_changes_a_limit_for_all_and_undo_brings_it_back(section, window):
    choose(section, NormCode.ESCALATE_SUBDISTRICT)
    press(window, Key.Key_Return)
    dialog = shown(NormDialog)
    assert problems(dialog) == []
    press(dialog, "20", Key.Key_F10)
    assert none_shown(NormDialog)
    assert norms().days(NormCode.ESCALATE_SUBDISTRICT) == 20
    assert cells(section)[2:] == ["20 (semula 14)", "Kantor ini"]
    section.withdraw()
    assert norms().days(NormCode.ESCALATE_SUBDISTRICT) == 14
    assert "kembali ke 14" in section.notice.text()
    section.notice._pressed()
    assert norms().days(NormCode.ESCALATE_SUBDISTRICT) == 20


def test_what_is_built_in_has_nothing_to_take_back(section):
    choose(section, NormCode.LIMIT)
    section.withdraw()
    assert "masih bawaan" in section.notice.text()


def test_an_exception_is_for_a_kind_and_an_agency(section):
    choose(section, NormCode.CHECK_AGAIN)
    section._add()
    dialog = shown(NormDialog)
    dialog.kind.set_value("food")
    dialog.agency.set_value(agency_of("DINSOSPPKB").id)
    dialog.days.setFocus()
    dialog.days.selectAll()
    press(dialog, "7", Key.Key_F10)
    held = norms()
    assert held.days(NormCode.CHECK_AGAIN, "food", agency_of("DINSOSPPKB").id) == 7
    assert held.days(NormCode.CHECK_AGAIN, "food") == 14
    scopes = [row.is_exception for row in section.table.rows() if row.norm is NormCode.CHECK_AGAIN]
    assert scopes == [False, True]


def test_a_limit_of_the_office_itself_offers_no_agencies(section):
    choose(section, NormCode.REFER)
    section._add()
    dialog = shown(NormDialog)
    assert not dialog.agency.isVisible()
    dialog.norm.set_value(NormCode.REPLY)
    dialog.norm.activated.emit(1)
    assert dialog.agency.isVisible()


def test_zero_days_are_refused_where_they_make_no_sense(section, desk):
    set_norm(NormCode.LIMIT, 30, desk)
    section.refresh()
    choose(section, NormCode.LIMIT)
    section._change()
    dialog = shown(NormDialog)
    press(dialog, "0", Key.Key_F10)
    assert "Isi 1 sampai 250 hari kerja" in dialog.form.problem("days")
    assert norms().days(NormCode.LIMIT) == 30
