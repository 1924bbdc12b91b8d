"""Export of a project of 100,000 tags as JSONL against json.dumps of the same dictionaries; ratios, memory, cancel.

Run from the root: `PYTHONPATH=. python tests/benchmarks/bench_export.py`. Memory is measured in child processes.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from annotator.base.errors import Cancelled
from annotator.dataset import jsonl
from annotator.dataset.native import native_of
from annotator.model.ports import no_progress
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, fits, tally
from annotator.workbench.exporting import Selection, export_tags
from tests.benchmarks.tagged_project import tagged_project

TAGS_A_PAGE = 200
EVERYTHING = Choices()
CHANGES = 1_000
"""Days over which the tags of the worst project were changed."""


ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """Of the processor, the best of three runs: others use the machine, too."""
    return min(once(work) for _ in range(ROUNDS))


def once(work: Callable[[], object]) -> float:
    """Of the processor, in this process."""
    before = time.process_time()
    work()
    return time.process_time() - before


def bare(project: Project, folder: Path) -> float:
    """How long `json.dumps` and writing take with dictionaries that are there; they are gone when ours is measured."""
    said = [native_of(record) for record in Selection(project, EVERYTHING, no_progress).records()]

    def work() -> None:
        with (folder / "bare.jsonl").open("w", encoding="utf-8") as file:
            for each in said:
                file.write(json.dumps(each, ensure_ascii=False) + "\n")

    return once(work)


def speed(project: Project, folder: Path) -> None:
    """Prints how long writing and reading back take, in times of the bare loop, which is measured anew in each round."""
    target = folder / "ours.jsonl"

    def written() -> None:
        target.unlink(missing_ok=True)
        jsonl.write(Selection(project, EVERYTHING, no_progress).records(), target)

    parts = {
        "SQLite to file": written,
        "  of it: SQLite to records": lambda: deque(Selection(project, EVERYTHING, no_progress).records(), maxlen=0),
        "the file read, not compared": lambda: deque(jsonl.read(target), maxlen=0),
        "export_tags whole: written, read back, compared": lambda: export_tags(project, "jsonl", folder / "e.jsonl"),
    }
    rounds = [(bare(project, folder), [once(work) for work in parts.values()]) for _ in range(ROUNDS)]
    print(f"json.dumps and write of dictionaries that are there: {min(base for base, _ in rounds):.2f} s of processor")
    print(f"{target.stat().st_size / 1e6:.0f} MB of JSONL; the same speed would be 1.00")
    for number, name in enumerate(parts):
        took = min(each[number] for _, each in rounds)
        speeds = sorted(base / each[number] for base, each in rounds)
        print(f"  {name:48} {took:5.2f} s, speed " + ", ".join(f"{one:4.2f}" for one in speeds))


def counting(project: Project) -> None:
    """Prints what the dialog waits for: the tally once, and each keystroke after it."""
    print(f"  tally {seconds(lambda: tally(project)):.2f} s")
    kind = next(iter(tally(project)))
    days = [(date(2024, 1, 1) + timedelta(n)).isoformat() for n in range(CHANGES)]
    worst = [kind._replace(day=day) for day in days for _ in range(100)]
    choices = Choices(since="2024-06-01", until="2025-06-01", labels=frozenset({"decision", "funding"}))
    took = seconds(lambda: sum(fits(kind, choices) for kind in worst))
    print(f"  a keystroke over {len(worst):,} kinds, each tag a kind of its own: {took * 1000:.0f} ms")


class _Stop:
    """Notes the time between two words about progress, and stops at one of them."""

    def __init__(self, at: int) -> None:
        self.longest = 0.0
        self._left = at
        self.last = time.perf_counter()

    def __call__(self, done: int, total: int, what: str) -> None:
        del done, total, what
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now
        self._left -= 1
        if self._left == 0:
            raise Cancelled


def cancelling(project: Project, folder: Path) -> None:
    """Prints how long a person waits at most who stops an export at any moment."""
    whole = _Stop(0)
    export_tags(project, "jsonl", folder / "c.jsonl", progress=whole)
    after = 0.0
    for at in (1, 50, 300, 600):
        stop = _Stop(at)
        try:
            export_tags(project, "jsonl", folder / "stopped.jsonl", progress=stop)
        except Cancelled:
            after = max(after, time.perf_counter() - stop.last)
    left = [path.name for path in folder.iterdir() if "stopped" in path.name]
    print(
        f"  asked whether to stop every {whole.longest * 1000:.0f} ms at most, gone {after * 1000:.0f} ms after; left: {left}"
    )


def memory() -> None:
    """Prints by how much a process grows that exports, for few and for many tags."""
    for pages in (5, 50, 500):
        done = subprocess.run([sys.executable, __file__, str(pages)], capture_output=True, check=True, text=True)
        print(f"  {pages * TAGS_A_PAGE:>7,} tags: {done.stdout.strip()}")


def _one(pages: int) -> None:
    path = tagged_project(pages, TAGS_A_PAGE)
    with Project.open(path, read_only=True) as project, tempfile.TemporaryDirectory() as folder:
        project.text_layer(project.documents()[0].id)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        export_tags(project, "jsonl", Path(folder) / "x.jsonl")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"peak {after / 1024:.0f} MB, {(after - before) / 1024:.1f} MB more than with the project open")


def main() -> None:
    """Prints all figures."""
    if len(sys.argv) > 1:
        _one(int(sys.argv[1]))
        return
    memory()  # first: a child begins with the peak of its parent
    with (
        Project.open(tagged_project(500, TAGS_A_PAGE), read_only=True) as project,
        tempfile.TemporaryDirectory() as folder,
    ):
        speed(project, Path(folder))
        counting(project)
        cancelling(project, Path(folder))


if __name__ == "__main__":
    main()
