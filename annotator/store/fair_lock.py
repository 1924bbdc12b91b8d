"""A re-entrant lock that no thread can take again while another waits for it."""

from __future__ import annotations

import threading


class FairLock:
    """Like `threading.RLock`, but whoever waits gets it next.

    With an RLock a thread that writes part after part takes the lock again before the one that waits has woken up; the window
    would stand still until the whole import is through. Here a thread must pass a door first, and whoever waits holds it.
    """

    def __init__(self) -> None:
        self._door = threading.Lock()
        self._inner = threading.Lock()
        self._owner: int | None = None
        self._depth = 0

    def __enter__(self) -> None:
        me = threading.get_ident()
        if self._owner != me:
            with self._door:
                self._inner.acquire()
            self._owner = me
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if not self._depth:
            self._owner = None
            self._inner.release()
