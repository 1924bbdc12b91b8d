"""Who is connected is told; a failure of one keeps nobody else from it."""

from __future__ import annotations

import pytest

from annotator.workbench.events import Event


def test_listeners_are_told_in_order_until_they_leave() -> None:
    event: Event[int] = Event()
    told: list[tuple[str, int]] = []
    leave = event.connect(lambda value: told.append(("a", value)))
    event.connect(lambda value: told.append(("b", value)))
    event.emit(1)
    leave()
    leave()
    event.emit(2)
    assert told == [("a", 1), ("b", 1), ("b", 2)]


def test_a_listener_may_connect_and_leave_while_it_is_told() -> None:
    event: Event[int] = Event()
    told: list[int] = []

    def once(value: int) -> None:
        event.disconnect(once)
        event.connect(told.append)

    event.connect(once)
    event.emit(1)
    event.emit(2)
    assert told == [2]


def test_a_failure_is_raised_after_all_were_told() -> None:
    event: Event[int] = Event()
    told: list[int] = []

    def fails(value: int) -> None:
        raise ValueError(value)

    event.connect(fails)
    event.connect(told.append)
    with pytest.raises(ValueError, match="3"):
        event.emit(3)
    assert told == [3]
    event.connect(fails)
    with pytest.raises(ExceptionGroup):
        event.emit(4)
    assert told == [3, 4]
