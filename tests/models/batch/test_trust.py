"""An office believes the district it has pinned, and only newer lists of the same root."""

import dataclasses
import datetime as dt

import pytest

from models.batch.district_digits import key_digits
from models.batch.trust import current_trust, import_trust, own_key, trust_view
from models.batch.trust_list import sign_trust, write_trust
from models.errors import RuleError
from models.tables import DistrictTrust, History
from tests.batch_office import district_of, practice_office


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    practice_office()
    return district_of(tmp_path, random_bytes)


def pin(district, desk):
    digits = key_digits(district.trust.root_key)
    return import_trust(write_trust(district.trust), digits, desk)


def refused(data, desk, digits=""):
    with pytest.raises(RuleError) as error:
        import_trust(data, digits, desk)
    return error.value.code


def test_the_first_list_pins_the_root_the_clerk_has_compared(district, desk):
    assert current_trust() is None
    assert trust_view(desk.today()) is None
    view = pin(district, desk)
    assert view.enrolled
    assert not view.expired
    assert view.root_digits == key_digits(district.trust.root_key)
    assert current_trust() == district.trust
    assert History.select().where(History.subject == "trust").count() == 1


def test_a_list_whose_digits_were_not_compared_is_not_taken(district, desk):
    data = write_trust(district.trust)
    assert refused(data, desk) == "trust.digits_differ"
    assert refused(data, desk, "12345 " * 6) == "trust.digits_differ"
    assert current_trust() is None


def test_later_lists_need_no_digits_but_the_same_root_and_a_higher_version(district, desk):
    pin(district, desk)
    newer = district.renewed(valid_until=dt.date(2030, 1, 1))
    assert import_trust(newer, "", desk).version == 2
    assert refused(write_trust(district.trust), desk) == "trust.older_version"
    assert import_trust(newer, "", desk).version == 2  # the same file again changes nothing
    assert DistrictTrust.select().count() == 2


def test_another_root_is_refused_even_with_its_own_digits(district, desk):
    pin(district, desk)
    stranger = sign_trust(dataclasses.replace(district.trust, version=9), b"\x07" * 32)
    digits = key_digits(stranger.root_key)
    assert refused(write_trust(stranger), desk, digits) == "trust.other_root"


def test_two_lists_of_one_version_are_not_both_believed(district, desk):
    pin(district, desk)
    other = sign_trust(dataclasses.replace(district.trust, district="Lain"), district.root_seed)
    assert refused(write_trust(other), desk) == "trust.older_version"


def test_a_real_office_refuses_a_practice_district(desk, tmp_path, random_bytes):
    district = district_of(tmp_path, random_bytes)
    digits = key_digits(district.trust.root_key)
    assert refused(write_trust(district.trust), desk, digits) == "trust.practice_for_real"


def test_a_practice_office_refuses_a_real_district(district, desk):
    real = sign_trust(dataclasses.replace(district.trust, practice=False), district.root_seed)
    digits = key_digits(real.root_key)
    assert refused(write_trust(real), desk, digits) == "trust.real_for_practice"


def test_the_office_is_not_enrolled_under_another_installation(district, desk):
    pin(district, desk)
    (signer,) = district.trust.signers
    moved = dataclasses.replace(signer, installation="zzzz")
    assert not import_trust(district.renewed(signers=(moved,)), "", desk).enrolled


def test_a_list_that_has_run_out_says_so(district, desk):
    pin(district, desk)
    last_day = district.trust.valid_until
    assert not trust_view(last_day).expired
    assert trust_view(last_day + dt.timedelta(days=1)).expired


def test_the_own_key_is_shown_by_its_digits_and_never_by_its_secret(store):
    key = own_key()
    assert key.digits == key_digits(key.public_key)
    assert key.region == "35.10.04.2009"
