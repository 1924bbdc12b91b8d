"""The words before the points of an Indstilling: who asks whom ("Forvaltningen indstiller til udvalget, at"), and leads under them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.text.passages import joined

_ACTIVE = r"(?:indstill(?:er|ede)|anbefal(?:er|ede)|foreslå(?:r)|foreslog|henstill(?:er|ede))"
_PASSIVE = r"(?:indstill(?:es|edes)|anbefal(?:es|edes)|foreslå(?:s|edes)|henstilles)"
_PERFECT = r"(?:har|havde)\s+(?:derfor\s+|tidligere\s+)?(?:indstillet|anbefalet|foreslået)"
_WHO = r"[A-ZÆØÅ][^.:;]{1,90}?"
_VERB = re.compile(
    rf"(?:(?P<who>{_WHO})\s+)?(?P<verb>(?P<active>{_ACTIVE}|{_PERFECT})|{_PASSIVE})\b|"
    r"(?:(?P<noun>[A-ZÆØÅ][\wæøåÆØÅ-]*)\s+)?indstilling\s+(?:om|er|til\s[^.:;\n]{3,80}?)(?=\s*[,:]|\s+at\b)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?:it is (?:therefore )?recommended|(?P<who>(?:the )?[A-Z]?\w+(?: \w+){0,2}) recommends?)\s*,?\s*(?P<at>that)?\s*:?\s*(?=\n|\Z|\S)",
    re.IGNORECASE,
)
_TO_AT = re.compile(
    r"(?P<to>[^.:;]{0,220}?)(?<!\bfor)(?<!\btil)(?<!\bved)(?<!\bmed)(?<!\bom)(?<!\bså)(?<!\bsåledes)(?<!\bend)\s*,?\s*(?P<at>\bat\b)\s*[:,]?\s*",
    re.IGNORECASE,
)
_TO_COLON = re.compile(r"(?P<to>[^.:;]{0,220}?)\s*:\s*")
_TO_END = re.compile(
    r"(?P<to>\s*(?:(?:derfor|hermed|således|herefter|på denne baggrund|på den baggrund|følgende)\s*){0,2}"
    r"(?:(?:til|over\s*for|for)(?:\s(?!(?:godkendelse|orientering|drøftelse|efterretning|beslutning)\b)[^.:;]{2,220}?)?)?),?\s*\Z",
    re.IGNORECASE,
)
_TO_COMMA = re.compile(r"(?P<to>[^\n.:;]{0,110}?)\s*,[ \t]*(?:\n\s*|(?=\d{1,2}[.)]|[-–•]))")
_NO_BODY = re.compile(
    r"(?:det|der|derfor|herefter|på|i|ved|efter|med|som|til|for|samtidig|endvidere|desuden|således|hermed|dermed|idet|da|under|af)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\s+(?P<who>(?:(?:den|det|de)\s+)?(?:[\wæøåÆØÅ-]+\s+og\s+)?[\wæøåÆØÅ-]*(?:forvaltning(?:en)?|administrationen|direktionen|sekretariatet|"
    r"borgmesteren|formanden|formandskabet|udvalget|bestyrelsen|rådet|direktøren|afdelingen|centeret|centret|ledelsen|chefen|styregruppen))\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\s+af\s+(?P<who>[^,:.]{3,60}?)\s*(?:[,:]|\bat\b|\Z)")
_ADDRESSEE = re.compile(r"\b(?:over\s*for|til|for)\s+(?P<to>[^:]{3,200})", re.IGNORECASE)
_FOR_WHAT = re.compile(
    r"(\w(?:en|et|ne))s\s+(?:godkendelse|beslutning|drøftelse|orientering|efterretning|stillingtagen|behandling)\Z"
)
"""An addressee in the genitive, with what the proposal is put to them for."""
_BODIES = (
    r"(?:(?:det|den|de)\s+)?(?:[\wæøåÆØÅ]+-(?:,|\s+og)\s+){0,3}(?:[A-ZÆØÅ][\wæøåÆØÅ-]*\s+)?"
    r"[\wæøåÆØÅ-]*(?:udvalget|udvalgene|udvalg|rådet|råd|bestyrelsen|kommunalbestyrelsen|direktionen|repræsentation(?:en)?|forsamling(?:en)?|"
    r"styregruppen|nævnet|præsidiet|kredsen|ministeriet|skabet|styret|kommunerne|bestyrelserne|rådene|(?<![\wæøåÆØÅ-])(?-i:[A-ZÆØÅ]{2,6}))"
    r"(?:\s+for\s+[\wæøåÆØÅ,\- ]{3,60}?)?"
)
_SEVERAL = rf"{_BODIES}(?:\s*(?:,|\bog)\s*{_BODIES}){{0,3}}"
_ASKS = r"(?:anbefales|indstilles|foreslås|anbefaler|indstiller|foreslår)"
_LEAD = re.compile(
    rf"(?:at\s+)?(?:(?:det|der)\s+)?(?:(?P<first>{_BODIES})\s+)?(?:over\s*for|til)\s+(?P<whom>[^.:;]{{3,120}}?)\s+{_ASKS}(?:\s*,?\s*at)?\s*[,:]?|"
    rf"(?:at\s+)?(?:(?P<one>{_BODIES})\s+)?{_ASKS}\s+(?:(?:over\s*for|til)\s+)?(?P<then>{_SEVERAL})\s*,?\s*(?:at)?\s*(?:\b(?:godkende|beslutte|vedtage|tiltræde)\s*(?=[,:]))?[,:]?|"
    rf"(?:at\s+)?(?P<to>{_SEVERAL})(?:\s+(?:{_ASKS}|(?:beslutter|godkender|tiltræder|vedtager)(?=\s*[,:])))?\s*,?\s*(?:at)?\s*[,:]?",
    re.IGNORECASE,
)
_LONGEST_LEAD = 260
"""A line that only leads to points: "at det over for byrådet anbefales,", "at udvalget", "Teknikudvalget og Byrådet, at"."""
_LABEL_NEXT = re.compile(r"\s*at\s*[:,]?\s*(?=[A-Z\d][.)]|\Z)")


@dataclass(frozen=True, slots=True)
class Stem:
    """Who asks whom, as written, "" where the words do not say; `after` is where the first point begins in the words."""

    made_by: str = ""
    addressed_to: str = ""
    after: int = 0


_LATE = re.compile(r"\bindstill(?:er|es)\b[^.:;]{0,110}:\s*\Z")
_POINT = re.compile(r"\s*(?:at\b|\d{1,2}[.)]|[-–•●▪*])", re.IGNORECASE)


def leads_late(words: str) -> int | None:
    """Where the verb stands in a sentence that leads to points at its end, after a long beginning."""
    late = None if _POINT.match(words) else _LATE.search(words)
    return late.start() if late is not None else None


def stem_of(words: str) -> Stem | None:
    """The stem that the words begin with."""
    found = _VERB.match(words)
    late = leads_late(words) if found is None else None
    if late is not None:
        found = _VERB.match(words, late)
    if found is None:
        english = _ENGLISH.match(words)
        if english is None:
            return None
        after = english.start("at") if english["at"] and words[english.end("at") :].strip() else english.end()
        return Stem(joined(english["who"] or "").strip(), "", after)
    rest = _rest(words, found.end())
    if rest is None:
        return Stem(_made_by(found, words, found.end()), "", 0)
    groups = rest.groupdict()
    to = _ADDRESSEE.search(joined(groups["to"]))
    after = rest.end()
    if groups.get("at") and words[rest.end("at") :].strip():
        after = rest.start("at")
        alone = _LABEL_NEXT.match(words[after:])
        after += alone.end() if alone else 0
    return Stem(_made_by(found, words, found.end()), _FOR_WHAT.sub(r"\1", to["to"].strip(" ,")) if to else "", after)


def _rest(words: str, at: int) -> re.Match[str] | None:
    """What follows the verb up to where the first point begins: to "at", a colon, the words' end or a comma."""
    colon = _TO_COLON.match(words, at)
    that = _TO_AT.match(words, at)
    if (
        colon is not None
        and that is None
        and ("\n" in words[colon.end() - 2 : colon.end() + 1] or len(colon["to"]) < 110)
    ):
        return colon
    return that or _TO_END.match(words, at) or _TO_COMMA.match(words, at)


def _made_by(found: re.Match[str], words: str, at: int) -> str:
    if found["noun"]:
        return joined(found["noun"]).removesuffix("s")
    if found["active"] is None:
        by = _BY.match(words, at)
        return joined(by["who"]) if by else ""
    inverted = _INVERTED.match(words, at)
    who = joined(found["who"] or "").strip(" ,")
    if inverted is not None and (not who or _NO_BODY.match(who)):
        return joined(inverted["who"])
    return "" if _NO_BODY.match(who) else who


def lead_of(words: str) -> str | None:
    """Whom a line that only leads to points names, "" where nobody plainly; None where it is no such line."""
    lead = _LEAD.fullmatch(words.strip()) if len(words) <= _LONGEST_LEAD else None
    if lead is None or not words.strip():
        return None
    return joined(lead["first"] or lead["one"] or lead["to"] or lead["whom"] or "")


def only_leads(words: str) -> bool:
    """Whether a sentence is a stem and whom it asks, and what they are to do stands under it: "Det indstilles, at rådet"."""
    stem = stem_of(words)
    return stem is not None and stem.after > 0 and bool(lead_of(words[stem.after :]))
