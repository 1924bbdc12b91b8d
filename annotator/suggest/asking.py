"""Which words ask for something in a list of recommendations, and where in a point the asking ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.text.passages import Passage

_IMPERATIVES = (
    "afdæk afholf afklar afprøv afsæt afskaf afvikl anerkend anlæg ansæt anvend arbejd automatiser bed begræns beskyt bevar bind brug byg "
    "dan del digitaliser drøft effektiviser ensret etabler evaluer fasthold fastlæg fastsæt find finansier fjern flyt fokuser forbedr "
    "forbyd fordel forebyg foretag forenkl forhøj forlæng forpligt forstærk fortsæt fremlæg fremm fremme fremskynd frigiv frigør følg få "
    "genindfør genopret gennemfør gennemgå gentænk giv gør harmoniser hav hold hæv igangsæt implementer inddrag indarbejd indfør indfri "
    "indgå indhent indkald indret indskriv indsæt integrer invester involver iværksæt koordiner kortlæg kræv lad lav led lever ligestil luk "
    "løft løs målret mål mindsk moderniser nedbring nedlæg nedsæt nyttiggør nytænk offentliggør omdan omlæg omstil ophæv oplys opret oprust "
    "oprethold opsæt opstil optimer organiser overfør overvej overvåg placer planlæg prioriter promover prøv ratificer red reducer reform "
    "reformer reguler rekrutter ret revider rust saml samarbejd samtænk sats send sigt sikr skab skaf skærp slå spar spred stil stop styrk "
    "støt suppler synliggør sæt sænk sørg søg tag test tilbyd tildel tilfør tilpas tiltræk tilvejebring tilskynd træf tydeliggør tænk "
    "uddan udarbejd udbred udbyd udbyg udfas udform udlæg udmønt udnyt udnævn udpeg udrul udskriv udvid udvikl undersøg understøt undgå "
    "vedtag vælg værn vurder ændr øg åbn"
)
_IMPERATIVE = re.compile(rf"(?:og\s+)?(?:{'|'.join(_IMPERATIVES.split())})\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?!deres\b|vores\b|jeres\b|fælles\b|alles\b|succes\b|proces\b|\w{3,}ernes\b)[a-zæøå]{3,}es\b")
_NO_COMMAND = re.compile(
    r"(?:få|brug|del|mål|test|led|løft|stop|hold|støt|plan|red|ret|spar|rust)\s+(?:af|i|er|har|kan|blev|var|\w+er\s+(?:har|er|kan|får|bliver))\b",
    re.IGNORECASE,
)
"""Words that look like an imperative and begin a plain sentence: "Få kommuner har", "Brug af"."""
_MUST = re.compile(r"\b(?:bør|skal|anbefal\w+|foreslå\w+|opfordr\w+|forslag\s+om|should|must)\b", re.IGNORECASE)
_AT = re.compile(r"(?:at|that)\b", re.IGNORECASE)
_STILL = re.compile(
    r"\bbør\b|\bskal\b(?!\s+(?:understøtte|sikre|bidrage|ses))|\banbefal|\bforeslå|\bbehov for\b|\bmed fordel\b|"
    r"\b(?:udarbejd|etabler|oprett|indfør|styrk|prioriter|gennemfør|sikr|igangsætt|undersøg|afsætt|forankr|saml|udvid|nedsætt|omlægg|tilfør)es\b|"
    r"\bkan\s+(?:\w+\s+){0,2}?ske\s+(?:\w+\s+)?(?:ved|gennem|via|i)\b|\bsker\s+ved\b|\bshould\b|\bmust\b",
    re.IGNORECASE,
)


_COMMENT = re.compile(
    r"(?:Det|Dette|I\s+dag|Derved|Dermed|Herved|Mange|Nogle|Undersøgelser|Formålet|Begrundelse|Baggrund|Erfaringer|Ifølge|På\s+den\s+måde|"
    r"Hermed|Årsagen|Analyser|Tal|Hver|Ca\.|Omkring|Knap|Siden|Over|Kun)\b|.*\b(?:i\s+dag|viser|skyldes|fordi|har\s+vist)\b",
)


def asks(words: str) -> bool:
    """Whether a point's first sentence asks: "bør", "skal", a passive, an imperative or "at" before anything else."""
    return bool(_AT.match(words) or _IMPERATIVE.match(words) or _MUST.search(words) or _PASSIVE.search(words))


def commands(words: str) -> bool:
    """Whether words begin with an imperative."""
    return _IMPERATIVE.match(words) is not None and _NO_COMMAND.match(words) is None


def comments(words: str) -> bool:
    """Whether a sentence plainly gives a reason or a state of things, and asks for nothing."""
    return _COMMENT.match(words) is not None and not asks(words)


_THEREFORE = re.compile(r"(?:Derfor|Der)\s+(?:skal|bør)\b|Derfor\s+(?:anbefal|foreslå)")


def concludes(words: str) -> bool:
    """Whether a sentence draws from those before it what is to be done."""
    return _THEREFORE.match(words) is not None


_QUOTATION = re.compile(r"[\"”“„«»]|[-–]\s*[A-ZÆØÅ]")
_WHOLE = re.compile(r"\bat\s+(?:\S+\s+){2}[^:]*:\Z")


def leads_to_quotation(words: str, after: str) -> bool:
    """Whether a sentence that ends in a colon is whole before it, and what comes after it is a quotation."""
    return _WHOLE.search(words) is not None and _QUOTATION.match(after) is not None


def still_asks(words: str) -> bool:
    """Whether a further sentence of a point still asks for something, rather than gives a reason."""
    return bool(_STILL.search(words) or _IMPERATIVE.match(words))


def asking_end(first: int, passages: Sequence[Passage]) -> int:
    """The end of the last passage that asks, of a point's own; the first, which ends at `first`, counts whatever it says."""
    return max([first, *(passage.end for passage in passages if still_asks(passage.text))])


def without_comments(passages: Sequence[Passage]) -> int:
    """The end of a numbered recommendation's own sentences: those at their end that plainly give reasons are left out."""
    kept = list(passages)
    while len(kept) > 1 and _COMMENT.match(kept[-1].text) and not still_asks(kept[-1].text):
        kept.pop()
    return kept[-1].end
