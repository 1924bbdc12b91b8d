"""The verbs that make a project, fill it and look at it."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from annotator.base.errors import AnnotatorError, UsageError
from annotator.cli.common import Outcome, at_work, bar, chosen_set, complain, count, one_document, size
from annotator.cli.remarks import lines_about
from annotator.dataset.label_colours import colours_said
from annotator.dataset.split import Split
from annotator.dataset.verify import Report
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench import importing, summary
from annotator.workbench.choosing import Choices
from annotator.workbench.exporting import export_tags
from annotator.workbench.formats import with_card
from annotator.workbench.sample import built_in_schema
from annotator.workbench.tag_import import import_tags


def new(args: argparse.Namespace) -> Outcome:
    """Makes an empty project."""
    project = Project.create(args.project, schema_toml=built_in_schema())
    try:
        with project:
            at_work(project, args.annotator)
    except AnnotatorError:
        # Made a moment ago by this very call, and asked for with a name that cannot be.
        args.project.unlink()
        raise
    return Outcome({"project": str(args.project)}, (f"Made {args.project}.",))


def add(args: argparse.Namespace) -> Outcome:
    """Brings PDFs in."""
    progress = bar()
    with Project.open(args.project) as project:
        client = PdfClient()
        try:
            result = importing.add_pdfs(
                project, client, args.paths, by=at_work(project).id, ask_password=_ask_password, progress=progress
            )
        finally:
            client.close()
    failed = [{"path": f.path, "why": str(f.why)} for f in result.failed]
    lines = [" ".join((f"Added {d.name}: {size(d.pages, d.text)}.", *d.notes)) for d in result.added]
    lines += [f"{name} is in the project already: skipped." for name in result.there_already]
    complain(f["why"] for f in failed)
    value = {
        "added": len(result.added),
        "updated": 0,
        "unchanged": len(result.there_already),
        "conflicts": [],
        "failed": failed,
    }
    return Outcome(value, tuple(lines), 1 if failed else 0)


def info(args: argparse.Namespace) -> Outcome:
    """What is in a project."""
    with Project.open(args.project, read_only=True) as project:
        value = summary.info(project)
    lines = [f"{value['project']}: {count(len(value['documents']), 'document')}"]
    for row in value["documents"]:
        tags = sum(n for by in row["tags"].values() for verdicts in by.values() for n in verdicts.values())
        complete = f", {row['complete']:.0%} complete" if row["complete"] else ""
        lines.append(f"  {row['name']}  {size(row['pages'], row['text'])}, {count(tags, 'tag')}{complete}")
        for label, by in row["tags"].items():
            for annotator, verdicts in by.items():
                lines += [f"      {label}  {annotator}  {verdict}: {n}" for verdict, n in verdicts.items()]
    return Outcome(value, tuple(lines))


def text(args: argparse.Namespace) -> Outcome:
    """A document's text layer."""
    with Project.open(args.project, read_only=True) as project:
        document = one_document(project, args.document)
        layer = project.text_layer(document.id)
    if args.json:
        value = {"document": document.name, "sha256": document.id, "text": layer.text, "page_starts": layer.starts}
        return Outcome(value, ())
    sys.stdout.write(layer.text)
    return Outcome(None, ())


def search(args: argparse.Namespace) -> Outcome:
    """Places of words."""
    with Project.open(args.project, read_only=True) as project:
        names = {d.id: d.name for d in project.documents()}
        hits = project.search(" ".join(args.query))
    rows = [
        {"document": names[h.document], "page": h.page + 1, "snippet": h.snippet, "start": h.start, "end": h.end}
        for h in hits
    ]
    lines = tuple(f"{r['document']}  page {r['page']}: {' '.join(str(r['snippet']).split())}" for r in rows)
    return Outcome(rows, lines or ("Nothing found.",))


def import_(args: argparse.Namespace) -> Outcome:
    """Brings tags in."""
    with Project.open(args.project) as project:
        colours = colours_said(args.colour or (), project.schema)
        by = at_work(project, args.annotator)
        result = import_tags(
            project,
            args.files,
            by=by,
            format_name=args.format,
            strict=args.strict,
            colours=colours,
            progress=bar(),
        )
    value = result.as_json()
    lines = [f"{count(result.added, 'tag')} added, {result.updated} updated, {result.unchanged} there already."]
    if result.negatives:
        lines.append(f"{count(result.negatives, 'passage')} without a tag passed over.")
    lines += [*map(str, result.notes)]
    if any("colour" in note.values for note in result.notes):
        lines.append("--colour “#ffff00=LABEL” gives a colour another label, before its tags come in.")
    complain(f"Not placed: {c.where}: {c.why}" for c in result.conflicts)
    complain(f"{f.where}: {f.why}" for f in result.failed)
    return Outcome(value, tuple(lines), 1 if result.failed or result.conflicts else 0)


def export(args: argparse.Namespace) -> Outcome:
    """Writes a data set."""
    choices = Choices(
        labels=chosen_set(args.label),
        annotators=chosen_set(args.annotator),
        documents=chosen_set(args.document),
        verdicts=chosen_set(args.verdict),
        gold=args.gold,
        complete_only=args.complete_only,
        since=args.since,
        until=args.until,
        negatives=args.negatives,
        joined=args.join_hyphens,
    )
    split = _split(args)
    with Project.open(args.project, read_only=True) as project:
        report = export_tags(
            project, args.format, args.out, choices, split=split, card=args.card, licence=args.licence or "",
            progress=bar(),
        )  # fmt: skip
        # Programs know a tag by its id, people by where it lies.
        about = [] if args.json else [*lines_about(project, report.adjusted, "Adjusted")]
        not_carried = [*lines_about(project, report.refused, "Not carried")]
    adjusted = [{"id": a.id, "why": a.why} for a in report.adjusted]
    refused = [{"id": a.id, "why": a.why} for a in report.refused]
    value = {
        "format": args.format,
        "out": str(args.out),
        "carried": report.carried,
        "adjusted": adjusted,
        "refused": refused,
        "gold_left_out": report.gold_left_out,
    }
    if args.negatives:
        value["negatives"] = report.negatives
    if report.parts:
        value["parts"] = {name: _numbers(part) for name, part in report.parts.items()}
    if report.notes:
        value["notes"] = [str(note) for note in report.notes]
    written = f"{count(report.carried, 'tag')} written to {args.out} and read back."
    lines = [written if report.made else f"Nothing was written: there is no tag that {args.out} could hold."]
    if adjusted or refused:
        as_they_are, changed, left_out = report.counts
        lines.append(
            f"{count(sum(report.counts), 'tag')} in all: {as_they_are} carried as they are, {changed} adjusted,"
            f" {left_out} not carried."
        )
    lines += [f"{name}: {count(part.carried, 'tag')}." for name, part in report.parts.items()]
    if args.negatives:
        lines.append(f"{count(report.negatives, 'passage')} of complete text without a tag written beside them.")
    if report.gold_left_out:
        lines.append(f"{count(report.gold_left_out, 'gold tag')} left out; --gold writes them.")
    lines += map(str, report.notes)
    lines += about
    complain(not_carried)
    # What a split leaves out it leaves out as it was asked to.
    return Outcome(value, tuple(lines), 1 if len(refused) > report.repeated else 0)


def _split(args: argparse.Namespace) -> Split | None:
    """The split that was asked for. Raises UsageError where it is none, or where there is something without it."""
    if args.split is None and args.seed is not None:
        raise UsageError("--seed is the seed of a split; say which with --split 80/10/10.")
    if args.licence is not None and args.split is None and not args.card and not with_card(args.format):
        raise UsageError("--licence stands in the card of a data set; ask for it with --card.")
    return Split.of(args.split, args.seed or 0) if args.split is not None else None


def _numbers(part: Report) -> dict[str, int]:
    carried, adjusted, refused = part.counts
    return {"carried": carried + adjusted, "adjusted": adjusted, "refused": refused}


def check(args: argparse.Namespace) -> Outcome:
    """Says whether the file is whole."""
    with Project.open(args.project, read_only=True) as project:
        findings = project.check()
    rows = [{"what": f.what, "where": f.where, "severity": f.severity} for f in findings]
    lines = [f"{r['severity']}: {r['where']}: {r['what']}" for r in rows] or [f"{args.project} is in order."]
    return Outcome({"ok": not rows, "findings": rows}, tuple(lines), 1 if rows else 0)


def _ask_password(path: str, wrong: bool) -> str | None:  # noqa: FBT001 - the signature of AskPassword
    if not sys.stdin.isatty():
        return None
    again = "That password is wrong. " if wrong else ""
    return (
        getpass.getpass(f"{again}Password for {importing.printable(Path(path).name)} (empty leaves it out): ") or None
    )
