"""Makes REFI-QDA projects as other programs write them: a zip of bytes that a test says."""

from __future__ import annotations

import zipfile
from pathlib import Path

TEXT = "😀 Rådet vedtog 1,2 mio. kr.\nSlut på mødet\n"
PLACE = (8, 14)
"""Of "vedtog", in code points."""
CODE = "2dfba8c9-59f5-4424-99d6-ea9bce18134b"
USER = "5c94bc9e-db8c-4f1d-9cd6-e900c7440860"
SOURCE = "a2b94468-80a5-412f-92d6-e900d97b55a6"
CODES = f'<CodeBook><Codes><Code guid="{CODE}" name="Beslutning" isCodable="true" color="#ff0000"/></Codes></CodeBook>'


def selection(start: object = PLACE[0], end: object = PLACE[1], name: str = "", inside: str | None = None) -> str:
    """A selection by Ib with one coding, or with what is said to be inside it."""
    coding = f'<Coding guid="76414714-63c4-4a25-a47e-66fef80bd52e" creatingUser="{USER}"><CodeRef targetGUID="{CODE}"/></Coding>'
    return (
        f'<PlainTextSelection guid="08cbced0-d736-44c8-8fd6-eb4d29fe46c5" name="{name}" startPosition="{start}" '
        f'endPosition="{end}" creatingUser="{USER}" creationDateTime="2019-06-07T03:36:36Z">'
        f"{coding if inside is None else inside}</PlainTextSelection>"
    )


def source(*inside: str, name: str = "referat", path: str = f'plainTextPath="internal://{SOURCE}.txt"') -> str:
    """A text source with these selections."""
    return f'<TextSource guid="{SOURCE}" name="{name}" {path}>{"".join(inside)}</TextSource>'


def project(*sources: str, origin: str = "MAXQDA 2022", after: str = "", codes: str = CODES) -> str:
    """The XML of a whole project."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project name="P" origin="{origin}" xmlns="urn:QDA-XML:project:1.0">'
        f'<Users><User guid="{USER}" name="Ib"/></Users>{codes}<Sources>{"".join(sources)}</Sources>{after}</Project>'
    )


def packed(path: Path, xml: str | bytes, text: str | bytes | None = TEXT, **others: str) -> Path:
    """The project as a zip, with the text of its source, and other files by name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("project.qde", xml)
        if text is not None:
            file.writestr(f"sources/{SOURCE}.txt", text)
        for name, data in others.items():
            file.writestr(name, data)
    return path
