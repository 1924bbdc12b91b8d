"""Which keys move the caret; all others are left to the window's commands."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

Key = QKeySequence.StandardKey

MOVES: tuple[tuple[Key, Key, str], ...] = (
    (Key.MoveToNextChar, Key.SelectNextChar, "right"),
    (Key.MoveToPreviousChar, Key.SelectPreviousChar, "left"),
    (Key.MoveToNextWord, Key.SelectNextWord, "word_right"),
    (Key.MoveToPreviousWord, Key.SelectPreviousWord, "word_left"),
    (Key.MoveToNextLine, Key.SelectNextLine, "down"),
    (Key.MoveToPreviousLine, Key.SelectPreviousLine, "up"),
    (Key.MoveToStartOfLine, Key.SelectStartOfLine, "line_start"),
    (Key.MoveToEndOfLine, Key.SelectEndOfLine, "line_end"),
    (Key.MoveToNextPage, Key.SelectNextPage, "page_down"),
    (Key.MoveToPreviousPage, Key.SelectPreviousPage, "page_up"),
    (Key.MoveToStartOfDocument, Key.SelectStartOfDocument, "document_start"),
    (Key.MoveToEndOfDocument, Key.SelectEndOfDocument, "document_end"),
)
"""The system's own key for each movement, and for the same with selecting."""


def movement(event: QKeyEvent) -> tuple[str, bool] | None:
    """The name of the movement a key means, and whether it selects; None for any other key."""
    for moves, selects, name in MOVES:
        if event.matches(moves):
            return name, False
        if event.matches(selects):
            return name, True
    return None
