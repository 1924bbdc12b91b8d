"""The PySide6 that is pinned counts references rightly: 6.12.0 on Python 3.11 does not, and ends the process in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_call_that_returns_nothing_costs_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert abs(sys.getrefcount(None) - before) < 100
