"""One person answers suggestions in two copies of a project: brought together there is one tag, or a named conflict."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.ids import now
from annotator.model.annotation import AnnotatorId, LabelId
from annotator.model.suggestion import Suggestion, tag_id
from annotator.store.project import Project
from annotator.workbench import answering
from annotator.workbench.merging import merge
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.tagging import Tagging
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


def test_accepted_in_both_is_one_tag(two: Two) -> None:
    two.accept(two.here, suggestion(), suggestion(10, 17))
    two.accept(two.there, suggestion(), suggestion(20, 28))
    outcome = two.merge()
    assert [(tag.anchor.start, tag.anchor.end) for tag in two.here.annotations()] == [(0, 7), (10, 17), (20, 28)]
    assert (outcome.added, outcome.updated, outcome.conflicts) == (1, 0, [])


def test_undone_after_the_merge_it_is_gone_and_redone_it_is_one(two: Two) -> None:
    two.accept(two.here, suggestion())
    two.accept(two.there, suggestion())
    # The tag that was made first stands, also where it comes in; that is no change.
    outcome = merge(two.there, [two.here.path], by=two.by)
    assert (outcome.added, outcome.updated, outcome.unchanged) == (0, 0, 1)
    two.merge()
    two.here.undo(two.by, now())
    assert two.here.annotations() == ()
    two.here.redo(two.by, now())
    assert len(two.here.annotations()) == 1
    two.merge()
    assert len(two.there.annotations()) == 1


def test_other_fields_are_a_conflict_with_its_name(two: Two) -> None:
    two.accept(two.here, suggestion(note="ja"))
    two.accept(two.there, suggestion(note="nej"))
    (conflict,) = two.merge().conflicts
    assert conflict.quote == PAPER.layer.text[:7]
    (tag,) = two.here.annotations()
    (rival,) = two.here.rivals(tag.id)
    assert {tag.fields["note"], rival.annotation.fields["note"]} == {"ja", "nej"}


def test_looked_at_in_its_form_it_is_the_same_tag(two: Two) -> None:
    two.accept(two.here, suggestion())
    tagging = Tagging(two.there, two.by)
    tagging.begin_suggested(OpenDocument(two.there, two.there.document(PAPER.id)), suggestion())
    tagging.set_fields({})
    tagging.commit()
    two.merge()
    assert len(two.here.annotations()) == 1


def test_accepted_here_and_refused_there_is_a_tag(two: Two) -> None:
    (tag,) = two.accept(two.here, suggestion())
    answering.refuse(two.there, two.by, [suggestion(), suggestion(20, 28)])
    outcome = two.merge()
    assert (outcome.added, outcome.refusals) == (0, 2)
    assert two.here.annotations() == (tag,)
    assert [said.start for said in two.here.refusals()] == [20]
    two.here.undo(two.by, now())
    assert [said.start for said in two.here.refusals()] == [0, 20], "the refusal counts again where the tag is gone"


def test_removed_and_accepted_again_it_comes_back(two: Two) -> None:
    (first,) = two.accept(two.here, suggestion())
    Tagging(two.here, two.by).remove([first.id])
    (again,) = two.accept(two.here, suggestion())
    assert (again.id, again.revision) == (first.id, 3)
    two.accept(two.there, suggestion())
    two.merge()
    assert [tag.revision for tag in two.there.annotations()] == [3]
    for left in (0, 1, 0):
        two.here.undo(two.by, now())
        assert len(two.here.annotations()) == left
    for left in (1, 0, 1):
        two.here.redo(two.by, now())
        assert len(two.here.annotations()) == left
    assert two.here.check() == ()


def test_what_was_moved_away_stays_and_the_passage_is_accepted_anew(two: Two) -> None:
    (first,) = two.accept(two.here, suggestion())
    document = OpenDocument(two.here, two.here.document(PAPER.id))
    tagging = Tagging(two.here, two.by)
    tagging.edit(first.id)
    tagging.set_span(document, 20, 28)
    tagging.commit()
    (second,) = two.accept(two.here, suggestion())
    assert second.id != first.id
    tagging.edit(second.id)
    tagging.set_span(document, 30, 36)
    tagging.commit()
    draft = tagging.begin_suggested(document, suggestion())
    assert draft.annotation.id not in {first.id, second.id}
    tagging.commit()
    assert len(two.here.annotations()) == 3


def test_two_people_who_accept_the_same_have_a_tag_each() -> None:
    ann, bo = AnnotatorId("ann"), AnnotatorId("bo")
    assert tag_id(suggestion(), ann) != tag_id(suggestion(), bo)
    assert tag_id(suggestion(), ann) == tag_id(replace(suggestion(note="ja"), score=0.1, source="learned"), ann)
