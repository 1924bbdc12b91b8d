"""Negative passages: whole sentences of what was read to the end, none of which a tag touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.dataset.negatives import negatives

TEXT = (
    "Punkt 3: Havnens udvidelse\n\n"
    "Rådet drøftede havnen. Der er ca. 40 både.\n"
    "• Broen males.\n"
    "• Kajen ses efter.\n\n"
    "12\n\n---\n\n  4.  \n\n"
    "Mødet sluttede kl. 17.\n"
)
WHOLE = [(0, len(TEXT))]


def words(regions: list[tuple[int, int]], *tagged: str) -> list[str]:
    tags = [(TEXT.index(each), TEXT.index(each) + len(each)) for each in tagged]
    return [TEXT[start:end] for start, end in negatives(TEXT, regions, tags)]


def test_sentences_headings_and_bullets_one_by_one_and_no_bare_numbers() -> None:
    assert words(WHOLE) == [
        "Punkt 3: Havnens udvidelse",
        "Rådet drøftede havnen.",
        "Der er ca. 40 både.",
        "• Broen males.",
        "• Kajen ses efter.",
        "Mødet sluttede kl. 17.",
    ]


def test_what_a_tag_touches_is_left_out_whole() -> None:
    assert words(WHOLE, "40", "males.\n• Kajen") == [
        "Punkt 3: Havnens udvidelse",
        "Rådet drøftede havnen.",
        "Mødet sluttede kl. 17.",
    ]


def test_a_tag_within_a_longer_one_does_not_hide_it() -> None:
    rest = TEXT[TEXT.index("Rådet") :].strip()
    assert words(WHOLE, rest, "Rådet", "kl") == ["Punkt 3: Havnens udvidelse"]


def test_only_what_lies_in_one_region_whole() -> None:
    cut = TEXT.index("er ca.")
    assert words([(0, cut)]) == ["Punkt 3: Havnens udvidelse", "Rådet drøftede havnen."]
    assert words([(cut, TEXT.index("Kajen"))]) == ["• Broen males."]
    assert words([]) == []


spans = st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda s: (s[0], s[0] + s[1])))


@given(spans)
def test_no_negative_shares_a_character_with_a_tag_and_none_is_missed(tags: list[tuple[int, int]]) -> None:
    found = list(negatives(TEXT, WHOLE, tags))
    for start, end in negatives(TEXT, WHOLE, []):
        touched = any(first < end and start < last for first, last in tags)
        assert touched != ((start, end) in found)


def test_running_titles_are_left_out_and_headings_within_pages_are_not() -> None:
    body = (
        "Havnen males.",
        "Broen står.",
        "Kajen ses efter.",
        "Indstilling",
        "Rådet drøftede.",
        "Planen følges.",
        "Alle var med.",
    )
    pages = [
        "Fjordby Byråd\n\n" + "\n\n".join(f"{each[:-1]} {chr(97 + n)}." if each[-1] == "." else each for each in body)
        + f"\n\nSide {n + 1} af 4\n\n"
        for n in range(4)
    ]  # fmt: skip
    text = "".join(pages)
    starts = [sum(map(len, pages[:n])) for n in range(4)]
    said = [text[start:end] for start, end in negatives(text, [(0, len(text))], [], starts)]
    assert not any("Side" in each or "Byråd" in each for each in said)
    assert said.count("Indstilling") == 4
    assert "Havnen males a." in said
