"""The list for an agency goes out, comes back filled, and is read under limits."""

import io
import zipfile

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from models.case.referrals import referral
from models.case.reply.asked_referrals import asked_of_agency
from models.case.reply.codes import shown_code
from models.case.reply.file_import import RowOutcome, check_rows, import_replies
from models.case.reply.rows import AMOUNT, ANSWER, BENEFIT, CODE, DAY, TO_FILL
from models.codes import ReferralStatus
from models.errors import FileRefused
from reports import replies_file
from reports.replies_file import TOLD, read_replies, write_asked, write_report
from tests.case_samples import opened, requested

HEADINGS = (*TOLD, *TO_FILL)


@pytest.fixture
def sent(desk):
    return requested(desk, opened(desk))


@pytest.fixture
def listed(desk, sent, tmp_path):
    path = tmp_path / "daftar.xlsx"
    write_asked(asked_of_agency(referral(sent).agency.id, desk), path)
    return path


def sheet(path, number=0):
    return CalamineWorkbook.from_path(path).get_sheet_by_index(number).to_python()


def filled(path, target, **answers):
    """The list as an agency sends it back: its row filled, in another program's own way."""
    rows = sheet(path)
    with xlsxwriter.Workbook(target) as workbook:
        page = workbook.add_worksheet("Rujukan")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                page.write(number, column, value)
        for heading, value in answers.items():
            page.write(len(rows) - 1, HEADINGS.index(heading), value)
    return target


def test_the_list_names_each_referral_and_leaves_room_for_the_answer(listed, sent):
    head, made, _, heading, line = sheet(listed)
    assert tuple(heading) == HEADINGS
    assert head[0] == f"Daftar rujukan Desa Kalipait untuk {referral(sent).agency.name}"
    assert "16 Maret 2026" in made[0]
    code = shown_code(referral(sent).reply_code)
    assert line[0] == code and line[3] == "Siti Contoh" and "******" in line[4]
    assert set(line[len(TOLD) :]) == {""}


def test_answer_and_reason_are_chosen_from_lists(listed):
    with zipfile.ZipFile(listed) as container:
        page = container.read("xl/worksheets/sheet1.xml").decode()
    assert page.count('type="list"') == 3
    words = sheet(listed, 1)
    assert words[0][0] == ANSWER and words[1][0] == "Diterima, akan ditangani"
    answers = [row[0] for row in words[1:] if row[0]]
    assert f"Pilihan!$A$2:$A${len(answers) + 1}" in page


def test_an_unfilled_list_comes_back_as_unanswered(desk, listed):
    plan = check_rows(read_replies(listed), desk.today())
    assert [row.outcome for row in plan.rows] == [RowOutcome.EMPTY]


def test_a_filled_list_is_read_checked_recorded_and_known_the_second_time(
    desk, listed, sent, tmp_path
):
    import datetime as dt

    path = filled(
        listed, tmp_path / "jawaban.xlsx",
        **{ANSWER: "Selesai ditangani", BENEFIT: "=1+1 beras", AMOUNT: 150000.0},
    )  # fmt: skip
    plan = check_rows(read_replies(path), desk.today())
    assert [row.outcome for row in plan.rows] == [RowOutcome.ACCEPTED]
    assert import_replies(plan, desk) == 1
    assert referral(sent).status is ReferralStatus.COMPLETED
    again = check_rows(read_replies(path), desk.today() + dt.timedelta(days=3))
    assert again.count(RowOutcome.KNOWN) == 1 and not again.ready


def test_a_date_cell_is_read_as_its_day(desk, listed, tmp_path):
    import datetime as dt

    path = filled(listed, tmp_path / "j.xlsx", **{ANSWER: "diterima", DAY: "20/3/2026"})
    (draft,) = check_rows(read_replies(path), desk.today()).ready
    assert draft.appointment_on == dt.date(2026, 3, 20)


def test_a_code_kept_as_a_number_is_still_the_code(desk, listed, sent, tmp_path):
    code = float(referral(sent).reply_code)
    path = filled(listed, tmp_path / "j.xlsx", **{CODE: code, ANSWER: "diterima"})
    assert len(check_rows(read_replies(path), desk.today()).ready) == 1


def test_a_csv_does_as_well(desk, sent, tmp_path):
    path = tmp_path / "jawaban.csv"
    path.write_text(f"{CODE};{ANSWER}\n{referral(sent).reply_code};diterima\n", "utf-8")
    assert len(check_rows(read_replies(path), desk.today()).ready) == 1


def test_another_file_is_refused_in_words(tmp_path):
    path = tmp_path / "warga.csv"
    path.write_text("nama;nik\nSiti;3510\n", "utf-8")
    with pytest.raises(FileRefused, match="replies.no_headings"):
        read_replies(path)
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(FileRefused, match="spreadsheet.damaged"):
        read_replies(path)


def test_a_file_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(replies_file, "MOST_ROWS", 10)
    path = tmp_path / "lang.csv"
    path.write_text(f"{CODE};{ANSWER}\n" + "1;x\n" * 20, "utf-8")
    with pytest.raises(FileRefused, match="replies.too_many_rows"):
        read_replies(path)


def test_the_report_tells_each_row_and_keeps_every_cell_text(desk, listed, tmp_path):
    path = filled(listed, tmp_path / "j.xlsx", **{ANSWER: "=HYPERLINK(1)"})
    plan = check_rows(read_replies(path), desk.today())
    target = tmp_path / "hasil.xlsx"
    write_report(plan, target, recorded=False)
    line = sheet(target, 1)[1]
    assert line[4] == "Tidak dicatat" and line[5] == ANSWER and "tidak dikenal" in line[6]
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as container:
        assert b"<f>" not in container.read("xl/worksheets/sheet2.xml")
