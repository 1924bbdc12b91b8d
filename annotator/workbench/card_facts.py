"""What a project has to say of a data set that is made of it."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator import __version__
from annotator.base.errors import AgreementError
from annotator.dataset.card import NOT_STATED
from annotator.dataset.facts import (
    AgreementFacts,
    AgreementRow,
    Card,
    Count,
    FieldFacts,
    LabelFacts,
    PartFacts,
    Reason,
    Source,
    SplitFacts,
)
from annotator.dataset.split import Split
from annotator.dataset.verify import Report
from annotator.model.annotation import Document, DocumentId, names_of
from annotator.model.label_schema import Label, Words
from annotator.model.ports import Progress
from annotator.review.agreement import PairAgreement
from annotator.review.sweep import ALL
from annotator.store.project import Project
from annotator.workbench.agreeing import agreement_of
from annotator.workbench.choosing import Choices
from annotator.workbench.formats import OFFERED, with_card
from annotator.workbench.splitting import Dealt

Kind = tuple[DocumentId, str, str, str]
"""Document, label, annotator and verdict state of a tag."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was asked for: the format's name, the choices, the split if any, and what is said of the licence."""

    format_name: str
    choices: Choices
    split: Split | None = None
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it was written: its name, the documents with a passage, how many tags of each kind, and the report."""

    name: str
    documents: tuple[Document, ...]
    kinds: Mapping[Kind, int]
    report: Report


def card_of(project: Project, told: Told, parts: tuple[Part, ...], plan: Dealt | None, progress: Progress) -> Card:
    """The card of a data set that was written in these parts."""
    people: Counter[str] = Counter()
    for part in parts:
        for (_, _, who, _), n in part.kinds.items():
            people[who] += n
    shares = told.split.shares if told.split else (None,) * len(parts)
    return Card(
        project=project.name,
        changed=project.last_change()[:10],
        program=__version__,
        format=told.format_name,
        describe=OFFERED[told.format_name].describe,
        licence=" ".join(told.licence.split()) or NOT_STATED,
        command=command_of(project.name, told),
        schema=project.schema.name,
        schema_version=project.schema.version,
        labels=tuple(map(_label, project.schema.labels)),
        annotators=tuple(sorted(people.items())),
        agreement=_agreement(project, progress),
        parts=tuple(_part(part, share) for part, share in zip(parts, shares, strict=True)),
        counts=tuple(count for part in parts for count in _counts(part)),
        reasons=tuple(reason for part in parts for reason in _reasons(part)),
        documents=tuple(source for part in parts for source in _sources(part)),
        split=_split(told.split, plan) if told.split and plan else None,
        hub=with_card(told.format_name),
    )


def command_of(name: str, told: Told) -> str:
    """The command line that makes the data set, but for where the project and the folder are."""
    choices = told.choices
    words = ["annotator", "export", f"{name}.annotator", "--format", told.format_name]
    for flag, chosen in (
        ("--label", choices.labels),
        ("--annotator", choices.annotators),
        ("--document", choices.documents),
        ("--verdict", choices.verdicts),
    ):
        for each in sorted(chosen or ()):
            words += (flag, each)
    for flag, value in (("--since", choices.since), ("--until", choices.until), ("--licence", told.licence)):
        if value:
            words += (flag, value)
    for flag, asked in (
        ("--gold", choices.gold),
        ("--complete-only", choices.complete_only),
        ("--negatives", choices.negatives),
        ("--join-hyphens", choices.joined),
    ):
        if asked:
            words.append(flag)
    if told.split:
        words += ("--split", told.split.text, "--seed", str(told.split.seed))
    elif not with_card(told.format_name):
        words.append("--card")
    return shlex.join([*words, "--out", "OUT"])


def _part(part: Part, asked: float | None) -> PartFacts:
    carried, adjusted, refused = part.report.counts
    return PartFacts(
        part.name, asked, len(part.documents), carried + adjusted, adjusted, refused, part.report.negatives
    )


def _counts(part: Part) -> Iterator[Count]:
    found: Counter[tuple[str, str]] = Counter()
    for (_, label, _, verdict), n in part.kinds.items():
        found[label, verdict] += n
    for (label, verdict), n in sorted(found.items()):
        yield Count(part.name, label, verdict, n)


def _reasons(part: Part) -> Iterator[Reason]:
    for what, remarks in (("adjusted", part.report.adjusted), ("refused", part.report.refused)):
        for why, n in sorted(Counter(remark.why for remark in remarks).items()):
            yield Reason(part.name, what, why, n)


def _sources(part: Part) -> Iterator[Source]:
    tags: Counter[str] = Counter()
    for (own, *_), n in part.kinds.items():
        tags[own] += n
    for document in part.documents:
        yield Source(document.name, document.id, document.pages, part.name, tags[document.id])


def _split(split: Split, plan: Dealt) -> SplitFacts:
    groups = tuple(tuple(document.name for document in group) for group in plan.groups)
    return SplitFacts(split.text, split.seed, groups)


def _label(label: Label) -> LabelFacts:
    fields = tuple(
        FieldFacts(
            each.id, each.type.value, _words(each.help), each.values, tuple(choice.id for choice in each.choices)
        )
        for each in label.fields
    )
    return LabelFacts(label.id, _words(label.name) or label.id, _words(label.help), fields)


def _words(said: Words) -> str:
    return said.get("en") or next(iter(said.values()), "")


def _agreement(project: Project, progress: Progress) -> AgreementFacts:
    try:
        found = agreement_of(project, progress=progress)
    except AgreementError as error:
        return AgreementFacts(0, (), None, str(error))
    names = {str(each): name for each, name in names_of(project.annotators()).items()}
    alpha = next((group.alpha.value for group in found.groups if group.label == ALL), None)
    return AgreementFacts(len(found.documents), tuple(_row(pair, names) for pair in found.pairs), alpha)


def _row(pair: PairAgreement, names: Mapping[str, str]) -> AgreementRow:
    one, other = pair.annotators
    return AgreementRow(
        annotators=(names.get(one, one), names.get(other, other)),
        label="all" if pair.label == ALL else pair.label,
        kappa=pair.kappa.value,
        kappa_ci95=pair.kappa.ci95,
        f1_exact=pair.f1_exact.value,
        f1_overlap=pair.f1_overlap.value,
        matched=len(pair.matched),
        only_first=len(pair.only_a),
        only_second=len(pair.only_b),
    )
