"""Gold for all that agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.errors import TagError
from annotator.model.review import Source
from annotator.workbench.exporting import export_tags
from annotator.workbench.tag_import import import_tags
from tests.workbench.office import Office

DECISION = "Rådet vedtog budgettet for Strandhaven."
MONEY = "1,2 mio. kr."


def test_every_passage_that_all_tagged_alike_becomes_gold_in_one_step(office: Office) -> None:
    alike = [office.tag(who, DECISION, status="approved") for who in (office.ane, office.bo)]
    office.tag(office.ane, MONEY, "funding")
    for who, words in ((office.ane, "3 mio. kr."), (office.bo, "3 mio. kr. til")):
        office.tag(who, words, "funding")
    assert office.cilie.accept_agreements(office.queue.comparisons(office.paper.id)) == 1
    (gold,) = [tag for tag in office.project.annotations() if tag.origin == "gold"]
    assert (gold.label, gold.anchor, gold.annotator, dict(gold.fields)) == (
        "decision", alike[0].anchor, "cilie", {"status": "approved"},
    )  # fmt: skip
    (said,) = office.project.adjudications()
    assert (said.gold, said.sources) == (gold.id, tuple(Source(tag.id, 1) for tag in alike))
    assert office.cilie.accept_agreements(office.queue.comparisons(office.paper.id)) == 0, "it is settled"
    office.cilie.undo()
    assert office.project.adjudications() == ()
    assert all(tag.origin != "gold" for tag in office.project.annotations())


def test_a_reviewers_doubt_or_a_reader_who_found_nothing_stands_in_the_way(office: Office) -> None:
    first, second = (office.tag(who, DECISION) for who in (office.ane, office.bo))
    stale = office.queue.comparisons(office.paper.id)
    office.cilie.judge([second.id], "rejected")
    assert office.cilie.accept_agreements(office.queue.comparisons(office.paper.id)) == 0
    office.cilie.undo()
    office.change(office.cilie, first, status="approved")
    assert office.cilie.accept_agreements(stale) == 0
    office.cilie.undo()
    office.change(office.cilie, first, status="approved")
    office.bo.judge([first.id], "accepted")
    assert office.cilie.accept_agreements(stale) == 0, "an amendment that another accepts is no agreement of the two"
    office.bo.undo()
    office.cilie.undo()
    office.complete(office.ane)
    office.complete(office.cilie)
    assert office.cilie.accept_agreements(stale) == 1, "she reviews: that she read it is no reading of her own"
    office.cilie.undo()
    office.tag(office.cilie, "1,2 mio. kr.", "funding")
    assert office.cilie.accept_agreements(stale) == 0, "she tags too, read it and found nothing"


def test_a_newer_reading_from_a_file_is_its_authors(office: Office, tmp_path: Path) -> None:
    mine, theirs = (office.tag(who, DECISION, status="approved") for who in (office.ane, office.bo))
    office.change(office.bo, theirs, status="rejected")
    export_tags(office.project, "jsonl", tmp_path / "bo.jsonl")
    office.bo.undo()
    (newer,) = (line for line in (tmp_path / "bo.jsonl").read_text().splitlines() if theirs.id in line)
    (tmp_path / "bo.jsonl").write_text(
        newer.replace('"revision": 2', '"revision": 9').replace('"revision":2', '"revision":9')
    )
    assert import_tags(office.project, [tmp_path / "bo.jsonl"], by=office.ane.annotator).updated == 1
    office.ane.tell_tags_changed([office.paper.id])
    assert (office.item(mine.id).kind, office.item(mine.id).fields) == ("fields", ("status",))
    assert office.cilie.accept_agreements(office.queue.comparisons(office.paper.id)) == 0
    office.change(office.ane, mine, status="rejected")
    assert office.cilie.accept_agreements(office.queue.comparisons(office.paper.id)) == 1
    assert {tag.fields["status"] for tag in office.project.annotations()} == {"rejected"}
    assert [item.kind for item in office.queue.items] == [item.kind for item in office.afresh().items]


def test_who_settles_a_passage_again_takes_the_former_gold_back(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION), office.tag(office.bo, DECISION[:-1])
    first = office.cilie.adjudicate([a.id, b.id], a)
    second = office.cilie.adjudicate([a.id, b.id], b)
    assert first is not None
    assert second is not None
    assert [tag.id for tag in office.project.annotations() if tag.origin == "gold"] == [second.id]
    assert [said.gold for said in office.project.adjudications()] == [second.id]
    assert [item.id for item in office.queue.items if item.gold] == [second.id]
    office.cilie.undo()
    assert [item.id for item in office.queue.items if item.gold] == [first.id]
    office.cilie.redo()
    office.cilie.adjudicate([a.id, b.id], None)
    assert all(tag.origin != "gold" for tag in office.project.annotations())
    assert [said.gold for said in office.project.adjudications()] == [None]
    assert office.project.check() == ()


def test_anothers_gold_stays(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION), office.tag(office.bo, DECISION[:-1])
    theirs = office.ane.adjudicate([a.id, b.id], a)
    mine = office.cilie.adjudicate([a.id, b.id], b)
    assert theirs is not None
    assert mine is not None
    assert {tag.id for tag in office.project.annotations() if tag.origin == "gold"} == {theirs.id, mine.id}


def test_gold_is_not_made_of_gold(office: Office) -> None:
    a = office.tag(office.ane, DECISION)
    gold = office.cilie.adjudicate([a.id], a)
    assert gold is not None
    with pytest.raises(TagError, match="gold already"):
        office.cilie.adjudicate([gold.id], gold)
