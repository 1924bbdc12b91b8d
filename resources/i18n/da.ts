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
   <location filename="annotator/base/replacing.py" />
   <source>{path} cannot be written: {why}.</source>
   <translation>{path} kan ikke skrives: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>There is no room left for {path}; make room or choose another disk.</source>
   <translation>Der er ikke plads til {path}; gør plads, eller vælg en anden disk.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>{folder} is no folder to write {name} to.</source>
   <translation>{folder} er ikke en mappe, som {name} kan skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>{path} cannot be written: no rights to its folder; choose another.</source>
   <translation>{path} kan ikke skrives: du har ikke adgang til mappen; vælg en anden.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>{path} is a folder; name a file to write to.</source>
   <translation>{path} er en mappe; navngiv en fil, der skal skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>{path} is no ordinary file; name one to write to.</source>
   <translation>{path} er ikke en almindelig fil; navngiv en, der skal skrives til.</translation>
  </message>
  <message>
   <location filename="annotator/base/replacing.py" />
   <source>{path} is a project, which an export would destroy; name another file.</source>
   <translation>{path} er et projekt, som en eksport ville ødelægge; angiv en anden fil.</translation>
  </message>
  <message>
   <location filename="annotator/base/settings.py" />
   <source>The settings could not be written to {path}: {why}. They hold until the window is closed.</source>
   <translation>Indstillingerne kunne ikke skrives til {path}: {why}. De gælder, til vinduet lukkes.</translation>
  </message>
  <message>
   <location filename="annotator/cli/__init__.py" />
   <source>{why}</source>
   <translation>{why}</translation>
  </message>
  <message>
   <location filename="annotator/cli/common.py" />
   <source>Nobody knows your name; set ANNOTATOR_NAME, or use --annotator where there is one.</source>
   <translation>Ingen kender dit navn; sæt ANNOTATOR_NAME, eller brug --annotator, hvor det findes.</translation>
  </message>
  <message>
   <location filename="annotator/cli/common.py" />
   <source>There is no document “{name}” in the project; “annotator info” lists them.</source>
   <translation>Dokumentet ”{name}” er ikke i projektet; ”annotator info” viser dem, der er.</translation>
  </message>
  <message>
   <location filename="annotator/cli/common.py" />
   <source>“{name}” is {n} documents; say which by its SHA-256: {hashes}.</source>
   <translation>”{name}” er {n} dokumenter; sig hvilket med dets SHA-256: {hashes}.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>--threshold is a score from 0 to 1.</source>
   <translation>--threshold er et tal fra 0 til 1.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>--figures measures the whole project: leave out --document, --threshold and --jsonl.</source>
   <translation>--figures måler hele projektet: udelad --document, --threshold og --jsonl.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>--jsonl= names no file.</source>
   <translation>--jsonl= nævner ingen fil.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>--json and --jsonl both write to the terminal: leave one out, or give --jsonl a file.</source>
   <translation>--json og --jsonl skriver begge til terminalen: udelad den ene, eller giv --jsonl en fil.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>Nothing can be measured: tags, or complete marks, are wanted in two documents at least.</source>
   <translation>Der kan ikke måles noget: der skal være mærker, eller noget færdiglæst, i mindst to dokumenter.</translation>
  </message>
  <message>
   <location filename="annotator/cli/suggesting.py" />
   <source>{path} is named as a PDF, which this would destroy; name another file.</source>
   <translation>{path} hedder som en PDF, som dette ville ødelægge; giv en anden fil navn.</translation>
  </message>
  <message>
   <location filename="annotator/cli/verbs.py" />
   <source>--seed is the seed of a split; say which with --split 80/10/10.</source>
   <translation>--seed er frøet til en opdeling; sig hvilken med --split 80/10/10.</translation>
  </message>
  <message>
   <location filename="annotator/cli/verbs.py" />
   <source>--licence stands in the card of a data set; ask for it with --card.</source>
   <translation>--licence står i datasættets kort; bed om det med --card.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/brat.py" />
   <source>It is nothing but white space, which brat has no way to mark.</source>
   <translation>Det er kun mellemrum, som brat ikke kan mærke.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/brat.py" />
   <source>Tabs, other line ends or half characters in it were replaced: brat cannot hold them.</source>
   <translation>Tabulatorer, andre linjeskift eller halve tegn i det blev erstattet: brat kan ikke rumme dem.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/brat_reading.py" />
   <source>{name} has no file that ends in .ann; is it a folder of brat's?</source>
   <translation>{name} har ingen fil, der ender på .ann; er det en mappe fra brat?</translation>
  </message>
  <message>
   <location filename="annotator/dataset/cas/reading.py" />
   <source>{name} has no file that ends in .xmi or .json; is it an export of a CAS?</source>
   <translation>{name} har ingen fil, der ender på .xmi eller .json; er det en eksport af en CAS?</translation>
  </message>
  <message>
   <location filename="annotator/dataset/cas/writing.py" />
   <source>It holds characters that XML cannot; in the .xmi file they are �, in its record whole.</source>
   <translation>Det har tegn, som XML ikke kan rumme; i .xmi-filen er de �, i dets post er de hele.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll.py" />
   <source>It is nothing but white space, which is no token.</source>
   <translation>Det er kun mellemrum, og det er intet ord.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll.py" />
   <source>It cuts a token; it was widened to whole tokens.</source>
   <translation>Det skærer et ord over; det blev udvidet til hele ord.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll.py" />
   <source>Half a character in it was replaced.</source>
   <translation>Et halvt tegn i det blev erstattet.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll.py" />
   <source>White space at its ends was left out.</source>
   <translation>Mellemrum i dets ender blev udeladt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll_reading.py" />
   <source>{name} has no documents.jsonl; CoNLL comes in only as it went out.</source>
   <translation>{name} har ingen documents.jsonl; CoNLL kan kun læses, som det blev skrevet.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/conll_reading.py" />
   <source>{name} names its documents in no way that can be read.</source>
   <translation>{name} angiver ikke sine dokumenter, så det kan læses.</translation>
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
   <source>{name} is no CSV in UTF-8 or Windows-1252 after line {line}.</source>
   <translation>{name} er ikke CSV i UTF-8 eller Windows-1252 efter linje {line}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/extras.py" />
   <source>The format needs the package {package}, which is not installed; this line installs it: {line}</source>
   <translation>Formatet kræver pakken {package}, som ikke er installeret; denne linje installerer den: {line}</translation>
  </message>
  <message>
   <location filename="annotator/dataset/folders.py" />
   <source>{path} is there already; name a new folder, or a file that ends in .zip.</source>
   <translation>{path} findes allerede; angiv en ny mappe eller en fil, der ender på .zip.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/folders.py" />
   <source>{name} has a password; export it again without one.</source>
   <translation>{name} har en adgangskode; eksportér den igen uden.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/folders.py" />
   <source>{name} would unpack to far more than any data set holds; it was not read.</source>
   <translation>{name} ville pakke ud til langt mere, end noget datasæt rummer; filen blev ikke læst.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/folders.py" />
   <source>{name} is damaged or no zip of a data set.</source>
   <translation>{name} er beskadiget eller ikke en zip med et datasæt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/hf.py" />
   <source>A name in it holds half a character, which UTF-8 cannot write.</source>
   <translation>Et navn i det indeholder et halvt tegn, som UTF-8 ikke kan skrive.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/hf.py" />
   <source>A field does not fit its column; it is in other_fields.</source>
   <translation>Et felt passer ikke i sin kolonne; det står i other_fields.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/hf.py" />
   <source>Half a character in or beside it was replaced.</source>
   <translation>Et halvt tegn i det eller ved siden af det blev erstattet.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/hf_reading.py" />
   <source>{name} holds no Parquet file of tags.</source>
   <translation>{name} indeholder ingen Parquet-fil med mærker.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/hf_reading.py" />
   <source>{name} is damaged or no Parquet file.</source>
   <translation>{name} er beskadiget eller ikke en Parquet-fil.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/json_reading.py" />
   <source>{name} cannot be read as {what}: {why}</source>
   <translation>{name} kan ikke læses som {what}: {why}</translation>
  </message>
  <message>
   <location filename="annotator/dataset/label_colours.py" />
   <source>“{said}” gives no colour a label; write it like “#ffff00=decision”.</source>
   <translation>“{said}” giver ingen farve en etiket; skriv det som “#ffff00=decision”.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/label_colours.py" />
   <source>There is no {what} “{name}” in this project; there is: {there}.</source>
   <translation>{what} ”{name}” er ikke i dette projekt; der er: {there}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/native.py" />
   <source>A field holds a number that JSON has no way to write.</source>
   <translation>Et felt har et tal, som JSON ikke kan skrive.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/box.py" />
   <source>{name} is no REFI-QDA project: it has {count} files that end in .qde, not one.</source>
   <translation>{name} er ikke et REFI-QDA-projekt: den har {count} filer, der ender på .qde, ikke én.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/box.py" />
   <source>{name} is damaged or no REFI-QDA project.</source>
   <translation>{name} er beskadiget eller ikke et REFI-QDA-projekt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} has a DOCTYPE, which no REFI-QDA project needs; it was not read.</source>
   <translation>{name} har en DOCTYPE, som intet REFI-QDA-projekt behøver; den blev ikke læst.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} is no REFI-QDA project: its XML is broken at line {line}.</source>
   <translation>{name} er ikke et REFI-QDA-projekt: dens XML er ødelagt i linje {line}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} is no REFI-QDA project: its XML is in an unknown encoding.</source>
   <translation>{name} er ikke et REFI-QDA-projekt: dens XML er i en ukendt tegnkodning.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} is no REFI-QDA project: its XML has no Project.</source>
   <translation>{name} er ikke et REFI-QDA-projekt: dens XML har intet Project.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} is no REFI-QDA project: its XML is nested too deeply.</source>
   <translation>{name} er ikke et REFI-QDA-projekt: dens XML er indlejret for dybt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/elements.py" />
   <source>{name} holds more XML than any project has; it was not read.</source>
   <translation>{name} rummer mere XML, end noget projekt har; den blev ikke læst.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/qdpx/writing.py" />
   <source>Line ends or characters in it that such projects cannot hold were replaced, one for one.</source>
   <translation>Linjeskift eller tegn i det, som sådanne projekter ikke kan rumme, blev erstattet, ét for ét.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>There is no format {name}; choose one of {names}.</source>
   <translation>Formatet {name} findes ikke; vælg et af {names}.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>{name} has none of the suffixes {suffixes}; name its format.</source>
   <translation>{name} har ingen af endelserne {suffixes}; angiv filens format.</translation>
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
   <location filename="annotator/dataset/registry.py" />
   <source>Web Annotations (W3C JSON-LD), lossless both ways</source>
   <translation>Web Annotations (W3C JSON-LD), uden tab begge veje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Brat standoff, a folder with a text and its tags for each document</source>
   <translation>Brat-standoff, en mappe med en tekst og dens mærker for hvert dokument</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>UIMA CAS for INCEpTION, a folder with XMI, JSON and type system, lossless both ways</source>
   <translation>UIMA CAS til INCEpTION, en mappe med XMI, JSON og typesystem, uden tab begge veje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>doccano JSONL, one document a line</source>
   <translation>doccano-JSONL, ét dokument pr. linje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Label Studio JSON, one task a document</source>
   <translation>Label Studio-JSON, én opgave pr. dokument</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Prodigy JSONL with tokens and spans, one document a line</source>
   <translation>Prodigy-JSONL med ord og spænd, ét dokument pr. linje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>CoNLL in BIO, a folder with a file for each label: passages and labels only</source>
   <translation>CoNLL i BIO, en mappe med en fil for hver etiket: kun passager og etiketter</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>REFI-QDA project for MAXQDA, ATLAS.ti, NVivo and QualCoder, lossless both ways</source>
   <translation>REFI-QDA-projekt til MAXQDA, ATLAS.ti, NVivo og QualCoder, uden tab begge veje</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>spaCy DocBin, tags in spans["sc"], one Doc a document</source>
   <translation>spaCy DocBin, mærker i spans["sc"], én Doc pr. dokument</translation>
  </message>
  <message>
   <location filename="annotator/dataset/registry.py" />
   <source>Hugging Face data set, a folder with Parquet and JSON Lines, one tag a row</source>
   <translation>Hugging Face-datasæt, en mappe med Parquet og JSON Lines, ét mærke pr. række</translation>
  </message>
  <message>
   <location filename="annotator/dataset/spacy_docbin.py" />
   <source>It is one blank between two words, which no token of spaCy's holds.</source>
   <translation>Det er ét mellemrum mellem to ord, som ingen af spaCys tokens indeholder.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/spacy_docbin.py" />
   <source>Its label or id holds half a character, which UTF-8 cannot write.</source>
   <translation>Dets etiket eller id indeholder et halvt tegn, som UTF-8 ikke kan skrive.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/spacy_docbin.py" />
   <source>It cuts a token of spaCy's; it was widened to whole tokens.</source>
   <translation>Det skærer et af spaCys tokens over; det blev udvidet til hele tokens.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/spacy_docbin.py" />
   <source>A blank at its ends, which no token holds, was left out.</source>
   <translation>Et mellemrum i enden af det, som intet token indeholder, blev udeladt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/spacy_reading.py" />
   <source>{name} is damaged or no DocBin of spaCy's.</source>
   <translation>{name} er beskadiget eller ikke en DocBin fra spaCy.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/split.py" />
   <source>“{text}” is no split: write two or three shares that make 100, like 80/20 or 80/10/10.</source>
   <translation>“{text}” er ingen opdeling: skriv to eller tre andele, der tilsammen er 100, som 80/20 eller 80/10/10.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/verify.py" />
   <source>Tag {id} did not come back from the export as it is ({what}, line {line}); nothing was saved.</source>
   <translation>Mærket {id} kom ikke uændret tilbage fra eksporten ({what}, linje {line}); intet er gemt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/verify.py" />
   <source>The export read back has another number of tags than were written; nothing was saved.</source>
   <translation>Den læste eksport har et andet antal mærker end der blev skrevet; intet blev gemt.</translation>
  </message>
  <message>
   <location filename="annotator/dataset/verify.py" />
   <source>The export read back has more tags than were written; nothing was saved.</source>
   <translation>Eksporten havde flere mærker, da den blev læst igen, end der blev skrevet; intet er gemt.</translation>
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
   <location filename="annotator/exchange/lines.py" />
   <source>{path} is damaged or cut off after line {line}; fetch it again from where it came.</source>
   <translation>{path} er beskadiget eller afbrudt efter linje {line}; hent den igen, hvor den kom fra.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>{path} is no sound package: {why} (line {line}); ask whoever made it for another.</source>
   <translation>{path} er ingen gyldig pakke: {why} (linje {line}); bed den, der lavede den, om en ny.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>{path} is neither an Annotator project nor a package of one; choose a file whose name ends in .annotator or .annotator-package.</source>
   <translation>{path} er hverken et Annotator-projekt eller en pakke af et; vælg en fil, hvis navn ender på .annotator eller .annotator-package.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>it holds {name}, which is no number</source>
   <translation>den indeholder {name}, som ikke er et tal</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>{path} is empty (0 bytes); fetch it again from where it came.</source>
   <translation>{path} er tom (0 byte); hent den igen, hvor den kom fra.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>more values stand in it than a line may hold</source>
   <translation>der står flere værdier i den, end en linje må have</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>it is no JSON object</source>
   <translation>den er ikke et JSON-objekt</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>it is no JSON</source>
   <translation>den er ikke JSON</translation>
  </message>
  <message>
   <location filename="annotator/exchange/lines.py" />
   <source>{path} holds far more than such a file can; Annotator did not make it, do not use it.</source>
   <translation>{path} indeholder langt mere, end sådan en fil kan; Annotator har ikke lavet den, brug den ikke.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step does not say how long it is</source>
   <translation>et trin siger ikke, hvor langt det er</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step is not as long as it says</source>
   <translation>et trin er ikke så langt, som det siger</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step is longer than any can be</source>
   <translation>et trin er længere, end noget kan være</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>it does not say which project it is of</source>
   <translation>den siger ikke, hvilket projekt den er af</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>{path} was written by a newer Annotator (package format {number}, this one knows {known}); update Annotator.</source>
   <translation>{path} er skrevet af en nyere Annotator (pakkeformat {number}, denne kender {known}); opdatér Annotator.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a document has no SHA-256</source>
   <translation>et dokument har ingen SHA-256</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a document has no name or no pages</source>
   <translation>et dokument har intet navn eller ingen sider</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>{path} is not there; was it moved or renamed?</source>
   <translation>{path} er der ikke; er filen flyttet eller omdøbt?</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>{path} was changed while it was read; start again.</source>
   <translation>{path} blev ændret, mens den blev læst; begynd forfra.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>its first line lacks something</source>
   <translation>der mangler noget i den første linje</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step comes twice</source>
   <translation>et trin kommer to gange</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step is by somebody who is not in it</source>
   <translation>et trin er af en person, som ikke er i den</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step speaks of a document that is not listed</source>
   <translation>et trin taler om et dokument, som ikke er på listen</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_reading.py" />
   <source>a step cannot be read</source>
   <translation>et trin kan ikke læses</translation>
  </message>
  <message>
   <location filename="annotator/exchange/package_writing.py" />
   <source>{path} could not be written: read back it has {found} steps of {wanted}; try again.</source>
   <translation>{path} kunne ikke skrives: læst igen har den {found} trin af {wanted}; prøv igen.</translation>
  </message>
  <message>
   <location filename="annotator/exchange/soundness.py" />
   <source>a step has a value of the wrong type</source>
   <translation>et trin har en værdi af den forkerte type</translation>
  </message>
  <message>
   <location filename="annotator/exchange/soundness.py" />
   <source>a step has no id or no time</source>
   <translation>et trin har intet id eller intet tidspunkt</translation>
  </message>
  <message>
   <location filename="annotator/exchange/soundness.py" />
   <source>a step neither does nor undoes anything</source>
   <translation>et trin hverken gør eller fortryder noget</translation>
  </message>
  <message>
   <location filename="annotator/exchange/soundness.py" />
   <source>a merge is in it</source>
   <translation>der er en sammenføring i den</translation>
  </message>
  <message>
   <location filename="annotator/figures/coverage.py" />
   <source>Both have read {count} of {total} pages.</source>
   <translation>Begge har læst {count} af {total} sider.</translation>
  </message>
  <message>
   <location filename="annotator/figures/coverage.py" />
   <source>Read so far</source>
   <translation>Læst indtil nu</translation>
  </message>
  <message>
   <location filename="annotator/figures/coverage.py" />
   <source>All have read {count} of {total} pages.</source>
   <translation>Alle har læst {count} af {total} sider.</translation>
  </message>
  <message>
   <location filename="annotator/figures/coverage.py" />
   <source>complete</source>
   <translation>færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Funding by year</source>
   <translation>Beløb efter år</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>no funder stated</source>
   <translation>ingen giver nævnt</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Funding by funder</source>
   <translation>Beløb efter giver</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Funding by kind</source>
   <translation>Beløb efter art</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>{n} amounts are equal to others in size, period and kind; they may be the same.</source>
   <translation>{n} beløb er lig med andre i størrelse, periode og art; de kan være de samme.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Passages about whose amount annotators disagree, {count}: {examples}.</source>
   <translation>Passager, hvis beløb annotørerne er uenige om, {count}: {examples}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>no year stated</source>
   <translation>intet år nævnt</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>per year, no closed period</source>
   <translation>årligt, uden slutår</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>at least</source>
   <translation>mindst</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>at most</source>
   <translation>højst</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>per year, at least</source>
   <translation>årligt, mindst</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>per year, at most</source>
   <translation>årligt, højst</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>no kind stated</source>
   <translation>ingen art nævnt</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>from {year}</source>
   <translation>fra {year}</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>until {year}</source>
   <translation>til {year}</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Mentions of one grant are counted once; folded into others: {count}.</source>
   <translation>Omtaler af én bevilling tælles én gang; lagt ind under andre: {count}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>A passage is counted once: as gold, else as accepted, else as last read. Other readings, left out: {count}.</source>
   <translation>En passage tælles én gang: som guld, ellers som godkendt, ellers som sidst læst. Andre læsninger, udeladt: {count}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Bars end at the low ends of ranges, whiskers at the high ends.</source>
   <translation>Søjler slutter ved den lave ende af intervaller, streger ved den høje.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Parts of a bar are different kinds of money and make no sum together.</source>
   <translation>En søjles dele er forskellige slags penge og kan ikke lægges sammen.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>A sum over several years is not spread over them.</source>
   <translation>Et beløb for flere år er ikke fordelt på dem.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Amounts with an open end, and those per year without a closed period, stand apart.</source>
   <translation>Beløb med åben ende, og årlige uden slutår, står for sig.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Without amount or currency, and not counted: {count}.</source>
   <translation>Uden beløb eller valuta, og ikke talt med: {count}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Rejected, and not counted: {count}.</source>
   <translation>Afvist, og ikke talt med: {count}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/funding.py" />
   <source>Amounts in {currency} ({count}) have a chart of their own.</source>
   <translation>Beløb i {currency} ({count}) har deres eget diagram.</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Gold is counted apart from the tags that it was made of.</source>
   <translation>Guld tælles for sig, adskilt fra de mærker det blev lavet af.</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Dated by their names: {by_name}; by the day of most of their decisions: {by_decisions}; without a date, at the end by name: {by_none}.</source>
   <translation>Dateret efter navnet: {by_name}; efter dagen for de fleste beslutninger: {by_decisions}; uden dato, sidst efter navn: {by_none}.</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>gold</source>
   <translation>guld</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>accepted</source>
   <translation>godkendt</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>amended</source>
   <translation>rettet</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>not reviewed</source>
   <translation>ikke vurderet</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>outdated</source>
   <translation>forældet</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>rejected</source>
   <translation>afvist</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Tags by label</source>
   <translation>Mærker efter etiket</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Tags by annotator</source>
   <translation>Mærker efter annotør</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Tags by verdict</source>
   <translation>Mærker efter vurdering</translation>
  </message>
  <message>
   <location filename="annotator/figures/tallies.py" />
   <source>Tags over meetings</source>
   <translation>Mærker over møder</translation>
  </message>
  <message>
   <location filename="annotator/model/edit_json.py" />
   <source>Something in this tag cannot be kept in a file: {why}.</source>
   <translation>Noget i dette mærke kan ikke gemmes i en fil: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/model/label_schema.py" />
   <source>The label schema cannot be read: {why}.</source>
   <translation>Etiketskemaet kan ikke læses: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>The label schemas differ. That of {file} was set later and holds from now on.</source>
   <translation>Etiketskemaerne er forskellige. Det fra {file} blev sat senest og gælder fra nu af.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Only {file} has the label “{label}”.</source>
   <translation>Kun {file} har etiketten ”{label}”.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Only this project has the label “{label}”; {file} does not.</source>
   <translation>Kun dette projekt har etiketten ”{label}”; det har {file} ikke.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>No tag is lost by this: tags keep their labels and fields, also those that the schema in force does not have.</source>
   <translation>Intet mærke går tabt ved det: mærker beholder deres etiketter og felter, også dem, som det gældende skema ikke har.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>The label schemas differ. That of this project was set later and holds.</source>
   <translation>Etiketskemaerne er forskellige. Dette projekts blev sat senest og gælder.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>The label “{label}” has another name, help, key or colour in {file}.</source>
   <translation>Etiketten ”{label}” har et andet navn, en anden hjælp, tast eller farve i {file}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”: only {file} has the fields {fields}.</source>
   <translation>Etiket ”{label}”: kun {file} har felterne {fields}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”: only this project has the fields {fields}.</source>
   <translation>Etiket ”{label}”: kun dette projekt har felterne {fields}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”, field “{field}”: here it is of the type “{here}”, in {file} “{there}”.</source>
   <translation>Etiket ”{label}”, felt ”{field}”: her er det af typen ”{here}”, i {file} ”{there}”.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”, field “{field}”: only this project has the choices {choices}.</source>
   <translation>Etiket ”{label}”, felt ”{field}”: kun dette projekt har valgene {choices}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”, field “{field}”: only {file} has the choices {choices}.</source>
   <translation>Etiket ”{label}”, felt ”{field}”: kun {file} har valgene {choices}.</translation>
  </message>
  <message>
   <location filename="annotator/model/schema_words.py" />
   <source>Label “{label}”, field “{field}”: name, help or what fills it in differ in {file}.</source>
   <translation>Etiket ”{label}”, felt ”{field}”: navn, hjælp eller udfyldning er anderledes i {file}.</translation>
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
   <source>“{name}” cannot be saved with highlights ({reason}).</source>
   <translation>“{name}” kan ikke gemmes med fremhævninger ({reason}).</translation>
  </message>
  <message>
   <location filename="annotator/pdf/failures.py" />
   <source>What is marked in “{name}” cannot be read ({reason}).</source>
   <translation>Det, der er fremhævet i “{name}”, kan ikke læses ({reason}).</translation>
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
   <location filename="annotator/pdf/writer.py" />
   <source>“{name}” is protected: its author does not allow notes in it; ask for a copy without the protection.</source>
   <translation>“{name}” er beskyttet: Forfatteren tillader ikke noter i den; bed om en kopi uden beskyttelse.</translation>
  </message>
  <message>
   <location filename="annotator/pdf/writer.py" />
   <source>“{name}” had to be repaired: nothing can be added to its end.</source>
   <translation>“{name}” måtte repareres: Der kan ikke føjes noget til dens slutning.</translation>
  </message>
  <message>
   <location filename="annotator/store/choosing.py" />
   <source>{name} holds a step that is not sound ({why}); nothing was brought in.</source>
   <translation>{name} indeholder et trin, der ikke er i orden ({why}); intet blev hentet ind.</translation>
  </message>
  <message>
   <location filename="annotator/store/choosing.py" />
   <source>The step {id} of {name} says something else in {path}: one of the two files was altered; nothing was brought in.</source>
   <translation>Trinnet {id} i {name} siger noget andet i {path}: en af de to filer er blevet ændret udefra; intet blev hentet ind.</translation>
  </message>
  <message>
   <location filename="annotator/store/choosing.py" />
   <source>The text of {document} in {name} is not the one that it has here, so its tags would be in other places; nothing was brought in.</source>
   <translation>Teksten i {document} er en anden i {name} end her, så mærkerne ville stå andre steder; intet blev hentet ind.</translation>
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
   <source>{path} was opened for reading only.</source>
   <translation>{path} blev kun åbnet til læsning.</translation>
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
   <source>{path} changed while it was read; try again.</source>
   <translation>{path} blev ændret, mens den blev læst; prøv igen.</translation>
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
   <location filename="annotator/store/other.py" />
   <source>{path} is damaged: its {key} is missing; go back to a copy of it.</source>
   <translation>{path} er beskadiget: ”{key}” mangler; gå tilbage til en kopi.</translation>
  </message>
  <message>
   <location filename="annotator/store/other.py" />
   <source>{path} is damaged at step {step} ({why}); nothing was brought in.</source>
   <translation>{path} er beskadiget ved trin {step} ({why}); intet blev hentet ind.</translation>
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
   <source>{path} is the project that is open; choose another one to bring in.</source>
   <translation>{path} er det projekt, der er åbent; vælg et andet at hente ind.</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>Nobody with the id {id} is in this project.</source>
   <translation>Der er ingen med id'et {id} i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/store/project.py" />
   <source>the rebuilt tables</source>
   <translation>de genopbyggede tabeller</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” was changed meanwhile; look at it again, then repeat the change.</source>
   <translation>Mærket ”{quote}” er ændret i mellemtiden; se på det igen, og gentag så ændringen.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The label schema in force was set at {at}, later than now; is the clock right?</source>
   <translation>Det gældende etiketskema blev sat {at}, senere end nu; går uret rigtigt?</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>Nobody can speak, or take back what was said, in another's name.</source>
   <translation>Ingen kan udtale sig, eller tage noget tilbage, i en andens navn.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag spoken of is not there any more; somebody removed it.</source>
   <translation>Det omtalte mærke er der ikke længere; nogen har fjernet det.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>{start}–{end} is no part of the document's text.</source>
   <translation>{start}–{end} er ikke en del af dokumentets tekst.</translation>
  </message>
  <message>
   <location filename="annotator/store/projection.py" />
   <source>The tag “{quote}” does not agree with the document's text at {start}–{end}; mark the passage again.</source>
   <translation>Mærket ”{quote}” stemmer ikke med dokumentets tekst ved {start}–{end}; markér passagen igen.</translation>
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
   <source>The change of the tag “{quote}” does not follow from what it was.</source>
   <translation>Ændringen af mærket ”{quote}” bygger ikke på det, mærket var.</translation>
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
   <location filename="annotator/store/suggesting.py" />
   <source>the suggestions</source>
   <translation>forslagene</translation>
  </message>
  <message>
   <location filename="annotator/store/suggesting.py" />
   <source>what was learned</source>
   <translation>det lærte</translation>
  </message>
  <message>
   <location filename="annotator/store/taking_in.py" />
   <source>{name} is not there any more.</source>
   <translation>{name} er der ikke længere.</translation>
  </message>
  <message>
   <location filename="annotator/store/taking_in.py" />
   <source>{name} changed while it was read; nothing was brought in.</source>
   <translation>{name} blev ændret, mens den blev læst; intet blev hentet ind.</translation>
  </message>
  <message>
   <location filename="annotator/store/undo.py" />
   <source>The tag “{quote}” was changed since by {name}, so this step stays as it is.</source>
   <translation>Mærket ”{quote}” er siden ændret af {name}, så dette trin bliver stående.</translation>
  </message>
  <message>
   <location filename="annotator/store/undo.py" />
   <source>The tag “{quote}” was changed since by somebody else, so this step stays as it is.</source>
   <translation>Mærket ”{quote}” er siden ændret af en anden, så dette trin bliver stående.</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>how passages of this kind were judged in this project</source>
   <translation>hvordan den slags passager er vurderet i dette projekt</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>begins with “{words}”</source>
   <translation>begynder med “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>ends with “{words}”</source>
   <translation>slutter med “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>has the word “{words}”</source>
   <translation>har ordet “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>has the words “{words}”</source>
   <translation>har ordene “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>has a word that begins with “{words}”</source>
   <translation>har et ord, der begynder med “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>has a word that ends with “{words}”</source>
   <translation>har et ord, der slutter på “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>“{words}” stands before the amount</source>
   <translation>“{words}” står før beløbet</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>“{words}” stands after the amount</source>
   <translation>“{words}” står efter beløbet</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>the amount has “{words}”</source>
   <translation>beløbet har “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>“{words}” stands in the passage before it</source>
   <translation>“{words}” står i passagen før</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>“{words}” stands in the passage after it</source>
   <translation>“{words}” står i passagen efter</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>the rule “{words}” on it, as this project judges it</source>
   <translation>reglen “{words}” om den, som dette projekt vurderer den</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>its section ({words})</source>
   <translation>dens afsnit ({words})</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>the kind of the document ({words})</source>
   <translation>dokumentets art ({words})</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>its section in this kind of document ({words})</source>
   <translation>dens afsnit i den slags dokument ({words})</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>its place in the document</source>
   <translation>dens plads i dokumentet</translation>
  </message>
  <message>
   <location filename="annotator/suggest/learned_reasons.py" />
   <source>its length</source>
   <translation>dens længde</translation>
  </message>
  <message>
   <location filename="annotator/suggest/model.py" />
   <source>{name} was learned by a newer Annotator. Retrain here.</source>
   <translation>{name} er lært af en nyere Annotator. Træn igen her.</translation>
  </message>
  <message>
   <location filename="annotator/suggest/model.py" />
   <source>{name} is damaged: what the suggestions learned in it is lost. Retrain them.</source>
   <translation>{name} er beskadiget: det, forslagene havde lært, er tabt. Træn dem igen.</translation>
  </message>
  <message>
   <location filename="annotator/suggest/process.py" />
   <source>The suggestions could not be made: {why}.</source>
   <translation>Forslagene kunne ikke laves: {why}.</translation>
  </message>
  <message>
   <location filename="annotator/suggest/process.py" />
   <source>The process that makes suggestions ended, or took too long.</source>
   <translation>Processen, der laver forslag, gik ned eller var for længe om det.</translation>
  </message>
  <message>
   <location filename="annotator/suggest/shipped.py" />
   <source>{path} is missing or damaged, and without it nothing can be suggested; install Annotator again.</source>
   <translation>{path} mangler eller er beskadiget, og uden den kan intet foreslås; installér Annotator igen.</translation>
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
   <source>Bring in a colleague's project …</source>
   <translation>Hent en kollegas projekt ind …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Merges another project, or a package of one.</source>
   <translation>Fletter et andet projekt, eller en pakke af et, ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Save a package …</source>
   <translation>Gem en pakke …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Writes the tags without the PDFs, to be mailed.</source>
   <translation>Skriver mærkerne uden PDF'erne, til at sende med mail.</translation>
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
   <source>Accept all suggestions above the threshold</source>
   <translation>Godkend alle forslag over tærsklen</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Makes tags of all that are shown in this document, in one step.</source>
   <translation>Gør alle viste forslag i dette dokument til mærker i ét trin.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Threshold of suggestions</source>
   <translation>Tærskel for forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes to the slider: how sure a suggestion must be to be shown.</source>
   <translation>Går til skyderen: hvor sikkert et forslag skal være for at blive vist.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>How good suggestions are …</source>
   <translation>Hvor gode forslagene er …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows how many are right and found, and how long a tag takes.</source>
   <translation>Viser, hvor mange der er rigtige og fundet, og hvor længe et mærke tager.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Learn from the tags now</source>
   <translation>Lær af mærkerne nu</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Learns from all tags and refusals, then makes suggestions anew.</source>
   <translation>Lærer af alle mærker og afvisninger og laver så forslagene på ny.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Suggestions</source>
   <translation>Forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Makes suggestions in the background and shows them, dashed.</source>
   <translation>Laver forslag i baggrunden og viser dem stiplet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Accept</source>
   <translation>Godkend</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The tag is right as it is; marking up, the suggestion becomes a tag. Then the next one is chosen.</source>
   <translation>Mærket er rigtigt, som det er; under opmærkning bliver forslaget til et mærke. Så vælges det næste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Reject …</source>
   <translation>Afvis …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The tag is wrong, says why; marking up, you are not asked again. Then the next one is chosen.</source>
   <translation>Mærket er forkert, med en begrundelse; under opmærkning bliver du ikke spurgt igen. Så vælges det næste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Comment …</source>
   <translation>Kommentér …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Writes a remark in the tag's thread.</source>
   <translation>Skriver en bemærkning i mærkets tråd.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>History</source>
   <translation>Historik</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Shows who changed the tag, when and how; brings a revision back.</source>
   <translation>Viser, hvem der ændrede mærket, hvornår og hvordan; henter en udgave tilbage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Gold as the first says</source>
   <translation>Guld som den første siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Settles the difference: gold says what the first tag says.</source>
   <translation>Afgør forskellen: guld siger, hvad det første mærke siger.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Gold as the second says</source>
   <translation>Guld som den anden siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Settles the difference: gold says what the second tag says.</source>
   <translation>Afgør forskellen: guld siger, hvad det andet mærke siger.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Gold from the chosen fields</source>
   <translation>Guld af de valgte felter</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Settles the difference: gold takes each field as chosen.</source>
   <translation>Afgør forskellen: guld tager hvert felt, som det er valgt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Neither is right</source>
   <translation>Ingen af dem er rigtig</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Settles the difference: nothing here is gold.</source>
   <translation>Afgør forskellen: intet her er guld.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Accept all exact agreements</source>
   <translation>Godkend alle præcise overensstemmelser</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Makes gold of every passage that all tagged alike.</source>
   <translation>Gør hvert sted, som alle har mærket ens, til guld.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Only disagreements</source>
   <translation>Kun uenigheder</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Queues only what annotators differ over.</source>
   <translation>Sætter kun det i kø, som annotørerne er uenige om.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Blind</source>
   <translation>Blindt</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Hides whose tags they are and what others said.</source>
   <translation>Skjuler, hvis mærkerne er, og hvad andre har sagt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Page is complete</source>
   <translation>Siden er færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>You have read this page and there is nothing more; again takes it back.</source>
   <translation>Du har læst siden, og der er ikke mere; igen tager det tilbage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Item is complete</source>
   <translation>Punktet er færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>You have read this agenda item and there is nothing more.</source>
   <translation>Du har læst dagsordenspunktet, og der er ikke mere.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Document is complete</source>
   <translation>Dokumentet er færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>You have read this document and there is nothing more.</source>
   <translation>Du har læst dokumentet, og der er ikke mere.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Agreement …</source>
   <translation>Overensstemmelse …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>How far annotators agree, and the passages behind each figure.</source>
   <translation>Hvor enige annotørerne er, og stederne bag hvert tal.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Every occurrence …</source>
   <translation>Hver forekomst …</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>All places of a phrase and how each is tagged.</source>
   <translation>Alle steder, hvor en vending står, og hvordan hvert er mærket.</translation>
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
   <source>Next suggestion</source>
   <translation>Næste forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Chooses the next suggestion, in this document or the next.</source>
   <translation>Vælger næste forslag, i dette dokument eller det næste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Previous suggestion</source>
   <translation>Forrige forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Chooses the suggestion before.</source>
   <translation>Vælger forslaget før.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Next similar passage</source>
   <translation>Næste lignende passage</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Chooses the next passage that is suggested because one like it was tagged, in whatever document.</source>
   <translation>Vælger den næste passage, der er foreslået, fordi en lignende er mærket, i hvilket dokument det end er.</translation>
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
   <source>Charts or table</source>
   <translation>Diagrammer eller tabel</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Goes from the table of the data to its charts, and back.</source>
   <translation>Går fra dataenes tabel til diagrammerne og tilbage.</translation>
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
   <source>Mark up</source>
   <translation>Mærk op</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The page with the form.</source>
   <translation>Siden med formularen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Review</source>
   <translation>Gennemgå</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>The page with the queue and what others said.</source>
   <translation>Siden med køen og det, andre har sagt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Data</source>
   <translation>Data</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>All tags as a table, with charts of what they add up to.</source>
   <translation>Alle mærker som en tabel, med diagrammer over hvad de giver tilsammen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Only my tags</source>
   <translation>Kun mine mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/commands.py" />
   <source>Hides the tags of others while you mark up.</source>
   <translation>Skjuler andres mærker, mens du mærker op.</translation>
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
   <location filename="annotator/ui/controllers/agreement_taker.py" />
   <source>The exact agreements are being made gold already.</source>
   <translation>De præcise overensstemmelser er allerede ved at blive gjort til guld.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/agreement_taker.py" />
   <source>1 passage is gold now</source>
   <translation>1 passage er nu guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/agreement_taker.py" />
   <source>{n} passages are gold now</source>
   <translation>{n} passager er nu guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/agreement_taker.py" />
   <source>Nobody else has tagged these passages or marked them as complete, so none can agree.</source>
   <translation>Ingen andre har mærket disse steder eller markeret dem som færdiglæst, så der er ingen, der kan være enige.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/agreement_taker.py" />
   <source>No exact agreements are left in the list.</source>
   <translation>Der er ingen præcise overensstemmelser tilbage på listen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>There is no text here that could be complete.</source>
   <translation>Her er ingen tekst, der kan være færdiglæst.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>Open a document first.</source>
   <translation>Åbn et dokument først.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>Open a project first.</source>
   <translation>Åbn først et projekt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>page {page}</source>
   <translation>side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>“{title}”</source>
   <translation>„{title}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>Not marked any more: {name}</source>
   <translation>Ikke længere markeret: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>The larger mark around it is taken back: {name}</source>
   <translation>Den større markering omkring er taget tilbage: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/complete_controller.py" />
   <source>Marked as complete: {name}</source>
   <translation>Markeret som færdiglæst: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Picture</source>
   <translation>Billede</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Drawing</source>
   <translation>Tegning</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Table</source>
   <translation>Tabel</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Copied: {name}</source>
   <translation>Kopieret: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>reading the tags</source>
   <translation>læser mærkerne</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>counting</source>
   <translation>tæller op</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Saved: {name}</source>
   <translation>Gemt: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/data_controller.py" />
   <source>Save as …</source>
   <translation>Gem som …</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/document_controller.py" />
   <source>{name} has no text that can be marked; it is shown as pictures.</source>
   <translation>{name} har ingen tekst, der kan markeres; siderne vises som billeder.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/document_controller.py" />
   <source>finding agenda items</source>
   <translation>finder dagsordenspunkter</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/document_controller.py" />
   <source>reading what is complete</source>
   <translation>læser hvad der er færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>{n} tags were written to {path} and read back.</source>
   <translation>Mærker skrevet til {path} og læst igen: {n}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>Show all</source>
   <translation>Vis alle</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>counting tags</source>
   <translation>tæller mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>exporting</source>
   <translation>eksporterer</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>{n} passages without a tag are beside them.</source>
   <translation>{n} steder uden mærke er ved siden af dem.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>Gold stayed out; export it by itself.</source>
   <translation>Guld kom ikke med; eksportér det for sig.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/export_controller.py" />
   <source>Show in folder</source>
   <translation>Vis i mappe</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/form_contents.py" />
   <source>There is no label “{label}” in this project.</source>
   <translation>Etiketten ”{label}” findes ikke i dette projekt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/form_contents.py" />
   <source>yours</source>
   <translation>dit</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/form_contents.py" />
   <source>somebody else</source>
   <translation>en anden</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/insight_controller.py" />
   <source>computing</source>
   <translation>beregner</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/insight_controller.py" />
   <source>Agreement</source>
   <translation>Overensstemmelse</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/look_controller.py" />
   <source>Annotator {version}, Python {python}.
Free software under the GNU Affero General Public License, version 3 or later; it comes without any warranty.</source>
   <translation>Annotator {version}, Python {python}.
Fri software under GNU Affero General Public License, version 3 eller senere; uden nogen form for garanti.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>A package brings tags into a project: open one, or make a new one, then drop it again.</source>
   <translation>En pakke bringer mærker ind i et projekt: åbn et, eller lav et nyt, og slip den så igen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>{names} came in.</source>
   <translation>{names} kom ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Nothing came in.</source>
   <translation>Intet kom ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>{names} came in; one tag was changed on both sides.</source>
   <translation>{names} kom ind; ét mærke var ændret på begge sider.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>{names} came in; {n} tags were changed on both sides.</source>
   <translation>{names} kom ind; {n} mærker var ændret på begge sider.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Bring in a colleague's project</source>
   <translation>Hent en kollegas projekt ind</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Bringing in</source>
   <translation>Henter ind</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>{path} was written ({size}) and read back. Documents: {n}, without their PDFs.</source>
   <translation>{path} blev skrevet ({size}) og læst igen. Dokumenter: {n}, uden deres PDF'er.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Also in the package, since the same step changed them: {names}. A step is never cut in two.</source>
   <translation>Også i pakken, fordi samme trin ændrede dem: {names}. Et trin deles aldrig i to.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>New tags: {n}</source>
   <translation>Nye mærker: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Changed tags: {n}</source>
   <translation>Ændrede mærker: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>The same on both sides: {n}</source>
   <translation>Ens på begge sider: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>New refusals of suggestions: {n}</source>
   <translation>Nye afvisninger af forslag: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>PDFs that came along:</source>
   <translation>PDF'er, der fulgte med:</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Changed on both sides; each version is kept until you choose one:</source>
   <translation>Ændret på begge sider; hver version beholdes, til du vælger en:</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Did not come in:</source>
   <translation>Kom ikke ind:</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>bringing in</source>
   <translation>henter ind</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>saving a package</source>
   <translation>gemmer en pakke</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Annotator projects and packages</source>
   <translation>Annotator-projekter og -pakker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Stopped; nothing is half done, what had come in as a whole stays.</source>
   <translation>Stoppet; intet er halvt gjort, hvad der var kommet helt ind, bliver.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>“{quote}”</source>
   <translation>”{quote}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/merge_controller.py" />
   <source>Settle the conflicts</source>
   <translation>Afgør konflikterne</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>{keys} takes it back.</source>
   <translation>{keys} fortryder det.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>searching</source>
   <translation>søger</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>saving</source>
   <translation>gemmer</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>Every occurrence</source>
   <translation>Alle forekomster</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>You have tagged all of these as {label} already.</source>
   <translation>Du har allerede mærket dem alle som {label}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>1 place tagged as {label}.</source>
   <translation>1 sted mærket som {label}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>{n} places tagged as {label}.</source>
   <translation>{n} steder mærket som {label}.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>{n} had that tag of yours already.</source>
   <translation>{n} havde allerede dit mærke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>1 tag accepted.</source>
   <translation>1 mærke godkendt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>1 tag rejected.</source>
   <translation>1 mærke afvist.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>{n} tags accepted.</source>
   <translation>{n} mærker godkendt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/occurrences_controller.py" />
   <source>{n} tags rejected.</source>
   <translation>{n} mærker afvist.</translation>
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
   <location filename="annotator/ui/controllers/page_list.py" />
   <source>{n} suggestions</source>
   <translation>{n} forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/page_list.py" />
   <source>1 suggestion</source>
   <translation>1 forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Something is still running; stop it or wait, then change who is at work.</source>
   <translation>Noget er stadig i gang; stop det, eller vent, og skift så, hvem der arbejder.</translation>
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
   <translation>Nye mærker får navnet ”{name}”.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/project_controller.py" />
   <source>Add PDFs</source>
   <translation>Tilføj PDF'er</translation>
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
   <source>Board minutes</source>
   <translation>Bestyrelsesreferater</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/queue_feed.py" />
   <source>reading the queue</source>
   <translation>læser køen</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>This tag is not in the queue any more.</source>
   <translation>Mærket er ikke længere i køen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>The queue is empty; take a filter away.</source>
   <translation>Køen er tom; fjern et filter.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>Choose a tag first: click it, or press N.</source>
   <translation>Vælg først et mærke: klik på det, eller tryk på N.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>There is nothing here to make gold of.</source>
   <translation>Her er intet at gøre til guld.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>Choose for each field that differs whose value holds.</source>
   <translation>Vælg for hvert felt, der er forskelligt, hvis værdi der gælder.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>Comment written</source>
   <translation>Kommentaren er skrevet</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>There is nothing to undo.</source>
   <translation>Der er intet at fortryde.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>There is nothing to redo.</source>
   <translation>Der er intet at gentage.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>Brought back</source>
   <translation>Hentet tilbage</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/review_controller.py" />
   <source>Taken back</source>
   <translation>Taget tilbage</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/shown_suggestions.py" />
   <source>{n} suggestions in this document: {key} goes to the next.</source>
   <translation>{n} forslag i dette dokument: {key} går til det næste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/shown_suggestions.py" />
   <source>1 suggestion in this document: {key} goes to it.</source>
   <translation>1 forslag i dette dokument: {key} går til det.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/shown_suggestions.py" />
   <source>suggestion</source>
   <translation>forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/shown_suggestions.py" />
   <source>{label}?</source>
   <translation>{label}?</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Choose a suggestion first: click it, or press J.</source>
   <translation>Vælg et forslag først: klik på det, eller tryk på J.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>“{text}” cannot be read: correct it, or press Esc to let it go.</source>
   <translation>“{text}” kan ikke læses: ret det, eller tryk på Esc for at opgive det.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No document is open.</source>
   <translation>Intet dokument er åbent.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Suggestions of this document are still being made; try again when they are there.</source>
   <translation>Der laves stadig forslag til dette dokument; prøv igen, når de er der.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>What is shown is only similar to other tags: accept it one by one.</source>
   <translation>Det viste ligner kun andre mærker: godkend det enkeltvis.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No suggestion of this document is above the threshold.</source>
   <translation>Intet forslag i dette dokument er over tærsklen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>This passage has that tag already.</source>
   <translation>Passagen har allerede det mærke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Accept the 1 suggestion from {share} %</source>
   <translation>Godkend det ene forslag fra {share} %</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Accept all {n} suggestions from {share} %</source>
   <translation>Godkend alle {n} forslag fra {share} %</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>1 suggestion from {share} % was accepted.</source>
   <translation>1 forslag fra {share} % blev godkendt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>{n} suggestions from {share} % were accepted.</source>
   <translation>{n} forslag fra {share} % blev godkendt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No longer rejected</source>
   <translation>Ikke længere afvist</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Rejected: you are not asked about it again</source>
   <translation>Afvist: du bliver ikke spurgt om det igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No similar passages are suggested</source>
   <translation>Der er ingen forslag om lignende passager</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Accepted</source>
   <translation>Godkendt</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>{done}. That was the last one here: {key} goes on.</source>
   <translation>{done}. Det var det sidste her: {key} går videre.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>accepting suggestions</source>
   <translation>godkender forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>Suggestions are still being made</source>
   <translation>Der laves stadig forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No suggestions were made yet; none can be in a project that is only read</source>
   <translation>Der er ikke lavet forslag endnu, og det kan der ikke i et projekt, der kun læses</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No more suggestions</source>
   <translation>Ikke flere forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/suggestion_controller.py" />
   <source>No suggestions before this</source>
   <translation>Ingen forslag før dette</translation>
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
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>{added} tags added, {updated} updated, {unchanged} there already.</source>
   <translation>Mærker: {added} tilføjet, {updated} opdateret, {unchanged} var der i forvejen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>Import tags</source>
   <translation>Importér mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>{n} tags did not come in.</source>
   <translation>{n} mærker kom ikke ind.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>no colour</source>
   <translation>ingen farve</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>looking for highlights</source>
   <translation>leder efter fremhævninger</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>importing tags</source>
   <translation>importerer mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>{n} passages without a tag were passed over.</source>
   <translation>{n} steder uden mærke blev sprunget over.</translation>
  </message>
  <message>
   <location filename="annotator/ui/controllers/tag_import_controller.py" />
   <source>Tags</source>
   <translation>Mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_card.py" />
   <source>Save as picture (PNG) …</source>
   <translation>Gem som billede (PNG) …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_card.py" />
   <source>Save as drawing (SVG) …</source>
   <translation>Gem som tegning (SVG) …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_card.py" />
   <source>Save its numbers (CSV) …</source>
   <translation>Gem tallene (CSV) …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_card.py" />
   <source>Copy as picture</source>
   <translation>Kopiér som billede</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>bar</source>
   <translation>søjle</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>part</source>
   <translation>del</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>value</source>
   <translation>værdi</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>unit</source>
   <translation>enhed</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>lowest</source>
   <translation>laveste</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>highest</source>
   <translation>højeste</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>of</source>
   <translation>af</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_files.py" />
   <source>tags</source>
   <translation>mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_view.py" />
   <source>There is nothing to count yet.</source>
   <translation>Der er intet at tælle endnu.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>{number} mio.</source>
   <translation>{number} mio.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>pages</source>
   <translation>sider</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>1 tag</source>
   <translation>1 mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>{part} of {whole}</source>
   <translation>{part} af {whole}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>between {low} and {high}</source>
   <translation>mellem {low} og {high}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>{share} % of {what}</source>
   <translation>{share} % af {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/chart_words.py" />
   <source>{n} tags</source>
   <translation>{n} mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/charts_row.py" />
   <source>Nothing of this is tagged yet.</source>
   <translation>Intet af dette er mærket endnu.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/charts_row.py" />
   <source>Nobody has marked a page as complete yet.</source>
   <translation>Ingen har markeret en side som færdiglæst endnu.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/charts_row.py" />
   <source>No amount is tagged yet.</source>
   <translation>Intet beløb er mærket endnu.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Passage</source>
   <translation>Tekststed</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>{name} from</source>
   <translation>{name} fra</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>{name} to</source>
   <translation>{name} til</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Currency</source>
   <translation>Valuta</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Label</source>
   <translation>Etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Page</source>
   <translation>Side</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Verdict</source>
   <translation>Vurdering</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Created</source>
   <translation>Oprettet</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Changed</source>
   <translation>Ændret</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Tag</source>
   <translation>Mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Item</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Status / kind</source>
   <translation>Status / art</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>By</source>
   <translation>Af</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>When</source>
   <translation>Hvornår</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>Amount</source>
   <translation>Beløb</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/columns.py" />
   <source>annotator</source>
   <translation>annotør</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_bar.py" />
   <source>charts</source>
   <translation>diagrammer</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_bar.py" />
   <source>Which charts are seen</source>
   <translation>Hvilke diagrammer der ses</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_bar.py" />
   <source>Export data set …</source>
   <translation>Eksportér datasæt …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_model.py" />
   <source>{title}: click to sort, right-click to choose columns</source>
   <translation>{title}: klik for at sortere, højreklik for at vælge kolonner</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>copy</source>
   <translation>kopiér</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>Copies the chosen rows, or all, for a spreadsheet</source>
   <translation>Kopierer de valgte rækker, eller alle, til et regneark</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>save as …</source>
   <translation>gem som …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>Saves the rows that are shown as a table (CSV)</source>
   <translation>Gemmer de viste rækker som tabel (CSV)</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>Show all tags</source>
   <translation>Vis alle mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>{shown} of {all} tags</source>
   <translation>{shown} af {all} mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>{n} funding amounts</source>
   <translation>{n} beløb</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>Save the table</source>
   <translation>Gem tabellen</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>{n} rows saved to {name}</source>
   <translation>{n} rækker gemt i {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>No tag fits what is asked for.</source>
   <translation>Intet mærke passer til det valgte.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>Nothing is tagged yet. Mark a passage and press its label's key: it will stand here.</source>
   <translation>Der er ingen mærker endnu. Markér et tekststed, og tryk på etikettens tast: så står det her.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>adding up …</source>
   <translation>lægger sammen …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>each grant once: {sums}</source>
   <translation>hver bevilling én gang: {sums}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>1 row copied</source>
   <translation>1 række kopieret</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>{n} rows copied</source>
   <translation>{n} rækker kopieret</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_table.py" />
   <source>1 funding amount</source>
   <translation>1 beløb</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_view.py" />
   <source>Reading the tags …</source>
   <translation>Læser mærkerne …</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/data_view.py" />
   <source>Nothing is tagged yet. Mark a passage and press a label’s key; what is tagged adds up here.</source>
   <translation>Intet er mærket endnu. Markér et tekststed og tryk på en etikets tast; her ses, hvad mærkerne giver tilsammen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/folding.py" />
   <source>{n} others</source>
   <translation>{n} andre</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>{amount} per year</source>
   <translation>{amount} om året</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>at least {amount}</source>
   <translation>mindst {amount}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>at most {amount}</source>
   <translation>højst {amount}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>at least {amount} per year</source>
   <translation>mindst {amount} om året</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>at most {amount} per year</source>
   <translation>højst {amount} om året</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>no groups</source>
   <translation>ingen grupper</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>label</source>
   <translation>etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>document</source>
   <translation>dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>verdict</source>
   <translation>vurdering</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>year</source>
   <translation>år</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/group_words.py" />
   <source>funder</source>
   <translation>giver</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>Filter rows</source>
   <translation>Filtrér rækker</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>Rows that hold all these words, anywhere</source>
   <translation>Rækker med alle disse ord, hvor som helst</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>labels</source>
   <translation>etiketter</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>annotators</source>
   <translation>annotører</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>gold only</source>
   <translation>kun guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>Show the other rows again</source>
   <translation>Vis de andre rækker igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>by {what}</source>
   <translation>efter {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>group</source>
   <translation>gruppér</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>There are no tags yet</source>
   <translation>Der er ingen mærker endnu</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_bar.py" />
   <source>chosen in a chart</source>
   <translation>valgt i et diagram</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_view.py" />
   <source>copying</source>
   <translation>kopierer</translation>
  </message>
  <message>
   <location filename="annotator/ui/data/row_view.py" />
   <source>As they came</source>
   <translation>Som oprindeligt</translation>
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
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>There is nothing to settle here any more: the tag has one version only.</source>
   <translation>Her er ikke mere at afgøre: mærket har kun én version.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>Settle a conflict</source>
   <translation>Afgør en konflikt</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>This tag was changed on both sides. Which version shall stand?</source>
   <translation>Dette mærke blev ændret på begge sider. Hvilken version skal gælde?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>{document} · what differs is marked · the others stay in the tag's history</source>
   <translation>{document} · forskelle er fremhævet · de andre bliver i mærkets historik</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>Let this version stand</source>
   <translation>Lad denne version gælde</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>{when} · removed the tag</source>
   <translation>{when} · fjernede mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>{when} · stands now</source>
   <translation>{when} · gælder nu</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>{when} · revision {n}</source>
   <translation>{when} · revision {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/conflict_dialog.py" />
   <source>{name}, differs</source>
   <translation>{name}, forskellig</translation>
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
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Seconds by suggestion count from when it is shown, with those rejected or passed over before; by hand from when the passage is marked. Pauses of a minute and more are left out.</source>
   <translation>Sekunder med forslag tælles fra forslaget vises, også dem der blev afvist eller sprunget over forinden; i hånden fra stedet er markeret. Pauser på et minut og derover tælles ikke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Judged</source>
   <translation>Bedømt</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Right</source>
   <translation>Rigtige</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Found</source>
   <translation>Fundet</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Made by</source>
   <translation>Lavet af</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Seconds by suggestion</source>
   <translation>Sekunder med forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Seconds by hand</source>
   <translation>Sekunder uden forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>learned here</source>
   <translation>lært her</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>rules</source>
   <translation>regler</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>How good suggestions are</source>
   <translation>Hvor gode forslagene er</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Suggestions are made by: {version}</source>
   <translation>Forslag laves af: {version}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Measured in this project: each document judged by what the others taught; in brackets the 95 % interval, from six documents on.</source>
   <translation>Målt i dette projekt: hvert dokument bedømt efter, hvad de andre lærte; i parentes 95 %-intervallet, fra seks dokumenter og op.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Right: of suggestions that somebody answered one by one, or that stand where all is marked as complete. Found: of tags where all is marked as complete.</source>
   <translation>Rigtige: af forslag, som nogen har svaret på enkeltvis, eller som står, hvor alt er færdiglæst. Fundet: af mærker, hvor alt er færdiglæst.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Nothing was measured in this project yet: tag, or mark as complete, in two documents at least, then learn.</source>
   <translation>Intet er målt i dette projekt endnu: sæt mærker, eller marker som færdiglæst, i mindst to dokumenter, og lær så.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Learning …</source>
   <translation>Lærer …</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>These figures say little of {labels}: hardly anything is marked as complete or refused, so that nothing can count against a suggestion.</source>
   <translation>Tallene siger ikke meget om {labels}: næsten intet er markeret som færdiglæst eller afvist, så intet kan tale imod et forslag.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/figures_dialog.py" />
   <source>Not measured: {labels}. That takes tags, or answers to suggestions, in two documents at least.</source>
   <translation>Ikke målt: {labels}. Det kræver mærker, eller svar på forslag, i mindst to dokumenter.</translation>
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
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>no text found under it</source>
   <translation>ingen tekst fundet under den</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Highlights of others</source>
   <translation>Andres fremhævninger</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Bring in</source>
   <translation>Hent ind</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Label for the colour {colour}</source>
   <translation>Etiket for farven {colour}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Leave out</source>
   <translation>Udelad</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Person for the author {name}</source>
   <translation>Person for forfatteren {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>As each highlight says</source>
   <translation>Som hver fremhævning siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>New: {name}</source>
   <translation>Ny: {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Colours</source>
   <translation>Farver</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Authors</source>
   <translation>Forfattere</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>The files hold one highlight that is not from Annotator. What does it stand for?</source>
   <translation>Filerne har én fremhævning, som ikke er fra Annotator. Hvad står den for?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>The files hold {n} highlights that are not from Annotator. What do they stand for?</source>
   <translation>Filerne har {n} fremhævninger, som ikke er fra Annotator. Hvad står de for?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>Comments come along ({n}).</source>
   <translation>Kommentarer følger med ({n}).</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/mapping_dialog.py" />
   <source>without a name</source>
   <translation>uden navn</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Annotator package</source>
   <translation>Annotator-pakke</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>The other file is not changed. Bringing in cannot be undone; every tag of both sides is kept.</source>
   <translation>Den anden fil ændres ikke. At hente ind kan ikke fortrydes; hvert mærke fra begge sider beholdes.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Save a package</source>
   <translation>Gem en pakke</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>A package holds tags, verdicts, comments and who made them, not the PDFs. A colleague brings it into a project.</source>
   <translation>En pakke indeholder mærker, vurderinger, kommentarer og hvem der lavede dem, ikke PDF'erne. En kollega henter den ind i et projekt.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>File</source>
   <translation>Fil</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Choose …</source>
   <translation>Vælg …</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>No document is chosen: tick at least one.</source>
   <translation>Intet dokument er valgt: sæt mindst ét hak.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Name a file to write.</source>
   <translation>Navngiv en fil, der skal skrives.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>“{path}” is a folder: name a file in it.</source>
   <translation>”{path}” er en mappe: navngiv en fil i den.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>The folder “{path}” is not there.</source>
   <translation>Mappen ”{path}” findes ikke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Open “{file}”, or bring it into “{project}”?</source>
   <translation>Åbne ”{file}”, eller hente den ind i ”{project}”?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Bring this into “{project}”?</source>
   <translation>Hente dette ind i ”{project}”?</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>and {n} more</source>
   <translation>og {n} til</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Open</source>
   <translation>Åbn</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>Stopping …</source>
   <translation>Stopper …</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/merge_dialogs.py" />
   <source>The file is there already and will be replaced.</source>
   <translation>Filen findes allerede og bliver erstattet.</translation>
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
   <location filename="annotator/ui/dialogs/versions.py" />
   <source>page {page}, characters {start}–{end}</source>
   <translation>side {page}, tegn {start}–{end}</translation>
  </message>
  <message>
   <location filename="annotator/ui/dialogs/versions.py" />
   <source>Place</source>
   <translation>Sted</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>Export</source>
   <translation>Eksportér</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>“{path}” is there already: name a new folder.</source>
   <translation>“{path}” findes allerede: angiv en ny mappe.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>No tag fits these choices.</source>
   <translation>Intet mærke passer til disse valg.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>What</source>
   <translation>Hvad</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/dialog.py" />
   <source>Gold stays out ({tags}).</source>
   <translation>Guld er ikke med ({tags}).</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Text</source>
   <translation>Tekst</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Passages of complete text without a tag, too</source>
   <translation>Også steder uden mærke i færdiglæst tekst</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Split</source>
   <translation>Opdeling</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Shares in percent</source>
   <translation>Andele i procent</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Seed</source>
   <translation>Frø</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>With a card</source>
   <translation>Med et kort</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>A README that says what, from where, by whom, agreement, counts and checksums.</source>
   <translation>En README, der siger hvad, hvorfra, af hvem, overensstemmelse, antal og kontrolsummer.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>such as CC BY 4.0; empty where there is none</source>
   <translation>fx CC BY 4.0; tom, hvor der ingen er</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Licence</source>
   <translation>Licens</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>This format needs a package that is not installed.</source>
   <translation>Formatet kræver en pakke, som ikke er installeret.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Shares are two or three numbers that are 100 together, such as 80 / 10 / 10.</source>
   <translation>Andele er to eller tre tal, der tilsammen er 100, som 80 / 10 / 10.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Install what it needs, then start Annotator again:</source>
   <translation>Installér det, der mangler, og start Annotator igen:</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>This format points into the pages as they are printed, where no words are joined.</source>
   <translation>Formatet peger ind i siderne, som de er trykt, hvor ingen ord er samlet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>It has no way to show passages without a tag.</source>
   <translation>Det kan ikke vise steder uden mærke.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>This format always comes with its card.</source>
   <translation>Formatet har altid sit kort med.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>As printed</source>
   <translation>Som trykt</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Words that a line break cut in two joined</source>
   <translation>Ord, som et linjeskift deler, samlet</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>No split</source>
   <translation>Ingen opdeling</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>Shares of my own</source>
   <translation>Egne andele</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/form_page.py" />
   <source>A split always comes with its card.</source>
   <translation>En opdeling har altid sit kort med.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>Of the first {n} tags: {adjusted} times something is adjusted, {refused} times a tag is refused:</source>
   <translation>Af de første {n} mærker: {adjusted} gange tilpasses noget, {refused} gange afvises et mærke:</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>Which part a document goes to, and what is left out as repeated elsewhere, is seen at the export.</source>
   <translation>Hvilken del et dokument kommer i, og hvad der udelades som gentaget andetsteds, ses ved eksporten.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>All of them go out as they are.</source>
   <translation>De går alle ud, som de er.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>The first {n} go out as they are; the others are seen at the export.</source>
   <translation>De første {n} går ud, som de er; de andre vises ved eksporten.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>{adjusted} times something is adjusted, {refused} times a tag is refused:</source>
   <translation>{adjusted} gange tilpasses noget, {refused} gange afvises et mærke:</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>refused</source>
   <translation>afvist</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>adjusted</source>
   <translation>tilpasset</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>Preview</source>
   <translation>Forhåndsvisning</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>First records</source>
   <translation>De første poster</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>What will not go as it is</source>
   <translation>Hvad der ikke går ud, som det er</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>Preview · being made …</source>
   <translation>Forhåndsvisning · laves …</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/preview_pane.py" />
   <source>Preview · a folder with {files}</source>
   <translation>Forhåndsvisning · en mappe med {files}</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/previewing.py" />
   <source>making a preview</source>
   <translation>laver forhåndsvisning</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>{total} tags: {carried} carried as they are, {adjusted} adjusted, {refused} refused.</source>
   <translation>{total} mærker: {carried} ført over, som de er, {adjusted} tilpasset, {refused} afvist.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>Written to {path} and read back.</source>
   <translation>Skrevet til {path} og læst igen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>{name}, page {page}</source>
   <translation>{name}, side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>Nothing was written: no tag could be carried.</source>
   <translation>Intet er skrevet: ingen mærker kunne føres over.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>Refused</source>
   <translation>Afvist</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>Adjusted</source>
   <translation>Tilpasset</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/report.py" />
   <source>What did not go as it is</source>
   <translation>Hvad der ikke gik ud, som det var</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Labels</source>
   <translation>Etiketter</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Annotators</source>
   <translation>Annotører</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Verdicts</source>
   <translation>Vurderinger</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Only where their author has read to the end</source>
   <translation>Kun hvor annotøren har færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Nothing is chosen: tick at least one of each.</source>
   <translation>Intet er valgt: sæt mindst ét hak i hver liste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>The first day comes after the last.</source>
   <translation>Den første dag er efter den sidste.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Last changed</source>
   <translation>Sidst ændret</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>from day</source>
   <translation>fra dag</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>to day</source>
   <translation>til dag</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>“{text}” is no day; write it like 2 March 2017 or 2017-03-02.</source>
   <translation>“{text}” er ikke en dag; skriv den som 2. marts 2017 eller 2017-03-02.</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Tags of people</source>
   <translation>Folks mærker</translation>
  </message>
  <message>
   <location filename="annotator/ui/export/what_page.py" />
   <source>Gold</source>
   <translation>Guld</translation>
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
   <location filename="annotator/ui/forms/form.py" />
   <source>the passage's own words</source>
   <translation>passagens egne ord</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the sentence around it</source>
   <translation>fra sætningen omkring den</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the heading of item {number}</source>
   <translation>fra overskriften til punkt {number}</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the heading “{words}”</source>
   <translation>fra overskriften “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the meeting's date</source>
   <translation>fra mødets dato</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the head of the document</source>
   <translation>fra dokumentets hoved</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>filled in; check it</source>
   <translation>udfyldt; se efter</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from above, under “{words}”</source>
   <translation>fra teksten ovenfor, under “{words}”</translation>
  </message>
  <message>
   <location filename="annotator/ui/forms/form.py" />
   <source>from the text above</source>
   <translation>fra teksten ovenfor</translation>
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
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>Nobody tagged anything in what two have marked as complete.</source>
   <translation>Ingen har mærket noget i det, som to har meldt færdiglæst.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>Agreement by label</source>
   <translation>Overensstemmelse pr. etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>{n} annotators</source>
   <translation>{n} annotører</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>With a second annotator’s tags it stands here.</source>
   <translation>Med en annotør mere står den her.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>Nothing is marked as complete by two annotators yet.</source>
   <translation>Endnu er intet meldt færdiglæst af to annotører.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_summary.py" />
   <source>{field} equal</source>
   <translation>{field} ens</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>What counts</source>
   <translation>Hvad der tæller med</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Pair</source>
   <translation>Par</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Figure</source>
   <translation>Tal</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Agreement of each two annotators</source>
   <translation>Overensstemmelse mellem annotørerne to og to</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Agreement by document</source>
   <translation>Overensstemmelse pr. dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Passages behind the figure</source>
   <translation>Stederne bag tallet</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Compare whole documents</source>
   <translation>Sammenlign hele dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Bring in a project …</source>
   <translation>Hent et projekt ind …</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Click a bar or a number to see the passages behind it.</source>
   <translation>Klik på en søjle eller et tal for at se stederne bag.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Documents that count: {count}</source>
   <translation>Dokumenter, der tæller med: {count}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>There is only one annotator here. Bring in a colleague’s project to compare with.</source>
   <translation>Her er kun én annotør. Hent en kollegas projekt ind at sammenligne med.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>What all have marked complete</source>
   <translation>Hvad alle har meldt færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Whole documents</source>
   <translation>Hele dokumenter</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Pairs</source>
   <translation>Par</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Tick two annotators or more, above.</source>
   <translation>Afkryds to eller flere annotører ovenfor.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>The figures are being computed …</source>
   <translation>Tallene beregnes …</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>Nobody has tagged anything in a document that two have read.</source>
   <translation>Ingen har mærket noget i et dokument, som to har læst.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/agreement_view.py" />
   <source>There is no part that all who are ticked have marked as complete, and only there a missing tag means something. Press {page} for a page, {item} for an agenda item, {document} for a document you have read to the end.</source>
   <translation>Der er intet stykke, som alle de afkrydsede har meldt færdiglæst, og kun dér betyder et manglende mærke noget. Tryk {page} for en side, {item} for et punkt, {document} for et dokument, du har læst til ende.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/choosing.py" />
   <source>Annotator whose tags are compared</source>
   <translation>Annotør, hvis mærker sammenlignes</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/figure_model.py" />
   <source>{name} {value}, from {low} to {high}</source>
   <translation>{name} {value}, fra {low} til {high}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/figure_model.py" />
   <source>95 % interval {bounds}</source>
   <translation>95 %-interval {bounds}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrence_delegate.py" />
   <source>p. {page}</source>
   <translation>s. {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrence_delegate.py" />
   <source>not tagged</source>
   <translation>ikke mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrence_model.py" />
   <source>Page {page}: {snippet}</source>
   <translation>Side {page}: {snippet}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrence_model.py" />
   <source>{name}, hits: {n}</source>
   <translation>{name}, steder: {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Places: {places} · documents: {documents} · places tagged: {tagged}</source>
   <translation>Steder: {places} · dokumenter: {documents} · mærkede steder: {tagged}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Ticked: {places} · tags there: {tags}</source>
   <translation>Afkrydset: {places} · mærker dér: {tags}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>A word or a phrase</source>
   <translation>Et ord eller en vending</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Places of the phrase</source>
   <translation>Vendingens steder</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Why? (may stay empty)</source>
   <translation>Hvorfor? (må stå tomt)</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>“{phrase}” stands nowhere in the project.</source>
   <translation>”{phrase}” står ingen steder i projektet.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Write a word or a phrase: all its places in the project are listed, with their tags.</source>
   <translation>Skriv et ord eller en vending: alle steder i projektet vises med deres mærker.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Tick places with Space, all with Ctrl+A, none with Ctrl+Shift+A.</source>
   <translation>Afkryds steder med mellemrum, alle med Ctrl+A, ingen med Ctrl+Shift+A.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Tick all</source>
   <translation>Afkryds alle</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Tick none</source>
   <translation>Afkryds ingen</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Tag as …</source>
   <translation>Mærk som …</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/occurrences_view.py" />
   <source>Reject</source>
   <translation>Afvis</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/passage_list.py" />
   <source>Disagree · {n}</source>
   <translation>Uenige · {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/passage_list.py" />
   <source>Agree · {n}</source>
   <translation>Enige · {n}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/tables.py" />
   <source>{document}: {count} disagree</source>
   <translation>{document}: {count} uenige</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/tables.py" />
   <source>disagree</source>
   <translation>uenige</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>not defined: chance alone would agree as much</source>
   <translation>ikke defineret: tilfældet alene ville være lige så enigt</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>{agree} of {total}</source>
   <translation>{agree} af {total}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>All labels</source>
   <translation>Alle etiketter</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Cohen’s κ</source>
   <translation>Cohens κ</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>F1, same borders</source>
   <translation>F1, samme grænser</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>F1, overlapping</source>
   <translation>F1, overlappende</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Krippendorff’s α</source>
   <translation>Krippendorffs α</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>not defined: nothing that two have marked complete</source>
   <translation>ikke defineret: intet, som to har meldt færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>not defined: nobody filled in this field</source>
   <translation>ikke defineret: ingen har udfyldt feltet</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>only {who}</source>
   <translation>kun {who}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>other borders</source>
   <translation>andre grænser</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>the same</source>
   <translation>det samme</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Characters labelled alike, corrected for chance: 1 is full agreement, 0 is what chance would give.</source>
   <translation>Tegn, der er mærket ens, korrigeret for tilfældighed: 1 er fuld enighed, 0 er, hvad tilfældet ville give.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Share of the tags that both have with the same borders.</source>
   <translation>Andel af mærkerne, som begge har med samme grænser.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Share of the tags that overlap a tag of the other by at least half.</source>
   <translation>Andel af mærkerne, som mindst halvt dækker et af den andens mærker.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>As κ, for any number of annotators: characters that at least two have read.</source>
   <translation>Som κ, for vilkårligt mange annotører: tegn, som mindst to har læst.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>Share of the passages both tagged on which this field says the same.</source>
   <translation>Andel af de steder, begge har mærket, hvor dette felt siger det samme.</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>not defined: nobody tagged anything</source>
   <translation>ikke defineret: ingen har mærket noget</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>not defined: nobody used this label</source>
   <translation>ikke defineret: ingen har brugt etiketten</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>equal: {value}</source>
   <translation>ens: {value}</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/wording.py" />
   <source>no</source>
   <translation>nej</translation>
  </message>
  <message>
   <location filename="annotator/ui/insight/work_line.py" />
   <source>Compute again</source>
   <translation>Beregn igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/main_window.py" />
   <source>The key {key} tags “{label}” in this project; {commands} has no such key here: give one of them another.</source>
   <translation>Tasten {key} mærker “{label}” i dette projekt; {commands} har ikke den tast her: giv en af dem en anden.</translation>
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
   <source>{n} % complete</source>
   <translation>{n} % færdiglæst</translation>
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
   <source>{name}: {n} % complete</source>
   <translation>{name}: {n} % færdiglæst</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/outline_model.py" />
   <source>{title}, page {page}</source>
   <translation>{title}, side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>two versions</source>
   <translation>to versioner</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>settled</source>
   <translation>afgjort</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>{one} ≠ {other}</source>
   <translation>{one} ≠ {other}</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>other fields</source>
   <translation>andre felter</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>{names}: other borders</source>
   <translation>{names}: andre grænser</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>{names}: other label</source>
   <translation>{names}: anden etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>other label</source>
   <translation>anden etiket</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>only {names}</source>
   <translation>kun {names}</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>tagged by some only</source>
   <translation>kun mærket af nogle</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>{names} agree</source>
   <translation>{names} er enige</translation>
  </message>
  <message>
   <location filename="annotator/ui/models/queue_model.py" />
   <source>all agree</source>
   <translation>alle er enige</translation>
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
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>{since} – {until}</source>
   <translation>{since} – {until}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>since {day}</source>
   <translation>siden {day}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>until {day}</source>
   <translation>til {day}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>More filters</source>
   <translation>Flere filtre</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>Changed between …</source>
   <translation>Ændret mellem …</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>Take all filters away</source>
   <translation>Fjern alle filtre</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>disagreement</source>
   <translation>uenighed</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>open only</source>
   <translation>kun åbne</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>this document</source>
   <translation>dette dokument</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>conflicts</source>
   <translation>konflikter</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/filter_bar.py" />
   <source>Person</source>
   <translation>Person</translation>
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
   <source>Remove this tag (Del)</source>
   <translation>Fjern dette mærke (Del)</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/form_footer.py" />
   <source>Only its author removes a tag; reject it in the review instead</source>
   <translation>Kun den, der har sat mærket, fjerner det; afvis det i bedømmelsen i stedet</translation>
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
   <source>Select a passage and press {keys}.</source>
   <translation>Markér en passage, og tryk på {keys}.</translation>
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
   <source>No agenda items were found, and this PDF has no outline.</source>
   <translation>Der blev ikke fundet dagsordenspunkter, og denne PDF har ingen disposition.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/pages_panel.py" />
   <source>Page {page}</source>
   <translation>Side {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_delegate.py" />
   <source>p {page}</source>
   <translation>s. {page}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_panel.py" />
   <source>Queue · {left} of {total} left</source>
   <translation>Kø · {left} af {total} tilbage</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_panel.py" />
   <source>Queue</source>
   <translation>Kø</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_panel.py" />
   <source>The queue is being read …</source>
   <translation>Køen læses …</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_panel.py" />
   <source>Nothing is left to review here. Take a filter away, or open another document.</source>
   <translation>Der er intet tilbage at bedømme her. Fjern et filter, eller åbn et andet dokument.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/queue_panel.py" />
   <source>There are no tags yet. Mark some up, or bring in a colleague's project.</source>
   <translation>Der er ingen mærker endnu. Opmærk nogle, eller hent en kollegas projekt ind.</translation>
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
   <location filename="annotator/ui/panels/review_ask.py" />
   <source>Why is it wrong?</source>
   <translation>Hvorfor er det forkert?</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_ask.py" />
   <source>Comment</source>
   <translation>Kommentér</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_ask.py" />
   <source>Enter rejects, with or without a reason · Esc leaves it</source>
   <translation>Enter afviser, med eller uden begrundelse · Esc fortryder</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_ask.py" />
   <source>Enter says it · Esc leaves it</source>
   <translation>Enter gemmer · Esc fortryder</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Accept {who}'s tag</source>
   <translation>Godkend mærket af {who}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Accept the tag</source>
   <translation>Godkend mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Reject the tag, with a reason</source>
   <translation>Afvis mærket med en begrundelse</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Amend</source>
   <translation>Ret</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Amend the tag in its form</source>
   <translation>Ret mærket i dets formular</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Write a comment</source>
   <translation>Skriv en kommentar</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Gold:</source>
   <translation>Guld:</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>neither</source>
   <translation>ingen</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>None of these tags is right</source>
   <translation>Ingen af disse mærker er rigtige</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>as chosen</source>
   <translation>som valgt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Gold takes each field as chosen</source>
   <translation>Guld tager hvert felt, som det er valgt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Two people changed this tag apart from each other.</source>
   <translation>To personer har ændret mærket hver for sig.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Settle …</source>
   <translation>Afgør …</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Settle the conflict</source>
   <translation>Afgør konflikten</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>{who}: nothing</source>
   <translation>{who}: intet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Choose whose value holds: {fields}</source>
   <translation>Vælg, hvis værdi der gælder: {fields}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>{who} tagged nothing here: no gold</source>
   <translation>{who} har intet mærket her: intet guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_buttons.py" />
   <source>Gold as {who} says</source>
   <translation>Guld, som {who} siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_content.py" />
   <source>from {names}</source>
   <translation>fra {names}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_content.py" />
   <source>you</source>
   <translation>dig</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_content.py" />
   <source>{names} and {last}</source>
   <translation>{names} og {last}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_content.py" />
   <source>a tag that was removed</source>
   <translation>et mærke, der er fjernet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_entries.py" />
   <source>{n} earlier</source>
   <translation>{n} tidligere</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>{field}: as {who} says</source>
   <translation>{field}: som {who} siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>{field}, {who}: not tagged</source>
   <translation>{field}, {who}: intet mærke</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>{field}, {who}: {value}</source>
   <translation>{field}, {who}: {value}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>{field}: all agree</source>
   <translation>{field}: alle er enige</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>{field}: choose whose holds, {numbers}</source>
   <translation>{field}: vælg, hvis der gælder, {numbers}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_model.py" />
   <source>empty</source>
   <translation>tom</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>Review of the tag</source>
   <translation>Bedømmelse af mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>Choose a tag from the queue.</source>
   <translation>Vælg et mærke i køen.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>Thread</source>
   <translation>Tråd</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>bring back</source>
   <translation>hent tilbage</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>Take back: {what}</source>
   <translation>Tag tilbage: {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>take back</source>
   <translation>tag tilbage</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_panel.py" />
   <source>Bring back: {what}</source>
   <translation>Hent tilbage: {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_table.py" />
   <source>What each annotator says</source>
   <translation>Hvad hver annotør siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_table.py" />
   <source>Whose value holds for gold</source>
   <translation>Hvis værdi der gælder for guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>Gold: fields as chosen</source>
   <translation>Guld: felter som valgt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>Settled: neither is right</source>
   <translation>Afgjort: ingen af dem er rigtig</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>Gold: as {who} says</source>
   <translation>Guld: som {who} siger</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>nobody to compare with yet</source>
   <translation>ingen at sammenligne med endnu</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>one field differs</source>
   <translation>ét felt er forskelligt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>{n} fields differ</source>
   <translation>{n} felter er forskellige</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>two</source>
   <translation>to</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>three</source>
   <translation>tre</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>four</source>
   <translation>fire</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>five</source>
   <translation>fem</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>six</source>
   <translation>seks</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>tagged</source>
   <translation>mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>brought in from a file</source>
   <translation>hentet ind fra en fil</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>made gold</source>
   <translation>gjort til guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>removed</source>
   <translation>fjernet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>there again</source>
   <translation>er der igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>weighed for gold</source>
   <translation>vejet for guld</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>settled: none is right</source>
   <translation>afgjort: ingen er rigtige</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>merged from {name}</source>
   <translation>flettet ind fra {name}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>Rejected</source>
   <translation>Afvist</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>same borders, {fields}</source>
   <translation>samme grænser, {fields}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>saved again</source>
   <translation>gemt igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>amended: {what}</source>
   <translation>rettet: {what}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>label {before} → {after}</source>
   <translation>etiket {before} → {after}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>borders moved</source>
   <translation>grænser flyttet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>only one tagged it</source>
   <translation>kun én har mærket det</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>not all tagged it</source>
   <translation>ikke alle har mærket det</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>undone</source>
   <translation>fortrudt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/review_words.py" />
   <source>done again</source>
   <translation>gentaget</translation>
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
   <location filename="annotator/ui/panels/suggestion_panel.py" />
   <source>Suggestion</source>
   <translation>Forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_panel.py" />
   <source>suggested</source>
   <translation>foreslået</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_panel.py" />
   <source>Why?</source>
   <translation>Hvorfor?</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>{n} of {total}</source>
   <translation>{n} af {total}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>{n} of {total} like this are right</source>
   <translation>{n} af {total} af denne slags er rigtige</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>rules {state}</source>
   <translation>regler {state}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>similar</source>
   <translation>lignende</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>How often passages like this are right was not measured</source>
   <translation>Hvor ofte steder som dette er rigtige, er ikke målt</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>the same words were tagged elsewhere</source>
   <translation>de samme ord er mærket et andet sted</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>nearly the same sentence was tagged elsewhere</source>
   <translation>næsten den samme sætning er mærket et andet sted</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>because a passage like it was tagged</source>
   <translation>fordi et lignende sted blev mærket</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>by the rules and what this project taught</source>
   <translation>efter reglerne og det, projektet har lært</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>by the rules</source>
   <translation>efter reglerne</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>rules {state}, learned {learned}</source>
   <translation>regler {state}, lært {learned}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>learned here, against it: {reason}</source>
   <translation>lært her, taler imod: {reason}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>learned here: {reason}</source>
   <translation>lært her: {reason}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/suggestion_words.py" />
   <source>Against it: {reason}</source>
   <translation>Taler imod: {reason}</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>Measured in this project: each document judged by what the others taught.</source>
   <translation>Målt i dette projekt: hvert dokument bedømt efter, hvad de andre lærte.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>How sure a suggestion must be to be shown</source>
   <translation>Hvor sikkert et forslag skal være for at blive vist</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>Suggestions from {share} %</source>
   <translation>Forslag fra {share} %</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>{label}: {right} of {n} judged are right, {found} found</source>
   <translation>{label}: {right} af {n} bedømte er rigtige, {found} fundet</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>Of those shown at least {share} % should be right; too little is marked as complete or refused here to measure it.</source>
   <translation>Mindst {share} % af de viste burde være rigtige; for lidt er markeret som færdiglæst eller afvist her til at måle det.</translation>
  </message>
  <message>
   <location filename="annotator/ui/panels/threshold_bar.py" />
   <source>Of those shown at least {share} % should be right; not measured in this project yet.</source>
   <translation>Mindst {share} % af de viste burde være rigtige; endnu ikke målt i dette projekt.</translation>
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
   <source>✓ saved {time}</source>
   <translation>✓ gemt {time}</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>making suggestions</source>
   <translation>laver forslag</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>learning from tags and refusals</source>
   <translation>lærer af mærker og afvisninger</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>looking for similar passages</source>
   <translation>leder efter lignende steder</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>No suggestions for {name}: {why}</source>
   <translation>Ingen forslag til {name}: {why}</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>No suggestions for {n} documents; the first: {why}</source>
   <translation>Ingen forslag til {n} dokumenter; det første: {why}</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>1 passage like it is suggested already</source>
   <translation>1 lignende passage er foreslået allerede</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>{n} passages like it are suggested already</source>
   <translation>{n} lignende passager er foreslået allerede</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>Try again</source>
   <translation>Prøv igen</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>1 passage like it was found: {key}</source>
   <translation>1 lignende passage blev fundet: {key}</translation>
  </message>
  <message>
   <location filename="annotator/ui/suggesting.py" />
   <source>{n} passages like it were found: {key}</source>
   <translation>{n} lignende passager blev fundet: {key}</translation>
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
   <location filename="annotator/workbench/agreeing.py" />
   <source>There is no part of a document that two annotators have marked as complete; take whole documents (--whole).</source>
   <translation>Der er ingen del af et dokument, som to annotører har markeret som færdiglæst; tag hele dokumenter (--whole).</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>Agreement needs two annotators at least; in this project are: {names}.</source>
   <translation>Overensstemmelse kræver mindst to annotører; i projektet er: {names}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>Name two annotators at least; in this project are: {names}.</source>
   <translation>Nævn mindst to annotører; i projektet er: {names}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>There is nothing to compare yet: no document has tags of two annotators.</source>
   <translation>Der er intet at sammenligne endnu: intet dokument har mærker fra to annotører.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>Nobody has marked anything as complete yet, so nothing can be compared; mark what was read to the end, or take whole documents (--whole).</source>
   <translation>Ingen har markeret noget som færdiglæst endnu, så intet kan sammenlignes; markér det, der er læst til ende, eller tag hele dokumenter (--whole).</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>There is no part of a document that all of {names} have marked as complete; take whole documents (--whole), or name others.</source>
   <translation>Der er ingen del af et dokument, som alle ({names}) har markeret som færdiglæst; tag hele dokumenter (--whole), eller nævn andre.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>There is no annotator “{name}” in this project; there are: {names}.</source>
   <translation>Der er ingen annotør ”{name}” i projektet; der er: {names}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/agreeing.py" />
   <source>There is no label “{label}” in this project; there are: {labels}.</source>
   <translation>Der er ingen etiket ”{label}” i projektet; der er: {labels}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/answering.py" />
   <source>The text is no longer what was read when this was suggested; have suggestions made anew.</source>
   <translation>Teksten er ikke længere den, der blev læst, da dette blev foreslået; få lavet nye forslag.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/choosing.py" />
   <source>{since} is after {until}; no tag lies between them.</source>
   <translation>{since} er efter {until}; intet mærke ligger imellem.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/choosing.py" />
   <source>“{day}” is no day; write it like 2026-01-31.</source>
   <translation>“{day}” er ikke en dag; skriv den som 2026-01-31.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/data_set.py" />
   <source>Tags left out because they repeat a passage of another part: {n}.</source>
   <translation>Mærker udeladt, fordi de gentager et tekststed i en anden del: {n}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/data_set.py" />
   <source>Passages without a tag left out because they repeat a passage of another part: {n}.</source>
   <translation>Tekststeder uden mærke udeladt, fordi de gentager et tekststed i en anden del: {n}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/data_set.py" />
   <source>The texts of the documents, which this format holds, still have the words of these tags.</source>
   <translation>Dokumenternes tekster, som dette format indeholder, har stadig disse mærkers ord.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/exporting.py" />
   <source>A PDF has no way to show passages without a tag; choose another format, or leave them out.</source>
   <translation>En PDF kan ikke vise steder uden mærke; vælg et andet format, eller udelad dem.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/exporting.py" />
   <source>“{format}” points into the pages as they are printed, where no words are joined; choose another format, or leave the hyphens as they are.</source>
   <translation>“{format}” peger ind i siderne, som de er trykt, hvor ingen ord er samlet; vælg et andet format, eller lad bindestregerne stå.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/exporting.py" />
   <source>{n} passages without a tag could not be carried and were left out.</source>
   <translation>{n} steder uden mærke kunne ikke føres over og blev udeladt.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/formats.py" />
   <source>PDF with highlights, a folder with a copy of each document</source>
   <translation>PDF med fremhævninger, en mappe med en kopi af hvert dokument</translation>
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
   <location filename="annotator/workbench/loose_columns.py" />
   <source>{file}: columns that are no field of the tag’s label, or hold no value of it, were left aside: {columns}</source>
   <translation>{file}: kolonner, der ikke er et felt på mærkets etiket, eller ikke har en værdi til det, er ikke taget med: {columns}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, of the kind {kind}: {n}</source>
   <translation>Ikke medtaget, af slagsen {kind}: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, strike-outs: {n}</source>
   <translation>Ikke medtaget, overstregninger: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, carets: {n}</source>
   <translation>Ikke medtaget, indsætningstegn: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, notes: {n}</source>
   <translation>Ikke medtaget, noter: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, free texts: {n}</source>
   <translation>Ikke medtaget, fri tekster: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, drawings: {n}</source>
   <translation>Ikke medtaget, tegninger: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Left aside, stamps: {n}</source>
   <translation>Ikke medtaget, stempler: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>Without an author, and so by {name}: {n}</source>
   <translation>Uden forfatter, og derfor af {name}: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>{colour} → left out: {n}</source>
   <translation>{colour} → udeladt: {n}</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>{colour} → {label}: 1 tag</source>
   <translation>{colour} → {label}: 1 mærke</translation>
  </message>
  <message>
   <location filename="annotator/workbench/marks_seen.py" />
   <source>{colour} → {label}: {n} tags</source>
   <translation>{colour} → {label}: {n} mærker</translation>
  </message>
  <message>
   <location filename="annotator/workbench/merging.py" />
   <source>{document} is not in this project and did not come with {file}: what was done to it waits there (steps: {n}). Add the PDF, then bring {file} in again.</source>
   <translation>{document} er ikke i dette projekt og kom ikke med {file}: det, der blev gjort ved det, venter der (trin: {n}). Tilføj PDF'en, og hent {file} ind igen.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/negatives.py" />
   <source>This project has a label “{label}” of its own, which passages without a tag could not be told apart from; export it without them.</source>
   <translation>Projektet har selv en etiket “{label}”, som steder uden mærke ikke kunne skelnes fra; eksportér uden dem.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag fits these choices; {path} stays as it was.</source>
   <translation>Intet mærke passer til valgene; {path} er som før.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag fits the choice of labels.</source>
   <translation>Intet mærke passer til valget af etiketter.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag fits the choice of annotators.</source>
   <translation>Intet mærke passer til valget af annotører.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag fits the choice of documents.</source>
   <translation>Intet mærke passer til valget af dokumenter.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag fits the choice of verdicts.</source>
   <translation>Intet mærke passer til valget af vurderinger.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag lies in what is complete.</source>
   <translation>Intet mærke ligger i det, der er færdiglæst.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag was last changed in those days.</source>
   <translation>Intet mærke er sidst ændret i de dage.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/nothing_chosen.py" />
   <source>No tag among these is gold.</source>
   <translation>Intet af mærkerne er guld.</translation>
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
   <location filename="annotator/workbench/pdf_export.py" />
   <source>{path} is there already and is no export of ours; choose an empty folder.</source>
   <translation>{path} findes i forvejen og er ikke eksporteret herfra; vælg en tom mappe.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>“{name}” takes no highlights.</source>
   <translation>“{name}” kan ikke få fremhævninger.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>{path} is no folder; name one for the copies.</source>
   <translation>{path} er ikke en mappe; angiv en til kopierne.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>{n} documents have tags to be written; name a folder for them, not a file.</source>
   <translation>{n} dokumenter har mærker, der skal skrives; angiv en mappe til dem, ikke en fil.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>“{name}” cannot carry its highlights: read back, {what}.</source>
   <translation>“{name}” kan ikke bære sine fremhævninger: Læst igen: {what}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>Its passage has no place on a page to be highlighted.</source>
   <translation>Dets tekststed har ingen plads på en side, som kan fremhæves.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/pdf_export.py" />
   <source>The copy of {name} is protected as the original is.</source>
   <translation>Kopien af {name} er beskyttet, som originalen er det.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/reviewing.py" />
   <source>There is nothing in the comment yet.</source>
   <translation>Der står ikke noget i kommentaren endnu.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/reviewing.py" />
   <source>There is no tag to be adjudicated.</source>
   <translation>Der er intet mærke at afgøre.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/reviewing.py" />
   <source>This is gold already; amend it, or settle the tags that it was made of anew.</source>
   <translation>Det er allerede guld; ret det, eller afgør de mærker, det blev lavet af, på ny.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/reviewing.py" />
   <source>The tag says that already.</source>
   <translation>Mærket siger det allerede.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/reviewing.py" />
   <source>There is no conflict left to settle: the tag has one last revision only.</source>
   <translation>Der er ingen konflikt at afgøre længere: mærket har kun én sidste udgave.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>The {documents} documents with tags share so much text, or meetings, that they make {groups} of the {parts} groups that {split} needs at least; take fewer parts, or add documents of other meetings.</source>
   <translation>De {documents} dokumenter med mærker deler så meget tekst, eller møder, at de udgør {groups} af de mindst {parts} grupper, som {split} kræver; vælg færre dele, eller tilføj dokumenter fra andre møder.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>Only {documents} of the documents chosen have tags, too few for the {parts} parts of {split}.</source>
   <translation>Kun {documents} af de valgte dokumenter har mærker, for få til de {parts} dele i {split}.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>It repeats a passage of the part train.</source>
   <translation>Det gentager et tekststed i delen train.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>It repeats a passage of the part validation.</source>
   <translation>Det gentager et tekststed i delen validation.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>It repeats a passage of the part test.</source>
   <translation>Det gentager et tekststed i delen test.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/splitting.py" />
   <source>The part {part} would be empty: all its passages stand in another part, too; take another seed, other shares or more documents.</source>
   <translation>Delen {part} ville blive tom: alle dens tekststeder står også i en anden del; vælg et andet frø, andre andele eller flere dokumenter.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/suggesting.py" />
   <source>There is nothing to learn from yet: tag something, or answer some suggestions.</source>
   <translation>Der er ikke noget at lære af endnu: sæt nogle mærker, eller svar på nogle forslag.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>{path} is a project or a package of one, not a file of tags; bring it in with Project, Bring in a colleague's project, or “annotator merge”.</source>
   <translation>{path} er et projekt eller en pakke af et, ikke en fil med mærker; hent det ind med Projekt, Hent en kollegas projekt ind, eller ”annotator merge”.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tag_import.py" />
   <source>the line has neither the passage's words nor offsets within {name}</source>
   <translation>linjen har hverken passagens ord eller positioner i {name}</translation>
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
   <source>The tag “{quote}” is {name}'s and stays; reject it where it is wrong.</source>
   <translation>Mærket ”{quote}” er {name}s og bliver; afvis det, hvor det er forkert.</translation>
  </message>
  <message>
   <location filename="annotator/workbench/tagging.py" />
   <source>No tag is open to be changed.</source>
   <translation>Intet mærke er åbent til ændring.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a point of what a body is asked to decide.</source>
   <translation>Det er et punkt i, hvad et organ bedes beslutte.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a numbered recommendation.</source>
   <translation>Det er en nummereret anbefaling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a numbered point of a list of recommendations.</source>
   <translation>Det er et nummereret punkt på en liste af anbefalinger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a point of a list of recommendations.</source>
   <translation>Det er et punkt på en liste af anbefalinger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It goes on asking after a sentence that said who recommends.</source>
   <translation>Det bliver ved med at anmode efter en sætning, der sagde, hvem der anbefaler.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that something was decided, adopted or granted.</source>
   <translation>Sætningen siger, at noget blev besluttet, vedtaget eller bevilget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body approved, set up, chose or laid down something.</source>
   <translation>Et organ godkendte, nedsatte, valgte eller fastlagde noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says “decided” or the like, and then which body did.</source>
   <translation>Der står “besluttede” eller lignende og så, hvem der gjorde det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The same body decided this too, in the same sentence.</source>
   <translation>Det samme organ besluttede også dette, i samme sætning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body set up a group, a committee or the like.</source>
   <translation>Et organ nedsatte en gruppe, et udvalg eller lignende.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body rejected something or chose not to do it.</source>
   <translation>Et organ afviste noget eller valgte ikke at gøre det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body asked for something or told somebody to do it.</source>
   <translation>Et organ bad om noget eller pålagde nogen at gøre det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body took a position.</source>
   <translation>Et organ tog stilling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body took something to be noted.</source>
   <translation>Et organ tog noget til efterretning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body postponed something.</source>
   <translation>Et organ udsatte noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body joined in a proposal or was in agreement with it.</source>
   <translation>Et organ tilsluttede sig et forslag eller var enigt i det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body took note of something.</source>
   <translation>Et organ noterede sig noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body gave a permission.</source>
   <translation>Et organ gav en tilladelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body refused a permission.</source>
   <translation>Et organ afslog en tilladelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, the item was postponed.</source>
   <translation>I et referat blev punktet udsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, something was rejected.</source>
   <translation>I et referat blev noget afvist.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Minutes that say “decides” instead of “decided”.</source>
   <translation>Et referat, der skriver “beslutter” i stedet for “besluttede”.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that somebody has decided, adopted, granted or set something aside.</source>
   <translation>Sætningen siger, at nogen har besluttet, vedtaget, bevilget eller afsat noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body has approved, chosen, appointed or agreed on something.</source>
   <translation>Et organ har godkendt, valgt, udpeget eller aftalt noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body has taken a position.</source>
   <translation>Et organ har taget stilling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body has asked for something.</source>
   <translation>Et organ har bedt om noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody has rejected something or chosen not to do it.</source>
   <translation>Nogen har afvist noget eller valgt ikke at gøre det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that something was or is decided.</source>
   <translation>Sætningen siger, at noget blev eller er besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that something was approved, chosen or appointed.</source>
   <translation>Sætningen siger, at noget blev godkendt, valgt eller udpeget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Something is approved, adopted or appointed by a body.</source>
   <translation>Noget godkendes, vedtages eller udpeges af et organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says that something was decided.</source>
   <translation>Der står, at noget blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says that something was postponed.</source>
   <translation>Der står, at noget blev udsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says that something was rejected.</source>
   <translation>Der står, at noget blev afvist.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Money was or is set aside.</source>
   <translation>Penge blev eller er afsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that it was decided, approved or agreed.</source>
   <translation>Sætningen siger, at det blev besluttet, godkendt eller aftalt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A group, a committee or the like was set up.</source>
   <translation>En gruppe, et udvalg eller lignende blev nedsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Parties have made an agreement.</source>
   <translation>Parter har indgået en aftale.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The parties to an agreement say what they agree on.</source>
   <translation>Parterne bag en aftale siger, hvad de er enige om.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It speaks of a body's “decision”.</source>
   <translation>Der tales om et organs “beslutning”.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body made a decision or a ruling.</source>
   <translation>Et organ traf en beslutning eller en afgørelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body did not approve, adopt or grant it.</source>
   <translation>Et organ godkendte, vedtog eller bevilgede det ikke.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body could not or would not grant or approve it.</source>
   <translation>Et organ kunne eller ville ikke imødekomme eller godkende det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, something was not approved or granted: it was rejected.</source>
   <translation>I et referat blev noget ikke godkendt eller imødekommet: det blev afvist.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A chair decided on behalf of the body.</source>
   <translation>En formand traf beslutning på organets vegne.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, the item is postponed or comes back.</source>
   <translation>I et referat udsættes punktet, eller det kommer igen.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, a proposal, accounts or the like are approved.</source>
   <translation>I et referat godkendes et forslag, et regnskab eller lignende.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, somebody is authorised or asked to do something.</source>
   <translation>I et referat bemyndiges nogen til noget eller bedes om det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody was asked, told or authorised to do something.</source>
   <translation>Nogen blev bedt om, pålagt eller bemyndiget til at gøre noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody has told somebody to do something.</source>
   <translation>Nogen har pålagt nogen at gøre noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It speaks of a body's “opinion” or “position”.</source>
   <translation>Der tales om et organs “holdning” eller “udtalelse”.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes, there was assent or agreement.</source>
   <translation>I et referat var der tilslutning eller enighed.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody has given a mandate.</source>
   <translation>Nogen har givet et mandat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Money has been given priority for something.</source>
   <translation>Penge er blevet prioriteret til noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Parties, named one after the other, made an agreement.</source>
   <translation>Parter, nævnt efter hinanden, indgik en aftale.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Something was laid down for a time or at a figure.</source>
   <translation>Noget blev fastlagt til et tidspunkt eller et tal.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes a line of its own says in a word what was decided.</source>
   <translation>I et referat siger en linje for sig med ét ord, hvad der blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>In minutes a line of its own says that it was noted.</source>
   <translation>I et referat siger en linje for sig, at det blev taget til efterretning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>An agreement says what is set aside or granted.</source>
   <translation>En aftale siger, hvad der afsættes eller bevilges.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what is set aside with an agreement.</source>
   <translation>Sætningen siger, hvad der afsættes med en aftale.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Something is laid down, appointed or adopted, the sentence does not say by whom.</source>
   <translation>Noget er fastsat, udpeget eller vedtaget; sætningen siger ikke af hvem.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The same body took this position too, in the same sentence.</source>
   <translation>Det samme organ tog også denne stilling, i samme sætning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>An agreement says what group or committee is set up.</source>
   <translation>En aftale siger, hvilken gruppe eller hvilket udvalg der nedsættes.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A government or the state sets aside, releases or grants money.</source>
   <translation>En regering eller staten afsætter, frigiver eller bevilger penge.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A government or a minister sets up a group or asks for something.</source>
   <translation>En regering eller en minister nedsætter en gruppe eller beder om noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Auditors or a board of appeal say what they find.</source>
   <translation>Revisorer eller et nævn siger, hvad de finder.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is told which body decided it, and when.</source>
   <translation>Det fortælles, hvilket organ der besluttede det, og hvornår.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>That it is told in passing counts less where the day or the year is given.</source>
   <translation>At det kun fortælles i forbifarten, tæller mindre, når dagen eller året er nævnt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line says which body approved or adopted the paper, and when.</source>
   <translation>Linjen siger, hvilket organ der godkendte eller vedtog papiret, og hvornår.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It ended with being approved, adopted or granted.</source>
   <translation>Det endte med at blive godkendt, vedtaget eller bevilget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It ended with being rejected.</source>
   <translation>Det endte med at blive afvist eller forkastet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A wish, an application or a proposal was met.</source>
   <translation>Et ønske, en ansøgning eller et forslag blev imødekommet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody or something was chosen, the sentence does not say by whom.</source>
   <translation>Nogen eller noget blev valgt; sætningen siger ikke af hvem.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Parties came to an agreement.</source>
   <translation>Parter er nået frem til en aftale.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what is set aside with an agreement or a budget.</source>
   <translation>Sætningen siger, hvad der bliver afsat med en aftale eller et budget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Parties or a government open a pool of money or a fund.</source>
   <translation>Partier eller en regering opretter en pulje eller en fond.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A government or a body has founded a council, a committee or a forum.</source>
   <translation>En regering eller et organ har oprettet et råd, et udvalg eller et forum.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A minister, by name, or a government sets up a group.</source>
   <translation>En minister, nævnt ved navn, eller en regering nedsætter en gruppe.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body was given a task.</source>
   <translation>Et organ fik en opgave.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Parties have signed a letter of intent or the like.</source>
   <translation>Parter har indgået en hensigtserklæring eller lignende.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A line of its own begins with the decision in a word, and goes on with a remark.</source>
   <translation>En linje for sig begynder med beslutningen i ét ord og fortsætter med en bemærkning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what would be if.</source>
   <translation>Sætningen siger, hvad der ville være, hvis.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that it was not done.</source>
   <translation>Sætningen siger, at det ikke skete.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was not decided, or not yet.</source>
   <translation>Det blev ikke besluttet, eller ikke endnu.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of what is to be decided.</source>
   <translation>Sætningen taler om, hvad der skal besluttes.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is expected or planned, not decided.</source>
   <translation>Det er ventet eller planlagt, ikke besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What was decided is only mentioned, as a property of something.</source>
   <translation>Det besluttede er kun nævnt, som egenskab ved noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money or the plan stands in a proposal, it is not decided.</source>
   <translation>Pengene eller planen står i et forslag; det er ikke besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What was decided is only mentioned, in a parenthesis.</source>
   <translation>Det besluttede er kun nævnt, i en parentes.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The word describes people or prices; nobody decided.</source>
   <translation>Ordet beskriver personer eller priser; ingen besluttede.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The decision is only mentioned, in passing.</source>
   <translation>Beslutningen nævnes kun i forbifarten.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What the body decided is only mentioned, in passing.</source>
   <translation>Hvad organet besluttede, nævnes kun i forbifarten.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence refers to a decision made elsewhere in passing.</source>
   <translation>Sætningen henviser i forbifarten til en beslutning truffet et andet sted.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is what the law already says.</source>
   <translation>Det er, hvad loven allerede siger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence guesses at a reason.</source>
   <translation>Sætningen gætter på en grund.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what an inquiry shows.</source>
   <translation>Sætningen fortæller, hvad en undersøgelse viser.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>An administration, a company or an institution did its work; it is no deciding body.</source>
   <translation>En forvaltning, en virksomhed eller en institution gjorde sit arbejde; det er intet besluttende organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Who decided bears no name of a deciding body.</source>
   <translation>Den, der besluttede, bærer ikke navn af et besluttende organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A party's reservation or vote is no decision of the body.</source>
   <translation>Et partis forbehold eller stemme er ikke organets beslutning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence asks.</source>
   <translation>Sætningen spørger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line names an attachment.</source>
   <translation>Linjen nævner et bilag.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A medicine or a product is approved for the market, not a case by a body.</source>
   <translation>Et lægemiddel eller et produkt er godkendt til markedet, ikke en sag af et organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Working together is no agreement that was decided.</source>
   <translation>At samarbejde er ingen aftale, der blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A service granted to people or in general is no decision of a meeting.</source>
   <translation>En ydelse bevilget til personer eller i almindelighed er ingen beslutning på et møde.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body is asked to decide; that is a recommendation.</source>
   <translation>Et organ bedes beslutte; det er en anbefaling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence reports a meeting, a publication or an opinion.</source>
   <translation>Sætningen gengiver et møde, en udgivelse eller en mening.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A court or a doctor, not a body, laid it upon somebody.</source>
   <translation>En domstol eller en læge, ikke et organ, pålagde nogen det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line has no stop and may be a title.</source>
   <translation>Linjen har intet punktum og kan være en overskrift.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A board, council or committee approved, adopted or decided.</source>
   <translation>En bestyrelse, et råd eller et udvalg godkendte, vedtog eller besluttede.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A motion, a resolution or the like was carried or approved.</source>
   <translation>Et forslag, en resolution eller lignende blev vedtaget eller godkendt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that something was adopted, approved or confirmed.</source>
   <translation>Sætningen siger, at noget blev vedtaget, godkendt eller bekræftet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A mayor, a minister or the like appointed or ordered.</source>
   <translation>En borgmester, en minister eller lignende udpegede eller gav ordre.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Something was received and filed.</source>
   <translation>Noget blev modtaget og taget til efterretning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A motion failed.</source>
   <translation>Et forslag faldt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The minutes say that it was resolved.</source>
   <translation>Referatet siger, at det blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The minutes say what those present concluded or felt.</source>
   <translation>Referatet siger, hvad de tilstedeværende konkluderede eller mente.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The word APPROVED, ADOPTED or CARRIED heads the line.</source>
   <translation>Ordet APPROVED, ADOPTED eller CARRIED indleder linjen.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body noted or received something.</source>
   <translation>Et organ noterede eller modtog noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body instructed somebody or asked for something.</source>
   <translation>Et organ pålagde nogen eller bad om noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body postponed something, or it was postponed.</source>
   <translation>Et organ udsatte noget, eller det blev udsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body rejected something, or a motion failed.</source>
   <translation>Et organ afviste noget, eller et forslag faldt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It will or may be decided.</source>
   <translation>Det vil eller kan blive besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>One member said it; the body did not decide it.</source>
   <translation>Ét medlem sagde det; organet besluttede det ikke.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The notice cites a law.</source>
   <translation>Meddelelsen henviser til en lov.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the minutes say in short what was decided.</source>
   <translation>Under overskriften Beslutning siger referatet kort, hvad der blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the sentence says that it was decided.</source>
   <translation>Under overskriften Beslutning siger sætningen, at det blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning it says what is to be done.</source>
   <translation>Under overskriften Beslutning står der, hvad der skal gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What is to be done was decided.</source>
   <translation>Det blev besluttet, hvad der skal gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the sentence says what somebody has to do.</source>
   <translation>Under overskriften Beslutning siger sætningen, hvad nogen skal gøre.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning there was agreement, assent or a majority.</source>
   <translation>Under overskriften Beslutning var der enighed, tilslutning eller flertal.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the sentence begins with what is to be done.</source>
   <translation>Under overskriften Beslutning begynder sætningen med, hvad der skal gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what is proposed; the text of the case follows the decision without a heading.</source>
   <translation>Sætningen fortæller, hvad der foreslås; sagens tekst følger efter beslutningen uden overskrift.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that the body approves or recommends.</source>
   <translation>Sætningen siger, at organet godkender eller anbefaler.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what position the body takes.</source>
   <translation>Sætningen siger, hvilken holdning organet har.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that the body asks for something or tells somebody to do it.</source>
   <translation>Sætningen siger, at organet beder om noget eller pålægger nogen noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A proposal lapsed.</source>
   <translation>Et forslag bortfaldt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the sentence says what the body does with it.</source>
   <translation>Under overskriften Beslutning siger sætningen, hvad organet gør med sagen.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What the body does was decided.</source>
   <translation>Hvad organet gør, er besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning a short line ends in what was done: discussed, told, followed.</source>
   <translation>Under overskriften Beslutning ender en kort linje med, hvad der skete: drøftet, givet, fulgt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was noted or discussed.</source>
   <translation>Det blev taget til efterretning eller drøftet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning it was taken to be known.</source>
   <translation>Under overskriften Beslutning blev det taget ad notam.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the item goes on to another body.</source>
   <translation>Under overskriften Beslutning går sagen videre til et andet organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the body is for it.</source>
   <translation>Under overskriften Beslutning er organet positivt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line says who was there, or when the item was taken.</source>
   <translation>Linjen siger, hvem der var til stede, eller hvornår punktet blev behandlet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line says that nothing was decided.</source>
   <translation>Linjen siger, at intet blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Under the heading Beslutning the sentence tells what somebody told the meeting.</source>
   <translation>Under overskriften Beslutning fortæller sætningen, hvad nogen fortalte mødet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The item is postponed or comes back.</source>
   <translation>Punktet er udsat eller kommer igen.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that it was not refused or put off; what was decided stands elsewhere.</source>
   <translation>Sætningen siger, at det ikke blev afvist eller udsat; hvad der blev besluttet, står et andet sted.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It begins by saying that it was approved; what else it says is a condition or an exception.</source>
   <translation>Den begynder med, at det blev godkendt; resten er et vilkår eller en undtagelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was not approved, not recommended or not granted.</source>
   <translation>Det blev ikke godkendt, ikke anbefalet eller ikke givet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was rejected.</source>
   <translation>Det blev afvist.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was approved, adopted or recommended to the next body.</source>
   <translation>Det blev godkendt, vedtaget eller anbefalet til det næste organ.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody was asked or told to do something, or a group was set up.</source>
   <translation>Nogen blev bedt om eller pålagt at gøre noget, eller en gruppe blev nedsat.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The body took a position.</source>
   <translation>Organet tog stilling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence proposes something.</source>
   <translation>Sætningen foreslår noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says “proposes” or “recommends”, and then who does.</source>
   <translation>Der står “indstiller” eller “anbefaler” og så, hvem der gør det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says “recommends”, and then who does.</source>
   <translation>Der står “anbefaler” og så, hvem der gør det.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody proposed something at a meeting, or puts a person forward.</source>
   <translation>Nogen foreslog noget på et møde eller bringer en person i forslag.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was proposed or recommended that something be done.</source>
   <translation>Det blev foreslået eller anbefalet, at noget gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Approval or money is sought.</source>
   <translation>Der søges om godkendelse eller penge.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is wished that the body take note, discuss or approve.</source>
   <translation>Det ønskes, at organet tager til efterretning, drøfter eller godkender.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody or something is put forward for a body to choose or approve.</source>
   <translation>Nogen eller noget indstilles til et organs valg eller godkendelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody recommends.</source>
   <translation>Nogen anbefaler.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody recommends that something be done.</source>
   <translation>Nogen anbefaler, at noget gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what the recommendation or proposal is.</source>
   <translation>Sætningen siger, hvad anbefalingen eller forslaget er.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is recommended that something be done.</source>
   <translation>Det anbefales, at noget gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody asks a body earnestly to act.</source>
   <translation>Nogen henstiller til et organ at handle.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody calls upon somebody to act.</source>
   <translation>Nogen opfordrer nogen til at handle.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is appealed to somebody to act.</source>
   <translation>Der appelleres til nogen om at handle.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says that a named actor should do a definite thing.</source>
   <translation>Sætningen siger, at en nævnt aktør bør gøre en bestemt ting.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence draws from what stands before what should be done.</source>
   <translation>Sætningen slutter fra det foregående, hvad der bør gøres.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence says what a body's strategy or plan should hold.</source>
   <translation>Sætningen siger, hvad et organs strategi eller plan bør indeholde.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body is asked politely to approve, discuss or take a stand.</source>
   <translation>Et organ bedes om at godkende, drøfte eller tage stilling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Recommendations are only mentioned.</source>
   <translation>Anbefalinger er kun nævnt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A body decided it: that is a decision.</source>
   <translation>Et organ besluttede det: det er en beslutning.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>That recommendations were made is only announced.</source>
   <translation>Det nævnes kun, at der er anbefalinger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>What was proposed is only mentioned.</source>
   <translation>Det foreslåede er kun nævnt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A general need or wish asks nobody for anything.</source>
   <translation>Et almindeligt behov eller ønske beder ingen om noget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line only leads to a list.</source>
   <translation>Linjen fører kun til en liste.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>An earlier request is only reported.</source>
   <translation>En tidligere anmodning er kun gengivet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>To recommend is somebody's work here.</source>
   <translation>At anbefale er nogens arbejde her.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Clinical advice to patients asks no body to decide.</source>
   <translation>Klinisk råd til patienter beder intet organ om at beslutte.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Staff, a committee or a director recommends.</source>
   <translation>Medarbejdere, et udvalg eller en direktør anbefaler.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody suggested that something be done.</source>
   <translation>Nogen foreslog, at noget bliver gjort.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody requests money, or asks a body to act.</source>
   <translation>Nogen anmoder om penge eller beder et organ om at handle.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is an amount of money, and in such documents most are set aside, spent, saved or asked for.</source>
   <translation>Det er et pengebeløb, og i den slags dokumenter er de fleste afsat, brugt, sparet eller søgt.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of money set aside, granted or reserved.</source>
   <translation>Sætningen taler om penge, der er afsat, bevilget eller reserveret.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of means, grants, pools or budgets.</source>
   <translation>Sætningen taler om midler, bevillinger, puljer eller budgetter.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence names a fund or a grant.</source>
   <translation>Sætningen nævner en fond eller en bevilling.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount stands in what was decided.</source>
   <translation>Beløbet står i det, der blev besluttet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is taken from means that are there.</source>
   <translation>Beløbet tages af midler, der er der i forvejen.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of money spent or invested.</source>
   <translation>Sætningen taler om penge, der er brugt eller investeret.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is a use of money.</source>
   <translation>Beløbet er et forbrug.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what is not spent.</source>
   <translation>Beløbet er det, der ikke bruges.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>More is spent than was granted.</source>
   <translation>Der er brugt mere, end der var bevilget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Something was built or bought for the amount.</source>
   <translation>Noget er bygget eller købt for beløbet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Somebody gets the amount.</source>
   <translation>Nogen får beløbet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what research cost or how its spending changed.</source>
   <translation>Sætningen fortæller, hvad forskning kostede, eller hvordan udgifterne til den ændrede sig.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is proposed or applied for.</source>
   <translation>Pengene er foreslået eller ansøgt om.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount stands in what somebody proposes, recommends or is to decide.</source>
   <translation>Beløbet står i det, som nogen foreslår, anbefaler eller skal beslutte.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It stands under the heading of what is proposed.</source>
   <translation>Det står under overskriften for det, der indstilles.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The column or the list is of what is proposed or applied for.</source>
   <translation>Kolonnen eller listen er over det, der foreslås eller søges om.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The document is somebody's proposal.</source>
   <translation>Dokumentet er et udspil.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It stands under the heading of the finances.</source>
   <translation>Det står under overskriften for økonomien.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The line begins with the amount and says what it is for.</source>
   <translation>Linjen begynder med beløbet og siger, hvad det er til.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is saved, cut or has to be found.</source>
   <translation>Pengene er sparet, skåret eller skal findes.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>A budget fell by the amount.</source>
   <translation>Et budget faldt med beløbet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what can be gained or saved each year.</source>
   <translation>Sætningen fortæller, hvad der kan vindes eller spares hvert år.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what the expenses were.</source>
   <translation>Sætningen fortæller, hvad udgifterne var.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of an expected expense.</source>
   <translation>Sætningen taler om en ventet udgift.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Money has to be paid in later, or is missing from what comes in.</source>
   <translation>Der skal betales efter, eller der mangler indtægter.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>Less has to be paid.</source>
   <translation>Der skal betales mindre.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is a sum.</source>
   <translation>Beløbet er en sum.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount stands last on its line, as in a table.</source>
   <translation>Beløbet står sidst på linjen, som i en tabel.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount stands alone on its line, as in a table.</source>
   <translation>Beløbet står alene på linjen, som i en tabel.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of bonds, grants, appropriations or budgets.</source>
   <translation>Sætningen taler om obligationer, tilskud, bevillinger eller budgetter.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence tells what was received.</source>
   <translation>Sætningen fortæller, hvad der blev modtaget.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is proposed or asked for.</source>
   <translation>Pengene er foreslået eller bedt om.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The sentence speaks of bills or payments.</source>
   <translation>Sætningen taler om regninger eller betalinger.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is saved or cut.</source>
   <translation>Pengene er sparet eller skåret.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is turnover, trade, value added or the size of a market.</source>
   <translation>Pengene er omsætning, handel, værditilvækst eller et markeds størrelse.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is of turnover or trade.</source>
   <translation>Beløbet er omsætning eller handel.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is a price, a rate, a fee, a rent or pay.</source>
   <translation>Pengene er en pris, en takst, et gebyr, en husleje eller løn.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is what somebody is paid for work.</source>
   <translation>Pengene er det, nogen får for arbejde.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what something is sold for.</source>
   <translation>Beløbet er det, noget sælges for.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is for one person, one hour, one piece: a rate.</source>
   <translation>Beløbet er for én person, én time, ét stykke: en takst.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a small amount, as prices are.</source>
   <translation>Det er et lille beløb, som priser er.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It is a very small amount, as prices are.</source>
   <translation>Det er et meget lille beløb, som priser er.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It tells what somebody pays for one thing.</source>
   <translation>Det fortæller, hvad nogen betaler for én ting.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount says another one again for one person or piece.</source>
   <translation>Beløbet siger et andet igen, for én person eller ét stykke.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what it typically costs, or an example.</source>
   <translation>Beløbet er, hvad det typisk koster, eller et eksempel.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It was asked for and not granted.</source>
   <translation>Der blev bedt om det, og det blev ikke givet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what is to be saved or is freed.</source>
   <translation>Beløbet er, hvad der skal spares eller bliver frigjort.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>It says what was paid for a thing that is there.</source>
   <translation>Der står, hvad der blev betalt for noget, der findes.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what somebody offered to do it for, or what was collected.</source>
   <translation>Beløbet er, hvad nogen tilbød at gøre det for, eller hvad der blev samlet ind.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what a damage or a trouble costs society.</source>
   <translation>Beløbet er, hvad en skade eller et besvær koster samfundet.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is a threshold in a definition or a rule.</source>
   <translation>Beløbet er en grænse i en definition eller en regel.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The money is profit, income, debt or property.</source>
   <translation>Pengene er overskud, indtægt, gæld eller ejendom.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is by how much an income or a surplus differs.</source>
   <translation>Beløbet er det, en indtægt eller et overskud afviger med.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is by how much something grew or differs.</source>
   <translation>Beløbet er det, noget er vokset eller afviger med.</translation>
  </message>
  <message>
   <location filename="resources/suggest/rules.toml" />
   <source>The amount is what something is worth or was bought for.</source>
   <translation>Beløbet er, hvad noget er værd eller blev købt for.</translation>
  </message>
 </context>
</TS>
