"""How far documents are read: shares by person, whole pages; and which tags lie in what was read."""

from __future__ import annotations

import pytest

from annotator.base.errors import ExchangeError
from annotator.model.geometry import PageIndex
from annotator.model.text_layer import TextLayer
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, chosen_documents, fits, tally
from annotator.workbench.completeness import complete_pages, complete_regions, read_shares
from annotator.workbench.exporting import export_tags
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT
from tests.workbench.conftest import Desk


def test_shares_are_of_characters_and_marks_that_overlap_count_once(desk: Desk) -> None:
    assert read_shares(desk.project) == {}
    first, last = desk.document.layer.page_span(PageIndex(0))
    length = len(desk.document.layer.text)
    desk.bench.mark_complete(desk.paper.id, first, last, "page")
    desk.bench.mark_complete(desk.paper.id, first + 5, last, "item")
    ib = Workbench(desk.project, desk.project.annotator_named("Ib", at=AT))
    ib.mark_complete(desk.paper.id, 0, length, "document")
    mine = desk.bench.annotator.id
    assert read_shares(desk.project) == {desk.paper.id: {mine: last / length, ib.annotator.id: 1.0}}
    regions = complete_regions(desk.project, desk.paper.id)
    assert complete_pages(regions[mine], desk.document.layer) == {0}
    assert complete_pages(regions[ib.annotator.id], desk.document.layer) == {0, 1}
    desk.bench.unmark_complete(desk.paper.id, 0, 3)
    desk.bench.undo()
    desk.bench.undo()
    assert read_shares(desk.project)[desk.paper.id][mine] == last / length


def test_pages_without_text_are_complete_where_marks_reach_over_them() -> None:
    layer = TextLayer("første.anden.", (0, 7, 7, 13), "made up", 1, frozenset())
    assert complete_pages([(0, 7)], layer) == {0, 1}
    assert complete_pages([(0, 6), (7, 13)], layer) == {1, 2, 3}
    assert complete_pages([], layer) == frozenset()


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """A tag in what its author has read, one outside, a rejected one of another, and gold of the first."""
    ib = Workbench(desk.project, desk.project.annotator_named("Ib", at=AT))
    made = []
    for bench, words in ((desk.bench, "Fjordby"), (desk.bench, "havnen"), (ib, "broen")):
        bench.begin_tag(desk.paper.id, *desk.span(words), "decision")
        kept = bench.commit()
        assert kept is not None
        made.append(kept)
    desk.bench.mark_complete(desk.paper.id, *desk.document.layer.page_span(PageIndex(0)), "page")
    desk.bench.judge([made[2].id], "rejected", "nej")
    ib.adjudicate([made[0].id], made[0])
    return desk


def carried(project: Project, desk: Desk, choices: Choices) -> tuple[int, int]:
    report = export_tags(project, "jsonl", desk.path.with_name("ud.jsonl"), choices)
    kinds = tally(project, chosen_documents(project, choices))
    assert report.carried == sum(n for kind, n in kinds.items() if fits(kind, choices) and kind.gold == choices.gold)
    return report.carried, report.gold_left_out


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (Choices(), (3, 1)),
        (Choices(gold=True), (1, 0)),
        (Choices(verdicts=frozenset({"rejected"})), (1, 0)),
        (Choices(verdicts=frozenset({"unreviewed", "accepted"})), (2, 1)),
        (Choices(verdicts=frozenset({"outdated"})), (0, 0)),
        (Choices(complete_only=True), (1, 1)),
        (Choices(complete_only=True, gold=True), (1, 0)),
        (Choices(annotators=frozenset({"Ib"})), (1, 1)),
        (Choices(annotators=frozenset({"Ib"}), labels=frozenset({"funding"})), (0, 0)),
    ],
)
def test_choices_say_what_goes_out(mixed: Desk, choices: Choices, expected: tuple[int, int]) -> None:
    assert carried(mixed.project, mixed, choices) == expected


def test_a_verdict_that_is_none_is_refused(mixed: Desk) -> None:
    with pytest.raises(ExchangeError, match="no verdict “maybe”"):
        chosen_documents(mixed.project, Choices(verdicts=frozenset({"maybe"})))
