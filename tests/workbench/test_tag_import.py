"""Tags from elsewhere meet those that are there: placed, the same, newer, rivals, or back from the dead."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from annotator.base.errors import Cancelled, ExchangeError
from annotator.workbench import tag_import
from annotator.workbench.exporting import export_tags
from annotator.workbench.import_result import ImportResult
from annotator.workbench.merging import write_package
from annotator.workbench.tag_import import import_tags
from tests.workbench.conftest import Desk

DECISION = "Rådet vedtog budgettet for Strandhaven."
MONEY = "1,2 mio. kr."


def bring(desk: Desk, tmp_path: Path, *tags: dict[str, Any], strict: bool = False) -> ImportResult:
    file = tmp_path / "referat.jsonl"
    file.write_text("".join(json.dumps(tag) + "\n" for tag in tags), encoding="utf-8")
    return import_tags(desk.project, [file], by=desk.bench.annotator, strict=strict)


def exported(desk: Desk, tmp_path: Path) -> list[dict[str, Any]]:
    out = tmp_path / "ud.jsonl"
    export_tags(desk.project, "jsonl", out)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def counts(result: ImportResult) -> tuple[int, int, int, int, int]:
    return result.added, result.updated, result.unchanged, len(result.conflicts), len(result.failed)


def test_a_line_without_document_speaks_of_the_one_the_file_is_named_after(desk: Desk, tmp_path: Path) -> None:
    assert counts(bring(desk, tmp_path, {"label": "funding", "text": MONEY})) == (1, 0, 0, 0, 0)
    (tag,) = desk.project.annotations(desk.paper.id)
    assert (tag.anchor.start, tag.anchor.end) == desk.span(MONEY)
    assert (tag.origin, tag.annotator) == ("import", desk.bench.annotator.id)


def test_context_tells_two_places_apart(desk: Desk, tmp_path: Path) -> None:
    tag = {"label": "decision", "text": DECISION}
    assert counts(bring(desk, tmp_path, tag)) == (0, 0, 0, 1, 0)
    assert counts(bring(desk, tmp_path, {**tag, "prefix": "kr. til broen.\n"})) == (1, 0, 0, 0, 0)
    (placed,) = desk.project.annotations(desk.paper.id)
    assert placed.anchor.start == desk.paper.layer.text.rindex(DECISION)


def test_an_edition_that_differs_is_not_taken_for_this_one(desk: Desk, tmp_path: Path) -> None:
    other = {"document": {"sha256": "ab" * 32, "name": "referat.pdf"}, "label": "funding", "text": MONEY}
    (failed,) = bring(desk, tmp_path, other).failed
    assert "another edition" in failed.why


def test_a_newer_revision_replaces_and_an_older_one_is_left(desk: Desk, tmp_path: Path) -> None:
    desk.begin(MONEY, "funding")
    desk.bench.set_fields({"purpose": "havnen"})
    desk.bench.commit()
    (line,) = exported(desk, tmp_path)
    newer = {**line, "fields": {"purpose": "broen"}, "revision": line["revision"] + 1}
    assert counts(bring(desk, tmp_path, line)) == (0, 0, 1, 0, 0)
    assert counts(bring(desk, tmp_path, newer)) == (0, 1, 0, 0, 0)
    assert counts(bring(desk, tmp_path, line)) == (0, 0, 0, 1, 0)
    assert exported(desk, tmp_path)[0]["fields"] == {"purpose": "broen"}
    desk.bench.undo()
    assert exported(desk, tmp_path)[0]["fields"] == {"purpose": "havnen"}


def test_a_tag_that_was_removed_here_comes_back_from_its_export(desk: Desk, tmp_path: Path) -> None:
    desk.begin(MONEY, "funding")
    kept = desk.bench.commit()
    assert kept is not None
    (line,) = exported(desk, tmp_path)
    desk.bench.remove([kept.id])
    assert counts(bring(desk, tmp_path, line)) == (1, 0, 0, 0, 0)
    assert desk.quotes() == [MONEY]
    assert desk.project.check() == ()


def test_one_import_is_one_step(desk: Desk, tmp_path: Path) -> None:
    tags = [{"label": "funding", "text": text, "annotator": "Ib"} for text in (MONEY, "3 mio. kr.")]
    assert counts(bring(desk, tmp_path, *tags)) == (2, 0, 0, 0, 0)
    assert desk.bench.undo() is not None
    assert desk.quotes() == []
    assert "Ib" in {a.name for a in desk.project.annotators()}


def test_the_same_line_twice_in_a_file_is_one_tag(desk: Desk, tmp_path: Path) -> None:
    tag = {"label": "funding", "text": MONEY}
    assert counts(bring(desk, tmp_path, tag, tag)) == (1, 0, 1, 0, 0)
    with_id = {**tag, "id": "0190f5a0-0000-7000-8000-000000000000", "fields": {"purpose": "x"}}
    assert counts(bring(desk, tmp_path, with_id, with_id)) == (1, 0, 1, 0, 0)
    assert counts(bring(desk, tmp_path, {**tag, "annotator": "Ib"}, {**tag, "annotator": "Ib"})) == (1, 0, 1, 0, 0)


def test_strict_is_all_or_nothing(desk: Desk, tmp_path: Path) -> None:
    good, bad = {"label": "funding", "text": MONEY, "annotator": "Ib"}, {"label": "funding", "text": "ingen steder"}
    result = bring(desk, tmp_path, good, bad, strict=True)
    assert (result.added, len(result.failed)) == (0, 1)
    assert desk.quotes() == []
    assert {a.name for a in desk.project.annotators()} == {"Ann Øst"}


def test_names_of_people_are_compared_as_they_look(desk: Desk, tmp_path: Path) -> None:
    tags = [{"label": "funding", "text": MONEY, "annotator": name} for name in ("A\u030age  Bo", "Åge Bo ")]
    assert counts(bring(desk, tmp_path, *tags)) == (1, 0, 1, 0, 0)
    assert {a.name for a in desk.project.annotators()} == {"Ann Øst", "Åge Bo"}


def test_stopping_brings_in_nothing(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text(json.dumps({"document": "referat.pdf", "label": "funding", "text": MONEY}) + "\n")

    def stop(done: int, total: int, what: str) -> None:
        if what == "væk.jsonl":
            raise Cancelled

    with pytest.raises(Cancelled):
        import_tags(desk.project, [file, tmp_path / "væk.jsonl"], by=desk.bench.annotator, progress=stop)
    with pytest.raises(ExchangeError, match="is not there"):
        import_tags(desk.project, [file, tmp_path / "væk.jsonl"], by=desk.bench.annotator)
    assert desk.quotes() == []


def test_bringing_a_file_in_again_touches_no_document(desk: Desk, tmp_path: Path) -> None:
    tag = {"label": "funding", "text": MONEY}
    assert bring(desk, tmp_path, tag).documents == {desk.paper.id}
    (first,) = desk.project.annotations(desk.paper.id)
    assert first.anchor.quads
    again = bring(desk, tmp_path, tag, *exported(desk, tmp_path))
    assert (counts(again), again.documents) == ((0, 0, 2, 0, 0), frozenset())
    assert desk.project.annotations(desk.paper.id) == (first,)


def test_a_project_or_package_is_no_file_of_tags(desk: Desk, tmp_path: Path) -> None:
    package = tmp_path / "til Bo.annotator-package"
    write_package(desk.project, package)
    for path in (desk.path, package):
        with pytest.raises(ExchangeError, match="is a project or a package of one"):
            import_tags(desk.project, [path], by=desk.bench.annotator)


def test_a_pipe_is_no_file_of_tags(desk: Desk, tmp_path: Path) -> None:
    pipe = tmp_path / "rør.jsonl"
    os.mkfifo(pipe)
    with pytest.raises(ExchangeError, match="it is no file"):
        import_tags(desk.project, [pipe], by=desk.bench.annotator)


def test_a_file_too_large_for_the_memory_is_one_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(tag_import, "_must_be_tags", too_much)
    with pytest.raises(ExchangeError, match="too large"):
        import_tags(desk.project, [Path("stor.csv")], by=desk.bench.annotator)


def test_a_table_of_others_says_fields_by_their_names_and_what_is_left_aside(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "referat.csv"
    file.write_text(
        "Etiket;Citat;Beløb;Art;Giver;period from;Kontonummer\n"
        f'funding;"{MONEY}";ca. 1,2 mio. kr. om året;afsat;Fonden for Veje;2021;77\n',
        encoding="utf-8",
    )
    result = import_tags(desk.project, [file], by=desk.bench.annotator)
    (tag,) = desk.project.annotations(desk.paper.id)
    assert dict(tag.fields) == {
        "amount_min": 1_200_000,
        "amount_max": 1_200_000,
        "currency": "DKK",
        "hedge": "about",
        "recurrence": "per_year",
        "kind": "allocated",
        "funder": "Fonden for Veje",
        "period_from": 2021,
    }
    (note,) = map(str, result.notes)
    assert note.startswith("referat.csv: columns")
    assert note.endswith("left aside: Kontonummer")
