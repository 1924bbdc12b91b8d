"""What a mention of money amounts to, in exact arithmetic; nothing where the writing leaves it open."""

from __future__ import annotations

import re
from decimal import Decimal

from annotator.text import money_words as words
from annotator.text.money_number import Quantity
from annotator.text.money_parser import Mention

Value = int | float


def values_of(mention: Mention) -> tuple[Value, Value] | None:
    """Least and greatest amount in whole currency units, or None where the writing leaves them open."""
    last = mention.second or mention.first
    last_power = _power(last, mention, mention.currency_scale)
    high = _times(last, last_power, mention)
    if high is None or mention.second is None:
        return None if high is None else (_plain(high), _plain(high))
    if mention.first.scale or mention.first_currency:
        scale = mention.first_currency_scale if mention.first_currency else mention.currency_scale
        low = _times(mention.first, _power(mention.first, mention, scale), mention)
    else:
        low = None if is_elliptic(mention, last) else _times(mention.first, last_power, mention)
        before = mention.currency_before and mention.currency_scale
        if low is not None and low > high and not before and low.scaleb(-(last_power or 0)) >= 1000:
            # "500.000 - 1 mio. kr.": the scale is the second number's alone.
            low = _times(mention.first, 0, mention)
    if low is None:
        return None
    if low > high and mention.separator in {"og", "and"}:
        low, high = high, low
    return (_plain(low), _plain(high)) if low <= high else None


def is_elliptic(mention: Mention, second: Quantity) -> bool:
    """Whether "10-12.000 kr." leaves open if ten or ten thousand is meant."""
    if second.kind == "words" and not mention.first.scale:
        # "fem-seks hundrede tusinde": five may be five hundred thousand.
        least, most = mention.first.value(None, scaled=False), second.value(None, scaled=False)
        return least is None or most is None or (least < 100 <= most)
    if _is_short_for(mention, second):
        return True
    comma = "" if mention.language == "da" else ","
    grouped = re.match(rf"(\d{{1,3}})[. {comma}]\d{{3}}", second.token)
    short = re.fullmatch(r"\d{1,3}(?:[.,]\d\d?)?", mention.first.token)
    return grouped is not None and short is not None and 0 < Decimal(short[0].replace(",", ".")) < int(grouped[1])


def _is_short_for(mention: Mention, second: Quantity) -> bool:
    """Whether the hundreds or thousands that end the second number may be the first one's too: "5-600 t.kr."."""
    if mention.language == "en" or mention.first.kind != "digits" or second.kind != "digits" or mention.first.scale:
        return False
    if not re.fullmatch(r"\d{1,3}(?:,\d\d?)?", mention.first.token) or not re.fullmatch(r"[\d. ]+", second.token):
        return False
    least = Decimal(mention.first.token.replace(",", "."))
    most = second.value("da", scaled=False)
    if most is None or most != most.to_integral_value():
        return False
    return 0 < 100 * least < most and ((most % 50 == 0 and most < 10_000) or 1000 * least < most)


def _power(quantity: Quantity, mention: Mention, currency_scale: str) -> int | None:
    """The power of ten that a quantity's own scale and that of its currency make together, or None where it is open."""
    power = 0
    if quantity.scale:
        found = words.SHORT.get(quantity.scale.lower().rstrip("."))
        if found is None:
            found, language = words.scale_power(quantity.scale)
            mention.languages |= {language} if language else set()
        if found == 0:
            found = _billion(quantity, mention)
        if found < 0:
            return None
        power += found
    if currency_scale:
        if power:
            return None
        short = words.SHORT.get(currency_scale.lower().rstrip("."))
        power = words.scale_power(currency_scale)[0] if short is None else short
    return power if power >= 0 else None


def _billion(quantity: Quantity, mention: Mention) -> int:
    """10^12 in Danish ("1 billion kroner"), 10^9 in English ("DKK 1.2 billion"), -1 where it may be either.

    Danish says "billioner" of all but one; the singular of another number is English.
    """
    one = quantity.value(None, scaled=True) == 1
    if mention.language == "da":
        return 12 if one else -1
    if mention.language == "en" or mention.currency_before or not one:
        mention.languages.add("en")
        return 9
    return -1


def _times(quantity: Quantity, power: int | None, mention: Mention) -> Decimal | None:
    if power is None:
        return None
    number = quantity.value(mention.language, scaled=power > 0)
    return None if number is None else number.scaleb(power)


def _plain(value: Decimal) -> Value:
    """A whole number as int, any other as float."""
    return int(value) if value == value.to_integral_value() else float(value)
