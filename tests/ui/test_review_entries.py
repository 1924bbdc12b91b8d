"""Entries of the review panel that are longer than anybody reads."""

from __future__ import annotations

from annotator.ui.panels.review_entries import FULL, shortened


def test_a_text_is_cut_only_where_it_is_too_long() -> None:
    assert shortened("æ" * FULL, FULL) == "æ" * FULL
    cut = shortened("æ" * 100_000, FULL)
    assert len(cut) == FULL
    assert cut.endswith("æ…")
