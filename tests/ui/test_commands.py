"""The command table is sound, and the README shows it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from annotator.model.label_schema import read_schema
from annotator.ui.commands import (
    COMMANDS,
    MENUS,
    Command,
    conflicts,
    keys_as_markdown,
    label_commands,
)
from tests.tools.i18n_update import ROOT

SCHEMA = """
name = "test"
version = 1
[[label]]
id = "decision"
name = {en = "Decision", da = "Beslutning"}
help = {en = "What was decided."}
key = "D"
colour = "#0072B2"
[[label]]
id = "funding"
name = "Funding amount"
key = "F"
colour = "#009E73"
"""


def test_every_command_is_whole() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.menu in MENUS
        assert command.text
        assert command.help.endswith(".")


def test_every_key_is_one_and_the_same_in_qt() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key, command.id


def test_no_two_commands_want_one_key() -> None:
    labels = label_commands(read_schema(SCHEMA), "en")
    assert conflicts((*COMMANDS, *labels), {}) == {}
    doubled = conflicts(COMMANDS, {"tag.next": ("P",)})
    assert {command.id for command in doubled["P"]} == {"tag.next", "tag.previous"}


def test_single_letters_work_on_the_page_only() -> None:
    for command in COMMANDS:
        if any(len(key) == 1 for key in command.keys):
            assert command.scope == "page", command.id


def test_labels_become_commands() -> None:
    assert label_commands(read_schema(SCHEMA), "da") == (
        Command("label.decision", "Beslutning", ("D",), "Tag", "What was decided.", scope="page"),
        Command("label.funding", "Funding amount", ("F",), "Tag", "", scope="page"),
    )


def test_the_readme_shows_the_keys() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert shown == keys_as_markdown(), "put `python -m tests.tools.readme_keys` right"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_no_cell_breaks_the_table(command: Command) -> None:
    assert "|" not in "".join((command.text, command.help, *command.keys))
