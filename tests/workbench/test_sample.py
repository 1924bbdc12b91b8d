"""The sample project, what is said of a project in numbers, and the choice of tags that go out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, ExchangeError, ProjectError
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.exporting import Choices, export_tags
from annotator.workbench.sample import COLLEAGUE, EXAMPLE_ANNOTATOR, make_sample
from annotator.workbench.summary import info
from tests.workbench.conftest import Desk


def test_the_sample_is_whole_and_tagged(tmp_path: Path) -> None:
    path = tmp_path / "prøve.annotator"
    client = PdfClient()
    try:
        make_sample(path, client)
        with pytest.raises(ProjectError):
            make_sample(path, client)
    finally:
        client.close()
    with Project.open(path) as project:
        assert project.check() == ()
        counts = project.counts()
        assert {label for _, label, _ in counts} >= {"decision", "recommendation", "funding"}
        assert [a.name for a in project.annotators()] == [EXAMPLE_ANNOTATOR, COLLEAGUE]
        assert project.name in json.dumps(info(project), ensure_ascii=False)


def test_a_sample_that_was_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    client = PdfClient()
    try:
        with pytest.raises(Cancelled):
            make_sample(tmp_path / "prøve.annotator", client, stop)
    finally:
        client.close()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".annotator"] == []


def test_only_what_is_chosen_goes_out(desk: Desk, tmp_path: Path) -> None:
    desk.begin("1,2 mio. kr.", "funding")
    desk.begin("3 mio. kr.", "funding")
    desk.begin("Rådet vedtog budgettet for Strandhaven.")
    desk.bench.commit()
    out = tmp_path / "ud.jsonl"
    assert export_tags(desk.project, "jsonl", out).carried == 3
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    assert export_tags(desk.project, "jsonl", out, Choices(labels=frozenset({"funding"}))).carried == 2
    assert export_tags(desk.project, "csv", out, Choices(documents=frozenset({desk.paper.id}))).carried == 3
    before = out.read_bytes()
    for wrong in (
        Choices(labels=frozenset({"x"})),
        Choices(annotators=frozenset({"x"})),
        Choices(None, None, frozenset({"x"})),
    ):
        with pytest.raises(ExchangeError, match="“x” in this project"):
            export_tags(desk.project, "jsonl", out, wrong)
    assert out.read_bytes() == before
