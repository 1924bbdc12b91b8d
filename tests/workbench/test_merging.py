"""Projects and packages brought in: several at once, each whole or not at all, and what is said of it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, ReadOnlyProject
from annotator.base.ids import uuid7
from annotator.model.edits import Replace, SetSchema, Step
from annotator.model.label_schema import read_schema
from annotator.model.schema_words import differences
from annotator.store.project import Project
from annotator.workbench.merging import merge, write_package
from tests.store.builders import AT, LATER, SCHEMA, Desk, add, paper

WIDER = (
    SCHEMA.replace('id = "funding"', 'id = "grant"')
    + """
[[label.field]]
id = "status"
type = "choice"
name = "Status"
choice = [{ id = "approved", name = "Approved" }]
"""
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "Fjordby.annotator"
    project = Project.create(path, schema_toml=SCHEMA)
    made = Desk(project, path, project.annotator_named("Ann Øst", at=AT), paper())
    add(project, made.paper, made.ann)
    made.tags()
    yield made
    made.project.close()


@pytest.fixture
def copy(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The project as a colleague has it."""
    desk.project.close()
    shutil.copy(desk.path, path := tmp_path / "Bos kopi.annotator")
    desk.project = Project.open(desk.path)
    project = Project.open(path)
    bo = project.annotator_named("Bo Å.", at=AT)
    yield Desk(project, path, bo, desk.paper)
    project.close()


def amend(desk: Desk, **fields: object) -> None:
    (first, *_) = desk.project.annotations()
    after = replace(first, fields=fields, modified=LATER, revision=first.revision + 1)
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Replace(first, after),)))


def test_what_only_one_side_has_comes_in(desk: Desk, copy: Desk) -> None:
    copy.tags(3, 9)
    amend(copy, note="ændret")
    outcome = merge(desk.project, [copy.path], by=desk.ann.id)
    assert (outcome.added, outcome.updated, outcome.unchanged) == (1, 1, 0)
    assert outcome.as_json() == {"added": 1, "updated": 1, "unchanged": 0, "conflicts": [], "failed": []}
    assert desk.project.annotations() == copy.project.annotations()


def test_a_package_brings_the_same_as_its_project(desk: Desk, copy: Desk, tmp_path: Path) -> None:
    copy.tags(3, 9)
    package = tmp_path / "fra Bo.annotator-package"
    written = write_package(copy.project, package)
    assert [document.name for document in written.documents] == ["referat.pdf"]
    by_package = merge(desk.project, [package], by=desk.ann.id)
    again = merge(desk.project, [copy.path], by=desk.ann.id)
    assert (by_package.added, again.added, again.unchanged) == (1, 0, 2)


def test_told_apart_by_content_not_by_name(desk: Desk, copy: Desk, tmp_path: Path) -> None:
    copy.tags(3, 9)
    package, project = tmp_path / "pakke.annotator", tmp_path / "projekt.annotator-package"
    write_package(copy.project, tmp_path / "p.annotator-package").path.rename(package)
    copy.project.close()
    shutil.copy(copy.path, project)
    outcome = merge(desk.project, [package, project], by=desk.ann.id)
    assert outcome.failed == []
    assert outcome.merged == [package.name, project.name]


def test_a_change_on_both_sides_is_listed(desk: Desk, copy: Desk) -> None:
    amend(desk, note="her")
    amend(copy, note="der")
    outcome = merge(desk.project, [copy.path], by=desk.ann.id)
    (conflict,) = outcome.as_json()["conflicts"]
    (tag,) = desk.project.annotations()
    assert conflict == {"tag": tag.id, "document": "referat.pdf", "quote": tag.anchor.quote}
    assert json.dumps(outcome.as_json())


def test_one_that_fails_stops_no_other(desk: Desk, copy: Desk, tmp_path: Path) -> None:
    copy.tags(3, 9)
    (tmp_path / "brev.txt").write_text("Kære Bo", encoding="utf-8")
    files = [tmp_path / "væk.annotator", tmp_path / "brev.txt", desk.path, copy.path]
    outcome = merge(desk.project, files, by=desk.ann.id)
    assert outcome.merged == [copy.path.name]
    assert outcome.added == 1
    assert [failure["path"] for failure in outcome.as_json()["failed"]] == [str(path) for path in files[:3]]
    whys = [failure["why"] for failure in outcome.as_json()["failed"]]
    assert "is not there" in whys[0]
    assert "neither an Annotator project nor a package" in whys[1]
    assert "is the project that is open" in whys[2]


def test_stopped_nothing_came_in(desk: Desk, copy: Desk) -> None:
    copy.tags(3, 9)
    before = list(desk.project.steps())

    def stop(done: int, total: int, what: str) -> None:
        assert 0 <= done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        merge(desk.project, [copy.path], by=desk.ann.id, progress=stop)
    assert list(desk.project.steps()) == before


def test_for_reading_only_nothing_is_tried(desk: Desk, copy: Desk) -> None:
    reading = Project.open(desk.path, read_only=True)
    with reading, pytest.raises(ReadOnlyProject):
        merge(reading, [copy.path], by=desk.ann.id)


def test_the_label_schema_set_later_holds_and_the_difference_is_said(desk: Desk, copy: Desk) -> None:
    copy.project.apply(Step(uuid7(), copy.ann.id, "2030-01-01T00:00:00.000Z", (SetSchema(WIDER),)))
    outcome = merge(desk.project, [copy.path], by=desk.ann.id)
    said = [str(remark) for remark in outcome.remarks]
    assert desk.project.schema.toml == WIDER
    assert "That of Bos kopi.annotator was set later" in said[0]
    assert any("Only Bos kopi.annotator has the label “grant”" in sentence for sentence in said)
    assert any("Only this project has the label “funding”" in sentence for sentence in said)
    assert "No tag is lost" in said[-1]


def test_how_schemas_differ_in_words() -> None:
    field = '[[label.field]]\nid = "status"\ntype = "{type}"\nname = "Status"\n{rest}\n'
    one = read_schema(
        SCHEMA + field.format(type="choice", rest='choice = [{id = "a", name = "A"}, {id = "b", name = "B"}]')
    )
    other = read_schema(
        SCHEMA + field.format(type="choice", rest='choice = [{id = "b", name = "B"}, {id = "c", name = "C"}]')
    )
    text = read_schema(SCHEMA + field.format(type="text", rest=""))
    bare, renamed = read_schema(SCHEMA), read_schema(SCHEMA.replace('"Decision"', '"Afgørelse"'))

    def words(here, there, in_force=None) -> str:
        return "\n".join(map(str, differences(here, there, "bo.annotator", in_force or here)))

    assert words(one, one) == ""
    assert "only this project has the choices “a”" in words(one, other)
    assert "only bo.annotator has the choices “c”" in words(one, other)
    assert "here it is of the type “choice”, in bo.annotator “text”" in words(one, text)
    assert "only bo.annotator has the fields “status”" in words(bare, one)
    assert "only this project has the fields “status”" in words(one, bare)
    assert "another name, help, key or colour" in words(bare, renamed)
    assert "That of this project was set later" in words(bare, one)
    assert "That of bo.annotator was set later" in words(bare, one, one)


def test_a_pipe_is_refused_at_once(desk: Desk, tmp_path: Path) -> None:
    pipe = tmp_path / "rør.annotator"
    os.mkfifo(pipe)
    (failure,) = merge(desk.project, [pipe], by=desk.ann.id).failed
    assert "neither an Annotator project nor a package" in str(failure.why)
