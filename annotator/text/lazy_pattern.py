"""A regular expression that is compiled when it is first used: all of ours together take 0.15 s that no start should wait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

_waiting: list[LazyPattern] = []


def compile_one() -> bool:
    """Compiles one of those that wait, some 10 ms; False where none does. For a program that has nothing else to do."""
    if _waiting:
        _ = _waiting.pop().compiled
    return bool(_waiting)


class LazyPattern:
    """Like `re.compile(pattern, flags)`, later; a mistake in the pattern is raised (re.error) at the first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        _waiting.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text, start)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer(text, start)
