"""The words of the window: `tr` marks a text for translation and fills in its values."""

from __future__ import annotations


def tr(text: str, /, **values: object) -> str:
    """The text with its `{name}` places filled in."""
    return text.format(**values)
