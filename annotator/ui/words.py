"""Names of the label schema, verdicts and moments in the language of the window."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import Literal

from PySide6.QtCore import QDate, QDateTime, Qt

from annotator.model.label_schema import Field, FieldType, Label, Words
from annotator.ui.i18n import date, language, locale, tr


def language_of(language: str) -> Literal["da", "en"]:
    """The language to write numbers and dates in: Danish where it is asked for, else English."""
    return "da" if language == "da" else "en"


def say(words: Words, language: str) -> str:
    """The text in `language` ("da", "en"), else in English, else in whatever there is; "" where there is none."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


TIP = 2_000
"""Characters of a part of a tooltip, at most: nobody reads a book in one."""


def wrapped(*parts: str) -> str:
    """A tooltip of these parts, a line or more each, as rich text: only then Qt breaks lines.

    What people wrote stands in it as they wrote it, cut where it is very long; empty parts are left out.
    """
    lines = [escape(part if len(part) <= TIP else f"{part[:TIP]} …") for part in parts if part]
    return f"<p>{'<br>'.join(lines)}</p>" if lines else ""


def tip(text: str) -> str:
    """Few words as a tooltip: as they are, for readers of the screen say it too, unless Qt would take them for rich text."""
    # Qt's own test of this, mightBeRichText, is not in PySide.
    return wrapped(text) if "<" in text or "&lt;" in text or len(text) > TIP else text


def choice_name(field: Field, value: object, language: str) -> str:
    """How a choice field's value is called; the value itself where the schema does not know it."""
    return next((say(c.name, language) for c in field.choices if c.id == value), str(value))


def is_pair(first: Field, second: Field | None) -> bool:
    """Whether two fields are the two ends of one thing ("period_from", "period_to") and share a row of the form."""
    return (
        second is not None
        and first.type is second.type is FieldType.YEAR
        and first.id.endswith("_from")
        and second.id == first.id.removesuffix("_from") + "_to"
    )


def pair_names(first: str, second: str) -> tuple[str, str, str]:
    """The words that two names share, and what each has of its own: "Period from", "Period to" → "Period", "from", "to"."""
    one, two = first.split(), second.split()
    shared = 0
    while shared < min(len(one), len(two)) and one[shared] == two[shared]:
        shared += 1
    if not shared:
        return first, "", ""
    return " ".join(one[:shared]), " ".join(one[shared:]), " ".join(two[shared:])


def label_name(label: Label | None, otherwise: str, spoken: str) -> str:
    """A label's name; its id where the schema has it not."""
    return say(label.name, spoken) if label is not None else otherwise


def verdict_word(state: str) -> str:
    """One of VERDICT_STATES as the window says it."""
    words = {
        "unreviewed": tr("not reviewed"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "amended": tr("amended"),
        "outdated": tr("outdated"),
    }
    return words.get(state, state)


def moment(at: str) -> tuple[str, str]:
    """When something happened, at the reader's place: "14:02", with its day where that is not today; and in full.

    What is no time stamp, as an import may have brought one, is given back as it is.
    """
    try:
        local = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(at).timestamp()))
    except (ValueError, OverflowError):
        return at, at
    danish, today = language() == "da", QDate.currentDate()
    day = "d. MMM" if danish else "d MMM"
    if local.date().year() != today.year():
        day += " yyyy"
    pattern = "HH:mm" if local.date() == today else f"{day} HH:mm"
    full = f"{date(local.date().toString(Qt.DateFormat.ISODate))} {local.toString('HH:mm:ss')}"
    return locale().toString(local, pattern), full
