"""What can be chosen for an export, and what was: plain values, kept from one dialog to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.model.review import GOLD
from annotator.workbench.choosing import Choices, Split

COMPLETE = "complete"
"""Stands in the settings for "only where their author has read to the end"."""
NEGATIVES = "negatives"
JOINED = "joined"
CARD = "card"
Kept = Mapping[str, tuple[str, ...]]
"""What is remembered, as the settings keep it."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format to choose: its name on the command line, what a person calls it, its files' ending, "" for a folder.

    `needs`: the line that installs what it lacks here, "" where it lacks nothing. `with_card`: it is always a folder
    with a card. `words_only`: it has tags on the pages themselves, so no text that could be another.
    """

    id: str
    name: str
    suffix: str
    needs: str = ""
    with_card: bool = False
    words_only: bool = False


@dataclass(frozen=True, slots=True)
class Choosable:
    """Something that can be left out: its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What was chosen; ids of what comes along, None where all does.

    `since` and `until` are days of the last change, "" for no limit. With `split` or `card` the path is a new folder.
    """

    format: str
    path: Path
    labels: tuple[str, ...] | None
    annotators: tuple[str, ...] | None
    documents: tuple[str, ...] | None
    verdicts: tuple[str, ...] | None = None
    gold: bool = False
    complete_only: bool = False
    since: str = ""
    until: str = ""
    negatives: bool = False
    joined: bool = False
    split: Split | None = None
    card: bool = False
    licence: str = ""

    def as_choices(self) -> Choices:
        """Which tags, for those who write them."""
        labels, annotators, documents, verdicts = (
            None if ids is None else frozenset(ids)
            for ids in (self.labels, self.annotators, self.documents, self.verdicts)
        )
        return Choices(
            labels,
            annotators,
            documents,
            verdicts,
            self.gold,
            self.complete_only,
            since=self.since,
            until=self.until,
            negatives=self.negatives,
            joined=self.joined,
        )

    @property
    def is_set(self) -> bool:
        """Whether it is a data set in a folder of its own."""
        return self.split is not None or self.card


def kept_of(now: ExportChoices) -> dict[str, tuple[str, ...]]:
    """What the next dialog begins with, but for what was left out of lists."""
    chosen = ((now.gold, GOLD), (now.complete_only, COMPLETE), (now.negatives, NEGATIVES), (now.joined, JOINED))
    only = (*(word for held, word in chosen if held), *((CARD,) if now.card else ()))
    kept = {"format": (now.format,), "only": only, "days": (now.since, now.until), "licence": (now.licence,)}
    return kept | ({"split": split_kept(now.split)} if now.split is not None else {})


def split_kept(split: Split) -> tuple[str, ...]:
    """A split as the settings keep it: shares, then the seed."""
    return (*(f"{share:g}" for share in split.shares), str(split.seed))


def split_of(kept: tuple[str, ...]) -> Split | None:
    """The split that `split_kept` gave; None for anything else."""
    try:
        *shares, seed = kept
        split = Split(tuple(map(float, shares)), int(seed))
    except ValueError:
        return None
    return split if fits_together(split) else None


def shares_of(text: str) -> tuple[float, ...] | None:
    """Shares as a person writes them ("80/10/10", "70 30", "66,6 33,4"); None where they cannot be read."""
    words = text.replace("/", " ").replace(";", " ").replace("–", " ").replace("%", " ").split()
    try:
        shares = tuple(float(word.replace(",", ".")) for word in words)
    except ValueError:
        return None
    return shares if fits_together(Split(shares)) else None


def fits_together(split: Split) -> bool:
    """Whether there are two or three shares, all above nothing, that are 100 percent together."""
    return (
        2 <= len(split.shares) <= 3 and all(share > 0 for share in split.shares) and abs(sum(split.shares) - 100) < 0.01
    )


def first(kept: Kept, name: str, default: str = "", *, known: Callable[[str], bool] = lambda _: True) -> str:
    """The one value kept under a name."""
    found = kept.get(name, ())
    return found[0] if found and known(found[0]) else default
