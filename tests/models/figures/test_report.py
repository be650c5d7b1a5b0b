"""The report of a real store: what the clerk did in a month is what the month says."""

import datetime as dt

import pytest

from models.case.closing import ClosingDraft, close_case
from models.case.referrals import Move, move_referral
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.codes import Delivery, NoNikReason, Outcome, Party, ReasonCode, ReferralStatus
from models.errors import Cancelled
from models.figures.facts import referrals_of
from models.figures.period import Period, PeriodKind
from models.figures.reading import read_cases
from models.figures.report import figures_of, figures_report, first_day
from models.figures.risks import RiskCode
from models.figures.tables import kind_title
from models.indonesian_words import long_date
from models.letter.delivery import deliver_referral
from models.need.needs import OutcomeDraft, settle_need
from tests.case_samples import (
    agency_of,
    drafted,
    later,
    need_ids,
    opened,
    requested,
    resident,
    with_letter,
)

MARCH, APRIL = Period(PeriodKind.MONTH, 2026, 3), Period(PeriodKind.MONTH, 2026, 4)


@pytest.fixture
def april(desk):
    """Two cases of March: one met after its agency answered, one refused without words."""
    helped, refused = opened(desk), opened(desk, "food", "school", restricted=True)
    one, other = requested(desk, helped), requested(desk, refused)
    week = later(desk, 7)
    record_reply(ReplyDraft(one, ReferralStatus.ACCEPTED), week)
    record_reply(ReplyDraft(other, ReferralStatus.REJECTED, reason_code=ReasonCode.OTHER), week)
    settle_need(need_ids(helped)[0], OutcomeDraft(Outcome.MET, text="Diterima."), week)
    close_case(helped, ClosingDraft("Siti Contoh", "Kunjungan", open_referrals_reason="Ya"), week)
    return later(desk, 30)


def cells(found, title):
    table = next(table for table in found.tables if table.title == title)
    return {line.word: line.cells for line in table.lines}


def test_the_month_says_what_was_done_in_it(april):
    found = figures_of(MARCH, april)
    cases = found.figures.cases
    assert (cases.before, cases.new, cases.closed, cases.after) == (0, 2, 1, 1)
    assert cells(found, "Umur warga")["Jumlah"] == ("2", "1")
    assert cells(found, "Instansi yang dirujuk")["Jumlah"] == ("2", "2", "1", "0", "0", "0")
    assert found.figures.solution.count == 1 and found.figures.first_reply.count == 2
    risks = {risk.code: (risk.count, risk.of) for risk in found.risks}
    assert risks[RiskCode.NO_REASON] == (1, 1) and risks[RiskCode.NO_OTHER_WAY] == (1, 1)
    assert risks[RiskCode.REFERRED_LATE] == (0, 2)


def test_a_letter_that_left_in_april_counts_as_delivered_from_then_on(desk):
    """What the record says of the paper today says nothing of a month that is over."""
    referral_id = drafted(desk, opened(desk))
    with_letter(referral_id, desk)
    spring = later(desk, 60)
    deliver_referral(referral_id, Delivery.SENT, spring, dt.date(2026, 4, 2))
    found = {
        month: {risk.code: risk.of for risk in figures_of(month, spring).risks}
        for month in (MARCH, APRIL)
    }
    for month, delivered in ((MARCH, 0), (APRIL, 1)):
        one = found[month]
        assert (one[RiskCode.SILENT_TO_LIMIT], one[RiskCode.DELIVERED_SILENT]) == (1, delivered)


def test_a_restricted_case_alone_in_a_line_is_counted_and_not_broken_down(april):
    kinds = cells(figures_of(MARCH, april), "Jenis kebutuhan")
    assert kinds[kind_title("school")] == ("0", "0", "0", "0", "0")
    assert kinds["Kasus terbatas (tidak dirinci)"][0] == "2"
    assert kinds["Jumlah"] == ("3", "1", "0", "0", "2")
    agencies = cells(figures_of(MARCH, april), "Instansi yang dirujuk")
    assert agencies[agency_of("DINSOSPPKB").short_name] == ("1", "1", "0", "0", "0", "0")
    assert agencies["Kasus terbatas (tidak dirinci)"] == ("1", "1", "1", "0", "0", "0")


def test_the_report_names_nobody_and_is_signed(april):
    report = figures_report(figures_of(MARCH, april), april)
    assert report.title == "LAPORAN BULANAN PENANGANAN KASUS WARGA"
    assert dict(report.facts)["Masa"].startswith("Maret 2026 (1 Maret 2026")
    assert report.left.above == "MENGETAHUI" and "SEKRETARIS" in report.right.titles[0]
    assert "Siti" not in repr((report.facts, report.found)) and "3510" not in repr(report.found)


def test_the_paper_says_as_of_which_day_it_was_counted_and_is_signed_the_day_it_is_printed(april):
    counted = figures_of(APRIL, april)
    facts = figures_report(counted, april).facts
    report = figures_report(counted, later(april, 2))
    assert counted.counted_on == april.today() and report.facts == facts
    assert dict(facts)["Keadaan catatan"] == long_date(april.today())
    assert long_date(later(april, 2).today()) in report.right.above


def test_what_the_office_takes_back_is_known_by_its_day_answered_before_or_not(desk):
    silent, answered = opened(desk), opened(desk)
    one, other = requested(desk, silent), requested(desk, answered)
    record_reply(ReplyDraft(other, ReferralStatus.ACCEPTED), later(desk, 2))
    gone = Move(ReferralStatus.CANCELLED, Party.OFFICE, ReasonCode.OTHER, "Pindah.")
    for number in (one, other):
        move_referral(number, gone, later(desk, 9))
    read = read_cases(MARCH.start, MARCH.end)
    facts = [referral for _, _, referral in referrals_of(read)]
    day = later(desk, 9).today()
    assert [(fact.withdrawn_on, len(fact.answers)) for fact in facts] == [(day, 0), (day, 1)]


def test_what_the_agency_called_off_was_not_taken_back_by_the_office(desk):
    number = requested(desk, opened(desk))
    said = ReplyDraft(
        number, ReferralStatus.CANCELLED, reason_code=ReasonCode.OTHER, text="Bencana"
    )
    record_reply(said, later(desk, 2))
    ((_, _, fact),) = referrals_of(read_cases(MARCH.start, MARCH.end))
    assert fact.withdrawn_on is None and fact.status_on(MARCH.end) is ReferralStatus.CANCELLED


def test_a_month_without_a_case_says_so_and_one_that_runs_too(april):
    past = figures_of(Period(PeriodKind.MONTH, 2025, 6), april)
    assert past.tables == () and past.summary[0].startswith("Nihil") and past.warnings
    running = figures_of(APRIL, april)
    assert running.figures.cases.before == running.figures.cases.after == 1
    assert "belum selesai" in running.warnings[0]
    assert first_day(april) == dt.date(2026, 3, 16)


def test_counting_can_be_stopped(april):
    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        figures_of(MARCH, april, stop)


def test_what_is_read_is_the_day_and_the_age_and_nothing_of_the_person(april, desk):
    person_id = resident(
        desk, nik="", no_nik_reason=NoNikReason.UNKNOWN, birth_date=None, estimated_birth_year=1950
    )
    opened(desk, person_id=person_id)
    first, second, third = read_cases(MARCH.start, MARCH.end)
    assert (first.age, third.age, second.restricted) == (35, 76, True)
    assert len(first.spells) == 1 and first.spells[0].closed_on is not None
    (answer,) = second.needs[0].referrals[0].answers
    assert (answer.status, answer.reasoned) == (ReferralStatus.REJECTED, False)
    assert read_cases(dt.date(2025, 1, 1), dt.date(2025, 12, 31)) == ()
