"""The README keeps up with the command line: every verb, every option people need, every format."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from annotator.base.verbs import VERBS
from annotator.cli import _parser
from annotator.dataset.registry import EVERYTHING, FORMATS
from annotator.workbench.formats import OFFERED, PDF

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `annotator (\w+)([^`]*)` \|", README, re.MULTILINE))
FORMAT_ROWS = README.partition("**Formats.**")[2].partition("**What goes out.**")[0]


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


def test_every_format_has_its_row_with_its_suffix_and_no_other() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]*) \|", FORMAT_ROWS, re.MULTILINE))
    assert set(rows) == set(OFFERED)
    for name, makes in rows.items():
        assert f"`{OFFERED[name].suffix or '.pdf'}`" in makes, name
        assert makes.startswith("folder") == (name == PDF or FORMATS[name].folder), name


def test_formats_are_called_lossless_where_all_of_a_tag_comes_back() -> None:
    rows = re.findall(r"^\| `(\w+)` \|(.*)$", FORMAT_ROWS, re.MULTILINE)
    lossless = {name for name, row in rows if "lossless" in row}
    assert lossless == {name for name in OFFERED if name == PDF or FORMATS[name].keeps == EVERYTHING} - {"spacy"}


def test_every_option_of_what_goes_out_is_one() -> None:
    known = {option for action in verbs()["export"]._actions for option in action.option_strings}
    out = README.partition("**What goes out.**")[2].partition("**Verdicts and gold**")[0]
    assert set(re.findall(r"--[a-z][a-z-]+", out)) <= known
