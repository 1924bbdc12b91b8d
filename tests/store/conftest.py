"""An open project with one person and one document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.project import Project
from tests.store.builders import AT, SCHEMA, Desk, add, paper


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "Fjordby.annotator"
    project = Project.create(path, schema_toml=SCHEMA)
    ann = project.annotator_named("Ann Øst", at=AT)
    one = paper()
    add(project, one, ann)
    desk = Desk(project, path, ann, one)
    yield desk
    desk.project.close()
