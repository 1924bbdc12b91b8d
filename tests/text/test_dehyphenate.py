"""Words that a line break cut are joined, others keep their hyphens, and offsets lead to the same words both ways."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text import passages
from annotator.text.dehyphenate import joined

SOFT = "\u00ad"


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Svaret fra inden-\nrigsministeren kom.", "Svaret fra indenrigsministeren kom."),
        ("Sundheds-\nstyrelsen", "Sundhedsstyrelsen"),
        ("bro- \n  afgiften", "broafgiften"),
        ("kajan\u2010\nlæg", "kajanlæg"),
        ("A\u030alborg-\nense", "A\u030alborgense"),
        ("den EU-rets-\nlige side", "den EU-retslige side"),
        (f"bro{SOFT}afgift og kaj{SOFT}\nanlæg", "broafgift og kajanlæg"),
        (f"HAVNE{SOFT}RÅDET", "HAVNERÅDET"),
        (f"HAVNE{SOFT}\nRÅDET", "HAVNERÅDET"),
        ("Gaden-\nes naboer. Gadenes lys.", "Gadenes naboer. Gadenes lys."),
        ("biol-\nogi", "biologi"),
    ],
)
def test_words_that_a_line_cut_are_joined(printed: str, wanted: str) -> None:
    assert joined(printed).text == wanted


@pytest.mark.parametrize(
    "printed",
    [
        "EU-\nretten",
        "KL-\nformanden",
        "1995-\n96",
        "5-\nårig",
        "vej-\n12",
        "Sønder- og\nNordmark",
        "økonomi-\n og havneudvalget",
        "drifts-\nog anlægsudgifter",
        "vej-\neller broarbejde",
        f"drifts{SOFT}\nog anlægsudgifter",
        "Region-\nMidtby",
        "e-\nmail",
        "ikke-\nplanlagte",
        "PhD-\nstuderende",
        "havnen -\nbroen",
        "havnen-\n\nbroen",
        "havnen\u2011\nbroen",
        "kaj-\n",
        "-\nbro",
        "https://fjordby.invalid/rapport-\nom-broen",
        f"1995{SOFT}96",
        f"{SOFT} punkt",
    ],
)
def test_hyphens_that_belong_to_the_word_stay_as_printed(printed: str) -> None:
    assert joined(printed).text == printed


def test_the_rest_of_the_text_says_how_a_word_is_written() -> None:
    assert joined("En kyst-\nby. En kyst-by ligger der.").text == "En kyst-\nby. En kyst-by ligger der."
    assert joined("En kyst-\nby. En Kystby, to kyst-by.").text == "En kystby. En Kystby, to kyst-by."


def test_line_breaks_within_sentences_stay() -> None:
    assert joined("Rådet vedtog, at hav-\nnen\nudvides.\n").text == "Rådet vedtog, at havnen\nudvides.\n"


def test_spans_follow_and_lead_back() -> None:
    printed = "Svaret fra inden-\nrigsministeren kom."
    made = joined(printed)
    whole = printed.index("inden"), printed.index(" kom")
    start, end = made.span(*whole)
    assert made.text[start:end] == "indenrigsministeren"
    assert made.printed(start, end) == whole
    hyphen = printed.index("-")
    assert made.span(hyphen, hyphen + 2) == (hyphen, hyphen), "nothing is left of what was dropped"
    assert made.text[slice(*made.span(hyphen, whole[1]))] == "rigsministeren"
    assert made.text[slice(*made.span(whole[0], hyphen + 1))] == "inden"


PIECES = st.sampled_from(
    ["inden", "rigs", "EU", "retten", "og", "12", "å", "a\u030a", "😀", "-", "\u2010", SOFT, "\n", " ", ".", "@", "🏖"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
@example("inden-\nrigs-\nretten")
def test_only_hyphens_breaks_and_indents_are_dropped_and_offsets_hold(text: str) -> None:
    made = joined(text)
    assert len(made.offsets) == len(made.text)
    assert [text[at] for at in made.offsets] == list(made.text)
    assert list(made.offsets) == sorted(set(made.offsets))
    dropped = {text[at] for at in set(range(len(text))) - set(made.offsets)}
    assert dropped <= {"-", "\u2010", SOFT, "\n", " "}
    for start, end in [(0, len(text)), (len(text) // 3, 2 * len(text) // 3)]:
        first, last = made.span(start, end)
        assert made.text[first:last] == "".join(text[at] for at in range(start, end) if at in set(made.offsets))
        if first < last:
            low, high = made.printed(first, last)
            assert start <= low < high <= end


@given(st.text(alphabet="aåE1-\u00ad\n .", max_size=60))
def test_what_is_joined_has_nothing_more_to_join_at_the_same_places(text: str) -> None:
    made = joined(text)
    assert made.text.count("\n") <= text.count("\n")
    assert re.sub(r"[-\u00ad\n ]", "", made.text) == re.sub(r"[-\u00ad\n ]", "", text)


def test_every_gold_tag_has_its_words_joined_in_place(shared: Path) -> None:
    seen = cut = 0
    for path in sorted((shared / "gold").glob("*.jsonl")):
        text = (shared / "documents" / f"{path.stem}.txt").read_bytes().decode()
        made = joined(text)
        for line in path.read_text("utf-8").splitlines():
            tag = json.loads(line)
            span = tag["start"], tag["end"]
            start, end = made.span(*span)
            alone = "".join(text[at] for at in made.offsets[start:end])
            assert made.text[start:end] == alone
            assert made.printed(start, end) == span, "no gold tag begins or ends at a dropped hyphen"
            plain = re.sub(r"[\s\-\u00ad\u2010]", "", text[span[0] : span[1]])
            assert re.sub(r"[\s\-\u00ad\u2010]", "", made.text[start:end]) == plain
            seen += 1
            cut += end - start < span[1] - span[0]
    assert seen > 100
    assert cut > 5


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("inden-\nrigsministeren", "indenrigsministeren"),
        ("EU-\nkommissionen har", "EU-kommissionen har"),
        ("nyt IT-\n  udstyr", "nyt IT-udstyr"),
        ("drifts-\nog anlægsudgifter", "drifts- og anlægsudgifter"),
        ("a\u00adb 1995-\n96", "ab 1995-96"),
    ],
)
def test_a_passage_is_read_with_its_words_whole(printed: str, read: str) -> None:
    assert passages.joined(printed) == read
