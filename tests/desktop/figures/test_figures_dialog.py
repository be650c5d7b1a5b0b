"""Laporan by keys: last month is there at once, its numbers are those of the paper."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.figures.figure_panel import spoken
from desktop.figures.figures_dialog import FiguresDialog, PeriodReportDialog, all_numbers
from desktop.lists.export_dialog import ExportDialog
from desktop.look.appearance import wear
from desktop.look.palette import Look
from desktop.window.main_window import MainWindow
from models.figures.period import PeriodKind
from models.figures.tables import Chart, FigureTable, Series
from reports.raster import page_text
from tests.case_samples import later, opened, requested
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def report(qtbot, workplace, desk):
    """The report opened from Hari ini, a month after a case of March."""
    requested(desk, opened(desk))
    window = MainWindow(replace(workplace, desk=later(desk, 30)))
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.resize(911, 480)
    window.show()
    QApplication.processEvents()  # the access keys come once the window has settled
    press(window, Key.Key_L, held=ALT)
    qtbot.waitUntil(lambda: not none_shown(FiguresDialog))
    dialog = shown(FiguresDialog)
    qtbot.waitUntil(lambda: dialog.found is not None and not workplace.jobs.busy)
    dialog.resize(903, 448)
    QApplication.processEvents()
    yield dialog
    dialog.reject()


def test_last_month_is_shown_with_charts_in_both_looks_and_fits_a_small_screen(report, qapp):
    assert report.period.currentText() == "Maret 2026"
    assert "1 kasus baru" in report.summary.text()
    try:
        for number, look in enumerate((Look.LIGHT, Look.DARK)):
            wear(qapp, look)
            report.list.setCurrentRow(number)
            QApplication.processEvents()
            panel = report.panel()
            ground = panel.chart.pixmap().toImage().pixelColor(2, 2)
            assert (ground.lightness() < 128) == (look is Look.DARK)
            assert squeezed(report) == []
    finally:
        wear(qapp, Look.LIGHT)
    assert "Baru 1" in report.panel().chart.accessibleName()
    assert problems(report) == []


def test_every_part_shows_its_table_whole_and_no_title_cut(report):
    for number in range(report.list.count()):
        report.list.setCurrentRow(number)
        QApplication.processEvents()
        panel = report.panel()
        assert panel.view.horizontalScrollBar().maximum() == 0, panel.figures.title
        assert panel.view.verticalScrollBar().maximum() == 0, panel.figures.title
        assert panel.table.rowCount() == len(panel.figures.lines)


def test_the_paper_has_the_figures_of_the_screen(report, qtbot, workplace):
    report.print()
    paper = shown(PeriodReportDialog)
    qtbot.waitUntil(lambda: bool(paper.view.pdf()))
    text = page_text(paper.view.pdf(), 0)
    assert "Maret 2026" in text and report.found.summary[0] in " ".join(text.split())
    paper.reject()
    report.export()
    listed = shown(ExportDialog)
    listed.reject()
    rows = list(all_numbers(report.found).rows(lambda *_steps: None))
    assert any((row.line, row.text) == ("Kasus baru", "1") for row in rows)


def test_a_quarter_is_chosen_by_keys_and_an_empty_year_says_so(report, qtbot, workplace):
    report.kind.setFocus()
    press(report, Key.Key_Down)
    qtbot.waitUntil(lambda: report.found.period.kind is PeriodKind.QUARTER)
    assert report.found.period.title == "Triwulan I 2026"
    press(report, Key.Key_Down)
    qtbot.waitUntil(lambda: report.found.period.kind is PeriodKind.YEAR)
    assert report.found.period.title == "Tahun 2025" and report.found.tables == ()
    assert report.stack.currentWidget() is report.empty and not report.excel.isEnabled()
    assert report.paper.isEnabled()
    words = report.summary.text()
    assert report.summary.isVisible() and words.startswith("Nihil")
    assert all(warning in words for warning in report.found.warnings)


def test_batal_in_the_first_count_leaves_nothing_to_print_and_says_so(qtbot, workplace, desk):
    requested(desk, opened(desk))
    page = QWidget()
    qtbot.addWidget(page)
    dialog = FiguresDialog(replace(workplace, desk=later(desk, 30)), page)
    dialog.open()
    dialog.reject()  # what Esc and Batal do while it counts
    qtbot.waitUntil(lambda: not workplace.jobs.busy)
    assert dialog.found is None
    assert not dialog.paper.isEnabled() and not dialog.excel.isEnabled()
    words = [label.text() for label in dialog.empty.findChildren(QLabel) if label.isVisible()]
    assert "Belum dihitung. Pilih masa laporan." in words
    press(dialog, Key.Key_Down, Key.Key_Up)
    qtbot.waitUntil(lambda: dialog.found is not None and not workplace.jobs.busy)
    assert dialog.paper.isEnabled() and dialog.excel.isEnabled() and dialog.list.isVisible()
    dialog.reject()


def test_the_chart_is_read_out_as_it_is_written():
    chart = Chart("Lama", ("Jawaban",), (Series("Tengah", (2.5,)), Series("Terlama", (1250.0,))))
    table = FigureTable("Lama", ("Lama", "Tengah"), (), chart)
    assert spoken(table) == "Lama. Jawaban: Tengah 2,5, Terlama 1.250"
