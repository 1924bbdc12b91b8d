"""A file that is not what was to be written, in whatever place, is found out in every format, and nothing of it stays."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset import jsonl
from annotator.dataset.export import export
from annotator.dataset.records import NOTHING_GIVEN, Fault, Given, IncomingTag, Origin, Record, Reply, Review, Written
from annotator.dataset.registry import FORMATS, Format
from tests.dataset.traps import COLUMNS, paper_records, paper_text

GIVEN = Given(COLUMNS, paper_text)
Change = Callable[[list[Record]], list[Record]]


def other(**changes: object) -> Change:
    """Another value in the middle one of the tags."""

    def changed(records: list[Record]) -> list[Record]:
        at = len(records) // 2
        return [*records[:at], replace(records[at], **changes), *records[at + 1 :]]  # type: ignore[arg-type]

    return changed


def moved(records: list[Record]) -> list[Record]:
    """A tag that begins a word later, in all that it says; within a word some formats widen it to where it was."""
    at = next(n for n, record in enumerate(records) if record.text == "mio. kr. og")
    start = records[at].start + len("mio. ")
    text = paper_text(records[at].sha256)[start : records[at].end]
    return [*records[:at], replace(records[at], start=start, text=text), *records[at + 1 :]]


CHANGES: dict[str, Change] = {
    "a tag dropped": lambda records: records[:-1],
    "a tag doubled": lambda records: [*records, records[-1]],
    "a tag of another's": lambda records: [*records, replace(records[-1], id="0" * 36)],
    "an offset": moved,
    "label": other(label="andet"),
    "annotator": other(annotator="En anden"),
    "verdict": other(verdict="rejected"),
    "modified": other(modified="2020-02-02T02:02:02.222Z"),
    "fields": other(fields={"note": "noget andet"}),
}


def corrupting(form: Format, change: Change) -> Format:
    """The format with a writer that writes other tags than it is given, and says nothing of it."""

    def write(records: Iterable[Record], path: Path, given: Given = NOTHING_GIVEN) -> Written:
        right = list(records)
        written = form.write(change(right), path, given)
        return replace(written, carried=len(right) - len(written.refused))

    return replace(form, write=write)


CARRIED = [
    (name, change)
    for name, form in FORMATS.items()
    for change in CHANGES
    if change not in ("annotator", "verdict", "modified", "fields") or change in form.keeps
]


@pytest.mark.parametrize(("name", "change"), CARRIED)
def test_what_is_not_as_it_was_is_found_out(name: str, change: str, tmp_path: Path) -> None:
    form = FORMATS[name]
    records = [
        record for record in paper_records() if record.text == paper_text(record.sha256)[record.start : record.end]
    ]
    with pytest.raises(ExchangeError):
        export(lambda: records, corrupting(form, CHANGES[change]), tmp_path / "ud", given=GIVEN)
    assert list(tmp_path.iterdir()) == []


def values(said: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Each value of JSON with the way to it."""
    inside = said.items() if isinstance(said, dict) else enumerate(said) if isinstance(said, list) else ()
    yield path, said
    for name, value in inside:
        yield from values(value, (*path, name))


def beside(value: object) -> object:
    """A value that is nearly the same."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return f"{value[:-1]}{chr(ord(value[-1]) ^ 1)}" if value else "x"
        case _:
            return "x"


AT = "2026-02-01T08:00:00.000Z"
WORDS: dict[str, Any] = {
    "reviews": (
        Review("rejected", "Ib", AT, "uden beløb", 2, "d" * 64, "r1"),
        Review("accepted", "Bo", AT, "", 2, "d" * 64, "r2"),
    ),
    "comments": (Reply("Hvor står det?", "Ib", AT, "c1"),),
    "sources": (Origin("t1", 1, "Ib", AT, "a1"),),
    "verdict": "accepted",
    "origin": "gold",
}
FULL = replace(next(record for record in paper_records() if len(record.fields) > 1), start=0, **WORDS)
WAYS = [way for way, _ in values(json.loads(jsonl.line_of(FULL))) if way]


def unseen(way: tuple[str | int, ...], other: Callable[[object], object], folder: Path) -> bool:
    """Whether an export says that it is done though a value in its file is another."""

    def write(records: Iterable[Record], path: Path, given: Given = NOTHING_GIVEN) -> Written:
        written = jsonl.write(records, path, given)
        said = json.loads(path.read_bytes())
        inner = said
        for name in way[:-1]:
            inner = inner[name]
        inner[way[-1]] = other(inner[way[-1]])
        path.write_text(json.dumps(said) + "\n", encoding="utf-8")
        return written

    try:
        export(lambda: [FULL], replace(FORMATS["jsonl"], write=write), folder / "ud", given=GIVEN)
    except ExchangeError:
        assert list(folder.iterdir()) == []
        return False
    (folder / "ud").unlink()
    return True


def test_what_is_as_it_was_is_saved(tmp_path: Path) -> None:
    assert all(unseen(way, lambda value: value, tmp_path) for way in WAYS)


def test_a_start_at_0_is_not_the_same_as_none(tmp_path: Path) -> None:
    def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
        for line, tag in jsonl.read(path, default_document):
            yield line, tag if isinstance(tag, Fault) else replace(tag, start=None)

    form = replace(FORMATS["jsonl"], read=read)
    with pytest.raises(ExchangeError, match="its start differs"):
        export(lambda: [FULL], form, tmp_path / "ud", given=GIVEN)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: ".".join(map(str, way)))
def test_no_value_of_native_jsonl_can_change_unseen(way: tuple[str | int, ...], tmp_path: Path) -> None:
    assert not unseen(way, beside, tmp_path)


def test_no_value_of_native_jsonl_is_lost_unseen(tmp_path: Path) -> None:
    # An empty text is as good as none, and what has sources is gold also where it does not say so.
    told = [
        way
        for way, value in values(json.loads(jsonl.line_of(FULL)))
        if way and way != ("origin",) and value not in ("", None)
    ]
    assert [way for way in told if unseen(way, lambda _value: None, tmp_path)] == []
