"""Every awkward PDF of the shared folder opened in the real window: the longest stall of each, target 100 ms.

Run: `python tests/benchmarks/bench_open.py` (ANNOTATOR_SHARED says where the folder is; a project can be given instead).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "stories"))

from analyst import Analyst
from awkward import add_all, open_each
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "pdfs"
TARGET = 100.0
ROUNDS = 3


@contextmanager
def longest_gap(longest: dict[str, float], name: str) -> Iterator[None]:
    """Puts the longest time between the ticks of a precise 5 ms timer under `name`, in milliseconds."""
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
        yield
    finally:
        timer.stop()
        tick()
        longest[name] = max(gaps)


def main() -> int:
    """Prints the slowest; 1 where one of them is over the target in every round."""
    if not SHARED.is_dir():
        print("| open awkward PDFs | the shared folder is not there |")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        project = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "awkward.annotator"
        if not project.exists():
            add_all(project, SHARED)
        app = QApplication([])
        best: dict[str, float] = {}
        worst = 0.0
        for _ in range(ROUNDS):
            analyst = Analyst(app, project)
            longest: dict[str, float] = {}
            for _opened in open_each(analyst, partial(longest_gap, longest)):
                pass
            analyst.leaves()
            worst = max(worst, *longest.values())
            best = {name: min(gap, best.get(name, gap)) for name, gap in longest.items()}
    slowest = sorted(best.items(), key=lambda pair: -pair[1])
    for document, gap in slowest[:8]:
        print(f"  {gap:6.1f} ms  {document}")
    print(
        f"| open {len(best)} awkward PDFs | longest stall, best of {ROUNDS} {slowest[0][1]:.1f} ms, "
        f"of all {worst:.1f} ms | target < 100 ms |"
    )
    return int(slowest[0][1] > TARGET)


if __name__ == "__main__":
    sys.exit(main())
