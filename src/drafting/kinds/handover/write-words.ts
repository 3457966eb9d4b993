import type { Cell } from "#domain/draft";
import { renderValue } from "#grounding/values/render-value";
import { refTo } from "../../ledger-index.ts";
import { daysNamed } from "../../quotes/days-ahead.ts";
import { asQuotes, type NoteSentence } from "../../quotes/note-sentences.ts";
import type { Quote } from "../../quotes/quote-finder.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim, quoteClaim } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";
import { whoCell } from "./who-said.ts";

const promiseColumns = ["hov.col.promise", "hov.col.by", "hov.col.dueOn", "hov.col.ask"] as const;

/** What was promised, word for word with its note: who said it, the day it names, and what to check. */
export function writePromises(context: HandoverContext) {
  const { finds, index } = context;
  const section = context.section("promises");
  const rows = finds.promise.flatMap((sentence) => promiseRow(section, sentence, context));
  section.table(promiseColumns, rows);
  const values = { account: index.account };
  section.list(rows.length > 0 ? null : section.claim({ kind: "question", key: "hov.promises.none", values }));
  return section.build();
}

function promiseRow(section: HandoverBuilder, sentence: NoteSentence, context: HandoverContext): Cell[][] {
  const [quote] = asQuotes([sentence], context.index);
  const said = quote ? quoteClaim(section, quote) : null;
  if (!quote || said === null) return [];
  return [
    [
      section.cell(said),
      whoCell(section, sentence, context),
      dayCell(section, sentence, quote, context),
      section.cell(askClaim(section, quote, said, "promise")),
    ],
  ];
}

/** The last whole day that the words name, read from the day of the note. */
function dayCell(
  section: HandoverBuilder,
  { text, note }: NoteSentence,
  quote: Quote,
  { lang }: HandoverContext,
): Cell {
  const day = daysNamed(text, note.date).sort().at(-1);
  if (day === undefined) return section.label("hov.label.noDate");
  const values = { day: renderValue({ type: "date", value: day }, lang) };
  return section.cell(section.claim({ kind: "inference", key: "hov.on", values, evidence: [quote.note.id] }));
}

function askClaim(section: HandoverBuilder, { note }: Quote, about: ClaimId, subject: "promise" | "issue"): ClaimId {
  const values = { title: refTo(note, "title"), date: note.date === undefined ? null : refTo(note, "date") };
  if (subject === "issue") {
    return section.claim({ kind: "question", key: "hov.issue.ask", values, buildsOn: [about] });
  }
  return firstClaim(section, [
    { kind: "question", key: "hov.promise.ask", values, buildsOn: [about] },
    { kind: "question", key: "hov.promise.askUndated", values, buildsOn: [about] },
  ]);
}

/** What somebody said not to do, word for word; then the rule that always holds. */
export function writeTaboos(context: HandoverContext) {
  const { finds, index, dossier } = context;
  const section = context.section("taboos");
  const quotes = asQuotes(finds.taboo, index);
  const values = { account: index.account };
  section.list(
    ...quotes.map((quote) => quoteClaim(section, quote)),
    quotes.length > 0 ? null : section.claim({ kind: "question", key: "hov.taboos.none", values }),
    dossier.contacts.length > 0 ? section.claim({ kind: "recommendation", key: "hov.conduct", values }) : null,
  );
  return section.build();
}

const issueColumns = ["hov.col.promise", "hov.col.ask"] as const;

/** Complaints, deductions and repairs of the last year in the notes' words, each with the question whether it is settled. */
export function writeIssues(context: HandoverContext) {
  const { finds, index } = context;
  const section = context.section("issues");
  const rows = asQuotes(finds.issue, index).map((quote): Cell[] => {
    const said = quoteClaim(section, quote);
    return [section.cell(said), section.cell(askClaim(section, quote, said, "issue"))];
  });
  section.table(issueColumns, rows);
  const values = { account: index.account };
  section.list(rows.length > 0 ? null : section.claim({ kind: "question", key: "hov.issues.none", values }));
  return section.build();
}
