"""Charts made for tests: small, long, many, empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from annotator.base.sentence import Sentence
from annotator.figures.chart import Bar, Chart, Part
from annotator.model.annotation import AnnotationId
from annotator.model.label_schema import LabelSchema


def ids(*names: str) -> frozenset[AnnotationId]:
    return frozenset(AnnotationId(name) for name in names)


def by_verdict() -> Chart:
    """Two labels, three verdicts; the second has none rejected."""
    return Chart(
        "verdicts",
        Sentence("Tags by verdict"),
        "tags",
        (
            Bar(
                "decision",
                "Decision",
                (
                    Part("accepted", "accepted", 6, "decision", 0, ids("a", "b")),
                    Part("unreviewed", "not reviewed", 3, "decision", 2, ids("c")),
                    Part("rejected", "rejected", 1, "", 2, ids("d")),
                ),
            ),
            Bar(
                "funding",
                "Funding <amount>",
                (
                    Part("accepted", "accepted", 4, "funding", 0, ids("e")),
                    Part("unreviewed", "not reviewed", 1, "funding", 2, ids("f")),
                ),
            ),
        ),
    )


def by_year(years: int = 4) -> Chart:
    """Years from 2014, the first with a range."""
    bars = tuple(
        Bar(
            str(2014 + n),
            str(2014 + n),
            (Part("allocated", "allocated", 1_384_200_000.0, "funding", 0, ids(f"y{n}")),),
            *((1_384_200_000.0, 1_500_000_000.0) if n == 0 else (None, None)),
        )
        for n in range(years)
    )
    return Chart("funding_year", Sentence("Funding by year"), "DKK", bars, (Sentence("Counted once."),), upright=True)


def read_so_far() -> Chart:
    """92 of 131 pages, and none."""
    return Chart(
        "coverage",
        Sentence("Read so far"),
        "pages",
        (
            Bar("annotator:Ane", "Ane", (Part("complete", "complete", 92),), of=131),
            Bar("annotator:Bo", "Bo", (Part("complete", "complete", 0),), of=131),
        ),
    )


def funders(count: int) -> Chart:
    """Many lying bars, the first the largest."""
    bars = tuple(
        Bar(f"f{n}", f"Fonden med et meget langt navn nummer {n}", (Part("x", "x", count - n, "", 0, ids(f"t{n}")),))
        for n in range(count)
    )
    return Chart("funding_funder", Sentence("Funding by funder"), "DKK", bars)


def empty() -> Chart:
    return Chart("labels", Sentence("Tags by label"), "tags", ())


def ink_of(schema: LabelSchema) -> Callable[[str], tuple[QColor, str]]:
    def ink(label_id: str) -> tuple[QColor, str]:
        label = schema.label(label_id)
        assert label is not None
        return QColor(label.colour), label.pattern

    return ink
