"""Aid is recorded once, with period and source, and seen from the person and the family."""

import datetime as dt

import pytest

from models import history
from models.aid.programmes import programmes, set_programme_active
from models.aid.received import (
    AidDraft,
    aid,
    aids_around,
    aids_of_person,
    change_aid,
    draft_of_aid,
    record_aid,
    restore_aid,
    withdraw_aid,
)
from models.codes import Action, AidSource
from models.errors import RuleError
from tests.case_samples import resident

KK = "3510041203109001"
TODAY = dt.date(2026, 3, 16)


def programme_id(code):
    return next(each.id for each in programmes() if each.code == code)


def test_aid_of_a_programme_carries_its_name_and_needs(desk):
    person_id = resident(desk)
    draft = AidDraft(
        programme_id("pkh"),
        name="tidak dipakai",
        source=AidSource.LIST,
        period_from=dt.date(2026, 1, 1),
        period_until=dt.date(2026, 12, 31),
        amount=600_000,
        note="Tahap 1",
    )
    (found,) = aids_of_person(aid(record_aid(person_id, draft, desk)).person_id)
    assert (found.title, found.code, found.name) == ("PKH", "pkh", "")
    assert found.need_kinds == ("food", "school", "health")
    assert (found.amount, found.note, found.source) == (600_000, "Tahap 1", AidSource.LIST)
    assert draft_of_aid(found).period_until == dt.date(2026, 12, 31)


def test_aid_that_is_on_no_list_has_a_name_of_its_own(desk):
    person_id = resident(desk)
    record_aid(person_id, AidDraft(name="Beras  masjid "), desk)
    (found,) = aids_of_person(person_id)
    assert (found.title, found.code, found.need_kinds) == ("Beras masjid", "", ())
    with pytest.raises(RuleError, match=r"aid\.name_missing"):
        record_aid(person_id, AidDraft(name="  "), desk)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"period_from": TODAY, "period_until": TODAY - dt.timedelta(days=1)}, "aid.period"),
        ({"amount": -1}, "aid.amount"),
        ({"amount": 10**12}, "aid.amount"),
        ({"programme_id": 999}, "record.not_found"),
        ({"note": "x" * 301}, "text.too_long"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_recorded(desk, changes, code):
    person_id = resident(desk)
    with pytest.raises(RuleError) as refusal:
        record_aid(person_id, AidDraft(**{"name": "Bantuan", **changes}), desk)
    assert refusal.value.code == code
    assert aids_of_person(person_id) == []


def test_aid_of_nobody_is_refused(desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        record_aid(99, AidDraft(name="Bantuan"), desk)


def test_aid_counts_until_the_last_day_of_its_period(desk):
    person_id = resident(desk)
    aid_id = record_aid(person_id, AidDraft(name="Bantuan", period_until=TODAY), desk)
    found = aid(aid_id)
    assert found.runs(TODAY) and not found.runs(TODAY + dt.timedelta(days=1))
    change_aid(aid_id, AidDraft(name="Bantuan"), desk)
    assert aid(aid_id).runs(dt.date(2099, 1, 1)), "without an end it goes on"


def test_a_mistake_is_taken_back_and_the_history_keeps_it(desk):
    person_id = resident(desk)
    aid_id = record_aid(person_id, AidDraft(name="Bantuan"), desk)
    uuid = aid(aid_id).uuid
    withdraw_aid(aid_id, desk)
    assert aids_of_person(person_id) == []
    with pytest.raises(RuleError, match=r"record\.not_found"):
        change_aid(aid_id, AidDraft(name="Lain"), desk)
    restore_aid(aid_id, desk)
    assert [found.title for found in aids_of_person(person_id)] == ["Bantuan"]
    actions = [line.action for line in history.of_record(uuid)]
    assert actions == [Action.CREATE, Action.CHANGE, Action.CHANGE]


def test_the_family_s_aid_is_seen_from_each_member(desk):
    mother, child = resident(desk, kk=KK), resident(desk, "Budi Contoh", kk=KK)
    record_aid(child, AidDraft(programme_id("pip")), desk)
    assert [found.person_name for found in aids_around(mother)] == ["Budi Contoh"]
    assert aids_around(child) == []
    assert aids_of_person(mother) == []


def test_aid_keeps_its_name_when_the_programme_is_no_longer_offered(desk):
    person_id = resident(desk)
    aid_id = record_aid(person_id, AidDraft(programme_id("blt_dd")), desk)
    set_programme_active(programme_id("blt_dd"), desk, active=False)
    assert aid(aid_id).title == "BLT Dana Desa"
