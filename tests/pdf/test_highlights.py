"""Highlights lie where the words are, whatever the page's box, turn and unit; and are read back whoever made them."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from annotator.base.errors import DocumentError
from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex, PageRect
from annotator.pdf import failures
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import (
    Highlight,
    HighlightsRead,
    MarkReply,
    ReadHighlights,
    ReadPage,
    SaveWay,
    WriteHighlights,
)
from tests.pdf.highlights_by_pypdf import furthest, highlights
from tests.pdf.making import Made, minutes, saved, with_content

AT = "2026-01-31T09:05:00.123Z"


def highlight(rects: list[PageRect], name: str = "et", page: int = 0) -> Highlight:
    """A highlight that says what ours say."""
    said = ("Ann Øst", "Decision", "Beslutning\nBemærk: åben 😀", name, AT, AT, '{"id":"et"}')
    return Highlight(PageIndex(page), tuple(rects), (0.0, 0.45, 0.7), *said)


def words(client: PdfClient, made: Made) -> list[list[PageRect]]:
    """Where the first three lines of page 1 are."""
    client.register(made.id, made.data, name="referat.pdf")
    text = client.ask(ReadPage(made.id, PageIndex(0))).text
    return [text.rects(line.start, line.end) for line in text.lines[:3]]


def marks(client: PdfClient, made: Made) -> HighlightsRead:
    client.register(made.id, made.data, name="referat.pdf")
    return client.ask(ReadHighlights(made.id))


def cropped(rotation: int) -> Made:
    """A page whose crop box begins elsewhere than its media box, which does not begin at 0."""
    pdf = pymupdf.open(stream=minutes(1).data)
    page = pdf[0]
    page.set_mediabox(pymupdf.Rect(-20, -30, 640, 900))
    page.set_cropbox(pymupdf.Rect(30, 40, 560, 500))
    page.set_rotation(rotation)
    return saved(pdf)


def with_unit() -> Made:
    """A page whose unit is two points."""
    pdf = pymupdf.open(stream=minutes(1).data)
    pdf.xref_set_key(pdf[0].xref, "UserUnit", "2")
    return saved(pdf)


@pytest.mark.parametrize("way", SaveWay)
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [False, True])
def test_quads_lie_on_the_words(client: PdfClient, tmp_path: Path, rotation: int, way: SaveWay, crop: bool) -> None:
    made = cropped(rotation) if crop else minutes(1, rotation=rotation)
    lines = words(client, made)
    assert len(lines) == 3
    out = tmp_path / "ud.pdf"
    client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]), highlight(lines[1] + lines[2], "to")), way))
    first, second = highlights(out)
    assert furthest(lines[0], list(first.rects)) < 0.1
    assert furthest(lines[1] + lines[2], list(second.rects)) < 0.1
    assert (first.author, first.subject, first.note) == ("Ann Øst", "Decision", "Beslutning\nBemærk: åben 😀")
    assert [mark.name for mark in marks(client, Made(out.read_bytes())).marks] == ["et", "to"]


def test_a_page_with_a_unit_of_its_own(client: PdfClient, tmp_path: Path) -> None:
    made = with_unit()
    lines = words(client, made)
    out = tmp_path / "ud.pdf"
    client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]),), SaveWay.APPEND))
    (found,) = highlights(out)
    assert furthest(lines[0], list(found.rects)) < 0.1
    (mark,) = marks(client, Made(out.read_bytes())).marks
    assert mark.quads[0][0] == pytest.approx(lines[0][0].x0, abs=0.1)


def test_a_copy_that_is_added_to_begins_with_the_original(client: PdfClient, tmp_path: Path) -> None:
    made = minutes(2)
    lines = words(client, made)
    out = tmp_path / "ud.pdf"
    client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]),), SaveWay.APPEND))
    assert out.read_bytes().startswith(made.data)
    (mark,) = marks(client, Made(out.read_bytes())).marks
    assert (mark.created, mark.modified, mark.record) == ("2026-01-31T09:05:00.000Z",) * 2 + ('{"id":"et"}',)


def test_a_repaired_file_is_written_anew(client: PdfClient, tmp_path: Path) -> None:
    data = minutes(2).data
    made = Made(data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n")
    lines = words(client, made)
    out = tmp_path / "ud.pdf"
    with pytest.raises(DocumentError, match="had to be repaired"):
        client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]),), SaveWay.APPEND))
    assert not out.exists()
    for way in (SaveWay.REWRITE, SaveWay.MEND):
        client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]),), way))
        assert furthest(lines[0], list(highlights(out)[0].rects)) < 0.1


def test_a_file_whose_author_allows_no_notes_is_left_alone(client: PdfClient, tmp_path: Path) -> None:
    allowed = pymupdf.PDF_PERM_PRINT | pymupdf.PDF_PERM_COPY
    made = minutes(1, encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="ejer", permissions=allowed)
    lines = words(client, made)
    out = tmp_path / "ud.pdf"
    for way in SaveWay:
        with pytest.raises(DocumentError, match="does not allow notes"):
            client.ask(WriteHighlights(made.id, str(out), (highlight(lines[0]),), way))
    assert not out.exists()


def test_a_folder_that_is_not_there_is_said(client: PdfClient, tmp_path: Path) -> None:
    made = minutes(1)
    lines = words(client, made)
    for way in SaveWay:
        with pytest.raises(DocumentError, match=r"referat\.pdf.*cannot be saved"):
            client.ask(WriteHighlights(made.id, str(tmp_path / "væk" / "ud.pdf"), (highlight(lines[0]),), way))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
def test_a_full_disk_is_said(client: PdfClient) -> None:
    made = minutes(1)
    lines = words(client, made)
    for way in SaveWay:
        written = client.ask(WriteHighlights(made.id, "/dev/full", (highlight(lines[0]),), way))
        assert (written.count, written.no_room) == (0, True)


def test_marks_of_others_with_replies_colours_and_dates(client: PdfClient) -> None:
    pdf = pymupdf.open(stream=minutes(2).data)
    page = pdf[1]
    made = page.add_highlight_annot(page.search_for("cykelstier"))
    made.set_info(title="Bo", content="Hvor langt?", creationDate="D:20240229120000+01'00'", modDate="nonsense")
    pdf.xref_set_key(made.xref, "C", "[0 0.2 1 0]")
    answer = page.add_text_annot((10, 10), "Til fjorden.")
    answer.set_info(title="Ane", modDate="D:2024")
    pdf.xref_set_key(answer.xref, "IRT", f"{made.xref} 0 R")
    page.add_strikeout_annot(page.search_for("fjorden"))
    bare = page.add_underline_annot(page.search_for("planen"))
    pdf.xref_set_key(bare.xref, "QuadPoints", "null")
    found = marks(client, saved(pdf))
    assert found.annotations == (0, 5)  # a note has a pop-up window beside it
    one, other = found.marks
    assert (one.kind, one.author, one.note, one.page) == ("Highlight", "Bo", "Hvor langt?", 1)
    assert one.colour == pytest.approx((1.0, 0.8, 0.0))
    assert (one.created, one.modified) == ("2024-02-29T11:00:00.000Z", "")
    assert one.replies == (MarkReply("Ane", "Til fjorden.", "2024-01-01T00:00:00.000Z"),)
    assert (other.kind, len(other.quads)) == ("Underline", 1)


@pytest.mark.parametrize("annots", [b"17", b"[null 5 (x) << >> << /Subtype 4 >>]", b"[99 0 R 3 0 R]"])
def test_nonsense_where_annotations_should_be(client: PdfClient, annots: bytes) -> None:
    assert marks(client, with_content(b"", b"/Annots " + annots)).marks == ()


@pytest.mark.parametrize("quads", [b"[1 2 3]", b"[(a) (b) (c) (d) (e) (f) (g) (h)]", b"/None", b"[]"])
def test_quads_that_are_none(client: PdfClient, quads: bytes) -> None:
    note = b"<< /Subtype /Highlight /QuadPoints %s /C [1 2] /T 5 /IRT 3 0 R /Rect [9 9 2 2] >>" % quads
    (mark,) = marks(client, with_content(b"", b"/Annots [%s]" % note)).marks
    assert (mark.colour, mark.author, len(mark.quads)) == (None, "", 1)


def test_what_is_said_where_the_process_dies_or_hangs_over_it() -> None:
    own = DocumentId("ab" * 32)
    write = failures.hung(WriteHighlights(own, "ud.pdf", (), SaveWay.REWRITE), "referat.pdf", 10)
    assert write.hung
    assert str(write.error) == (
        "“referat.pdf” cannot be saved with highlights (the PDF engine had not finished after 10 s)."
    )
    read = failures.crashed(ReadHighlights(own), "referat.pdf")
    assert str(read.error) == "What is marked in “referat.pdf” cannot be read (the PDF engine crashed over it)."
