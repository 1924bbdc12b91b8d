"""An analyst's first day: two tags, a power cut, everything still there, the last one taken back, an export."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtWidgets import QApplication

from annotator.cli import run
from annotator.store.project import Project

HERE = Path(__file__).parent


def sit_until_the_power_goes(project: Path, agenda: str, minutes: str) -> None:
    """Runs the first sitting and kills it with SIGKILL when both tags are saved."""
    command = [sys.executable, str(HERE / "first_sitting.py"), str(project), agenda, minutes]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as sitting:
        said = sitting.stdout.readline().strip()
        sitting.send_signal(signal.SIGKILL)
        _, trouble = sitting.communicate()
    assert said == "both are there", f"{said}\n{trouble}"


@pytest.mark.story
def test_two_tags_survive_sigkill(shared_project: Path, qapp: QApplication, tmp_path: Path) -> None:
    minutes, agenda = "referat-2017-03-02-pkt-12-19.pdf", "dagsorden-2017-04-20-pkt-10-18.pdf"
    sit_until_the_power_goes(shared_project, agenda, minutes)

    with Project.open(shared_project, read_only=True) as project:
        assert project.check() == ()

    analyst = Analyst(qapp, shared_project)
    try:
        # The form that was open when the power went is open again, with what was typed.
        draft = analyst.window.projects.workbench.draft
        assert draft.annotation.fields["purpose"] == "half a word"
        assert analyst.window.form.content().fields["purpose"] == "half a word"
        analyst.window.form.given_up.emit()
        by_label = {tag.label: tag for tag in analyst.tags}
        assert set(by_label) == {"decision", "funding"}
        assert by_label["decision"].anchor.quote == "Bestyrelsen godkendte referatet."
        assert by_label["decision"].fields == {
            "status": "approved", "decided_by": "Bestyrelsen", "decided_on": "2017-03-02", "agenda_item": "13",
        }  # fmt: skip
        assert by_label["funding"].fields == {
            "amount_min": 1200000, "amount_max": 1200000, "currency": "DKK", "hedge": "exact", "kind": "allocated",
            "recurrence": "total", "period_from": 2015, "period_to": 2016,
            "funder": "Bestyrelsen", "agenda_item": "17",
        }  # fmt: skip
        kept = by_label["decision"]

        analyst.view.setFocus()
        analyst.window.commands.run("edit.undo")
        assert [tag.label for tag in analyst.tags] == ["decision"]
    finally:
        analyst.leaves()

    out = tmp_path / "tags.jsonl"
    assert run(["export", str(shared_project), "--format", "jsonl", "--out", str(out)]) == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    with Project.open(shared_project, read_only=True) as project:
        text = project.text_layer(kept.document).text
    assert record["text"] == text[record["start"] : record["end"]] == "Bestyrelsen godkendte referatet."
    assert record["prefix"] == text[record["start"] - 32 : record["start"]]
    (quad,) = record["quads"]
    assert quad[0] == record["page"] == 2
    x0, y0, x1, y1 = quad[1], quad[2], quad[7], quad[8]
    assert 0 < x0 < x1 < 600
    assert 0 < y0 < y1 < 850
    assert 8 < y1 - y0 < 30, "one line high"


@pytest.mark.story
def test_a_whole_tag_without_the_mouse(sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        text = analyst.window.documents.open.layer.text
        at = text.index("Regionsrådet godkendte") if "Regionsrådet godkendte" in text else text.index("godkendte")
        analyst.view.go_to_offset(at)
        analyst.presses("S")
        passage = analyst.view.selected_text()
        assert "godkendte" in passage
        analyst.presses("D")
        analyst.types("approved")
        analyst.presses("Return")
        (tag,) = analyst.tags
        assert (tag.label, tag.anchor.quote, tag.fields["status"]) == ("decision", passage.strip(), "approved")
        # Undo and redo by key, from the page.
        analyst.window.commands.run("edit.undo")
        assert analyst.tags == ()
        analyst.window.commands.run("edit.redo")
        assert [t.anchor.quote for t in analyst.tags] == [passage.strip()]
        analyst.presses("N")
        analyst.presses("Delete")
        assert analyst.tags == ()
    finally:
        analyst.leaves()


@pytest.mark.story
def test_escape_leaves_no_trace(sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        project = analyst.window.projects.workbench.project
        before = project.undoable(analyst.window.projects.workbench.annotator.id)
        text = analyst.window.documents.open.layer.text
        analyst.view.go_to_offset(text.index("godkendte"))
        analyst.presses("S")
        analyst.presses("R")
        analyst.types("proposal")
        analyst.presses("Escape")
        assert analyst.tags == ()
        assert project.draft() is None
        assert project.undoable(analyst.window.projects.workbench.annotator.id) == before
    finally:
        analyst.leaves()


@pytest.mark.story
def test_a_second_window_reads_and_says_so(sample_project: Path, qapp: QApplication) -> None:
    first = Analyst(qapp, sample_project)
    second = Analyst(qapp, sample_project, settings=sample_project.with_suffix(".two.json"))
    try:
        wait_until(lambda: bool(second.says), "the second window says why")
        assert "open in another window" in second.says
        second.opens("referat.pdf")
        second.view.setFocus()
        second.view.select(10, 40)
        second.window.commands.run("label.decision")
        assert second.tags == ()
    finally:
        second.leaves()
        first.leaves()
