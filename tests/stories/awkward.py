"""Awkward PDFs brought in by the command line and opened in the real window one by one, for the story and the benchmark."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analyst import Analyst, wait_until
from PySide6.QtCore import Qt, QTimer

from annotator.cli import run


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was opened: its longest stall in milliseconds, and why its first page has no picture ("" if it has)."""

    name: str
    gap: float
    why: str


@contextmanager
def longest_gap() -> Iterator[list[float]]:
    """Milliseconds between the ticks of a precise 5 ms timer, in a list that grows."""
    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(5)
    try:
        yield gaps
    finally:
        timer.stop()
        tick()


def add_all(project: Path, folder: Path) -> int:
    """Makes a project and adds every PDF of a folder; the exit status of adding."""
    assert run(["new", str(project)]) == 0
    return run(["add", str(project), str(folder)])


def open_each(analyst: Analyst) -> Iterator[Opened]:
    """Opens each document of the library and waits for its first page, or for the reason why there is none."""
    for document in analyst.window.projects.workbench.project.documents():
        with longest_gap() as gaps:
            analyst.window.library.document_chosen.emit(document.id)
            assert analyst.window.documents.open.id == document.id, document.name
            source, view = analyst.window.documents._source, analyst.view
            wait_until(
                lambda source=source, view=view: (
                    source.failed(view.page) is not None
                    or any(key[:2] == (source._document.id, view.page) for key in analyst._bridge.images._held)
                ),
                f"{document.name} is shown",
            )
        yield Opened(document.name, max(gaps), source.failed(view.page) or "")
