"""Reads an export back and compares it, tag by tag, with what was to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.base.sentence import Sentence
from annotator.dataset.checksum import Checksum
from annotator.dataset.records import Fault, IncomingTag, Record, Remark, Texts, Written, no_text, same_fields
from annotator.dataset.registry import Format
from annotator.model.annotation import CONTEXT

Found = tuple[int, IncomingTag | Fault]


@dataclass(frozen=True, slots=True)
class Report:
    """What an export holds: tags carried, those changed in form (nothing lost), those it could not carry.

    `gold_left_out`: how many gold tags would have fitted all other choices, where gold was not asked for. `negatives`: how
    many passages of complete text without a tag are in it beside the tags. `notes`: what else a person should know, a
    sentence each. `parts`: of a data set in parts, what each holds, by its name. `repeated`: how many of those refused were
    left out because they repeat a passage of another part. `made`: whether there is a file, which there is not where no
    document can have a copy.
    """

    carried: int
    adjusted: tuple[Remark, ...] = ()
    refused: tuple[Remark, ...] = ()
    gold_left_out: int = 0
    negatives: int = 0
    notes: tuple[Sentence, ...] = ()
    parts: Mapping[str, Report] = field(default_factory=dict)
    repeated: int = 0
    made: bool = True

    @property
    def complete(self) -> bool:
        """Whether every tag is in the file."""
        return not self.refused

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many tags were carried as they are, adjusted, refused; together all that were to go out."""
        adjusted = len({remark.id for remark in self.adjusted})
        return self.carried - adjusted, adjusted, len({remark.id for remark in self.refused})


def all_back(found: Iterable[Found], written: Checksum) -> bool:
    """Whether what a reader finds is, value by value and in order, what was written; of an `exact` format."""
    read = Checksum()
    for _, tag in found:
        if isinstance(tag, Fault):
            return False
        read.add(tag)
    return read == written


def verify(records: Iterable[Record], form: Format, path: Path, written: Written, texts: Texts = no_text) -> Report:
    """Compares `records` with what the format's reader finds at `path`; memory stays flat where tags have their ids.

    Raises ExchangeError that names the first tag that did not come back as it went in, or that is missing.
    """
    check = _Check(form, written, texts)
    if "id" not in form.keeps:
        carried = check.without_ids(records, path)
    else:
        carried = check.in_order(records, path) if form.ordered else check.by_id(records, path)
    if carried != written.carried:
        raise ExchangeError("The export read back has another number of tags than were written; nothing was saved.")
    return Report(carried, written.adjusted, written.refused)


class _Check:
    """One export while it is compared."""

    def __init__(self, form: Format, written: Written, texts: Texts) -> None:
        self._form = form
        self._texts = texts
        self._told = attrgetter(*(name for name in form.keeps if name != "fields"))
        self._refused = {remark.id for remark in written.refused}
        self._moved = {remark.id: remark.span for remark in written.adjusted if remark.span}

    def in_order(self, records: Iterable[Record], path: Path) -> int:
        """How many tags came back, each as it went in, in the same order."""
        carried = 0
        for record, found in zip_longest(self._expected(records), self._form.read(path)):
            if record is None:
                raise ExchangeError("The export read back has more tags than were written; nothing was saved.")
            line, tag = found if found is not None else (0, None)
            what = "it is missing" if tag is None else self._difference(record, tag)
            if what:
                raise _did_not_come_back(record.id, what, line)
            carried += 1
        return carried

    def by_id(self, records: Iterable[Record], path: Path) -> int:
        """The same in whatever order the format has them."""
        found = list(self._form.read(path))
        by_id = {tag.id: (line, tag) for line, tag in found if isinstance(tag, IncomingTag)}
        carried = 0
        for record in self._expected(records):
            line, tag = by_id.get(record.id, (0, None))
            what = "it is missing" if tag is None else self._difference(record, tag)
            if what:
                raise _did_not_come_back(record.id, what, line)
            carried += 1
        if len(found) != carried:
            raise ExchangeError("The export read back has more tags than were written; nothing was saved.")
        return carried

    def without_ids(self, records: Iterable[Record], path: Path) -> int:
        """The same where a file does not say which tag is which."""
        found: Counter[tuple[object, ...]] = Counter()
        for line, tag in self._form.read(path):
            if isinstance(tag, Fault):
                raise _did_not_come_back("?", tag.why, line)
            found[tuple(getattr(tag, name) for name in self._form.keeps)] += 1
        carried = 0
        for record in self._expected(records):
            key = tuple(self._wanted(record, name) for name in self._form.keeps)
            if not found[key]:
                raise _did_not_come_back(record.id, "it is missing", 0)
            found[key] -= 1
            carried += 1
        if found.total():
            raise ExchangeError("The export read back has more tags than were written; nothing was saved.")
        return carried

    def _expected(self, records: Iterable[Record]) -> Iterator[Record]:
        return (record for record in records if record.id not in self._refused)

    def _wanted(self, record: Record, name: str) -> object:
        """What should come back of a value."""
        moved = self._moved.get(record.id)
        if moved is not None and name in ("start", "end", "text"):
            start, end = moved
            text = self._form.plain(self._texts(record.sha256)[start:end])
            return {"start": start, "end": end, "text": text}[name]
        if moved is not None and name in ("prefix", "suffix"):
            start, end = moved
            text = self._texts(record.sha256)
            context = text[max(0, start - CONTEXT) : start] if name == "prefix" else text[end : end + CONTEXT]
            return self._form.plain(context)
        value = getattr(record, name)
        return self._form.plain(value) if name in ("text", "prefix", "suffix") else value

    def _difference(self, record: Record, tag: IncomingTag | Fault) -> str:
        """What differs, in words; nothing where all is the same."""
        if isinstance(tag, Fault):
            return tag.why
        if self._told(record) == self._told(tag):
            names: tuple[str, ...] = ()
        else:
            names = self._form.keeps
        for name in names:
            if name != "fields" and _said(self._wanted(record, name)) != _said(getattr(tag, name)):
                return f"its {name} differs"
        judged = record.judged
        beside = (tag.reviewer or "", tag.reviewed or "", tag.reason or "")
        if judged is not None and any(beside) and beside != (judged.by, judged.at, judged.reason):
            return "its reviewer differs"
        return "" if same_fields(record.fields, tag.fields) else "its fields differ"


def _said(value: object) -> object:
    """An empty text and none are the same thing to a table; an offset of 0 and none are not."""
    return None if value in ("", ()) else value


def _did_not_come_back(tag: str, what: str, line: int) -> ExchangeError:
    return ExchangeError(
        "Tag {id} did not come back from the export as it is ({what}, line {line}); nothing was saved.",
        id=tag,
        what=what,
        line=line,
    )
