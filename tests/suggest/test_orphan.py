"""Who works for a process that was killed ends soon, in the middle of whatever it does."""

from __future__ import annotations

import subprocess
import sys

import pytest

WORKS = """
import os
from annotator.suggest.orphan import end_with
from annotator.suggest.side_by_side import side_by_side

def for_ever():
    os.write(1, b"working\\n")
    while True:
        pass

os.cpu_count = lambda: 2
end_with(os.getppid())
WHAT
"""
STARTS = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"


@pytest.mark.parametrize(("what", "workers"), [("for_ever()", 1), ("side_by_side(for_ever, for_ever)", 2)])
def test_it_ends_with_who_started_it(what: str, workers: int) -> None:
    middle = subprocess.Popen(
        [sys.executable, "-c", STARTS, WORKS.replace("WHAT", what)], stdout=subprocess.PIPE, text=True
    )
    assert middle.stdout is not None
    for _ in range(workers):
        assert middle.stdout.readline() == "working\n"
    middle.kill()
    # The pipe ends when the last one that holds it has.
    assert middle.communicate(timeout=20) == ("", None)
