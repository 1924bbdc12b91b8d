"""A suggestion's words, its panel, the slider and the table of figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import DocumentId, LabelId
from annotator.model.label_schema import Label, LabelSchema
from annotator.model.suggestion import Suggestion
from annotator.suggest.figures import Figures, Point
from annotator.suggest.rates import Rates
from annotator.ui import i18n
from annotator.ui.dialogs.figures_dialog import FiguresDialog
from annotator.ui.panels.suggestion_panel import SuggestionPanel
from annotator.ui.panels.suggestion_words import made_by, odds, odds_said, reasons, version_said
from annotator.ui.panels.threshold_bar import ThresholdBar
from annotator.ui.theme import Theme
from annotator.workbench.tag_clock import TimeTaken

OFFERED = Suggestion(
    DocumentId("d" * 64), LabelId("decision"), 10, 40, "Rådet godkendte regnskabet.", 0.8, "rule", "rules 7",
    {"status": "approved", "agenda_item": "4"}, ("resolution.approved", "-question", "learned word:regnskabet"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("score", "said"),
    [(0.8, "4 of 5"), (0.5, "1 of 2"), (0.95, "19 of 20"), (0.999, "19 of 20"), (0.01, "1 of 20"), (0.9, "9 of 10")],
)
def test_a_score_is_a_share_that_one_can_picture(score: float, said: str) -> None:
    assert odds(replace(OFFERED, score=score)) == said


def test_what_is_only_similar_has_no_odds() -> None:
    similar = replace(OFFERED, source="similar", score=0.9)
    assert odds(similar) == "similar"
    assert odds_said(similar) == "How often passages like this are right was not measured"


def test_it_says_why_in_words_and_what_speaks_against_it() -> None:
    *_, learned = said = list(reasons(OFFERED))
    assert learned == "learned here: has the word “regnskabet”"
    assert not any("resolution." in each or "learned word" in each for each in said), "no name of a rule is shown"
    assert list(reasons(replace(OFFERED, why=("similar.same-words",)))) == ["the same words were tagged elsewhere"]
    twice = replace(OFFERED, why=("learned belief", "learned odds:x"))
    assert len(list(reasons(twice))) == 1
    assert made_by(OFFERED) == "by the rules and what this project taught"
    assert made_by(replace(OFFERED, why=())) == "by the rules"
    taught = replace(OFFERED, version="rules 7, learned 3f2")
    assert made_by(taught) == "by the rules and what this project taught"
    assert version_said("rules 7, learned 3f2") == "rules 7, learned 3f2"
    assert (version_said("rules 7"), version_said("v9")) == ("rules 7", "v9")
    assert made_by(replace(OFFERED, source="similar")) == "because a passage like it was tagged"


def test_it_speaks_danish() -> None:
    i18n.set_language("da")
    assert odds_said(OFFERED) == "4 af 5 af denne slags er rigtige"
    (said,) = reasons(replace(OFFERED, why=("indstilling.point",)))
    assert made_by(OFFERED) == "efter reglerne og det, projektet har lært"
    assert version_said("rules 7, learned 3f2") == "regler 7, lært 3f2"
    assert said == "Det er et punkt i, hvad et organ bedes beslutte."


def test_the_panel_shows_the_fields_and_asks(qtbot: QtBot, theme: Theme, decision: Label) -> None:
    panel = SuggestionPanel(theme, {"verdict.accept": ("B",)})
    qtbot.addWidget(panel)
    panel.show_suggestion(OFFERED, decision, 3, read_only=False)
    said = panel.said()
    assert "Decision?" in said
    assert "page 3 · item 4" in said
    assert "4 of 5 like this are right" in said
    assert "Status\n" in said
    assert "approved" in said.splitlines()
    assert panel.accept.text() == "Accept  B", "the person's own key"
    with qtbot.waitSignal(panel.reject_requested):
        panel.reject.click()
    panel.show_suggestion(replace(OFFERED, fields={}), decision, 3, read_only=True)
    assert "Status\n" not in panel.said()
    assert not panel.accept.isEnabled()


def measured() -> Figures:
    curve = tuple(Point(at / 100, 10, Rates(at / 100, 1 - at / 200, 0.8)) for at in range(5, 100, 5))
    rates = Rates(0.9, 0.8, 0.847)
    return Figures(4, 20, rates, rates, ((0.7, 1.0), None, (0.6, 0.9)), curve, learned=True, judged=18)


def test_the_slider_says_what_to_expect_there(qtbot: QtBot, schema: LabelSchema) -> None:
    bar = ThresholdBar(schema, 0.5)
    qtbot.addWidget(bar)
    bar.show()
    assert "not measured in this project yet" in bar.expected.text()
    bar.show_figures({LabelId("decision"): measured()})
    assert bar.expected.text() == "Decision: 50 % of 10 judged are right, 75 % found"
    bar.show_figures({LabelId("decision"): replace(measured(), curve=(Point(0.5, 10, Rates(0.5, None, None)),))})
    assert bar.expected.text() == "Decision: 50 % of 10 judged are right, – found"
    bar.show_figures({LabelId("decision"): replace(measured(), curve=(Point(0.5, 0, Rates(None, None, None)),))})
    assert "not measured in this project yet" in bar.expected.text()
    bar.show_figures({LabelId("decision"): replace(measured(), known=3)})
    assert "too little is marked as complete or refused here to measure it" in bar.expected.text()
    assert "found" not in bar.expected.text(), "a figure that says nothing is none"
    bar.show_figures({LabelId("decision"): measured()})
    with qtbot.waitSignal(bar.changed) as told:
        QTest.keyClick(bar.slider, Qt.Key.Key_Right)
    assert told.args == [0.55]
    assert bar.words.text() == "Suggestions from 55 %"
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.slider, Qt.Key.Key_Escape)


def test_the_table_has_each_label_and_what_is_not_known(qtbot: QtBot, schema: LabelSchema) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    times = (TimeTaken("", "hand", 3, 41.26), TimeTaken("decision", "hand", 3, 41.26))
    learned: list[None] = []
    dialog = FiguresDialog(
        schema, {LabelId("decision"): measured()}, times, "rules 7", lambda: learned.append(None), home
    )
    rows = {
        dialog.table.item(row, 0).text(): [dialog.table.item(row, at).text() for at in range(1, 10)]
        for row in range(dialog.table.rowCount())
    }
    assert rows["Decision"] == [
        "4", "20", "18", "90 % [70–100]", "80 %", "85 % [60–90]", "learned here", "–", "41.3 (3 tags)",
    ]  # fmt: skip
    assert rows["Recommendation"] == ["–"] * 9
    assert rows["all"][-1] == "41.3 (3 tags)"
    # The page stays while it learns, and has the new figures then.
    dialog.show()
    said = dialog.findChild(QLabel).text()
    assert "Not measured: Recommendation, Funding amount. That takes tags" in said
    assert "rules 7" not in said
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    assert (learned, dialog.isVisible()) == ([None], True)
    dialog.show_learning(learning=True)
    assert (dialog.learn.isEnabled(), dialog.learn.text()) == (False, "Learning …")
    dialog.show_learning(learning=False)
    assert (dialog.learn.isEnabled(), dialog.learn.text()) == (True, "Learn from the tags now")
    dialog.show_figures({LabelId("decision"): replace(measured(), documents=5)}, times, "rules 8")
    assert dialog.table.item(0, 1).text() == "5"
    head = [dialog.table.horizontalHeaderItem(at) for at in range(dialog.table.columnCount())]
    assert [item.text() for item in head if item.textAlignment() & Qt.AlignmentFlag.AlignHCenter] == ["Made by"]
    dialog.close()


def test_figures_that_say_little_say_so(qtbot: QtBot, schema: LabelSchema) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    for known, said in ((0, True), (40, False)):
        dialog = FiguresDialog(schema, {LabelId("decision"): replace(measured(), known=known)}, (), "", None, home)
        words = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert ("These figures say little of Decision: hardly anything is marked" in words) is said
        dialog.close()
