"""One person answers suggestions in two copies of a project: brought together no tag is lost, and a tag outweighs a refusal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.base.ids import now
from annotator.model.annotation import AnnotatorId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.workbench import answering
from annotator.workbench.merging import merge
from tests.store.builders import AT, SCHEMA, add, paper

PAPER = paper("referat.pdf")


def suggestion(start: int = 0, end: int = 7, **fields: object) -> Suggestion:
    text = PAPER.layer.text[start:end]
    return Suggestion(PAPER.id, LabelId("decision"), start, end, text, 0.9, "rules", fields=fields)


class Two:
    """Two copies, and the one person who works in both."""

    def __init__(self, folder: Path) -> None:
        here = folder / "her.annotator"
        with Project.create(here, schema_toml=SCHEMA) as project:
            person = project.annotator_named("Ane Ås", at=AT)
            add(project, PAPER, person)
        self.by: AnnotatorId = person.id
        shutil.copy(here, folder / "der.annotator")
        self.here, self.there = Project.open(here), Project.open(folder / "der.annotator")

    def accept(self, project: Project, *every: Suggestion):
        return answering.accept(project, self.by, every)

    def merge(self):
        """Both ways; what stands must be the same in both."""
        outcome = merge(self.here, [self.there.path], by=self.by)
        merge(self.there, [self.here.path], by=self.by)
        assert self.here.annotations() == self.there.annotations()
        assert self.here.conflicts() == self.there.conflicts()
        assert self.here.check() == self.there.check() == ()
        return outcome


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.here.close()
    made.there.close()


def test_accepted_here_and_refused_there_is_a_tag(two: Two) -> None:
    (tag,) = two.accept(two.here, suggestion())
    answering.refuse(two.there, two.by, [suggestion(), suggestion(20, 28)])
    outcome = two.merge()
    assert (outcome.added, outcome.refusals) == (0, 2)
    assert two.here.annotations() == (tag,)
    assert [said.start for said in two.here.refusals()] == [20]
    two.here.undo(two.by, now())
    assert [said.start for said in two.here.refusals()] == [0, 20], "the refusal counts again where the tag is gone"


def test_what_is_taken_back_there_stands_here(two: Two) -> None:
    """Each copy's tag is its own: one that was undone, or removed, in the other copy takes nothing away here."""
    (kept,) = two.accept(two.here, suggestion())
    two.accept(two.there, suggestion())
    two.there.undo(two.by, now())
    two.merge()
    assert two.here.annotations() == (kept,)
