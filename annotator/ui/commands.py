"""The command table: everything a person can ask the window for, with its words and keys.

Menus, toolbar, shortcuts, the command palette, the help page and the README's table are all made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.label_schema import LabelSchema

Scope = Literal["window", "page"]
"""Where a command's keys work: anywhere in the window, or only while the hands are on the page (not in a text field)."""

MENUS = ("Project", "Edit", "Tag", "Review", "Go", "View", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to ask for. Texts are English, translated where they are shown; `group` parts a menu by lines.

    `icon` is a file of resources/icons, "" for none; `checkable` ones are switches; `choice` names the group of which
    one at a time is on.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    help: str
    group: int = 0
    icon: str = ""
    scope: Scope = "window"
    checkable: bool = False
    choice: str = ""


_PROJECT = (
    Command("project.new", "New project …", ("Ctrl+N",), "Project", "Makes an empty project file.", 0),
    Command("project.open", "Open project …", ("Ctrl+O",), "Project", "Opens a project file.", 0, "folder"),
    Command(
        "project.sample",
        "Open the sample project",
        (),
        "Project",
        "Opens a made-up board's papers to try things on.",
        0,
    ),
    Command(
        "project.close", "Close project", ("Ctrl+W",), "Project", "Closes the project; everything is saved already.", 0
    ),
    Command("documents.add", "Add PDFs …", ("Ctrl+I",), "Project", "Brings PDFs into the project.", 1, "add-document"),
    Command("tags.import", "Import tags …", ("Ctrl+Shift+I",), "Project", "Brings in tags from a file.", 1, "import"),
    Command("tags.export", "Export …", ("Ctrl+E",), "Project", "Writes tags to a file for others to use.", 1, "export"),
    Command(
        "project.merge",
        "Bring in a colleague's project …",
        ("Ctrl+Shift+M",),
        "Project",
        "Merges another project, or a package of one.",
        1,
        "import",
    ),
    Command(
        "project.package",
        "Save a package …",
        (),
        "Project",
        "Writes the tags without the PDFs, to be mailed.",
        1,
        "export",
    ),
    Command("annotator.change", "Who is at work …", (), "Project", "Changes the name that new tags carry.", 2),
    Command("window.quit", "Quit", ("Ctrl+Q",), "Project", "Closes the window; everything is saved already.", 3),
)

_EDIT = (
    Command("edit.undo", "Undo", ("Ctrl+Z",), "Edit", "Takes back the last change, also after a restart.", 0, "undo"),
    Command("edit.redo", "Redo", ("Ctrl+Shift+Z",), "Edit", "Does again what was taken back.", 0, "redo"),
    Command(
        "edit.copy",
        "Copy the passage",
        ("Ctrl+C",),
        "Edit",
        "Copies the marked text, or the chosen tag's.",
        1,
        scope="page",
    ),
    Command("edit.leave", "Give up", ("Esc",), "Edit", "Closes what is open, or chooses nothing.", 1, scope="page"),
    Command("find.open", "Find …", ("Ctrl+F",), "Edit", "Finds words in this document.", 2, "search"),
    Command("find.next", "Find next", ("F3",), "Edit", "Goes to the next hit.", 2),
    Command("find.previous", "Find previous", ("Shift+F3",), "Edit", "Goes to the hit before.", 2),
    Command(
        "search.open", "Search the project …", ("Ctrl+Shift+F",), "Edit", "Finds words in all documents.", 2, "search"
    ),
)

_TAG = (
    Command("tag.edit", "Edit tag", ("E", "Return"), "Tag", "Goes to the form of the chosen tag.", 1, scope="page"),
    Command(
        "tag.delete",
        "Delete tag",
        ("Del",),
        "Tag",
        "Takes the chosen tag away; undo brings it back.",
        1,
        "remove",
        "page",
    ),
    Command(
        "tag.repeat",
        "Repeat the last label",
        (".",),
        "Tag",
        "Tags the marked text as the last one was.",
        1,
        scope="page",
    ),
    Command(
        "form.first_empty", "First empty field", ("Ctrl+Return",), "Tag", "Goes to the form's first empty field.", 1
    ),
    Command("span.sentence", "Widen to the sentence", ("S",), "Tag", "Marks the whole sentence.", 2, scope="page"),
    Command(
        "span.start_earlier",
        "Start a word earlier",
        ("[", "Alt+Left"),
        "Tag",
        "Moves the start of the span out by a word.",
        2,
        scope="page",
    ),
    Command(
        "span.start_later",
        "Start a word later",
        ("]", "Alt+Right"),
        "Tag",
        "Moves the start of the span in by a word.",
        2,
        scope="page",
    ),
    Command(
        "span.end_earlier",
        "End a word earlier",
        ("{", "Alt+Shift+Left"),
        "Tag",
        "Moves the end of the span in by a word.",
        2,
        scope="page",
    ),
    Command(
        "span.end_later",
        "End a word later",
        ("}", "Alt+Shift+Right"),
        "Tag",
        "Moves the end of the span out by a word.",
        2,
        scope="page",
    ),
)

_SUGGEST = (
    Command("suggestion.accept_all", "Accept all suggestions above the threshold", ("Ctrl+Shift+A",), "Tag", "Makes tags of all that are shown in this document, in one step.", 3),
    Command("suggestion.threshold", "Threshold of suggestions", ("T",), "Tag", "Goes to the slider: how sure a suggestion must be to be shown.", 3, scope="page"),
    Command("suggestion.figures", "How good suggestions are …", (), "Tag", "Shows how many are right and found, and how long a tag takes.", 3),
    Command("suggestion.learn", "Learn from the tags now", (), "Tag", "Learns from all tags and refusals, then makes suggestions anew.", 3),
    Command("suggestion.show", "Suggestions", (), "Tag", "Makes suggestions in the background and shows them, dashed.", 3, checkable=True),
)  # fmt: skip

_REVIEW = (
    Command("verdict.accept", "Accept", ("A",), "Review", "The tag is right as it is; marking up, the suggestion becomes a tag. Then the next one is chosen.", 0, scope="page"),
    Command("verdict.reject", "Reject …", ("X",), "Review", "The tag is wrong, says why; marking up, you are not asked again. Then the next one is chosen.", 0, scope="page"),
    Command("comment.write", "Comment …", ("C",), "Review", "Writes a remark in the tag's thread.", 0, scope="page"),
    Command("history.show", "History", ("H",), "Review", "Shows who changed the tag, when and how; brings a revision back.", 0, scope="page"),
    Command("gold.first", "Gold as the first says", ("1",), "Review", "Settles the difference: gold says what the first tag says.", 1, scope="page"),
    Command("gold.second", "Gold as the second says", ("2",), "Review", "Settles the difference: gold says what the second tag says.", 1, scope="page"),
    Command("gold.chosen", "Gold from the chosen fields", ("G",), "Review", "Settles the difference: gold takes each field as chosen.", 1, scope="page"),
    Command("gold.none", "Neither is right", ("0",), "Review", "Settles the difference: nothing here is gold.", 1, scope="page"),
    Command("gold.agreements", "Accept all exact agreements", (), "Review", "Makes gold of every passage that all tagged alike.", 1),
    Command("queue.disagreement", "Only disagreements", ("Shift+X",), "Review", "Queues only what annotators differ over.", 2, scope="page", checkable=True),
    Command("review.blind", "Blind", ("Ctrl+B",), "Review", "Hides whose tags they are and what others said.", 2, checkable=True),
    Command("complete.page", "Page is complete", ("M",), "Review", "You have read this page and there is nothing more; again takes it back.", 3, scope="page"),
    Command("complete.item", "Item is complete", ("Shift+M",), "Review", "You have read this agenda item and there is nothing more.", 3, scope="page"),
    Command("complete.document", "Document is complete", ("Ctrl+M",), "Review", "You have read this document and there is nothing more.", 3),
    Command("agreement.open", "Agreement …", ("Ctrl+Shift+G",), "Review", "How far annotators agree, and the passages behind each figure.", 4),
    Command("occurrences.open", "Every occurrence …", ("Ctrl+Shift+O",), "Review", "All places of a phrase and how each is tagged.", 4),
)  # fmt: skip

_GO = (
    Command("tag.next", "Next tag", ("N",), "Go", "Chooses the next tag in the document.", 0, "chevron-right", "page"),
    Command("tag.previous", "Previous tag", ("P",), "Go", "Chooses the tag before.", 0, "chevron-left", "page"),
    Command(
        "suggestion.next",
        "Next suggestion",
        ("J",),
        "Go",
        "Chooses the next suggestion, in this document or the next.",
        0,
        scope="page",
    ),
    Command(
        "suggestion.previous", "Previous suggestion", ("K",), "Go", "Chooses the suggestion before.", 0, scope="page"
    ),
    Command(
        "suggestion.similar",
        "Next similar passage",
        ("Shift+J",),
        "Go",
        "Chooses the next passage that is suggested because one like it was tagged, in whatever document.",
        0,
        scope="page",
    ),
    Command("go.page", "Go to page …", ("Ctrl+G",), "Go", "Goes to a page by its number.", 1),
    Command("document.next", "Next document", ("Ctrl+PgDown",), "Go", "Opens the next document of the list.", 1),
    Command("document.previous", "Previous document", ("Ctrl+PgUp",), "Go", "Opens the document before.", 1),
    Command("go.documents", "Documents", ("Alt+1",), "Go", "Puts the hands on the list of documents.", 2),
    Command("go.outline", "Outline", ("Alt+2",), "Go", "Puts the hands on the document's outline.", 2),
    Command("go.pages", "Pages", ("Alt+3",), "Go", "Puts the hands on the small pages.", 2),
    Command(
        "go.charts",
        "Charts or table",
        ("Shift+F7",),
        "Go",
        "Goes from the table of the data to its charts, and back.",
        2,
    ),
    Command("go.text", "The page", ("F6",), "Go", "Puts the hands back on the page.", 2),
)

_VIEW = (
    Command("view.markup", "Mark up", ("F2",), "View", "The page with the form.", 0, choice="view", checkable=True),
    Command("view.review", "Review", ("F4",), "View", "The page with the queue and what others said.", 0, choice="view", checkable=True),
    Command("view.data", "Data", ("F7",), "View", "All tags as a table, with charts of what they add up to.", 0, choice="view", checkable=True),
    Command("view.mine", "Only my tags", (), "View", "Hides the tags of others while you mark up.", 0, checkable=True),
    Command("zoom.in", "Zoom in", ("Ctrl++", "Ctrl+="), "View", "Shows the page larger.", 0, "zoom-in"),
    Command("zoom.out", "Zoom out", ("Ctrl+-",), "View", "Shows the page smaller.", 0, "zoom-out"),
    Command("zoom.actual", "Actual size", ("Ctrl+1",), "View", "Shows the page at 100 %.", 0),
    Command("zoom.width", "Fit width", ("Ctrl+0",), "View", "Makes the page as wide as the view.", 0, "fit-width"),
    Command("zoom.page", "Fit page", ("Ctrl+9",), "View", "Shows the whole page.", 0),
    Command("panel.left", "Left panel", ("F9",), "View", "Shows or hides documents, outline, pages and search.", 1, "fold-left", checkable=True),
    Command("panel.right", "Right panel", ("Shift+F9",), "View", "Shows or hides the form and the page's tags.", 1, "fold-right", checkable=True),
    Command("theme.system", "Colours of the system", (), "View", "Light or dark, as the system is.", 2, choice="theme", checkable=True),
    Command("theme.light", "Light", (), "View", "Dark text on light ground.", 2, choice="theme", checkable=True),
    Command("theme.dark", "Dark", (), "View", "Light text on dark ground.", 2, choice="theme", checkable=True),
    Command("theme.toggle", "Switch light and dark", ("F8",), "View", "Changes between light and dark.", 2, "theme"),
    Command("language.system", "Language of the system", (), "View", "Danish or English, as the system is.", 3, choice="language", checkable=True),
    Command("language.da", "Dansk", (), "View", "The window speaks Danish.", 3, choice="language", checkable=True),
    Command("language.en", "English", (), "View", "The window speaks English.", 3, choice="language", checkable=True),
)  # fmt: skip

_HELP = (
    Command("help.palette", "Find a command …", ("Ctrl+K",), "Help", "Finds every command by its name.", 0),
    Command("help.keys", "Keys", ("?", "F1"), "Help", "Shows all keys.", 0, "keyboard", "page"),
    Command("help.change_keys", "Change keys …", (), "Help", "Gives commands other keys.", 0),
    Command("help.log", "Show the log", (), "Help", "Opens the folder of the log.", 1),
    Command("help.about", "About Annotator", (), "Help", "Says which version this is.", 1),
)

COMMANDS: tuple[Command, ...] = (*_PROJECT, *_EDIT, *_TAG, *_SUGGEST, *_REVIEW, *_GO, *_VIEW, *_HELP)


def label_commands(schema: LabelSchema, language: str) -> tuple[Command, ...]:
    """A command for each label, `label.<id>`, with the label's own key and its name in `language` ("da" or "en")."""

    def said(words: Mapping[str, str], otherwise: str) -> str:
        return words.get(language) or words.get("en") or otherwise

    return tuple(
        Command(
            f"label.{label.id}",
            said(label.name, label.id),
            (label.key.upper() if len(label.key) == 1 else label.key,),
            "Tag",
            said(label.help, ""),
            scope="page",
        )
        for label in schema.labels
    )


def keys_of(command: Command, overrides: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys in force: the person's own, or the table's."""
    return overrides.get(command.id, command.keys)


def conflicts(
    commands: tuple[Command, ...], overrides: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Command, ...]]:
    """The keys that more than one command asks for, and which ones."""
    wanted: dict[str, list[Command]] = {}
    for command in commands:
        for key in keys_of(command, overrides):
            wanted.setdefault(key, []).append(command)
    return {key: tuple(those) for key, those in wanted.items() if len(those) > 1}


def keys_as_markdown(commands: tuple[Command, ...] = COMMANDS) -> str:
    """The table of keys for the README: a row for each command that has a key, by menu."""
    rows = ["| menu | command | keys | does |", "|---|---|---|---|"]
    for menu in MENUS:
        rows += [
            f"| {menu} | {command.text.removesuffix(' …')} | {' or '.join(_as_code(key) for key in command.keys)} "
            f"| {command.help} |"
            for command in commands
            if command.menu == menu and command.keys
        ]
    return "\n".join(rows) + "\n"


def _as_code(key: str) -> str:
    return f"`{key}`"
