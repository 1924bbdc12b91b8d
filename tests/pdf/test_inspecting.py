"""What a PDF is: sizes, outline; and every refusal in one sentence."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from annotator.base.errors import DocumentError, PageError, PasswordNeeded, WrongPassword
from annotator.model.geometry import PageIndex, PagePoint
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Inspect, Inspected, ReadPage, RenderPage
from tests.pdf import making

PASSWORDS = {
    "pypdf__crazyones-encrypted-256.pdf": "password",
    "sample-files__libreoffice-writer-password.pdf": "openpassword",
}


def inspect(client: PdfClient, made: making.Made, name: str = "møde.pdf", password: str = "") -> Inspected:
    client.register(made.id, made.data, name=name, password=password)
    return client.ask(Inspect(made.id))


def test_sizes_as_displayed(client: PdfClient) -> None:
    found = inspect(client, making.minutes(2, size=(300, 500), rotation=90))
    assert [(size.width, size.height) for size in found.sizes] == [(500, 300)] * 2
    assert found.extractor.startswith("mupdf 1.")
    assert not found.repaired
    assert found.outline == ()


def test_the_outline_with_depth_and_target(client: PdfClient) -> None:
    pdf = pymupdf.open()
    for _ in range(3):
        pdf.new_page(width=595, height=842)
    there = {"kind": pymupdf.LINK_GOTO, "to": pymupdf.Point(72, 100), "zoom": 0}
    pdf.set_toc([[1, "Punkt 1:  Økonomi", 1, there], [2, "Bilag", 2], [1, "Punkt 2", 3]])
    items = inspect(client, making.saved(pdf)).outline
    assert [(item.title, item.page, item.depth) for item in items] == [
        ("Punkt 1: Økonomi", 0, 0),
        ("Bilag", 1, 1),
        ("Punkt 2", 2, 0),
    ]
    assert items[0].target == PagePoint(72, 100)


def png() -> making.Made:
    return making.Made(pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 20, 20)).tobytes("png"))


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (making.Made(b""), "“møde.pdf” is empty (0 bytes); get the file again."),
        (making.Made(b"Referat af m\xf8de"), "“møde.pdf” is not a PDF; only PDF files can be added."),
        (png(), "“møde.pdf” is not a PDF; only PDF files can be added."),
        (making.Made(b"<html><body>Referat</body></html>"), "“møde.pdf” is not a PDF; only PDF files can be added."),
        (
            making.Made(b"%PDF-1.7\n" + b"nothing of use " * 20),
            "“møde.pdf” is damaged and no page of it can be read; get a new copy of the file.",
        ),
        (making.without_pages(), "“møde.pdf” has no pages; there is nothing in it to tag."),
    ],
)
def test_what_is_refused_and_how(client: PdfClient, made: making.Made, sentence: str) -> None:
    with pytest.raises(DocumentError) as caught:
        inspect(client, made)
    assert str(caught.value) == sentence
    assert "{name}" in caught.value.template


def test_passwords(client: PdfClient) -> None:
    made = making.encrypted("hemmeligt")
    with pytest.raises(PasswordNeeded, match=r"“møde\.pdf” needs a password"):
        inspect(client, made)
    with pytest.raises(WrongPassword, match=r"The password given does not open “møde\.pdf”"):
        inspect(client, made, password="forkert")
    assert len(inspect(client, made, password="hemmeligt").sizes) == 2
    assert client.ask(ReadPage(made.id, PageIndex(1))).text.text.startswith("Side 2 af 2")


def test_a_file_cut_short_is_repaired_or_refused(client: PdfClient) -> None:
    whole = making.minutes(3)
    for share in (0.3, 0.6, 0.9):
        cut = making.Made(whole.data[: int(len(whole.data) * share)])
        if (error := refusal(client, cut)) is not None:
            assert_one_sentence(error)
            assert "damaged" in error


def refusal(client: PdfClient, made: making.Made) -> str | None:
    """Why the file is refused; None where it was repaired."""
    try:
        assert inspect(client, made).repaired
    except DocumentError as error:
        return str(error)
    return None


def test_every_real_file_is_read_and_drawn_or_refused_in_one_sentence(client: PdfClient, shared: Path) -> None:
    paths = sorted(shared.glob("pdfs/*/*.pdf"))
    assert len(paths) == 60
    refused = []
    for path in paths:
        made = making.Made(path.read_bytes())
        try:
            found = inspect(client, made, path.name, PASSWORDS.get(path.name, ""))
        except DocumentError as error:
            assert_one_sentence(str(error))
            refused.append(path.name)
            continue
        for index in range(min(20, len(found.sizes))):
            read_and_draw(client, made, PageIndex(index))
        client.forget(made.id)
    assert refused == ["qpdf__bad-encryption-length.pdf", "qpdf__bad1.pdf", "qpdf__issue-335b.pdf"]


def read_and_draw(client: PdfClient, made: making.Made, page: PageIndex) -> None:
    try:
        text = client.ask(ReadPage(made.id, page)).text
        assert len(text.boxes) == 8 * len(text.text)
        assert len(text.text.splitlines()) == len(text.lines)
        drawn = client.ask(RenderPage(made.id, page, 1.0))
        assert len(drawn.pixels) == drawn.stride * drawn.height
    except PageError as error:
        assert_one_sentence(str(error))


def assert_one_sentence(words: str) -> None:
    assert words.endswith(".")
    assert "\n" not in words
    assert "Traceback" not in words
