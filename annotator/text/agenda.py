"""Agenda items found among the lines of minutes and agendas, in the ways that Danish and English bodies print them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.text.headings import section_heading
from annotator.text.item_lines import ItemLine, item_line
from annotator.text.item_titles import CLOSED_PART, OPEN_PART, is_open
from annotator.text.printed_lines import PrintedLine

_CONTENTS = re.compile(
    r"indholdsfortegnelse|indhold|dagsorden|dagsordenspunkter|punkter|punkter på dagsordenen|sagsoversigt|oversigt|"
    r"table of contents|contents|(?:meeting )?agenda\s*:?",
    re.IGNORECASE,
)
_STEPS = {1: 0.0, 2: 0.3, 3: 0.6}
"""What a chain of items loses where numbers are left out between two of them."""
_IN_TEXT = frozenset({"summary", "background", "case", "economy", "proposal", "attachments"})
"""Sections in which a numbered line is more likely a point of a list."""
_LIST = 0.4
"""What a numbered line in such a section loses."""
_ANEW = 1.5
"""What one loses whose numbers begin anew below an item: more than what shows that it is an item gains."""
_LEAST = 3
"""Numbered lines that make an agenda where nothing else says so."""
_SHORT = 120
"""Characters of a title that counts without anything of its own under it."""


def find_items(lines: Sequence[PrintedLine], *, meeting: bool) -> list[ItemLine]:
    """The items' headings in order; nothing rather than something wrong. `lines` are without furniture.

    `meeting` says that the document calls itself an agenda or minutes: then a plain numbered list will do, otherwise items
    have to show sections or case numbers. Headings of one document have one form ("12.", "Pkt. 12", "12 (Offentlig)").
    """
    may_be = [found for at in range(len(lines)) if (found := item_line(lines, at)) is not None]
    forms = [
        _without_contents([one for one in may_be if one.form == form]) for form in dict.fromkeys(map(_form, may_be))
    ]
    chains = [_items_among(found, lines, meeting=meeting) for found in forms]
    if meeting and not any(chains):
        chains = [_plain_list(found, lines) for found in forms]
    return max(chains, key=_weight, default=[])


def _form(one: ItemLine) -> str:
    return one.form


def _weight(chain: Sequence[ItemLine]) -> float:
    return sum(1 + one.evidence + one.strong for one in chain)


def _items_among(found: Sequence[ItemLine], lines: Sequence[PrintedLine], *, meeting: bool) -> list[ItemLine]:
    """The items among the numbered lines of one form, where one of them at least shows that it is an item."""
    heads = _heads(lines)
    chain = _rising(_proven(found, heads), _penalties(found, lines, heads))
    return chain if any(one.evidence or (meeting and one.strong) for one in chain) else []


def _without_contents(found: Sequence[ItemLine]) -> list[ItemLine]:
    """Without those whose number and title come again below with as much under them: a table of contents."""
    last: dict[tuple[int, str], ItemLine] = {}
    for one in found:
        before = last.get(_named(one))
        if before is None or one.evidence >= before.evidence:
            last[_named(one)] = one
    return [one for one in found if last[_named(one)] is one]


def _named(one: ItemLine) -> tuple[int, str]:
    return one.value, re.sub(r"\W+", "", one.title.casefold())[:40]


def _proven(found: Sequence[ItemLine], heads: Sequence[int]) -> list[ItemLine]:
    """Those that lie in a run of numbers, each one higher than the one before, of which one shows that it is an item.

    So a list 1, 2, 3 in an item's text is none, but "9. Eventuelt" with nothing under it counts after an item 8.
    """
    kept: list[ItemLine] = []
    for run in _runs(found, heads):
        goes_on = any(one.value + 1 == run[0].value for one in kept) and all(_is_short(one) for one in run)
        if goes_on or any(one.evidence or one.strong for one in run):
            kept += run
    return kept


def _is_short(one: ItemLine) -> bool:
    return one.form != "plain" and len(one.title) <= _SHORT and not one.title.endswith(".")


def _runs(found: Iterable[ItemLine], heads: Sequence[int]) -> list[list[ItemLine]]:
    """Numbers that follow each other without a section's heading between them."""
    runs: list[list[ItemLine]] = []
    for one in found:
        before = runs[-1][-1] if runs else None
        parted = before is not None and bisect_left(heads, before.line) < bisect_left(heads, one.line)
        if before is not None and one.value == before.value + 1 and not parted:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _heads(lines: Sequence[PrintedLine]) -> list[int]:
    """The places of the sections' headings."""
    return [at for at, line in enumerate(lines) if section_heading(line.text) is not None]


def _penalties(found: Sequence[ItemLine], lines: Sequence[PrintedLine], heads: Sequence[int]) -> dict[int, float]:
    """By line: what a candidate loses since it stands in a section where lists are."""
    lost = {}
    for one in found:
        place = bisect_left(heads, one.line) - 1
        heading = section_heading(lines[heads[place]].text) if place >= 0 else None
        if heading is not None and heading[0] in _IN_TEXT and lines[one.line].page == lines[one.line - 1].page:
            lost[one.line] = _LIST
    for run in _runs(found, heads)[1:]:
        if run[0].value == 1 and not run[0].strong:
            # Numbers that begin anew below an item are points of its text.
            lost |= dict.fromkeys((one.line for one in run), _ANEW)
    return lost


def _rising(found: Sequence[ItemLine], lost: dict[int, float]) -> list[ItemLine]:
    """The heaviest chain in which each number is a little higher than the one before; of equal ones the first."""
    chains: dict[int, tuple[float, int]] = {}
    befores: list[int] = []
    best, end = 0.0, -1
    for at, one in enumerate(found):
        own = 1 + one.evidence - lost.get(one.line, 0.0)
        weight, before = own, -1
        for step, loss in _STEPS.items():
            total, place = chains.get(one.value - step, (0.0, -1))
            if place >= 0 and total + own - loss > weight:
                weight, before = total + own - loss, place
        befores.append(before)
        if weight > chains.get(one.value, (0.0, -1))[0]:
            chains[one.value] = (weight, at)
        if weight > best:
            best, end = weight, at
    chain = []
    while end >= 0:
        chain.append(found[end])
        end = befores[end]
    return chain[::-1]


def _plain_list(found: Sequence[ItemLine], lines: Sequence[PrintedLine]) -> list[ItemLine]:
    """A numbered list from 1 as an agenda: of three points at least, or directly under a heading like "Dagsorden"."""
    run = _rising([one for one in found if one.form != "plain"], {})
    if not run or run[0].value != 1:
        return []
    # Points that are sentences are what was said or decided, not titles.
    if 2 * sum(one.title.endswith(".") for one in run) > len(run):
        return []
    first = run[0].line
    under_heading = first > 0 and _CONTENTS.fullmatch(lines[first - 1].text) is not None
    return run if under_heading or len(run) >= _LEAST else []


def with_publicity(lines: Sequence[PrintedLine], items: Sequence[ItemLine], *, whole: bool | None) -> list[ItemLine]:
    """Items with what a heading above them says of being open or closed; `whole` is what the document says of all."""
    if not items:
        return []
    first = items[0].start
    turns = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if not (OPEN_PART.fullmatch(line.text) or CLOSED_PART.fullmatch(line.text)):
            continue
        # Above the items it speaks of the table of contents, unless the first item follows at once on its page.
        if line.start > first or (after is not None and after.start == first and after.page == line.page):
            turns.append((line.start, is_open(line.text)))
    titles = {start for item in items for start in (line.start for line in lines[item.line : item.body])}
    turns = [turn for turn in turns if turn[0] not in titles]
    starts = [start for start, _ in turns]
    found = []
    for item in items:
        at = bisect_left(starts, item.start) - 1
        said = turns[at][1] if at >= 0 else whole
        found.append(item if item.public is not None else replace(item, public=said))
    return found
