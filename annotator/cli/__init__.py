"""The command line: the same code that the window uses, plain text or JSON, and no display."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from annotator import __version__
from annotator.base.errors import AnnotatorError, UsageError
from annotator.cli import agreement, merging, suggesting
from annotator.cli import verbs as does
from annotator.cli.common import Outcome, only_ascii
from annotator.model.review import VERDICT_STATES
from annotator.workbench.formats import OFFERED


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise UsageError("{why}", why=message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="annotator", description="Tag passages of board minutes. Without a verb, opens the window.")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=_Parser)

    def verb(name: str, run: Callable[[argparse.Namespace], Outcome], says: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=says, description=says)
        sub.add_argument("project", type=Path, metavar="PROJECT", help="the project file, NAME.annotator")
        sub.add_argument("--json", action="store_true", help="print JSON")
        sub.set_defaults(run=run)
        return sub

    sub = verb("new", does.new, "make an empty project")
    sub.add_argument("--annotator", metavar="NAME", help="who is at work")
    sub = verb("add", does.add, "bring in PDFs and folders of PDFs")
    sub.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb("info", does.info, "documents, pages, tags by label, annotator and verdict, what is complete")
    sub = verb("text", does.text, "a document's text layer; every offset counts in it")
    sub.add_argument("document", metavar="DOCUMENT", help="its name, or the beginning of its SHA-256")
    sub = verb("search", does.search, "search the pages of all documents")
    sub.add_argument("query", nargs="+", metavar="QUERY")
    sub = verb("import", does.import_, "bring in tags")
    _import_options(sub)
    sub = verb("export", does.export, "write a data set and read it back")
    _export_options(sub)
    sub = verb("merge", merging.merge, "bring in other projects and packages of them; the others stay as they are")
    sub.add_argument("others", nargs="+", type=Path, metavar="OTHER", help="another project, or a package of one")
    agreement.options(verb("agreement", agreement.agreement, "agreement between annotators: kappa, alpha, F1, fields"))
    suggesting.options(verb("suggest", suggesting.suggest, "suggest tags: counts, or one JSON object a line"))
    verb("check", does.check, "integrity: file, journal, tables, anchors")
    return parser


def _import_options(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="+", type=Path, metavar="FILE")
    readable = list(OFFERED)
    sub.add_argument(
        "--format", choices=readable, metavar="F", help=f"one of: {', '.join(readable)}; by the suffix if left out"
    )
    sub.add_argument("--annotator", metavar="NAME", help="whose tags they are, where the file does not say")
    sub.add_argument(
        "--colour", action="append", metavar="C=LABEL",
        help="the label of a PDF's highlights by colour, “#ffff00=decision” (may be repeated; “#ffff00=” leaves them out)",
    )  # fmt: skip
    sub.add_argument("--strict", action="store_true", help="bring in nothing where anything is wrong")


def _export_options(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--format", choices=list(OFFERED), required=True, metavar="F", help=f"one of: {', '.join(OFFERED)}"
    )
    sub.add_argument("--out", type=Path, required=True, metavar="PATH")
    for what in ("label", "annotator", "document"):
        sub.add_argument(f"--{what}", action="append", metavar=what.upper(), help=f"only this {what} (may be repeated)")
    sub.add_argument(
        "--verdict", action="append", metavar="V", choices=VERDICT_STATES,
        help=f"only tags with this verdict (may be repeated), one of: {', '.join(VERDICT_STATES)}",
    )  # fmt: skip
    sub.add_argument("--gold", action="store_true", help="only gold; without it, only the tags of people")
    sub.add_argument("--complete-only", action="store_true", help="only tags where their author has read to the end")
    for name, which in (("since", "before"), ("until", "after")):
        sub.add_argument(f"--{name}", default="", metavar="DATE", help=f"no tags last changed {which} it, 2026-01-31")
    sub.add_argument("--negatives", action="store_true", help="also passages that were read to the end and not tagged")
    sub.add_argument("--join-hyphens", action="store_true", help="texts with words that a line break cut joined again")
    sub.add_argument(
        "--split", metavar="SHARES", help="80/10/10: a folder with train, validation, test; 80/20: no validation"
    )
    sub.add_argument("--seed", type=int, metavar="N", help="of the lot by which documents are dealt, 0 if left out")
    sub.add_argument("--card", action="store_true", help="a folder with the card, README.md; comes with --split")
    sub.add_argument("--licence", metavar="TEXT", help="what the card says under which licence the data set is")


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say; the exit status: 0 well, 1 a problem said in one sentence, 2 wrong usage."""
    if sys.stdout is None:
        return _sorry("there is nowhere to print to: standard output is closed.", 1) if sys.stderr is not None else 1
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A name or passage that the terminal's encoding lacks must not end the work.
            stream.reconfigure(errors="backslashreplace")
    try:
        args = _parser().parse_args(arguments)
        outcome: Outcome = args.run(args)
        return _said(outcome, as_json=args.json)
    except UsageError as error:
        return _sorry(str(error), 2)
    except KeyboardInterrupt:
        return _sorry("stopped; what was done before stays.", 1)
    except AnnotatorError as error:
        return _sorry(str(error), 1)
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`).
        _print_no_more()
        return 1


def _said(outcome: Outcome, *, as_json: bool) -> int:
    """Prints it; the exit status. Raises BrokenPipeError."""
    try:
        _print(outcome, as_json=as_json)
    except BrokenPipeError:
        raise
    except OSError as error:
        _print_no_more()
        return _sorry(f"it is done, but what there is to say cannot be printed: {error.strerror}.", 1)
    return outcome.status


def _print_no_more() -> None:
    """Python would try again when it ends, and say so."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        json.dump(outcome.value, sys.stdout, ensure_ascii=only_ascii(), indent=1)
        print()
    else:
        for line in outcome.lines:
            print(line)
    sys.stdout.flush()


def _sorry(sentence: str, status: int) -> int:
    bar_gone = "\r\x1b[K" if sys.stderr.isatty() else ""
    print(f"{bar_gone}annotator: {sentence}", file=sys.stderr)
    return status
