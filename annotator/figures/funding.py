"""Sums of money from tagged amounts, by the rules that a statistician would ask for; a chart and a `Total` a currency.

What is counted (`grants` finds it), each rule with its reason:

- **Rejected tags are out**: a reviewer said that they are wrong. Gold is never rejected.
- **A passage counts once, whoever tagged it.** Of overlapping tags by different people one stands: gold, else one that was
  accepted (or amended), else the newest. Two readings are no two sums. Where the other reading has another amount, a note
  says so. Overlapping tags of *one* author are two amounts, for that person meant both.
- **A grant counts once, however often it is mentioned.** Minutes repeat the agenda and later meetings repeat both.
  Mentions with equal currency, amounts, recurrence, period and kind are one grant where funder and purpose agree or
  are left empty; a note says how many were folded together. Funders agree where one's words hold the other's, purposes
  where they share half of their words (or nearly all of the shorter one's) and no number contradicts; letter case and
  hyphens do not matter (`likeness`). Equal sums that stay apart are named in a note, for they may be the same. Two
  different grants of the same size with neither named cannot be told apart: the fields are where a person does.

How it is added up:

- **Currencies are never added together**: there is no rate in the text. A chart and a total for each.
- **Kinds are never added together**: money set aside and money spent may be the same money. A bar has a part for each
  kind, a `Total` is of one kind.
- **Ranges** add up as low and high ends; a bar is as long as the low end, which is certain, its whisker ends at the high end.
  A midpoint is in no text.
- **Open ends** ("over 5", "up to 5") are kept apart, as at least and at most: the end that is missing is never made up.
- **Per year** counts in each year of its stated period. Without both ends of a period nobody knows how many years that
  is: kept apart, and never added to anything but its like.
- **A sum over several years is not spread**, which would make up a course of payments, nor put on its first year, which
  would make a peak of it: it has a bar of its own, "2015–2016", between those of the years. So has a period with one
  open end, "from 2017"; but what is paid once with one year named is of that year.
- **Without a year** is a bar of its own; the meeting's date is not the money's.
- **No amount or no currency**: not counted, and listed.

All sums are fractions of whole numbers, so that neither order nor size rounds them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from annotator.base.sentence import Sentence
from annotator.figures.chart import Bar, Chart, ChartId, Part
from annotator.figures.grants import FUNDING, Counting, Exact, Grant, Money, count_grants
from annotator.figures.rows import DataRow
from annotator.figures.wording import PLAIN, Wording
from annotator.model.annotation import AnnotationId
from annotator.model.label_schema import LabelSchema

FIRST_CURRENCY = "DKK"
KINDS = ("allocated", "spent", "proposed", "saving", "cost")
"""In the order in which they lie in a bar; kinds that a schema added follow, and last "" for none."""
APART = ("per_year", "at_least", "at_most", "per_year_at_least", "per_year_at_most")
"""What is in no total, by key: per year without a closed period, and amounts with an open end."""
UNDATED = "undated"

Rows = Iterable[DataRow] | Counting
"""Rows in any order, or what `count_grants` made of them, which serves several charts."""


@dataclass(slots=True)
class Sum:
    """Amounts of one currency and kind added up, from `low` to `high`, exactly; `tags` mention them."""

    low: Exact = 0
    high: Exact = 0
    grants: int = 0
    tags: set[AnnotationId] = field(default_factory=set)

    def add(self, grant: Grant, low: Exact, high: Exact) -> None:
        """One more."""
        self.low += low
        self.high += high
        self.grants += 1
        self.tags |= grant.tags


@dataclass(frozen=True, slots=True)
class Total:
    """All grants of one kind in one currency: `low` to `high`, over all years; what is kept apart by its key in APART.

    Of an amount that is kept apart the end that is known counts, of a range both: `apart` and `apart_high`. `grants` and
    `tags` do not count what is apart.
    """

    currency: str
    kind: str
    low: Exact
    high: Exact
    grants: int
    tags: frozenset[AnnotationId]
    apart: Mapping[str, Exact] = field(default_factory=dict)
    apart_high: Mapping[str, Exact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Share:
    """What a grant adds to one year or period; `key` as in `Bar.key` ("2015", "2015–2016", "undated" or one of APART)."""

    key: str
    low: Exact
    high: Exact

    @property
    def apart(self) -> bool:
        """Whether it is in no total."""
        return self.key in APART


def shares(money: Money) -> tuple[Share, ...]:
    """Where a grant's money goes in time: one share, or one for each year of what is paid per year."""
    low = money.low if money.low is not None else money.high
    high = money.high if money.high is not None else low
    assert low is not None
    assert high is not None
    yearly = money.recurrence == "per_year"
    years = (
        range(money.first, money.last + 1)
        if yearly and money.first is not None and money.last is not None
        else range(0)
    )
    if not money.closed:
        end = "at_least" if money.high is None else "at_most"
        if yearly and not years:
            return (Share(f"per_year_{end}", low, high),)
        times = len(years) if yearly else 1
        return (Share(end, low * times, high * times),)
    if yearly:
        return tuple(Share(str(year), low, high) for year in years) or (Share("per_year", low, high),)
    return (Share(_period(money), low, high),)


def _period(money: Money) -> str:
    first, last = money.first, money.last
    if first is None and last is None:
        return UNDATED
    if first == last or (money.recurrence == "once" and (first is None or last is None)):
        return str(last if first is None else first)
    return f"{'' if first is None else first}–{'' if last is None else last}"


def currencies(rows: Rows) -> tuple[str, ...]:
    """The currencies that have grants: DKK first, then by how many grants, then by name."""
    counts = Counter(grant.money.currency for grant in _counted(rows).grants)
    return tuple(sorted(counts, key=lambda name: (name != FIRST_CURRENCY, -counts[name], name)))


def totals(rows: Rows) -> tuple[Total, ...]:
    """A total for each kind in each currency, in the order of `currencies` and KINDS."""
    counting = _counted(rows)
    sums: dict[tuple[str, str], Sum] = defaultdict(Sum)
    apart: dict[tuple[str, str], dict[str, Exact]] = defaultdict(lambda: defaultdict(int))
    ends: dict[tuple[str, str], dict[str, Exact]] = defaultdict(lambda: defaultdict(int))
    for grant in counting.grants:
        key = (grant.money.currency, grant.money.kind)
        parts = shares(grant.money)
        if parts[0].apart:
            apart[key][parts[0].key] += parts[0].low
            ends[key][parts[0].key] += parts[0].high
        else:
            sums[key].add(grant, sum(s.low for s in parts), sum(s.high for s in parts))
    order = {currency: number for number, currency in enumerate(currencies(counting))}
    return tuple(
        Total(
            *key,
            sums[key].low,
            sums[key].high,
            sums[key].grants,
            frozenset(sums[key].tags),
            dict(apart.get(key, {})),
            dict(ends.get(key, {})),
        )
        for key in sorted({*sums, *apart}, key=lambda key: (order[key[0]], kind_order(key[1])))
    )


def kind_order(kind: str) -> tuple[int, str]:
    """Sorts kinds."""
    return (KINDS.index(kind) if kind in KINDS else len(KINDS) + (not kind), kind)


def funding_by_year(
    rows: Rows, schema: LabelSchema | None = None, *, currency: str = "", words: Wording = PLAIN
) -> Chart:
    """A standing bar a year or period, in order, then what has no year, then what is kept apart."""
    drawn = _Drawing("funding_year", _counted(rows), currency, schema, words)
    title = Sentence("Funding by year")
    return drawn.chart(title, lambda _grant, share: share.key, _by_time, drawn.time_name, upright=True)


def funding_by_funder(
    rows: Rows, schema: LabelSchema | None = None, *, currency: str = "", words: Wording = PLAIN
) -> Chart:
    """A bar a funder, the largest first; spellings that differ in letter case only are one."""
    counting = _counted(rows)
    drawn = _Drawing("funding_funder", counting, currency, schema, words)
    spelled: dict[str, str] = {}
    for grant in counting.grants:
        spelled.setdefault(grant.funder.casefold(), grant.funder)
    none = words.say(Sentence("no funder stated"))
    return drawn.chart(
        Sentence("Funding by funder"),
        lambda grant, _share: f"funder:{grant.funder.casefold()}",
        lambda bar: (bar.key == "funder:", -bar.value, bar.key),
        lambda key: spelled[key.removeprefix("funder:")] or none,
    )


def funding_by_kind(
    rows: Rows, schema: LabelSchema | None = None, *, currency: str = "", words: Wording = PLAIN
) -> Chart:
    """A bar a kind of money, in the schema's order."""
    drawn = _Drawing("funding_kind", _counted(rows), currency, schema, words)
    return drawn.chart(
        Sentence("Funding by kind"),
        lambda grant, _share: f"kind:{grant.money.kind}",
        lambda bar: kind_order(bar.key.removeprefix("kind:")),
        lambda key: drawn.kind_name(key.removeprefix("kind:")),
    )


def _counted(rows: Rows) -> Counting:
    return rows if isinstance(rows, Counting) else count_grants(rows)


def _by_time(bar: Bar) -> tuple[bool, str, str, str]:
    """Years and periods as they begin, a year before the periods that begin in it; those without a beginning first."""
    return (bar.key == UNDATED, *bar.key.partition("–"))


class _Drawing:
    """One funding chart in the making, of one currency: "" is the first there is."""

    def __init__(
        self, chart: ChartId, counting: Counting, currency: str, schema: LabelSchema | None, words: Wording
    ) -> None:
        known = currencies(counting)
        self._id, self._counting, self._schema, self._words = chart, counting, schema, words
        self._currency = currency or (known[0] if known else FIRST_CURRENCY)
        self._others = {name: 0 for name in known if name != self._currency}
        self._grants = [grant for grant in counting.grants if grant.money.currency == self._currency]
        for grant in counting.grants:
            if grant.money.currency != self._currency:
                self._others[grant.money.currency] += 1

    def kind_name(self, kind: str) -> str:
        """What a kind is called."""
        if not kind:
            return self._words.say(Sentence("no kind stated"))
        return self._words.choice(self._schema, FUNDING, "kind", kind)

    def time_name(self, key: str) -> str:
        """What a year, a period or what is kept apart is called."""
        say = self._words.say
        names = {
            UNDATED: Sentence("no year stated"),
            "per_year": Sentence("per year, no closed period"),
            "at_least": Sentence("at least"),
            "at_most": Sentence("at most"),
            "per_year_at_least": Sentence("per year, at least"),
            "per_year_at_most": Sentence("per year, at most"),
        }
        if key in names:
            return say(names[key])
        first, dash, last = key.partition("–")
        if dash and not last:
            return say(Sentence("from {year}", year=first))
        return say(Sentence("until {year}", year=last)) if dash and not first else key

    def chart(
        self,
        title: Sentence,
        key_of: Callable[[Grant, Share], str],
        order: Callable[[Bar], tuple[object, ...]],
        name: Callable[[str], str],
        *,
        upright: bool = False,
    ) -> Chart:
        """The chart of bars by `key_of`, those of what is kept apart after all others."""
        sums: dict[str, dict[str, Sum]] = defaultdict(lambda: defaultdict(Sum))
        apart: dict[str, dict[str, Sum]] = defaultdict(lambda: defaultdict(Sum))
        for grant in self._grants:
            for share in shares(grant.money):
                into = apart[share.key] if share.apart else sums[key_of(grant, share)]
                into[grant.money.kind].add(grant, share.low, share.high)
        bars = sorted((self._bar(key, name(key), of_key) for key, of_key in sums.items()), key=order)
        bars += [self._bar(key, self.time_name(key), apart[key]) for key in APART if key in apart]
        return Chart(self._id, title, self._currency, tuple(bars), self._notes(), upright)

    def _bar(self, key: str, name: str, sums: Mapping[str, Sum]) -> Bar:
        parts = [
            Part(
                kind or "none",
                self.kind_name(kind),
                float(of_kind.low),
                *_INKS.get(kind, _OTHER),
                frozenset(of_kind.tags),
                float(of_kind.high) if of_kind.low < of_kind.high else None,
            )
            for kind, of_kind in sorted(sums.items(), key=lambda item: kind_order(item[0]))
        ]
        low, high = (sum(getattr(of_kind, end) for of_kind in sums.values()) for end in ("low", "high"))
        return Bar(key, name, tuple(parts), *((float(low), float(high)) if low < high else (None, None)))

    def _notes(self) -> tuple[Sentence, ...]:
        """How it was counted: what holds of these grants only."""
        found, said = self._counting, self._words.number
        parts = [share for grant in self._grants for share in shares(grant.money)]
        keys = {share.key for share in parts}
        repeated = sum(len(grant.mentions) - 1 for grant in self._grants)
        several = any(share.key not in APART and share.key != UNDATED and "–" in share.key for share in parts)
        notes = [
            Sentence("Mentions of one grant are counted once; folded into others: {count}.", count=said(repeated))
            if repeated
            else None,
            self._equals(),
            Sentence(
                "A passage is counted once: as gold, else as accepted, else as last read. Other readings, left out: {count}.",
                count=said(len(found.other_readings)),
            )
            if found.other_readings
            else None,
            self._disputes(),
            Sentence("Bars end at the low ends of ranges, whiskers at the high ends.")
            if any(share.low < share.high for share in parts)
            else None,
            Sentence("Parts of a bar are different kinds of money and make no sum together.")
            if len({grant.money.kind for grant in self._grants}) > 1
            else None,
            Sentence("A sum over several years is not spread over them.") if several else None,
            Sentence("Amounts with an open end, and those per year without a closed period, stand apart.")
            if keys & set(APART)
            else None,
            *(
                Sentence("Amounts in {currency} ({count}) have a chart of their own.", currency=name, count=said(count))
                for name, count in self._others.items()
            ),
            Sentence("Without amount or currency, and not counted: {count}.", count=said(len(found.no_amount)))
            if found.no_amount
            else None,
            Sentence("Rejected, and not counted: {count}.", count=said(len(found.rejected)))
            if found.rejected
            else None,
        ]
        return tuple(note for note in notes if note is not None)

    def _equals(self) -> Sentence | None:
        """How many grants stand apart though their sums are the same."""
        sizes = Counter(grant.money.size for grant in self._grants)
        equal = sum(count for count in sizes.values() if count > 1)
        if not equal:
            return None
        return Sentence(
            "{n} amounts are equal to others in size, period and kind; they may be the same.",
            n=self._words.number(equal),
        )

    def _disputes(self) -> Sentence | None:
        disputes = self._counting.disputes
        if not disputes:
            return None
        shown = dict.fromkeys(f"“{each.counted.quote}” ({each.counted.document_name})" for each in disputes)
        passages = len({each.counted.id for each in disputes})
        return Sentence(
            "Passages about whose amount annotators disagree, {count}: {examples}.",
            count=self._words.number(passages),
            examples="; ".join([*shown][:SHOWN]) + (" …" if len(shown) > SHOWN else ""),
        )


SHOWN = 3
"""So many passages are named in a note."""
_INKS = {
    "allocated": (FUNDING, 0), "spent": (FUNDING, 1), "proposed": (FUNDING, 2), "saving": (FUNDING, 3), "cost": ("", 0),
}  # fmt: skip
_OTHER = ("", 2)
