"""The released formats: the tables written down, and old projects that still open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.model.edits import Merge
from annotator.model.geometry import PageIndex
from annotator.store.migrations import FORMAT
from annotator.store.project import Project
from annotator.store.schema import schema_sql

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
