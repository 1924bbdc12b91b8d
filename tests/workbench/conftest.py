"""A workbench on a small project of our own writing, with the labels that ship."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.store.project import Project
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, Paper, add, paper
from tests.workbench.office import Office, open_office

PAGES = (
    "Byrådet i Fjordby mødtes den 4. maj 2021.\nRådet vedtog budgettet for Strandhaven.\n",
    "Der afsættes 1,2 mio. kr. til havnen.\nDer afsættes 3 mio. kr. til broen.\nRådet vedtog budgettet for Strandhaven.\n",
)


@dataclass
class Desk:
    """A person at work on one document."""

    path: Path
    bench: Workbench
    paper: Paper

    @property
    def project(self) -> Project:
        return self.bench.project

    @property
    def document(self) -> OpenDocument:
        return self.bench.open_document(self.paper.id)

    def span(self, words: str) -> tuple[int, int]:
        start = self.paper.layer.text.index(words)
        return start, start + len(words)

    def begin(self, words: str, label: str = "decision") -> None:
        self.bench.begin_tag(self.paper.id, *self.span(words), label)

    def quotes(self) -> list[str]:
        return [a.anchor.quote for a in self.project.annotations(self.paper.id)]

    def reopened(self, *, read_only: bool = False) -> Workbench:
        person = self.bench.annotator
        self.project.close()
        self.bench = Workbench(Project.open(self.path, read_only=read_only), person)
        return self.bench


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "Fjordby.annotator"
    project = Project.create(path, schema_toml=built_in_schema())
    person = project.annotator_named("Ann Øst", at=AT)
    one = paper("referat.pdf", PAGES)
    add(project, one, person)
    made = Desk(path, Workbench(project, person), one)
    yield made
    made.project.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path / "Kontor.annotator")
    yield made
    made.project.close()
