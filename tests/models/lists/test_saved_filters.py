"""Filters with a name come back as they were kept, or say plainly why they cannot."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import history
from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.case.filters import ME, CaseFilter
from models.codes import (
    CaseState,
    Channel,
    LetterKind,
    LetterState,
    NeedState,
    ReferralGroup,
    Role,
    SavedList,
    UrgencyLevel,
)
from models.desk import Desk
from models.errors import RuleError
from models.letter.filters import LetterFilter
from models.lists.filter_content import FILTERS, from_content, kept, to_content
from models.lists.filter_words import AGES, check_filter, words_of
from models.lists.order import Order
from models.lists.saved_filters import (
    BUILT_IN,
    change_filter,
    save_filter,
    saved_filters,
    withdraw_filter,
)
from models.person.filters import PersonFilter
from models.sentences import sentence
from models.store import writing
from models.tables import SavedFilter
from tests.case_samples import agency_of

LATE = CaseFilter(CaseState.OPEN, overdue=True, agency="DINSOSPPKB")
WORDS = st.text(max_size=60)
AGE = st.one_of(st.none(), st.integers(0, 120))
DAY = st.one_of(st.none(), st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1)))


def maybe(codes):
    return st.one_of(st.none(), st.sampled_from(list(codes)))


EVERY_FILTER = st.one_of(
    st.builds(
        CaseFilter,
        state=maybe(CaseState),
        kind=WORDS,
        level=maybe(UrgencyLevel),
        text=WORDS,
        need_state=maybe(NeedState),
        agency=WORDS,
        group=maybe(ReferralGroup),
        hamlet=WORDS,
        age_from=AGE,
        age_to=AGE,
        overdue=st.booleans(),
        assignee=WORDS,
        channel=maybe(Channel),
        opened_from=DAY,
        opened_to=DAY,
        open_days=st.one_of(st.none(), st.integers(0, 3650)),
    ),
    st.builds(
        LetterFilter,
        text=WORDS,
        state=maybe(LetterState),
        kind=maybe(LetterKind),
        agency=WORDS,
        date_from=DAY,
        date_to=DAY,
        sent=maybe([True, False]),
        need_kind=WORDS,
        level=maybe(UrgencyLevel),
        hamlet=WORDS,
        overdue=st.booleans(),
    ),
    st.builds(
        PersonFilter,
        text=WORDS,
        hamlet=WORDS,
        age_from=AGE,
        age_to=AGE,
        without_nik=st.booleans(),
        open_case=st.booleans(),
    ),
)


@pytest.fixture
def other(store, desk):
    """A second clerk of the office."""
    draft = AccountDraft("budi", "Budi Contoh", Role.CLERK, "lumbung-padi-sungai-kelapa")
    add_account(draft, desk, TEST_COST)
    budi = next(each for each in accounts() if each.username == "budi")
    return Desk(budi.uuid, budi.name, budi.role, desk.clock, desk.random_bytes)


def names(list_name, desk):
    return [each.name for each in saved_filters(list_name, desk) if each.id]


def kept_filter(desk, name="Dinsos terlambat", wanted=LATE, *, pinned=True, shared=False):
    return save_filter(name, wanted, Order("due"), desk, pinned=pinned, shared=shared)


@given(EVERY_FILTER, st.booleans())
def test_a_filter_comes_back_as_it_was_kept(wanted, descending):
    list_name = next(name for name, kind in FILTERS.items() if isinstance(wanted, kind))
    key = "birth" if list_name is SavedList.PEOPLE else "number"
    content = to_content(wanted, Order(key, descending))
    assert from_content(list_name, content, "x") == (wanted, Order(key, descending))


@pytest.mark.parametrize(
    "content",
    [
        '{"version": 2, "filter": {}}',
        '{"filter": {}}',
        '{"version": 1}',
        '{"version": 1, "filter": {"colour": "red"}}',
        '{"version": 1, "filter": {"state": "asleep"}}',
        '{"version": 1, "filter": {"overdue": 1}}',
        '{"version": 1, "filter": {"age_from": true}}',
        '{"version": 1, "filter": {"age_from": -1}}',
        '{"version": 1, "filter": {"age_from": 3650}}',
        '{"version": 1, "filter": {"open_days": 3651}}',
        '{"version": 1, "filter": {"opened_from": "2026-13-01"}}',
        '{"version": 1, "filter": {"person_id": 1}}',
        '{"version": 1, "filter": {"text": ["a"]}}',
        '{"version": 1, "filter": {}, "order": {"key": "colour", "descending": true}}',
        '{"version": 1, "filter": {}, "order": {"key": "name"}}',
        '{"version": 1, "filter": {}, "sort": "name"}',
        '{"version": 1, "filter": []}',
        "[]",
        "null",
    ],
)
def test_what_this_program_does_not_know_is_refused_in_a_sentence(content):
    with pytest.raises(RuleError) as refused:
        from_content(SavedList.CASES, content, "Desa lain")
    assert "Desa lain" in sentence(refused.value) and "perbarui Simpul" in sentence(refused.value)


def test_a_filter_of_a_later_program_is_listed_and_leaves_the_others_usable(desk):
    kept_filter(desk)
    with writing():
        history.create(
            SavedFilter,
            desk,
            list_name=SavedList.CASES,
            name="Zona",
            content=json.dumps({"version": 9, "filter": {"zone": "merah"}}),
        )
    *_, mine, later = saved_filters(SavedList.CASES, desk)
    assert mine.opened() == (LATE, Order("due"))
    with pytest.raises(RuleError, match="not_understood"):
        later.opened()


def test_the_shipped_filters_come_first_and_all_open(desk):
    kept_filter(desk, "Aaa")
    for list_name, kind in FILTERS.items():
        shipped = [each for each in saved_filters(list_name, desk) if not each.id]
        assert shipped and all(each.pinned for each in shipped)
        assert all(isinstance(each.opened()[0], kind) for each in shipped)
    first = [each.name for each in saved_filters(SavedList.CASES, desk)][:5]
    assert first == ["Lewat tenggat", "Gawat", "Milik saya", "Belum dirujuk", "Menunggu jawaban"]
    assert len(BUILT_IN) == 9


def test_a_private_filter_is_seen_by_its_owner_only_until_it_is_shared(desk, other):
    mine = kept_filter(desk)
    assert (names(SavedList.CASES, desk), names(SavedList.CASES, other)) == (
        ["Dinsos terlambat"],
        [],
    )
    for forbidden in (withdraw_filter, lambda number, who: change(number, who, "Curi")):
        with pytest.raises(RuleError, match="record.not_found"):
            forbidden(mine, other)
    change_filter(mine, "Dinsos telat", desk, pinned=True, shared=True)
    assert names(SavedList.CASES, other) == ["Dinsos telat"]
    change(mine, other, "Dinsos")
    assert names(SavedList.CASES, desk) == []  # Budi took it for himself again


def change(number, who, name):
    change_filter(number, name, who, pinned=False, shared=False)


def test_a_withdrawn_filter_is_gone_and_its_name_free_again(desk):
    mine = kept_filter(desk)
    withdraw_filter(mine, desk)
    assert names(SavedList.CASES, desk) == []
    with pytest.raises(RuleError, match="record.not_found"):
        withdraw_filter(mine, desk)
    assert kept_filter(desk) != mine


@pytest.mark.parametrize(
    ("name", "code"), [("  ", "filter.name_missing"), ("LEWAT TENGGAT", "filter.name_taken")]
)
def test_a_filter_needs_a_name_of_its_own(desk, name, code):
    with pytest.raises(RuleError, match=code):
        kept_filter(desk, name)
    mine = kept_filter(desk, "Sendiri")
    change(mine, desk, "SENDIRI")  # its own name is not taken by itself
    assert kept_filter(desk, "Sendiri", LetterFilter()) > mine  # another list, another row


def test_what_belongs_to_the_moment_is_not_kept():
    assert kept(LetterFilter(2026, "x")) == LetterFilter(text="x")
    assert kept(CaseFilter(person_id=3, kind="food")) == CaseFilter(kind="food")


def test_every_part_of_a_filter_has_words(desk):
    full = CaseFilter(
        CaseState.OPEN,
        "food",
        UrgencyLevel.HIGH,
        "siti",
        None,
        NeedState.STUCK,
        "DINSOSPPKB",
        ReferralGroup.WAITING,
        "Krajan",
        None,
        17,
        overdue=True,
        assignee=desk.account_uuid,
        channel=Channel.OUTREACH,
        opened_from=dt.date(2026, 3, 1),
        opened_to=dt.date(2026, 3, 31),
    )
    words = words_of(full)
    assert len(words) == 13
    for part in ("anak (di bawah 18 tahun)", "petugas Sri Contoh", "lewat tenggat", "Dusun Krajan"):
        assert part in words
    assert "dibuka 01-03-2026 sampai 31-03-2026" in words and "berisi “siti”" in words
    assert agency_of("DINSOSPPKB").short_name in words
    assert words_of(CaseFilter(assignee=ME, age_from=61)) == ("milik saya", "umur 61 tahun ke atas")
    assert words_of(LetterFilter(2026, sent=False, date_to=dt.date(2026, 1, 2))) == (
        "tahun 2026",
        "belum diserahkan",
        "bertanggal sampai 02-01-2026",
    )
    assert words_of(PersonFilter(without_nik=True, open_case=True, age_to=5)) == (
        "umur sampai 5 tahun",
        "tanpa NIK",
        "punya kasus terbuka",
    )
    assert words_of(PersonFilter()) == () and len(set(AGES.values())) == 3


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (CaseFilter(age_from=20, age_to=10), "filter.ages"),
        (PersonFilter(age_from=20, age_to=10), "filter.ages"),
        (CaseFilter(opened_from=dt.date(2026, 2, 1), opened_to=dt.date(2026, 1, 1)), "filter.days"),
        (LetterFilter(date_from=dt.date(2026, 2, 1), date_to=dt.date(2026, 1, 1)), "filter.days"),
    ],
)
def test_ages_and_days_the_wrong_way_round_are_refused(wanted, code):
    with pytest.raises(RuleError, match=code):
        check_filter(wanted)
    check_filter(CaseFilter(age_from=10, age_to=10))
