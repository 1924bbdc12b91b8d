"""Reads an export back and compares it, tag by tag, with what was to be written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.base.sentence import Sentence
from annotator.dataset.records import Fault, IncomingTag, Record, Remark, Written, same_fields
from annotator.dataset.registry import Read

_SAME = ("id", "sha256", "document", "label", "start", "end", "text", "prefix", "suffix", "page", "annotator")
_SAME_TOO = ("created", "modified", "revision", "verdict", "origin", "quads", "reviews", "comments", "sources")
_told = attrgetter(*_SAME, *_SAME_TOO)


@dataclass(frozen=True, slots=True)
class Report:
    """What an export holds: tags carried, those changed in form (nothing lost), those it could not carry.

    `gold_left_out`: how many gold tags would have fitted all other choices, where gold was not asked for. `notes`: what
    else a person should know, a sentence each.
    """

    carried: int
    adjusted: tuple[Remark, ...] = ()
    refused: tuple[Remark, ...] = ()
    gold_left_out: int = 0
    notes: tuple[Sentence, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every tag is in the file."""
        return not self.refused


def verify(records: Iterable[Record], read: Read, path: Path, written: Written) -> Report:
    """Compares `records` with what `read` finds at `path`; memory stays flat.

    Raises ExchangeError that names the first tag that did not come back as it went in, or that is missing.
    """
    refused = {remark.id for remark in written.refused}
    expected = (record for record in records if record.id not in refused)
    carried = 0
    for record, found in zip_longest(expected, read(path)):
        if record is None:
            raise ExchangeError("The export read back has more tags than were written; nothing was saved.")
        line, tag = found if found is not None else (0, None)
        what = "it is missing" if tag is None else _difference(record, tag)
        if what:
            raise ExchangeError(
                "Tag {id} did not come back from the export as it is ({what}, line {line}); nothing was saved.",
                id=record.id,
                what=what,
                line=line,
            )
        carried += 1
    return Report(carried, written.adjusted, written.refused)


def _difference(record: Record, tag: IncomingTag | Fault) -> str:
    """What differs, in words; nothing where all is the same."""
    if isinstance(tag, Fault):
        return tag.why
    mine, read = _told(record), _told(tag)
    if mine != read:
        for name, one, other in zip((*_SAME, *_SAME_TOO), mine, read, strict=True):
            # An empty text and none are the same thing to a table.
            if (one or None) != (other or None):
                return f"its {name} differs"
    judged = record.judged
    beside = (tag.reviewer or "", tag.reviewed or "", tag.reason or "")
    if judged is not None and any(beside) and beside != (judged.by, judged.at, judged.reason):
        return "its reviewer differs"
    return "" if same_fields(record.fields, tag.fields) else "its fields differ"
