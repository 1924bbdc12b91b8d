"""The window changes its language while a project is open and a form is being filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.base.paths import resources
from annotator.ui import i18n
from tests.stories.analyst import Analyst, wait_until
from tests.stories.conftest import make_project


@pytest.fixture
def analyst(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Analyst]:
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("ANNOTATOR_NAME", "Ane Å.")
    project = make_project(tmp_path / "nordhav.annotator", sorted((resources() / "sample").glob("*.pdf")))
    sheet, palette = qapp.styleSheet(), qapp.palette()
    person = Analyst(qapp, project)
    yield person
    person.leaves()
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def seen(analyst: Analyst) -> dict[str, str]:
    """Words from all over the window."""
    window = analyst.window
    return {
        "menu": window._menus.menu("Edit").title(),
        "command": window.commands.action("edit.undo").text(),
        "tab": window.tabs.tabText(0),
        "find": window.header._find.accessibleName(),
        "label": window.commands.action("label.funding").text(),
        "title": window.form.title.text(),
        "form": window.form.accessibleName(),
        "tags": window.tag_list.view.accessibleName(),
    }


ENGLISH = {
    "menu": "Edit", "command": "Undo", "tab": "Outline", "find": "Find in document", "label": "Funding amount",
    "title": "Funding amount", "form": "Form of the tag", "tags": "On this page · 1 tag",
}  # fmt: skip
DANISH = {
    "menu": "Redigér", "command": "Fortryd", "tab": "Indhold", "find": "Find i dokumentet", "label": "Beløb",
    "title": "Beløb", "form": "Mærkets formular", "tags": "På denne side · 1 mærke",
}  # fmt: skip


def speaks(analyst: Analyst, language: str) -> None:
    """Chooses a language in the menu and waits until the window has heard of it."""
    analyst.window.commands.run(f"language.{language}")
    assert i18n.language() == language
    wait_until(lambda: analyst.window._spoken == language, "the window has heard of the language")
    QApplication.sendPostedEvents()


def begin_funding(analyst: Analyst) -> str:
    """Opens a new tag's form on the first million of the minutes, with its purpose half written; gives the tag's id."""
    analyst.opens("referat.pdf")
    text = analyst.window.documents.open.layer.text
    at = text.index("godkendte")
    analyst.view.reveal(at, at + 9)
    analyst.view.select(at, at + 9)
    analyst.view.setFocus()
    analyst.window.commands.run("label.funding")
    analyst.fills(purpose="half a word")
    return analyst.window.projects.workbench.draft.annotation.id


def test_an_open_form_changes_its_words_only(analyst: Analyst) -> None:
    tag = begin_funding(analyst)
    window = analyst.window
    place, document = analyst.view.position(), window.documents.open
    assert seen(analyst) == ENGLISH

    speaks(analyst, "da")
    assert seen(analyst) == DANISH
    assert window.projects.workbench.draft.annotation.id == tag
    assert window.form.content().fields["purpose"] == "half a word"
    assert window.tags.chosen == tag
    assert (window.documents.open, analyst.view.position()) == (document, place)
    assert window.form._form.editors["purpose"].isAncestorOf(QApplication.focusWidget())

    speaks(analyst, "en")
    assert seen(analyst) == ENGLISH
    analyst.fills(funder="Bestyrelsen")
    analyst.presses("Return")
    (kept,) = analyst.tags
    assert (kept.id, kept.fields["purpose"], kept.fields["funder"]) == (tag, "half a word", "Bestyrelsen")


def test_what_was_not_understood_stays_in_its_field(analyst: Analyst) -> None:
    begin_funding(analyst)
    form = analyst.window.form
    analyst.fills(period_from="20x")
    assert form._form.unread() == {"period_from": "20x"}
    speaks(analyst, "da")
    assert analyst.window.form is not form
    assert analyst.window.form._form.unread() == {"period_from": "20x"}


def test_a_chosen_tag_stays_chosen_and_page_keys_go_on(analyst: Analyst) -> None:
    tag = begin_funding(analyst)
    analyst.presses("Return")
    analyst.window.tags.choose(tag, reveal=False)
    speaks(analyst, "da")
    assert analyst.window.tags.chosen == tag
    assert analyst.window.form.who.text() == "dit · gemt"
    analyst.view.setFocus()
    analyst.presses("Delete")
    assert analyst.tags == ()


def test_without_a_project(analyst: Analyst) -> None:
    window = analyst.window
    window.projects.close()
    speaks(analyst, "da")
    assert window.tabs.tabText(1) == "Sider"
    assert window.commands.action("project.new").text() == "Nyt projekt …"
    speaks(analyst, "en")
    assert window.tabs.tabText(1) == "Pages"
