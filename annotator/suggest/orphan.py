"""A process that works for another one and ends with it, also in the middle of a long piece of work."""

from __future__ import annotations

import os
import signal
from types import FrameType

LOOK = 0.5
"""Seconds between two looks at whether who started us is still there."""


def end_with(parent: int) -> None:
    """From here on this process ends soon after the one of that number, whose child it is, ended. For the main thread.

    A timer and no thread, as this process forks; fork(2) does not hand the timer on, a copy asks for its own.
    """

    def look(_signal: int, _frame: FrameType | None) -> None:
        """End this process at once where its parent is no longer the one that started it."""
        # Whose parent has died gets another one.
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK, LOOK)
