"""Tags that are coming in can be stopped until they are written, and not after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled
from annotator.base.ids import now, uuid7
from annotator.base.paths import resources
from annotator.model.annotation import AnnotatorId
from annotator.model.edits import Remove, Step
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.sample import make_sample
from annotator.workbench.tag_import import import_tags


@pytest.mark.parametrize("stopped_at", [0, 1])
def test_stopped_at_any_word_of_progress_nothing_came_in(tmp_path: Path, stopped_at: int) -> None:
    path = tmp_path / "sample.annotator"
    client = PdfClient()
    try:
        make_sample(path, client)
    finally:
        client.close()

    def progress(done: int, _total: int, _what: str) -> None:
        if done == stopped_at:
            raise Cancelled

    with Project.open(path) as project:
        person = project.annotator_named("Bo", at="2024-01-01T00:00:00+00:00")
        had = project.annotations()
        project.apply(_removal(project, person.id))
        with pytest.raises(Cancelled):
            import_tags(project, [resources() / "sample" / "tags.jsonl"], by=person, progress=progress)
        assert had
        assert project.annotations() == ()


def _removal(project: Project, person: AnnotatorId) -> Step:
    gone = tuple(Remove(replace(a, modified=now(), revision=a.revision + 1)) for a in project.annotations())
    return Step(uuid7(), person, now(), gone)
