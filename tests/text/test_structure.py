"""Structure: made-up documents in many dialects against what a person wrote down, calls, and what must not be found."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from annotator.text.headings import section_heading
from annotator.text.passages import passages
from annotator.text.structure import structure_of
from tests.text.structures import DOCUMENTS, found_in, read_pages


@pytest.mark.parametrize("document", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_made_up_documents(document: Path) -> None:
    assert found_in(document) == document.with_suffix(".found").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_items_and_sections_are_in_order_and_inside(document: Path) -> None:
    text, starts = read_pages(document)
    structure = structure_of(text, starts)
    at = 0
    for item in structure.items:
        assert at <= item.start < item.end <= len(text)
        at = item.end
        inside = item.start
        for section in item.sections:
            assert inside <= section.start <= section.body <= section.end <= item.end
            inside = section.end
    ends = 0
    for passage in passages(text, structure, starts):
        assert ends <= passage.start <= passage.words < passage.end <= len(text)
        ends = passage.end


@pytest.mark.parametrize("document", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_item_and_section_of_a_place_are_those_that_hold_it(document: Path) -> None:
    text, starts = read_pages(document)
    structure = structure_of(text, starts)
    for offset in range(-1, len(text) + 1):
        item = next((item for item in structure.items if item.start <= offset < item.end), None)
        every = (*(item.sections if item is not None else ()), *structure.sections)
        assert structure.item_at(offset) == item
        assert structure.section_at(offset) == next((s for s in every if s.start <= offset < s.end), None)


@pytest.mark.parametrize(
    "text", ["", "\n", "1.", "Dagsorden\n", "1.\n2.\n3.\n", "Pkt. 1", "\f\n \n", "I.\n", "Referat\n1. \n"]
)
def test_next_to_nothing(text: str) -> None:
    structure = structure_of(text, (0,))
    assert not structure.items
    passages(text, structure, (0,))


def test_no_text_at_all() -> None:
    assert structure_of("", ()).items == ()


@pytest.mark.parametrize(
    ("line", "kind", "by", "on"),
    [
        ("Indstilling", "proposal", "", ""),
        ("Økonomi:", "economy", "", ""),
        ("Beslutning i Havneudvalget den 11-06-2015", "decision", "Havneudvalget", "2015-06-11"),
        ("Havneudvalgets beslutning den 03.09.2014 Punkt 3", "decision", "Havneudvalget", "2014-09-03"),
        ("ØU, 18. juni 2020, pkt. 4:", "decision", "ØU", "2020-06-18"),
        ("Beslutning fra Havneudvalget, 7. maj 2019, pkt. 3", "decision", "Havneudvalget", "2019-05-07"),
        ("Beslutning: Godkendt.", "decision", "", ""),
    ],
)
def test_headings(line: str, kind: str, by: str, on: str) -> None:
    found = section_heading(line)
    assert found is not None
    assert found[:3] == (kind, by, on)


@pytest.mark.parametrize(
    "line",
    [
        "Udvalgets beslutning er at sagen går om.",
        "beslutning i Økonomiudvalget",
        "Økonomien er god.",
        "Beslutningen blev truffet af Byrådet den 3. maj 2019, og den står ved magt.",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    assert section_heading(line) is None


def test_a_title_is_parted_from_the_sentence_under_it() -> None:
    text = (
        "Referat\nPkt. 3 Formandens meddelelser\nStatus for broen over Prøvefjord og vejene\n"
        "Formanden orienterede om broen.\nMøde med ministeren\nBestyrelsen drøftede mødet.\n"
    )
    found = [(passage.kind, passage.text) for passage in passages(text, structure_of(text, (0,)), (0,))]
    assert ("heading", "Status for broen over Prøvefjord og vejene") in found
    assert ("sentence", "Formanden orienterede om broen.") in found
    assert ("sentence", "Bestyrelsen drøftede mødet.") in found


def test_a_wrapped_sentence_stays_whole() -> None:
    text = (
        "Referat\nFormanden orienterede om samarbejdet mellem alle kommuner, og\n"
        "Bestyrelsen drøftede mødet.\nSamarbejdet mellem kommunerne omfatter det hele og\nBestyrelsen bad om mere.\n"
    )
    found = [passage.text for passage in passages(text, structure_of(text, (0,)), (0,))]
    assert "Samarbejdet mellem kommunerne omfatter det hele og Bestyrelsen bad om mere." in found


def test_the_calls_made_grow_with_the_pages() -> None:
    few, many = _calls(60), _calls(240)
    assert many < 5 * few, (
        "four times the pages: what goes over all of them for each would make sixteen times the calls"
    )


def _calls(pages: int) -> int:
    """Calls of functions that a document of so many pages takes; a pattern's work within one match is one call here."""
    text, _ = read_pages(DOCUMENTS / "sbsys.txt")
    filler = "Udvalget ser på sagen igen, når tallene for året er gjort op og lagt frem for alle.\n" * 20
    starts, whole = [], []
    at = 0
    for page in range(pages):
        starts.append(at)
        whole.append(f"{filler if page % 3 else text}Side {page + 1}\n")
        at += len(whole[-1])
    joined = "".join(whole)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        passages(joined, structure_of(joined, starts), starts)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Referat\nNæste møde: 5. maj 2017", ""),
        ("Referat\nUdskrevet den 7. juni 2018", ""),
        ("Referat\nReferatet godkendt den 9. maj 2017", ""),
        ("Bestyrelsesmøde 28. august 2015\nOpdateret: 9. september 2015", "2015-08-28"),
        ("Mødedato: 3. marts 2017\nNæste møde: 4. april 2017", "2017-03-03"),
    ],
)
def test_the_meeting_is_not_on_the_day_of_the_next_or_of_the_print(head: str, day: str) -> None:
    text = f"{head}\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n"
    assert structure_of(text, [0]).date == day


@pytest.mark.parametrize(
    "text",
    [
        "Rada postanowiła, że na szkołę w mieście nie jest za mało pieniędzy i że się nie da. ",
        "Der Rat hat beschlossen, das Geld für die Schule und den Sport mit dem Land zu teilen. ",
        "Styret vedtok at det ble satt av penger til skolen etter møtet, og hva som nå skjer mellom dem. ",
    ],
)
def test_another_language_is_not_called_danish(text: str) -> None:
    assert structure_of(text * 5, [0]).language == ""


def test_a_report_with_numbered_advice_and_a_conclusion_has_no_agenda_items() -> None:
    text = "Rapport om skoler\nVi anbefaler følgende:\n1. Flere lærere\n2. Mindre klasser\n3. Nye bøger\n\nKonklusion\n1. Nyt\n2. Gammelt\n"
    assert structure_of(text, [0]).items == ()
