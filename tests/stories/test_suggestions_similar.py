"""Passages like an accepted one are found in other documents and answered one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import wait_until
from hurried import SHIFT, Hurried
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import LabelId
from annotator.model.suggestion import Suggestion


@pytest.mark.parametrize("keys", [["A"], ["E", "Return"]])
def test_passages_like_an_accepted_one_are_offered_across_documents(
    sample_project: Path, qapp: QApplication, keys: list[str]
) -> None:
    analyst = Hurried(qapp, sample_project)
    heard = []
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        analyst.window.suggesting.said.connect(heard.append)
        bench = analyst.window.projects.workbench
        analyst.presses("J", SHIFT)
        assert heard == ["No similar passages are suggested"]
        other = next(each for each in bench.project.documents() if each.name == "dagsorden.pdf")
        words = _common(analyst.window.documents.open.layer.text, bench.project.text_layer(other.id).text)
        start = analyst.window.documents.open.layer.text.index(words)
        document = analyst.window.documents.open.id
        made = Suggestion(document, LabelId("decision"), start, start + len(words), words, 0.9, "rule")
        bench.project.add_suggestions(document, [made])
        bench.tell_suggestions_changed({document})
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{made.key}")
        assert analyst.picked == made
        for key in keys:
            analyst.presses(key)
        wait_until(lambda: not analyst.window.desk.tasks.running, "similar passages were looked for")
        assert "found: Shift+J" in heard[-1]
        analyst.presses("J", SHIFT)
        assert analyst.picked.source == "similar"
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        similar = analyst.picked
        analyst.window.commands.run("suggestion.accept_all")
        wait_until(lambda: [each.source for each in analyst.shown.open] == ["similar"], "all others were accepted")
        many = len(analyst.tags)
        analyst.window.commands.run("suggestion.accept_all")
        assert "accept it one by one" in analyst.says
        assert len(analyst.tags) == many
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{similar.key}")
        analyst.presses("A")
        assert len(analyst.tags) == many + 1
    finally:
        analyst.leaves()


def _common(one: str, other: str) -> str:
    """A line of both texts, long enough to be looked for elsewhere."""
    return next(line for line in one.splitlines() if len(line.split()) > 4 and line in other)
