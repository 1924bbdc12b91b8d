"""Highlights that others made become tags on the words that a person sees under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from annotator.base.errors import DocumentError, PasswordNeeded
from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotator, LabelId
from annotator.model.edits import Remove, Step
from annotator.pdf.messages import MAX_QUADS
from annotator.store.project import Project
from annotator.workbench.exporting import export_tags
from annotator.workbench.import_result import ImportResult
from annotator.workbench.pdf_import import colours_in
from annotator.workbench.tag_import import import_tags
from tests.workbench.pdf_office import PAGES, pdf_file, project_of, rows, tagged

LINES = (
    ("Byrådet i Fjordby mødtes den 4. maj 2021 og drøftede drifts-", "udgifterne for havnen."),
    ("Rådet vedtog budgettet for Strandhaven.", "Der afsættes 3 mio. kr. til broen."),
)


class Bench:
    """A project with one PDF, and copies of that PDF in which others mark."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = pdf_file(folder / "ind" / "referat.pdf", LINES)
        self.project, self.person = project_of(folder / "Fjordby.annotator", self.file)

    def marked(self, page: int, *words: str, kind: str = "highlight", colour: object = None, **info: str) -> Path:
        """The copy, with one more mark on the words."""
        path = self.folder / "fra-bo.pdf"
        pdf = pymupdf.open(path if path.exists() else self.file)
        sheet = pdf[page]  # held: a note lets go of its page otherwise
        quads = [quad for each in words for quad in sheet.search_for(each, quads=True)]
        note = getattr(sheet, f"add_{kind}_annot")(quads)
        if colour is not None:
            note.set_colors(stroke=colour)
        note.set_info(info or {"title": "Bo"})
        note.update()
        data = pdf.tobytes()
        pdf.close()
        path.write_bytes(data)
        return path

    def bring(self, path: Path, **options: Any) -> ImportResult:
        return import_tags(self.project, [path], by=self.person, **options)

    def rows(self) -> list[dict[str, Any]]:
        return rows(self.project, self.folder)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.project.close()


def test_words_author_colour_and_comment_come_in(bench: Bench) -> None:
    bench.marked(0, "drifts-", "udgifterne", title="Bo Å.", content="Hvilke?\rSpørg.")
    path = bench.marked(1, "3 mio. kr.", kind="underline", colour=(0, 0.62, 0.45), title="")
    result = bench.bring(path)
    assert (result.added, result.failed) == (2, [])
    one, other = bench.rows()
    assert one["text"] == "drifts-\nudgifterne"
    assert (one["annotator"], one["fields"], one["origin"]) == ("Bo Å.", {"note": "Hvilke?\nSpørg."}, "import")
    assert (other["text"], other["label"], other["annotator"]) == ("3 mio. kr.", "funding", "Ann Øst")
    assert bench.bring(path).unchanged == 2


def test_the_mapping_of_colours_is_the_callers(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven", colour=(0, 1, 0), title="Bo")
    bench.marked(1, "broen", colour=(0, 0, 1), title="Bo")
    assert bench.bring(path, colours={"#00ff00": LabelId("recommendation")}).added == 2
    assert [(row["text"], row["label"]) for row in bench.rows()] == [
        ("Strandhaven", "recommendation"),
        ("broen", "decision"),
    ]


def test_the_mapping_can_be_seen_and_changed_first(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven", colour=(0, 1, 0), title="Bo")
    bench.marked(1, "broen", colour=(0, 0, 1), title="Bo")
    seen = colours_in(bench.project, path, check=lambda: None)
    assert seen == {"#00ff00": "funding", "#0000ff": "decision"}
    bench.bring(path, colours={**seen, "#0000ff": LabelId("funding")})
    assert {row["label"] for row in bench.rows()} == {"funding"}


def test_a_mark_that_comes_again_with_another_label_is_no_second_tag(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven", colour=(0, 1, 0), title="Bo")
    assert bench.bring(path).added == 1
    before = bench.rows()
    # Also in a copy that another mark was added to.
    bench.marked(1, "broen", colour=(0, 0, 1), title="Bo")
    again = bench.bring(path, colours={"#00ff00": LabelId("recommendation")})
    assert (again.added, again.unchanged) == (1, 0)
    assert [each.why for each in again.conflicts] == [
        "brought in before with another label; remove it first or change it in the window"
    ]
    assert [row for row in bench.rows() if row["text"] == "Strandhaven"] == before
    assert "another person" in bench.bring(path, people={"Bo": "Ida"}).conflicts[0].why
    (tag,) = (tag for tag in bench.project.annotations() if tag.anchor.quote == "Strandhaven")
    bench.project.apply(Step(uuid7(), bench.person.id, now(), (Remove(replace(tag, revision=2)),)))
    assert bench.bring(path, colours={"#00ff00": LabelId("recommendation")}).added == 1
    assert {row["text"]: row["label"] for row in bench.rows()}["Strandhaven"] == "recommendation"


def test_it_is_said_what_each_colour_became_and_what_was_left_aside(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven", colour=(0, 1, 0), title="")
    bench.marked(1, "broen", colour=(0, 1, 0), title="Bo")
    bench.marked(0, "Fjordby", colour=(0, 0, 1), title="Bo")
    bench.marked(0, "havnen", colour=(1, 0, 0), title="Bo")
    bench.marked(0, "drøftede", kind="strikeout", title="Bo")
    pdf = pymupdf.open(path)
    pdf[0].add_text_annot((10, 10), "Hvorfor?")
    pdf[0].add_caret_annot((10, 40))
    data = pdf.tobytes()
    pdf.close()
    path.write_bytes(data)
    result = bench.bring(path, colours={"#00ff00": LabelId("recommendation"), "#ff0000": LabelId("")})
    assert [*map(str, result.notes)] == [
        "#00ff00 → recommendation: 2 tags",
        "#0000ff → decision: 1 tag",
        "#ff0000 → left out: 1",
        "Without an author, and so by Ann Øst: 1",
        "Left aside, carets: 1",
        "Left aside, strike-outs: 1",
        "Left aside, notes: 1",
    ]
    assert result.as_json()["notes"][0] == "#00ff00 → recommendation: 2 tags"


def test_a_label_that_is_not_there_is_said(bench: Bench) -> None:
    path = bench.marked(1, "Strandhaven", colour=(0, 1, 0), title="Bo")
    (failed,) = bench.bring(path, colours={"#00ff00": LabelId("ukendt")}).failed
    assert "ukendt" in failed.why


def test_words_repeated_as_the_comment_are_no_comment_and_replies_are(bench: Bench) -> None:
    path = bench.marked(1, "vedtog budgettet", title="Bo", content="vedtog  budgettet")
    pdf = pymupdf.open(path)
    page = pdf[1]
    first = next(page.annots()).xref
    answer = page.add_text_annot((10, 10), "Enig.")
    answer.set_info(title="Ane")
    pdf.xref_set_key(answer.xref, "IRT", f"{first} 0 R")
    path.write_bytes(pdf.tobytes())
    pdf.close()
    assert bench.bring(path).added == 1
    (row,) = bench.rows()
    assert row["fields"] == {}
    assert [(said["by"], said["text"]) for said in row["comments"]] == [("Ane", "Enig.")]


def test_a_mark_on_separate_passages_and_one_on_nothing(bench: Bench) -> None:
    bench.marked(1, "Rådet", "budgettet", title="Bo")
    path = bench.folder / "fra-bo.pdf"
    pdf = pymupdf.open(path)
    pdf[0].add_highlight_annot(pymupdf.Rect(300, 600, 400, 620))
    path.write_bytes(pdf.tobytes())
    pdf.close()
    result = bench.bring(path)
    assert [row["text"] for row in bench.rows()] == ["Rådet", "budgettet"]
    assert [failed.why for failed in result.failed] == ["there is no text under the highlight on page 1"]


def test_a_mark_of_more_parts_than_make_sense_is_named_and_left_out(bench: Bench) -> None:
    path = bench.marked(1, "Rådet", title="Bo")
    for parts in (MAX_QUADS, MAX_QUADS + 1):
        pdf = pymupdf.open(path)
        sheet = pdf[1]
        note = next(sheet.annots())
        _, quads = pdf.xref_get_key(note.xref, "QuadPoints")
        pdf.xref_set_key(note.xref, "QuadPoints", "[" + " ".join(quads.strip("[]").split()[:8] * parts) + "]")
        path.write_bytes(pdf.tobytes())
        pdf.close()
        result = bench.bring(path)
        assert result.added == (parts == MAX_QUADS)
    assert [failed.why for failed in result.failed] == [
        "the highlight on page 2 has more than 1,000 parts; it is left out"
    ]


def test_a_pdf_of_another_text_does_not_come_in(bench: Bench) -> None:
    other = pdf_file(bench.folder / "andet" / "referat.pdf", PAGES)
    pdf = pymupdf.open(other)
    pdf[0].add_highlight_annot(pdf[0].search_for("Fjordby"))
    pdf.saveIncr()
    pdf.close()
    (failed,) = bench.bring(other).failed
    assert "add it first" in failed.why
    assert bench.rows() == []


def test_what_is_no_pdf_or_wants_an_unknown_password_is_said(bench: Bench) -> None:
    fake = bench.folder / "fup.pdf"
    fake.write_text("ikke en PDF")
    with pytest.raises(DocumentError, match=r"fup\.pdf.*is not a PDF"):
        bench.bring(fake)
    aes = pymupdf.PDF_ENCRYPT_AES_256
    with pytest.raises(PasswordNeeded):
        bench.bring(pdf_file(bench.folder / "låst.pdf", LINES, encryption=aes, user_pw="x", owner_pw="y"))


def test_what_was_written_into_our_own_notes_comes_back_as_a_comment(bench: Bench) -> None:
    (document,) = bench.project.documents()
    tagged(bench.project, document, bench.person, "Rådet vedtog")
    tagged(bench.project, document, bench.person, "3 mio. kr.", "funding")
    export_tags(bench.project, "pdf", bench.folder / "ud")
    path = bench.folder / "ud" / "referat.pdf"
    pdf = pymupdf.open(path)
    page = pdf[1]
    note = next(page.annots())
    note.set_info(content=note.info["content"] + "\nEr det rigtigt?", title="Bo")
    pdf.saveIncr()
    pdf.close()
    assert (bench.bring(path).updated, bench.bring(path).unchanged) == (1, 2)
    one, other = bench.rows()
    assert [(said["by"], said["text"]) for said in one["comments"]] == [("Bo", "Decision\nEr det rigtigt?")]
    assert "comments" not in other


def test_our_highlight_without_its_record_is_still_a_tag(bench: Bench) -> None:
    (document,) = bench.project.documents()
    tagged(bench.project, document, bench.person, "Rådet vedtog", "recommendation")
    export_tags(bench.project, "pdf", bench.folder / "ud")
    path = bench.folder / "ud" / "referat.pdf"
    path.write_bytes(path.read_bytes().replace(b"/XXAnnotatorTag", b"/XXSomethingElse"))
    second, person = project_of(bench.folder / "Anden.annotator", bench.file)
    assert import_tags(second, [path], by=person).added == 1
    (row,) = rows(second, bench.folder)
    assert (row["text"], row["label"], row["annotator"]) == ("Rådet vedtog", "recommendation", "Ann Øst")
    second.close()


SEEN = {
    "pdfannots__caret.pdf": "75754486be28",
    "pdfannots__hotos17.pdf": "03e4da5131f6",
    "pdfannots__issue13.pdf": "4d90be5442a9",
    "pdfannots__issue46.pdf": "6a6fe7d69b08",
    "pdfannots__issue9.pdf": "78ae647dc554",
    "pdfannots__pr24.pdf": "03dd64c34848",
    "pdfannots__word2column.pdf": "a75427f7e435",
    "pypdf__commented.pdf": "9eab26ae01b9",
}
"""Of each file, by eye: the first digits of the SHA-256 of the words under its marks, in their order on the page."""


@pytest.fixture(scope="module")
def annotated(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Annotator, Path]]:
    folder = tmp_path_factory.mktemp("annotated")
    made = project_of(folder / "Alle.annotator", shared / "pdfs" / "annotated")
    yield (*made, folder)
    made[0].close()


def test_marks_of_real_programs_have_the_words_seen_under_them(
    annotated: tuple[Project, Annotator, Path], shared: Path
) -> None:
    project, person, folder = annotated
    result = import_tags(project, sorted((shared / "pdfs" / "annotated").glob("*.pdf")), by=person)
    assert (result.added, result.failed, result.conflicts) == (19, [], [])
    found: dict[str, list[str]] = {}
    for row in rows(project, folder):
        found.setdefault(row["document"]["name"], []).append(" ".join(row["text"].split()))
    assert {name: sha256("\n".join(texts).encode()).hexdigest()[:12] for name, texts in found.items()} == SEEN
