"""Where a sentence and a word begin and end, for the triple click, the S key and moving a span's ends by word."""

from __future__ import annotations

import re
from itertools import pairwise

_REACH = 3000
"""Characters looked at on each side; no sentence of minutes is longer, and a long text costs no more than a short one."""

_ABBREVIATIONS = (
    "bl.a f.eks fx ca jf nr d dr hr fr prof adm dir hhv evt inkl ekskl vedr pga ift mht pkt stk afs kap art s v cf e.g i.e "
    "mr mrs ms no approx vol jvf tlf tlf.nr kl max min maks gns dvs da d.d ad bil fig tab ang ad.pkt p.t sml udv reg "
    "mag cand lic alm ph sdr ndr vestr østr skt gl kgl m.h.t i.f.t p.g.a h.h.v d.v.s bl f j.nr sags.nr"
)
"""Abbreviations after which the sentence goes on, whatever comes."""
_NEVER_LAST = frozenset(_ABBREVIATIONS.split())
_OF_NUMBER = re.compile(r"[\w.-]*nr|matr", re.IGNORECASE)
"""What a number follows: "Sagsnr.", "Journalnr.", "Dok.nr."."""

_GOES_ON = {
    *(
        "af",
        "at",
        "de",
        "den",
        "der",
        "det",
        "eller",
        "en",
        "et",
        "for",
        "fra",
        "hos",
        "i",
        "med",
        "og",
        "om",
        "på",
        "som",
    ),
    *("til", "under", "ved", "a", "an", "and", "by", "from", "in", "of", "on", "or", "that", "the", "to", "with"),
}
"""Words that no heading ends in."""
_NEAR = 6
"""Lines on each side whose longest tells how wide the column is."""

_HEADING = re.compile(
    r"(?:(?:pkt|ad)\.?|punkt)\s*\d(?!\d*\)).*[^.:;]$|.*\bbeslutning(?:er)?\b.*\d{4}(?:\s+punkt\s*\d+)?$", re.IGNORECASE
)
"""An agenda item's line, and "…udvalgets beslutning den 4.12.2012": headings, however long."""
_ROOM, _MUCH_ROOM = 0.8, 0.7

_BULLET = r"[•●▪◦‣■\uf0b7\uf0a7]|\((?:[a-zæøå]|\d{1,2})\)\s|[-–—o*]\s(?=\S)|(?:\d{1,2}|[a-zæøå])[.)]\s|(?i:at)\s\d\)"
_LINE_BULLET = re.compile(rf"[ \t]*(?:{_BULLET})")
_LONE_BULLET = re.compile(r"[•●▪◦‣■\uf0b7\uf0a7]")
"""A bullet on a line of its own: its words are on the next."""
_DECIDED = re.compile(
    r"(?:\A|.*\b(?:blev|bliver)\s+(?:\w+\s+){0,2}?|(?!.*\b(?:har|havde|er|som|der|kan|skal|ikke)\b)(?:[\w.]+\s+){1,6})"
    r"(?:godkendt|tiltrådt|vedtaget|udsat|forkastet|taget til efterretning)",
    re.IGNORECASE,
)
"""A line that says all of a decision, but for the stop."""
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[)\]\"'”“’»«]*+(?=\s)")
_BLANKS = re.compile(r"\s+")
_OPENS = re.compile(r"[\"'“”„«»(\[§]*[^\W_]|[•●▪◦‣■*–\uf0b7\uf0a7-]")
_NUMBERED = re.compile(r"(?:^|\n)[ \t]*(?:\d{1,3}|[A-Za-z])\Z")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.)*[A-ZÆØÅ]")
_LAST_WORD = re.compile(r"[^\s(\"'“”„«»]*\Z")
_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_INNER = r"(?:[-\u2010\u2011]\n|\u00ad\n?|['’\-\u2010\u2011]|(?<=\d)[.,](?=\d))"
_WORD = re.compile(rf"{_LETTER}+(?:{_INNER}{_LETTER}+)*")
_TOKEN = re.compile(rf"{_WORD.pattern}|[^\s\w]+|_+")
_WORD_REACH = 200


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Span of the sentence that holds the character at `offset`, white space at its ends left out.

    A sentence ends at its stop, not at those of abbreviations, ordinals, dates and numbers; a heading, a bullet and a
    paragraph end with their lines, a wrapped line does not end anything. Between sentences the one before counts.
    """
    low, high = max(0, offset - _REACH), min(len(text), offset + _REACH)
    window = text[low:high]
    cuts = borders(window)
    here = offset - low
    start = max((b for b in cuts if b <= here), default=0)
    end = min((b for b in cuts if b > here), default=len(window))
    sentence = window[start:end]
    first = low + start + len(sentence) - len(sentence.lstrip())
    last = low + start + len(sentence.rstrip())
    return (first, last) if first < last else (offset, offset)


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of all sentences, as `sentence_at` has them, in order; linear in the text."""
    cuts = sorted({0, *borders(text), len(text)})
    found = []
    for start, end in pairwise(cuts):
        sentence = text[start:end]
        first = start + len(sentence) - len(sentence.lstrip())
        last = start + len(sentence.rstrip())
        if first < last:
            found.append((first, last))
    return found


def borders(window: str) -> list[int]:
    """Offsets at which a new sentence begins, in no order."""
    found = [match.end() for match in re.finditer(r"\n[ \t]*\n\s*", window)]
    for match in _STOP.finditer(window):
        following = _BLANKS.match(window, match.end())
        if following and _ends_sentence(window, match, following.end()):
            found.append(following.end())
    return found + _line_borders(window)


def _ends_sentence(window: str, stop: re.Match[str], following: int) -> bool:
    opens = _OPENS.match(window, following)
    if opens is None:
        return False
    letter = opens[0][-1]
    if not (letter.isupper() or letter.isdigit() or not letter.isalpha()):
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    before = window[max(0, stop.start() - 40) : stop.start()]
    if _NUMBERED.search(before):
        return False
    word = (_LAST_WORD.search(before) or re.match("", before) or [""])[0]
    if word.lower() in _NEVER_LAST or _OF_NUMBER.fullmatch(word) or _INITIALS.fullmatch(word):
        return False
    # "5 mio. 300", "§ 7, stk. 4": an abbreviation before a number goes on; a word or a year before one does not.
    return not (letter.isdigit() and word.lower() in {"mio", "mia", "kr", "t.kr", "kl", "dkk", "mill"})


def _line_borders(window: str) -> list[int]:
    """Beginnings of lines that begin something new: bullets, and capitals after a line that was broken on purpose.

    A line was broken on purpose where the next line's first word had room on it.
    """
    lines = [(m.start(), words) for m in re.finditer(r"[^\n]+", window) if (words := m[0].strip())]
    found = []
    for number in range(1, len(lines)):
        (_, before), (start, coming) = lines[number - 1 : number + 1]
        width = max(len(line) for _, line in lines[max(0, number - _NEAR) : number + _NEAR])
        share = (len(before) + 1 + len(coming.split(maxsplit=1)[0])) / width
        if _begins_anew(before, coming, share):
            found.append(start)
    return found


def _begins_anew(before: str, coming: str, share: float) -> bool:
    """Whether a line begins something new; `share` is how much of the column the line before fills with one word more."""
    if _LONE_BULLET.fullmatch(before):
        return False
    opening = coming.lstrip("\"'“”„«»([")[:1]
    if _LINE_BULLET.match(coming):
        return share <= _ROOM or before[-1] in ".:;,!?)" or not coming[0].isalnum()
    if (
        before[-1] in ",-–"
        or before.rsplit(maxsplit=1)[-1].lower() in _GOES_ON
        or (opening.isdigit() and before[-1] == ".")
    ):
        return False
    if opening.isupper() and (_HEADING.match(before) or (share < 1 and _DECIDED.fullmatch(before))):
        return True
    # The items of a list whose bullets are no text begin in lower case; that takes more room to believe.
    return before[-1] == ":" or share <= (_ROOM if opening.isupper() or opening.isdigit() else _MUCH_ROOM)


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Span of the word, number or run of signs at `offset`; empty in white space and at the text's end.

    A word hyphenated at a line's end is one word, "473.912" one number.
    """
    low = max(0, offset - _WORD_REACH)
    for match in _TOKEN.finditer(text, low, offset + _WORD_REACH):
        if match.start() <= offset < match.end():
            return match.span()
        if match.start() > offset:
            break
    return offset, offset


def next_word_end(text: str, offset: int) -> int:
    """The first end of a word or run of signs after `offset`; the text's end where there is none."""
    match = _TOKEN.search(text, offset)
    return match.end() if match else len(text)


def previous_word_start(text: str, offset: int) -> int:
    """The last beginning of a word or run of signs before `offset`; 0 where there is none."""
    low = offset
    while low > 0:
        low = max(0, low - _WORD_REACH)
        starts = [match.start() for match in _TOKEN.finditer(text, low, offset)]
        earlier = [place for place in starts if low < place or place == low == 0]
        if earlier:
            return earlier[-1]
    return 0
