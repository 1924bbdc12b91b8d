"""Every place of a phrase, how it was tagged, and tags for all of them in one step."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from annotator.base.errors import TagError
from annotator.workbench.many import tag_places
from annotator.workbench.occurrences import Place, occurrences
from annotator.workbench.workbench import Workbench
from tests.store.builders import add, paper
from tests.workbench.office import PAGES, Office


def tagged(who: Workbench, places: Iterable[Place], label: str) -> int:
    return tag_places(who.project, who.annotator.id, places, label).count


def test_places_are_found_as_a_reader_means_them(office: Office) -> None:
    add(office.project, paper("bilag.pdf", ("RÅDET VEDTOG\nBUDGETTET.\n",)), office.ane.annotator)
    found = occurrences(office.project, "rådet vedtog  budgettet")
    names = {document.id: document.name for document in office.project.documents()}
    assert [(names[each.document], each.page, each.words) for each in found] == [
        ("bilag.pdf", 0, "RÅDET VEDTOG BUDGETTET"),
        ("referat.pdf", 0, "Rådet vedtog budgettet"),
        ("referat.pdf", 3, "Rådet vedtog budgettet"),
    ]
    assert found[1].before.endswith("mødtes den 4. maj 2021. ")
    assert found[1].after.startswith(" for Strandhaven. Der afsættes")
    assert len(found[2].before) <= 60
    (hyphenated,) = occurrences(office.project, "driftsudgifter")
    assert hyphenated.words == "drifts- udgifter"
    assert occurrences(office.project, "  ") == occurrences(office.project, "zebra") == ()
    assert occurrences(office.project, "havn", whole_words=True) == ()


def test_each_place_says_how_it_was_tagged(office: Office) -> None:
    decision = office.tag(office.ane, "Rådet vedtog budgettet for Strandhaven.")
    inner = office.tag(office.bo, "vedtog", "recommendation")
    office.tag(office.bo, "Byrådet")
    office.cilie.judge([inner.id], "rejected")
    one, other = occurrences(office.project, "vedtog budgettet")
    assert [(tag.id, tag.label, tag.annotator, tag.verdict) for tag in one.tags] == [
        (decision.id, "decision", "ane", "unreviewed"),
        (inner.id, "recommendation", "bo", "rejected"),
    ]
    assert other.tags == ()


def test_all_are_tagged_in_one_step_but_those_that_are_already(office: Office) -> None:
    mine = office.tag(office.cilie, "vedtog", "decision")
    office.tag(office.ane, "afsættes 1,2 mio. kr.", "funding")
    places = [each.place for each in occurrences(office.project, "vedtog budgettet")]
    assert tagged(office.cilie, [*places, *places], "decision") == 1
    amounts = [each.place for words in ("1,2 mio. kr.", "3 mio. kr.") for each in occurrences(office.project, words)]
    assert tagged(office.cilie, amounts, "funding") == 2, "another's tag is no reason"
    new = office.project.annotations(annotator="cilie", label="funding")
    assert [tag.fields["amount_min"] for tag in new] == [1_200_000, 3_000_000]
    assert tagged(office.cilie, amounts, "funding") == 0
    office.cilie.undo()
    assert office.project.annotations(annotator="cilie", label="funding") == ()
    office.cilie.undo()
    assert office.project.annotations(annotator="cilie") == (mine,)
    with pytest.raises(TagError, match="no label"):
        tagged(office.cilie, places, "vedtagelse")


def test_a_place_on_pages_without_end(office: Office) -> None:
    pages = PAGES * 30
    add(office.project, paper("lang.pdf", pages), office.ane.annotator)
    found = occurrences(office.project, "vedtog budgettet")
    assert len(found) == 62
    assert tagged(office.bo, [each.place for each in found], "decision") == 62
    assert all(len(each.tags) == 1 for each in occurrences(office.project, "vedtog budgettet"))
