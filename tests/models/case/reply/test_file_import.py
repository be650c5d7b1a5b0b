"""An agency's file is shown row by row before anything is recorded, and recorded whole or not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import history
from models.case.referrals import referral
from models.case.reply.asked_referrals import agencies_asked, asked, asked_by_code, asked_of_agency
from models.case.reply.codes import shown_code
from models.case.reply.drafts import ReplyDraft
from models.case.reply.file_import import ReplyFile, RowOutcome, check_rows, import_replies
from models.case.reply.replies import record_reply, replies_of_referral
from models.case.reply.rows import (
    AMOUNT,
    ANSWER,
    BENEFIT,
    CODE,
    DAY,
    NAME,
    OFFICER,
    QUEUE,
    REASON,
    SUGGESTED,
    ReplyRow,
    read_rupiah,
)
from models.case.sharing import withdraw_sharing
from models.codes import Action, ReasonCode, ReferralStatus, ReplyChannel
from models.errors import Cancelled, RuleError
from tests.case_samples import agency_of, drafted, later, opened, requested

REJECTED = ReferralStatus.REJECTED


@pytest.fixture
def sent(desk):
    return requested(desk, opened(desk))


def row(referral_id, number=2, **cells):
    found = asked(referral_id)
    values = {CODE: shown_code(found.referral.reply_code), NAME: found.person_name, **cells}
    return ReplyRow(number, {name: text for name, text in values.items() if text})


def checked(desk, *rows, sha256="f" * 64):
    return check_rows(ReplyFile(rows, "jawaban.xlsx", sha256), desk.today())


def only(desk, *rows):
    (result,) = checked(desk, *rows).rows
    return result


def test_a_good_row_becomes_an_answer_by_file(desk, sent):
    plan = checked(
        desk,
        row(
            sent,
            **{ANSWER: "Diterima, akan ditangani", DAY: "20-03-2026", OFFICER: "Bu Rini"},
        ),
    )
    assert replies_of_referral(sent) == ()
    assert import_replies(plan, desk) == 1
    (reply,) = replies_of_referral(sent)
    assert (reply.channel, reply.appointment_on, reply.told_by) == (
        ReplyChannel.FILE,
        dt.date(2026, 3, 20),
        "Bu Rini",
    )
    assert referral(sent).status is ReferralStatus.ACCEPTED


def test_a_refusal_finds_its_reason_and_the_other_agency_by_their_words(desk, sent):
    other = agency_of("DINKES")
    cells = {
        ANSWER: "ditolak",
        REASON: "bukan wewenang  INSTANSI ini",
        SUGGESTED: other.short_name.upper(),
    }
    import_replies(checked(desk, row(sent, **cells)), desk)
    (reply,) = replies_of_referral(sent)
    assert (reply.reason_code, reply.suggested_agency_id) == (ReasonCode.WRONG_AGENCY, other.id)


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({CODE: "1234-5678"}, CODE, "salah ketik"),
        ({CODE: ""}, CODE, "8 angka"),
        ({NAME: "Budi Contoh"}, CODE, "Budi Contoh"),
        ({ANSWER: "Mungkin"}, ANSWER, "Mungkin"),
        ({ANSWER: "Diajukan ke instansi"}, ANSWER, "tidak dapat dijawab"),
        ({ANSWER: "Ditolak"}, REASON, "sebab"),
        ({ANSWER: "Ditolak", REASON: "Entah"}, REASON, "Entah"),
        ({DAY: "besok"}, DAY, "besok"),
        ({DAY: "01-03-2026"}, DAY, "janji"),
        ({ANSWER: "Selesai ditangani", AMOUNT: "banyak"}, AMOUNT, "Rupiah"),
    ],
)
def test_a_row_that_cannot_be_taken_says_which_cell_and_why(desk, sent, cells, column, words):
    cells = {ANSWER: "Diterima, akan ditangani", **cells}
    result = only(desk, row(sent, **cells))
    assert (result.outcome, result.column) == (RowOutcome.REFUSED, column)
    assert words in result.words and result.draft is None


def test_what_does_not_fit_the_answer_is_left_out_and_said(desk, sent):
    cells = {ANSWER: "Ditolak", REASON: "Warga menolak", BENEFIT: "Beras", SUGGESTED: "Entah"}
    plan = checked(desk, row(sent, **cells))
    assert plan.rows[0].outcome is RowOutcome.WARNED
    assert BENEFIT in plan.rows[0].column and SUGGESTED in plan.rows[0].column
    import_replies(plan, desk)
    assert replies_of_referral(sent)[0].benefit == ""


def test_an_end_without_a_word_of_what_was_given_is_taken_but_pointed_out(desk, sent):
    result = only(desk, row(sent, **{ANSWER: "Selesai ditangani"}))
    assert result.outcome is RowOutcome.WARNED and "diterima warga" in result.words


def test_a_row_without_an_answer_is_not_an_error(desk, sent):
    assert only(desk, row(sent)).outcome is RowOutcome.EMPTY


def test_one_code_counts_once(desk, sent):
    again = row(sent, 3, **{ANSWER: "Ditolak", REASON: "Warga menolak"})
    first, second = checked(desk, row(sent, **{ANSWER: "Sedang ditangani"}), again).rows
    assert first.outcome is RowOutcome.ACCEPTED
    assert second.outcome is RowOutcome.REFUSED and "baris 2" in second.words


@pytest.mark.parametrize("answer", ["Diterima, akan ditangani", "Selesai ditangani"])
def test_the_same_file_twice_changes_nothing(desk, sent, answer):
    rows = [row(sent, **{ANSWER: answer})]
    import_replies(checked(desk, *rows), desk)
    monday = later(desk, 7)
    plan = checked(monday, *rows)
    assert plan.count(RowOutcome.KNOWN) == 1 and plan.ready == ()
    assert import_replies(plan, monday) == 0
    assert len(replies_of_referral(sent)) == 1


def test_still_going_on_is_news_in_another_file_a_week_later(desk, sent):
    rows = [row(sent, **{ANSWER: "Sedang ditangani"})]
    import_replies(checked(desk, *rows), desk)
    assert checked(desk, *rows, sha256="0" * 64).count(RowOutcome.KNOWN) == 1  # the same day
    monday, due = later(desk, 7), referral(sent).due_on
    import_replies(checked(monday, *rows, sha256="0" * 64), monday)
    assert referral(sent).due_on > due and len(replies_of_referral(sent)) == 2


def test_all_is_recorded_or_nothing(desk, sent):
    other = requested(desk, opened(desk))
    rows = [row(each, n, **{ANSWER: "diterima"}) for n, each in enumerate((sent, other), 2)]
    plan = checked(desk, *rows)
    record_reply(ReplyDraft(other, ReferralStatus.COMPLETED), desk)  # meanwhile, by telephone
    with pytest.raises(RuleError, match="referral.illegal_reply"):
        import_replies(plan, desk)
    assert replies_of_referral(sent) == ()


def test_a_stopped_import_records_nothing(desk, sent):
    def stop(done, total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_replies(checked(desk, row(sent, **{ANSWER: "diterima"})), desk, stop)
    assert replies_of_referral(sent) == ()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.250.000", 1_250_000),
        ("Rp1.250.000,00", 1_250_000),
        ("rp. 500000,-", 500_000),
        ("0", 0),
        ("", None),
        ("-", None),
    ],
)
def test_rupiah_are_read_as_offices_write_them(text, amount):
    assert read_rupiah(text) == amount


@given(st.text(max_size=20))
def test_any_amount_is_read_or_refused_in_words(text):
    try:
        amount = read_rupiah(text)
    except RuleError as error:
        assert error.code == "reply.amount"
    else:
        assert amount is None or amount >= 0


# --- what an agency is asked ------------------------------------------------------------------


def test_an_agency_is_asked_what_it_has_not_ended(desk, sent):
    ended, unsent = requested(desk, opened(desk)), opened(desk)
    record_reply(ReplyDraft(ended, ReferralStatus.COMPLETED), desk)
    drafted(desk, unsent)
    own = referral(sent).agency
    assert agencies_asked() == [(own, 1)]
    found = asked_of_agency(own.id, desk)
    assert [each.referral.id for each in found.rows] == [sent] and found.withheld == 0
    assert found.rows[0].person_name == "Siti Contoh" and "*" in found.rows[0].nik_masked


def test_whose_data_may_no_longer_be_shared_is_left_out_and_counted(desk, sent):
    from models.case.cases import case

    own = referral(sent)
    withdraw_sharing(case(own.case_id).sharings[0].id, desk.today(), desk)
    found = asked_of_agency(own.agency.id, desk)
    assert found.rows == () and found.withheld == 1


def test_a_code_opens_its_referral_until_that_is_over(desk, sent):
    code = referral(sent).reply_code
    assert asked_by_code(code, desk).referral.id == sent
    record_reply(ReplyDraft(sent, REJECTED, reason_code=ReasonCode.NOT_FOUND), desk)
    with pytest.raises(RuleError, match="reply.over"):
        asked_by_code(code, desk)


def test_queue_numbers_come_with_the_waiting_list_only(desk, sent):
    cells = {ANSWER: "daftar tunggu", REASON: "Masuk daftar tunggu", QUEUE: "B-17"}
    import_replies(checked(desk, row(sent, **cells)), desk)
    assert replies_of_referral(sent)[0].queue_number == "B-17"


def test_a_restricted_case_seen_by_its_code_is_in_the_history(desk):
    from models.case.cases import case

    sent = requested(desk, opened(desk, restricted=True))
    asked_by_code(referral(sent).reply_code, desk)
    seen = history.of_record(case(referral(sent).case_id).uuid)[-1]
    assert (seen.action, seen.who) == (Action.READ, desk.name)
