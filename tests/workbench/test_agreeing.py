"""What of a project counts for agreement: whose tags, which parts, and what is said where there is nothing."""

from __future__ import annotations

import pytest

from annotator.base.errors import AgreementError, Cancelled
from annotator.workbench.agreeing import agreement_of, read_texts
from annotator.workbench.summary import completeness, info
from tests.store.builders import add, paper
from tests.workbench.office import PAGES, Office

DECISION = "Rådet vedtog budgettet for Strandhaven."
MONEY = "1,2 mio. kr."


def test_readings_are_what_authors_left_with_what_they_marked(office: Office) -> None:
    a = office.tag(office.ane, DECISION, status="approved")
    office.change(office.cilie, a, status="noted")
    office.cilie.adjudicate([a.id], office.project.annotation(a.id))
    office.complete(office.bo, 0, 40)
    (text,) = read_texts(office.project)
    assert (text.document, text.length) == (office.paper.id, len(office.paper.layer.text))
    assert set(text.readings) == {"ane", "bo"}, "gold and an amendment are no reading of Cilie's"
    (span,) = text.readings["ane"].spans
    assert (span.id, dict(span.fields)) == (a.id, {"status": "approved"})
    assert (text.readings["ane"].complete, text.readings["bo"].complete) == ((), ((0, 40),))
    (whole,) = read_texts(office.project, whole=True)
    assert {reading.complete for reading in whole.readings.values()} == {((0, text.length),)}
    assert text.units[0][0] == 0
    assert text.units[-1][1] == text.length
    assert read_texts(office.project, documents=()) == ()


def test_what_all_who_are_named_have_marked_counts(office: Office) -> None:
    length = len(office.paper.layer.text)
    for who in (office.ane, office.bo):
        office.tag(who, DECISION)
        office.complete(who)
    office.tag(office.bo, MONEY, "funding")
    office.complete(office.cilie, 0, 150)
    three = agreement_of(office.project, ["Cilie", "Ane", "Bo"], rounds=0)
    assert [pair.annotators for pair in three.pairs if pair.label == "*"] == [
        ("cilie", "ane"), ("cilie", "bo"), ("ane", "bo"),
    ]  # fmt: skip
    everyone = agreement_of(office.project, rounds=0)
    assert len(everyone.pair("ane", "bo").only_b) == 1, "where none is named, a pair counts on what both have"
    assert length > 150
    two = agreement_of(office.project, ["Ane", "Bo", "Ane"], rounds=0)
    assert two.annotators == ("ane", "bo")
    assert (two.pair("ane", "bo").matched[0].exact, len(two.pair("ane", "bo").only_b)) == (True, 1)
    assert two.groups[0].alpha.value is not None
    only = agreement_of(office.project, ["Ane", "Bo"], ["funding"], rounds=0)
    assert {pair.label for pair in only.pairs} == {"funding"}


def test_whole_documents_of_those_named_and_of_everyone(office: Office) -> None:
    other = paper("bilag.pdf", PAGES)
    add(office.project, other, office.ane.annotator)
    add(office.project, paper("scannet.pdf", ("", "")), office.ane.annotator)
    add(office.project, paper("ulæst.pdf", PAGES), office.ane.annotator)
    office.tag(office.ane, DECISION)
    office.tag(office.bo, DECISION)
    office.tag(office.ane, DECISION, one=other)
    named = agreement_of(office.project, ["Ane", "Bo"], whole=True, rounds=0)
    assert set(named.documents) == {office.paper.id, other.id}, "Bo read the annex too and found nothing"
    assert len(named.pair("ane", "bo").only_a) == 1
    everyone = agreement_of(office.project, whole=True, rounds=0)
    assert everyone.documents == (office.paper.id,)
    assert everyone.pair("ane", "bo").kappa.value == 1


def test_a_reviewer_who_marks_counts_only_where_named(office: Office) -> None:
    for who in (office.ane, office.bo):
        office.tag(who, DECISION)
        office.tag(who, MONEY, "funding")
        office.complete(who)
    before = agreement_of(office.project, rounds=0)
    office.complete(office.cilie)
    (tag, *_) = office.project.annotations()
    office.cilie.adjudicate([tag.id], tag)
    after = agreement_of(office.project, rounds=0)
    assert (after.annotators, after.groups) == (("ane", "bo"), before.groups)
    assert agreement_of(office.project, whole=True, rounds=0).annotators == ("ane", "bo")
    named = agreement_of(office.project, ["Ane", "Bo", "Cilie"], rounds=0)
    assert len(named.pair("ane", "cilie").only_a) == 2


def test_why_nothing_can_be_compared(office: Office) -> None:
    def why(names: list[str] | None = None, *, whole: bool = False) -> str:
        with pytest.raises(AgreementError) as refused:
            agreement_of(office.project, names, whole=whole)
        return str(refused.value)

    assert "no document has tags of two" in why(whole=True)
    assert "Nobody has marked anything as complete yet" in why(["Ane", "Bo"])
    office.complete(office.ane, 0, 50)
    office.complete(office.bo, 50, 90)
    assert "that two annotators have marked" in why()
    assert "that all of Ane, Cilie have marked" in why(["Ane", "Cilie"])
    assert why(["Ane", "ane"]) == "There is no annotator “ane” in this project; there are: Ane, Bo, Cilie."
    assert "Name two" in why([])


def test_it_can_be_stopped(office: Office) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        agreement_of(office.project, whole=True, progress=stop)


def test_info_tells_verdicts_and_the_share_that_is_complete(office: Office) -> None:
    a, b = office.tag(office.ane, DECISION), office.tag(office.ane, MONEY, "funding")
    office.tag(office.bo, MONEY, "funding")
    office.cilie.judge([a.id, b.id], "accepted")
    length = len(office.paper.layer.text)
    (row,) = info(office.project)["documents"]
    assert row["complete"] == 0
    assert row["tags"] == {
        "decision": {"Ane": {"accepted": 1}},
        "funding": {"Ane": {"accepted": 1}, "Bo": {"unreviewed": 1}},
    }
    office.complete(office.ane, 0, 60)
    office.complete(office.ane, 40, 80)
    office.complete(office.cilie)
    assert completeness(office.project) == {office.paper.id: {"ane": 80 / length, "bo": 0.0, "cilie": 1.0}}
    (row,) = info(office.project)["documents"]
    assert row["complete"] == pytest.approx((80 / length + 1) / 3)
