"""Undo of an answer leads to the document and the suggestion that it was given to."""

from __future__ import annotations

from pathlib import Path

from hurried import CTRL, Hurried
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_undo_of_a_rejection_goes_to_its_document(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        first = analyst.shown.open[0]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{first.key}")
        analyst.presses("X")
        heard = []
        analyst.window.suggesting.said.connect(heard.append)
        analyst.opens("referat.pdf")
        analyst.view.setFocus()
        analyst.presses("Z", CTRL)
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked == first
        assert heard == ["No longer rejected"]
        analyst.opens("referat.pdf")
        analyst.view.setFocus()
        analyst.presses("Z", CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked is None
        assert f"suggestion:{first.key}" not in analyst.dashed
    finally:
        analyst.leaves()


def test_after_the_last_one_the_document_stays_and_undo_leads_back(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    heard = []
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        analyst.window.suggesting.said.connect(heard.append)
        last = analyst.shown.open[-1]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{last.key}")
        analyst.presses("A")
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert [tag.id for tag in analyst.tags] == [analyst.window.tags.chosen]
        assert heard == ["Accepted. That was the last one here: J goes on."]
        analyst.presses("J")
        assert analyst.window.documents.open.document.name == "referat.pdf"
        # Undo of what was done in another document shows its passage, and asks again.
        analyst.presses("Z", CTRL)
        assert analyst.tags == ()
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked == last
        page = analyst.window.documents.open.layer.page_of(last.start)
        assert analyst.view.page == page
    finally:
        analyst.leaves()
