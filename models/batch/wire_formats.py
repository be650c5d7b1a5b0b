"""How keys, codes and days are spelled in files that travel, and who recognises them."""

import base64
import binascii
import datetime as dt
import re
from typing import Any

REGION = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
DISTRICT = re.compile(r"[0-9]{2}\.[0-9]{2}")
INSTALLATION = re.compile(r"[a-z0-9]{4}")
SHA256 = re.compile(r"[0-9a-f]{64}")
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
RECIPIENT = re.compile(r"age1[a-z0-9]{58}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def encode(data: bytes) -> str:
    """Bytes as base64 text."""
    return base64.b64encode(data).decode("ascii")


def decode(text: str, length: int) -> bytes | None:
    """The bytes of base64 text in its one correct spelling, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if len(data) == length and encode(data) == text else None


def is_public_key(value: Any) -> bool:
    return isinstance(value, str) and decode(value, 32) is not None


def is_signature(value: Any) -> bool:
    return isinstance(value, str) and decode(value, 64) is not None


def is_region(value: Any) -> bool:
    return isinstance(value, str) and REGION.fullmatch(value) is not None


def is_district(value: Any) -> bool:
    return isinstance(value, str) and DISTRICT.fullmatch(value) is not None


def is_installation(value: Any) -> bool:
    return isinstance(value, str) and INSTALLATION.fullmatch(value) is not None


def is_sha256(value: Any) -> bool:
    return isinstance(value, str) and SHA256.fullmatch(value) is not None


def is_uuid(value: Any) -> bool:
    return isinstance(value, str) and UUID7.fullmatch(value) is not None


def is_recipient(value: Any) -> bool:
    return isinstance(value, str) and RECIPIENT.fullmatch(value) is not None


def is_day(value: Any) -> bool:
    """A day of the calendar, `2026-02-28`."""
    if not isinstance(value, str) or DAY.fullmatch(value) is None:
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_moment(value: Any) -> bool:
    """A moment in UTC to the second, `2026-03-16T01:00:00Z`."""
    if not isinstance(value, str) or MOMENT.fullmatch(value) is None:
        return False
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_text(value: Any, limit: int = 200) -> bool:
    """A short line of visible characters."""
    return isinstance(value, str) and 0 < len(value) <= limit and value.isprintable()


def moment(at: dt.datetime) -> str:
    """A moment as it is written on the wire."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
