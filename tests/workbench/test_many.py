"""Many places tagged and many tags judged in one step, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, TagError
from annotator.base.ids import now
from annotator.model.annotation import Annotator
from annotator.store.project import Project
from annotator.workbench.many import accept_agreements, judge_tags, tag_places
from tests.store.builders import AT, SCHEMA, add, paper, tag
from tests.store.builders import adding as step_adding
from tests.workbench.office import Office


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "many.annotator", schema_toml=SCHEMA) as made:
        yield made


@pytest.fixture
def ann(project: Project) -> Annotator:
    return project.annotator_named("Ann", at=AT)


def test_places_of_several_documents_are_one_step(project: Project, ann: Annotator) -> None:
    one, other = paper("et.pdf"), paper("to.pdf")
    for each in (one, other):
        add(project, each, ann)
    project.apply(step_adding(tag(one, ann, 0, 7)))
    done = tag_places(project, ann.id, [(one.id, 0, 7), (one.id, 10, 17), (other.id, 0, 7)], "decision")
    assert (done.count, done.documents) == (2, frozenset({one.id, other.id}))
    assert project.undo(ann.id, now()) is not None
    assert sum(project.counts().values()) == 1


def test_what_is_stopped_leaves_nothing(project: Project, ann: Annotator) -> None:
    one, other = paper("et.pdf"), paper("to.pdf")
    for each in (one, other):
        add(project, each, ann)

    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        tag_places(project, ann.id, [(one.id, 0, 7), (other.id, 0, 7)], "decision", progress=stop)
    assert project.counts() == {}


def test_all_tags_are_judged_or_none(project: Project, ann: Annotator) -> None:
    one = paper("et.pdf")
    add(project, one, ann)
    tags = [tag(one, ann, start, start + 7) for start in (0, 10)]
    for each in tags:
        project.apply(step_adding(each))
    done = judge_tags(project, ann.id, [each.id for each in tags], "rejected", " for bredt ")
    assert (done.count, done.documents) == (2, frozenset({one.id}))
    assert [project.verdicts(each.id)[0].reason for each in tags] == ["for bredt", "for bredt"]
    gone = tag(one, ann, 20, 27)
    with pytest.raises(TagError):
        judge_tags(project, ann.id, [tags[0].id, gone.id], "accepted")
    assert project.verdict_state(tags[0].id) == "rejected"


def test_agreements_are_one_step_or_none(office: Office) -> None:
    for who in (office.ane, office.bo):
        office.tag(who, "Rådet vedtog budgettet for Strandhaven.")
    passages = office.queue.comparisons(office.paper.id)

    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        accept_agreements(office.project, office.cilie.annotator.id, passages, progress=stop)
    assert office.project.adjudications() == ()
    assert accept_agreements(office.project, office.cilie.annotator.id, passages).count == 1
    assert accept_agreements(office.project, office.cilie.annotator.id, passages).count == 0
