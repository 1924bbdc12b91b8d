"""A tag's revisions as they follow from each other, and its last ones: pure functions over the edits of one tag.

Revisions are known by `revision_key`, so two people who changed a tag alike made one revision. What a revision follows from:

* `Replace`: the revision `before`, by number and what it says;
* `Remove`: every revision of a lower number that says what was removed;
* `Add` of a revision above 1: among the removals of lower numbers that nothing follows from as yet and nobody settled, the
  one with the highest number, and those that removed what now comes back.

All of it follows from the set of the edits, whatever their order. Numbers only grow from one revision to the next, so there
is no circle.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.annotation import Annotation, AnnotatorId
from annotator.model.edits import Add, Remove, Replace, TagEdit, revision_key


class Made(NamedTuple):
    """An edit of a tag with the step that it is part of, and its place in our journal."""

    edit: TagEdit
    step: str
    annotator: AnnotatorId
    at: str
    seq: int
    number: int

    @property
    def annotation(self) -> Annotation:
        """The revision that the edit made."""
        return result(self.edit)

    @property
    def removed(self) -> bool:
        """Whether that revision is a removal."""
        return isinstance(self.edit, Remove)


@dataclass(frozen=True, slots=True)
class Version:
    """A last revision of a tag: `made` is the edit that stands for it, the earliest where several made it."""

    key: str
    made: Made


def result(edit: TagEdit) -> Annotation:
    """The revision that an edit made; of a removal what was removed, with the removal's number."""
    return edit.after if isinstance(edit, Replace) else edit.annotation


def last_versions(history: Iterable[Made]) -> tuple[Version, ...]:
    """The revisions that nothing follows from and nobody settled; the first of them is the one that stands.

    What is there comes before what was removed, then counts the number, then the time. Not empty for any history.
    """
    made: dict[str, Made] = {}
    everything = list(history)
    for one in everything:
        key = revision_key(one.annotation, removed=one.removed)
        if key not in made or _order(one) < _order(made[key]):
            made[key] = one
    settled = _settled(everything)
    followed = _followed(everything, settled)
    last = [Version(key, one) for key, one in made.items() if key not in followed]
    # That each settles the other cannot come about by work in the window; should a file say so, all of them count.
    unsettled = [version for version in last if version.key not in settled] or last
    return tuple(sorted(unsettled, key=_rank, reverse=True))


def _order(one: Made) -> tuple[str, str, int]:
    return one.annotation.modified, one.step, one.number


def _rank(version: Version) -> tuple[bool, int, str, str]:
    annotation = version.made.annotation
    return not version.made.removed, annotation.revision, annotation.modified, version.key


def _settled(history: Iterable[Made]) -> set[str]:
    count: Counter[str] = Counter()
    for one in history:
        if isinstance(one.edit, Replace):
            count.update(one.edit.settles)
            count.subtract(one.edit.reopens)
    return {key for key, times in count.items() if times > 0}


def _followed(history: Iterable[Made], settled: set[str]) -> set[str]:
    """The keys of all revisions that another follows from."""
    followed: set[str] = set()
    there: defaultdict[str, set[int]] = defaultdict(set)
    removals: defaultdict[int, set[str]] = defaultdict(set)
    returns: defaultdict[int, set[str]] = defaultdict(set)
    for one in history:
        annotation = one.annotation
        match one.edit:
            case Replace(before, _):
                followed.add(revision_key(before))
                there[annotation.digest].add(annotation.revision)
            case Add():
                there[annotation.digest].add(annotation.revision)
                if annotation.revision > 1:
                    returns[annotation.revision].add(annotation.digest)
            case Remove():
                removals[annotation.revision].add(annotation.digest)
    for number, digests in removals.items():
        followed.update(f"{n}-{digest}" for digest in digests for n in there[digest] if n < number)
    return followed | _brought_back(removals, returns, settled)


def _brought_back(removals: Mapping[int, set[str]], returns: Mapping[int, set[str]], settled: set[str]) -> set[str]:
    """The keys of the removals that an `Add` follows from; both are given as number → what they say."""
    followed: set[str] = set()
    waiting: dict[int, set[str]] = {}
    for number in sorted({*removals, *returns}):
        if number in returns and waiting:
            back = {n for n, removed in waiting.items() if removed & returns[number]} | {max(waiting)}
            followed.update(f"{n}-removed" for n in back)
            for n in back:
                del waiting[n]
        if number in removals and f"{number}-removed" not in settled:
            waiting[number] = removals[number]
    return followed
