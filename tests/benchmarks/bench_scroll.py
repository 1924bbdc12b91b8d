"""How smooth scrolling is: 1,000 pages with 200 tags each at 30 pages a second; gaps of the event loop, first paint, memory.

Run: `python -m tests.benchmarks.bench_scroll [--pages N] [--tags N] [--seconds N]`. Prints one line of JSON.
`run` takes any source, so that the same is measured with the real PDF process behind it.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import sys
from collections.abc import Callable, Sequence
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.model.geometry import PageSize
from annotator.model.text_layer import PageText, TextLayer
from annotator.ui.page.mark import Mark, Pattern, Style
from annotator.ui.page.page_view import PageView
from annotator.ui.page.ports import PageSource
from tests.ui.page.fakes import FakeSource, draw, layer_of, make_page

LABELS: tuple[tuple[str, str, Pattern], ...] = (
    ("decision", "#0072B2", "solid"),
    ("recommendation", "#D55E00", "diagonal"),
    ("funding amount", "#009E73", "dots"),
)
STYLES: tuple[Style, ...] = ("tag", "tag", "tag", "suggestion")
STEP_MS = 16
PROBE_MS = 5


class ReadySource(FakeSource):
    """The same picture for every page, at hand at once: leaves only the view to be measured."""

    def image(self, page, scale, clip=None):
        key = (0, scale, clip)
        if key not in self._images:
            self._images[key] = draw(self.pages[0], scale, clip)
        return self._images[key]

    def want(self, wanted):
        self.asked = list(wanted)


def make_pages(count: int) -> list[PageText]:
    """Pages of 48 lines with 80 characters."""
    line = "Bestyrelsen drøftede sagen og besluttede at afsætte 1,2 millioner kroner til den "
    page = make_page([(48, 40, [line[:80]] * 48)])
    return [page] * count


def make_marks(layer: TextLayer, count: int) -> tuple[Mark, ...]:
    """`count` marks a page, evenly spread; every tenth over several lines, so that they nest."""
    marks = []
    for page, start in enumerate(layer.starts):
        step = (layer.starts[1] if layer.pages > 1 else len(layer.text)) / count
        for number in range(count):
            label, colour, pattern = LABELS[number % 3]
            first = start + int(number * step)
            length = 200 if number % 10 == 0 else 15
            last = min(first + length, len(layer.text))
            marks.append(Mark(f"{page}-{number}", first, last, label, colour, pattern, STYLES[number % 4]))
    return tuple(marks)


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which `part` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def gaps_while(seconds: float, step: Callable[[], None] | None) -> list[float]:
    """Milliseconds between the ticks of a precise 5 ms timer, while `step` is called every 16 ms."""
    loop, gaps, last = QEventLoop(), [], perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    probe = QTimer(timerType=Qt.TimerType.PreciseTimer)
    probe.timeout.connect(tick)
    probe.start(PROBE_MS)
    mover = QTimer(timerType=Qt.TimerType.PreciseTimer)
    if step is not None:
        mover.timeout.connect(step)
        mover.start(STEP_MS)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    probe.stop()
    mover.stop()
    return gaps


def run(
    sizes: tuple[PageSize, ...], layer: TextLayer, source: PageSource, marks: tuple[Mark, ...], seconds: float
) -> dict[str, float]:
    """Measure one document; times in milliseconds, memory in MiB."""
    view = PageView()
    view.resize(1000, 900)
    began = perf_counter()
    view.show_document(sizes, layer, source)
    view.show_marks(marks)
    view.show()
    view.grab()
    first_paint = (perf_counter() - began) * 1000
    began = perf_counter()
    view.show_marks(marks[:-1])
    view.viewport().repaint()
    one_changed = (perf_counter() - began) * 1000
    # As the application does after opening a document: 200,000 marks looked through by the collector cost 100 ms.
    gc.collect()
    gc.freeze()
    idle = gaps_while(1.0, None)
    bar = view.verticalScrollBar()
    start = perf_counter()

    def step() -> None:
        page = (perf_counter() - start) * 30
        bar.setValue(int(page * view.layout_now.height / max(len(sizes), 1)) % max(bar.maximum(), 1))

    moving = gaps_while(seconds, step)
    view.clear("")
    view.deleteLater()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "pages": len(sizes),
        "marks": len(marks),
        "first_paint_ms": round(first_paint, 1),
        "one_mark_changed_ms": round(one_changed, 1),
        "idle_gap_p99_ms": round(percentile(idle, 0.99), 1),
        "gap_p50_ms": round(percentile(moving, 0.5), 1),
        "gap_p99_ms": round(percentile(moving, 0.99), 1),
        "gap_max_ms": round(max(moving), 1),
        "peak_rss_mib": round(peak / 1024 if sys.platform != "darwin" else peak / 1024**2, 1),
    }


def main() -> int:
    """Measure the made document and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--tags", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=5.0)
    wanted = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    pages = make_pages(wanted.pages)
    layer = layer_of(pages)
    source = ReadySource(pages)
    figures = run(tuple(p.size for p in pages), layer, source, make_marks(layer, wanted.tags), wanted.seconds)
    print(json.dumps(figures))
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
