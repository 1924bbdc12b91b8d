"""What others marked in PDFs, before it comes in: colours with what they would become, authors with who they may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.dataset.label_colours import key_of, label_for
from annotator.model.annotation import LabelId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.workbench.pdf_asking import pdf_process
from annotator.workbench.pdf_import import author_of, foreign_in

EXAMPLE = 160
"""Characters of an example, at most."""


@dataclass(frozen=True, slots=True)
class ColourFound:
    """Marks of one colour (as `Colours` know it): how many, the words under one of them ("" where none has any).

    `label` is what they would become; None where they would become various ones, as some name their label.
    """

    colour: str
    count: int
    example: str
    label: LabelId | None


@dataclass(frozen=True, slots=True)
class AuthorFound:
    """A name in the files, "" for marks without one, how many marks have it, and whom in the project it may stand for.

    `person` is "" where nobody there is called so.
    """

    name: str
    count: int
    person: str


@dataclass(frozen=True, slots=True)
class HighlightsFound:
    """Marks of others, the commonest colour and author first; `comments` is how many of them say something."""

    colours: tuple[ColourFound, ...] = ()
    authors: tuple[AuthorFound, ...] = ()
    comments: int = 0

    @property
    def count(self) -> int:
        """How many marks."""
        return sum(each.count for each in self.colours)


def highlights_in(project: Project, files: Iterable[Path], *, progress: Progress = no_progress) -> HighlightsFound:
    """The marks of others in some PDFs; nothing where all are our own, or the project has no labels.

    Raises DocumentError where a file is no PDF that can be read, Cancelled by way of `progress`.
    """
    if not project.schema.labels:
        return HighlightsFound()
    counts: Counter[str] = Counter()
    authors: Counter[str] = Counter()
    labels: dict[str, set[LabelId]] = {}
    examples: dict[str, str] = {}
    comments = 0
    paths = list(files)
    with pdf_process() as client:
        for number, path in enumerate(paths):
            tell = partial(progress, number, len(paths), path.name)
            tell()
            for mark, words in foreign_in(project, client, path, check=tell):
                colour = key_of(mark.colour)
                counts[colour] += 1
                authors[author_of(mark.author)] += 1
                authors.update({author_of(said.author): 0 for said in mark.replies if author_of(said.author)})
                labels.setdefault(colour, set()).add(label_for(mark.colour, mark.subject, project.schema))
                examples[colour] = examples.get(colour) or " ".join(words.split())[:EXAMPLE]
                comments += bool(mark.note.strip()) + len(mark.replies)
    return HighlightsFound(
        tuple(
            ColourFound(colour, n, examples[colour], next(iter(labels[colour])) if len(labels[colour]) == 1 else None)
            for colour, n in sorted(counts.items(), key=lambda found: (-found[1], found[0]))
        ),
        tuple(
            AuthorFound(name, n, _person(project, name))
            for name, n in sorted(authors.items(), key=lambda found: (-found[1], found[0]))
        ),
        comments,
    )


def _person(project: Project, name: str) -> str:
    names = list(names_of(project.annotators()).values())
    alike = (each for each in names if name and each.casefold() == name.casefold())
    return name if name in names else next(alike, "")
