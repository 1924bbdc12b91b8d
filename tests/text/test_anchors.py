"""Anchors: a quote is placed by its offsets, words and context, and never by a guess."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.text.anchors import Ambiguous, Missing, Placed, Placer, place, squash

TEXT = (
    "Udvalget tog sagen op.\nDet indstilles, at orienteringen tages til efterretning.\nPunkt 2\n"
    "Nævnet fik ordet.\nDet indstilles, at orienteringen tages til efter-\nretning.\nMødet sluttede."
)
QUOTE = "at orienteringen tages til efterretning."


def test_offsets_hold() -> None:
    start = TEXT.index(QUOTE)
    assert place(TEXT, QUOTE, start=start, end=start + len(QUOTE)) == Placed(start, start + len(QUOTE), exact=True)


def test_offsets_hold_for_what_words_cannot_find() -> None:
    text = "Ja – nej.\n- Punkt"
    assert place(text, "-", start=10, end=11, prefix="nej.\n", suffix=" Punkt") == Placed(10, 11, exact=True)
    assert place(text, "-") == Missing()
    assert place(text, " ", start=2, end=3) == Missing()


def test_offsets_of_another_text_do_not_count() -> None:
    assert place(TEXT, "Nævnet fik ordet.", start=3, end=20) == Placed(88, 105, exact=True)


def test_look_alikes_are_not_guessed() -> None:
    found = place(TEXT, QUOTE)
    assert isinstance(found, Ambiguous)
    assert [squash(TEXT[a:b]).text for a, b in found.spans] == [squash(QUOTE).text] * 2


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("sagen op. Det indstilles, ", "", 0),
        ("fik ordet. Det indstilles, ", "", 1),
        ("", "\nMødet", 1),
        ("Helt andre ord. Nævnet fik ordet. Det indstilles, ", " Mødet sluttede. Tak.", 1),
        ("Det indstilles, ", "", None),
        ("noget helt andet ", " og mere", None),
    ],
)
def test_context_narrows(prefix: str, suffix: str, expected: int | None) -> None:
    places = place(TEXT, QUOTE)
    assert isinstance(places, Ambiguous)
    found = place(TEXT, QUOTE, prefix=prefix, suffix=suffix)
    if expected is None:
        assert found == places
    else:
        assert isinstance(found, Placed)
        assert (found.start, found.end) == places.spans[expected]
        assert found.exact == (expected == 0)


def test_offsets_against_context() -> None:
    first = TEXT.index(QUOTE)
    found = place(TEXT, QUOTE, start=first, end=first + len(QUOTE), prefix="Nævnet fik ordet.\nDet indstilles, ")
    assert isinstance(found, Ambiguous)
    assert len(found.spans) == 2
    nowhere = place(TEXT, QUOTE, start=first, end=first + len(QUOTE), prefix="Det vedtoges, ")
    assert nowhere == Placed(first, first + len(QUOTE), exact=True)


def test_a_number_is_not_found_inside_another() -> None:
    text = "I alt 970.000 kr. og 1.70.000 kr., heraf 70.000 kr. til drift"
    assert place(text, "70.000 kr.") == Placed(41, 51, exact=True)
    assert isinstance(place("970.000 kr.", "70.000 kr."), Placed)


def test_ligatures_hyphens_and_composition() -> None:
    text = "En eﬀektiv ind-\nsats pa\u030a omra\u030adet.  "
    found = place(text, " effektiv indsats på  området. ")
    assert found == Placed(3, len(text) - 2, exact=False)
    assert place(text, "noget andet") == Missing()
    assert place(text, " - ") == Missing()


def test_a_page_break_may_interrupt() -> None:
    text = "Udvalget besluttede at oprette\nSide 18\nRegion Midtby\net nyt råd for området.\n"
    found = place(text, "Udvalget besluttede at oprette et nyt råd for området.")
    assert found == Placed(0, len(text) - 1, exact=False)
    within = "Udvalget besluttede at oprette ikke nogen et nyt råd for området.\n"
    assert place(within, "Udvalget besluttede at oprette et nyt råd for området.") == Missing()


def test_a_passage_that_comes_again_soon_after_is_two_and_not_one_interrupted() -> None:
    said = "Udvalget besluttede at oprette et nyt råd."
    for end in ("", "\nSlut"):
        text = f"{said}\nSide 18\n{said}{end}"
        again = len(text) - len(said) - len(end)
        expected = Ambiguous(((0, len(said)), (again, again + len(said))))
        assert place(text, said, prefix="helt andet", suffix="helt andet") == expected


def test_context_finds_the_interrupted_one_of_two() -> None:
    whole = "Udvalget besluttede at oprette et nyt råd for området."
    broken = "Udvalget besluttede at oprette\nSide 18\net nyt råd for området."
    text = f"Punkt 3: {broken}\nPunkt 4: økonomi\nBilag 1: {whole}\nBilag 2: kort\n"
    start = text.index(broken)
    here = Placed(start, start + len(broken), exact=False)
    assert place(text, whole, prefix="Punkt 3: ", suffix="\nPunkt 4: økonomi") == here
    there = text.index(whole)
    assert place(text, whole, prefix="Bilag 1: ", suffix="\nBilag 2: ") == Placed(there, there + len(whole), exact=True)
    # Context that speaks for neither: the words in one piece are the better witness.
    assert place(text, whole, prefix="helt andet") == Placed(there, there + len(whole), exact=True)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab \n-åﬁ\u00ad.", min_size=1, max_size=60), st.data())
def test_what_was_cut_is_placed_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    found = place(text, quote, prefix=text[:start], suffix=text[end:])
    needle = squash(quote).text
    if isinstance(found, Missing):
        assert not needle
        return
    spans = found.spans if isinstance(found, Ambiguous) else ((found.start, found.end),)
    for low, high in spans:
        assert not text[low].isspace()
        assert not text[high - 1].isspace()
    if isinstance(found, Placed) and found.exact:
        assert text[found.start : found.end] == quote


def test_gold_is_placed_in_a_text_with_other_line_breaks(shared: Path) -> None:
    """The gold's own texts with all line breaks moved and words hyphenated anew stand in for a text layer."""
    for path in sorted((shared / "gold").glob("*.jsonl")):
        original = (shared / "documents" / f"{path.stem}.txt").read_text(encoding="utf-8")
        placer = Placer(re.sub(r"\s+", "\n", original))
        for line in path.read_text(encoding="utf-8").splitlines():
            tag = json.loads(line)
            start, end = tag["start"], tag["end"]
            found = placer.place(tag["text"], prefix=original[:start][-2000:], suffix=original[end : end + 2000])
            assert isinstance(found, Placed), tag["text"]
            assert squash(placer.text[found.start : found.end]).text == squash(tag["text"]).text
            assert len(squash(placer.text[: found.start]).text) == len(squash(original[:start]).text)


@given(st.text("ab e\u0301-\n", min_size=4, max_size=30), st.data())
def test_words_that_stand_verbatim_are_placed_as_by_their_squashed_context(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first = data.draw(st.integers(0, start))
    last = data.draw(st.integers(end, len(text)))
    words = {"start": start, "end": end, "prefix": text[first:start], "suffix": text[end:last]}
    assume(squash(text[start:end]).text)
    quick = Placer(text).place(text[start:end], **words)  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Placer, "_stands", lambda *_: False)
        assert Placer(text).place(text[start:end], **words) == quick  # type: ignore[arg-type]
