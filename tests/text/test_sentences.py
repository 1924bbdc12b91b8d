"""Sentences and words: what the triple click, the S key and the bracket keys choose."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.sentences import (
    next_word_end,
    previous_word_start,
    sentence_at,
    sentences,
    word_at,
)

WRAPPED = (
    "Udvalget besluttede, jf. pkt. 4, nr. 12 og § 7, stk. 4, at afsætte ca. 5 mio. kr. til\n"
    "Danske Regioner den 2. marts 2017, bl.a. Amgros."
)
MINUTES = [
    "Beslutning",
    "Bestyrelsen godkendte referatet.",
    "17. Personlig medicin",
    WRAPPED,
    "Det blev vedtaget.",
    "Det indstilles,",
    "• at orienteringen tages til efterretning.",
    "• at udvalget afsætter 5 mio. kr.",
    "Formanden orienterede.",
    "Nyt fra P. Hansen i 2017.",
    "Nævnet tog det til efterretning; sagen er derefter sluttet for i år.",
    "“Er det rigtigt?”",
    "Ja!",
]
BREAKS = {0: "\n", 1: "\n", 2: "\n", 4: "\n", 5: "\n", 6: "\n", 8: "\n"}
TEXT = "".join(sentence + BREAKS.get(number, " ") for number, sentence in enumerate(MINUTES))


@pytest.mark.parametrize("number", range(len(MINUTES)))
def test_each_sentence_is_found_from_each_of_its_characters(number: int) -> None:
    start = TEXT.index(MINUTES[number])
    end = start + len(MINUTES[number])
    for offset in range(start, end):
        assert TEXT[slice(*sentence_at(TEXT, offset))] == MINUTES[number]


def test_between_and_beyond() -> None:
    assert sentence_at("", 0) == (0, 0)
    assert sentence_at("En sag.  ", 8) == (0, 7)
    assert sentence_at("En sag.", 7) == (0, 7)
    assert sentence_at("Første afsnit\n\nandet afsnit", 20) == (15, 27)


def test_a_long_text_costs_no_more() -> None:
    text = "Udvalget godkendte sagen i går. " * 50_000
    assert sentence_at(text, 800_005) == (800_000, 800_031)


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("En sag om", 4, "sag"),
        ("i alt 473.912 kr.", 8, "473.912"),
        ("300 mio. kro-\nner", 15, "kro-\nner"),
        ("A/S's EU-retten.", 9, "EU-retten"),
        ("sagen.", 5, "."),
        ("en sag", 2, ""),
        ("en sag", 6, ""),
        ("a\u030aret 😀", 2, "a\u030aret"),
    ],
)
def test_word_at(text: str, offset: int, word: str) -> None:
    assert text[slice(*word_at(text, offset))] == word


def test_stepping_by_word() -> None:
    text = "afsatte 1,2 mio. kr. til"
    ends = [0]
    while ends[-1] < len(text):
        ends.append(next_word_end(text, ends[-1]))
    assert ends[1:] == [7, 11, 15, 16, 19, 20, 24]
    starts = [len(text)]
    while starts[-1] > 0:
        starts.append(previous_word_start(text, starts[-1]))
    assert starts[1:] == [21, 19, 17, 15, 12, 8, 0]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aB1. ,\n-•!\u00adå\u030a", max_size=60), st.integers(0, 60))
def test_steps_and_spans_stay_inside(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    for start, end in (sentence_at(text, offset), word_at(text, offset)):
        assert 0 <= start <= end <= len(text)
        assert text[start:end].strip() == text[start:end]
    assert next_word_end(text, offset) > offset or offset == len(text)
    assert previous_word_start(text, offset) < offset or offset == 0


PAGE = """Udvalgets beslutning den 11.06.2014 Punkt 3
Taget til efterretning
Pkt. 15 Kredsens store efterårsstævne 12. oktober 2019
Lejrchefen rundsendte tegningen af den stævneplads i skoven, som pløjes om i
Hjørring den 12. oktober 2019.
Derfor foreslås det, at:
der oprettes en fælles vagtordning for alle sygehuse
der afsættes midler til uddannelse af de ansatte i vagtordningen, som skal være på plads
til nytår
1) Nævnet noterer sig sagen.
2) Sagen udsættes."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Taget til efterretning",
        "Pkt. 15 Kredsens store efterårsstævne 12. oktober 2019",
        "Lejrchefen rundsendte tegningen af den stævneplads i skoven, som pløjes om i\nHjørring den 12. oktober 2019.",
        "Derfor foreslås det, at:",
        "der oprettes en fælles vagtordning for alle sygehuse",
        "der afsættes midler til uddannelse af de ansatte i vagtordningen, som skal være på plads\ntil nytår",
        "1) Nævnet noterer sig sagen.",
        "2) Sagen udsættes.",
    ],
)
def test_headings_and_lists_end_with_their_lines(sentence: str) -> None:
    assert PAGE[slice(*sentence_at(PAGE, PAGE.index(sentence) + 3))] == sentence


def test_all_sentences_at_once_are_those_at_each_place(shared: Path) -> None:
    for path in sorted((shared / "documents").glob("*.txt")):
        text = path.read_bytes().decode()
        found = sentences(text)
        assert all(a_end <= b_start for (_, a_end), (b_start, _) in pairwise(found))
        one_by_one = {sentence_at(text, start) for start, _ in found}
        differing = one_by_one ^ set(found)
        assert len(differing) <= len(found) // 200, "only where the window of one cuts a line"


@pytest.mark.parametrize("number", ["Sagsnr. 2017-62414", "Journalnr. 12-3", "Dok.nr. 44/18", "Matr. 4", "løbenr. 7"])
def test_a_word_for_a_number_ends_no_sentence(number: str) -> None:
    text = f"Bevilgede ({number}) 500.000 kr. til stien. Sagen er slut."
    assert text[slice(*sentence_at(text, 3))] == f"Bevilgede ({number}) 500.000 kr. til stien."
