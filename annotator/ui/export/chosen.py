"""What can be chosen for an export, and what was: plain values, kept from one dialog to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.base.errors import UsageError
from annotator.dataset.split import Split
from annotator.model.review import GOLD
from annotator.workbench.choosing import Choices

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
    with a card. `printed`: it points into the pages as they are; `tags_only`: it cannot show passages without a tag.
    """

    id: str
    name: str
    suffix: str
    needs: str = ""
    with_card: bool = False
    printed: bool = False
    tags_only: bool = False


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
    """What the next dialog begins with, but for what was left out of lists, and what `FormPage.kept` adds."""
    only = (*((GOLD,) if now.gold else ()), *((COMPLETE,) if now.complete_only else ()))
    kept = {"format": (now.format,), "only": only, "days": (now.since, now.until)}
    return kept | ({"split": split_kept(now.split)} if now.split is not None else {})


def split_kept(split: Split) -> tuple[str, ...]:
    """A split as the settings keep it: its shares and its seed."""
    return split.text, str(split.seed)


def split_of(kept: tuple[str, ...]) -> Split | None:
    """The split that `split_kept` gave; None for anything else."""
    try:
        text, seed = kept
        return Split.of(text, int(seed))
    except (ValueError, UsageError):
        return None


def split_said(text: str, seed: int) -> Split | None:
    """The split that a person writes ("80 / 10 / 10", "70 30", "66,6–33,4 %"); None where it cannot be read."""
    words = re.sub(r"[/;–%\s]+", " ", text).split()
    try:
        return Split.of("/".join(word.replace(",", ".") for word in words), seed)
    except UsageError:
        return None


def first(kept: Kept, name: str, default: str = "", *, known: Callable[[str], bool] = lambda _: True) -> str:
    """The one value kept under a name."""
    found = kept.get(name, ())
    return found[0] if found and known(found[0]) else default
