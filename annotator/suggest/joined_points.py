"""Points that stand in one sentence: "at budgettet godkendes, at taksten hæves og at formanden bemyndiges" are three."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AT = re.compile(r"at\b", re.IGNORECASE)
_JOINT = re.compile(r"(?:[,;]\s+(?:(?:og|samt|men)\s+)?|\s(?:og|samt)\s+)(?=at\s)")
_GOVERNS = re.compile(
    r"(?:\b(?:god|aner|vedken)kend|\b(?:sikr|betyd|medfør|indebær|vis|oplys|anbefal|indstill|mene|find|konstater|noter|bekræft|forudsæt|kræv|forvent|"
    r"understreg|tilkendegiv|ønsk|accepter|tiltræd|meddel|opfordr|beslutt|vedtag|udtal|undersøg|afklar|vurder|foreslå|forudsætt|tilstræb|tilsikr|"
    r"præciser|pointer|fremhæv|fasthold|fastslå|aftal|anmod|bed|bemærk|orienter|drøft|overvej|påpeg|sørg|garanter|fastsætt|fastlæg|anfør|tilføj))"
    r"(?:er|es|e|r|s|et|ede|te|ende)?\Z|"
    r"\b(?:efterretning|forudsætning|betingelse|vilkår|forståelse|håb|baggrund|ønske|krav|udtryk|formål|mål|ud fra|bemærkning(?:en)?|"
    r"forbehold|oplysning|præcisering|tilføjelse)\Z|"
    r"\b(?:for|af|om|til|på|ved|med|i|efter|under|uden|over|mod|end|så|således|sådan|idet|herunder|dog|bl\.a\.|at|som|både|enten|dels)\Z",
    re.IGNORECASE,
)
"""What a further "at" depends on: the clause before it is not whole."""
_BODY_ACTS = re.compile(
    r"at\s+(?!det\b|der\b)(?:[\wæøåÆØÅ-]+\s+){1,6}?(?:godkender|tiltræder|beslutter|vedtager|giver|tager)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\b(?!deres\b)[a-zæøå]{3,}es\b|\bfår\b|\b(?:kan|skal)\b")
_INFINITIVE = re.compile(
    r"[Aa]t\s+(?!\w+(?:erne|ene)\b|(?:alle|begge|de|den|denne|disse|dette|ene|ingen|samme|nye|flere|både|hele|inde|nogle|evt|ikke|kommune|nærværende|vedlagte)\b)"
    r"(?:[a-zæøå]+e|få|gå|se|stå|bestå|indgå|foreslå|undgå)\s",
)
_TO_INFINITIVE = re.compile(r"\b(?:til|for|om|ved|med|af|uden|på)\s+at\s")
_ACTS = re.compile(r"\b(?!deres\b)[a-zæøå]{3,}(?:es|er|ås)\b|\b(?:får|kan|skal|bør|tage[rs])\b")
_NEXT_JOINT = re.compile(r",\s|\.|;")


_IT = re.compile(r"\b(?:det|der|hvor\w*)\s+(?:[\wæøå]+\s+){0,2}[\wæøå]+es\Z", re.IGNORECASE)
_LAST = 40
"""Characters at a clause's end in which what governs the next one stands."""
_LONGEST = 700
"""Characters after which a point that was not whole before is left as it is."""


def joined_points(words: str) -> Iterator[tuple[int, int]]:
    """Where the points of an unmarked sentence that begins with "at" stand in it, without what joins them."""
    start = 0
    nested = 0
    """Where the first clause that depends on the point's own ends, 0 where none does."""
    for joint in _JOINT.finditer(words) if _AT.match(words) else ():
        if joint.start() - start > _LONGEST:
            break
        before = words[start : joint.start()].rstrip()
        if _governs(before):
            nested = nested or joint.start()
        elif _whole(before, words[joint.end() : joint.end() + _LONGEST], words[start:nested]):
            yield start, joint.start()
            start, nested = joint.end(), 0
    yield start, len(words)


def _governs(before: str) -> bool:
    """Whether a clause ends in what the next "at" depends on; a passive does after "det" alone: "at planen godkendes" is whole."""
    found = _GOVERNS.search(before[-_LAST:])
    return found is not None and (not found[0].endswith("es") or _IT.search(before[-_LAST:]) is not None)


def _whole(before: str, after: str, governing: str) -> bool:
    """Whether a point is whole before a joint, so that the "at" after it begins one of its own rank.

    `governing` is the part of it on which an "at" of its own depends, "" where it has none.
    """
    infinitive = _INFINITIVE.match(before) is not None
    if infinitive != (_INFINITIVE.match(after) is not None):
        return False
    if infinitive:
        return not governing and _TO_INFINITIVE.search(before) is None
    if not governing:
        return _ACTS.search(before) is not None
    own = _NEXT_JOINT.split(after, maxsplit=1)[0]
    approves = _BODY_ACTS.match(governing) is not None and "efterretning" not in governing
    return approves and _TO_DO.search(own) is not None
