"""What goes wrong in a merge leaves both files as they were and is said in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlite_utils

from annotator.base.errors import Cancelled, NewerProject, NotAProject, ProjectError, ReadOnlyProject, TagError
from annotator.base.ids import uuid7
from annotator.model.annotation import Anchor, Annotator
from annotator.model.edits import Add, AddAnnotator, AddDocument, Edit, Merge, Remove, Replace, Say, SetSchema, Step
from annotator.model.geometry import PageIndex, PageRect, Quad
from annotator.model.review import Adjudication, Comment, Complete, Source, Verdict
from annotator.store.journal import Journal
from annotator.store.other import OtherProject
from annotator.store.project import Project
from annotator.store.rows import edits_from_json, edits_to_json
from tests.store.builders import AT, LATER, PAGES, add, adding, paper, tag
from tests.store.copies import Handed
from tests.store.two import Two, two_files

SAMPLES = Path(__file__).resolve().parents[2] / "db" / "samples"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_files(tmp_path) as both:
        yield both


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refused(
    two: Two, match: str, kind: type[Exception] = ProjectError, merge: Callable[[], object] | None = None
) -> None:
    before = list(two.mine.steps()), two.mine.annotations(), two.mine.documents()
    with pytest.raises(kind, match=match):
        (merge or two.bring)()
    assert (list(two.mine.steps()), two.mine.annotations(), two.mine.documents()) == before
    with two.mine._database.reading() as db:
        assert db.execute("SELECT count(*) FROM pdf").fetchone() == (1,)
        assert not db.conn.in_transaction
    assert two.mine.check() == ()
    # Nothing is left open or locked: the next step is saved.
    two.mine.apply(adding(tag(paper(), two.ann, 8, 20)))


# What is no project


def empty_database(path: Path) -> None:
    sqlite3.connect(path).executescript("PRAGMA user_version = 3; VACUUM;").close()


@pytest.mark.parametrize(
    ("make", "kind", "match"),
    [
        (lambda path: None, ProjectError, "There is no file"),
        (lambda path: path.mkdir(), NotAProject, "is a folder"),
        (lambda path: path.write_text("Referat"), NotAProject, "is no Annotator project"),
        (lambda path: path.write_bytes(b""), NotAProject, "is no Annotator project"),
        (empty_database, NotAProject, "is no Annotator project"),
    ],
)  # fmt: skip
def test_what_is_no_project_is_refused_and_nothing_is_made_of_it(
    two: Two, tmp_path: Path, make: Callable[[Path], object], kind: type[Exception], match: str
) -> None:
    folder = tmp_path / "andet"
    folder.mkdir()
    make(folder / "x.annotator")
    before = listing(folder)

    def merge() -> None:
        with OtherProject(folder / "x.annotator") as other:
            two.mine.take_in(other, by=two.ann.id, at=LATER)

    refused(two, match, kind, merge)
    assert listing(folder) == before


def harmed(two: Two, sql: str) -> None:
    """Bo's file, closed and then changed behind our back."""
    two.yours.close()
    db = sqlite3.connect(two.yours.path)
    db.executescript(f"DROP TRIGGER journal_never_changes; DROP TRIGGER journal_never_shrinks; {sql}")
    db.close()


def test_a_newer_project_is_refused(two: Two) -> None:
    harmed(two, "PRAGMA user_version = 99")
    refused(two, "newer Annotator", NewerProject)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET edits = replace(edits, 'Bo Vest', 'Eva Vest')",
        "DELETE FROM journal WHERE seq = 3",
        "UPDATE journal SET at = '2020' WHERE seq = 4",
    ],
)
def test_a_broken_chain_is_refused_before_anything_is_given_out(two: Two, sql: str) -> None:
    harmed(two, sql)
    refused(two, "dit.annotator is damaged at step")


def test_a_project_without_its_own_name_is_refused(two: Two) -> None:
    harmed(two, "DELETE FROM meta")
    refused(two, "its uuid is missing")


def test_a_project_scribbled_over_is_refused(two: Two) -> None:
    two.yours.close()
    data = bytearray(two.yours.path.read_bytes())
    data[4096 * 2 : 4096 * 9] = bytes(4096 * 7)
    two.yours.path.write_bytes(data)
    refused(two, "is damaged")


# What is a project, but not to be brought in


def test_an_altered_step_is_refused(two: Two) -> None:
    """The chain is written anew and whole, as a forger would."""
    forged = [
        Step(
            step.id,
            step.annotator,
            step.at,
            edits_from_json(edits_to_json(step.edits).replace('"note":"a"', '"note":"z"')),
        )
        for step in two.yours.steps()
    ]
    harmed(two, "DELETE FROM undo_stack; DELETE FROM touched; DELETE FROM journal;")
    again = sqlite_utils.Database(two.yours.path)
    with again.atomic():
        journal = Journal(again)
        for step in forged:
            journal.append(step)
    again.close()
    refused(two, "one of the two files was altered; nothing was brought in")


def test_a_project_is_not_brought_into_itself(two: Two, tmp_path: Path) -> None:
    (tmp_path / "link.annotator").symlink_to(two.mine.path)

    def merge() -> None:
        with OtherProject(tmp_path / "link.annotator") as other:
            two.mine.take_in(other, by=two.ann.id, at=LATER)

    refused(two, "is the project that is open; choose another one", merge=merge)


def test_nothing_comes_into_a_project_to_read_only(two: Two) -> None:
    with (
        Project.open(two.mine.path, read_only=True) as mine,
        OtherProject(two.yours.path) as other,
        pytest.raises(ReadOnlyProject),
    ):
        mine.take_in(other, by=two.ann.id, at=LATER)


def test_a_text_that_is_another_is_refused(two: Two) -> None:
    pages = (PAGES[0].replace("maj", "juni"), *PAGES[1:])
    same_pdf = paper("b.pdf", pdf=b"%PDF two")
    add(two.mine, same_pdf, two.ann)
    add(two.yours, paper("b.pdf", pages, pdf=b"%PDF two"), two.bo)
    before = two.mine.documents()
    with pytest.raises(ProjectError, match=r"The text of b.pdf in dit.annotator is not the one"):
        two.bring()
    assert two.mine.documents() == before


class Forged(Handed):
    """A file that says what none of ours would."""

    name = "falsk.annotator"

    def __init__(self, project: Project, *forged: object) -> None:
        super().__init__(project)
        self._forged = forged

    def steps(self) -> Iterator[Step]:
        yield from super().steps()
        for step in self._forged:
            if isinstance(step, Exception):
                raise step
            yield step  # type: ignore[misc]


GHOST = Annotator("ingen", "Ingen")
ONE = paper()


def ours(two: Two, **changed: object) -> Edit:
    return Add(replace(tag(ONE, two.bo, 8, 20), **changed))  # type: ignore[arg-type]


def said(two: Two, what: type, **more: object) -> Edit:
    return Say(what(id=uuid7(), document=ONE.id, annotator=two.bo.id, at=AT, **more))


FORGERIES: dict[str, tuple[Callable[[Two], object], str]] = {
    "words": (lambda two: ours(two, anchor=replace(tag(ONE, two.bo).anchor, quote="Byraadet")), "does not agree"),
    "place": (lambda two: ours(two, anchor=Anchor(9000, 9001, "x", "", "")), "does not agree"),
    "no place": (lambda two: ours(two, anchor=Anchor(-1, 3, "x", "", "")), "numbers"),
    "revision": (lambda two: ours(two, revision="2"), "without its number"),
    "last revision": (lambda two: ours(two, revision=2**53 - 1), "numbers"),
    "true": (lambda two: ours(two, revision=True), "without its number"),
    "None": (lambda two: ours(two, label=None), "without its text"),
    "surrogate": (lambda two: ours(two, label="\ud800"), "broken character"),
    "fields": (lambda two: ours(two, fields={"note": ["x"]}), "fields"),
    "field list": (lambda two: ours(two, fields=[1]), "fields"),
    "author": (lambda two: ours(two, annotator="ingen"), "nobody has the id ingen"),
    "nan": (lambda two: ours(two, fields={"note": float("nan")}), "cannot be kept"),
    "back": (lambda two: Replace(two.tag.revised(LATER), two.tag), "its revision"),
    "other tag": (lambda two: Replace(two.tag, replace(two.tag.revised(LATER), id="x")), "another tag"),
    "first removal": (lambda two: Remove(two.tag), "its revision"),
    "schema": (lambda two: SetSchema("name = "), "label schema cannot be read"),
    "range": (lambda two: said(two, Complete, start=5, end=9000, scope="item"), "no part of its text"),
    "verdict": (lambda two: said(two, Verdict, annotation="x", revision=1, says="", kind="fine", reason=""), "unknown kind"),
    "verdict on nothing": (lambda two: said(two, Verdict, annotation="x", revision=0, says="", kind="accepted", reason=""), "revision"),
    "source": (lambda two: said(two, Adjudication, gold=None, sources=(Source("x", 0),)), "source"),
    "time": (lambda two: Say(Comment("c", "x", ONE.id, "ja", two.bo.id, "i går")), "time of what was said"),
    "quad": (lambda two: ours(two, anchor=replace(tag(ONE, two.bo, 8, 20).anchor, quads=(Quad(PageIndex(0), PageRect("a", 0, 1, 1)),))), "quad"),
    "comment": (lambda two: said(two, Comment, annotation="x", text=None), "without its text"),
    "merge": (lambda two: Merge("x", "y", 3), "a merge"),
    "person": (lambda two: AddAnnotator(Annotator("x", None)), "without its text"),  # type: ignore[arg-type]
    "document": (lambda two: AddDocument(replace(ONE.document, pages=7)), "another number of pages"),
}  # fmt: skip


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_does_not_fit_is_refused_as_a_whole(two: Two, forgery: str) -> None:
    make, why = FORGERIES[forgery]
    two.yours.apply(adding(tag(ONE, two.bo, 8, 20)))
    forged = Step(uuid7(), two.bo.id, LATER, (make(two),))  # type: ignore[arg-type]
    other = Forged(two.yours, forged)
    match = f"falsk.annotator holds a step that is not sound .*{why}.*; nothing was brought in"
    refused(two, match, merge=lambda: two.mine.take_in(other, by=two.ann.id, at=LATER))


@pytest.mark.parametrize(
    "forged",
    [
        Step("s", "ingen", LATER, (Add(tag(ONE, GHOST)),)),
        Step("s", "", LATER, (Add(tag(ONE, GHOST)),)),
        Step("s", "", LATER, ()),
        KeyError("annotation"),
        ValueError("an edit of unknown kind: suggest"),
        TypeError("no list"),
    ],
)
def test_a_step_that_cannot_be_is_refused(two: Two, forged: object) -> None:
    other = Forged(two.yours, forged)
    refused(two, "not sound", merge=lambda: two.mine.take_in(other, by=two.ann.id, at=LATER))


def test_a_step_that_comes_twice_otherwise_is_refused(two: Two) -> None:
    first = adding(tag(ONE, two.bo, 8, 20))
    other = Forged(two.yours, first, replace(first, at=AT + "x"))
    refused(two, "was altered", merge=lambda: two.mine.take_in(other, by=two.ann.id, at=LATER))


def test_nobody_unknown_brings_anything_in(two: Two) -> None:
    with OtherProject(two.yours.path) as other, pytest.raises(TagError, match="Nobody with the id"):
        two.mine.take_in(other, by=GHOST.id, at=LATER)


# The other file


def test_the_other_file_is_not_touched_and_let_go_of(two: Two, tmp_path: Path) -> None:
    two.yours.apply(adding(tag(ONE, two.bo, 8, 20)))
    two.yours.close()
    folder = tmp_path / "andet"
    folder.mkdir()
    other = Path(shutil.copy(two.yours.path, folder))
    other.chmod(0o444)
    before = listing(folder)
    with OtherProject(other) as incoming:
        two.mine.take_in(incoming, by=two.ann.id, at=LATER)
        assert listing(folder) == before
    assert listing(folder) == before
    with pytest.raises(ProjectError, match="is closed"), incoming._file._database.reading():
        pass


def test_a_project_that_another_window_writes_is_read_as_it_was(two: Two) -> None:
    with OtherProject(two.yours.path) as other:
        two.yours.apply(adding(tag(ONE, two.bo, 8, 20)))
        assert two.mine.take_in(other, by=two.ann.id, at=LATER).added == 0
    assert two.bring().added == 1


def test_a_file_that_changes_while_it_is_read_is_not_trusted(two: Two) -> None:
    two.yours.apply(adding(tag(ONE, two.bo, 8, 20)))
    two.yours.close()

    def merge() -> None:
        with OtherProject(two.yours.path) as other:
            with Project.open(two.yours.path) as yours:
                yours.apply(adding(tag(ONE, two.bo, 21, 30)))
            two.mine.take_in(other, by=two.ann.id, at=LATER)

    refused(two, "changed while it was read; try again", merge=merge)


def test_a_project_of_the_first_format_is_read_without_being_migrated(two: Two, tmp_path: Path) -> None:
    old = Path(shutil.copy(SAMPLES / "v1.annotator", tmp_path / "gammel.annotator"))
    before = old.read_bytes()
    with OtherProject(old) as other:
        result = two.mine.take_in(other, by=two.ann.id, at=LATER)
    assert (result.added, result.documents, result.held_back) == (2, [], {})
    assert old.read_bytes() == before
    assert two.mine.check() == ()


@pytest.mark.parametrize("stop_at", range(6))
def test_stopped_at_any_word_of_progress_nothing_came_in(two: Two, stop_at: int) -> None:
    add(two.yours, paper("to.pdf", pdf=b"%PDF two"), two.bo)
    for start in (8, 21):
        two.yours.apply(adding(tag(ONE, two.bo, start, start + 5)))
    told = 0

    def progress(done: int, total: int, what: str) -> None:
        nonlocal told
        assert 0 <= done <= total
        if told == stop_at:
            raise Cancelled
        told += 1

    with pytest.raises(Cancelled):
        two.bring(progress)
    assert [d.name for d in two.mine.documents()] == ["referat.pdf"]
    with two.mine._database.reading() as db:
        assert db.execute("SELECT count(*) FROM pdf").fetchone() == (1,)
    assert len(two.mine.annotations()) == 1
    assert two.bring().added == 2
    assert two.whole()
