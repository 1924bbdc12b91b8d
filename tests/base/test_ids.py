"""Ids sort in the order in which they were made."""

from __future__ import annotations

import time
import uuid

import pytest

from annotator.base import ids


def test_ids_ascend_also_within_a_millisecond() -> None:
    made = [ids.uuid7() for _ in range(20_000)]
    assert made == sorted(set(made))
    assert {(uuid.UUID(one).version, uuid.UUID(one).variant) for one in made} == {(7, uuid.RFC_4122)}


def test_ids_ascend_where_the_clock_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ids.uuid7()
    an_hour_ago = time.time_ns() - 3_600_000_000_000
    monkeypatch.setattr(ids.time, "time_ns", lambda: an_hour_ago)
    assert before < ids.uuid7() < ids.uuid7()
