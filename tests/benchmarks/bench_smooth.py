"""How smooth the window stays while 1,000 pages get suggestions and 5,000 tags are learned from, and how long both take.

Run: `python tests/benchmarks/bench_smooth.py [--pages N] [--tags N] [--seconds N] [--speed PAGES_A_SECOND] [--only one|many]`.
The real window with the real processes, scrolled at 60 frames a second all the while: first with nothing else to do, then
during each piece of work, then with nothing again. The ratio to the rest is what holds on a machine that others use too.
Asked of two processors: 1,000 pages suggested in 10 s, 5,000 tags learned from in 5 s, and no frame left out meanwhile.
What each step costs `bench_suggest` tells.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.base.ids import now
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.answering import accept
from annotator.workbench.importing import add_pdfs
from annotator.workbench.sample import built_in_schema
from tests.benchmarks.bench_scroll import percentile
from tests.benchmarks.bench_window import Probe, Sitting, run_for, run_until
from tests.benchmarks.make_pdfs import make

FRAME_MS, STEP_MS = 1000 / 60, 16
MISSED_MS = 1.5 * FRAME_MS
"""From one painted frame to the next: above that one was left out."""
TICKS = os.sysconf("SC_CLK_TCK")


class Frames(QObject):
    """Scrolls a page view at 60 frames a second, and writes down when it was painted and how long each turn took."""

    def __init__(self, sitting: Sitting, speed: float) -> None:
        super().__init__()
        self.painted: list[float] = []
        self.probe = Probe()
        self._view, self._speed = sitting.window.view, speed
        self._mover = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._mover.timeout.connect(self._step)

    def __enter__(self) -> Frames:
        self._begun = time.perf_counter()
        self._view.viewport().installEventFilter(self)
        self._mover.start(STEP_MS)
        self.probe.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._begun
        self.probe.__exit__()
        self._mover.stop()
        self._view.viewport().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes each painting."""
        if event.type() == QEvent.Type.Paint:
            self.painted.append(time.perf_counter() * 1000)
        return super().eventFilter(watched, event)

    def _step(self) -> None:
        bar, layout = self._view.verticalScrollBar(), self._view.layout_now
        page = (time.perf_counter() - self._begun) * self._speed
        bar.setValue(int(page * layout.height / len(layout.sizes)) % max(bar.maximum(), 1))

    def row(self, name: str, took: str = "") -> list[float]:
        """Prints the row, and gives what is compared: frames missed and turns too long, as shares."""
        turns = self.probe.gaps
        gaps = [after - before for before, after in zip(self.painted, self.painted[1:], strict=False)]
        long = sum(gap > FRAME_MS for gap in turns) / len(turns)
        missed = sum(gap > MISSED_MS for gap in gaps) / len(gaps)
        numbers = [percentile(each, part) for each in (turns, gaps) for part in (0.5, 0.95, 0.99, 1.0)]
        shown = " | ".join(f"{number:6.1f}" for number in numbers[:4]) + f" | {long:6.1%} | "
        shown += " | ".join(f"{number:6.1f}" for number in numbers[4:])
        print(f"| {name:34} | {shown} | {missed:6.1%} | {len(gaps) / self.seconds:4.0f} | {took} |", flush=True)
        return [long, missed]


HEAD = (
    "| ms                                 | turn50 |   95   |   99   |  max   | >16.7  | frm50  |   95   |   99   |  max   "
    "| >25 ms | fps  | took |"
)


def made(files: int, pages: int) -> Path:
    """A project of so many files of so many pages each, made where it is not there yet, in the folder for temporary files."""
    target = Path(tempfile.gettempdir()) / f"annotator-bench-smooth-{files}x{pages}.annotator"
    if not target.exists():
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        client = PdfClient()
        try:
            with tempfile.TemporaryDirectory() as name, Project.create(part, schema_toml=built_in_schema()) as project:
                who = project.annotator_named("Ane", at=now())
                pdfs = [make(pages, Path(name) / f"{n:02}.pdf", seed=n) for n in range(files)]
                add_pdfs(project, client, pdfs, by=who.id)
        finally:
            client.close()
        part.replace(target)
    return target


def computed() -> float:
    """Seconds that our suggesting processes have computed, with their own copies; 0 where the system does not tell."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            said = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
            if int(said[1]) == os.getpid() and b"annotator.suggest.worker" in (folder / "cmdline").read_bytes():
                total += sum(map(int, said[11:15]))
        except OSError:  # it has ended meanwhile
            continue
    return total / TICKS


class Run:
    """One project in the window, without suggestions to begin with."""

    def __init__(self, app: QApplication, project: Path, speed: float) -> None:
        self.folder = project.parent
        self.sitting = Sitting(app, self.folder)
        self.window = self.sitting.window
        self.window.desk.actions.run("suggestion.show")
        self.speed = speed
        self.sitting.open(project)
        run_for(2.5)
        print(HEAD)

    def rest(self, seconds: float, name: str) -> list[float]:
        """Scrolling alone."""
        with Frames(self.sitting, self.speed) as frames:
            run_for(seconds)
        return frames.row(name)

    def during(self, name: str, begin: Callable[[], None], ended: Callable[[], bool]) -> list[float]:
        """Scrolling from the beginning of a piece of work until it has ended."""
        own, theirs = time.process_time(), computed()
        with Frames(self.sitting, self.speed) as frames:
            begun = time.perf_counter()
            begin()
            run_until(ended, 120.0)
            took = time.perf_counter() - begun
        theirs = computed() - theirs
        own = time.process_time() - own
        return frames.row(name, f"{took:.2f} s; computed {theirs:.2f} s in processes of its own, window {own:.2f} s")

    def suggest(self) -> list[float]:
        """From nothing, and from the start of the processes, until all suggestions are kept and the open file's are shown."""
        work = lambda: self.window.suggesting.work  # noqa: E731 - it is made by the beginning
        begin = lambda: self.window.desk.actions.run("suggestion.show")  # noqa: E731
        return self.during("suggesting all (asked: 10 s)", begin, lambda: work() is not None and work().task is None)

    def learn(self, tags: int) -> tuple[list[float], list[float]]:
        """Accepts so many suggestions; learning until what was learned is in use, then all suggestions anew."""
        bench = self.window.projects.workbench
        project = bench.project
        every = [each for document in project.documents() for each in project.suggestions(document.id)]
        accepted = accept(project, bench.annotator.id, every[:tags])
        bench.tell_tags_changed({each.document for each in accepted})
        run_for(1.0)
        work = self.window.suggesting.work
        learned: list[object] = []
        work.figures_changed.connect(learned.append)
        begin = lambda: self.window.desk.actions.run("suggestion.learn")  # noqa: E731
        one = self.during(f"learning, {len(accepted)} tags (asked: 5 s)", begin, lambda: bool(learned))
        return one, self.during("suggesting all anew", lambda: None, lambda: work.task is None)

    def close(self) -> None:
        """Ends the window and its processes."""
        self.sitting.close()


def compared(name: str, during: list[float], rests: list[list[float]]) -> None:
    """How much more often than with nothing else to do."""
    long, missed = (during[n] - sum(rest[n] for rest in rests) / len(rests) for n in range(2))
    print(
        f"| {name}: turns over 16.7 ms {long:+.1%}, frames left out {missed:+.1%} against scrolling alone |", flush=True
    )


def measure(app: QApplication, project: Path, wanted: argparse.Namespace, *, learn: bool) -> None:
    """One project's rows."""
    run = Run(app, project, wanted.speed)
    before = run.rest(wanted.seconds, "scrolling alone, before")
    rows = {"suggesting": run.suggest()}
    if learn:
        rows["learning"], rows["suggesting anew"] = run.learn(wanted.tags)
    rests = [before, run.rest(wanted.seconds, "scrolling alone, after")]
    for name, row in rows.items():
        compared(name, row, rests)
    run.close()


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--tags", type=int, default=5_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--speed", type=float, default=10.0)
    parser.add_argument("--only", choices=("one", "many"))
    wanted = parser.parse_args()
    app = QApplication([])
    for files in (20, 1):
        if wanted.only != ("many" if files == 1 else "one"):
            source = made(files, wanted.pages // files)
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
                    os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
                project = folder / "smooth.annotator"
                project.write_bytes(source.read_bytes())
                print(f"{files} x {wanted.pages // files} pages, scrolled at {wanted.speed:.0f} pages a second")
                measure(app, project, wanted, learn=files > 1)


if __name__ == "__main__":
    main()
