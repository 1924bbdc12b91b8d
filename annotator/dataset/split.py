"""Into which parts a data set is split, and the lot that deals groups of documents to them.

**Rule.** Groups are dealt whole. They are taken by size (number of tags, in steps of doubling), largest first, in an order
drawn by the seed within a step; each goes where it brings the parts closest to what was asked, label by label; last, single
groups are moved as long as that brings the parts closer still. How far off a deal is: the sum over parts and labels of
(tags there − tags wanted)² / (all tags of the label² · share of the part), as in χ², so that a label of few tags weighs as
much as one of many, and a small part as much as a large one. The numbers of tags and of groups count as two more labels.
The idea is that of K. Sechidis, G. Tsoumakas and I. Vlahavas, On the Stratification of Multi-label Data, ECML PKDD 2011.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.base.errors import UsageError

NAMES = {2: ("train", "test"), 3: ("train", "validation", "test")}
"""What parts are called, by how many they are."""
WHOLE = "all"
"""What the only part of a data set is called that is not split."""
_SHARE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,6})?")

_ROUNDED = 0.11
"""By how much shares may miss 100: 33.3/33.3/33.3 makes 99.9."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Split:
    """Into which shares a data set is split, in percent (80, 10, 10), and the seed of the lot.

    Two shares are train and test, three train, validation and test. Raises UsageError for any others: each is above 0, and
    together they are 100.
    """

    shares: tuple[float, ...]
    seed: int = 0

    def __post_init__(self) -> None:
        fit = len(self.shares) in NAMES and all(share > 0 for share in self.shares)
        if not fit or not abs(sum(self.shares) - 100) <= _ROUNDED:
            raise _no_split(self.text)

    @classmethod
    def of(cls, text: str, seed: int = 0) -> Split:
        """The split that "80/10/10" names. Raises UsageError where it names none."""
        said = text.split("/")
        if not all(_SHARE.fullmatch(share.strip()) for share in said):
            raise _no_split(text)
        return cls(tuple(map(float, said)), seed)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the shares."""
        return NAMES[len(self.shares)]

    @property
    def text(self) -> str:
        """ "80/10/10"."""
        return "/".join(f"{share:g}" for share in self.shares)


def _no_split(text: str) -> UsageError:
    return UsageError(
        "“{text}” is no split: write two or three shares that make 100, like 80/20 or 80/10/10.", text=text
    )


def deal(groups: Sequence[Counts], split: Split) -> list[int]:
    """For each group, given as how many tags of each label it has, the number of its part; no part stays empty.

    The same for the same groups in the same order and the same seed. Raises ValueError where there are fewer groups than
    parts.
    """
    if len(groups) < len(split.shares):
        raise ValueError(f"{len(groups)} groups cannot fill {len(split.shares)} parts")
    lot = random.Random(split.seed)  # noqa: S311 - repeatable draws, no secret
    order = list(range(len(groups)))
    lot.shuffle(order)
    order.sort(key=lambda group: -sum(groups[group].values()).bit_length())
    table = _Table(groups, split.shares)
    for group in order:
        table.put(group, table.best(group))
    table.fill()
    # Each move brings the parts closer, so it ends by itself; the bound keeps a thousand groups quick.
    for _ in range(_ROUNDS):
        if not sum(table.move(group) for group in order):
            break
    return table.places


_ROUNDS = 20
_NOWHERE = -1


class _Table:
    """The parts while they are dealt."""

    def __init__(self, groups: Sequence[Counts], shares: Sequence[float]) -> None:
        total: Counter[str] = Counter()
        self._groups = [{**group, _TAGS: sum(group.values()), _GROUPS: 1} for group in groups]
        for group in self._groups:
            total.update(group)
        self._shares = [share / sum(shares) for share in shares]
        self._wanted = [{label: n * share for label, n in total.items()} for share in self._shares]
        self._weight = {label: 1 / (n * n) if n else 0.0 for label, n in total.items()}
        self._there: list[Counter[str]] = [Counter() for _ in shares]
        self.places = [_NOWHERE] * len(groups)

    def cost(self, group: int, part: int) -> float:
        """By how much a deal is further off with the group in that part, where it is not yet."""
        there, wanted = self._there[part], self._wanted[part]
        off = sum(
            n * (n + 2 * (there[label] - wanted[label])) * self._weight[label]
            for label, n in self._groups[group].items()
        )
        return off / self._shares[part]

    def best(self, group: int) -> int:
        """The part that the group suits best; of several, the first."""
        return min(range(len(self._shares)), key=lambda part: self.cost(group, part))

    def put(self, group: int, part: int) -> None:
        """Lays a group down that lies nowhere."""
        self._there[part].update(self._groups[group])
        self.places[group] = part

    def take(self, group: int) -> int:
        """Takes a group up; the part in which it lay."""
        part = self.places[group]
        self._there[part].subtract(self._groups[group])
        self.places[group] = _NOWHERE
        return part

    def move(self, group: int) -> bool:
        """Moves a group where that brings the parts closer, and leaves none empty; whether it did."""
        if self._there[self.places[group]][_GROUPS] == 1:
            return False
        was = self.take(group)
        best = self.best(group)
        better = self.cost(group, best) < self.cost(group, was) - _LEAST
        self.put(group, best if better else was)
        return better

    def fill(self) -> None:
        """Gives each empty part the group that it suits best, of those that leave no part empty."""
        for part in range(len(self._shares)):
            if not self._there[part][_GROUPS]:
                free = [group for group, place in enumerate(self.places) if self._there[place][_GROUPS] > 1]
                group = min(free, key=lambda each: self._groups[each][_TAGS])
                self.take(group)
                self.put(group, part)


_LEAST = 1e-12
_TAGS, _GROUPS = "\0tags", "\0groups"
"""Stand among the labels; no label is called so."""
