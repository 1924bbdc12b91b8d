"""Writes CoNLL files in BIO for training: passages and labels, a token a line; `conll_reading` reads them.

A line is token, start, end and tag, as CoNLL-2003 has the word first and the tag last; the offsets count code points of the
document's text. `-DOCSTART-` begins a document, the next one of `documents.jsonl` (SHA-256 and name, and "joined" where the text is one with its cut words joined). An empty line ends a
sentence, by a plain rule, but never within a passage. Where no two passages overlap all is in `all.conll`; else there is
a file a label, and a further one (`label.2.conll`) for what overlaps within it: each holds all documents whole. A
passage that cuts a token becomes whole tokens. Format: https://aclanthology.org/W03-0419/
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path

from annotator.dataset.native import encoded
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written
from annotator.dataset.tokens import Token, tokens

_ALL = "all"
_SENTENCE_END = re.compile(r"(?<=\S)\s*\n\s*\n|(?<=[.!?…])(?:[ \t]*\n|\s+(?=[A-ZÆØÅ]))")
_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Span:
    """A passage by its first token and the one after its last, and the file that it goes to."""

    first: int
    last: int
    label: str
    layer: int


Papers = list[tuple[str, str, list[_Span]]]
"""SHA-256, name and passages of each document."""


def plain(text: str) -> str:
    """What a passage looks like when it is put together from tokens and offsets again."""
    return _HALVES.sub("\ufffd", re.sub(r"\s", " ", text))


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new folder at `path`. Raises OSError."""
    adjusted: list[Remark] = []
    refused: list[Remark] = []
    papers: Papers = []
    names: list[bytes] = []
    for sha256, group in groupby(records, attrgetter("sha256")):
        every = list(group)
        mark = ["joined"] if every[0].joined else []
        names.append(encoded([sha256, every[0].document, *mark], ascii_only=True))
        papers.append((sha256, every[0].document, list(_spans(given.texts(sha256), every, adjusted, refused))))
    path.mkdir()
    (path / "documents.jsonl").write_bytes(b"".join(name + b"\n" for name in names))
    whole = not any(_overlap(spans) for _, _, spans in papers)
    for stem, key in _files(papers, whole=whole):
        with (path / f"{stem}.conll").open("xb") as file:
            for sha256, _, spans in papers:
                kept = [span for span in spans if key is None or (span.label, span.layer) == key]
                file.writelines(_lines(given.texts(sha256), sorted(kept, key=lambda span: span.first)))
    return Written(sum(len(spans) for _, _, spans in papers), tuple(adjusted), tuple(refused))


def _spans(text: str, records: Iterable[Record], adjusted: list[Remark], refused: list[Remark]) -> Iterator[_Span]:
    words = _words(text)
    starts, ends = [start for start, _ in words], [end for _, end in words]
    layers: dict[str, list[int]] = {}
    for record in sorted(records, key=lambda r: (r.start, r.end)):
        first, last = bisect_right(ends, record.start), bisect_left(starts, record.end)
        if first >= last:
            refused.append(Remark(record.id, "It is nothing but white space, which is no token."))
            continue
        span = starts[first], ends[last - 1]
        if span[0] < record.start or span[1] > record.end:
            adjusted.append(Remark(record.id, "It cuts a token; it was widened to whole tokens.", span))
        elif span != (record.start, record.end):
            adjusted.append(Remark(record.id, "White space at its ends was left out.", span))
        if _HALVES.search(record.text):
            adjusted.append(Remark(record.id, "Half a character in it was replaced.", span))
        taken = layers.setdefault(record.label, [])
        layer = next((n for n, until in enumerate(taken) if until <= first), len(taken))
        taken[layer:] = [last, *taken[layer + 1 :]]
        yield _Span(first, last, record.label, layer)


def _words(text: str) -> list[Token]:
    return [(start, end) for start, end in tokens(text) if not text[start].isspace()]


def _overlap(spans: list[_Span]) -> bool:
    # Three or more that overlap have two neighbours in this order that do.
    return any(b.first < a.last for a, b in pairwise(sorted(spans, key=lambda span: (span.first, span.last))))


def _files(papers: Papers, *, whole: bool) -> Iterator[tuple[str, tuple[str, int] | None]]:
    """The files' names and what goes into each; None is everything."""
    keys = sorted({(span.label, span.layer) for _, _, spans in papers for span in spans})
    if whole:
        yield from [(_ALL, None)] if keys else []
        return
    taken: set[str] = set()
    for label, layer in keys:
        stem = re.sub(r"[^\w-]+", "_", label)[:80] + (f".{layer + 1}" if layer else "")
        while stem.lower() in taken:
            stem += "_"
        taken.add(stem.lower())
        yield stem, (label, layer)


def _lines(text: str, spans: list[_Span]) -> Iterator[bytes]:
    yield b"-DOCSTART-\t-X-\t-X-\tO\n\n"
    words = _words(text)
    tags = ["O"] * len(words)
    inside: set[int] = set()
    for span in spans:
        label = tag_of(span.label)
        tags[span.first : span.last] = [f"B-{label}", *[f"I-{label}"] * (span.last - span.first - 1)]
        inside.update(range(span.first + 1, span.last))
    ends = {match.start() for match in _SENTENCE_END.finditer(text)}
    for place, (start, end) in enumerate(words):
        yield f"{plain(text[start:end])}\t{start}\t{end}\t{tags[place]}\n".encode()
        if end in ends and place + 1 not in inside and place + 1 < len(words):
            yield b"\n"
    yield b"\n"


def tag_of(label: str) -> str:
    """A label without white space, per cent signs and what else would break a line; `urllib.parse.unquote` undoes it."""
    return re.sub(
        r"[\s%\x00-\x1f\ud800-\udfff]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8", "replace")), label
    )
