"""The real window with the real PDF process on a 1,000-page file with 200,000 tags: start, opening, scrolling, Enter.

Run: `python tests/benchmarks/bench_window.py [--pages N] [--tags N] [--seconds N] [--python PYTHON]`. Prints a row each;
`--python` is the interpreter that starts cold (one with the run-time packages only tells what an installation takes).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.base.settings import SettingsFile
from annotator.model.annotation import Annotation
from annotator.model.geometry import PageIndex
from annotator.store.project import Project
from annotator.ui.collector import Collector
from annotator.ui.desk import Preferences
from annotator.ui.main_window import MainWindow
from annotator.ui.pdf_bridge import PdfBridge
from annotator.ui.theme import Themes
from tests.benchmarks.bench_save import bare, save_bare
from tests.benchmarks.bench_scroll import percentile
from tests.benchmarks.make_pdfs import big_pdf
from tests.benchmarks.tagged_project import tagged_project

HERE = Path(__file__).parent
PROBE_MS, STEP_MS = 5, 16
PAGES_A_SECOND = 30
FIRST_PAGE = "import sys, pymupdf; pymupdf.open(sys.argv[1])[0].get_pixmap(dpi=144)"


class Probe:
    """A precise timer of 5 ms: what it is late by is what the window did not answer for."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> Probe:
        self._last = time.perf_counter()
        self._timer.start(PROBE_MS)
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._tick()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def row(self) -> str:
        """p50, p99 and the largest gap."""
        return (
            f"gap p50 {percentile(self.gaps, 0.5):.1f} ms, p99 {percentile(self.gaps, 0.99):.1f} ms, "
            f"max {max(self.gaps):.1f} ms"
        )


def run_until(holds, seconds: float = 60.0) -> None:
    """The event loop, until `holds()`."""
    clock = QElapsedTimer()
    clock.start()
    while not holds():
        if clock.elapsed() > seconds * 1000:
            raise TimeoutError("waited in vain")
        QApplication.processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5
        )


def run_for(seconds: float) -> None:
    """The event loop as the application has it."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def launched(python: str, *arguments: str) -> float:
    """Seconds that a start takes: what the process says, or until it ends where it says nothing."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["ANNOTATOR_LAUNCHED"] = repr(begun := time.time())
    done = subprocess.run([python, *arguments], env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout) if done.stdout.strip() else time.time() - begun


def cold_start(python: str, project: Path, pdf: Path, title: str) -> None:
    """From the launch to the first page on the window, beside the least that Qt and that MuPDF need."""
    driver = str(HERE / "cold_start.py")
    launched(python, driver, str(project))  # makes the compiled files, as an installation does
    rows = [
        (
            launched(python, driver, str(project)),
            launched(python, driver, "bare"),
            launched(python, "-c", FIRST_PAGE, str(pdf)),
        )
        for _ in range(5)
    ]
    ours, qt, mupdf = (median(row[n] for row in rows) for n in range(3))
    print(
        f"| cold start to first page, {title} | {ours:.2f} s | bare: Qt window {qt:.2f} s, MuPDF page {mupdf:.2f} s "
        f"| ratio to the slower {ours / max(qt, mupdf):.1f} |",
        flush=True,
    )


class Sitting:
    """The window as the application makes it, with a project."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.bridge = PdfBridge()
        preferences = Preferences(SettingsFile(folder / "settings.json"))
        self.window = MainWindow(preferences, Themes(app, "light"), self.bridge)
        self.window.resize(1440, 900)
        self.window.show()
        self.collector = Collector(self.window)

    def open(self, project: Path) -> None:
        """Opens a project and waits until its page is drawn."""
        with Probe() as probe:
            begun = time.perf_counter()
            self.window.projects.open(project)
            inside = time.perf_counter() - begun
            run_until(lambda: len(self.bridge.images) > 0)
            whole = time.perf_counter() - begun
        print(
            f"| opening the project | {whole:.2f} s to the page, {inside:.2f} s in one go | {probe.row()} |", flush=True
        )

    def scroll(self, seconds: float) -> None:
        """Scrolls at 30 pages a second, and rests beforehand for comparison."""
        run_for(2.5)
        with Probe() as rest:
            run_for(2.0)
        bar, view = self.window.view.verticalScrollBar(), self.window.view
        count = len(view.layout_now.sizes)
        begun = time.perf_counter()
        seen: set[int] = set()

        def step() -> None:
            page = (time.perf_counter() - begun) * PAGES_A_SECOND
            bar.setValue(int(page * view.layout_now.height / count) % max(bar.maximum(), 1))
            seen.add(view.page)

        mover = QTimer(timerType=Qt.TimerType.PreciseTimer)
        mover.timeout.connect(step)
        with Probe() as probe:
            mover.start(STEP_MS)
            run_for(seconds)
            mover.stop()
        print(f"| resting | {rest.row()} |")
        print(f"| scrolling {len(seen)} pages in {seconds:.0f} s | {probe.row()} | target p99 < 16 ms |", flush=True)

    def enter(self, folder: Path, times: int) -> None:
        """Tags a passage and presses Enter: until it is on disk, until the window shows it; and a bare commit."""
        window, view = self.window, self.window.view
        project = window.projects.workbench.project
        disk, screen, keys, gaps, commits = [], [], [], [], []
        apply = Project.apply
        begun = 0.0

        def applied(self, *arguments, **named):
            apply(self, *arguments, **named)
            disk.append((time.perf_counter() - begun) * 1000)

        Project.apply = applied
        with closing(bare(folder / "bare.db")) as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 1000")
            for number in range(times):
                view.go_to_page(PageIndex(10 + number))
                start = window.documents.open.layer.starts[10 + number] + 100
                view.select(start, start + 40)
                view.setFocus()
                run_for(0.15)
                begun = time.perf_counter()
                window.tags.label("decision")
                keys.append((time.perf_counter() - begun) * 1000)
                run_for(0.15)
                with Probe() as probe:
                    begun = time.perf_counter()
                    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
                    view.viewport().repaint()
                    screen.append((time.perf_counter() - begun) * 1000)
                    run_for(0.3)
                gaps.append(max(probe.gaps))
                tag: Annotation = project.annotation(window.tags._chosen)
                begun = time.perf_counter()
                save_bare(connection, tag)
                commits.append((time.perf_counter() - begun) * 1000)
        Project.apply = apply
        assert len(disk) == times
        print(f"| label key to form | median {median(keys):.1f} ms, max {max(keys):.1f} ms |")
        print(
            f"| Enter to disk | median {median(disk):.1f} ms, max {max(disk):.1f} ms | bare commit {median(commits):.2f} ms "
            f"| ratio {median(disk) / median(commits):.1f} | target < 10 ms |"
        )
        print(
            f"| Enter to screen | median {median(screen):.1f} ms, max {max(screen):.1f} ms, then gap {max(gaps):.1f} ms |"
        )
        with Probe() as probe:
            begun = time.perf_counter()
            window.tags.undo()
            view.viewport().repaint()
            took = (time.perf_counter() - begun) * 1000
            run_for(0.3)
        print(f"| undo to screen | {took:.1f} ms, then {probe.row()} |", flush=True)

    def close(self) -> None:
        """Ends the window and its process."""
        self.window.close()
        self.collector.close()
        self.bridge.close()


def main() -> None:
    """Prints the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--tags", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--only", choices=("start", "window"))
    wanted = parser.parse_args()
    made = tagged_project(wanted.pages, wanted.tags)
    small = tagged_project(10, 5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        project = Path(shutil.copy(made, folder / "big.annotator"))
        if wanted.only != "window":
            cold_start(wanted.python, small, big_pdf(10), "10 pages, 50 tags")
            cold_start(
                wanted.python,
                project,
                big_pdf(wanted.pages),
                f"{wanted.pages} pages, {wanted.pages * wanted.tags} tags",
            )
        if wanted.only != "start":
            app = QApplication([])
            sitting = Sitting(app, folder)
            sitting.open(project)
            sitting.scroll(wanted.seconds)
            sitting.enter(folder, 20)
            sitting.close()


if __name__ == "__main__":
    main()
