"""Two pieces of work by two processes give what they give one after the other, whatever happens to the second process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

PROLOGUE = """
import os
from annotator.suggest.side_by_side import in_turn, side_by_side
parent = os.getpid()
os.cpu_count = lambda: 2
def fail(): raise ValueError("no")
"""


def said(script: str) -> str:
    """What a process of its own prints: ours has threads, and must not be copied."""
    done = subprocess.run(
        [sys.executable, "-c", PROLOGUE + script], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_the_second_piece_is_made_by_another_process() -> None:
    assert said("print(side_by_side(lambda: os.getpid() == parent, lambda: os.getpid() == parent))") == "(True, False)"


def test_one_after_the_other_makes_the_same() -> None:
    assert (
        said("print(in_turn(lambda: [1], lambda: {2: 'å'}) == side_by_side(lambda: [1], lambda: {2: 'å'}))") == "True"
    )


def test_much_goes_through() -> None:
    assert said("print(sum(side_by_side(lambda: 0, lambda: list(range(10**6)))[1]))") == str(sum(range(10**6)))


def test_with_one_processor_there_is_one_process() -> None:
    assert said("os.cpu_count = lambda: 1\nprint(side_by_side(os.getpid, os.getpid) == (parent, parent))") == "True"


@pytest.mark.parametrize("work", ["lambda: 0, fail", "fail, lambda: 0", "fail, lambda: __import__('time').sleep(600)"])
def test_what_either_raises_is_raised_here(work: str) -> None:
    assert said(f"try:\n    side_by_side({work})\nexcept ValueError as error:\n    print(error)") == "no"


def test_what_a_process_that_was_killed_should_have_made_is_made_here() -> None:
    there = "lambda: parent == os.getpid() or os.kill(os.getpid(), 9)"
    assert said(f"print(side_by_side(lambda: 1, {there}))") == "(1, True)"


def test_the_second_process_holds_no_pipe_open() -> None:
    script = (
        PROLOGUE
        + "import time\nprint(parent, flush=True)\nside_by_side(lambda: time.sleep(600), lambda: time.sleep(600))"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, process_group=0) as process:
        assert process.stdout is not None
        assert int(process.stdout.readline()) == process.pid
        os.killpg(process.pid, signal.SIGKILL)
        assert process.stdout.read() == b""
