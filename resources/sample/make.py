"""Typesets the sample project's texts (`*.txt` beside this file) as PDFs; the same text gives the same bytes.

The text's marks, each at the start of a line: `#` title, `=` body, `A|b` a line of the head, `>` note, `##` agenda item (goes
into the outline), `###` section, `-` point, `|` row of a table, `1.` list, `**…:**` a lead in bold; else a paragraph.

Run: python resources/sample/make.py [FOLDER]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pymupdf

HERE = Path(__file__).resolve().parent
NAMES = ("dagsorden", "referat")

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP, BOTTOM = 71, 524, 96, 770
GREY, BLUE, BLACK = (0.38, 0.38, 0.4), (0.05, 0.23, 0.42), (0.08, 0.08, 0.08)
SIZE, LEADING = 11, 16.2
FONTS = {"plain": pymupdf.Font("helv"), "bold": pymupdf.Font("hebo"), "italic": pymupdf.Font("heit")}

HYPHENS = {
    "akutberedskab": "akut-beredskab",
    "regionsrådet": "regions-rådet",
    "administrationen": "admini-strationen",
    "forretningsudvalget": "forretnings-udvalget",
    "forebyggelse": "fore-byggelse",
    "paramedicinere": "para-medicinere",
    "laboratorie": "labora-torie",
    "patientforeningen": "patient-foreningen",
    "entreprenøren": "entre-prenøren",
    "udrykninger": "udryk-ninger",
    "november": "no-vember",
    "imødekommet": "imøde-kommet",
    "størrelse": "stør-relse",
    "valgperioden": "valg-perioden",
    "vikardækning": "vikar-dækning",
    "forberedelsen": "for-beredelsen",
    "informationsmøde": "informations-møde",
    "budgetforhandlingerne": "budget-forhandlingerne",
    "anlægsrammen": "anlægs-rammen",
    "høringssvar": "hørings-svar",
    "sommerferien": "sommer-ferien",
    "ferieperioder": "ferie-perioder",
    "vikarforbruget": "vikar-forbruget",
    "sundhedsdirektøren": "sundheds-direktøren",
    "økonomidirektøren": "økonomi-direktøren",
    "hospitalerne": "hospita-lerne",
    "ansøgning": "ansøg-ning",
    "uopfordrede": "uop-fordrede",
    "lægemidler": "læge-midler",
    "søsterregion": "søster-region",
    "kommunerne": "kommu-nerne",
    "besparelse": "bespa-relse",
    "førstehjælpere": "første-hjælpere",
    "budgetforliget": "budget-forliget",
    "mikrobiologien": "mikro-biologien",
    "arbejdsgruppen": "arbejds-gruppen",
    "uddannelsesstillinger": "uddannelses-stillinger",
    "bioanalytikere": "bio-analytikere",
    "sundhedsalliance": "sundheds-alliance",
}
"""Where a word may be parted at a line's end, as minutes do."""


class Typesetter:
    """Fills pages from top to bottom, a line at a time."""

    def __init__(self, running_title: str) -> None:
        self.pdf = pymupdf.open()
        self.outline: list[list[object]] = []
        self._running_title = running_title
        self._new_page()

    def _new_page(self) -> None:
        self.page = self.pdf.new_page(width=WIDTH, height=HEIGHT)
        self.y = TOP
        self._put(LEFT, 52, "Region Nordhav", "bold", 9, BLUE)
        self._put(RIGHT - FONTS["plain"].text_length(self._running_title, 9), 52, self._running_title, "plain", 9, GREY)
        self.page.draw_line((LEFT, 60), (RIGHT, 60), color=BLUE, width=0.8)

    def room(self, height: float) -> None:
        """Turns the page where less than `height` points are left on it."""
        if self.y + height > BOTTOM:
            self._new_page()

    def space(self, height: float) -> None:
        """Leaves room, though not at the top of a page."""
        if self.y > TOP:
            self.y += height

    def text(
        self, text: str, style: str = "plain", *, size: float = SIZE, colour: tuple[float, ...] = BLACK,
        left: float = LEFT, mark: str = "", mark_style: str = "plain",
    ) -> None:  # fmt: skip
        """A paragraph, broken into lines; `mark` stands before its first line, to the left of it or in it."""
        leading = size * LEADING / SIZE
        lead = FONTS[mark_style].text_length(f"{mark} ", size) if mark and mark_style == "bold" else 0
        lines = self._lines(text, style, size, RIGHT - left, lead)
        self.room(leading * len(lines))
        for number, line in enumerate(lines):
            self.y += leading
            if mark and number == 0:
                self._put(left if lead else left - 16, self.y, mark, mark_style, size, colour)
            self._put(left + (lead if number == 0 else 0), self.y, line, style, size, colour)

    def row(self, cells: list[str], style: str = "plain") -> None:
        """A row of a table: the first cell to the left, the others to the right of their columns."""
        self.room(18)
        self.y += 18
        edges = [RIGHT - 105 * (len(cells) - 1 - n) - 6 for n in range(len(cells))]
        self._put(LEFT + 6, self.y - 5, cells[0], style, 9.5, BLACK)
        for cell, edge in zip(cells[1:], edges[1:], strict=True):
            self._put(edge - FONTS[style].text_length(cell, 9.5), self.y - 5, cell, style, 9.5, BLACK)
        self.page.draw_line((LEFT, self.y), (RIGHT, self.y), color=GREY, width=0.4)

    def field(self, name: str, value: str) -> None:
        """A line of the paper's head: a name in bold, its value beside it."""
        self.room(LEADING)
        self._put(LEFT, self.y + LEADING, name, "bold", SIZE, BLACK)
        self.text(value, left=LEFT + 90)
        self.y += 2

    def heading(self, title: str) -> None:
        """The heading of an agenda item, with its line in the outline."""
        self.space(20)
        self.room(70)
        self.outline.append(
            [1, title, self.page.number + 1, {"kind": pymupdf.LINK_GOTO, "to": pymupdf.Point(LEFT, self.y)}]
        )
        self.text(title, "bold", size=13, colour=BLUE)
        self.page.draw_line((LEFT, self.y + 5), (RIGHT, self.y + 5), color=BLUE, width=0.5)
        self.y += 6

    def save(self, path: Path, title: str) -> None:
        """Adds the footers and writes the file, without a date or a random id in it."""
        for page in self.pdf:
            footer = f"Side {page.number + 1} af {len(self.pdf)}"
            self.page = page
            self._put((WIDTH - FONTS["plain"].text_length(footer, 9)) / 2, 806, footer, "plain", 9, GREY)
        self.pdf.set_toc(self.outline)
        self.pdf.set_metadata({"title": title, "author": "Region Nordhav (opdigtet)", "producer": "", "creator": ""})
        self.pdf.set_language("da-DK")
        self.pdf.save(path, garbage=4, deflate=True, no_new_id=True)

    def _put(self, x: float, y: float, text: str, style: str, size: float, colour: tuple[float, ...]) -> None:
        writer = pymupdf.TextWriter(self.page.rect, color=colour)
        writer.append((x, y), text, font=FONTS[style], fontsize=size)
        writer.write_text(self.page)

    @staticmethod
    def _lines(text: str, style: str, size: float, width: float, lead: float) -> list[str]:
        """The text's lines, at most `width` wide, the first less `lead`; long words are parted where `HYPHENS` allows."""
        lines, line, room = [], "", width - lead
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if FONTS[style].text_length(longer, size) <= room:
                line = longer
                continue
            head, tail = _parted(word)
            if head and FONTS[style].text_length(f"{line} {head}-", size) <= room:
                lines.append(f"{line} {head}-")
                line = tail
            else:
                lines.append(line)
                line = word
            room = width
        return [*lines, line]


def _parted(word: str) -> tuple[str, str]:
    for whole, parted in HYPHENS.items():
        at = word.lower().find(whole)
        if at >= 0:
            at += parted.index("-")
            return word[:at], word[at:]
    return "", word


def typeset(text: str, path: Path) -> None:
    """Typesets one text and writes it to `path`."""
    title, body = re.findall(r"^[#=] (.*)$", text, re.MULTILINE)[:2]
    setter = Typesetter(f"{title.capitalize()}, 14. maj 2024")
    table = False
    for line in text.splitlines():
        if line.startswith("| "):
            cells = [cell.strip() for cell in line[2:].split("|")]
            setter.space(0 if table else 6)
            setter.row(cells, "plain" if table else "bold")
        elif line:
            _set_line(setter, line)
        table = line.startswith("| ")
    setter.save(path, f"{title.capitalize()}: {body}")


def _set_line(setter: Typesetter, line: str) -> None:
    kind, _, rest = line.partition(" ")
    lead = re.fullmatch(r"\*\*(.*?)\*\* (.*)", line)
    field = re.fullmatch(r"([^|]+)\|(.+)", line)
    if kind == "#":
        setter.text(rest, "bold", size=22, colour=BLUE)
    elif kind == "=":
        setter.text(rest, size=14)
        setter.y += 12
    elif kind == ">":
        setter.space(8)
        setter.text(rest, "italic", size=9, colour=GREY)
    elif kind == "##":
        setter.heading(rest)
    elif kind == "###":
        setter.space(8)
        setter.room(100)
        setter.text(rest, "bold")
    elif kind == "-":
        setter.text(rest, left=LEFT + 22, mark="–")
    elif re.fullmatch(r"\d+\.", kind):
        setter.text(rest, left=LEFT + 22, mark=kind)
    elif lead:
        setter.space(5)
        setter.text(lead[2], mark=lead[1], mark_style="bold")
    elif field:
        setter.field(field[1], field[2])
    else:
        setter.text(line)
        setter.y += 4


def main() -> None:
    """Makes every sample PDF in the folder named on the command line, or beside the texts."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name in NAMES:
        typeset((HERE / f"{name}.txt").read_text("utf-8"), folder / f"{name}.pdf")


if __name__ == "__main__":
    main()
