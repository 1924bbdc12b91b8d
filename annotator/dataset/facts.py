"""What a data set's card says, as plain values: what was exported, how it was dealt, how far annotators agree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its name, SHA-256, pages, in which part it is, and how many of its tags are there."""

    name: str
    sha256: str
    pages: int
    part: str
    tags: int


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A part: the share asked for in percent (None where there is no split), and what became of the tags dealt to it.

    `negatives`: how many passages of complete text without a tag it holds beside them.
    """

    name: str
    asked: float | None
    documents: int
    carried: int
    adjusted: int
    refused: int
    negatives: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many tags of a label and verdict a part holds."""

    part: str
    label: str
    verdict: str
    tags: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why tags of a part were "adjusted" (changed in form) or "refused" (left out), and how many."""

    part: str
    what: str
    why: str
    tags: int


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A field of a label, as the guide has it; `values` are its names in a tag's fields, `choices` the values it can have."""

    id: str
    type: str
    help: str
    values: tuple[str, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """A label, as the guide has it."""

    id: str
    name: str
    help: str
    fields: tuple[FieldFacts, ...]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Two annotators' agreement on a label, or on "all"; None where a figure is not defined. Intervals are 95 %."""

    annotators: tuple[str, str]
    label: str
    kappa: float | None
    kappa_ci95: tuple[float, float] | None
    f1_exact: float | None
    f1_overlap: float | None
    matched: int
    only_first: int
    only_second: int


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """All pairs' agreement, or why there is none, in one sentence."""

    documents: int
    rows: tuple[AgreementRow, ...]
    alpha: float | None
    none: str = ""


@dataclass(frozen=True, slots=True)
class SplitFacts:
    """How the documents were dealt; `groups` are the names of those that were held together, where they are several."""

    shares: str
    seed: int
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """All that is to be known of a data set but its files."""

    project: str
    changed: str
    program: str
    format: str
    describe: str
    licence: str
    command: str
    schema: str
    schema_version: int
    labels: tuple[LabelFacts, ...]
    annotators: tuple[tuple[str, int], ...]
    agreement: AgreementFacts
    parts: tuple[PartFacts, ...]
    counts: tuple[Count, ...]
    reasons: tuple[Reason, ...]
    documents: tuple[Source, ...]
    split: SplitFacts | None
    hub: bool
    """Whether the Hub's reader takes the data files."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file of the data set: its path in the folder, its size in bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str
