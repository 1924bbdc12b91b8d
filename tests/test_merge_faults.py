"""Fifteen faults that merging had in another program (QualCoder: pull request 1516, reports 1115, 1309, 668), none of them ours."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError, ProjectError
from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, Annotator, AnnotatorId
from annotator.model.edits import Add, AddAnnotator, Step
from annotator.model.geometry import PageIndex
from annotator.store.project import Project
from annotator.workbench.merging import merge, write_package
from annotator.workbench.workbench import Workbench
from tests.exchange.forging import forged
from tests.store.builders import AT, SCHEMA, Paper, add, adding, paper, tag

FIRST, SECOND = paper("referat.pdf"), paper("dagsorden.pdf", ("Punkt 1. Budget.\n", "Punkt 2. Eventuelt på åen.\n"))


@dataclass
class Side:
    """One of two projects, open, with the person who works in it."""

    project: Project
    person: Annotator

    @property
    def path(self) -> Path:
        return self.project.path

    def bench(self) -> Workbench:
        return Workbench(self.project, self.person)

    def tags(self, one: Paper, start: int = 0, end: int = 7, **fields: object) -> Annotation:
        made = tag(one, self.person, start, end, **fields)
        self.project.apply(adding(made))
        return made

    def takes(self, *paths: Path):
        return merge(self.project, paths, by=self.person.id)

    def is_whole(self) -> bool:
        return self.project.check() == ()


@pytest.fixture
def side(tmp_path: Path) -> Iterator[Callable[..., Side]]:
    opened = []

    def make(name: str, person: str, *papers: Paper) -> Side:
        project = Project.create(tmp_path / f"{name}.annotator", schema_toml=SCHEMA)
        opened.append(project)
        made = Side(project, project.annotator_named(person, at=AT))
        for one in papers:
            add(project, one, made.person)
        return made

    yield make
    for project in opened:
        project.close()


@pytest.fixture
def here(side) -> Side:
    return side("her", "Ann Øst", FIRST)


@pytest.fixture
def there(side) -> Side:
    return side("der", "Bo Å.", FIRST, SECOND)


def test_01_a_tag_stays_on_its_page(here: Side, there: Side) -> None:
    start = FIRST.layer.text.index("havnen")
    made = there.tags(FIRST, start, start + 6)
    here.takes(there.path)
    assert here.project.annotations(FIRST.id, page=PageIndex(1)) == (made,)
    assert here.project.annotations(FIRST.id, page=PageIndex(0)) == ()
    assert {quad.page for quad in here.project.annotation(made.id).anchor.quads} == {1}


def test_02_the_pdf_itself_comes_along(here: Side, there: Side) -> None:
    outcome = here.takes(there.path)
    there.project.close()
    there.path.unlink()
    assert outcome.documents == ["dagsorden.pdf"]
    assert here.project.pdf(SECOND.id) == SECOND.pdf
    assert here.project.text_layer(SECOND.id) == SECOND.layer
    assert here.is_whole()


def test_03_what_is_said_of_a_tag_still_speaks_of_that_tag(side) -> None:
    """Documents, people and tags came in another order on each side; nothing is found by a number."""
    here, there = side("her", "Ann", SECOND, FIRST), side("der", "Bo", FIRST, SECOND)
    here.tags(SECOND, 0, 5)
    first, second = there.tags(FIRST), there.tags(SECOND)
    there.bench().judge([second.id], "rejected", "Det er ingen beslutning.")
    there.bench().comment(first.id, "Se side 2.")
    here.takes(there.path)
    assert [said.document for said in here.project.verdicts(second.id)] == [SECOND.id]
    assert here.project.verdicts(first.id) == ()
    assert [said.text for said in here.project.comments(first.id)] == ["Se side 2."]
    assert here.project.annotation(second.id).document == SECOND.id


def test_04_gold_keeps_its_links_to_its_sources(here: Side, there: Side) -> None:
    sources = [there.tags(FIRST), there.tags(FIRST, 0, 9)]
    gold = there.bench().adjudicate([source.id for source in sources], sources[1])
    here.takes(there.path)
    (said,) = here.project.adjudications(FIRST.id)
    assert gold is not None
    assert said.gold == gold.id
    assert [source.annotation for source in said.sources] == [source.id for source in sources]
    assert all(here.project.annotation(source.annotation) for source in said.sources)


def test_05_merging_twice_is_merging_once(here: Side, there: Side) -> None:
    here.tags(FIRST, 2, 9)
    there.tags(FIRST)
    there.tags(SECOND)
    first = here.takes(there.path)
    tags = here.project.annotations()
    again = here.takes(there.path, there.path)
    assert (first.added, again.added, again.updated) == (2, 0, 0)
    assert here.project.annotations() == tags
    assert len(tags) == 3


def test_06_no_tag_without_its_document(here: Side, there: Side, tmp_path: Path) -> None:
    """Tags of a PDF that did not come along wait in their file, and come in when it is there."""
    made = there.tags(SECOND)
    package = tmp_path / "bo.annotator-package"
    write_package(there.project, package)
    outcome = here.takes(package)
    assert outcome.added == 0
    assert "dagsorden.pdf" in str(outcome.remarks[0])
    assert here.project.annotations() == ()
    assert here.is_whole()
    add(here.project, SECOND, here.person)
    assert here.takes(package).added == 1
    assert here.project.annotations() == (made,)
    assert here.is_whole()


def test_07_a_folder_is_no_project_and_stays_empty(here: Side, tmp_path: Path) -> None:
    folder = tmp_path / "mappe.annotator"
    folder.mkdir()
    (failure,) = here.takes(folder).failed
    assert isinstance(failure.why, ExchangeError)
    assert "mappe.annotator" in str(failure.why)
    assert list(folder.iterdir()) == []


def test_08_an_empty_project_brings_nothing_and_breaks_nothing(here: Side, tmp_path: Path) -> None:
    """Neither one without people, documents and tags, nor a database whose tables are empty, nor one without any."""
    empty = tmp_path / "tom.annotator"
    Project.create(empty, schema_toml=SCHEMA).close()
    hollow, bare = tmp_path / "hul.annotator", tmp_path / "bar.annotator"
    shutil.copy(empty, hollow)
    with sqlite3.connect(hollow) as db:
        db.execute("DROP TRIGGER journal_never_shrinks")
        for table in ("undo_stack", "touched", "journal", "meta"):
            db.execute(f"DELETE FROM {table}")
    db.close()
    with sqlite3.connect(bare) as db:
        db.execute("CREATE TABLE project (name)")
    db.close()
    outcome = here.takes(empty, hollow, bare)
    assert outcome.added == 0
    assert outcome.merged == ["tom.annotator"]
    assert [Path(failure.path) for failure in outcome.failed] == [hollow, bare]
    assert all(isinstance(failure.why, ProjectError) for failure in outcome.failed)
    assert here.is_whole()


def test_09_the_other_file_is_let_go(here: Side, there: Side, tmp_path: Path) -> None:
    there.tags(FIRST)
    package, broken = tmp_path / "bo.annotator-package", tmp_path / "i stykker.annotator-package"
    write_package(there.project, package)
    broken.write_bytes(package.read_bytes()[:-20])
    there.project.close()
    here.takes(there.path, package, broken)
    assert not {there.path, package, broken} & open_files()
    with Project.open(there.path) as again:
        assert not again.read_only


def open_files() -> set[Path]:
    """What this process has open; nothing where the system has no /proc."""
    found = set()
    for entry in Path("/proc/self/fd").glob("*"):
        with suppress(FileNotFoundError):  # what the listing itself had open
            found.add(entry.readlink())
    return found


def test_10_fields_stay_with_their_tag_and_words_with_their_kind(here: Side, there: Side) -> None:
    decision = there.tags(FIRST, status="vedtaget")
    funding = tag(FIRST, there.person, 10, 20, "funding", amount_min=1200000)
    there.project.apply(adding(funding))
    there.bench().mark_complete(FIRST.id, 0, 30, "page")
    there.bench().judge([decision.id], "accepted")
    here.takes(there.path)
    assert dict(here.project.annotation(decision.id).fields) == {"status": "vedtaget"}
    assert dict(here.project.annotation(funding.id).fields) == {"amount_min": 1200000}
    assert [(mark.start, mark.end, mark.scope) for mark in here.project.completions(FIRST.id)] == [(0, 30, "page")]
    assert [said.kind for said in here.project.verdicts(decision.id)] == ["accepted"]


def test_11_author_times_and_remarks_come_along(here: Side, there: Side) -> None:
    made = there.tags(FIRST, note="Øget bevilling")
    there.bench().comment(made.id, "Er det år 1?")
    here.takes(there.path)
    came = here.project.annotation(made.id)
    assert (came.annotator, came.created, came.modified) == (there.person.id, made.created, made.modified)
    assert {person.id: person.name for person in here.project.annotators()}[came.annotator] == "Bo Å."
    assert came.fields["note"] == "Øget bevilling"
    assert here.project.comments(made.id) == there.project.comments(made.id)
    assert [step.at for step, _ in here.project.history(made.id)] == [AT]


def test_12_an_unforeseen_error_leaves_no_open_transaction(here: Side, there: Side) -> None:
    for number in range(20):
        there.tags(FIRST, number, number + 5)
    before = list(here.project.steps())
    steps = 0

    def progress(done: int, total: int, what: str) -> None:
        nonlocal steps
        steps += 1
        if steps == 15:
            raise RuntimeError("unforeseen")

    with pytest.raises(RuntimeError, match="unforeseen"):
        merge(here.project, [there.path], by=here.person.id, progress=progress)
    assert list(here.project.steps()) == before
    here.tags(FIRST)
    assert here.is_whole()
    assert there.is_whole()


def test_13_a_failure_after_the_merge_leaves_it_whole_and_the_project_usable(here: Side, there: Side) -> None:
    """What fails last is the telling that all is done: it is in then, and nothing is locked."""
    made = there.tags(FIRST)

    def progress(done: int, total: int, what: str) -> None:
        if here.project.annotations(FIRST.id):
            raise RuntimeError("nobody listens")

    with pytest.raises(RuntimeError, match="nobody listens"):
        merge(here.project, [there.path], by=here.person.id, progress=progress)
    assert here.project.annotations(FIRST.id) == (made,)
    here.tags(FIRST, 3, 9)
    assert here.is_whole()


def test_14_people_are_told_apart_by_id_not_by_name(side) -> None:
    here, there = side("her", "Ann Øst", FIRST), side("der", "Ann Øst", FIRST)
    mine, hers = here.tags(FIRST), there.tags(FIRST, 0, 9)
    here.takes(there.path)
    assert {found.id for found in here.project.annotations()} == {mine.id, hers.id}
    assert len({found.annotator for found in here.project.annotations()}) == 2
    assert [person.name for person in here.project.annotators()] == ["Ann Øst", "Ann Øst"]


def test_15_nothing_where_a_text_was_expected_is_refused(here: Side, tmp_path: Path) -> None:
    made = tag(FIRST, Annotator(AnnotatorId(uuid7()), "Bo"))
    joining = Step(uuid7(), made.annotator, AT, (AddAnnotator(Annotator(made.annotator, "Bo")),))
    before = list(here.project.steps())
    for name in ("quote", "prefix", "label", "created", "annotator", "origin"):
        package = tmp_path / f"{name}.annotator-package"
        step = Step(uuid7(), made.annotator, AT, (Add(made),))
        forged(package, FIRST, [joining, step], lambda said, name=name: without(said, name))
        outcome = here.takes(package)
        assert [failure.path for failure in outcome.failed] == [str(package)], name
        assert package.name in str(outcome.failed[0].why)
    assert list(here.project.steps()) == before


def without(said: dict, name: str) -> dict:
    """A line of a package whose tags have nothing under `name`."""
    for edit in said.get("edits", ()):
        if "annotation" in edit:
            edit["annotation"][name] = None
    return said
