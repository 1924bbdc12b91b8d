"""The command line: the same code that the window uses, plain text or JSON, and no display."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from annotator import __version__
from annotator.base import ids
from annotator.base.errors import AnnotatorError, DocumentError, UsageError
from annotator.base.settings import SettingsFile, login_name
from annotator.dataset.registry import FORMATS
from annotator.model.annotation import Annotator, Document
from annotator.model.ports import Progress, no_progress
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench import importing, summary
from annotator.workbench.exporting import Choices, export_tags
from annotator.workbench.sample import built_in_schema
from annotator.workbench.tag_import import import_tags


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb says: a value for `--json`, lines for a person, and the exit status."""

    value: Any
    lines: tuple[str, ...]
    status: int = 0


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise UsageError("{why}", why=message)


def _at_work(project: Project, name: str | None = None) -> Annotator:
    chosen = name or SettingsFile().load().annotator_name() or _login()
    return project.annotator_named(chosen, at=ids.now())


def _login() -> str:
    name = login_name()
    if not name:
        raise UsageError("Nobody knows your name; set ANNOTATOR_NAME, or use --annotator where there is one.")
    return name


def _new(args: argparse.Namespace) -> Outcome:
    project = Project.create(args.project, schema_toml=built_in_schema())
    try:
        with project:
            _at_work(project, args.annotator)
    except AnnotatorError:
        # Made a moment ago by this very call, and asked for with a name that cannot be.
        args.project.unlink()
        raise
    return Outcome({"project": str(args.project)}, (f"Made {args.project}.",))


def _add(args: argparse.Namespace) -> Outcome:
    bar = _bar()
    with Project.open(args.project) as project:
        client = PdfClient()
        try:
            result = importing.add_pdfs(
                project, client, args.paths, by=_at_work(project).id, ask_password=_ask_password, progress=bar
            )
        finally:
            client.close()
    failed = [{"path": f.path, "why": str(f.why)} for f in result.failed]
    lines = [" ".join((f"Added {d.name}: {_size(d.pages, d.text)}.", *d.notes)) for d in result.added]
    lines += [f"{name} is in the project already: skipped." for name in result.there_already]
    _complain(f["why"] for f in failed)
    value = {
        "added": len(result.added),
        "updated": 0,
        "unchanged": len(result.there_already),
        "conflicts": [],
        "failed": failed,
    }
    return Outcome(value, tuple(lines), 1 if failed else 0)


def _info(args: argparse.Namespace) -> Outcome:
    with Project.open(args.project, read_only=True) as project:
        value = summary.info(project)
    lines = [f"{value['project']}: {_count(len(value['documents']), 'document')}"]
    for row in value["documents"]:
        tags = sum(n for by in row["tags"].values() for verdicts in by.values() for n in verdicts.values())
        lines.append(f"  {row['name']}  {_size(row['pages'], row['text'])}, {_count(tags, 'tag')}")
        for label, by in row["tags"].items():
            for annotator, verdicts in by.items():
                lines += [f"      {label}  {annotator}  {verdict}: {n}" for verdict, n in verdicts.items()]
    return Outcome(value, tuple(lines))


def _text(args: argparse.Namespace) -> Outcome:
    with Project.open(args.project, read_only=True) as project:
        document = _one_document(project, args.document)
        layer = project.text_layer(document.id)
    if args.json:
        value = {"document": document.name, "sha256": document.id, "text": layer.text, "page_starts": layer.starts}
        return Outcome(value, ())
    sys.stdout.write(layer.text)
    return Outcome(None, ())


def _search(args: argparse.Namespace) -> Outcome:
    with Project.open(args.project, read_only=True) as project:
        names = {d.id: d.name for d in project.documents()}
        hits = project.search(" ".join(args.query))
    rows = [
        {"document": names[h.document], "page": h.page + 1, "snippet": h.snippet, "start": h.start, "end": h.end}
        for h in hits
    ]
    lines = tuple(f"{r['document']}  page {r['page']}: {' '.join(str(r['snippet']).split())}" for r in rows)
    return Outcome(rows, lines or ("Nothing found.",))


def _import(args: argparse.Namespace) -> Outcome:
    with Project.open(args.project) as project:
        by = _at_work(project, args.annotator)
        result = import_tags(project, args.files, by=by, format_name=args.format, strict=args.strict, progress=_bar())
    value = result.as_json()
    lines = [f"{result.added} tags added, {result.updated} updated, {result.unchanged} there already."]
    _complain(f"Not placed: {c.where}: {c.why}" for c in result.conflicts)
    _complain(f"{f.where}: {f.why}" for f in result.failed)
    return Outcome(value, tuple(lines), 1 if result.failed or result.conflicts else 0)


def _export(args: argparse.Namespace) -> Outcome:
    choices = Choices(labels=_set(args.label), annotators=_set(args.annotator), documents=_set(args.document))
    with Project.open(args.project, read_only=True) as project:
        report = export_tags(project, args.format, args.out, choices, progress=_bar())
    adjusted = [{"id": a.id, "why": a.why} for a in report.adjusted]
    refused = [{"id": a.id, "why": a.why} for a in report.refused]
    value = {
        "format": args.format,
        "out": str(args.out),
        "carried": report.carried,
        "adjusted": adjusted,
        "refused": refused,
    }
    lines = [f"{report.carried + len(adjusted)} tags written to {args.out} and read back."]
    lines += [f"Adjusted: {a['id']}: {a['why']}" for a in adjusted]
    _complain(f"Not carried: {a['id']}: {a['why']}" for a in refused)
    return Outcome(value, tuple(lines), 1 if refused else 0)


def _check(args: argparse.Namespace) -> Outcome:
    with Project.open(args.project, read_only=True) as project:
        findings = project.check()
    rows = [{"what": f.what, "where": f.where, "severity": f.severity} for f in findings]
    lines = [f"{r['severity']}: {r['where']}: {r['what']}" for r in rows] or [f"{args.project} is in order."]
    return Outcome({"ok": not rows, "findings": rows}, tuple(lines), 1 if rows else 0)


def _one_document(project: Project, name: str) -> Document:
    found = project.find_documents(name)
    if not found:
        raise DocumentError("There is no document “{name}” in the project; “annotator info” lists them.", name=name)
    if len(found) > 1:
        hashes = ", ".join(d.id[:12] for d in found)
        raise DocumentError(
            "“{name}” is {n} documents; say which by its SHA-256: {hashes}.", name=name, n=len(found), hashes=hashes
        )
    return found[0]


def _size(pages: int, text: str) -> str:
    return _count(pages, "page") + ("" if text != "none" else ", no text")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _set(values: Sequence[str] | None) -> frozenset[str] | None:
    return frozenset(values) if values else None


def _complain(sentences: Any) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _ask_password(path: str, wrong: bool) -> str | None:  # noqa: FBT001 - the signature of AskPassword
    if not sys.stdin.isatty():
        return None
    again = "That password is wrong. " if wrong else ""
    return (
        getpass.getpass(f"{again}Password for {importing.printable(Path(path).name)} (empty leaves it out): ") or None
    )


def _bar() -> Progress:
    """Progress on stderr, where that is a terminal."""
    if not sys.stderr.isatty():
        return no_progress

    def show(done: int, total: int, what: str) -> None:
        width = 24
        filled = width * done // max(total, 1)
        sys.stderr.write(f"\r\x1b[K[{'#' * filled}{'.' * (width - filled)}] {done}/{total} {what[:60]}")
        if done >= total:
            sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

    return show


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

    sub = verb("new", _new, "make an empty project")
    sub.add_argument("--annotator", metavar="NAME", help="who is at work")
    sub = verb("add", _add, "bring in PDFs and folders of PDFs")
    sub.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb("info", _info, "documents, pages, tags by label and annotator")
    sub = verb("text", _text, "a document's text layer; every offset counts in it")
    sub.add_argument("document", metavar="DOCUMENT", help="its name, or the beginning of its SHA-256")
    sub = verb("search", _search, "search the pages of all documents")
    sub.add_argument("query", nargs="+", metavar="QUERY")
    sub = verb("import", _import, "bring in tags")
    sub.add_argument("files", nargs="+", type=Path, metavar="FILE")
    readable = list(FORMATS)
    sub.add_argument(
        "--format", choices=readable, metavar="F", help=f"one of: {', '.join(readable)}; by the suffix if left out"
    )
    sub.add_argument("--annotator", metavar="NAME", help="whose tags they are, where the file does not say")
    sub.add_argument("--strict", action="store_true", help="bring in nothing where anything is wrong")
    sub = verb("export", _export, "write a data set and read it back")
    sub.add_argument(
        "--format", choices=list(FORMATS), required=True, metavar="F", help=f"one of: {', '.join(FORMATS)}"
    )
    sub.add_argument("--out", type=Path, required=True, metavar="PATH")
    for what in ("label", "annotator", "document"):
        sub.add_argument(f"--{what}", action="append", metavar=what.upper(), help=f"only this {what} (may be repeated)")
    verb("check", _check, "integrity: file, journal, tables, anchors")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say; the exit status: 0 well, 1 a problem said in one sentence, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A name or passage that the terminal's encoding lacks must not end the work.
            stream.reconfigure(errors="backslashreplace")
    try:
        args = _parser().parse_args(arguments)
        outcome: Outcome = args.run(args)
        _print(outcome, as_json=args.json)
    except UsageError as error:
        return _sorry(str(error), 2)
    except KeyboardInterrupt:
        return _sorry("stopped; what was done before stays.", 1)
    except AnnotatorError as error:
        return _sorry(str(error), 1)
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); Python would say so again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return outcome.status


def _print(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        json.dump(outcome.value, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        for line in outcome.lines:
            print(line)
    sys.stdout.flush()


def _sorry(sentence: str, status: int) -> int:
    bar_gone = "\r\x1b[K" if sys.stderr.isatty() else ""
    print(f"{bar_gone}annotator: {sentence}", file=sys.stderr)
    return status
