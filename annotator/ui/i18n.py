"""The window's words in Danish and English, and numbers, dates and times as each language writes them.

The English text is the key; `resources/i18n/da.ts` (Qt Linguist's format) has the Danish. It is read as it is, so that
nothing has to be compiled; `tests/tools/i18n_update.py` adds what is missing in it.
"""

from __future__ import annotations

import logging
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.base import paths
from annotator.base.errors import AnnotatorError

Language = Literal["da", "en"]

log = logging.getLogger(__name__)


def read_ts(path: Path) -> dict[str, str]:
    """The finished translations of a Linguist file, by source text. Raises OSError or ET.ParseError."""
    root = ET.parse(path).getroot()  # noqa: S314  our own file, shipped with the program
    found = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


@cache
def _words_of(language: Language) -> dict[str, str]:
    if language == "en":
        return {}
    file = paths.resources() / "i18n" / f"{language}.ts"
    try:
        return read_ts(file)
    except (OSError, ET.ParseError) as error:
        log.warning("The translation %s cannot be read, the window speaks English: %s", file, error)
        return {}


class _Speech:
    """The language in force; one for the program, as Qt has one set of translators."""

    def __init__(self) -> None:
        self.language: Language = "en"
        self.words: dict[str, str] = {}
        self.qt: QTranslator | None = None


_speech = _Speech()


def system_language() -> Language:
    """Danish where the system's first known language is Danish, else English."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in {"da", "en"}:
            return "da" if name.startswith("da") else "en"
    return "en"


def set_language(wanted: str) -> Language:
    """Speaks "da", "en" or "system" from now on, and tells every window (QEvent.LanguageChange)."""
    chosen: Language = "da" if wanted == "da" else "en" if wanted == "en" else system_language()
    _speech.language = chosen
    _speech.words = _words_of(chosen)
    QLocale.setDefault(locale())
    _install_qt_words(chosen)
    if isinstance(QApplication.instance(), QApplication):
        for widget in QApplication.topLevelWidgets():
            QCoreApplication.postEvent(widget, QEvent(QEvent.Type.LanguageChange))
    return chosen


def _install_qt_words(chosen: Language) -> None:
    """The words of Qt's own buttons and boxes, where Qt brings them."""
    if QCoreApplication.instance() is None:
        return
    if _speech.qt is not None:
        QCoreApplication.removeTranslator(_speech.qt)
        _speech.qt = None
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    if chosen != "en" and translator.load(f"qtbase_{chosen}", folder):
        QCoreApplication.installTranslator(translator)
        _speech.qt = translator


def language() -> Language:
    """The language spoken now."""
    return _speech.language


def locale() -> QLocale:
    """How numbers and dates are written in the language spoken now."""
    if _speech.language == "da":
        return QLocale(QLocale.Language.Danish, QLocale.Country.Denmark)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def tr(text: str, /, **values: object) -> str:
    """`text` in the language spoken now, with the values filled in its `{name}` places.

    Numbers are written by `number` before they go in: a year or a page is no quantity.
    """
    return _speech.words.get(text, text).format(**values)


def phrase(text: str, /) -> str:
    """A finished sentence that was made elsewhere, in the language spoken now where it is known; braces are letters."""
    return _speech.words.get(text, text)


def translate_error(error: BaseException) -> str:
    """The sentence of an error for a person: its template is translated before the values go in.

    An error that is not ours gives a sentence that sends the reader to the log.
    """
    if isinstance(error, AnnotatorError):
        return tr(error.template, **{name: _plain(name, value) for name, value in error.values.items()})
    return tr(
        "Something unforeseen happened: {what}. The log has more.", what=f"{type(error).__name__}: {error}".strip(": ")
    )


def _plain(name: str, value: object) -> object:
    """An error inside an error is a part of its sentence; `what` was being done is said in our own words."""
    if isinstance(value, AnnotatorError):
        return translate_error(value).removesuffix(".")
    return phrase(value) if name == "what" and isinstance(value, str) else value


def number(value: float) -> str:
    """1200000 as "1.200.000" (Danish) or "1,200,000" (English); fractions with at most six digits."""
    if isinstance(value, int) or value.is_integer():
        return f"{int(value):,}".replace(",", locale().groupSeparator())
    text = f"{value:,.6f}".rstrip("0")
    return text.translate({ord(","): locale().groupSeparator(), ord("."): locale().decimalPoint()})


def date(iso: str) -> str:
    """ "2017-03-02" as "2. marts 2017" or "2 March 2017"; what is no full date is given back as it is."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    if not day.isValid():
        return iso
    return locale().toString(day, "d. MMMM yyyy" if language() == "da" else "d MMMM yyyy")


def clock(at: datetime | str) -> str:
    """The time of day at the reader's place, "12:03:41", of a moment (ISO 8601 with its zone, or a datetime)."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).toString("HH:mm:ss")
