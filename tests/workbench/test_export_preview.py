"""A preview shows the first of an export as it will be written, says what will not go as it is, and leaves nothing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, ExchangeError
from annotator.dataset.extras import missing
from annotator.dataset.records import Remark
from annotator.dataset.registry import FORMATS
from annotator.store.project import Project
from annotator.workbench import export_preview
from annotator.workbench.choosing import Choices
from annotator.workbench.export_preview import Loss, losses_of, preview
from annotator.workbench.exporting import export_tags
from annotator.workbench.formats import OFFERED
from tests.workbench.pdf_office import pdf_file, project_of, tagged


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """Two tags in one document; temporary files go to a folder of the test's own, which must be empty at the end."""
    made, person = project_of(tmp_path / "Fjordby.annotator", pdf_file(tmp_path / "referat.pdf"))
    (document,) = made.documents()
    tagged(made, document, person, "Rådet vedtog", note="=1+1\0")
    tagged(made, document, person, "3 mio. kr.", "funding")
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield made
    made.close()
    assert list(place.iterdir()) == []


def test_lines_are_those_of_the_file(project: Project, tmp_path: Path) -> None:
    found = preview(project, "jsonl", Choices())
    export_tags(project, "jsonl", tmp_path / "ud.jsonl")
    assert list(found.lines) == (tmp_path / "ud.jsonl").read_text(encoding="utf-8").splitlines()
    assert (found.looked_at, found.total, found.losses, found.whole) == (2, 2, (), True)


def test_choices_are_followed(project: Project) -> None:
    (line,) = preview(project, "jsonl", Choices(labels=frozenset({"funding"}))).lines
    assert json.loads(line)["text"] == "3 mio. kr."
    nothing = preview(project, "jsonl", Choices(gold=True))
    assert (nothing.lines, nothing.total) == ((), 0)
    with pytest.raises(ExchangeError, match="no label"):
        preview(project, "jsonl", Choices(labels=frozenset({"maane"})))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_tables_are_tables(project: Project, form: str) -> None:
    header, *rows = preview(project, form, Choices()).table
    assert header[0] == "id"
    place = header.index("text")
    assert [row[place] for row in rows] == (["3 mio. kr."] if form == "csv" else ["Rådet vedtog", "3 mio. kr."])


def test_what_a_format_refuses_is_counted_with_the_reason(project: Project) -> None:
    found = preview(project, "csv", Choices())
    assert [(loss.kind, loss.count) for loss in found.losses] == [("refused", 1)]
    assert "NUL" in found.losses[0].why


def test_a_folder_has_its_files_and_the_first_with_tags(project: Project) -> None:
    found = preview(project, "brat", Choices())
    assert any(name.endswith(".txt") for name, _ in found.files)
    assert found.file.endswith(".ann") or found.file.endswith(".conf")
    assert found.lines


def test_copies_are_listed_and_the_first_tag_is_told(project: Project) -> None:
    found = preview(project, "pdf", Choices())
    assert [name for name, _ in found.files] == ["referat.pdf"]
    assert found.first is not None
    assert found.first.text == "Rådet vedtog"
    assert (found.looked_at, found.lines) == (2, ())


@pytest.mark.parametrize(
    "form", [name for name in OFFERED if name not in FORMATS or missing(FORMATS[name].needs) is None]
)
def test_every_format_shows_something(project: Project, form: str) -> None:
    found = preview(project, form, Choices())
    assert found.lines or found.table or (found.files and found.first is not None)
    assert found.total == 2


@pytest.mark.parametrize("form", ["jsonl", "brat", "hf"])
def test_the_files_of_a_set_are_those_that_come(project: Project, tmp_path: Path, form: str) -> None:
    if missing(FORMATS[form].needs):
        pytest.skip("its package is not installed")
    found = preview(project, form, Choices(), card=True)
    export_tags(project, form, tmp_path / "ud", Choices(), card=True)
    assert sorted(name.rstrip("/") for name in found.parts) == sorted(path.name for path in (tmp_path / "ud").iterdir())


def test_of_very_many_only_a_part_is_looked_at(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_preview, "SAMPLE", 1)
    monkeypatch.setattr(export_preview, "WHOLE", 1)
    monkeypatch.setattr(export_preview, "PART", 1)
    found = preview(project, "jsonl", Choices())
    assert (found.looked_at, found.total, found.whole, len(found.lines)) == (1, 2, False, 1)


def test_it_can_be_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_preview, "SAMPLE", 1)

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(project, "jsonl", Choices(), progress=stop)


def test_losses_are_counted_by_tag_and_reason() -> None:
    adjusted = [Remark("1", "cut"), Remark("1", "cut", (0, 4)), Remark("2", "cut"), Remark("1", "moved")]
    assert losses_of(adjusted, [Remark("3", "no room")]) == (
        Loss("refused", "no room", 1),
        Loss("adjusted", "cut", 2),
        Loss("adjusted", "moved", 1),
    )
