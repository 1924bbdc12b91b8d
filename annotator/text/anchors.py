"""Placing a quote in a text layer: by its offsets, its words and its context; never by a guess."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from annotator.text.rewritten import LIGATURES, Rewritten, odd_characters, rewrite

_IGNORED = r"[\s\-\u00ad\u2010\u2011]+"
_ENOUGH = 8
"""Squashed characters of context that must agree before a place may be chosen by part of its context."""
_SEED = 12
"""Squashed characters that must agree at each end of a quote that a page break interrupts."""
_FURNITURE = 160
"""Squashed characters that the footer and header at a page break may have together."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The quote stands at `start` to `end`; `exact` where it does character by character."""

    start: int
    end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quote fits in each of `spans` equally well."""

    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """The quote is nowhere in the text."""


Placement = Placed | Ambiguous | Missing
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Context:
    """Squashed text that stands before and after a quote."""

    prefix: str
    suffix: str

    def __bool__(self) -> bool:
        return bool(self.prefix or self.suffix)


def squash(text: str) -> Rewritten:
    """`text` without white space and hyphens, ligatures spelled out, letters composed (NFC); case is kept."""
    odd = odd_characters(text, _compose)
    special = re.compile(f"{_IGNORED}|{odd}" if odd else _IGNORED)
    return rewrite(text, special, _folded)


def _folded(match: re.Match[str]) -> str:
    found = match[0]
    # Nearly all of a text's matches are single spaces.
    return "" if found.isspace() else _compose(re.sub(_IGNORED, "", found))


def _compose(text: str) -> str:
    return "".join(LIGATURES.get(c, c) for c in unicodedata.normalize("NFC", text))


@dataclass(slots=True)
class Placer:
    """Places quotes in one text, which is squashed once at most, so that thousands of quotes are placed quickly."""

    text: str
    _squashed: Rewritten | None = field(init=False, default=None)
    _known: dict[str, list[Span]] = field(init=False, default_factory=dict)

    @property
    def _flat(self) -> Rewritten:
        if self._squashed is None:
            self._squashed = squash(self.text)
        return self._squashed

    def place(
        self, quote: str, *, start: int | None = None, end: int | None = None, prefix: str = "", suffix: str = ""
    ) -> Placement:
        """Where `quote` stands.

        1. Offsets under which the text says the quote verbatim hold, unless the context given disagrees there and
           agrees in full somewhere else: then the two places are `Ambiguous`.
        2. Otherwise every place with the same characters counts, white space and hyphens left out of account,
           ligatures and combining letters folded.
        3. Of several, those whose context agrees in full are taken. Where none does, the place with the longest
           stretch of agreeing context next to the quote is, if at least 8 characters agree and no other place has more
           than half as many. Of what is left, places that cut a word or number in two ("70.000" in "970.000") give way
           to those that do not.
        4. Words that are nowhere in one piece may be interrupted once by whole lines, at most 160 characters: the footer
           and header of a page break, which the span then holds. Such a place also goes before those in one piece where
           the context decides for it by rule 3.
        5. What is left: one is `Placed`, several are `Ambiguous`, none is `Missing`.

        Context may be of any length; all of it is used. A span never begins or ends in white space.
        """
        if start is not None and end is not None and self._stands(start, end, quote, prefix, suffix):
            return self._trimmed(start, end)
        needle = squash(quote).text
        if not needle:
            return Missing()
        context = _Context(squash(prefix).text, squash(suffix).text)
        if start is not None and end is not None and self._says(start, end, quote):
            return self._confirmed(needle, start, end, context)
        places = self._candidates(needle, context)
        if not places:
            return Missing()
        if len(places) > 1 and context:
            places = self._narrowed(places, context)
        places = self._whole(places, needle)
        if len(places) > 1:
            return Ambiguous(tuple(self._flat.span(*place) for place in places))
        first, last = self._flat.span(*places[0])
        return Placed(first, last, exact=self.text[first:last] == quote)

    def _candidates(self, needle: str, context: _Context) -> list[Span]:
        """The places in one piece; an interrupted one where there are none, or where the context is its own."""
        places = self._places(needle)
        if places and (not context or any(self._fits(place, context) for place in places)):
            return places
        interrupted = self._interrupted(needle)
        if not places or not interrupted:
            return places or interrupted
        best = self._narrowed(places + interrupted, context)
        return best if len(best) == 1 else places

    def _says(self, start: int, end: int, quote: str) -> bool:
        return 0 <= start < end <= len(self.text) and self.text[start:end] == quote

    def _stands(self, start: int, end: int, quote: str, prefix: str, suffix: str) -> bool:
        """Whether quote and context stand there verbatim, as they do in our own exports; then they agree squashed too.

        But for a combining letter that the context's border parts from what it belongs to: squashed they are one.
        """
        after = end + len(suffix)
        return (
            self._says(start, end, quote)
            and self.text.endswith(prefix, 0, start)
            and self.text.startswith(suffix, end)
            and not unicodedata.combining(prefix[:1] or "x")
            and not unicodedata.combining(self.text[after : after + 1] or "x")
            and not quote.isspace()
        )

    def _trimmed(self, start: int, end: int) -> Placed:
        said = self.text[start:end]
        first = start + len(said) - len(said.lstrip())
        last = end - (len(said) - len(said.rstrip()))
        return Placed(first, last, exact=(first, last) == (start, end))

    def _confirmed(self, needle: str, start: int, end: int, context: _Context) -> Placement:
        here = self._trimmed(start, end)
        first, last = here.start, here.end
        if not context or self._fits_around(first, last, context):
            return here
        rivals = [self._flat.span(*place) for place in self._places(needle) if self._fits(place, context)]
        rivals = [rival for rival in rivals if rival != (first, last)]
        return Ambiguous(tuple(sorted([(first, last), *rivals]))) if rivals else here

    def _fits_around(self, start: int, end: int, context: _Context) -> bool:
        """Whether the text around an original span agrees with the context; it may be shorter at the text's ends."""
        reach = 4 * (len(context.prefix) + len(context.suffix)) + 256
        before = squash(self.text[max(0, start - reach) : start]).text
        after = squash(self.text[end : end + reach]).text
        return before.endswith(context.prefix) and after.startswith(context.suffix)

    def _places(self, needle: str) -> list[Span]:
        """All places of `needle` in the squashed text, overlapping ones too."""
        found = self._known.get(needle)
        if found is None:
            found = []
            at = self._flat.text.find(needle)
            while at >= 0:
                found.append((at, at + len(needle)))
                at = self._flat.text.find(needle, at + 1)
            self._known[needle] = found
        return found

    def _interrupted(self, needle: str) -> list[Span]:
        """All places where whole lines stand between the beginning of `needle` and its end."""
        if len(needle) < 2 * _SEED:
            return []
        found = []
        for start, _ in self._places(needle[:_SEED]):
            flat = self._flat.text[start : start + len(needle) + _FURNITURE]
            head = _common(flat, needle)
            end = flat.find(needle[-_SEED:], head)
            while end >= 0:
                end += _SEED
                tail = _common(flat[:end][::-1], needle[::-1])
                if len(needle) < end and len(needle) <= head + tail and self._at_lines(start, end, head, tail, needle):
                    found.append((start, start + end))
                end = flat.find(needle[-_SEED:], end - _SEED + 1)
        return found

    def _at_lines(self, start: int, end: int, head: int, tail: int, needle: str) -> bool:
        """Whether what is between some beginning of the needle, up to `head`, and the rest begins and ends with lines."""
        # Each piece holds something: two whole passages that follow each other are no interrupted one.
        for cut in range(min(head, len(needle) - 1), len(needle) - tail - 1, -1):
            rest = start + end - (len(needle) - cut)
            before = self.text[self._flat.span(start, start + cut)[1] : self._flat.offsets[start + cut]]
            after = self.text[self._flat.span(start, rest)[1] : self._flat.offsets[rest]]
            if cut >= _SEED and "\n" in before and "\n" in after:
                return True
        return False

    def _whole(self, places: list[Span], needle: str) -> list[Span]:
        """Those that cut no word or number in two, or all where each does."""
        if len(places) < 2:
            return places
        return [place for place in places if not self._cuts(place, needle)] or places

    def _cuts(self, place: Span, needle: str) -> bool:
        start, end = self._flat.span(*place)
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        return (needle[0].isalnum() and re.search(r"[^\W_]\Z|\d[.,]\Z", before) is not None) or (
            needle[-1].isalnum() and re.match(r"[^\W_]|[.,]\d", after) is not None
        )

    def _fits(self, place: Span, context: _Context) -> bool:
        return self._flat.text.endswith(context.prefix, 0, place[0]) and self._flat.text.startswith(
            context.suffix, place[1]
        )

    def _narrowed(self, places: list[Span], context: _Context) -> list[Span]:
        full = [place for place in places if self._fits(place, context)]
        if full:
            return full
        scores = [self._agreeing(place, context) for place in places]
        best, second = sorted(scores, reverse=True)[:2]
        clear = best >= _ENOUGH and second * 2 <= best
        return [places[scores.index(best)]] if clear else places

    def _agreeing(self, place: Span, context: _Context) -> int:
        """How many characters of context agree, counted outwards from the quote on both sides."""
        before = self._flat.text[max(0, place[0] - len(context.prefix)) : place[0]]
        after = self._flat.text[place[1] : place[1] + len(context.suffix)]
        return _common(before[::-1], context.prefix[::-1]) + _common(after, context.suffix)


def _common(a: str, b: str) -> int:
    """How many first characters two texts share."""
    for count, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return count
    return min(len(a), len(b))


def place(
    text: str, quote: str, *, start: int | None = None, end: int | None = None, prefix: str = "", suffix: str = ""
) -> Placement:
    """Where `quote` stands in `text`, by the rules of `Placer.place`; for many quotes make a `Placer` once."""
    return Placer(text).place(quote, start=start, end=end, prefix=prefix, suffix=suffix)
