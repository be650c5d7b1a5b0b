import datetime as dt
import uuid

from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import uuid7

moments = st.datetimes(dt.datetime(1970, 1, 2), dt.datetime(9000, 1, 1), timezones=st.just(dt.UTC))


@given(moments, st.binary(min_size=10, max_size=10))
def test_an_id_is_a_uuid_of_version_7_and_holds_its_millisecond(moment, noise):
    made = uuid.UUID(uuid7(moment, lambda count: noise[:count]))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(moments, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_later_records_sort_after_earlier_ones(moment, first, second):
    later = moment + dt.timedelta(milliseconds=2)
    assert uuid7(moment, lambda _: first) < uuid7(later, lambda _: second)
