"""Pages drawn: pixels, sizes, tiles, limits; and that text boxes lie where the ink is."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from annotator.base.errors import PageError
from annotator.model.geometry import PageIndex, PageRect
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Inspect, ReadPage, Rendered, RenderPage
from tests.pdf import making

FIRST = PageIndex(0)


def known(client: PdfClient, made: making.Made) -> making.Made:
    client.register(made.id, made.data, name="møde.pdf")
    return made


def darkest(drawn: Rendered, rect: PageRect) -> int:
    """The darkest channel of any pixel within the rectangle (page points)."""
    x0, x1 = int(rect.x0 * drawn.scale), int(rect.x1 * drawn.scale) + 1
    found = 255
    for y in range(max(0, int(rect.y0 * drawn.scale)), min(drawn.height, int(rect.y1 * drawn.scale) + 1)):
        row = bytes(drawn.pixels[y * drawn.stride + 4 * max(0, x0) : y * drawn.stride + 4 * min(x1, drawn.width)])
        found = min(found, *row[0::4], *row[1::4], *row[2::4])
    return found


@pytest.mark.parametrize("scale", [0.2, 1.0, 1.5])
def test_pixels_are_those_of_mupdf_in_qts_order(client: PdfClient, scale: float) -> None:
    pdf = pymupdf.open()
    page = pdf.new_page(width=300, height=200)
    page.draw_rect((50, 50, 150, 100), color=None, fill=(1, 0.5, 0))
    page.insert_text((60, 150), "Grøn plan for byen", fontsize=20, color=(0, 0, 1))
    expected = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale))
    made = known(client, making.saved(pdf))
    drawn = client.ask(RenderPage(made.id, FIRST, scale))
    assert (drawn.width, drawn.height, drawn.stride) == (expected.width, expected.height, expected.width * 4)
    pixels, samples = bytes(drawn.pixels), expected.samples
    assert (pixels[2::4], pixels[1::4], pixels[0::4]) == (samples[0::3], samples[1::3], samples[2::3])
    assert set(pixels[3::4]) == {255}


def test_tiles_fit_together(client: PdfClient) -> None:
    made = known(client, making.minutes(2))
    whole = client.ask(RenderPage(made.id, FIRST, 2.0))
    top = client.ask(RenderPage(made.id, FIRST, 2.0, PageRect(0, 0, 595, 90)))
    rest = client.ask(RenderPage(made.id, FIRST, 2.0, PageRect(0, 90, 595, 842)))
    assert bytes(top.pixels) + bytes(rest.pixels) == bytes(whole.pixels)
    assert (top.width, top.height) == (1190, 180)
    other = client.ask(RenderPage(made.id, PageIndex(1), 2.0, PageRect(0, 0, 595, 90)))
    assert bytes(other.pixels) != bytes(top.pixels)


def test_marks_that_others_made_are_drawn(client: PdfClient) -> None:
    pdf = pymupdf.open()
    pdf.new_page().add_highlight_annot((100, 100, 200, 120))
    made = known(client, making.saved(pdf))
    drawn = client.ask(RenderPage(made.id, FIRST, 1.0))
    at = 110 * drawn.stride + 150 * 4
    blue, green, red = drawn.pixels[at : at + 3]
    assert red > 200
    assert green > 200
    assert blue < 100


def test_a_page_too_large_to_draw_is_refused_and_a_part_of_it_drawn(client: PdfClient) -> None:
    made = known(client, making.minutes(1, size=(10_000, 10_000)))
    with pytest.raises(PageError, match=r"too large to draw at this size \(10000 × 10000 pixels\); zoom out"):
        client.ask(RenderPage(made.id, FIRST, 1.0))
    assert client.ask(RenderPage(made.id, FIRST, 0.1)).width == 1_000
    part = client.ask(RenderPage(made.id, FIRST, 4.0, PageRect(0, 0, 500, 300)))
    assert (part.width, part.height) == (2_000, 1_200)
    text = client.ask(ReadPage(made.id, FIRST)).text
    assert text.scale == pytest.approx(3.2767)
    assert darkest(part, text.box(0)) < 100


def test_slots_are_free_again_after_a_large_picture(client: PdfClient) -> None:
    made = known(client, making.minutes(1, size=(4_000, 4_000)))
    large = client.ask(RenderPage(made.id, FIRST, 1.9))
    again = client.ask(RenderPage(made.id, FIRST, 1.9))
    assert len(large.pixels) == 7_600 * 7_600 * 4
    assert large.pixels == again.pixels


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_boxes_lie_on_the_ink(client: PdfClient, rotation: int, cropped: bool) -> None:
    pdf = pymupdf.open()
    page = pdf.new_page(width=400, height=300)
    page.insert_text((120, 150), "MØDET HOLDES I SALEN", fontsize=18)
    if cropped:
        page.set_cropbox((80, 60, 380, 260))
    page.set_rotation(rotation)
    made = known(client, making.saved(pdf))
    assert_boxes_hold_ink(client, made, pages=1, share=1.0)


# The last has marks above letters and ligatures, whose letters share one box.
ROTATED = (
    ("corpus/qpdf__boxes.pdf", 1.0),
    ("corpus/qpdf__uo-2.pdf", 0.95),
    ("corpus/qpdf__fxo-blue.pdf", 0.95),
    ("minutes/os2dagsorden__1552816.pdf", 0.99),
    ("corpus/sample-files__habibi-rotated.pdf", 0.6),
)


@pytest.mark.parametrize(("path", "share"), ROTATED)
def test_boxes_lie_on_the_ink_of_real_rotated_pages(client: PdfClient, shared: Path, path: str, share: float) -> None:
    made = known(client, making.Made((shared / "pdfs" / path).read_bytes()))
    assert_boxes_hold_ink(client, made, pages=8, share=share)


def assert_boxes_hold_ink(client: PdfClient, made: making.Made, pages: int, share: float) -> None:
    """Of the letters, so many have something dark in their box."""
    letters = inked = 0
    for index in range(min(pages, len(client.ask(Inspect(made.id)).sizes))):
        page = PageIndex(index)
        text, drawn = client.ask(ReadPage(made.id, page)).text, client.ask(RenderPage(made.id, page, 2.0))
        assert (drawn.width, drawn.height) == (round(text.size.width * 2), round(text.size.height * 2))
        for at, char in enumerate(text.text):
            if char.isalnum():
                letters += 1
                inked += darkest(drawn, text.box(at)) < 160
    assert letters
    assert inked >= share * letters
