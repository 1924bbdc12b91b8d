"""The released formats: the tables written down, and old projects that still open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.model.annotation import LabelId
from annotator.model.edits import Merge
from annotator.model.geometry import PageIndex
from annotator.model.suggestion import Suggestion
from annotator.store.migrations import FORMAT
from annotator.store.project import Project
from annotator.store.schema import schema_sql
from annotator.workbench.answering import refuse
from tests.store.builders import LATER

DB = Path(__file__).resolve().parents[2] / "db"
SAMPLES = sorted((DB / "samples").glob("v*.annotator"))


def test_the_schema_that_is_written_down_is_the_one_that_is_made() -> None:
    assert (DB / "schema.sql").read_text(encoding="utf-8") == schema_sql(), (
        "run: python -m annotator.store.schema > db/schema.sql"
    )


def test_there_is_a_sample_of_every_format() -> None:
    assert [path.name for path in SAMPLES] == [f"v{number}.annotator" for number in range(1, FORMAT + 1)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_project_of_every_released_format_opens_and_is_whole(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / sample.name
    shutil.copy(sample, path)
    with Project.open(path) as project:
        assert project.check() == ()
        assert [d.name for d in project.documents()] == ["referat.pdf"]
        assert [person.name for person in project.annotators()] == ["Ann Øst", "Bo Vest"]
        document = project.documents()[0].id
        assert project.page_text(document, PageIndex(1)).text.startswith("Der gives")
        assert [(a.anchor.quote, dict(a.fields)) for a in project.annotations()] == [
            ("Rådet vedtog budgettet", {"note": "enstemmigt"}),
            ("1,2 mio. kr.", {"amount_min": 1200000, "currency": "DKK"}),
        ]
        ann = project.annotators()[0].id
        assert project.undoable(ann) is not None
        assert project.redoable(ann) is not None
        assert project.search("driftsudgifter")
        project.rebuild_tables()
        assert project.check() == ()


def test_the_sample_of_format_3_holds_suggestions(tmp_path: Path) -> None:
    path = Path(shutil.copy(DB / "samples" / "v3.annotator", tmp_path))
    with Project.open(path) as project:
        (document,) = project.documents()
        assert [(s.text, s.score, s.fields, s.why) for s in project.suggestions(document.id)] == [
            ("Punktet blev udsat.", 0.8, {"note": "udsat"}, ("decided",))
        ]
        assert [said.quote for said in project.refusals()] == ["Årets ål fanges i åen."]
        assert project.suggested() == {document.id: "rules 1"}
        model = project.newest_model("learner 1")
        assert model is not None
        assert (model.version, model.body, model.figures) == (1, b"{}", {"tags": 2})
        assert [(each.kind, each.seconds) for each in project.tag_times()] == [("suggestion", 2.5)]
        project.rebuild_tables()
        assert len(project.suggestions(document.id)) == 1


@pytest.mark.parametrize("sample", SAMPLES[:2], ids=lambda path: path.stem)
def test_an_older_project_takes_suggestions_and_refusals(sample: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample, tmp_path))
    with Project.open(path) as project:
        (document,), (ann, _) = project.documents(), project.annotators()
        assert project.suggestions(document.id) == ()
        one = Suggestion(document.id, LabelId("decision"), 0, 7, "Byrådet", 0.5, "rule")
        project.set_suggestions(document.id, "rules 1", LATER, [one])
        refuse(project, ann.id, [one])
        assert project.suggestions(document.id) == ()
        assert project.check() == ()


def test_the_sample_of_format_2_holds_a_review_and_a_merge(tmp_path: Path) -> None:
    path = Path(shutil.copy(DB / "samples" / "v2.annotator", tmp_path))
    with Project.open(path) as project:
        (document,) = project.documents()
        assert [(said.kind, said.reason) for said in project.document_verdicts(document.id)] == [
            ("accepted", "Rigtigt læst.")
        ]
        assert [said.text for said in project.document_comments(document.id)] == ["Er det pr. år?"]
        assert [said.scope for said in project.completions()] == ["page"]
        assert [said.gold for said in project.adjudications()] == [None]
        assert [row.verdict for row in project.review_rows()] == ["accepted", "unreviewed"]
        (conflict,) = project.conflicts()
        (rival,) = project.rivals(conflict.annotation)
        assert rival.annotation.fields == {"amount_min": 1000000}
        assert [edit.steps for step in project.steps() for edit in step.edits if isinstance(edit, Merge)] == [1]
