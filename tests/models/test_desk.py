import datetime as dt

from models.codes import Role
from models.desk import Clock, Desk


def test_the_office_calendar_turns_at_local_midnight():
    late = dt.datetime(2026, 3, 15, 17, 30, tzinfo=dt.UTC)
    east = dt.timezone(dt.timedelta(hours=9))
    assert Clock(now=lambda: late).today() == dt.date(2026, 3, 16)  # 00.30 WIB
    assert Clock(now=lambda: late - dt.timedelta(hours=2)).today() == dt.date(2026, 3, 15)
    assert Clock(now=lambda: late - dt.timedelta(hours=2), zone=east).today() == dt.date(
        2026, 3, 16
    )


def test_two_records_of_one_desk_never_share_an_id():
    desk = Desk("", "Sri", Role.CLERK)
    assert desk.new_id() != desk.new_id()
