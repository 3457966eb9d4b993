import { addDays, type Day } from "#domain/day";
import type { Cell } from "#domain/draft";
import { renderValue } from "#grounding/values/render-value";
import { shownOpen } from "../../evidence/deals.ts";
import { shownWindows, windowRecord } from "../../evidence/methods/calendar-facts.ts";
import { goalRecord, shownGoals } from "../../evidence/methods/goal-facts.ts";
import { plannedVisits } from "../../evidence/planning-rules.ts";
import { openReceivables, receivableRecord } from "../../evidence/receivable-facts.ts";
import type { Reference } from "../../ledger-index.ts";
import { dayAhead } from "../../quotes/days-ahead.ts";
import { asQuotes } from "../../quotes/note-sentences.ts";
import type { ClaimId } from "../../section-builder.ts";
import { quoteClaim } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";
import { horizonDays } from "./handover-finds.ts";

const columns = ["hov.col.date", "hov.col.event"] as const;

/** A day to come: `on` is the reference to it, or null where only a sentence of a note names it. */
type Due = { day: Day; on: Reference; note?: string; what: (section: HandoverBuilder) => ClaimId };

/** Everything that falls due within three months, in the order of the days: payments, deals, goals, visits, words of notes. */
export function writeDates(context: HandoverContext) {
  const { index, dossier, lang } = context;
  const section = context.section("dates");
  const until = addDays(dossier.asOf, horizonDays);
  const due = [...ofRecords(context), ...ofNotes(context)]
    .filter(({ day }) => day >= dossier.asOf && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = due.flatMap(({ day, on, note, what }): Cell[][] => {
    const event = what(section);
    const value = on ?? renderValue({ type: "date", value: day }, lang);
    const kind = on === null ? "inference" : "fact";
    const date = section.claim({ kind, key: "cell", values: { value }, evidence: [note] });
    return event === null ? [] : [[section.cell(date), section.cell(event)]];
  });
  section.table(columns, rows);
  const values = { account: index.account, until: index.ref("plan.quarterOn") };
  section.list(rows.length > 0 ? null : section.claim({ kind: "question", key: "hov.dates.none", values }));
  return section.build();
}

function ofRecords(context: HandoverContext): Due[] {
  return [...payments(context), ...deals(context), ...goals(context), ...visits(context), ...windows(context)];
}

function payments({ dossier, index }: HandoverContext): Due[] {
  return openReceivables(dossier).flatMap((order) => {
    const record = receivableRecord(order);
    const values = { order: index.ref("receivable.order", record), amount: index.ref("receivable.amount", record) };
    if (order.dueOn === null) return [];
    const what = (section: HandoverBuilder) => section.claim({ kind: "fact", key: "hov.dates.pay", values });
    return [{ day: order.dueOn, on: index.ref("receivable.dueOn", record), what }];
  });
}

function deals({ dossier, index }: HandoverContext): Due[] {
  return shownOpen(dossier).flatMap(({ opportunity }) => {
    const record = `opportunity:${opportunity.externalId}`;
    const values = { deal: index.ref("opportunity.name", record) };
    if (opportunity.closeOn === null) return [];
    const what = (section: HandoverBuilder) => section.claim({ kind: "fact", key: "hov.dates.close", values });
    return [{ day: opportunity.closeOn, on: index.ref("opportunity.closeOn", record), what }];
  });
}

function goals({ dossier, index }: HandoverContext): Due[] {
  return shownGoals(dossier).flatMap((shown) => {
    const { goal, contact } = shown;
    const of = contact ? index.ref("contact.name", `contact:${contact.externalId}`) : index.account;
    if (goal.dueOn === null) return [];
    const what = (section: HandoverBuilder) => section.claim({ kind: "fact", key: "hov.dates.goal", values: { of } });
    return [{ day: goal.dueOn, on: index.ref("goal.dueOn", goalRecord(shown)), what }];
  });
}

function visits({ dossier, index, say }: HandoverContext): Due[] {
  return plannedVisits(dossier).map(({ level, planned }) => ({
    day: planned,
    on: index.ref(`plan.visitOn.${level}`),
    what: (section) =>
      section.claim({
        kind: "recommendation",
        key: "hov.dates.visit",
        values: { account: index.account, level: say(`label.level.${level}`) },
      }),
  }));
}

function windows({ dossier, index, scoreWord }: HandoverContext): Due[] {
  const { open } = shownWindows(dossier);
  if (!open || open.byTemplate) return [];
  const values = { account: index.account, phase: scoreWord(`calendar.phase.${open.phase}`) };
  const evidence = [index.score("calendar")?.id];
  return [
    {
      day: open.to,
      on: index.ref("calendar.to", windowRecord(open)),
      what: (section) => section.claim({ kind: "fact", key: "hov.dates.window", values, evidence }),
    },
  ];
}

function ofNotes({ dossier, finds, index }: HandoverContext): Due[] {
  return finds.ahead.flatMap((sentence) => {
    const day = dayAhead(sentence, dossier.asOf, horizonDays);
    const [quote] = asQuotes([sentence], index);
    if (day === null || !quote) return [];
    return [{ day, on: null, note: quote.note.id, what: (section: HandoverBuilder) => quoteClaim(section, quote) }];
  });
}
