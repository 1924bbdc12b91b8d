"""Made-up fragments with their expected tags in them: ⟦D:approved|Byrådet godkendte planen.⟧"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.suggest.candidate import Candidate

FOLDER = Path(__file__).resolve().parents[1] / "data" / "suggest"
_LETTERS = {"decision": "D", "recommendation": "R", "funding": "F"}
_FIELD = {"decision": "status", "recommendation": "kind", "funding": "kind"}
_MARK = re.compile(r"⟦[DRF]:\w+\||⟧")


@dataclass(frozen=True)
class Fragment:
    """A short text, and the same with the tags that it ought to get."""

    name: str
    marked: str

    @property
    def text(self) -> str:
        return _MARK.sub("", self.marked)


def fragments() -> Iterator[Fragment]:
    """All fragments of all files, in order."""
    for file in sorted(FOLDER.glob("*.txt")):
        for part in file.read_text("utf-8").split("\n=== ")[1:]:
            title, _, marked = part.partition("\n")
            yield Fragment(f"{file.stem}: {title}", marked.strip() + "\n")


def with_marks(text: str, found: Sequence[Candidate]) -> str:
    """The text with the candidates in it, as the files are written; of two that begin or end alike the longer is outside."""
    marks: list[tuple[int, int, int, str]] = []
    for candidate in found:
        length = candidate.end - candidate.start
        value = candidate.fields.get(_FIELD[candidate.label], "")
        marks.append((candidate.start, 1, -length, f"⟦{_LETTERS[candidate.label]}:{value}|"))
        marks.append((candidate.end, 0, length, "⟧"))
    made, at = [], 0
    for offset, _, _, mark in sorted(marks):
        made += [text[at:offset], mark]
        at = offset
    return "".join([*made, text[at:]])
