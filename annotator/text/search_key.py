"""Search within a text as a reader means it: letter case, line breaks, hyphenation and ligatures left out of account."""

from __future__ import annotations

import re
import unicodedata

from annotator.text.rewritten import LIGATURES, Rewritten, odd_characters, rewrite

Folded = Rewritten
"""The folded text with the way back: `folded.span(i, j)` gives the original's offsets."""

_SPACE = r"[^\S ]\s*| \s+"
_HYPHEN = r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*\r?\n\s*(?=[^\W\d_])|\u00ad"


def fold(text: str) -> Folded:
    """`text` as it is compared in a search.

    NFC (a + ring is å), case folded, ligatures spelled out, soft hyphens dropped, a hyphen at a line's end dropped with
    the break where a lower-case letter follows, and each run of white space made one space. Danish letters stay letters
    of their own: "ål" is not "al".
    """
    odd = odd_characters(text, _fold_one, str.casefold)
    special = re.compile("|".join(part for part in (_HYPHEN, _SPACE, odd) if part))
    return rewrite(text, special, _replacement, str.casefold)


def find_all(folded: Folded, query: str, *, whole_words: bool = False) -> list[tuple[int, int]]:
    """All places of `query`, in order and without overlap, as offsets of the original text; none for a blank query.

    With `whole_words` no letter or digit may stand directly before or after.
    """
    needle = fold(query).text.strip()
    if not needle:
        return []
    found = []
    at = folded.text.find(needle)
    while at >= 0:
        end = at + len(needle)
        if not whole_words or _is_whole(folded.text, at, end):
            found.append(folded.span(at, end))
            at = folded.text.find(needle, end)
        else:
            at = folded.text.find(needle, at + 1)
    return found


def _fold_one(text: str) -> str:
    spelled = "".join(LIGATURES.get(c, c) for c in unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", spelled.casefold())


def _replacement(match: re.Match[str]) -> str | None:
    found = match[0]
    if found.isspace():
        return " "
    if found == "\u00ad":
        return ""
    if "\n" in found and found[0] in "-\u2010\u00ad":
        # A capital after the break ("EU-\nRetten") keeps its hyphen; the break becomes a space like any other.
        return "" if match.string[match.end()].islower() else found[0].replace("\u00ad", "") + " "
    return _fold_one(found)


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after
