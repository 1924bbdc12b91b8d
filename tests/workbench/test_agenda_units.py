"""Agenda items from the PDF's outline, or else pages; each character in exactly one."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.geometry import PageIndex, PagePoint
from annotator.model.text_layer import Line, OutlineItem, PageText
from annotator.workbench.agenda_units import item_at, items
from annotator.workbench.sources import Source
from annotator.workbench.structures import found_outline
from annotator.workbench.summary import info
from annotator.workbench.tagging import Tagging
from tests.store.builders import Paper, add, paper
from tests.workbench.conftest import Desk

PAGES = ("Dagsorden\nPunkt 1\nGodkendt.\nPunkt 2\nUdsat.\n", "", "Mere om punkt 2\nPunkt 3\nAfvist.\n")


def printed(one: Paper) -> Paper:
    """Each line 20 points below the one before, 10 points high."""
    pages = []
    for page in one.pages:
        boxes = bytearray()
        for number, line in enumerate(page.text.splitlines(keepends=True)):
            for at in range(len(line)):
                for n in (at * 5, 100 + number * 20, at * 5 + 5, 110 + number * 20):
                    boxes += int(n * 16).to_bytes(2, "little", signed=True)
        pages.append(
            PageText(page.text, bytes(boxes), 16.0, page.size, tuple(Line(*_line(each)) for each in page.lines))
        )
    return replace(one, pages=tuple(pages))


def _line(line: Line) -> tuple[int, int, int]:
    return line.start, line.end, line.block


def outlined(desk: Desk, *entries: tuple[str, int, float | None]) -> Paper:
    outline = tuple(
        OutlineItem(title, PageIndex(page), None if y is None else PagePoint(0, y), 0) for title, page, y in entries
    )
    one = replace(printed(paper("dagsorden.pdf", PAGES)), outline=outline)
    add(desk.project, one, desk.bench.annotator)
    return one


def said(desk: Desk, one: Paper) -> list[tuple[str, str, str]]:
    found = items(desk.project, one.id)
    assert "".join(one.layer.text[item.start : item.end] for item in found) == one.layer.text
    return [(item.scope, item.title, one.layer.text[item.start : item.end].split("\n")[0]) for item in found]


def test_entries_run_to_the_next_and_what_stands_before_is_one_too(desk: Desk) -> None:
    one = outlined(desk, ("1.  Godkendelse", 0, 119.0), ("2. Økonomi", 0, 158.5), ("3. Havn", 2, 120.0))
    assert said(desk, one) == [
        ("item", "", "Dagsorden"),
        ("item", "1. Godkendelse", "Punkt 1"),
        ("item", "2. Økonomi", "Punkt 2"),
        ("item", "3. Havn", "Punkt 3"),
    ]


def test_an_entry_without_a_place_leads_to_its_page_and_the_deepest_of_one_place_counts(desk: Desk) -> None:
    one = outlined(desk, ("Møde", 0, None), ("1. Åbning", 0, 100), ("3. Havn", 2, None), ("Ud af bogen", 9, None))
    assert said(desk, one) == [("item", "1. Åbning", "Dagsorden"), ("item", "3. Havn", "Mere om punkt 2")]


def test_an_outline_out_of_order_and_a_place_below_all_lines(desk: Desk) -> None:
    one = outlined(desk, ("B", 2, 118), ("A", 0, 138), ("C", 0, 700))
    assert said(desk, one) == [
        ("item", "", "Dagsorden"),
        ("item", "A", "Godkendt."),
        ("item", "C", "Mere om punkt 2"),
        ("item", "B", "Punkt 3"),
    ]


def test_without_an_outline_that_divides_there_are_pages(desk: Desk) -> None:
    one = outlined(desk, ("Hele mødet", 0, None))
    assert said(desk, one) == [("page", "", "Dagsorden"), ("page", "", "Mere om punkt 2")]
    second = items(desk.project, one.id)[1]
    assert item_at(desk.project, one.id, second.start) == second
    assert item_at(desk.project, one.id, second.start - 1) == items(desk.project, one.id)[0]
    assert item_at(desk.project, one.id, 9_999) == second


def test_a_document_without_text_has_none(desk: Desk) -> None:
    one = paper("scannet.pdf", ("", ""))
    add(desk.project, one, desk.bench.annotator)
    assert items(desk.project, one.id) == ()
    assert item_at(desk.project, one.id, 0) is None


def test_items_found_in_the_text_come_before_the_outline(desk: Desk) -> None:
    pages = ("Dagsorden\nPkt. 1 Velkomst\nGodt.\nPkt. 2 Havnen\nIndstilling\nJa.\n", "Mere.\nPkt. 3 Eventuelt\n")
    outline = tuple(OutlineItem(title, PageIndex(page), None, 0) for page, title in enumerate(("Et", "To")))
    one = replace(printed(paper("møde.pdf", pages)), outline=outline)
    add(desk.project, one, desk.bench.annotator)
    assert said(desk, one) == [
        ("item", "", "Dagsorden"),
        ("item", "1 Velkomst", "Pkt. 1 Velkomst"),
        ("item", "2 Havnen", "Pkt. 2 Havnen"),
        ("item", "3 Eventuelt", "Pkt. 3 Eventuelt"),
    ]
    shown = [(entry.title, entry.page, entry.depth) for entry in found_outline(desk.project, one.id)]
    assert shown == [("1 Velkomst", 0, 0), ("2 Havnen", 0, 0), ("Indstilling", 0, 1), ("3 Eventuelt", 1, 0)]
    said_of = info(desk.project)["documents"][0]
    assert (said_of["kind"], said_of["body"], said_of["meeting_date"]) == (None, None, None)


def test_a_new_tag_says_its_item_and_where_that_was_read(desk: Desk) -> None:
    text = "Referat\nByrådet\nMødedato: 5. juni 2019\nPkt. 1 Velkomst\nGodt.\nPkt. 2 Havnen\nBeslutning\nGodkendt.\n"
    one = printed(paper("møde.pdf", (text,)))
    add(desk.project, one, desk.bench.annotator)
    document = desk.bench.open_document(one.id)
    start = text.index("Godkendt.")
    draft = Tagging(desk.project, desk.bench.annotator.id).begin(document, start, start + 9, "decision")
    assert draft.annotation.fields == {"decided_by": "Byrådet", "decided_on": "2019-06-05", "agenda_item": "2"}
    assert draft.prefilled == {
        "decided_by": Source("head"), "decided_on": Source("meeting"), "agenda_item": Source("item", "2")
    }  # fmt: skip


def test_another_label_has_its_own_facts_of_the_place(desk: Desk) -> None:
    text = (
        "Referat\nByrådet\nMødedato: 5. juni 2019\nPkt. 1 Velkomst\nGodt.\nPkt. 2 Havnen\n"
        "Indstilling\nBorgmesteren indstiller, at molen bygges.\nBeslutning\nGodkendt.\n"
    )
    one = printed(paper("møde.pdf", (text,)))
    add(desk.project, one, desk.bench.annotator)
    start = text.index("molen bygges")
    draft = desk.bench.begin_tag(one.id, start, start + 12, "decision")
    assert draft.annotation.fields == {"agenda_item": "2"}
    draft = desk.bench.set_label("recommendation")
    assert draft.annotation.fields == {"agenda_item": "2", "made_by": "Borgmesteren"}
    assert draft.prefilled == {"agenda_item": Source("item", "2"), "made_by": Source("sentence")}
    start = text.index("Godkendt.")
    desk.bench.begin_tag(one.id, start, start + 9, "funding")
    decided = {"decided_by": "Byrådet", "decided_on": "2019-06-05", "agenda_item": "2"}
    assert desk.bench.set_label("decision").annotation.fields == decided
    desk.bench.set_fields({**decided, "decided_by": "Økonomiudvalget"})
    assert desk.bench.set_label("funding").annotation.fields == {"agenda_item": "2"}
    assert desk.bench.set_label("decision").annotation.fields == decided, "typed for a label that was left"
