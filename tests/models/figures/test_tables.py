"""The tables say each figure once, and the chart beside one draws the same numbers."""

from hypothesis import given, settings

from models.case.tracking.norms import Norms
from models.figures.counting import Clockwork, count_figures
from models.figures.risks import count_risks
from models.figures.tables import MOST_BARS, kind_title, tables_of
from models.indonesian_words import short_number
from tests.figure_samples import AGENCIES, OFFICES, RULES, SPAN


def tables(office, agencies=None):
    figures = count_figures(office, SPAN, RULES, ("food", "house"), agencies or AGENCIES)
    return tables_of(figures, count_risks(office, Clockwork(RULES, SPAN)), Norms())


@settings(max_examples=10, deadline=None)
@given(OFFICES)
def test_every_line_has_a_cell_for_each_title_and_every_bar_stands_in_the_table(office):
    for table in tables(office):
        assert all(len(line.cells) == len(table.heads) - 1 for line in table.lines)
        assert all(len(each.values) == len(table.chart.groups) for each in table.chart.series)
        assert len(table.chart.groups) <= MOST_BARS and len(table.chart.series) <= 2
        shown = {cell for line in table.lines for cell in line.cells} | {"0"}
        for series in table.chart.series:
            assert {short_number(value, 1) for value in series.values} <= shown


def test_a_kind_whose_form_is_gone_is_named_by_its_code():
    assert (kind_title("food"), kind_title("x_gone")) == ("Pangan", "x_gone")


def test_where_there_is_nothing_to_count_a_sentence_says_so_and_no_table_of_naughts():
    empty = [table for table in tables(()) if table.nothing]
    assert [table.title for table in empty][-2:] == ["Asal kasus", "Jangka penyelesaian"]
    assert all(not table.lines and table.chart.is_empty for table in empty) and len(empty) == 5
    assert empty[-2].nothing == "Tidak ada kasus baru pada masa ini."


def test_the_notes_name_the_office_s_limits():
    risks = tables(())[-1]
    notes = "\n".join(risks.notes)
    assert "UU 37/2008" in notes and "lebih dari 60 hari kerja" in notes
    assert "{" not in notes + "".join(line.word for line in risks.lines)
    assert "tidak dapat disimpulkan" in risks.notes[-1]
