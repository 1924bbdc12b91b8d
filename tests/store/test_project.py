"""A project keeps documents, people and tags over being closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.base.errors import AlreadyThere, DocumentError, PageError, ProjectError, TagError
from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotator, AnnotatorId, DocumentId
from annotator.model.edits import Add, Remove, Replace, SetSchema, Step
from annotator.model.geometry import PageIndex
from annotator.store.project import Project
from tests.store.builders import AT, LATER, PAGES, SCHEMA, Desk, add, adding, paper, tag


def test_a_new_project_says_what_it_is(desk: Desk) -> None:
    assert desk.project.name == "Fjordby"
    assert len(desk.project.uuid) == 36
    assert [label.id for label in desk.project.schema.labels] == ["decision", "funding"]
    assert desk.project.annotators() == (desk.ann,)
    assert desk.project.path == desk.path
    assert not desk.project.read_only
    assert desk.project.check() == ()


def test_a_document_comes_back_as_it_went_in(desk: Desk) -> None:
    project, one = desk.reopened(), desk.paper
    assert project.documents() == (one.document,)
    assert project.document(one.id) == one.document
    assert project.pdf(one.id) == one.pdf
    assert project.password(one.id) == ""
    assert project.text_layer(one.id) == one.layer
    assert [project.page_text(one.id, PageIndex(i)) for i in range(4)] == list(one.pages)
    assert project.page_sizes(one.id) == tuple(page.size for page in one.pages)
    assert project.outline(one.id) == one.outline


def test_a_document_is_found_by_name_and_by_sha(desk: Desk) -> None:
    assert desk.project.find_documents("referat.pdf") == (desk.paper.document,)
    assert desk.project.find_documents(desk.paper.id[:8].upper()) == (desk.paper.document,)
    assert desk.project.find_documents("andet.pdf") == ()
    with pytest.raises(DocumentError, match="no document"):
        desk.project.document(DocumentId("0" * 64))
    with pytest.raises(PageError, match="no page 9"):
        desk.project.page_text(desk.paper.id, PageIndex(8))


def test_a_pdf_of_several_parts_with_a_password(desk: Desk) -> None:
    big = paper("stor.pdf", pdf=bytes(range(256)) * 10_000)
    add(desk.project, big, desk.ann, password="hemmelig æ")
    assert desk.project.pdf(big.id) == big.pdf
    assert desk.project.password(big.id) == "hemmelig æ"


def test_the_same_bytes_are_refused(desk: Desk) -> None:
    with pytest.raises(AlreadyThere, match=r"referat.pdf is in the project already, as referat.pdf"):
        add(desk.project, desk.paper, desk.ann)
    assert desk.project.check() == ()


def test_an_import_that_breaks_off_leaves_nothing(desk: Desk) -> None:
    one = paper("anden.pdf", pages=("Side et.\n",) * 30)

    def pages():
        yield from one.pages[:20]
        raise PageError("Page 21 could not be read.")

    with pytest.raises(PageError):
        desk.project.add_document(one.document, one.pdf, one.layer, pages(), (), by=desk.ann.id, at=AT)
    assert len(desk.project.documents()) == 1
    assert desk.project.search("side") == ()
    add(desk.project, one, desk.ann)
    assert len(desk.project.search("side")) == 30
    assert desk.project.check() == ()


def test_what_does_not_belong_together_is_refused(desk: Desk) -> None:
    one = paper("anden.pdf")
    for wrong in (
        {"pdf": b"other"},
        {"pages": one.pages[:3]},
        {"pages": one.pages[::-1]},
        {"layer": paper(pages=PAGES[:2]).layer},
    ):
        given = {"pdf": one.pdf, "layer": one.layer, "pages": one.pages} | wrong
        with pytest.raises(DocumentError):
            desk.project.add_document(one.document, outline=(), by=desk.ann.id, at=AT, **given)
    assert desk.project.documents() == (desk.paper.document,)
    assert desk.project.check() == ()


def test_a_person_is_known_by_name(desk: Desk) -> None:
    assert desk.project.annotator_named("  Ann   Øst ", at=AT) == desk.ann
    assert desk.project.annotator_named("Ann O\u0301st", at=AT) != desk.ann
    assert len(desk.project.annotators()) == 2
    with pytest.raises(TagError, match="empty"):
        desk.project.annotator_named("  ", at=AT)


def test_a_tag_comes_back_with_every_field(desk: Desk) -> None:
    fields = {
        "amount": 10**30,
        "rate": 0.1,
        "open": True,
        "none": None,
        "note": "æøå 🐟\n\x00'\"",
        "whole": 1,
        "float": 1.0,
    }
    annotation = desk.tags(8, 20, **fields)
    back = desk.reopened().annotation(annotation.id)
    assert back == annotation
    assert {name: type(value) for name, value in back.fields.items()} == {n: type(v) for n, v in fields.items()}
    assert desk.project.annotations() == (annotation,)


def test_a_tag_is_changed_and_removed(desk: Desk) -> None:
    first = desk.tags()
    second = desk.changed(first, note="nyt")
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Replace(first, second),)))
    assert desk.project.annotation(first.id) == second
    third = desk.changed(second, note="nyt")
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Remove(third),)))
    with pytest.raises(TagError, match="no tag"):
        desk.project.annotation(first.id)
    kinds = [type(edit).__name__ for _, edit in desk.project.history(first.id)]
    assert kinds == ["Add", "Replace", "Remove"]
    assert desk.project.history(first.id)[1][1] == Replace(first, second)
    assert desk.project.check() == ()


def test_a_stale_change_is_refused_and_nothing_of_its_step_is_kept(desk: Desk) -> None:
    first = desk.tags()
    second = desk.changed(first, note="a")
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Replace(first, second),)))
    other = tag(desk.paper, desk.ann, 8, 20)
    for stale in (Replace(first, desk.changed(first, note="b")), Remove(desk.changed(first))):
        with pytest.raises(TagError, match="changed meanwhile"):
            desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Add(other), stale)))
    assert desk.project.annotations() == (second,)
    with pytest.raises(TagError, match="does not follow"):
        desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Replace(second, second),)))
    with pytest.raises(TagError, match="already"):
        desk.project.apply(adding(first))
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Remove(desk.changed(second, note="a")),)))
    with pytest.raises(TagError, match="not there any more"):
        desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Replace(second, desk.changed(second)),)))
    with pytest.raises(TagError, match="removed at revision 3"):
        desk.project.apply(adding(first))
    assert desk.project.check() == ()


def test_an_anchor_must_agree_with_the_text(desk: Desk) -> None:
    one = paper("anden.pdf", pages=("Noget helt andet, som er langt nok.\n",))
    wrong = tag(one, desk.ann)
    with pytest.raises(TagError, match="does not agree with the document's text at 0–7"):
        desk.project.apply(adding(replace(wrong, document=desk.paper.id)))
    with pytest.raises(DocumentError):
        desk.project.apply(adding(wrong))
    assert desk.project.annotations() == ()


def test_what_cannot_be_kept_is_said(desk: Desk) -> None:
    for value in (float("nan"), "\ud800", 10**5000):
        with pytest.raises(TagError, match="cannot be kept"):
            desk.tags(note=value)
    with pytest.raises(TagError, match="Nobody"):
        desk.tags(by=Annotator(AnnotatorId("x"), "x"))
    step = adding(tag(desk.paper, desk.ann))
    desk.project.apply(step)
    with pytest.raises(TagError, match="saved already"):
        desk.project.apply(step)


def test_tags_are_asked_for_by_page_label_and_person(desk: Desk) -> None:
    bo = desk.project.annotator_named("Bo", at=AT)
    starts = desk.paper.layer.starts
    late = desk.tags(starts[1] + 2, starts[1] + 9)
    first = desk.tags(3, 9, by=bo)
    across = desk.tags(starts[1] - 5, starts[3] + 4, label="funding")
    project = desk.project
    assert project.annotations() == (first, across, late)
    assert tuple(project.iter_annotations()) == (first, across, late)
    assert project.annotations(desk.paper.id, page=PageIndex(0)) == (first, across)
    assert project.annotations(desk.paper.id, page=PageIndex(1)) == (across, late)
    assert project.annotations(desk.paper.id, page=PageIndex(3)) == (across,)
    assert project.annotations(label="funding") == (across,)
    assert project.annotations(desk.paper.id, annotator=bo.id) == (first,)
    one = desk.paper.id
    assert project.counts() == {
        (one, "decision", desk.ann.id): 1,
        (one, "decision", bo.id): 1,
        (one, "funding", desk.ann.id): 1,
    }
    with pytest.raises(ValueError, match="without its document"):
        project.annotations(page=PageIndex(0))


def test_a_stream_of_tags_stays_as_it_was(desk: Desk) -> None:
    first = desk.tags()
    stream = desk.project.iter_annotations()
    later = desk.tags(8, 20)
    assert [next(stream)] == [first]
    newest = desk.tags(20, 23)
    assert list(stream) == [later]
    assert desk.project.annotations() == (first, later, newest)


def test_the_schema_changes_by_a_step(desk: Desk) -> None:
    assert desk.project.schema.version == 1
    new = SCHEMA.replace("version = 1", "version = 2")
    desk.project.apply(Step(uuid7(), desk.ann.id, now(), (SetSchema(new),)))
    assert desk.project.schema.version == 2
    assert desk.reopened().schema.toml == new
    assert desk.project.check() == ()
    with pytest.raises(ProjectError, match="schema cannot be read"):
        Project.create(desk.path.with_name("x.annotator"), schema_toml="name = 1")
    assert not desk.path.with_name("x.annotator").exists()


def test_a_draft_outlives_the_window_and_goes_with_its_tag(desk: Desk) -> None:
    assert desk.project.draft() is None
    annotation = tag(desk.paper, desk.ann, note="halvt")
    desk.project.save_draft(annotation, is_new=True)
    draft = desk.reopened().draft()
    assert draft is not None
    assert draft.annotation == annotation
    assert draft.is_new
    desk.project.apply(adding(annotation), clear_draft=True)
    assert desk.project.draft() is None
    desk.project.save_draft(annotation, is_new=False)
    desk.project.clear_draft()
    assert desk.project.draft() is None


def test_the_tables_are_made_again_from_the_journal(desk: Desk) -> None:
    desk.tags()
    desk.tags(8, 20)
    desk.project.undo(desk.ann.id, LATER)
    with desk.project._database.writing("harm") as db:
        db.execute("UPDATE annotation SET label = 'funding'")
        db.execute("DELETE FROM undo_stack")
        db.execute("INSERT INTO page_search (page_search) VALUES ('delete-all')")
    assert {f.where for f in desk.project.check()} == {"table annotation", "table undo_stack"}
    desk.project.rebuild_tables()
    assert desk.project.check() == ()
    assert desk.project.search("budgettet")
    assert desk.project.redoable(desk.ann.id)
