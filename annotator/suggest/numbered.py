"""Numbered recommendations ("Anbefaling 3:") and the points of lists that a stem ("Det anbefales, at:") leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.asking import asks, leads_to_quotation, without_comments
from annotator.suggest.candidate import Candidate
from annotator.suggest.columns import begins_anew, column_of, fresh_lines
from annotator.suggest.list_points import CHAPTER, list_points
from annotator.suggest.reading import Reading
from annotator.text.passages import Passage, joined

Values = Mapping[str, FieldValue]

_LABEL = re.compile(
    r"(?:hoved|del)?(?:anbefaling|recommendation|forslag)\s+(?:nr\.?\s*|no\.\s*|#\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?|(?-i:[A-Z]|[IVX]{1,5})(?=\s*(?:[:.–-]|\Z)))"
    r"(?:\s*[:.–-]\s*|\s*\Z|\s+(?=(?-i:[A-ZÆØÅ])))",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|[^\d\s.,]\s+\d{1,3}\Z")
"""A line of a table of contents: dots, or a page's number at its end."""
_STEM = re.compile(
    r"(?:(?P<who>[A-ZÆØÅ][\w -]{2,60}?)\s+(?:anbefaler|foreslår|opfordrer|recommends?)|"
    r"(?:konkret\s+)?(?:fore?sl?ås|forslås|anbefales|anbefaler|foreslår|recommends?|recommended)(?:\s+(?:det|vi))?|"
    r"\bopfordrer|(?:\A|[.]\s)(?P<asked>[A-ZÆØÅ][\w ,-]{2,80}?)\s+bør\b)[^.:]{0,80}?(?:,?\s*(?:at|that)\s*:?|\s*:)\s*\Z",
    re.IGNORECASE,
)
_BARE_STEM = re.compile(
    r"(?P<who>[A-ZÆØÅ][\w -]{2,60}?)\s+(?i:anbefaler|foreslår|opfordrer)(?:\s+(?:derfor|også|desuden|endvidere|konkret|samtidig))?\s*,?\Z(?P<asked>)?"
)
_NOBODY = re.compile(
    r"(?:konkret|derfor|samtidig|desuden|endvidere|endelig|herudover|derudover|yderligere|således|samlet|overordnet|her|hertil|her(?:ved|med)|dermed|"
    r"på denne baggrund|på den baggrund|i forlængelse heraf|på den korte bane|på længere sigt|(?:for|i) (?:at|den|det)\b.*)",
    re.IGNORECASE,
)
"""What stands before "foreslår" where who proposes stands after it."""
_INVERTED = re.compile(
    r"\b(?:anbefaler|foreslår|opfordrer)\s+(?P<who>(?:(?:den|det|de)\s+)?[\wæøåÆØÅ-]*(?:udvalget|rådet|panelet|kommissionen|teamet|gruppen|nævnet|"
    r"bestyrelsen|komit[eé]en|direktionen|forvaltningen|ministeriet|styrelsen|regeringen|foreningen|organisationerne|partierne|vi))\b",
    re.IGNORECASE,
)
_AT_POINT = re.compile(r"\W*(?:\d{1,2}[.)]\s*|[a-z][.)]\s*)?at\b", re.IGNORECASE)
_ASKED = re.compile(r"\bat\s+(?P<who>[a-zæøåA-ZÆØÅ][^.:]{3,60}?)\s+(?:bør|skal)\b")
_CONTINUES = re.compile(r"\d{1,3}[.)]\s|At\s")
_UNSTOPPED = re.compile(r"[^.!?:]\Z")
_OPEN = re.compile(r"[:,]\Z|\b(?:og|eller|samt|at)\Z")
_TITLE = 70
_TITLE_LONG = 160


def numbered(reading: Reading, label: LabelId) -> Iterator[Candidate]:
    """Candidates of numbered recommendations and of the lists that stems lead to."""
    finder = _Finder(reading, label)
    at = 0
    while at < len(reading.passages):
        made, at = finder.at(at)
        yield from made


class _Finder:
    """Walks through the document's passages: numbered recommendations, and lists under stems; keeps who recommended."""

    def __init__(self, reading: Reading, label: LabelId) -> None:
        self._reading = reading
        self._passages = reading.passages
        self._label = label
        self._column = column_of(reading.text)
        self._stems = _stems(reading.passages)
        self._who = ""
        """Who recommended last, as written: the lists that follow are theirs, too."""
        self._of_numbered = False
        """Whether a numbered recommendation came before: what is proposed after it without numbers of its own belongs to it."""

    def at(self, at: int) -> tuple[list[Candidate], int]:
        """What begins at a passage, and the passage to go on with."""
        passage = self._passages[at]
        label = _LABEL.match(passage.text)
        if label is not None:
            return (
                self._numbered(at, label["number"]) if not _CONTENTS.search(passage.text, label.end()) else ([], at + 1)
            )
        stem = self._leads(passage)
        if stem is None or at + 1 == len(self._passages) or not self._lists(passage, self._passages[at + 1]):
            return [], at + 1
        if stem["who"] and not _NOBODY.fullmatch(joined(stem["who"])):
            self._who = joined(stem["who"]).strip().rpartition(". ")[2]
        elif (inverted := _INVERTED.search(stem[0])) is not None:
            self._who = joined(inverted["who"])
        verb = stem[0].lower()
        belongs = self._of_numbered and not self._passages[at + 1].text[:1].isdigit()
        kind = (
            "appeal"
            if "opfordrer" in verb
            else "proposal"
            if not belongs and ("foreslår" in verb or "foreslås" in verb)
            else "recommendation"
        )
        values: Values = {"made_by": self._who, "kind": kind}
        return self._list(at + 1, {**values, "addressed_to": joined(stem["asked"])} if stem["asked"] else values)

    def _leads(self, passage: Passage) -> re.Match[str] | None:
        """The stem of a list, where the passage ends in one."""
        return self._stems.get(passage.start)

    def _lists(self, stem: Passage, first: Passage) -> bool:
        """Whether a stem may lead to a list here: what stands under Indstilling, Beslutning and Bilag is read by others."""
        marked = first.kind == "point" or stem.text.endswith(":")
        section = self._reading.place_of(stem).section
        return marked and (section not in ("proposal", "decision", "attachments") or of_report(self._reading, stem))

    def _numbered(self, at: int, number: str) -> tuple[list[Candidate], int]:
        self._of_numbered = True
        passage = self._passages[at]
        raw = _LABEL.match(self._reading.text[passage.start : passage.end])
        start = passage.start + (raw.end() if raw else 0)
        if start >= passage.end:
            at += 1
            if at == len(self._passages):
                return [], at
            start = self._passages[at].start
        values: Values = {"number": number, "made_by": self._who, "kind": "recommendation"}
        cut = next(fresh_lines(self._reading.text, start, self._passages[at].end, self._column), 0)
        end = start + len(self._reading.text[start : cut or self._passages[at].end].rstrip())
        head = joined(self._reading.text[start:end])
        if not _UNSTOPPED.search(head) or _OPEN.search(head) or len(head) > _TITLE_LONG:
            return self._block(start, at, values)
        if asks(head):
            return [self._tag(start, end, "anbefaling.numbered", values)], at + 1
        after = at if cut else at + 1
        first = cut or (self._passages[after].start if after < len(self._passages) else end)
        if cut == 0 and (after == len(self._passages) or self._ends_block(self._passages[after])):
            return [self._tag(start, end, "anbefaling.numbered", values)], after
        return self._under_title((start, end), first, after, values)

    def _under_title(self, title: tuple[int, int], start: int, at: int, values: Values) -> tuple[list[Candidate], int]:
        """What stands under a numbered title that asks for nothing itself: the sentences that ask, a list, else the title."""
        first = at
        asking: list[Passage] = []
        while at < len(self._passages) and not (at > first and self._ends_block(self._passages[at])):
            passage = self._passages[at]
            if self._leads(passage):
                points, at = self._list(at + 1, self._inner(passage, values))
                made = points or [self._tag(*title, "anbefaling.numbered", values)]
                return made, at
            if at > first and not asking and not self._same_paragraph(at):
                break
            if asks(passage.text) and (not asking or asking[-1] is self._passages[at - 1]):
                asking.append(passage)
            elif asking:
                break
            at += 1
        if not asking:
            return [self._tag(*title, "anbefaling.numbered", values)], max(at, first + 1)
        begins = max(asking[0].start, start)
        return [self._tag(begins, asking[-1].end, "anbefaling.numbered", values)], max(at, first + 1)

    def _block(self, start: int, at: int, values: Values) -> tuple[list[Candidate], int]:
        """A numbered recommendation: its sentences to the next heading, label or stem; and where to go on."""
        inside: list[Passage] = []
        while at < len(self._passages):
            passage = self._passages[at]
            if passage.start > start and self._ends_block(passage):
                break
            if self._leads(passage):
                points, at = self._list(at + 1, self._inner(passage, values))
                return [*self._of_block(start, inside, values), *points], at
            inside.append(passage)
            at += 1
            if passage.text.endswith(".") and at < len(self._passages) and not self._same_paragraph(at):
                break
        return self._of_block(start, inside, values), max(at, self._reading.passage_at(start) + 1)

    def _of_block(self, start: int, inside: list[Passage], values: Values) -> list[Candidate]:
        """The tag of a numbered recommendation's sentences, without the comments that end them."""
        if not inside or inside[-1].end <= start:
            return []
        end = without_comments(inside)
        return [self._tag(start, end, "anbefaling.numbered", values)]

    def _inner(self, stem: Passage, values: Values) -> Values:
        """What the points under a numbered recommendation have of it, and whom their stem asks."""
        asked = _ASKED.search(stem.text)
        inner = {name: value for name, value in values.items() if name != "number"}
        return {**inner, "addressed_to": asked["who"]} if asked else inner

    def _ends_block(self, passage: Passage) -> bool:
        if passage.start in self._stems:
            return False
        return passage.kind == "heading" or _LABEL.match(passage.text) is not None or _is_title(passage)

    def _same_paragraph(self, at: int) -> bool:
        """Whether what follows a sentence is still of it: in its line, or a stem."""
        gap = self._reading.text[self._passages[at - 1].end : self._passages[at].start]
        return "\n" not in gap or self._leads(self._passages[at]) is not None

    def _list(self, at: int, values: Values) -> tuple[list[Candidate], int]:
        """The points under a stem that ends in a colon, to the next heading or label; and where to go on."""
        first = at
        while at < len(self._passages) and self._in_list(first, at):
            at += 1
        if at == first:
            return [], at
        made = []
        for point in list_points(self._reading, self._passages[first].start, self._passages[at - 1].end):
            why = "anbefaling.list" if point.number else "anbefaling.bullet"
            made.append(
                self._tag(point.start, point.end, why, {**values, "number": point.number} if point.number else values)
            )
        return made, at

    def _in_list(self, first: int, at: int) -> bool:
        passage = self._passages[at]
        if (
            passage.kind == "heading"
            or _LABEL.match(passage.text)
            or CHAPTER.match(passage.text)
            or self._leads(passage)
        ):
            return False
        if at == first:
            return True
        before = self._passages[at - 1]
        if _is_title(passage) and not _OPEN.search(before.text):
            return False
        if self._passages[first].kind == "point" and passage.kind != "point":
            anew = begins_anew(self._reading.text, before.end, passage.start, self._column)
            if anew or (passage.text.endswith(":") and "\n" in self._reading.text[before.end : passage.start]):
                return False
        return self._belongs(passage, before)

    def _belongs(self, passage: Passage, before: Passage) -> bool:
        """Whether a passage is still of the list: a point, a line in lower case, or a sentence that goes on in its line."""
        if passage.kind == "point" or passage.text[:1].islower() or _CONTINUES.match(passage.text):
            return True
        same_line = "\n" not in self._reading.text[before.end : passage.start]
        return same_line or before.text.endswith(":") or not before.text.endswith((".", "!", "?"))

    def _tag(self, start: int, end: int, why: str, values: Values) -> Candidate:
        said = {**values, "agenda_item": self._reading.structure.number_at(start)}
        filled: dict[str, FieldValue] = {name: value for name, value in said.items() if value}
        return Candidate(self._label, start, end, 3.0, "rule", (why,), filled)


def _is_title(passage: Passage) -> bool:
    words = passage.text
    ends = words.endswith((".", ":", ",", ";"))
    return len(words) < _TITLE and words[:1].isupper() and not ends and passage.kind != "point"


def _stems(passages: Sequence[Passage]) -> dict[int, re.Match[str]]:
    """The stems of lists, by where the passages that end in them begin; one without a colon needs a point with "at" under it."""
    found = {}
    for passage, after in pairwise(passages):
        if passage.kind == "point" or (after.kind != "point" and leads_to_quotation(passage.text, after.text)):
            continue
        stem = _STEM.search(passage.text) if passage.text.endswith((":", " at")) else None
        if stem is None and after.kind == "point" and _AT_POINT.match(after.text):
            stem = _BARE_STEM.search(passage.text)
        if stem is not None:
            found[passage.start] = stem
    return found


def of_report(reading: Reading, passage: Passage) -> bool:
    """Whether a passage stands under a heading of recommendations in what is no agenda and no minutes."""
    section = reading.structure.section_at(passage.start)
    if section is None or section.kind != "proposal" or reading.structure.item_at(passage.start) is not None:
        return False
    return "anbefaling" in section.title.lower() or "recommendation" in section.title.lower()
