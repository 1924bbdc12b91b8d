"""Verdicts, comments and gold go out and come in, in every format, as they are: states, statements, lineage."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.base.ids import now, uuid7
from annotator.dataset.registry import EVERYTHING, FORMATS
from annotator.model.annotation import Annotation, Annotator, names_of
from annotator.model.edits import AddAnnotator, Step
from annotator.model.review import Statement
from annotator.store.project import Project
from annotator.workbench.exporting import Choices, export_tags
from annotator.workbench.import_result import ImportResult
from annotator.workbench.sample import built_in_schema
from annotator.workbench.tag_import import import_tags
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, add, paper
from tests.workbench.conftest import PAGES, Desk

MONEY = "1,2 mio. kr."
BRIDGE = "3 mio. kr."
WHOLE = [name for name, form in FORMATS.items() if form.keeps == EVERYTHING]
"""Formats that carry all that is said of a tag."""
names = pytest.mark.parametrize("name", WHOLE)


def bench_of(desk: Desk, name: str) -> Workbench:
    return Workbench(desk.project, desk.project.annotator_named(name, at=AT))


def tag(bench: Workbench, desk: Desk, words: str, label: str, **fields: Any) -> Annotation:
    bench.begin_tag(desk.paper.id, *desk.span(words), label)
    bench.set_fields(fields)
    kept = bench.commit()
    assert kept is not None
    return kept


def next_moment() -> None:
    """Of two verdicts in one millisecond nobody can tell which is the last."""
    before = now()
    while now() == before:
        pass


@pytest.fixture
def reviewed(desk: Desk) -> Desk:
    """One tag of each state, one with a thread, gold of two sources; of two people with one name."""
    twin = Annotator(replace(desk.bench.annotator, id=uuid7()).id, "Ann Øst")
    desk.project.apply(Step(uuid7(), twin.id, now(), (AddAnnotator(twin),)))
    ib, two = bench_of(desk, "Ib Ærø"), Workbench(desk.project, twin)
    tags = [tag(desk.bench, desk, words, "funding", purpose=words) for words in (MONEY, BRIDGE, "havnen")]
    mine, rejected, amended = tags
    tag(two, desk, "Fjordby", "decision")
    outdated = tag(two, desk, "broen", "decision", agenda_item="12")
    ib.judge([mine.id, outdated.id], "accepted", "=SUM(A1) står\nder\tklart ☃")
    next_moment()
    two.judge([mine.id], "rejected")
    next_moment()
    ib.judge([mine.id], "accepted", "ja")
    ib.judge([rejected.id], "rejected", "'forkert'")
    ib.edit_tag(amended.id)
    ib.set_fields({"purpose": "havn"})
    ib.commit()
    two.edit_tag(outdated.id)
    two.set_fields({"agenda_item": "13"})
    two.commit()
    for bench, text in ((ib, "Hvorfor?"), (two, "+45 – se side 2; \"sådan\", 'ikke' _x0041_")):
        bench.comment(mine.id, text)
    gold = ib.adjudicate([mine.id, rejected.id], mine)
    assert gold is not None
    desk.bench.judge([gold.id], "accepted", "enig")
    return desk


def put(desk: Desk, folder: Path, name: str) -> list[Path]:
    files = []
    for gold in (False, True):
        files.append(folder / f"ud-{gold}{FORMATS[name].suffix}")
        export_tags(desk.project, name, files[-1], Choices(gold=gold))
    return files


def fresh(desk: Desk, folder: Path, by: str = "Kaj") -> Desk:
    path = folder / f"{uuid7()}.annotator"
    project = Project.create(path, schema_toml=built_in_schema())
    person = project.annotator_named(by, at=AT)
    again = paper("referat.pdf", PAGES)
    add(project, again, person)
    return Desk(path, Workbench(project, person), again)


def said(desk: Desk) -> list[tuple[Statement, str]]:
    """All statements, with names in place of ids of people, which are each project's own."""
    people = names_of(desk.project.annotators())
    every: list[Statement] = [
        *desk.project.document_verdicts(desk.paper.id),
        *desk.project.document_comments(desk.paper.id),
        *desk.project.adjudications(),
    ]
    return [(replace(each, annotator="?"), people[each.annotator]) for each in every]  # type: ignore[type-var]


def states(desk: Desk) -> dict[str, str]:
    found = {row.id: row.verdict for row in desk.project.review_rows()}
    assert {tag: desk.project.verdict_state(tag) for tag in found} == found
    return dict(found)


def counts(result: ImportResult) -> tuple[int, int, int, int, int]:
    return result.added, result.updated, result.unchanged, len(result.conflicts), len(result.failed)


@names
def test_states_statements_and_lineage_come_back(reviewed: Desk, tmp_path: Path, name: str) -> None:
    assert sorted(states(reviewed).values()) == [
        "accepted", "accepted", "amended", "outdated", "rejected", "unreviewed",
    ]  # fmt: skip
    files = put(reviewed, tmp_path, name)
    other = fresh(reviewed, tmp_path)
    assert counts(import_tags(other.project, files, by=other.bench.annotator)) == (6, 0, 0, 0, 0)
    assert states(other) == states(reviewed)
    assert said(other) == said(reviewed)
    (lineage,) = other.project.adjudications()
    assert [other.project.annotation(each.annotation).anchor.quote for each in lineage.sources] == [MONEY, BRIDGE]
    assert other.project.check() == ()
    there = [file.read_bytes() for file in put(reviewed, tmp_path, "jsonl")]
    (again := tmp_path / "igen").mkdir()
    assert [file.read_bytes() for file in put(other, again, "jsonl")] == there
    before = other.project.undoable(other.bench.annotator.id)
    assert counts(import_tags(other.project, files, by=other.bench.annotator)) == (0, 0, 6, 0, 0)
    assert other.project.undoable(other.bench.annotator.id) == before
    other.project.close()


def test_what_others_said_is_undone_and_done_again_with_the_import(reviewed: Desk, tmp_path: Path) -> None:
    files = put(reviewed, tmp_path, "jsonl")
    other = fresh(reviewed, tmp_path)
    import_tags(other.project, files, by=other.bench.annotator)
    assert other.bench.undo() is not None
    assert (states(other), said(other)) == ({}, [])
    assert other.bench.redo() is not None
    assert states(other) == states(reviewed)
    assert said(other) == said(reviewed)
    other.project.rebuild_tables()
    assert states(other) == states(reviewed)
    other.project.close()


def test_a_reviewed_copy_brings_its_verdicts_back_to_the_tags_that_are_there(desk: Desk, tmp_path: Path) -> None:
    mine = tag(desk.bench, desk, MONEY, "funding")
    there = tmp_path / "der.jsonl"
    export_tags(desk.project, "jsonl", there)
    other = fresh(desk, tmp_path, "Ib")
    import_tags(other.project, [there], by=other.bench.annotator)
    other.bench.judge([mine.id], "rejected", "kun et overslag")
    back = tmp_path / "tilbage.jsonl"
    export_tags(other.project, "jsonl", back)
    assert counts(import_tags(desk.project, [back], by=desk.bench.annotator)) == (0, 1, 0, 0, 0)
    assert states(desk) == {mine.id: "rejected"}
    assert said(desk) == said(other)
    assert desk.bench.undo() is not None
    assert states(desk) == {mine.id: "unreviewed"}
    # Meanwhile the tag became another: the verdict comes in all the same, on what it was said of.
    desk.bench.edit_tag(mine.id)
    desk.bench.set_fields({"purpose": "moler"})
    desk.bench.commit()
    assert counts(import_tags(desk.project, [back], by=desk.bench.annotator)) == (0, 0, 0, 1, 0)
    assert states(desk) == {mine.id: "outdated"}
    other.project.close()


def lines_of(desk: Desk, tmp_path: Path) -> list[dict[str, Any]]:
    out = tmp_path / "linjer.jsonl"
    export_tags(desk.project, "jsonl", out)
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def bring(desk: Desk, tmp_path: Path, *tags: dict[str, Any]) -> ImportResult:
    file = tmp_path / "referat.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in tags), encoding="utf-8")
    return import_tags(desk.project, [file], by=desk.bench.annotator)


def test_a_word_alone_is_a_verdict_of_who_brings_it_in(desk: Desk, tmp_path: Path) -> None:
    line = {"label": "funding", "text": MONEY, "annotator": "Ib", "verdict": "accepted"}
    assert counts(bring(desk, tmp_path, line)) == (1, 0, 0, 0, 0)
    ((verdict, by),) = said(desk)
    assert by == "Ann Øst"
    assert set(states(desk).values()) == {"accepted"}
    assert verdict.at > AT
    assert counts(bring(desk, tmp_path, line)) == (0, 0, 1, 0, 0)


def test_a_word_that_was_changed_is_a_verdict_too_and_one_left_beside_another_tag_is_none(
    desk: Desk, tmp_path: Path
) -> None:
    mine = tag(desk.bench, desk, MONEY, "funding")
    bench_of(desk, "Ib").judge([mine.id], "accepted", "ja")
    (line,) = lines_of(desk, tmp_path)
    next_moment()
    assert counts(bring(desk, tmp_path, {**line, "verdict": "rejected"})) == (0, 1, 0, 0, 0)
    assert states(desk) == {mine.id: "rejected"}
    assert [by for _, by in said(desk)] == ["Ib", "Ann Øst"]
    changed = {**line, "fields": {"purpose": "andet"}, "revision": line["revision"] + 1}
    assert counts(bring(desk, tmp_path, changed)) == (0, 1, 0, 0, 0)
    assert states(desk) == {mine.id: "outdated"}


def test_a_table_made_by_hand_says_who_judged_when_and_why(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "referat.csv"
    with file.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table)
        writer.writerow(["label", "text", "verdict", "reviewer", "reviewed", "reason"])
        writer.writerow(["funding", MONEY, "rejected", "Ib", "2026-03-01T10:00:00.000Z", "overslag"])
    assert counts(import_tags(desk.project, [file], by=desk.bench.annotator)) == (1, 0, 0, 0, 0)
    (verdict,) = desk.project.document_verdicts(desk.paper.id)
    assert (verdict.kind, verdict.at, verdict.reason) == ("rejected", "2026-03-01T10:00:00.000Z", "overslag")
    assert [by for _, by in said(desk)] == ["Ib"]


def test_gold_of_tags_that_are_elsewhere_keeps_its_lineage(desk: Desk, tmp_path: Path) -> None:
    line = {
        "id": uuid7(),
        "label": "funding",
        "text": MONEY,
        "annotator": "Ib",
        "sources": [{"id": "et"}, {"id": "to"}],
    }
    assert counts(bring(desk, tmp_path, line)) == (1, 0, 0, 0, 0)
    (gold,) = desk.project.annotations(desk.paper.id)
    (lineage,) = desk.project.adjudications()
    assert (gold.origin, lineage.gold, lineage.annotator) == ("gold", gold.id, gold.annotator)
    assert [(each.annotation, each.revision) for each in lineage.sources] == [("et", 1), ("to", 1)]
    assert counts(bring(desk, tmp_path, line)) == (0, 0, 1, 0, 0)


def test_a_verdict_follows_its_words_to_another_place(desk: Desk, tmp_path: Path) -> None:
    mine = tag(desk.bench, desk, MONEY, "funding")
    bench_of(desk, "Ib").judge([mine.id], "accepted")
    (line,) = lines_of(desk, tmp_path)
    desk.bench.remove([mine.id])
    start = line["start"] + 3
    elsewhere = replace(mine, anchor=replace(mine.anchor, start=start, end=start + len(MONEY))).digest
    moved = {**line, "start": start, "end": start + len(MONEY), "id": uuid7()}
    moved["reviews"] = [{**line["reviews"][0], "says": elsewhere}]
    assert counts(bring(desk, tmp_path, moved)) == (1, 0, 0, 0, 0)
    assert list(states(desk).values()) == ["accepted"]


def test_a_verdict_is_taken_as_people_write_it(desk: Desk, tmp_path: Path) -> None:
    assert counts(bring(desk, tmp_path, {"label": "funding", "text": MONEY, "verdict": "Rejected "})) == (1, 0, 0, 0, 0)
    assert list(states(desk).values()) == ["rejected"]


def test_words_copied_to_another_tag_are_said_of_that_tag_as_well(desk: Desk, tmp_path: Path) -> None:
    review = {"kind": "accepted", "by": "Ib", "at": AT, "id": uuid7()}
    lines = [{"label": "funding", "text": text, "reviews": [review]} for text in (MONEY, BRIDGE)]
    assert counts(bring(desk, tmp_path, *lines)) == (2, 0, 0, 0, 0)
    assert list(states(desk).values()) == ["accepted", "accepted"]
    assert counts(bring(desk, tmp_path, *lines)) == (0, 0, 2, 0, 0)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (
            {"verdict": "perhaps"},
            "Its verdict, perhaps, is none of: unreviewed, accepted, rejected, amended, outdated.",
        ),
        ({"verdict": 3}, "Its verdict is not a text."),
        ({"reviews": [{"kind": "outdated"}]}, "Its kind, outdated, is none of: accepted, rejected, amended."),
        ({"reviews": [{"by": "Ib"}]}, "One of its reviews has no kind."),
        ({"reviews": {"kind": "accepted"}}, "Its reviews are not a list of objects."),
        (
            {"reviews": [{"kind": "accepted", "at": "i går"}]},
            "Its at, i går, is no time; write it like 2026-01-31T09:05:00Z.",
        ),
        (
            {"verdict": "accepted", "reviewed": "31-01-2026"},
            "Its reviewed, 31-01-2026, is no time; write it like 2026-01-31T09:05:00Z.",
        ),
        ({"revision": 2**31 + 1}, "Its revision, 2147483649, cannot be."),
        ({"comments": ["hej"]}, "Its comments are not a list of objects."),
        ({"comments": [{"text": " "}]}, "One of its comments has no text."),
        ({"sources": [{}]}, "One of its sources has no id."),
        (
            {"sources": [{"id": "x"}], "origin": "person"},
            "It has sources, which only gold has, but its origin is another.",
        ),
        ({"comments": [{"text": "\ud83d"}]}, "it holds half a character, which cannot be kept"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(desk: Desk, tmp_path: Path, wrong: dict[str, Any], why: str) -> None:
    result = bring(desk, tmp_path, {"label": "funding", "text": MONEY, **wrong}, {"label": "funding", "text": BRIDGE})
    assert [each.why for each in result.failed] == [why]
    assert desk.quotes() == [BRIDGE]


def test_a_time_is_written_as_all_our_times_are(desk: Desk, tmp_path: Path) -> None:
    said = {"verdict": "accepted", "reviewed": "2026-01-31 10:05+01:00"}
    bring(desk, tmp_path, {"label": "funding", "text": MONEY, **said})
    (tag,) = desk.project.annotations()
    assert [each.at for each in desk.project.verdicts(tag.id)] == ["2026-01-31T09:05:00.000Z"]


def test_a_verdict_from_a_clock_ahead_is_outlived_by_the_next(desk: Desk, tmp_path: Path) -> None:
    bring(desk, tmp_path, {"label": "funding", "text": MONEY, "reviews": [{"kind": "accepted", "at": "2999-01-01"}]})
    (tag,) = desk.project.annotations()
    desk.bench.judge([tag.id], "rejected", "nej")
    assert desk.project.verdict_state(tag.id) == "rejected"


odd = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=60)


@names
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reason=odd, text=odd.filter(lambda text: bool(text.strip())))
def test_any_reason_and_comment_come_back(desk: Desk, tmp_path: Path, name: str, reason: str, text: str) -> None:
    (mine,) = desk.project.annotations() or (tag(desk.bench, desk, MONEY, "funding"),)
    desk.bench.judge([mine.id], "accepted", reason)
    desk.bench.comment(mine.id, text)
    (folder := tmp_path / str(next(NUMBERS))).mkdir()
    file = put(desk, folder, name)[0]
    other = fresh(desk, folder)
    import_tags(other.project, [file], by=other.bench.annotator)
    assert said(other) == said(desk)
    assert states(other) == states(desk) == {mine.id: "accepted"}
    other.project.close()


NUMBERS = count()


def test_a_fraction_that_is_whole_keeps_the_verdict_in_every_format(desk: Desk, tmp_path: Path) -> None:
    mine = tag(desk.bench, desk, MONEY, "funding", amount_min=5.0, amount_max=-0.0, purpose="x")
    desk.bench.judge([mine.id], "accepted")
    for name in WHOLE:
        other = fresh(desk, tmp_path)
        import_tags(other.project, put(desk, tmp_path, name)[:1], by=other.bench.annotator)
        assert states(other) == {mine.id: "accepted"}, name
        other.project.close()
