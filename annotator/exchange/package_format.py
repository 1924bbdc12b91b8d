"""The format of a package: a project's steps without its PDFs, as one file to be mailed.

A package is a gzip file of UTF-8 JSON lines, each a canonical object (sorted keys, no white space) ended by "\\n". All but
the first have `previous`, the SHA-256 (64 lower-case hexadecimal digits) of the bytes of the line before, its "\\n" not
included: a line that is lost, changed or moved breaks the chain.

1. The header: `{"format":"annotator-package","version":2,"project":uuid,"name","schema":TOML,
   "documents":[{"sha256","name","pages","text_sha256"}]}`; `text_sha256` is that of the document's text (UTF-8, surrogates
   passed), so that offsets are known to mean the same.
2. A line for each step, in the journal's order, merges left out: `{"id","annotator","at","kind","of","edits":[…],"more":n,
   "previous"}`. `n` edits do not stand here yet: lines `{"edits":[…],"more":n,"previous"}` follow until it is 0.
   Edits are written as `model.edit_json` says.
3. The end: `{"end":{"steps":n,"edits":n},"previous"}`. A file without it is cut off.
"""

from __future__ import annotations

from hashlib import sha256

FORMAT = "annotator-package"
VERSION = 2
"""Goes up when an older Annotator could no longer understand the file; 2 brought refusals of suggestions."""

MAGIC = b"\x1f\x8b"
"""How every gzip file begins (RFC 1952, 2.3.1)."""

LINE = 64 << 20
"""Bytes that a line may have."""
VALUES = 4_000_000
"""Values that a line may hold, counted by its commas and opening brackets: each takes some 60 bytes of memory when read."""
EDITS = 2_000_000
"""Edits that a step may have."""
SLACK, RATIO = 64 << 20, 200
"""A package may hold `SLACK` bytes and `RATIO` times its own size: tags become 5 to 30 times smaller, a bomb 1,000 times."""

BATCH_EDITS, BATCH_BYTES = 1_000, 4 << 20
"""What a line is filled up to when a package is written."""


def chained(line: bytes) -> str:
    """What the next line says of this one."""
    return sha256(line.rstrip(b"\n")).hexdigest()
