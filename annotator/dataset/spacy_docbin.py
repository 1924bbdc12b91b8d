"""Writes a spaCy DocBin: a Doc for each document, its tags in `spans["sc"]`; `spacy_reading` reads it.

The tokens are those of `spacy.blank("da")`, which works by rules: who trains with that pipeline has the same ones, and
spaCy leaves out of the training any span that ends elsewhere. So a passage that cuts a token becomes whole tokens, and a
blank at its ends, which no token of spaCy's holds, stays out; both are said. A span has the tag's label and, as its id,
the tag's; `doc.user_data["annotator"]` has the document's name, its SHA-256, and each tag as JSON, as native JSONL says
it, in the order of the spans. Format: https://spacy.io/api/docbin, https://spacy.io/api/spancategorizer
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from annotator.dataset.native import beside, encoded, no_number
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written

SPANS = "sc"
"""spaCy's own name for the spans that its `spancat` learns."""
OURS = "annotator"
_HALVES = re.compile("[\ud800-\udfff]")
_LONG_RUN = re.compile(r"\S{500,}")
"""spaCy's tokenizer takes six minutes for 40,000 equals signs in a row: the time grows with the square."""
_PARTS = re.compile(r"\w+|\W")


def plain(text: str) -> str:
    """What a text looks like in spaCy, each character in its place."""
    return _HALVES.sub("\ufffd", text)


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`; the tokens of all documents are in memory. Raises OSError."""
    import spacy
    from spacy.tokens import DocBin

    docs = _Docs(spacy.blank("da"))
    bin_ = DocBin(attrs=["ORTH"], store_user_data=True)
    with path.open("xb") as file:  # before the work: whether it can be written shows at once
        for sha256, group in groupby(records, attrgetter("sha256")):
            bin_.add(docs.doc_of(sha256, plain(given.texts(sha256)), group))
        file.write(bin_.to_bytes())
    return Written(docs.carried, tuple(docs.adjusted), tuple(docs.refused))


class _Docs:
    """Makes the Docs and keeps account of their tags."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self.carried = 0
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def doc_of(self, sha256: str, text: str, records: Iterable[Record]) -> Any:
        """A document with its tags."""
        from spacy.tokens import Span

        doc = self._tokenized(text)
        starts = [token.idx for token in doc]
        ends = [token.idx + len(token) for token in doc]
        spans, own, name = [], [], ""
        for record in records:
            name = record.document
            # Of the tokens that the passage touches: the first, and the one after the last.
            first, last = bisect_right(ends, record.start), bisect_left(starts, record.end)
            refusal = self._refusal(record, first, last)
            if refusal is not None:
                self.refused.append(refusal)
                continue
            own.append(encoded(beside(record), ascii_only=True).decode())
            spans.append(Span(doc, first, last, label=record.label, span_id=record.id))
            self._note(record, (starts[first], ends[last - 1]))
        doc.spans[SPANS] = spans
        doc.user_data[OURS] = {"document": plain(name), "sha256": sha256, "tags": own}
        self.carried += len(spans)
        return doc

    def _refusal(self, record: Record, first: int, last: int) -> Remark | None:
        if first >= last:
            return Remark(record.id, "It is one blank between two words, which no token of spaCy's holds.")
        if _HALVES.search(record.label + record.id):
            return Remark(record.id, "Its label or id holds half a character, which UTF-8 cannot write.")
        try:
            encoded(dict(record.fields))
        except ValueError:
            return no_number(record)
        return None

    def _note(self, record: Record, span: tuple[int, int]) -> None:
        if span[0] < record.start or span[1] > record.end:
            self.adjusted.append(Remark(record.id, "It cuts a token of spaCy's; it was widened to whole tokens.", span))
        elif span != (record.start, record.end):
            self.adjusted.append(Remark(record.id, "A blank at its ends, which no token holds, was left out.", span))
        if _HALVES.search(record.text):
            self.adjusted.append(Remark(record.id, "Half a character in it was replaced.", span))

    def _tokenized(self, text: str) -> Any:
        """The text as a Doc. What has no end is cut by us, and only the rest by spaCy."""
        from spacy.tokens import Doc

        tokenizer = self._nlp.tokenizer
        if not _LONG_RUN.search(text):
            return tokenizer(text)
        words: list[str] = []
        spaces: list[bool] = []
        for part, is_run, space in _parted(text):
            cut = [(word, False) for word in _PARTS.findall(part)] if is_run else _words(tokenizer(part))
            words += [word for word, _ in cut]
            spaces += [after for _, after in cut]
            if space:
                spaces[-1] = True
        return Doc(self._nlp.vocab, words=words, spaces=spaces)


def _words(doc: Any) -> list[tuple[str, bool]]:
    return [(token.text, bool(token.whitespace_)) for token in doc]


def _parted(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Parts of the text: each, whether it is a run without end, whether a blank that is in no part follows it."""
    at = 0
    for match in _LONG_RUN.finditer(text):
        if at < match.start():
            yield text[at : match.start()], False, False
        at = match.end()
        space = text[at : at + 1] == " "
        yield match[0], True, space
        at += space
    if at < len(text):
        yield text[at:], False, False
