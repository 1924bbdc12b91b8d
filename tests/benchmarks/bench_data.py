"""The Data view with 10,000 tags: read, counted, filtered by bars and menus; the longest gap of the window's event loop in each.

Run: `python tests/benchmarks/bench_data.py [--tags 10000] [--pages 100]`; no gap is to be over 50 ms.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from annotator.model.annotation import LabelId
from annotator.ui.data.data_table import DataTable
from tests.benchmarks.bench_review import OwnProbe, two_readers, until
from tests.benchmarks.bench_window import Sitting, run_for


class Data(Sitting):
    """The window at the data."""

    @property
    def table(self) -> DataTable:
        """The table of the project that is open."""
        found = self.window.views.data.view.table
        assert found is not None
        return found

    def settled(self) -> bool:
        """Whether all is read and counted."""
        data = self.window.views.data
        return data.ready and not (data._stale or data._reading.under_way or data._counting.under_way)

    def measured(self, what: str, act: Callable[[], object]) -> None:
        """Does it, and waits until all is counted; with the longest gap from the beginning."""
        with OwnProbe() as probe:
            begun = time.perf_counter()
            act()
            until(self.settled)
            whole = (time.perf_counter() - begun) * 1000
            run_for(0.3)
        print(
            f"| {what} | max {max(probe.gaps):.0f} ms, own {max(probe.own):.0f} ms | {whole:.0f} ms in all |",
            flush=True,
        )

    def run(self) -> None:
        """Everything that is measured."""
        window, charts = self.window, self.window.views.data.view.charts
        self.measured("F7, first time", lambda: window.commands.run("view.data"))
        bar = charts.cards["verdicts"].view
        for at in range(3):
            self.measured(f"click on bar {at + 1}", lambda at=at: bar._choose((at, -1)))
        self.measured("let the bar go", bar.let_chosen_go)
        asked = self.table.filter
        self.measured("one label", lambda: self.ask(replace(asked, labels=frozenset({LabelId("funding")}))))
        self.measured("all labels", lambda: self.ask(asked))
        self.measured("words", lambda: self.ask(replace(asked, words="kro")))
        self.measured("no words", lambda: self.ask(asked))
        self.measured("one more chart", lambda: charts.see("meetings", seen=True))
        self.measured("back to the page", lambda: window.commands.run("view.markup"))
        self.measured("F7 again", lambda: window.commands.run("view.data"))
        self.measured("light and dark", lambda: window.commands.run("theme.toggle"))

    def ask(self, asked: object) -> None:
        """What the menus over the table do."""
        self.table.bar._choose(asked)


def main() -> None:
    """Prints a row each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tags", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=100)
    choices = parser.parse_args()
    os.environ["ANNOTATOR_NAME"] = "Ane"
    app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = two_readers(folder / "data.annotator", choices.tags, choices.pages)
        sitting = Data(app, folder)
        sitting.open(project)
        sitting.run()
        sitting.close()


if __name__ == "__main__":
    main()
