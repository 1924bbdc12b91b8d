"""Writes Prodigy's JSONL for `spans_manual`: a document a line with its tokens; `prodigy_reading` reads it.

Offsets count code points. A span needs tokens that begin and end with it (`token_end` is the last of them), so words are
cut where a span cuts them: nothing is moved. A token's `ws` says that one blank follows; other white space is a token,
as in spaCy. A span's `annotator` has the tag as native JSONL says it. Format: https://prodi.gy/docs/api-interfaces#spans
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from annotator.dataset.native import enclosed, encoded, writable
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written
from annotator.dataset.tokens import cut_tokens

Said = dict[str, object]


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`, a document at a time. Raises OSError."""
    carried = 0
    refused: list[Remark] = []
    with path.open("xb") as file:
        for sha256, group in groupby(records, attrgetter("sha256")):
            text = given.texts(sha256)
            tags = list(group)
            kept = list(writable(tags, enclosed, refused))
            cut = tokens_of(text, {r.start for r, _ in kept}, {r.end for r, _ in kept})
            first = {token["start"]: token["id"] for token in cut}
            last = {token["end"]: token["id"] for token in cut}
            spans = [
                {
                    "start": r.start,
                    "end": r.end,
                    "token_start": first[r.start],
                    "token_end": last[r.end],
                    "label": r.label,
                    "annotator": own,
                }
                for r, own in kept
            ]
            meta: Said = {"document": tags[0].document, "sha256": sha256}
            if tags[0].joined:
                meta["joined"] = True
            line = {"text": text, "meta": meta, "tokens": cut, "spans": spans}
            file.write(encoded(line | {"_view_id": "spans_manual", "answer": "accept"}) + b"\n")
            carried += len(kept)
    return Written(carried, refused=tuple(refused))


def tokens_of(text: str, starts: set[int], ends: set[int]) -> list[Said]:
    """Tokens such that each of `starts` begins one and each of `ends` ends one."""
    found: list[Said] = []
    for first, end in cut_tokens(text, starts | ends):
        start = first
        blank = text[start] == " " and found and found[-1]["end"] == start and not found[-1]["ws"]
        if blank and start not in starts and start + 1 not in ends:
            found[-1]["ws"] = True
            start += 1
        if start < end:
            found.append({"text": text[start:end], "start": start, "end": end, "id": len(found), "ws": False})
    return found
