"""Agreement as `annotator agreement --json` prints it (the shape stands in the command line's documentation)."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.review.agreement import Agreement, Figure, GroupAgreement, PairAgreement

Json = str | int | float | None | list["Json"] | dict[str, "Json"]


def as_json(found: Agreement, annotators: Mapping[str, str], documents: Mapping[str, str]) -> dict[str, Json]:
    """All figures, unrounded, under the names of `annotators` and `documents` (by id; an id without one stands as it is).

    A figure that is not defined is null, and so is each bound of an interval that is not: the interval stays a list of
    two. `matched`, `only_a` and `only_b` are numbers of spans.
    """
    return {
        "unit": "character",
        "documents": [documents.get(each, each) for each in found.documents],
        "pairs": [_pair(pair, annotators) for pair in found.pairs],
        "all": [_group(group, annotators) for group in found.groups],
    }


def _pair(pair: PairAgreement, names: Mapping[str, str]) -> Json:
    return {
        "annotators": [names.get(each, each) for each in pair.annotators],
        "label": pair.label,
        "kappa": pair.kappa.value,
        "f1_exact": pair.f1_exact.value,
        "f1_overlap": pair.f1_overlap.value,
        "matched": len(pair.matched),
        "only_a": len(pair.only_a),
        "only_b": len(pair.only_b),
        "fields": {name: {"agree": field.agree, "compared": field.compared} for name, field in pair.fields.items()},
        "kappa_ci95": _bounds(pair.kappa),
    }


def _group(group: GroupAgreement, names: Mapping[str, str]) -> Json:
    return {
        "annotators": [names.get(each, each) for each in group.annotators],
        "label": group.label,
        "krippendorff_alpha": group.alpha.value,
    }


def _bounds(figure: Figure) -> list[Json]:
    return list(figure.ci95) if figure.ci95 else [None, None]
