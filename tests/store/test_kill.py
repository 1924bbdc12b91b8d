"""What was said to be saved is there after SIGKILL."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store.project import Project
from tests.store.builders import AT, SCHEMA, add, paper

ROOT = Path(__file__).resolve().parents[2]

TAGGING = """
import sys
from pathlib import Path
from annotator.store.project import Project
from tests.store.builders import adding, tag, paper

project = Project.open(Path(sys.argv[1]))
ann, one = project.annotators()[0], paper()
while True:
    step = adding(tag(one, ann, note="x" * 200))
    project.apply(step)
    print(step.edits[0].annotation.id, flush=True)
"""

IMPORTING = """
import sys
from pathlib import Path
from annotator.store.project import Project
from tests.store.builders import add, paper

project = Project.open(Path(sys.argv[1]))
big = paper("stor.pdf", pages=("Side.\\n",) * 400, pdf=bytes(3_000_000))

def pages():
    for number, page in enumerate(big.pages):
        if number == 200:
            print("half", flush=True)
            sys.stdin.read()
        yield page

project.add_document(big.document, big.pdf, big.layer, pages(), (), by=project.annotators()[0].id, at="x")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.annotator"
    with Project.create(path, schema_toml=SCHEMA) as project:
        add(project, paper(), project.annotator_named("Ann", at=AT))
    return path


def killed_after(lines: int, code: str, path: Path) -> list[str]:
    """Runs `code` on the project, kills it once it has printed so many lines, and gives all whole lines."""
    with subprocess.Popen(
        [sys.executable, "-c", code, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        said += child.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def test_every_tag_that_was_acknowledged_is_there(path: Path) -> None:
    said: list[str] = []
    for lines in (1, 40, 90):
        said += killed_after(lines, TAGGING, path)
        with Project.open(path) as project:
            there = {a.id for a in project.annotations()}
            assert set(said) <= there
            assert len(there) <= len(said) + 3  # at each kill one may be saved and not yet said
            assert project.check() == ()


def test_half_an_import_is_swept_away(path: Path) -> None:
    assert killed_after(1, IMPORTING, path) == ["half"]
    with Project.open(path, read_only=True) as project:
        assert len(project.documents()) == 1
        assert project.search("side") == ()
    with Project.open(path) as project, project._database.reading() as db:
        assert db.execute("SELECT count(*) FROM pdf").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM pdf_part").fetchone() == (1,)
        assert project.check() == ()
