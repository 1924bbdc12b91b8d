"""Tags out: what is chosen of a project, written as a data set and read back before it is called done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from heapq import merge
from operator import attrgetter
from pathlib import Path

from annotator.base.errors import UsageError
from annotator.base.sentence import Sentence
from annotator.dataset.export import export
from annotator.dataset.records import NOTHING_SAID, Record, Words, given_by, record_of
from annotator.dataset.registry import format_named
from annotator.dataset.split import Split
from annotator.dataset.verify import Report
from annotator.model.annotation import Annotation, Document, DocumentId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.model.review import GOLD, UNREVIEWED, verdict_state
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, Completeness, Kind, chosen_documents, day_of, fits, tally
from annotator.workbench.data_set import PartOf, Told, export_data_set
from annotator.workbench.formats import PDF, with_card
from annotator.workbench.joining import Joining
from annotator.workbench.negatives import Negatives, must_have_no_such_label
from annotator.workbench.nothing_chosen import must_be_free, why_nothing
from annotator.workbench.pdf_export import export_copies
from annotator.workbench.words_export import words_of

__all__ = ["Choices", "Split", "export_tags"]


def export_tags(  # noqa: PLR0913 - what, where to, and how
    project: Project,
    format_name: str,
    out: Path,
    choices: Choices | None = None,
    *,
    split: Split | None = None,
    card: bool = False,
    licence: str = "",
    progress: Progress = no_progress,
) -> Report:
    """Writes the chosen tags to `out`, in the order documents (by name), start, end; as PDFs to the folder `out`.

    With `split` or `card` `out` becomes a new folder, with a data set a part and the card, in which `licence` stands.
    Raises ExchangeError where the choice names what the project does not have, or the file cannot be written, or would
    be replaced by nothing; nothing half written is left then. The report's notes say which choice left nothing.
    """
    choices = choices or Choices()
    must_suit(format_name, choices)
    selection = Selection(project, choices, progress)
    if not selection.total:
        must_be_free(out)
    told = Told(format_name.lower(), choices, split, licence)
    if split is not None or card or with_card(told.format_name):
        report = export_data_set(project, selection, told, out, progress)
        report = replace(report, gold_left_out=selection.gold_left_out)
    elif told.format_name == PDF:
        report = selection.told(export_copies(project, selection.by_document(), out, progress, total=selection.total))
    else:
        given, form = given_by(project.schema, selection.text), format_named(format_name)
        report = selection.told(export(selection.records, form, out, progress, total=selection.total, given=given))
    if not selection.total:
        report = replace(report, notes=(*report.notes, *why_nothing(project, choices, progress)))
    return report


def must_suit(format_name: str, choices: Choices) -> None:
    """Raises UsageError where a format has no way to carry what is chosen."""
    name = format_name.lower()
    if choices.negatives and name == PDF:
        raise UsageError("A PDF has no way to show passages without a tag; choose another format, or leave them out.")
    if choices.joined and (name == PDF or format_named(name).printed):
        raise UsageError(
            "“{format}” points into the pages as they are printed, where no words are joined; choose another format, "
            "or leave the hyphens as they are.",
            format=name,
        )


class Selection:
    """The chosen tags, to be gone through as often as it takes; `total` is how many they are, negative passages too."""

    def __init__(self, project: Project, choices: Choices, progress: Progress) -> None:
        self._project = project
        self._choices = choices
        self._names = names_of(project.annotators())
        self.documents = chosen_documents(project, choices)
        counts = [(kind.gold, n) for kind, n in tally(project, self.documents, progress).items() if fits(kind, choices)]
        self.total = sum(n for gold, n in counts if gold == choices.gold)
        self._negatives: Negatives | None = None
        if choices.negatives:
            must_have_no_such_label(project)
            self._negatives = Negatives(project, self.documents, choices, self._names, progress)
            self.total += self._negatives.total
        self._joining = Joining(self._printed) if choices.joined else None
        self.gold_left_out = 0 if choices.gold else sum(n for gold, n in counts if gold)

    def records(self) -> Iterator[Record]:
        """What is chosen, one after another, never all in memory."""
        for document in self.documents:
            yield from self.of(document)

    def of(self, document: Document) -> Iterator[Record]:
        """What is chosen of one document."""
        found = self._of(document)
        if self._negatives:
            found = merge(found, self._negatives.of(document), key=attrgetter("start", "end"))
        return self._joining.over(found) if self._joining else found

    def by_document(self) -> Iterator[tuple[Document, list[Record]]]:
        """Each document with its chosen tags."""
        for document in self.documents:
            yield document, list(self._of(document))

    def text(self, sha256: str) -> str:
        """A document's text as it goes out."""
        return self._joining.text(sha256) if self._joining else self._printed(sha256)

    def told(self, report: Report, part: PartOf | None = None) -> Report:
        """The report of an export of these, or of a `part`, with what only the choices know.

        That is negative passages and joined words, and of an export of all, gold.
        """
        adjusted, refused = report.adjusted, report.refused
        if self._joining:
            lost = {remark.id for remark in refused}
            changed, gone = self._joining.of_documents(part.documents if part else None)
            adjusted += tuple(remark for remark in changed if remark.id not in lost)
            refused += tuple(gone)
        report = replace(report, adjusted=adjusted, refused=refused, gold_left_out=0 if part else self.gold_left_out)
        if self._negatives is None:
            return report
        return _without(report, self._negatives, part.negatives if part else self._negatives.total)

    def _printed(self, sha256: str) -> str:
        return self._project.text_layer(DocumentId(sha256)).text

    def _of(self, document: Document) -> Iterator[Record]:
        layer = self._project.text_layer(document.id)
        words = words_of(self._project, document.id, self._names)
        complete = Completeness(self._project, document.id) if self._choices.complete_only else None
        any_tag = self._choices.any_tag
        for annotation in self._project.iter_annotations(document.id):
            if (annotation.origin == GOLD) != self._choices.gold:
                continue
            said = words.get(annotation.id, NOTHING_SAID)
            name = self._names[annotation.annotator]
            if any_tag or fits(_kind(annotation, name, said, complete), self._choices):
                yield record_of(annotation, document, name, layer.page_of(annotation.anchor.start), said)


def _kind(a: Annotation, name: str, said: Words, complete: Completeness | None) -> Kind:
    verdict = verdict_state(said.reviews, a.digest) if said.reviews else UNREVIEWED
    gold = a.origin == GOLD
    read = complete is None or complete.has(a.id, a.annotator, (a.anchor.start, a.anchor.end), gold=gold)
    return Kind(a.document, a.label, name, verdict, gold, read, day_of(a.modified))


def _without(report: Report, negatives: Negatives, total: int) -> Report:
    """The report of tags alone, with how many of `total` negative passages went out beside them."""
    ids = negatives.ids() if report.adjusted or report.refused else set()
    lost = {remark.id for remark in report.refused} & ids
    out = total - len(lost)
    notes = report.notes
    if lost:
        notes += (Sentence("{n} passages without a tag could not be carried and were left out.", n=len(lost)),)
    return replace(
        report,
        carried=report.carried - out,
        adjusted=tuple(remark for remark in report.adjusted if remark.id not in ids),
        refused=tuple(remark for remark in report.refused if remark.id not in ids),
        negatives=out,
        notes=notes,
    )
