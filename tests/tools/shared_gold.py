"""Documents with gold tags as training documents, in the offsets of the text layer of their PDFs: the shared ones, or others."""

from __future__ import annotations

import json
import re
import tempfile
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from annotator import cli
from annotator.model.annotation import LabelId
from annotator.store.project import Project
from annotator.suggest.training_document import Example, TrainingDocument

LABELS = ("decision", "recommendation", "funding")
_IGNORED = re.compile(r"[\s\-\u00ad\u2010\u2011]")
_ENDS = 24
"""Characters at both ends of a tag by which it is found where a running title stands in its middle."""


def training_documents(shared: Path, project: Path | None = None) -> list[TrainingDocument]:
    """The shared documents that have gold tags; see `gold_documents`."""
    return gold_documents(shared / "documents", shared / "gold", project)


def gold_documents(texts: Path, gold: Path, project: Path | None = None) -> list[TrainingDocument]:
    """Each document NAME.pdf (and .txt) in `texts` that has tags in `gold`/NAME.jsonl, complete from end to end.

    Imported into a project that is thrown away, or read from one.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = project or imported(texts, Path(folder) / "gold.annotator")
        with Project.open(path, read_only=True) as opened:
            return list(_documents(opened, texts, gold))


def imported(texts: Path, path: Path) -> Path:
    """A new project at `path` that holds every PDF in `texts`, imported as the application does."""
    for verb in (["new", path], ["add", path, *sorted(texts.glob("*.pdf"))]):
        with redirect_stdout(StringIO()):
            done = cli.run([str(word) for word in verb])
        if done != 0:
            raise RuntimeError(f"{texts} cannot be imported")
    return path


def _documents(project: Project, texts: Path, tags_of: Path) -> Iterator[TrainingDocument]:
    for document in project.documents():
        name = Path(document.name).stem
        gold = tags_of / f"{name}.jsonl"
        if gold.exists():
            layer = project.text_layer(document.id)
            told = (texts / f"{name}.txt").read_text("utf-8")
            tags = tuple(_examples(layer.text, told, gold.read_text("utf-8").splitlines()))
            yield TrainingDocument(name, layer.text, tuple(layer.starts), tags, (), ((0, len(layer.text)),))


def _examples(text: str, told: str, lines: list[str]) -> Iterator[Example]:
    flat, offsets = squash(text)
    told_flat, told_offsets = squash(told)
    for line in lines:
        tag = json.loads(line)
        if tag["label"] not in LABELS:
            continue
        words = squash(tag["text"])[0]
        place = told_flat.count(words, 0, bisect_left(told_offsets, tag["start"]) + len(words) - 1)
        spot = _spot(flat, words, place)
        if spot is None:
            raise ValueError(f"a gold tag of {len(words)} characters is not in the text layer")
        yield Example(LabelId(tag["label"]), offsets[spot[0]], offsets[spot[1] - 1] + 1)


def _spot(flat: str, words: str, place: int) -> tuple[int, int] | None:
    """Where the words stand for the `place`-th time, or the last time; by their ends where the middle is interrupted."""
    spots = [match.start() for match in re.finditer(re.escape(words), flat)]
    if spots:
        start = spots[min(place, len(spots) - 1)]
        return start, start + len(words)
    ends = re.search(re.escape(words[:_ENDS]) + ".{0,400}?" + re.escape(words[-_ENDS:]), flat)
    return ends.span() if ends else None


def squash(text: str) -> tuple[str, list[int]]:
    """The text without white space and hyphens, and the offset of each character kept."""
    kept = [(offset, char) for offset, char in enumerate(text) if not _IGNORED.match(char)]
    return "".join(char for _, char in kept), [offset for offset, _ in kept]
