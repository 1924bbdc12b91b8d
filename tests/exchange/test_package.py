"""Packages: what goes in comes out, only what was asked for and what belongs to it, and no hostile file gets through."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import Cancelled, ExchangeError
from annotator.base.ids import uuid7
from annotator.exchange import package_format
from annotator.exchange.package_reading import Package
from annotator.exchange.package_writing import write_package
from annotator.model.annotation import Annotator, AnnotatorId, LabelId
from annotator.model.edits import Add, AddAnnotator, Merge, Say, Step
from annotator.model.review import Refusal, StatementId, Verdict
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.workbench.answering import refuse
from tests.exchange.forging import forged, header, line, write_lines
from tests.store.builders import AT, SCHEMA, Desk, add, adding, paper, tag

OTHER = paper("dagsorden.pdf", ("Punkt 1. Budget for åen.\n",))
THIRD = paper("bilag.pdf", ("Bilag om havnen og færgen.\n",))
BO = Annotator(AnnotatorId("01900000-0000-7000-8000-000000000001"), "Bo Å.")
JOINS = Step(uuid7(), BO.id, AT, (AddAnnotator(BO),))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    project = Project.create(tmp_path / "Fjordby.annotator", schema_toml=SCHEMA)
    ann = project.annotator_named("Ann Øst", at=AT)
    made = Desk(project, tmp_path / "Fjordby.annotator", ann, paper())
    for one in (made.paper, OTHER, THIRD):
        add(project, one, ann)
    yield made
    project.close()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return tmp_path / "til Bo.annotator-package"


def sound_steps() -> list[Step]:
    adds = Add(tag(paper(), BO, label="decision", status="vedtaget"))
    return [JOINS, Step(uuid7(), BO.id, AT, (adds,))]


def unpacked(package: Path) -> list[bytes]:
    return gzip.decompress(package.read_bytes()).splitlines()


def test_all_steps_come_back_as_they_were(desk: Desk, package: Path) -> None:
    first = desk.tags(note="Æøå “citeret”", amount=1.5)
    desk.project.undo(desk.ann.id, AT)
    desk.project.redo(desk.ann.id, AT)
    written = write_package(package, desk.project)
    with Package(package) as read:
        assert list(read.steps()) == list(read.steps()) == list(desk.project.steps())
        assert (read.project, read.title, read.name) == (desk.project.uuid, desk.project.name, package.name)
        assert read.schema == desk.project.schema
        assert read.text_digest(desk.paper.id) == desk.project.text_digest(desk.paper.id)
        assert read.document_parts(desk.paper.id) is None
        assert read.count == written.steps
    assert {document.name for document in written.documents} == {"referat.pdf", "dagsorden.pdf", "bilag.pdf"}
    assert written.came_along == ()
    assert first.anchor.quote.encode() in gzip.decompress(package.read_bytes())
    assert desk.paper.pdf not in gzip.decompress(package.read_bytes())


def test_a_package_of_one_document_leaves_the_others_out(desk: Desk, package: Path) -> None:
    mine = desk.tags()
    desk.project.apply(adding(tag(OTHER, desk.ann)))
    written = write_package(package, desk.project, {desk.paper.id})
    with Package(package) as read:
        added = [edit.annotation for step in read.steps() for edit in step.edits if isinstance(edit, Add)]
        assert read.text_digest(OTHER.id) is None
    assert [each.id for each in added] == [mine.id]
    assert [document.name for document in written.documents] == ["referat.pdf"]


def test_a_step_is_never_cut_and_what_comes_along_is_said(desk: Desk, package: Path) -> None:
    both = Step(uuid7(), desk.ann.id, AT, (Add(tag(desk.paper, desk.ann)), Add(later := tag(OTHER, desk.ann))))
    desk.project.apply(both)
    desk.project.apply(Step(uuid7(), desk.ann.id, AT, (Add(tag(OTHER, desk.ann)), Add(tag(THIRD, desk.ann)))))
    written = write_package(package, desk.project, {desk.paper.id})
    assert [document.name for document in written.came_along] == ["bilag.pdf", "dagsorden.pdf"]
    with Package(package) as read:
        assert both in list(read.steps())
        assert later.document in {document.id for document in read.documents}


def test_refusals_go_along_and_suggestions_stay(desk: Desk, package: Path) -> None:
    text = "Rådet vedtog"
    start = desk.paper.layer.text.index(text)
    one = Suggestion(desk.paper.id, LabelId("decision"), start, start + len(text), text, 0.5, "rule", "rules 7")
    desk.project.set_suggestions(desk.paper.id, "rules 7", AT, [one])
    (said,) = refuse(desk.project, desk.ann.id, [one])
    write_package(package, desk.project)
    with Package(package) as read:
        assert [edit for step in read.steps() for edit in step.edits if isinstance(edit, Say)] == [Say(said)]
    assert b"rules 7" not in gzip.decompress(package.read_bytes())


@pytest.mark.parametrize(
    "change", [{"end": 3}, {"start": -1}, {"quote": "Rådet"}, {"quote": 7}, {"label": None}, {"at": "i går"}]
)
def test_a_refusal_that_cannot_be(package: Path, change: dict) -> None:
    said = Refusal(StatementId(uuid7()), paper().id, LabelId("decision"), 3, 10, "rådet i", BO.id, AT)
    steps = [JOINS, Step(uuid7(), BO.id, AT, (Say(said),))]

    def altered(line: dict) -> dict:
        for edit in line.get("edits", ()):
            if edit["edit"] == "say":
                edit["statement"] |= change
        return line

    forged(package, paper(), steps)
    with Package(package) as read:
        assert len(list(read.steps())) == 2
    forged(package, paper(), steps, altered)
    with pytest.raises(ExchangeError, match=package.name), Package(package) as read:
        list(read.steps())


def test_merges_stay_behind(desk: Desk, package: Path) -> None:
    desk.project.apply(Step(uuid7(), desk.ann.id, AT, (Merge("p", "anden.annotator", 0),)))
    write_package(package, desk.project)
    with Package(package) as read:
        assert not any(isinstance(edit, Merge) for step in read.steps() for edit in step.edits)


def test_a_long_step_is_written_in_several_lines(desk: Desk, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_format, "BATCH_EDITS", 3)
    step = Step(uuid7(), desk.ann.id, AT, tuple(Add(tag(desk.paper, desk.ann)) for _ in range(10)))
    desk.project.apply(step)
    write_package(package, desk.project)
    assert max(len(json.loads(each).get("edits", ())) for each in unpacked(package)) == 3
    with Package(package) as read:
        assert list(read.steps())[-1] == step


def test_the_same_project_gives_the_same_bytes(desk: Desk, package: Path) -> None:
    desk.tags()
    write_package(package, desk.project)
    first = package.read_bytes()
    write_package(package, desk.project)
    assert package.read_bytes() == first


def test_stopped_it_leaves_the_old_file(desk: Desk, package: Path) -> None:
    package.write_bytes(b"old")

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_package(package, desk.project, progress=stop)
    assert package.read_bytes() == b"old"
    assert sorted(path.name for path in package.parent.iterdir() if path.suffix == ".part") == []


def test_a_project_is_never_overwritten(desk: Desk) -> None:
    with pytest.raises(ExchangeError, match="is a project"):
        write_package(desk.path, desk.project)
    hidden = desk.path.with_name("kopi.annotator-package")
    hidden.write_bytes(desk.path.read_bytes())
    with pytest.raises(ExchangeError, match="is a project"):
        write_package(hidden, desk.project)


def test_every_cut_and_every_changed_byte_is_noticed(desk: Desk, package: Path) -> None:
    desk.tags()
    write_package(package, desk.project)
    whole = package.read_bytes()
    lines = gzip.decompress(whole).splitlines(keepends=True)
    broken = [whole[:cut] for cut in range(0, len(whole), 7)]
    broken += [gzip.compress(b"".join(lines[:-1])), gzip.compress(b"".join(lines[:3] + lines[4:]))]
    broken += [gzip.compress(b"".join(lines).replace(b"decision", b"funding", 1)), whole + whole, whole + b"tail"]
    broken += [whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :] for at in range(12, len(whole), 11)]
    for damaged in broken:
        package.write_bytes(damaged)
        with pytest.raises(ExchangeError, match=package.name):
            Package(package)


HOSTILE = {
    "no object": b"[1, 2]\n",
    "no JSON": b'{"id": \n',
    "no number": b'{"id": NaN}\n',
    "deep": b'{"edits":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    "long number": b'{"more":' + b"9" * 5_000 + b"}\n",
    "no UTF-8": b'{"id":"\xff"}\n',
    "nothing in it": {},
    "edits are a text": {"edits": "add"},
    "an unknown edit": {"edits": [{"edit": "explode"}]},
    "an edit is a number": {"edits": [7]},
    "no author": {"annotator": None},
    "an unknown author": {"annotator": "somebody"},
    "an id that is a number": {"id": 7},
    "half a character": {"id": "\ud800"},
    "no time": {"at": "zzzz"},
    "a kind of its own": {"kind": "eat"},
    "an undo of nothing": {"kind": "undo"},
    "longer than it is": {"more": 5},
    "endless": {"more": 10**15},
    "a truth for a number": {"more": True},
    "the first step again": {"id": JOINS.id},
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_line_is_refused_in_one_sentence(package: Path, what: str) -> None:
    first, second = sound_steps()
    made = HOSTILE[what]
    bad = made if isinstance(made, bytes) else (line(second) | made if made else made)
    write_lines(package, [header(paper()), line(first), bad, {"end": {"steps": 2, "edits": 2}}])
    with pytest.raises(ExchangeError) as caught:
        Package(package)
    assert package.name in str(caught.value)
    assert str(caught.value).endswith(".")


TAGS = {
    "backwards": {"start": 9, "end": 3},
    "another length": {"quote": "kort"},
    "a text for a number": {"start": "0"},
    "a number too large": {"end": 2**70},
    "no revision": {"revision": 0},
    "a list in a field": {"fields": {"status": ["vedtaget"]}},
    "fields are a list": {"fields": []},
    "another document": {"document": "a" * 64},
    "no document": {"document": "../../etc/passwd"},
    "a page before the first": {"quads": [[0, 1, 1, 2, 2]]},
    "a quad too short": {"quads": [[1, 1]]},
    "endless": {"quads": [[1, 1, 1, 2, float("1e400")]]},
    "half a character": {"fields": {"note": "\udfff"}},
    "a place beyond any page": {"quads": [[1, 0, 0, 1e300, 1e300]]},
}


@pytest.mark.parametrize("what", TAGS)
def test_a_tag_that_cannot_be_is_refused(package: Path, what: str) -> None:
    def change(said):
        for edit in said.get("edits", ()):
            if "annotation" in edit:
                edit["annotation"] |= TAGS[what]
        return said

    forged(package, paper(), sound_steps(), change)
    with pytest.raises(ExchangeError, match=package.name):
        Package(package)


@pytest.mark.parametrize("wrong", [{"at": "i går"}, {"at": "2026-13-45T99:99:99.999Z"}, {"revision": 0}])
def test_words_that_cannot_be_are_refused(package: Path, wrong: dict) -> None:
    first, second = sound_steps()
    added = next(edit.annotation for edit in second.edits if isinstance(edit, Add))
    said = Verdict(StatementId("v"), added.id, added.document, 1, added.digest, "accepted", "", added.annotator, AT)

    def change(line):
        for edit in line.get("edits", ()):
            if "statement" in edit:
                edit["statement"] |= wrong
        return line

    steps = (first, second, Step("s", added.annotator, AT, (Say(said),)))
    with Package(forged(package, paper(), steps)):
        pass
    forged(package, paper(), steps, change)
    with pytest.raises(ExchangeError, match=package.name):
        Package(package)


def test_a_field_may_hold_a_number_of_any_size(package: Path) -> None:
    """A project takes it, from an import or a form; then it must be able to travel."""

    def change(line):
        for edit in line.get("edits", ()):
            if "annotation" in edit:
                edit["annotation"]["fields"] = {"amount_min": 10**30}
        return line

    forged(package, paper(), sound_steps(), change)
    with Package(package) as read:
        assert read.count == 2


def test_what_was_forged_would_have_passed(package: Path) -> None:
    forged(package, paper(), sound_steps())
    with Package(package) as read:
        assert read.count == 2


def test_bombs_are_refused(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_format, "LINE", 1 << 16)
    monkeypatch.setattr(package_format, "SLACK", 1 << 18)
    monkeypatch.setattr(package_format, "VALUES", 1_000)
    head = header(paper())
    endless = b" " * (1 << 22)
    many = b'{"edits":[' + b"[]," * 2_000 + b"[]]}\n"
    blank = [b'{"x":"' + b" " * 60_000 + b'"}\n'] * 400
    for bomb in ([head, endless], [head, many], [head, *blank], [endless]):
        write_lines(package, bomb)
        with pytest.raises(ExchangeError, match=package.name):
            Package(package)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"version": package_format.VERSION + 1}, "newer Annotator"),
        ({"version": True}, "neither an Annotator project"),
        ({"format": "zip"}, "neither an Annotator project"),
        ({"schema": "no = toml = at all"}, "label schema"),
        ({"project": ""}, "which project"),
        ({"documents": [{"sha256": "x"}]}, "SHA-256"),
        ({"documents": 3}, "first line"),
    ],
)
def test_a_header_that_is_none_of_ours(package: Path, more: dict, why: str) -> None:
    write_lines(package, [header(paper()) | more, {"end": {"steps": 0, "edits": 0}}])
    with pytest.raises(ExchangeError, match=why):
        Package(package)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 no package", b"\x1f\x8b", b"\x1f\x8bnonsense"])
def test_other_files_are_told_in_words(package: Path, content: bytes) -> None:
    package.write_bytes(content)
    with pytest.raises(ExchangeError, match=package.name):
        Package(package)


def test_a_missing_file_and_a_folder_are_told_in_words(tmp_path: Path) -> None:
    for path in (tmp_path / "væk.annotator-package", tmp_path):
        with pytest.raises(ExchangeError, match=path.name):
            Package(path)


def test_a_file_that_changes_while_it_is_read_is_noticed(desk: Desk, package: Path) -> None:
    desk.tags()
    write_package(package, desk.project)
    with Package(package) as read:
        first, second = sound_steps()
        copy = package.with_name("anden.annotator-package")
        forged(copy, paper(), [first, replace(second, id=uuid7())])
        package.write_bytes(copy.read_bytes())
        with pytest.raises(ExchangeError, match=package.name):
            list(read.steps())
