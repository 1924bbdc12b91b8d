"""The window's words: English in the source, looked up in the chosen language."""

from __future__ import annotations


def tr(text: str, /, **values: object) -> str:
    """`text` in the chosen language, with `values` filled in."""
    return text.format(**values)
