"""An anchor is made of a passage, not of a whole file."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.errors import TagError
from annotator.store.project import Project
from annotator.workbench import open_document
from annotator.workbench.open_document import OpenDocument
from tests.store.builders import AT, SCHEMA, add, paper


def test_a_passage_has_a_greatest_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_document, "LONGEST", 5)
    with Project.create(tmp_path / "p.annotator", schema_toml=SCHEMA) as project:
        one = paper()
        add(project, one, project.annotator_named("Ann", at=AT))
        document = OpenDocument(project, one.document)
        assert document.anchor(0, 5).end == 5
        with pytest.raises(TagError, match="too long"):
            document.anchor(0, 6)
