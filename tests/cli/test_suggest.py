"""`annotator suggest`: rows that a script may rely on, a table for people, and figures on the shared documents."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.base import replacing
from annotator.base.errors import DiskFull
from annotator.store.project import Project
from annotator.workbench.answering import refuse
from annotator.workbench.sample import built_in_schema
from tests.cli.shell import ROOT, Shell
from tests.store.builders import AT, Paper, add, paper

MEETING = """Referat af møde i Byrådet i Fjordby den 4. maj 2021

1. Ny havneplan
Indstilling
Forvaltningen indstiller, at planen godkendes.
Beslutning
Byrådet godkendte havneplanen.
"""
BUDGET = """2. Budget
Beslutning
Byrådet afsatte 1,2 mio. kr. til en ny bro over Strandåen.
"""


@pytest.fixture
def one() -> Paper:
    return paper("møde.pdf", (MEETING, BUDGET))


@pytest.fixture
def fjordby(tmp_path: Path, one: Paper) -> Path:
    path = tmp_path / "Fjordby.annotator"
    with Project.create(path, schema_toml=built_in_schema()) as project:
        who = project.annotator_named("Ann", at=AT)
        add(project, one, who)
        add(project, paper("tom.pdf", ("Velkommen.\n",)), who)
    return path


def test_rows(fjordby: Path, one: Paper, shell: Shell) -> None:
    said = shell("suggest", fjordby, "--jsonl", "-")
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert (said.status, said.err) == (0, "")
    assert {tuple(row) for row in rows} == {
        ("document", "label", "start", "end", "text", "page", "fields", "score", "source")
    }
    text = one.layer.text
    assert all(row["document"] == "møde.pdf" and row["text"] == text[row["start"] : row["end"]] for row in rows)
    (money,) = [row for row in rows if row["label"] == "funding"]
    assert (money["text"], money["page"], money["fields"]["amount_min"]) == ("1,2 mio. kr.", 2, 1200000)
    assert all(0.5 <= row["score"] <= 1 for row in rows)
    assert shell("suggest", fjordby, "--jsonl").out == said.out
    assert shell("suggest", fjordby, "--json").json == rows
    assert shell("suggest", fjordby, "--document", "tom.pdf", "--json").json == []
    assert shell("suggest", fjordby, "--threshold", "1", "--json").json == []


def test_a_table_and_a_file(fjordby: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "forslag.jsonl"
    said = shell("suggest", fjordby, "--jsonl", out)
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    head, titles, only = said.out.splitlines()
    assert head == f"{len(rows)} suggestions in 2 documents."
    assert titles.split()[0] == "document"
    assert only.split()[0] == "møde.pdf"
    assert sum(map(int, only.split()[1:])) == len(rows)
    shell.refused("suggest", fjordby, "--jsonl", tmp_path / "nowhere" / "x", why="no folder to write")
    assert shell("suggest", fjordby, "--json", "--jsonl", "-").status == 2


def test_no_project_and_no_pdf_is_written_over(fjordby: Path, tmp_path: Path, shell: Shell) -> None:
    whole, renamed, pdf = fjordby.read_bytes(), tmp_path / "renamed", tmp_path / "møde.PDF"
    renamed.write_bytes(whole)
    pdf.write_bytes(b"%PDF-1.7")
    for path in (fjordby, renamed, tmp_path / "new.annotator"):
        shell.refused("suggest", fjordby, "--jsonl", path, why="is a project")
    shell.refused("suggest", fjordby, "--jsonl", pdf, why="is named as a PDF")
    shell.refused("suggest", fjordby, "--jsonl", tmp_path, why="is a folder")
    assert (fjordby.read_bytes(), renamed.read_bytes(), pdf.read_bytes()) == (whole, whole, b"%PDF-1.7")


def test_a_full_disk_leaves_the_file_that_was_there(fjordby: Path, tmp_path: Path, shell: Shell, monkeypatch) -> None:
    out = tmp_path / "forslag.jsonl"
    out.write_text("the old ones\n")

    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(replacing, "flush", full)
    shell.refused("suggest", fjordby, "--jsonl", out, why="no room left")
    assert out.read_text() == "the old ones\n"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_they_are_kept_and_what_was_refused_is_not_printed(fjordby: Path, one: Paper, shell: Shell) -> None:
    before = shell("suggest", fjordby, "--json").json
    with Project.open(fjordby) as project:
        kept = project.suggestions(one.id)
        assert {each.text for each in kept} >= {row["text"] for row in before}
        refuse(project, project.annotators()[0].id, [next(each for each in kept if each.label == "funding")])
        assert (project.annotations(), project.check()) == ((), ())
    after = shell("suggest", fjordby, "--json").json
    assert [row["label"] for row in before if row not in after] == ["funding"]
    info = shell("info", fjordby, "--json").json
    assert all(row["tags"] == {} for row in info["documents"]), "suggestions are no tags"
    assert shell("export", fjordby, "--format", "jsonl", "--out", fjordby.with_suffix(".jsonl")).status == 0
    assert fjordby.with_suffix(".jsonl").read_text() == ""


def test_a_project_that_is_open_elsewhere_is_read(fjordby: Path, shell: Shell) -> None:
    with Project.open(fjordby) as project:
        assert shell("suggest", fjordby, "--json").json
        assert project.suggested() == {}


def test_what_the_window_learned_is_neither_asked_nor_overwritten(fjordby: Path, one: Paper, shell: Shell) -> None:
    rules = shell("suggest", fjordby, "--json").json
    with Project.open(fjordby) as project:
        project.add_model(AT, "learner 1", b"{}", {"verdicts": 3})
        project.set_suggestions(one.id, "learned", AT, [])
    assert shell("suggest", fjordby, "--json").json == rules
    with Project.open(fjordby) as project:
        assert project.suggested()[one.id] == "learned"


def test_wrong_use_is_said_in_one_sentence(fjordby: Path, shell: Shell) -> None:
    shell.refused("suggest", fjordby, "--document", "nej.pdf", why="There is no document")
    shell.refused("suggest", fjordby, "--threshold", "2", why="from 0 to 1", status=2)
    shell.refused("suggest", fjordby, "--figures", why="nothing to learn from")


def test_what_does_not_go_together_is_said(fjordby: Path, shell: Shell) -> None:
    for more in (("--document", "møde.pdf"), ("--threshold", "0.5"), ("--jsonl", "-")):
        shell.refused("suggest", fjordby, "--figures", *more, why="measures the whole project", status=2)
    shell.refused("suggest", fjordby, "--jsonl=", why="names no file", status=2)
    shell.refused("suggest", fjordby, "--document=", why="There is no document")


def test_two_documents_of_one_name_are_told_apart(fjordby: Path, one: Paper, shell: Shell) -> None:
    other = paper("møde.pdf", (MEETING, "En side mere.\n"), b"%PDF another")
    with Project.open(fjordby) as project:
        add(project, other, project.annotators()[0])
    rows = shell("suggest", fjordby, "--json").json
    assert {row["sha256"] for row in rows} == {one.id, other.id}
    said = shell("suggest", fjordby).out.splitlines()
    assert {" ".join(line.split()[:2]) for line in said[2:]} == {f"møde.pdf {each.id[:12]}" for each in (one, other)}
    assert all("sha256" in row for row in shell("suggest", fjordby, "--document", one.id, "--json").json)


def test_a_full_disk_keeps_none_prints_them_and_is_a_failure(fjordby: Path, shell: Shell, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull("No room is left on the disk.")

    monkeypatch.setattr(Project, "set_suggestions", full)
    said = shell("suggest", fjordby, "--jsonl", "-")
    assert len(said.out.splitlines()) > 2
    assert (said.status, said.err) == (1, "No room is left on the disk.\n")


def test_what_cannot_be_printed_is_said_in_a_sentence(fjordby: Path) -> None:
    command = [sys.executable, "-m", "annotator", "suggest", str(fjordby), "--jsonl", "-"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=True)
    assert any("godkendte" in json.loads(line)["text"] for line in done.stdout.decode("ascii").splitlines())
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, timeout=60, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"cannot be printed: No space left" in done.stderr
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
    done = subprocess.run(closed, stderr=subprocess.PIPE, env=environment, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "annotator: there is nowhere to print to: standard output is closed.\n",
    )


def test_figures(fjordby: Path, shell: Shell) -> None:
    twin = paper("tvilling.pdf", (MEETING, BUDGET))
    with Project.open(fjordby) as project:
        who = project.annotators()[0]
        add(project, twin, who)
    for name in ("møde.pdf", "tvilling.pdf"):
        row = {"document": name, "label": "decision", "text": "Byrådet godkendte havneplanen."}
        tags = fjordby.with_name("tags.jsonl")
        tags.write_text(json.dumps(row), encoding="utf-8")
        assert shell("import", fjordby, tags).status == 0
    said = shell("suggest", fjordby, "--figures")
    assert "say little of decision" in said.out
    found = shell("suggest", fjordby, "--figures", "--json").json["decision"]
    assert (found["tags"], found["judged"]) == (0, 0), "nobody said that all is tagged, nor answered a suggestion"
    assert found["overlap"] == [None, None, None]
    with Project.open(fjordby) as project:
        assert project.newest_model("learner 1") is None, "nothing is kept"


def test_ctrl_c_stops_it_and_leaves_no_process(fjordby: Path, tmp_path: Path) -> None:
    hook = tmp_path / "sitecustomize.py"
    hook.write_text(
        "import os, signal\nfrom annotator.suggest import process\n"
        # A shell starts what runs behind it with the signal ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "send = process.Child.send\n"
        "def stopped(self, request):\n    send(self, request)\n    print(self.pid, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "process.Child.send = stopped\n"
    )
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "suggest", str(fjordby)],
        capture_output=True, env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (1, "annotator: stopped; what was done before stays.\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout.split()[0]), signal.SIG_DFL)


def test_the_shared_documents(shared: Path, tmp_path: Path, shell: Shell) -> None:
    """With nothing learned from the gold: the thresholds that the suggestions are held to."""
    project, out = tmp_path / "delt.annotator", tmp_path / "forslag.jsonl"
    assert shell("new", project).status == 0
    assert shell("add", project, shared / "documents").status == 0
    assert shell("suggest", project, "--jsonl", out).status == 0
    tool = [sys.executable, shared / "tools" / "score_suggestions.py", shared / "documents", shared / "gold", out]
    scored = json.loads(subprocess.run([*tool, "--json"], capture_output=True, check=True).stdout)
    for label, overlap, strict in (("decision", 0.85, 0.75), ("recommendation", 0.9, 0.7), ("funding", 0.93, 0.9)):
        assert scored[label]["overlap"]["f1"] >= overlap
        assert scored[label]["strict"]["f1"] >= strict
    assert scored["funding"]["amount"] >= 0.97
