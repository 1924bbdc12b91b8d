"""Two pieces of work by two processes: the second is done by a copy of this one, made by fork(2), that ends with it."""

from __future__ import annotations

import gc
import logging
import os
import pickle
import signal
from collections.abc import Callable
from typing import NoReturn, Protocol, TypeVar

from annotator.suggest.orphan import end_with

T = TypeVar("T")
U = TypeVar("U")

log = logging.getLogger(__name__)


class Both(Protocol):
    """Does two pieces of work that do not need each other, and gives what both made."""

    def __call__(self, here: Callable[[], T], there: Callable[[], U], /) -> tuple[T, U]:
        """What either raises is raised; then what the other made is lost."""


def in_turn(here: Callable[[], T], there: Callable[[], U], /) -> tuple[T, U]:
    """One after the other, in this process."""
    return here(), there()


def side_by_side(here: Callable[[], T], there: Callable[[], U], /) -> tuple[T, U]:
    """`there` in a copy of this process meanwhile; what that cannot do is done here after all.

    For a process with one thread that keeps no locks and writes nothing in `there`. What it makes must be picklable.
    """
    if (os.cpu_count() or 1) < 2:
        return in_turn(here, there)
    mine, its = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if not child:
        _do_there(there, its, parent)
    os.close(its)
    try:
        with os.fdopen(mine, "rb") as answer:
            made = here()
            body = answer.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        _, status = os.waitpid(child, 0)
    if status:
        log.info("a copy of the process ended early: %d", status)
        return made, there()
    # It is our own copy that wrote this.
    return made, pickle.loads(body)  # noqa: S301


def _do_there(there: Callable[[], object], answers: int, parent: int) -> NoReturn:
    """The copy's whole life."""
    try:
        end_with(parent)
        gc.disable()
        # Who waits for the end of our parent's pipes must not wait for us as well.
        os.close(0)
        os.closerange(3, answers)
        os.closerange(answers + 1, answers + 64)
        with os.fdopen(answers, "wb") as out:
            pickle.dump(there(), out, pickle.HIGHEST_PROTOCOL)
    except BaseException:  # noqa: BLE001 - the parent does it again and meets the error itself
        os._exit(1)
    os._exit(0)
