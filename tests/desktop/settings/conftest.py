"""The settings in the main window, come to at the part a test is about."""

from collections.abc import Callable
from typing import cast

import pytest

from desktop.settings.settings_page import SettingsPage
from desktop.window.main_window import SETTINGS, MainWindow
from desktop.window.page import Page


@pytest.fixture
def part(window: MainWindow) -> Callable[[str], Page]:
    """Show the part of this name. No other is built, neither the office's with its sample page."""

    def show(name: str) -> Page:
        page = cast("SettingsPage", window.page(SETTINGS))
        names = [page.list.item(row).text() for row in range(page.list.count())]
        window.places.visit(SETTINGS, lambda _page: page.show_part(names.index(name)))
        return cast("Page", page.stack.currentWidget())

    return show
