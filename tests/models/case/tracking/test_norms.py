"""Whose time limit holds: the most specific one the office has set, else what is built in."""

import itertools
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.agencies import AgencyDraft, add_agency
from models.case.referrals import referral
from models.case.tracking.norms import (
    BUILT_IN,
    BY_AGENCY,
    MOST_DAYS,
    Norms,
    clear_norm,
    norm_lines,
    norms,
    set_norm,
)
from models.codes import NormCode, UrgencyLevel
from models.errors import RuleError
from models.tables import History
from tests.case_samples import agency_of, opened, requested

SCOPES = st.sampled_from(
    [(kind, agency) for kind, agency in itertools.product(("", "food"), (None, 7))]
)


def line_of(norm, kind="", agency_id=None):
    return next(
        line
        for line in norm_lines()
        if (line.norm, line.kind, line.agency_id) == (norm, kind, agency_id)
    )


def test_what_the_standards_of_service_say_is_built_in(store):
    held = norms()
    assert held.days(NormCode.REFER) == 3
    assert held.days(NormCode.ESCALATE_SUBDISTRICT) == 14
    assert held.days(NormCode.LIMIT) == 60
    assert set(BUILT_IN) == set(NormCode)


@given(
    st.dictionaries(SCOPES, st.integers(0, MOST_DAYS)),
    st.sampled_from(NormCode),
    st.sampled_from(["food", "house"]),
    st.none() | st.sampled_from([7, 8]),
)
def test_the_most_specific_limit_wins(set_by_office, norm, kind, agency_id):
    own = {(norm, *scope): days for scope, days in set_by_office.items()}
    held = Norms(MappingProxyType(own), MappingProxyType({7: 9, 8: 2}))
    wanted = [(kind, agency_id), ("", agency_id), (kind, None), ("", None)]
    if norm not in BY_AGENCY:
        wanted = wanted[2:]
    found = [set_by_office[scope] for scope in wanted if scope in set_by_office]
    usual = BUILT_IN[norm]
    if norm is NormCode.REPLY and agency_id is not None:
        usual = {7: 9, 8: 2}[agency_id]
    assert held.days(norm, kind, agency_id) == (found[0] if found else usual)


def test_the_more_urgent_the_sooner_whatever_the_office_allows():
    for days in (0, 1, 3, 30):
        held = Norms(MappingProxyType({(NormCode.REFER, "", None): days}))
        found = [held.refer_days(level) for level in UrgencyLevel]
        assert found == sorted(found, reverse=True)
        assert held.refer_days(UrgencyLevel.LOW) == days
        assert held.refer_days(UrgencyLevel.CRITICAL) == 0


def test_an_agency_takes_as_long_as_it_says_until_a_limit_is_set(desk):
    slow = add_agency(AgencyDraft("Dinas Lambat", "Lambat", "Kepala Dinas", reply_days=20), desk)
    assert norms().days(NormCode.REPLY, "food", slow) == 20
    set_norm(NormCode.REPLY, 7, desk, agency_id=slow)
    assert norms().days(NormCode.REPLY, "food", slow) == 7


def test_a_referral_is_due_by_the_limit_of_its_kind(desk):
    set_norm(NormCode.REPLY, 2, desk, kind="food")
    sent = referral(requested(desk, opened(desk)))
    assert f"{sent.due_on:%d-%m-%Y}" == "25-03-2026"  # 16 March + 2, Nyepi and Idulfitri between


def test_a_limit_is_set_changed_and_taken_back(desk):
    office = agency_of("DINSOSPPKB").id
    assert line_of(NormCode.ESCALATE_HEAD).own is None
    set_norm(NormCode.ESCALATE_HEAD, 8, desk)
    set_norm(NormCode.ESCALATE_HEAD, 4, desk, kind="food", agency_id=office)
    line = line_of(NormCode.ESCALATE_HEAD, "food", office)
    assert (line.own, line.otherwise, line.agency, line.is_exception) == (4, 8, "Dinsos PPKB", True)
    set_norm(NormCode.ESCALATE_HEAD, 5, desk, kind="food", agency_id=office)
    assert norms().days(NormCode.ESCALATE_HEAD, "food", office) == 5
    clear_norm(NormCode.ESCALATE_HEAD, desk, kind="food", agency_id=office)
    assert norms().days(NormCode.ESCALATE_HEAD, "food", office) == 8
    clear_norm(NormCode.ESCALATE_HEAD, desk)
    assert norms().days(NormCode.ESCALATE_HEAD) == BUILT_IN[NormCode.ESCALATE_HEAD]
    assert [line.norm for line in norm_lines()] == list(NormCode)
    set_norm(NormCode.ESCALATE_HEAD, 9, desk)  # the same record, taken up again
    assert line_of(NormCode.ESCALATE_HEAD).days == 9
    told = History.select().where(History.subject == "service_norm").count()
    assert told == 6


@pytest.mark.parametrize(
    ("norm", "days", "where", "code"),
    [
        (NormCode.LIMIT, 0, {}, "norm.days"),
        (NormCode.LIMIT, MOST_DAYS + 1, {}, "norm.days"),
        (NormCode.REFER, 3, {"agency_id": 1}, "norm.not_by_agency"),
        (NormCode.REPLY, 3, {"agency_id": 999}, "record.not_found"),
        (NormCode.REPLY, 3, {"kind": "pangan"}, "need.unknown_kind"),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused(desk, norm, days, where, code):
    with pytest.raises(RuleError) as refused:
        set_norm(norm, days, desk, **where)
    assert refused.value.code == code
    assert norms() == norms()
    assert all(line.own is None for line in norm_lines())


def test_what_is_built_in_cannot_be_taken_back(desk):
    with pytest.raises(RuleError) as refused:
        clear_norm(NormCode.REPLY, desk)
    assert refused.value.code == "record.not_found"
