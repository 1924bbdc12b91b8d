"""Whether two wordings of a funder, or of a purpose, may mean the same: by their words, not by letters."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable

Words = frozenset[str]
"""The words of a wording, without regard to letter case, hyphenation and repetition."""
SHARED = 0.5
"""Of all words of two purposes that mean the same, at least so many are in both."""
CONTAINED = 0.8
"""Or of the shorter one's words so many are in the longer."""
_HYPHEN = re.compile(r"(?<=\w)(?:\u00ad|[-\u2010\u2011])\s*(?=\w)")
_WORD = re.compile(r"\w+")


def words_of(text: str) -> Words:
    """The words of a wording; of one that has no word, itself."""
    flat = _HYPHEN.sub("", unicodedata.normalize("NFC", text).casefold())
    return frozenset(_WORD.findall(flat)) or frozenset({flat})


def same_funder(one: Words, other: Words) -> bool:
    """Whether one says no more than the other."""
    return one <= other or other <= one


def same_purpose(one: Words, other: Words) -> bool:
    """Whether they share half of their words, or one has nearly all of the other's; other numbers are other purposes."""
    numbers, others = ({word for word in words if any(map(str.isdigit, word))} for words in (one, other))
    if not (numbers <= others or others <= numbers):
        return False
    shared = len(one & other)
    return shared >= SHARED * len(one | other) or shared >= CONTAINED * min(len(one), len(other))


def spokesmen(texts: Iterable[str], same: Callable[[Words, Words], bool]) -> dict[str, str]:
    """By each wording the one that stands for it: wordings of one group are all the same as each other by `same`.

    Hangs on which wordings there are, not on their order nor number. "" stands for itself alone.
    """
    words = {text: words_of(text) for text in texts if text}
    groups: list[list[str]] = []
    holding: dict[str, set[int]] = defaultdict(set)
    found = {"": ""}
    for text in sorted(words, key=lambda each: (-len(words[each]), each)):
        near = sorted({number for word in words[text] for number in holding[word]})
        home = next((n for n in near if all(same(words[text], words[each]) for each in groups[n])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(text)
        for word in words[text]:
            holding[word].add(home)
        found[text] = groups[home][0]
    return found
