"""What others marked can be looked at before it comes in, and comes in as it was said to."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.errors import Cancelled
from annotator.dataset.label_colours import LEAVE_OUT, NO_COLOUR
from annotator.model.annotation import LabelId
from annotator.workbench.exporting import export_tags
from annotator.workbench.highlights import highlights_in
from tests.workbench.pdf_office import tagged
from tests.workbench.test_pdf_import import Bench, bench

__all__ = ["bench"]


def test_colours_come_with_a_count_an_example_and_a_proposal(bench: Bench) -> None:
    bench.marked(1, "Strandhaven", colour=(1, 1, 0), title="Bo", content="Hvor?")
    bench.marked(1, "broen", colour=(1, 1, 0), title="ann  øst")
    path = bench.marked(1, "3 mio. kr.", colour=(0, 0.62, 0.45), title="")
    found = highlights_in(bench.project, [path])
    assert [(each.colour, each.count, each.example, each.label) for each in found.colours] == [
        ("#ffff00", 2, "Strandhaven", "recommendation"),
        ("#009e73", 1, "3 mio. kr.", "funding"),
    ]
    assert [(each.name, each.count, each.person) for each in found.authors] == [
        ("", 1, ""),
        ("Bo", 1, ""),
        ("ann øst", 1, "Ann Øst"),
    ]
    assert (found.count, found.comments) == (3, 1)


def test_our_own_copies_ask_nothing(bench: Bench, tmp_path: Path) -> None:
    (document,) = bench.project.documents()
    tagged(bench.project, document, bench.person, "Rådet vedtog")
    export_tags(bench.project, "pdf", tmp_path / "kopi.pdf")
    assert highlights_in(bench.project, [tmp_path / "kopi.pdf"]).colours == ()


def test_marks_that_name_their_label_are_not_overruled_unasked(bench: Bench) -> None:
    bench.marked(1, "Strandhaven", colour=(1, 1, 0), subject="Decision")
    path = bench.marked(1, "broen", colour=(1, 1, 0), subject="indstilling")
    (colour,) = highlights_in(bench.project, [path]).colours
    assert colour.label is None
    bench.bring(path, colours={})
    assert [(row["text"], row["label"]) for row in bench.rows()] == [
        ("Strandhaven", "decision"),
        ("broen", "recommendation"),
    ]


def test_people_are_mapped_and_a_colour_is_left_out(bench: Bench) -> None:
    bench.marked(1, "Strandhaven", colour=(1, 1, 0), title="ADM\\ann", content="Hvor?")
    bench.marked(1, "budgettet", colour=(1, 1, 0), title="")
    path = bench.marked(1, "broen", colour=(1, 0, 0), title="Bo")
    result = bench.bring(
        path,
        colours={"#ffff00": LabelId("recommendation"), "#ff0000": LEAVE_OUT, NO_COLOUR: LEAVE_OUT},
        people={"ADM\\ann": "Ann Øst", "": "Bo Å.", "Bo": "Bo Å."},
    )
    assert (result.added, result.failed) == (2, [])
    assert [(row["text"], row["label"], row["annotator"]) for row in bench.rows()] == [
        ("budgettet", "recommendation", "Bo Å."),
        ("Strandhaven", "recommendation", "Ann Øst"),
    ]
    assert [person.name for person in bench.project.annotators()] == ["Ann Øst", "Bo Å."]


def test_looking_can_be_stopped(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven")

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        highlights_in(bench.project, [path], progress=stop)


def test_highlights_of_many_programs_can_be_looked_at(bench: Bench, shared: Path) -> None:
    found = highlights_in(bench.project, sorted((shared / "pdfs" / "annotated").glob("*.pdf")))
    assert found.count > 10
    assert all(each.label is not None for each in found.colours)
    assert found.count == sum(each.count for each in found.authors)
