"""Work on rows of the table: of few here and now, of many in another thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.model.ports import Progress, no_progress

MANY = 2_000
"""More rows than these, or amounts, take a tenth of a second and more."""
Work = Callable[[Progress], Any]
Done = Callable[[Any], None]
Run = Callable[[str, Work, Done], None]
"""Does work that has a title in another thread, and then in the window's calls what is to be done with the outcome."""


def at_once(_title: str, work: Work, done: Done) -> None:
    """Does it here and now. Raises what the work raises."""
    done(work(no_progress))
