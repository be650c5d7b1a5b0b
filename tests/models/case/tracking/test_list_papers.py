"""What stands on the lists that are printed: who is named, what is left out, who signs."""

from models.case.cases import CaseDetails, case, correct_case
from models.case.tracking.list_papers import (
    MOST_LINES,
    escalation_document,
    today_document,
)
from models.case.tracking.today import TodaySection, today_work
from models.codes import EscalationLevel
from tests.case_samples import later, opened, requested, resident


def test_the_list_of_the_day_has_a_part_for_each_kind_of_work(desk):
    opened(desk)
    at = later(desk, 60)
    paper = today_document(today_work(at), at)
    assert [part.title for part in paper.parts] == ["Terlambat (1)", "Ke pimpinan (1)"]
    (row,) = paper.parts[0].rows
    assert (row.name, row.what) == ("Siti Contoh", "Rujuk kebutuhan Pangan")
    assert paper.about == "Petugas: Sri Contoh. Kasus terbuka: 1."
    only = today_document(today_work(at), at, TodaySection.OVERDUE)
    assert [part.title for part in only.parts] == ["Terlambat (1)"]


def test_a_restricted_case_has_no_name_on_the_list_of_the_counter(desk):
    case_id = opened(desk)
    correct_case(case_id, CaseDetails(restricted=True), desk)
    at = later(desk, 60)
    (row,) = today_document(today_work(at), at, TodaySection.OVERDUE).parts[0].rows
    assert row.name == "(kasus terbatas)"


def test_a_long_day_says_how_much_is_left_out(desk):
    person = resident(desk)
    for _ in range(MOST_LINES + 2):
        opened(desk, person_id=person)
    at = later(desk, 20)
    (part,) = today_document(today_work(at), at, TodaySection.OVERDUE).parts
    assert (len(part.rows), part.left_out) == (MOST_LINES, 2)


def test_the_list_for_the_head_is_signed_by_the_officer_and_acknowledged_by_the_head(desk):
    opened(desk)
    paper = escalation_document(EscalationLevel.HEAD, later(desk, 60))
    assert paper.title == "DAFTAR KASUS TERLAMBAT UNTUK KEPALA DESA KALIPAIT"
    assert (paper.left.above, paper.left.name) == ("MENGETAHUI", "Slamet Contoh")
    assert paper.right.name == "Sri Contoh"
    (row,) = paper.rows
    assert row.who.splitlines()[0] == "Siti Contoh" and "***" in row.who
    assert "3510045708909" not in row.who


def test_the_list_that_leaves_for_the_camat_names_nobody_of_a_restricted_case(desk):
    case_id = opened(desk)
    requested(desk, case_id)
    correct_case(case_id, CaseDetails(restricted=True), desk)
    at = later(desk, 90)
    (row,) = escalation_document(EscalationLevel.SUBDISTRICT, at).rows
    assert (row.case_number, row.who) == (case(case_id).number, "(kasus terbatas)")
    assert "Pangan" not in str(row) and "Dinsos" not in str(row)
    (inside,) = escalation_document(EscalationLevel.HEAD, at).rows
    assert inside.who.startswith("Siti Contoh")


def test_the_list_for_the_camat_is_signed_by_the_head_and_received_by_the_camat(desk):
    paper = escalation_document(EscalationLevel.SUBDISTRICT, desk)
    assert paper.rows == ()
    assert paper.left.titles == ("CAMAT TEGALDLIMO,",) and paper.left.name == ""
    assert paper.right.name == "Slamet Contoh"
