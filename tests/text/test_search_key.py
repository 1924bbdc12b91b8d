"""Search within a text: what is folded, and that the way back is right."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.search_key import find_all, fold


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("AFGØRELSE", "afgørelse", ["AFGØRELSE"]),
        ("År, ål og al", "ål", ["ål"]),
        ("År, ål og al", "al", ["al"]),
        ("a\u030ar og år", "år", ["a\u030ar", "år"]),
        ("eﬀekt og ﬁnans", "finans", ["ﬁnans"]),
        ("kro-\nner og kroner", "kroner", ["kro-\nner", "kroner"]),
        ("kro\u00adner", "KRONER", ["kro\u00adner"]),
        ("EU-\nRetten", "EU- Retten", ["EU-\nRetten"]),
        ("1995-\n96", "199596", []),
        ("mio.\n  kr.\u00a0i år", "mio. kr. i", ["mio.\n  kr.\u00a0i"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("tekst", "  ", []),
        ("😀 bestyrelsen", "Bestyrelsen", ["bestyrelsen"]),
        ("Straße", "strasse", ["Straße"]),
    ],
)
def test_find_all(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_all(fold(text), query)] == found


def test_whole_words() -> None:
    folded = fold("Råd, rådet, råd-giver, område, RÅD")
    assert len(find_all(folded, "råd")) == 5
    assert [start for start, _ in find_all(folded, "råd", whole_words=True)] == [0, 12, 31]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aAåÅæØ \n\t-\u00ad\u030aﬁß1.\u00a0İ😀", max_size=40), st.data())
def test_way_back(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        low, high = folded.span(start, end)
        assert 0 <= low < high <= len(text)
        assert folded.text[start:end].strip() in fold(text[low:high]).text or text[low - 1 : low].isspace()


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abåøÆ 1.", max_size=30))
def test_decomposed_text_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text
