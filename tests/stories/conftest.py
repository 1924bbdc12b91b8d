"""A project to tell stories in, with two documents made for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.ids import now
from annotator.base.paths import resources
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.importing import add_pdfs
from annotator.workbench.sample import built_in_schema


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No story reads or writes the settings of whoever runs it."""
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("ANNOTATOR_NAME", "Ane Å.")


def make_project(path: Path, pdfs: list[Path]) -> Path:
    """A project with these PDFs."""
    client = PdfClient()
    try:
        with Project.create(path, schema_toml=built_in_schema()) as project:
            person = project.annotator_named("Ane Å.", at=now())
            added = add_pdfs(project, client, pdfs, by=person.id)
            assert not added.failed, added.failed
    finally:
        client.close()
    return path


@pytest.fixture
def sample_project(tmp_path: Path) -> Path:
    """Our own agenda and minutes, without tags."""
    return make_project(tmp_path / "nordhav.annotator", sorted((resources() / "sample").glob("*.pdf")))


@pytest.fixture
def shared_project(tmp_path: Path, shared: Path) -> Path:
    """Real minutes and the agenda that goes with them."""
    names = ("referat-2017-03-02-pkt-12-19.pdf", "dagsorden-2017-04-20-pkt-10-18.pdf")
    return make_project(tmp_path / "bestyrelse.annotator", [shared / "documents" / name for name in names])
