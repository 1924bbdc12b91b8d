"""The README keeps up with the command line: every verb, every option people need, every format."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from annotator.base.verbs import VERBS
from annotator.cli import _parser
from annotator.workbench.formats import OFFERED

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `annotator (\w+)([^`]*)` \|", README, re.MULTILINE))


def verbs() -> dict[str, argparse.ArgumentParser]:
    (choices,) = (a.choices for a in _parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(choices)


def test_every_verb_has_its_row_and_no_other() -> None:
    assert set(ROWS) == set(verbs()) == VERBS


def test_every_row_names_what_the_verb_cannot_do_without() -> None:
    for name, parser in verbs().items():
        for action in parser._actions:
            if action.required:
                word = action.option_strings[-1] if action.option_strings else str(action.metavar)
                assert word in ROWS[name], f"{name} lacks {word}"


def test_every_row_speaks_of_options_that_are() -> None:
    for name, words in ROWS.items():
        known = {option for action in verbs()[name]._actions for option in action.option_strings}
        assert set(re.findall(r"--[a-z-]+", words)) <= known, name


def test_every_format_is_described() -> None:
    formats = README.partition("**Formats.**")[2].partition("\n\n")[0]
    for name in OFFERED:
        assert f"`{name}`" in formats, name
