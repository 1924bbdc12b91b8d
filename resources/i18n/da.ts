<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
 <context>
  <name>annotator</name>
  <message>
   <location filename="annotator/base/errors.py" />
   <source>Stopped.</source>
   <translation>Stoppet.</translation>
  </message>
  <message>
   <location filename="annotator/base/settings.py" />
   <source>The settings could not be written to {path}: {why}. They hold until the window is closed.</source>
   <translation>Indstillingerne kunne ikke skrives til {path}: {why}. De gælder, til vinduet lukkes.</translation>
  </message>
  <message>
   <location filename="annotator/model/label_schema.py" />
   <source>The label schema cannot be read: {why}.</source>
   <translation>Etiketskemaet kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>New project …</source>
   <translation>Nyt projekt …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Makes an empty project file.</source>
   <translation>Laver en tom projektfil.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Open project …</source>
   <translation>Åbn projekt …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Opens a project file.</source>
   <translation>Åbner en projektfil.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Open the sample project</source>
   <translation>Åbn eksempelprojektet</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Opens a made-up board's papers to try things on.</source>
   <translation>Åbner en opdigtet bestyrelses papirer at prøve sig frem på.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Close project</source>
   <translation>Luk projekt</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Closes the project; everything is saved already.</source>
   <translation>Lukker projektet; alt er gemt i forvejen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Add PDFs …</source>
   <translation>Tilføj PDF'er …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Brings PDFs into the project.</source>
   <translation>Henter PDF'er ind i projektet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Import tags …</source>
   <translation>Importér mærker …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Brings in tags from a file.</source>
   <translation>Henter mærker ind fra en fil.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Export …</source>
   <translation>Eksportér …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Writes tags to a file for others to use.</source>
   <translation>Skriver mærker til en fil, som andre kan bruge.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Who is at work …</source>
   <translation>Hvem arbejder …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Changes the name that new tags carry.</source>
   <translation>Ændrer det navn, som nye mærker bærer.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Quit</source>
   <translation>Afslut</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Closes the window; everything is saved already.</source>
   <translation>Lukker vinduet; alt er gemt i forvejen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Undo</source>
   <translation>Fortryd</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Takes back the last change, also after a restart.</source>
   <translation>Tager den seneste ændring tilbage, også efter en genstart.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Redo</source>
   <translation>Gentag</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Does again what was taken back.</source>
   <translation>Gør det igen, som blev taget tilbage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Copy the passage</source>
   <translation>Kopiér passagen</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Copies the marked text, or the chosen tag's.</source>
   <translation>Kopierer den markerede tekst, eller det valgte mærkes.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Find …</source>
   <translation>Find …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Finds words in this document.</source>
   <translation>Finder ord i dette dokument.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Find next</source>
   <translation>Find næste</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to the next hit.</source>
   <translation>Går til det næste sted.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Find previous</source>
   <translation>Find forrige</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to the hit before.</source>
   <translation>Går til stedet før.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Search the project …</source>
   <translation>Søg i projektet …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Finds words in all documents.</source>
   <translation>Finder ord i alle dokumenter.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Edit tag</source>
   <translation>Redigér mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to the form of the chosen tag.</source>
   <translation>Går til det valgte mærkes formular.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Delete tag</source>
   <translation>Slet mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Takes the chosen tag away; undo brings it back.</source>
   <translation>Fjerner det valgte mærke; fortryd henter det tilbage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Repeat the last label</source>
   <translation>Gentag den seneste etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Tags the marked text as the last one was.</source>
   <translation>Mærker den markerede tekst som den seneste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>First empty field</source>
   <translation>Første tomme felt</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to the form's first empty field.</source>
   <translation>Går til formularens første tomme felt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Widen to the sentence</source>
   <translation>Udvid til sætningen</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Marks the whole sentence.</source>
   <translation>Markerer hele sætningen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Start a word earlier</source>
   <translation>Begynd et ord tidligere</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Moves the start of the span out by a word.</source>
   <translation>Flytter udsnittets begyndelse et ord ud.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Start a word later</source>
   <translation>Begynd et ord senere</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Moves the start of the span in by a word.</source>
   <translation>Flytter udsnittets begyndelse et ord ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>End a word earlier</source>
   <translation>Slut et ord tidligere</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Moves the end of the span in by a word.</source>
   <translation>Flytter udsnittets slutning et ord ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>End a word later</source>
   <translation>Slut et ord senere</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Moves the end of the span out by a word.</source>
   <translation>Flytter udsnittets slutning et ord ud.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Next tag</source>
   <translation>Næste mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Chooses the next tag in the document.</source>
   <translation>Vælger det næste mærke i dokumentet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Previous tag</source>
   <translation>Forrige mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Chooses the tag before.</source>
   <translation>Vælger mærket før.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Go to page …</source>
   <translation>Gå til side …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to a page by its number.</source>
   <translation>Går til en side efter dens nummer.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Next document</source>
   <translation>Næste dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Opens the next document of the list.</source>
   <translation>Åbner det næste dokument på listen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Previous document</source>
   <translation>Forrige dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Opens the document before.</source>
   <translation>Åbner dokumentet før.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Documents</source>
   <translation>Dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Puts the hands on the list of documents.</source>
   <translation>Lægger hænderne på listen over dokumenter.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Outline</source>
   <translation>Indhold</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Puts the hands on the document's outline.</source>
   <translation>Lægger hænderne på dokumentets indhold.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Pages</source>
   <translation>Sider</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Puts the hands on the small pages.</source>
   <translation>Lægger hænderne på de små sider.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The page</source>
   <translation>Siden</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Puts the hands back on the page.</source>
   <translation>Lægger hænderne tilbage på siden.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Zoom in</source>
   <translation>Zoom ind</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows the page larger.</source>
   <translation>Viser siden større.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Zoom out</source>
   <translation>Zoom ud</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows the page smaller.</source>
   <translation>Viser siden mindre.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Actual size</source>
   <translation>Naturlig størrelse</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows the page at 100 %.</source>
   <translation>Viser siden i 100 %.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Fit width</source>
   <translation>Tilpas bredden</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Makes the page as wide as the view.</source>
   <translation>Gør siden så bred som visningen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Fit page</source>
   <translation>Tilpas siden</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows the whole page.</source>
   <translation>Viser hele siden.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Left panel</source>
   <translation>Venstre panel</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows or hides documents, outline, pages and search.</source>
   <translation>Viser eller skjuler dokumenter, indhold, sider og søgning.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Right panel</source>
   <translation>Højre panel</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows or hides the form and the page's tags.</source>
   <translation>Viser eller skjuler formularen og sidens mærker.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Colours of the system</source>
   <translation>Systemets farver</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Light or dark, as the system is.</source>
   <translation>Lyst eller mørkt, som systemet er.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Light</source>
   <translation>Lyst</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Dark text on light ground.</source>
   <translation>Mørk tekst på lys bund.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Dark</source>
   <translation>Mørkt</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Light text on dark ground.</source>
   <translation>Lys tekst på mørk bund.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Switch light and dark</source>
   <translation>Skift mellem lyst og mørkt</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Changes between light and dark.</source>
   <translation>Skifter mellem lyst og mørkt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Language of the system</source>
   <translation>Systemets sprog</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Danish or English, as the system is.</source>
   <translation>Dansk eller engelsk, som systemet er.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Dansk</source>
   <translation>Dansk</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The window speaks Danish.</source>
   <translation>Vinduet taler dansk.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The window speaks English.</source>
   <translation>Vinduet taler engelsk.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Find a command …</source>
   <translation>Find en kommando …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Finds every command by its name.</source>
   <translation>Finder hver kommando ved dens navn.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Keys</source>
   <translation>Taster</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows all keys.</source>
   <translation>Viser alle taster.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Change keys …</source>
   <translation>Skift taster …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Gives commands other keys.</source>
   <translation>Giver kommandoer andre taster.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Show the log</source>
   <translation>Vis loggen</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Opens the folder of the log.</source>
   <translation>Åbner loggens mappe.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>About Annotator</source>
   <translation>Om Annotator</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Says which version this is.</source>
   <translation>Siger, hvilken version dette er.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/command_palette.py" />
   <source>Find a command</source>
   <translation>Find en kommando</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/command_palette.py" />
   <source>Commands</source>
   <translation>Kommandoer</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Something unforeseen happened</source>
   <translation>Noget uforudset skete</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Something unforeseen happened in Annotator; it is a fault of ours.</source>
   <translation>Noget uforudset skete i Annotator; det er en fejl hos os.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Continue</source>
   <translation>Fortsæt</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Copy the report</source>
   <translation>Kopiér rapporten</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>Your tags are saved.</source>
   <translation>Dine mærker er gemt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>The last change may not be saved; look before you go on.</source>
   <translation>Den seneste ændring er måske ikke gemt; se efter, før du fortsætter.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/crash_dialog.py" />
   <source>A report lies in {path}.</source>
   <translation>En rapport ligger i {path}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>Eksportér</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Labels</source>
   <translation>Etiketter</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Annotators</source>
   <translation>Annotører</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>File</source>
   <translation>Fil</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Choose …</source>
   <translation>Vælg …</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Nothing is chosen: tick at least one of each.</source>
   <translation>Intet er valgt: sæt mindst ét hak i hver liste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>Name a file to write.</source>
   <translation>Navngiv en fil, der skal skrives.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>“{path}” is a folder: name a file in it.</source>
   <translation>”{path}” er en mappe: navngiv en fil i den.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>The folder “{path}” is not there.</source>
   <translation>Mappen ”{path}” findes ikke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/export_dialog.py" />
   <source>The file is there already and will be replaced.</source>
   <translation>Filen findes allerede og bliver erstattet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/key_editor.py" />
   <source>Change keys</source>
   <translation>Skift taster</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/key_editor.py" />
   <source>New keys</source>
   <translation>Nye taster</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/key_editor.py" />
   <source>Reset</source>
   <translation>Nulstil</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/key_editor.py" />
   <source>Command</source>
   <translation>Kommando</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/key_editor.py" />
   <source>{key} is wanted by {commands}; give one of them another key.</source>
   <translation>{key} ønskes af {commands}; giv en af dem en anden tast.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>“{name}” is locked. Which password opens it?</source>
   <translation>”{name}” er låst. Hvilken adgangskode åbner den?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Which page, from 1 to {pages}?</source>
   <translation>Hvilken side, fra 1 til {pages}?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Password</source>
   <translation>Adgangskode</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Skip this file</source>
   <translation>Spring denne fil over</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Who is at work?</source>
   <translation>Hvem arbejder?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Which name shall new tags carry?</source>
   <translation>Hvilket navn skal nye mærker bære?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>It is kept in the project beside each tag. It can be changed in the strip at the bottom.</source>
   <translation>Det gemmes i projektet ved hvert mærke. Det kan ændres i striben forneden.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>Go to page</source>
   <translation>Gå til side</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/small.py" />
   <source>The password did not open it. Try again, or skip this file.</source>
   <translation>Adgangskoden åbnede den ikke. Prøv igen, eller spring filen over.</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>Find in document</source>
   <translation>Find i dokumentet</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>Close</source>
   <translation>Luk</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>Not found</source>
   <translation>Ikke fundet</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>{i} of {n}</source>
   <translation>{i} af {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>1 hit</source>
   <translation>1 sted</translation>
  </message>
  <message>
   <location filename="annotator/ui/find_bar.py" />
   <source>{n} hits</source>
   <translation>{n} steder</translation>
  </message>
  <message>
   <location filename="annotator/ui/i18n.py" />
   <source>Something unforeseen happened: {what}. The log has more.</source>
   <translation>Noget uforudset skete: {what}. Der står mere i loggen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Project</source>
   <translation>Projekt</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Edit</source>
   <translation>Redigér</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Tag</source>
   <translation>Mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Go</source>
   <translation>Gå</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>View</source>
   <translation>Vis</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Help</source>
   <translation>Hjælp</translation>
  </message>
  <message>
   <location filename="annotator/ui/menus.py" />
   <source>Open recent</source>
   <translation>Åbn seneste</translation>
  </message>
  <message>
   <location filename="annotator/ui/message_bar.py" />
   <source>Error</source>
   <translation>Fejl</translation>
  </message>
  <message>
   <location filename="annotator/ui/message_bar.py" />
   <source>Warning</source>
   <translation>Advarsel</translation>
  </message>
  <message>
   <location filename="annotator/ui/message_bar.py" />
   <source>Notice</source>
   <translation>Besked</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>1 page</source>
   <translation>1 side</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>{n} pages</source>
   <translation>{n} sider</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>read by OCR</source>
   <translation>læst med OCR</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>no text</source>
   <translation>ingen tekst</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>not begun</source>
   <translation>ikke begyndt</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>1 tag</source>
   <translation>1 mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/document_model.py" />
   <source>{n} tags</source>
   <translation>{n} mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/outline_model.py" />
   <source>{title}, page {page}</source>
   <translation>{title}, side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/search_model.py" />
   <source>Page {page}: {snippet}</source>
   <translation>Side {page}: {snippet}</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/search_model.py" />
   <source>{name}, hits: {n}</source>
   <translation>{name}, steder: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/library_panel.py" />
   <source>Filter documents</source>
   <translation>Filtrér dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/library_panel.py" />
   <source>Drop PDFs here, or open the sample project.</source>
   <translation>Slip PDF'er her, eller åbn eksempelprojektet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/library_panel.py" />
   <source>Documents · {n}</source>
   <translation>Dokumenter · {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/outline_panel.py" />
   <source>This PDF has no outline.</source>
   <translation>Denne PDF har ingen indholdsoversigt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/outline_panel.py" />
   <source>No document is open.</source>
   <translation>Intet dokument er åbent.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/pages_panel.py" />
   <source>Page {page}</source>
   <translation>Side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>p. {page}</source>
   <translation>s. {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>Search</source>
   <translation>Søg</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>Search all documents</source>
   <translation>Søg i alle dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>Hits</source>
   <translation>Steder</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>Write what to look for. Words in quotation marks stand together.</source>
   <translation>Skriv, hvad der skal søges efter. Ord i anførselstegn står sammen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>Nothing is found for “{query}”.</source>
   <translation>Intet er fundet for ”{query}”.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>{n} hits in 1 document</source>
   <translation>{n} steder i 1 dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>{n} hits in {m} documents</source>
   <translation>{n} steder i {m} dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>page {page} of {pages}</source>
   <translation>side {page} af {pages}</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>read-only</source>
   <translation>skrivebeskyttet</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>The project is open in another window, or may not be written.</source>
   <translation>Projektet er åbent i et andet vindue eller må ikke skrives.</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>Who is at work: new tags carry this name</source>
   <translation>Hvem der arbejder: nye mærker bærer dette navn</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>Stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>✓ saved {time}</source>
   <translation>✓ gemt {time}</translation>
  </message>
  <message>
   <location filename="annotator/ui/welcome.py" />
   <source>Annotator</source>
   <translation>Annotator</translation>
  </message>
  <message>
   <location filename="annotator/ui/welcome.py" />
   <source>Tag decisions, recommendations and funding amounts in minutes and agendas. Everything stays on this machine, and every change is saved at once.</source>
   <translation>Mærk beslutninger, anbefalinger og bevillingsbeløb i referater og dagsordener. Alt bliver på denne maskine, og hver ændring gemmes med det samme.</translation>
  </message>
  <message>
   <location filename="annotator/ui/welcome.py" />
   <source>Or drop PDFs here: a new project is made for them.</source>
   <translation>Eller slip PDF'er her: der laves et nyt projekt til dem.</translation>
  </message>
  <message>
   <location filename="annotator/ui/welcome.py" />
   <source>Opened lately</source>
   <translation>Åbnet for nylig</translation>
  </message>
 </context>
</TS>
