"""Ann's project and Bo's copy of it, in two files, to be brought together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, Annotator
from annotator.model.edits import Replace, Step
from annotator.model.merging import MergeResult
from annotator.model.ports import Progress, no_progress
from annotator.store.other import OtherProject
from annotator.store.project import Project
from tests.store.builders import AT, LATER, SCHEMA, add, adding, paper, tag
from tests.store.copies import Handed


@dataclass
class Two:
    """Ann's project and Bo's copy of it, each open at its own place."""

    ann: Annotator
    bo: Annotator
    mine: Project
    yours: Project
    tag: Annotation

    def bring(self, progress: Progress = no_progress) -> MergeResult:
        """Bo's work into Ann's file."""
        with OtherProject(self.yours.path) as other:
            return self.mine.take_in(other, by=self.ann.id, at=LATER, progress=progress)

    def back(self) -> MergeResult:
        with OtherProject(self.mine.path) as other:
            return self.yours.take_in(other, by=self.bo.id, at=LATER)

    def change(
        self, project: Project, by: Annotator, before: Annotation, at: str = LATER, **fields: object
    ) -> Annotation:
        after = before.revised(at, fields=fields)  # type: ignore[arg-type]
        project.apply(Step(uuid7(), by.id, at, (Replace(before, after),)))
        return after

    def whole(self) -> bool:
        return self.mine.check() == () and self.yours.check() == ()

    def same(self) -> bool:
        return self.mine.annotations() == self.yours.annotations() and self.mine.conflicts() == self.yours.conflicts()


@contextmanager
def two_files(folder: Path) -> Iterator[Two]:
    path, copy = folder / "mit.annotator", folder / "dit.annotator"
    one = paper()
    with Project.create(path, name="Fjordby", schema_toml=SCHEMA) as project:
        ann, bo = (project.annotator_named(name, at=AT) for name in ("Ann Øst", "Bo Vest"))
        add(project, one, ann)
        first = tag(one, ann, note="a")
        project.apply(adding(first))
    shutil.copy(path, copy)
    with Project.open(path) as mine, Project.open(copy) as yours:
        yield Two(ann, bo, mine, yours, first)


class Without(Handed):
    """A package without the PDF `missing`."""

    def __init__(self, project: Project, missing: str) -> None:
        super().__init__(project)
        self._missing = missing

    def _has(self, document: str) -> bool:
        return document != self._missing and super()._has(document)  # type: ignore[arg-type]
