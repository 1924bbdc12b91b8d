"""Tags in the text with its cut words joined: on their way out made over to it, on their way in led back to the print."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from annotator.dataset.records import IncomingTag, Record, Remark
from annotator.model.annotation import Anchor
from annotator.text.dehyphenate import Joined, joined
from annotator.workbench.own_characters import with_own_characters


class Joining:
    """Records made over to texts with joined words; `texts` gives the printed ones by SHA-256.

    `adjusted` has, by id, tags whose words changed, `refused` those of which nothing is left.
    """

    def __init__(self, texts: Callable[[str], str]) -> None:
        self._texts = texts
        self._last: tuple[str, Joined] | None = None
        self.adjusted: dict[str, Remark] = {}
        self.refused: dict[str, Remark] = {}
        self._documents: dict[str, str] = {}

    def of_documents(self, documents: Collection[str] | None) -> tuple[list[Remark], list[Remark]]:
        """What is adjusted and what is refused so far, of documents by SHA-256, or of all."""
        adjusted, refused = (
            [remark for own, remark in found.items() if documents is None or self._documents[own] in documents]
            for found in (self.adjusted, self.refused)
        )
        return adjusted, refused

    def text(self, sha256: str) -> str:
        """A document's text with its cut words joined."""
        return self._joined(sha256).text

    def over(self, records: Iterable[Record]) -> Iterator[Record]:
        """The same tags in those texts, without those of which nothing is left."""
        for record in records:
            made = self._over(record)
            if made is not None:
                yield made

    def _over(self, record: Record) -> Record | None:
        paper = self._joined(record.sha256)
        start, end = paper.span(record.start, record.end)
        if start == end:
            why = "It is nothing but a hyphen that was dropped when words were joined."
            self._remark(self.refused, record, why)
            return None
        anchor = Anchor.at(paper.text, start, end)
        if paper.printed(start, end) != (record.start, record.end):
            why = "It begins or ends at a hyphen that was dropped; words that a line break cut are joined."
            self._remark(self.adjusted, record, why)
        elif anchor.quote != record.text:
            self._remark(self.adjusted, record, "Words that a line break cut are joined.")
        return replace(
            record, start=start, end=end, text=anchor.quote, prefix=anchor.prefix, suffix=anchor.suffix, joined=True
        )

    def _remark(self, found: dict[str, Remark], record: Record, why: str) -> None:
        found[record.id] = Remark(record.id, why)
        self._documents[record.id] = record.sha256

    def _joined(self, sha256: str) -> Joined:
        # The tags of a document follow each other, and writers ask for its text with them.
        if self._last is None or self._last[0] != sha256:
            self._last = sha256, joined(self._texts(sha256))
        return self._last[1]


def as_printed(item: IncomingTag, text: str, paper: Joined) -> IncomingTag:
    """A tag from such a file as one of the printed `text`, of which `paper` is the joined form.

    Where `paper` does not say what the tag says, or the way back is not clear, its offsets are dropped: they would lead
    to another place. It is then found by its words or not at all.
    """
    item = with_own_characters(item, paper.text)
    if item.start is not None and item.end is not None and item.end <= len(paper.text):
        anchor = Anchor.at(paper.text, item.start, item.end)
        same = ((item.text, anchor.quote), (item.prefix, anchor.prefix), (item.suffix, anchor.suffix))
        if all(said is None or said == there for said, there in same):
            start, end = paper.printed(item.start, item.end)
            there = Anchor.at(text, start, end)
            return replace(
                item, start=start, end=end, text=there.quote, prefix=there.prefix, suffix=there.suffix, joined=False
            )
    return replace(item, start=None, end=None, joined=False)
