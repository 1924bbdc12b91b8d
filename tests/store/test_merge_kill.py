"""A merge that is killed leaves all of it or nothing, and can be done again."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.other import OtherProject
from annotator.store.project import Project
from tests.store.builders import LATER, add, adding, paper, tag
from tests.store.two import Two, two_files

ROOT = Path(__file__).resolve().parents[2]
COMING = 12

# The process kills itself: at a word of progress (counted from 0), or when so many pages of the PDF are stored.
MERGING = """
import os, signal, sys
from pathlib import Path
from annotator.store import documents
from annotator.store.other import OtherProject
from annotator.store.project import Project

mine, yours, where, when = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
told = 0

def step():
    global told
    if told == when:
        os.kill(os.getpid(), signal.SIGKILL)
    told += 1

def progress(done, total, what):
    if where == "progress":
        step()

if where == "page":
    index_page = documents.index_page
    def counted(*values):
        step()
        index_page(*values)
    documents.index_page = counted

with Project.open(Path(mine)) as project, OtherProject(Path(yours)) as other:
    project.take_in(other, by=project.annotators()[0].id, at="2026-02-03T10:00:00.000Z", progress=progress)
    if where == "end":
        step()
"""


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_files(tmp_path) as both:
        new = paper("to.pdf", pages=("Side.\n",) * 40, pdf=b"%PDF two")
        add(both.yours, new, both.bo)
        for start in range(COMING):
            both.yours.apply(adding(tag(new, both.bo, start, start + 3)))
        both.mine.close()
        both.yours.close()
        yield both


@pytest.mark.parametrize(
    ("where", "when"),
    [*(("progress", when) for when in (0, 1, 2, 8, 14, 15)), *(("page", when) for when in (0, 9, 39)), ("end", 0)],
)
def test_killed_anywhere_all_or_nothing_came_in(two: Two, where: str, when: int) -> None:
    command = [sys.executable, "-c", MERGING, str(two.mine.path), str(two.yours.path), where, str(when)]
    died = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert died.returncode == -signal.SIGKILL, died.stderr
    with Project.open(two.mine.path) as mine:
        assert mine.check() == ()
        assert len(mine.annotations()) == (1 + COMING if where == "end" else 1)
        assert len(mine.documents()) == (2 if where == "end" else 1)
        with mine._database.reading() as db:
            assert db.execute("SELECT count(*) FROM pdf").fetchone() == (len(mine.documents()),)
        with OtherProject(two.yours.path) as other:
            result = mine.take_in(other, by=two.ann.id, at=LATER)
        assert result.added == (0 if where == "end" else COMING)
        assert len(mine.annotations()) == 1 + COMING
        assert mine.check() == ()
