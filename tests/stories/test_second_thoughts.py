"""An analyst's second thoughts: a tag is changed, given another label and other borders, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import Analyst
from PySide6.QtWidgets import QApplication


@pytest.fixture
def analyst(sample_project: Path, qapp: QApplication):
    sits = Analyst(qapp, sample_project)
    sits.opens("dagsorden.pdf")
    yield sits
    sits.leaves()


def tags_an_amount(analyst: Analyst) -> None:
    analyst.drags_over("12,5 mio. kr. årligt")
    analyst.presses("F")
    analyst.presses("Return")


@pytest.mark.story
def test_an_old_tag_is_changed_by_typing(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    (tag,) = analyst.tags
    assert (tag.fields["amount_min"], tag.fields["recurrence"]) == (12500000, "per_year")
    analyst.presses("E")
    analyst.fills(funder="Regionsraadet", agenda_item="7")
    analyst.presses("Return")
    (tag,) = analyst.tags
    assert (tag.fields["funder"], tag.fields["agenda_item"], tag.revision) == ("Regionsraadet", "7", 2)
    analyst.window.commands.run("edit.undo")
    assert "funder" not in analyst.tags[0].fields


@pytest.mark.story
def test_what_is_typed_is_kept_without_enter(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    analyst.presses("E")
    analyst.fills(purpose="akutbiler")
    # Choosing something else, or leaving the document, is no reason to lose it.
    analyst.opens("referat.pdf")
    assert analyst.tags[0].fields["purpose"] == "akutbiler"


@pytest.mark.story
def test_escape_puts_an_old_tag_back(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    before = analyst.tags
    analyst.presses("E")
    analyst.fills(purpose="x")
    analyst.presses("Escape")
    assert analyst.tags == before
    assert analyst.window.form.content().fields == before[0].fields


@pytest.mark.story
def test_the_span_moves_by_words_in_one_step(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    analyst.presses("BraceLeft")
    assert analyst.window.form.content().quote == "12,5 mio. kr."
    analyst.presses("BraceLeft")
    analyst.presses("BraceRight")
    analyst.presses("BraceRight")
    analyst.presses("N")
    (tag,) = analyst.tags
    assert tag.anchor.quote == "12,5 mio. kr. årligt"
    analyst.presses("BracketLeft")
    assert analyst.window.form.content().quote.endswith(" 12,5 mio. kr. årligt")
    analyst.presses("Escape")
    assert analyst.tags == (tag,)


@pytest.mark.story
def test_another_label_keeps_what_fits(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    analyst.presses("E")
    analyst.fills(agenda_item="7")
    analyst.window.form.label_changed.emit("decision")
    analyst.types("approved")
    analyst.presses("Return")
    (tag,) = analyst.tags
    assert (tag.label, dict(tag.fields)) == ("decision", {"status": "approved", "agenda_item": "7"})


@pytest.mark.story
def test_the_same_passage_is_not_tagged_twice_alike(analyst: Analyst) -> None:
    tags_an_amount(analyst)
    anchor = analyst.tags[0].anchor
    analyst.view.select(anchor.start, anchor.end)
    analyst.presses("F")
    assert "already" in analyst.says
    analyst.presses("Escape")
    assert len(analyst.tags) == 1
