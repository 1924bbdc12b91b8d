"""Small interfaces between layers that must not know each other."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told how far slow work has come; raises `Cancelled` where the person stopped it."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps are behind; `what` is in hand."""


def no_progress(done: int, total: int, what: str) -> None:
    """Told, and silent."""
