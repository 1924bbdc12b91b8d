"""An export is all there or not at all, and is read back before it is said to be done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, DiskFull, ExchangeError, UsageError
from annotator.dataset import jsonl
from annotator.dataset.export import export
from annotator.dataset.files import writing_failed
from annotator.dataset.records import Column, Given, Record, Texts, Written, no_text
from annotator.dataset.registry import FORMATS, Format, format_named, format_of
from annotator.model.annotation import FieldValue
from tests.dataset.traps import PLAIN, plain_text

names = pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.folder])
folders = pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.folder])


def some(count: int) -> list[Record]:
    return [replace(PLAIN, id=str(number)) for number in range(count)]


@names
@pytest.mark.parametrize("stop_at", [0, 600, 1_100, 1_700])
def test_stopped_at_any_moment_the_old_file_stays_and_nothing_else(name: str, stop_at: int, tmp_path: Path) -> None:
    def progress(done: int, total: int, what: str) -> None:
        assert (total, what) == (2_000, "out")
        if done >= stop_at:
            raise Cancelled

    (tmp_path / "out").write_text("old")
    with pytest.raises(Cancelled):
        export(
            lambda: some(1_000), FORMATS[name], tmp_path / "out", progress, total=1_000, given=Given(texts=plain_text)
        )
    assert (tmp_path / "out").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


@names
def test_a_full_disk_is_said_and_leaves_no_half_file(name: str, tmp_path: Path) -> None:
    def records() -> Iterator[Record]:
        yield from some(10)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(DiskFull, match="no room left"):
        export(records, FORMATS[name], tmp_path / "out", given=Given(texts=plain_text))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_that_is_full_is_said_too() -> None:
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)) as caught, open("/dev/full", "wb") as file:  # noqa: PTH123
        file.write(jsonl.line_of(PLAIN) * 10_000)
    assert isinstance(writing_failed(Path("x.jsonl"), caught.value), DiskFull)


@names
def test_a_folder_that_is_none_is_said(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="no folder to write"):
        export(lambda: some(1), FORMATS[name], tmp_path / "gone" / "out")
    with pytest.raises(ExchangeError, match="is a folder"):
        export(lambda: some(1), FORMATS[name], tmp_path)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(errno.EACCES, "x"), "no rights to its folder"),
        (OSError(errno.EROFS, "x"), "no rights to its folder"),
        (OSError(errno.EIO, "Input/output error"), "cannot be written: Input/output error."),
    ],
)
def test_what_the_system_refuses_is_one_sentence(error: OSError, sentence: str) -> None:
    assert sentence in str(writing_failed(Path("a/out.csv"), error))


def lossy(change: str) -> Format:
    def write(records: Iterable[Record], path: Path, columns: Sequence[Column] = (), texts: Texts = no_text) -> Written:
        kept = list(records)
        match change:
            case "missing":
                kept.pop()
            case "twice":
                kept.append(kept[-1])
            case "cut":
                kept[3] = replace(kept[3], text=kept[3].text[:-1])
            case "moved":
                kept[3] = replace(kept[3], start=kept[3].start + 1)
            case "fields":
                kept[3] = replace(kept[3], fields={**kept[3].fields, "agenda_item": 12})
            case "quads":
                kept[3] = replace(kept[3], quads=())
        return replace(jsonl.write(kept, path), carried=10)

    return Format("lossy", ".x", write, jsonl.read, "loses something")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("missing", "Tag 9 .*it is missing"),
        ("twice", "more tags than were written"),
        ("cut", "Tag 3 .*its text differs, line 4"),
        ("moved", "Tag 3 .*its start differs"),
        ("fields", "Tag 3 .*its fields differ"),
        ("quads", "Tag 3 .*its quads differs"),
    ],
)
def test_an_export_that_reads_back_otherwise_is_not_saved(change: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=sentence):
        export(lambda: some(10), lossy(change), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real" / "file")
    export(lambda: some(1), FORMATS["jsonl"], tmp_path / "out")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real" / "file").stat().st_size


def test_unknown_formats_are_wrong_usage() -> None:
    with pytest.raises(UsageError, match="jsonl, csv, xlsx"):
        format_named("parquet")
    with pytest.raises(UsageError, match="none of the suffixes"):
        format_of(Path("x.docx"))


@names
@pytest.mark.parametrize("name_of_file", ["p.annotator", "p.annotator-wal", "P.ANNOTATOR", "renamed.jsonl"])
def test_a_project_is_never_written_over(name: str, name_of_file: str, tmp_path: Path) -> None:
    target = tmp_path / name_of_file
    target.write_bytes(b"SQLite format 3\0" + bytes(100))
    with pytest.raises(ExchangeError, match="is a project"):
        export(lambda: some(1), FORMATS[name], target)
    assert target.read_bytes().startswith(b"SQLite format 3")
    assert len(list(tmp_path.iterdir())) == 1


@folders
def test_a_folder_is_new_and_all_there_or_not_at_all(name: str, tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done >= 1_100:
            raise Cancelled

    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = sorted(tmp_path.iterdir())
    for place in ("there", "file", "link"):
        with pytest.raises(ExchangeError, match="is there already"):
            export(lambda: some(1), FORMATS[name], tmp_path / place, given=Given(texts=plain_text))
    for place in ("new", "new.zip"):
        with pytest.raises(Cancelled):
            export(
                lambda: some(1_000), FORMATS[name], tmp_path / place, stop, total=1_000, given=Given(texts=plain_text)
            )
    with pytest.raises(ExchangeError, match="no folder to write"):
        export(lambda: some(1), FORMATS[name], tmp_path / "gone" / "out", given=Given(texts=plain_text))
    assert sorted(tmp_path.iterdir()) == before
    export(lambda: some(1), FORMATS[name], tmp_path / "new", given=Given(texts=plain_text))
    assert (tmp_path / "new").is_dir()


def test_what_comes_back_value_by_value_is_not_asked_for_twice(tmp_path: Path) -> None:
    asked = 0

    def records() -> list[Record]:
        nonlocal asked
        asked += 1
        return some(600)

    assert export(records, FORMATS["jsonl"], tmp_path / "x.jsonl").counts == (600, 0, 0)
    assert asked == 1


@pytest.mark.parametrize("value", [True, "1", 2, None])
def test_a_value_of_another_type_is_another(value: FieldValue, tmp_path: Path) -> None:
    def write(records: Iterable[Record], path: Path, *_: object) -> Written:
        return jsonl.write([replace(each, fields={"amount": value}) for each in records], path)

    form = replace(FORMATS["jsonl"], write=write)
    with pytest.raises(ExchangeError, match="fields differ"):
        export(lambda: [replace(PLAIN, fields={"amount": 1})], form, tmp_path / "x.jsonl")
    with pytest.raises(ExchangeError, match="it is missing"):
        export(lambda: [*some(2)], replace(form, write=lambda r, p, *_: jsonl.write(list(r)[:1], p)), tmp_path / "y")
