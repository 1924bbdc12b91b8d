"""Gold for all that agree."""

from __future__ import annotations

from annotator.model.review import Source
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
