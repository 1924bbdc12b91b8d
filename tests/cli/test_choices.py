"""What `export` chooses by day, with passages that nobody tagged and with words joined, and how `import` takes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.store.project import Project
from annotator.workbench.workbench import Workbench
from tests.cli.shell import SENTENCE, Shell


def export(shell: Shell, project: Path, out: Path, *more: object) -> list[dict[str, object]]:
    assert shell("export", project, "--format", "jsonl", "--out", out, *more).status == 0
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


@pytest.fixture
def read(tagged: Path) -> Path:
    """The project with its tagged document marked complete."""
    with Project.open(tagged) as project:
        document = next(d for d in project.documents() if d.name == "økonomi.PDF")
        bench = Workbench(project, project.annotators()[0])
        bench.mark_complete(document.id, 0, len(project.text_layer(document.id).text), "document")
    return tagged


def test_days(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    assert len(export(shell, tagged, tmp_path / "a.jsonl", "--since", "2020-01-01")) == 2
    assert export(shell, tagged, tmp_path / "b.jsonl", "--until", "2020-01-01") == []
    command = ("export", tagged, "--format", "jsonl", "--out", tmp_path / "c.jsonl")
    shell.refused(*command, "--since", "i går", why="“i går” is no day; write it like 2026-01-31.", status=2)
    shell.refused(*command, "--since", "2026-02-01", "--until", "2026-01-31", why="is after", status=2)
    assert not (tmp_path / "c.jsonl").exists()


def test_passages_that_nobody_tagged(read: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "ud.jsonl"
    said = export(shell, read, out, "--negatives")
    passages = [line for line in said if line["label"] == "none"]
    assert len(said) - len(passages) == 2
    assert passages
    assert SENTENCE not in [line["text"] for line in passages]
    value = shell("export", read, "--format", "jsonl", "--out", out, "--negatives", "--json").json
    assert (value["carried"], value["negatives"]) == (2, len(passages))
    assert (
        "without a tag written beside them."
        in shell("export", read, "--format", "csv", "--out", tmp_path / "x.csv", "--negatives").out
    )
    taken = shell("import", read, out)
    assert taken.status == 0
    assert taken.out.count("passed over") == 1
    assert shell("import", read, out, "--json").json["negatives"] == len(passages)
    shell.refused("export", read, "--format", "pdf", "--out", tmp_path / "p", "--negatives", why="A PDF", status=2)


def test_words_joined(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "ud.jsonl"
    assert all(line["joined"] is True for line in export(shell, tagged, out, "--join-hyphens"))
    assert shell("import", tagged, out, "--json").json["unchanged"] == 2
    for name in ("w3c", "pdf"):
        path = tmp_path / name
        shell.refused(
            "export", tagged, "--format", name, "--out", path, "--join-hyphens", why="as they are printed", status=2
        )
        assert not path.exists()
