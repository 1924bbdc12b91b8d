"""The faults that others mended in their merges (QualCoder's pull request 1516, issues 1115, 1309, 668), each shown not to be ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import NotAProject, ProjectError
from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation
from annotator.model.edits import Add, Step
from annotator.store.other import OtherProject
from annotator.store.project import Project
from annotator.workbench.reviewing import Reviewing
from tests.store.builders import AT, LATER, PAGES, add, adding, paper, tag
from tests.store.copies import Handed
from tests.store.two import Two, two_files

ONE = paper()
ON_LAST_PAGE = sum(map(len, PAGES)) - 12


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_files(tmp_path) as both:
        yield both


def bos_tag(two: Two, start: int = 8, end: int = 20, **fields: object) -> Annotation:
    annotation = tag(ONE, two.bo, start, end, **fields)
    two.yours.apply(adding(annotation))
    return annotation


def test_01_a_tag_stays_on_its_page(two: Two) -> None:
    last = bos_tag(two, ON_LAST_PAGE, ON_LAST_PAGE + 5)
    two.bring()
    assert {span.id: span.page for span in two.mine.spans(ONE.id)} == {two.tag.id: 0, last.id: 3}
    assert two.mine.annotation(last.id).anchor.quads == last.anchor.quads


def test_02_the_files_are_copied(two: Two) -> None:
    new = paper("to.pdf", pdf=b"%PDF two")
    add(two.yours, new, two.bo)
    two.bring()
    two.yours.close()
    two.yours.path.unlink()
    assert two.mine.pdf(new.id) == new.pdf


def test_03_a_tag_points_at_its_own_document(two: Two) -> None:
    mine, yours = paper("min.pdf", pdf=b"%PDF mine"), paper("din.pdf", pdf=b"%PDF yours")
    add(two.mine, mine, two.ann)
    add(two.yours, yours, two.bo)
    on_mine, on_yours = tag(mine, two.ann), tag(yours, two.bo)
    two.mine.apply(adding(on_mine))
    two.yours.apply(adding(on_yours))
    two.bring()
    assert {a.id: a.document for a in two.mine.annotations()} == {
        two.tag.id: ONE.id,
        on_mine.id: mine.id,
        on_yours.id: yours.id,
    }


def test_04_what_leads_from_one_to_another_is_kept(two: Two) -> None:
    sources = [two.tag.id, bos_tag(two).id]
    gold = Reviewing(two.yours, two.bo.id).adjudicate(sources, two.tag)
    two.bring()
    (said,) = two.mine.adjudications()
    assert gold is not None
    assert (said.gold, [source.annotation for source in said.sources]) == (gold.id, sources)


def test_05_merging_twice_doubles_nothing(two: Two) -> None:
    bos_tag(two)
    two.bring()
    before = two.mine.annotations()
    two.bring()
    two.back()
    two.bring()
    assert two.mine.annotations() == before


def test_06_no_tag_is_without_its_document_or_author(two: Two) -> None:
    class Orphans(Handed):
        def steps(self) -> Iterator[Step]:
            yield Step(uuid7(), two.bo.id, AT, (Add(replace(tag(ONE, two.bo), annotator="-1")),))  # type: ignore[arg-type]

    with pytest.raises(ProjectError, match="nobody has the id -1"):
        two.mine.take_in(Orphans(two.yours), by=two.ann.id, at=LATER)
    assert two.mine.annotations() == (two.tag,)


def test_07_a_folder_that_is_no_project_stays_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    with pytest.raises(NotAProject), OtherProject(folder):
        pass
    assert list(folder.iterdir()) == []


def test_08_a_project_table_without_a_row_is_said(two: Two) -> None:
    two.yours.close()
    db = sqlite3.connect(two.yours.path)
    db.execute("DELETE FROM meta")
    db.commit()
    db.close()
    with pytest.raises(NotAProject, match="its uuid is missing"):
        two.bring()


def test_09_the_other_file_is_closed_whatever_happens(two: Two) -> None:
    two.yours.close()
    with pytest.raises(ZeroDivisionError), OtherProject(two.yours.path) as other:
        raise ZeroDivisionError
    with pytest.raises(ProjectError, match="is closed"), other._file._database.reading():
        pass
    with Project.open(two.yours.path) as yours:  # nobody holds it
        yours.apply(adding(tag(ONE, two.bo)))


def test_10_what_was_said_stays_of_its_kind(two: Two) -> None:
    review = Reviewing(two.yours, two.bo.id)
    review.judge([two.tag.id], "rejected", "forkert")
    review.comment(two.tag.id, "hvorfor?")
    review.complete(ONE.id, 0, 9, "page")
    two.bring()
    assert [said.reason for said in two.mine.verdicts(two.tag.id)] == ["forkert"]
    assert [said.text for said in two.mine.comments(two.tag.id)] == ["hvorfor?"]
    assert [said.scope for said in two.mine.completions()] == ["page"]


def test_11_author_time_and_fields_come_along(two: Two) -> None:
    theirs = bos_tag(two, note="pr. år", amount_min=12)
    two.bring()
    assert two.mine.annotation(theirs.id) == theirs


@pytest.mark.parametrize("fault", [RuntimeError, MemoryError, KeyboardInterrupt])
def test_12_any_error_ends_the_transaction(two: Two, fault: type[BaseException]) -> None:
    bos_tag(two)

    def progress(done: int, total: int, what: str) -> None:
        if total and done == total:
            raise fault

    with pytest.raises(fault):
        two.bring(progress)
    assert two.mine.annotations() == (two.tag,)
    two.mine.apply(adding(tag(ONE, two.ann, 8, 20)))
    assert two.whole()


def test_13_what_is_told_was_made_before_it_is_kept(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    bos_tag(two)

    def fails(*_: object) -> object:
        raise RuntimeError

    monkeypatch.setattr("annotator.store.taking_in.differences", fails)
    with pytest.raises(RuntimeError):
        two.bring()
    assert two.mine.annotations() == (two.tag,)


def test_14_people_are_known_by_id_and_not_by_name(two: Two) -> None:
    for project, start in ((two.mine, 8), (two.yours, 21)):
        eva = project.annotator_named("Eva", at=LATER)
        project.apply(adding(tag(ONE, eva, start, start + 5)))
    two.bring()
    assert [person.name for person in two.mine.annotators()] == ["Ann Øst", "Bo Vest", "Eva", "Eva"]
    assert len({a.annotator for a in two.mine.annotations()}) == 3


def test_15_an_empty_reason_or_note_is_no_fault_and_none_is_refused(two: Two) -> None:
    theirs = bos_tag(two, note=None)
    Reviewing(two.yours, two.bo.id).judge([theirs.id], "accepted")
    two.bring()
    assert two.mine.annotation(theirs.id).fields == {"note": None}

    class Nothing(Handed):
        def steps(self) -> Iterator[Step]:
            yield Step(uuid7(), two.bo.id, AT, (Add(replace(tag(ONE, two.bo), label=None)),))  # type: ignore[arg-type]

    with pytest.raises(ProjectError, match="a tag without its text"):
        two.mine.take_in(Nothing(two.yours), by=two.ann.id, at=LATER)
