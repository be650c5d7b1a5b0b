"""Hari ini by keys: what waits is seen first, each kind has its tile, and it can be printed."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.deadlines.escalations_dialog import EscalationPaperDialog, EscalationsDialog
from desktop.deadlines.telling_dialog import TellingDialog
from desktop.home.today_dialog import TodayListDialog
from desktop.window.main_window import CASES, HOME, OUTREACH, MainWindow
from models.case.cases import case
from models.case.referrals import set_delivery
from models.case.tracking.escalations import told_of
from models.case.tracking.today import TodaySection
from models.codes import Delivery, EscalationLevel
from models.outreach.visits import VisitDraft, plan_visit
from models.tables import Account, Case
from tests.case_samples import later, lettered, opened
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown

Key = Qt.Key
S = TodaySection


@pytest.fixture
def month(desk):
    """The clerk six weeks later."""
    return later(desk, 45)


@pytest.fixture
def at_home(qtbot, workplace, month):
    """Opens the main window of that day and waits until the day is counted."""
    windows = []

    def sit_down():
        window = MainWindow(replace(workplace, desk=month))
        windows.append(window)
        window.resize(1366, 728)
        window.show()
        window.activateWindow()
        home = window.page(HOME)
        qtbot.waitUntil(lambda: home.work is not None and not workplace.jobs.busy)
        return window, home

    yield sit_down
    for window in windows:
        window.close_now()
        window.deleteLater()


def silent(desk):
    """A case whose agency has the letter and says nothing."""
    case_id = opened(desk)
    set_delivery(lettered(desk, case_id), Delivery.SENT, desk)
    return case_id


def test_an_empty_office_is_told_that_nothing_waits(at_home):
    window, home = at_home()
    assert home.stack.currentWidget() is home.empty
    assert home.tiles.tiles[S.OVERDUE].text() == "0\nTerlambat"
    assert "0 kasus terbuka" in home.sums.text()
    assert window.rail.group.button(HOME).accessibleName() == "Hari ini"


def test_enter_opens_the_first_case_that_waits(at_home, desk):
    case_id = opened(desk)
    window, home = at_home()
    assert [row.section for row in home.table.rows()] == [S.OVERDUE, S.ESCALATE]
    assert home.view.hasFocus()
    press(window, Key.Key_Return)
    assert window.places.number() == CASES
    assert window.page(CASES).case.case_id == case_id


def test_a_case_left_goes_back_to_its_tile_and_line(qtbot, at_home, desk, workplace):
    opened(desk)
    left = opened(desk)
    window, home = at_home()
    home.tiles.tiles[S.OVERDUE].setFocus()
    press(window, Key.Key_Space)
    home.view.setFocus()
    press(window, Key.Key_Down, Key.Key_Return)
    head = window.page(CASES).case.head
    assert head.back.text().replace("&", "") == "Hari ini"
    press(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    assert window.places.number() == HOME and home.tiles.section() is S.OVERDUE
    assert home.view.hasFocus() and home.view.current_record().case_id == left
    home.view.setFocus()
    press(window, Key.Key_Return)
    head.back.setFocus()
    press(window, Key.Key_Return)
    assert window.places.number() == HOME


def test_a_tile_shows_its_kind_of_work_only(at_home, desk):
    opened(desk)
    waiting = silent(desk)
    window, home = at_home()
    assert home.tiles.tiles[None].text() == "3\nSemua"
    home.tiles.tiles[None].setFocus()
    press(window, Key.Key_Right)
    assert home.tiles.section() is S.OVERDUE
    assert {row.section for row in home.table.rows()} == {S.OVERDUE}
    press(window, Key.Key_Right)
    assert [row.case_id for row in home.table.rows()].count(waiting) == 1
    home.tiles.choose(S.PAUSED)
    assert home.stack.currentWidget() is home.nothing


def test_enter_opens_the_first_line_of_any_tile(at_home, desk, month, workplace, qtbot):
    opened(desk)
    silent(desk)
    plan_visit(VisitDraft(month.today(), "Kebun Malangsari", team="Sri"), month)
    window, home = at_home()
    handle, tried = window.windowHandle(), 0
    for number, (section, tile) in enumerate(home.tiles.tiles.items(), start=1):
        for by_arrow in (False, True)[: 1 + (section is None)]:
            window.go(HOME)
            qtbot.waitUntil(lambda: not workplace.jobs.busy)
            press(window)
            window.search.line.setFocus()
            home.tiles.choose(None)
            QTest.keyClick(handle, Key(Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
            qtbot.waitUntil(lambda wanted=section: home.tiles.section() is wanted)
            qtbot.waitUntil(lambda pressed=tile: not pressed.isDown())
            if not home.table.rowCount():
                assert tile.hasFocus()
                break
            qtbot.waitUntil(home.view.hasFocus)
            if by_arrow:
                tile.setFocus()
            press(window, Key.Key_Return)
            assert window.places.number() in (CASES, OUTREACH)
            tried += 1
    assert tried >= 5


def test_an_outreach_of_today_opens_its_visit(at_home, month):
    visit_id = plan_visit(VisitDraft(month.today(), "Kebun Malangsari", team="Sri"), month)
    window, home = at_home()
    (row,) = home.table.rows()
    assert row.visit_id == visit_id
    press(window, Key.Key_Return)
    assert window.places.number() == OUTREACH


def test_ctrl_p_prints_what_is_shown(qtbot, at_home, desk):
    opened(desk)
    window, _ = at_home()
    QTest.keyClick(window.focusWidget(), Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(TodayListDialog)
    qtbot.waitUntil(lambda: bool(dialog.view.pdf()), timeout=20_000)
    text = PdfReader(BytesIO(dialog.view.pdf())).pages[0].extract_text()
    assert "DAFTAR HARI INI" in text and "Rujuk kebutuhan Pangan" in text
    press(dialog, Key.Key_Escape)
    assert none_shown(TodayListDialog)


def test_whoever_has_cases_of_his_own_may_see_only_those(qtbot, at_home, desk, workplace):
    mine, _other = opened(desk), opened(desk)
    account = Account.get(Account.uuid == desk.account_uuid)
    Case.update(assignee=account.id).where(Case.id == mine).execute()
    window, home = at_home()
    assert home.mine.isVisible()
    home.mine.setFocus()
    press(window, Key.Key_Space)
    qtbot.waitUntil(lambda: home.work.open_cases == 1 and not workplace.jobs.busy)
    assert {row.case_id for row in home.table.rows()} == {mine}


def test_nobody_is_offered_his_own_cases_where_none_are_assigned(at_home, desk):
    opened(desk)
    assert not at_home()[1].mine.isVisible()


def test_the_camat_is_told_by_keys_and_the_case_is_quiet_for_a_while(qtbot, at_home, desk, month):
    case_id = silent(desk)
    window, home = at_home()
    press(window, Key.Key_Tab)
    home.tell_leaders()
    dialog = shown(EscalationsDialog)
    qtbot.waitUntil(lambda: bool(dialog.table.rows()))
    dialog.level.setFocus()
    press(dialog, Key.Key_Down)
    qtbot.waitUntil(lambda: {row.level for row in dialog.table.rows()} == {SUBDISTRICT})
    assert dialog.chosen() == [] and not dialog.tell.isEnabled()  # nothing by itself
    assert dialog.count.text() == "0 dari 1 baris dipilih"
    press(dialog.view, Key.Key_Space)
    assert dialog.count.text() == "1 dari 1 baris dipilih" and "(1)" in dialog.tell.text()
    press(dialog.view, Key.Key_Space)
    dialog.view.clearSelection()
    dialog.all_due.click()
    assert [row.case_id for row in dialog.chosen()] == [case_id]
    press(dialog, Key.Key_F10)
    telling = shown(TellingDialog)
    press(telling, "Camat akan menelepon", Key.Key_F10)
    qtbot.waitUntil(lambda: dialog.chosen() == [] and bool(dialog.table.rows()))
    assert not dialog.tell.isEnabled() and not dialog.all_due.isEnabled()
    (told,) = told_of(case_id)
    assert (told.level, told.on) == (SUBDISTRICT, month.today())
    press(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: home.work is not None and home.work.lines == ())


SUBDISTRICT = EscalationLevel.SUBDISTRICT


def test_the_list_for_the_head_is_seen_before_it_is_printed(qtbot, at_home, desk):
    silent(desk)
    _, home = at_home()
    home.tell_leaders()
    dialog = shown(EscalationsDialog)
    qtbot.waitUntil(lambda: dialog.paper.isEnabled() and bool(dialog.table.rows()))
    dialog.resize(870, 440)  # what 911 x 512 leaves for a dialog
    assert squeezed(dialog) == []
    dialog.preview()
    paper = shown(EscalationPaperDialog)
    qtbot.waitUntil(lambda: bool(paper.view.pdf()), timeout=20_000)
    text = PdfReader(BytesIO(paper.view.pdf())).pages[0].extract_text()
    assert "UNTUK KEPALA DESA KALIPAIT" in text
    assert problems(paper) == []
    assert problems(dialog) == []


def test_the_page_can_be_used_by_ear_and_fits_a_small_screen(at_home, desk):
    opened(desk)
    window, home = at_home()
    assert problems(window) == []
    window.resize(911, 485)  # 1366 x 728 at 150 %
    assert squeezed(window) == []
    tiles = list(home.tiles.tiles.values())
    assert tiles[0].y() < tiles[-1].y()
    assert all(tile.width() >= tile.sizeHint().width() for tile in tiles)


def test_what_changes_elsewhere_is_counted_anew(qtbot, at_home, desk, workplace, month):
    opened(desk)
    _, home = at_home()
    case_id = opened(month)
    workplace.changes.cases.emit()
    qtbot.waitUntil(lambda: home.work.open_cases == 2)
    assert case(case_id).next_step.due > month.today()


def test_f6_writes_down_that_the_leaders_were_told_and_the_line_goes(
    qtbot, at_home, desk, workplace
):
    case_id = opened(desk)
    window, home = at_home()
    home.tiles.choose(S.ESCALATE)
    (line,) = home.table.rows()
    home.view.setFocus()
    press(window, Key.Key_F6)
    press(shown(TellingDialog), "Segera dirujuk", Key.Key_F10)
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    assert none_shown(TellingDialog) and line not in home.table.rows()
    assert [each.level for each in told_of(case_id)] == [line.tell[0]]
    home.tiles.choose(S.OVERDUE)
    home.view.setFocus()
    press(window, Key.Key_F6)
    assert window.places.number() == CASES
