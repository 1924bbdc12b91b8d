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
   <location filename="annotator/cli.py" />
   <source>{why}</source>
   <translation>{why}</translation>
  </message>
  <message>
   <location filename="annotator/cli.py" />
   <source>Nobody knows your name; set ANNOTATOR_NAME, or use --annotator where there is one.</source>
   <translation>Ingen kender dit navn; sæt ANNOTATOR_NAME, eller brug --annotator, hvor det findes.</translation>
  </message>
  <message>
   <location filename="annotator/cli.py" />
   <source>There is no document “{name}” in the project; “annotator info” lists them.</source>
   <translation>Dokumentet ”{name}” er ikke i projektet; ”annotator info” viser dem, der er.</translation>
  </message>
  <message>
   <location filename="annotator/cli.py" />
   <source>“{name}” is {n} documents; say which by its SHA-256: {hashes}.</source>
   <translation>”{name}” er {n} dokumenter; sig hvilket med dets SHA-256: {hashes}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/csv_format.py" />
   <source>It holds a NUL character, where most programs end a CSV file.</source>
   <translation>Det har et NUL-tegn, hvor de fleste programmer slutter en CSV-fil.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/csv_format.py" />
   <source>A field holds no finite number.</source>
   <translation>Et felt har et tal, der ikke er endeligt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/csv_format.py" />
   <source>It holds half a character, which UTF-8 cannot write.</source>
   <translation>Det har et halvt tegn, som UTF-8 ikke kan skrive.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/csv_format.py" />
   <source>{name} has no column “label”; is it a table of tags?</source>
   <translation>{name} har ingen kolonne ”label”; er det en tabel med mærker?</translation>
  </message>
  <message>
   <location filename="annotator/dataset/csv_format.py" />
   <source>{name} is no CSV in UTF-8 after line {line}.</source>
   <translation>{name} er ikke CSV i UTF-8 efter linje {line}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{path} cannot be written: {why}.</source>
   <translation>{path} kan ikke skrives: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>There is no room left for {path}; make room or choose another disk.</source>
   <translation>Der er ikke plads til {path}; gør plads, eller vælg en anden disk.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{folder} is no folder to write {name} to.</source>
   <translation>{folder} er ikke en mappe, som {name} kan skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{path} cannot be written: no rights to its folder; choose another.</source>
   <translation>{path} kan ikke skrives: du har ikke adgang til mappen; vælg en anden.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{path} is a folder; name a file to write to.</source>
   <translation>{path} er en mappe; navngiv en fil, der skal skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{path} is no ordinary file; name one to write to.</source>
   <translation>{path} er ikke en almindelig fil; navngiv en, der skal skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/files.py" />
   <source>{path} is a project, which an export would destroy; name another file.</source>
   <translation>{path} er et projekt, som en eksport ville ødelægge; angiv en anden fil.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/jsonl.py" />
   <source>A field holds a number that JSON has no way to write.</source>
   <translation>Et felt har et tal, som JSON ikke kan skrive.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>{name} has none of the suffixes {suffixes}; name its format.</source>
   <translation>{name} har ingen af endelserne {suffixes}; angiv filens format.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>There is no format {name}; choose one of {names}.</source>
   <translation>Formatet {name} findes ikke; vælg et af {names}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Native JSON Lines, one tag a line, lossless both ways</source>
   <translation>JSON Lines, ét mærke pr. linje, uden tab begge veje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>CSV, one tag a row, safe to open in a spreadsheet</source>
   <translation>CSV, ét mærke pr. række, sikker at åbne i et regneark</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Excel workbook, one tag a row</source>
   <translation>Excel-projektmappe, ét mærke pr. række</translation>
  </message>
  <message>
   <location filename="annotator/dataset/verify.py" />
   <source>The export read back has more tags than were written; nothing was saved.</source>
   <translation>Eksporten havde flere mærker, da den blev læst igen, end der blev skrevet; intet er gemt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/verify.py" />
   <source>Tag {id} did not come back from the export as it is ({what}, line {line}); nothing was saved.</source>
   <translation>Mærket {id} kom ikke uændret tilbage fra eksporten ({what}, linje {line}); intet er gemt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/xlsx.py" />
   <source>A spreadsheet has room for {limit} rows only; export as CSV or JSONL.</source>
   <translation>Et regneark har kun plads til {limit} rækker; eksportér som CSV eller JSONL.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/xlsx_reading.py" />
   <source>{name} is damaged or no Excel workbook of tags.</source>
   <translation>{name} er beskadiget eller er ikke en Excel-projektmappe med mærker.</translation>
  </message>
  <message>
   <location filename="annotator/model/label_schema.py" />
   <source>The label schema cannot be read: {why}.</source>
   <translation>Etiketskemaet kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” is damaged and no page of it can be read; get a new copy of the file.</source>
   <translation>”{name}” er beskadiget, og ingen af siderne kan læses; skaf en ny kopi af filen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” is empty (0 bytes); get the file again.</source>
   <translation>”{name}” er tom (0 byte); hent filen igen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” is not a PDF; only PDF files can be added.</source>
   <translation>”{name}” er ikke en PDF; kun PDF-filer kan tilføjes.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” needs a password; give the one that opens it.</source>
   <translation>”{name}” kræver en adgangskode; angiv den, der åbner filen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” has no pages; there is nothing in it to tag.</source>
   <translation>”{name}” har ingen sider; der er intet i den at mærke.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>“{name}” has no page {page}; its last is page {pages}.</source>
   <translation>”{name}” har ingen side {page}; den sidste er side {pages}.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/documents.py" />
   <source>The password given does not open “{name}”; try again.</source>
   <translation>Adgangskoden åbner ikke ”{name}”; prøv igen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>the PDF engine had not finished after {seconds:g} s</source>
   <translation>PDF-motoren var ikke færdig efter {seconds:g} s</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>“{name}” gave no answer within {seconds:g} s; try again when the computer is less busy.</source>
   <translation>”{name}” svarede ikke inden for {seconds:g} s; prøv igen, når computeren har mindre travlt.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>the PDF engine crashed over it</source>
   <translation>PDF-motoren gik ned undervejs</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>“{name}” cannot be opened, as the PDF engine does not start; install Annotator again, the log says more.</source>
   <translation>”{name}” kan ikke åbnes, fordi PDF-motoren ikke starter; installér Annotator igen. Der står mere i loggen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>“{name}” was closed.</source>
   <translation>”{name}” blev lukket.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>The text of page {page} of “{name}” could not be read: {why}; the other pages can be used.</source>
   <translation>Teksten på side {page} i ”{name}” kunne ikke læses: {why}; de andre sider kan bruges.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>Page {page} of “{name}” could not be drawn: {why}; the other pages can be used.</source>
   <translation>Side {page} i ”{name}” kunne ikke tegnes: {why}; de andre sider kan bruges.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>“{name}” could not be opened: {why}; get a new copy of the file.</source>
   <translation>”{name}” kunne ikke åbnes: {why}; skaf en ny kopi af filen.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/render.py" />
   <source>Page {page} of “{name}” is too large to draw at this size ({width} × {height} pixels); zoom out.</source>
   <translation>Side {page} i ”{name}” er for stor til at blive tegnet i denne størrelse ({width} × {height} pixel); zoom ud.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/worker.py" />
   <source>“{name}” is damaged and cannot be opened ({reason}); get a new copy of the file.</source>
   <translation>”{name}” er beskadiget og kan ikke åbnes ({reason}); skaf en ny kopi af filen.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} was moved, deleted or replaced while it was open: {what} could not be saved; put it back, or close it and open it where it is now.</source>
   <translation>{path} blev flyttet, slettet eller erstattet, mens det var åbent: {what} kunne ikke gemmes; læg det tilbage, eller luk det, og åbn det, hvor det er nu.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>There is no right to write {path}; it can be opened for reading only.</source>
   <translation>Du har ikke ret til at skrive i {path}; projektet kan kun åbnes til læsning.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>the new project</source>
   <translation>det nye projekt</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is no Annotator project; open a file whose name ends in .annotator.</source>
   <translation>{path} er ikke et Annotator-projekt; åbn en fil, hvis navn ender på .annotator.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is damaged: {missing} bytes are missing at its end; fetch it again from where it came.</source>
   <translation>{path} er beskadiget: der mangler {missing} byte i slutningen; hent filen igen, hvor den kom fra.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} was written by a newer Annotator (format {number}, this one knows {known}); update Annotator.</source>
   <translation>{path} er skrevet af en nyere Annotator (format {number}, denne kender {known}); opdatér Annotator.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} has an older format and must be opened for writing once, which is not possible now.</source>
   <translation>{path} har et ældre format og skal åbnes til skrivning én gang, hvilket ikke er muligt nu.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is closed; open it again.</source>
   <translation>{path} er lukket; åbn projektet igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is there already; choose another name.</source>
   <translation>{path} findes allerede; vælg et andet navn.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{folder} is no folder; make it first, or choose another.</source>
   <translation>{folder} er ikke en mappe; opret den først, eller vælg en anden.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} cannot be made: {why}.</source>
   <translation>{path} kan ikke oprettes: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} was opened for reading only.</source>
   <translation>{path} blev kun åbnet til læsning.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>the project</source>
   <translation>projektet</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>the project's new format</source>
   <translation>projektets nye format</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>the tidying up</source>
   <translation>oprydningen</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is open in another window; close it there to write, or read it here.</source>
   <translation>{path} er åbent i et andet vindue; luk projektet dér for at skrive, eller læs det her.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} cannot be written: {why}; it can be opened for reading only.</source>
   <translation>{path} kan ikke skrives: {why}; projektet kan kun åbnes til læsning.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>There is no file {path}.</source>
   <translation>Filen {path} findes ikke.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} is a folder; a project is a file whose name ends in .annotator.</source>
   <translation>{path} er en mappe; et projekt er en fil, hvis navn ender på .annotator.</translation>
  </message>
  <message>
   <location filename="annotator/store/database.py" />
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>There is no document {id} in this project.</source>
   <translation>Dokumentet {id} er ikke i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>{name} changed while it was read; add it again.</source>
   <translation>{name} blev ændret, mens den blev læst; tilføj den igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>{name} has another number of pages than its text; add it again.</source>
   <translation>{name} har et andet antal sider end sin tekst; tilføj den igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>{name} is in the project already, as {known}.</source>
   <translation>{name} er allerede i projektet, som {known}.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>{name} lost its pages from {page} on; add it again.</source>
   <translation>{name} mangler siderne fra {page} og frem; tilføj den igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>There is no page {page} in this document.</source>
   <translation>Der er ingen side {page} i dette dokument.</translation>
  </message>
  <message>
   <location filename="annotator/store/documents.py" />
   <source>Page {page} of {name} is not what its text says; add it again.</source>
   <translation>Side {page} i {name} passer ikke med sin tekst; tilføj filen igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>{path} could not be read or written: {why}.</source>
   <translation>{path} kunne ikke læses eller skrives: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>No room is left on the disk for {path}: {what} could not be saved, all that was saved before is kept; make room and try again.</source>
   <translation>Der er ikke plads på disken til {path}: {what} kunne ikke gemmes, men alt, hvad der var gemt i forvejen, er bevaret; gør plads, og prøv igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>{path} is damaged ({why}); go back to a copy of it.</source>
   <translation>{path} er beskadiget ({why}); gå tilbage til en kopi.</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>{path} cannot be written or opened ({why}).</source>
   <translation>{path} kan ikke skrives eller åbnes ({why}).</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>{path} is in use by another program; try again in a moment.</source>
   <translation>{path} bruges af et andet program; prøv igen om et øjeblik.</translation>
  </message>
  <message>
   <location filename="annotator/store/faults.py" />
   <source>{what} does not fit what is in {path} ({why}).</source>
   <translation>{what} passer ikke til det, der er i {path} ({why}).</translation>
  </message>
  <message>
   <location filename="annotator/store/journal.py" />
   <source>The step {id} was saved already, or is none ({why}).</source>
   <translation>Trinnet {id} er gemt i forvejen eller er ikke et trin ({why}).</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>Say who is at work: the name is empty.</source>
   <translation>Sig, hvem der arbejder: navnet er tomt.</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the change</source>
   <translation>ændringen</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the undoing</source>
   <translation>fortrydelsen</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the redoing</source>
   <translation>gentagelsen</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the form</source>
   <translation>formularen</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the rebuilt tables</source>
   <translation>de genopbyggede tabeller</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>Nobody with the id {id} is in this project.</source>
   <translation>Der er ingen med id'et {id} i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” ({id}) is in the project already.</source>
   <translation>Mærket ”{quote}” ({id}) er allerede i projektet.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” ({id}) was removed at revision {last}; to come back it needs a higher one than {revision}.</source>
   <translation>Mærket ”{quote}” ({id}) blev fjernet ved revision {last}; for at komme tilbage skal det have en højere end {revision}.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” is not there any more; somebody removed it.</source>
   <translation>Mærket ”{quote}” er der ikke længere; nogen har fjernet det.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” was changed meanwhile; look at it again, then repeat the change.</source>
   <translation>Mærket ”{quote}” er ændret i mellemtiden; se på det igen, og gentag så ændringen.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The change of the tag “{quote}” does not follow from what it was.</source>
   <translation>Ændringen af mærket ”{quote}” bygger ikke på det, mærket var.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” does not agree with the document's text at {start}–{end}; mark the passage again.</source>
   <translation>Mærket ”{quote}” stemmer ikke med dokumentets tekst ved {start}–{end}; markér passagen igen.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” ({id}) comes twice.</source>
   <translation>Mærket ”{quote}” ({id}) forekommer to gange.</translation>
  </message>
  <message>
   <location filename="annotator/store/reading.py" />
   <source>There is no tag {id} in this project.</source>
   <translation>Mærket {id} er ikke i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/store/reading.py" />
   <source>{path} is damaged: its {key} is missing; go back to a copy of it.</source>
   <translation>{path} er beskadiget: ”{key}” mangler; gå tilbage til en kopi.</translation>
  </message>
  <message>
   <location filename="annotator/store/rows.py" />
   <source>Something in this tag cannot be kept in a file: {why}.</source>
   <translation>Noget i dette mærke kan ikke gemmes i en fil: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/store/undo.py" />
   <source>The tag “{quote}” was changed since by {name}, so this step stays as it is.</source>
   <translation>Mærket ”{quote}” er siden ændret af {name}, så dette trin bliver stående.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” should be text.</source>
   <translation>”{value}” skal være tekst.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” is none of the choices: {choices}.</source>
   <translation>”{value}” er ikke en af mulighederne: {choices}.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” is no date; write it as 2 March 2017, 02-03-2017 or 2017-03-02.</source>
   <translation>”{value}” er ikke en dato; skriv den som 2. marts 2017, 02-03-2017 eller 2017-03-02.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” is no year; write four digits, such as 2017.</source>
   <translation>”{value}” er ikke et årstal; skriv fire cifre, for eksempel 2017.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” is no currency; write its three letters, such as DKK or EUR.</source>
   <translation>”{value}” er ikke en valuta; skriv dens tre bogstaver, for eksempel DKK eller EUR.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>“{value}” is no amount; write it as 1.200.000 DKK or 1,2 mio. kr.</source>
   <translation>”{value}” er ikke et beløb; skriv det som 1.200.000 DKK eller 1,2 mio. kr.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>An amount cannot be negative; a saving is told by its kind.</source>
   <translation>Et beløb kan ikke være negativt; en besparelse angives ved beløbets art.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>This label has no field “{name}”; its value is kept.</source>
   <translation>Denne etiket har intet felt ”{name}”; værdien bevares.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>The greatest amount is less than the least.</source>
   <translation>Det største beløb er mindre end det mindste.</translation>
  </message>
  <message>
   <location filename="annotator/text/validation.py" />
   <source>The period ends before it begins.</source>
   <translation>Perioden slutter, før den begynder.</translation>
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
   <source>Give up</source>
   <translation>Fortryd indtastning</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Closes what is open, or chooses nothing.</source>
   <translation>Lukker det åbne, eller vælger intet.</translation>
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
   <location filename="annotator/ui/controllers/document_controller.py" />
   <source>{name} has no text that can be marked; it is shown as pictures.</source>
   <translation>{name} har ingen tekst, der kan markeres; siderne vises som billeder.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/look_controller.py" />
   <source>Annotator {version}, Python {python}.
Free software under the GNU Affero General Public License, version 3 or later; it comes without any warranty.</source>
   <translation>Annotator {version}, Python {python}.
Fri software under GNU Affero General Public License, version 3 eller senere; uden nogen form for garanti.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/page_list.py" />
   <source>On this page · {n} tags</source>
   <translation>På denne side · {n} mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/page_list.py" />
   <source>On this page · 1 tag</source>
   <translation>På denne side · 1 mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Something is still running; stop it or wait, then change who is at work.</source>
   <translation>Noget er stadig i gang; stop det, eller vent, og skift så, hvem der arbejder.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Open a project first.</source>
   <translation>Åbn først et projekt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>New project</source>
   <translation>Nyt projekt</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Open project</source>
   <translation>Åbn projekt</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>New tags will carry the name “{name}”.</source>
   <translation>Nye mærker får navnet “{name}”.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Add PDFs</source>
   <translation>Tilføj PDF'er</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Import tags</source>
   <translation>Importér mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{added} tags added, {updated} updated, {unchanged} there already.</source>
   <translation>Mærker: {added} tilføjet, {updated} opdateret, {unchanged} var der i forvejen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} tags did not come in.</source>
   <translation>{n} mærker kom ikke ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} tags were written to {path} and read back.</source>
   <translation>Mærker skrevet til {path} og læst igen: {n}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} tags were not carried as they are.</source>
   <translation>{n} mærker kunne ikke medtages uændret.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Show all</source>
   <translation>Vis alle</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Annotator project</source>
   <translation>Annotator-projekt</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>making the sample project</source>
   <translation>laver eksempelprojektet</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Change …</source>
   <translation>Ændr …</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>importing</source>
   <translation>importerer</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{name} is in the project already.</source>
   <translation>{name} er allerede i projektet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{name} came in with remarks.</source>
   <translation>{name} kom ind med bemærkninger.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} documents came in with remarks.</source>
   <translation>{n} dokumenter kom ind med bemærkninger.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} files could not be added.</source>
   <translation>{n} filer kunne ikke tilføjes.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>importing tags</source>
   <translation>importerer mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>exporting</source>
   <translation>eksporterer</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Unnamed</source>
   <translation>Uden navn</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{name} was added.</source>
   <translation>{name} er tilføjet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>{n} documents were added.</source>
   <translation>{n} dokumenter er tilføjet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Tags</source>
   <translation>Mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Board minutes</source>
   <translation>Bestyrelsesreferater</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>There is no label “{label}” in this project.</source>
   <translation>Etiketten ”{label}” findes ikke i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>Mark a passage first, then press the key of its label.</source>
   <translation>Markér først en passage, og tryk så på etikettens tast.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>No label was given yet that could be repeated.</source>
   <translation>Der er endnu ikke givet en etiket, der kan gentages.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>Choose a tag first: click it, or press N.</source>
   <translation>Vælg først et mærke: klik på det, eller tryk på N.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>There is nothing to undo.</source>
   <translation>Der er intet at fortryde.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>There is nothing to redo.</source>
   <translation>Der er intet at gentage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>yours</source>
   <translation>dit</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_controller.py" />
   <source>This passage has that tag already.</source>
   <translation>Passagen har allerede det mærke.</translation>
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
   <location filename="annotator/ui/dialogs/report_dialog.py" />
   <source>Copy</source>
   <translation>Kopiér</translation>
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
   <location filename="annotator/ui/forms/form.py" />
   <source>read from “{words}”</source>
   <translation>læst fra ”{words}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/money.py" />
   <source>No amount: write for example “1,2 mio. kr.”, “300-450 mio. kr.” or “1.200.000”.</source>
   <translation>Ikke et beløb: skriv for eksempel ”1,2 mio. kr.”, ”300-450 mio. kr.” eller ”1.200.000”.</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/when.py" />
   <source>No date: write for example “2. marts 2017”, “2017-03-02” or “2017”.</source>
   <translation>Ikke en dato: skriv for eksempel ”2. marts 2017”, ”2017-03-02” eller ”2017”.</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/when.py" />
   <source>No year: write four digits, for example 2017.</source>
   <translation>Ikke et årstal: skriv fire cifre, for eksempel 2017.</translation>
  </message>
  <message>
   <location filename="annotator/ui/header.py" />
   <source>Find in document  {keys}</source>
   <translation>Find i dokumentet  {keys}</translation>
  </message>
  <message>
   <location filename="annotator/ui/header.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="annotator/ui/header.py" />
   <source>Menu</source>
   <translation>Menu</translation>
  </message>
  <message>
   <location filename="annotator/ui/i18n.py" />
   <source>Something unforeseen happened: {what}. The log has more.</source>
   <translation>Noget uforudset skete: {what}. Der står mere i loggen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/main_window.py" />
   <source>Drop PDFs here, or press {keys}.</source>
   <translation>Slip PDF'er her, eller tryk på {keys}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/main_window.py" />
   <source>Search</source>
   <translation>Søg</translation>
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
   <location filename="annotator/ui/page/marks_bar.py" />
   <source>Where tags and found words are</source>
   <translation>Hvor mærker og fundne ord er</translation>
  </message>
  <message>
   <location filename="annotator/ui/page/page_view.py" />
   <source>Pages of the document</source>
   <translation>Dokumentets sider</translation>
  </message>
  <message>
   <location filename="annotator/ui/page/reader.py" />
   <source>Page {page} of {pages}: {text}</source>
   <translation>Side {page} af {pages}: {text}</translation>
  </message>
  <message>
   <location filename="annotator/ui/page/reader.py" />
   <source>Selected on page {page}: {text}</source>
   <translation>Markeret på side {page}: {text}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Remove this tag (Del)</source>
   <translation>Fjern dette mærke (Del)</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Remove this tag</source>
   <translation>Fjern dette mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Make it: {label}</source>
   <translation>Gør det til: {label}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>back to page</source>
   <translation>til siden</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>next field</source>
   <translation>næste felt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>give up</source>
   <translation>opgiv</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>new</source>
   <translation>nyt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>saved</source>
   <translation>gemt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>editing</source>
   <translation>redigeres</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>read-only</source>
   <translation>skrivebeskyttet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>Form of the tag</source>
   <translation>Mærkets formular</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>{keys} or {last}</source>
   <translation>{keys} eller {last}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>Select a passage and press {keys}.</source>
   <translation>Markér en passage, og tryk på {keys}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>page {page}</source>
   <translation>side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_panel.py" />
   <source>item {item}</source>
   <translation>punkt {item}</translation>
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
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>“{quote}”</source>
   <translation>”{quote}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>start</source>
   <translation>start</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>end</source>
   <translation>slut</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>Start one word earlier</source>
   <translation>Begynd et ord tidligere</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>Start one word later</source>
   <translation>Begynd et ord senere</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>End one word earlier</source>
   <translation>Slut et ord tidligere</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/quote_box.py" />
   <source>End one word later</source>
   <translation>Slut et ord senere</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/search_panel.py" />
   <source>p. {page}</source>
   <translation>s. {page}</translation>
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
   <location filename="annotator/ui/panels/tag_delegate.py" />
   <source>p {page}</source>
   <translation>s. {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>{title} {step} of {total}: {what}</source>
   <translation>{title} {step} af {total}: {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/status_strip.py" />
   <source>page {page} of {pages}</source>
   <translation>side {page} af {pages}</translation>
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
  <message>
   <location filename="annotator/workbench/exporting.py" />
   <source>There is no {what} “{name}” in this project; there is: {there}.</source>
   <translation>{what} ”{name}” er ikke i dette projekt; der er: {there}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} is empty (0 bytes); fetch it again from where it came.</source>
   <translation>{name} er tom (0 byte); hent filen igen, hvor den kom fra.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>The file is damaged and was repaired on reading; compare it with the original.</source>
   <translation>Filen er beskadiget og blev repareret ved læsningen; sammenlign den med originalen.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} is no file but a device, a pipe or a socket; choose a PDF.</source>
   <translation>{name} er ikke en fil, men en enhed, et rør (pipe) eller en sokkel; vælg en PDF.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} is not there; was it moved or renamed?</source>
   <translation>{name} er der ikke; er filen flyttet eller omdøbt?</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} is a folder, not a PDF.</source>
   <translation>{name} er en mappe, ikke en PDF.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} cannot be read: you have no rights to it.</source>
   <translation>{name} kan ikke læses: du har ikke adgang til filen.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>{name} cannot be read: {why}.</source>
   <translation>{name} kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/importing.py" />
   <source>There is no PDF in the folder {name}.</source>
   <translation>Der er ingen PDF i mappen {name}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/open_document.py" />
   <source>The passage is too long to be one tag; mark at most {n} characters.</source>
   <translation>Passagen er for lang til ét mærke; markér højst {n} tegn.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/open_document.py" />
   <source>There is no text in the selection to tag.</source>
   <translation>Der er ingen tekst i markeringen at mærke.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>the line has neither the passage's words nor offsets within {name}</source>
   <translation>linjen har hverken passagens ord eller positioner i {name}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>{path} is not there; was it moved or renamed?</source>
   <translation>{path} er der ikke; er filen flyttet eller omdøbt?</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>{path} is a folder, not a file of tags.</source>
   <translation>{path} er en mappe, ikke en fil med mærker.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>no document “{name}” is in this project</source>
   <translation>dokumentet ”{name}” er ikke i dette projekt</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>“{name}” is {n} documents in this project; only the SHA-256 can tell</source>
   <translation>”{name}” er {n} dokumenter i dette projekt; kun SHA-256 kan skelne dem</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>{name} in this project is another edition (its SHA-256 differs)</source>
   <translation>{name} i dette projekt er en anden udgave (dens SHA-256 er en anden)</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>it holds half a character, which cannot be kept</source>
   <translation>det har et halvt tegn, som ikke kan gemmes</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>there is no label “{label}” in this project</source>
   <translation>etiketten ”{label}” findes ikke i dette projekt</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>no document with the SHA-256 {sha}… is in this project</source>
   <translation>intet dokument med SHA-256 {sha}… er i dette projekt</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>the passage is not in the text of {name}</source>
   <translation>passagen står ikke i teksten i {name}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tagging.py" />
   <source>No tag is open to be changed.</source>
   <translation>Intet mærke er åbent til ændring.</translation>
  </message>
 </context>
</TS>
