"""A queue of 10,000 tags: read, filtered, moved in, judged; the longest gap of the window's event loop in each.

Run: `python tests/benchmarks/bench_review.py [--tags 10000] [--documents 10]`; the target is no gap over 50 ms.
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

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.base.ids import now, uuid7
from annotator.model.edits import Add, Say, Step
from annotator.model.geometry import PageIndex
from annotator.model.review import Complete, StatementId
from annotator.pdf.client import PdfClient
from annotator.review.queue import Filter
from annotator.store.project import Project
from annotator.workbench.importing import add_pdfs
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.sample import built_in_schema
from tests.benchmarks.bench_window import Probe, Sitting, run_for, run_until
from tests.benchmarks.make_pdfs import big_pdf
from tests.benchmarks.tagged_project import tags_of_page

TARGET = 50.0


def two_readers(path: Path, tags: int, pages: int) -> Path:
    """A document of `pages` pages in which two annotators have half of `tags` each: every fifth has other borders."""
    client = PdfClient()
    try:
        with Project.create(path, name="review", schema_toml=built_in_schema()) as project:
            people = [project.annotator_named(name, at=now()) for name in ("Bo", "Signe")]
            added = add_pdfs(project, client, [big_pdf(pages)], by=people[0].id)
            document = OpenDocument(project, added.added[0])
            length = len(document.layer.text)
            for number, person in enumerate(people):
                made = []
                for page in range(pages):
                    for at, tag in enumerate(
                        tags_of_page(document, PageIndex(page), tags // 2 // pages, person.id, now())
                    ):
                        moved = number and at % 5 == 0
                        start, end = tag.anchor.start, tag.anchor.end
                        made.append(replace(tag, anchor=document.anchor(start, end - 5)) if moved else tag)
                read = Complete(StatementId(uuid7()), document.id, 0, length, "document", person.id, now())
                project.apply(Step(uuid7(), person.id, now(), (*(Add(tag) for tag in made), Say(read))))
    finally:
        client.close()
    return path


class Review(Sitting):
    """The window at the review."""

    def begin(self) -> None:
        """F4, until the queue is listed."""
        self.window.view.setFocus()
        run_for(2.5)
        self.measured("the queue is read", lambda: self.key(Qt.Key.Key_F4), lambda: bool(self.window.views.queue.rows))

    def measured(self, what: str, act: Callable[[], object], holds: Callable[[], bool] = lambda: True) -> float:
        """Prints how long it took until `holds()`, and the longest gap from then on for 0.3 s too."""
        with Probe() as probe:
            begun = time.perf_counter()
            act()
            inside = (time.perf_counter() - begun) * 1000
            run_until(holds)
            whole = (time.perf_counter() - begun) * 1000
            run_for(0.3)
        worst = max(probe.gaps)
        print(f"| {what} | {inside:.0f} ms in one go, {whole:.0f} ms in all | longest gap {worst:.1f} ms |", flush=True)
        return worst

    def many(self, what: str, times: int, act: Callable[[], object]) -> float:
        """The same thing many times, with rests; the longest gap of all."""
        with Probe() as probe:
            for _ in range(times):
                act()
                run_for(0.05)
        worst = max(probe.gaps)
        print(f"| {what}, {times} times | {probe.row()} |", flush=True)
        return worst

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the hands are."""
        QTest.keyClick(QApplication.focusWidget() or self.window.view, key, modifiers)

    def filters(self) -> list[float]:
        """Each kind of filter on and off."""
        queue, found = self.window.views.queue, []
        people = list(queue.filters._choices.annotators)
        for what, wanted in (
            ("filter: disagreement", Filter(disagreement=True)),
            ("filter: open only", Filter(open_only=True)),
            (
                "filter: one annotator and a label",
                Filter(annotators=frozenset(people[:1]), labels=frozenset({"funding"})),
            ),
            ("no filter", Filter()),
        ):

            def choose(wanted: Filter = wanted) -> None:
                queue.filters.show_filter(wanted)
                queue.filter_changed.emit(wanted)
                queue.view.viewport().repaint()

            found.append(self.measured(f"{what}", choose))
            print(f"|   … rows: {len(queue.rows)} | | |")
        return found


def main() -> None:
    """Prints the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tags", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=100)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        os.environ["ANNOTATOR_NAME"] = "Ane"
        app = QApplication([])
        project = two_readers(folder / "review.annotator", wanted.tags, wanted.pages)
        sitting = Review(app, folder)
        sitting.open(project)
        sitting.begin()
        run_for(2.0)
        with Probe() as rest:
            run_for(2.0)
        print(f"| resting | {rest.row()} |")
        gaps = sitting.filters()
        sitting.window.view.setFocus()
        gaps.append(sitting.many("N: the next tag", 60, lambda: sitting.key(Qt.Key.Key_N)))
        gaps.append(sitting.many("A: accept and go on", 20, lambda: sitting.key(Qt.Key.Key_A)))
        gaps.append(sitting.many("1: gold and go on", 10, lambda: sitting.key(Qt.Key.Key_1)))
        gaps.append(sitting.many("undo", 10, lambda: sitting.window.commands.run("edit.undo")))
        print(f"| longest of all | {max(gaps):.1f} ms | target {TARGET:.0f} ms |")
        sitting.close()


if __name__ == "__main__":
    main()
