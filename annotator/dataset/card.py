"""The card of a data set: all that is to be known of it, as values, as `dataset.json`, and as `README.md` for a reader.

No clock is read: the same tags and choices give the same card. The front matter of `README.md` is what the Hugging Face Hub
reads, see https://huggingface.co/docs/hub/datasets-cards; `configs`, which names the data files of each split, stands there
only for the format that the Hub's reader takes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from annotator.dataset.facts import Card, FileFacts
from annotator.dataset.folders import files_in
from annotator.dataset.licences import hub_licence

README, FACTS = "README.md", "dataset.json"
NOT_STATED = "not stated"
_CHUNK = 1 << 20


def write_card(card: Card, folder: Path) -> None:
    """Adds `dataset.json` and `README.md` to a data set that is all there but for them. Raises OSError."""
    files = [_facts_of(file, folder) for file in files_in(folder)]
    said = {**asdict(card), "files": [asdict(each) for each in files]}
    with (folder / FACTS).open("xb") as file:
        file.write(json.dumps(said, ensure_ascii=False, indent=1).encode(errors="replace") + b"\n")
    files.append(_facts_of(folder / FACTS, folder))
    with (folder / README).open("xb") as file:
        file.write(markdown(card, files).encode(errors="replace"))


def _facts_of(file: Path, folder: Path) -> FileFacts:
    digest = sha256()
    with file.open("rb") as data:
        while chunk := data.read(_CHUNK):
            digest.update(chunk)
    return FileFacts(file.relative_to(folder).as_posix(), file.stat().st_size, digest.hexdigest())


def markdown(card: Card, files: Sequence[FileFacts]) -> str:
    """The card for a reader."""
    sections = (
        _front(card),
        _what(card),
        _counts(card),
        _split(card),
        _guide(card),
        _people(card),
        _agreement(card),
        _left_out(card),
        _documents(card),
        _format(card),
        _files(files),
        _again(card),
    )
    return "\n".join(line for section in sections for line in (*section, ""))


def _front(card: Card) -> Iterator[str]:
    yield "---"
    yield f"pretty_name: {json.dumps(card.project, ensure_ascii=False)}"
    if card.licence == NOT_STATED:
        yield "license: unknown"
    elif (known := hub_licence(card.licence)) is not None:
        yield f"license: {known}"
    else:
        yield "license: other"
        yield f"license_name: {json.dumps(card.licence, ensure_ascii=False)}"
    yield "task_categories:"
    yield "- token-classification"
    if card.hub:
        yield "configs:"
        yield "- config_name: default"
        yield "  data_files:"
        for part in card.parts:
            yield f"  - split: {part.name}"
            yield f"    path: {part.name}/*.parquet"
    yield "---"


def _what(card: Card) -> Iterator[str]:
    tags = sum(part.carried for part in card.parts)
    yield f"# {_plain(card.project)}"
    yield ""
    yield (
        f"{tags} tagged passages of {len(card.documents)} documents: {', '.join(_plain(label.name) for label in card.labels)}."
        f" Each tag is a passage of a document's text with a label, typed fields and its author."
    )
    yield ""
    yield f"- From: the Annotator project “{_plain(card.project)}”, as it was last changed on {_plain(card.changed)}."
    yield f"- Made by: Annotator {card.program}."
    yield f"- Licence: {_plain(card.licence)}."


def _counts(card: Card) -> Iterator[str]:
    yield "## What it holds"
    yield ""
    head = ("part", "asked", "documents", "tags", "share", "of them adjusted", "left out", "passages without a tag")
    total = sum(part.carried for part in card.parts)
    yield from _table(
        head,
        (
            (
                part.name,
                "–" if part.asked is None else f"{part.asked:g} %",
                part.documents,
                part.carried,
                _percent(part.carried, total),
                part.adjusted,
                part.refused,
                part.negatives,
            )
            for part in card.parts
        ),
    )
    yield ""
    rows = (("part", "label", "verdict", "tags"), [(c.part, c.label, c.verdict, c.tags) for c in card.counts])
    yield from _table(*rows)


def _split(card: Card) -> Iterator[str]:
    yield "## Split"
    yield ""
    if card.split is None:
        yield "The data set is not split."
        return
    yield (
        f"Asked for were {card.split.shares} percent of the tags, with the seed {card.split.seed}. Documents are dealt whole."
        " Documents of one meeting and documents that share substantial text stay in one part; their groups are dealt by lot,"
        " so that each label's share comes as close to what was asked as they permit. No passage stands in two parts, word"
        " by word or nearly (Jaccard index of word pairs 0.8 or more): it stays where most of it is and is left out of the"
        " other parts."
    )
    yield ""
    total: dict[str, int] = {}
    for count in card.counts:
        total[count.label] = total.get(count.label, 0) + count.tags
    names = [part.name for part in card.parts]
    yield from _table(
        ("label", *names),
        (
            (
                label,
                *(
                    _percent(sum(c.tags for c in card.counts if (c.part, c.label) == (name, label)), n)
                    for name in names
                ),
            )
            for label, n in total.items()
        ),
    )
    yield ""
    if not card.split.groups:
        yield "No two documents had to stay together."
        return
    yield "Held together:"
    yield ""
    for group in card.split.groups:
        yield f"- {', '.join(map(_plain, group))}"


def _guide(card: Card) -> Iterator[str]:
    yield "## Guide"
    yield ""
    yield f"Label schema “{_plain(card.schema)}”, version {card.schema_version}."
    for label in card.labels:
        yield ""
        yield f"### {_plain(label.id)}: {_plain(label.name)}"
        yield ""
        if label.help:
            yield _plain(label.help)
            yield ""
        rows = ((", ".join(field.values), field.type, ", ".join(field.choices), field.help) for field in label.fields)
        yield from _table(("field", "type", "values", "help"), rows)


def _people(card: Card) -> Iterator[str]:
    yield "## Annotators"
    yield ""
    yield from _table(("annotator", "tags"), card.annotators)


def _agreement(card: Card) -> Iterator[str]:
    found = card.agreement
    yield "## Agreement"
    yield ""
    if found.none:
        yield f"None can be given: {_plain(found.none)}"
        return
    yield (
        f"Between annotators, as each of them last left their tags, on what both marked complete, in {found.documents} documents"
        " of the whole project. κ is Cohen's over characters, with a 95 % interval by bootstrap; F1 counts passages with equal"
        " borders (exact), or that overlap by half (overlap)."
    )
    yield ""
    head = ("annotators", "label", "κ", "95 %", "F1 exact", "F1 overlap", "in both", "only first", "only second")
    yield from _table(
        head,
        (
            (
                " / ".join(row.annotators),
                row.label,
                _figure(row.kappa),
                f"{row.kappa_ci95[0]:.2f} to {row.kappa_ci95[1]:.2f}" if row.kappa_ci95 else "–",
                _figure(row.f1_exact),
                _figure(row.f1_overlap),
                row.matched,
                row.only_first,
                row.only_second,
            )
            for row in found.rows
        ),
    )
    yield ""
    yield f"Krippendorff's α over characters, all labels: {_figure(found.alpha)}."


def _left_out(card: Card) -> Iterator[str]:
    yield "## Adjusted and left out"
    yield ""
    if not card.reasons:
        yield "Every tag chosen is in it as it is."
        return
    yield "Adjusted tags are in it, nothing of them is lost; refused ones are not in it."
    yield ""
    rows = ((reason.part, reason.what, reason.why, reason.tags) for reason in card.reasons)
    yield from _table(("part", "what", "why", "tags"), rows)


def _documents(card: Card) -> Iterator[str]:
    yield "## Documents"
    yield ""
    rows = ((each.part, each.name, each.pages, each.tags, each.sha256) for each in card.documents)
    yield from _table(("part", "document", "pages", "tags", "SHA-256 of the PDF"), rows)


def _format(card: Card) -> Iterator[str]:
    yield "## Format"
    yield ""
    yield f"`{card.format}`: {_plain(card.describe)}."
    yield ""
    yield (
        "Offsets count Unicode code points of the document's text layer from 0, the end is exclusive; where a format counts"
        " otherwise (UTF-16, tokens), they are converted. Pages count from 1. Every file was read back and compared with"
        " the project before it was called done."
    )


def _files(files: Sequence[FileFacts]) -> Iterator[str]:
    yield "## Files"
    yield ""
    yield from _table(("file", "bytes", "SHA-256"), ((each.path, each.bytes, each.sha256) for each in files))


def _again(card: Card) -> Iterator[str]:
    yield "## The same again"
    yield ""
    yield "The same project and these choices give the same bytes:"
    yield ""
    # A fence longer than any that a name can hold.
    fence = "`" * (3 + max(map(len, re.findall("`+", card.command)), default=0))
    yield f"{fence}sh"
    yield card.command
    yield fence


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    cells = [[_plain(str(cell)) for cell in row] for row in rows]
    if not cells:
        yield "None."
        return
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in cells:
        yield f"| {' | '.join(row)} |"


_SPECIAL = re.compile(r"([\\`*\[\]<>#|~&]|(?<!\w)_|_(?!\w))")


def _plain(text: str) -> str:
    """A text on one line in which nothing is Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"
