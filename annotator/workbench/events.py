"""A tiny typed observer: whoever connected is told, in the order of connecting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Event(Generic[T]):
    """Something that happens; `emit` tells everybody who is connected at that moment."""

    def __init__(self) -> None:
        self._listeners: tuple[Callable[[T], object], ...] = ()

    def connect(self, listener: Callable[[T], object]) -> Callable[[], None]:
        """Tells `listener` from now on; the answer disconnects it again."""
        self._listeners = (*self._listeners, listener)
        return lambda: self.disconnect(listener)

    def disconnect(self, listener: Callable[[T], object]) -> None:
        """Tells `listener` no longer; one that was never connected is no fault."""
        self._listeners = tuple(known for known in self._listeners if known != listener)

    def emit(self, value: T) -> None:
        """Tells every listener, also after one of them failed; the failures are raised when all have been told.

        Raises the error of a listener, or an ExceptionGroup where several failed.
        """
        failures: list[Exception] = []
        for listener in self._listeners:
            try:
                listener(value)
            except Exception as error:  # noqa: BLE001  raised below: one listener must not silence the next
                failures.append(error)
        if len(failures) == 1:
            raise failures[0]
        if failures:
            raise ExceptionGroup("several listeners failed", failures)
