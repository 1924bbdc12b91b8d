"""Makes the PDFs that the benchmarks read: pages of our own Danish sentences, put together at random by a fixed seed."""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import pymupdf

WHO = ("Udvalget", "Regionsrådet", "Bestyrelsen", "Forvaltningen", "Direktionen", "Formanden", "Arbejdsgruppen")
DID = ("drøftede", "godkendte", "behandlede", "gennemgik", "udsatte", "noterede sig", "fremlagde", "vurderede")
WHAT = (
    "planen for de nye cykelstier",
    "budgettet for den kommende sæson",
    "en ansøgning om tilskud til havnefesten",
    "forslaget om længere åbningstider på bibliotekerne",
    "status for ombygningen af den gamle færgehal",
    "reglerne for udlån af lokaler til foreninger",
    "indsatsen mod støj langs ringvejen",
)
MORE = (
    "og bad om en ny redegørelse til efteråret",
    "med de bemærkninger, der fremgår af bilaget",
    "på baggrund af høringssvarene fra sognene",
    "således at 2,4 mio. kr. afsættes i hvert af årene",
    "idet et mindretal ønskede en anden rækkefølge",
)
LINES, SIZE, LEADING, MARGIN = 56, 9.5, 13.5, 48


def sentence(chance: random.Random) -> str:
    """A sentence that nobody has said."""
    parts = (WHO, DID, WHAT, MORE)
    return " ".join(chance.choice(part) for part in parts) + "."


def lines(chance: random.Random, count: int, width: int = 100) -> list[str]:
    """Running text broken into lines of at most `width` characters."""
    made, line = [], ""
    while len(made) < count:
        for word in sentence(chance).split():
            if len(line) + len(word) >= width:
                made.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
    return made[:count]


def make(pages: int, target: Path, *, seed: int = 20170302) -> Path:
    """Write a PDF of so many A4 pages, about 4,000 characters each."""
    chance = random.Random(seed)
    pdf = pymupdf.open()
    for number in range(1, pages + 1):
        page = pdf.new_page(width=595, height=842)
        text = lines(chance, LINES - 14)
        page.insert_text((MARGIN, 60), f"Side {number} af {pages}", fontsize=14)
        page.insert_text((MARGIN, 90), text, fontsize=SIZE, lineheight=LEADING / SIZE)
    pdf.save(target, garbage=1, deflate=True)
    pdf.close()
    return target


def big_pdf(pages: int = 1_000) -> Path:
    """A PDF of so many pages, made where it is not there yet, in the folder for temporary files."""
    target = Path(tempfile.gettempdir()) / f"annotator-bench-{pages}.pdf"
    if not target.exists():
        part = target.with_suffix(".part")
        make(pages, part)
        part.replace(target)
    return target


if __name__ == "__main__":
    print(make(int(sys.argv[1]), Path(sys.argv[2])))
