"""The verb that suggests tags, as a table by document and label or as JSON lines."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.base.errors import DiskFull, ExchangeError, SuggestionError, UsageError
from annotator.base.ids import now
from annotator.base.replacing import must_be_free, replacing
from annotator.cli.common import Outcome, bar, complain, count, one_document, only_ascii
from annotator.cli.table import table
from annotator.model.annotation import Document, LabelId
from annotator.model.suggestion import Suggestion, Taken
from annotator.store.project import Project
from annotator.suggest.engine import ENGINE
from annotator.suggest.figures import Figures, figures_json
from annotator.workbench.suggesting import Failure, Suggester

_STDOUT = "-"
_THRESHOLD = 0.5


def options(parser: argparse.ArgumentParser) -> None:
    """What can be asked of the verb."""
    add = parser.add_argument
    add("--document", metavar="NAME", help="only this document, by its name or the beginning of its SHA-256")
    add(
        "--threshold",
        type=float,
        default=None,
        metavar="S",
        help="only suggestions scored so or higher, 0.5 if left out",
    )
    add("--figures", action="store_true", help="learn from the tags, print what to expect on documents left out")
    add(
        "--jsonl",
        nargs="?",
        const=_STDOUT,
        metavar="FILE",
        help="write one suggestion a line as JSON; without a file, or with -, to the terminal",
    )


def suggest(args: argparse.Namespace) -> Outcome:
    """Makes suggestions by the rules and what ships with them: never by what the project's own tags say."""
    threshold = _THRESHOLD if args.threshold is None else args.threshold
    if not 0 <= threshold <= 1:
        raise UsageError("--threshold is a score from 0 to 1.")
    if args.figures and any(each is not None for each in (args.document, args.threshold, args.jsonl)):
        raise UsageError("--figures measures the whole project: leave out --document, --threshold and --jsonl.")
    if args.jsonl == "":
        raise UsageError("--jsonl= names no file.")
    if args.json and args.jsonl == _STDOUT:
        raise UsageError("--json and --jsonl both write to the terminal: leave one out, or give --jsonl a file.")
    if args.figures:
        return _figures(args)
    if args.jsonl and args.jsonl != _STDOUT:
        _must_be_free(Path(args.jsonl))
    with Project.open_or_read_only(args.project) as project:
        documents = [one_document(project, args.document)] if args.document is not None else list(project.documents())
        twice = {name for name, times in Counter(each.name for each in project.documents()).items() if times > 1}
        found, failed, full = _made(project, documents)
        rows = [
            _row(project, document, each) | ({"sha256": document.id} if document.name in twice else {})
            for document in documents
            for each in found.get(document.id, ())
            if each.score >= threshold
        ]
    complain(f"{each.name}: {each.why}" for each in failed)
    status = 1 if failed or full else 0
    if args.jsonl:
        if args.jsonl == _STDOUT:
            return Outcome(rows, tuple(json.dumps(row, ensure_ascii=only_ascii()) for row in rows), status)
        _write(Path(args.jsonl), "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    said = (f"{count(len(rows), 'suggestion')} in {count(len(documents), 'document')}.", *_table(documents, rows))
    return Outcome(rows, said, status)


def _made(project: Project, documents: Sequence[Document]) -> tuple[dict[str, list[Suggestion]], list[Failure], bool]:
    """What was found by document, without what was refused; what failed; whether the disk was full.

    What was found is kept in the project where that can be written, unless the window suggests there by what it learned.
    """
    keeps = not project.read_only and project.newest_model(ENGINE) is None
    found: dict[str, list[Suggestion]] = {}
    failed: list[Failure] = []
    full = False
    with (
        closing(Suggester(project, learned=False)) as suggester,
        closing(suggester.found(documents, progress=bar())) as answers,
    ):
        for document, answer in answers:
            if isinstance(answer, SuggestionError):
                failed.append(Failure(document.name, answer, document.id))
                continue
            if keeps:
                try:
                    project.set_suggestions(document.id, suggester.version, now(), answer)
                except DiskFull as error:
                    # They can be printed all the same.
                    complain([error])
                    keeps, full = False, True
            refused = Taken((said.label, said.start, said.end) for said in project.refusals(document.id))
            found[document.id] = [each for each in answer if not refused.holds(each.label, each.start, each.end)]
    return found, failed, full


def _figures(args: argparse.Namespace) -> Outcome:
    """Precision, recall and F1 of each label, each document judged by what the others taught; nothing is kept."""
    with Project.open_or_read_only(args.project) as project, closing(Suggester(project, learned=False)) as suggester:
        measured = suggester.measure(progress=bar())
    if not measured:
        raise SuggestionError("Nothing can be measured: tags, or complete marks, are wanted in two documents at least.")
    value = {label: figures_json(figures) for label, figures in measured.items()}
    rows = [_HEAD, *(_measured(label, figures) for label, figures in sorted(measured.items()))]
    return Outcome(value, (*_ABOUT, *table(rows), *_doubts(measured)))


_ABOUT = (
    "Each document is judged by what the others taught; [95 % interval, from six documents on].",
    "Precision is of suggestions answered one by one, or where all is marked as complete; recall of tags where all is complete.",
)
_HEAD = ("label", "documents", "tags", "judged", "precision", "95 %", "recall", "95 %", "F1", "95 %", "F1 strict", "by")


def _doubts(measured: Mapping[LabelId, Figures]) -> Iterator[str]:
    little = sorted(label for label, figures in measured.items() if figures.says_little)
    if little:
        yield (
            f"These figures say little of {', '.join(little)}: hardly anything there is marked as complete or refused, "
            "so that nothing can count against a suggestion."
        )


def _measured(label: str, figures: Figures) -> tuple[str, ...]:
    rates = (figures.overlap.precision, figures.overlap.recall, figures.overlap.f1)
    pairs = [
        (_share(rate), "–" if bounds is None else f"[{bounds[0]:.2f}, {bounds[1]:.2f}]")
        for rate, bounds in zip(rates, figures.intervals, strict=True)
    ]
    shown = [cell for pair in pairs for cell in pair]
    by = "learner" if figures.learned else "rules"
    counts = (figures.documents, figures.tags, round(figures.judged))
    return label, *map(str, counts), *shown, _share(figures.strict.f1), by


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


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


def _must_be_free(path: Path) -> None:
    """Said before the work begins, not after it. Raises ExchangeError for a project, a PDF or no ordinary file."""
    must_be_free(path)
    if path.suffix.lower() == ".pdf":
        raise ExchangeError("{path} is named as a PDF, which this would destroy; name another file.", path=path)


def _write(path: Path, lines: str) -> None:
    with replacing(path) as temporary:
        temporary.write_text(lines, encoding="utf-8")


def _table(documents: Sequence[Document], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    def which(row: Mapping[str, Any]) -> tuple[str, str]:
        return row["document"], row.get("sha256", "")[:12]

    counts = Counter((which(row), row["label"]) for row in rows)
    labels = sorted({label for _, label in counts})
    named = {one for one, _ in counts}
    # Of two documents of one name the beginning of the SHA-256 tells which is which.
    every = (one for each in documents for one in ((each.name, ""), (each.name, each.id[:12])) if one in named)
    if counts:
        yield from table(
            [
                ("document", *labels),
                *((" ".join(filter(None, one)), *(str(counts[one, label]) for label in labels)) for one in every),
            ]
        )
