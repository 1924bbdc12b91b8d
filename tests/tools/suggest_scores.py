"""Prints how the rules' suggestions and their fields agree with the shared gold tags, by document and in all.

Run `python -m tests.tools.suggest_scores [--shared FOLDER] [--project FILE]` from the checkout; without a project the
shared documents are imported into one that is thrown away.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.store.project import Project
from annotator.suggest.by_rules import by_rules
from annotator.suggest.candidate import Candidate
from annotator.suggest.reading import read
from tests.tools.i18n_update import ROOT
from tests.tools.shared_gold import LABELS, imported, squash

AMOUNT = ("amount_min", "amount_max", "currency")
_BY_WORDS = frozenset({"made_by", "addressed_to", "decided_by", "funder", "purpose"})


@dataclass
class Counted:
    """What was counted of one label."""

    gold: int = 0
    suggested: int = 0
    strict: int = 0
    overlap: int = 0
    amounts: int = 0

    def f1(self, found: int) -> str:
        """Precision, recall and F1 of so many that were found."""
        precision = found / self.suggested if self.suggested else 0.0
        recall = found / self.gold if self.gold else 0.0
        both = 2 * precision * recall / (precision + recall) if found else 0.0
        return f"{precision:.3f} {recall:.3f} {both:.3f}"

    def add(self, other: Counted) -> None:
        """Takes in what was counted elsewhere."""
        for name in ("gold", "suggested", "strict", "overlap", "amounts"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Agreement:
    """Of the pairs of tag and suggestion: how often gold has the field, how often we filled it in, how often alike."""

    known: Counter[tuple[str, str]] = field(default_factory=Counter)
    filled: Counter[tuple[str, str]] = field(default_factory=Counter)
    both: Counter[tuple[str, str]] = field(default_factory=Counter)
    alike: Counter[tuple[str, str]] = field(default_factory=Counter)
    apart: list[str] = field(default_factory=list)

    def see(self, where: str, label: str, want: dict[str, Any], got: dict[str, Any]) -> None:
        """Compares the fields of a pair."""
        for name in sorted({*want, *got}):
            key = (label, name)
            self.known[key] += name in want
            self.filled[key] += name in got
            if name in got:
                self.both[key] += name in want
                same = name in want and alike(name, want[name], got[name])
                self.alike[key] += same
                if not same:
                    self.apart.append(f"{where} {label}.{name}: gold {want.get(name)!r}, ours {got[name]!r}")

    def add(self, other: Agreement) -> None:
        """Takes in what was compared elsewhere."""
        for mine, theirs in (
            (self.known, other.known),
            (self.filled, other.filled),
            (self.both, other.both),
            (self.alike, other.alike),
        ):
            mine.update(theirs)
        self.apart += other.apart

    def lines(self) -> Iterator[str]:
        """One line a field."""
        for key in sorted(self.known | self.filled):
            share = self.alike[key] / self.filled[key] if self.filled[key] else 1.0
            yield (
                f"{'.'.join(key):32} in gold {self.known[key]:4}  filled in {self.filled[key]:4}  "
                f"of those gold has {self.both[key]:4}  alike {self.alike[key]:4}  {share:.3f}"
            )


def alike(name: str, want: object, got: object) -> bool:
    """Whether two values of a field say the same: names and purposes where one holds the other, without hyphens."""
    one, other = squash(str(want))[0].casefold(), squash(str(got))[0].casefold()
    return one == other or (name in _BY_WORDS and bool(one) and bool(other) and (one in other or other in one))


def place(words: str, flat: str, taken: Sequence[tuple[int, int]], after: int) -> tuple[int, int] | None:
    """Where the words stand in the squashed text: at or after `after` if they can, in nothing that is taken."""
    needle = squash(words)[0]
    spots, at = [], flat.find(needle) if needle else -1
    while at >= 0:
        spots.append((at, at + len(needle)))
        at = flat.find(needle, at + 1)
    free = [s for s in spots if all(s[1] <= t[0] or t[1] <= s[0] for t in taken)]
    return next((s for s in free if s[0] >= after), free[0] if free else None)


@dataclass(frozen=True)
class Gold:
    """The gold tags of a document with their places in its squashed text."""

    name: str
    flat: str
    tags: dict[str, list[tuple[int, int, dict[str, Any]]]]

    @classmethod
    def of(cls, shared: Path, name: str) -> Gold:
        """Reads the tags of a document of that stem."""
        flat, offsets = squash((shared / "documents" / f"{name}.txt").read_text("utf-8"))
        index = {offset: i for i, offset in enumerate(offsets)}
        tags: dict[str, list[tuple[int, int, dict[str, Any]]]] = {label: [] for label in LABELS}
        for line in (shared / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines():
            tag = json.loads(line)
            inside = [index[o] for o in range(tag["start"], tag["end"]) if o in index]
            if tag["label"] in tags and inside:
                tags[tag["label"]].append((inside[0], inside[-1] + 1, tag["fields"]))
        return cls(name, flat, tags)

    def score(self, label: str, text: str, found: Sequence[Candidate], fields: Agreement) -> Counted:
        """Pairs each suggestion with the tag that it shares most with, at least half of their union."""
        gold = self.tags[label]
        counted = Counted(len(gold), len(found))
        paired: set[int] = set()
        taken: list[tuple[int, int]] = []
        after = 0
        for candidate in found:
            spot = place(text[candidate.start : candidate.end], self.flat, taken, after)
            if spot is None:
                continue
            taken.append(spot)
            after = spot[0]
            shares = [
                ((min(end, spot[1]) - max(start, spot[0])) / (max(end, spot[1]) - min(start, spot[0])), number)
                for number, (start, end, _) in enumerate(gold)
                if number not in paired
            ]
            share, number = max(shares, default=(0.0, -1))
            if share < 0.5:
                continue
            paired.add(number)
            start, end, want = gold[number]
            counted.overlap += 1
            counted.strict += (start, end) == spot
            counted.amounts += all(want.get(name) == candidate.fields.get(name) for name in AMOUNT)
            fields.see(
                f"{self.name} {text[candidate.start : candidate.start + 30]!r}", label, want, dict(candidate.fields)
            )
        return counted


def scores(project: Project, shared: Path) -> Iterator[tuple[str, dict[str, Counted], Agreement]]:
    """Name, counts by label and fields of each document that has gold tags."""
    for document in project.documents():
        name = Path(document.name).stem
        if not (shared / "gold" / f"{name}.jsonl").exists():
            continue
        layer = project.text_layer(document.id)
        found = by_rules(read(layer.text, layer.starts))
        gold, fields = Gold.of(shared, name), Agreement()
        yield (
            name,
            {label: gold.score(label, layer.text, [c for c in found if c.label == label], fields) for label in LABELS},
            fields,
        )


def all_scores(
    project: Project, shared: Path, seen: Callable[[str, dict[str, Counted]], None] | None = None
) -> tuple[dict[str, Counted], Agreement]:
    """The figures of all documents together; `seen` is told those of each."""
    total = {label: Counted() for label in LABELS}
    fields = Agreement()
    for name, counts, agreed in scores(project, shared):
        fields.add(agreed)
        for label in LABELS:
            total[label].add(counts[label])
        if seen is not None:
            seen(name, counts)
    return total, fields


def show(project: Project, shared: Path, *, apart: bool) -> None:
    """Prints all figures."""
    print(f"{'document':38} {'label':15} gold sugg  strict P R F1       overlap P R F1      amounts")
    total, fields = all_scores(project, shared, show_rows)
    show_rows("all", total)
    print(*fields.lines(), sep="\n")
    if apart:
        print(*fields.apart, sep="\n")


def show_rows(name: str, counts: dict[str, Counted]) -> None:
    """Prints the figures of a document, of labels that it has."""
    for label in LABELS:
        if counts[label].gold or counts[label].suggested:
            show_row(name, label, counts[label])


def show_row(name: str, label: str, c: Counted) -> None:
    """Prints the figures of a label in a document."""
    amounts = f"{c.amounts / c.overlap:.3f}" if label == "funding" and c.overlap else ""
    print(f"{name:38.38} {label:15}{c.gold:5}{c.suggested:5}  {c.f1(c.strict)}  {c.f1(c.overlap)}  {amounts}")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("ANNOTATOR_SHARED", ROOT.parent / "shared")))
    parser.add_argument("--project", type=Path)
    parser.add_argument("--apart", action="store_true", help="print the fields that are not alike")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.project or imported(args.shared / "documents", Path(folder) / "shared.annotator")
        with Project.open(path, read_only=True) as project:
            show(project, args.shared, apart=args.apart)


if __name__ == "__main__":
    main()
