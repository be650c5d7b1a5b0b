"""What is too late is on the list for the head or the camat, and telling them is written down."""

import datetime as dt

import pytest

from models.case.cases import case
from models.case.next_steps import NextStepCode
from models.case.notes import NoteDraft, add_note
from models.case.referrals import set_delivery
from models.case.timeline import timeline
from models.case.tracking.escalations import TellingDraft, escalation_list, record_telling, told_of
from models.codes import Delivery, EscalationLevel, NoteKind
from models.errors import RuleError
from tests.case_samples import counted_queries, later, lettered, opened, resident

HEAD, SUBDISTRICT = EscalationLevel.HEAD, EscalationLevel.SUBDISTRICT


def waiting(desk, name="Siti Contoh"):
    """A case whose agency has the letter and says nothing."""
    case_id = opened(desk, person_id=resident(desk, name))
    referral_id = lettered(desk, case_id)
    set_delivery(referral_id, Delivery.SENT, desk)
    return case_id, referral_id


def test_the_list_says_who_is_late_since_when_and_what_was_done(desk):
    case_id, referral_id = waiting(desk)
    add_note(case_id, NoteDraft("Ditelepon, belum ada jawaban", NoteKind.PHONE), desk)
    month = later(desk, 45)
    for level in (HEAD, SUBDISTRICT):
        (line,) = escalation_list(level, month.today())
        assert (line.case_id, line.referral_id, line.level) == (case_id, referral_id, level)
        assert (line.name, line.agency, line.need) == ("Siti Contoh", "Dinsos PPKB", "Pangan")
        assert line.what == "Dinsos PPKB belum menyelesaikan"
        assert line.nik_masked.startswith("351004***")
        assert (line.since, line.asked) == (desk.today(), "1 surat, 1 catatan telepon")
        assert line.days > 14 and line.due and line.told_on is None
    assert escalation_list(HEAD, desk.today()) == []


def test_a_need_the_office_never_referred_is_its_own_lateness(desk):
    case_id = opened(desk)
    (line,) = escalation_list(HEAD, later(desk, 40).today())
    assert (line.case_id, line.referral_id, line.what) == (case_id, None, "Kantor belum merujuk")
    assert line.asked == "belum ada surat"
    (limit,) = escalation_list(SUBDISTRICT, later(desk, 120).today())
    assert limit.what == "Kasus melewati batas 60 hari kerja"


def test_what_was_told_is_on_the_timeline_and_not_due_for_a_while(desk):
    case_id, referral_id = waiting(desk)
    month = later(desk, 45)
    assert case(case_id, month).next_step.code == NextStepCode.ESCALATE
    lines = ((case_id, referral_id),)
    assert record_telling(TellingDraft(SUBDISTRICT, lines, None, "Camat menelepon"), month) == 1
    assert case(case_id, month).next_step.code == NextStepCode.AWAIT
    (line,) = escalation_list(SUBDISTRICT, month.today())
    assert (line.due, line.times_told, line.told_on) == (False, 1, month.today())
    told = timeline(case_id, month)[0]
    assert told.title == "Keterlambatan disampaikan: Camat"
    assert told.text == "Dinsos PPKB: Camat menelepon"
    assert [each.level for each in told_of(case_id)] == [SUBDISTRICT]
    assert escalation_list(SUBDISTRICT, later(month, 40).today())[0].due


def test_longest_late_comes_first(desk):
    waiting(later(desk, 10), "Ayu Contoh")
    waiting(desk)
    names = [line.name for line in escalation_list(HEAD, later(desk, 60).today())]
    assert names == ["Siti Contoh", "Ayu Contoh"]


def test_a_long_list_costs_no_more_queries_than_a_short_one(desk):
    waiting(desk)
    with counted_queries() as few:
        escalation_list(HEAD, later(desk, 45).today())
    for _ in range(4):
        waiting(desk)
    with counted_queries() as many:
        assert len(escalation_list(HEAD, later(desk, 45).today())) == 5
    assert len(many) == len(few)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lines": ()}, "escalation.nothing"),
        ({"on": dt.date(2027, 1, 1)}, "date.in_future"),
        ({"lines": ((1, 999),)}, "record.not_found"),
        ({"lines": ((999, None),)}, "record.not_found"),
    ],
)
def test_a_telling_that_cannot_be_is_refused_whole(desk, change, code):
    case_id, referral_id = waiting(desk)
    values = {"level": HEAD, "lines": ((case_id, referral_id),), **change}
    with pytest.raises(RuleError) as refused:
        record_telling(TellingDraft(**values), desk)
    assert refused.value.code == code
    assert told_of(case_id) == ()
