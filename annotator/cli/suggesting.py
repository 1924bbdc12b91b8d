"""The verb that suggests tags, as a table by document and label or as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.base.errors import ExchangeError, SuggestionError
from annotator.base.ids import now
from annotator.cli.common import Outcome, bar, complain, count, one_document
from annotator.cli.table import table
from annotator.model.annotation import Document
from annotator.model.suggestion import Suggestion, Taken
from annotator.store.project import Project
from annotator.workbench.suggesting import Failure, Suggester

_STDOUT = "-"


def options(parser: argparse.ArgumentParser) -> None:
    """What can be asked of the verb."""
    add = parser.add_argument
    add("--document", metavar="NAME", help="only this document, by its name or the beginning of its SHA-256")
    add("--jsonl", metavar="FILE", help="write one suggestion a line as JSON; - is the terminal")


def suggest(args: argparse.Namespace) -> Outcome:
    """Makes suggestions by the rules and what ships with them: never by what the project's own tags say."""
    with Project.open_or_read_only(args.project) as project:
        documents = [one_document(project, args.document)] if args.document else list(project.documents())
        found, failed = _made(project, documents)
        rows = [_row(project, document, each) for document in documents for each in found.get(document.id, ())]
    complain(f"{each.name}: {each.why}" for each in failed)
    status = 1 if failed else 0
    if args.jsonl:
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        if args.jsonl == _STDOUT and not args.json:
            sys.stdout.write(lines)
            return Outcome(rows, (), status)
        _write(Path(args.jsonl), lines)
    said = (f"{count(len(rows), 'suggestion')} in {count(len(documents), 'document')}.", *_table(documents, rows))
    return Outcome(rows, said, status)


def _made(project: Project, documents: Sequence[Document]) -> tuple[dict[str, list[Suggestion]], list[Failure]]:
    """What was found by document, without what was refused; it is kept in the project where that can be written."""
    found: dict[str, list[Suggestion]] = {}
    failed: list[Failure] = []
    with closing(Suggester(project)) as suggester:
        for document, answer in suggester.found(documents, progress=bar()):
            if isinstance(answer, SuggestionError):
                failed.append(Failure(document.name, answer))
                continue
            if not project.read_only:
                project.set_suggestions(document.id, suggester.version, now(), answer)
            refused = Taken((said.label, said.start, said.end) for said in project.refusals(document.id))
            found[document.id] = [each for each in answer if not refused.holds(each.label, each.start, each.end)]
    return found, failed


def _row(project: Project, document: Document, s: Suggestion) -> dict[str, Any]:
    return {
        "document": document.name,
        "label": s.label,
        "start": s.start,
        "end": s.end,
        "text": s.text,
        "page": project.text_layer(document.id).page_of(s.start) + 1,
        "fields": dict(s.fields),
        "score": round(s.score, 4),
        "source": s.source,
    }


def _write(path: Path, lines: str) -> None:
    try:
        path.write_text(lines, encoding="utf-8")
    except OSError as error:
        raise ExchangeError("{path} cannot be written: {why}.", path=path, why=error.strerror) from error


def _table(documents: Sequence[Document], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    counts = Counter((row["document"], row["label"]) for row in rows)
    labels = sorted({label for _, label in counts})
    names = [
        name for name in dict.fromkeys(document.name for document in documents) if any(n == name for n, _ in counts)
    ]
    if counts:
        yield from table(
            [("document", *labels), *((name, *(str(counts[name, label]) for label in labels)) for name in names)]
        )
