/** Sentences about imported files, English. Values are written as the source has them. */
export const importingEn = {
  "rejected.line": "Line",
  "rejected.column": "Column",
  "rejected.reason": "Reason",

  "reason.ragged-row": "The row has {found} cells, the header {expected}. Check commas and quotes in this line.",
  "reason.missing-required": "The cell is empty but required.",
  "reason.duplicate-id": "“{id}” is already in line {firstLine}. Keep one of the two.",
  "reason.unknown-reference": "“{value}” is not a known account. Import it first, or correct the name.",
  "reason.not-of-account": "“{value}” is not on record for this account. Import it first, or correct the name.",
  "reason.does-not-go-with": "“{value}” does not go with {with}. Leave the cell empty.",
  "reason.not-a-date": "“{value}” is not a date. Write 2026-03-05.",
  "reason.date-without-day": "“{value}” has no day. Write 2026-03-05.",
  "reason.ambiguous-date": "“{value}” can be {first} or {second}. Write the one you mean.",
  "reason.not-an-amount": "“{value}” is not an amount. Write 1234.50.",
  "reason.amount-too-large": "“{value}” is too large for an amount.",
  "reason.not-a-currency": "“{value}” is not a currency. Write CNY, USD, EUR.",
  "reason.currency-conflict": "The row is in {first}, this cell in {second}. One currency per row.",
  "reason.not-a-number": "“{value}” is not a number.",
  "reason.not-a-whole-number": "“{value}” is not a whole number from 0 up.",
  "reason.not-a-percent": "“{value}” is not a percentage. Write 30%.",
  "reason.not-a-year": "“{value}” is not a year. Write 1996.",
  "reason.not-a-month-day": "“{value}” is not a day of the year. Write 03-15.",
  "reason.not-a-rating": "“{value}” is not a rating. Write 1 to 5.",
  "reason.not-an-answer": "“{value}” is not an answer. Write yes, partly or no, or leave it empty.",
  "reason.unknown-word": "“{value}” is none of {expected}.",
  "reason.out-of-range": "“{value}” is not between {min} and {max}.",
  "reason.not-a-competitor": "“{value}” is not a competitor with four figures. Write Name 60/70/50/40.",
  "reason.not-a-role": "“{value}” is not a decision role. Write A, D, S, E or I.",
  "reason.excel-error": "The cell holds the Excel error {value}. Mend the formula.",
  "reason.too-long": "The cell has {length} characters, at most {max} are read here.",
  "reason.not-json": "The line is not a JSON object.",
  "reason.not-a-note": "“{field}” is missing or not text.",
  "reason.empty-note": "The note has no text.",
  "reason.front-matter": "The front matter between the --- lines is not valid YAML.",

  "repair.industry-spelling": "Industry spelling mended {count, plural, one {once} other {# times}}: {example}",
  "repair.country-spelling": "Country spelling mended {count, plural, one {once} other {# times}}: {example}",
  "repair.reference-spelling": "Names matched to known ones {count, plural, one {once} other {# times}}: {example}",
  "repair.rounded-to-minor-unit": "{count, plural, one {One amount} other {# amounts}} rounded: {example}",
  "repair.encoding-assumed": "Encoding not stated and not UTF-8, read as: {example}. Check the first names.",

  "notice.opportunity-without-account":
    "{count, plural, one {One opportunity names} other {# opportunities name}} no account, e.g. {example}. Kept, but counted for no account.",
  "notice.closed-without-date":
    "{count, plural, one {One closed deal has} other {# closed deals have}} no close date, e.g. {example}. Kept without a date.",
  "notice.unknown-product":
    "{count, plural, one {One product was} other {# products were}} not on record and was added by name, e.g. {example}.",
  "notice.unknown-contact":
    "{count, plural, one {One person is} other {# people are}} not on record, e.g. {example}. The rest of the row was kept.",
  "notice.unknown-buying-unit":
    "{count, plural, one {One row names} other {# rows name}} a buying unit that its account does not have, e.g. {example}. Kept without it.",
  "notice.unknown-parent":
    "{count, plural, one {One parent account is} other {# parent accounts are}} not on record, e.g. {example}. Kept without parent.",
  "notice.unknown-superior":
    "{count, plural, one {One superior is} other {# superiors are}} not on record, e.g. {example}. Kept without.",
  "notice.currency-assumed":
    "{count, plural, one {One row names} other {# rows name}} no currency, read as {value}, e.g. {example}.",
  "notice.unit-from-dictionary": "“{column}” read in {value} as the data dictionary says: {example}",
  "notice.unit-from-header": "“{column}” read in {value} as its header says: {example}",
  "notice.percent-as-fraction":
    "“{column}” holds {count, plural, one {one figure} other {# figures}} below 1 without %, e.g. {example}, read as {example} %. If 0.3 means 30 %, write 30%.",
  "notice.country-unknown":
    "“{column}” holds {count, plural, one {one unknown country} other {# unknown countries}}, e.g. {example}. Kept as written.",
  "notice.role-unknown":
    "“{column}” holds {count, plural, one {one unknown role} other {# unknown roles}}, e.g. {example}. Taken as a manager where others report to them, else as a rep.",
  "notice.industry-unsure":
    "“{column}” holds {count, plural, one {one doubtful industry} other {# doubtful industries}}, e.g. {example}. Kept as written.",
  "notice.columns-ignored": "{count, plural, one {One column} other {# columns}} not used: {example}",
  "notice.id-derived":
    "{count, plural, one {One row has} other {# rows have}} no id column; ids made from the content, e.g. {example}.",
  "notice.account-by-name":
    "{count, plural, one {One note names no account and was} other {# notes name no account and were}} given to the one in the file’s or folder’s name, or in the mail’s addresses: {example}",
  "notice.attachment-left-out":
    "{count, plural, one {One attachment was} other {# attachments were}} not read: {example}",
  "notice.characters-lost":
    "{count, plural, one {One character} other {# characters}} of {example} could not be read and {count, plural, one {was} other {were}} left out. The PDF does not say what its font shows.",

  "file.empty": "the file is empty",
  "file.binary": "the file is not text, and not what its ending says",
  "file.encrypted": "the file is protected with a password; save it without one",
  "file.old-office":
    "the file is in the Office format before 2007 (.doc, .xls, .ppt); save it as .docx, .xlsx or .pptx",
  "file.damaged": "the workbook is damaged; open it in Excel and save it again",
  "file.damaged-document": "the document is damaged; open it in Word and save it again",
  "file.damaged-slides": "the slides are damaged; open them in PowerPoint and save them again",
  "file.damaged-pdf": "the PDF is damaged; open it and print it to a new PDF",
  "file.damaged-file": "the file is damaged; save it again with the program that made it",
  "file.not-a-mail": "the file has no mail headers (From, Date, Subject); export the mail again as .eml",
  "file.no-cues": "there is not one cue with a time such as 00:01:02.000 --> 00:01:04.000; export the transcript again",
  "file.no-text": "there is no text in it; a scan has to go through text recognition first",
  "file.packed-too-tightly":
    "it would unpack to many times its size, as a harmful archive does; open it in Office and save it again",
  "file.too-slow": "reading it took too long; split the file",
  "file.too-much-memory": "reading it took too much memory; split the file",
  "file.unknown-encoding": "the text is neither UTF-8, UTF-16, GB18030 nor Big5; save it as UTF-8",
  "file.quote-not-closed": "a quotation mark is opened and never closed",
  "file.record-too-long": "a record is longer than 1,000,000 characters; probably a quotation mark is not closed",
  "file.no-header": "there is no header row",

  "skipped.unknown-headers": "The headers fit no kind of table: {headers}",
  "skipped.format-not-supported": "Files ending in {ending} are not read.",
  "skipped.system-file": "A file of the operating system or of Excel, not data.",
  "skipped.unreadable-file": "Not readable: {reason}.",
  "skipped.too-large":
    "{size} {unit, select, rows {rows} pages {pages} entries {parts in the archive} other {bytes}}, the limit is {limit}. Split the file.",
} as const;
export type ImportingMessage = keyof typeof importingEn;
