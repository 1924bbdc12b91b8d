"""What is kept in passing leaves the page where the reader is; what is taken back is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtWidgets import QApplication


@pytest.mark.story
def test_keeping_a_form_moves_no_page_and_undo_shows_what_it_did(sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        layer = analyst.window.documents.open.layer
        last = layer.pages - 1
        assert last > 0
        start, _ = layer.page_span(0)
        analyst.view.select(start, start + 20)
        analyst.presses("D")
        # The form is open; the reader goes on to the last page and tags there.
        analyst.view.setFocus()
        _, end = layer.page_span(last)
        analyst.view.select(end - 20, end)
        analyst.view.reveal(end - 20, end)
        wait_until(lambda: analyst.view.page == last, "the last page is shown")
        where = analyst.view.position()
        analyst.presses("R")
        assert analyst.view.position() == where
        analyst.presses("Return")
        assert analyst.view.position() == where
        assert len(analyst.tags) == 2
        # Another document is opened while a form is open: the place that is remembered is the reader's.
        analyst.window.commands.run("edit.undo")
        analyst.window.commands.run("edit.undo")
        assert analyst.tags == ()
        analyst.window.commands.run("edit.redo")
        assert analyst.view.page == 0
    finally:
        analyst.leaves()
