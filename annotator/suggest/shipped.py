"""The data files of the suggestions that come with the application, and what is said where one of them is not as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from annotator.base.errors import SuggestionError
from annotator.base.paths import resources

T = TypeVar("T")

RULES = "suggest/rules.toml"
"""The rules, below `resources()`."""


def shipped(name: str, parse: Callable[[str], T]) -> T:
    """What is in the file `name` below `resources()`. Raises SuggestionError where it is missing, or `parse` cannot read it."""
    path = resources() / name
    try:
        return parse(path.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SuggestionError(
            "{path} is missing or damaged, and without it nothing can be suggested; install Annotator again.", path=path
        ) from error
