"""Time-ordered identifiers and the one form of time stamps that is stored."""

from __future__ import annotations

import os
import re
import threading
import time
import uuid
from datetime import UTC, datetime, timedelta


def uuid7() -> str:
    """A new UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits, so ids sort by time.

    Each is greater than all before it in this process, also within a millisecond (6.2, method 2) and where the clock was
    put back: what was said first stays first.
    """
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    with _turn:
        if value >> 80 <= _last[0] >> 80:
            value = _last[0] + 1
        _last[0] = value
    return str(uuid.UUID(int=value))


_turn = threading.Lock()
_last = [0]
"""The newest id."""


def now() -> str:
    """The present moment as ISO 8601 in UTC with milliseconds: `2026-01-31T09:05:00.123Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)


def is_moment(text: str) -> bool:
    """Whether it is a time stamp as `now` makes them, of a moment that there is."""
    if not _MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def moment_of(text: str) -> str:
    """The time stamp, as `now` writes it, of ISO 8601 text; one without a zone is UTC, a day alone is its midnight.

    Raises ValueError where it is no moment.
    """
    found = datetime.fromisoformat(text.strip())
    try:
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(str(error)) from error
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment_after(text: str) -> str:
    """The time stamp a millisecond after another; the last one there is stays as it is."""
    try:
        return moment_of((datetime.fromisoformat(text) + timedelta(milliseconds=1)).isoformat())
    except (ValueError, OverflowError):
        return text
