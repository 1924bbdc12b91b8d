"""The suggesting processes as their parent sees them: started when there is work, asked side by side, killed when stopped."""

from __future__ import annotations

import json
import logging
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from annotator.base.errors import SuggestionError
from annotator.suggest.wire import Json, line_of

log = logging.getLogger(__name__)

_ROOT = Path(__file__).resolve().parents[2]
_LOOK_UP = 0.1
"""Seconds until it is asked again whether to stop."""
_CHUNK = 1 << 18
_LAST_WORDS = 4_000

Check = Callable[[], None]


class Child:
    """One process; `pid` is its number. It ends when we close its input, also where we die."""

    def __init__(self) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the child lives
        path = os.environ.get("PYTHONPATH")
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "annotator.suggest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, "PYTHONPATH": f"{_ROOT}{os.pathsep}{path}" if path else str(_ROOT)},
            process_group=0,  # Ctrl-C in a terminal is for us alone
        )
        self._buffer = bytearray()
        self._asked = 0
        self.lesson = ""
        """The model that it suggests by, "" for none."""

    @property
    def pid(self) -> int:
        """The process id."""
        return self._child.pid

    def fileno(self) -> int:
        """What is readable when an answer, or the child's end, is there."""
        assert self._child.stdout is not None
        return self._child.stdout.fileno()

    def send(self, request: Json) -> None:
        """Sends a request; the child must have answered the one before. Raises OSError where it is gone."""
        assert self._child.stdin is not None
        self._asked += 1
        self._child.stdin.write(line_of({**request, "number": self._asked}))
        self._child.stdin.flush()

    def receive(self) -> list[Json] | None:
        """The answers that are there, after `fileno` was readable; None where the child is gone, or answers something else.

        A model that could not be taken up, say: what it suggested then would be by another one.
        """
        data = os.read(self.fileno(), _CHUNK)
        if not data:
            return None
        self._buffer += data
        *lines, rest = self._buffer.split(b"\n")
        self._buffer = rest
        answers: list[Json] = [json.loads(bytes(line)) for line in lines]
        astray = next((each for each in answers if each.pop("number", None) != self._asked), None)
        if astray is not None:
            log.error("the suggesting process answered what nobody waits for: %.200s", astray)
            return None
        return answers

    def kill(self) -> None:
        """Ends it now and leaves no zombie; what it had to say goes to the log."""
        # With a copy of itself that may work for it; where it has ended and been waited for there is no group.
        with suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what stood in it was for the one who is gone
                    log.debug("a request was lost")
        self._errors.seek(0)
        words = self._errors.read()[-_LAST_WORDS:]
        self._errors.close()
        if words:
            log.warning("the suggesting process said: %s", words.decode(errors="replace"))


class Children:
    """Up to `most` processes that work side by side. For one thread at a time; close it in the end."""

    def __init__(self, most: int = 2, *, deadline: float = 120.0) -> None:
        """`deadline` is how many seconds one request may take."""
        self._most = most
        self._deadline = deadline
        self._idle: list[Child] = []
        self.lesson = ""
        """The model that all suggest by from their next request on, "" for none."""

    def ask(
        self, requests: Iterable[Json], check: Check, *, deadline: float | None = None
    ) -> Generator[tuple[int, Json | SuggestionError]]:
        """Answers with the number of their request, from 0, as they come: any number of `progress` or `some`, then the last.

        `check` is called at least ten times a second; what it raises is raised here, and all work ends. A request that
        could not be answered, or took longer than `deadline`, gives an error in its place. Close it where
        it is left early.
        """
        seconds = self._deadline if deadline is None else deadline
        waiting = enumerate(requests)
        busy: dict[Child, tuple[int, float]] = {}
        try:
            while self._hand_out(waiting, busy, seconds):
                check()
                yield from self._hear(busy)
        finally:
            for child in busy:
                child.kill()

    def _hand_out(
        self, waiting: Iterator[tuple[int, Json]], busy: dict[Child, tuple[int, float]], seconds: float
    ) -> bool:
        while len(busy) < self._most:
            number, request = next(waiting, (-1, {}))
            if number < 0:
                break
            child = self._idle.pop() if self._idle else Child()
            busy[child] = (number, time.monotonic() + seconds)
            try:
                if child.lesson != self.lesson:
                    child.send({"do": "model", "model": self.lesson})
                    child.lesson = self.lesson
                child.send(request)
            except OSError:
                log.info("the suggesting process is gone")  # and that is seen when its answer is asked for
        return bool(busy)

    def _hear(self, busy: dict[Child, tuple[int, float]]) -> Iterator[tuple[int, Json | SuggestionError]]:
        ready, _, _ = select.select(list(busy), [], [], _LOOK_UP)
        for child in list(busy):
            number, end = busy[child]
            answers = child.receive() if child in ready else []
            if answers is None or time.monotonic() > end:
                del busy[child]
                child.kill()
                yield number, SuggestionError("The process that makes suggestions ended, or took too long.")
                continue
            for answer in answers:
                if "progress" not in answer and "some" not in answer:
                    del busy[child]
                    self._idle.append(child)
                yield number, _or_fault(answer)

    def close(self) -> None:
        """Ends all of them."""
        for child in self._idle:
            child.kill()
        self._idle.clear()


def _or_fault(answer: Json) -> Json | SuggestionError:
    if "failed" in answer:
        return SuggestionError("The suggestions could not be made: {why}.", why=answer["failed"])
    return answer
