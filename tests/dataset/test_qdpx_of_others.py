"""REFI-QDA projects of other programs come in; what is no passage of a text is named, and no file does harm."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset.records import Fault, IncomingTag, Reply
from annotator.dataset.registry import FORMATS, format_of
from annotator.dataset.whole_text import fingerprint
from tests.dataset.qda_projects import CODE, CODES, PLACE, SOURCE, TEXT, USER, packed, project, selection, source

TAG = IncomingTag(
    "Beslutning", "vedtog", *PLACE, document="referat", prefix="😀 Rådet ", suffix=" 1,2 mio. kr.\nSlut på mødet\n"[:32],
    annotator="Ib", created="2019-06-07T03:36:36.000Z", modified="2019-06-07T03:36:36.000Z",
    whole=fingerprint(TEXT),
)  # fmt: skip
CRLF = TEXT.replace("\n", "\r\n")


def read(path: Path) -> list[IncomingTag | Fault]:
    return [tag for _, tag in FORMATS["qdpx"].read(path, "default.pdf")]


def of(tmp_path: Path, *sources: str, text: str | bytes | None = TEXT, **more: str) -> list[IncomingTag | Fault]:
    return read(packed(tmp_path / "x.qdpx", project(*sources, **more), text))


def why(found: list[IncomingTag | Fault]) -> list[str]:
    return [each.why if isinstance(each, Fault) else f"it came in: {each}" for each in found]


def test_a_coding_is_a_tag(tmp_path: Path) -> None:
    assert of(tmp_path, source(selection())) == [TAG]


def test_it_is_known_by_what_it_holds(tmp_path: Path) -> None:
    assert format_of(packed(tmp_path / "x.zip", project(source(selection())))).name == "qdpx"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f'guid="{CODE}"', f'guid="{{{CODE.upper()}}}"'),
        (f'targetGUID="{CODE}"', f'targetGUID="{CODE.upper()}"'),
        (f'<User guid="{USER}" name="Ib"/>', f'<User guid="{USER.upper()}" id="Ib"/>'),
        (f"internal://{SOURCE}.txt", f"internal://{SOURCE.upper()}.TXT"),
        (f"internal://{SOURCE}.txt", f"{SOURCE}.txt"),
        (f'plainTextPath="internal://{SOURCE}.txt"', f'plainTextPath="internal:///{SOURCE}.txt" richTextPath="x.docx"'),
        ("urn:QDA-XML:project:1.0", "urn:QDA-XML:project:0:4"),
    ],
)
def test_programs_write_the_same_in_many_ways(old: str, new: str, tmp_path: Path) -> None:
    xml = project(source(selection()))
    assert read(packed(tmp_path / "x.qdpx", xml.replace(old, new))) == [TAG]
    assert read(packed(tmp_path / "x.qdpx", b"\xef\xbb\xbf" + xml.encode())) == [TAG]


def test_a_folder_within_the_zip_and_a_macs_shadows_do_no_harm(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.qdpx", "w") as file:
        file.writestr("Projekt\\project.qde", project(source(selection())))
        file.writestr(f"Projekt/Sources/{SOURCE.upper()}.txt", TEXT)
        file.writestr("__MACOSX/._project.qde", "x")
    assert read(tmp_path / "x.qdpx") == [TAG]


def test_the_text_of_a_pdf_and_a_text_within_the_xml(tmp_path: Path) -> None:
    inner = source(selection(), name="Representation_for_x").replace("TextSource", "Representation")
    pdf = f'<PDFSource guid="{CODE}" name="referat" path="internal://x.pdf">{inner}</PDFSource>'
    assert of(tmp_path, pdf) == [TAG]
    inline = source(f"<PlainTextContent>{TEXT}</PlainTextContent>", selection(), path="")
    assert of(tmp_path, inline, text=None) == [TAG]


def test_descriptions_and_notes_are_comments(tmp_path: Path) -> None:
    note = "e1d1b888-f236-4439-b422-50a3a3edb657"
    notes = (
        f'<Notes><Note guid="{note}" name="N" creatingUser="{USER}" creationDateTime="2020-01-01T10:00:00+01:00">'
        "<PlainTextContent>Se bilag 3</PlainTextContent></Note></Notes>"
    )
    inside = (
        f'<Description> Hvad med 2020? </Description><Coding guid="{SOURCE}"><CodeRef targetGUID="{CODE}"/></Coding>'
        f'<NoteRef targetGUID="{note.upper()}"/><NoteRef targetGUID="{USER}"/>'
    )
    [tag] = of(tmp_path, source(selection(inside=inside)), after=notes)
    assert isinstance(tag, IncomingTag)
    assert tag.comments == (
        Reply("Hvad med 2020?", "Ib", "2019-06-07T03:36:36.000Z"),
        Reply("Se bilag 3", "Ib", "2020-01-01T09:00:00.000Z"),
    )


def test_codes_within_codes_are_labels_too(tmp_path: Path) -> None:
    codes = CODES.replace(
        "<Code ", f'<Code guid="{USER}" name="Ramme" isCodable="false"><Description>d</Description><Code '
    )
    codes = codes.replace("</Codes>", "</Code></Codes>")
    assert of(tmp_path, source(selection()), codes=codes) == [TAG]


@pytest.mark.parametrize(
    ("text", "origin", "start", "end", "name"),
    [
        (TEXT, "MAXQDA", 33, 38, ""),
        ("\ufeff" + TEXT, "MAXQDA", 33, 38, "på mø"),
        (CRLF, "QualCoder", 34, 39, ""),
        (CRLF, "MAXQDA", 33, 38, "på mø"),
        (CRLF, "ATLAS.ti 22", 33, 38, ""),
        (CRLF, "ATLAS.ti 22", 34, 39, "på mø"),
        (TEXT, "NVivo 14", 34, 39, ""),
        (TEXT, "NVivo 14", 33, 38, "på …"),
        (TEXT, "MAXQDA", 34, 39, "på mø"),
        (CRLF, "NVivo 14", 35, 40, ""),
        ("\ufeff" + TEXT, "Quirkos", 34, 39, "på..."),
        ("\ufeff" + CRLF, "X", 35, 40, "på mø"),
    ],
)
def test_positions_count_what_the_name_or_the_program_says(
    text: str, origin: str, start: int, end: int, name: str, tmp_path: Path
) -> None:
    [tag] = of(tmp_path, source(selection(start, end, name)), text=text, origin=origin)
    assert isinstance(tag, IncomingTag)
    assert tag.text == "på mø"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (selection(inside=""), "It is marked but has no code."),
        (selection("x"), "Its startPosition is not a whole number."),
        (selection(1, 10**14), f"1 to {10**14} is no passage of its text."),
        (selection(-1, 3), "-1 to 3 is no passage of its text."),
        (selection(5, 5), "5 to 5 is no passage of its text."),
        (
            selection(inside=f'<Coding guid="{SOURCE}"><CodeRef targetGUID="{SOURCE}"/></Coding>'),
            "Its code is not in the code book.",
        ),
        (selection(inside=f'<Coding guid="{SOURCE}"/>'), "Its code is not in the code book."),
        (f'<Coding guid="{SOURCE}"><CodeRef targetGUID="{CODE}"/></Coding>', "It codes a whole document; a tag here is a passage."),
        (
            f'<PDFSelection guid="{SOURCE}" page="1" firstX="0" firstY="0" secondX="1" secondY="1"/>',
            "It marks a part of a picture, a page or a recording; a tag here is a passage of text.",
        ),
    ],
)  # fmt: skip
def test_what_is_no_tag_is_named_and_the_rest_comes_in(inside: str, said: str, tmp_path: Path) -> None:
    found = of(tmp_path, source(inside, selection()))
    assert why(found[:1]) == [said]
    assert found[1:] == [TAG]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("internal://x.txt", TEXT, "Its text, internal://x.txt, is not in the file."),
        ("", TEXT, "Its text, , is not in the file."),
        ("internal://../../etc/passwd", TEXT, "Its text, internal://../../etc/passwd, is not in the file."),
        ("absolute:///etc/passwd", TEXT, "Its text lies outside the file, at absolute:///etc/passwd; only texts within it are read."),
        ("relative://x.txt", TEXT, "Its text lies outside the file, at relative://x.txt; only texts within it are read."),
        (f"internal://{SOURCE}.txt", b"r\xe5d", "Its text is not UTF-8."),
    ],
)  # fmt: skip
def test_a_text_that_is_not_there_is_named_for_each_tag(
    path: str, text: str | bytes, said: str, tmp_path: Path
) -> None:
    found = of(tmp_path, source(selection(), selection(), path=f'plainTextPath="{path}"'), text=text)
    assert why(found) == [said, said]


def test_no_source_and_no_codes_are_no_tags(tmp_path: Path) -> None:
    assert of(tmp_path) == []
    assert why(of(tmp_path, source(selection()), codes="")) == ["Its code is not in the code book."]


BOMB = '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (project().replace("?>", f"?>{BOMB}", 1), "has a DOCTYPE"),
        ("<Project>", "broken at line 1"),
        ("", "broken at line 1"),
        ("<html/>", "has no Project"),
        ("<Project>" + "<Code>" * 5_000, "nested too deeply"),
        ('<?xml version="1.0" encoding="klingon"?><Project/>', "unknown encoding"),
        ('<?xml version="1.0" encoding="utf-7"?><Project/>', "unknown encoding|broken"),
    ],
)
def test_xml_that_is_no_project_is_said(xml: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=said):
        read(packed(tmp_path / "x.qdpx", xml))


def test_what_is_no_zip_or_has_no_project_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.qdpx").write_bytes(b"PK\x03\x04 no")
    with pytest.raises(ExchangeError, match=r"x\.qdpx is damaged or no REFI-QDA project"):
        read(tmp_path / "x.qdpx")
    with zipfile.ZipFile(tmp_path / "y.qdpx", "w") as file:
        file.writestr("a.qde", "")
        file.writestr("b.qde", "")
    with pytest.raises(ExchangeError, match=r"y\.qdpx .* 2 files that end in \.qde"):
        read(tmp_path / "y.qdpx")


def test_a_password_is_said(tmp_path: Path) -> None:
    raw = packed(tmp_path / "x.qdpx", project(source(selection()))).read_bytes()
    at = raw.index(b"PK\x01\x02")
    (tmp_path / "x.qdpx").write_bytes(raw[: at + 8] + b"\x01" + raw[at + 9 :])
    with pytest.raises(ExchangeError, match="has a password"):
        read(tmp_path / "x.qdpx")


def test_bombs_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.dataset.qdpx.box._MOST_TEXT", 1_000)
    found = of(tmp_path, source(selection()), text="a" * 1_001)
    assert why(found) == ["Its text is longer than any document's; it was not read."]
    monkeypatch.setattr("annotator.dataset.qdpx.elements._MOST", 100_000)
    with pytest.raises(ExchangeError, match="more XML than any project has"):
        of(tmp_path, source(selection()), after=" " * 200_000)


def test_a_hostile_note_of_ours_does_no_harm(tmp_path: Path) -> None:
    lines = [
        '{"selection": "x", "record": {"start": [1], "end": {}, "document": 3}}', "[]", "{", "[" * 100_000,
        '{"selection": 1, "record": {}}', '{"selection": "y", "record": {"document": {"name": 1, "sha256": "x"}}}',
    ]  # fmt: skip
    for first in (0, 5):
        refs = f'<NoteRef targetGUID="{USER}"/>'
        notes = f'<Notes><Note guid="{USER}" plainTextPath="internal://n.txt"/></Notes>'
        note = "\n".join(lines[first:])
        path = packed(tmp_path / "x.qdpx", project(source(selection(), refs), after=notes), **{"sources/n.txt": note})
        [found] = read(path)
        assert found == TAG or isinstance(found, Fault)


def test_damaged_files_are_said_and_never_break_us(tmp_path: Path) -> None:
    raw = packed(tmp_path / "x.qdpx", project(source(*[selection()] * 20), source(selection()))).read_bytes()
    chance = random.Random(4)
    for _ in range(400):
        broken = bytearray(raw)
        for _ in range(chance.randint(1, 4)):
            broken[chance.randrange(len(raw))] = chance.randrange(256)
        (tmp_path / "y.qdpx").write_bytes(broken[: chance.choice([len(raw), chance.randrange(len(raw))])])
        with suppress(ExchangeError, OSError):
            read(tmp_path / "y.qdpx")
