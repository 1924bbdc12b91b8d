"""A queue of 10,000 tags: read, filtered, moved in, judged; the longest gap of the window's event loop in each.

Run: `python tests/benchmarks/bench_review.py [--tags 10000] [--pages 100] [--merge 50000] [--many]`; no gap is to be over 50 ms.
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
from tests.benchmarks.bench_window import Probe, Sitting, run_for
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


def until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    """The event loop as the application has it, until `holds()`; threads get their turn as they do there."""
    end = time.perf_counter() + seconds
    run_for(0.02)
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("waited in vain")
        run_for(0.02)


def many_documents(path: Path, documents: int, tags: int) -> Path:
    """Documents of ten pages each, told apart by their file's last bytes, with half of `tags` by each of two annotators."""
    client = PdfClient()
    try:
        with Project.create(path, name="many", schema_toml=built_in_schema()) as project:
            people = [project.annotator_named(name, at=now()) for name in ("Bo", "Signe")]
            files = []
            for number in range(documents):
                files.append(path.with_name(f"referat {number}.pdf"))
                files[-1].write_bytes(big_pdf(10).read_bytes() + b"\n%% %d\n" % number)
            for added in add_pdfs(project, client, files, by=people[0].id).added:
                document = OpenDocument(project, added)
                for person in people:
                    made = [
                        tag
                        for page in range(10)
                        for tag in tags_of_page(document, PageIndex(page), tags // 20, person.id, now())
                    ]
                    project.apply(Step(uuid7(), person.id, now(), tuple(Add(tag) for tag in made)))
    finally:
        client.close()
    return path


class OwnProbe(Probe):
    """Also what the window's thread computed between two ticks: that does not grow with what else the machine does."""

    def __init__(self) -> None:
        super().__init__()
        self.own: list[float] = []
        self._computed = time.thread_time()

    def _tick(self) -> None:
        super()._tick()
        computed = time.thread_time()
        self.own.append((computed - self._computed) * 1000)
        self._computed = computed


class Review(Sitting):
    """The window at the review; `found` has the longest gap of each thing done."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app, folder)
        self.found: dict[str, float] = {}

    def measured(self, what: str, act: Callable[[], object], holds: Callable[[], bool] = lambda: True) -> None:
        """Does it, and waits until `holds()` and for 0.3 s more; with the longest gap from the beginning."""
        with OwnProbe() as probe:
            begun = time.perf_counter()
            act()
            self.window.views.queue.view.viewport().repaint()
            inside = (time.perf_counter() - begun) * 1000
            until(holds)
            whole = (time.perf_counter() - begun) * 1000
            run_for(0.3)
        self._tell(what, probe, f"{inside:.0f} ms in one go, {whole:.0f} ms in all")

    def many(self, what: str, times: int, act: Callable[[], object]) -> None:
        """The same thing many times, with rests; the longest gap of all."""
        with OwnProbe() as probe:
            for _ in range(times):
                act()
                run_for(0.05)
        self._tell(what, probe, f"{times} times")

    def _tell(self, what: str, probe: OwnProbe, how: str) -> None:
        worst = max(probe.gaps)
        self.found[what] = max(worst, self.found.get(what, 0))
        held = "held" if worst <= TARGET else "NOT HELD"
        own = max(probe.own)
        print(
            f"| {what} | {how} | longest gap {worst:.1f} ms, own work {own:.1f} ms | limit {TARGET:.0f} ms | {held} |",
            flush=True,
        )

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the hands are."""
        QTest.keyClick(QApplication.focusWidget() or self.window.view, key, modifiers)

    def do(self, command: str) -> None:
        """A command of the window, and of its page the hands."""
        self.window.commands.run(command)

    def settled(self) -> bool:
        """Whether nothing is being worked on."""
        return not self.window.views._desk.tasks.running

    def begin(self) -> None:
        """F4, until the queue is listed."""
        self.window.view.setFocus()
        run_for(2.5)
        queue = self.window.views.queue
        self.measured("the queue is read", lambda: self.key(Qt.Key.Key_F4), lambda: bool(queue.rows) and self.settled())
        run_for(2.0)

    def filters(self) -> None:
        """Each kind of filter on and off."""
        queue = self.window.views.queue
        people = frozenset(list(queue.filters._choices.annotators)[:1])
        for what, wanted in (
            ("disagreement", Filter(disagreement=True)),
            ("open only", Filter(open_only=True)),
            ("one annotator and a label", Filter(annotators=people, labels=frozenset({"funding"}))),
            ("none", Filter()),
        ):

            def choose(wanted: Filter = wanted) -> None:
                queue.filters.show_filter(wanted)
                queue.filter_changed.emit(wanted)

            self.measured(f"filter: {what}", choose)

    def moving(self) -> None:
        """Keys that go on in the queue."""
        self.window.view.setFocus()
        self.many("N: the next tag", 60, lambda: self.key(Qt.Key.Key_N))
        self.many("A: accept and go on", 20, lambda: self.key(Qt.Key.Key_A))
        self.many("1: gold and go on", 10, lambda: self.key(Qt.Key.Key_1))
        self.many("undo", 10, lambda: self.do("edit.undo"))
        self.many("redo", 10, lambda: self.do("edit.redo"))
        self.window.views.review.show_only(Filter(open_only=True))
        self.many("A where only open ones are listed", 20, lambda: self.key(Qt.Key.Key_A))
        self.window.views.review.show_only(Filter())

    def saying(self) -> None:
        """Words and changes."""
        review = self.window.views.panel
        self.many("reject with a reason", 10, lambda: review.reject_requested.emit("for langt"))
        self.many("comment", 10, lambda: review.comment_entered.emit("Er det rigtigt?"))

        def amend() -> None:
            self.window.view.setFocus()
            self.do("tag.edit")
            run_for(0.1)
            self.window.projects.workbench.edit_tag(self.window.tags.chosen)
            self.window.projects.workbench.set_span(*self._shorter())
            run_for(0.1)
            self.window.tags.keep()
            run_for(0.1)
            self.key(Qt.Key.Key_N)

        self.many("amend and keep", 5, amend)

    def _shorter(self) -> tuple[int, int]:
        anchor = self.window.projects.workbench.draft.annotation.anchor
        return anchor.start, anchor.end - 1

    def switching(self) -> None:
        """Views, marks and what is hidden."""
        for view in ("markup", "review") * 2:
            self.measured(f"to {view}", lambda view=view: self.do(f"view.{view}"), self.settled)
        for _ in range(2):
            for what, command in (
                ("page", "complete.page"),
                ("item", "complete.item"),
                ("document", "complete.document"),
            ):
                self.measured(f"{what} complete, on or off", lambda name=command: self.do(name), self.settled)
        for switch in ("review.blind", "review.blind", "queue.disagreement", "queue.disagreement"):
            self.measured(switch, lambda name=switch: self.do(name), self.settled)
        self.measured("agreement.open", lambda: self.do("agreement.open"), self.settled)
        run_for(1.0)

    def bring_in(self, other: Path) -> None:
        """A merge while the review is open, as the window does it."""
        window = self.window
        tags = len(window.views.queue.rows)
        self.measured(
            "merge of as many tags, read again",
            lambda: window.merging.merge([other]),
            lambda: len(window.views.queue.rows) > tags and self.settled(),
        )


def main() -> None:
    """Prints the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tags", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--merge", type=int, default=50_000, help="tags that are brought in at the end")
    parser.add_argument("--many", action="store_true", help="only the first reading of 20 documents with 500 tags each")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        os.environ["ANNOTATOR_NAME"] = "Ane"
        app = QApplication([])
        if wanted.many:
            sitting = Review(app, folder)
            sitting.open(many_documents(folder / "many.annotator", 20, 500))
            sitting.begin()
        else:
            project = two_readers(folder / "review.annotator", wanted.tags, wanted.pages)
            other = two_readers(folder / "other.annotator", wanted.merge, wanted.pages)
            sitting = Review(app, folder)
            sitting.open(project)
            sitting.begin()
            with Probe() as rest:
                run_for(2.0)
            print(f"| resting | {rest.row()} |")
            sitting.filters()
            sitting.moving()
            sitting.saying()
            sitting.switching()
            sitting.bring_in(other)
        worst = max(sitting.found, key=lambda what: sitting.found[what])
        print(f"| longest of all: {worst} | {sitting.found[worst]:.1f} ms | limit {TARGET:.0f} ms |")
        sitting.close()


if __name__ == "__main__":
    main()
