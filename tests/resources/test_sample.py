"""The sample project: its PDFs are what the script makes of its texts, and its tags stand in them, each once."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pymupdf
import pytest

from annotator.base.paths import resources
from annotator.dataset import jsonl
from annotator.dataset.records import IncomingTag

SAMPLE = resources() / "sample"
NAMES = ("dagsorden", "referat")


def text_of(path: Path) -> str:
    with pymupdf.open(path) as pdf:
        return "".join(page.get_text() for page in pdf)


def squeezed(text: str) -> str:
    """The text without white space and line-end hyphens, the same for a PDF and its source."""
    return re.sub(r"[\s\u00ad-]+", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_the_pdfs_are_made_of_the_texts(name: str, tmp_path: Path) -> None:
    make = runpy.run_path(str(SAMPLE / "make.py"))
    source = (SAMPLE / f"{name}.txt").read_text("utf-8")
    make["typeset"](source, tmp_path / "one.pdf")
    make["typeset"](source, tmp_path / "two.pdf")
    assert text_of(tmp_path / "one.pdf") == text_of(SAMPLE / f"{name}.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_pdfs_are_small_and_have_outline_footers_and_hyphens(name: str) -> None:
    path = SAMPLE / f"{name}.pdf"
    assert path.stat().st_size < 200_000
    with pymupdf.open(path) as pdf:
        items = re.findall(r"^## (.*)$", (SAMPLE / f"{name}.txt").read_text("utf-8"), re.MULTILINE)
        assert [title for _, title, _ in pdf.get_toc()] == items
        for page in pdf:
            assert f"Side {page.number + 1} af {len(pdf)}" in page.get_text()
    assert re.search(r"[a-zæøå]-\n[a-zæøå]", text_of(path))


@pytest.mark.parametrize(("file", "annotator", "number"), [("tags", "Eksempel", 12), ("colleague", "Kollega", 6)])
def test_each_tag_stands_in_its_document_once(file: str, annotator: str, number: int) -> None:
    texts = {f"{name}.pdf": squeezed(text_of(SAMPLE / f"{name}.pdf")) for name in NAMES}
    tags = [tag for _, tag in jsonl.read(SAMPLE / f"{file}.jsonl")]
    assert len(tags) == number
    for tag in tags:
        assert isinstance(tag, IncomingTag)
        assert tag.annotator == annotator
        around = squeezed(f"{tag.prefix}{tag.text}{tag.suffix}")
        assert texts[tag.document or ""].count(around) == 1, tag.text
