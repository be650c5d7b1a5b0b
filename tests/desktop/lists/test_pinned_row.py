"""Every pinned filter is reached, also where the row above the list has no room for it."""

from PySide6.QtCore import Qt

from models.case.filters import CaseFilter
from models.lists.order import Order
from models.lists.saved_filters import save_filter
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import press


def test_chips_without_room_are_in_a_menu_and_keep_their_key(panel, window, desk, settle, qtbot):
    krajan = CaseFilter(hamlet="Krajan")
    save_filter("Krajan saja", krajan, Order(), desk, pinned=True, shared=False)
    window.resize(911, 480)
    panel.refresh()
    settle()
    left_out = [each for each in panel.pinned.chips if not each.isVisible()]
    assert left_out and panel.pinned.more.text().replace("&", "") == f"Lainnya ({len(left_out)})"
    assert squeezed(window) == [] and problems(window) == []
    panel.view.setFocus()
    press(window, Qt.Key.Key_6, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: panel.wanted.hamlet == "Krajan")
    assert panel.pinned.more.menu().actions()[-1].isChecked()
    panel.pinned.more.menu().actions()[-1].trigger()
    assert panel.wanted.hamlet == ""
    window.resize(1366, 728)
    assert panel.pinned.more.isHidden() and all(each.isVisible() for each in panel.pinned.chips)
