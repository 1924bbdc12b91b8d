"""The window speaks Danish and English, and nothing in it is left untranslated."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialogButtonBox

from annotator.base.errors import AnnotatorError, Cancelled, DiskFull, PageError
from annotator.ui import i18n
from annotator.ui.i18n import tr
from annotator.ui.parts import Panel
from tests.tools import i18n_update

ALL = i18n_update.collect()


def test_every_text_is_translated() -> None:
    danish = i18n.read_ts(i18n_update.TS)
    missing = [f"{one.module}: {one.text}" for one in ALL if one.text not in danish]
    assert not missing, "run `python -m tests.tools.i18n_update` and translate in resources/i18n/da.ts:\n" + "\n".join(
        missing
    )


def test_every_translation_has_the_places_of_its_text() -> None:
    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    danish = i18n.read_ts(i18n_update.TS)
    assert {source: places(source) for source in danish} == {source: places(text) for source, text in danish.items()}


def test_the_script_changes_nothing_that_is_complete(tmp_path: Path) -> None:
    copy = tmp_path / "da.ts"
    copy.write_bytes(i18n_update.TS.read_bytes())
    assert i18n_update.update(copy, ALL) == ()
    assert i18n.read_ts(copy) == {one.text: i18n.read_ts(i18n_update.TS)[one.text] for one in ALL}


def test_the_script_marks_what_is_new(tmp_path: Path) -> None:
    ts = tmp_path / "da.ts"
    assert i18n_update.update(ts, (i18n_update.Found("New & <odd>", "annotator/ui/x.py"),)) == ("New & <odd>",)
    assert 'type="unfinished"' in ts.read_text(encoding="utf-8")
    assert i18n.read_ts(ts) == {}
    assert i18n_update.update(ts, (i18n_update.Found("New & <odd>", "annotator/ui/x.py"),)) == ()


def test_errors_of_heirs_are_found(tmp_path: Path) -> None:
    package = tmp_path / "annotator" / "store"
    package.mkdir(parents=True)
    (package / "x.py").write_text(
        "class A(AnnotatorError):\n"
        "    def __init__(self):\n        super().__init__('One {x}.' ' Two.', x=1)\n"
        "class B(A): ...\n"
        "raise errors.B('Three')\n",
        encoding="utf-8",
    )
    assert {one.text for one in i18n_update.collect(tmp_path)} == {"Three", "One {x}. Two."}


def test_danish_and_back(qapp) -> None:
    assert i18n.set_language("da") == "da"
    assert tr("Find next") == "Find næste"
    assert tr("{i} of {n}", i=3, n=17) == "3 af 17"
    assert tr("not in the list {x}", x=1) == "not in the list 1"
    i18n.set_language("en")
    assert tr("Find next") == "Find next"


def test_qt_speaks_danish_too(qapp, qtbot) -> None:
    i18n.set_language("da")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") in {"Annullér", "Annuller"}


@pytest.mark.parametrize(
    ("language", "said"), [("da", ["1.200.000", "0,5", "-1.234,25"]), ("en", ["1,200,000", "0.5", "-1,234.25"])]
)
def test_numbers(language: str, said: list[str]) -> None:
    i18n.set_language(language)
    assert [i18n.number(1200000), i18n.number(0.5), i18n.number(-1234.25)] == said
    assert i18n.number(10**18).replace(".", "").replace(",", "") == str(10**18)
    assert i18n.number(2.0) == "2"


def test_dates_and_times() -> None:
    assert i18n.date("2017-03-02") == "2 March 2017"
    i18n.set_language("da")
    assert i18n.date("2017-03-02") == "2. marts 2017"
    assert i18n.date("2017-03") == "2017-03"
    assert i18n.date("") == ""
    assert len(i18n.clock("2026-01-31T09:05:41.123Z")) == len("09:05:41")


def test_errors_are_translated_before_the_values_go_in() -> None:
    i18n.set_language("da")
    assert i18n.translate_error(Cancelled()) == "Stoppet."
    outer = AnnotatorError("The label schema cannot be read: {why}.", why=Cancelled())
    assert i18n.translate_error(outer) == "Etiketskemaet kan ikke læses: Stoppet."
    braces = PageError("The label schema cannot be read: {why}.", why="{odd}")
    assert "{odd}" in i18n.translate_error(braces)
    assert "Noget uforudset" in i18n.translate_error(ValueError("x"))
    full = DiskFull(
        "No room is left on the disk for {path}: {what} could not be saved, all that was saved before is kept; make "
        "room and try again.",
        path="a",
        what="the form",
    )
    assert "formularen kunne ikke gemmes" in i18n.translate_error(full)


def test_a_sentence_made_elsewhere_keeps_its_braces() -> None:
    i18n.set_language("da")
    assert i18n.phrase("The period ends before it begins.") == "Perioden slutter, før den begynder."
    assert i18n.phrase("{odd} name") == "{odd} name"


def test_a_panel_says_its_words_again(qtbot) -> None:
    told: list[str] = []

    class Some(Panel):
        def retranslate(self) -> None:
            told.append(tr("Find next"))

    outer = Panel()
    inner = Some(outer)
    qtbot.addWidget(outer)
    i18n.set_language("da")
    qtbot.waitUntil(lambda: "Find næste" in told)
    inner.event(QEvent(QEvent.Type.LanguageChange))
