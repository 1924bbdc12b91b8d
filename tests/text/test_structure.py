"""The structure of minutes and agendas in the dialects of Danish and English bodies: the files in data/structure.

Each NAME.txt is a made-up document (a line with "\\f" would begin a page; "Side 2" and the like do, too), NAME.expected what
a person sees in it.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from annotator.model.structure import Item, Section, Structure
from annotator.text.passages import passages
from annotator.text.structure import structure_of

DATA = Path(__file__).parents[1] / "data" / "structure"
NAMES = sorted(path.stem for path in DATA.glob("*.txt"))


def text_and_pages(name: str) -> tuple[str, list[int]]:
    text = (DATA / f"{name}.txt").read_text("utf-8")
    starts = [
        0,
        *(m.start() + 1 for m in re.finditer(r"\n(?=Side \d+\n|Nordhavn Kommune\nTeknik|Øster Mark Kommune\n)", text)),
    ]
    return text, starts


def read(name: str) -> tuple[str, Structure]:
    text, starts = text_and_pages(name)
    return text, structure_of(text, starts)


def shown(structure: Structure) -> str:
    head = f"{structure.kind} | {structure.body} | {structure.date} | {structure.language}"
    return "\n".join([head, *(line for item in structure.items for line in of_item(item))]) + "\n"


def of_item(item: Item) -> list[str]:
    public = {True: "open", False: "closed", None: ""}[item.public]
    return [" | ".join(filter(None, [item.number, item.title, public])), *map(of_section, item.sections)]


def of_section(section: Section) -> str:
    return "  " + " | ".join(filter(None, [section.kind or "-", section.title, section.by, section.on]))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_person_sees_is_found_and_nothing_else(name: str) -> None:
    assert shown(read(name)[1]) == (DATA / f"{name}.expected").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_items_and_sections_follow_each_other(name: str) -> None:
    text, structure = read(name)
    for item, after in zip(structure.items, structure.items[1:], strict=False):
        assert item.end == after.start
    for item in structure.items:
        assert 0 <= item.start < item.end <= len(text)
        at = None
        for section in item.sections:
            assert item.start <= section.start <= section.body <= section.end <= item.end
            assert at in (None, section.start)
            at = section.end
        assert at in (None, item.end)


@pytest.mark.parametrize("name", NAMES)
def test_passages_hold_every_word_but_furniture_once(name: str) -> None:
    text, starts = text_and_pages(name)
    structure = structure_of(text, starts)
    found = passages(text, structure, starts)
    for one, other in itertools.pairwise(found):
        assert one.end <= other.start
    aside = "".join(text[start:end] for start, end in structure.furniture)
    inside = "".join(text[one.start : one.end] for one in found)
    interrupting = [
        text[start:end] for start, end in structure.furniture if any(p.start < start and end <= p.end for p in found)
    ]
    assert letters(inside) == letters(text) - letters(aside) + letters("".join(interrupting))


def letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def test_a_sentence_goes_on_over_a_page_and_its_running_titles() -> None:
    pages = [
        "Havnerådet\nSide 1\nRådet besluttede at bygge\n",
        "Havnerådet\nSide 2\nen ny mole.\n",
        "Havnerådet\nSide 3\nTak.\n",
    ]
    text = "".join(pages)
    starts = [0, len(pages[0]), len(pages[0]) + len(pages[1])]
    found = passages(text, structure_of(text, starts), starts)
    assert [passage.text for passage in found] == ["Rådet besluttede at bygge en ny mole.", "Tak."]


def test_a_title_without_a_stop_is_no_part_of_the_sentence_below_it() -> None:
    text, starts = text_and_pages("titled_sentences")
    found = [passage.text for passage in passages(text, structure_of(text, starts), starts)]
    assert "Formanden orienterede om, at ministeren har besluttet at flytte huset." in found
    assert "Bestyrelsen godkendte referatet." in found


@pytest.mark.parametrize("text", ["", "\n\n", "Side 1\n", "1.\n2.\n3.\n", "Beslutning", "\f\f"])
def test_next_to_nothing_gives_nothing(text: str) -> None:
    assert structure_of(text, [0]).items == ()
