"""Reads one mention of money: the quantity to the right, what surrounds it to the left, and what both add up to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.text import money_neighbours as neighbours
from annotator.text import money_words as words
from annotator.text.lazy_pattern import LazyPattern
from annotator.text.money_number import Quantity, number_at
from annotator.text.numerals import DIGITS, Language

_I = re.IGNORECASE

_CURRENCY_AFTER = LazyPattern(rf"(?:,-+)?{words.GAP}{words.SCALED_CURRENCY}", _I)
_CURRENCY_AGAIN = LazyPattern(rf"{words.SCALED_CURRENCY}\s{{0,2}}", _I)
_SEPARATOR = LazyPattern(r"\s{0,3}-\s{0,3}|\s+(?:til|to|og|and)\s+", _I)
_RECURRENCE = LazyPattern(rf"\s{{0,3}}({words.YEARLY_AFTER})", _I)
_NEXT_NUMBER = LazyPattern(rf"\s{{0,2}}(?:{DIGITS})")
_COINS = LazyPattern(r"\s+(?:og\s+)?\d\d?\s*(?:øre|cents?)\b", _I)
_HALF_SAID = LazyPattern(
    rf"{words.LETTER}|[½¼¾%]|\s{{0,2}}(?:[mktb]|pct\.?|procent|per\s?cent|%)(?!{words.LETTER})", _I
)

_LEFT = {
    "currency": LazyPattern(rf"(?<!{words.LETTER}){words.SCALED_CURRENCY}:?\s{{0,2}}\Z", _I),
    "hedge": LazyPattern(
        rf"(?<!{words.LETTER})(?P<hedge>{'|'.join(p for _, p, _ in words.HEDGES)})\s{{0,3}}(?:(?:i\s+alt|ialt|in\s+total)\s{{1,3}})?\Z",
        _I,
    ),
    "intro": LazyPattern(r"\b(?P<intro>i?mellem|between|fra|from)\s{1,3}\Z", _I),
    "yearly": LazyPattern(rf"\b(?P<yearly>{words.YEARLY_BEFORE})\s{{1,3}}\Z", _I),
}
_DASH = re.compile(r",-+")
_FOUR_DIGITS = re.compile(r"\d{4}")
_YEAR = LazyPattern(r"(?:19|20)\d\d")
_YEAR_OR_TIME = LazyPattern(r"(?:19|20)\d\d|\d\d?\.\d\d?")
_YEAR_NEXT = LazyPattern(r"\s{1,3}(?:19|20)\d\d\b")
_REACH = 40
_CALCULATED = LazyPattern(r"(?:[\d½¼¾]\s?[/:]|\d\s?(?:[x×*+]|gange|times)\s?|[±^'][ ]?|[½¼¾]\s?|\d\.\d{3}\s)\Z", _I)
_VAGUE = LazyPattern(r"\b(?:flere|nogle|mange|adskillige|enkelte|få|par|several|many|few|some)\s+\Z", _I)
_HEADING = LazyPattern(r"(?:\bi|\bhele|\()\s*\Z", _I)
_BARE_SCALE = LazyPattern(r"(?:hundrede?\s+)?(?:hundrede|hundred|tusinde?|thousand)", _I)
_CHANGE = LazyPattern(
    r"\b(?:steg|stiger|steget|øget|øges|øge|vokset|vokser|voksede|hævet|hæves|hæve|falder|faldt|faldet|reduceret|"
    r"reduceres|reducere|sænket|sænkes|ændret|ændres|nedsat|nedsættes|forhøjet|forhøjes|rise[sn]?|rose|grew|fell|"
    r"increased?|reduced?|cut)\b[^.;]{0,60}\Z",
    _I,
)


@dataclass(slots=True)
class Mention:
    """What is known of one mention of money while it is read."""

    start: int
    end: int
    first: Quantity
    second: Quantity | None = None
    separator: str = ""
    currency: str = ""
    currency_scale: str = ""
    local: bool = False
    currency_before: bool = False
    first_currency: str = ""
    first_currency_scale: str = ""
    hedges: set[str] = field(default_factory=set)
    intro: str = ""
    yearly: bool = False
    languages: set[str] = field(default_factory=set)

    @property
    def language(self) -> Language | None:
        """The language of the words around the number; Danish where both are spoken."""
        if "da" in self.languages:
            return "da"
        return "en" if "en" in self.languages else None


def mention_at(text: str, first: Quantity, floor: int, default: str = "") -> Mention | None:
    """The mention of money whose first number is `first`, or None where there is none or it is not understood.

    `default` is the currency of a number that has none beside it; "" leaves such numbers alone. Nothing before `floor`
    belongs to it.
    """
    mention = Mention(first.start, first.end, first)
    _read_right(text, mention)
    _read_left(text, mention, floor)
    if not _without_year(mention):
        return None
    if not mention.currency:
        mention.currency = default
    return mention if mention.currency and _stands(text, mention) else None


def _read_right(text: str, mention: Mention) -> None:
    """The second number of a range, the currency and the recurrence after the number."""
    after = _CURRENCY_AFTER.match(text, mention.end)
    if after and not _belongs_to_next(text, mention, after):
        mention.first_currency = _take_currency(mention, after)
        mention.first_currency_scale = mention.currency_scale
        mention.end = after.end()
    separator = _SEPARATOR.match(text, mention.end)
    start = _second_start(text, mention, separator.end()) if separator else 0
    second = number_at(text, start) if separator else None
    if separator and second and second.start == start and _may_join(text, mention, second, separator[0].strip()):
        again = _CURRENCY_AFTER.match(text, second.end)
        # "kr. 5.000 til en bro": a word alone is no end of a range that began in digits.
        article = second.kind == "words" and not second.scale and mention.first.kind != "words"
        if again or not (mention.currency or article):
            mention.second, mention.separator, mention.end = second, separator[0].strip().lower(), second.end
            if again:
                _take_currency(mention, again)
                mention.end = again.end()
    _close(text, mention)


def _without_year(mention: Mention) -> bool:
    """Takes a year from the end of "t.kr. 500 - 2018"; False where it may be money or a year ("kr. 500 - 2018")."""
    first, second = mention.first, mention.second
    if (
        second is None
        or not mention.currency_before
        or second.scale
        or not (mention.yearly or mention.end == second.end)
    ):
        return True
    if not _YEAR.fullmatch(second.token) or (_FOUR_DIGITS.fullmatch(first.token) and second.token.endswith("00")):
        return True
    scaled = mention.currency_scale or first.scale
    if mention.intro or mention.end != second.end or not (scaled or re.search(r"[.,\s]", first.token)):
        return False
    mention.second, mention.separator, mention.end = None, "", first.end
    return True


def _belongs_to_next(text: str, mention: Mention, after: re.Match[str]) -> bool:
    """Whether a currency stands before the number on its right: "10\\n$250,000", "12\\nkr. 5.000", "i 2018 kr. 5.000".

    A small number glued to it is a footnote's ("5 mio. kr.1").
    """
    if re.match(r"\d", text[after.end() : after.end() + 1]):
        return "\n" in after[0] or not neighbours.FOOTNOTE.match(text, after.end())
    if not _NEXT_NUMBER.match(text, after.end()):
        return False
    return "\n" in after[0] or neighbours.is_label(text, mention.first.start + len(mention.first.token))


def _second_start(text: str, mention: Mention, position: int) -> int:
    """Where the second number of a range begins: after the currency that is said again ("kr. 5.000 - kr. 6.000")."""
    again = _CURRENCY_AGAIN.match(text, position)
    before = _LEFT["currency"].search(text[max(0, mention.start - _REACH) : mention.start])
    same = again and before and again[0].strip().lower() == before[0].strip().lower()
    return again.end() if again and same else position


def _close(text: str, mention: Mention) -> None:
    """What ends a mention: ",-" and a recurrence."""
    dash = _DASH.match(text, mention.end)
    if dash:
        mention.end = dash.end()
    recurrence = _RECURRENCE.match(text, mention.end)
    if recurrence:
        mention.yearly, mention.end = True, recurrence.end()
        mention.languages.add("en" if words.ENGLISH.search(recurrence[1]) else "da")


def _may_join(text: str, mention: Mention, second: Quantity, separator: str) -> bool:
    """Whether what stands between two numbers makes a range of them.

    "fra 1,6 mia. kr. til 1,2 mia. kr." is two amounts by the coding guide, "mellem … og …" one. A year begins a range
    only with another of its kind ("i 2009 til 6,2 mia. kr."), or after "mellem" ("mellem 1900 og 2.100 kr."), or tied to it ("1900-2.100 kr.").
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    between = re.search(r"\b(?:mellem|between)\b(?:[^\d.;]|ca\.|kr\.){0,30}\Z", before, _I)
    tied = text[mention.first.end : second.start] in {"-", "–"}
    plain = (between or tied or _FOUR_DIGITS.fullmatch(second.token)) and not second.scale
    years = [_YEAR.fullmatch(each.token) is not None for each in (mention.first, second)]
    if years[0] and not mention.currency and (years[1] or not plain):
        return False
    word = separator.lower()
    if word in {"og", "and"}:
        return between is not None
    if word in {"til", "to"}:
        return not mention.currency
    return True


def _take_currency(mention: Mention, match: re.Match[str]) -> str:
    code, language = words.currency_code(match["currency"])
    mention.currency = code
    mention.local = match["currency"].lower().startswith(("kr", "k-"))
    mention.currency_scale = match["short"] or match["scale"] or ""
    if language:
        mention.languages.add(language)
    return code


def _read_left(text: str, mention: Mention, floor: int) -> None:
    """Currency, hedges, "mellem" and "årligt" before the number, from right to left."""
    seen: set[str] = set()
    position = mention.start
    while found := _left_of(text, position, floor, seen, mention):
        kind, match = found
        position -= len(match[0])
        if kind == "currency":
            _use_left_currency(mention, match)
        elif kind == "hedge":
            hedge, language = words.hedge_kind(match["hedge"])
            mention.hedges.add(hedge)
            mention.languages |= {language} if language else set()
        elif kind == "intro":
            mention.intro = match["intro"].lower()
            mention.languages.add("en" if mention.intro in {"between", "from"} else "da")
        else:
            mention.yearly = True
        if kind != "hedge":
            seen.add(kind)
        mention.start = position


def _left_of(
    text: str, position: int, floor: int, seen: set[str], mention: Mention
) -> tuple[str, re.Match[str]] | None:
    before = text[max(floor, position - _REACH) : position]
    for kind, pattern in _LEFT.items():
        if kind in seen or (kind == "intro" and not _has_intro(mention)):
            continue
        match = pattern.search(before)
        if match is None:
            continue
        if kind == "currency" and len(match["scale"] or "") > len("mill."):
            continue  # Nobody writes "millioner kroner 5": a number before it was not understood.
        if kind == "currency" and not _left_currency_counts(text, mention, position - len(match[0]), floor):
            continue
        return kind, match
    return None


def _has_intro(mention: Mention) -> bool:
    return mention.second is not None and mention.separator != "-"


def _left_currency_counts(text: str, mention: Mention, start: int, floor: int) -> bool:
    """Whether a currency before the number is its own: not that of the number before it, nor beside one after it."""
    before = text[max(floor, start - 30) : start]
    taken = neighbours.is_taken(before, text[start : mention.first.start])
    glued = not text[mention.first.start - 1].isspace()
    if taken and glued and neighbours.FOOTNOTE.match(text, mention.first.start):
        return False
    if taken and not glued and not _is_free(text, mention, before, start):
        return False
    return not mention.currency or bool(mention.second is None and _NEXT_NUMBER.match(text, mention.end))


def _is_free(text: str, mention: Mention, before: str, start: int) -> bool:
    """Whether the number before a currency has no claim to it: a year or what a word asks for ("§ 12 kr. 500")."""
    after_year = re.search(r"\b(?:19|20)\d\d\s+\Z", before) is not None
    plain = len(mention.first.token) > 3 or bool(mention.first.scale)
    return (after_year and plain) or neighbours.is_label(text, start)


def _use_left_currency(mention: Mention, match: re.Match[str]) -> None:
    if mention.currency:
        # "DKK 5 EUR 7": the currency after the number belongs to the next.
        mention.end = mention.first.end
        mention.languages.clear()
        mention.first_currency = mention.first_currency_scale = ""
    _take_currency(mention, match)
    mention.currency_before = True
    if match["currency"] in {"$", "US$", "£"}:
        mention.languages.add("en")


def _stands(text: str, mention: Mention) -> bool:
    """Whether nothing around the mention says that it is less or more than it seems."""
    first = mention.first.start
    before = text[max(0, first - _REACH) : first]
    if mention.first_currency not in {"", mention.currency} or _goes_on(text, mention):
        return False
    if first == mention.start and re.search(r"\w\Z", before):
        return False
    if _CALCULATED.search(before) or (mention.first.kind == "words" and _VAGUE.search(before)):
        return False
    return not _is_unit(text, mention, before) and _is_whole(text, mention)


def _is_unit(text: str, mention: Mention, before: str) -> bool:
    """Whether the number is the unit of a table and no amount: "beløb i 1.000 kr.", "(tusinde kr.)"."""
    if mention.second is not None:
        return False
    if mention.first.token in {"1.000", "1000"}:
        return not mention.first.scale and _HEADING.search(before) is not None
    if not _BARE_SCALE.fullmatch(mention.first.token):
        return False
    short = mention.local and not re.search(r"krone", text[mention.first.end : mention.end], _I)
    return (short and not mention.first.scale and " " not in mention.first.token) or _HEADING.search(before) is not None


def _goes_on(text: str, mention: Mention) -> bool:
    """Whether one of the numbers goes on to the left or right, or the currency may be another number's."""
    first, last = mention.first, mention.second or mention.first
    power = words.scale_power(first.scale)[0] if len(first.scale) > 2 else 0
    if neighbours.adds_to(text, first.start, power):
        return True
    if mention.second is None and neighbours.is_half_a_range(text, mention.start, mention.end):
        return True
    if neighbours.goes_on_before(text, first.start, first.token, counted=first.kind == "words"):
        return True
    if any(not each.scale and neighbours.goes_on_after(text, each.end) for each in (first, last)):
        return True
    return _shares(text, mention)


def _shares(text: str, mention: Mention) -> bool:
    """Whether a number behind the mention has a part in its scale or its currency."""
    first, last = mention.first, mention.second or mention.first
    if mention.end != last.end and _is_undone(text, mention):
        return True
    if mention.second is None and mention.first_currency and not first.scale and not mention.currency_before:
        if neighbours.is_only_label(text, first.start, first.token):
            return True
        if not mention.currency_scale and neighbours.is_open(text, first.token, mention.end):
            return True
    if mention.end != last.end:
        return False
    if last.scale:
        return len(last.scale) > 2 and neighbours.adds_up(text, mention.end, words.scale_power(last.scale)[0])
    return not mention.currency_scale and neighbours.is_listed(text, last.token, mention.end)


def _is_undone(text: str, mention: Mention) -> bool:
    """Whether what stands behind the currency claims it: "1,5 kr. mio.", or "10-12 kr. 500"."""
    if neighbours.scale_follows(text, mention.end):
        return True
    # A time or a year before a currency is hardly money where a number follows: "9.30 t.kr. 500", "2018 t.kr. 500".
    odd = mention.second is not None or _YEAR_OR_TIME.fullmatch(mention.first.token)
    return bool(odd and not mention.currency_before and neighbours.is_open(text, "", mention.end))


def _is_whole(text: str, mention: Mention) -> bool:
    """Whether the mention ends where it seems to, and has a number in it ("a" alone is none)."""
    last = mention.second or mention.first
    if _COINS.match(text, mention.end) or _is_year(text, mention):
        return False
    if mention.end == last.end and mention.currency_before and neighbours.counts_things(text, mention.end):
        return False
    if mention.end == last.end and (_HALF_SAID.match(text, mention.end) or _NEXT_NUMBER.match(text, mention.end)):
        return _YEAR_NEXT.match(text, mention.end) is not None and not mention.currency_before
    return last.kind != "words" or bool(last.scale) or last.token.lower() not in {"a", "an"}


def _is_year(text: str, mention: Mention) -> bool:
    """Whether the number is a column's year beside the table's unit ("Budget 2017\\nmio. kr.", "t.kr. 2017")."""
    if not _YEAR.fullmatch(mention.first.token) or mention.second:
        return False
    before = text[max(0, mention.first.start - _REACH) : mention.first.start]
    if neighbours.is_of_two_years(text, mention.first.start, mention.first.start + 4):
        return True
    wrapped = "\n" in text[mention.first.start : mention.end]
    heading = re.search(r"\b(?:budget|regnskab|forbrug|prognose|overslag|år)\w*\s+\Z", before, _I)
    return bool(wrapped or heading or (mention.currency_before and mention.currency_scale))


def is_change(text: str, mention: Mention) -> bool:
    """Whether "fra 3 til 5 mio. kr." tells of a change (from one amount to another) and is no range."""
    return mention.intro in {"fra", "from"} and bool(_CHANGE.search(text[max(0, mention.start - 80) : mention.start]))
