"""What goes out: by day, with the passages that nobody tagged, with words joined; and how such files come in again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.base.errors import ExchangeError, UsageError
from annotator.base.ids import uuid7
from annotator.dataset.registry import FORMATS
from annotator.dataset.verify import Report
from annotator.model.annotation import Anchor, Annotation, AnnotationId, LabelId
from annotator.model.edits import Add, Step
from annotator.model.geometry import PageIndex
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, day_of, fits, tally
from annotator.workbench.exporting import export_tags
from annotator.workbench.sample import built_in_schema
from annotator.workbench.tag_import import import_tags
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, SCHEMA, add, paper, tag
from tests.workbench.conftest import Desk

CUT = (
    "Byrådet i Fjordby så på hav-\nnen. Rådet vedtog, at broaf-\ngiften står.\nEU-\nretten 😀 gav 1,2 mio. kr. til kajanlæg-\nget.\n",
    "Nej.\n" * 20,
)


def lines(desk: Desk, choices: Choices, name: str = "ud.jsonl") -> tuple[Report, list[dict[str, Any]]]:
    path = desk.path.with_name(name)
    report = export_tags(desk.project, "jsonl", path, choices)
    return report, [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def put(desk: Desk, words: str, bench: Workbench | None = None, label: str = "decision") -> Annotation:
    bench = bench or desk.bench
    bench.begin_tag(desk.paper.id, *desk.span(words), label)
    kept = bench.commit()
    assert kept is not None
    return desk.project.annotation(kept.id)


def colleague(desk: Desk, name: str = "Ib") -> Workbench:
    return Workbench(desk.project, desk.project.annotator_named(name, at=AT))


@pytest.fixture
def days(desk: Desk) -> Desk:
    """Tags last changed on four days, one of them told by somebody else's clock, one in no way that can be read."""
    moments = (
        "2026-01-31T23:59:59.999Z", "2026-02-01T00:00:00.000Z", "2026-02-03T12:00:00.000Z",
        "2026-02-04T00:30:00+01:00", "i går",
    )  # fmt: skip
    made = [replace(tag(desk.paper, desk.bench.annotator, n, n + 5), modified=at) for n, at in enumerate(moments)]
    desk.project.apply(Step(uuid7(), desk.bench.annotator.id, AT, tuple(map(Add, made))))
    return desk


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", 5),
        ("2026-01-31", "", 4),
        ("2026-02-01", "", 3),
        ("", "2026-01-31", 1),
        ("2026-02-01", "2026-02-03", 3),
        ("2026-02-03", "2026-02-03", 2),
        ("2026-02-04", "", 0),
    ],
)
def test_days_choose_by_the_last_change_both_included(days: Desk, since: str, until: str, expected: int) -> None:
    choices = Choices(since=since, until=until)
    assert lines(days, choices)[0].carried == expected
    assert sum(n for kind, n in tally(days.project).items() if fits(kind, choices)) == expected


@pytest.mark.parametrize(
    ("since", "until", "why"),
    [
        ("2026-2-1", "", "“2026-2-1” is no day"),
        ("", "20260201", "no day"),
        ("2026-02-30", "", "no day"),
        ("2026-02-02", "2026-02-01", "2026-02-02 is after 2026-02-01"),
    ],
)
def test_what_is_no_day_is_refused(desk: Desk, since: str, until: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        export_tags(desk.project, "jsonl", desk.path.with_name("ud"), Choices(since=since, until=until))
    assert not desk.path.with_name("ud").exists()


def test_days_are_those_of_utc() -> None:
    assert day_of("2026-02-04T00:30:00+01:00") == "2026-02-03"
    assert day_of("2026-02-04") == "2026-02-04"
    assert day_of("") == ""


@pytest.fixture
def read(desk: Desk) -> Desk:
    """The first page read by Ann, with a tag; all of it read by Ib, who tagged "3 mio. kr." and was rejected."""
    ib = colleague(desk)
    put(desk, "Fjordby mødtes")
    judged = put(desk, "3 mio. kr.", ib, "funding")
    desk.bench.mark_complete(desk.paper.id, *desk.document.layer.page_span(PageIndex(0)), "page")
    ib.mark_complete(desk.paper.id, 0, len(desk.document.layer.text), "document")
    desk.bench.judge([judged.id], "rejected", "nej")
    return desk


def passages(said: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(line["annotator"], line["text"]) for line in said if line["label"] == "none"]


VOTED = "Rådet vedtog budgettet for Strandhaven."


def test_passages_that_nobody_tagged_go_out_beside_the_tags(read: Desk) -> None:
    report, said = lines(read, Choices(negatives=True))
    assert passages(said) == [("Ann Øst", VOTED), ("Ib", "Der afsættes 1,2 mio. kr. til havnen."), ("Ib", VOTED)]
    assert (report.carried, report.negatives, report.counts) == (2, 3, (2, 0, 0))
    assert [line["start"] for line in said] == sorted(line["start"] for line in said)
    for line in said:
        assert read.document.layer.text[line["start"] : line["end"]] == line["text"]
    none = next(line for line in said if line["label"] == "none")
    assert (none["origin"], none["fields"], none["quads"], none["page"]) == ("complete", {}, [], 1)
    assert len({line["id"] for line in said}) == 5


def test_choices_of_labels_and_verdicts_leave_the_passages_as_they_are(read: Desk) -> None:
    _, said = lines(read, Choices(negatives=True, labels=frozenset({"funding"}), verdicts=frozenset({"accepted"})))
    assert len(passages(said)) == len(said) == 3


def test_only_what_the_chosen_annotators_have_read(read: Desk) -> None:
    _, said = lines(read, Choices(negatives=True, annotators=frozenset({"Ann Øst"})))
    assert passages(said) == [("Ann Øst", VOTED)]
    assert lines(read, Choices(negatives=True, since="2999-01-01"), "intet.jsonl")[0].negatives == 0


def test_the_same_passages_have_the_same_bytes(read: Desk) -> None:
    for name in ("a", "b"):
        lines(read, Choices(negatives=True), name)
    assert read.path.with_name("a").read_bytes() == read.path.with_name("b").read_bytes()


def test_what_nobody_marked_complete_has_no_negatives(desk: Desk) -> None:
    put(desk, "havnen")
    assert lines(desk, Choices(negatives=True))[0].negatives == 0


def test_with_gold_the_readers_are_those_whose_tags_were_weighed(read: Desk) -> None:
    assert lines(read, Choices(negatives=True, gold=True))[0].negatives == 0
    mine = read.project.annotations(annotator=read.bench.annotator.id)[0]
    colleague(read, "Kaj").adjudicate([mine.id], mine)
    report, said = lines(read, Choices(negatives=True, gold=True))
    assert (report.carried, report.negatives) == (1, 1)
    assert passages(said) == [("Ann Øst", VOTED)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_carries_the_passages_and_none_comes_in_as_a_tag(read: Desk, name: str) -> None:
    form = FORMATS[name]
    path = read.path.with_name(f"ud{form.suffix}")
    report = export_tags(read.project, name, path, Choices(negatives=True))
    assert (report.carried, report.negatives, sum(report.counts)) == (2, 3, 2)
    result = import_tags(read.project, [path], by=read.bench.annotator, format_name=name)
    assert (result.negatives, result.added, result.failed, result.conflicts) == (
        3, result.added if "id" not in form.keeps else 0, [], [],
    )  # fmt: skip
    assert result.as_json()["negatives"] == 3
    assert all(found.label != "none" for found in read.project.annotations())


def test_a_project_with_a_label_of_that_name_refuses(tmp_path: Path) -> None:
    schema = SCHEMA.replace('id = "funding"', 'id = "none"')
    with Project.create(tmp_path / "p.annotator", schema_toml=schema) as project:
        person = project.annotator_named("Ann", at=AT)
        one = paper()
        add(project, one, person)
        project.apply(Step(uuid7(), person.id, AT, (Add(tag(one, person, 0, 7, "none")),)))
        with pytest.raises(ExchangeError, match="a label “none” of its own"):
            export_tags(project, "jsonl", tmp_path / "ud.jsonl", Choices(negatives=True))
        export_tags(project, "jsonl", tmp_path / "ud.jsonl")
        again = import_tags(project, [tmp_path / "ud.jsonl"], by=person)
        assert (again.unchanged, again.negatives) == (1, 0)


def test_a_pdf_takes_neither(read: Desk) -> None:
    for name, choices in (
        ("pdf", Choices(negatives=True)),
        ("pdf", Choices(joined=True)),
        ("w3c", Choices(joined=True)),
    ):
        with pytest.raises(UsageError, match="choose another format"):
            export_tags(read.project, name, read.path.with_name("ud"), choices)


@pytest.fixture
def cut(desk: Desk) -> Iterator[Desk]:
    """A paper with words that lines cut, and a page of the same word over and over; tags on both."""
    path = desk.path.with_name("skåret.annotator")
    with Project.create(path, schema_toml=built_in_schema()) as project:
        person = project.annotator_named("Ann Øst", at=AT)
        one = paper("skåret.pdf", CUT)
        add(project, one, person)
        made = Desk(path, Workbench(project, person), one)
        for words in ("så på hav-\nnen", "broaf-", "vedtog, at broaf", "EU-\nretten", "1,2 mio. kr.", "-\nget"):
            put(made, words)
        text = one.layer.text
        no = text.index("Nej.\n", text.index("Nej.") + 55)
        anchor = Anchor.at(text, no, no + 4)
        put_at = Annotation(AnnotationId(uuid7()), one.id, LabelId("decision"), anchor, person.id, AT, AT)
        project.apply(Step(uuid7(), person.id, AT, (Add(put_at),)))
        yield made


def joined_lines(cut: Desk) -> tuple[Report, list[dict[str, Any]]]:
    return lines(cut, Choices(joined=True))


def test_offsets_texts_and_context_follow_and_what_changed_is_named(cut: Desk) -> None:
    report, said = joined_lines(cut)
    text = "".join(CUT).replace("hav-\nnen", "havnen").replace("broaf-\ng", "broafg").replace("læg-\nget", "lægget")
    for line in said:
        assert text[line["start"] : line["end"]] == line["text"]
        assert text[max(0, line["start"] - 32) : line["start"]] == line["prefix"]
        assert text[line["end"] : line["end"] + 32] == line["suffix"]
        assert line["joined"] is True
    assert [line["text"] for line in said] == [
        "så på havnen", "vedtog, at broaf", "broaf", "EU-\nretten", "1,2 mio. kr.", "get", "Nej.",
    ]  # fmt: skip
    whys = {cut.project.annotation(AnnotationId(remark.id)).anchor.quote: remark.why for remark in report.adjusted}
    assert whys.keys() == {"så på hav-\nnen", "broaf-", "-\nget"}
    assert whys["så på hav-\nnen"] == "Words that a line break cut are joined."
    assert "begins or ends at a hyphen" in whys["broaf-"]
    assert report.counts == (4, 3, 0)


def test_a_tag_of_nothing_but_a_hyphen_is_refused_by_name(cut: Desk) -> None:
    start = cut.paper.layer.text.index("-\n")
    anchor = Anchor.at(cut.paper.layer.text, start, start + 1)
    lone = Annotation(AnnotationId(uuid7()), cut.paper.id, LabelId("decision"), anchor, cut.bench.annotator.id, AT, AT)
    cut.project.apply(Step(uuid7(), cut.bench.annotator.id, AT, (Add(lone),)))
    report, _ = joined_lines(cut)
    assert [remark.id for remark in report.refused] == [lone.id]
    assert report.counts == (4, 3, 1)


WIDENED = ("conll", "spacy")
"""Formats in which a passage is whole tokens."""


def stripped(quote: str) -> str:
    return quote.replace("-", "").replace("\n", "")


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.printed])
def test_joined_texts_come_in_where_they_were_and_nowhere_else(cut: Desk, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"ud{FORMATS[name].suffix}"
    report = export_tags(cut.project, name, path, Choices(joined=True))
    assert sum(report.counts) == 7
    with Project.create(tmp_path / "ny.annotator", schema_toml=built_in_schema()) as fresh:
        person = fresh.annotator_named("Ann Øst", at=AT)
        add(fresh, cut.paper, person)
        result = import_tags(fresh, [path], by=person, format_name=name)
        there = [(a.anchor.start, a.anchor.end) for a in fresh.annotations()]
    before = cut.project.annotations()
    assert result.added == len(there) == report.carried
    for own in before:
        near = [(s, e) for s, e in there if s < own.anchor.end and own.anchor.start < e]
        text = cut.paper.layer.text
        said, found = stripped(own.anchor.quote).strip(), [stripped(text[s:e]) for s, e in near]
        if name in WIDENED:
            assert any(said in words and len(words.split()) == len(said.split()) for words in found)
        else:
            assert stripped(own.anchor.quote) in found
    exact = [(a.anchor.start, a.anchor.end) for a in before if a.id not in {r.id for r in report.adjusted}]
    assert set(exact) <= set(there), "the repeated words are where they were, not where their offsets would lead"


def test_the_same_project_takes_them_as_what_it_has(cut: Desk, tmp_path: Path) -> None:
    joined_lines(cut)
    result = import_tags(cut.project, [cut.path.with_name("ud.jsonl")], by=cut.bench.annotator)
    assert (result.added, result.updated, result.unchanged, len(result.conflicts)) == (0, 0, 5, 2)
    assert all("differs here" in each.why for each in result.conflicts)


def test_offsets_that_agree_with_no_joined_text_are_not_believed(cut: Desk, tmp_path: Path) -> None:
    _, said = joined_lines(cut)
    moved = next(line for line in said if line["text"] == "Nej.") | {"id": uuid7(), "start": 0, "end": 4}
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(moved) + "\n", "utf-8")
    result = import_tags(cut.project, [path], by=cut.bench.annotator)
    assert (result.added, len(result.conflicts)) == (0, 1)
    assert "fits in" in result.conflicts[0].why


def test_negatives_are_joined_too(cut: Desk) -> None:
    cut.bench.mark_complete(cut.paper.id, 0, len(cut.paper.layer.text), "document")
    report, said = lines(cut, Choices(joined=True, negatives=True))
    assert report.negatives == len(passages(said)) == 19
    assert report.counts == (4, 3, 0)


def _more_doccano(path: Path, start: int, end: int) -> None:
    line = json.loads(path.read_text("utf-8"))
    line["label"].append([start + 1, end + 1, "decision"])  # one character before it takes two units
    path.write_text(json.dumps(line) + "\n", "utf-8")


def _more_labelstudio(path: Path, start: int, end: int) -> None:
    tasks = json.loads(path.read_text("utf-8"))
    value = {"start": start, "end": end, "text": "Nej.", "labels": ["decision"]}
    tasks[0]["annotations"][0]["result"].append({"id": "ny", "type": "labels", "value": value})
    path.write_text(json.dumps(tasks), "utf-8")


def _more_prodigy(path: Path, start: int, end: int) -> None:
    line = json.loads(path.read_text("utf-8"))
    line["spans"].append({"start": start, "end": end, "label": "decision"})
    path.write_text(json.dumps(line | {"tokens": []}) + "\n", "utf-8")


def _more_brat(path: Path, start: int, end: int) -> None:
    (tags,) = path.glob("*.ann")
    tags.write_bytes(tags.read_bytes() + f"T99\tdecision {start} {end}\tNej.\n".encode())


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("doccano", _more_doccano), ("labelstudio", _more_labelstudio), ("prodigy", _more_prodigy), ("brat", _more_brat),
    ],
)  # fmt: skip
def test_what_others_add_to_such_a_text_comes_in_where_they_saw_it(
    cut: Desk, tmp_path: Path, name: str, more: Callable[[Path, int, int], None]
) -> None:
    path = tmp_path / ("ud" if name == "brat" else "ud.json")
    export_tags(cut.project, name, path, Choices(joined=True))
    printed = cut.paper.layer.text
    at = [m.start() for m in re.finditer("Nej", printed)][10]
    seen = at - 2 * len(re.findall(r"(?:hav|broaf|læg)-\n", printed[:at]))
    more(path, seen, seen + 4)
    before = {a.id for a in cut.project.annotations()}
    result = import_tags(cut.project, [path], by=cut.bench.annotator, format_name=name)
    assert result.added == 1, result
    (new,) = [a for a in cut.project.annotations() if a.id not in before]
    assert (new.anchor.start, new.anchor.quote) == (at, "Nej.")


def test_nothing_does_not_replace_what_stands_there(desk: Desk) -> None:
    put(desk, "Rådet vedtog")
    path = desk.path.with_name("ud.jsonl")
    export_tags(desk.project, "jsonl", path)
    before = path.read_bytes()
    nobody = Choices(labels=frozenset({"funding"}))
    with pytest.raises(ExchangeError, match=r"No tag fits these choices; .*ud\.jsonl stays as it was\."):
        export_tags(desk.project, "jsonl", path, nobody)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Choices(labels=frozenset({"funding"})), ["No tag fits the choice of labels."]),
        (Choices(gold=True), ["No tag among these is gold."]),
        (Choices(until="1999-01-01"), ["No tag was last changed in those days."]),
        (Choices(complete_only=True), ["No tag lies in what is complete."]),
        (Choices(labels=frozenset({"funding"}), until="1999-01-01"), []),
    ],
    ids=str,
)
def test_the_choice_that_left_nothing_is_named(desk: Desk, choices: Choices, said: list[str]) -> None:
    put(desk, "Rådet vedtog")
    report, written = lines(desk, choices)
    assert (report.carried, written) == (0, [])
    assert [*map(str, report.notes)] == said
