"""The headings that sections of an agenda item have in Danish and English minutes, and what each is called by us."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.model.structure import SectionKind
from annotator.text.dates import find_dates

_BODY = r"[\wæøåÆØÅ][\wæøåÆØÅ ,.&/()'’-]{2,90}?"
_WORDS: tuple[tuple[SectionKind, str], ...] = (
    ("summary", r"resum[eéè]|kort resum[eéè]|sammendrag|sagsresum[eéè]|summary|executive summary"),
    ("background", r"baggrund|baggrund (?:for sagen|og (?:vurdering|formål|status))|background"),
    (
        "case",
        (
            r"(?:supplerende |yderligere |ny )?sagsfremstilling(?: til [^:]{3,90})?|sagsbeskrivelse|beskrivelse(?: af sagen)?|redegørelse|"
            r"sagens indhold|sagens kerne|problemstilling|løsning|vurdering|overvejelser|discussion|discussion and analysis|analysis"
        ),
    ),
    (
        "proposal",
        (
            r"(?:administrationens |forvaltningens |direktionens |sekretariatets |direktørens |koncernledelsens |borgmesterens |"
            r"formandens |kommunaldirektørens |alternativ )?(?:indstilling(?:er)?|forslag til beslutning|beslutningsforslag|anbefaling(?:er)?)|"
            r"indstilling(?:er)? ?(?:og|/|&) ?beslutning(?:er)?|beslutning(?:er)? ?(?:og|/|&) ?indstilling(?:er)?|"
            r"recommendation(?:s)?|recommended action|proposed motion"
        ),
    ),
    (
        "economy",
        (
            r"økonomi|økonomiske (?:konsekvenser|forhold|bemærkninger|overvejelser)(?: og finansiering| og bevilling)?|"
            r"økonomi (?:og|/) (?:organisatoriske|personalemæssige|bevillings\w+) (?:konsekvenser|forhold)|"
            r"økonomi og (?:finansiering|konsekvenser|bevilling)|bevillingsmæssige (?:konsekvenser|forhold)|finansiering|"
            r"fiscal impact|financial (?:impact|implications)|budget impact"
        ),
    ),
    (
        "attachments",
        (
            r"bilag(?:sliste|soversigt)?|vedlagte bilag|bilag til sagen|bilag \(offentlige\)|attachments?|enclosures?|exhibits?"
        ),
    ),
    (
        "other",
        (
            r"sekretariatets bemærkninger|drøftelse(?:r|n)?|debat|orientering(?:er)?|mødets forløb|kommunikation|lovgrundlag|lovgivning|retsgrundlag|juridiske forhold|hjemmel|høring(?:er)?|"
            r"borgmesterpåtegning|sagsbehandling|politisk behandling|tidligere (?:politisk )?behandling|sagens forløb|historik|sagens historik|sagen afgøres i|"
            r"beslutningen træffes af|beslutningskompetence|kompetence|videre proces|den videre proces|tidsplan|personale(?:mæssige konsekvenser)?|"
            r"miljø(?:mæssige konsekvenser)?|bæredygtighed|konsekvenser|organisatoriske konsekvenser|inddragelse|"
            r"sundhedsmæssige konsekvenser|klima|ekstern kommunikation|bemærkninger|deltagere|afbud|fraværende|tilstede|til stede|"
            r"mødedeltagere|underskriftsside|underskrifter?|næste møde|mødet (?:blev |er )?(?:hævet|sluttede?|slut|afsluttet|startet)[\s:]*(?:kl\.?)?[\s\d.:]*(?:am|pm)?|"
            r"godkendelse af dagsorden|opfølgning|evaluering|effekt|mål|planer|andre relevante dokumenter|"
            r"next steps|attendance|present|absent|legal basis|history|follow-up"
        ),
    ),
)
_KNOWN = re.compile("|".join(rf"(?P<{kind}>(?:{words})\s*:?)" for kind, words in _WORDS), re.IGNORECASE)
_KINDS: dict[str, SectionKind] = {kind: kind for kind, _ in _WORDS}
_STEMS = (
    *("beslut", "afgør", "udtal", "behandl", "udfald", "vedtag", "konklus", "protokol", "pkt", "punkt", "sag"),
    *("decision", "motion", "action", "resolution", "outcome", "vote"),
)
"""One of these is in every heading of a decision: a look that spares most lines the patterns."""

_DAY = r"(?:(?:d\.|den)\s*)?\d{1,2}\s?[-./]\s?(?:\d{1,2}\s?[-./]\s?\d{2,4}|\s*\w+\s+\d{4})"
_DECISION = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"(?P<word>beslutning(?:er)?|afgørelse|udfald|vedtagelse|behandling|konklusion|protokollat) (?:i|fra|af) (?P<by>{_BODY})"
            rf"(?:,? (?:den )?(?P<on>{_DAY}))?(?:,? (?:punkt|pkt\.?|sag) ?\d+)?\s*[:.]?"
        ),
        rf"(?P<word>beslutning(?:er)?|behandling|afgørelse)[:,]? (?P<by>{_BODY}),? (?:(?:den|d\.) ?)?(?P<on>{_DAY})(?:,? (?:punkt|pkt\.?|sag) ?\d+)?\s*[:.]?",
        rf"(?P<by>{_BODY}) (?P<word>beslutning(?:er)?|afgørelse|udtalelse|behandling),?\s*(?:(?:den|d\.) ?)?(?P<on>{_DAY})?(?:,? (?:punkt|pkt\.?|sag) ?\d+)?\s*[:.]?",
        r"(?:(?:endelige?|tidligere|politiske?|formelle?) )?(?P<word>beslutning(?:er)?|vedtagelse|afgørelse|udfald|mødebehandling|protokollat|konklusion)\s*:?",
        rf"(?P<by>[A-ZÆØÅ][A-Za-zÆØÅæøå]{{0,5}}|{_BODY}),? (?:den )?(?P<on>{_DAY}),? (?:pkt\.?|punkt|sag) ?\d+\s*:?",
        r"(?P<word>decisions?|motion|action|actions? taken|resolution|outcome|vote)\s*:?",
    )
)
_BODY_NOUN = re.compile(
    r"(?i:(?:udvalg|råd|bestyrelse|direktion|nævn|kommission|komit[eé]|repræsentantskab|forum|grupp|forsamling|kreds|ledelse|magistrat|"
    r"præsidi|formandskab|kongres|region|kommune|styrelse|ministeri)\w{0,6}|board|council|committee)(?!\w)|\b[A-ZÆØÅ]{2,6}(?:['’]?s)?\b"
)
"""What a body's name has in it: "Børne- og Skoleudvalget", "ØU"."""
_NO_BODY = re.compile(
    r"(?:indstilling|beslutning|sag|punkt|emne|forslag|oversigt|opfølgning|orientering|supplerende|baggrund|oplæg|referat|dagsorden|protokol|"
    r"møde|til|efter|på|ved|om|i|fra)\w{0,8}\s",
    re.IGNORECASE,
)
"""How a line begins that only speaks of a body or of decisions: "Sager til beslutning"."""
_OTHERS = frozenset({"afgørelse", "udtalelse"})
"""Words that head an authority's decision as well, which a text may tell of: only with a day a decision on the item."""
_NAME = (
    r"(?:[A-ZÆØÅ]{2,6}|(?:[A-ZÆØÅ][\w-]*,? |og |for |& )*[\w-]*(?:[Uu]dvalg|[Rr]åd|[Bb]estyrelse|[Dd]irektion|[Nn]ævn|[Kk]ommission|[Ff]orum|"
    r"[Rr]epræsentantskab|[Ss]tyregruppe|[Mm]agistrat|[Ff]ormandskab)\w{0,3}(?: (?:for|på|vedrørende) [^.:;]{3,70}?)?(?: \([A-ZÆØÅ]{2,6}\))?)"
)
_OF_BODY = re.compile(rf"(?P<by>{_NAME}),?\s+(?:(?:den|d\.)\s?)?(?P<on>{_DAY})(?:,? (?:punkt|pkt\.?|sag) ?\d+)?\s*:?")
_BODY_AFTER = re.compile(rf"(?:Sagens forløb\s+)?(?P<on>{_DAY}),?\s+(?P<by>{_NAME})\s*:?")
"""A day and a body: "14-08-2019 Kulturudvalget"."""
_WEEKDAY = re.compile(r",?\s+(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:\s+den)?\Z", re.IGNORECASE)
_SAME_LINE = re.compile(
    r"(?P<word>beslutning(?:er)?|indstilling|resum[eé]|bilag|sagsfremstilling|sagsbeskrivelse|baggrund|økonomi|drøftelse|decision|motion|action)\s*:\s+(?=\S)|"
    r"(?P<bare>beslutning)\s+(?=(?:Godkendt|Tiltrådt|Vedtaget|Taget|Til\s+efterretning|Udsat|Udsættes|Afvist|Anbefal\w+|Indstilles|Drøftet|"
    r"Oversend\w+|Tilbagesend\w+|Fremsend\w+|Videresend\w+|Henvis\w+|Imødekom\w+|Bevil\w+|Forkast\w+|Indstillingen|Sagen|Punktet|Udvalget|Byrådet|Bestyrelsen|Kommunalbestyrelsen|Regionsrådet)(?!\w))",
    re.IGNORECASE,
)
_ENDS_HEADING = re.compile(r"(?:[’']?s (?:beslutning|indstilling)|\d{4}|(?:pkt\.?|punkt|sag) ?\d+)\Z", re.IGNORECASE)
"""How a heading ends that has its text on the same line: "Byrådets beslutning: Godkendt."."""
ABSENT = re.compile(r"(?:fraværende|afbud|ikke til ?stede)\s*:?", re.IGNORECASE)
"""A line of the print's form: what comes after it may be names, or the decision."""
_LONGEST = 130
_NO_HEADING = re.compile(r"[.;,]\Z")
_VERB = re.compile(
    r"\b(?:er|var|blev|har|havde|kan|skal|vil|bliver|godkend\w+|træffes|udsættes|indstiller|anbefaler|is|was|has|that|at)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def section_heading(line: str) -> tuple[SectionKind, str, str, int] | None:
    """Kind, body ("" unless a decision's heading names it), day (ISO or "") and how much of the line is heading, or None.

    "Beslutning i Havneudvalget den 11-06-2015", "Havneudvalgets beslutning den 03.09.2014 Punkt 3", "ØU, 18. juni 2020,
    pkt. 4:" are headings of decisions; a sentence that speaks of a decision is none.
    """
    words = line.strip()
    if not words[:1].isupper():
        return None
    if len(words) > _LONGEST:
        return _same_line(line, words)
    known = _KNOWN.fullmatch(words)
    if known is not None and known.lastgroup is not None:
        return _KINDS[known.lastgroup], "", "", len(line)
    low = words.casefold()
    for form in _DECISION if any(stem in low for stem in _STEMS) else ():
        match = form.fullmatch(words)
        if match and _is_heading(words, match):
            parts = match.groupdict()
            dates = find_dates(parts.get("on") or "") or find_dates(words)
            genitive = "by" in parts and "word" in parts and match.start("by") < match.start("word")
            return "decision", _body(parts.get("by") or "", genitive=genitive), dates[0].iso if dates else "", len(line)
    return _same_line(line, words)


def _same_line(line: str, words: str) -> tuple[SectionKind, str, str, int] | None:
    """A heading with its text behind it: "Beslutning: Godkendt.", "Byrådets beslutning: Udsat.", "Beslutning Godkendt."."""
    named, colon, rest = words.partition(": ")
    if colon and rest and len(named) <= _LONGEST and _ENDS_HEADING.search(named):
        found = section_heading(f"{named}:")
        if found and found[0] in ("decision", "proposal"):
            return (*found[:3], line.index(words) + len(words) - len(rest.lstrip()))
    same = _SAME_LINE.match(words)
    if same is None:
        return None
    found = section_heading((same["word"] or same["bare"]).capitalize())
    return (*found[:3], line.index(words) + same.end()) if found else None


def _is_heading(words: str, match: re.Match[str]) -> bool:
    parts = match.groupdict()
    by = (parts.get("by") or "").strip()
    if by and (_VERB.search(by) or _NO_BODY.match(f"{by} ") or not _may_decide(by, parts)):
        return False
    if by and (parts.get("word") or "").casefold() in _OTHERS and not parts.get("on"):
        return False
    # Without a day or a colon "Udvalgets beslutning" may be the beginning of a sentence: a line by itself is heading enough.
    return not _NO_HEADING.search(words) or bool(parts.get("on"))


def _may_decide(by: str, parts: dict[str, str | None]) -> bool:
    """Whether a heading's words are a body's name: they say so, or they stand in the genitive before a dated decision."""
    if not any(c.isupper() for c in by):
        return False
    return _BODY_NOUN.search(by) is not None or (by.endswith("s") and bool(parts.get("on")))


def dated_body(line: str) -> tuple[str, str, int] | None:
    """The body, the day (ISO) and how much of the line they are: "Kulturudvalget 01-02-2021", "Havneudvalget, den 3. maj 2019: Udsat."

    Such a line heads that body's decision on an item, where it stands under a proposal; elsewhere it may be a title.
    """
    words = line.strip()
    named, colon, rest = words.partition(": ")
    head = named + colon.strip()
    match = (_OF_BODY.fullmatch(head) or _BODY_AFTER.fullmatch(head)) if len(named) <= _LONGEST else None
    if match is None or _VERB.search(match["by"]):
        return None
    days = find_dates(match["on"])
    if len(days) != 1 or len(days[0].iso) != len("2021-02-01"):
        return None
    taken = line.index(words) + len(words) - len(rest.lstrip()) if rest else len(line)
    return _body(match["by"], genitive=False), days[0].iso, taken


def _body(by: str, *, genitive: bool) -> str:
    """The body's name: of "Økonomiudvalgets beslutning" without the genitive."""
    body = _WEEKDAY.sub("", " ".join(by.split()).strip(" ,:"))
    return re.sub(r"[’']?s\Z", "", body) if genitive else body
