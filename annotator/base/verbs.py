"""The verbs of the command line by name, apart from what they do: the window must not load all of that to know them."""

from __future__ import annotations

VERBS = frozenset(
    {"new", "add", "info", "text", "search", "import", "export", "agreement", "merge", "suggest", "check"}
)
"""The words that are verbs when they come first."""
