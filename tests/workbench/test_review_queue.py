"""The reviewer's queue: what it says of each tag, and that keeping it up is the same as reading it anew."""

from __future__ import annotations

import random

import pytest

from annotator.base.errors import AnnotatorError
from annotator.model.ports import no_progress
from annotator.review.queue import Filter, chosen
from annotator.workbench.review_queue import ReviewQueue
from tests.store.builders import add, paper
from tests.workbench.office import PAGES, Office

DECISION = "Rådet vedtog budgettet for Strandhaven."
MONEY = "1,2 mio. kr."


def same(office: Office) -> None:
    """What was kept up is what one reads who comes now."""
    fresh = office.afresh()
    assert office.queue.items == fresh.items
    assert office.queue.comparisons(office.paper.id) == fresh.comparisons(office.paper.id)
    for item in fresh.items:
        assert office.queue.comparison_of(item.id) == fresh.comparison_of(item.id)


def test_items_say_how_tags_compare(office: Office) -> None:
    a = office.tag(office.ane, DECISION, status="approved")
    assert office.item(a.id).kind == "unread"
    office.complete(office.bo)
    office.tag(office.bo, MONEY, "funding")
    assert (office.item(a.id).kind, office.item(a.id).missing) == ("only", ("bo",))
    b = office.tag(office.bo, DECISION, status="noted")
    item = office.item(a.id)
    assert (item.kind, item.others, item.fields, item.missing) == ("fields", ("bo",), ("status",), ())
    assert item.disagrees
    assert item.open
    comparison = office.queue.comparison_of(b.id)
    assert comparison is not None
    assert [who for who, _ in comparison.members] == ["ane", "bo"]
    assert office.queue.comparisons(office.paper.id)[0] == comparison
    same(office)


def test_what_a_reviewer_marks_as_complete_is_no_reading(office: Office) -> None:
    annex = paper("bilag.pdf", PAGES)
    add(office.project, annex, office.ane.annotator)
    a = office.tag(office.ane, DECISION)
    office.tag(office.bo, DECISION)
    for who in (office.ane, office.bo, office.cilie):
        office.complete(who)
    assert (office.item(a.id).kind, office.item(a.id).missing) == ("same", ())
    gold = office.cilie.adjudicate([a.id], a)
    assert gold is not None
    assert office.item(a.id).kind == "same", "gold is no tag of her own"
    same(office)
    hers = office.tag(office.cilie, MONEY, "funding", one=annex)
    office.queue.refresh_tags([hers.id], [annex.id])
    assert (office.item(a.id).kind, office.item(a.id).missing) == ("only", ("cilie",)), "she tags elsewhere"
    same(office)
    office.cilie.remove([hers.id])
    assert office.item(a.id).kind == "same"
    same(office)


def test_what_was_read_meanwhile_knows_who_tags_now(office: Office) -> None:
    a = office.tag(office.ane, DECISION)
    office.tag(office.bo, DECISION)
    annex = paper("bilag.pdf", PAGES)
    add(office.project, annex, office.ane.annotator)
    office.complete(office.cilie)
    read = office.queue.reading([office.paper.id])(no_progress)
    office.tag(office.cilie, MONEY, "funding", one=annex)
    assert office.queue.take(read) == frozenset()
    assert office.item(a.id).missing == ("cilie",)


def test_a_verdict_and_an_amendment_change_what_is_said_but_not_the_comparison(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION, status="approved"), office.tag(office.bo, DECISION, status="noted")
    before = office.queue.comparisons(office.paper.id)
    office.cilie.judge([a.id], "accepted")
    assert office.item(a.id).verdict == "accepted"
    office.change(office.cilie, b, status="approved")
    assert (office.item(b.id).verdict, office.item(b.id).reviser) == ("amended", "cilie")
    assert office.queue.comparisons(office.paper.id) is before, "what a reviewer makes of it is not Bo's reading"
    office.change(office.ane, a, status="noted")
    assert (office.item(a.id).verdict, office.item(a.id).kind) == ("outdated", "same")
    office.ane.undo()
    assert (office.item(a.id).verdict, office.item(a.id).kind) == ("accepted", "fields")
    same(office)


def test_what_is_adjudicated_is_settled_for_as_long_as_it_says_that_and_the_gold_is_there(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION, status="approved"), office.tag(office.bo, DECISION, status="noted")
    gold = office.cilie.adjudicate([a.id, b.id], a)
    assert gold is not None
    assert office.item(a.id).settled
    assert not office.item(a.id).disagrees
    assert office.item(gold.id).gold
    assert office.queue.comparison_of(gold.id) is None
    office.change(office.bo, b, status="rejected")
    assert [office.item(each.id).settled for each in (a, b)] == [True, False]
    office.bo.undo()
    assert office.item(b.id).settled, "it says again what was weighed"
    same(office)
    office.cilie.remove([gold.id])
    assert not office.item(a.id).settled
    office.cilie.undo()
    assert office.item(a.id).settled
    office.cilie.undo()
    assert not office.item(b.id).settled
    assert office.cilie.adjudicate([a.id, b.id], None) is None
    assert office.item(b.id).settled, "none of them was right"
    same(office)


def test_with_whole_whoever_has_a_tag_has_read_all(office: Office) -> None:
    a = office.tag(office.ane, DECISION)
    office.tag(office.bo, MONEY, "funding")
    queue = ReviewQueue(office.project, whole=True)
    queue.refresh()
    assert [(item.kind, item.missing) for item in queue.items] == [("only", ("bo",)), ("only", ("ane",))]
    assert office.item(a.id).kind == "unread"


def test_items_come_by_document_name_and_place(office: Office) -> None:
    other = paper("bilag.pdf", PAGES)
    add(office.project, other, office.ane.annotator)
    tags = [office.tag(office.ane, MONEY), office.tag(office.bo, "Byrådet"), office.tag(office.bo, DECISION, one=other)]
    assert [item.id for item in office.queue.items] == [tags[2].id, tags[1].id, tags[0].id]
    document = Filter(documents=frozenset({other.id}))
    assert [item.id for item in chosen(office.queue.items, document)] == [tags[2].id]


def test_filters_choose_by_all_that_is_asked(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION), office.tag(office.bo, DECISION, "funding")
    c = office.tag(office.ane, MONEY, "funding")
    office.cilie.judge([c.id], "rejected", "wrong")
    items = office.queue.items

    def ids(**asked: object) -> set[str]:
        wanted = Filter(**asked)  # type: ignore[arg-type]
        found = chosen(items, wanted)
        assert found == tuple(item for item in items if wanted.takes(item))
        return {item.id for item in found}

    assert ids() == {a.id, b.id, c.id}
    assert ids(disagreement=True) == {a.id, b.id} == ids(kinds=frozenset({"label"})) == ids(open_only=True)
    assert ids(annotators=frozenset({"ane"}), labels=frozenset({"funding"})) == {c.id}
    assert ids(verdicts=frozenset({"rejected"})) == {c.id}
    day = items[0].modified[:10]
    assert ids(since=day, until=day) == {a.id, b.id, c.id}
    assert ids(until="2020-01-01") == ids(since="9999-01-01") == ids(conflicts=True) == set()


def test_read_in_a_thread_and_taken_unless_it_changed_meanwhile(office: Office) -> None:
    other = paper("bilag.pdf", PAGES)
    add(office.project, other, office.ane.annotator)
    queue = ReviewQueue(office.project)
    office.ane.tags_changed.connect(queue.follow)
    a = office.tag(office.ane, DECISION)
    work = ReviewQueue.reading(queue)
    read = work(no_progress)
    office.cilie.tags_changed.connect(queue.follow)
    office.cilie.judge([a.id], "accepted")
    assert queue.take(read) == {office.paper.id}
    assert queue.take(queue.reading([office.paper.id])(no_progress)) == frozenset()
    assert [item.verdict for item in queue.items] == ["accepted"]


def test_a_tag_may_go_while_its_document_is_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = office.tag(office.ane, DECISION), office.tag(office.bo, DECISION)
    office.cilie.adjudicate([a.id, b.id], a)
    office.change(office.bo, b, status="noted")
    rows, window = office.project.review_rows, iter([office.bo])

    def rows_and_then_gone(*asked: object, **more: object) -> object:
        found = rows(*asked, **more)  # type: ignore[arg-type]
        for bench in window:
            bench.remove([b.id])
        return found

    monkeypatch.setattr(office.project, "review_rows", rows_and_then_gone)
    queue = ReviewQueue(office.project)
    queue.take(queue.reading()(no_progress))
    queue.refresh()
    assert b.id not in [item.id for item in queue.items]


@pytest.mark.parametrize("seed", range(12))
def test_kept_up_is_read_anew_whatever_happens(office: Office, seed: int) -> None:
    rng = random.Random(seed)
    words = ("Rådet vedtog", DECISION, MONEY, "Der afsættes 1,2 mio. kr.", "Strandhaven", "3 mio. kr. til broen")
    benches = (office.ane, office.bo, office.cilie)
    for _ in range(25):
        who = rng.choice(benches)
        tags = [item.id for item in office.queue.items]
        some = rng.sample(tags, min(len(tags), rng.randint(1, 3)))
        length = len(office.paper.layer.text)
        try:
            match rng.randint(0, 9) if tags else 0:
                case 0 | 1 | 2:
                    office.tag(who, rng.choice(words), rng.choice(("decision", "funding")), status=rng.choice("ab"))
                case 3:
                    who.judge(some, rng.choice(("accepted", "rejected")))
                case 4:
                    who.edit_tag(some[0])
                    start = rng.randrange(length - 10)
                    who.set_span(start, start + rng.randint(5, 9))
                    who.commit()
                case 5:
                    office.change(who, office.project.annotation(some[0]), status=rng.choice("abc"))
                case 6:
                    who.adjudicate(some, office.project.annotation(some[0]) if rng.random() < 0.8 else None)
                case 7:
                    who.remove(some[:1])
                case 8:
                    start = rng.randrange(length)
                    office.complete(who, start, rng.randint(start + 1, length))
                case _:
                    rng.choice((who.undo, who.redo))()
        except AnnotatorError:
            who.give_up()  # another's tag, nothing but white space, a tag changed since: refused, and nothing changed
        same(office)
