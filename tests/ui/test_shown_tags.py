"""The tags that are shown stay in reading order, counted by page, whatever comes and goes."""

from __future__ import annotations

from annotator.model.annotation import AnnotationId, LabelId
from annotator.model.geometry import PageIndex
from annotator.store.tags import Span
from annotator.ui.controllers.shown_tags import ShownTags


def span(name: str, start: int, end: int, label: str = "decision", page: int = 0) -> Span:
    return Span(start, end, AnnotationId(name), LabelId(label), PageIndex(page))


def test_a_tag_that_moves_is_put_elsewhere() -> None:
    tags = ShownTags([span("b", 20, 30), span("a", 5, 9)])
    tags.put(span("a", 40, 50, page=1))
    assert [each.id for each in tags] == ["b", "a"]
    assert tags.counts() == {0: [("decision", 1)], 1: [("decision", 1)]}
    tags.drop(AnnotationId("b"))
    tags.drop(AnnotationId("never"))
    assert [each.id for each in tags] == ["a"]
    assert tags.counts() == {1: [("decision", 1)]}


def test_the_neighbour_is_found_from_the_chosen_tag_or_the_caret() -> None:
    tags = ShownTags([span("a", 5, 9), span("b", 20, 30), span("c", 40, 50)])
    b = AnnotationId("b")
    assert tags.neighbour(b, 0, 1).id == "c"
    assert tags.neighbour(b, 0, -1).id == "a"
    assert tags.neighbour(AnnotationId("c"), 0, 1) is None
    assert tags.neighbour(None, 10, 1).id == "b"
    assert tags.neighbour(None, 10, -1).id == "a"
    assert tags.neighbour(None, 99, 1).id == "c"
    assert tags.neighbour(None, 0, -1) is None


def test_they_are_counted_within_a_part_of_the_text() -> None:
    tags = ShownTags([span("a", 5, 90), span("b", 20, 30), span("c", 20, 25, "funding"), span("d", 40, 50)])
    pages, within = tags.counted(str.upper)
    assert pages == {0: (("DECISION", 3), ("FUNDING", 1))}
    assert within(10, 40) == (("DECISION", 1), ("FUNDING", 1)), "where they begin"
    assert within(41, 60) == ()
