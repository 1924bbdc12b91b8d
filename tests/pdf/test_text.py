"""The text of a page: lines, boxes, odd characters, ActualText, columns."""

from __future__ import annotations

import pymupdf
import pytest

from annotator.model.geometry import PageIndex
from annotator.model.text_layer import PageText
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import PageRead, ReadPage
from annotator.pdf.text_layer import _fit
from tests.pdf import making

FIRST = PageIndex(0)
LEFT = [f"Venstre spalte linje {row} om anlæg af stier og veje" for row in range(20)]
RIGHT = [f"Højre spalte linje {row} om drift af skoler og haller" for row in range(20)]


def read(client: PdfClient, made: making.Made) -> PageRead:
    client.register(made.id, made.data, name="møde.pdf")
    return client.ask(ReadPage(made.id, FIRST))


def assert_sound(page: PageText) -> None:
    """What holds for every page's text."""
    assert len(page.boxes) == 8 * len(page.text)
    assert "".join(page.text[line.start : line.end] + "\n" for line in page.lines) == page.text
    assert len(page.text.splitlines()) == len(page.lines)
    for line in page.lines:
        end = page.box(line.end)
        assert page.text[line.end] == "\n"
        assert end.width * end.height == 0
    page.text.encode()  # no lone surrogates


def test_lines_as_printed_each_with_its_end(client: PdfClient) -> None:
    page = read(client, making.minutes(1)).text
    assert page.text == "Side 1 af 1\n" + "".join(f"{sentence}\n" for sentence in making.WORDS)
    assert (page.size.width, page.size.height) == making.A4
    assert_sound(page)
    rect = page.rects(0, 4)[0]
    assert rect.x0 == pytest.approx(72, abs=1)
    assert rect.y0 < 72 < rect.y1
    assert page.scale == 16


def test_a_page_without_text(client: PdfClient) -> None:
    page = read(client, making.with_content(b"0 0 100 100 re f")).text
    assert (page.text, page.boxes, page.lines) == ("", b"", ())


def test_characters_outside_the_page_are_left_out(client: PdfClient) -> None:
    made = making.with_content(b"BT /H 12 Tf 72 700 Td (inde) Tj 0 900 Td (ude) Tj ET")
    assert read(client, made).text.text == "inde\n"


def test_emoji_and_combining_letters_count_as_code_points(client: PdfClient) -> None:
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"5 beginbfchar <41> <D83DDE00> <42> <0061> <43> <030A> <44> <00AD> <45> <FB01> endbfchar endcmap end"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /H 5 0 R >> >> >>"
    )
    made = making.raw(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        making.stream(b"BT /H 20 Tf 72 700 Td (AxBCxDEx) Tj ET"),
        font,
        making.stream(cmap),
    )
    text = read(client, made).text
    assert_sound(text)
    assert text.text == "\U0001f600xa\u030a x\u00ad\ufb01x\n"  # MuPDF takes the gap after the mark for a space


def test_characters_that_fit_in_no_line_are_replaced_one_for_one(client: PdfClient) -> None:
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"5 beginbfchar <41> <0000> <42> <000A> <43> <2028> <44> <D800> <45> <0001> endbfchar endcmap end"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /H 5 0 R >> >> >>"
    )
    made = making.raw(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        making.stream(b"BT /H 20 Tf 72 700 Td (xAxBxCxDxEx) Tj ET"),
        font,
        making.stream(cmap),
    )
    text = read(client, made).text
    assert_sound(text)
    assert text.text.count("x") == 6
    assert len(text.lines) == 1
    assert not [char for char in text.text[:-1] if ord(char) < 32]


@pytest.mark.parametrize(
    ("chars", "text"),
    [
        (["a", "\n", "b"], "a b"),
        (["\t", "\u2028", "\x85", "\x1c"], "    "),
        (["\x00", "\x01", "\ud800", "\x7f", "\uffff"], "\ufffd" * 5),
        (["", "a", "bc"], "\ufffda\ufffd"),
        (["\u00ad", "\u00a0", "\ufb01", "a", "\u030a"], "\u00ad\u00a0\ufb01a\u030a"),
    ],
)
def test_one_character_stays_one(chars: list[str], text: str) -> None:
    assert _fit(chars) == text


def spans(actual: str, shown: list[str]) -> bytes:
    """Lines of one marked span each, all with the same ActualText, as the makers of some minutes write them."""
    whole = actual.encode("utf-16-be").hex().encode()
    lines = []
    for row, text in enumerate(shown):
        lines.append(b"/Span << /ActualText <FEFF%s> >> BDC" % whole)
        lines.append(b"BT /H 11 Tf 72 %d Td (%s) Tj ET EMC" % (700 - 20 * row, text.encode("cp1252")))
    return b"\n".join(lines)


def test_actual_text_repeated_on_every_line_is_not_used(client: PdfClient) -> None:
    shown = ["Udvalget vedtog planen og", "bad om en status til", "mødet i oktober."]
    answer = read(client, making.with_content(spans(" ".join(shown), shown)))
    assert answer.text.text == "".join(f"{line}\n" for line in shown)
    assert not answer.used_actual_text
    assert_sound(answer.text)


def test_actual_text_that_mends_a_word_is_used(client: PdfClient) -> None:
    content = spans("€", ["E"]) + b" BT /H 11 Tf 72 400 Td (Bevillingen gives i euro) Tj ET"
    tagged = making.with_content(content, catalogue=b"/MarkInfo << /Marked true >> /StructTreeRoot << >>")
    answer = read(client, tagged)
    assert answer.text.text == "€\nBevillingen gives i euro\n"
    assert answer.used_actual_text


def columns(order: list[tuple[int, float, str]], size: float = 10) -> making.Made:
    pdf = pymupdf.open()
    page = pdf.new_page()
    for row, x, text in order:
        page.insert_text((x, 80 + 14 * row), text, fontsize=size)
    return making.saved(pdf)


def test_columns_written_line_by_line_are_told_apart(client: PdfClient) -> None:
    made = columns([item for row in range(20) for item in ((row, 50, LEFT[row]), (row, 315, RIGHT[row]))])
    page = read(client, made).text
    assert page.text.splitlines() == [*LEFT, *RIGHT]
    assert_sound(page)


def test_columns_written_one_after_the_other_stay_so(client: PdfClient) -> None:
    made = columns([(r, 50, LEFT[r]) for r in range(20)] + [(r, 315, RIGHT[r]) for r in range(20)])
    assert read(client, made).text.text.splitlines() == [*LEFT, *RIGHT]


def test_a_table_is_read_row_by_row(client: PdfClient) -> None:
    cells = [item for row in range(20) for item in ((row, 50, f"Post {row}"), (row, 315, f"{row * 7}.000 kr."))]
    lines = read(client, columns(cells)).text.text.splitlines()
    assert lines[:4] == ["Post 0", "0.000 kr.", "Post 1", "7.000 kr."]
