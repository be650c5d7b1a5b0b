"""Ids of records that travel: time-ordered, so that the district merges them quickly."""

import datetime as dt
import uuid
from collections.abc import Callable


def uuid7(now: dt.datetime, random_bytes: Callable[[int], bytes]) -> str:
    """A UUID of version 7 (RFC 9562 5.7): 48 bits of milliseconds, then randomness."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    value = bytearray(milliseconds.to_bytes(6, "big") + random_bytes(10))
    value[6] = value[6] & 0x0F | 0x70
    value[8] = value[8] & 0x3F | 0x80
    return str(uuid.UUID(bytes=bytes(value)))
