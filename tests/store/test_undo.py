"""Undo and redo without end, by person, over a restart, never over somebody else's change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.base.errors import TagError
from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, Annotator, LabelId
from annotator.model.edits import Add, AddAnnotator, Remove, Replace, Step
from annotator.store.project import Project
from annotator.store.undo import undoing
from tests.store.builders import AT, LATER, SCHEMA, Desk, add, adding, paper, tag


def test_undo_and_redo_go_all_the_way_after_a_restart(desk: Desk) -> None:
    ann = desk.ann.id
    first = desk.tags(note="a")
    second = desk.changed(first, note="b")
    desk.project.apply(Step(uuid7(), ann, LATER, (Replace(first, second),)))
    desk.project.apply(Step(uuid7(), ann, LATER, (Remove(desk.changed(second, note="b")),)))
    said = []
    for _ in range(3):
        desk.reopened().undo(ann, LATER)
        said.append([dict(a.fields) for a in desk.project.annotations()])
    assert said == [[{"note": "b"}], [{"note": "a"}], []]
    assert desk.project.undoable(ann) is None
    assert desk.project.undo(ann, LATER) is None
    said = []
    for _ in range(3):
        step = desk.reopened().redo(ann, LATER)
        assert step is not None
        assert step.kind == "redo"
        said.append([dict(a.fields) for a in desk.project.annotations()])
    assert said == [[{"note": "a"}], [{"note": "b"}], []]
    assert desk.project.redo(ann, LATER) is None
    revisions = [
        (e.after if isinstance(e, Replace) else e.annotation).revision for _, e in desk.project.history(first.id)
    ]
    assert revisions == list(range(1, 10))
    assert desk.project.check() == ()


def test_a_new_step_forgets_what_could_be_redone(desk: Desk) -> None:
    desk.tags()
    desk.project.undo(desk.ann.id, LATER)
    assert desk.project.redoable(desk.ann.id) is not None
    desk.tags(8, 20)
    assert desk.project.redoable(desk.ann.id) is None


def test_edits_of_one_step_go_back_together_and_in_reverse(desk: Desk) -> None:
    first = tag(desk.paper, desk.ann, note="a")
    second = desk.changed(first, note="b")
    step = Step(uuid7(), desk.ann.id, AT, (Add(first), Replace(first, second), Add(tag(desk.paper, desk.ann, 8, 20))))
    desk.project.apply(step)
    undone = desk.project.undo(desk.ann.id, LATER)
    assert undone is not None
    assert (undone.kind, undone.of) == ("undo", step.id)
    assert [type(e) for e in undone.edits] == [Remove, Replace, Remove]
    assert desk.project.annotations() == ()
    desk.project.redo(desk.ann.id, LATER)
    assert desk.project.annotation(first.id).fields == {"note": "b"}
    assert desk.project.annotation(first.id).revision == 6


def test_people_undo_their_own_and_not_what_another_changed(desk: Desk) -> None:
    bo = desk.project.annotator_named("Bo", at=AT)
    first = desk.tags(note="a")
    desk.project.apply(Step(uuid7(), bo.id, LATER, (Replace(first, desk.changed(first, note="b")),)))
    with pytest.raises(TagError, match=r"“Byrådet” was changed since by Bo"):
        desk.project.undo(desk.ann.id, LATER)
    assert desk.project.annotation(first.id).fields == {"note": "b"}
    desk.project.undo(bo.id, LATER)
    desk.project.undo(desk.ann.id, LATER)
    assert desk.project.annotations() == ()
    with pytest.raises(TagError, match="changed since by Ann"):
        desk.project.redo(bo.id, LATER)
    assert desk.project.check() == ()


def test_nobody_known_is_a_sentence_of_its_own(desk: Desk) -> None:
    """So that no English word is put into a sentence of another language."""
    unknown = tag(desk.paper, desk.ann)
    with desk.project._database.reading() as db, pytest.raises(TagError, match="by somebody else") as found:
        undoing(db, adding(unknown), LATER)
    assert found.value.values == {"quote": "Byrådet"}


def test_what_is_not_only_tags_is_not_undone(desk: Desk) -> None:
    bo = Annotator(uuid7(), "Bo")
    annotation = tag(desk.paper, bo)
    desk.project.apply(Step(uuid7(), bo.id, AT, (AddAnnotator(bo), Add(annotation))))
    assert desk.project.undoable(bo.id) is None
    assert desk.project.undo(desk.ann.id, LATER) is None


@dataclass
class Person:
    """The simple model: two stacks of (tag, what it said before, what it said after)."""

    annotator: Annotator
    done: list[tuple[str, object, object]] = field(default_factory=list)
    undone: list[tuple[str, object, object]] = field(default_factory=list)


class Undoing(RuleBasedStateMachine):
    """Two people add, change, remove, undo and redo; tags say what a dictionary and two stacks say."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.annotator"
        self.project = Project.create(self.path, schema_toml=SCHEMA)
        self.people = [Person(self.project.annotator_named(name, at=AT)) for name in ("Ann", "Bo")]
        self.paper = paper()
        add(self.project, self.paper, self.people[0].annotator)
        self.tags: dict[str, tuple[str, int]] = {}

    who = st.integers(0, 1)

    @initialize()
    def start(self) -> None:
        self.add(0, 1)

    @rule(who=who, note=st.integers(0, 2))
    def add(self, who: int, note: int) -> None:
        person = self.people[who]
        annotation = tag(self.paper, person.annotator, note=note)
        self.project.apply(adding(annotation))
        self.did(person, annotation.id, None, ("decision", note))

    @precondition(lambda self: self.tags)
    @rule(who=who, which=st.integers(0), note=st.integers(0, 2), label=st.sampled_from(["decision", "funding"]))
    def change(self, who: int, which: int, note: int, label: str) -> None:
        before = self.pick(which)
        after = before.revised(LATER, label=LabelId(label), fields={"note": note})
        person = self.people[who]
        self.project.apply(Step(uuid7(), person.annotator.id, LATER, (Replace(before, after),)))
        self.did(person, before.id, (before.label, before.fields["note"]), (label, note))

    @precondition(lambda self: self.tags)
    @rule(who=who, which=st.integers(0))
    def remove(self, who: int, which: int) -> None:
        before = self.pick(which)
        person = self.people[who]
        edit = Remove(replace(before, revision=before.revision + 1))
        self.project.apply(Step(uuid7(), person.annotator.id, LATER, (edit,)))
        self.did(person, before.id, (before.label, before.fields["note"]), None)

    @rule(who=who)
    def undo(self, who: int) -> None:
        person = self.people[who]
        self.turn(person, person.done, person.undone, back=True)

    @rule(who=who)
    def redo(self, who: int) -> None:
        person = self.people[who]
        self.turn(person, person.undone, person.done, back=False)

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)

    @rule()
    def rebuild(self) -> None:
        self.project.rebuild_tables()

    @invariant()
    def says_what_the_model_says(self) -> None:
        assert {a.id: (a.label, a.fields["note"]) for a in self.project.annotations()} == self.tags
        for person in self.people:
            assert (self.project.undoable(person.annotator.id) is None) == (not person.done)
            assert (self.project.redoable(person.annotator.id) is None) == (not person.undone)

    def teardown(self) -> None:
        assert self.project.check() == ()
        self.project.close()
        self.folder.cleanup()

    def pick(self, which: int) -> Annotation:
        ids = sorted(self.tags)
        return self.project.annotation(ids[which % len(ids)])

    def did(self, person: Person, annotation: str, before: object, after: object) -> None:
        person.done.append((annotation, before, after))
        person.undone.clear()
        self.says(annotation, after)

    def turn(self, person: Person, source: list, target: list, *, back: bool) -> None:
        act = self.project.undo if back else self.project.redo
        if not source:
            assert act(person.annotator.id, LATER) is None
            return
        annotation, before, after = source[-1]
        now, then = (after, before) if back else (before, after)
        if self.tags.get(annotation) != now:
            with pytest.raises(TagError, match="changed since"):
                act(person.annotator.id, LATER)
            return
        act(person.annotator.id, LATER)
        target.append(source.pop())
        self.says(annotation, then)

    def says(self, annotation: str, what: object) -> None:
        if what is None:
            del self.tags[annotation]
        else:
            self.tags[annotation] = what


Undoing.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)


class TestUndoing(Undoing.TestCase):
    pass
