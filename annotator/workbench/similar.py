"""Passages like one that was just tagged, offered as suggestions: the same words elsewhere, or nearly the same sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.model.annotation import Annotation, AnnotatorId, DocumentId, Fields
from annotator.model.label_schema import FieldType, Label
from annotator.model.ports import Progress, no_progress
from annotator.model.suggestion import Suggestion, Taken
from annotator.store.project import Project
from annotator.store.suggestions import SIMILAR
from annotator.text.near_duplicates import words
from annotator.text.prefill import prefill
from annotator.text.search_key import Folded, find_all, fold
from annotator.text.sentences import sentence_at, sentences
from annotator.workbench.suggesting import Suggested, fitted

FEWEST = 4
"""Words below which a passage says nothing about others: an amount stands for one thing here and for another there."""
NEAR = 0.8
"""Share of all words of two sentences that both have, from which on they are near."""
_SAME_SCORE = 0.9
"""What the same words are worth against the threshold; near ones less by the share that they lack. It is no measured share and
is never shown as one."""


def offer_similar(project: Project, tags: Sequence[Annotation], *, progress: Progress = no_progress) -> Suggested:
    """Keeps suggestions for what is like one of `tags` and neither tagged by its author nor refused nor suggested already.

    They are offered for as long as the tag is there. Slow in a large project, but hardly slower for many tags than for one.
    Raises what the project raises, and what `progress` raises, which is called for each document; what was kept by then stays.
    """
    wanted = [each for each in (_wanted(project, tag) for tag in tags) if each is not None]
    documents = project.documents() if wanted else ()
    where: set[DocumentId] = set()
    count = already = 0
    for done, document in enumerate(documents):
        progress(done, len(documents), document.name)
        text = _Text(project.text_layer(document.id).text)
        offered = [made for one in wanted for made in _offered(project, document.id, text, one)]
        if offered:
            already += _already(project, document.id, offered, wanted[0].tag.annotator)
        added = project.add_suggestions(document.id, offered) if offered else 0
        if added:
            where.add(document.id)
            count += added
    progress(len(documents), len(documents), "")
    return Suggested(frozenset(where), count, already=already)


def _already(project: Project, document: DocumentId, offered: Sequence[Suggestion], by: AnnotatorId) -> int:
    """How many of these places `by` is asked about already."""
    seen = Taken((each.label, each.start, each.end) for each in project.suggestions(document, by=by))
    return sum(seen.holds(*place) for place in {(each.label, each.start, each.end) for each in offered})


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A tag, its label and how often each word stands in it."""

    tag: Annotation
    label: Label
    words: Counter[str]


class _Text:
    """A text as the tags are looked for in it; what takes long is done once for all of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words: dict[tuple[int, int], Counter[str]] = {}

    @cached_property
    def folded(self) -> Folded:
        """To find words in."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each."""
        return tuple(sentences(self.text))

    def words(self, span: tuple[int, int]) -> Counter[str]:
        """How often each word stands in a sentence."""
        if span not in self._words:
            self._words[span] = Counter(words(self.text[slice(*span)]))
        return self._words[span]


def _wanted(project: Project, tag: Annotation) -> _Wanted | None:
    label = project.schema.label(tag.label)
    said = words(tag.anchor.quote)
    return _Wanted(tag, label, Counter(said)) if label is not None and len(said) >= FEWEST else None


def _offered(project: Project, document: DocumentId, text: _Text, one: _Wanted) -> Iterator[Suggestion]:
    taken, tag = project.taken(document, by=one.tag.annotator), one.tag
    for start, end, share in _places(text, tag.anchor.quote, one.words, taken, tag.label):
        fields = _fields(one.label, tag.fields, text.text, start, end, same=share == 1)
        why = "similar.same-words" if share == 1 else "similar.near-words"
        made = Suggestion(
            document, tag.label, start, end, text.text[start:end], _SAME_SCORE * share, SIMILAR, tag.id, fields, (why,)
        )  # fmt: skip
        fit = fitted(project.schema, made)
        if fit is not None:
            yield fit


def _places(text: _Text, quote: str, said: Counter[str], taken: Taken, label: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and likeness (1 for the same words) of the places that are not taken; none overlaps a better one."""
    used = Taken()
    for start, end, share in (*_same(text, quote), *_near(text, quote, said)):
        if not taken.holds(label, start, end) and not used.holds(label, start, end):
            used.add(label, start, end)
            yield start, end, share


def _same(text: _Text, quote: str) -> Iterable[tuple[int, int, float]]:
    return ((start, end, 1.0) for start, end in find_all(text.folded, quote, whole_words=True))


def _near(text: _Text, quote: str, said: Counter[str]) -> Iterator[tuple[int, int, float]]:
    # Near sentences are nearly of one length; to count the words of all others would take ten times as long.
    low, high = len(quote) * NEAR / 2, len(quote) / NEAR * 2
    for start, end in text.sentences:
        if low <= end - start <= high:
            share = _share(said, text.words((start, end)))
            if share >= NEAR:
                passage = text.text[start:end]
                yield start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip()), min(share, 0.99)


def _share(a: Counter[str], b: Counter[str]) -> float:
    """Words that both have over the words of either, each as often as it stands there."""
    return (a & b).total() / (a | b).total()


def _fields(label: Label, fields: Fields, text: str, start: int, end: int, *, same: bool) -> Fields:
    """What the words themselves say; of the same words also the choices that were made for them."""
    around = text[sentence_at(text, start)[0] : max(sentence_at(text, end - 1)[1], end)]
    chosen = {each.id for each in label.fields if each.type is FieldType.CHOICE and not each.prefill}
    copied = {name: value for name, value in fields.items() if same and name in chosen}
    return {**copied, **prefill(label, text[start:end], around)}
