"""What every test may use: the folder of real documents (absent in some checkouts) and a quiet, offscreen Qt."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).resolve().parents[2] / "shared"))
PATIENCE = 2.0
"""Seconds that what a test started may take to end after it: a thread that was told to, a child that was killed."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents, gold tags and awkward PDFs; tests that read it are skipped where it is absent."""
    if not (SHARED / "documents").is_dir():
        pytest.skip("the folder of shared documents is not beside this checkout")
    return SHARED


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a thread, a child process or a window that is shown."""
    threads, processes, windows = living_threads(), children(), shown_windows()
    yield
    left = {*living_threads() - threads, *children() - processes, *shown_windows() - windows}
    end = time.monotonic() + PATIENCE
    while left and time.monotonic() < end:
        gc.collect()
        delete_what_waits_for_it()
        for thread in living_threads() - threads:
            thread.join(0.05)
        left = {*living_threads() - threads, *children() - processes, *shown_windows() - windows}
    assert not left, f"{request.node.name} left behind: {left}"


def living_threads() -> set[threading.Thread]:
    """Threads that would keep the process from ending."""
    return {thread for thread in threading.enumerate() if not thread.daemon}


def children() -> set[str]:
    """Child processes that run our worker, by process id, zombies too; none where the system has no /proc."""
    found = set()
    for task in Path("/proc/self/task").glob("*/children"):
        try:
            pids = task.read_text().split()
        except OSError:  # the thread ended meanwhile
            continue
        found |= {f"child process {pid}" for pid in pids if _is_worker(Path("/proc") / pid)}
    return found


def _is_worker(process: Path) -> bool:
    try:
        line = (process / "cmdline").read_bytes()
        state = (process / "stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:  # gone meanwhile
        return False
    return state == "Z" or b"annotator.pdf.worker" in line or b"annotator.suggest.worker" in line


def shown_windows() -> set[str]:
    """Windows that are on the screen; nothing is imported for the question."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return set()
    return {repr(widget) for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()}


def delete_what_waits_for_it() -> None:
    """Carries out every `deleteLater`, which Qt leaves to an event loop."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
