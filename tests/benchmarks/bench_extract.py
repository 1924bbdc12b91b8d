"""Reading the text layer of 1,000 pages through the PDF process, against bare `rawdict` extraction in the same run."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pymupdf

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.model.annotation import DocumentId
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Failed
from tests.benchmarks.make_pdfs import big_pdf

PAGES, ROUNDS = 1_000, 3
DOCUMENT = DocumentId("0" * 64)


def bare(data: bytes) -> float:
    """Seconds for the dictionaries of all pages, with nothing but PyMuPDF."""
    with pymupdf.open(stream=data) as pdf:
        begun = time.perf_counter()
        for page in pdf:
            page.get_text("rawdict", flags=pymupdf.TEXTFLAGS_TEXT)
        return time.perf_counter() - begun


def through_the_process(data: bytes) -> tuple[float, int]:
    """Seconds for text, boxes and lines of all pages, the child's start included; and the characters."""
    begun = time.perf_counter()
    client = PdfClient()
    client.register(DOCUMENT, data)
    characters = 0
    for answer in client.read_all(DOCUMENT, PAGES):
        assert not isinstance(answer, Failed)
        characters += len(answer.text.text)
    took = time.perf_counter() - begun
    client.close()
    return took, characters


def main() -> None:
    """Print the row."""
    data = big_pdf(PAGES).read_bytes()
    pairs = [(bare(data), *through_the_process(data)) for _ in range(ROUNDS)]
    one, other = (min(pair[side] for pair in pairs) for side in (0, 1))  # the best: other programs only take away
    print(
        f"| extract {PAGES} pages, {pairs[0][2]:,} characters | bare rawdict {one:.2f} s | process {other:.2f} s "
        f"| ratio {other / one:.2f} (seconds, smaller is better) |"
    )


if __name__ == "__main__":
    main()
