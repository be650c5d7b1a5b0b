"""Who works, what time it is and where randomness comes from: handed to each use case."""

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from models.codes import Role
from models.identifiers import uuid7

RandomBytes = Callable[[int], bytes]
Now = Callable[[], dt.datetime]

WIB = dt.timezone(dt.timedelta(hours=7), "WIB")


def system_now() -> dt.datetime:
    """The computer's clock, in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day as an argument: `now` is in UTC, `zone` the office's own time zone."""

    now: Now = system_now
    zone: dt.timezone = WIB

    def today(self) -> dt.date:
        """The date on the office's wall calendar."""
        return self.now().astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Desk:
    """The person at the desk. A practice office fixes `clock` and `random_bytes` from a seed."""

    account_uuid: str
    name: str
    role: Role
    clock: Clock = Clock()
    random_bytes: RandomBytes = secrets.token_bytes

    def new_id(self) -> str:
        """A time-ordered id (RFC 9562, UUIDv7) for a record that may travel."""
        return uuid7(self.clock.now(), self.random_bytes)

    def today(self) -> dt.date:
        return self.clock.today()
