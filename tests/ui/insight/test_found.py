"""Every number of the agreement view leads to passages, and the first of them is a disagreeing one."""

from __future__ import annotations

import pytest

from annotator.model.label_schema import LabelSchema
from annotator.model.ports import no_progress
from annotator.review.agreement import Figure, agreement
from annotator.review.readings import Reading, ReadText, Span
from annotator.review.sweep import ALL
from annotator.store.project import Project
from annotator.ui import i18n
from annotator.ui.insight import tables, wording
from annotator.ui.insight.computing import compute, who_counts
from annotator.ui.insight.figure_model import FigureRow, rows_of
from annotator.ui.insight.found import Found, Key
from annotator.workbench.agreeing import shared
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT
from tests.ui.insight.colleagues import colleagues

WHOLE = ((0, 100),)


def small(*readings: tuple[Span, ...], labels: list[str] | None = None) -> Found:
    names = [chr(ord("a") + number) for number in range(len(readings))]
    text = ReadText("d", 100, {who: Reading(spans, WHOLE) for who, spans in zip(names, readings, strict=True)})
    figures = agreement([text], names, labels, rounds=0)
    return Found(figures, {who: who.upper() for who in names}, {"d": "referat.pdf"}, {"d": figures})


def keys(found: Found, schema: LabelSchema) -> list[Key]:
    bars = [row.key for pair in found.pairs for row in rows_of(found, pair, schema) if isinstance(row, FigureRow)]
    measures = ("kappa", "f1_exact", "f1_overlap")
    of_tables = [tables.matrix(found, measure, ALL, schema) for measure in measures]
    of_tables += [tables.by_document(found, measure, pair, schema) for pair in found.pairs for measure in measures]
    cells = [cell.key for table in of_tables for row in table.cells for cell in row if cell.key is not None]
    return [*bars, *cells]


@pytest.mark.parametrize("people", [2, 5])
def test_every_number_leads_to_its_passages(people: int, request, schema: LabelSchema) -> None:
    found: Found = request.getfixturevalue("found" if people == 2 else "found_of_five")
    asked = keys(found, schema)
    assert len(asked) > 40
    for key in asked:
        passages, value = found.passages(key), found.figure(key).value
        assert bool(passages) or value is None, key
        differing = [passage for passage in passages if not passage.agrees]
        assert list(passages[: len(differing)]) == differing, "the disagreeing ones stand first"
        if key.measure != "alpha" and value is not None and key.label != ALL:
            assert (value < 1) == bool(differing) or key.measure == "kappa", key
        for passage in passages:
            place = found.places[passage.document, passage.start, passage.end]
            assert place.quote, "what stands there is known"
            assert passage.annotation


def test_the_figures_are_those_of_their_passages(found: Found, schema: LabelSchema) -> None:
    (pair,) = found.pairs
    key = Key("field", "funding", pair, "amount", ("amount_min", "amount_max", "currency"))
    agree, compared = found.counts(key)
    assert 0 < agree < compared
    assert found.figure(key).value == agree / compared
    assert found.figure(key).ci95 is not None
    exact = Key("f1_exact", "decision", pair)
    matched = [passage for passage in found.passages(exact) if len(passage.said) == 2]
    lone = [passage for passage in found.passages(exact) if passage.how == "only"]
    same = sum(passage.agrees for passage in matched)
    assert found.figure(exact).value == 2 * same / (2 * len(matched) + len(lone))


def test_other_borders_disagree_only_where_the_figure_counts_them() -> None:
    found = small((Span("1", "decision", 0, 20),), (Span("2", "decision", 0, 18),))
    (exact,) = found.passages(Key("f1_exact", "decision", ("a", "b")))
    (overlap,) = found.passages(Key("f1_overlap", "decision", ("a", "b")))
    assert (exact.how, exact.agrees) == ("borders", False)
    assert (overlap.how, overlap.agrees) == ("borders", True)
    assert (exact.start, exact.end, exact.annotation) == (0, 20, "1")


def test_alpha_has_each_passage_once_with_everybody() -> None:
    span = {"a": "1", "b": "2", "c": "3"}
    found = small(*((Span(span[who], "decision", 5, 25),) for who in "abc"), ())
    (passage,) = found.passages(Key("alpha", "decision"))
    assert [who for who, _ in passage.said] == ["a", "b", "c"]
    assert (passage.how, passage.missing, passage.agrees) == ("only", ("d",), False)


def test_what_is_not_defined_is_said_in_words(schema: LabelSchema) -> None:
    found = small((), (), labels=[ALL, "decision"])
    pair = ("a", "b")
    assert wording.in_words(found, Key("kappa", "decision", pair)) == "not defined: nobody used this label"
    assert wording.in_words(found, Key("kappa", ALL, pair)) == "not defined: nobody tagged anything"
    both = small((Span("1", "decision", 0, 100),), (Span("2", "decision", 0, 100),))
    assert wording.in_words(both, Key("kappa", "decision", pair)) == "not defined: chance alone would agree as much"
    nobody = Found(agreement([], ["a", "b"], ["decision"]), {}, {})
    assert wording.in_words(nobody, Key("kappa", "decision", pair)).startswith("not defined: nothing that")
    rows = [row for row in rows_of(found, pair, schema) if isinstance(row, FigureRow)]
    assert {row.words.partition(":")[0] for row in rows} == {"not defined"}


def test_figures_are_written_as_the_language_does() -> None:
    assert [wording.decimal(value) for value in (0.874, -0.12, 1.0, 0.9999, -0.001)] == [
        "0.87", "−0.12", "1.00", ">0.99", "0.00",
    ]  # fmt: skip
    i18n.set_language("da")
    assert wording.decimal(0.874) == "0,87"
    assert wording.bounds(Figure(0.8, (0.7, 0.9))) == "0,70 – 0,90"


def test_only_what_all_have_marked_complete_counts() -> None:
    one, other = Reading((), ((0, 60),)), Reading((), ((40, 100),))
    text = ReadText("d", 100, {"a": one, "b": other, "c": Reading((), ())})
    (both,) = shared([text], ["a", "b"], whole=False)
    assert [reading.complete for reading in both.readings.values()] == [((40, 60),)] * 2
    assert list(shared([text], ["a", "c"], whole=False)) == []
    (whole,) = shared([text], ["a", "c"], whole=True)
    assert [reading.complete for reading in whole.readings.values()] == [WHOLE] * 2


def test_it_begins_with_those_who_marked_something(tmp_path, project: Project) -> None:
    assert who_counts(project) == tuple(person.id for person in project.annotators())
    with colleagues(tmp_path / "x.annotator", complete=False) as other:
        assert len(who_counts(other)) == 2, "nobody marked anything: who has tags"
        assert compute(other, who_counts(other), no_progress, whole=False).agreement.documents == ()
        assert len(compute(other, who_counts(other), no_progress, whole=True, rounds=0).agreement.documents) == 3


def test_a_reviewer_who_marked_something_is_not_among_them(project: Project) -> None:
    tagging = tuple(person.id for person in project.annotators())
    reviewer = project.annotator_named("Rie Holm", at=AT)
    bench = Workbench(project, reviewer)
    for document in project.documents():
        bench.mark_complete(document.id, 0, len(project.text_layer(document.id).text), "document")
    tag = next(iter(project.annotations()))
    bench.adjudicate([tag.id], tag)
    assert who_counts(project) == tagging


def test_values_are_shown_side_by_side(found: Found, schema: LabelSchema) -> None:
    key = Key("field", "funding", found.pairs[0], "amount", ("amount_min", "amount_max", "currency"))
    first = found.passages(key)[0]
    assert wording.difference(found, first, key, schema) == (
        "Ane Å. Sørensen: 12,000,000 DKK · Bo Krogh: 1,200,000 DKK"
    )
