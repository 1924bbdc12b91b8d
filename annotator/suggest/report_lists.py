"""Lists of recommendations in reports that no "anbefaler, at:" leads to: "Anbefalingerne lyder:", a heading "Hovedanbefalinger"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.asking import asking_end, asks, comments, concludes
from annotator.suggest.candidate import Candidate
from annotator.suggest.columns import begins_anew, column_of, fresh_lines
from annotator.suggest.list_points import trimmed
from annotator.suggest.numbered import of_report
from annotator.suggest.reading import Reading
from annotator.suggest.report_paragraphs import Paragraphs
from annotator.text.passages import Passage, joined

_NOUN = r"(?:\w*anbefaling(?:er|erne)|\w*recommendations|(?:reform|ændrings)?forslag(?:ene)?|opfordringer(?:ne)?|ønsker(?:ne)?\s+til|gode\s+råd)"
_SENTENCE = re.compile(rf"\b{_NOUN}\b[^.:]{{0,90}}:\s*\Z", re.IGNORECASE)
"""A sentence that ends in a colon and has said that recommendations follow."""
_SURE = re.compile(
    r"\b(?:\w*anbefaling(?:er|erne)|opfordringer(?:ne)?)\s+(?:er|var|lyder|omfatter|tæller)"
    r"(?:\s+(?:således|kort|i\s+korte\s+træk|følgende|blandt\s+andet|bl\.a\.)){0,2}:\s*\Z",
    re.IGNORECASE,
)
"""A sentence after which every point is a recommendation, whatever it says: "Blandt anbefalingerne er:"."""
_QUESTION = re.compile(
    r"Hvad\s+(?:foreslår|anbefaler)\s+(?!Sundhedsstyrelsen|Fødevarestyrelsen|lægen?\b)[^.:?]{2,60}\?", re.IGNORECASE
)
_AREAS = re.compile(
    r"\b(?:\w*områder|\w*temaer|\w*spor|kategorier|overskrifter|grupper|kapitler|\w*mål|principper|kriterier|\w*emner|medlemmer|dele)\s*:\s*\Z",
    re.IGNORECASE,
)
"""What follows are the areas of recommendations, not they themselves."""
_HEADING = re.compile(
    r"(?:(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\d{1,2})\s+(?:[\wæøå-]+\s+){0,3}?(?:forslag|anbefalinger|opfordringer)\b|"
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:[\wæøåÆØÅ’'-]+\s+){0,6}?(?:\w*anbefalinger(?:ne)?|\w+s\s+(?:\d+\s+)?(?:hoved|reform)?forslag)\b)"
    r"(?:\s+(?:til|fra|om|på|for|vedrørende|i|inden)\b[^.:]{0,70})?\s*:?",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:er|var|har|havde|blev|bliver|kan|vil|skal|afleverer|modtager|lancerer|kommer|får|siger|følger|findes|handler)\b",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"(?P<who>(?:(?:Det|Den|De)\s+(?:[A-ZÆØÅ][\w-]*\s+)*)?[A-ZÆØÅ][\w-]*(?:\s+for\s+[\w ]{3,40}?)?)(?:s|’s|'s)\s+(?:\w+\s+){0,3}?"
    r"(?:\w*anbefaling|\w*forslag)"
)
_NO_MAKER = re.compile(
    r"(?:Vore|Deres|Hvilke|Alle|Vigtigste|Øvrige|Nationale|Tværgående|Generelle|Konkrete|Rapporten)\Z", re.IGNORECASE
)
_SHORTEST = 4
"""Letters of a maker's name: "Læs anbefalingerne" names none."""
_SAYS = re.compile(
    r"(?P<who>(?:(?:Det|Den)\s+)?[A-ZÆØÅ][\w-]*(?:\s+[A-ZÆØÅ][\w-]*)*)\s+(?:anbefaler|foreslår|opfordrer)\b"
)
"""A point that says itself who recommends: so do those after it that do not."""
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]\s")
_SHARE = 0.6
"""So many of a list's points must ask before the list is one of recommendations."""
_REACH = 10
"""Passages without a list after which a heading is no longer a list's."""
_TITLE = 90
_LEAD = re.compile(r",?\s*(?:herunder|bl\.a\. ved at|ved at|blandt andet ved at)\s*:\s*\Z")


@dataclass(frozen=True, slots=True)
class _Point:
    """A point of a list: its span in the text, its number as printed ("" without), and whether it asks for something."""

    start: int
    end: int
    number: str
    asks: bool


def report_lists(reading: Reading, label: LabelId) -> Iterator[Candidate]:
    """Candidates of lists that stand under words which say that recommendations follow."""
    lists = _Lists(reading, label)
    at = 0
    while at < len(reading.passages):
        made, at = lists.at(at)
        yield from made


class _Lists:
    """The document's lists of recommendations; remembers who recommended last, whose the lists that follow are, too."""

    def __init__(self, reading: Reading, label: LabelId) -> None:
        self._reading = reading
        self._passages = reading.passages
        self._label = label
        self._column = column_of(reading.text)
        self._paragraphs = Paragraphs(reading, self._column, self._is_other)
        self._who = ""

    def at(self, at: int) -> tuple[list[Candidate], int]:
        """What a lead at a passage leads to, and the passage to go on with."""
        passage = self._passages[at]
        heading = self._is_heading(passage)
        if not heading and not self._is_lead(passage):
            return [], at + 1
        maker = _MAKER.search(passage.text)
        who = maker["who"] if maker and len(maker["who"]) >= _SHORTEST else ""
        self._who = who if who and not _NO_MAKER.search(who) else self._who
        unmarked, after = self._paragraphs.under(at + 1, at_once=not heading)
        if unmarked:
            return self._tags([_Point(start, end, "", asks=True) for start, end in unmarked]), after
        if not heading or _QUESTION.fullmatch(passage.text):
            return self._first_list(at + 1, sure=heading or _SURE.search(passage.text) is not None)
        return self._under(at + 1)

    def _is_other(self, passage: Passage) -> bool:
        """Whether paragraphs that ask are over at a passage."""
        return passage.kind == "heading" or self._marked(passage) or self._is_heading(passage) or self._is_lead(passage)

    def _is_lead(self, passage: Passage) -> bool:
        read_here = self._reading.place_of(passage).section not in ("proposal", "decision", "attachments")
        found = _SENTENCE.search(passage.text) is not None and _AREAS.search(passage.text) is None
        return found and (read_here or of_report(self._reading, passage))

    def _is_heading(self, passage: Passage) -> bool:
        if self._reading.structure.item_at(passage.start) is not None or passage.kind == "point":
            return False
        words = passage.text
        if _QUESTION.fullmatch(words):
            return True
        return len(words) <= _TITLE and _HEADING.fullmatch(words) is not None and _FINITE.search(words) is None

    def _first_list(self, at: int, *, sure: bool) -> tuple[list[Candidate], int]:
        """The list right under a sentence that leads to it; where that makes it `sure`, points of whatever wording."""
        if at == len(self._passages) or not self._marked(self._passages[at]):
            return [], at
        points, after = self._run(at)
        return (self._tags(points), after) if sure or _asking(points) else ([], at)

    def _under(self, at: int) -> tuple[list[Candidate], int]:
        """All lists under a heading, to the next heading that is none of recommendations."""
        made: list[Candidate] = []
        series: list[_Point] = []
        idle = 0
        while at < len(self._passages) and idle < _REACH:
            passage = self._passages[at]
            if passage.kind == "heading" or self._is_heading(passage) or self._is_lead(passage):
                break
            if not self._marked(passage):
                idle += 1
                at += 1
                continue
            points, at = self._run(at)
            alone = len(points) == 1 and points[0].number != ""
            if alone and (not series or int(points[0].number) == int(series[-1].number) + 1):
                series += points
                idle = 0
            elif _asking(points):
                made += self._tags(points)
                idle = 0
            else:
                idle += len(points)
        return [*made, *(self._tags(self._as_titles(series)) if _asking(series) else [])], at

    def _as_titles(self, series: list[_Point]) -> list[_Point]:
        """Numbered points, cut at their line's end where a line begins with a capital and others of them are bare titles."""
        text = self._reading.text
        if all(text[point.end - 1] in ".!" for point in series):
            return series
        cut = []
        for point in series:
            anew = _NEW_LINE.search(text, point.start, point.end)
            cut.append(replace(point, end=trimmed(text, point.start, anew.start())) if anew else point)
        return cut

    def _marked(self, passage: Passage) -> bool:
        return passage.kind == "point" or _NUMBER.match(passage.text) is not None

    def _run(self, at: int) -> tuple[list[_Point], int]:
        """Points that follow upon each other, each with its own further sentences; and where to go on."""
        points: list[_Point] = []
        while at < len(self._passages) and self._marked(self._passages[at]):
            first = self._passages[at]
            at += 1
            own: list[Passage] = []
            while at < len(self._passages) and self._goes_on(self._passages[at], self._passages[at - 1]):
                own.append(self._passages[at])
                at += 1
            points += self._points(first, own)
        return points, at

    def _goes_on(self, passage: Passage, before: Passage) -> bool:
        """Whether a passage is still of the point before it: in its line, or in a line that has no room above."""
        if self._marked(passage) or passage.kind == "heading":
            return False
        text = self._reading.text
        if "\n" not in text[before.end : passage.start] or passage.text[:1].islower():
            return True
        title = len(passage.text) <= _TITLE and passage.text[-1] not in ".!?"
        return (
            text[before.end - 1] in ".!"
            and not title
            and not begins_anew(text, before.end, passage.start, self._column)
        )

    def _points(self, first: Passage, own: list[Passage]) -> Iterator[_Point]:
        """A marked passage's points: one, or several where marked lines were read as one."""
        text = self._reading.text
        cuts = [
            m.start()
            for m in re.finditer(
                r"(?<=\n)[ \t]*(?=\d{1,3}[.)]\s|[•●▪·*\uf000-\uf0ff]\s)", text[first.start : first.end]
            )
        ]
        edges = [first.start, *(first.start + cut for cut in cuts), first.end]
        for index, (low, high) in enumerate(pairwise(edges)):
            mark = _MARK.match(text, low, high)
            start = mark.end() if mark else low
            fresh = next(fresh_lines(text, start, high, self._column), high)
            end = start + len(text[start : min(high, fresh)].rstrip())
            last = index == len(edges) - 2
            if last and fresh == high and not asks(joined(text[start:end])):
                found = next((at for at, each in enumerate(own) if concludes(each.text)), None)
                if found is not None:
                    yield _Point(own[found].start, asking_end(own[found].end, own[found:]), "", asks=True)
                    continue
            lead = _LEAD.search(text, start, end)
            said = joined(text[start:end])
            if last and fresh == high and text[end - 1 : end] in (".", "!"):
                end = asking_end(end, own)
            elif last and fresh == high and own and own[0].text[:1].islower():
                end = own[0].end
            number = mark["number"] or "" if mark else ""
            if start < end and not comments(said):
                yield _Point(start, lead.start() if lead else trimmed(text, start, end), number, asks(said))

    def _tags(self, points: list[_Point]) -> list[Candidate]:
        return [self._tag(point) for point in points]

    def _tag(self, point: _Point) -> Candidate:
        says = _SAYS.match(self._reading.text, point.start)
        self._who = joined(says["who"]) if says else self._who
        said = {"kind": "recommendation", "made_by": self._who, "number": point.number}
        said["agenda_item"] = self._reading.structure.number_at(point.start)
        fields: dict[str, FieldValue] = {name: value for name, value in said.items() if value}
        why = "anbefaling.list" if point.number else "anbefaling.bullet"
        return Candidate(self._label, point.start, point.end, 3.0, "rule", (why,), fields)


_MARK = re.compile(r"\s*(?:(?P<number>\d{1,3})[.)]\s+|[a-zæøåA-ZÆØÅ][.)]\s+|[•●▪◦‣■·*\uf000-\uf0ff–—-]\s*|o\s+(?=\S))")
_NEW_LINE = re.compile(r"\n\s{0,40}(?=[A-ZÆØÅ])")


def _asking(points: list[_Point]) -> bool:
    return bool(points) and sum(point.asks for point in points) >= _SHARE * len(points)
