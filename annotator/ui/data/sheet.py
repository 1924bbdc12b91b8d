"""Words that are safe to open in a spreadsheet."""

from __future__ import annotations

from annotator.dataset.csv_format import RISKY


def safe(words: str) -> str:
    """An apostrophe before what a spreadsheet would take for a formula."""
    return f"'{words}" if words.startswith(RISKY) else words
