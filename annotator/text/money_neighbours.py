"""What stands beside a number: whether it goes on to the left or right, or is another thing's number and no amount."""

from __future__ import annotations

import re

from annotator.text import money_words as words
from annotator.text.lazy_pattern import LazyPattern
from annotator.text.numerals import NUMBER_WORD

_I = re.IGNORECASE
_REACH = 40

YEAR = r"(?:19|20)\d\d"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_JOINERS = rf"{_UNSEEN}'\u2018\u2019`\u00b4\u00b7\u2022\u2219\u22c5\u201a\u066b\u066c\uff0e\uff0c_\u2044\u2215"
_TIED = "\u00a0\u2007\u2009\u202f"
"""Spaces that stand inside a number and not between two."""

_UNSEEN_INSIDE = rf"[.,\s]{{0,3}}[{_UNSEEN}]+[.,\s{_UNSEEN}]{{0,3}}"
_JOINED = LazyPattern(rf"\d(?:[{_JOINERS}]+|{_UNSEEN_INSIDE})\Z|[{_UNSEEN}]{{20}}\Z")
_JOINED_AFTER = LazyPattern(rf"(?:[{_JOINERS}]+|{_UNSEEN_INSIDE})\d")
_BARE_POINT = LazyPattern(r"(?:^|[\s\W])(?<!\.)[.,]\Z")
_HEAD = LazyPattern(r"(?P<head>\d(?:[\d.,]*\d)?)(?P<gap>\s*[.,]\s*|\s+)\Z")
_DASHED = LazyPattern(r"(?P<head>\d(?:[\d.,]*\d)?)\s{0,3}-\s{0,3}\Z")
_DIGIT_LAST = LazyPattern(rf"\d[\s.,{_JOINERS}]*\Z")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})*")
_SHORT = re.compile(r"\d{1,4}(?:\.\d{3})*")
_THREE = re.compile(r"\d{3}(?!\d)")
_SCHOOL_YEAR = LazyPattern(rf"{YEAR}[-/]\Z")
_POINT_WORD = LazyPattern(r"\b(?:komma|point)\s{1,3}\Z", _I)
_COUNTED = LazyPattern(
    rf"(?:(?P<year>\b{YEAR}\s+)|\d\s+|\b(?!(?:to|one|en|én|et|ét|a|an)[\s-]){NUMBER_WORD}[\s-]+"
    r"|\w(?:tyve|treds|tres|fjerds|firs|fems|hundrede|hundred|tusinde?|thousand)[\s-]+)\Z"
    rf"|(?:\d|\b{NUMBER_WORD})[\s-]+(?:og|and)\s+\Z",
    _I,
)
_PART_OF = LazyPattern(
    r"\b(?:quarters?|thirds?|fifths?|tenths?|half|part|share|fraction|tens|hundreds|thousands|dozens|per\s?cent|"
    r"halvdelen|brøkdel|[\w-]+dele?|kvarte?|snese|procent|pct\.?)\s+(?:of|af)?\s*\Z",
    _I,
)

_NOUN = (
    r"[\w-]*(?:konto|projekt|etape|fase|note|afdeling|sag|skole|hus|bygning|hal|post|linje|række|område|zone|trin|"
    r"afsnit|kvartal|klasse|uge|blok|rate|vej|gade|allé|plads|torv|stræde|vænge|boulevard|lokale|rum|sal|etage|hold|spor|runde|pulje|lokalplan|matrikel|figur|tabel|gruppe|niveau|type|rute|måned|dag|år|art|"
    r"gruppering|funktion|bevilling|tillæg|forslag|alternativ|scenarie|model|version|antal|distrikt|plan|del|enhed|"
    r"stykker|timer|personer|børn|elever|boliger|account|project|phase|stage|note|item|page|section|paragraph|step|"
    r"line|lot|unit|building|school|department|article|chapter|appendix|table|figure|option|fund|case|grant|"
    r"schedule|exhibit|resolution|district|ward|route|week|month|quarter)"
)
_AFTER_NOUN = LazyPattern(rf"\b{_NOUN}\.?:?\s+\Z", _I)
REFERENCE = LazyPattern(
    r"(?:[-/]|\b(?:stk|pkt|punkt|nr|no|side|page|s|p|kap|kapitel|bilag|den|kl)\.?:?\s|§§?\s?)\Z", _I
)
_MONTH = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|"
    "may|june|july|october"
)
_YEAR_NAMED = LazyPattern(
    rf"(?:\b(?:i|in|år|year|for|fra|from|frem\s+til|-|ultimo|primo|{_MONTH})|{YEAR}(?:,|\s+(?:til|to|og|and)))\s+{YEAR}\Z",
    _I,
)
_LABEL = LazyPattern(
    rf"(?:\b(?:i|in|år|year|for|fra|from|ultimo|primo|pr\.?|budget|regnskab|{_MONTH})\s+{YEAR}"
    rf"|(?<![\w.,/-]){YEAR}\s?(?:-|/|\b(?:til|og|to|and)\b)\s?{YEAR}"
    r"|\b(?:kl\.?|klokken)\s?\d\d?(?:[.:]\d\d)?(?:\s?(?:-|\b(?:til|og)\b)\s?\d\d?(?:[.:]\d\d)?)?"
    r"|\bden\s\d\d?\.\s?\d\d?\.?"
    r"|(?:\b(?:[\w-]*nr|no|cvr|cpr|ean|tlf|telefon|[\w-]*sag|[\w-]*konto|account|case|side|page|s|p|stk|pkt|punkt|kap|"
    r"kapitel|bilag|art)\.?|§§?):?\s?[\d./-]*\d)\s{0,3}\Z",
    _I,
)
_YEAR_AND = LazyPattern(rf"(?<![\w.,/-]){YEAR}\s?(?:-|/|\b(?:til|og|to|and)\b)\s?\Z", _I)
_AND_YEAR = LazyPattern(rf"\s?(?:-|/|\b(?:til|og|to|and)\b)\s?{YEAR}(?![\w.,]\d)", _I)
_TIME_LEAD = LazyPattern(r"\b(?:kl\.?|klokken|den)\s\Z", _I)
_TIME = re.compile(r"\d\d?\.\d\d?")
_PAIRS = LazyPattern(r"(?:(?<!\d)\d\d ){2}\Z")
_FOUR = LazyPattern(rf"(?<![\d.,])(?!{YEAR})\d{{4}} \Z")
_SCALE_NEXT = LazyPattern(rf"[^\S\n]{{1,3}}\(?(?:{words.SCALE})(?!{words.LETTER})", _I)
_YEAR_LEAD = LazyPattern(rf"\b(?:i|in|år|ultimo|primo|{_MONTH})\s+\Z", _I)
_LABEL_LEAD = LazyPattern(r"(?:\b(?:[\w-]*nr|no|cvr|cpr|ean|tlf|side|page)\.?:?\s|§§?\s?)\Z", _I)
_SCALED_BEFORE = LazyPattern(
    rf"(?:[\d½¼¾]|\b{NUMBER_WORD})\s{{0,3}}(?P<scale>{words.SCALE})\s{{0,3}}(?P<comma>,\s{{0,3}})?(?:\b(?:og|and)\s{{1,3}})?\Z",
    _I,
)
_BETWEEN = LazyPattern(r"\b(?:mellem|between)\s[^\d.;]{0,20}\Z", _I)
_AND_NUMBER = LazyPattern(rf"\s{{1,3}}(?:og|and)\s{{1,3}}(?:[^\W\d]{{1,9}}\.?\s{{1,3}})?(?:\d|{NUMBER_WORD})", _I)
_BETWEEN_AND = LazyPattern(
    rf"\b(?:mellem|between)\s(?:[^\W\d]{{1,9}}\.?\s)?[\d.,\s½¼¾]{{1,20}}(?:{words.SCALE}|{words.CURRENCY}|[tmk.\s]){{0,6}}"
    r"\s(?:og|and)\s{1,3}(?:[^\W\d]{1,9}\.?\s{1,3})?\Z",
    _I,
)
_SENTENCE = 150
_OTHER_CROWNS = LazyPattern(
    r"\b(?-i:SEK|NOK|ISK|MSEK|MNOK)\b|\b(?:svenska|svenske|norske|islandske)\s+kr|\b(?:kronor|miljoner|miljarder|miljon|kommunestyret|stortinget|regjeringen|\w+fullmäktige|fylkestinget|riksdagen)\b",
    _I,
)
_OTHER_WORDS = LazyPattern(
    r"\b(?:och|är|för|från|att|inte|till|av|skolan|också|etter|gjennom|fylke\w*|regjering\w*|hva|noe|ikkje|ein|frå|ble|beslutade|"
    r"vägen)\b",
    _I,
)
_NEXT = LazyPattern(r"[^\S\n]{1,3}(?P<digits>\d(?:[\d.,]*\d)?)")
_CURRENCY_NEXT = LazyPattern(rf"(?:,-+)?\s{{0,3}}(?:(?:{words.SCALE}|[tmb])\.?\s{{0,2}})?(?:{words.CURRENCY})", _I)
FOOTNOTE = LazyPattern(rf"\d\d?(?![\d½¼¾]|[.,]\d|[kmb]\b|\s{{0,3}}(?:{words.SCALE})|\s\d{{3}}(?!\d))", _I)
_NUMBER_LAST = LazyPattern(
    rf"(?:[\d½¼¾\u2150-\u215e]|{words.SCALE}|\b(?!(?:to|one|en|én|et|ét|a|an)\b){NUMBER_WORD})(?P<gap>\s*)\Z", _I
)
_THINGS = LazyPattern(
    r"\s{0,3}-?(?:år(?:ene|s|ig[et]?)?|måned\w*|uger?|dage?|timer?|gange|stk|stykker|personer|børn|years?|months?|weeks?|days?|"
    r"hours?|times|people|persons?|children)\b",
    _I,
)
_LISTED = LazyPattern(
    r"(?:\s{0,3},\s{0,3}\d{1,3}(?:,\d+)?){0,6}\s{0,3}(?:,|-|\b(?:og|and|eller|or|til|to)\b)\s{1,3}"
    rf"(?:\d[\d.,]{{0,12}}|{NUMBER_WORD})\s{{0,3}}(?:{words.SCALE})",
    _I,
)
_DECIMAL_AFTER = LazyPattern(rf"\s{{0,3}},\s{{1,3}}(?!{YEAR}\b)\d|\s{{1,3}}[.,]\d")
_SMALLER_AFTER = LazyPattern(
    rf"\s{{0,3}},?\s{{0,3}}(?:(?:og|and)\s+)?(?:\d[\d.,]{{0,12}}|{NUMBER_WORD}(?:\s+{NUMBER_WORD}){{0,3}})\s{{0,3}}"
    rf"(?P<scale>{words.SCALE})",
    _I,
)


def goes_on_before(text: str, start: int, token: str, *, counted: bool) -> bool:
    """Whether the number at `start` may be the tail of a longer one: "1, 5 mio.", "1·5 mio.", "1 250 mio.", "1.\\n000".

    `counted` says that the number is in words ("2 og en halv mio.", "tre kvart million").
    """
    before = text[max(0, start - _REACH) : start]
    if _POINT_WORD.search(before):
        return True
    if counted:
        said = _COUNTED.search(before)
        return bool(said and not said["year"]) or _PART_OF.search(before) is not None
    dash = _DASHED.search(before)
    if dash:
        return not re.fullmatch(YEAR, dash["head"])
    if _JOINED.search(before) or _BARE_POINT.search(before):
        return True
    if (len(token) == 2 and _PAIRS.search(before)) or (re.fullmatch(r"\d{4}", token) and _FOUR.search(before)):
        return True  # "33 12 34 56 kr.": a telephone's number
    found = _HEAD.search(before)
    return found is not None and _is_head(before[: found.start()], found["head"], found["gap"], token)


def _is_head(lead: str, head: str, gap: str, token: str) -> bool:
    """Whether digits and the gap behind them may be the beginning of the number `token`; `lead` is what stands before."""
    if re.fullmatch(YEAR, head):
        # "2018,\n5 mio. kr." may be a number with decimals, "i 2018, 5 mio. kr." is not.
        return "," in gap and token.isdecimal() and not _YEAR_NAMED.search(lead + head)
    return (_after_point if gap.strip() else _after_space)(lead, head, gap, token)


def _after_point(lead: str, head: str, gap: str, token: str) -> bool:
    """Whether "36." and "550" or "1," and "5" may be one number."""
    if not gap.strip(".,"):
        return True
    if "," in gap:
        return _WHOLE.fullmatch(head) is not None and "," not in token and "." not in token
    if not _SHORT.fullmatch(head):
        return False
    begins_line = not lead.rpartition("\n")[2].strip() and "\n" not in gap
    return bool(_THREE.match(token)) or not (begins_line or REFERENCE.search(lead))


def _after_space(lead: str, head: str, gap: str, token: str) -> bool:
    """Whether "1" and "250" may be one number: not where a word asks for the first, nor in cells of a table."""
    if not _THREE.match(token) or not _GROUPS.fullmatch(head) or _SCHOOL_YEAR.search(lead):
        return token[0] in "½¼¾"
    if any(space in _TIED for space in gap):
        return True
    if "." in token and "." not in head:
        return False
    above, line, beside = lead.rpartition("\n")
    alone = "\n" in gap and bool(line) and not beside.strip() and not _DIGIT_LAST.search(above)
    words_before = REFERENCE.search(lead)
    return not alone and not (words_before and words_before[0] not in "-/" and "\n" not in gap)


def adds_to(text: str, start: int, power: int) -> bool:
    """Whether a number of the scale 10^`power` goes on one before it: "en million fem hundrede tusinde"."""
    found = _SCALED_BEFORE.search(text[max(0, start - _REACH) : start])
    if found is None:
        return False
    return not found["comma"] or not 0 < words.scale_power(found["scale"])[0] <= power


_TO = re.compile(r"(?<![\d.,])\d{1,3}\s{1,3}(?:til|og|eller)\s{1,3}\Z")
_NUMBER_NEXT = re.compile(r"\s{1,3}\d")
"""With a number on both sides of the currency it may be the one's or the other's: "1 til 6 t.kr. 1"."""


def is_half_a_range(text: str, start: int, end: int) -> bool:
    """Whether the amount is one end of "mellem … og …" of which the other was not understood."""
    before = text[max(0, start - 2 * _REACH) : start]
    if _BETWEEN_AND.search(before) or (_TO.search(before) and _NUMBER_NEXT.match(text, end)):
        return True
    return _BETWEEN.search(before) is not None and _AND_NUMBER.match(text, end) is not None


def are_other_crowns(text: str, start: int, end: int) -> bool:
    """Whether the words around "kr." are Swedish or Norwegian, or name their currency."""
    around = (
        text[max(0, start - _SENTENCE) : start].rpartition("\n\n")[2]
        + " "
        + text[end : end + _SENTENCE].partition("\n\n")[0]
    )
    return _OTHER_CROWNS.search(around) is not None or len({m[0].lower() for m in _OTHER_WORDS.finditer(around)}) > 1


def goes_on_after(text: str, end: int) -> bool:
    """Whether the digits that end at `end` are the head of a longer number ("1'200'000")."""
    return _JOINED_AFTER.match(text, end) is not None


def may_be_columns(text: str, start: int, head: str) -> bool:
    """Whether digits with plain spaces between them that begin at `start` with the group `head` may be two numbers.

    "Konto 4 200 000 kr." is either; of "400 450 kr." every group is as long as a number of its own.
    """
    before = text[max(0, start - _REACH) : start]
    if re.search(rf"(?<!\d)(?!{YEAR})\d+[^\S\n]\Z", before):
        return True  # "33 12 45 78 744 kr.": a row of numbers has no place where the last begins.
    return len(head) == 3 or bool(REFERENCE.search(before) or _AFTER_NOUN.search(before))


def is_label(text: str, end: int) -> bool:
    """Whether the number that ends at `end` is a year or another thing's: "i 2018 kr. 500"."""
    return _LABEL.search(text[max(0, end - _REACH) : end]) is not None


def is_only_label(text: str, start: int, token: str) -> bool:
    """Whether the number at `start` is no amount though a currency follows: "(i 2018 kr.)", "§ 12 kr."."""
    before = text[max(0, start - _REACH) : start]
    if re.fullmatch(YEAR, token) and _YEAR_LEAD.search(before):
        return True
    if _TIME.fullmatch(token) and _TIME_LEAD.search(before):
        return True
    return token.isdecimal() and _LABEL_LEAD.search(before) is not None


def is_taken(before: str, between: str) -> bool:
    """Whether a number ends `before`, to which the currency that begins `between` belongs.

    A currency alone in its line may be of the number above it or below it: it is of neither.
    """
    found = _NUMBER_LAST.search(before)
    return found is not None and ("\n" in between or "\n" not in found["gap"])


def counts_things(text: str, end: int) -> bool:
    """Whether the number that ends at `end` counts years or the like: "kr. over 4 år"."""
    return _THINGS.match(text, end) is not None


def is_open(text: str, token: str, end: int) -> bool:
    """Whether the currency that ends at `end` may be that of a number after it as well as of the bare number `token` before it.

    "" is a range, of whatever numbers.
    """
    following = _NEXT.match(text, end)
    bare = not token or token.isdecimal() or re.fullmatch(r"\d+[.,]\d\d?", token)
    if following is None or not bare or re.fullmatch(YEAR, following["digits"]):
        return False
    return _CURRENCY_NEXT.match(text, following.end()) is None


def is_of_two_years(text: str, start: int, end: int) -> bool:
    """Whether the year there is one of two ("2018-2020 mio. kr.", "kr. 2018-2020")."""
    return bool(_YEAR_AND.search(text[max(0, start - _REACH) : start]) or _AND_YEAR.match(text, end))


def scale_follows(text: str, end: int) -> bool:
    """Whether a scale stands behind the currency that ends at `end`: "1,5 kr. mio."."""
    return _SCALE_NEXT.match(text, end) is not None


def is_listed(text: str, token: str, end: int) -> bool:
    """Whether the scale of a number behind it is this number's too ("kr. 5 og 7 mio."), or decimals follow ("kr. 5, 5")."""
    if len(token) > 3 and not re.fullmatch(r"\d{1,3}[.,]\d{1,2}", token):
        return False
    return bool(_LISTED.match(text, end) or _DECIMAL_AFTER.match(text, end))


def adds_up(text: str, end: int, power: int) -> bool:
    """Whether a smaller number goes on what ends at `end` with a scale of 10^`power` ("DKK 1 million 200 thousand")."""
    found = _SMALLER_AFTER.match(text, end)
    return found is not None and 0 < words.scale_power(found["scale"])[0] < power
