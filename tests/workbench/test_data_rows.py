"""The rows of the Data view: as the project has its tags, and the same after an update as if read anew."""

from __future__ import annotations

import pytest

from annotator.base.errors import Cancelled
from annotator.figures.grants import count_grants
from annotator.model.annotation import DocumentId
from annotator.workbench.data_rows import FEW, blind_rows, data_rows, pages_read, updated_rows, whole_rows
from annotator.workbench.workbench import TagsChanged
from tests.store.builders import add as add_paper
from tests.store.builders import adding, paper, tag
from tests.workbench.office import Office


def test_a_row_says_what_the_tag_says(office: Office) -> None:
    made = office.tag(office.ane, "1,2 mio. kr.", "funding", amount_min=1_200_000, currency="DKK")
    office.cilie.judge([made.id], "accepted")
    (row,) = data_rows(office.project)
    assert (row.id, row.document, row.document_name) == (made.id, office.paper.id, "referat.pdf")
    assert (row.start, row.end, row.page, row.quote) == (made.anchor.start, made.anchor.end, 1, "1,2 mio. kr.")
    assert (row.label, row.annotator, row.verdict, row.gold) == ("funding", "Ane", "accepted", False)
    assert (row.created, row.modified, dict(row.fields)) == (made.created, made.modified, dict(made.fields))


def test_gold_is_flagged_and_long_passages_are_cut(office: Office) -> None:
    made = office.tag(office.ane, "Rådet vedtog")
    office.cilie.adjudicate([made.id], made)
    assert sorted(row.gold for row in data_rows(office.project)) == [False, True]
    whole = tag(office.paper, office.bo.annotator, 0, len(office.paper.layer.text))
    office.project.apply(adding(whole))
    assert max(len(row.quote) for row in data_rows(office.project)) == min(200, len(office.paper.layer.text))


def test_rows_for_a_file_have_their_passages_in_full(office: Office) -> None:
    office.tag(office.ane, "1,2 mio. kr.")
    whole = tag(office.paper, office.bo.annotator, 0, len(office.paper.layer.text))
    office.project.apply(adding(whole))
    assert len(office.paper.layer.text) > 200
    found = {row.quote for row in whole_rows(office.project, data_rows(office.project))}
    assert found == {office.paper.layer.text, "1,2 mio. kr."}


@pytest.mark.parametrize("known", [True, False], ids=["tags known", "documents only"])
def test_an_update_gives_what_reading_anew_gives(office: Office, known: bool) -> None:
    second = paper("bilag.pdf", pdf=b"%PDF other")
    add_paper(office.project, second, office.ane.annotator)
    first = office.tag(office.ane, "Rådet vedtog")
    gone = office.tag(office.bo, "3 mio. kr.", "funding")
    office.tag(office.bo, "Byrådet", one=second)
    rows = data_rows(office.project)
    heard: list[TagsChanged] = []
    office.ane.tags_changed.connect(heard.append)
    office.bo.tags_changed.connect(heard.append)
    office.cilie.tags_changed.connect(heard.append)
    office.change(office.ane, first, status="noted")
    office.bo.remove([gone.id])
    new = office.tag(office.ane, "Byrådet")
    office.cilie.judge([first.id], "rejected")
    office.cilie.adjudicate([first.id], first)
    for change in [*heard, TagsChanged(frozenset({second.id}), tags=frozenset())]:
        rows = updated_rows(office.project, rows, change.documents, change.tags if known else None)
    assert rows == data_rows(office.project)
    assert {row.id for row in rows} >= {first.id, new.id}


def test_many_changed_tags_are_read_by_document(office: Office) -> None:
    made = office.tag(office.ane, "Rådet vedtog")
    ids = frozenset({made.id, *(type(made.id)(str(number)) for number in range(FEW))})
    assert updated_rows(office.project, (), {office.paper.id}, ids) == data_rows(office.project)


def test_a_document_that_is_gone_has_no_rows(office: Office) -> None:
    office.tag(office.ane, "Rådet vedtog")
    rows = data_rows(office.project)
    assert updated_rows(office.project, rows, {DocumentId("0" * 64)}) == rows


def test_reading_can_be_stopped(office: Office) -> None:
    def stop(done: int, total: int, what: str) -> None:
        assert what == "referat.pdf"
        raise Cancelled

    with pytest.raises(Cancelled):
        data_rows(office.project, stop)


def test_blind_rows_name_nobody_and_keep_whose_tags_are_apart(office: Office) -> None:
    first = office.tag(office.ane, "3 mio. kr.", "funding", amount_min=3, amount_max=3, currency="DKK")
    second = office.tag(office.bo, "3 mio. kr.", "funding", amount_min=4, amount_max=4, currency="DKK")
    office.cilie.judge([first.id], "rejected")
    office.ane.judge([second.id], "accepted")
    office.cilie.adjudicate([first.id], first)
    rows = data_rows(office.project)
    me = office.cilie.annotator.id
    people = {person.id: f"{number}" for number, person in enumerate(office.project.annotators())}
    seen = {row.id: row for row in blind_rows(office.project, rows, me, lambda _document: people)}
    assert seen[first.id].verdict == "rejected"
    assert seen[second.id].verdict == "unreviewed"
    assert {row.annotator for row in seen.values()} == set(people.values())
    assert [row.annotator for row in seen.values() if row.gold] == [people[me]]
    others = blind_rows(office.project, rows, office.bo.annotator.id, lambda _document: people)
    assert {row.verdict for row in others} == {"unreviewed"}
    assert len(count_grants(others).grants) == 1, "two readings of one passage"


def test_pages_read_by_everybody(office: Office) -> None:
    assert pages_read(office.project).by_annotator == {}
    office.complete(office.ane)
    first, last = office.paper.layer.page_span(1)  # type: ignore[arg-type]
    office.complete(office.bo, first, last)
    read = pages_read(office.project)
    assert read.total == 4
    assert read.by_annotator["Ane"] == {(office.paper.id, page) for page in range(4)}
    assert (office.paper.id, 1) in read.by_annotator["Bo"]
    assert (office.paper.id, 0) not in read.by_annotator["Bo"]
