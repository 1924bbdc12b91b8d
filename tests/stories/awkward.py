"""Awkward PDFs brought in by the command line and opened in the real window one by one, for the story and the benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from analyst import Analyst, wait_until

from annotator.cli import run


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was opened: and why its first page has no picture ("" if it has)."""

    name: str
    why: str


def add_all(project: Path, folder: Path) -> int:
    """Makes a project and adds every PDF of a folder; the exit status of adding."""
    assert run(["new", str(project)]) == 0
    return run(["add", str(project), str(folder)])


def open_each(
    analyst: Analyst, watch: Callable[[str], AbstractContextManager[object]] = lambda _name: nullcontext()
) -> Iterator[Opened]:
    """Opens each document of the library and waits for its first page, or for the reason why there is none; within `watch`."""
    for document in analyst.window.projects.workbench.project.documents():
        with watch(document.name):
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
        yield Opened(document.name, source.failed(view.page) or "")
