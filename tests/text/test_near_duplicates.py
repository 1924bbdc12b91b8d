"""Texts that share much are found near, and passages that repeat each other are kept in one part."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.near_duplicates import Groups, NearTexts, words
from annotator.text.repeated import NEAR, Passages
from annotator.text.search_key import fold

WORDS = [f"ord{number}" for number in range(4_000)]


def prose(seed: int, count: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def near(*texts: str) -> set[tuple[int, int]]:
    found = NearTexts()
    for text in texts:
        found.add(text)
    return set(found.near())


def test_minutes_are_near_to_the_agenda_that_they_repeat() -> None:
    agenda, decisions = prose(1, 600), prose(2, 300)
    assert near(agenda, prose(3, 900), f"{agenda[:2_000]} {decisions}") == {(0, 2)}


def test_case_line_breaks_and_hyphenation_are_left_out_of_account() -> None:
    text = "Kommunalbestyrelsen i Fjordby har drøftet sagen om den nye cykelsti langs havnen og skolevejen"
    broken = text.upper().replace("HAVNEN", "HAV-\nnen").replace(" ", "\n")
    assert near(text, broken) == {(0, 1)}


def test_a_paragraph_that_all_papers_open_with_makes_none_near() -> None:
    opening = prose(9, 60)
    assert near(*(f"{opening} {prose(seed, 200)}" for seed in range(20, 40))) == set()


def test_editions_are_near_however_many_there_are() -> None:
    text = prose(5, 200)
    texts = [f"{text} udgave {number}" for number in range(30)] + [prose(6, 200)]
    groups = Groups(len(texts))
    found = NearTexts()
    for each in texts:
        found.add(each)
    groups.join_all(found.near())
    assert sorted(map(len, groups.all())) == [1, 30]


def test_of_a_large_collection_a_part_of_the_shingles_is_enough() -> None:
    agenda = prose(1, 4_000)
    found = NearTexts(words_expected=8_000_000)
    for text in (agenda, prose(3, 4_000), f"{agenda} {prose(2, 1_000)}"):
        found.add(text)
    assert set(found.near()) == {(0, 2)}


@given(st.text())
def test_the_quick_way_to_words_gives_the_same_words(text: str) -> None:
    for each in (text, f"Åben-\n{text} Ærø 1.200 kr.", f"{text}- \r\ngård"):
        assert words(each) == words(fold(each).text)


def jaccard(one: str, other: str) -> float:
    a, b = ({tuple(pair) for pair in pairwise(said)} or {tuple(said)} for said in (words(one), words(other)))
    return len(a & b) / len(a | b)


passages = st.lists(
    st.tuples(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=24).map(" ".join), st.integers(0, 5)),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(
    said=passages,
    changed=st.lists(st.tuples(st.integers(0, 59), st.integers(0, 5)), max_size=30),
    parts=st.integers(2, 3),
)
def test_no_two_parts_keep_passages_that_are_near(
    said: list[tuple[str, int]], changed: list[tuple[int, int]], parts: int
) -> None:
    # Some stand once more, with another end, in a document of their own choosing.
    said = said + [(f"{said[at % len(said)][0]} x", document) for at, document in changed if said]
    found = Passages()
    for number, (text, document) in enumerate(said):
        found.add(text, document, str(number))
    part_of: Callable[[int], int] = lambda document: document % parts  # noqa: E731
    left_out = dict(found.keep_apart(parts, part_of))
    kept = [(text, part_of(document)) for number, (text, document) in enumerate(said) if str(number) not in left_out]
    for at, (text, part) in enumerate(kept):
        for other, there in kept[at + 1 :]:
            assert part == there or (text != other and jaccard(text, other) < NEAR)
    for own, keeps in left_out.items():
        text, document = said[int(own)]
        assert keeps != part_of(document)
        assert any(part_of(d) == keeps and (t == text or jaccard(t, text) >= NEAR) for t, d in said)


def test_a_formula_stays_where_most_of_it_is() -> None:
    found = Passages()
    for number, (text, document) in enumerate(
        [
            ("Godkendt.", 0),
            ("godkendt", 1),
            ("GODKENDT !", 1),
            ("Udsat.", 0),
            ("Udsat", 1),
            ("=", 0),
            ("=", 1),
            ("+", 1),
        ]
    ):
        found.add(text, document, str(number))
    assert dict(found.keep_apart(2, int)) == {"0": 1, "4": 0, "6": 0}
