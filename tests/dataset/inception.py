"""A CAS as INCEpTION exports it, written by dkpro-cassis: its own layers, a person's layers, and what a text is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cassis

CORE = "de.tudarmstadt.ukp.dkpro.core.api"
META = f"{CORE}.metadata.type.DocumentMetaData"
SEGMENTATION = f"{CORE}.segmentation.type"


def type_system() -> Any:
    """The built-in layers, and layers Decision and Funding that a person made, with a relation between them."""
    # Its own way to them is deprecated in Python, and warnings are errors here.
    types = cassis.load_typesystem(Path(cassis.__file__).parent / "resources" / "dkpro-core-types.xml")
    if not types.contains_type(META):
        meta = types.create_type(META, "uima.tcas.DocumentAnnotation")
        for name in ("documentTitle", "documentId"):
            types.create_feature(meta, name, "uima.cas.String")
    span = types.create_type("custom.Span", "uima.tcas.Annotation")
    types.create_feature(span, "label", "uima.cas.String")
    decision = types.create_type("webanno.custom.Decision", "uima.tcas.Annotation")
    for name in ("status", "decided_by"):
        types.create_feature(decision, name, "uima.cas.String")
    funding = types.create_type("webanno.custom.Funding", "uima.tcas.Annotation")
    for name, kind in {"period_from": "Integer", "amount_min": "Float", "sure": "Boolean", "purpose": "String"}.items():
        types.create_feature(funding, name, f"uima.cas.{kind}")
    types.create_feature(funding, "topics", "uima.cas.StringArray")
    relation = types.create_type("webanno.custom.Pays", "uima.tcas.Annotation")
    for name in ("Governor", "Dependent"):
        types.create_feature(relation, name, "webanno.custom.Funding")
    return types


def document(text: str, title: str = "referat.pdf") -> Any:
    """A CAS of a text, cut into a sentence and its words, that nobody has tagged yet."""
    cas = cassis.Cas(typesystem=type_system())
    cas.sofa_string, cas.sofa_mime = text, "text"
    add(cas, META, text, documentTitle=title, documentId=title)
    add(cas, f"{SEGMENTATION}.Sentence", text)
    for word in text.split():
        add(cas, f"{SEGMENTATION}.Token", word)
    return cas


def add(cas: Any, kind: str, words: str, **features: Any) -> Any:
    """Tags `words` where they stand first."""
    start = cas.sofa_string.index(words)
    made = cas.typesystem.get_type(kind)(begin=start, end=start + len(words), **features)
    cas.add(made)
    return made


def put(cas: Any, folder: Path, name: str, kind: str) -> Path:
    """The file in `folder` with its type system beside it where it is XMI, as INCEpTION packs them."""
    folder.mkdir(parents=True, exist_ok=True)
    if kind == ".json":
        cas.to_json(folder / f"{name}.json")
    else:
        cas.typesystem.to_xml(folder / "TypeSystem.xml")
        cas.to_xmi(folder / f"{name}.xmi")
    return folder
