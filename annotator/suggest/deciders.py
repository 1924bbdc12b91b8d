"""Who decided, and when, as the sentence itself says it; nothing where it does not say it plainly."""

from __future__ import annotations

import re

from annotator.text.dates import FoundDate, find_dates
from annotator.text.passages import joined

_HEAD = (
    r"(?:(?i:\w*bestyrels(?:en?|erne)|\w*råd(?:et|ene)?|[\w-]*udvalg(?:et|ene)?|\w*nævn(?:et)?|\w*repræsentantskab(?:et)?|"
    r"\w*generalforsamling(?:en)?|\w*regering(?:en)?|folketing(?:et)?|[\w-]*ministeri(?:et|er|erne)|[\w-]*minister(?:en)?|"
    r"\w*styrelsen|\w*kommission(?:en)?|\w*komit[eé](?:en)?|styregruppen|\w*kreds(?:en)?|\w*parti(?:er|erne)|parterne|"
    r"\w+forum|direktionen?|regionerne|kommunerne|\w+ kommune|\w*fonden|\w*myndigheder(?:ne)?|board|council|committee|commission)|"
    r"Region [A-ZÆØÅ]\w+|Danske Regioner|KL)"
)
_NAME = r"(?:\s+[A-ZÆØÅ][\w’'.-]+){1,3}"
_HANGING = r"(?:\w+-,?\s+){0,3}(?:(?<=-\s)og\s+)?"
"""Before a name of several parts: "Kultur-, Fritids- og Idrætsudvalget"."""
_WORD = r"(?!(?:har|havde|er|blev|om|at|der|som|og|på|i|ved)\b)[\w’'.&-]+"
_VERBS = (
    r"besluttede|godkendte|vedtog|tiltrådte|tog|nedsatte|udpegede|udvalgte|valgte|fastsatte|fastlagde|afsatte|bevilgede|"
    r"reserverede|indgik|underskrev|pålagde|fandt|tilkendegav|udtrykte|afviste|fravalgte|udsatte|udskød|bad|anmodede|"
    r"ønskede|iværksatte|opfordrede|imødekom|genvalgte|konstituerede|prioriterede|drøftede|anbefalede|frigav|bemyndigede|lagde|noterede|støttede|bakkede|gav|understregede|tilsluttede|meddelte|traf|afslog|forkastede|pålagde|"
    r"approved|adopted|decided|resolved|voted|agreed|noted|postponed|rejected|instructed|accepted|appointed"
)
_AUXILIARY = r"har|havde|er(?=\s+(?:blevet\s+)?enige)|blev(?=\s+enige)"
_ONE = (
    rf"(?:(?:[Dd]en|[Dd]et|[Dd]e|[Aa]lle|[Tt]he)\s+)?(?:{_WORD}\s+){{0,4}}?{_HANGING}{_HEAD}\b"
    rf"(?:\s+for(?:\s+[\w,-]+){{1,8}}?(?=\s+(?:{_VERBS}|{_AUXILIARY})\b))?(?:{_NAME})?(?:\s+\([^)]{{1,30}}\))?"
)
_SUBJECT = re.compile(
    rf"(?:\A|[,;:]\s|\bat\s|\band\s|\bog\s)(?P<who>{_ONE}"
    rf"(?:\s+(?:og|and)\s+(?:{_WORD}\s+){{0,3}}?(?:{_HEAD}\b(?:{_NAME})?|[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ][\w&.]+){{0,2}}))?)\s+(?:{_VERBS}|{_AUXILIARY})\b"
)
_INVERTED = re.compile(
    rf"\b(?:{_VERBS}|{_AUXILIARY})\s+(?P<who>(?:(?:den|det|de|the)\s+)?(?:{_WORD}\s+){{0,4}}?(?:{_HEAD}(?:\s+for\s+hhv\.(?:\s+[A-ZÆØÅ]\w+){{1,2}}\s+og\s+[A-ZÆØÅ]\w+)?)\b"
    rf"(?:\s+og\s+[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\w+)?)?)"
)
_BY = re.compile(
    rf"\b(?:besluttet|godkendt|vedtaget|tiltrådt|nedsat|udpeget|valgt|fastsat|underskrevet|bevilget|aftalt)\b[^.;,]{{0,40}}?"
    rf"\baf\s+(?P<who>(?:{_WORD}\s+)?(?:{_WORD}(?:\s+og)?\s+){{0,3}}?{_HEAD})\b"
)
_BETWEEN = re.compile(
    r"\b(?:aftalen?|forlig(?:et)?|økonomiaftalen)\s+mellem\s+(?P<who>[\w ]{2,40}?\s+og\s+[\w ]{2,30}?)(?=\s+(?:for|om|er|blev|har|fra)\b|,)"
)
_MEETING = re.compile(rf"\bmøde\s+i\s+(?P<who>(?:{_WORD}\s+){{0,4}}?{_HEAD})\b")
_NEVER_FIRST = re.compile(
    r"(?:på|i|ved|med|efter|under|for|fra|derfor|herefter|dette|denne|som|når|da|der|det|dels|samt|og|eller|siden)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:med|fra|til|om|mod|hos|mellem|uden|vedrørende)\s")
"""Between two names: the second is not who decided."""
_NAMED = re.compile(
    rf"(?:(?:{_HEAD} og|e[nt](?: [a-zæøå]{{1,20}})?|[a-zæøå-]{{1,30}}[es]|den|[\w’'.&-]*[A-ZÆØÅ][\w’'.&-]*|og|and|of|for|hhv\.)\s)*[\w’'.-]+(?: (?:kommune|[A-ZÆØÅ]\w+))*"
)
"""A body behind its verb: an article, adjectives, names in the genitive; not "indgået en aftale" before it."""
_CLAUSE = re.compile(r"(?<!\d)[.;:,]\s|\b(?:og|men|at)\s", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:den\s+|d\.\s*)?\d|\w+ (?:19|20)\d\d\b|"
    r"(?:\w{2,}dag|på|i|ved|med|efter|under|for|fra|af|om|til|inden|uden|over|gennem|forud|ifølge|som|når|da|hvis|idet|mens|dels|siden|senest|"
    r"senere|først|sidst|sidste|samme|året|her|nu|så|der|det|dette|denne|disse|dermed|derfor|derudover|derefter|derpå|derved|dog|desuden|"
    r"endvidere|endelig|endeligt|enstemmigt|hermed|herefter|herunder|hertil|herudover|hvor\w*|ligeledes|også|således|samtidig|samtidigt|"
    r"tidligere|tillige|udover|yderligere|ydermere|imidlertid|efterfølgende|alligevel|allerede|in|on|at|after|then|thus|therefore)\b",
    re.IGNORECASE,
)
"""What comes first where the body comes after its verb: when, where, why, or the matter."""
_GAP = re.compile(
    r"[\s,]*(?:(?:på|i|ved|den|d\.|sit|et|dette|det|efterfølgende|møde|mødet|bestyrelsesmøde|\w+møde|\w+mødet|of|on|at|its|meeting|har|blev|"
    r"er|nu|også|endvidere|derfor)\s*)*"
)
_NEAR = 60
_REACH = 600
"""Characters before a verb in which its clause begins."""
_POINT = re.compile(r"\A\(?\w{1,2}[.)]\s+")
"""A list's mark before the sentence."""
_YEAR = re.compile(r"\b[Ii] (?P<year>(?:19|20)\d\d)\b(?!\s?[-–])")


def decider(text: str) -> str:
    """The body that decided, as written; "" where the sentence does not name it beside the verb."""
    text = _POINT.sub("", text)
    for form in (_BY, _SUBJECT, _INVERTED, _BETWEEN, _MEETING):
        for match in form.finditer(text):
            who = joined(match["who"]).strip(" ,")
            if (
                who
                and not _NEVER_FIRST.match(who)
                and _decides(form, text[max(0, match.start() - _REACH) : match.start()], who)
            ):
                return who
    return ""


def _decides(form: re.Pattern[str], before: str, who: str) -> bool:
    """Whether the body is not only what the verb is about: "har aftalt med kommunerne", "Staten gav kommunerne"."""
    if form is _BETWEEN or form is _MEETING:
        return True
    if _ABOUT.search(who.split(" for ", maxsplit=1)[0]):
        return False
    if form is not _INVERTED:
        return True
    # Danish turns verb and body round only where something other than who decided comes first.
    clause = _CLAUSE.split(before)[-1]
    return _NAMED.fullmatch(who) is not None and (not clause.strip() or _OPENS.match(clause.lstrip()) is not None)


def said_day(text: str, verb: tuple[int, int]) -> str | None:
    """The day, month or year (ISO) on which it was decided: a date right beside the verb.

    "" where the sentence has no date at all, None where it has one that may be of something else.
    """
    days = find_dates(text)
    years = [FoundDate(*m.span("year"), m["year"], m["year"]) for m in _YEAR.finditer(text)]
    dated = [*days, *(y for y in years if not any(d.start <= y.start < d.end for d in days))]
    dated = [day for day in dated if not _OF_ANOTHER.search(text, max(0, day.start - _NEAR), day.start)]
    beside = {day.iso for day in dated if _beside(text, day, verb)}
    if len(beside) == 1:
        return beside.pop()
    return None if dated else ""


_OF_ANOTHER = re.compile(
    r"\b(?:minutes|agenda|report|referat\w*|protokol\w*|dagsorden\w*|udgave\w*)\s+(?:of|for|from|fra|af|til)\s+(?:the\s+|\w*møde[tr]?\s+)?(?:den\s+|d\.\s*)?\Z",
    re.IGNORECASE,
)
"""In front of a date that is another meeting's or a paper's own: "the minutes of the May 3"."""


def _beside(text: str, day: FoundDate, verb: tuple[int, int]) -> bool:
    start, end = verb
    if start <= day.start and day.end <= end:
        return True
    if day.start >= end:
        between = text[end : day.start]
        return len(between) <= _NEAR and _without_body(between)
    between = text[day.end : start]
    return len(between) <= _NEAR // 2 and _without_body(between)


def _without_body(between: str) -> bool:
    """Whether between a verb and a date stands nothing but what may: the body, "på mødet den"."""
    left = re.sub(rf"(?:(?:den|det|de)\s+)?(?:[\w’'-]+\s+){{0,2}}?{_HEAD}\b", "", between)
    return _GAP.fullmatch(left) is not None
