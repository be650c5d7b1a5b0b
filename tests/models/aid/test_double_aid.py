"""Before a family is helped again the clerk learns what it has: told alike from each member."""

import datetime as dt
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.aid.double_aid import Asked, Doubt, warnings, warnings_on_card
from models.aid.programmes import programmes
from models.aid.received import AidDraft, record_aid
from models.case.cases import CaseDraft, open_case
from models.case.referrals import Move, move_referral
from models.codes import AidSource, Outcome, Party, ReferralStatus
from models.need.needs import OutcomeDraft, settle_need
from tests.case_samples import agency_of, drafted, need_ids, needs, opened, requested, resident

KK = "3510041203109001"
TODAY = dt.date(2026, 3, 16)
FOOD = Asked(("food",))
_cards = count(1)


def programme_id(code):
    return next(each.id for each in programmes(inactive=True) if each.code == code)


def doubts(person_id, asked=FOOD, on=TODAY):
    return [line.doubt for line in warnings(person_id, asked, on)]


@pytest.fixture
def family(desk):
    mother = resident(desk, "Siti Contoh", kk=KK, relationship="1")
    return mother, resident(desk, "Budi Contoh", kk=KK, relationship="4")


def test_a_line_says_who_gets_what_until_when_and_who_says_so(desk, family):
    mother, child = family
    end = dt.date(2026, 12, 31)
    draft = AidDraft(programme_id("sembako"), source=AidSource.LIST, period_until=end)
    record_aid(child, draft, desk)
    (line,) = warnings(mother, Asked(("food",), ("sembako",)), TODAY)
    assert line.doubt is Doubt.SAME_PROGRAMME
    assert (line.person_id, line.case_id) == (child, None)
    assert line.text == (
        "Budi Contoh (anak) tercatat menerima Sembako/BPNT, sampai 31-12-2026 "
        "(daftar penerima): program yang sama. Tanyakan dulu."
    )


def test_aid_for_the_same_need_is_told(desk, family):
    record_aid(family[0], AidDraft(programme_id("rantang_kasih")), desk)
    (line,) = warnings(family[1], FOOD, TODAY)
    assert line.doubt is Doubt.SAME_NEED
    assert "tanpa batas waktu (keterangan warga): untuk kebutuhan yang sama." in line.text


def test_aid_for_another_need_is_no_matter(desk, family):
    record_aid(family[0], AidDraft(programme_id("pip")), desk)
    assert doubts(family[0]) == []
    assert doubts(family[0], Asked(("school",))) == [Doubt.SAME_NEED]
    assert doubts(family[0], Asked(())) == []


def test_a_programme_that_is_not_given_beside_it_is_named(desk, family):
    record_aid(family[0], AidDraft(programme_id("pkh")), desk)
    (line,) = warnings(family[1], FOOD, TODAY)
    assert line.doubt is Doubt.CONFLICT and "biasanya tidak bersama BLT Dana Desa" in line.text
    assert doubts(family[1], Asked(("food",), ("rantang_kasih",))) == [Doubt.SAME_NEED]


def test_aid_with_a_free_name_is_told_without_guessing_what_it_is_for(desk, family):
    record_aid(family[0], AidDraft(name="Beras masjid"), desk)
    assert doubts(family[0]) == [Doubt.OTHER_AID]


def test_another_open_case_with_the_same_need_is_told_until_the_need_is_met(desk, family):
    mother, child = family
    case_id = opened(desk, "food", "school", person_id=child)
    (line,) = warnings(mother, FOOD, TODAY)
    assert (line.doubt, line.case_id) == (Doubt.OPEN_CASE, case_id)
    assert line.text == "Budi Contoh (anak) punya kasus terbuka untuk Pangan (KASUS-2026-0001)."
    assert doubts(child, Asked(("food",), case_id=case_id)) == [], "not the case it is about"
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    assert doubts(mother) == []


def test_of_a_restricted_case_only_that_it_exists(desk, family):
    draft = CaseDraft(family[1], needs("food"), restricted=True)
    open_case(draft, desk)
    (line,) = warnings(family[0], FOOD, TODAY)
    assert "Pangan" not in line.text and "kasus terbatas" in line.text


def test_an_earlier_referral_to_the_same_agency_is_told(desk, family):
    mother, child = family
    case_id = opened(desk, "food", person_id=child)
    referral_id = requested(desk, case_id)
    agency_id = agency_of("DINSOSPPKB").id
    asked = Asked(("food",), agency_id=agency_id, case_id=case_id)
    (line,) = warnings(mother, asked, TODAY)
    assert (line.doubt, line.case_id) == (Doubt.REFERRED_BEFORE, case_id)
    assert "Budi Contoh (anak) pernah dirujuk ke Dinsos PPKB untuk Pangan, 16-03-2026" in line.text
    own = Asked(("food",), agency_id=agency_id, case_id=case_id, referral_id=referral_id)
    assert doubts(mother, own) == []
    elsewhere = Asked(("food",), agency_id=agency_of("DINKES").id, case_id=case_id)
    assert doubts(mother, elsewhere) == []


def test_a_referral_that_never_went_out_is_none(desk, family):
    case_id = opened(desk, "food", person_id=family[0])
    asked = Asked(("food",), agency_id=agency_of("DINSOSPPKB").id, case_id=case_id)
    referral_id = drafted(desk, case_id)
    assert doubts(family[0], asked) == []
    wrong = Move(ReferralStatus.ENTERED_IN_ERROR, Party.OFFICE)
    move_referral(referral_id, wrong, desk)
    assert doubts(family[0], asked) == []


def test_the_most_telling_line_comes_first(desk, family):
    mother, child = family
    opened(desk, "food", person_id=child)
    record_aid(mother, AidDraft(name="Beras masjid"), desk)
    record_aid(child, AidDraft(programme_id("rantang_kasih")), desk)
    record_aid(child, AidDraft(programme_id("blt_dd")), desk)
    assert doubts(mother) == [
        Doubt.CONFLICT,
        Doubt.SAME_NEED,
        Doubt.OTHER_AID,
        Doubt.OPEN_CASE,
    ]


def test_a_new_resident_is_told_what_his_card_has(desk, family):
    record_aid(family[0], AidDraft(programme_id("pkh")), desk)
    (line,) = warnings_on_card(KK, FOOD, TODAY)
    assert line.text.startswith("Siti Contoh (kepala keluarga) tercatat menerima PKH")
    assert warnings_on_card("", FOOD, TODAY) == ()
    assert warnings_on_card("3510041203109999", FOOD, TODAY) == ()


def test_a_notice_is_no_verdict(desk, family):
    """Words of a verdict would be read out to a resident as one."""
    record_aid(family[0], AidDraft(programme_id("pkh")), desk)
    record_aid(family[0], AidDraft(programme_id("sembako")), desk)
    opened(desk, "food", person_id=family[1])
    for line in warnings(family[1], Asked(("food",), ("pkh",)), TODAY):
        for word in ("layak", "berhak", "ditolak", "dilarang", "ganda", "tidak boleh"):
            assert word not in line.text.lower()


DAYS = st.one_of(st.none(), st.dates(dt.date(2025, 1, 1), dt.date(2027, 12, 31)))
GIVEN = st.tuples(st.integers(0, 2), st.sampled_from(["pkh", "sembako", "blt_dd", "pip", ""]), DAYS)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(GIVEN, max_size=4), st.sampled_from(["food", "school", "health"]))
def test_each_member_is_told_the_same_and_nothing_that_has_ended(desk, given_aid, kind):
    kk = f"351004120310{9100 + next(_cards)}"
    members = [resident(desk, f"Warga {number}", kk=kk) for number in range(3)]
    for who, code, until in given_aid:
        programme = programme_id(code) if code else None
        draft = AidDraft(programme, name="Bantuan", period_until=until)
        record_aid(members[who], draft, desk)
    told = [
        sorted((line.doubt, line.person_id) for line in warnings(each, Asked((kind,)), TODAY))
        for each in members
    ]
    assert told[0] == told[1] == told[2]
    running = [until for _, _, until in given_aid if until is None or until >= TODAY]
    assert len(told[0]) <= len(running)
