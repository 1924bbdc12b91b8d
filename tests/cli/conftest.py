"""A shell, papers and a project for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Shell, decision, write_tags
from tests.pdf.making import minutes


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("ANNOTATOR_NAME", "Åse Ø.")


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two PDFs, one in a folder within."""
    folder = tmp_path / "mødepapirer"
    (folder / "bilag").mkdir(parents=True)
    (folder / "referat.pdf").write_bytes(minutes(2).data)
    (folder / "bilag" / "økonomi.PDF").write_bytes(minutes(1).data)
    return folder


@pytest.fixture
def project(tmp_path: Path, papers: Path, shell: Shell) -> Path:
    """A project with both PDFs."""
    path = tmp_path / "bestyrelse.annotator"
    assert shell("new", path).status == 0
    assert shell("add", path, papers).status == 0
    return path


@pytest.fixture
def tagged(project: Path, tmp_path: Path, shell: Shell) -> Path:
    """The project with a decision and a funding amount."""
    funding = {"document": "økonomi.PDF", "label": "funding", "text": "350.000 kr.", "fields": {"amount_min": 350000}}
    tags = write_tags(tmp_path / "tags.jsonl", decision(fields={"status": "approved"}), funding)
    assert shell("import", project, tags).status == 0
    return project
