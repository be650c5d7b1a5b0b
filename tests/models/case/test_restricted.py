"""Nobody is locked out of a restricted case, and nobody opens one unseen."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import history
from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.aid.double_aid import Asked, warnings
from models.aid.told import told_aid
from models.case.attachment.attachments import (
    AttachmentDraft,
    add_attachment,
    attachments_of,
    open_attachment,
)
from models.case.attachment.place import Filing
from models.case.cases import CaseDraft, case, list_cases, open_case
from models.case.filters import ME, CaseFilter
from models.case.next_steps import NextStepCode
from models.case.pages import CasePages, count_cases, matching_cases
from models.case.pages import count_passed_over as passed_over
from models.case.plan.steps import StepDraft, add_step, drop_step
from models.case.referrals import referral
from models.case.reply.asked_referrals import asked_by_code, asked_of_agency
from models.case.reply.drafts import ReplyDraft
from models.case.reply.file_import import ReplyFile, check_rows, plan_to_show
from models.case.reply.replies import record_reply
from models.case.reply.rows import ANSWER, CODE, ReplyRow
from models.case.restricted import Views, is_told_before_opening, views_of
from models.case.timeline import TimelineKind, timeline
from models.case.tracking.escalations import escalation_list
from models.case.tracking.pauses import pause_case
from models.case.tracking.today import TodaySection, today_work
from models.codes import (
    Action,
    CaseState,
    EscalationLevel,
    NeedState,
    ReasonCode,
    ReferralGroup,
    ReferralStatus,
    Role,
    StepOwner,
    UrgencyLevel,
)
from models.errors import RuleError
from models.history import HistoryLine
from models.letter.filters import LetterFilter, count_letters, letters_page, matching_letters
from models.letter.filters import count_passed_over as letters_passed_over
from models.letter.letters import issue, letter, letter_pdf, letters, preview, register
from models.letter.papers.consent_forms import compose_consent_form
from models.letter.papers.receipts import compose_receipt
from models.letter.papers.slips import compose_slips
from models.lists.order import Order
from models.need.forms import form_of
from models.need.needs import NeedDraft
from models.outreach.cases import visit
from models.outreach.visits import VisitDraft, plan_visit
from models.search import search, search_letter_ids
from reports.letters import render_letter
from reports.letters.bound import bind_letters
from tests.case_samples import (
    FOOD,
    TOLD,
    agency_of,
    assign,
    drafted,
    later,
    needs,
    on,
    opened,
    requested,
    resident,
    with_letter,
)
from tests.letter_samples import options
from tests.picture_samples import stored_photo

WIB = dt.timezone(dt.timedelta(hours=7))
START = dt.datetime(2026, 3, 16, 1, 0, tzinfo=dt.UTC)


@pytest.fixture
def budi(desk):
    """A clerk who has nothing to do with the cases of the other."""
    add_account(
        AccountDraft("budi", "Budi Contoh", Role.CLERK, "kerbau padi angin"), desk, TEST_COST
    )
    (account,) = [each for each in accounts() if each.username == "budi"]
    return replace(desk, account_uuid=account.uuid, name="Budi Contoh", role=Role.CLERK)


def restricted(desk, **changes):
    draft = CaseDraft(resident(desk), needs("food"), restricted=True)
    return open_case(replace(draft, **changes), desk)


def test_a_clerk_of_another_case_is_told_before_it_opens(desk, budi):
    assert is_told_before_opening(restricted(desk), budi)
    assert not is_told_before_opening(restricted(desk), desk), "the responsible answers for it"
    assert not is_told_before_opening(restricted(desk, restricted=False), budi)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        is_told_before_opening(99, budi)


def test_author_and_assignee_are_not_asked(desk, budi):
    own = restricted(budi)
    assert not is_told_before_opening(own, budi)
    given_to = restricted(desk)
    assign(given_to, budi.account_uuid, desk)
    assert not is_told_before_opening(given_to, budi)


def test_an_auditor_is_told_too(desk, budi):
    assert is_told_before_opening(restricted(desk), replace(budi, role=Role.AUDITOR))


def viewed(case_id, desk):
    lines = timeline(case_id, desk)
    return [(line.title, line.text) for line in lines if line.kind == TimelineKind.VIEW]


def test_the_responsible_sees_who_looked_a_line_for_each_person_and_day(desk, budi):
    case_id = restricted(desk)
    for _ in range(3):
        case(case_id, budi)
    case(case_id, desk)
    tomorrow = later(budi, 1)
    case(case_id, tomorrow)
    assert viewed(case_id, desk) == [
        ("Dilihat oleh Budi Contoh", ""),
        ("Dilihat oleh Sri Contoh", ""),
        ("Dilihat oleh Budi Contoh", "3 kali pada hari itu, terakhir:"),
    ]
    assert viewed(case_id, replace(desk, role=Role.AUDITOR)) == viewed(case_id, desk)
    assert viewed(case_id, budi) == []


def test_looking_again_without_opening_is_not_noted(desk):
    case_id = restricted(desk)
    case(case_id)
    assert viewed(case_id, on(desk, desk.today())) == []


def looks(case_id, desk):
    lines = history.of_record(case(case_id).uuid)
    return sum(each.action == Action.READ and each.account == desk.account_uuid for each in lines)


def answered(sent):
    """The row of an agency's file for a referral."""
    return ReplyRow(2, {CODE: referral(sent).reply_code, ANSWER: "Diterima, akan ditangani"})


PAPERS = {
    "letter": lambda _case, _sent, letter, desk: letter_pdf(letter, desk),
    "bound letters": lambda _case, _sent, letter, desk: bind_letters([letter], desk),
    "preview": lambda _case, sent, _letter, desk: preview(
        sent, options(sent, desk), render_letter, desk
    ),
    "receipt": lambda case_id, _sent, _letter, desk: compose_receipt(case_id, desk),
    "slip": lambda _case, sent, _letter, desk: compose_slips([sent, sent], desk),
    "consent form": lambda case_id, _sent, _letter, desk: compose_consent_form(case_id, (), desk),
    "reply code": lambda _case, sent, _letter, desk: asked_by_code(referral(sent).reply_code, desk),
    "agency list": lambda *given: asked_of_agency(agency_of("DINSOSPPKB").id, given[-1]),
    "answered file": lambda _case, sent, _letter, desk: plan_to_show(
        check_rows(ReplyFile((answered(sent),)), desk.today()), desk
    ),
    "attachment": lambda case_id, _sent, _letter, desk: open_attachment(
        attachments_of(case_id, desk)[0].id, desk
    ),
}
"""All by which the content of a case is given out beside its page."""


def test_no_paper_of_a_restricted_case_is_read_unseen(desk, budi):
    for secret in (False, True):
        case_id = opened(desk, restricted=secret)
        sent = drafted(desk, case_id)
        letter_id = issue(sent, options(sent, desk), render_letter, desk).id
        add_attachment(case_id, AttachmentDraft(stored_photo(1), Filing("Foto rumah")), desk)
        for days, (paper, read) in enumerate(PAPERS.items(), start=1):
            before, reader = looks(case_id, budi), later(budi, days)
            read(case_id, sent, letter_id, reader)
            assert looks(case_id, budi) - before == secret, paper
            read(case_id, sent, letter_id, reader)
            every_time = paper not in ("preview", "attachment")  # drawn anew with every key
            assert looks(case_id, budi) - before == secret * (1 + every_time), paper


SECRETS = ("pangan", "pokok", "kesehatan", "food", "health", "dinsos", "opname", "puskesmas")


def is_told(*words):
    """Whether any of the words tells what the restricted case of these tests is about."""
    told = " ".join(words).casefold()
    return any(secret in told for secret in SECRETS)


def about_cases(desk):
    """What the list of cases, the work of the day and the lists for the leaders say."""
    today = desk.today()
    return [
        *(f"{row.needs} {row.kinds} {row.next_step}" for row in list_cases(today=today)),
        *(line.what for line in today_work(desk).lines),
        *(
            f"{line.need} {line.agency} {line.what}"
            for level in EscalationLevel
            for line in escalation_list(level, today)
        ),
    ]


def test_outside_of_it_nobody_reads_what_a_restricted_case_is_about(desk):
    held_on = plan_visit(VisitDraft(desk.today(), "Afdeling Malangsari"), desk)
    person_id = resident(desk)
    need = NeedDraft("food", {**FOOD, "aid_now": ["pkh"]})
    draft = CaseDraft(
        person_id, (need, *needs("health")), visit_id=held_on, restricted=True, sharing=TOLD
    )
    case_id = open_case(draft, desk)
    sent = drafted(desk, case_id)
    issued = issue(sent, options(sent, desk), render_letter, desk)
    addressee = agency_of("DINSOSPPKB").addressee
    found = search(addressee)
    words = [
        *about_cases(desk),
        *about_cases(later(desk, 30)),
        *about_cases(later(desk, 60)),
        *(f"{need.kind} {need.title}" for each in visit(held_on).cases for need in each.needs),
        *(f"{hit.title} {hit.detail}".replace(addressee, "") for hit in found),
        *(row.subject for row in letters()),
        letter(issued.id).subject,
        *(line.subject for line in register(desk.today().year)),
        *(line.text for line in warnings(person_id, Asked(("food",)), desk.today())),
    ]
    assert len(words) >= 9 and told_aid(person_id) == () and not is_told(*words)
    assert [hit.kind for hit in found] == ["letter"], "the addressee stands in every register"
    assert {need.kind for need in case(case_id).needs} == {"food", "health"}


def test_answers_plans_and_pauses_of_it_are_kept_back_too(desk):
    case_id = opened(desk, restricted=True)
    step = StepDraft(
        "Antar opname", StepOwner.AGENCY, desk.today(), agency_id=agency_of("PUSKESMAS").id
    )
    step_id = add_step(case_id, step, desk)
    (row,) = list_cases(today=desk.today())
    assert row.step.step_id == step_id and not is_told(*about_cases(desk))
    drop_step(step_id, "Batal", desk)
    sent = requested(desk, case_id)
    draft = ReplyDraft(sent, ReferralStatus.REJECTED, reason_code=ReasonCode.OTHER, text="Penuh")
    record_reply(draft, desk)
    assert today_work(desk).count(TodaySection.REPLIES) == 1 and not is_told(*about_cases(desk))
    pause_case(case_id, "Opname", later(desk, 5).today(), desk)
    (row,) = list_cases(today=desk.today())
    assert row.step.code is NextStepCode.ASK_RESIDENT and not is_told(*about_cases(desk))
    assert not is_told(*about_cases(later(desk, 5)))


def test_its_place_in_the_list_does_not_tell_either(desk):
    first = restricted(desk, needs=needs("school"))
    second = restricted(desk, person_id=resident(desk), needs=needs("health"))
    assert form_of("school").title > form_of("health").title
    for descending, expected in ((False, [first, second]), (True, [second, first])):
        pages = CasePages(CaseFilter(), Order("needs", descending), desk.today())
        assert [row.id for row in pages.everything()] == expected


def test_nobody_finds_its_letter_by_the_subject_that_is_kept_back(desk):
    for secret in (True, False):
        who = resident(desk, "Marsinah Contoh")
        sent = drafted(desk, opened(desk, person_id=who, restricted=secret))
        plain = letter(issue(sent, options(sent, desk), render_letter, desk).id)
    word = plain.subject.split()[0]
    assert [hit.id for hit in search(word)] == [plain.id]
    assert search_letter_ids(word) == search_letter_ids("marsinah") == [plain.id]
    assert len(search_letter_ids(plain.addressee)) == 2


# --- what a list does not say a filter does not find ----------------------------------------------


INSIDE = (
    {"kind": "food"},
    {"agency": "DINSOSPPKB"},
    {"need_state": NeedState.REFERRED},
    {"group": ReferralGroup.WAITING},
    {"level": UrgencyLevel.LOW},
)
"""What only the page of a case tells."""


def neighbour(desk):
    return resident(desk, hamlet="Krajan", address="Jl. Melati 2")


@pytest.fixture
def secret(desk):
    """A restricted case of a resident of Krajan, and its letter."""
    case_id = opened(desk, person_id=neighbour(desk), restricted=True)
    sent = drafted(desk, case_id)
    letter_id = issue(sent, options(sent, desk), render_letter, desk).id
    return case_id, letter_id


def found_cases(desk, **wanted):
    """What the list shows, after a look that its counts and choices say the same."""
    asked, today = CaseFilter(**wanted), desk.today()
    rows = list(CasePages(asked, Order(), today, desk=desk).everything())
    ids = matching_cases(asked, today, desk=desk)
    assert [row.id for row in rows] == ids and count_cases(asked, today, desk=desk) == len(ids)
    return ids


@pytest.mark.parametrize("wanted", INSIDE, ids=lambda wanted: next(iter(wanted)))
def test_who_is_told_first_does_not_find_it_by_what_is_inside(desk, budi, secret, wanted):
    case_id, _ = secret
    plain = opened(desk)
    wanted = {**wanted, "level": level_of(case_id)} if "level" in wanted else wanted
    with_letter(drafted(desk, plain), desk)
    later_day = later(budi, 40)
    for more in ({}, {"overdue": True}):
        reader = later_day if more else budi
        both = {**wanted, **more}
        assert found_cases(reader, **both) == [plain]
        assert passed_over(CaseFilter(**both), reader.today(), reader) == 1
        assert found_cases(on(desk, reader.today()), **both) == [plain, case_id]
        assert passed_over(CaseFilter(**both), reader.today(), desk) == 0
    assert matching_cases(CaseFilter(**wanted), desk.today()) == [plain], "nobody in particular"
    tomorrow = later(budi, 1)
    not_late = CaseFilter(**wanted, overdue=True)
    assert found_cases(tomorrow, **wanted, overdue=True) == []
    assert passed_over(not_late, tomorrow.today(), tomorrow) == 0
    assign(case_id, budi.account_uuid, desk)
    assert found_cases(budi, **wanted) == [plain, case_id]


def test_its_author_finds_it_and_everybody_by_what_the_list_says(desk, budi, secret):
    own = opened(budi, restricted=True)
    assert found_cases(budi, kind="food") == [own]
    assert found_cases(budi) == found_cases(budi, state=CaseState.OPEN) == [own, secret[0]]
    assert passed_over(CaseFilter(state=CaseState.OPEN), budi.today(), budi) == 0
    assert passed_over(CaseFilter(kind="food", assignee=ME), budi.today(), budi) == 0


@pytest.mark.parametrize(
    "wanted", [{"need_kind": "food"}, {"agency": "DINSOSPPKB"}, {"level": 0}, {"hamlet": "Krajan"}]
)
def test_nor_does_a_filter_of_letters_tell_what_one_is_about(desk, budi, secret, wanted):
    case_id, letter_id = secret
    wanted = {"level": level_of(case_id)} if "level" in wanted else wanted
    plain = with_letter(drafted(desk, opened(desk, person_id=neighbour(desk))), desk)
    asked, today = LetterFilter(**wanted), desk.today()
    for reader, ids in ((budi, [plain]), (desk, [plain, letter_id])):
        rows = letters_page(asked, Order(), today, desk=reader)
        assert [row.id for row in rows] == matching_letters(asked, Order(), today, reader) == ids
        assert count_letters(asked, today, reader) == len(ids)
        assert letters_passed_over(asked, today, reader) == 2 - len(ids)
    assert len(matching_letters(LetterFilter(), Order(), today, budi)) == 2
    assert letters_passed_over(LetterFilter(), today, budi) == 0


def level_of(case_id):
    return next(row.level for row in list_cases() if row.id == case_id)


def line(number, minutes, account):
    at = START + dt.timedelta(minutes=minutes)
    return HistoryLine(number, at, True, account, account.upper(), Action.READ, "case", "", {}, {})


def test_a_day_ends_at_midnight_of_the_office():
    late, early = line(1, 15 * 60 + 50, "a"), line(2, 16 * 60 + 10, "a")
    assert [view.count for view in views_of([late, early], WIB)] == [1, 1]
    assert [view.count for view in views_of([late, early], dt.UTC)] == [2]
    assert views_of([late], ZoneInfo("UTC")) == [Views("A", 1, late.at, 1)]


@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from("abc")), max_size=30))
def test_no_opening_is_lost_in_the_grouping(openings):
    lines = [line(n, minutes, who) for n, (minutes, who) in enumerate(sorted(openings), 1)]
    views = views_of(lines, WIB)
    assert sum(view.count for view in views) == len(lines)
    days = {(each.at.astimezone(WIB).date(), each.account) for each in lines}
    assert len(views) == len(days)
    assert [view.number for view in views] == sorted(view.number for view in views)
