"""`annotator merge`: another project comes in, and what is wrong is one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.base.ids import now
from annotator.model.annotation import LabelId
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.workbench import answering
from annotator.workbench.merging import write_package
from annotator.workbench.workbench import Workbench
from tests.cli.shell import Shell


@pytest.fixture
def other(tagged: Path, tmp_path: Path) -> Path:
    """A colleague's copy of the tagged project."""
    return Path(shutil.copy(tagged, tmp_path / "kollega.annotator"))


def amend(path: Path, name: str, **fields: object) -> None:
    with Project.open(path) as project:
        bench = Workbench(project, project.annotator_named(name, at=now()))
        (first, *_) = project.annotations(label="decision")
        bench.edit_tag(first.id)
        bench.set_fields(dict(first.fields) | fields)
        bench.commit()


def test_a_project_comes_in_once(tagged: Path, other: Path, shell: Shell) -> None:
    amend(other, "Bo", status="rejected")
    first = shell("merge", tagged, other, "--json")
    assert (first.status, first.json) == (
        0,
        {"added": 0, "updated": 1, "unchanged": 1, "conflicts": [], "failed": []},
    )
    again = shell("merge", tagged, other)
    assert (again.status, again.err) == (0, "")
    assert again.out.startswith("0 tags came in, 0 tags changed, 2 were the same here.")
    assert "refusal" not in again.out
    assert shell("check", tagged).status == 0


def test_a_conflict_is_no_failure_but_is_said(tagged: Path, other: Path, shell: Shell) -> None:
    amend(tagged, "Åse", status="postponed")
    amend(other, "Bo", status="rejected")
    said = shell("merge", tagged, other)
    assert said.status == 0
    assert "1 tag changed on both sides" in said.err
    assert "Conflict: økonomi.PDF" in said.err


def test_one_that_fails_is_told_and_the_others_come_in(tagged: Path, other: Path, shell: Shell, tmp_path: Path) -> None:
    amend(other, "Bo", status="rejected")
    package = tmp_path / "bo.annotator-package"
    with Project.open(other, read_only=True) as project:
        write_package(project, package)
    broken = tmp_path / "halv.annotator-package"
    broken.write_bytes(package.read_bytes()[:300])
    said = shell("merge", tagged, broken, package, "--json")
    assert said.status == 1
    assert (said.json["updated"], len(said.json["failed"])) == (1, 1)
    assert "halv.annotator-package" in said.json["failed"][0]["why"]
    assert "halv.annotator-package" in said.err
    alone = shell("merge", tagged, broken)
    assert (alone.status, alone.out) == (1, "")


def test_wrong_usage(tagged: Path, shell: Shell, tmp_path: Path) -> None:
    assert shell("merge", tagged).status == 2
    shell.refused("merge", tmp_path / "væk.annotator", tagged, why="There is no file")


def test_refusals_alone_are_said_to_have_come_in(tagged: Path, other: Path, shell: Shell) -> None:
    with Project.open(other) as project:
        document = project.documents()[0].id
        text = project.text_layer(document).text[:7]
        refused = Suggestion(document, LabelId("decision"), 0, 7, text, 0.5, "rules")
        answering.refuse(project, project.annotators()[0].id, [refused])
    assert "1 refusal of suggestions came in." in shell("merge", tagged, other).out.splitlines()
    assert "refusal" not in shell("merge", tagged, other).out
