"""Native JSONL: one tag a line, both ways, lossless; `read` shares nothing with `write`.

A line is `{"id","document":{"sha256","name"},"label","start","end","text","prefix","suffix","page",
"quads":[[page,x0,y0,…8 numbers]],"fields":{},"annotator","created","modified","revision","verdict","origin"}`.
Only where something was said of the tag there are also `"reviews":[{"kind","by","at","reason","revision","says","id"}]`,
`"comments":[{"text","by","at","id"}]` and, of gold, `"sources":[{"id","revision","by","at","adjudication"}]`.
`"joined":true` says that offsets and texts are those of the text with its cut words joined.
UTF-8 without byte order mark, ended by "\\n". Format: https://jsonlines.org
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed_lines
from annotator.dataset.native import encoded, native_of, no_number
from annotator.dataset.records import NOTHING_GIVEN, Fault, Given, IncomingTag, Record, Written


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,  # noqa: ARG001 - a writer's signature
) -> Written:
    """Writes `records` to a new file at `path`, a line at a time. Raises OSError."""
    carried, refused = 0, []
    with path.open("xb") as file:
        for record in records:
            try:
                file.write(line_of(record))
            except ValueError:
                refused.append(no_number(record))
            else:
                carried += 1
    return Written(carried, refused=tuple(refused))


def line_of(record: Record) -> bytes:
    """The line of one tag, line end included. Raises ValueError where a field is no finite number."""
    return encoded(native_of(record)) + b"\n"


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each line's number from 1 with its tag, or with what is wrong with it; empty lines are passed over.

    A line needs a "label" and a "text" or offsets; `default_document` is the name of the document where a line names
    none. Byte order mark and CRLF do no harm. Raises OSError.
    """
    for number, said in parsed_lines(path):
        if isinstance(said, Fault):
            yield number, said
            continue
        try:
            yield number, tag_from(said, default_document)
        except WrongTag as error:
            yield number, Fault(number, str(error))
