"""Search over the project: Danish letters apart, line ends and ligatures joined, no query ever an error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.store.search import Hit
from tests.store.builders import Desk, add, paper


def found(desk: Desk, query: str) -> list[str]:
    return [hit_text(desk, hit) for hit in desk.project.search(query)]


def hit_text(desk: Desk, hit: Hit) -> str:
    layer = desk.project.text_layer(hit.document)
    assert layer.page_of(hit.start) == hit.page
    return layer.text[hit.start : hit.end]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ål", ["ål"]),
        ("al", []),
        ("år", ["år"]),
        ("ar", ["Ar"]),
        ("a\u030ar", ["år"]),
        ("ÅRETS", ["Årets"]),
        ("budgettet", ["budgettet"]),
        ("driftsudgifter", ["drifts-\nudgifter"]),
        ("drift*", ["drifts-\nudgifter"[:5]]),
        ("drift", []),
        ('"vedtog budgettet"', ["vedtog budgettet"]),
        ('"vedtog budgettet', ["vedtog budgettet"]),
        ('"budgettet vedtog"', []),
        ("budgettet vedtog", ["vedtog budgettet"]),
        ("vedtog havnen", []),
        ("1,2 mio.", ["1,2 mio"]),
        ("1,2", ["1,2"]),
        ("punktet AND udsat", []),
        ("NEAR(punktet)", []),
        ("", []),
        ('" * ^ : - + ( ) {', []),
    ],
)
def test_words_are_found_where_they_stand(desk: Desk, query: str, expected: list[str]) -> None:
    assert found(desk, query) == expected


def test_ligatures_soft_hyphens_and_decomposed_letters_are_found(desk: Desk) -> None:
    text = "Det o\ufb03cielle kon\u00adtor på a\u030astedet.\nSIDSTE Linje om St\u00f8rre sager\n"
    one = paper("sær.pdf", pages=("Forside\n", text))
    add(desk.project, one, desk.ann)
    assert found(desk, "officielle") == ["o\ufb03cielle"]
    assert found(desk, "kontor") == ["kon\u00adtor"]
    assert found(desk, "åstedet") == ["a\u030astedet"]
    assert found(desk, "større SAGER") == ["St\u00f8rre sager"]
    assert desk.project.search("kontor")[0].page == 1


def test_every_place_of_a_word_counts_up_to_the_limit(desk: Desk) -> None:
    one = paper("b.pdf", pages=("sag sag sagen\n", "Sag\n"))
    add(desk.project, one, desk.ann)
    assert [hit.start for hit in desk.project.search("sag")] == [0, 4, 14]
    assert [hit.start for hit in desk.project.search("sag*")] == [0, 4, 8, 14]
    assert len(desk.project.search("sag", limit=2)) == 2
    assert desk.project.search("sag", limit=0) == ()


def test_the_snippet_is_one_line_around_the_place(desk: Desk) -> None:
    one = paper("b.pdf", pages=(f"{'før ' * 40}\nmidten her\n{'efter ' * 40}\n",))
    add(desk.project, one, desk.ann)
    snippet = desk.project.search("midten")[0].snippet
    assert "før midten her efter" in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert "\n" not in snippet


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.text(), st.text("ab\"*^():{}+-'ANDORNEAR \x00å")))
def test_no_query_is_an_error(desk: Desk, query: str) -> None:
    desk.project.search(query)
