"""What a project's people have said about its texts, as the learner is given it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.annotation import DocumentId
from annotator.model.review import GOLD, UNREVIEWED
from annotator.model.suggestion import Taken
from annotator.store.project import Project
from annotator.store.tags import Span
from annotator.suggest.prepare import Cover
from annotator.suggest.training_document import Example, TrainingDocument
from annotator.workbench.answering import ORIGIN, UNSEEN

_SURE = ("accepted", "amended")


def training_documents(project: Project) -> Iterator[TrainingDocument]:
    """The documents that somebody has said something about, by name.

    Of several readings of one passage the surest counts: gold, then what a reviewer accepted or amended, then what nobody
    rejected. What was refused or rejected is none, unless somebody tagged it surely. What was accepted together with
    others and not looked at since is no verdict, or the machine would learn from itself; but where all is said to be tagged.
    """
    for document in project.documents():
        complete = tuple((said.start, said.end) for said in project.completions(document.id))
        tags, refused, answered = _judged(project, document.id, Cover(complete))
        if tags or refused or complete:
            layer = project.text_layer(document.id)
            yield TrainingDocument(document.id, layer.text, layer.starts, tags, refused, complete, answered)


def verdicts(project: Project) -> int:
    """How much there is to learn from: tags, refusals and complete marks. Quick."""
    return sum(project.numbers().values()) + len(project.refusals()) + len(project.completions())


_Examples = tuple[Example, ...]


def _judged(project: Project, document: DocumentId, complete: Cover) -> tuple[_Examples, _Examples, _Examples]:
    """Tags, what is none, and those of the tags that somebody looked at one by one after the machine had made them."""
    spans = [each for each in project.spans(document) if not _unseen(each) or complete.holds(each.start, each.end)]
    taken = Taken()
    tags = _apart([each for each in spans if _rank(each) < 2], taken)
    wrong = [(each.label, each.start, each.end) for each in spans if each.verdict == "rejected"]
    wrong += [(said.label, said.start, said.end) for said in project.refusals(document)]
    doubted = Taken(wrong)
    others = [each for each in spans if _rank(each) == 2 and not doubted.holds(each.label, each.start, each.end)]
    tags += _apart(others, taken)
    refused = [Example(*each) for each in dict.fromkeys(wrong) if not taken.holds(*each)]
    one_by_one = {(each.label, each.start, each.end) for each in spans if _answer(each)}
    answered = [each for each in tags if (each.label, each.start, each.end) in one_by_one]
    return tuple(sorted(tags, key=_place)), tuple(sorted(refused, key=_place)), tuple(sorted(answered, key=_place))


def _unseen(tag: Span) -> bool:
    return tag.origin == UNSEEN and tag.verdict == UNREVIEWED


def _answer(tag: Span) -> bool:
    """Whether it was a suggestion that somebody looked at; a tag by hand that was accepted later could only ever be right."""
    return tag.origin == ORIGIN or (tag.origin == UNSEEN and _rank(tag) < 2)


def _rank(tag: Span) -> int:
    """0 for gold, 1 for what was accepted, 2 for what nobody rejected, 3 for the rest."""
    if tag.verdict == "rejected":
        return 3
    return 0 if tag.origin == GOLD else 1 if tag.verdict in _SURE else 2


def _apart(spans: Sequence[Span], taken: Taken) -> list[Example]:
    """One for each passage, the surest first."""
    found = []
    for each in sorted(spans, key=_rank):
        if not taken.holds(each.label, each.start, each.end):
            taken.add(each.label, each.start, each.end)
            found.append(Example(each.label, each.start, each.end))
    return found


def _place(example: Example) -> tuple[int, int, str]:
    return example.start, example.end, example.label
