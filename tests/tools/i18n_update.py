"""Collects every text that a person may see and adds what `resources/i18n/da.ts` lacks, marked unfinished.

Run `python -m tests.tools.i18n_update` from the checkout. Texts are the literals in `tr("…")` and in the command table
(`Command(id, text, …, help)`) below `annotator/ui`, and the templates of errors anywhere in `annotator/`: the first
literal of a call of `AnnotatorError` or an heir, or of an heir's `super().__init__("…")`; and what `ELSEWHERE` names; last the reasons that rules give for suggestions.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from annotator.suggest.rules_file import built_in

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "i18n" / "da.ts"


ELSEWHERE = {"Problem": 0, "Format": 4, "Offered": 2, "Remark": 1, "Sentence": 0, "writing": 0, "said_plainly": 1}
"""Calls anywhere in `annotator/` that are handed a sentence, or a part of one, for the window; which argument it is."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A text and the module it stands in."""

    text: str
    module: str


def collect(root: Path = ROOT) -> tuple[Found, ...]:
    """Every text once, with the first module that has it, by module and place."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((root / "annotator").rglob("*.py"))}
    errors = _error_names(trees.values())
    found: dict[str, Found] = {}
    for path, tree in trees.items():
        module = path.relative_to(root).as_posix()
        in_ui = "annotator/ui/" in f"{module}/"
        for text in [*_templates(tree, errors), *(_window_texts(tree) if in_ui else ())]:
            found.setdefault(text, Found(text, module))
    if root == ROOT:
        for says in built_in().reasons.values():
            found.setdefault(says, Found(says, "resources/suggest/rules.toml"))
    return tuple(found.values())


def _error_names(trees: object) -> set[str]:
    names = {"AnnotatorError"}
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]  # type: ignore[attr-defined]
    while new := {c.name for c in classes if {b.id for b in c.bases if isinstance(b, ast.Name)} & names} - names:
        names |= new
    return names


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _literal(node: ast.Call, place: int = 0) -> Iterator[str]:
    argument = node.args[place] if len(node.args) > place else None
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
        yield argument.value


def _templates(tree: ast.AST, errors: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in errors:
            yield from _literal(node)
        elif isinstance(node, ast.Call) and _called(node) in ELSEWHERE:
            yield from _literal(node, ELSEWHERE[_called(node)])
        if isinstance(node, ast.ClassDef) and node.name in errors:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and _called(inner) == "__init__":
                    yield from _literal(inner)


def _window_texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if _called(node) == "tr":
            yield from _literal(node)
        elif _called(node) == "Command":
            texts = [node.args[i] for i in (1, 4) if len(node.args) > i]
            texts += [word.value for word in node.keywords if word.arg in {"text", "help"}]
            yield from (t.value for t in texts if isinstance(t, ast.Constant) and isinstance(t.value, str))


def update(ts: Path = TS, found: tuple[Found, ...] | None = None) -> tuple[str, ...]:
    """Writes `ts` again with every text in it, in the order they are found; returns those that were missing.

    Translations of texts that are gone are dropped.
    """
    known = {}
    if ts.exists():
        for message in ET.parse(ts).getroot().iter("message"):
            known[message.findtext("source", "")] = message.find("translation")
    root = ET.Element("TS", version="2.1", language="da_DK", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "annotator"
    missing = []
    for one in found if found is not None else collect():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=one.module)
        ET.SubElement(message, "source").text = one.text
        translation = known.get(one.text)
        if translation is None:
            missing.append(one.text)
            translation = ET.Element("translation", type="unfinished")
        translation.tail = None
        message.append(translation)
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    ts.parent.mkdir(parents=True, exist_ok=True)
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return tuple(missing)


if __name__ == "__main__":
    for text in update():
        print(f"to translate: {text}")
