"""Export of a project of 100,000 tags as JSONL against json.dumps of the same dictionaries; ratios, memory, cancel.

Run from the root: `PYTHONPATH=. python tests/benchmarks/bench_export.py`. Memory is measured in child processes.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from annotator.base.errors import Cancelled
from annotator.dataset import jsonl
from annotator.dataset.native import native_of
from annotator.model.ports import no_progress
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, fits, tally
from annotator.workbench.exporting import _Selection as Selection
from annotator.workbench.exporting import export_tags
from tests.benchmarks.tagged_project import tagged_project

TAGS_A_PAGE = 200
EVERYTHING = Choices()
CHANGES = 1_000
"""Days over which the tags of the worst project were changed."""


def seconds(work: Callable[[], object]) -> float:
    """The best of three runs: others use the machine, too."""
    best = float("inf")
    for _ in range(3):
        before = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - before)
    return best


def speed(project: Project, folder: Path) -> None:
    """Prints how long writing and reading back take, in times of the bare loop."""
    said = [native_of(record) for record in Selection(project, EVERYTHING, no_progress).records()]
    gc.freeze()  # else the collector walks them again and again while ours is measured

    def bare() -> None:
        with (folder / "bare.jsonl").open("w", encoding="utf-8") as file:
            for each in said:
                file.write(json.dumps(each, ensure_ascii=False) + "\n")

    def written() -> None:
        (folder / "ours.jsonl").unlink(missing_ok=True)
        jsonl.write(Selection(project, EVERYTHING, no_progress).records(), folder / "ours.jsonl")

    def read() -> None:
        for _ in jsonl.read(folder / "ours.jsonl"):
            pass

    parts = {
        "json.dumps and write of dictionaries that are there": bare,
        "SQLite to file": written,
        "  of it: SQLite to records": lambda: [None for _ in Selection(project, EVERYTHING, no_progress).records()],
        "the file read, not compared": read,
        "export_tags whole: written, read back, compared": lambda: export_tags(project, "jsonl", folder / "e.jsonl"),
    }
    took = {name: seconds(work) for name, work in parts.items()}
    base = next(iter(took.values()))
    print(f"{len(said):,} tags, {(folder / 'ours.jsonl').stat().st_size / 1e6:.0f} MB of JSONL")
    for name, value in took.items():
        print(f"  {name:52} {value:6.2f} s  {value / base:5.2f} times, speed {base / value:4.2f}")


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

    def __call__(self, *_: object) -> None:
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
