"""The verb that says how far annotators agree, as JSON or as a small table."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from annotator.cli.common import Outcome, bar, count
from annotator.cli.table import table
from annotator.model.annotation import names_of
from annotator.review.agreement import Agreement, Figure, PairAgreement
from annotator.review.agreement_json import as_json
from annotator.review.statistic import SEED
from annotator.review.sweep import ALL
from annotator.store.project import Project
from annotator.workbench.agreeing import agreement_of

_HEAD = ("label", "kappa", "95 %", "F1 exact", "95 %", "F1 overlap", "95 %", "matched", "only A", "only B")
_UNDEFINED = "–"


def options(parser: argparse.ArgumentParser) -> None:
    """What can be asked of the verb."""
    add = parser.add_argument
    add("--annotators", nargs="+", metavar="NAME", help="between these, on what all of them have marked complete")
    add("--label", action="append", metavar="LABEL", help="only this label (may be repeated); * is all together")
    add("--whole", action="store_true", help="whole documents, whatever is marked complete")
    add("--seed", type=int, default=SEED, metavar="N", help="of the draws for the intervals")


def agreement(args: argparse.Namespace) -> Outcome:
    """Agreement between annotators."""
    with Project.open(args.project, read_only=True) as project:
        found = agreement_of(project, args.annotators, args.label, whole=args.whole, seed=args.seed, progress=bar())
        people: dict[str, str] = dict(names_of(project.annotators()).items())
        titles = Counter(document.name for document in project.documents())
        documents: dict[str, str] = {d.id: d.name for d in project.documents() if titles[d.name] == 1}
    return Outcome(as_json(found, people, documents), tuple(_lines(found, people)))


def _lines(found: Agreement, names: Mapping[str, str]) -> Iterator[str]:
    yield f"{count(len(found.documents), 'document')}, compared character by character; [95 % by bootstrap]"
    pairs = dict.fromkeys(pair.annotators for pair in found.pairs)
    for a, b in pairs:
        of_pair = [pair for pair in found.pairs if pair.annotators == (a, b)]
        yield ""
        yield f"A {names.get(a, a)}, B {names.get(b, b)}"
        yield from table([_HEAD, *map(_row, of_pair)])
        yield from _fields(of_pair)
    yield ""
    yield f"All: {', '.join(names.get(each, each) for each in found.annotators)}"
    rows = [(_label(group.label), *_figure(group.alpha)) for group in found.groups]
    yield from table([("label", "alpha", "95 %"), *rows])


def _row(pair: PairAgreement) -> Sequence[str]:
    figures = [cell for figure in (pair.kappa, pair.f1_exact, pair.f1_overlap) for cell in _figure(figure)]
    return _label(pair.label), *figures, *(str(len(each)) for each in (pair.matched, pair.only_a, pair.only_b))


def _fields(pairs: Sequence[PairAgreement]) -> Iterator[str]:
    rows = [
        (f"{_label(pair.label)}.{name}", f"{field.agree} of {field.compared}", *_figure(pair.field_shares[name]))
        for pair in pairs
        if pair.label != ALL or len(pairs) == 1
        for name, field in pair.fields.items()
    ]
    if rows:
        yield from table([("field", "agree", "share", "95 %"), *rows])


def _label(label: str) -> str:
    return "all" if label == ALL else label


def _figure(figure: Figure) -> tuple[str, str]:
    value = _UNDEFINED if figure.value is None else f"{figure.value:z.4f}"
    return value, f"[{figure.ci95[0]:z.2f}, {figure.ci95[1]:z.2f}]" if figure.ci95 else _UNDEFINED
