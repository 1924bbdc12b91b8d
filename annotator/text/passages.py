"""A document cut into sentences, headings and list points, over page borders and round running titles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from annotator.model.structure import Section, Structure
from annotator.text import dehyphenate
from annotator.text.printed_lines import PrintedLine, printed_lines
from annotator.text.rewritten import Rewritten, rewrite
from annotator.text.sentences import borders

Kind = Literal["sentence", "heading", "point"]

_POINT = re.compile(
    r"(?P<mark>[•●▪◦‣■\uf0b7\uf0a7–—-]\s*|[o*]\s+(?=\S)|\((?:[a-zæøå]|\d{1,2})\)\s+|(?:\d{1,2}|[a-zæøåA-ZÆØÅ])[.)]\s+(?!(?:januar|februar|marts|april|maj|juni|"
    r"juli|august|september|oktober|november|december|behandling|kvartal|halvår)\b)|\(?[ivx]{1,4}[.)]\s+|(?=at\b))"
)
_DID = (
    r"(?:er|var|har|havde|blev|bliver|skal|kan|vil|tog|bad|fandt|gav|indgik|fik|gik|\w{2,}(?:ede|erede|tes|kendte|stillede|ndte)|"
    r"approved|adopted|discussed|reported|noted|asked|presented|moved|voted)"
)
_OPENS_SENTENCE = re.compile(
    rf"(?:(?:Næst)?[Ff]ormanden|Bestyrelsen|\w*[Uu]dvalget|\w*[Rr]ådet|Kommunalbestyrelsen|Forvaltningen|Administrationen|Sekretariatet|"
    rf"Direktionen|Direktøren|Borgmesteren|Nævnet|Styregruppen|The (?:chair\w*|board|committee|council|commission))\s+"
    rf"(?:\w+\s+)?{_DID}\b|De[rt] blev (?:\w+ )?(?:besluttet|aftalt|vedtaget|nedsat|afsat)\b"
)
"""Who acts, and that they did: the beginning of a sentence, not the rest of one."""
_FINITE = re.compile(rf"\b{_DID}\b")
_STOPPED = re.compile(r"[.!?:]\s*\Z")
_UNFINISHED = re.compile(
    r"(?:[.,;:!?–-]|\b(?:og|eller|samt|i|af|for|til|på|om|ved|med|fra|hos|at|som|der|den|det|de|en|et|and|or|of|the|to|in|that))\Z",
    re.IGNORECASE,
)
_AT_LINE_END = re.compile(r"(?<=[^\W_])([-\u2010\u00ad])[^\S\n]*\n\s*(?=[^\W_])(?!(?:og|eller|samt|and|or)\b)")
"""A hyphen at a line's end that a word goes on after: "inden-\\nrigsminister", "EU-\\nretten"; not "drifts-\\nog anlægsudgifter"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a heading or a point of a list: its span in the document's text, running titles between its lines included.

    `words` is where a point's words begin, after its mark ("• ", "2. "); `text` is the span as it is read: without running
    titles, words that a line end cut joined, white space single.
    """

    start: int
    end: int
    words: int
    text: str
    kind: Kind


def passages(text: str, structure: Structure, starts: Sequence[int]) -> list[Passage]:
    """The passages of a text in order; none overlap, running titles are in none but those they interrupt."""
    read = _without(text, structure)
    lines = printed_lines(text, starts)
    forced = _heading_lines(structure, lines)
    cuts = {0, len(read.text), *borders(read.text)}
    heads = set()
    for start, end in forced:
        first = bisect_right(read.offsets, start) - 1
        last = bisect_right(read.offsets, max(end - 1, start))
        cuts |= {max(first, 0), last}
        heads.add(max(first, 0))
    for start, end in _loose_titles(lines, structure):
        first, last = bisect_right(read.offsets, start) - 1, bisect_right(read.offsets, end - 1)
        if first in cuts or _STOPPED.search(read.text, max(first - 4, 0), first):
            cuts |= {first, last}
            heads.add(first)
    found = []
    ordered = sorted(cuts)
    for low, high in pairwise(ordered):
        passage = _passage(read, low, high, heading=low in heads)
        if passage is not None:
            found.append(passage)
    return found


def _without(text: str, structure: Structure) -> Rewritten:
    """The text without running titles; a page's end within a sentence is a line end."""
    if not structure.furniture:
        return rewrite(text, re.compile(r"(?!)"), lambda _: None)
    spans = dict(structure.furniture)
    form = re.compile(r"[^\n]*\n?")

    def drop(match: re.Match[str]) -> str | None:
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        return "" if start in spans else None

    return rewrite(text, form, drop)


def _heading_lines(structure: Structure, lines: Sequence[PrintedLine]) -> list[tuple[int, int]]:
    """The lines, or beginnings of lines, that are headings of items and sections."""
    by_start = {line.start: line for line in lines}
    starts = list(by_start)
    found = []
    for item in structure.items:
        first = item.sections[0].start if item.sections else item.end
        after = bisect_left(starts, min(first, item.end))
        if after > bisect_left(starts, item.start):
            found.append((item.start, lines[after - 1].end))
        found += _of_sections(item.sections, by_start)
    return [*found, *_of_sections(structure.sections, by_start)]


def _loose_titles(lines: Sequence[PrintedLine], structure: Structure) -> list[tuple[int, int]]:
    """Lines without a verb or a stop under which a sentence begins that says who did something."""
    aside = {start for start, _ in structure.furniture}
    kept = [line for line in lines if line.start not in aside]
    return [
        (line.start, line.end)
        for line, after in pairwise(kept)
        if line.text[:1].isupper()
        and _OPENS_SENTENCE.match(after.text)
        and not _UNFINISHED.search(line.text)
        and not _FINITE.search(line.text)
    ]


def _of_sections(sections: Sequence[Section], by_start: dict[int, PrintedLine]) -> list[tuple[int, int]]:
    found = []
    for section in sections:
        start, body = section.start, section.body
        if body > start:
            line = by_start.get(start)
            found.append((start, min(body, line.end) if line is not None else body))
    return found


def _passage(read: Rewritten, low: int, high: int, *, heading: bool) -> Passage | None:
    raw = read.text[low:high]
    words = raw.strip()
    if not words:
        return None
    first = low + raw.index(words[0])
    start, end = read.span(first, first + len(words))
    mark = _POINT.match(words)
    kind: Kind = "heading" if heading else "point" if mark else "sentence"
    begins = start
    if kind == "point" and mark is not None and mark.end() < len(words):
        begins = read.offsets[first + mark.end()]
    return Passage(start, end, begins, joined(words), kind)


def joined(words: str) -> str:
    """Text as it is read: words cut by a line end joined, a hyphen of a word's own kept, white space single."""
    if _AT_LINE_END.search(words):
        words = _AT_LINE_END.sub(r"\1", dehyphenate.joined(words).text)
    return " ".join(words.replace("\u00ad", "").split())
