"""Recommendations that stand as paragraphs of their own under words that announce them: "Lav en køreplan. Der skal …"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.suggest.asking import asking_end, asks, commands
from annotator.suggest.columns import begins_anew, fresh_lines
from annotator.suggest.reading import Reading
from annotator.text.passages import Passage

_FEWEST = 2
"""So many paragraphs must begin with an imperative before those beside them count that say "skal" or "bør"."""
_SHORT = 90
"""Characters of a first sentence that says "skal" or "bør" and is a recommendation rather than prose."""
_SHARE = 0.6
_BEFORE = 3
"""Sentences that may stand between a heading and the first recommendation."""
_ASIDE = 2
"""Paragraphs that ask for nothing after which the recommendations are over."""


@dataclass(slots=True)
class _Group:
    """A recommendation that grows: its first passage, its end so far, those after the first; closed, it takes no more."""

    first: Passage
    end: int
    own: list[Passage] = field(default_factory=list)
    closed: bool = False


class Paragraphs:
    """Finds the paragraphs that ask, from a passage on; `stops` says of a passage that it is of something else."""

    def __init__(self, reading: Reading, column: int, stops: Callable[[Passage], bool]) -> None:
        self._reading = reading
        self._column = column
        self._stops = stops

    def under(self, at: int, *, at_once: bool) -> tuple[list[tuple[int, int]], int]:
        """The spans of the recommendations that begin at a passage or soon after it, and the passage to go on with."""
        passages = self._reading.passages
        groups: list[_Group] = []
        first, before, aside, commanding = at, 0, 0, 0
        while at < len(passages) and not self._stops(passages[at]) and aside < _ASIDE:
            passage = passages[at]
            anew = self._begins_line(passage)
            command = anew and commands(passage.text)
            if command or (anew and self._begins_paragraph(at, first) and _short(passage)):
                commanding += command
                groups.append(self._group(passage))
                aside = 0
            elif not groups:
                before += 1
                if at_once or before > _BEFORE:
                    break
            elif self._begins_paragraph(at, first):
                aside += 1
                groups[-1].closed = True
            elif not groups[-1].closed:
                groups[-1].own.append(passage)
            at += 1
        if commanding < _FEWEST or len(groups) < _SHARE * (len(groups) + aside):
            return [], first
        return [(group.first.start, asking_end(group.end, group.own)) for group in groups], at

    def _group(self, passage: Passage) -> _Group:
        """A paragraph's beginning, cut where a title without a stop ends and prose begins under it."""
        text = self._reading.text
        cut = next(fresh_lines(text, passage.start, passage.end, self._column), None)
        if cut is None:
            return _Group(passage, passage.end)
        return _Group(passage, passage.start + len(text[passage.start : cut].rstrip()), closed=True)

    def _begins_line(self, passage: Passage) -> bool:
        text = self._reading.text
        return not text[text.rfind("\n", 0, passage.start) + 1 : passage.start].strip()

    def _begins_paragraph(self, at: int, first: int) -> bool:
        """Whether a passage begins a paragraph: the first, after an empty line, or where the line before had room for it."""
        if at == first:
            return True
        text, before, passage = self._reading.text, self._reading.passages[at - 1], self._reading.passages[at]
        empty = text.count("\n", before.end, passage.start) > 1
        return empty or begins_anew(text, before.end, passage.start, self._column)


def _short(passage: Passage) -> bool:
    return len(passage.text) <= _SHORT and asks(passage.text) and passage.text.endswith(".")
