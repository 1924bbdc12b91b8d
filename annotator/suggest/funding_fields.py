"""What a sentence says of an amount beside the amount itself: who pays, what for, how often; nothing where it is unsure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.annotation import FieldValue
from annotator.suggest.funding_years import MARK, OTHER, time_of
from annotator.text.amounts import Amount
from annotator.text.passages import joined

__all__ = ["MARK", "OTHER", "Sentence", "fields_of"]

_TIMES = (
    r"(?:(?:i|fra|for|over)\s+(?:årene\s+|perioden\s+|\w+perioden\s+)?(?:19|20)\d\d(?:\s?(?:[-–]|og|til)\s?(?:19|20)\d\d|\s+og\s+frem\w*)?"
    r"|over\s+(?:en\s+)?[\w-]+\s?(?:år|årig\s+periode)|over\s+de\s+(?:næste|kommende)\s+\w+\s+år)"
)
_BESIDE = rf"(?:,?\s*(?:årligt|om\s+året|pr\.\s+år|{_TIMES}|på\s+\w+(?:en|et)(?=\s+til\b)|fra\s+\w*puljen|alene|ekstra|yderligere|til\s+rådighed|kroner))*"
_NO_THING = r"(?!rådighed\b|(?:19|20)\d\d\b|år(?:et|ene)?\b|perioden\b|hver(?:t)?\b|en\s+samlet\b|i\s+alt\b|følgende\b|gengæld\b|formålet\b)"
_WHAT = rf"(?P<what>[^.;:(){MARK}{OTHER}‖]{{4,140}}?)(?=,\s|\s*[.;:(‖]|\Z|\s+{MARK}|\s+(?:og|samt)\s+{OTHER})"
_PURPOSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{MARK}{_BESIDE}\s+(?:til|for)\s+(?:bl\.a\.\s+|blandt\s+andet\s+|f\.eks\.\s+)?{_NO_THING}{_WHAT}",
        rf"\b(?:brug\w*|forbrug\w*|anvend\w*|spare\w*)\b[^.;{OTHER}]{{0,60}}{MARK}{_BESIDE}\s+på\s+(?!i\s+alt|grund){_WHAT}",
        rf"\binvester\w*\b[^.;{OTHER}]{{0,60}}{MARK}{_BESIDE}\s+i\s+(?!(?:19|20)\d\d|alt\b|år|perioden){_WHAT}",
        (
            rf"\b(?:\w*tilskud(?:det)?|støtten?|\w*pulje[n]?|midler(?:ne)?|\w*bevilling(?:en)?|budget(?:tet)?|\w*udgift(?:en|er|erne)?|\w*ramme[n]?|beløb(?:et)?)\s+til\s+{_NO_THING}"
            rf"(?P<what>[^.;:,(){MARK}{OTHER}‖]{{4,90}}?)\s+(?:på|udgør|udgjorde|er|var|anslås|beløber|skønnes|med|vil)\b[^.;,{OTHER}]{{0,40}}{MARK}"
        ),
        rf"\b(?:løft\s+af|løfter|løftes|styrke[rs]?)\s+(?:fx\s+|bl\.a\.\s+)?(?P<what>[^.;:,(){MARK}{OTHER}‖]{{4,90}}?)\s+med\s+{MARK}",
        rf"(?:\A|‖\s*)[•*▪●–-]\s*(?P<what>[A-ZÆØÅ][^.;:{MARK}{OTHER}‖]{{3,110}}?)(?:[;:]|\.)\s*{MARK}",
        rf"(?:\A|‖\s*)(?:[•*▪●–-]\s*)?(?P<what>[A-ZÆØÅ][^.;:{MARK}{OTHER}‖]{{3,110}}?)\.?\s+‖\s*{MARK}\s+over\b",
    )
)
_TAIL = re.compile(rf"(?:\s+(?:årligt|{_TIMES}))+\s*\Z", re.IGNORECASE)

_NAME = r"[A-ZÆØÅ][\wæøåÆØÅ-]+"
_PAYS = (
    rf"(?:bestyrelsen|regering(?:en)?|kommunalbestyrelsen|byrådet|regionsrådet|\w*udvalget|\w*fonden|staten|\w*ministeriet|private fonde|"
    rf"(?-i:Region {_NAME})|Danske Regioner|(?-i:{_NAME} Kommune)|EU|KL|kommunerne|regionerne|kommunen|regionen|forligskredsen|"
    rf"(?:sats)?puljepartierne|aftalepartierne|partierne(?: bag [\w ]{{3,50}}?)?)"
)
_GIVES = (
    r"(?:afsat(?:te)?|afsætter|bevilge(?:de|t|r)?|reservere(?:de|t|r)?|tildel(?:t|er|te|e)|donere(?:de|t|r)?|støtte(?:de|t|r)?|uddel(?:t|er|te)|"
    r"investere(?:de|t|r)?|frigiver?|frigav|frigivet|prioriterer|tilfører|tilførte|bidrager\s+med|bidrog\s+med|afsætte|bruger|brugte|brugt|anvender|anvendte|anvendt|givet\s+tilsagn\s+om|ydet|stillet)"
)
_ALSO = rf"(?:\s+og\s+(?-i:{_NAME})(?:\s(?-i:{_NAME}))?)?"
_WHO = rf"(?P<who>(?:\b(?:den|det|de)\s+(?:\w+\s+)?)?\b{_PAYS}{_ALSO})"
_FUNDERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_WHO}\s+(?:(?:har|er\s+enige\s+om\s+at|vil|vedtog|besluttede)\s+)?(?:(?!ikke)(?:i\s+(?:19|20)\d\d|i\s+alt|samlet|[a-zæøå]+)\s+){{0,2}}?(?:at\s+)?{_GIVES}\b"
            rf"(?:(?!\b(?:men|mens|som|fik|modtog|kommer\s+fra)\b|,\s+og\b)[^.;]){{0,80}}{MARK}"
        ),
        rf"{_WHO}\s+(?:(?:[^.;¤¢]|\d\.\s){{0,90}}\s)?og\s+(?:afsatte|bevilgede|reserverede|tildelte)\s+(?:i\s+alt\s+|samlet\s+)?{MARK}",
        rf"\b(?:{_GIVES}|har)\s+{_WHO}\s+(?:(?:i\s+alt|samlet|således|yderligere|{_GIVES})\s+){{0,3}}{MARK}",
        rf"{MARK}(?:\s+årligt|\s+i\s+(?:19|20)\d\d)?\s+fra\s+(?P<who>\w*fonden|staten|regionen|kommunen|(?-i:{_NAME} Kommune)|(?-i:Region {_NAME})|\w*ministeriet)\b",
        rf"{MARK},\s+(?:som\s+)?(?P<who>(?-i:{_NAME}(?: og {_NAME})?)|kommunerne|regionerne|staten)\s+(?:hvert\s+år\s+|årligt\s+)?(?:bruger|reserverer|afsætter|bidrager)\b",
    )
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that an amount stands in: its text with the marks, and whether it is a line of a table."""

    text: str
    cell: bool = False


def fields_of(amount: Amount, sentence: Sentence, item: str) -> dict[str, FieldValue]:
    """The fields of an amount; those that nothing is said of are left out.

    A cell of a table gets no agenda item: a table is often printed once more in another document.
    """
    text = sentence.text
    said: dict[str, FieldValue] = {
        "amount_min": amount.amount_min,
        "amount_max": amount.amount_max,
        "currency": amount.currency,
        "hedge": amount.hedge,
        "funder": _first(_FUNDERS, text, "who"),
        "purpose": _purpose(text),
        "agenda_item": item if item and not sentence.cell else None,
        **time_of(amount, text),
    }
    return {name: value for name, value in said.items() if value is not None}


def _purpose(text: str) -> str | None:
    """What the money is for, without the years that it is for, which have fields of their own."""
    what = _first(_PURPOSES, text, "what")
    said = _TAIL.sub("", what).strip(" ,–-") if what else ""
    return said or None


def _first(patterns: tuple[re.Pattern[str], ...], text: str, name: str) -> str | None:
    """What the first pattern that is found says."""
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return joined(found[name].strip())
    return None
