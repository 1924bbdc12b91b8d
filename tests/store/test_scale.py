"""With many tags, what is on a page is found through an index, and a step may hold them all."""

from __future__ import annotations

from annotator.base.ids import uuid7
from annotator.model.edits import Add, Step
from annotator.model.geometry import PageIndex
from annotator.store import tags
from tests.store.builders import AT, Desk, add, paper, tag


def test_the_tags_of_a_page_among_20000_come_through_an_index(desk: Desk) -> None:
    line = "Rådet drøftede sagen.\n"
    one = paper("lang.pdf", pages=(line * 20,) * 200)
    add(desk.project, one, desk.ann)
    starts = range(0, len(one.layer.text), len(line))
    many = [tag(one, desk.ann, start, start + 5, note=str(n)) for n in range(5) for start in starts]
    assert len(many) == 20_000
    desk.project.apply(Step(uuid7(), desk.ann.id, AT, tuple(Add(one) for one in many[:10_000])))
    desk.project.apply_many(Step(uuid7(), desk.ann.id, AT, (Add(one),)) for one in many[10_000:])

    found = desk.project.annotations(one.id, page=PageIndex(7))
    assert len(found) == 100
    assert {one.layer.page_of(a.anchor.start) for a in found} == {7}
    for wanted in (
        tags.Wanted(one.id, PageIndex(7)),
        tags.Wanted(one.id, PageIndex(7), "decision"),
        tags.Wanted(one.id),
        tags.Wanted(),
    ):
        sql, values = tags.query(wanted)
        with desk.project._database.reading() as db:
            plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        of_tags = [step for step in plan if " a " in step]
        assert of_tags
        assert all("USING INDEX annotation_" in step for step in of_tags), plan
        if wanted.page is not None:
            assert any("(document=? AND page=?)" in step for step in of_tags), plan
            assert any("annotation_across_pages" in step for step in of_tags), plan

    assert sum(1 for _ in desk.project.iter_annotations()) == 20_000
    assert desk.project.counts() == {(one.id, "decision", desk.ann.id): 20_000}
    assert len(desk.project.history(many[9_999].id)) == 1
    assert desk.project.check() == ()
    undone = desk.project.undo(desk.ann.id, AT)
    assert undone is not None
    assert len(undone.edits) == 1
