"""What a UIMA CAS is made of, whichever form it was read from; for `reading`, shares nothing with `writing`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

SOFA = "uima.cas.Sofa"
INTEGERS = frozenset({"uima.cas.Integer", "uima.cas.Long", "uima.cas.Short", "uima.cas.Byte"})
FLOATS = frozenset({"uima.cas.Float", "uima.cas.Double"})
PLAIN = frozenset({"uima.cas.String", "uima.cas.Boolean", *INTEGERS, *FLOATS})
WHOLE = re.compile(r"-?[0-9]{1,19}")
"""A whole number of any of UIMA's types."""


@dataclass(slots=True)
class Structure:
    """A feature structure: its number, its type, where it lies in which text, what its features say.

    A list of texts is such a list. `points`: features whose value is another structure.
    """

    number: int
    type: str
    begin: int | None = None
    end: int | None = None
    sofa: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    points: tuple[str, ...] = ()


@dataclass(slots=True)
class Cas:
    """Texts by their number, each with the name of its view, and all structures but those."""

    texts: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)


class Types:
    """A type system: what each type is a kind of, and what its features hold."""

    def __init__(self) -> None:
        self._types: dict[str, tuple[str, dict[str, str]]] = {}

    def add(self, name: str, parent: str, ranges: dict[str, str]) -> None:
        """One more type."""
        self._types[name] = parent, ranges

    def ranges(self, name: str) -> dict[str, str]:
        """What each feature of a type holds, those of its parents too; empty where the type is not known."""
        found: dict[str, str] = {}
        seen: set[str] = set()
        while name in self._types and name not in seen:
            seen.add(name)
            parent, ranges = self._types[name]
            found = ranges | found
            name = parent
        return found
