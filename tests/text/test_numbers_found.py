"""Numbers are looked for by what they begin with; nothing that the whole pattern would find may be passed over."""

from __future__ import annotations

import random

import pytest

from annotator.text import money_number
from annotator.text.money_number import number_at
from annotator.text.numerals import _FIXED, _SIMPLE

PIECES = (
    *sorted(_SIMPLE), *_FIXED, "an", "to", "a", "én", "halvt", "femogtyve", "twenty-five", "tohundrede", "ſeks", "K", "½", "2½", "7",
    "1.250", "x7", "nien", "mio.", "kr.", " ", " ", " ", "\n", "-", ",", ".", "_", "d",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_a_number_begins_where_the_whole_pattern_finds_it_first(seed: int) -> None:
    draw = random.Random(seed)
    text = "".join(draw.choice((str.lower, str.upper, str.title))(draw.choice(PIECES)) for _ in range(60))
    found, at = [], 0
    while match := money_number._NUMBER.search(text, at):
        if not (match["words"] and money_number._is_no_number(text, match)):
            found.append(match.start())
        at = match.end()
    said, at = [], 0
    while quantity := number_at(text, at):
        said.append(quantity.start)
        match = money_number._NUMBER.match(text, quantity.start)
        assert match is not None
        at = match.end()
    assert said == found


@pytest.mark.parametrize("word", sorted({*_SIMPLE, *_FIXED, "to", "an"}))
def test_every_number_in_words_is_found(word: str) -> None:
    for said in (word, word.upper(), word.title()):
        quantity = number_at(f"Der er {said} kr.", 0)
        assert quantity is not None
        assert quantity.start == 7
